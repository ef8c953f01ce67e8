"""Working days: the day of the calendar that lies so many of them before or after another one (domain 2b, 2d)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, isfinite
from typing import Final

from mapper.analysis.people.hours import holidays_of
from mapper.core.ids import CalendarId, MapId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, ProcessMap

WEEKDAYS: Final = "12345"  # Monday to Friday, where no calendar says otherwise
_ROUNDING: Final = 1e-9  # days: what a sum of them may be off by is no further day
_MOST_DAYS: Final = 100_000  # working days; nobody plans for longer than some four hundred years


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """The days that are worked on: ISO weekday numbers, less the holidays."""

    workdays: str = WEEKDAYS
    holidays: Collection[date] = frozenset()


def working_days_of(reader: Reader, calendar_id: CalendarId | None) -> WorkingDays:
    """The days on which those of a calendar work; Monday to Friday where there is none.

    Formula: its working days less its holidays.
    Assumes: leave is no day off: who is on leave is waited for.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import sale
    >>> working_days_of(sale(), None).workdays
    '12345'
    """
    calendar = reader.find(Calendar, calendar_id)
    if calendar is None:
        return WorkingDays()
    return WorkingDays(workdays=calendar.workdays, holidays=frozenset(holidays_of(reader, calendar.id)))


def working_days_on(reader: Reader, map_id: MapId) -> WorkingDays:
    """The days that are worked on by a map's calendar; Monday to Friday where it has none.

    Formula: `working_days_of` its calendar.
    Assumes: all who work on the map work on these days.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import SALE, sale
    >>> len(working_days_on(sale(), SALE).holidays)
    0
    """
    return working_days_of(reader, reader.get(ProcessMap, map_id).calendar_id)


def start_by(due: date, days: float, worked: WorkingDays) -> date | None:
    """The last day to start so that something that takes so many working days is done on a date.

    `days`: the mean time to a win or a percentile of it. None where nobody works on any day, where the days are no
    number from 0 to 100,000, or before the year 1.

    Formula: from the date back as many working days as `days` rounded up, and on to the next earlier working day; 0
    days: the date itself, or the working day before it.
    Assumes: part of a day counts as a whole one, but for a billionth, which is rounding; who starts by the mean is late
    with about half of the cases.
    Source: docs/formulas.md, From the goal back.

    >>> start_by(date(2026, 5, 18), 5.0, WorkingDays())
    datetime.date(2026, 5, 11)
    >>> start_by(date(2026, 5, 18), 5.0, WorkingDays(holidays=[date(2026, 5, 14)]))
    datetime.date(2026, 5, 8)
    """
    return _moved(due, days, worked, timedelta(days=-1))


def begun_by(comes: date, days: float, worked: WorkingDays) -> date | None:
    """The day by which something is begun that comes on a date and waits so many working days.

    `days`: the mean wait or a percentile of it. None as in `start_by`, and after the year 9999.

    Formula: from a working day on as many of them as `days` rounded up; from a day off, from the start of the next
    working day, as many as `days` rounded down, for part of a day lies within that day.
    Assumes: what comes on a working day may come at its end and wait for most of a day on the next one; a billionth
    of a day is rounding.
    Source: docs/formulas.md, On a map.

    >>> begun_by(date(2026, 5, 11), 5.0, WorkingDays()), begun_by(date(2026, 5, 16), 0.0, WorkingDays())
    (datetime.date(2026, 5, 18), datetime.date(2026, 5, 18))
    """
    step = timedelta(days=1)
    start = _moved(comes, 0.0, worked, step)
    if start is None or start == comes:
        return _moved(comes, days, worked, step)
    return _moved(start, floor(days + _ROUNDING) if isfinite(days) else days, worked, step)


def _moved(day: date, days: float, worked: WorkingDays, step: timedelta) -> date | None:
    wanted, free = frozenset(int(number) for number in worked.workdays), frozenset(worked.holidays)
    if not wanted or not 0 <= days <= _MOST_DAYS:  # said so that a NaN does not pass
        return None
    left = ceil(days - _ROUNDING)
    try:
        while left > 0 or day.isoweekday() not in wanted or day in free:
            if day.isoweekday() in wanted and day not in free:
                left -= 1
            day += step
    except OverflowError:  # no calendar goes so far
        return None
    return day
