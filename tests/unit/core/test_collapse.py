"""Collapsed lanes and stages: places are kept as if nothing was collapsed, and only the grid draws otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.bands import LANES, STAGES, Axis
from mapper.core.edits import bands, connectors, nodes, placing
from mapper.core.errors import Refused
from mapper.core.geometry.bends import parse_bends
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
from mapper.core.records import Connector
from mapper.core.values import Point, Rect
from tests.unit.core.conftest import Sheet
from tests.unit.core.test_bands import BOTH, bands_of, filled, map_nodes, rects


@BOTH
def test_collapsing_changes_nothing_but_the_drawing(sheet: Sheet, axis: Axis) -> None:
    filled(sheet)
    before, records = rects(sheet), set(map_nodes(sheet))
    band = bands_of(sheet, axis)[0]
    sheet.session.run(bands.set_collapsed, [band.id], True)
    grid = Grid.of(sheet.session.store, sheet.map_id)
    span = grid.row(band.id) if axis is LANES else grid.column(band.id)
    assert span.size == (28 if axis is LANES else 40)
    for node in map_nodes(sheet):
        rect = grid.node_rect(node)
        assert grid.cell_rect(node.stage_id, node.lane_id).encloses(rect)
        assert grid.is_squeezed(node) is (getattr(node, axis.of) == band.id)
        # What is drawn at its place is found to be at its place.
        assert grid.spot_of(node, Point(rect.x, rect.y)) == (node.stage_id, node.lane_id, node.x, node.y)
    sheet.session.run(bands.set_collapsed, [band.id], False)
    assert rects(sheet) == before
    assert set(map_nodes(sheet)) == records


def test_bends_made_by_hand_come_back_as_they_were(sheet: Sheet) -> None:
    filled(sheet)
    ends = [node.id for node in map_nodes(sheet)[:2]]
    line = sheet.session.run(connectors.add_connector, *ends).added(Connector)[0]
    sheet.session.run(connectors.set_bends, line.id, [Point(100, 20), Point(100, 200), Point(333, 200)])
    before = sheet.session.store.get(Connector, line.id)
    every = [band.id for axis in (LANES, STAGES) for band in bands_of(sheet, axis)]
    sheet.session.run(bands.set_collapsed, every, True)
    assert sheet.session.store.get(Connector, line.id) == before
    # A bend that is drawn somewhere is kept for that place.
    sheet.session.run(connectors.set_bends, line.id, [Point(20, 14), Point(20, 40)])
    grid = Grid.of(sheet.session.store, sheet.map_id)
    kept = parse_bends(sheet.session.store.get(Connector, line.id).bends) or ()
    assert [grid.seen(point) for point in kept] == [
        pytest.approx(Point(20, 14), abs=1e-4),
        pytest.approx(Point(20, 40), abs=1e-4),
    ]


@given(st.lists(st.booleans(), min_size=4, max_size=4), st.integers(-50, 700), st.integers(-50, 300))
def test_what_is_seen_and_what_is_kept_are_two_sides_of_one_place(folded: list[bool], x: int, y: int) -> None:
    sheet = Sheet()
    every = [*bands_of(sheet, STAGES), *bands_of(sheet, LANES)]
    chosen = [band.id for band, is_folded in zip(every, folded, strict=True) if is_folded]
    sheet.session.run(bands.set_collapsed, chosen, True)
    grid = Grid.of(sheet.session.store, sheet.map_id)
    assert grid.opened(grid.seen(Point(x, y))) == pytest.approx(Point(x, y), abs=1e-6)


def test_a_nudge_along_a_collapsed_lane_keeps_the_height_it_lies_at(sheet: Sheet) -> None:
    node = sheet.node("a", 100, 70)
    lane = bands_of(sheet, LANES)[0]
    sheet.session.run(bands.set_collapsed, [lane.id], True)
    rect = rects(sheet)["a"]
    sheet.session.run(nodes.move_nodes, {node.id: Point(rect.x + 10, rect.y)})
    assert (sheet.current(node).x, sheet.current(node).y) == (node.x + 10, node.y)


def test_what_is_dropped_into_a_collapsed_lane_is_kept_inside_it(sheet: Sheet) -> None:
    first, second = bands_of(sheet, LANES)
    sheet.session.run(bands.set_collapsed, [first.id], True)
    for y in (0.0, 5.0, 14.0, 27.0):
        node = sheet.node(f"{y}", 150, y)
        assert node.lane_id == first.id
        assert CELL_MARGIN <= node.y <= first.height - CELL_MARGIN - node.height
        sheet.session.run(nodes.delete_items, [node.id])
    assert bands_of(sheet, LANES)[0].height == first.height
    below = sheet.node("below", 150, 28 + 60)
    assert (below.lane_id, below.y) == (second.id, 60 - below.height / 2)


@BOTH
def test_what_comes_into_a_collapsed_band_lies_on_nothing_when_it_is_expanded(
    sheet: Sheet, axis: Axis
) -> None:
    band = bands_of(sheet, axis)[0]
    sheet.session.run(bands.set_collapsed, [band.id], True)
    for number in range(4):
        sheet.node(f"{number}", *((150, 14) if axis is LANES else (20, 60)))
    sheet.session.run(bands.set_collapsed, [band.id], False)
    boxes = list(rects(sheet).values())
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert {getattr(node, axis.of) for node in map_nodes(sheet)} == {band.id}


@BOTH
def test_squeezed_nodes_are_not_aligned(sheet: Sheet, axis: Axis) -> None:
    filled(sheet)
    sheet.session.run(bands.set_collapsed, [bands_of(sheet, axis)[0].id], True)
    with pytest.raises(Refused, match="expand_first"):
        sheet.session.run(placing.place_nodes, dict.fromkeys([map_nodes(sheet)[0].id], Rect(0, 0, 200, 200)))


def test_a_node_moved_out_of_a_collapsed_lane_is_whole_about_its_middle(sheet: Sheet) -> None:
    node = sheet.node("a", 150, 60)
    sheet.session.run(bands.set_collapsed, [bands_of(sheet, LANES)[0].id], True)
    middle = rects(sheet)["a"].center
    rect = rects(sheet)["a"]
    sheet.session.run(nodes.move_nodes, {node.id: Point(rect.x, rect.y + 80)})
    assert rects(sheet)["a"].center == (middle.x, middle.y + 80)
    assert rects(sheet)["a"].height == node.height


def test_what_is_squeezed_is_not_resized(sheet: Sheet) -> None:
    node = sheet.node("a", 150, 60)
    sheet.session.run(bands.set_collapsed, [bands_of(sheet, STAGES)[0].id], True)
    with pytest.raises(Refused, match="expand_first"):
        sheet.session.run(nodes.resize_node, node.id, Rect(0, 0, 300, 300))
