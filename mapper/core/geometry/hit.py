"""What lies near a point: the places on a line."""

from itertools import pairwise
from math import hypot
from typing import NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.values import Point, Rect


class Nearest(NamedTuple):
    """The place on a line nearest to a point; `segment` counts from 0 at the line's start."""

    distance: float
    point: Point
    segment: int


def nearest_on_route(points: Route, p: Point) -> Nearest:
    """The nearest place on a line of at least two points; of equally near ones the first.

    >>> nearest_on_route((Point(0, 0), Point(100, 0), Point(100, 50)), Point(90, 20))
    Nearest(distance=10.0, point=Point(x=100.0, y=20.0), segment=1)
    """
    best: Nearest | None = None
    for index, (a, b) in enumerate(pairwise(points)):
        dx, dy = b[0] - a[0], b[1] - a[1]
        square = dx * dx + dy * dy
        share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square if square else 0.0
        share = min(1.0, max(0.0, share))
        place = Point(a[0] + share * dx, a[1] + share * dy)
        distance = hypot(place.x - p[0], place.y - p[1])
        if best is None or distance < best.distance:
            best = Nearest(distance, place, index)
    if best is None:
        raise ValueError("a line has at least two points")
    return best


def distance_to(points: Route, p: Point) -> float:
    """The distance in units from a point to a line."""
    return nearest_on_route(points, p).distance


def length_of(points: Route) -> float:
    """The length of a line in units."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def point_at(points: Route, share: float) -> Point:
    """The point at a share (0 to 1) of the line's length.

    >>> point_at((Point(0, 0), Point(100, 0), Point(100, 100)), 0.75)
    Point(x=100.0, y=50.0)
    """
    rest = length_of(points) * min(1.0, max(0.0, share))
    for a, b in pairwise(points):
        length = hypot(b[0] - a[0], b[1] - a[1])
        if length and rest <= length:
            return Point(a[0] + (b[0] - a[0]) * rest / length, a[1] + (b[1] - a[1]) * rest / length)
        rest -= length
    return points[-1]


def route_meets(points: Route, rect: Rect) -> bool:
    """Whether an axis-parallel line shares a point with the inside of a rectangle."""
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return any(
        min(a[0], b[0]) < right
        and max(a[0], b[0]) > left
        and min(a[1], b[1]) < bottom
        and max(a[1], b[1]) > top
        for a, b in pairwise(points)
    )
