"""The charts' scales: from numbers to places, and round numbers to write beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from mapper.ui.charts.data import Chart, Kind


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers from `low` to `high` along a line from `start` to `end` in pixels; 0 is always on it."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of a number.

        >>> Scale(-10, 30, 0, 200).at(0)
        50.0
        """
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def reach(chart: Chart) -> tuple[float, float]:
    """The least and the largest number a picture has room for; 0 is among them, and they are never the same."""
    numbers = [0.0]
    for row in chart.rows:
        if chart.kind is Kind.STACK:
            numbers.append(sum(bar.value or 0.0 for bar in row.bars))
        else:
            numbers += [number for bar in row.bars for number in bar.reach]
    if chart.target is not None:
        numbers.append(chart.target.value)
    low, high = min(numbers), max(numbers)
    return (low, high) if high > low else (low, low + 1.0)


def round_numbers(low: float, high: float, most: int) -> list[float]:
    """Round numbers from at or below `low` to at or above `high`, at most so many and at least two.

    >>> round_numbers(0, 83, 5), round_numbers(0, 0.37, 5)
    ([0.0, 25.0, 50.0, 75.0, 100.0], [0.0, 0.1, 0.2, 0.3, 0.4])
    """
    step = _round_step((high - low) / max(most - 1, 1))
    while True:
        first, last = floor(low / step), ceil(high / step - 1e-9)
        if last - first < most or most < 2:
            return [round(place * step, 12) for place in range(first, last + 1)]
        step = _round_step(step * 1.01)


def _round_step(least: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten."""
    power: float = 10.0 ** floor(log10(least))
    return next(each * power for each in (1, 2, 2.5, 5, 10) if each * power >= least * (1 - 1e-9))


def widest(widths: Iterable[float]) -> float:
    """The largest of some widths; 0 of none."""
    return max(widths, default=0.0)
