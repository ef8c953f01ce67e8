"""A line taken into the hand: one of its segments moved sideways, or one of its bends moved anywhere."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.bends import bends_of
from mapper.core.geometry.bent import INSET, Ends, bent_route
from mapper.core.geometry.direct import MIN_STUB, STUB, simplified
from mapper.core.geometry.hit import nearest_on_route
from mapper.core.geometry.links import Route
from mapper.core.values import Point, Rect

_OUTER = 1 / 6


class Grip(NamedTuple):
    """What of a line is held: the segment or the bend of this number; both from the line's
    start, segments from 0 and bends from 1.

    `is_level` tells how the segment runs; it says nothing of a bend.
    """

    part: int
    is_bend: bool
    is_level: bool


def grip_at(points: Route, place: Point, most: float) -> Grip:
    """What a hand at a place takes hold of: a bend within a sixth of its segments, at `most` so far, or the segment.

    >>> line = (Point(0, 0), Point(60, 0), Point(60, 60))
    >>> grip_at(line, Point(30, 0), 20), grip_at(line, Point(55, 0), 20)
    (Grip(part=0, is_bend=False, is_level=True), Grip(part=1, is_bend=True, is_level=True))
    """
    _, at, index = nearest_on_route(points, place)
    a, b = points[index], points[index + 1]
    is_level = a[1] == b[1]
    zone = min(most, _OUTER * (abs(a[0] - b[0]) + abs(a[1] - b[1])))
    if index > 0 and abs(at[0] - a[0]) + abs(at[1] - a[1]) < zone:
        return Grip(index, True, is_level)
    if index + 2 < len(points) and abs(at[0] - b[0]) + abs(at[1] - b[1]) < zone:
        return Grip(index + 1, True, is_level)
    return Grip(index, False, is_level)


def dragged(points: Route, grip: Grip, to: Point, ends: Ends) -> Route:
    """The line with what is held at `to`; a segment heeds only the coordinate across it. The rest stays right-angled.

    An end goes along its box's side; pulled off the box it stays and gets a stub.

    >>> ends = Ends(Rect(0, 0, 100, 50), Rect(200, 100, 100, 50))
    >>> line = (Point(100, 25), Point(150, 25), Point(150, 125), Point(200, 125))
    >>> dragged(line, Grip(1, False, False), Point(170, 0), ends)
    (Point(x=100, y=25), Point(x=170, y=25), Point(x=170, y=125), Point(x=200, y=125))
    """
    moved = list(points)
    # The later segment first: what it adds lies behind the earlier one.
    for index in (grip.part, grip.part - 1) if grip.is_bend else (grip.part,):
        is_level = moved[index][1] == moved[index + 1][1]
        moved = _shifted(moved, index, to[1] if is_level else to[0], ends)
    return simplified(moved)


def led(points: Route, ends: Ends) -> Route | None:
    """The line as it will be drawn when the bends of `points` are kept; None when it is to find its own way."""
    return bent_route(*ends, bends_of(points))


def lures(points: Route, index: int, ends: Ends) -> tuple[float, ...]:
    """Places across at which a segment makes the line simpler: in one with the next of its way, or amid a box."""
    axis = _across(points, index)
    found = [points[i][axis] for i in (index - 2, index + 3) if 0 <= i < len(points)]
    if index == 0:
        found.append(ends.source.center[axis])
    if index + 2 == len(points):
        found.append(ends.target.center[axis])
    return tuple(found)


def nudgeable(points: Route, *, is_level: bool) -> int | None:
    """The longest segment that runs level (or upright); None when there is none."""
    runs = [
        (abs(a[0] - b[0]) + abs(a[1] - b[1]), -index)
        for index, (a, b) in enumerate(pairwise(points))
        if (a[1] == b[1]) is is_level
    ]
    return -max(runs)[1] if runs else None


def _across(points: Sequence[Point], index: int) -> int:
    return 1 if points[index][1] == points[index + 1][1] else 0


def _shifted(points: list[Point], index: int, at: float, ends: Ends) -> list[Point]:
    axis = _across(points, index)
    a, b = points[index], points[index + 1]
    length = abs(a[1 - axis] - b[1 - axis])
    head = [_put(a, axis, at)]
    tail = [_put(b, axis, at)]
    if index == 0 and not _holds(ends.source, axis, at):
        head = _stub(a, b, axis, at, length)
    if index + 2 == len(points) and not _holds(ends.target, axis, at):
        tail = _stub(b, a, axis, at, length)[::-1]
    return [*points[:index], *head, *tail, *points[index + 2 :]]


def _stub(dock: Point, other: Point, axis: int, at: float, length: float) -> list[Point]:
    """From the dock a little way towards the other end of its segment, then across to where that is now."""
    way = max(min(STUB, length / 2), MIN_STUB)
    along = 1 - axis
    out = _put(dock, along, dock[along] + (way if other[along] > dock[along] else -way))
    return [dock, out, _put(out, axis, at)]


def _put(point: Point, axis: int, value: float) -> Point:
    return Point(value, point[1]) if axis == 0 else Point(point[0], value)


def _holds(rect: Rect, axis: int, at: float) -> bool:
    low, length = rect[axis], rect[axis + 2]
    return low + INSET <= at <= low + length - INSET
