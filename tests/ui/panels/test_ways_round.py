"""The ways round the process in the inspector of the map: listed with reason and share, and gone to by a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mapper.core.edits import things
from mapper.core.records import Connector
from mapper.core.values import ConnectorKind
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map

BYPASS = ConnectorKind.BYPASS


@pytest.fixture
def room(furnish):
    builder = a_map().start().to("Check", 0.7).to("Offer", 0.2, kind=BYPASS).to("Won", 0.1, kind=BYPASS)
    return furnish(InspectorPanel, builder.step("Check").to("Offer", 1.0).step("Offer").to("Won", 1.0))


def _line(room, target):
    target_id = room.node(target).id
    return next(
        line for line in room.reader.all(Connector) if (line.kind, line.target_id) == (BYPASS, target_id)
    )


def test_each_way_round_has_its_reason_its_share_and_a_jump(room, qtbot):
    part, line = room.panel.page.ways_round, _line(room, "Offer")
    room.bridge.run(things.set_thing, line.id, reason="No time")
    assert not part.section.is_folded()
    told = [(row.ends.full_text(), row.share.text(), row.reason.text()) for row in part.rows.rows().values()]
    assert told == [
        ("Start → Offer", "20\u00a0%", "No time"),
        ("Start → Won", "10\u00a0%", "Nobody has written down why."),
    ]
    # Moves: 1 out of the start, 0.7 from the check, 0.9 from the offer; 0.3 of them go round.
    assert "11.5\u00a0% of the flow" in {label.text() for label in part.section.findChildren(QLabel)}
    row = part.rows.rows()[line.id]
    with qtbot.waitSignal(room.panel.wishes.reveal_wanted) as asked:
        qtbot.mouseClick(row.ends, Qt.MouseButton.LeftButton)
    assert asked.args == [line.id]
    assert room.selection.connectors == (line.id,)


def test_without_a_way_round_the_section_is_folded(room):
    part = room.panel.page.ways_round
    for target in ("Offer", "Won"):
        room.bridge.run(things.set_thing, _line(room, target).id, kind=ConnectorKind.FLOW)
    assert part.section.is_folded()
    assert not part.nothing.isHidden()
    room.select("Check")
    room.selection.clear()
    assert part.section.is_folded()
    room.bridge.undo()
    assert not part.section.is_folded()


def test_the_share_is_left_out_where_the_flow_is_not_known(furnish):
    room = furnish(InspectorPanel, a_map().step("A").to("B", kind=BYPASS))
    part = room.panel.page.ways_round
    (row,) = part.rows.rows().values()
    assert row.share.isHidden()
