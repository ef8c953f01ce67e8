"""The route of one link around the boxes near it: a pure function of the two boxes and what lies near.

Three stages: `plan` chooses sides and finds the way between the middles of them; `ports` spreads the ends
along the sides; `route` finds the way between the places so given. Each says which region its answer
depends on, so that a route has to be found anew only when a box in its region changes.
"""

from collections.abc import Iterable
from typing import NamedTuple

from mapper.core.geometry.bent import bent_route
from mapper.core.geometry.direct import CLEARANCE, direct, length_and_bends, simple, simplified
from mapper.core.geometry.links import Link, Route, Side
from mapper.core.geometry.loops import loop_choice, loop_region, loop_size, self_loop
from mapper.core.geometry.obstacles import Bounds, ObstacleIndex, bounds_of
from mapper.core.geometry.ports import Choice, first_ends, side_choices, sides
from mapper.core.geometry.search import search
from mapper.core.values import ConnectorKind, Point, Rect

__all__ = ["Link", "ObstacleIndex", "Plan", "Route", "Side", "plan", "quick_route", "route", "sides"]

_NEAR = 80.0
_WIDE = 240.0
_FAR = 1000.0
# How far around to search, how close to pass, and the most boxes for which that is worth its time.
_SEARCHES = ((_WIDE, CLEARANCE, 400), (_FAR, CLEARANCE, 60), (_WIDE, 3.0, 400))
_BEND_COST = 50.0
_CHOICE_COST = 25.0


class Plan(NamedTuple):
    """The sides of a link, its route between their middles, and the region both depend on.

    A route `by_hand` goes nowhere else, whatever lies there.
    """

    sides: Choice
    points: Route
    region: Rect
    by_hand: bool = False


class _Near:
    """The boxes near one link, fetched once for each width of the region."""

    __slots__ = ("_found", "boxes", "ids", "source", "span", "target")

    def __init__(self, source: Rect, target: Rect, boxes: ObstacleIndex, ids: tuple[str, str]) -> None:
        self.source, self.target, self.boxes, self.ids = source, target, boxes, ids
        self.span = source.united(target)
        self._found: dict[float, list[Bounds]] = {}

    def region(self, margin: float) -> Rect:
        return self.span.grown(margin)

    def others(self, margin: float) -> list[Bounds]:
        found = self._found.get(margin)
        if found is None:
            x, y, width, height = self.region(margin)
            all_near = self.boxes.bounds_meeting(x, y, x + width, y + height)
            found = [bounds for id, bounds in all_near.items() if id not in self.ids]
            self._found[margin] = found
        return found

    def direct(self, start: Point, end: Point, choice: Choice, margin: float) -> Route | None:
        found = direct(
            start,
            choice[0],
            end,
            choice[1],
            bounds_of(self.source),
            bounds_of(self.target),
            self.others(margin),
        )
        return found if found is not None and _inside(found, self.region(margin - CLEARANCE)) else None

    def search(self, start: Point, end: Point, choice: Choice) -> tuple[Route | None, Rect]:
        """A way around what is near, at last one that squeezes through; and the region this depends on."""
        for margin, clearance, most in _SEARCHES:
            others = self.others(margin)
            if len(others) > most:
                continue
            walls = [*others, bounds_of(self.source), bounds_of(self.target)]
            region = bounds_of(self.region(margin - CLEARANCE))
            found = search(start, choice[0], end, choice[1], walls, region, clearance)
            if found is not None:
                break
        else:
            found = None
        return found, self.region(max(self._found))


def plan(link: Link, source: Rect, target: Rect, boxes: ObstacleIndex) -> Plan:
    """Choose the sides of a link between `source` and `target`, both in `boxes` under the link's ids."""
    led = bent_route(source, target, link.bends) if link.bends else None
    if led is not None:
        return Plan((_side_of(source, led[0]), _side_of(target, led[-1])), led, source, by_hand=True)
    if link.source == link.target:
        choice = loop_choice(link.source, source, boxes)
        size = loop_size(link.source, source, choice, boxes)
        return Plan(choice, self_loop(source, choice=choice, size=size), loop_region(source))
    choices = side_choices(source, target, link.kind, is_branch=link.is_branch)
    first = _simple(link, source, target, choices[0], None, boxes)
    if first is not None:
        return Plan(choices[0], *first)
    near = _Near(source, target, boxes, (link.source, link.target))
    best: tuple[float, Choice, Route] | None = None
    for margin in (_NEAR, _WIDE):
        for rank, choice in enumerate(choices):
            start, end = first_ends(source, target, choice)
            cost = abs(start.x - end.x) + abs(start.y - end.y) + rank * _CHOICE_COST
            if best is not None and cost + _BEND_COST >= best[0]:
                continue
            found = near.direct(start, end, choice, margin)
            if found is None:
                continue
            length, bends = length_and_bends(found)
            if rank == 0 and bends <= 2:
                return Plan(choice, found, near.region(margin))
            cost = length + bends * _BEND_COST + rank * _CHOICE_COST
            if best is None or cost < best[0]:
                best = (cost, choice, found)
        if best is not None:
            return Plan(best[1], best[2], near.region(margin))
    choice = choices[0]
    start, end = first_ends(source, target, choice)
    found, region = near.search(start, end, choice)
    return Plan(choice, found or _forced(source, target, choice, start, end), region)


def route(
    link: Link, source: Rect, target: Rect, choice: Choice, start: Point, end: Point, boxes: ObstacleIndex
) -> tuple[Route, Rect]:
    """The way from `start` to `end`, places on the chosen sides, and the region it depends on.

    The first point is `start`, the last `end`; all segments are level or upright, none is empty, and no three
    points lie in a line. Other boxes are passed at 10 units or more where there is such a way; where there is
    none, closer, and at last straight through.
    """
    if link.source == link.target:
        size = loop_size(link.source, source, choice, boxes)
        return self_loop(source, start, end, choice, size), loop_region(source)
    first = _simple(link, source, target, choice, (start, end), boxes)
    if first is not None:
        return first
    near = _Near(source, target, boxes, (link.source, link.target))
    for margin in (_NEAR, _WIDE):
        found = near.direct(start, end, choice, margin)
        if found is not None:
            return found, near.region(margin)
    found, region = near.search(start, end, choice)
    return found or _forced(source, target, choice, start, end), region


def _simple(
    link: Link,
    source: Rect,
    target: Rect,
    choice: Choice,
    ends: tuple[Point, Point] | None,
    boxes: ObstacleIndex,
) -> tuple[Route, Rect] | None:
    """The straight line, step or corner between `ends` or the middles of the sides, if it is free, and its region."""
    start, end = ends or first_ends(source, target, choice)
    left, right = (start[0], end[0]) if start[0] < end[0] else (end[0], start[0])
    top, bottom = (start[1], end[1]) if start[1] < end[1] else (end[1], start[1])
    left, top, right, bottom = left - CLEARANCE, top - CLEARANCE, right + CLEARANCE, bottom + CLEARANCE
    found = boxes.bounds_meeting(left, top, right, bottom)
    found.pop(link.source, None)
    found.pop(link.target, None)
    points = simple(start, choice[0], end, choice[1], found.values())
    return None if points is None else (points, Rect(left, top, right - left, bottom - top))


def quick_route(
    source: Rect, target: Rect, kind: ConnectorKind = ConnectorKind.FLOW, bends: Route = ()
) -> Route:
    """The route between two boxes as if nothing else were there, for a line that follows the pointer.

    >>> quick_route(Rect(0, 0, 120, 70), Rect(200, 0, 120, 70))
    (Point(x=120, y=35.0), Point(x=200, y=35.0))
    """
    led = bent_route(source, target, bends) if bends else None
    if led is not None:
        return led
    if source == target:
        return self_loop(source)
    choice = sides(source, target, kind)
    start, end = first_ends(source, target, choice)
    return _forced(source, target, choice, start, end)


def _forced(source: Rect, target: Rect, choice: Choice, start: Point, end: Point) -> Route:
    """A right-angled line that heeds at most its own two boxes."""
    found = direct(start, choice[0], end, choice[1], bounds_of(source), bounds_of(target), ())
    if found is not None:
        return found
    if start == end:
        return self_loop(source.united(target))
    first = start.x if choice[0].is_level else end.x
    middle = Point(end.x, start.y) if first == start.x else Point(start.x, end.y)
    points = simplified([start, middle, end])
    return points if len(points) > 1 else self_loop(source.united(target))


def _side_of(rect: Rect, point: Point) -> Side:
    """The side of a box that a point of its border lies at."""
    if point.x in (rect.x, rect.right):
        return Side.LEFT if point.x == rect.x else Side.RIGHT
    return Side.TOP if point.y == rect.y else Side.BOTTOM


def _inside(points: Iterable[Point], region: Rect) -> bool:
    x, y, right, bottom = region.x, region.y, region.right, region.bottom
    return all(x <= p[0] <= right and y <= p[1] <= bottom for p in points)
