"""Newcomers: what one more full-time person of a role would have, wherever one is reckoned with (domain 2c)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from mapper.analysis.people.hours import FullTime, RoleHours, WorkTimes, usual, working_days
from mapper.core.ids import CalendarId
from mapper.core.reader import Reader
from mapper.core.records import Calendar

_WEEKDAYS = "12345"


def _none() -> Mapping[CalendarId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """One more full-time person of a role in a span, past any ramp-up.

    `calendars`: the part of the time by each, which add up to 1; none where `full_time` is that of the usual year.
    """

    full_time: FullTime
    calendars: Mapping[CalendarId, float] = field(default_factory=_none)


def newcomer(reader: Reader, supply: RoleHours, own: Calendar | None, first: date, last: date) -> Newcomer:
    """What one more person of a role has from the first day to the last; `own`: the calendar of the map.

    Formula: the mean of what a full-time person has by the calendars of those who are there, weighted by FTE x share;
    else by the calendar of the map; else the usual year.
    Assumes: `supply` is of the same days; who is not there on any of them, or has no calendar, tells nothing.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> from mapper.analysis.people.hours import role_hours
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> found = newcomer(sale(), role_hours(sale(), "role-ae", *year), None, *year)
    >>> found.full_time.hours, dict(found.calendars)
    (2088.0, {'calendar-office': 1.0})
    """
    if supply.full_time is not None:
        weights = sum(supply.calendars.values())
        parts = {key: weight / weights for key, weight in supply.calendars.items()}
        return Newcomer(full_time=supply.full_time, calendars=MappingProxyType(parts))
    if own is None:
        return Newcomer(full_time=usual(first, last))
    times = WorkTimes.of(reader, own)
    return Newcomer(full_time=times.full_time(first, last), calendars=MappingProxyType({own.id: 1.0}))


def usual_leave(first: date, last: date) -> float:
    """The days of leave a year by which a calendar from Monday to Friday has the usual year's days in a span.

    Formula: L = (sum over the years of n - usual days) / sum of n / N, n the weekdays of the span in a year, N all of
    that year.
    Assumes: leave is spread evenly over the year; below 0 where a span has fewer weekdays than the usual year counts
    in it, and 0 where it has none.
    Source: docs/formulas.md, Hours of people.

    >>> usual_leave(date(2026, 1, 1), date(2026, 12, 31))  # 261 weekdays, of which 220 are worked
    41.0
    """
    there = parts = 0.0
    for year in range(first.year, last.year + 1):
        whole = date(year, 1, 1), date(year, 12, 31)
        days = len(working_days(_WEEKDAYS, (), max(first, whole[0]), min(last, whole[1])))
        there += days
        parts += days / len(working_days(_WEEKDAYS, (), *whole))
    return (there - usual(first, last).days) / parts if parts else 0.0
