"""Tables come in: what bare numbers of a column are worth, by the unit that its heading names; told, or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mapper.core.errors import Problem
from mapper.exchange.tables.cells import Cell
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import as_number, shown, unit_beside
from mapper.exchange.tables.written import Misread
from mapper.services.tables.columns import Taking
from mapper.services.tables.other_units import names_others, without_periods
from mapper.services.tables.units import (
    DAYS,
    HOURS,
    Yardstick,
    currencies_in,
    money_worth,
    named_units,
    names_per_mille,
    names_percent,
    names_time,
    other_code,
    units_of,
    worth_in,
)

_OTHERWISE: Final = "cell_heading_unit"  # of a metric that does not count in what is said
_OF_TIME: Final = ("(d)", "(h)", "(min)")


@dataclass(frozen=True, slots=True)
class Scale:
    """How the numbers of a column are read.

    `units`: what may stand beside a number. `worth`: of a bare one below `heading`; None where that cannot be told, and
    then `refused` says why. `unit`: in which it is told. `is_scaled`: whether also a number with a unit is refused
    below a heading that says another scale, for one of both is wrong.
    """

    heading: str
    unit: str
    units: Mapping[str, float]
    worth: float | None
    refused: str
    is_hours: bool = False
    is_scaled: bool = False

    def read(self, cell: Cell, taking: Taking) -> float | None:
        """The number of a cell. Raises Misread as `as_number` does, "cell_other_currency", and with `refused`."""
        try:
            number = as_number(cell, taking.habits, self.units, is_hours=self.is_hours)
        except Misread as misread:
            named = currencies_in(str(misread.params.get("text", "")))
            if misread.code == "cell_unknown_unit" and not named <= self.units.keys():
                raise Misread("cell_other_currency", text=misread.params["text"]) from None
            raise
        if not number or self.worth == 1 or not (_is_bare(cell, is_hours=self.is_hours) or self.is_scaled):
            return number
        if self.worth is None or not _is_bare(cell, is_hours=self.is_hours):
            raise Misread(self.refused, heading=self.heading, text=self.heading)
        read = number * self.worth
        said = {
            "heading": self.heading,
            "text": shown(cell),
            "read": f"{round(read, 4):.15g} {self.unit}".strip(),
        }
        taking.tell_of_column(self.heading, Problem("column_converted", **said))
        return read


def of_days(heading: str) -> Scale:
    """The scale of a column of days."""
    return Scale(heading, "d", DAYS, worth_in(heading, DAYS, HOURS), "cell_heading_days")


def of_hours(heading: str, yardstick: Yardstick) -> Scale:
    """The scale of a column of hours of work; a day below its heading has as many as one of the calendar."""
    worth = worth_in(heading, yardstick.hours, {})
    return Scale(heading, "h", HOURS, worth, "cell_heading_hours", is_hours=True)


def of_money(said: Sequence[str], yardstick: Yardstick) -> Scale:
    """The scale of a column of money; what is said of it may stand in several places, which have to agree."""
    currency = yardstick.currency
    units = units_of(currency)
    worths = {money_worth(each, currency) for each in said}
    codes = {"", currency.casefold()}
    is_own = all(currencies_in(each) <= units.keys() and other_code(each) in codes for each in said)
    refused = "cell_heading_thousands" if is_own else "cell_other_currency"
    worth = worths.pop() if len(worths) == 1 else None if worths else 1.0
    heading = " / ".join(said) if worth is None else "".join(said[:1])
    return Scale(heading, currency, units, worth, refused, is_scaled=True)


def of_counts(heading: str) -> Scale:
    """The scale of a column of numbers that count something, which may be so in thousands."""
    return Scale(heading, "", {}, money_worth(heading, ""), "cell_heading_thousands")


def of_sums(heading: str, said: Sequence[str], unit: str, yardstick: Yardstick) -> Scale:
    """The scale of a metric of money, which may count in thousands itself, or in another currency.

    `said`: what says in which money, in one place or several; `heading`: that of the column.
    """
    scale = of_money(said, yardstick)
    own = money_worth(f"({unit})", yardstick.currency)
    is_own = bool(unit) and any(unit.casefold() in each.casefold() for each in said)
    alone = {unit: 1.0, unit.casefold(): 1.0}
    if _is_share(heading, unit) or (names_time(heading) and not is_own):
        return replace(scale, heading=heading, unit=unit, worth=None, refused=_OTHERWISE)
    if own is None:  # nothing is converted
        worth = 1.0 if not said or is_own else None
        return replace(scale, unit=unit, units=alone, worth=worth, refused=_OTHERWISE)
    units = {**dict.fromkeys(scale.units, 1 / own), **alone}
    worth = 1.0 if not said else None if scale.worth is None else scale.worth / own
    return replace(scale, unit=unit or scale.unit, units=units, worth=worth)


def of_amounts(said: str, unit: str, *, is_time: bool = False) -> Scale:
    """The scale of values of a metric that counts in `unit`; `said` is the heading, or what another column says.

    `is_time`: of a metric of time; in the unit of another one t and d are no days.
    """
    own = plain(unit)
    units: Mapping[str, float] = {unit: 1.0, unit.casefold(): 1.0}
    is_timed = own in HOURS or (own in DAYS and (is_time or len(own) > 1))
    if own in HOURS:
        units = {word: worth / HOURS[own] for word, worth in HOURS.items()}
        worth = worth_in(said, units, DAYS)
    elif is_timed:
        units = DAYS
        worth = worth_in(said, units, HOURS)
    else:
        worth = 1.0 if is_time and not own else _of_things(said, own)
    is_otherwise = bool(currencies_in(said)) or _is_share(said, unit)
    if is_timed:  # in thousands of hours nobody counts
        is_otherwise |= names_others(without_periods(said), f"({unit})", *_OF_TIME)
    return Scale(said, unit, units, None if is_otherwise else worth, _OTHERWISE)


def _is_share(said: str, unit: str) -> bool:
    """Whether a heading says per cent or per mille, of values that are none."""
    return (names_percent(said) or names_per_mille(said)) and "%" not in unit


def _of_things(said: str, own: str) -> float | None:
    """What one of these is worth that are counted one by one, by a name of their own or by none."""
    words = own.split()
    if own and named_units(said) <= frozenset(words):
        return 1.0
    if names_time(said) if not own else worth_in(said, dict.fromkeys(words, 1.0), {}) is None:
        return None
    return money_worth(" ".join(word for word in said.split() if plain(word) not in words), "")


def _is_bare(cell: Cell, *, is_hours: bool) -> bool:
    if isinstance(cell.value, str) and is_hours and ":" in cell.value:
        return False
    return isinstance(cell.value, str | float) and not unit_beside(cell)
