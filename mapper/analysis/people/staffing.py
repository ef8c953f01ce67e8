"""Staffing: who works month by month as people come, grow into the work and leave, and who is lacking (domain 2c)."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.headcount import whole_people
from mapper.analysis.people.hires import (
    HireBy,
    cohorts_of,
    effective_staff,
    hire_by,
    leaving_a_month,
    ramp_curve,
)
from mapper.analysis.people.hours import TARGET_UTILISATION, months_of
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
    months, 0 where it suffices. Remarks: no_people, calendar_unknown, some_calendars_unknown, number_unknown, why a
    month has no entries (goal_off_season, entries_unknown and those of `required_entries`), those of the flow;
    hire_undated and hire_overdue (planned hires that are not counted); ramp_unknown, fill_unknown, leavers_unknown
    (taken as none), usual_target, usual_year; people_absent (in the first month); hire_by_past (the day to begin to
    look for somebody is over).
    """

    role_id: RoleId
    months: tuple[StaffMonth, ...]
    need: Need | None
    short: Figure
    most_need: Need | None
    most_short: Figure
    hasty: tuple[Hasty, ...] = ()
    remarks: tuple[Remark, ...] = ()


def entries_by_month(
    entries: float | None, first: date, last: date, seasons: Sequence[float] = ()
) -> list[float | None]:
    """The cases that enter in each month of a span, of whole months, also where the span begins or ends within one.

    `seasons` are the weights of January to December, none: all alike. None for all where the entries are not known, or
    some would have to come where no month of the span has a weight.

    Formula: entries / sum over the months of part in the span x weight, x the month's weight.
    Assumes: cases come evenly within a month; the part of a month is that of its days which are in the span; no entries
    are none in each month, whatever it weighs.
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
    if not together:
        return [None if entries else 0.0] * months
    return [entries * weight / together for weight in weights]


def staffing(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    first: date,
    entries: Sequence[float | None],
    *,
    today: date | None = None,
    elsewhere: Sequence[Mapping[RoleId, Beside]] = (),
    untold: Sequence[str] = ("entries_unknown",),
) -> list[RoleStaffing]:
    """The roles of a map by name, month by month from the one of the day `first`, for the entries of each month.

    `untold`: the codes that say why where a month has no entries. Where the search for somebody should have begun
    before `today`: hire_by_past. The other remarks: `RoleStaffing`.
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
        why = untold if None in entries else ()
        known = _role(role, own, hires, warned, spans, entries, (found.obstacles, why))
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
    missing: tuple[tuple[Remark, ...], Sequence[str]],
) -> RoleStaffing:
    """`missing`: what keeps the flow from being known, and why a month has no entries."""
    obstacles, untold = missing
    cohorts, uncounted = cohorts_of(hires, spans[0][0])
    leaving = leaving_a_month(role.leavers_a_year)
    ramp = ramp_curve(role.ramp_months)
    hired = effective_staff(cohorts, len(spans), ramp=ramp, leaving=leaving)
    remarks = (*obstacles, *uncounted, *_remarks(role, own, entries, hires, untold))
    on_load = (*obstacles, *(each for each in remarks if each.code in {*OF_LOAD, *untold}))
    months = [
        StaffMonth(
            month=begins,
            pool=pool,
            staying=(1 - leaving) ** number,
            hired=hired[number],
            hires=tuple(term for each in cohorts for term in each.terms(number, ramp=ramp, leaving=leaving)),
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


def _remarks(
    role: Role,
    own: Sequence[Pool],
    entries: Sequence[float | None],
    hires: Sequence[PlanAction],
    untold: Sequence[str],
) -> list[Remark]:
    """What is missing, and what was taken because nobody said."""
    pool, known = own[0], [number for number in entries if number is not None]
    checks = {
        "no_people": not pool.supply.people and not pool.supply.absent,
        "people_absent": not pool.supply.people and pool.supply.absent > 0,
        "calendar_unknown": pool.supply.people > 0 and pool.supply.hours is None,
        "some_calendars_unknown": pool.supply.unknown > 0 and pool.supply.hours is not None,
        **dict.fromkeys(untold, True),
        "number_unknown": bool(pool.unsound) or any(not (isfinite(n) and n >= 0) for n in known),
        "ramp_unknown": role.ramp_months is None,
        "fill_unknown": role.fill_days is None,
        "leavers_unknown": role.leavers_a_year is None,
        "usual_target": role.target_utilisation is None,
        "target_zero": role.target_utilisation == 0,
        "shared_with_other_maps": any(each.hours_elsewhere > 0 for each in own),
        "usual_year": pool.newcomer.is_assumed and (bool(hires) or not pool.supply.people),
    }
    told = [code for code, is_so in checks.items() if is_so]
    return [
        Remark(code) if code in untold else pool.remark(code) for code in told
    ]  # what enters is no role's


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
    used = [month.utilisation for month in months if month.utilisation is not None]
    on_busiest = Term("most_used", max(used, default=None), Unit.SHARE)
    at_most = Term("target_utilisation", _target(role), Unit.SHARE)
    value = 0.0 if used and _target(role) > 0 else None
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
