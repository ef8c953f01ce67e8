"""Hours: what time people have for the work that the map shows (domain 2c).

Hours of a person = (working days - holidays - leave) x hours a day x (1 - non-selling share) x FTE x the role's share.

Assumptions: leave is spread evenly over the working days of its year that are no holidays; FTE scales all of it, the
leave too, so half a job has half the hours; who starts does nothing on the first day and comes up evenly to the full
work over the months of ramp-up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mapper.core.ids import CalendarId, PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Holiday, Person

DAYS_A_MONTH: Final = 365.25 / 12
_FULL: Final = 1 + 1e-9  # sums of shares are rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHours:
    """What a role has in a span.

    `people` with a share in it who are there on some day, their full-time equivalents (`fte`: FTE x share, ramp-up not
    counted), and their `hours`: None where nobody's calendar is known. `unknown` of the people have no calendar and
    count with no hours.
    """

    people: int
    fte: float
    hours: float | None
    unknown: int


def working_days(workdays: str, holidays: Iterable[date], first: date, last: date) -> list[date]:
    """The days of a span, both ends included, that are worked on: ISO weekday numbers without the holidays.

    >>> week = date(2026, 5, 11), date(2026, 5, 17)
    >>> [day.day for day in working_days("12345", [date(2026, 5, 14)], *week)]
    [11, 12, 13, 15]
    """
    free, wanted = frozenset(holidays), frozenset(int(number) for number in workdays)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() in wanted and day not in free]


def ramped(day: date, starts: date | None, months: float | None) -> float:
    """The part of the full work done on a day, 0 to 1: it grows evenly from the first day over the months of ramp-up.

    >>> round(ramped(date(2026, 4, 1), date(2026, 1, 1), 6), 3), ramped(date(2026, 4, 1), date(2026, 1, 1), None)
    (0.493, 1.0)
    """
    if starts is None or not months:
        return 1.0
    return min(1.0, max(0, (day - starts).days) / (months * DAYS_A_MONTH))


def person_hours(reader: Reader, person_id: PersonId, first: date, last: date) -> float | None:
    """Hours of a person for the work on the map from the first day to the last, whatever the role.

    None where no calendar tells when the person works.
    """
    person = reader.get(Person, person_id)
    calendar = reader.find(Calendar, person.calendar_id)
    if calendar is None:
        return None
    starts = date.fromisoformat(person.starts) if person.starts else None
    leaves = date.fromisoformat(person.leaves) if person.leaves else None
    holidays = holidays_of(reader, calendar.id)
    total = 0.0
    for year in range(first.year, last.year + 1):
        of_year = working_days(calendar.workdays, holidays, date(year, 1, 1), date(year, 12, 31))
        there = [
            day
            for day in of_year
            if first <= day <= last
            and (starts is None or day >= starts)
            and (leaves is None or day <= leaves)
        ]
        if there:
            present = 1 - min(1.0, calendar.leave_days / len(of_year))
            total += present * sum(ramped(day, starts, person.ramp_months) for day in there)
    return total * calendar.hours_a_day * (1 - calendar.non_selling_share) * person.fte


def holidays_of(reader: Reader, calendar_id: CalendarId) -> Sequence[date]:
    """The days on which those of a calendar do not work, in order."""
    found = reader.referring(Holiday, "calendar_id", calendar_id)
    return sorted(date.fromisoformat(holiday.day) for holiday in found)


def role_hours(reader: Reader, role_id: RoleId, first: date, last: date) -> RoleHours:
    """What the people with a share in a role have for it from the first day to the last."""
    people = unknown = 0
    fte = 0.0
    hours: float | None = None
    for allocation in reader.referring(Allocation, "role_id", role_id):
        person = reader.get(Person, allocation.person_id)
        if allocation.share <= 0 or not _is_there(person, first, last):
            continue
        people += 1
        fte += person.fte * allocation.share
        own = person_hours(reader, person.id, first, last)
        if own is None:
            unknown += 1
        else:
            hours = (hours or 0.0) + own * allocation.share
    return RoleHours(people=people, fte=fte, hours=hours, unknown=unknown)


def allocated(reader: Reader, person_id: PersonId) -> float:
    """The shares of a person's time that roles have, together; 1 is all of it."""
    return sum(each.share for each in reader.referring(Allocation, "person_id", person_id))


def is_over_allocated(reader: Reader, person_id: PersonId) -> bool:
    """Whether roles together have more of a person's time than there is."""
    return allocated(reader, person_id) > _FULL


def _is_there(person: Person, first: date, last: date) -> bool:
    starts = date.fromisoformat(person.starts) if person.starts else first
    leaves = date.fromisoformat(person.leaves) if person.leaves else last
    return starts <= last and leaves >= first and starts <= leaves
