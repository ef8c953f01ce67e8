"""Where the figure of a line stands that is as large at every zoom: on its line, or beside it at the end of a stem.

From far such a figure is larger than what it stands among, so it must choose: it never covers a box or another figure,
and rather stands aside, is told shorter or is not told at all than to lie over lines it does not belong to.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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


class Ground:
    """What is taken of an area, in square cells: quick to ask some thousand times for a map.

    A cell that is touched is taken, so that what is free keeps off by up to a cell.

    >>> ground = Ground(Rect(0, 0, 100, 50), 10)
    >>> ground.take(Rect(20, 0, 15, 10))
    >>> ground.is_free((40, 0, 60, 20)), ground.is_free((30, 0, 60, 20)), ground.is_free((60, 0, 110, 20))
    (True, False, False)
    """

    __slots__ = ("_area", "_cell", "_rows")

    def __init__(self, area: Rect, cell: float) -> None:
        self._area = bounds_of(area)
        self._cell = cell
        self._rows = [0] * (int(area.height // cell) + 1)

    def take(self, rect: Rect) -> None:
        """Take what lies of a rectangle in the area."""
        left, top, right, bottom = self._area
        cut = (max(rect.x, left), max(rect.y, top), min(rect.right, right), min(rect.bottom, bottom))
        if cut[0] < cut[2] and cut[1] < cut[3]:
            first, last, mask = self._cells(cut)
            for row in range(first, last):
                self._rows[row] |= mask

    def is_free(self, spot: Bounds) -> bool:
        """Whether a spot lies in the area and nothing of it is taken."""
        left, top, right, bottom = self._area
        if spot[0] < left or spot[1] < top or spot[2] > right or spot[3] > bottom:
            return False
        first, last, mask = self._cells(spot)
        return not any(row & mask for row in self._rows[first:last])

    def _cells(self, spot: Bounds) -> tuple[int, int, int]:
        """The first row and that after the last, and the columns as bits."""
        cell, left, top = self._cell, self._area[0], self._area[1]
        start, end = int((spot[0] - left) // cell), -int((left - spot[2]) // cell)
        return (
            int((spot[1] - top) // cell),
            -int((top - spot[3]) // cell),
            ((1 << (end - start)) - 1) << start,
        )


def callout(
    points: Route, sizes: Sequence[Size], ground: Ground, others: Callable[[], Iterable[Route]], gap: float
) -> Callout | None:
    """The best place for a figure of a line; None where each would cover what is taken or too many other lines.

    `sizes` are those of its texts, the fullest first; `others`: the other lines, asked for once there is a free place;
    `gap` is a step away from the line. All in map units.

    >>> free = Ground(Rect(0, 0, 400, 200), 5)
    >>> callout((Point(0, 100), Point(400, 100)), [(60, 20)], free, tuple, 8).tip is None
    True
    >>> free.take(Rect(0, 80, 180, 40)), free.take(Rect(220, 80, 180, 40))
    (None, None)
    >>> callout((Point(180, 100), Point(220, 100)), [(60, 20)], free, tuple, 8).tip
    Point(x=200.0, y=100.0)
    """
    best: tuple[float, Callout] | None = None
    lines: list[Bounds] | None = None
    for choice, size in enumerate(sizes):
        for own, spot, tip in _places(points, size, gap):
            most = _MOST_PRICE if best is None else best[0]
            price = own + choice * _SHORTER
            if price >= most:
                break  # those that follow cost more still
            if not ground.is_free(spot):
                continue
            stem = None if tip is None else _stem(spot, tip)
            if stem is not None and not ground.is_free(stem):
                continue
            if lines is None:
                lines = [bounds_of(_thin(a, b)) for route in others() for a, b in pairwise(route)]
            price += _OVER_LINE * _covered(spot, lines)
            price += 0.0 if stem is None else _STEM_OVER_LINE * _covered(stem, lines)
            if price < most:
                best = (price, Callout(rect_of(spot), choice, tip))
    return best[1] if best is not None else None


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
