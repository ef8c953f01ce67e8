"""Hours: what time people have for the work that the map shows (domain 2c).

Hours of a person = (working days - holidays - leave) x hours a day x (1 - non-selling share) x FTE x the role's share.

Assumptions: leave is spread evenly over the working days of its year that are no holidays; FTE scales all of it, the
leave too, so half a job has half the hours; who starts does nothing on the first day and comes up evenly to the full
work over the months of ramp-up.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from math import fsum
from types import MappingProxyType
from typing import Final

from mapper.analysis.roundings import OF_SUM
from mapper.core import queries
from mapper.core.ids import CalendarId, PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Holiday, Person

DAYS_A_MONTH: Final = 365.25 / 12
_UNTOLD: Final = Calendar(id=CalendarId("calendar-untold"), name="")
WORKING_DAYS_A_YEAR: Final = 220  # 52 weeks of 5 days less holidays and leave
HOURS_A_DAY: Final = _UNTOLD.hours_a_day
NON_SELLING_SHARE: Final = _UNTOLD.non_selling_share
TARGET_UTILISATION: Final = 0.85  # of a role's hours; what is left keeps waits short


@dataclass(frozen=True, slots=True, kw_only=True)
class FullTime:
    """What one full-time person has in a span, there all the time and past any ramp-up.

    `hours` for the work on the map; `days` that are worked on, leave included, for who is on leave is waited for.
    `is_assumed` where no calendar says so: then it is the usual year.
    """

    hours: float
    days: float
    is_assumed: bool = False


def _nobody() -> Mapping[CalendarId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHours:
    """What a role has in a span.

    `people` with a share in it who are there on some day, their full-time equivalents (`fte`: FTE x share, ramp-up not
    counted), and their `hours`: None where nobody's calendar is known, or nobody was ever given a share in the role.
    Where all who have one left before the span, start after it or have a share of 0 (`absent`), there are 0 hours.
    `unknown` of the people have no calendar and count with no hours. `full_time` is the mean of those whose calendar is
    known, by their FTE and share. `largest`: the hours of the one who has the most for the role. `calendars`: FTE x
    share by calendar.
    """

    people: int
    fte: float
    hours: float | None
    unknown: int
    full_time: FullTime | None = None
    largest: float | None = None
    absent: int = 0
    calendars: Mapping[CalendarId, float] = field(default_factory=_nobody)


def working_days(workdays: str, holidays: Iterable[date], first: date, last: date) -> list[date]:
    """The days of a span, both ends included, that are worked on, in order.

    `workdays`: ISO weekday numbers, "12345" for Monday to Friday.

    Formula: the days whose weekday is among these and that are no holidays.
    Assumes: a holiday is free all day; leave is not taken off.
    Source: docs/formulas.md, Hours of people.

    >>> week = date(2026, 5, 11), date(2026, 5, 17)
    >>> [day.day for day in working_days("12345", [date(2026, 5, 14)], *week)]
    [11, 12, 13, 15]
    """
    free, wanted = frozenset(holidays), frozenset(int(number) for number in workdays)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() in wanted and day not in free]


def ramped(day: date, starts: date | None, months: float | None) -> float:
    """The part of the full work done on a day, 0 to 1.

    Formula: min(1, days since the first one / (months of ramp-up x 365.25 / 12)), 0 before it.
    Assumes: it grows evenly, from nothing on the first day; without a first day or a ramp-up it is all.
    Source: docs/formulas.md, Hours of people.

    >>> round(ramped(date(2026, 4, 1), date(2026, 1, 1), 6), 3), ramped(date(2026, 4, 1), date(2026, 1, 1), None)
    (0.493, 1.0)
    """
    if starts is None or not months:
        return 1.0
    return min(1.0, max(0, (day - starts).days) / (months * DAYS_A_MONTH))


@dataclass(frozen=True, slots=True)
class WorkTimes:
    """When those of one calendar work, looked up once for all that is asked of it."""

    calendar: Calendar
    holidays: tuple[date, ...]

    @classmethod
    def of(cls, reader: Reader, calendar: Calendar) -> "WorkTimes":
        return cls(calendar, tuple(holidays_of(reader, calendar.id)))

    def full_time(self, first: date, last: date) -> FullTime:
        """What a full-time person has from the first day to the last."""
        days = present = 0.0
        for year in self._years(first, last):
            there = len(year.within(first, last))
            days += there
            present += there * self._present(year)
        return FullTime(hours=present * self._hours_a_day, days=days)

    def hours(self, person: Person, first: date, last: date) -> float:
        """Hours of a person for the work on the map, whatever the role."""
        starts = date.fromisoformat(person.starts) if person.starts else None
        leaves = date.fromisoformat(person.leaves) if person.leaves else None
        begins, ends = max(first, starts or first), min(last, leaves or last)
        total = 0.0
        for year in self._years(first, last):
            there = year.within(begins, ends)
            if there:
                total += self._present(year) * year.full_days(there, starts, person.ramp_months)
        return total * self._hours_a_day * person.fte

    @property
    def _hours_a_day(self) -> float:
        return self.calendar.hours_a_day * (1 - self.calendar.non_selling_share)

    def _years(self, first: date, last: date) -> list["_Year"]:
        numbers = range(first.year, last.year + 1)
        return [_year(self.calendar.workdays, self.holidays, number) for number in numbers]

    def _present(self, year: "_Year") -> float:
        """The part of the working days that is no leave."""
        return 1 - min(1.0, self.calendar.leave_days / len(year.days)) if year.days else 0.0


@dataclass(frozen=True, slots=True)
class _Year:
    """The working days of a year, and for each the sum of the ordinals of those before it."""

    days: tuple[date, ...]
    sums: tuple[int, ...]

    def within(self, first: date, last: date) -> range:
        """The positions of the days from the first to the last."""
        return range(bisect_left(self.days, first), bisect_right(self.days, last))

    def full_days(self, there: range, starts: date | None, ramp_months: float | None) -> float:
        """The days of full work that some days come to, with those of a ramp-up in part: the sum of `ramped`."""
        if starts is None or not ramp_months:
            return float(len(there))
        ramp = ramp_months * DAYS_A_MONTH
        grown = bisect_left(self.days, starts.toordinal() + ramp, key=date.toordinal)
        rising = range(there.start, min(max(grown, there.start), there.stop))
        days = self.sums[rising.stop] - self.sums[rising.start] - len(rising) * starts.toordinal()
        return days / ramp + len(there) - len(rising)


@lru_cache(maxsize=256)
def _year(workdays: str, holidays: tuple[date, ...], number: int) -> _Year:
    days = tuple(working_days(workdays, holidays, date(number, 1, 1), date(number, 12, 31)))
    return _Year(days, tuple(accumulate((day.toordinal() for day in days), initial=0)))


def person_hours(reader: Reader, person_id: PersonId, first: date, last: date) -> float | None:
    """Hours of a person for the work on the map from the first day to the last, whatever the role; None without a
    calendar.

    Formula: (working days - holidays - leave) x hours a day x (1 - share that goes elsewhere) x FTE, the days of a
    ramp-up in part.
    Assumes: days before the first and after the last one of the person count nothing; leave is spread evenly over the
    working days of its year that are no holidays; half a job has half the leave too, in hours.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> person_hours(sale(), "person-ana", date(2027, 1, 1), date(2027, 12, 31))
    2088.0
    """
    person = reader.get(Person, person_id)
    calendar = reader.find(Calendar, person.calendar_id)
    return None if calendar is None else WorkTimes.of(reader, calendar).hours(person, first, last)


def usual(first: date, last: date) -> FullTime:
    """What a full-time person has where no calendar says so: hours and days of the span, remarked as assumed.

    Formula: days = 220 x months / 12, hours = days x 8 x (1 - 0.35).
    Assumes: the usual year in equal months: 52 weeks of 5 days less holidays and leave, 35 % of the hours elsewhere.
    Source: docs/formulas.md, Hours of people; the 35 % as in Work and people (Industrial Performance Group 2006: 38 %).

    >>> year = usual(date(2026, 1, 1), date(2026, 12, 31))  # 220 days of 8 hours, 35 % of them elsewhere
    >>> year.hours, year.days, year.is_assumed
    (1144.0, 220.0, True)
    """
    days = WORKING_DAYS_A_YEAR * months_of(first, last) / 12
    return FullTime(hours=days * HOURS_A_DAY * (1 - NON_SELLING_SHARE), days=days, is_assumed=True)


def months_of(first: date, last: date) -> float:
    """How many months a span is, both ends included.

    Formula: sum over the months of their days in the span / their days.
    Assumes: all months are alike, and a part of one counts by its days, whether they are worked on or not.
    Source: docs/formulas.md, From the goal back (wins of a month).

    >>> months_of(date(2026, 1, 1), date(2026, 12, 31)), months_of(date(2026, 4, 16), date(2026, 5, 31))
    (12.0, 1.5)
    """
    total = 0.0
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = divmod(month, 12)
        days = monthrange(year, number + 1)[1]
        begins = first.day if (year, number + 1) == (first.year, first.month) else 1
        ends = last.day if (year, number + 1) == (last.year, last.month) else days
        total += (ends - begins + 1) / days
    return total


def holidays_of(reader: Reader, calendar_id: CalendarId) -> Sequence[date]:
    """The days on which those of a calendar do not work, in order.

    Formula: the days of the holidays that refer to the calendar.
    Assumes: those on a weekend are among them.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> free = Holiday(id="holiday-1", calendar_id="calendar-office", day="2027-01-01")
    >>> holidays_of(sale(free), "calendar-office")
    [datetime.date(2027, 1, 1)]
    """
    found = reader.referring(Holiday, "calendar_id", calendar_id)
    return sorted(date.fromisoformat(holiday.day) for holiday in found)


def role_hours(reader: Reader, role_id: RoleId, first: date, last: date) -> RoleHours:
    """What the people with a share in a role have for it from the first day to the last: people, FTE, hours, full-time
    mean.

    Formula: hours = sum over its people of their hours x the role's share of their time; full time = mean of what a
    full-timer of their calendars has, by FTE x share.
    Assumes: shares are used as they are, also where a person's come to more than 1; who is not there on any day, or has
    a share of 0, is absent, and a role that has only such has 0 hours; one that nobody has a share record for has none
    known; who has no calendar counts with no hours beside others.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> found = role_hours(sale(), "role-ae", date(2027, 1, 1), date(2027, 12, 31))
    >>> found.people, found.fte, found.hours
    (1, 1.0, 2088.0)
    """
    people = unknown = absent = 0
    largest = 0.0
    fte = 0.0
    hours: float | None = None
    times: dict[CalendarId, tuple[WorkTimes, FullTime]] = {}
    weights: dict[CalendarId, float] = {}
    for allocation in queries.allocations(reader, role_id):
        person = reader.get(Person, allocation.person_id)
        if allocation.share <= 0 or not is_there(person, first, last):
            absent += 1
            continue
        people += 1
        fte += person.fte * allocation.share
        calendar = reader.find(Calendar, person.calendar_id)
        if calendar is None:
            unknown += 1
            continue
        if calendar.id not in times:
            found = WorkTimes.of(reader, calendar)
            times[calendar.id] = found, found.full_time(first, last)
        own, _ = times[calendar.id]
        part = own.hours(person, first, last) * allocation.share
        hours, largest = (hours or 0.0) + part, max(largest, part)
        weights[calendar.id] = weights.get(calendar.id, 0.0) + person.fte * allocation.share
    if absent and not people:
        hours = 0.0
    return RoleHours(
        people=people,
        fte=fte,
        hours=hours,
        unknown=unknown,
        full_time=_mean([(weight, times[key][1]) for key, weight in weights.items()]),
        largest=None if hours is None else largest,
        absent=absent,
        calendars=MappingProxyType(weights),
    )


def _mean(known: Sequence[tuple[float, FullTime]]) -> FullTime | None:
    weights = sum(weight for weight, _ in known)
    if weights <= 0:  # none of them works: one more would come by the map's calendar
        return None
    return FullTime(
        hours=sum(weight * each.hours for weight, each in known) / weights,
        days=sum(weight * each.days for weight, each in known) / weights,
    )


def allocated(reader: Reader, person_id: PersonId) -> float:
    """The shares of a person's time that roles have, together; 1 is all of it.

    Formula: the sum of the person's shares.
    Assumes: all at once: roles of maps that are not live count, and whether the person is still there does not matter.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> allocated(sale(), "person-ana")
    1.0
    """
    return fsum(each.share for each in reader.referring(Allocation, "person_id", person_id))


def is_over_allocated(reader: Reader, person_id: PersonId) -> bool:
    """Whether roles together have more of a person's time than there is.

    Formula: `allocated` > 1 + 10^-9.
    Assumes: shares are of the person's own time, so half a job has 1 to give, too.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import sale
    >>> more = Allocation(id="allocation-more", person_id="person-ana", role_id="role-ae", share=0.2)
    >>> is_over_allocated(sale(), "person-ana"), is_over_allocated(sale(more), "person-ana")
    (False, True)
    """
    return allocated(reader, person_id) > 1 + OF_SUM


def is_there(person: Person, first: date, last: date) -> bool:
    """Whether a person works on some day from the first to the last.

    Formula: starts <= last, leaves >= first and starts <= leaves.
    Assumes: who has no first day was always there, who has no last one stays; the last day is worked on.
    Source: docs/formulas.md, Hours of people.

    >>> carl = Person(id="person-carl", name="Carl", leaves="2026-12-31")
    >>> is_there(carl, date(2027, 1, 1), date(2027, 12, 31))
    False
    """
    starts = date.fromisoformat(person.starts) if person.starts else first
    leaves = date.fromisoformat(person.leaves) if person.leaves else last
    return starts <= last and leaves >= first and starts <= leaves
