"""The charts' data: rows of numbers with names and explanations, and what kind of picture they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale

from mapper.ui.figures.measure import Measure


class Kind(StrEnum):
    """The kinds of chart."""

    BARS = "bars"  # lying bars; several of a row one below the other
    STACK = "stack"  # lying bars; several of a row one after the other
    COLUMNS = "columns"  # standing bars, one to a row
    COURSE = "course"  # a line through the rows, one to each series


class Tone(StrEnum):
    """What a bar stands for; each is told apart by lightness, and in high contrast by a pattern."""

    MAIN = "main"
    LIGHT = "light"  # what goes beside the main figure
    GOOD = "good"
    HIGH = "high"  # above what was aimed at
    OVER = "over"  # more than there is
    QUIET = "quiet"  # only there to compare with
    COOL = "cool"  # four steps of heat: ages
    WARM = "warm"
    HOT = "hot"
    HOTTEST = "hottest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One number of a row. `start` is where its bar begins, `low` and `high` its range; `remark` stands behind it.

    `is_entered`: somebody typed it, so that it is told with all its digits. `tone` is that of its series where None. A
    bar without a value is told as a dash.
    """

    value: float | None
    tone: Tone | None = None
    start: float = 0.0
    low: float | None = None
    high: float | None = None
    remark: str = ""
    is_entered: bool = False

    @property
    def end(self) -> float:
        """Where the bar ends; its start without a value."""
        return self.start + (self.value or 0.0)

    @property
    def reach(self) -> tuple[float, ...]:
        """All places a picture of it has to have room for."""
        return (self.start, self.end, *(each for each in (self.low, self.high) if each is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A name with its numbers, one to each series. `key` is told when it is chosen; "" where it leads nowhere.

    `tip` is the explanation as rich text; `aside` is said between this row and the next, such as what leaks there.
    """

    name: str
    bars: tuple[Bar, ...]
    key: str = ""
    tip: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """What the bars at one place of all rows have in common."""

    name: str
    tone: Tone = Tone.MAIN


@dataclass(frozen=True, slots=True)
class Target:
    """A line across the chart."""

    value: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart to be drawn. `about` says below the title what is counted, `empty` why there is nothing to see."""

    kind: Kind
    title: str
    measure: Measure
    about: str = ""
    rows: tuple[Row, ...] = ()
    series: tuple[Series, ...] = (Series(""),)
    target: Target | None = None
    is_signed: bool = False  # gains: told with a plus
    empty: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no row has a number."""
        return all(bar.value is None for bar in self.bars())

    def bars(self) -> Iterator[Bar]:
        """The bars of all rows."""
        for row in self.rows:
            yield from row.bars

    def told(self, bar: Bar, locale: QLocale) -> str:
        """The number of a bar, with no more digits than a figure carries, as in a headline."""
        tell = self.measure.shown if bar.is_entered else self.measure.rounded
        return tell(bar.value, locale, is_signed=self.is_signed)

    def tone(self, bar: Bar, place: int) -> Tone:
        """The bar's own tone, or that of the series at its place."""
        return bar.tone or self.series[min(place, len(self.series) - 1)].tone
