"""Where a line jumps over others: on its level segments, at every upright one of another line."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.links import Route

RADIUS = 4.5
# No jump so near to a corner or an end: the round corner and the arrow head are there.
_FREE = 11.0


class Jump(NamedTuple):
    """A place on a level segment, counted from 0 at the line's start."""

    segment: int
    x: float


def jumps_of(points: Route, others: Iterable[Route]) -> tuple[Jump, ...]:
    """The jumps of a line over others, in the order in which they come along it.

    Where there is no room for two, there is one.

    >>> jumps_of(((0, 0), (100, 0)), [((50, -40), (50, 40)), ((95, -40), (95, 40))])
    (Jump(segment=0, x=50),)
    """
    level = [
        (index, a[1], min(a[0], b[0]) + _FREE, max(a[0], b[0]) - _FREE, a[0] <= b[0])
        for index, (a, b) in enumerate(pairwise(points))
        if a[1] == b[1] and abs(a[0] - b[0]) > 2 * _FREE
    ]
    if not level:
        return ()
    found: list[Jump] = []
    crossed: dict[int, list[float]] = {}
    for other in others:
        for a, b in pairwise(other):
            x = a[0]
            if x != b[0]:
                continue
            top, bottom = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
            for index, y, left, right, _ in level:
                if left <= x <= right and top < y < bottom:
                    crossed.setdefault(index, []).append(x)
    for index, _, _, _, is_onward in level:
        last: float | None = None
        for x in sorted(crossed.get(index, ()), reverse=not is_onward):
            if last is None or abs(x - last) >= 2 * RADIUS:
                found.append(Jump(index, x))
                last = x
    return tuple(found)
