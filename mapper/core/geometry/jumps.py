"""Where a line jumps over others: on its level segments, at every upright one of another line."""

from collections.abc import Iterable
from itertools import pairwise

from mapper.core.geometry.links import Route

RADIUS = 4.5
# No jump so near to a corner or an end: the round corner and the arrow head are there.
_FREE = 11.0


# The x of the jumps on each level segment that has any, in their order along the line; segments count from 0.
Jumps = dict[int, tuple[float, ...]]


def jumps_of(points: Route, others: Iterable[Route]) -> Jumps:
    """The jumps of a line over others. Where there is no room for two, there is one.

    >>> jumps_of(((0, 0), (100, 0)), [((50, -40), (50, 40)), ((95, -40), (95, 40))])
    {0: (50,)}
    """
    level = [
        (index, a[1], min(a[0], b[0]) + _FREE, max(a[0], b[0]) - _FREE)
        for index, (a, b) in enumerate(pairwise(points))
        if a[1] == b[1] and abs(a[0] - b[0]) > 2 * _FREE
    ]
    if not level:
        return {}
    crossed: dict[int, set[float]] = {}
    for other in others:
        for a, b in pairwise(other):
            x = a[0]
            if x != b[0]:
                continue
            top, bottom = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
            for index, y, left, right in level:
                if left <= x <= right and top < y < bottom:
                    crossed.setdefault(index, set()).add(x)
    return {
        index: _apart(sorted(places, reverse=points[index][0] > points[index + 1][0]))
        for index, places in crossed.items()
    }


def _apart(places: list[float]) -> tuple[float, ...]:
    """Those that have room beside the one before."""
    found = places[:1]
    for x in places[1:]:
        if abs(x - found[-1]) >= 2 * RADIUS:
            found.append(x)
    return tuple(found)
