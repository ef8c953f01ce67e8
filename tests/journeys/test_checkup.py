"""F7 and the status line lead to the check-up, which leads to its places and never stands in the way of an edit."""

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.analysis.health import check_up
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.edits import connectors, nodes, resources
from mapper.core.records import Connector, Node, Tool
from mapper.core.values import NodeKind, Point
from mapper.ui.models.checkup import Row
from mapper.ui.panels.checkup import CheckupPanel
from mapper.ui.render.seen import Layer
from tests.builders import named


def _panel(desk: Desk) -> CheckupPanel:
    panel = desk.window.docks["checkup"].widget()
    assert isinstance(panel, CheckupPanel)
    return panel


def _answered(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.findings.is_stale)


def _break(desk: Desk) -> Node:
    """Make the ways out of a step come to more than all cases."""
    line = next(c for c in desk.bridge.reader.all(Connector) if c.share == 0.85)
    desk.bridge.run(connectors.set_connector, line.id, share=1.0)
    return desk.bridge.reader.get(Node, line.source_id)


def _row(desk: Desk, code: str) -> Row:
    rows = _panel(desk).model.rows
    return next(row for row in rows if row.finding is not None and row.finding.code == code)


def test_a_fault_is_counted_found_by_f7_shown_and_mended(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    _answered(desk, qtbot)
    status = desk.window.status
    assert "finding" not in status.findings.text()
    node = _break(desk)
    _answered(desk, qtbot)
    assert status.findings.text().startswith("1 finding")
    desk.canvas.setFocus()
    QTest.keyClick(desk.canvas, Qt.Key.Key_F7)
    panel = _panel(desk)
    assert panel.isVisible()
    assert panel.view.hasFocus()
    row = panel.view.current_row()
    assert row is not None
    assert row.finding is not None
    assert row.finding.code == "shares_not_one"
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert desk.selection.ids == (node.id,)
    assert desk.canvas.hasFocus()
    assert desk.canvas.camera.visible.encloses(desk.canvas.sheet.projection.grid.node_rect(node))
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    shares = queries.shares_out(desk.bridge.reader, node.id).values()
    assert abs(sum(share or 0 for share in shares) - 1) < 1e-9
    _answered(desk, qtbot)
    assert "finding" not in status.findings.text()


def test_a_click_on_the_count_opens_the_panel_wherever_it_was(desk: Desk, qtbot: QtBot) -> None:
    _answered(desk, qtbot)
    desk.window.docks["checkup"].close()
    QTest.mouseClick(desk.window.status.findings, Qt.MouseButton.LeftButton)
    assert _panel(desk).isVisible()


def test_an_unused_tool_is_shown_in_the_palette(desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.run(resources.add_resource, Tool, "Fax")
    _answered(desk, qtbot)
    QTest.mouseClick(desk.window.status.findings, Qt.MouseButton.LeftButton)
    panel = _panel(desk)
    panel.search.setText("Fax")
    panel.jump_wanted.emit(_row(desk, "unused_entry").finding, True)
    shelf = desk.palette.library.current
    assert shelf.record_type is Tool
    assert shelf.view.current_id() == named(desk.bridge.reader, Tool, "Fax").id
    assert shelf.view.isVisible()


def test_the_panel_says_what_the_command_line_says(desk: Desk, qtbot: QtBot) -> None:
    _break(desk)
    _answered(desk, qtbot)
    assert desk.findings.value == check_up(desk.bridge.session.snapshot(), date.today())  # noqa: DTZ011  # as the window does


def test_the_count_is_stale_from_the_edit_to_the_answer(desk: Desk, qtbot: QtBot) -> None:
    _answered(desk, qtbot)
    button = desk.window.status.findings
    before = button.property("role")
    _break(desk)
    assert (button.property("role"), before) == ("stale", "secondary")
    _answered(desk, qtbot)
    assert button.property("role") == "error"


def test_signs_grow_faint_when_the_answer_takes_long_and_never_flicker_when_it_does_not(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    node, scene = _break(desk), desk.canvas.sheet.scene
    qtbot.waitUntil(lambda: bool(scene.faults.at(node.id)))
    told: list[bool] = []
    scene.faults_changed.connect(lambda: told.append(scene.faults.is_stale))
    desk.bridge.run(nodes.rename_node, node.id, "Another name")
    _answered(desk, qtbot)
    assert told == [False], "one answer, at once"
    monkeypatch.setattr(desk.findings, "_begin", lambda: None)  # it never comes
    desk.findings._timer.timeout.disconnect()
    desk.bridge.run(nodes.rename_node, node.id, "A third name")
    assert not scene.faults.is_stale
    qtbot.waitUntil(lambda: scene.faults.is_stale)
    assert scene.faults.at(node.id)


def test_closing_a_window_in_the_middle_of_a_check_leaves_no_thread(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    before = set(threading.enumerate())
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    qtbot.waitExposed(desk.window)
    _answered(desk, qtbot)
    _break(desk)
    desk.findings._begin()
    desk.window.close()
    assert set(threading.enumerate()) <= before
    assert not desk.findings._timer.isActive()


def test_the_sign_on_a_step_leads_to_its_finding_and_goes_when_it_is_mended(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    _answered(desk, qtbot)
    node, scene, canvas = _break(desk), desk.canvas.sheet.scene, desk.canvas
    assert not scene.faults.places, "an edit waits for no finding"
    _answered(desk, qtbot)
    canvas.camera.zoom_to(1.0)
    canvas.looking.reveal([node.id])
    rect = scene.projection.grid.node_rect(node)
    panel = _panel(desk)
    panel.search.setText("nothing of this")
    place = canvas.camera.on_screen(Point(rect.x + 20, rect.y)).toPoint()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    row = panel.view.current_row()
    assert row is not None
    assert row.finding is not None
    assert (row.finding.code, row.finding.node_ids) == ("shares_not_one", (node.id,))
    assert panel.view.hasFocus()
    assert panel.search.words() == "", "the filter made way"
    assert desk.selection.ids == (node.id,)
    QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert scene.faults.at(node.id), "the sign stays until the next answer"
    _answered(desk, qtbot)
    assert not scene.faults.places


def test_f7_goes_to_the_finding_of_the_step_that_is_selected(desk: Desk, qtbot: QtBot) -> None:
    node = _break(desk)
    lonely = next(n for n in desk.bridge.reader.all(Node) if n.kind is NodeKind.STEP and n.id != node.id)
    desk.bridge.run(nodes.rename_node, lonely.id, "")
    desk.window.activateWindow()
    _answered(desk, qtbot)
    for chosen, code in ((lonely, "unnamed_node"), (node, "shares_not_one")):
        desk.selection.set([chosen.id])
        desk.canvas.setFocus()
        QTest.keyClick(desk.canvas, Qt.Key.Key_F7)
        row = _panel(desk).view.current_row()
        assert row is not None
        assert row.finding is not None
        assert row.finding.code == code


def test_a_room_is_not_shown_what_is_to_be_mended(desk: Desk, qtbot: QtBot) -> None:
    _break(desk)
    _answered(desk, qtbot)
    faults = desk.canvas.sheet.scene.faults
    assert faults.places
    desk.presentation.enter()
    assert not desk.canvas.sheet.scene.faults.places
    desk.presentation.leave()
    assert desk.canvas.sheet.scene.faults.places == faults.places


def test_shift_f7_shows_them_alone_and_the_line_of_layers_tells_so(desk: Desk, qtbot: QtBot) -> None:
    node = _break(desk)
    desk.window.activateWindow()
    _answered(desk, qtbot)
    desk.canvas.setFocus()
    QTest.keyClick(desk.canvas, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    sheet = desk.canvas.sheet
    seen = sheet.scene.lens.seen
    assert seen is not None
    assert [i for i, picture in sheet.projection.nodes.items() if seen.is_lit(picture)] == [node.id]
    assert sheet.scene.lens.state() == "a:"
    QTest.keyClick(desk.canvas, Qt.Key.Key_0)
    assert sheet.scene.lens.seen is None
    sheet.scene.lens.restore("a:")
    assert sheet.scene.lens.layers == {Layer.FAULTS}
