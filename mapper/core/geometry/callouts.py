"""Where the figure of a line stands that is as large at every zoom: on its line, or beside it at the end of a stem.

From far such a figure is larger than what it stands among, so it must choose: it never covers a box or another figure,
and rather stands aside, is told shorter or is not told at all than to lie over lines it does not belong to.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.labels import Size, label_spots
from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import Bounds, bounds_of, rect_of
from mapper.core.values import Point, Rect

_SHORTER = 0.8  # the price of telling less, in foreign lines that a figure would lie over half
_ASIDE, _FURTHER = 1.0, 0.6  # of standing beside the line, and of each step away from it
_OVER_LINE, _STEM_OVER_LINE = 2.0, 1.0
_MOST_PRICE = 5.1
_STEPS, _WIDER = 5, 1.5  # away from the line, and how much further each one is
_MOST_SPOTS = 20
_WAYS = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1))


class Callout(NamedTuple):
    """Where a figure stands, which of its texts has room there, and where its stem meets the line; None: on it."""

    rect: Rect
    choice: int
    tip: Point | None = None


class Around(NamedTuple):
    """What there is beside a line: what may not be covered, other lines, and the area within which a figure stays."""

    boxes: Collection[Rect]
    lines: Collection[Route]
    area: Rect


def callout(points: Route, sizes: Sequence[Size], around: Around, gap: float) -> Callout | None:
    """The best place for a figure of a line; None where each would cover a box or too many other lines.

    `sizes` are those of its texts, the fullest first; `gap` is a step away from the line. All in map units.

    >>> free = Around((), (), Rect(0, 0, 400, 200))
    >>> callout((Point(0, 100), Point(400, 100)), [(60, 20)], free, 8).tip is None
    True
    >>> tight = Around((Rect(0, 80, 180, 40), Rect(220, 80, 180, 40)), (), Rect(0, 0, 400, 200))
    >>> callout((Point(180, 100), Point(220, 100)), [(60, 20)], tight, 8).tip
    Point(x=200.0, y=100.0)
    """
    best: tuple[float, Callout] | None = None
    reach = Rect.through(points).grown(gap * (1 + _WIDER * _STEPS) + 2 * max(map(max, sizes)))
    boxes = [bounds_of(box) for box in around.boxes if box.intersects(reach)]
    thin = (_thin(a, b) for route in around.lines for a, b in pairwise(route))
    lines = [bounds_of(each) for each in thin if each.intersects(reach)]
    area = bounds_of(around.area)
    for choice, size in enumerate(sizes):
        for own, spot, tip in _places(points, size, gap):
            most = _MOST_PRICE if best is None else best[0]
            price = own + choice * _SHORTER
            if price >= most:
                break  # those that follow cost more still
            if not _is_free(spot, boxes, area):
                continue
            if tip is not None:
                stem = _stem(spot, tip)
                if not _is_free(stem, boxes, area):
                    continue
                price += _STEM_OVER_LINE * _covered(stem, lines)
            price += _OVER_LINE * _covered(spot, lines)
            if price < most:
                best = (price, Callout(rect_of(spot), choice, tip))
    return best[1] if best is not None else None


def _is_free(spot: Bounds, boxes: Collection[Bounds], area: Bounds) -> bool:
    """Whether it lies in the area and over no box; this is asked some thousand times for a map."""
    left, top, right, bottom = spot
    if left < area[0] or top < area[1] or right > area[2] or bottom > area[3]:
        return False
    for x, y, x2, y2 in boxes:  # noqa: SIM110  # a generator takes twice the time
        if left < x2 and x < right and top < y2 and y < bottom:
            return False
    return True


def _covered(spot: Bounds, lines: Collection[Bounds]) -> int:
    """Over how many parts of lines it lies."""
    left, top, right, bottom = spot
    return sum(left < x2 and x < right and top < y2 and y < bottom for x, y, x2, y2 in lines)


def stem_start(rect: Rect, tip: Point) -> Point:
    """The point of a figure's border at which its stem to a place of the line begins."""
    return Point(min(max(tip.x, rect.x), rect.right), min(max(tip.y, rect.y), rect.bottom))


def _places(points: Route, size: Size, gap: float) -> Iterator[tuple[float, Bounds, Point | None]]:
    """Prices and places, the cheapest first: on the line, then ever further beside it."""
    width, height = size[0] / 2, size[1] / 2
    for x, y in label_spots(points, size)[:_MOST_SPOTS]:
        yield 0.0, (x - width, y - height, x + width, y + height), None
    anchors = _anchors(points)
    for step in range(_STEPS):
        away = gap * (1 + _WIDER * step)
        ways = [(across * (width + away), down * (height + away)) for across, down in _WAYS]
        for anchor in anchors:
            for across, down in ways:
                x, y = anchor.x + across, anchor.y + down
                yield _ASIDE + _FURTHER * step, (x - width, y - height, x + width, y + height), anchor


def _anchors(points: Route) -> list[Point]:
    """Where a stem may meet the line: the middles of its parts, the longest first, then nearer to their ends."""
    parts = sorted(
        pairwise(points), key=lambda part: -(abs(part[0][0] - part[1][0]) + abs(part[0][1] - part[1][1]))
    )
    return [_between(a, b, share) for share in (0.5, 0.3, 0.7) for a, b in parts[:2]]


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _thin(a: Point, b: Point) -> Rect:
    return Rect.through((a, b)).grown(0.5)


def _stem(spot: Bounds, tip: Point) -> Bounds:
    return bounds_of(_thin(stem_start(rect_of(spot), tip), tip))
