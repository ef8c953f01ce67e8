"""Snapping of a dragged box: to its neighbours' edges and middles, to equal gaps, and at last to the grid."""

from collections.abc import Iterable
from typing import NamedTuple

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.sizes import GRID
from mapper.core.values import Point, Rect


class Guide(NamedTuple):
    """A line to draw while the box is held by it."""

    start: Point
    end: Point


class Snap(NamedTuple):
    """By how much to move the dragged box, and the lines that show why."""

    dx: float
    dy: float
    guides: tuple[Guide, ...]


class _Span(NamedTuple):
    """A box seen along one axis: from low to high, and from near to far across."""

    low: float
    high: float
    near: float
    far: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def snap(box: Rect, others: Iterable[Rect], grid: float = GRID, tolerance: float = 7.0) -> Snap:
    """Where a box dragged to `box` comes to rest.

    `others` are the boxes to align with, `tolerance` the reach in units (7 pixels divided by the zoom),
    `grid` the grid's step in units, 0 for none. Each axis is decided by itself: middles before edges
    before equal gaps where equally near; an axis that nothing held goes to the grid by the box's top left
    corner.

    >>> snap(Rect(203, 4, 100, 50), [Rect(0, 0, 100, 50)]).dy, snap(Rect(203, 4, 100, 50), []).dx
    (-4.0, -3.0)
    """
    boxes = list(others)
    dx = _shift(_across(box), [_across(other) for other in boxes], tolerance)
    dy = _shift(_down(box), [_down(other) for other in boxes], tolerance)
    moved = box.moved(dx or 0, dy or 0)
    guides: list[Guide] = []
    if dx is not None:
        lines = _lines(_across(moved), [_across(other) for other in boxes])
        guides += [Guide(Point(at, near), Point(at, far)) for at, near, far in lines]
    if dy is not None:
        lines = _lines(_down(moved), [_down(other) for other in boxes])
        guides += [Guide(Point(near, at), Point(far, at)) for at, near, far in lines]
    if dx is None:
        dx = round(box.x / grid) * grid - box.x if grid else 0.0
    if dy is None:
        dy = round(box.y / grid) * grid - box.y if grid else 0.0
    return Snap(dx, dy, tuple(guides))


def candidates(
    box: Rect, index: ObstacleIndex, ignore: Iterable[str] = (), reach: float = 600.0
) -> list[Rect]:
    """The boxes to align with: those in the same rows or columns within `reach`, without those dragged."""
    dragged = set(ignore)
    level = Rect(box.x - reach, box.y - 20, box.width + 2 * reach, box.height + 40)
    upright = Rect(box.x - 20, box.y - reach, box.width + 40, box.height + 2 * reach)
    ids = (index.ids_meeting(level) | index.ids_meeting(upright)) - dragged
    return [rect for id in sorted(ids) if (rect := index.get(id)) is not None]


def _across(rect: Rect) -> _Span:
    return _Span(rect.x, rect.right, rect.y, rect.bottom)


def _down(rect: Rect) -> _Span:
    return _Span(rect.y, rect.bottom, rect.x, rect.right)


def _shift(box: _Span, others: list[_Span], tolerance: float) -> float | None:
    best: tuple[float, int, float] | None = None
    middle = box.middle
    for other in others:
        for rank, wanted in enumerate((other.middle - middle, other.low - box.low, other.high - box.high)):
            if abs(wanted) <= tolerance:
                found = (abs(wanted), rank, wanted)
                if best is None or found < best:
                    best = found
    for wanted in _gap_shifts(box, others):
        if abs(wanted) <= tolerance and (best is None or (abs(wanted), 3, wanted) < best):
            best = (abs(wanted), 3, wanted)
    return None if best is None else best[2]


def _gap_shifts(box: _Span, others: list[_Span]) -> list[float]:
    """Shifts that put the box midway between its neighbours in the row, or as far off as they are apart."""
    row = [other for other in others if other.near < box.far and box.near < other.far]
    before = sorted((o for o in row if o.high <= box.middle), key=lambda o: -o.high)[:2]
    after = sorted((o for o in row if o.low >= box.middle), key=lambda o: o.low)[:2]
    shifts = []
    if before and after:
        shifts.append((before[0].high + after[0].low) / 2 - box.middle)
    if len(before) == 2 and before[0].low > before[1].high:
        shifts.append(before[0].high + before[0].low - before[1].high - box.low)
    if len(after) == 2 and after[1].low > after[0].high:
        shifts.append(after[0].low - after[1].low + after[0].high - box.high)
    return shifts


def _lines(box: _Span, others: list[_Span]) -> list[tuple[float, float, float]]:
    """(place, from, to) of every alignment that holds: a line over all boxes that share it."""
    lines: dict[float, tuple[float, float]] = {}
    for other in others:
        for at, value in (
            (box.middle, other.middle),
            (box.low, other.low),
            (box.high, other.high),
        ):
            if abs(at - value) < 0.01:
                near, far = lines.get(at, (box.near, box.far))
                lines[at] = (min(near, other.near), max(far, other.far))
    return [(at, near, far) for at, (near, far) in sorted(lines.items())]
