"""Bends made by hand: kept while lanes, stages and nodes move, split, joined, copied (canvas.md 10, 12, 13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core import fragment, queries
from mapper.core.edits import connectors, lanes, maps, nodes, paste, stages
from mapper.core.errors import Refused
from mapper.core.geometry.bends import parse_bends
from mapper.core.grid import Grid
from mapper.core.records import Connector, Node
from mapper.core.values import MapKind, NodeKind, Point
from tests.unit.core.conftest import Sheet

BENDS = (Point(200.0, 60.0), Point(200.0, 180.0))


def _bends(sheet: Sheet, line: Connector) -> tuple[Point, ...]:
    bends = parse_bends(sheet.session.store.get(Connector, line.id).bends)
    assert bends is not None
    return bends


def _bent(sheet: Sheet) -> tuple[Node, Node, Connector]:
    """A line from the first lane, level, down and level again into the second lane of the second stage."""
    a, b = sheet.node("A", 80, 60), sheet.node("B", 400, 180)
    line = sheet.session.run(connectors.add_connector, a.id, b.id).added(Connector)[0]
    sheet.session.run(connectors.set_bends, line.id, BENDS)
    return a, b, line


def _moved(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple(Point(x + dx, y + dy) for x, y in points)


def test_garbage_is_refused(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)

    def scribble(draft):
        draft.update(draft.get(Connector, line.id), bends="over there")
        return connectors.route_anew(draft, [])

    with pytest.raises(Refused, match="not_bends"):
        sheet.session.run(scribble)
    assert _bends(sheet, line) == BENDS


def test_route_anew_lets_go_of_the_bends_and_undo_brings_them_back(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)
    sheet.session.run(connectors.route_anew, [line.id])
    assert _bends(sheet, line) == ()
    sheet.session.undo()
    assert _bends(sheet, line) == BENDS


def test_nudges_in_a_row_are_one_entry(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)
    before = len(sheet.session.history.done)
    for dx in (1, 2):
        sheet.session.run(connectors.set_bends, line.id, _moved(BENDS, dx, 0), nudge=True)
    assert len(sheet.session.history.done) == before + 1


def test_moving_both_ends_moves_the_bends_moving_one_slides_its_own(sheet: Sheet) -> None:
    a, b, line = _bent(sheet)
    grid = Grid.of(sheet.session.store, sheet.map_id)
    corners = {n.id: Point(*grid.node_rect(sheet.current(n))[:2]) for n in (a, b)}
    sheet.session.run(nodes.move_nodes, {i: Point(p.x + 10, p.y + 5) for i, p in corners.items()})
    assert _bends(sheet, line) == _moved(BENDS, 10, 5)
    sheet.session.undo()
    sheet.session.run(nodes.move_nodes, {a.id: Point(corners[a.id].x, corners[a.id].y - 10)})
    assert _bends(sheet, line) == (Point(200, 50), Point(200, 180))


def test_an_edit_beside_it_touches_nothing(sheet: Sheet) -> None:
    a, _, line = _bent(sheet)
    sheet.node("C", 80, 180)
    sheet.session.run(nodes.rename_node, a.id, "Anna")
    assert _bends(sheet, line) == BENDS


def test_a_lane_put_between_takes_the_lower_bend_down(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)
    sheet.session.run(lanes.add_lane, sheet.map_id, "Between", 1)
    assert _bends(sheet, line) == (BENDS[0], Point(200, 300))
    sheet.session.undo()
    sheet.session.run(stages.add_stage, sheet.map_id, "First", 0)
    assert _bends(sheet, line) == _moved(BENDS, 300, 0)


def test_a_lane_that_goes_to_its_neighbour_leaves_the_bends_where_they_are(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)
    second = queries.lanes(sheet.session.store, sheet.map_id)[1]
    sheet.session.run(lanes.delete_lane, second.id, keep_content=True)
    assert _bends(sheet, line) == BENDS


@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=4),
    st.lists(
        st.builds(Point, st.integers(-50, 700).map(float), st.integers(-50, 400).map(float)), max_size=4
    ),
    st.booleans(),
)
def test_moving_lanes_or_stages_and_back_gives_the_same_bends(
    moves: list[tuple[int, int]], bends: list[Point], is_lane: bool
) -> None:
    sheet = Sheet()
    sheet.session.run(lanes.add_lane, sheet.map_id, "Third")
    sheet.session.run(stages.add_stage, sheet.map_id, "Third")
    _, _, line = _bent(sheet)
    sheet.session.run(connectors.set_bends, line.id, bends)
    before = sheet.session.store.snapshot()
    sections = queries.lanes if is_lane else queries.stages
    done = []
    for at, to in moves:
        moved = sections(sheet.session.store, sheet.map_id)[at]
        sheet.session.run(lanes.move_lane if is_lane else stages.move_stage, moved.id, to)
        done.append((moved.id, at))
    for moved_id, at in reversed(done):
        sheet.session.run(lanes.move_lane if is_lane else stages.move_stage, moved_id, at)
    assert sheet.session.store == before


def test_a_node_put_into_the_line_splits_the_bends(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 60), sheet.node("B", 560, 60)
    line = sheet.session.run(connectors.add_connector, a.id, b.id, label="yes").added(Connector)[0]
    bends = (Point(170, 60), Point(170, 180), Point(470, 180), Point(470, 60))
    sheet.session.run(connectors.set_bends, line.id, bends)
    sheet.session.run(nodes.add_node, sheet.map_id, NodeKind.STEP, Point(320, 180), "M", on_connector=line.id)
    first = queries.outgoing(sheet.session.store, a.id)[0]
    second = queries.incoming(sheet.session.store, b.id)[0]
    assert (first.id, first.label, second.label) == (line.id, "yes", "")
    assert first.target_id == second.source_id
    assert (_bends(sheet, first), _bends(sheet, second)) == (bends[:2], bends[2:])


def test_healing_joins_the_bends_before_and_after(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 60), sheet.node("B", 400, 180)
    between = sheet.node("M", 240, 60)
    first = sheet.session.run(connectors.add_connector, a.id, between.id).added(Connector)[0]
    second = sheet.session.run(connectors.add_connector, between.id, b.id).added(Connector)[0]
    sheet.session.run(connectors.set_bends, first.id, [Point(80, 140), Point(240, 140)])
    sheet.session.run(connectors.set_bends, second.id, [Point(330, 60), Point(330, 180)])
    sheet.session.run(nodes.delete_items, [between.id])
    (line,) = queries.outgoing(sheet.session.store, a.id)
    assert line.target_id == b.id
    assert _bends(sheet, line) == (
        Point(80, 140),
        Point(240, 140),
        Point(240, 60),
        Point(330, 60),
        Point(330, 180),
    )


def test_leading_an_end_elsewhere_keeps_what_it_can(sheet: Sheet) -> None:
    _, _, line = _bent(sheet)
    c = sheet.node("C", 400, 60)
    sheet.session.run(nodes.move_nodes, {c.id: Point(340, 230)})
    rect = Grid.of(sheet.session.store, sheet.map_id).node_rect(sheet.current(c))
    sheet.session.run(connectors.reconnect, line.id, target_id=c.id)
    assert _bends(sheet, line) == (BENDS[0], Point(200, rect.center.y))


def test_copies_have_the_bends_too(sheet: Sheet) -> None:
    a, b, _ = _bent(sheet)
    made = sheet.session.run(maps.copy_map, sheet.map_id, "To-be", MapKind.TO_BE).added(Connector)[0]
    assert _bends(sheet, made) == BENDS
    copied = fragment.take(sheet.session.store, [a.id, b.id])
    made = sheet.session.run(paste.paste, sheet.map_id, copied, 40.0, 20.0).added(Connector)[0]
    assert _bends(sheet, made) == _moved(BENDS, 40, 20)
