"""Tables from outside: what a cell says to a column of periods: a year, a quarter, a month, a week, or a day in one.

A year of two digits that may be a week (KW 12-13), or that is to come long after today (Jan 99), is refused.
"""

import re
from datetime import date, datetime, timedelta
from typing import Final

from mapper.core.values import Period
from mapper.exchange.tables.cells import Cell
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import LONG_AGO, Habits, content_of, shown
from mapper.exchange.tables.written import MONTHS, Misread, check_order, day_in

_WEEK: Final = re.compile(r"(\d{4}) ?(?:w|kw|cw) ?(\d{1,2})|(?:w|kw|cw|week|woche) ?(\d{1,2}) (\d{4}|\d{2})")
_QUARTER: Final = re.compile(
    r"(?:q ?([1-4])|([1-4]) ?(?:q|quartal|quarter)|(?:quartal|quarter) ([1-4])) ?(\d{4}|\d{2})|(\d{4}) ?q ?([1-4])"
)
_MONTH: Final = re.compile(r"(\d{4}) (\d{1,2})|(\d{1,2}) (\d{4})")
_NAMED: Final = re.compile(r"([^\W\d_]+) (\d{4}|\d{2})|(\d{4}) ([^\W\d_]+)")
_WEEKS: Final = 53  # a year of two digits up to here may be a week, the last one of several
_NEAR: Final = 2  # years from today: so near, it is the year
_AHEAD: Final = 5  # years from today that somebody may have values for


def as_period(cell: Cell, habits: Habits, kind: Period) -> tuple[Period, date] | None:
    """A span of time and its first day: 2026, Q1 2026, 2026-03, March 2026, KW 12 2026. A day is read as the span of
    `kind` that holds it. Raises Misread: "cell_not_a_period", "cell_day_ambiguous" and those of `content_of`.
    """
    value = content_of(cell)
    if value is None:
        return None
    if isinstance(value, datetime) and value.date() >= LONG_AGO:
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
