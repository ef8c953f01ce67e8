"""Work and money: hours by role and cost, per case that enters and per win, with the lost cases and without them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from types import MappingProxyType

from mapper.analysis import strategy
from mapper.analysis.figure import Figure, Term, Terms, Unit
from mapper.analysis.flow.delays import named
from mapper.analysis.flow.flow import winning_visits
from mapper.analysis.people.hours import WorkTimes, is_there
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import CalendarId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Hours of work by role. Of a win: `all_in` with the work on the lost cases, `on_path` on the won one alone."""

    per_entry: Mapping[RoleId, float]
    all_in: Mapping[RoleId, float] | None  # None where no case is won
    on_path: Mapping[RoleId, float] | None
    missing: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """Money in the document's currency. `visit`: of one visit to each node; those whose cost is not known are missing.

    The two costs of a win differ by all that lost cases cost: never call one of them just "cost per win".
    """

    per_entry: Figure
    per_win_all_in: Figure
    per_win_on_path: Figure
    visit: Mapping[NodeId, float]
    hourly: Mapping[RoleId, float]


def work(reader: Reader, found: Flow) -> Work:
    """Hours of work by role: of a case that enters, of a win with the work on the lost cases, and on the way of a won
    case alone.

    Those of a win are None where no case is won; a role with hours at no node is no key. Missing: not_a_number (hours
    that are none, or below 0, are left out).

    Formula: per entry = sum over the nodes of n x touch hours; all-in = that / w; on the path = sum of visits given a
    win x touch hours.
    Assumes: every visit, every counted try among them, takes the hours entered, whatever becomes of the case.
    Source: Kemeny and Snell, Finite Markov Chains, 1960 (means of sums along a chain); docs/formulas.md, Work and
    people.

    Example: 1 hour a call, 2 calls a case, half the cases won by calls alike: 2 hours per entry, 4 all-in, 2 on path.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = work(sale(), flow(sale(), SALE))
    >>> found.per_entry["role-sdr"], found.all_in["role-sdr"], found.on_path["role-ae"]
    (1.0, 5.0, 4.0)
    """
    touch, odd = _touch(reader, found)
    w = found.win_probability or 0.0
    per_entry = _weighted(touch, found.visits)
    return Work(
        per_entry=per_entry,
        all_in={role: hours / w for role, hours in per_entry.items()} if w else None,
        on_path=_weighted(touch, winning_visits(found)) if w else None,
        missing=named({"not_a_number": odd}),
    )


def costs(reader: Reader, found: Flow, year: int) -> Costs:
    """What a case and a win cost in work and in plays, in the document's currency, by the calendars of a year.

    Missing: the obstacles of the flow, role_cost_missing with the roles nobody's cost or calendar is known of and the
    visited nodes where they work, touch_unknown where neither work nor the cost of a play is stated at any node,
    no_win. Assumed: play_cost_unknown, where a play that is on counts nothing.

    Formula: cost of a visit c = sum of touch hours x hourly cost of the role + cost of the plays that are on. Per entry
    n c; per win all-in n c / w; on the winning path the sum of visits given a win x c.
    Assumes: a role costs its mean hour, whoever does the work; hours that are no number count nothing; a role without a
    cost at a node that nobody comes to keeps nothing from being told.
    Source: docs/formulas.md, Work and people.

    Example: 2 hours at 50 and a win probability of 0.4, 1.6 hours on a won case: 100, all-in 250, on the path 80.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = costs(sale(), flow(sale(), SALE), 2027)
    >>> [round(each.value, 6) for each in (found.per_entry, found.per_win_all_in, found.per_win_on_path)]
    [100.0, 500.0, 180.0]
    """
    touch, _ = _touch(reader, found)
    hourly = hourly_costs(reader, sorted({role for of_node in touch.values() for role in of_node}), year)
    visit, missing = _visit_costs(found, touch, hourly)
    plays, assumed = _play_costs(reader, found)
    visit = {node_id: cost + plays[node_id] for node_id, cost in visit.items()}
    nothing = () if any(touch.values()) or any(plays.values()) else (Remark("touch_unknown"),)
    missing = (*missing, *(found.obstacles or nothing))
    w, on_path = found.win_probability or 0.0, winning_visits(found)
    per_entry = None if missing else _total(visit, found.visits)
    no_win = missing if w or found.obstacles else (*missing, Remark("no_win"))

    def figure(
        formula: str, value: float | None, terms: Sequence[Term], missing: tuple[Remark, ...]
    ) -> Figure:
        return Figure(
            value=value, unit=Unit.MONEY, formula=formula, terms=terms, missing=missing, assumed=assumed
        )

    of_entry = (Term("cost_per_entry", per_entry, Unit.MONEY), Term("win_probability", w, Unit.SHARE))
    all_in = per_entry / w if per_entry is not None and w else None
    won = None if no_win else _total(visit, on_path)
    return Costs(
        per_entry=figure("cost_per_entry", per_entry, _of_visits(found.visits, visit), missing),
        per_win_all_in=figure("cost_per_win_all_in", all_in, of_entry, no_win),
        per_win_on_path=figure("cost_per_win_on_path", won, _of_visits(on_path, visit), no_win),
        visit=MappingProxyType(visit),
        hourly=MappingProxyType(hourly),
    )


def _visit_costs(
    found: Flow, touch: Mapping[NodeId, Mapping[RoleId, float]], hourly: Mapping[RoleId, float]
) -> tuple[dict[NodeId, float], tuple[Remark, ...]]:
    """The cost of the work of one visit to each node, and the roles whose cost is wanted and not known."""
    visit: dict[NodeId, float] = {}
    lacking: dict[RoleId, list[NodeId]] = {}
    for node_id, hours in touch.items():
        unknown = [role for role, amount in hours.items() if amount and role not in hourly]
        if not unknown:
            visit[node_id] = sum(amount * hourly.get(role, 0.0) for role, amount in hours.items())
        for role in unknown if found.visits[node_id] else ():
            lacking.setdefault(role, []).append(node_id)
    at_fault = tuple(sorted({node_id for ids in lacking.values() for node_id in ids}))
    return visit, (Remark("role_cost_missing", at_fault, tuple(sorted(lacking))),) if lacking else ()


def _play_costs(reader: Reader, found: Flow) -> tuple[dict[NodeId, float], tuple[Remark, ...]]:
    """The cost of the plays that are on at one visit to each node, and where one is on whose cost is not known."""
    cost, unpriced = dict.fromkeys(found.visits, 0.0), set()
    for node_id in found.visits:
        for play in strategy.plays_at(reader, node_id):
            if play.is_on:
                cost[node_id] += play.cost or 0.0
                if play.cost is None:
                    unpriced.add(node_id)
    return cost, named({"play_cost_unknown": sorted(unpriced)})


def hourly_costs(reader: Reader, roles: Iterable[RoleId], year: int) -> dict[RoleId, float]:
    """Cost of an hour for cases by role, in the document's currency; roles it is not known of are left out.

    `year`: whose holidays and working days count. Only people count who are there on some day of it and whose cost a
    year and calendar are known.

    Formula: sum over the role's people of cost a year x share of their time / sum of their hours for cases x FTE x
    share, hours of a full-time person in that year, leave and what goes elsewhere taken off.
    Assumes: hours are those of a full year, whenever in it a person starts, leaves or is ramped up; the cost a year is
    that of the person as employed, so it is not multiplied by the FTE; a share that is not stated is 1.
    Source: docs/formulas.md, Work and people.

    Example: 61,360 a year for 1,227.2 hours: 50 an hour.

    >>> from mapper.analysis.example import sale
    >>> hourly_costs(sale(), ["role-sdr", "role-ae"], 2027)
    {'role-sdr': 20.0, 'role-ae': 40.0}
    """
    whole = date(year, 1, 1), date(year, 12, 31)
    of_calendar: dict[CalendarId, float] = {}
    found: dict[RoleId, float] = {}
    for role in roles:
        cost = hours = 0.0
        for allocation in queries.allocations(reader, role):
            person = reader.get(Person, allocation.person_id)
            calendar = reader.find(Calendar, person.calendar_id)
            if person.cost_a_year is None or calendar is None or not is_there(person, *whole):
                continue
            if calendar.id not in of_calendar:
                times = WorkTimes.of(reader, calendar)
                of_calendar[calendar.id] = times.full_time(*whole).hours
            cost += person.cost_a_year * allocation.share
            hours += of_calendar[calendar.id] * person.fte * allocation.share
        if hours > 0 and isfinite(cost):
            found[role] = cost / hours
    return found


def _touch(reader: Reader, found: Flow) -> tuple[dict[NodeId, dict[RoleId, float]], list[NodeId]]:
    """Hours of one visit by role, and the nodes where some are no number."""
    touch: dict[NodeId, dict[RoleId, float]] = {}
    odd: list[NodeId] = []
    for node_id in found.visits:
        hours = queries.touch_hours(reader, node_id)
        kept = {role: amount for role, amount in hours.items() if isfinite(amount) and amount >= 0}
        touch[node_id] = kept
        if len(kept) < len(hours):
            odd.append(node_id)
    return touch, odd


def _weighted(
    touch: Mapping[NodeId, Mapping[RoleId, float]], visits: Mapping[NodeId, float]
) -> Mapping[RoleId, float]:
    hours: dict[RoleId, float] = {}
    for node_id, of_node in touch.items():
        for role, amount in of_node.items():
            hours[role] = hours.get(role, 0.0) + visits.get(node_id, 0.0) * amount
    return MappingProxyType(hours)


def _total(visit: Mapping[NodeId, float], visits: Mapping[NodeId, float]) -> float:
    return sum(amount * visits.get(node_id, 0.0) for node_id, amount in visit.items())


def _of_visits(visits: Mapping[NodeId, float], visit: Mapping[NodeId, float]) -> Terms:
    """What each node that costs something adds."""
    return Terms(
        lambda: (
            Term("cost_of_visits", visits.get(node_id, 0.0) * amount, Unit.MONEY, node_id)
            for node_id, amount in visit.items()
            if amount
        )
    )
