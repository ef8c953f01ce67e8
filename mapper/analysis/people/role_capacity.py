"""What one role of a map can carry in a span: its hours, hours an entry, load, use and most entries (domain 2c)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import isfinite

from mapper.analysis.figure import Figure, Term, Terms, Unit
from mapper.analysis.people.pools import Pool, Work
from mapper.analysis.results import Remark
from mapper.core.ids import RoleId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCapacity:
    """What one role can carry in the span, and what the entries ask of it.

    Missing: no_people, calendar_unknown (nobody's), number_unknown, zero_capacity (there are people and they
    have no hours), no_work (the role limits nothing), and what keeps the entries from being known (entries_unknown,
    goal_invalid, no_win and others). Assumed: people_absent (all who have a share
    in it left before the span, start after it or have one of 0, so there are 0 hours), some_calendars_unknown,
    shared_with_other_maps: the hours are all the role has, of which other live maps take a part. `with_other_maps`
    is the utilisation by these and this one together.
    """

    role_id: RoleId
    hours: Figure
    hours_an_entry: Figure
    load: Figure
    utilisation: Figure
    with_other_maps: Figure
    most_entries: Figure


def role_capacity(
    pool: Pool,
    entries: float | None,
    obstacles: tuple[Remark, ...] = (),
    untold: Sequence[str] = ("entries_unknown",),
) -> RoleCapacity:
    """What a role can carry; `obstacles` are those of the flow, without which its hours an entry are not known;
    `untold`: the codes that say why where there are no entries.

    Formula: hours an entry = sum of visits x touch hours, load = entries x that, utilisation = load / hours of the
    role, with the other maps (load + hours they take) / hours, most entries = hours / hours an entry.
    Assumes: every hour of a person can go to any step of the role; who has no calendar counts with no hours beside
    others; a role without hours has no utilisation, one without work no most entries.
    Source: docs/formulas.md, What people can carry.

    Two visits of half an hour and half a visit of 3 hours are 2.5 hours an entry; one person has 1,144 hours a year:

    >>> from datetime import date
    >>> from mapper.analysis.people.hours import RoleHours, usual
    >>> from mapper.analysis.people.pools import Work
    >>> works = (Work(node_id="node-1", visits=2.0, hours=0.5), Work(node_id="node-2", visits=0.5, hours=3.0))
    >>> year = usual(date(2026, 1, 1), date(2026, 12, 31))
    >>> supply = RoleHours(people=1, fte=1.0, hours=1144.0, unknown=0, full_time=year)
    >>> pool = Pool(role_id="role-1", works=works, supply=supply, newcomer=year, months=12.0, weeks=365 / 7)
    >>> found = role_capacity(pool, entries=400.0)
    >>> found.load.value, round(found.utilisation.value, 3), found.most_entries.value
    (1000.0, 0.874, 457.6)
    """
    hours, an_entry = _hours(pool), _hours_an_entry(pool, obstacles)
    load = _load(entries, an_entry, untold)
    return RoleCapacity(
        role_id=pool.role_id,
        hours=hours,
        hours_an_entry=an_entry,
        load=load,
        utilisation=_quotient("utilisation", Unit.SHARE, ("load", load), ("hours", hours), pool),
        with_other_maps=_quotient(
            "with_other_maps", Unit.SHARE, ("all_load", _together(load, pool)), ("hours", hours), pool
        ),
        most_entries=_quotient(
            "most_entries", Unit.CASES, ("hours", hours), ("hours_an_entry", an_entry), pool
        ),
    )


def _hours(pool: Pool) -> Figure:
    supply, missing, assumed = pool.supply, [], []
    if not supply.people and not supply.absent:
        missing.append(pool.remark("no_people"))
    elif not supply.people:
        assumed.append(pool.remark("people_absent"))
    elif supply.hours is None:
        missing.append(pool.remark("calendar_unknown"))
    elif supply.unknown:
        assumed.append(pool.remark("some_calendars_unknown"))
    if pool.hours_elsewhere > 0:
        assumed.append(pool.remark("shared_with_other_maps"))
    return Figure(
        value=supply.hours,
        unit=Unit.HOURS,
        formula="hours_of_role",
        terms=(
            Term("people", float(supply.people), Unit.PEOPLE),
            Term("full_time", supply.fte, Unit.PEOPLE),
            Term("hours_a_person", pool.newcomer.hours, Unit.HOURS),
        ),
        missing=tuple(missing),
        assumed=tuple(assumed),
    )


def _hours_an_entry(pool: Pool, obstacles: tuple[Remark, ...]) -> Figure:
    amount = pool.hours_an_entry
    nodes = pool.unsound or pool.node_ids
    unsound = (Remark("number_unknown", nodes, (pool.role_id,)),) if amount is None else ()
    return Figure(
        value=None if obstacles else amount,
        unit=Unit.HOURS,
        formula="hours_an_entry",
        terms=Terms(partial(_visits, pool.works)),
        missing=(*obstacles, *unsound),
    )


def _visits(works: Iterable[Work]) -> Iterator[Term]:
    """The visits to each node and the hours of one."""
    for work in works:
        yield Term("visits", work.visits, Unit.TIMES, work.node_id)
        yield Term("touch_hours", work.hours, Unit.HOURS, work.node_id)


def _load(entries: float | None, an_entry: Figure, untold: Sequence[str]) -> Figure:
    missing = (*an_entry.missing, *lacking(entries, untold))
    load = None if missing or entries is None or an_entry.value is None else entries * an_entry.value
    if load is not None and not isfinite(load):
        load, missing = None, (Remark("number_unknown"),)
    return Figure(
        value=load,
        unit=Unit.HOURS,
        formula="load",
        terms=(
            Term("entries", entries, Unit.CASES),
            Term("hours_an_entry", an_entry.value, Unit.HOURS),
        ),
        missing=missing,
    )


def _together(load: Figure, pool: Pool) -> Figure:
    """The load of this map and of the others."""
    return replace(load, value=None if load.value is None else load.value + pool.hours_elsewhere)


def lacking(entries: float | None, untold: Sequence[str] = ("entries_unknown",)) -> tuple[Remark, ...]:
    """Why nothing can be told of so many entries; nothing where it can.

    Formula: `untold` where they are None, number_unknown where they are negative, infinite or none.
    Assumes: 0 entries are known.
    Source: docs/formulas.md, What people can carry.

    >>> lacking(0.0), [each.code for each in lacking(None)]
    ((), ['entries_unknown'])
    """
    if entries is None:
        return tuple(Remark(code) for code in untold)
    return () if isfinite(entries) and entries >= 0 else (Remark("number_unknown"),)


def _quotient(
    formula: str, unit: Unit, over: tuple[str, Figure], under: tuple[str, Figure], pool: Pool
) -> Figure:
    """One figure over another; who has no hours has no utilisation, who has no work does not limit."""
    (over_name, dividend), (under_name, divisor) = over, under
    missing = list(dict.fromkeys((*dividend.missing, *divisor.missing)))
    if not missing and divisor.value == 0:
        code = "zero_capacity" if under_name == "hours" else "no_work"
        missing.append(pool.remark(code))
    value = None
    if not missing and dividend.value is not None and divisor.value:
        value = dividend.value / divisor.value
    return Figure(
        value=value,
        unit=unit,
        formula=formula,
        terms=(
            Term(over_name, dividend.value, dividend.unit),
            Term(under_name, divisor.value, divisor.unit),
        ),
        missing=tuple(missing),
        assumed=(*dividend.assumed, *divisor.assumed),
    )
