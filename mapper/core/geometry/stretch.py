"""Stretching a box by a side or corner: held by others' edges, by their sizes, at last by the grid, never too small."""

from math import ceil
from typing import NamedTuple

from mapper.core.geometry.sizes import CELL_MARGIN, GRID, MIN_NODE_SIZE
from mapper.core.geometry.snap import Around, Guide, Span, axes_of, spans_of, turned
from mapper.core.values import Rect

_TOLERANCE = 7.0
_SAME = 0.01
_OFF = 8.0  # so far below or beside a box stands the measure of its size


class Sides(NamedTuple):
    """Which sides follow the pointer: -1 the left or top one, 1 the right or bottom one, 0 neither."""

    across: int
    down: int


class Stretched(NamedTuple):
    """The box as it would be, the lines its edges are held by, and the measures of all that are as large."""

    rect: Rect
    guides: tuple[Guide, ...] = ()
    sizes: tuple[Guide, ...] = ()


def stretched(box: Rect, sides: Sides, dx: float, dy: float) -> Rect:
    """The box with these sides moved by (dx, dy); a side never passes the one across from it."""
    x, right = _edges(box.x, box.right, sides.across, dx)
    y, bottom = _edges(box.y, box.bottom, sides.down, dy)
    return Rect(x, y, right - x, bottom - y)


def stretch(
    box: Rect,
    sides: Sides,
    around: Around,
    least: tuple[float, float] = MIN_NODE_SIZE,
    grid: float = GRID,
    tolerance: float = _TOLERANCE,
) -> Stretched:
    """What a box becomes that is being stretched to `box`: each axis by itself, never less than `least`.

    >>> stretch(Rect(0, 0, 123, 70), Sides(1, 0), Around([Rect(300, 0, 126, 70)])).rect.width
    126
    """
    ends: list[tuple[float, float]] = []
    guides: list[Guide] = []
    sizes: list[Guide] = []
    axes = zip(spans_of(box), axes_of(around), sides, least, (True, False), strict=True)
    for span, axis, side, smallest, is_level in axes:
        if side == 0:
            ends.append((span.low, span.high))
            continue
        others = [*axis.boxes, *axis.frames]
        wish = _wish(span, side, others, axis.boxes, tolerance)
        moved = _moved(span, side, _to_grid(span, side, grid) if wish is None else wish)
        held = _at_least(moved, side, smallest)
        ends.append((held.low, held.high))
        if wish is not None and held == moved:
            guides += [turned(line, is_level=not is_level) for line in _lines(held, side, others)]
            sizes += [turned(line, is_level=is_level) for line in _as_large(held, axis.boxes)]
    (x, right), (y, bottom) = ends
    return Stretched(Rect(x, y, right - x, bottom - y), tuple(guides), tuple(sizes))


def limited(box: Rect, sides: Sides, cell: Rect) -> Rect:
    """The box with the sides that were pulled kept where its cell still has it: its margin, and its middle inside.

    To the right and below a cell grows for what sticks out of it, so only the middle of the box is held there.
    """
    x, right, y, bottom = box.x, box.right, box.y, box.bottom
    if sides.across < 0:
        x = max(x, cell.x + CELL_MARGIN)
    elif sides.across > 0:
        right = min(right, 2 * cell.right - x - 2)
    if sides.down < 0:
        y = max(y, cell.y + CELL_MARGIN)
    elif sides.down > 0:
        bottom = min(bottom, 2 * cell.bottom - y - 2)
    return Rect(x, y, right - x, bottom - y)


def _edges(low: float, high: float, side: int, delta: float) -> tuple[float, float]:
    if side < 0:
        return min(low + delta, high), high
    return (low, max(high + delta, low)) if side > 0 else (low, high)


def _edge(span: Span, side: int) -> float:
    return span.low if side < 0 else span.high


def _moved(span: Span, side: int, delta: float) -> Span:
    return span._replace(low=span.low + delta) if side < 0 else span._replace(high=span.high + delta)


def _at_least(span: Span, side: int, smallest: float) -> Span:
    """Not smaller than that, in whole units."""
    if span.high - span.low >= smallest:
        return span
    smallest = ceil(smallest)
    return span._replace(low=span.high - smallest) if side < 0 else span._replace(high=span.low + smallest)


def _wish(span: Span, side: int, others: list[Span], boxes: list[Span], tolerance: float) -> float | None:
    """By how much the edge goes to be in line with another, or to make it as large as another; None for neither."""
    edge = _edge(span, side)
    wishes = [(0, at - edge) for other in others for at in (other.low, other.high)]
    length = span.high - span.low
    wishes += [(1, side * (other.high - other.low - length)) for other in boxes]
    near = [(abs(wish), rank, wish) for rank, wish in wishes if abs(wish) <= tolerance]
    return min(near)[2] if near else None


def _to_grid(span: Span, side: int, grid: float) -> float:
    edge = _edge(span, side)
    return round(edge / grid) * grid - edge if grid else 0.0


def _lines(span: Span, side: int, others: list[Span]) -> list[tuple[float, float, float]]:
    """The line over all whose edge is where the moved one is."""
    edge = _edge(span, side)
    sharing = [o for o in others if min(abs(o.low - edge), abs(o.high - edge)) < _SAME]
    if not sharing:
        return []
    near, far = min(o.near for o in (span, *sharing)), max(o.far for o in (span, *sharing))
    return [(edge, near, far)]


def _as_large(span: Span, boxes: list[Span]) -> list[tuple[float, float, float]]:
    """A measure beside each box that is as large, and beside this one; none where no other is."""
    length = span.high - span.low
    alike = [other for other in boxes if abs(other.high - other.low - length) < _SAME]
    return [(each.far + _OFF, each.low, each.high) for each in (span, *alike)] if alike else []
