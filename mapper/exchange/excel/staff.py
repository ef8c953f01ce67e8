"""Who works on a map and when, for the sheet Capacity: spans that may be planned, calendars, and people by role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.flow.seasons import entering, rates, seasonal_months
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.periods import span
from mapper.analysis.people.carry_over import months_of_work
from mapper.analysis.people.hours import (
    HOURS_A_DAY,
    NON_SELLING_SHARE,
    WorkTimes,
    is_there,
    months_of,
    usual,
)
from mapper.analysis.people.live_maps import hours_taken, others
from mapper.core.ids import CalendarId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Person, ProcessMap, Role
from mapper.core.seasons import parse_seasons
from mapper.core.values import Period
from mapper.exchange.excel.text import clean

PERIODS: Final = (Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR)
_WORKED: Final = 5 / 7  # of the days of a span, as the figures of the program take it


@dataclass(frozen=True, slots=True)
class Span:
    """The week, month, quarter or year that can be planned. `months` by the map's seasons, `days` five of seven;
    `busiest`: its busiest month over its mean one. `in_time`: of the cases that enter and can be carried the part that
    is done in it, as busy months have to wait for hours.
    """

    period: Period
    first: date
    last: date
    months: float
    days: float
    calendar_months: float
    busiest: float
    in_time: float


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """When people work. `days`: those a full-time person is there in each span, leave taken off; `work_days` with it;
    `cost_days` in the year that costs are told of. No `id`: the usual year.
    """

    no: int
    id: str
    name: str
    hours_a_day: float
    non_selling_share: float
    days: Mapping[Period, float]
    work_days: Mapping[Period, float]
    cost_days: float


@dataclass(frozen=True, slots=True)
class Staff:
    """A person's part in a role. `days`: those of full work in each span, None where not there; `calendar_no` 0: no
    calendar tells when the person works.
    """

    id: str
    person: str
    person_id: str
    role_no: int
    role: str
    calendar_no: int
    fte: float
    share: float
    cost_a_year: float | None
    is_away: bool  # all of the year that costs are told of
    days: Mapping[Period, float | None]


@dataclass(frozen=True, slots=True)
class Staffing:
    """All of it for one map; the first calendar is the map's."""

    spans: Sequence[Span]
    calendars: Sequence[WorkCalendar]
    staff: Sequence[Staff]
    elsewhere: Mapping[RoleId, Mapping[Period, float]]  # hours that the other live maps take

    def span_of(self, period: Period) -> Span:
        return self.spans[PERIODS.index(period)]


def gather_staffing(document: Reader, figures: MapFigures, roles: Sequence[Role]) -> Staffing:
    """The staffing of a map whose figures were worked out from a document."""
    process_map = document.get(ProcessMap, figures.map_id)
    goal, today = figures.planned.goal, figures.today.isoformat()
    due = goal.due if goal is not None and goal.due is not None and goal.due >= today else today
    weights = parse_seasons(process_map.seasons) or ()
    spans = []
    for period in PERIODS:
        first, last = span(period, due)
        months = seasonal_months(weights, first, last)
        days = ((last - first).days + 1) * _WORKED
        busiest, in_time = max(rates(weights, first, last)), _in_time(figures, first, last)
        spans.append(Span(period, first, last, months, days, months_of(first, last), busiest, in_time))
    own = document.find(Calendar, process_map.calendar_id)
    cost_year = figures.planned.first.year
    calendars = {own.id if own is not None else CalendarId(""): _calendar(document, own, 1, spans, cost_year)}
    staff = []
    for role_no, role in enumerate(roles, 1):
        for part in _allocations(document, role.id):
            person = document.get(Person, part.person_id)
            calendar = document.find(Calendar, person.calendar_id)
            if calendar is not None and calendar.id not in calendars:
                number = len(calendars) + 1
                calendars[calendar.id] = _calendar(document, calendar, number, spans, cost_year)
            staff.append(
                Staff(
                    clean(part.id),
                    clean(person.name),
                    clean(person.id),
                    role_no,
                    clean(role.name),
                    calendars[calendar.id].no if calendar is not None else 0,
                    person.fte,
                    part.share,
                    person.cost_a_year,
                    not is_there(person, date(cost_year, 1, 1), date(cost_year, 12, 31)),
                    _days_there(document, person, calendar, spans),
                )
            )
    return Staffing(spans, list(calendars.values()), staff, _elsewhere(document, figures, spans))


def _in_time(figures: MapFigures, first: date, last: date) -> float:
    seen, reader = figures.outlook, figures.reader
    asked = {pool.role_id: pool.hours_an_entry for pool in seen.pools if pool.supply.hours is not None}
    months = months_of_work(reader, figures.map_id, asked, first, last)
    entries = entering(reader, figures.map_id, seen.flow.entries_a_month, first, last)
    if months is None or entries is None:
        return 1.0
    found = (months.pile(role_id, entries, hours) for role_id, hours in asked.items())
    piles = [pile for pile in found if pile is not None]
    most = min((entries, *(sum(pile.allowed) for pile in piles)))
    return min(pile.carried for pile in piles) / most if piles and most > 0 else 1.0


def _allocations(document: Reader, role_id: RoleId) -> list[Allocation]:
    found = [each for each in document.referring(Allocation, "role_id", role_id) if each.share > 0]
    return sorted(found, key=lambda each: (document.get(Person, each.person_id).name.casefold(), each.id))


def _calendar(
    document: Reader, calendar: Calendar | None, no: int, spans: Sequence[Span], cost_year: int
) -> WorkCalendar:
    if calendar is None:
        days = {each.period: usual(each.first, each.last).days for each in spans}
        return WorkCalendar(no, "", "", HOURS_A_DAY, NON_SELLING_SHARE, days, days, days[Period.YEAR])
    times = _in_days(document, calendar)
    there = {each.period: times.full_time(each.first, each.last) for each in spans}
    whole = times.full_time(date(cost_year, 1, 1), date(cost_year, 12, 31)).hours
    return WorkCalendar(
        no,
        clean(calendar.id),
        clean(calendar.name),
        calendar.hours_a_day,
        calendar.non_selling_share,
        MappingProxyType({period: each.hours for period, each in there.items()}),
        MappingProxyType({period: each.days for period, each in there.items()}),
        whole,
    )


def _in_days(document: Reader, calendar: Calendar) -> WorkTimes:
    """The times of a calendar whose hours are days: one an hour a day, all of it for cases."""
    return WorkTimes.of(document, replace(calendar, hours_a_day=1.0, non_selling_share=0.0))


def _days_there(
    document: Reader, person: Person, calendar: Calendar | None, spans: Sequence[Span]
) -> Mapping[Period, float | None]:
    times = None if calendar is None else _in_days(document, calendar)
    full = replace(person, fte=1.0)
    found: dict[Period, float | None] = {}
    for each in spans:
        if not is_there(person, each.first, each.last):
            found[each.period] = None
        else:
            found[each.period] = 0.0 if times is None else times.hours(full, each.first, each.last)
    return MappingProxyType(found)


def _elsewhere(
    document: Reader, figures: MapFigures, spans: Sequence[Span]
) -> Mapping[RoleId, Mapping[Period, float]]:
    beside = others(document, figures.map_id)
    found: dict[RoleId, dict[Period, float]] = {}
    for each in spans if beside else ():
        for role_id, hours in hours_taken(document, beside, each.first, each.last).items():
            found.setdefault(role_id, {})[each.period] = hours
    return MappingProxyType(found)
