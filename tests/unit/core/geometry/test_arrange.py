"""Arranging: nothing overlaps, no line runs through a box, the starter templates come out well."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.arrange import Arrangement, LaneSpec, Link, NodeSpec, StageSpec, arrange
from mapper.core.geometry.labels import label_places
from mapper.core.geometry.layering import forward_links
from mapper.core.geometry.ordering import fitted
from mapper.core.geometry.route_map import RouteMap
from mapper.core.geometry.sizes import CELL_MARGIN, NODE_SIZES
from mapper.core.geometry.slots import Chart
from mapper.core.values import ConnectorKind, NodeKind, Rect
from tests.searching import briefly
from tests.unit.core.geometry.shapes import crossings, overlapping, runs_into, shared_runs
from tests.unit.core.geometry.template_maps import TemplateMap, template_maps

MAPS = template_maps()
RETURNS = ConnectorKind.RETURNS


@st.composite
def charts(
    draw: st.DrawFn, most: int = 12
) -> tuple[list[StageSpec], list[LaneSpec], list[NodeSpec], list[Link]]:
    stages = [StageSpec(f"s{i}") for i in range(draw(st.integers(1, 3)))]
    lanes = [LaneSpec(f"l{i}") for i in range(draw(st.integers(1, 3)))]
    nodes = []
    for i in range(draw(st.integers(0, most))):
        kind = draw(st.sampled_from([NodeKind.STEP, NodeKind.END, NodeKind.DECISION]))
        cell = draw(st.sampled_from(stages)).id, draw(st.sampled_from(lanes)).id
        nodes.append(NodeSpec(f"n{i}", *cell, *NODE_SIZES[kind], kind))
    ends = st.sampled_from([f"n{i}" for i in range(most)])
    pairs = draw(st.lists(st.tuples(ends, ends, st.sampled_from(list(ConnectorKind))), max_size=16))
    return stages, lanes, nodes, [Link(f"k{i}", *pair) for i, pair in enumerate(pairs)]


def check(arrangement: Arrangement, chart: tuple) -> None:
    stages, lanes, nodes, _ = chart
    boxes = arrangement.boxes(nodes)
    assert boxes.keys() == {node.id for node in nodes}
    assert not overlapping(box.grown(9) for box in boxes.values())
    assert list(arrangement.stage_widths) == [stage.id for stage in stages]
    assert list(arrangement.lane_heights) == [lane.id for lane in lanes]
    assert all(arrangement.stage_widths[stage.id] >= stage.min_width for stage in stages)
    assert all(arrangement.lane_heights[lane.id] >= lane.min_height for lane in lanes)
    for node in nodes:
        x, y = arrangement.positions[node.id]
        cell = Rect(0, 0, arrangement.stage_widths[node.stage], arrangement.lane_heights[node.lane])
        assert cell.grown(-CELL_MARGIN).encloses(Rect(x, y, node.width, node.height))


@briefly()
@given(charts())
def test_every_node_lies_in_its_cell_and_on_no_other(chart: tuple) -> None:
    check(arrange(*chart), chart)


@given(charts(most=6))
def test_the_same_chart_is_laid_out_the_same(chart: tuple) -> None:
    assert arrange(*chart) == arrange(*chart)


def test_a_chart_without_nodes_keeps_its_stages_and_lanes() -> None:
    made = arrange([StageSpec("s", 250)], [LaneSpec("l", 90)], [], [])
    assert made == Arrangement({"s": 250}, {"l": 90}, {})


def test_a_node_in_an_unknown_stage_is_an_error() -> None:
    with pytest.raises(KeyError):
        arrange([StageSpec("s")], [LaneSpec("l")], [NodeSpec("n", "other", "l", 120, 70)], [])


def test_a_chain_runs_straight_to_the_right_with_room_for_labels() -> None:
    nodes = [NodeSpec(f"n{i}", "s", "l", 120, 70) for i in range(4)]
    links = [Link(f"k{i}", f"n{i}", f"n{i + 1}") for i in range(3)]
    boxes = arrange([StageSpec("s")], [LaneSpec("l")], nodes, links).boxes(nodes)
    row = [boxes[f"n{i}"] for i in range(4)]
    assert len({box.y for box in row}) == 1
    assert all(b.x - a.right >= 86 for a, b in pairwise(row))


def test_cycles_are_cut_and_loops_back_do_not_push() -> None:
    nodes = [NodeSpec(id, "s", "l", 120, 70) for id in "abc"]
    links = [Link("1", "a", "b"), Link("2", "b", "c"), Link("3", "c", "a"), Link("4", "b", "a", RETURNS)]
    chart = Chart.of([StageSpec("s")], [LaneSpec("l")], nodes, links)
    assert [link.id for link in forward_links(chart)] == ["1", "2"]
    boxes = arrange([StageSpec("s")], [LaneSpec("l")], nodes, links).boxes(nodes)
    assert boxes["a"].x < boxes["b"].x < boxes["c"].x


@given(st.lists(st.floats(-2, 8), min_size=1, max_size=4).map(sorted), st.integers(4, 6))
def test_rows_are_taken_with_the_least_distance(wishes: list[float], count: int) -> None:
    def cost(places: list[int]) -> float:
        return sum(abs(wish - place) for wish, place in zip(wishes, places, strict=True))

    def all_rising(length: int, first: int) -> list[list[int]]:
        if not length:
            return [[]]
        return [[p, *rest] for p in range(first, count) for rest in all_rising(length - 1, p + 1)]

    places = fitted(wishes, count)
    assert places == sorted(set(places))
    assert cost(places) == pytest.approx(min(map(cost, all_rising(len(wishes), 0))))


@pytest.fixture(scope="module", params=MAPS, ids=lambda template: template.key)
def drawn(request: pytest.FixtureRequest) -> tuple[TemplateMap, Arrangement]:
    template: TemplateMap = request.param
    return template, arrange(template.stages, template.lanes, template.nodes, template.links)


def test_a_starter_template_is_drawn_cleanly(drawn: tuple[TemplateMap, Arrangement]) -> None:
    template, arrangement = drawn
    check(arrangement, (template.stages, template.lanes, template.nodes, template.links))
    boxes = arrangement.boxes(template.nodes)
    routes = RouteMap(boxes, template.links).routes
    for link in template.links:
        others = [box for id, box in boxes.items() if id not in (link.source, link.target)]
        assert not any(runs_into(routes[link.id], box) for box in boxes.values())
        assert not any(runs_into(routes[link.id], box.grown(8)) for box in others)
    assert crossings(routes) <= 1
    assert shared_runs(routes, apart=6) == []
    sizes = {id: (60.0, 18.0) for id in routes if template.labels[id]}
    places = label_places(routes, sizes, boxes)
    spots = [Rect(place.x - 30, place.y - 9, 60, 18) for place in places.values()]
    assert not overlapping([*spots, *boxes.values()])


def test_a_starter_template_reads_from_left_to_right(drawn: tuple[TemplateMap, Arrangement]) -> None:
    template, arrangement = drawn
    boxes = arrangement.boxes(template.nodes)
    onward = Counter(
        boxes[link.source].center.x < boxes[link.target].center.x + 1
        for link in template.links
        if link.kind is ConnectorKind.FLOW
    )
    assert onward[True] >= 0.9 * onward.total()


def test_a_large_map_has_no_overlaps() -> None:
    stages = [StageSpec(str(i)) for i in range(6)]
    lanes = [LaneSpec(str(i)) for i in range(6)]
    nodes = [NodeSpec(f"n{i}", str(i // 100), str(i * 7 % 6), 120, 70) for i in range(600)]
    links = [Link(f"k{i}", f"n{i}", f"n{(i * 3 + 5) % 600}") for i in range(600)]
    check(arrange(stages, lanes, nodes, links), (stages, lanes, nodes, links))
