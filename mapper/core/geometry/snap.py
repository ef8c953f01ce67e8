"""Snapping of a dragged box: to edges and middles, to equal gaps, to straight lines, and at last to the grid."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mapper.core.geometry.sizes import GRID
from mapper.core.values import Point, Rect

_TOLERANCE = 7.0
_SAME = 0.01


class Guide(NamedTuple):
    """A line to draw while the box is held by it: over all that shares it."""

    start: Point
    end: Point


class Around(NamedTuple):
    """What a box can be held by.

    `boxes` are its neighbours, for alignment and equal gaps; `frames` are for alignment only: the cell, its own old
    place. The middle of the box is also held by `uprights` and `levels`: x and y of places such as bends.
    """

    boxes: Sequence[Rect] = ()
    frames: Sequence[Rect] = ()
    uprights: Sequence[float] = ()
    levels: Sequence[float] = ()


class Snap(NamedTuple):
    """By how much to move the dragged box, and what shows why: `gaps` are the distances that are equal."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Guide, ...] = ()


class Span(NamedTuple):
    """A box seen along one axis: from low to high, and from near to far across."""

    low: float
    high: float
    near: float
    far: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


class _Axis(NamedTuple):
    """All that holds along one axis."""

    boxes: list[Span]
    frames: list[Span]
    middles: Sequence[float]


def snap(box: Rect, around: Around, grid: float = GRID, tolerance: float = _TOLERANCE) -> Snap:
    """Where a box dragged to `box` comes to rest.

    `tolerance` is the reach in units (7 pixels divided by the zoom), `grid` the grid's step in units, 0 for none. Each
    axis is decided by itself: middles before edges before equal gaps where equally near; an axis that nothing held goes
    to the grid by the box's top left corner.

    >>> snap(Rect(203, 4, 100, 50), Around([Rect(0, 0, 100, 50)])).dy, snap(Rect(203, 4, 100, 50), Around()).dx
    (-4.0, -3.0)
    """
    axes = axes_of(around)
    dx, dy = (_shift(span, axis, tolerance) for span, axis in zip(spans_of(box), axes, strict=True))
    moved = box.moved(dx or 0.0, dy or 0.0)
    guides: list[Guide] = []
    gaps: list[Guide] = []
    for is_level, shift, span, axis in zip((True, False), (dx, dy), spans_of(moved), axes, strict=True):
        if shift is not None:
            guides += [turned(line, is_level=not is_level) for line in _lines(span, axis)]
            gaps += [turned(line, is_level=is_level) for line in _equal_gaps(span, axis.boxes)]
    dx = _to_grid(box.x, grid) if dx is None else dx
    dy = _to_grid(box.y, grid) if dy is None else dy
    return Snap(dx, dy, tuple(guides), tuple(gaps))


# -- along one axis


def spans_of(box: Rect) -> tuple[Span, Span]:
    """A box seen along the way across, and along the way down."""
    return Span(box.x, box.right, box.y, box.bottom), Span(box.y, box.bottom, box.x, box.right)


def axes_of(around: Around) -> tuple[_Axis, _Axis]:
    """What holds along the way across, and along the way down."""
    boxes, frames = [spans_of(box) for box in around.boxes], [spans_of(box) for box in around.frames]
    return (
        _Axis([across for across, _ in boxes], [across for across, _ in frames], around.uprights),
        _Axis([down for _, down in boxes], [down for _, down in frames], around.levels),
    )


def turned(line: tuple[float, float, float], *, is_level: bool) -> Guide:
    """(place, from, to) as a line of the map: across for a level one, else down."""
    at, low, high = line
    return Guide(Point(low, at), Point(high, at)) if is_level else Guide(Point(at, low), Point(at, high))


def _to_grid(value: float, grid: float) -> float:
    """By how much to go to the grid; without one, to a whole unit."""
    return round(value / (grid or 1.0)) * (grid or 1.0) - value


def _shift(box: Span, axis: _Axis, tolerance: float) -> float | None:
    """The nearest way to be held, or None where nothing is within reach."""
    wishes = [(0, value - box.middle) for value in axis.middles]
    for other in (*axis.boxes, *axis.frames):
        wishes += [(0, other.middle - box.middle), (1, other.low - box.low), (1, other.high - box.high)]
    wishes += [(2, wish) for wish in _gap_shifts(box, axis.boxes)]
    near = [(abs(wish), rank, wish) for rank, wish in wishes if abs(wish) <= tolerance]
    return min(near)[2] if near else None


def _gap_shifts(box: Span, others: Iterable[Span]) -> list[float]:
    """Shifts that put the box midway between its neighbours in the row, or as far off as others there are apart."""
    row, before, after = _row(box, others)
    shifts = []
    if before is not None and after is not None:
        shifts.append((before.high + after.low) / 2 - box.middle)
    for gap in {high - low for low, high in _free(row)}:
        if before is not None:
            shifts.append(before.high + gap - box.low)
        if after is not None:
            shifts.append(after.low - gap - box.high)
    return shifts


def _row(box: Span, others: Iterable[Span]) -> tuple[list[Span], Span | None, Span | None]:
    """Those beside the box in their order, the last one before it and the first one after it."""
    row = sorted(other for other in others if other.near < box.far and box.near < other.far)
    before = [other for other in row if other.high <= box.middle]
    after = [other for other in row if other.low >= box.middle]
    return row, max(before, key=lambda o: o.high, default=None), after[0] if after else None


def _free(row: Sequence[Span]) -> list[tuple[float, float]]:
    """The free stretches between the boxes of a row, each as (from, to)."""
    found: list[tuple[float, float]] = []
    end: float | None = None
    for span in row:
        if end is not None and span.low > end:
            found.append((end, span.low))
        end = span.high if end is None else max(end, span.high)
    return found


def _equal_gaps(box: Span, others: Iterable[Span]) -> list[tuple[float, float, float]]:
    """The gaps beside a box at rest with all in its row that are as wide; none where there are not two."""
    row, before, after = _row(box, others)
    own = []
    if before is not None and before.high < box.low:
        own.append((before.high, box.low))
    if after is not None and box.high < after.low:
        own.append((box.high, after.low))
    wide = {round(high - low, 2) for low, high in own}
    found = [gap for gap in (*own, *_free(row)) if round(gap[1] - gap[0], 2) in wide and not _holds(gap, box)]
    alike = [
        gap for gap in found if sum(abs(gap[1] - gap[0] - other[1] + other[0]) < _SAME for other in found) > 1
    ]
    if not any(gap in own for gap in alike):
        return []
    at = (box.near + 3 * box.far) / 4  # off the middle, where the lines run
    return sorted({(at, low, high) for low, high in alike})


def _holds(gap: tuple[float, float], box: Span) -> bool:
    """Whether the box stands in that gap, which is then none."""
    return gap[0] < box.high and box.low < gap[1]


def _lines(box: Span, axis: _Axis) -> list[tuple[float, float, float]]:
    """(place, from, to) of the alignments that hold: of the middles, or where they do not meet of the edges."""
    others = [*axis.boxes, *axis.frames]
    middle = [other for other in others if abs(other.middle - box.middle) < _SAME]
    if middle or any(abs(value - box.middle) < _SAME for value in axis.middles):
        return [_over(box.middle, [box, *middle])]
    low = [other for other in others if abs(other.low - box.low) < _SAME]
    high = [other for other in others if abs(other.high - box.high) < _SAME]
    return [_over(at, [box, *found]) for at, found in ((box.low, low), (box.high, high)) if found]


def _over(at: float, spans: Sequence[Span]) -> tuple[float, float, float]:
    return at, min(span.near for span in spans), max(span.far for span in spans)
