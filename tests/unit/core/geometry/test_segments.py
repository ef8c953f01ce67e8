"""A line in the hand: whatever is dragged wherever, it stays right-angled and on its boxes (canvas.md 11)."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.bent import Ends
from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.geometry.segments import Grip, dragged, grip_at, led, nudgeable
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import is_on_border, is_right_angled, tidy_maps

places = st.builds(Point, st.integers(-100, 900).map(float), st.integers(-100, 700).map(float))


@given(tidy_maps(), st.data())
def test_a_dragged_line_stays_a_line(drawn: tuple[dict[str, Rect], list[Link]], data: st.DataObject) -> None:
    boxes, links = drawn
    routes = RouteMap(boxes, links).routes
    if not links:
        return
    link = data.draw(st.sampled_from(links))
    points, ends = routes[link.id], Ends(boxes[link.source], boxes[link.target])
    segment = data.draw(st.integers(0, len(points) - 2))
    is_bend = data.draw(st.booleans()) and segment > 0
    grip = Grip(segment, is_bend, points[segment].y == points[segment + 1].y)
    to = data.draw(places)
    moved = dragged(points, grip, to, ends)
    if len(moved) < 2:
        return
    assert is_right_angled(moved)
    route = led(moved, ends)
    if route is not None:
        assert is_right_angled(route)
        assert is_on_border(route[0], ends.source)
        assert is_on_border(route[-1], ends.target)


@given(tidy_maps(), places)
def test_dragging_back_gives_the_line_as_it_was(drawn: tuple[dict[str, Rect], list[Link]], to: Point) -> None:
    boxes, links = drawn
    for link in links:
        points = RouteMap(boxes, links).routes[link.id]
        ends = Ends(boxes[link.source], boxes[link.target])
        for index in range(1, len(points) - 2):
            grip = Grip(index, False, points[index].y == points[index + 1].y)
            away = dragged(points, grip, to, ends)
            if len(away) == len(points):
                assert dragged(away, grip, points[index], ends) == points


def test_what_is_taken_hold_of() -> None:
    """The middle two thirds of a segment are the segment, the rest its bends; a line's ends have none."""
    line = (Point(0, 0), Point(120, 0), Point(120, 90), Point(240, 90))
    assert grip_at(line, Point(2, 1), 24) == Grip(0, False, True)
    assert grip_at(line, Point(60, 3), 24) == Grip(0, False, True)
    assert grip_at(line, Point(110, 0), 24) == Grip(1, True, True)
    assert grip_at(line, Point(122, 45), 24) == Grip(1, False, False)
    assert grip_at(line, Point(120, 80), 24) == Grip(2, True, False)
    assert grip_at(line, Point(239, 90), 24) == Grip(2, False, True)


def test_the_longest_part_is_nudged() -> None:
    line = (Point(0, 0), Point(50, 0), Point(50, 90), Point(240, 90))
    assert nudgeable(line, is_level=True) == 2
    assert nudgeable(line, is_level=False) == 1
    assert nudgeable(line[:2], is_level=False) is None
