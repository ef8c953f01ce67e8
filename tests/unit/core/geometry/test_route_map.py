"""The route map: updates give what building anew gives, and say exactly what changed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.links import Link
from mapper.core.geometry.nudge import Borders
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import ConnectorKind, Rect
from tests.unit.core.geometry.shapes import (
    NODES,
    is_on_border,
    is_right_angled,
    links,
    rects,
    runs_into,
    shared_runs,
    tidy_maps,
)

places = st.lists(st.integers(0, 80).map(lambda n: n * 10.0), max_size=4).map(tuple)
updates = st.fixed_dictionaries(
    {
        "changed": st.dictionaries(st.sampled_from(NODES), rects, max_size=4),
        "removed": st.sets(st.sampled_from(NODES), max_size=2),
        "links": st.lists(links, max_size=6, unique_by=lambda link: link.id),
        "removed_links": st.sets(st.sampled_from([f"l{i}" for i in range(14)]), max_size=2),
        "borders": st.none() | st.builds(Borders, places, places),
    }
)


def law(steps: list[dict]) -> None:
    boxes: dict[str, Rect] = {}
    known: dict[str, Link] = {}
    borders = Borders()
    routes = RouteMap()
    for step in steps:
        step["removed_links"] -= {link.id for link in step["links"]}
        before = dict(routes.routes)
        told = routes.update(**step)
        for node in step["removed"] - step["changed"].keys():
            boxes.pop(node, None)
        for id in step["removed_links"]:
            known.pop(id, None)
        boxes |= step["changed"]
        known |= {link.id: link for link in step["links"]}
        borders = step["borders"] or borders
        fresh = RouteMap(dict(reversed(boxes.items())), reversed(known.values()), borders)
        assert dict(routes.routes) == dict(fresh.routes)
        ids = before.keys() | routes.routes.keys()
        assert told == {id for id in ids if before.get(id) != routes.routes.get(id)}


@given(st.lists(updates, min_size=2, max_size=6))
def test_after_any_updates_the_routes_are_those_of_a_rebuild(steps: list[dict]) -> None:
    law(steps)


@pytest.mark.fuzz
@given(st.lists(updates, min_size=2, max_size=10))
def test_after_many_updates_the_routes_are_those_of_a_rebuild(steps: list[dict]) -> None:
    law(steps)


@given(tidy_maps())
def test_lines_keep_off_all_boxes_that_are_some_way_apart(drawn: tuple[dict[str, Rect], list[Link]]) -> None:
    boxes, known = drawn
    routes = RouteMap(boxes, known).routes
    assert routes.keys() == {link.id for link in known}
    for link in known:
        points = routes[link.id]
        assert is_right_angled(points)
        assert is_on_border(points[0], boxes[link.source])
        assert is_on_border(points[-1], boxes[link.target])
        assert not any(runs_into(points, box) for box in boxes.values())
        others = [box for id, box in boxes.items() if id not in (link.source, link.target)]
        assert not any(runs_into(points, box.grown(7.4)) for box in others)


def test_a_link_waits_for_its_box() -> None:
    routes = RouteMap({"a": Rect(0, 0, 120, 70)}, [Link("l", "a", "b")])
    assert dict(routes.routes) == {}
    assert routes.update({"b": Rect(200, 0, 120, 70)}) == {"l"}
    assert routes.update(removed=["b"]) == {"l"}
    assert dict(routes.routes) == {}
    assert routes.links_at("a") == {"l"}
    assert routes.update(removed_links=["l"]) == set()
    assert routes.links_at("a") == set()


def test_an_update_that_changes_nothing_tells_nothing() -> None:
    boxes = {"a": Rect(0, 0, 120, 70), "b": Rect(200, 0, 120, 70)}
    routes = RouteMap(boxes, [Link("l", "a", "b")])
    assert routes.update(boxes, links=[Link("l", "a", "b")]) == set()
    assert routes.update({"far": Rect(5000, 5000, 120, 70)}) == set()


def test_lines_from_one_box_to_many_lie_apart() -> None:
    boxes = {"hub": Rect(0, 300, 120, 70)}
    boxes |= {f"t{i}": Rect(260, 110.0 * i, 120, 70) for i in range(7)}
    routes = RouteMap(boxes, [Link(f"l{i}", "hub", f"t{i}") for i in range(7)]).routes
    assert shared_runs(routes) == []


def test_lines_of_different_boxes_in_one_channel_lie_apart() -> None:
    boxes = {f"s{i}": Rect(0, 110.0 * i, 120, 70) for i in range(5)}
    boxes |= {f"t{i}": Rect(220, 110.0 * i, 120, 70) for i in range(5)}
    pairs = [("s0", "t2"), ("s1", "t3"), ("s2", "t4"), ("s3", "t1"), ("s4", "t0"), ("s1", "t0")]
    routes = RouteMap(boxes, [Link(f"l{i}", a, b) for i, (a, b) in enumerate(pairs)]).routes
    assert shared_runs(routes) == []


def test_no_line_runs_on_the_border_of_a_lane() -> None:
    boxes = {
        f"n{column}{row}": Rect(160.0 * column, 25 + 120.0 * row, 120, 70)
        for column in (0, 1, 2)
        for row in (0, 1)
    }
    known = [Link("over", "n00", "n20"), Link("back", "n21", "n01", ConnectorKind.RETURNS)]
    borders = Borders((), (0.0, 120.0, 240.0))
    for routes in (RouteMap(boxes, known, borders).routes, RouteMap(boxes, known[:1], borders).routes):
        for points in routes.values():
            for a, b in pairwise(points):
                assert a.y != b.y or min(abs(a.y - at) for at in borders.levels) >= 5


def test_a_line_to_itself_is_a_loop_beside_the_other_lines() -> None:
    boxes = {"a": Rect(0, 0, 120, 70), "b": Rect(260, 0, 120, 70)}
    known = [Link("next", "a", "b"), Link("again", "a", "a", ConnectorKind.RETURNS)]
    routes = RouteMap(boxes, known).routes
    assert len(routes["again"]) == 5
    assert routes["again"][0].y < routes["next"][0].y
    assert shared_runs(routes) == []


def test_lines_there_and_back_between_two_boxes_lie_apart_and_straight() -> None:
    boxes = {"a": Rect(0, 0, 120, 70), "b": Rect(0, 200, 120, 70)}
    known = [Link("down", "a", "b"), Link("up", "b", "a", ConnectorKind.RETURNS)]
    routes = RouteMap(boxes, known).routes
    assert [len(points) for points in routes.values()] == [2, 2]
    assert shared_runs(routes, apart=20) == []
