"""Who works on a map and when, for the sheet Capacity: spans that may be planned, calendars, and people by role."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.flow.seasons import rates, seasonal_months
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.hours import (
    HOURS_A_DAY,
    NON_SELLING_SHARE,
    WorkTimes,
    is_there,
    months_of,
    usual,
)
from mapper.core.ids import CalendarId, RoleId
from mapper.core.periods import span
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Person, ProcessMap, Role
from mapper.core.seasons import parse_seasons
from mapper.core.values import Period
from mapper.exchange.excel.beside import OfOthers, gather_beside
from mapper.exchange.excel.busy_months import BusyMonths, gather_busy_months, in_time
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
    month_days: Sequence[float]  # in each of the busy months


@dataclass(frozen=True, slots=True)
class Staffing:
    """All of it for one map; the first calendar is the map's. `busy`: the months where seasons differ; `own_days`: of a
    full-time person of the map's calendar in each. `beside`: what the other live maps ask of the roles.
    """

    spans: Sequence[Span]
    calendars: Sequence[WorkCalendar]
    staff: Sequence[Staff]
    busy: BusyMonths
    own_days: Sequence[float]
    beside: Sequence[OfOthers]

    def span_of(self, period: Period) -> Span:
        return self.spans[PERIODS.index(period)]


def gather_staffing(document: Reader, figures: MapFigures, roles: Sequence[Role]) -> Staffing:
    """The staffing of a map whose figures were worked out from a document."""
    process_map = document.get(ProcessMap, figures.map_id)
    goal, today = figures.planned.goal, figures.today.isoformat()
    due = goal.due if goal is not None and goal.due is not None and goal.due >= today else today
    weights = parse_seasons(process_map.seasons) or ()
    dates = {period: span(period, due) for period in PERIODS}
    busy = gather_busy_months(figures, dates)
    asked = {p.role_id: p.hours_an_entry for p in figures.outlook.pools if p.supply.hours is not None}
    spans = [
        Span(
            period,
            first,
            last,
            seasonal_months(weights, first, last),
            ((last - first).days + 1) * _WORKED,
            months_of(first, last),
            max(rates(weights, first, last)),
            in_time(busy, period, asked),
        )
        for period, (first, last) in dates.items()
    ]
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
                    dict(zip(PERIODS, _days_there(document, person, calendar, dates.values()), strict=True)),
                    [days or 0.0 for days in _days_there(document, person, calendar, busy.spans)],
                )
            )
    own_days = [
        usual(*each).days if own is None else _in_days(document, own).full_time(*each).hours
        for each in busy.spans
    ]
    beside = gather_beside(document, figures.map_id, roles, dates, busy.spans)
    return Staffing(spans, list(calendars.values()), staff, busy, own_days, beside)


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
    document: Reader, person: Person, calendar: Calendar | None, spans: Iterable[tuple[date, date]]
) -> list[float | None]:
    """The days of full work of a person in each span, None where not there."""
    times = None if calendar is None else _in_days(document, calendar)
    full = replace(person, fte=1.0)
    return [
        None if not is_there(person, *each) else 0.0 if times is None else times.hours(full, *each)
        for each in spans
    ]
