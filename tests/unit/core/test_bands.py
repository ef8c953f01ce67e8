"""Lanes and stages alike: split, merge, share, fit, shrink, collapse, colours; wants 3 to 6, canvas.md 15 and 16."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.bands import LANES, STAGES, Axis, Band, tint_of
from mapper.core.edits import bands, lanes, nodes, stages
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, LANE_HEIGHT, STAGE_WIDTH
from mapper.core.grid import Grid
from mapper.core.records import Lane, Node
from mapper.core.values import NodeKind, Point, Rect
from tests.unit.core.conftest import Sheet

BOTH = pytest.mark.parametrize("axis", [LANES, STAGES], ids=["lanes", "stages"])


def rects(sheet: Sheet) -> dict[str, Rect]:
    """Where every node is drawn, by name."""
    grid = Grid.of(sheet.session.store, sheet.map_id)
    return {node.name: grid.node_rect(node) for node in queries.nodes(sheet.session.store, sheet.map_id)}


def bands_of(sheet: Sheet, axis: Axis) -> list[Any]:
    return axis.bands(sheet.session.store, sheet.map_id)


def names(sheet: Sheet, axis: Axis) -> list[str]:
    return [band.name for band in bands_of(sheet, axis)]


def filled(sheet: Sheet) -> Sheet:
    """One node in each cell, in its middle."""
    for column in range(2):
        for row in range(2):
            sheet.node(f"{column}{row}", STAGE_WIDTH * (column + 0.5), LANE_HEIGHT * (row + 0.5))
    return sheet


def edits(axis: Axis) -> dict[str, Callable[..., Any]]:
    of_lanes = axis is LANES
    return {
        "resize": lanes.resize_lane if of_lanes else stages.resize_stage,
        "split": lanes.split_lane if of_lanes else stages.split_stage,
        "merge": lanes.merge_lanes if of_lanes else stages.merge_stages,
        "delete": lanes.delete_lane if of_lanes else stages.delete_stage,
        "move": lanes.move_lane if of_lanes else stages.move_stage,
    }


@BOTH
def test_merging_keeps_every_node_where_it_is_seen(sheet: Sheet, axis: Axis) -> None:
    before = rects(filled(sheet))
    first = bands_of(sheet, axis)[0]
    sheet.session.run(edits(axis)["merge"], first.id)
    assert rects(sheet) == before
    assert len(bands_of(sheet, axis)) == 1
    with pytest.raises(Refused, match="nothing_to_merge"):
        sheet.session.run(edits(axis)["merge"], first.id)


def test_merging_keeps_the_customer(sheet: Sheet) -> None:
    sheet.session.run(lanes.move_lane, bands_of(sheet, LANES)[0].id, 1)
    sheet.session.run(lanes.merge_lanes, bands_of(sheet, LANES)[0].id)
    assert [(lane.name, lane.is_customer) for lane in bands_of(sheet, LANES)] == [("Sales", True)]


@BOTH
def test_a_split_gives_each_node_to_the_part_it_is_seen_in(sheet: Sheet, axis: Axis) -> None:
    band = bands_of(sheet, axis)[1]
    sheet.session.run(edits(axis)["resize"], band.id, 500)
    for number in range(3):
        at = axis.size_of(bands_of(sheet, axis)[0]) + 500 * (number + 0.5) / 3
        sheet.node(f"n{number}", *((150, at) if axis is LANES else (at, 60)))
    before = rects(sheet)
    sheet.session.run(edits(axis)["split"], band.id, 3)
    parts = bands_of(sheet, axis)[1:]
    assert [part.name for part in parts] == [band.name, f"{band.name} 2", f"{band.name} 3"]
    # canvas.md 15: the last part takes the rounding.
    assert [axis.size_of(part) for part in parts] == [166, 166, 168]
    owners = [getattr(node, axis.of) for node in sorted(map_nodes(sheet), key=lambda n: n.name)]
    assert owners == [part.id for part in parts]
    assert rects(sheet) == before
    sheet.session.undo()
    assert rects(sheet) == before
    assert len(bands_of(sheet, axis)) == 2


def test_a_split_through_nodes_lays_none_on_another(sheet: Sheet) -> None:
    lane = bands_of(sheet, LANES)[1]
    sheet.session.run(lanes.resize_lane, lane.id, 300)
    sheet.node("across", 100, LANE_HEIGHT + 155)
    sheet.node("below", 100, LANE_HEIGHT + 155 + 75)
    sheet.session.run(lanes.split_lane, lane.id, 2)
    shown = rects(sheet)
    assert not shown["across"].intersects(shown["below"])
    assert {node.lane_id for node in map_nodes(sheet)} == {bands_of(sheet, LANES)[2].id}


@BOTH
def test_what_is_too_small_is_not_split(sheet: Sheet, axis: Axis) -> None:
    band = bands_of(sheet, axis)[0]
    with pytest.raises(Refused, match="too_small_to_split"):
        sheet.session.run(edits(axis)["split"], band.id, 3)


@BOTH
@pytest.mark.parametrize("delta", [-500, -15, 0, 15, 500])
def test_a_shared_border_moves_nothing_but_itself(sheet: Sheet, axis: Axis, delta: float) -> None:
    """Want 3: membership never changes by a resize, and with the key the neighbour gives or takes."""
    before = rects(filled(sheet))
    cells = {node.id: (node.stage_id, node.lane_id) for node in map_nodes(sheet)}
    first, second = bands_of(sheet, axis)
    total = axis.size_of(first) + axis.size_of(second)
    sheet.session.run(edits(axis)["resize"], first.id, axis.size_of(first) + delta, shares=True)
    assert rects(sheet) == before
    assert {node.id: (node.stage_id, node.lane_id) for node in map_nodes(sheet)} == cells
    one, two = (axis.size_of(band) for band in bands_of(sheet, axis))
    assert one + two == total
    start = "y" if axis is LANES else "x"
    for node in map_nodes(sheet):
        assert getattr(node, start) >= CELL_MARGIN
        band = one if getattr(node, axis.of) == first.id else two
        assert getattr(node, start) + axis.size_of(node) <= band - CELL_MARGIN
    if abs(delta) == 15:
        assert one == axis.size_of(first) + delta


@BOTH
def test_pushing_changes_no_membership(sheet: Sheet, axis: Axis) -> None:
    filled(sheet)
    records = set(map_nodes(sheet))
    sheet.session.run(edits(axis)["resize"], bands_of(sheet, axis)[0].id, 900)
    assert set(map_nodes(sheet)) == records


@BOTH
def test_fit_takes_the_room_away_on_both_sides(sheet: Sheet, axis: Axis) -> None:
    first, second = bands_of(sheet, axis)
    for band in (first, second):
        sheet.session.run(edits(axis)["resize"], band.id, 700)
    sheet.node("a", *((150, 400) if axis is LANES else (400, 60)))
    sheet.session.run(bands.fit_bands, [first.id, second.id])
    extent = axis.size_of(map_nodes(sheet)[0])
    # An empty band has nothing to fit but the least a band may be.
    assert [axis.size_of(band) for band in bands_of(sheet, axis)] == [
        max(extent + 2 * CELL_PADDING, axis.least),
        axis.least,
    ]
    assert getattr(map_nodes(sheet)[0], axis.start) == CELL_PADDING


@BOTH
def test_a_band_that_may_shrink_follows_its_content_in_the_same_undo(sheet: Sheet, axis: Axis) -> None:
    """Want 4: grow on drop, shrink to a minimum the person set."""
    band = bands_of(sheet, axis)[0]
    usual = axis.size_of(band)
    far = (60, 380) if axis is LANES else (900, 60)
    sheet.session.run(bands.set_shrinking, [band.id], True)
    sheet.session.run(edits(axis)["resize"], band.id, 420 if axis is LANES else 960)
    sheet.session.run(edits(axis)["resize"], band.id, usual)
    node = sheet.node("far", 100, 60)
    sheet.session.run(nodes.move_nodes, {node.id: Point(*far)})
    # it was dropped beyond the band, into the next: put it back, far down
    sheet.session.run(nodes.move_nodes, {node.id: Point(30, 20)})
    grown = sheet.node("near", *((250, usual - 2) if axis is LANES else (usual - 2, 60)))
    assert axis.size_of(bands_of(sheet, axis)[0]) > usual
    sheet.session.run(nodes.delete_items, [grown.id])
    assert axis.size_of(bands_of(sheet, axis)[0]) == usual
    sheet.session.undo()
    assert axis.size_of(bands_of(sheet, axis)[0]) > usual


def test_without_leave_a_band_never_shrinks_by_itself(sheet: Sheet) -> None:
    grown = sheet.node("near", 250, LANE_HEIGHT - 2)
    height = bands_of(sheet, LANES)[0].height
    assert height > LANE_HEIGHT
    sheet.session.run(nodes.delete_items, [grown.id])
    assert bands_of(sheet, LANES)[0].height == height


@BOTH
def test_a_deleted_bands_room_goes_to_both_neighbours(sheet: Sheet, axis: Axis) -> None:
    """canvas.md 15: half and half, or all to the only neighbour; their content stays where it is seen."""
    add = lanes.add_lane if axis is LANES else stages.add_stage
    sheet.session.run(add, sheet.map_id, "Third")
    filled(sheet)
    third = bands_of(sheet, axis)[2]
    at = sum(axis.size_of(b) for b in bands_of(sheet, axis)[:2]) + 60
    sheet.node("third", *((100, at) if axis is LANES else (at, 60)))
    middle = bands_of(sheet, axis)[1]
    whole = sum(axis.size_of(band) for band in bands_of(sheet, axis))
    before = rects(sheet)
    sheet.session.run(edits(axis)["delete"], middle.id, keep_content=False, gives_room=True)
    assert sum(axis.size_of(band) for band in bands_of(sheet, axis)) == whole
    assert rects(sheet)["third"] == before["third"]
    sheet.session.run(edits(axis)["delete"], third.id, keep_content=False, gives_room=True)
    assert [axis.size_of(band) for band in bands_of(sheet, axis)] == [whole]


def test_lanes_keep_their_colours_whatever_becomes_of_their_order(sheet: Sheet) -> None:
    for lane in bands_of(sheet, LANES):  # as in a document of an older schema
        sheet.session.run(lanes.set_lane, lane.id, tint=None)
    sheet.session.run(lanes.add_lane, sheet.map_id, "New", 0)
    colours = {lane.name: tint_of(lane) for lane in bands_of(sheet, LANES)}
    assert colours == {"Customer": 0, "Sales": 1, "New": 2}
    sheet.session.run(lanes.move_lane, bands_of(sheet, LANES)[0].id, 2)
    sheet.session.run(lanes.delete_lane, bands_of(sheet, LANES)[1].id)
    assert {lane.name: tint_of(lane) for lane in bands_of(sheet, LANES)} == {"Customer": 0, "New": 2}
    sheet.session.run(lanes.add_lane, sheet.map_id, "Newer")
    assert tint_of(bands_of(sheet, LANES)[-1]) == 1


# -- any of these edits, in any order

steps = st.tuples(
    st.sampled_from(
        ("resize", "share", "split", "merge", "delete", "move", "fit", "collapse", "shrink", "add")
    ),
    st.sampled_from((LANES, STAGES)),
    st.integers(0, 5),
    st.integers(30, 700),
    st.booleans(),
)
points = st.tuples(st.integers(-20, 700), st.integers(-20, 400), st.sampled_from(NodeKind))


@given(st.lists(points, min_size=1, max_size=8), st.lists(steps, min_size=1, max_size=8))
def test_after_any_edits_all_is_there_in_its_cell_and_apart(
    placed: Sequence[tuple[int, int, NodeKind]], done: Sequence[tuple[str, Axis, int, int, bool]]
) -> None:
    sheet = Sheet()
    for number, (x, y, kind) in enumerate(placed):
        sheet.node(f"{number}", x, y, kind)
    for name, axis, number, size, flag in done:
        sheet.now += 10  # nothing merges with what was before
        before, state = apart(sheet), sheet.session.snapshot()
        band = bands_of(sheet, axis)[number % len(bands_of(sheet, axis))]
        keeps = flag or name != "delete"
        try:
            run(sheet, name, axis, band, number, size, flag=flag)
        except Refused:
            assert sheet.session.snapshot() == state
            continue
        after = apart(sheet)
        if keeps:
            assert {pair for pair, is_apart in after.items() if not is_apart} <= {
                pair for pair, is_apart in before.items() if not is_apart
            }, "nothing comes to lie on another"
            assert after.keys() == before.keys(), "nothing is lost"
        in_its_cell(sheet)
        edited = sheet.session.snapshot()
        if edited != state:
            sheet.session.undo()
            assert sheet.session.snapshot() == state
            sheet.session.redo()
            assert sheet.session.snapshot() == edited


def run(sheet: Sheet, name: str, axis: Axis, band: Band, number: int, size: int, *, flag: bool) -> None:
    session, known = sheet.session, edits(axis)
    if name in ("resize", "share"):
        session.run(known["resize"], band.id, size, shares=name == "share")
    elif name == "split":
        session.run(known["split"], band.id, 2 + number % 2)
    elif name == "delete":
        session.run(known["delete"], band.id, keep_content=flag, gives_room=size > 350)
    elif name == "move":
        session.run(known["move"], band.id, number)
    elif name == "merge":
        session.run(known["merge"], band.id)
    elif name == "fit":
        session.run(bands.fit_bands, [band.id])
    elif name == "collapse":
        session.run(bands.set_collapsed, [band.id], flag)
    elif name == "shrink":
        session.run(bands.set_shrinking, [band.id], flag)
    else:
        session.run(lanes.add_lane if axis is LANES else stages.add_stage, sheet.map_id, "New", number)


def map_nodes(sheet: Sheet) -> list[Node]:
    return queries.nodes(sheet.session.store, sheet.map_id)


def apart(sheet: Sheet) -> dict[tuple[str, str], bool]:
    """For each pair of nodes, whether they lie apart when all is expanded: counted from the records' fields."""
    store = sheet.session.store
    lefts, tops, x, y = {}, {}, 0.0, 0.0
    for stage in sorted(bands_of(sheet, STAGES), key=lambda s: s.position):
        lefts[stage.id], x = x, x + stage.width
    for lane in sorted(bands_of(sheet, LANES), key=lambda lane: lane.position):
        tops[lane.id], y = y, y + lane.height
    boxes = {
        n.name: (lefts[n.stage_id] + n.x, tops[n.lane_id] + n.y, n.width, n.height)
        for n in queries.nodes(store, sheet.map_id)
    }
    return {
        (a, b): ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay
        for a, (ax, ay, aw, ah) in boxes.items()
        for b, (bx, by, bw, bh) in boxes.items()
        if a < b
    } | {(a, a): True for a in boxes}


def in_its_cell(sheet: Sheet) -> None:
    """Every node is seen in the cell it belongs to; a lane that may shrink is no larger than it must be."""
    grid = Grid.of(sheet.session.store, sheet.map_id)
    for node in map_nodes(sheet):
        rect = grid.node_rect(node)
        assert grid.cell_rect(node.stage_id, node.lane_id).encloses(rect)
        assert grid.spot_of(node, Point(rect.x, rect.y))[:2] == (node.stage_id, node.lane_id)
    for lane in bands_of(sheet, LANES):
        assert isinstance(lane, Lane)
        low = max((n.y + n.height for n in map_nodes(sheet) if n.lane_id == lane.id), default=0.0)
        if lane.least_height is not None:
            assert lane.height <= max(lane.least_height, low + CELL_PADDING, LANES.least)
