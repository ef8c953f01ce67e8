"""Routes of at most four bends found by arithmetic on intervals, without a search.

All is worked out in a frame turned so that the line leaves its source towards +u; three cases remain: the
target is entered against +u (facing), from the far side (same) or across (entered towards +v).
"""

from collections.abc import Iterable
from itertools import pairwise
from math import inf

from mapper.core.geometry.links import Side
from mapper.core.geometry.obstacles import Bounds
from mapper.core.values import Point

CLEARANCE = 10.0
STUB = 20.0
MIN_STUB = 12.0
_EASE = 10.0
_BEFORE = 24.0

Path = list[tuple[float, float]]


class Frame:
    """The plane turned and mirrored so that `start_side` looks to +u and an end side across looks to -v."""

    __slots__ = ("flip_u", "flip_v", "swap")

    def __init__(self, start_side: Side, end_side: Side) -> None:
        self.swap = not start_side.is_level
        self.flip_u = start_side is Side.LEFT or start_side is Side.TOP
        self.flip_v = end_side is (Side.RIGHT if self.swap else Side.BOTTOM)

    def point(self, x: float, y: float) -> tuple[float, float]:
        u, v = (y, x) if self.swap else (x, y)
        return (-u if self.flip_u else u, -v if self.flip_v else v)

    def back(self, u: float, v: float) -> Point:
        if self.flip_u:
            u = -u
        if self.flip_v:
            v = -v
        return Point(v, u) if self.swap else Point(u, v)

    def bounds(self, bounds: Bounds, grow: float) -> Bounds:
        """Bounds in the frame with `grow` units added on every side."""
        left, top, right, bottom = bounds
        if self.swap:
            left, top, right, bottom = top, left, bottom, right
        if self.flip_u:
            left, right = -right, -left
        if self.flip_v:
            top, bottom = -bottom, -top
        return (left - grow, top - grow, right + grow, bottom + grow)


def direct(
    start: Point,
    start_side: Side,
    end: Point,
    end_side: Side,
    source: Bounds,
    target: Bounds,
    others: Iterable[Bounds],
    clearance: float = CLEARANCE,
) -> tuple[Point, ...] | None:
    """The cheapest simple route that keeps `clearance` units off all boxes, None if no simple one is free.

    `others` are the bounds of all other boxes near; their order does not matter. Both ends lie on their side.
    """
    frame = Frame(start_side, end_side)
    u0, v0 = frame.point(*start)
    u1, v1 = frame.point(*end)
    near = [frame.bounds(bounds, clearance) for bounds in others]
    own = (frame.bounds(source, clearance), frame.bounds(target, clearance))
    if start_side == end_side:
        path = _same(u0, v0, u1, v1, near, own)
    elif start_side.is_level == end_side.is_level:
        path = _step(u0, v0, u1, v1, near) or _five(u0, v0, u1, v1, near, own)
    else:
        path = _corner(u0, v0, u1, v1, near) or _four(u0, v0, u1, v1, near, own)
    return None if path is None else simplified([frame.back(u, v) for u, v in path])


def simple(
    start: Point, start_side: Side, end: Point, end_side: Side, others: Iterable[Bounds]
) -> tuple[Point, ...] | None:
    """The straight line, the step or the corner that `direct` finds, or None if it would find something else.

    It lies between its two ends, and depends on no box but those less than 10 units off the rectangle around them.
    """
    frame = Frame(start_side, end_side)
    u0, v0 = frame.point(*start)
    u1, v1 = frame.point(*end)
    if u0 > u1 or start_side == end_side:
        return None
    near = [frame.bounds(bounds, CLEARANCE) for bounds in others]
    if start_side.is_level == end_side.is_level:
        path = _step(u0, v0, u1, v1, near)
    else:
        path = _corner(u0, v0, u1, v1, near)
    return None if path is None else tuple([frame.back(u, v) for u, v in path])


def simplified(points: Iterable[Point]) -> tuple[Point, ...]:
    """The same line without doubled points and without points in the middle of a straight run.

    >>> simplified([Point(0, 0), Point(5, 0), Point(5, 0), Point(9, 0), Point(9, 4)])
    (Point(x=0, y=0), Point(x=9, y=0), Point(x=9, y=4))
    """
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        while len(kept) >= 2 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        if not kept or point != kept[-1]:
            kept.append(point)
    return tuple(kept)


def length_and_bends(points: tuple[Point, ...]) -> tuple[float, int]:
    """Length in units and number of bends of an axis-parallel line."""
    length = 0.0
    for a, b in pairwise(points):
        length += abs(a[0] - b[0]) + abs(a[1] - b[1])
    return length, max(0, len(points) - 2)


def _step(u0: float, v0: float, u1: float, v1: float, near: list[Bounds]) -> Path | None:
    """Straight on, or with one step sideways."""
    gap = u1 - u0
    if gap <= 0:
        return None
    if v0 == v1:
        return [(u0, v0), (u1, v1)] if reach(near, u0, v0) >= u1 else None
    if gap < 2 * MIN_STUB:
        return None
    stub = min(STUB, gap / 2)
    low = max(u0 + stub, -reach_back(near, u1, v1))
    high = min(u1 - stub, reach(near, u0, v0))
    middle = free_value(low, high, _blocked_u(near, v0, v1), max((u0 + u1) / 2, u1 - _BEFORE))
    return None if middle is None else [(u0, v0), (middle, v0), (middle, v1), (u1, v1)]


def _corner(u0: float, v0: float, u1: float, v1: float, near: list[Bounds]) -> Path | None:
    """Out, and around one corner."""
    if u1 - u0 < MIN_STUB or v1 - v0 < MIN_STUB or reach(near, u0, v0) < u1:
        return None
    if any(wall[0] < u1 < wall[2] and wall[1] < v1 and wall[3] > v0 for wall in near):
        return None
    return [(u0, v0), (u1, v0), (u1, v1)]


def _five(
    u0: float, v0: float, u1: float, v1: float, near: list[Bounds], own: tuple[Bounds, Bounds]
) -> Path | None:
    """Out, across, along a channel, across, in."""
    stub = STUB if u1 <= u0 or u1 - u0 >= 2 * STUB else max(MIN_STUB, (u1 - u0) / 2)
    source, target = own
    low_a, high_b = u0 + stub, u1 - stub
    high_a = reach([*near, target], u0, v0)
    low_b = -reach_back([*near, source], u1, v1)
    if low_a > high_a or low_b > high_b:
        return None
    walls = [*near, source, target]
    best: Path | None = None
    best_cost = inf
    for v in channels(walls, min(low_a, high_b), max(low_a, high_b)):
        cost = abs(v - v0) + abs(v - v1)
        if cost >= best_cost:
            continue
        a = free_value(low_a, high_a, _blocked_u(walls, v0, v), low_a)
        if a is None:
            continue
        b = free_value(low_b, high_b, _blocked_u(walls, v, v1), high_b)
        if b is None or not _is_level_free(walls, a, b, v):
            continue
        cost += abs(a - u0) + abs(a - b) + abs(u1 - b)
        if cost < best_cost:
            best, best_cost = [(u0, v0), (a, v0), (a, v), (b, v), (b, v1), (u1, v1)], cost
    return best


def _same(
    u0: float, v0: float, u1: float, v1: float, near: list[Bounds], own: tuple[Bounds, Bounds]
) -> Path | None:
    low = max(u0, u1) + STUB
    high = min(reach([*near, own[1]], u0, v0), reach([*near, own[0]], u1, v1))
    u = free_value(low, high, _blocked_u(near, v0, v1), low)
    if u is None or v0 == v1:
        return None
    return [(u0, v0), (u, v0), (u, v1), (u1, v1)]


def _four(
    u0: float, v0: float, u1: float, v1: float, near: list[Bounds], own: tuple[Bounds, Bounds]
) -> Path | None:
    """Out, across, along a channel, in."""
    source, target = own
    low = u0 + STUB
    high = reach([*near, target], u0, v0)
    top = max((o[3] for o in [*near, source] if o[0] < u1 < o[2] and o[1] < v1), default=-inf)
    walls = [*near, source, target]
    best: Path | None = None
    best_cost = inf
    for v in channels(walls, min(low, u1), max(low, u1)):
        if v > v1 - STUB or v < top:
            continue
        cost = abs(v - v0) + v1 - v
        if cost >= best_cost:
            continue
        a = free_value(low, high, _blocked_u(walls, v0, v), low)
        if a is None or not _is_level_free(walls, a, u1, v):
            continue
        cost += a - u0 + abs(a - u1)
        if cost < best_cost:
            best, best_cost = [(u0, v0), (a, v0), (a, v), (u1, v), (u1, v1)], cost
    return best


def reach(walls: Iterable[Bounds], u: float, v: float) -> float:
    """How far a line from (u, v) towards +u comes; less than u when it starts inside a wall."""
    return min((w[0] for w in walls if w[1] < v < w[3] and w[2] > u), default=inf)


def reach_back(walls: Iterable[Bounds], u: float, v: float) -> float:
    """Like `reach` towards -u, with the sign turned: minus the least u that the line comes to."""
    return min((-w[2] for w in walls if w[1] < v < w[3] and w[0] < u), default=inf)


def free_value(low: float, high: float, blocked: list[tuple[float, float]], wish: float) -> float | None:
    """The value in [low, high] outside all open `blocked` intervals that is nearest to `wish`, moved up to 10
    units away from what blocks when there is room; None if there is none.

    >>> free_value(0, 100, [(40, 60)], 50), free_value(0, 100, [(-5, 70)], 20)
    (30.0, 80.0)
    >>> free_value(0, 10, [(-1, 11)], 5) is None
    True
    """
    if low > high:
        return None
    best: float | None = None
    edge = low
    for left, right in [*sorted(blocked), (high, inf)]:
        gap_end = min(left, high)
        if gap_end >= edge:
            ease = min(_EASE, (gap_end - edge) / 2)
            lower = edge + ease if edge > low else edge
            upper = gap_end - ease if gap_end < high else gap_end
            value = min(max(wish, lower), upper)
            if best is None or abs(value - wish) < abs(best - wish):
                best = value
        edge = max(edge, right)
        if edge > high:
            break
    return best


def channels(walls: list[Bounds], left: float, right: float) -> list[float]:
    """Values of v at which a line between u = `left` and `right` may run, two for a wide gap between walls.

    >>> channels([(0, 0, 10, 10), (0, 100, 10, 110), (0, 130, 10, 140)], 0, 10)
    [-10.0, 20.0, 90.0, 120.0, 150.0]
    """
    spans = sorted((w[1], w[3]) for w in walls if w[0] < right and w[2] > left)
    if not spans:
        return []
    found = [spans[0][0] - _EASE]
    edge = spans[0][1]
    for top, bottom in spans[1:]:
        if top >= edge:
            if top - edge <= 4 * _EASE:
                found.append((top + edge) / 2)
            else:
                found += [edge + _EASE, top - _EASE]
        edge = max(edge, bottom)
    found.append(edge + _EASE)
    return found


def _blocked_u(walls: list[Bounds], v0: float, v1: float) -> list[tuple[float, float]]:
    top, bottom = (v0, v1) if v0 < v1 else (v1, v0)
    return [(w[0], w[2]) for w in walls if w[1] < bottom and w[3] > top]


def _is_level_free(walls: list[Bounds], u0: float, u1: float, v: float) -> bool:
    left, right = (u0, u1) if u0 < u1 else (u1, u0)
    return not any(w[1] < v < w[3] and w[0] < right and w[2] > left for w in walls)
