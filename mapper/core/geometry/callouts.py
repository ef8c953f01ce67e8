"""Where what is told of a line or a box stands that is as large at every zoom: on it, or aside at the end of a stem.

From far it is larger than what it stands among, so it must choose: it never covers a foreign box or what else is told,
and rather stands aside, is told shorter or is not told at all than to lie over lines it does not belong to. What must
be told may at last stand below the map, at the end of a long upright stem.
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
_BESIDE = 0.15  # of each other place on the box itself
_BELOW_MAP, _ROW_BELOW = 3.0, 0.2  # of standing below the map, and of each row further down
_STEM_FAR_OVER_LINE = 0.1  # a long stem is seen to cross what it crosses
_ROWS_BELOW = 6
_NAME_OVER_LINE = 0.4  # a box with its name is worth more than to see lines run past it
_NEAR_BOX, _SLID = 8, 0.45  # steps away from a box, and how far it is slid along it, in parts of its width
_WAYS = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1))


Forgiven = tuple[int, int, int]  # rows of cells from one to before another, and in these the columns as bits


class Callout(NamedTuple):
    """Where it stands, which of its texts has room there, and where its stem meets the line or box; None: on it."""

    rect: Rect
    choice: int
    tip: Point | None = None

    @property
    def stem(self) -> Rect | None:
        """What the stem takes, from its tip to where it stands."""
        return None if self.tip is None else _thin(stem_start(self.rect, self.tip), self.tip)

    @property
    def extent(self) -> Rect:
        """With its stem."""
        stem = self.stem
        return self.rect if stem is None else self.rect.united(stem)


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
        cut = self._cut(bounds_of(rect))
        if cut is not None:
            first, last, mask = self._cells(cut)
            for row in range(first, last):
                self._rows[row] |= mask

    @property
    def bottom(self) -> float:
        """Where the area ends below."""
        return self._area[3]

    def is_free(self, spot: Bounds, own: Forgiven | None = None) -> bool:
        """Whether a spot lies in the area and nothing of it is taken, but for what is forgiven."""
        left, top, right, bottom = self._area
        if spot[0] < left or spot[1] < top or spot[2] > right or spot[3] > bottom:
            return False
        first, last, mask = self._cells(spot)
        if own is None:
            return not any(row & mask for row in self._rows[first:last])
        start, end, its = own
        beside = mask & ~its
        return not any(
            self._rows[row] & (beside if start <= row < end else mask) for row in range(first, last)
        )

    def forgiven(self, own: Rect) -> Forgiven | None:
        """What a box may be covered for, for the sake of what is told of it; None where it lies outside the area."""
        cut = self._cut(bounds_of(own.grown(self._cell)))
        return None if cut is None else self._cells(cut)

    def _cut(self, spot: Bounds) -> Bounds | None:
        """What lies of it in the area."""
        left, top, right, bottom = self._area
        cut = (max(spot[0], left), max(spot[1], top), min(spot[2], right), min(spot[3], bottom))
        return cut if cut[0] < cut[2] and cut[1] < cut[3] else None

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
    points: Route,
    sizes: Sequence[Size],
    ground: Ground,
    others: Callable[[], Iterable[Route]],
    gap: float,
    below: float | None = None,
    past: Rect | None = None,
) -> Callout | None:
    """The best place for a figure of a line; None where each would cover what is taken or too many other lines.

    `sizes` are those of its texts, the fullest first; `others`: the other lines, asked for once there is a free place;
    `gap` is a step away from the line; `below`: from where on it may stand below the map, led there `past` the box at
    the line's end. All in map units.

    >>> free = Ground(Rect(0, 0, 400, 200), 5)
    >>> callout((Point(0, 100), Point(400, 100)), [(60, 20)], free, tuple, 8).tip is None
    True
    >>> free.take(Rect(0, 80, 180, 40)), free.take(Rect(220, 80, 180, 40))
    (None, None)
    >>> callout((Point(180, 100), Point(220, 100)), [(60, 20)], free, tuple, 8).tip
    Point(x=200.0, y=100.0)
    """
    search = _Search(ground, others)
    for choice, size in enumerate(sizes):
        search.look(_places(points, size, gap), choice, choice * _SHORTER)
    if below is not None:
        choice = len(sizes) - 1
        search.passed = ground.forgiven(past) if past is not None else None
        search.look(
            _below(points, sizes[choice], below, ground.bottom, gap), choice, 0.0, _STEM_FAR_OVER_LINE
        )
    return search.best


def box_callout(
    box: Rect,
    on: Callable[[Size], Sequence[Point]],
    sizes: Sequence[tuple[Size, float]],
    ground: Ground,
    others: Callable[[], Iterable[Route]],
    gap: float | None,
    own: Rect | None = None,
) -> Callout | None:
    """The best place for what is told of a box: `on` it, else aside, a `gap` and more away; None: nowhere else.

    `own`: what may be covered, if that is more than the box.
    `on`: where its middle may be for a size, the first ones first; `sizes` are those of its texts with what each
    costs, in foreign lines that it would lie over half. In map units.

    >>> free, box = Ground(Rect(0, 0, 400, 200), 5), Rect(150, 80, 60, 40)
    >>> over = lambda size: [box.center]
    >>> free.take(box), box_callout(box, over, [((90, 30), 0)], free, tuple, 8).tip
    (None, None)
    >>> free.take(Rect(215, 60, 60, 60)), box_callout(box, over, [((90, 30), 0)], free, tuple, 8).rect
    (None, Rect(x=135.0, y=128.0, width=90.0, height=30.0))
    """
    search = _Search(ground, others, ground.forgiven(own or box), _NAME_OVER_LINE)
    for choice, (size, price) in enumerate(sizes):
        search.look(_box_places(box, on, size, gap), choice, price)
    return search.best


class _Search:
    """The best of the places that are looked at, one kind after the other."""

    def __init__(
        self,
        ground: Ground,
        others: Callable[[], Iterable[Route]],
        own: Forgiven | None = None,
        over_line: float = _OVER_LINE,
    ) -> None:
        self._ground = ground
        self._others = others
        self._own = own
        self.passed = own  # what a stem may lie over
        self._over_line = over_line
        self._lines: list[Bounds] | None = None
        self._price = _MOST_PRICE
        self.best: Callout | None = None

    def look(
        self,
        places: Iterator[tuple[float, Bounds, Point | None]],
        choice: int,
        extra: float,
        over_line: float = _STEM_OVER_LINE,
    ) -> None:
        """At places of a text, the cheapest first; `extra` is added to the price of each."""
        for own, spot, tip in places:
            price = own + extra
            if price >= self._price:
                break  # those that follow cost more still
            if not self._ground.is_free(spot, self._own):
                continue
            stem = None if tip is None else _stem(spot, tip)
            if stem is not None and not self._ground.is_free(stem, self.passed):
                continue
            if self._lines is None:
                self._lines = [bounds_of(_thin(a, b)) for route in self._others() for a, b in pairwise(route)]
            price += self._over_line * _covered(spot, self._lines)
            price += 0.0 if stem is None else over_line * _covered(stem, self._lines)
            if price < self._price:
                self._price, self.best = price, Callout(rect_of(spot), choice, tip)


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


def _below(
    points: Route, size: Size, top: float, bottom: float, gap: float
) -> Iterator[tuple[float, Bounds, Point]]:
    """Prices and places below the map, straight below the line and further down row by row."""
    width, height = size
    rows = min(int((bottom - top - gap) // (height + gap)), _ROWS_BELOW)
    for row in range(rows):
        y = top + gap + row * (height + gap)
        for anchor in _anchors(points, len(points), (0.5, 0.3, 0.7, 0.1, 0.9)):
            for shift in (-0.5, -0.85, -0.15):
                x = anchor.x + shift * width
                yield _BELOW_MAP + _ROW_BELOW * row, (x, y, x + width, y + height), anchor


def _box_places(
    box: Rect, on: Callable[[Size], Sequence[Point]], size: Size, gap: float | None
) -> Iterator[tuple[float, Bounds, Point | None]]:
    """Prices and places, the cheapest first: on the box, then ever further beside it."""
    width, height = size[0] / 2, size[1] / 2
    for order, (x, y) in enumerate(on(size)):
        yield _BESIDE * order, (x - width, y - height, x + width, y + height), None
    middle, across, down = box.center, box.width / 2 + width, box.height / 2 + height
    slide = 2 * _SLID * width
    for step in range(_NEAR_BOX if gap is not None else 0):
        away = (gap or 0.0) * (1 + _WIDER * step)
        for x, y in (
            *((slid, way * (down + away)) for slid in (0.0, -slide, slide) for way in (-1, 1)),
            (across + away, 0.0),
            (-across - away, 0.0),
        ):
            spot = (middle.x + x - width, middle.y + y - height, middle.x + x + width, middle.y + y + height)
            tip = stem_start(box, Point((spot[0] + spot[2]) / 2, (spot[1] + spot[3]) / 2))
            yield _ASIDE + _FURTHER * step, spot, tip


def _anchors(points: Route, parts: int = 2, shares: Sequence[float] = (0.5, 0.3, 0.7)) -> list[Point]:
    """Where a stem may meet the line: the middles of its parts, the longest first, then nearer to their ends."""
    longest = sorted(
        pairwise(points), key=lambda part: -(abs(part[0][0] - part[1][0]) + abs(part[0][1] - part[1][1]))
    )
    return [_between(a, b, share) for share in shares for a, b in longest[:parts]]


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _thin(a: Point, b: Point) -> Rect:
    return Rect.through((a, b)).grown(0.5)


def _stem(spot: Bounds, tip: Point) -> Bounds:
    return bounds_of(_thin(stem_start(rect_of(spot), tip), tip))
