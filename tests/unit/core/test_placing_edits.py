"""Placing several nodes: aligned within their cells, never on one another, as one command."""

import pytest

from mapper.core import queries
from mapper.core.edits import nodes, placing
from mapper.core.errors import Refused
from mapper.core.geometry.align import Arrangement
from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.core.values import NodeKind, Point, Rect
from tests.unit.core.conftest import Sheet


def _rect(sheet: Sheet, node: Node) -> Rect:
    return Grid.of(sheet.session.store, sheet.map_id).node_rect(sheet.current(node))


def test_aligning_is_one_command_and_one_undo(sheet: Sheet) -> None:
    a, b = sheet.node("A", 100, 180), sheet.node("B", 260, 190)
    before = _rect(sheet, a), _rect(sheet, b)
    sheet.session.run(placing.arrange_nodes, [a.id, b.id], Arrangement.TOP)
    assert _rect(sheet, a).y == _rect(sheet, b).y == before[0].y
    sheet.session.undo()
    assert (_rect(sheet, a), _rect(sheet, b)) == before


def test_nodes_of_two_stages_are_aligned_in_each_by_itself(sheet: Sheet) -> None:
    """Want 8: how a map is drawn never changes whose work a step is."""
    first = [sheet.node("A", 100, 60), sheet.node("B", 130, 180)]
    second = [sheet.node("C", 400, 60), sheet.node("D", 460, 180)]
    chosen = [node.id for node in (*first, *second)]
    sheet.session.run(placing.arrange_nodes, chosen, Arrangement.LEFT)
    assert [_rect(sheet, node).x for node in first] == [40, 40]
    assert [_rect(sheet, node).x for node in second] == [340, 340]
    assert [sheet.current(node).stage_id for node in second] == [node.stage_id for node in second]


def test_what_would_cover_another_is_refused_and_changes_nothing(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 180), sheet.node("B", 220, 180)
    with pytest.raises(Refused, match="no_room_to_arrange"):
        sheet.session.run(placing.arrange_nodes, [a.id, b.id], Arrangement.LEFT)
    with pytest.raises(Refused, match="nothing_to_arrange"):
        sheet.session.run(placing.arrange_nodes, [a.id, b.id], Arrangement.TOP)


def test_a_whole_lane_gets_one_width_but_for_its_marks(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 180), sheet.node("B", 260, 180)
    start = sheet.node("Start", 180, 180, NodeKind.START)
    sheet.session.run(nodes.resize_node, b.id, Rect(190, 145, 160, 70))
    lane = queries.lanes(sheet.session.store, sheet.map_id)[1]
    with pytest.raises(Refused, match="no_room_to_arrange"):
        sheet.session.run(placing.level_lane, lane.id)
    sheet.session.run(nodes.move_nodes, {start.id: Point(20, 20)})
    sheet.session.run(placing.level_lane, lane.id)
    assert [sheet.current(node).width for node in (a, b, start)] == [160, 160, 40]
    assert sheet.session.history.undoable.label.code == "level_lane"


def test_a_row_spread_over_a_border_stays_in_its_stages(sheet: Sheet) -> None:
    row = [sheet.node(name, x, 180) for name, x in (("A", 70), ("B", 215), ("C", 380), ("D", 900))]
    cells = [node.stage_id for node in row]
    with pytest.raises(Refused, match="nothing_to_arrange"):
        sheet.session.run(placing.arrange_nodes, [node.id for node in row], Arrangement.ACROSS)
    assert [sheet.current(node).stage_id for node in row] == cells


def test_placing_gives_each_its_rectangle_and_not_less_than_the_least(sheet: Sheet) -> None:
    a = sheet.node("A", 80, 180)
    sheet.session.run(placing.place_nodes, {a.id: Rect(30, 140, 4, 4)})
    assert _rect(sheet, a) == Rect(30, 140, 32, 28)
