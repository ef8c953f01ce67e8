"""Periods: the days of the week, month, quarter or year that a target or a measured value is for."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from mapper.core.records import Actual, Target
from mapper.core.values import Period

MONTHS: Final[Mapping[Period, int]] = MappingProxyType({Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12})


def span(period: Period, day: str) -> tuple[date, date]:
    """The first and the last day of the week, month, quarter or year that holds a day (ISO date).

    Formula: weeks run from Monday to Sunday, quarters and years from January on.
    Assumes: the year is that of the calendar, an odd business year has no period here; the last week of 9999 ends with
    it, for no calendar goes on.
    Source: ISO 8601 for the week; docs/formulas.md, Parts and wholes.

    >>> [str(each) for each in span(Period.QUARTER, "2026-05-20")]
    ['2026-04-01', '2026-06-30']
    >>> [str(each) for each in span(Period.WEEK, "2026-05-20")]
    ['2026-05-18', '2026-05-24']
    """
    there = date.fromisoformat(day)
    if period is Period.WEEK:
        monday = there - timedelta(days=there.weekday())
        return monday, monday + min(timedelta(days=6), date.max - monday)
    months = MONTHS[period]
    month = (there.month - 1) // months * months + 1
    ends = month + months - 1
    return date(there.year, month, 1), date(there.year, ends, monthrange(there.year, ends)[1])


def begins_on(record: Target | Actual) -> date:
    """The first day of the period of a target or a measured value; of a week that a month cuts, of one of its parts.

    Formula: the first day of the period that holds the day it is said to start on; of a week the first of that day's
    month, where that is later.
    Assumes: a week said to start within one month is all of it that lies in that month.
    Source: docs/formulas.md, Parts and wholes.

    >>> days = ("2027-04-28", "2027-05-02")
    >>> weeks = (Actual(id="a", metric_id="m", period=Period.WEEK, starts=day) for day in days)
    >>> [begins_on(each).isoformat() for each in weeks]
    ['2027-04-26', '2027-05-01']
    """
    begins, _ = span(record.period, record.starts)
    month = date.fromisoformat(record.starts).replace(day=1)
    return max(begins, month) if record.period is Period.WEEK else begins
