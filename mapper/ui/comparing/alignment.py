"""How two maps lie to one another: which place of the one is which place of the other, by their paired cells. No Qt."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mapper.core.grid import Grid, Span
from mapper.core.values import Point, Rect

_LAST = 60.0  # units


class Stretch(NamedTuple):
    """A band that both maps have: from where to where it is drawn in the one, and in the other."""

    start: float
    end: float
    other_start: float
    other_end: float


class Axis:
    """Along one direction. A place in a band that both have lies as far into it; between such bands, between them.

    Where one of the two is longer, what it has more is passed by in the last part of the other.

    >>> axis = Axis([Stretch(0, 100, 0, 100), Stretch(300, 600, 100, 500)])
    >>> axis.at(500), axis.at(570), axis.at(600)
    (300.0, 420.0, 500.0)
    """

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = sorted(stretches)

    def at(self, value: float) -> float:
        """The place in the other map."""
        before: Stretch | None = None
        for stretch in self._stretches:
            if value < stretch.start:
                return _between(before, stretch, value)
            if value <= stretch.end:
                return _inside(stretch, value)
            before = stretch
        return value if before is None else before.other_end + value - before.end


class Alignment:
    """From places of one map to those of another."""

    def __init__(self, across: Axis, down: Axis) -> None:
        self.across = across
        self.down = down

    def at(self, point: Point) -> Point:
        """The place in the other map."""
        return Point(self.across.at(point.x), self.down.at(point.y))

    def rect(self, rect: Rect) -> Rect:
        """A box of the same size about the same place in the other map."""
        middle = self.at(rect.center)
        return rect._replace(x=middle.x - rect.width / 2, y=middle.y - rect.height / 2)


def alignment(
    grid: Grid,
    other: Grid,
    stages: Mapping[Any, Any],
    lanes: Mapping[Any, Any],
    *,
    is_squeezed: bool = False,
) -> Alignment:
    """`stages` and `lanes`: by the id of each that both maps have, its id in the other one.

    What only this map has lies as it is between what both have; `is_squeezed`: it has no room in the other one.
    """
    columns = _stretches(grid.columns, other.columns, stages, is_squeezed=is_squeezed)
    rows = _stretches(grid.rows, other.rows, lanes, is_squeezed=is_squeezed)
    return Alignment(Axis(columns), Axis(rows))


def _stretches(
    spans: Mapping[Any, Span], others: Mapping[Any, Span], paired: Mapping[Any, Any], *, is_squeezed: bool
) -> list[Stretch]:
    found: list[Stretch] = []
    at = 0.0  # where in the other map the last band ends that both have
    for key, span in sorted(spans.items(), key=lambda each: each[1].start):
        there = others.get(paired.get(key))
        if there is not None:
            found.append(Stretch(span.start, span.end, there.start, there.end))
            at = there.end
        elif is_squeezed:
            found.append(Stretch(span.start, span.end, at, at))
    return found


def _inside(stretch: Stretch, value: float) -> float:
    shorter = min(stretch.end - stretch.start, stretch.other_end - stretch.other_start)
    alike = shorter - min(_LAST, shorter / 4)
    knee, other_knee = stretch.start + alike, stretch.other_start + alike
    if value <= knee:
        return float(stretch.other_start + value - stretch.start)
    return _scaled(value, knee, stretch.end, other_knee, stretch.other_end)


def _between(before: Stretch | None, after: Stretch, value: float) -> float:
    """A place that only the one map has; where the other has no room for it, beside the band it comes before."""
    if before is None:
        return after.other_start - (after.start - value)
    if before.other_end > after.other_start:  # they stand in another order there
        return after.other_start
    return _scaled(value, before.end, after.start, before.other_end, after.other_start)


def _scaled(value: float, start: float, end: float, other_start: float, other_end: float) -> float:
    share = (value - start) / (end - start) if end > start else 0.0
    return other_start + share * (other_end - other_start)
