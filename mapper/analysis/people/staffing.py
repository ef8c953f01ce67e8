"""Staffing: who works month by month as people come, grow into the work and leave, and by when to hire (domain 2c).

Effective staff of a month = sum over the cohorts of n (1 - a)^age ramp[age], with a the share that leaves in a month
and age the months since the cohort began. Who begins in a month counts from its first day.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil, isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.headcount import whole_people
from mapper.analysis.people.hours import DAYS_A_MONTH, TARGET_UTILISATION, months_of
from mapper.analysis.people.planning import Hasty, actions_of, hires_before_gate
from mapper.analysis.people.pools import Beside, Pool, pools_of_spans
from mapper.analysis.people.staff_month import OF_HOURS, OF_LOAD, StaffMonth
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import PlanAction, Role
from mapper.core.values import PlanKind

_SHORT: Final = 1 + 1e-9  # loads are rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """People who begin together: how many, in full-time equivalents, and the number of the month; before 0: earlier."""

    people: float
    month: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HireBy:
    """By when to look for somebody, and the first day of work, so that the full share is done when it is needed."""

    search: date
    starts: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A month in which a role is used above its target, the people it lacks, and by when to hire them."""

    month: date  # its first day
    people: int
    hire: HireBy


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleStaffing:
    """A role month by month. `hasty`: hires dated before the action they wait for is due; a warning, never a block.

    `need`: the first month above the target, `most_need`: the first of those that lack the most people; both None where
    the staff suffices in all months, or where that cannot be told. `short`, `most_short`: the people lacking in these
    months, 0 where it suffices. Remarks: no_people, calendar_unknown, some_calendars_unknown, entries_unknown,
    number_unknown, those of the flow; hire_undated and hire_overdue (planned hires that are not counted); ramp_unknown,
    fill_unknown, leavers_unknown (taken as none), usual_target, usual_year; people_absent (in the first month);
    hire_by_past (the day to begin to look for somebody is over).
    """

    role_id: RoleId
    months: tuple[StaffMonth, ...]
    need: Need | None
    short: Figure
    most_need: Need | None
    most_short: Figure
    hasty: tuple[Hasty, ...] = ()
    remarks: tuple[Remark, ...] = ()


def ramp_curve(ramp_months: float | None) -> tuple[float, ...]:
    """The part of the full work done in the first month, the second and so on, until it is all; () where there is no
    ramp-up.

    Formula: of each month the mean over it of min(1, months there / ramp-up).
    Assumes: an even rise, the same that `hours.ramped` has by the day; usual ramps are 2 to 3 months for small
    customers, 4 to 6 for middle, 6 to 9 for large ones (revenuetools.io); a number that is none, or 10,000 months and
    more, is no ramp-up.
    Source: docs/formulas.md, Staff month by month.

    >>> ramp_curve(2.0), ramp_curve(None)
    ((0.25, 0.75), ())
    """
    if ramp_months is None or not 0 < ramp_months < 10_000:
        return ()

    def grown(time: float) -> float:
        """The full months done by then."""
        risen = min(time, ramp_months)
        return risen * risen / (2 * ramp_months) + (time - risen)

    return tuple(grown(month + 1) - grown(month) for month in range(ceil(ramp_months)))


def leaving_a_month(leavers_a_year: float | None) -> float:
    """The share that leaves in a month, 0 to 1, when so large a share L leaves in a year.

    Formula: 1 - (1 - L)^(1/12).
    Assumes: the same share leaves in every month of the year; unknown, or no share, is none.
    Source: docs/formulas.md, Staff month by month.

    >>> round(leaving_a_month(0.2), 4), leaving_a_month(None)
    (0.0184, 0.0)
    """
    if leavers_a_year is None or not 0 <= leavers_a_year <= 1:
        return 0.0
    return float(1 - (1 - leavers_a_year) ** (1 / 12))


def effective_staff(
    cohorts: Iterable[Cohort], months: int, *, ramp: Sequence[float] = (), leaving: float = 0.0
) -> list[float]:
    """Effective people in each of the months from 0 on, in full-time equivalents.

    Formula: sum over the cohorts of n (1 - a)^age ramp[age], a the share that leaves in a month, age the months since
    they began.
    Assumes: all leave at the same rate whenever they came, the first of them in the second month; beyond its end the
    ramp is 1.
    Source: docs/formulas.md, Staff month by month.

    >>> effective_staff([Cohort(people=4, month=-12), Cohort(people=2, month=1)], 3, ramp=(0.25, 0.75))
    [4.0, 4.5, 5.5]
    >>> effective_staff([Cohort(people=8, month=0)], 3, leaving=0.5)
    [8.0, 4.0, 2.0]
    """
    found = [0.0] * months
    for cohort in cohorts:
        for month in range(max(0, cohort.month), months):
            age = month - cohort.month
            part = ramp[age] if age < len(ramp) else 1.0
            found[month] += cohort.people * (1 - leaving) ** age * part
    return found


def hire_by(need: date, ramp_months: float | None, fill_days: float | None) -> HireBy | None:
    """By when to begin to look for somebody who is to do the full share from the day `need`, and the first day of work.

    `fill_days` are working days until a place is filled. None when no calendar goes so far back, or for bad numbers.

    Formula: starts = need - ramp-up, whole months by the calendar and the rest as days of 365.25 / 12 a month; search =
    starts - working days of filling, rounded up.
    Assumes: working days are Monday to Friday without holidays; unknown is none; a day that a month does not have is
    its last.
    Source: docs/formulas.md, Staff month by month.

    >>> hire_by(date(2027, 7, 1), 6.0, 45.0)
    HireBy(search=datetime.date(2026, 10, 30), starts=datetime.date(2027, 1, 1))
    """
    ramp, fill = ramp_months or 0.0, fill_days or 0.0
    if not (isfinite(ramp) and isfinite(fill)) or ramp < 0 or fill < 0:
        return None
    whole = int(ramp)
    number = need.year * 12 + need.month - 1 - whole
    rest = (ramp - whole) * DAYS_A_MONTH
    if number < 13 or fill > 1_000_000:
        return None
    year, month = divmod(number, 12)
    starts = date(year, month + 1, min(need.day, monthrange(year, month + 1)[1])) - timedelta(
        days=round(rest)
    )
    weeks, days = divmod(ceil(fill), 5)
    if (starts - date.min).days <= weeks * 7 + 7:
        return None
    search = starts - timedelta(weeks=weeks)
    while days:
        search -= timedelta(days=1)
        days -= search.isoweekday() <= 5
    return HireBy(search=search, starts=starts)


def entries_by_month(
    entries: float | None, first: date, last: date, seasons: Sequence[float] = ()
) -> list[float | None]:
    """The cases that enter in each month of a span, of whole months, also where the span begins or ends within one.

    `seasons` are the weights of January to December, none: all alike. None for all where the entries are not known, or
    no month of the span has a weight.

    Formula: entries / sum over the months of part in the span x weight, x the month's weight.
    Assumes: cases come evenly within a month; the part of a month is that of its days which are in the span.
    Source: docs/formulas.md, Staff month by month.

    >>> entries_by_month(90.0, date(2027, 1, 1), date(2027, 3, 31), (1, 1, 2.5) + (1,) * 9)
    [20.0, 20.0, 50.0]
    """
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if entries is None:
        return [None] * months
    spans = [_month(first, number) for number in range(months)]
    weights = [seasons[begins.month - 1] if seasons else 1.0 for begins, _ in spans]
    parts = [months_of(max(first, begins), min(last, ends)) for begins, ends in spans]
    together = sum(part * weight for part, weight in zip(parts, weights, strict=True))
    return [entries * weight / together if together else None for weight in weights]


def staffing(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    first: date,
    entries: Sequence[float | None],
    *,
    today: date | None = None,
    elsewhere: Sequence[Mapping[RoleId, Beside]] = (),
) -> list[RoleStaffing]:
    """The roles of a map by name, month by month from the one of the day `first`, for the entries of each month.

    Where the search for somebody should have begun before `today`: hire_by_past. The other remarks: `RoleStaffing`.
    `elsewhere`: what the other live maps ask of each role in each month (`live_maps.work_of_spans` of `months_from`).

    Formula: hours = hours of the people x (1 - a)^month + effective hires x hours of a newcomer; load = entries x hours
    an entry; lacking in a month with all > target use x hours, all = load + hours of other live maps: (all / target use
    - hours) / hours of a newcomer, rounded up, at least 1; told of the first of them and of the one that lacks most;
    looked for by `hire_by`.
    Assumes: the hires of the plan that are not done and dated from the first month on count, from the first day of
    their month; a case's work falls into the month it enters in; nobody who leaves is replaced but by the plan; what
    enters the other live maps comes as their seasons say, whatever they have for goals.
    Source: docs/formulas.md, Staff month by month.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> executives, _ = staffing(sale(), SALE, flow(sale(), SALE), date(2027, 3, 1), [10.0])
    >>> executives.months[0].load, executives.months[0].hours
    (20.0, 184.0)
    """
    spans = months_from(first, len(entries))
    by_month = pools_of_spans(reader, map_id, found.visits, spans, elsewhere)
    plan = [action for action in actions_of(reader, map_id) if action.kind is PlanKind.HIRE]
    hasty = hires_before_gate(reader, map_id)
    staffed = []
    for place, pool in enumerate(by_month[0] if by_month else ()):
        role = reader.get(Role, pool.role_id)
        own = [of_month[place] for of_month in by_month]
        hires = [action for action in plan if action.role_id == role.id and not action.is_done]
        warned = tuple(each for each in hasty if each.action.role_id == role.id)
        known = _role(role, own, hires, warned, spans, entries, found.obstacles)
        is_late = known.need is not None and today is not None and known.need.hire.search < today
        late = (pool.remark("hire_by_past"),) if is_late else ()
        staffed.append(replace(known, remarks=(*known.remarks, *late)))
    return staffed


def _role(
    role: Role,
    own: Sequence[Pool],
    hires: Sequence[PlanAction],
    hasty: tuple[Hasty, ...],
    spans: Sequence[tuple[date, date]],
    entries: Sequence[float | None],
    obstacles: tuple[Remark, ...],
) -> RoleStaffing:
    cohorts, uncounted = _cohorts(hires, spans[0][0])
    leaving = leaving_a_month(role.leavers_a_year)
    hired = effective_staff(cohorts, len(spans), ramp=ramp_curve(role.ramp_months), leaving=leaving)
    remarks = (*obstacles, *uncounted, *_remarks(role, own, entries, hires))
    on_load = (*obstacles, *(each for each in remarks if each.code in OF_LOAD))
    months = [
        StaffMonth(
            month=begins,
            pool=pool,
            staying=(1 - leaving) ** number,
            hired=hired[number],
            entries=None if obstacles else entries[number],
            on_hours=tuple(each for each in remarks if each.code in OF_HOURS),
            on_load=on_load,
        )
        for number, (pool, (begins, _)) in enumerate(zip(own, spans, strict=True))
    ]
    needs = _needs(role, months, remarks)
    need, short = needs[0] if needs else (None, _nobody(role, months, remarks))
    most, most_short = max(needs, key=lambda each: each[0].people, default=(None, short))
    return RoleStaffing(
        role_id=role.id,
        months=tuple(months),
        need=need,
        short=short,
        most_need=most,
        most_short=most_short,
        hasty=hasty,
        remarks=remarks,
    )


def _cohorts(hires: Sequence[PlanAction], first: date) -> tuple[list[Cohort], list[Remark]]:
    """The hires that are still to come, and what keeps others from being counted."""
    cohorts: list[Cohort] = []
    undated, overdue = [], []
    for action in hires:
        day = action.starts or action.due
        if day is None:
            undated.append(action.id)
            continue
        begins = date.fromisoformat(day)
        month = (begins.year - first.year) * 12 + begins.month - first.month
        if month < 0:
            overdue.append(action.id)
        elif action.people is not None:
            cohorts.append(Cohort(people=action.people, month=month))
    remarks = [
        Remark(code, about=tuple(ids))
        for code, ids in (("hire_undated", undated), ("hire_overdue", overdue))
        if ids
    ]
    return cohorts, remarks


def _remarks(
    role: Role, own: Sequence[Pool], entries: Sequence[float | None], hires: Sequence[PlanAction]
) -> list[Remark]:
    """What is missing, and what was taken because nobody said."""
    pool, known = own[0], [number for number in entries if number is not None]
    checks = {
        "no_people": not pool.supply.people and not pool.supply.absent,
        "people_absent": not pool.supply.people and pool.supply.absent > 0,
        "calendar_unknown": pool.supply.people > 0 and pool.supply.hours is None,
        "some_calendars_unknown": pool.supply.unknown > 0 and pool.supply.hours is not None,
        "entries_unknown": len(known) < len(entries),
        "number_unknown": bool(pool.unsound) or any(not (isfinite(n) and n >= 0) for n in known),
        "ramp_unknown": role.ramp_months is None,
        "fill_unknown": role.fill_days is None,
        "leavers_unknown": role.leavers_a_year is None,
        "usual_target": role.target_utilisation is None,
        "target_zero": role.target_utilisation == 0,
        "shared_with_other_maps": any(each.hours_elsewhere > 0 for each in own),
        "usual_year": pool.newcomer.is_assumed and (bool(hires) or not pool.supply.people),
    }
    return [pool.remark(code) for code, is_so in checks.items() if is_so]


def _needs(
    role: Role, months: Sequence[StaffMonth], remarks: tuple[Remark, ...]
) -> list[tuple[Need, Figure]]:
    """The months above the target, in their order, each with the whole people it lacks."""
    target = _target(role)
    found = []
    for month in months:
        newcomer = month.pool.newcomer.hours
        is_untold = month.hours is None and month.pool.supply.people > 0
        load = month.all_load
        if load is None or is_untold or target <= 0 or newcomer <= 0:
            continue
        hours = month.hours or 0.0
        if load <= hours * target * _SHORT:
            continue
        hire = hire_by(month.month, role.ramp_months, role.fill_days)
        short = (load / target - hours) / newcomer
        if hire is not None and isfinite(short):
            people = max(1, whole_people(short))
            is_shared = month.pool.hours_elsewhere > 0
            terms = (
                Term("all_load" if is_shared else "load", load, Unit.HOURS),
                Term("target_utilisation", target, Unit.SHARE),
                Term("hours", hours, Unit.HOURS),
                Term("hours_a_person", newcomer, Unit.HOURS),
            )
            formula = "people_short_of_all" if is_shared else "people_short"
            figure = accounted(float(people), Unit.PEOPLE, formula, *terms, remarks=remarks)
            found.append((Need(month=month.month, people=people, hire=hire), figure))
    return found


def _nobody(role: Role, months: Sequence[StaffMonth], remarks: tuple[Remark, ...]) -> Figure:
    """That nobody is lacking in any month, or that it is not known."""
    is_known = _target(role) > 0 and any(month.utilisation is not None for month in months)
    on_busiest = Term(
        "most_used", max((month.utilisation or 0.0 for month in months), default=0.0), Unit.SHARE
    )
    at_most = Term("target_utilisation", _target(role), Unit.SHARE)
    value = 0.0 if is_known else None
    return accounted(value, Unit.PEOPLE, "nobody_short", on_busiest, at_most, remarks=remarks)


def _target(role: Role) -> float:
    return TARGET_UTILISATION if role.target_utilisation is None else role.target_utilisation


def months_from(first: date, count: int) -> list[tuple[date, date]]:
    """First and last day of so many months, from the one of a day on.

    Formula: the calendar months m, m + 1 ... with m that of `first`, whole.
    Assumes: none of them lies beyond the year 9999.
    Source: docs/formulas.md, Staff month by month.

    >>> months_from(date(2027, 3, 15), 1)
    [(datetime.date(2027, 3, 1), datetime.date(2027, 3, 31))]
    """
    return [_month(first, number) for number in range(count)]


def _month(first: date, number: int) -> tuple[date, date]:
    """First and last day of the month that is so many after the one of a day."""
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
