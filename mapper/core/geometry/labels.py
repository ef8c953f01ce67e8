"""Where the label of a line stands."""

from collections.abc import Iterable
from itertools import pairwise

from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import Point, Rect

_END_ROOM = 20.0
_START_ROOM = 6.0
_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8, 0.0, 1.0)


def label_place(
    points: Route, width: float, height: float, obstacles: ObstacleIndex | Iterable[Rect] = ()
) -> Point:
    """The centre for a label of `width` x `height` units on a line, clear of `obstacles` and of the
    line's ends.

    The longest segment that has room comes first, and on it the place nearest to its middle; where no
    place is clear, the one that covers the least of the obstacles. `obstacles` are the boxes and, as far
    as they are known, the labels placed before.

    >>> label_place((Point(0, 0), Point(200, 0)), 60, 18)
    Point(x=93.0, y=0.0)
    """
    best: tuple[float, float, Point] | None = None
    boxes = list(obstacles) if not isinstance(obstacles, ObstacleIndex) else None
    for rank, place in enumerate(_places(points, width, height)):
        spot = Rect(place.x - width / 2, place.y - height / 2, width, height)
        if isinstance(obstacles, ObstacleIndex):
            boxes = [rect for _, rect in obstacles.near(spot)]
        covered = sum(_shared_area(spot, box) for box in boxes or ())
        if covered == 0:
            return place
        if best is None or (covered, rank) < best[:2]:
            best = (covered, rank, place)
    if best is None:
        raise ValueError("a line has at least two points")
    return best[2]


def _places(points: Route, width: float, height: float) -> list[Point]:
    """Candidates, best first: those on segments with room, by length, then the middles of all others."""
    roomy: list[tuple[float, int, list[Point]]] = []
    tight: list[tuple[float, int, list[Point]]] = []
    last = len(points) - 2
    for index, (a, b) in enumerate(pairwise(points)):
        length = abs(a.x - b.x) + abs(a.y - b.y)
        extent = width if a.y == b.y else height
        low = extent / 2 + _START_ROOM
        high = length - extent / 2 - (_END_ROOM if index == last else _START_ROOM)
        if low <= high:
            spots = [_along(a, b, (low + (high - low) * share) / length) for share in _SHARES]
            roomy.append((-length, index, spots))
        else:
            tight.append((-length, index, [_along(a, b, 0.5)]))
    return [spot for _, _, spots in sorted(roomy) + sorted(tight) for spot in spots]


def _along(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def _shared_area(a: Rect, b: Rect) -> float:
    width = min(a.right, b.right) - max(a.x, b.x)
    height = min(a.bottom, b.bottom) - max(a.y, b.y)
    return width * height if width > 0 and height > 0 else 0.0
