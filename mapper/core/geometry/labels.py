"""Where the label of a line stands: on the line, clear of boxes, of the line's ends, and of the other labels.

`label_place` finds the place of one label for itself. `LabelMap` keeps the labels of a whole map apart, in rounds:
first every label takes its best place as if it were alone; then each that overlaps a label with less choice looks
for another, and at last each that overlaps one with more choice, which found none. Each round looks only at the
round before, so that a change is felt near its place only, and an update gives the same as a rebuild.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import Bounds, ObstacleIndex, bounds_of, rect_of
from mapper.core.values import Point, Rect

Size = tuple[float, float]

_END_ROOM = 20.0
_START_ROOM = 6.0
_CORNER_ROOM = 12.0  # of a corner so much is seen beside the label
_STEP = 12.0
_GRAZED = 1.5  # of a label may lie under a sign: it is less than the air around its text
_CLOSE = 2.0  # between a line and a label beside it
_MOST_SPOTS = 13
# By so much of its width a label may stand aside of an upright line, at so many places of a segment.
_ASIDE = 0.36
_MOST_ASIDE = 5
_ROUNDS = 3
_TURNED = 3  # the number of the round in which those with more choice stay
_OVER_BOX = 10_000.0
_OVER_LABEL = 1_000.0
_OVER_SIGN = 800.0
_OVER_LINE = 100.0


def label_place(
    points: Route, width: float, height: float, obstacles: ObstacleIndex | Iterable[Rect] = ()
) -> Point:
    """The centre for a label of `width` x `height` units on a line, clear of `obstacles` and of the line's ends.

    The longest segment that has room comes first, and on it the place nearest to its middle; where no place is
    clear, the one that covers the least of the obstacles. `obstacles` are the boxes and, as far as they are
    known, other labels.

    >>> label_place((Point(0, 0), Point(200, 0)), 60, 18)
    Point(x=93.0, y=0.0)
    """
    fixed = [] if isinstance(obstacles, ObstacleIndex) else [bounds_of(rect) for rect in obstacles]
    best: tuple[float, Point] | None = None
    for place in label_spots(points, (width, height)):
        spot = _around(place, (width, height))
        near = obstacles.bounds_meeting(*spot).values() if isinstance(obstacles, ObstacleIndex) else fixed
        covered = sum(sorted(_shared_area(spot, box) for box in near))
        if covered == 0:
            return place
        if best is None or covered < best[0]:
            best = (covered, place)
    if best is None:
        raise ValueError("a line has at least two points")
    return best[1]


def label_spots(points: Route, size: Size) -> list[Point]:
    """Places for a label's centre, best first: along the segments with room, the longest first, then the others; and
    beside the middle of an upright segment, which still runs under the label then. Where no segment has room, at last
    close beside each, which is off the line but off a sign too that stands in the way.
    """
    roomy: list[tuple[float, int, list[Point]]] = []
    tight: list[tuple[float, int, list[Point]]] = []
    aside: list[tuple[float, int, list[Point]]] = []
    last = len(points) - 2
    for index, (a, b) in enumerate(pairwise(points)):
        length = abs(a[0] - b[0]) + abs(a[1] - b[1])
        extent = size[0] if a[1] == b[1] else size[1]
        low = extent / 2 + (_START_ROOM if index == 0 else _CORNER_ROOM)
        high = length - extent / 2 - (_END_ROOM if index == last else _CORNER_ROOM)
        if low <= high:
            spots = [_along(a, b, at / length) for at in _spaced(low, high)]
            roomy.append((extent - length, index, spots))
            if a[0] == b[0]:
                shifts = (-_ASIDE * size[0], _ASIDE * size[0])
                near = [Point(x + shift, y) for x, y in spots[:_MOST_ASIDE] for shift in shifts]
                aside.append((extent - length, index, near))
        else:
            tight.append((low - high, index, [_along(a, b, 0.5)]))
    found = [spot for _, _, spots in sorted(roomy) + sorted(aside) + sorted(tight) for spot in spots]
    return found if roomy else found + _close_by(points, size)


class LabelMap:
    """The labels of a map, one on each line that has a size given.

    >>> labels = LabelMap(ObstacleIndex())
    >>> labels.update({"l": (Point(0, 0), Point(200, 0))}, {"l": (60, 18)})
    {'l'}
    >>> labels.places["l"]
    Point(x=93.0, y=0.0)
    """

    def __init__(
        self, boxes: ObstacleIndex, signs: ObstacleIndex | None = None, rounds: int = _TURNED + 1
    ) -> None:
        """`signs` are what stands out of boxes, and is drawn over labels; both are looked up, never changed."""
        self._boxes = boxes
        self._signs = ObstacleIndex() if signs is None else signs
        self._routes: dict[str, Route] = {}
        self._sizes: dict[str, Size] = {}
        self._lines = ObstacleIndex()
        self._spots: dict[str, _Spots] = {}
        self._reach = ObstacleIndex()
        self._rounds: list[dict[str, Point]] = [{} for _ in range(rounds)]
        self._rects = [ObstacleIndex() for _ in range(rounds - 1)]

    @property
    def places(self) -> Mapping[str, Point]:
        """The labels' centres by link id; a view that follows later updates."""
        return MappingProxyType(self._rounds[-1])

    def update(
        self,
        routes: Mapping[str, Route | None],
        sizes: Mapping[str, Size | None] | None = None,
        touched: Iterable[Rect] = (),
    ) -> set[str]:
        """Take over changed routes (None: gone) and label sizes in units (None: no label).

        `touched` are the rectangles that boxes or signs left or took. Returns the ids whose label came, went or moved.
        """
        stale: set[str] = set()
        for rect in touched:
            stale |= self._reach.ids_meeting(rect)
        for id, points in routes.items():
            stale |= self._reached_by(id)
            self._take_route(id, points)
            stale |= self._reached_by(id)
            stale.add(id)
        for id, size in (sizes or {}).items():
            stale.add(id)
            if size is None:
                self._sizes.pop(id, None)
            else:
                self._sizes[id] = size
        before = {id: self._rounds[-1].get(id) for id in stale}
        fresh = {id for id in stale if self._prepare(id)}
        for number in range(len(self._rounds)):
            stale = self._run(number, stale, fresh, before)
        return {id for id, place in before.items() if self._rounds[-1].get(id) != place}

    def _reached_by(self, id: str) -> set[str]:
        found: set[str] = set()
        for a, b in pairwise(self._routes.get(id, ())):
            found |= self._reach.ids_meeting(_line(a, b))
        return found

    def _take_route(self, id: str, points: Route | None) -> None:
        for index in range(len(self._routes.get(id, ())) - 1):
            self._lines.remove(f"{id}\0{index}")
        if points is None:
            self._routes.pop(id, None)
            return
        self._routes[id] = points
        for index, (a, b) in enumerate(pairwise(points)):
            self._lines.set(f"{id}\0{index}", _line(a, b))

    def _prepare(self, id: str) -> bool:
        """Find the candidates of a label anew; whether its standing among the others is another than before."""
        old = self._spots.get(id)
        points, size = self._routes.get(id), self._sizes.get(id)
        if points is None or size is None:
            self._spots.pop(id, None)
            self._reach.remove(id)
            return old is not None
        spots = _Spots(label_spots(points, size), size, max(_lengths(points)))
        self._spots[id] = spots
        rects = [_around(place, size) for place in spots.places]
        left, top = min(r[0] for r in rects), min(r[1] for r in rects)
        right, bottom = max(r[2] for r in rects), max(r[3] for r in rects)
        self._reach.set(id, Rect(left, top, right - left, bottom - top))
        return old is None or old.room != spots.room

    def _run(
        self, number: int, stale: set[str], fresh: set[str], before: dict[str, Point | None]
    ) -> set[str]:
        """Place the stale labels of one round; those that are stale in the next."""
        table = self._rounds[number]
        is_last = number == len(self._rounds) - 1
        following = set(stale)
        for id in stale:
            before.setdefault(id, self._rounds[-1].get(id))
            spots = self._spots.get(id)
            place = None if spots is None else self._choose(number, id, spots)
            if place is None:
                table.pop(id, None)
            else:
                table[id] = place
            if not is_last:
                rect = None if place is None or spots is None else rect_of(_around(place, spots.size))
                following |= self._take_rect(self._rects[number], id, rect, id in fresh)
        return following

    def _take_rect(self, rects: ObstacleIndex, id: str, rect: Rect | None, is_fresh: bool) -> set[str]:
        """Take over where a label stands in a round; the labels that this may concern."""
        old = rects.get(id)
        if old == rect and not is_fresh:
            return set()
        if rect is None:
            rects.remove(id)
        else:
            rects.set(id, rect)
        return {near for r in (old, rect) if r is not None for near in self._reach.ids_meeting(r)}

    def _choose(self, number: int, id: str, spots: "_Spots") -> Point:
        if number == 0:
            return self._best(id, spots, None)
        now = self._rounds[number - 1][id]
        others = self._rects[number - 1]
        for other in others.bounds_meeting(*_around(now, spots.size)):
            has_more_choice = (self._spots[other].room, other) < (spots.room, id)
            if other != id and has_more_choice is not (number == _TURNED):
                return self._best(id, spots, others)
        return now

    def _best(self, id: str, spots: "_Spots", labels: ObstacleIndex | None) -> Point:
        best: tuple[float, Point] | None = None
        for rank, place in enumerate(spots.places):
            spot = _around(place, spots.size)
            boxes = self._boxes.bounds_meeting(*spot)
            cost = rank + sum(sorted(_OVER_BOX + _shared_area(spot, box) for box in boxes.values()))
            if self._signs:
                inner = _around(place, (spots.size[0] - 2 * _GRAZED, spots.size[1] - 2 * _GRAZED))
                signs = self._signs.bounds_meeting(*inner)
                cost += sum(sorted(_OVER_SIGN + _shared_area(inner, sign) for sign in signs.values()))
            lines = self._lines.bounds_meeting(*spot)
            cost += _OVER_LINE * len({key.rpartition("\0")[0] for key in lines} - {id})
            if labels is not None:
                cost += _OVER_LABEL * sum(1 for other in labels.bounds_meeting(*spot) if other != id)
            if best is None or cost < best[0]:
                best = (cost, place)
            if cost < _OVER_LINE:
                break
        if best is None:
            raise ValueError("a line has at least two points")
        return best[1]


class _Spots(NamedTuple):
    """The candidates of one label; `room` is the length of its line's longest segment."""

    places: list[Point]
    size: Size
    room: float


def label_places(
    routes: Mapping[str, Route], sizes: Mapping[str, Size], boxes: Mapping[str, Rect]
) -> dict[str, Point]:
    """The centres of all labels of a map at once, by link id, for the links that have a size; as well as it takes to
    judge a layout.
    """
    labels = LabelMap(ObstacleIndex(boxes), rounds=_ROUNDS)
    labels.update(routes, sizes)
    return dict(labels.places)


def _close_by(points: Route, size: Size) -> list[Point]:
    """Above and below the middles of level segments, and at both sides of those of upright ones."""
    found = []
    for a, b in sorted(pairwise(points), key=lambda ends: -abs(ends[0][0] - ends[1][0])):
        x, y = _along(a, b, 0.5)
        if a[1] == b[1]:
            off = size[1] / 2 + _CLOSE
            found += [Point(x, y - off), Point(x, y + off)]
        else:
            off = size[0] / 2 + _CLOSE
            found += [Point(x - off, y), Point(x + off, y)]
    return found


def _spaced(low: float, high: float) -> list[float]:
    """Values from the middle outwards, 12 apart or wider."""
    count = min(_MOST_SPOTS, int((high - low) / _STEP) + 1)
    middle = (low + high) / 2
    if count < 2:
        return [middle, low, high] if high - low > 1 else [middle]
    step = (high - low) / (count - 1)
    return sorted({middle, *(low + step * i for i in range(count))}, key=lambda at: (abs(at - middle), at))


def _lengths(points: Route) -> list[float]:
    return [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points)]


def _along(a: Point, b: Point, share: float) -> Point:
    return Point(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _around(place: Point, size: Size) -> Bounds:
    across, down = size[0] / 2, size[1] / 2
    return (place[0] - across, place[1] - down, place[0] + across, place[1] + down)


def _line(a: Point, b: Point) -> Rect:
    return Rect(min(a[0], b[0]) - 1, min(a[1], b[1]) - 1, abs(a[0] - b[0]) + 2, abs(a[1] - b[1]) + 2)


def _shared_area(a: Bounds, b: Bounds) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0
