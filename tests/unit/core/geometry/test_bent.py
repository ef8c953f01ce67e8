"""Lines with bends made by hand: right-angled, on their boxes, kept while ends move (canvas.md 10)."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.bends import format_bends, parse_bends, right_angled
from mapper.core.geometry.bent import Ends, bent_route, carried
from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import is_on_border, is_right_angled, rects, runs_into, tidy_maps

points = st.builds(lambda x, y: Point(x * 5.0, y * 5.0), st.integers(-20, 180), st.integers(-20, 140))
bent = st.lists(points, max_size=6).map(right_angled)
ways = st.tuples(st.integers(-30, 30).map(float), st.integers(-30, 30).map(float))


@given(st.lists(st.builds(Point, *[st.integers(-9999, 9999).map(lambda n: n / 4)] * 2), max_size=5))
def test_what_is_written_is_read_again(given_points: list[Point]) -> None:
    assert parse_bends(format_bends(given_points)) == tuple(given_points)


def test_garbage_is_no_list_of_bends() -> None:
    for text in ("1", "1,2 ", "1,2;3,4", "nan,1", "1e9,2", "12345678,1", "1,2 3", " ".join(["1,2"] * 201)):
        assert parse_bends(text) is None


@given(rects, rects, bent)
def test_a_bent_line_is_right_angled_and_ends_on_its_boxes(source: Rect, target: Rect, bends: tuple) -> None:
    route = bent_route(source, target, bends)
    if route is None:
        return
    assert is_right_angled(route)
    assert is_on_border(route[0], source)
    assert is_on_border(route[-1], target)


@given(rects, rects, bent)
def test_leading_it_through_its_own_bends_again_changes_nothing(
    source: Rect, target: Rect, bends: tuple
) -> None:
    route = bent_route(source, target, bends)
    if route is None or len(route) < 3 or source.grown(30).intersects(target):
        return
    inner = route[1:-1]
    is_clear = not any(
        box.grown(7.9).intersects(Rect(x, y, 0.1, 0.1)) for x, y in inner for box in (source, target)
    )
    if is_clear and not runs_into(inner, source) and not runs_into(inner, target):
        assert bent_route(source, target, inner) == route


@given(tidy_maps())
def test_the_bends_of_a_route_lead_a_line_the_same_way(drawn: tuple[dict[str, Rect], list[Link]]) -> None:
    """Taking a line into the hand moves nothing yet."""
    boxes, links = drawn
    for id, route in RouteMap(boxes, links).routes.items():
        link = next(link for link in links if link.id == id)
        if len(route) > 2:
            assert bent_route(boxes[link.source], boxes[link.target], route[1:-1]) == route


@given(rects, rects, bent, ways)
def test_boxes_that_move_alike_take_the_bends_along(
    source: Rect, target: Rect, bends: tuple, way: tuple[float, float]
) -> None:
    after = Ends(source.moved(*way), target.moved(*way))
    moved = carried(bends, Ends(source, target), after)
    assert moved == tuple(Point(x + way[0], y + way[1]) for x, y in bends)


def test_an_end_that_moves_slides_its_bend_and_leaves_the_others() -> None:
    ends = Ends(Rect(0, 0, 100, 50), Rect(400, 200, 100, 50))
    bends = (Point(150, 25), Point(150, 120), Point(300, 120), Point(300, 225))
    moved = carried(bends, ends, Ends(Rect(-20, 10, 100, 50), ends.target))
    assert moved == (Point(150, 35), *bends[1:])
    moved = carried(bends, ends, Ends(ends.source, Rect(440, 180, 100, 50)))
    assert moved == (*bends[:3], Point(300, 205))


def test_bends_near_a_box_that_came_close_go_and_the_line_is_mended() -> None:
    ends = Ends(Rect(0, 0, 100, 50), Rect(400, 200, 100, 50))
    bends = (Point(150, 25), Point(150, 120), Point(300, 120), Point(300, 225))
    route = bent_route(Rect(100, 20, 100, 50), ends.target, bends)
    assert route is not None
    assert route[-3:-1] == bends[2:]
    assert not runs_into(route, Rect(100, 20, 100, 50))


def test_a_line_that_would_be_straight_finds_its_own_way_again() -> None:
    ends = Ends(Rect(0, 0, 100, 50), Rect(300, 40, 100, 50))
    bends = (Point(180, 25), Point(180, 65))
    assert carried(bends, ends, Ends(Rect(0, 40, 100, 50), ends.target)) == ()
    straight = Ends(Rect(0, 0, 100, 50), Rect(300, 0, 100, 50))
    assert carried((Point(200, 30),), straight, Ends(Rect(0, 10, 100, 50), straight.target)) == ()


def test_a_bent_line_is_not_led_around_boxes_and_others_make_way_for_it() -> None:
    boxes = {"a": Rect(0, 0, 120, 70), "b": Rect(400, 200, 120, 70), "in the way": Rect(180, 80, 80, 40)}
    bends = (Point(220, 35), Point(220, 235))
    routes = RouteMap(boxes, [Link("bent", "a", "b", bends=bends), Link("own", "a", "b")]).routes
    assert routes["bent"] == (Point(120, 35), *bends, Point(400, 235))
    assert not runs_into(routes["own"], boxes["in the way"])
