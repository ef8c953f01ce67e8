"""What days and hours of the gaps rest on, for the hidden sheet Mapper gaps: who is there when, and what maps take."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil
from typing import Final

from mapper.analysis.flow.seasons import seasonal_months
from mapper.analysis.people.hours import DAYS_A_MONTH, WorkTimes, holidays_of
from mapper.analysis.people.live_maps import hours_taken, live_maps
from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.ids import CalendarId, MapId, PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Gap, Person, ProcessMap, RoleTouch
from mapper.core.seasons import parse_seasons

_YEARS_AHEAD: Final = 5  # that a due date may be moved to, beyond the last one of the document
_MONTHS: Final = range(1, 13)
EVEN: Final = 0  # the number of no map, whose months are all alike


@dataclass(frozen=True, slots=True)
class WorkWeek:
    """A calendar of the document, by its place among them by name; the last is the usual week, without one."""

    no: int
    workdays: str
    calendar: Calendar | None


@dataclass(frozen=True, slots=True)
class Presence:
    """Those who come and go on the same days by the same calendar. `people` of the document; 0: nobody does just so.

    `times`: of the calendar, an hour a day and all of it for cases; None where no calendar tells when they work.
    """

    no: int
    week: WorkWeek | None
    times: WorkTimes | None
    starts: date | None
    leaves: date | None
    ramp_months: float | None
    people: int

    @property
    def ramp_days(self) -> float:
        """Days until all of the work is done; 0 without a ramp-up."""
        return (self.ramp_months or 0.0) * DAYS_A_MONTH

    @property
    def last_rising(self) -> date | None:
        """The last day on which less than all of the work is done; None without a ramp-up."""
        if self.starts is None or not self.ramp_days:
            return None
        last = self.starts.toordinal() + ceil(self.ramp_days) - 1
        return date.fromordinal(min(last, date.max.toordinal()))

    def days(self, first: date, last: date) -> float:
        """The days of full work of one of them, leave taken off."""
        if self.times is None:
            return 0.0
        one = Person(
            id=PersonId(""),
            name="",
            starts=_said(self.starts),
            leaves=_said(self.leaves),
            ramp_months=self.ramp_months,
        )
        return self.times.hours(one, first, last)

    def present(self, year: int) -> float:
        """The part of the working days of a year that is no leave."""
        if self.times is None:
            return 0.0
        whole = self.times.full_time(date(year, 1, 1), date(year, 12, 31))
        return whole.hours / whole.days if whole.days else 0.0


@dataclass(frozen=True, slots=True)
class LiveMap:
    """A live map. `a_month`: hours by role that the entries of a mean month take; `roles`: all that work on it.

    `weights`: of its months from January on, over their mean.
    """

    no: int
    map_id: MapId
    a_month: Mapping[RoleId, float]
    roles: frozenset[RoleId]
    weights: Sequence[float]


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in a role. `full_time` and `presence`: numbers of those who are there all the time, and so."""

    allocation: Allocation
    person: Person
    week: WorkWeek | None
    presence: Presence
    full_time: Presence | None


@dataclass(frozen=True, slots=True)
class Grounds:
    """All of it. `today`: from which days are counted; `last_year`: in which a due date may lie."""

    today: date
    last_year: int
    weeks: Sequence[WorkWeek]
    free: Sequence[tuple[int, date]]  # by the number of the week, those on days that are worked on
    presences: Sequence[Presence]
    maps: Sequence[LiveMap]
    parts: Mapping[RoleId, Sequence[Part]]

    @property
    def years(self) -> range:
        return range(self.today.year, self.last_year + 1)

    def there_all_the_time(self, calendar: Calendar | None) -> Presence | None:
        """Those who are there all the time by a calendar."""
        return next(
            (
                each
                for each in self.presences
                if each.times is not None
                and calendar is not None
                and each.times.calendar.id == calendar.id
                and each.starts is None
                and each.leaves is None
            ),
            None,
        )


def gather_grounds(reader: Reader, roles: Iterable[RoleId], today: date) -> Grounds:
    """What the days left until the gaps of a document and the hours of some roles until then rest on."""
    dues = [date.fromisoformat(gap.due).year for gap in reader.all(Gap) if gap.due]
    weeks = _weeks(reader)
    presences = _presences(reader, weeks)
    by_key = {_key(each.times, each.starts, each.leaves, each.ramp_months): each for each in presences}
    of_calendar = {each.calendar.id: each for each in weeks if each.calendar is not None}
    parts: dict[RoleId, list[Part]] = {}
    for role_id in roles:
        for allocation in sorted(reader.referring(Allocation, "role_id", role_id), key=lambda a: a.id):
            person = reader.get(Person, allocation.person_id)
            week = of_calendar.get(person.calendar_id) if person.calendar_id else None
            times = None if week is None or week.calendar is None else _times(reader, week.calendar)
            presence = by_key[_key(times, *_dates(person))]
            full_time = None if times is None else by_key[_key(times, None, None, None)]
            parts.setdefault(role_id, []).append(Part(allocation, person, week, presence, full_time))
    return Grounds(
        today=today,
        last_year=max([today.year, *dues]) + _YEARS_AHEAD,
        weeks=weeks,
        free=_free(reader, weeks),
        presences=presences,
        maps=_maps(reader, today),
        parts=parts,
    )


def _weeks(reader: Reader) -> list[WorkWeek]:
    """The calendars as `days_left` has them in order where as many people work by each."""
    calendars = sorted(reader.all(Calendar), key=lambda one: (one.name, one.id))
    found = [WorkWeek(no, each.workdays, each) for no, each in enumerate(calendars, 1)]
    return [*found, WorkWeek(len(found) + 1, "12345", None)]


def _free(reader: Reader, weeks: Sequence[WorkWeek]) -> list[tuple[int, date]]:
    return [
        (week.no, day)
        for week in weeks
        if week.calendar is not None
        for day in sorted(set(holidays_of(reader, week.calendar.id)))
        if str(day.isoweekday()) in week.workdays
    ]


def _times(reader: Reader, calendar: Calendar) -> WorkTimes:
    return WorkTimes.of(reader, replace(calendar, hours_a_day=1.0, non_selling_share=0.0))


_Key = tuple[CalendarId, date | None, date | None, float | None]


def _key(
    times: WorkTimes | None, starts: date | None, leaves: date | None, ramp_months: float | None
) -> _Key:
    return (CalendarId("") if times is None else times.calendar.id, starts, leaves, ramp_months)


def _dates(person: Person) -> tuple[date | None, date | None, float | None]:
    """When a person comes and goes, and the months of ramp-up where these count."""
    starts = date.fromisoformat(person.starts) if person.starts else None
    leaves = date.fromisoformat(person.leaves) if person.leaves else None
    return starts, leaves, person.ramp_months or None if starts else None


def _presences(reader: Reader, weeks: Sequence[WorkWeek]) -> list[Presence]:
    """By calendar and time; those who are there all the time also where nobody is, for people who are tried out."""
    known: list[tuple[WorkWeek | None, WorkTimes | None]] = [(None, None)]
    known += [(week, _times(reader, week.calendar)) for week in weeks if week.calendar is not None]
    found: list[Presence] = []
    for week, times in known:
        calendar_id = None if times is None else times.calendar.id
        counts: dict[tuple[date | None, date | None, float | None], int] = {}
        if times is not None:
            counts[None, None, None] = 0
        for person in reader.all(Person):
            own = reader.find(Calendar, person.calendar_id)
            if (None if own is None else own.id) == calendar_id:
                counts[_dates(person)] = counts.get(_dates(person), 0) + 1
        for dates in sorted(counts, key=lambda each: tuple(str(part or "") for part in each)):
            found.append(Presence(len(found) + 1, week, times, *dates, counts[dates]))
    return found


def _maps(reader: Reader, today: date) -> list[LiveMap]:
    whole = date(today.year, 1, 1), date(today.year, 12, 31)  # twelve mean months, whatever the seasons
    found = []
    for no, live in enumerate(live_maps(reader), 1):
        taken = hours_taken(reader, [live], *whole)
        nodes = queries.nodes(reader, live.map_id)
        touches = (each for node in nodes for each in reader.referring(RoleTouch, "node_id", node.id))
        seasons = parse_seasons(in_effect(reader, live.map_id).get(ProcessMap, live.map_id).seasons) or ()
        found.append(
            LiveMap(
                no=no,
                map_id=live.map_id,
                a_month={role_id: hours / 12 for role_id, hours in taken.items()},
                roles=frozenset(each.role_id for each in touches) | frozenset(taken),
                weights=[_weight(seasons, today.year, month) for month in _MONTHS],
            )
        )
    return found


def _weight(seasons: Sequence[float], year: int, month: int) -> float:
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return seasonal_months(seasons, date(year, month, 1), last)


def _said(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
