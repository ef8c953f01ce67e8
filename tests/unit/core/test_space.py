"""Making and taking room along a line: only what lies past it moves, never nearer than 20, and cells follow."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import space, stages
from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.core.values import NodeKind, Point, Rect
from tests.unit.core.conftest import Sheet


def rects(sheet: Sheet) -> dict[str, Rect]:
    grid = Grid.of(sheet.session.store, sheet.map_id)
    return {node.name: grid.node_rect(node) for node in sheet.session.store.all(Node)}


def shift(sheet: Sheet, x: float, y: float, delta: float, **flags: bool) -> None:
    flags = {"is_level": True, **flags}
    sheet.session.run(space.shift_space, sheet.map_id, Point(x, y), delta, **flags)


def row(sheet: Sheet) -> None:
    """A and B in the customer's lane, C below them, D in the second stage; the first is 400 wide."""
    first = queries.stages(sheet.session.store, sheet.map_id)[0]
    sheet.session.run(stages.resize_stage, first.id, 400)
    for name, x, y in (("A", 80, 60), ("B", 310, 60), ("C", 310, 180), ("D", 500, 60)):
        sheet.node(name, x, y)


def test_what_lies_past_the_line_moves_in_its_cell_and_the_stage_grows(sheet: Sheet) -> None:
    row(sheet)
    before = rects(sheet)
    shift(sheet, 200, 60, 70)
    after = rects(sheet)
    assert after["B"] == before["B"].moved(70, 0)
    assert (after["A"], after["C"]) == (before["A"], before["C"])
    assert after["D"].x == before["D"].x + 60  # the stage grew to 20 past B
    sheet.session.undo()
    assert rects(sheet) == before


def test_global_moves_all_lanes_and_all_later_stages_by_the_same(sheet: Sheet) -> None:
    row(sheet)
    before = rects(sheet)
    shift(sheet, 200, 60, 70, is_global=True)
    after = rects(sheet)
    assert after == {n: r.moved(70 if n != "A" else 0, 0) for n, r in before.items()}
    shift(sheet, 200, 60, -70, is_global=True)
    assert rects(sheet) == before


def test_taking_away_stops_at_twenty(sheet: Sheet) -> None:
    row(sheet)
    shift(sheet, 200, 60, -300)
    after = rects(sheet)
    assert after["B"].x == after["A"].right + 20


def test_the_other_side_moves_only_where_there_is_room(sheet: Sheet) -> None:
    row(sheet)
    before = rects(sheet)
    shift(sheet, 200, 60, 300, is_before=True)
    after = rects(sheet)
    assert after["A"].right == before["B"].x - 20
    assert {n: r for n, r in after.items() if n != "A"} == {n: r for n, r in before.items() if n != "A"}
    shift(sheet, 300, 60, -300, is_before=True)
    assert rects(sheet)["A"].x == 20


def test_downwards_the_lane_grows(sheet: Sheet) -> None:
    row(sheet)
    before = rects(sheet)
    shift(sheet, 310, 130, 50, is_level=False)
    after = rects(sheet)
    assert after["C"] == before["C"].moved(0, 50)
    assert (after["A"], after["B"], after["D"]) == (before["A"], before["B"], before["D"])


@given(
    st.lists(st.tuples(st.integers(20, 700), st.integers(20, 300)), max_size=7),
    st.integers(0, 700),
    st.integers(0, 240),
    st.integers(-200, 200),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_nothing_is_covered_leaves_its_cell_or_moves_that_does_not_lie_past_the_line(
    middles: list[tuple[int, int]],
    x: int,
    y: int,
    delta: int,
    is_level: bool,
    is_global: bool,
    is_before: bool,
) -> None:
    sheet = Sheet()
    for number, (left, top) in enumerate(middles):
        sheet.node(f"n{number}", left, top, NodeKind.STEP)
    grid = Grid.of(sheet.session.store, sheet.map_id)
    cell = grid.cell_at(Point(x, y))
    before = {node.id: node for node in sheet.session.store.all(Node)}
    places = {id: grid.node_rect(node) for id, node in before.items()}
    covered = {p for p in combinations(sorted(places), 2) if places[p[0]].intersects(places[p[1]])}
    shift(sheet, x, y, delta, is_level=is_level, is_global=is_global, is_before=is_before)
    now = Grid.of(sheet.session.store, sheet.map_id)
    after = {node.id: node for node in sheet.session.store.all(Node)}
    found = {id: now.node_rect(node) for id, node in after.items()}
    assert {p for p in combinations(sorted(found), 2) if found[p[0]].intersects(found[p[1]])} <= covered
    ways = set()
    for id, node in after.items():
        old, rect = before[id], places[id]
        assert (node.stage_id, node.lane_id) == (old.stage_id, old.lane_id)
        if (node.x, node.y) == (old.x, old.y):
            continue
        ways.add((node.x - old.x, node.y - old.y))
        low, high = (rect.x, rect.right) if is_level else (rect.y, rect.bottom)
        line = x if is_level else y
        assert high <= line if is_before else low >= line
        if not is_global:
            assert (old.stage_id, old.lane_id) == cell
    assert len(ways) <= 1  # all by the same
    if ways:
        across, down = ways.pop()
        assert (across if is_level else down) * delta > 0
        assert abs(across + down) <= abs(delta)
