"""From the Insert menu to the place in the inspector: exit criteria, value, waits, dates, plays, attachments."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.app.actions.on_step import ON_STEP
from mapper.app.actions.registry import ActionRegistry
from mapper.app.desk import Desk
from mapper.core import queries
from mapper.core.edits import agreement, nodes
from mapper.core.ids import NodeId
from mapper.core.queries_waits import commitment
from mapper.core.records import (
    Attachment,
    Ballot,
    Node,
    NodeCriterion,
    NodeValue,
    Person,
    Play,
    Practice,
    StageCriterion,
)
from mapper.core.values import AttachmentKind, BallotKind, NodeKind
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import named


def _may(desk: Desk) -> set[str]:
    """Which of these actions can be done now."""
    return {action.id.removeprefix("insert.") for action in ON_STEP if _registry(desk)[action.id].isEnabled()}


def _registry(desk: Desk) -> ActionRegistry:
    registry = desk.window.findChild(ActionRegistry)
    assert isinstance(registry, ActionRegistry)
    return registry


def _do(desk: Desk, name: str, *texts: str) -> None:
    """Trigger an action and type into what has the keys then, each text ended by Enter."""
    assert name in _may(desk)
    _registry(desk)[f"insert.{name}"].trigger()
    for text in texts:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, Qt.Key.Key_Return)


def _step(desk: Desk) -> Node:
    """An ordinary step, selected."""
    found = next(node for node in desk.bridge.reader.all(Node) if node.kind is NodeKind.STEP)
    desk.selection.set([found.id])
    return found


def test_all_that_is_said_of_a_step_is_reached_from_the_menu_with_the_cursor_in_its_place(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    assert _may(desk) == set()
    node, reader = _step(desk), desk.bridge.reader
    assert "practice" not in _may(desk)
    assert "agreed_date" not in _may(desk)
    _do(desk, "criterion", "Budget is named", "Date is named")
    found = [each.name for each in reader.referring(NodeCriterion, "node_id", node.id)]
    assert found[-2:] == ["Budget is named", "Date is named"]
    panel = desk.window.docks["inspector"].widget()
    assert isinstance(panel, InspectorPanel)
    line = QApplication.focusWidget()
    assert line is not None

    def is_in_sight() -> bool:
        top = line.mapTo(panel.page.viewport(), line.rect().topLeft()).y()
        return 0 <= top <= panel.page.viewport().height() - line.height()

    qtbot.waitUntil(is_in_sight)
    _do(desk, "step_value", "Knows the price")
    assert "Knows the price" in [each.name for each in reader.referring(NodeValue, "node_id", node.id)]
    _do(desk, "waiting", "3")
    _do(desk, "attempts", "5")
    measures = queries.measures(reader, node.id)
    assert measures is not None
    assert (measures.wait_days, measures.attempts_limit) == (3.0, 5)
    _do(desk, "play", "Call the sponsor")
    assert named(reader, Play, "Call the sponsor").node_id == node.id
    _do(desk, "attach_link", "example.com/terms")
    QGuiApplication.clipboard().setText("https://example.com/prices")
    _do(desk, "attach_clipboard")
    links = [
        each.target
        for each in reader.referring(Attachment, "node_id", node.id)
        if each.kind is AttachmentKind.LINK
    ]
    assert links == ["https://example.com/terms", "https://example.com/prices"]
    desk.bridge.run(nodes.set_node_kind, node.id, NodeKind.SLIP)
    _do(desk, "agreed_date", "2027-03-31")
    known = commitment(reader, node.id)
    assert known is not None
    assert known.agreed == "2027-03-31"


def test_a_stage_has_its_criteria_and_an_agreed_step_becomes_a_practice(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    stage = queries.stages(desk.bridge.reader, desk.bridge.map_id)[0]
    desk.selection.set([stage.id])
    assert _may(desk) == {"criterion", "step_value"}
    _do(desk, "criterion", "Need is confirmed")
    assert named(desk.bridge.reader, StageCriterion, "Need is confirmed").stage_id == stage.id
    node = _step(desk)
    _agree(desk, node.id)
    _do(desk, "practice")
    (practice,) = desk.bridge.reader.all(Practice)
    assert (practice.node_id, bool(practice.adopted)) == (node.id, True)
    assert "practice" not in _may(desk)


def _agree(desk: Desk, node_id: NodeId) -> None:
    bridge = desk.bridge
    bridge.run(agreement.add_participants, ["Ann"])
    made = bridge.run(agreement.open_ballot, bridge.map_id, BallotKind.FIST, "?", node_id)
    assert made is not None
    (ballot,) = made.added(Ballot)
    bridge.run(agreement.cast_vote, ballot.id, named(bridge.reader, Person, "Ann").id, value=5.0)
    bridge.run(agreement.close_ballot, ballot.id, closed="2026-11-27T10:00:00")
