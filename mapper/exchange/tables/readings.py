"""Tables from outside: what a cell says to a column that expects a number, a share, a day, a period, a word or a text.

Each reading gives the value, None for an empty cell, or raises Misread with the reason. None of them guesses:

* Numbers as text: a sign that can only be decimal is; 1.500 and 1,500 can be both and are read by the sign that other
  cells of the same table show (`Habits.decimal`), or refused.
* Shares: a cell formatted in per cent, or with a % behind, says it. Bare numbers of one column are all per cent when
  one of them is above 1 and none lies between 0 and 1, and all fractions when it is the other way round. In a column
  with both, or with nothing but 1, they are refused, unless somebody says what they are (`Shares`).
* Days as text: with points the day stands first; with strokes the order is taken from the column, or refused. A bare
  number where a day should be is refused, and so is a day where a number should be (Excel makes 1 May of 1.5).
* Marks of direction, joiners, blanks of any width, digits of full width and Unicode's minus are read as what they show;
  digits that stand out of line (10²), and marks that turn the order of digits round, are refused.
* A year of two digits that may be a week (KW 12-13), or that is to come long after today (Jan 99), is refused.
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

from mapper.core.values import Period
from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.written import (
    MONTHS,
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
_WEEK: Final = re.compile(r"(\d{4}) ?(?:w|kw|cw) ?(\d{1,2})|(?:w|kw|cw|week|woche) ?(\d{1,2}) (\d{4}|\d{2})")
_QUARTER: Final = re.compile(
    r"(?:q ?([1-4])|([1-4]) ?(?:q|quartal|quarter)|(?:quartal|quarter) ([1-4])) ?(\d{4}|\d{2})|(\d{4}) ?q ?([1-4])"
)
_MONTH: Final = re.compile(r"(\d{4}) (\d{1,2})|(\d{1,2}) (\d{4})")
_NAMED: Final = re.compile(r"([^\W\d_]+) (\d{4}|\d{2})|(\d{4}) ([^\W\d_]+)")
_WEEKS: Final = 53  # a year of two digits up to here may be a week, the last one of several
_NEAR: Final = 2  # years from today: so near, it is the year
_AHEAD: Final = 5  # years from today that somebody may have values for
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


def with_shares(habits: Habits, cells: Iterable[Cell]) -> Habits:
    """The habits for a column of shares: what its bare numbers are, unless that was said."""
    if habits.shares is not None:
        return habits
    bare: list[float] = []
    for cell in cells:
        try:
            value = None if _says_percent(cell) else as_number(cell, habits)
        except Misread:
            continue
        if value is not None:
            bare.append(abs(value))
    above, between = any(v > 1 for v in bare), any(0 < v < 1 for v in bare)
    shares = None if above == between else Shares.PERCENT if above else Shares.FRACTION
    return Habits(habits.decimal, habits.is_day_first, shares)


def as_number(
    cell: Cell, habits: Habits, units: Mapping[str, float] = _NO_UNITS, *, is_hours: bool = False
) -> float | None:
    """A number. `units`: what may stand behind it, by `plain` or as it is, each with its worth. `is_hours`: a time of
    day or a span is read as hours.

    Raises Misread: "cell_not_a_number", "cell_number_ambiguous", "cell_number_too_large", "cell_unknown_unit",
    "cell_is_a_day" and those of `_content`.
    """
    value = _content(cell)
    if value is None:
        return None
    if isinstance(value, bool):
        raise Misread("cell_not_a_number", text=shown(cell))
    if isinstance(value, float):
        return _finite(value)
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
    if isinstance(cell.value, float) and cell.form is Form.PERCENT:
        return _finite(cell.value)
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
    """A day. Raises Misread: "cell_not_a_day", "cell_day_ambiguous" and those of `_content`."""
    value = _content(cell)
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        check_order(value)
        return day_in(value, habits.is_day_first)
    raise Misread("cell_not_a_day", text=shown(cell))


def as_period(cell: Cell, habits: Habits, kind: Period) -> tuple[Period, date] | None:
    """A span of time and its first day: 2026, Q1 2026, 2026-03, March 2026, KW 12 2026. A day is read as the span of
    `kind` that holds it. Raises Misread: "cell_not_a_period", "cell_day_ambiguous" and those of `_content`.
    """
    value = _content(cell)
    if value is None:
        return None
    if isinstance(value, datetime):
        return kind, first_day(kind, value.date())
    if isinstance(value, float) and value.is_integer() and 1900 <= value <= 2200:
        return Period.YEAR, date(int(value), 1, 1)
    if not isinstance(value, str):
        raise Misread("cell_not_a_period", text=shown(cell))
    check_order(value)
    try:
        span = _span(plain(value))
    except ValueError:
        span = None
    if span is not None:
        return span
    try:
        return kind, first_day(kind, day_in(value, habits.is_day_first))
    except Misread as misread:
        if misread.code == "cell_day_ambiguous":
            raise
        raise Misread("cell_not_a_period", text=shown(cell)) from None


def _span(said: str) -> tuple[Period, date] | None:
    """Raises ValueError where there is no such week or month."""
    if re.fullmatch(r"(?:19|20|21)\d\d", said):
        return Period.YEAR, date(int(said), 1, 1)
    if found := _WEEK.fullmatch(said):
        year, week = found[1] or found[4], int(found[2] or found[3])
        if len(year) == 2 and _may_be_week(int(year), week):
            return None
        return Period.WEEK, date.fromisocalendar(_whole_year(year), week, 1)
    if found := _QUARTER.fullmatch(said):
        year, quarter = found[4] or found[5], found[1] or found[2] or found[3] or found[6]
        return Period.QUARTER, date(_whole_year(year), int(quarter) * 3 - 2, 1)
    if found := _MONTH.fullmatch(said):
        return Period.MONTH, date(int(found[1] or found[4]), int(found[2] or found[3]), 1)
    if found := _NAMED.fullmatch(said):
        month, year = MONTHS.get(found[1] or found[4], 0), found[2] or found[3]
        return Period.MONTH, date(_whole_year(year), month, 1)
    return None


def _may_be_week(year: int, week: int) -> bool:
    """Whether a year of two digits may as well be the last of several weeks, as in KW 12-13."""
    is_year = year > _WEEKS or abs(2000 + year - _this_year()) <= _NEAR
    return not is_year or year == week + 1


def _whole_year(digits: str) -> int:
    """A year; of two digits one of this century, for what was measured is hardly older. Raises ValueError where that
    is long to come.
    """
    if len(digits) == 2 and 2000 + int(digits) > _this_year() + _AHEAD:
        raise ValueError(digits)
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _this_year() -> int:
    return date.today().year  # noqa: DTZ011  # the day where the person is


def first_day(kind: Period, day: date) -> date:
    """The first day of the span of this kind that holds a day.

    >>> first_day(Period.QUARTER, date(2026, 5, 17))
    datetime.date(2026, 4, 1)
    """
    if kind is Period.WEEK:
        return day - timedelta(days=day.weekday())
    if kind is Period.MONTH:
        return day.replace(day=1)
    return day.replace(month=(day.month - 1) // 3 * 3 + 1 if kind is Period.QUARTER else 1, day=1)


def as_yes(cell: Cell) -> bool | None:
    """Yes or no, in English or German, or a tick. Raises Misread: "cell_not_yes_or_no" and those of `_content`."""
    value = _content(cell)
    if value is None or isinstance(value, bool):
        return value
    said = tidy(shown(cell)).casefold()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise Misread("cell_not_yes_or_no", text=shown(cell))


def as_word(cell: Cell, words: Mapping[str, T]) -> T | None:
    """What a word stands for; `words` are made plain. Raises Misread: "cell_unknown_word" and those of `_content`."""
    if _content(cell) is None:
        return None
    found = words.get(plain(shown(cell)))
    if found is None:
        raise Misread("cell_unknown_word", text=shown(cell))
    return found


def as_text(cell: Cell, most: int) -> str:
    """A text as it is, without what no document can hold; a number or day as it would be typed.

    Raises Misread: "cell_too_long" and those of `_content`.
    """
    if _content(cell) is None:
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


def _content(cell: Cell) -> bool | float | str | datetime | time | timedelta | None:
    """What stands in a cell, None for nothing. Raises Misread: "cell_is_an_error", "cell_not_worked_out"."""
    value = cell.value
    if isinstance(value, ErrorValue):
        raise Misread("cell_is_an_error", text=value.code)
    if isinstance(value, NotWorkedOut):
        raise Misread("cell_not_worked_out")
    return None if cell.is_empty else value


def _says_percent(cell: Cell) -> bool:
    if isinstance(cell.value, str):
        return split_unit(cell.value)[1] == "%"
    return cell.form is Form.PERCENT


def _number(text: str, habits: Habits, units: Mapping[str, float], *, is_hours: bool) -> float:
    check_order(text)
    if is_hours and (found := _HOURS.fullmatch(tidy(text))):
        return int(found[1]) + int(found[2]) / 60 + int(found[3] or 0) / 3600
    number, unit = split_unit(text)
    if not number or "_" in unit:  # 1_000 is no number with a unit
        raise Misread("cell_not_a_number", text=text.strip()[:40])
    value = number_in(number, habits.decimal)
    if not unit:
        return value
    worth = units.get(unit, units.get(unit.casefold().rstrip(".")))
    if worth is None:
        raise Misread("cell_unknown_unit", text=unit[:40])
    return value * worth


def _finite(value: float) -> float:
    if not isfinite(value):
        raise Misread("cell_number_too_large")
    return value


def _hours(value: time | timedelta) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds() / 3600
    return value.hour + value.minute / 60 + value.second / 3600
