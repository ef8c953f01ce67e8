"""Tables from outside: what a cell says to a column that expects a number, a share, a day, a word or a text.

Each reading gives the value, None for an empty cell, or raises Misread with the reason. None of them guesses:

* Numbers as text: a sign that can only be decimal is; 1.500 and 1,500 can be both and are read by the sign that other
  cells of the same table show (`Habits.decimal`), or refused.
* Units: what the format of a cell writes beside its number counts as if it was typed there, a sign of per cent too.
* Shares: a cell formatted in per cent, or with a % behind, says it. Bare numbers of one column are all per cent when
  one of them is above 1 and none lies between 0 and 1, and all fractions when it is the other way round. In a column
  with both, or with nothing but 1, they are refused, unless somebody says what they are (`Shares`); so are fractions
  below a heading that says per cent, for 0.5 may be half of one.
* Days as text: with points the day stands first; with strokes the order is taken from the column, or refused. A bare
  number where a day should be is refused, and so is a day where a number should be (Excel makes 1 May of 1.5).
* Marks of direction, joiners, blanks of any width, digits of full width and Unicode's minus are read as what they show;
  digits that stand out of line (10²), and marks that turn the order of digits round, are refused.
* A day before 1950 is a number under a format of dates, as 2026 is a day of 1905, and is refused.
* A cell whose formula failed, or was never worked out, says nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import Final, TypeVar

from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.written import (
    Misread,
    check_order,
    day_in,
    day_order,
    decimal_sign,
    is_day,
    number_in,
    split_unit,
    tidy,
    without_edges,
)

T = TypeVar("T")

_HOURS: Final = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?")
_NOT_SHOWN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_UNITS: Final[Mapping[str, float]] = MappingProxyType({})
LONG_AGO: Final = date(1950, 1, 1)
_YES: Final = frozenset({"yes", "y", "true", "ja", "j", "wahr", "x", "1", "✓", "✔"})
_NO: Final = frozenset({"no", "n", "false", "nein", "falsch", "0", "-"})


class Shares(StrEnum):
    """What bare numbers are in a column of shares."""

    PERCENT = "percent"  # 35 is 35 %, and 0.35 is 0.35 %
    FRACTION = "fraction"  # 0.35 is 35 %, and 35 is 3,500 %
    BOTH = "both"  # 35 and 0.35 are 35 %


@dataclass(frozen=True, slots=True)
class Habits:
    """How a table writes what can be written in several ways; what its cells do not show is unknown.

    `decimal`: "," or "." or "". `is_day_first`: of days with strokes. `shares`: of bare numbers in columns of shares.
    """

    decimal: str = ""
    is_day_first: bool | None = None
    shares: Shares | None = None


def habits_of(numbers: Iterable[Cell], days: Iterable[Cell] = ()) -> Habits:
    """What the cells of one table, or of one column, show by those that can be read in one way only.

    `days`: those where days or spans of time are expected. A month such as 03.2026 says nothing of decimal signs.
    """
    texts = list(_telling(numbers))
    signs = {
        sign
        for text in texts
        if not is_day(text)
        and (number := split_unit(text)[0])[-1:].isdigit()
        and (sign := decimal_sign(number.strip("+-")))
    }
    orders = {order for text in (*texts, *_telling(days)) if (order := day_order(text)) is not None}
    return Habits(signs.pop() if len(signs) == 1 else "", orders.pop() if len(orders) == 1 else None, None)


def _telling(cells: Iterable[Cell]) -> Iterator[str]:
    """The texts that are short enough for a number or a day and hold digits."""
    for cell in cells:
        if isinstance(cell.value, str) and len(cell.value) <= 40 and any(map(str.isdigit, cell.value)):
            yield cell.value


def with_shares(habits: Habits, cells: Iterable[Cell], *, is_percent_said: bool = False) -> Habits:
    """The habits for a column of shares: what its bare numbers are, unless that was said.

    `is_percent_said`: whether its heading, or a unit beside it, says per cent; then fractions say something else.
    """
    if habits.shares is not None:
        return habits
    bare: list[float] = []
    for cell in cells:
        try:
            value = None if says_percent(cell) else as_number(cell, habits)
        except Misread:
            continue
        if value is not None:
            bare.append(abs(value))
    above, between = any(v > 1 for v in bare), any(0 < v < 1 for v in bare)
    fractions = None if is_percent_said else Shares.FRACTION
    shares = None if above == between else Shares.PERCENT if above else fractions
    return Habits(habits.decimal, habits.is_day_first, shares)


def as_number(
    cell: Cell, habits: Habits, units: Mapping[str, float] = _NO_UNITS, *, is_hours: bool = False
) -> float | None:
    """A number. `units`: what may stand behind it, by `plain` or as it is, each with its worth. `is_hours`: a time of
    day or a span is read as hours.

    Raises Misread: "cell_not_a_number", "cell_number_ambiguous", "cell_number_too_large", "cell_unknown_unit",
    "cell_is_a_day" and those of `content_of`.
    """
    value = content_of(cell)
    if value is None:
        return None
    if isinstance(value, bool):
        raise Misread("cell_not_a_number", text=shown(cell))
    if isinstance(value, float):
        unit = unit_beside(cell)
        return _finite(value * _worth(unit, units) if unit else value)
    if isinstance(value, str):
        return _number(value, habits, units, is_hours=is_hours)
    if is_hours and not isinstance(value, datetime):
        return _hours(value)
    raise Misread("cell_is_a_day" if isinstance(value, datetime) else "cell_is_a_time", text=shown(cell))


def as_whole(cell: Cell, habits: Habits) -> int | None:
    """A whole number. Raises Misread as `as_number` does, and "cell_not_whole"."""
    value = as_number(cell, habits)
    if value is not None and not value.is_integer():
        raise Misread("cell_not_whole", text=shown(cell))
    return None if value is None else int(value)


def as_share(cell: Cell, habits: Habits) -> float | None:
    """A share as a fraction, 0.35 for 35 %. Raises Misread as `as_number` does, and "cell_share_ambiguous"."""
    if isinstance(cell.value, float) and unit_beside(cell) == "%":
        return _finite(cell.value if cell.form is Form.PERCENT else round(cell.value / 100, 15))
    if isinstance(cell.value, str):
        number, unit = split_unit(cell.value)
        if unit == "%" and number:
            check_order(cell.value)
            # Fifteen digits are what a double holds; without this 35 % would be 0.35000000000000003.
            return round(number_in(number, habits.decimal) / 100, 15)
    value = as_number(cell, habits)
    if not value:
        return value
    if habits.shares is None:
        raise Misread("cell_share_ambiguous", text=shown(cell))
    is_percent = habits.shares is Shares.PERCENT or (habits.shares is Shares.BOTH and abs(value) > 1)
    return round(value / 100, 15) if is_percent else value


def as_day(cell: Cell, habits: Habits) -> date | None:
    """A day. Raises Misread: "cell_not_a_day", "cell_day_ambiguous" and those of `content_of`."""
    value = content_of(cell)
    if value is None:
        return None
    day = value.date() if isinstance(value, datetime) else None
    if isinstance(value, str):
        check_order(value)
        day = day_in(value, habits.is_day_first)
    if day is None or day < LONG_AGO:
        raise Misread("cell_not_a_day", text=shown(cell))
    return day


def as_yes(cell: Cell) -> bool | None:
    """Yes or no, in English or German, or a tick. Raises Misread: "cell_not_yes_or_no" and those of `content_of`."""
    value = content_of(cell)
    if value is None or isinstance(value, bool):
        return value
    said = tidy(shown(cell)).casefold()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise Misread("cell_not_yes_or_no", text=shown(cell))


def as_word(cell: Cell, words: Mapping[str, T]) -> T | None:
    """What a word stands for; `words` are made plain. Raises Misread: "cell_unknown_word" and those of `content_of`."""
    if content_of(cell) is None:
        return None
    found = words.get(plain(shown(cell)))
    if found is None:
        raise Misread("cell_unknown_word", text=shown(cell))
    return found


def as_text(cell: Cell, most: int) -> str:
    """A text as it is, without what no document can hold; a number or day as it would be typed.

    Raises Misread: "cell_too_long" and those of `content_of`.
    """
    if content_of(cell) is None:
        return ""
    text = cell.value if isinstance(cell.value, str) else shown(cell)
    if len(text) > most:
        raise Misread("cell_too_long", most=most)
    composed = unicodedata.normalize("NFC", text)  # other systems write ä as a and two dots: no other name
    return _NOT_SHOWN.sub("", composed.replace("\r\n", "\n").replace("\r", "\n")).strip()


def as_name(cell: Cell, most: int) -> str:
    """A text on one line, without marks at its ends that nobody sees."""
    return without_edges(" ".join(as_text(cell, most).split()))


def shown(cell: Cell) -> str:
    """What a cell says, short, as for a sample.

    >>> shown(Cell(12.0)), shown(Cell(0.355, Form.PERCENT)), shown(Cell(datetime(2026, 3, 1)))
    ('12', '35.5%', '2026-03-01')
    """
    value = cell.value
    if value is None or isinstance(value, NotWorkedOut):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value * 100:.12g}%" if cell.form is Form.PERCENT else f"{value:.15g}"
    if isinstance(value, ErrorValue):
        return value.code
    if isinstance(value, str):
        return _NOT_SHOWN.sub("", " ".join(value[:2000].split()))[:200]
    return _shown_time(value)


def _shown_time(value: datetime | time | timedelta) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.isoformat("minutes")
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def content_of(cell: Cell) -> bool | float | str | datetime | time | timedelta | None:
    """What stands in a cell, None for nothing. Raises Misread: "cell_is_an_error", "cell_not_worked_out"."""
    value = cell.value
    if isinstance(value, ErrorValue):
        raise Misread("cell_is_an_error", text=value.code)
    if isinstance(value, NotWorkedOut):
        raise Misread("cell_not_worked_out")
    return None if cell.is_empty else value


def unit_beside(cell: Cell) -> str:
    """What stands beside the number of a cell, be it typed or written by its format; "" for a bare one.

    >>> unit_beside(Cell("4,5 h")), unit_beside(Cell(0.35, Form.PERCENT)), unit_beside(Cell(50.0, unit="T€"))
    ('h', '%', 'T€')
    """
    if isinstance(cell.value, str):
        return split_unit(cell.value)[1]
    return "%" if cell.form is Form.PERCENT else cell.unit


def says_percent(cell: Cell) -> bool:
    """Whether a cell says itself that its number is per cent."""
    return unit_beside(cell) == "%"


def _number(text: str, habits: Habits, units: Mapping[str, float], *, is_hours: bool) -> float:
    check_order(text)
    if is_hours and (found := _HOURS.fullmatch(tidy(text))):
        return int(found[1]) + int(found[2]) / 60 + int(found[3] or 0) / 3600
    number, unit = split_unit(text)
    if not number or "_" in unit:  # 1_000 is no number with a unit
        raise Misread("cell_not_a_number", text=text.strip()[:40])
    value = number_in(number, habits.decimal)
    return value * _worth(unit, units) if unit else value


def _worth(unit: str, units: Mapping[str, float]) -> float:
    worth = units.get(unit, units.get(unit.casefold().rstrip(".")))
    if worth is None:
        raise Misread("cell_unknown_unit", text=unit[:40])
    return worth


def _finite(value: float) -> float:
    if not isfinite(value):
        raise Misread("cell_number_too_large")
    return value


def _hours(value: time | timedelta) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds() / 3600
    return value.hour + value.minute / 60 + value.second / 3600
