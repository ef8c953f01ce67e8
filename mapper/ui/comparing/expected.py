"""What can be expected of a change: the first figures of both maps, with what lies between them and their ranges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.comparison.side import Side
from mapper.analysis.figure import Figure, Unit
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.planned import planned
from mapper.analysis.ranges.headlines import Headlines, headlines
from mapper.analysis.strategy import in_effect
from mapper.ui.figures.words import Words
from mapper.ui.texts import translate

_NAMES: Final = ("win_probability", "days_to_win", "days_over_all", "wins", "revenue", "money")
ARROW: Final = "→"


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure in words: its name, what it is before and after with their ranges, and the difference; "" for none."""

    name: str
    before: str
    after: str
    change: str

    @property
    def line(self) -> str:
        """All in one line."""
        change = f"  ({self.change})" if self.change else ""
        return f"{self.name}: {self.before} {ARROW} {self.after}{change}"


def expected(before: Side, after: Side, today: date, rest: Callable[[], None]) -> tuple[Expected, ...]:
    """Those figures of which at least one side is known."""
    sides = []
    for side in (before, after):
        sides.append((side, _headlines(side, today)))
        rest()
    found = []
    for name in _NAMES:
        figures = [getattr(each, name) for _, each in sides]
        is_known = any(figure.value is not None for figure in figures)
        # Without a margin what is left of the money is all of it.
        is_told = name == "money" and all(each.money.value == each.revenue.value for _, each in sides)
        if is_known and not is_told:
            words = [Words(side.reader, QLocale()) for side, _ in sides]
            found.append(_told(figures[0], figures[1], words[0], words[1]))
    return tuple(found)


def _headlines(side: Side, today: date) -> Headlines:
    reader = in_effect(side.reader, side.map_id)
    plan = planned(reader, side.map_id, today)
    return headlines(reader, side.map_id, outlook(reader, side.map_id, plan.first, plan.last))


def _told(before: Figure, after: Figure, words: Words, words_after: Words) -> Expected:
    change = ""
    if before.value is not None and after.value is not None and before.value != after.value:
        change = _change(after.value - before.value, after, words_after)
    return Expected(words_after.name(after), words.value(before), words_after.value(after), change)


def _change(difference: float, after: Figure, words: Words) -> str:
    if after.unit is Unit.SHARE:
        points = words.locale.toString(100 * difference, "f", 1)
        sign = "+" if difference > 0 else ""
        return translate("Compare", "{n} points").replace("{n}", sign + points)
    figure = Figure(value=difference, unit=after.unit, formula=after.formula)
    return words.value(figure, is_signed=True)
