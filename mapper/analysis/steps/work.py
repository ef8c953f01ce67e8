"""What a step takes: hours of work, waiting for people, money, and its part of the lead time."""

from collections.abc import Mapping
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.analysis.steps.cases import cases, unseen
from mapper.analysis.waiting.begun import Begun
from mapper.analysis.waiting.waits import PoolWait
from mapper.core import queries
from mapper.core.ids import NodeId, RoleId

_CENT: Final = 0.01  # of money: less is the rounding of a sum


def hours(found: MapFigures, node_id: NodeId) -> Figure:
    """Hours of work of all roles at a step in the span that is planned.

    Missing: as in `cases`.

    Formula: visits in the span x the sum of the hours that the roles spend on one visit.
    Assumes: what is not entered counts as no hours; the span's entries are those of `cases`.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> hours(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value
    240.0
    """
    come = cases(found, node_id)
    touch = sum(queries.touch_hours(found.reader, node_id).values())
    return Figure(
        value=None if come.value is None else come.value * touch,
        unit=Unit.HOURS,
        formula="step_hours",
        terms=(Term("cases", come.value, Unit.CASES), Term("touch_hours", touch, Unit.HOURS)),
        missing=come.missing,
    )


def wait(found: MapFigures, node_id: NodeId) -> Figure:
    """Working days that one visit to a step waits for people: for somebody of each role with work there, and for its
    meeting; 0 where nobody is waited for.

    Missing and assumed: what the pools lack and take (`waiting.waits`).

    Formula: the sum of the mean waits for the roles that spend hours there, its own where they take what is urgent
    first, and half the period of its meeting.
    Assumes: the roles are waited for one after another. It is waiting for people of ours alone, and no part of the days
    that are entered.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> wait(map_figures(sale(), SALE, date(2027, 1, 1)), "node-lead").value
    0
    """
    waited = {pool.role_id: pool.days_at(node_id) for pool in _waited_for(found, node_id)}
    pools = list(waited.values())
    boards = [board.days for board in found.waits.boards if board.node_id == node_id]
    missing = tuple(dict.fromkeys(remark for each in (*pools, *boards) for remark in each.missing))
    assumed = tuple(dict.fromkeys(remark for each in (*pools, *boards) for remark in each.assumed))
    known = [each.value for each in (*pools, *boards) if each.value is not None]
    is_known = not missing and len(known) == len(pools) + len(boards)
    return Figure(
        value=sum(known) if is_known else None,
        unit=Unit.DAYS,
        formula="step_wait",
        terms=(
            *(Term("wait_of_pool", each.value, Unit.DAYS, role_id) for role_id, each in waited.items()),
            *(Term("wait_of_board", each.value, Unit.DAYS, node_id) for each in boards),
        ),
        missing=missing,
        assumed=assumed,
    )


def begun(found: MapFigures, node_id: NodeId) -> Begun:
    """By when somebody begins on what comes to a step today; nothing where nobody is waited for, or no wait is told.

    Formula: where one role, or a meeting, is waited for, as it begins (`Beginnings.of`, `of_node`); of several the mean
    alone, today + the days of `wait` by the map's calendar.
    Assumes: as in `wait`, and what holds in the span that is planned holds today.
    Source: docs/formulas.md, On a map.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> begun(map_figures(sale(), SALE, date(2027, 1, 1)), "node-lead").mean is None
    True
    """
    starts = found.beginnings
    pools = _waited_for(found, node_id)
    boards = [board for board in found.waits.boards if board.node_id == node_id]
    if not pools and not boards:
        return Begun(comes=starts.comes)
    if len(pools) + len(boards) > 1:
        return starts.after(wait(found, node_id))
    if boards:
        return starts.of(boards[0])
    own = next((each for each in pools[0].nodes if each.node_id == node_id), None)
    return starts.of(pools[0]) if own is None else starts.of_node(pools[0], own)


def _waited_for(found: MapFigures, node_id: NodeId) -> list[PoolWait]:
    """The roles that spend hours at a step."""
    roles = {role for role, amount in queries.touch_hours(found.reader, node_id).items() if amount}
    return [pool for pool in found.waits.pools if pool.role_id in roles]


def cost(found: MapFigures, node_id: NodeId) -> Figure:
    """What one visit to a step costs in work and plays, in the document's currency.

    Missing: the obstacles of the flow, role_cost_missing with the roles it lacks. Assumed: play_cost_unknown.

    Formula: sum of touch hours x cost of an hour of the role + cost of the plays that are on (`flow.costs`).
    Assumes: a step without hours costs its plays alone; waiting costs nothing here.
    Source: docs/formulas.md, Work and people.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> cost(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value
    160.0
    """
    value, by_role = found.costs.visit.get(node_id), queries.touch_hours(found.reader, node_id)
    unpriced = tuple(
        sorted(role for role, amount in by_role.items() if amount and role not in found.costs.hourly)
    )
    lacks = (Remark("role_cost_missing", (node_id,), unpriced),) if unpriced else ()
    return Figure(
        value=value,
        unit=Unit.MONEY,
        formula="step_cost",
        terms=_priced(by_role, found.costs.hourly, value, node_id),
        missing=() if value is not None else (unseen(found, node_id) or lacks),
        assumed=tuple(each for each in found.costs.per_entry.assumed if node_id in each.node_ids),
    )


def _priced(
    by_role: Mapping[RoleId, float], hourly: Mapping[RoleId, float], value: float | None, node_id: NodeId
) -> tuple[Term, ...]:
    """The hours of each role with what one costs; and what the plays there add to it, where they cost anything."""
    terms: list[Term] = []
    work = 0.0
    for role_id, hours in by_role.items():
        if hours:
            price = hourly.get(role_id)
            work += hours * (price or 0.0)
            terms.append(Term("touch_hours", hours, Unit.HOURS, role_id))
            terms.append(Term("cost_of_hour", price, Unit.MONEY, role_id))
    plays = 0.0 if value is None else value - work
    if plays > _CENT:
        terms.append(Term("cost_of_plays", plays, Unit.MONEY, node_id))
    return tuple(terms)


def lead_share(found: MapFigures, node_id: NodeId) -> Figure:
    """The part of a won case's lead time that it spends at a step, 0 to 1; together they are 1.

    Missing: what the lean measures of a won case lack (no_visits where none is won), lead_time_unknown where it takes
    no time.

    Formula: visits of a won case x days of a visit / the sum of these over all nodes.
    Assumes: the days of a visit are the wait entered, or the work where that takes longer; a step that a won case never
    comes to has 0. Waiting for people is no part of it.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> round(lead_share(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value * 9, 9)
    4.0
    """
    lead = found.lean
    here = lead.of_nodes.get(node_id, 0.0)
    missing = lead.missing or (() if lead.lead_days > 0 else (Remark("lead_time_unknown"),))
    return Figure(
        value=None if missing else here / lead.lead_days,
        unit=Unit.SHARE,
        formula="step_lead_share",
        terms=(Term("step_days", here, Unit.DAYS), Term("lead_days", lead.lead_days, Unit.DAYS)),
        missing=missing,
    )
