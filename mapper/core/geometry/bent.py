"""Lines with bends made by hand: how they are led between their boxes, and what becomes of them when an end moves.

The bends are kept wherever they can be: a line is only led anew from its box to the first bend that lies clear of it.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.bends import right_angled
from mapper.core.geometry.direct import STUB, simplified
from mapper.core.geometry.links import Route
from mapper.core.values import Point, Rect

# So far from the end of its side a line may meet a box.
INSET = 3.0
# So near to a box no bend is kept; lines that find their own way pass at this distance.
_NEAR = 8.0
_BEND_COST = 50.0
_THROUGH_COST = 10_000.0
_SAME = 1e-6
_CLOSE = 3.0
_MOST_OF_A_STUB = 4

Along = Callable[[float], float]


class Ends(NamedTuple):
    """The boxes a line runs between."""

    source: Rect
    target: Rect


def bent_route(source: Rect, target: Rect, bends: Route) -> Route | None:
    """The right-angled line from box to box through `bends`; None when none of them lies clear of the boxes.

    Bends in or near a box (less than 8 units) are left away with those between them and the box.

    >>> bent_route(Rect(0, 0, 100, 50), Rect(200, 100, 100, 50), (Point(150, 20), Point(150, 130)))
    (Point(x=100, y=20), Point(x=150, y=20), Point(x=150, y=130), Point(x=200, y=130))
    """
    kept = _clear(source, target, right_angled(bends))
    if not kept:
        return None
    ends = Ends(source, target)
    if len(kept) == 1:
        ways: list[Route] = [
            (*head, *kept, *reversed(tail))
            for head in _approaches(source, kept[0])
            for tail in _approaches(target, kept[0])
        ]
        whole: Route = min(ways, key=lambda way: _cost(way, ends))
        points = simplified(whole)
    else:
        head: Route = min(_approaches(source, kept[0]), key=lambda way: _cost([*way, *kept[:2]], ends))
        tail: Route = min(
            _approaches(target, kept[-1]), key=lambda way: _cost([*way, kept[-1], kept[-2]], ends)
        )
        points = simplified((*head, *kept, *reversed(tail)))
    return points if len(points) > 1 else None


def carried(
    bends: Route, before: Ends, after: Ends, across: Along | None = None, down: Along | None = None
) -> Route:
    """The bends of a line when its boxes have moved; () when the line is to find its own way again.

    Where both boxes moved alike, the bends go along. Else each goes where `across` and `down` lead the place it was at
    (they tell what lanes and stages did), and those next to a box that moved by itself slide along with it.

    >>> ends = Ends(Rect(0, 0, 100, 50), Rect(200, 100, 100, 50))
    >>> moved = Ends(Rect(0, 10, 100, 50), Rect(200, 100, 100, 50))
    >>> carried((Point(150, 20), Point(150, 130)), ends, moved)
    (Point(x=150.0, y=30.0), Point(x=150.0, y=130.0))
    """
    xs = _Motion.of(0, before, after, across)
    ys = _Motion.of(1, before, after, down)
    shifted = tuple(Point(xs.to(x), ys.to(y)) for x, y in bends)
    if xs.is_still and ys.is_still:
        return shifted
    points = bent_route(*before, bends)
    if points is None or len(points) < 3 or _is_cramped(points):
        return ()
    inner = [Point(xs.to(x), ys.to(y)) for x, y in points[1:-1]]
    for at, neighbour, outer, end in ((0, 1, 0, 0), (-1, -2, -1, 1)):
        if points[outer][1] == points[neighbour][1]:
            inner[at] = Point(inner[at].x, inner[at].y + ys.by_itself[end])
        else:
            inner[at] = Point(inner[at].x + xs.by_itself[end], inner[at].y)
    led = bent_route(*after, tuple(inner))
    return led[1:-1] if led is not None else ()


class _Motion(NamedTuple):
    """What happened along one axis: where places went, and how far source and target moved by themselves."""

    to: Along
    by_itself: tuple[float, float]

    @property
    def is_still(self) -> bool:
        """Whether no box moved otherwise than the places around it."""
        return self.by_itself == (0.0, 0.0)

    @classmethod
    def of(cls, axis: int, before: Ends, after: Ends, along: Along | None) -> "_Motion":
        old = [rect.center[axis] for rect in before]
        moved = [rect.center[axis] - at for rect, at in zip(after, old, strict=True)]
        if abs(moved[0] - moved[1]) < _SAME:
            way = moved[0]
            return cls(lambda value: value + way, (0.0, 0.0))
        to = along or _unmoved
        source, target = (way - (to(at) - at) for way, at in zip(moved, old, strict=True))
        return cls(to, (_settled(source), _settled(target)))


def _unmoved(value: float) -> float:
    return value


def _settled(way: float) -> float:
    return 0.0 if abs(way) < _SAME else way


def _is_cramped(points: Route) -> bool:
    """Whether a short line has two points so close that nobody made them so on purpose."""
    return len(points) <= _MOST_OF_A_STUB and any(
        abs(a[0] - b[0]) + abs(a[1] - b[1]) < _CLOSE for a, b in pairwise(points)
    )


def _clear(source: Rect, target: Rect, bends: Route) -> Route:
    """The bends between the last that is too near to the source and the first too near to the target."""
    first, last = 0, len(bends)
    for i, point in enumerate(bends):
        if _is_near(source, point) or (i + 1 < len(bends) and _meets(source, point, bends[i + 1])):
            first = i + 1
    for i in range(len(bends) - 1, first - 1, -1):
        if _is_near(target, bends[i]):
            last = i
        elif i + 1 < len(bends) and _meets(target, bends[i], bends[i + 1]):
            last = min(last, i + 1)
    return bends[first:last]


def _approaches(rect: Rect, p: Point) -> list[Route]:
    """Ways from a side of the box to a point, without the point: straight if there is such a way, else with corners."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    cx, cy = rect.center
    if y + INSET <= p.y <= bottom - INSET:
        return [(Point(right if p.x >= right else x, p.y),)]
    if x + INSET <= p.x <= right - INSET:
        return [(Point(p.x, bottom if p.y >= bottom else y),)]
    found: list[Route] = []
    for side, beyond in ((right, right + STUB), (x, x - STUB)):
        if (p.x - side) * (beyond - side) >= STUB * STUB:
            found.append((Point(side, cy), Point(p.x, cy)))
        found.append((Point(side, cy), Point(beyond, cy), Point(beyond, p.y)))
    for side, beyond in ((bottom, bottom + STUB), (y, y - STUB)):
        if (p.y - side) * (beyond - side) >= STUB * STUB:
            found.append((Point(cx, side), Point(cx, p.y)))
        found.append((Point(cx, side), Point(cx, beyond), Point(p.x, beyond)))
    return found


def _cost(way: Sequence[Point], ends: Ends) -> float:
    points = simplified(way)
    cost = (len(points) - 2) * _BEND_COST + _THROUGH_COST * _turns_back(way)
    for a, b in pairwise(points):
        cost += abs(a[0] - b[0]) + abs(a[1] - b[1])
        cost += _THROUGH_COST * sum(_meets(rect, a, b) for rect in ends)
    return cost


def _turns_back(way: Sequence[Point]) -> int:
    """How often the line goes back the way it came."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way) if a != b]
    return sum(a[0] * b[0] + a[1] * b[1] < 0 for a, b in pairwise(steps))


def _is_near(rect: Rect, p: Point) -> bool:
    return rect.x - _NEAR < p[0] < rect.right + _NEAR and rect.y - _NEAR < p[1] < rect.bottom + _NEAR


def _meets(rect: Rect, a: Point, b: Point) -> bool:
    """Whether a level or upright line shares a point with the inside of a box."""
    return (
        min(a[0], b[0]) < rect.right
        and max(a[0], b[0]) > rect.x
        and min(a[1], b[1]) < rect.bottom
        and max(a[1], b[1]) > rect.y
    )
