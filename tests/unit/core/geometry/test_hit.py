"""Hits: what lies under a point or in a band, against a look at everything."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.hit import HitIndex, distance_to, insert_position, nearest_on_route, point_at
from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import rects, tidy_maps

LINE = (Point(0, 0), Point(100, 0), Point(100, 100))
points = st.builds(Point, st.integers(-50, 900), st.integers(-50, 700))


@given(points)
def test_the_nearest_place_is_the_nearest_of_many(p: Point) -> None:
    near = nearest_on_route(LINE, p)
    sampled = min(
        ((point_at(LINE, i / 400).x - p.x) ** 2 + (point_at(LINE, i / 400).y - p.y) ** 2) ** 0.5
        for i in range(401)
    )
    assert abs(near.distance - sampled) <= 0.5
    assert near.distance == distance_to(LINE, p)
    assert LINE[near.segment].x <= near.point.x <= LINE[near.segment + 1].x


def test_places_by_share_and_new_bends() -> None:
    assert point_at(LINE, 0) == Point(0, 0)
    assert point_at(LINE, 0.5) == Point(100, 0)
    assert point_at(LINE, 1) == Point(100, 100)
    assert point_at(LINE, 7) == Point(100, 100)
    assert insert_position(LINE, Point(50, 3)) == 1
    assert insert_position(LINE, Point(97, 50)) == 2


@given(tidy_maps(), points, rects)
def test_the_index_answers_like_a_look_at_everything(
    drawn: tuple[dict[str, Rect], list[Link]], p: Point, rubber: Rect
) -> None:
    boxes, known = drawn
    routes = dict(RouteMap(boxes, known).routes)
    rubber = rubber.grown(150)
    hits = HitIndex(boxes, routes)
    over = [id for id, box in boxes.items() if box.grown(0.01).contains(p)]
    assert hits.box_at(p) == (over[-1] if over else None)
    near = sorted((distance_to(line, p), id) for id, line in routes.items())
    assert hits.route_at(p, 12) == (near[0][1] if near and near[0][0] <= 12 else None)
    assert hits.boxes_in(rubber) == [id for id, box in boxes.items() if rubber.encloses(box)]
    assert hits.boxes_meeting(rubber) == [id for id, box in boxes.items() if rubber.intersects(box)]
    inside = {
        id
        for id, line in routes.items()
        if all(rubber.x <= x <= rubber.right and rubber.y <= y <= rubber.bottom for x, y in line)
    }
    assert set(hits.routes_in(rubber)) == inside
    assert inside <= set(hits.routes_meeting(rubber.grown(1)))


def test_the_box_raised_last_lies_on_top_and_a_moved_one_keeps_its_height() -> None:
    hits = HitIndex({"low": Rect(0, 0, 10, 10), "high": Rect(5, 5, 10, 10)})
    assert hits.box_at(Point(7, 7)) == "high"
    hits.set_box("low", Rect(1, 1, 10, 10))
    assert hits.box_at(Point(7, 7)) == "high"
    hits.raise_box("low")
    assert hits.box_at(Point(7, 7)) == "low"
    hits.remove_box("low")
    assert hits.box_at(Point(7, 7)) == "high"
    assert hits.box_at(Point(3, 7), margin=3) == "high"


def test_a_changed_line_is_found_where_it_is_and_not_where_it_was() -> None:
    hits = HitIndex(routes={"l": LINE})
    hits.set_route("l", (Point(0, 300), Point(100, 300)))
    assert hits.route_at(Point(50, 0), 5) is None
    assert hits.route_at(Point(50, 302), 5) == "l"
    hits.remove_route("l")
    assert hits.route_at(Point(50, 302), 5) is None
