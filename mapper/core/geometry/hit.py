"""What lies at a point: boxes, lines, and the places on a line."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
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


def insert_position(points: Route, p: Point) -> int:
    """The index at which a new bend at `p` goes into the line's points.

    >>> insert_position((Point(0, 0), Point(100, 0), Point(100, 50)), Point(90, 20))
    2
    """
    return nearest_on_route(points, p).segment + 1


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


class HitIndex:
    """Boxes and lines of a map by place. Of boxes that overlap, the one set last lies on top.

    >>> hits = HitIndex({"a": Rect(0, 0, 10, 10)}, {"l": (Point(10, 5), Point(90, 5))})
    >>> hits.box_at(Point(5, 5)), hits.route_at(Point(50, 8), 4), hits.boxes_in(Rect(-1, -1, 20, 20))
    ('a', 'l', ['a'])
    """

    def __init__(
        self, boxes: Mapping[str, Rect] | None = None, routes: Mapping[str, Route] | None = None
    ) -> None:
        self._boxes = ObstacleIndex()
        self._segments = ObstacleIndex()
        self._routes: dict[str, Route] = {}
        self._keys: dict[str, list[str]] = {}
        self._owner: dict[str, str] = {}
        self._height: dict[str, int] = {}
        self._next = 0
        for id, rect in (boxes or {}).items():
            self.set_box(id, rect)
        for id, points in (routes or {}).items():
            self.set_route(id, points)

    def set_box(self, id: str, rect: Rect) -> None:
        """Add or move a box. A new one lies on top; a moved one keeps its height."""
        self._boxes.set(id, rect)
        if id not in self._height:
            self.raise_box(id)

    def raise_box(self, id: str) -> None:
        """Lay a box on top of all others."""
        self._next += 1
        self._height[id] = self._next

    def remove_box(self, id: str) -> None:
        self._boxes.remove(id)
        self._height.pop(id, None)

    def set_route(self, id: str, points: Route) -> None:
        """Add or change a line."""
        if self._routes.get(id) == points:
            return
        self.remove_route(id)
        self._routes[id] = points
        keys = []
        for index, (a, b) in enumerate(pairwise(points)):
            key = f"{id}\0{index}"
            x, y = min(a[0], b[0]), min(a[1], b[1])
            rect = Rect(x, y, abs(a[0] - b[0]), abs(a[1] - b[1]))
            self._segments.set(key, rect.grown(0.5))
            self._owner[key] = id
            keys.append(key)
        self._keys[id] = keys

    def remove_route(self, id: str) -> None:
        self._routes.pop(id, None)
        for key in self._keys.pop(id, ()):
            self._segments.remove(key)
            del self._owner[key]

    def box_at(self, p: Point, margin: float = 0.0) -> str | None:
        """The topmost box whose rectangle, grown by `margin`, holds the point; None over empty ground."""
        found = self._boxes.ids_meeting(Rect(p.x, p.y, 0, 0).grown(margin + 0.01))
        return max(found, key=self._height.__getitem__, default=None)

    def route_at(self, p: Point, tolerance: float) -> str | None:
        """The line nearest to the point within `tolerance` units; None if there is none."""
        reach = Rect(p.x, p.y, 0, 0).grown(tolerance + 0.01)
        owners = {self._owner[key] for key in self._segments.ids_meeting(reach)}
        ranked = sorted((distance_to(self._routes[id], p), id) for id in owners)
        return ranked[0][1] if ranked and ranked[0][0] <= tolerance else None

    def boxes_in(self, rect: Rect) -> list[str]:
        """The boxes wholly inside a rectangle, lowest first."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        found = self._boxes.bounds_meeting(left, top, right, bottom)
        return self._by_height(
            id
            for id, box in found.items()
            if left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        )

    def boxes_meeting(self, rect: Rect) -> list[str]:
        """The boxes that share an area with a rectangle, lowest first."""
        return self._by_height(self._boxes.ids_meeting(rect))

    def routes_meeting(self, rect: Rect) -> list[str]:
        """The lines that run through a rectangle, by id."""
        owners = {self._owner[key] for key in self._segments.ids_meeting(rect)}
        return sorted(id for id in owners if route_meets(self._routes[id], rect))

    def routes_in(self, rect: Rect) -> list[str]:
        """The lines wholly inside a rectangle, by id."""
        owners = {self._owner[key] for key in self._segments.ids_meeting(rect)}
        return sorted(
            id
            for id in owners
            if all(rect.x <= p[0] <= rect.right and rect.y <= p[1] <= rect.bottom for p in self._routes[id])
        )

    def _by_height(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=self._height.__getitem__)
