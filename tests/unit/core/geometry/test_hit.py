"""What lies near a point of a line, against a look at many of its points."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.hit import distance_to, nearest_on_route, point_at
from mapper.core.values import Point

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


def test_places_by_share() -> None:
    assert point_at(LINE, 0) == Point(0, 0)
    assert point_at(LINE, 0.5) == Point(100, 0)
    assert point_at(LINE, 1) == Point(100, 100)
    assert point_at(LINE, 7) == Point(100, 100)
