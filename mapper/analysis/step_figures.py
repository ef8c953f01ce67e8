"""The figures of one step or line of a map, each with its formula, from what was worked out of all of it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.levers.weak_links import Weakness
from mapper.analysis.map_figures import MapFigures, no_rest
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.records import Connector
from mapper.core.values import NodeKind

_OF: Final = 100.0  # cases that enter
_WEAK_TERMS: Final[Mapping[Weakness, str]] = MappingProxyType(
    {
        Weakness.YIELD_LOSS: "of_losses",
        Weakness.DELAY: "of_delays",
        Weakness.QUEUE_WAIT: "of_queues",
        Weakness.REWORK: "of_returns",
    }
)


def visits(found: MapFigures, node_id: NodeId) -> Figure:
    """How often a case that enters comes to a step, every return counted; of an end the share that ends there.

    n of the absorbing chain (`flow.flow`). Missing: the obstacles of the flow, unreachable (nobody comes).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> visits(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    2.0
    """
    reached = found.reached.get(node_id)
    return Figure(
        value=found.outlook.flow.visits.get(node_id),
        unit=Unit.TIMES,
        formula="step_visits",
        terms=(Term("reached", reached, Unit.SHARE),),
        missing=_unseen(found, node_id),
    )


def reached(found: MapFigures, node_id: NodeId) -> Figure:
    """The share of the cases that enter which ever come to a step, 0 to 1: n / N_jj (`flow.reached`).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> reached(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    1.0
    """
    came, ever = found.outlook.flow.visits.get(node_id), found.reached.get(node_id)
    again = came / ever if came is not None and ever else None
    return Figure(
        value=ever,
        unit=Unit.SHARE,
        formula="step_reached",
        terms=(Term("visits", came, Unit.TIMES), Term("returns", again, Unit.TIMES)),
        missing=_unseen(found, node_id),
    )


def wins_from(found: MapFigures, node_id: NodeId) -> Figure:
    """The chance that a case which is at a step is won in the end, 0 to 1. Missing too: no_won_end.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> wins_from(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value
    0.4
    """
    flow, missing = found.outlook.flow, _unseen(found, node_id)
    value = flow.wins_from.get(node_id)
    if not missing and value is None:
        missing = (Remark("unreachable", (node_id,)) if flow.wins_from else Remark("no_won_end"),)
    return Figure(
        value=value,
        unit=Unit.SHARE,
        formula="step_wins",
        terms=(Term("win_probability", flow.win_probability, Unit.SHARE),),
        missing=missing,
    )


def cases(found: MapFigures, node_id: NodeId) -> Figure:
    """Visits to a step in the span that is planned: entries x visits (domain 2b).

    Of so many entries as the goal takes; where there is no goal to plan back from, of those that are expected. Missing
    too: what keeps the goal from being planned, and entries_unknown.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> cases(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    240.0
    """
    came = found.outlook.flow.visits.get(node_id)
    return _in_period(found, "step_cases", node_id, Term("visits", came, Unit.TIMES))


def hours(found: MapFigures, node_id: NodeId) -> Figure:
    """Hours of work of all roles at a step in the span that is planned: visits in it x hours of one visit.

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
    """Working days that one visit waits for people: for somebody of each role with work there, and for its meeting.

    The sum of the mean waits for these pools (`waiting.waits`), its own where they take what is urgent first; 0 where
    nobody is waited for. Missing and assumed: what the pools lack and take.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> wait(map_figures(sale(), SALE, date(2027, 1, 1)), "node-lead").value
    0
    """
    roles = {role for role, amount in queries.touch_hours(found.reader, node_id).items() if amount}
    pools = [pool.days_at(node_id) for pool in found.waits.pools if pool.role_id in roles]
    boards = [board.days for board in found.waits.boards if board.node_id == node_id]
    missing = tuple(dict.fromkeys(remark for each in (*pools, *boards) for remark in each.missing))
    assumed = tuple(dict.fromkeys(remark for each in (*pools, *boards) for remark in each.assumed))
    known = [each.value for each in (*pools, *boards) if each.value is not None]
    is_known = not missing and len(known) == len(pools) + len(boards)
    return Figure(
        value=sum(known) if is_known else None,
        unit=Unit.DAYS,
        formula="step_wait",
        terms=tuple(Term("wait_of_pool", each.value, Unit.DAYS) for each in (*pools, *boards)),
        missing=missing,
        assumed=assumed,
    )


def cost(found: MapFigures, node_id: NodeId) -> Figure:
    """What one visit to a step costs in work and plays, in the document's currency (`mapper.analysis.flow.costs`).

    Missing: the obstacles of the flow, role_cost_missing.

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
    touch = sum(by_role.values())
    return Figure(
        value=value,
        unit=Unit.MONEY,
        formula="step_cost",
        terms=(Term("touch_hours", touch, Unit.HOURS),),
        missing=() if value is not None else (_unseen(found, node_id) or lacks),
        assumed=tuple(each for each in found.costs.per_entry.assumed if node_id in each.node_ids),
    )


def lead_share(found: MapFigures, node_id: NodeId) -> Figure:
    """The part of a won case's lead time that it spends at a step, 0 to 1; together 1 (`measures.lean`).

    Missing: no_visits and what else the lean measures lack, lead_time_unknown.

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


def first_pass(found: MapFigures, node_id: NodeId) -> Figure:
    """Of the cases that leave a step the share that does not go into rework, 0 to 1 (`measures.yields`).

    Missing: no_way_out, share_unknown.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> first_pass(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    0.5
    """
    value = found.yields.of_nodes.get(node_id)
    code = "share_unknown" if node_id in found.yields.of_nodes else "no_way_out"
    return Figure(
        value=value,
        unit=Unit.SHARE,
        formula="step_first_pass",
        terms=(Term("rework", None if value is None else 1 - value, Unit.SHARE),),
        missing=() if value is not None else (Remark(code, (node_id,)),),
    )


def along(found: MapFigures, line: Connector) -> Figure:
    """How many of 100 cases that enter go along a line, every return counted: visits to its source x its share.

    Missing: the obstacles of the flow, unreachable (with the source of the line).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> line = sale().get(Connector, "connector-offer-won")
    >>> along(map_figures(sale(), SALE, date(2027, 1, 1)), line).value
    20.0
    """
    come, times = found.outlook.flow.visits.get(line.source_id), _times_along(found, line)
    missing = _unseen(found, line.source_id)
    return Figure(
        value=None if missing or times is None else _OF * times,
        unit=Unit.CASES,
        formula="line_cases",
        terms=(
            Term("come", None if come is None else _OF * come, Unit.CASES),
            Term("share", times / come if times is not None and come else None, Unit.SHARE),
        ),
        missing=missing,
    )


def along_in_period(found: MapFigures, line: Connector) -> Figure:
    """How many cases go along a line in the span that is planned: entries x times (see `cases`).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> line = sale().get(Connector, "connector-offer-won")
    >>> along_in_period(map_figures(sale(), SALE, date(2027, 1, 1)), line).value
    24.0
    """
    times = _times_along(found, line)
    return _in_period(found, "line_cases_in_period", line.source_id, Term("times", times, Unit.TIMES))


def weak(found: MapFigures, node_id: NodeId) -> Figure:
    """What the weakest link at a step costs in a year: the most that one of its weaknesses does (`levers.weak_links`).

    They are told as if all else stayed, so they do not add up. 0 where a step is not weak. Missing: the obstacles of
    the flow, unreachable, and what the money of its links lacks.

    Example: 3,000 for those who drop out there and 5,000 for the days a won case waits: 5,000.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> round(weak(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value, 6)
    18000.0
    """
    links = [each for each in found.weak_at.get(node_id, ()) if each.money is not None]
    known = {each.kind: each.money.value for each in links if each.money and each.money.value is not None}
    lacks = dict.fromkeys(lack for each in links if each.money is not None for lack in each.money.missing)
    missing = _unseen(found, node_id) or (() if known or not links else tuple(lacks))
    return Figure(
        value=None if missing else max(known.values(), default=0.0),
        unit=Unit.MONEY,
        formula="step_weak",
        terms=tuple(Term(name, known.get(kind, 0.0), Unit.MONEY) for kind, name in _WEAK_TERMS.items()),
        missing=missing,
        assumed=tuple(dict.fromkeys(each for link in links if link.money for each in link.money.assumed)),
    )


def wins_lost(found: MapFigures, node_id: NodeId) -> Figure:
    """Wins of a year that are lost at a step at most, of 100 cases where it is not known how many enter.

    Of those who drop out as many as of those who go on would be won. Missing: the obstacles of the flow, unreachable.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> round(wins_lost(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value, 6)
    36.0
    """
    for link in found.weak_at.get(node_id, ()):
        if link.kind is Weakness.YIELD_LOSS:
            return link.size
    missing = _unseen(found, node_id)
    terms = (Term("dropped", 0.0, Unit.CASES), Term("won_of_others", 0.0, Unit.SHARE))
    value = None if missing else 0.0
    return Figure(value=value, unit=Unit.CASES, formula="wins_lost_here", terms=terms, missing=missing)


# In the order they are told.
STEP_FIGURES: Final[Mapping[str, Callable[[MapFigures, NodeId], Figure]]] = MappingProxyType(
    {
        "visits": visits,
        "reached": reached,
        "wins_from": wins_from,
        "cases": cases,
        "hours": hours,
        "wait": wait,
        "cost": cost,
        "lead_share": lead_share,
        "first_pass": first_pass,
        "weak": weak,
        "wins_lost": wins_lost,
    }
)


def told(found: MapFigures, code: str, rest: Callable[[], None] = no_rest) -> Mapping[NodeId, Figure]:
    """A figure of all that is on a map but notes, by its code in `STEP_FIGURES`; kept with the figures of the map.

    `rest` is called after each, for who works beside others.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> told(map_figures(sale(), SALE, date(2027, 1, 1)), "reached")["node-offer"].value
    0.5
    """
    known = found.of_steps.get(code)
    if known is None:
        work, known = STEP_FIGURES[code], {}
        for node in queries.nodes(found.reader, found.map_id):
            if node.kind is not NodeKind.NOTE:
                known[node.id] = work(found, node.id)
                rest()
        found.of_steps[code] = known
    return known


def _times_along(found: MapFigures, line: Connector) -> float | None:
    """How often a case that enters goes along a line: never where nobody comes or its share is 0."""
    flow = found.outlook.flow
    return flow.carried.get(line.id, 0.0) if flow.is_computed else None


def _unseen(found: MapFigures, node_id: NodeId) -> tuple[Remark, ...]:
    """Why nothing is known of how cases come to a node."""
    flow = found.outlook.flow
    if flow.obstacles:
        return flow.obstacles
    return () if node_id in flow.visits else (Remark("unreachable", (node_id,)),)


def _in_period(found: MapFigures, formula: str, node_id: NodeId, each: Term) -> Figure:
    """Entries in the span x so often for each of them."""
    entries, missing = _entries(found)
    missing = (*_unseen(found, node_id), *missing)
    return Figure(
        value=None if missing or each.value is None or entries is None else entries * each.value,
        unit=Unit.CASES,
        formula=formula,
        terms=(Term("entries", entries, Unit.CASES), each),
        missing=missing,
    )


def _entries(found: MapFigures) -> tuple[float | None, tuple[Remark, ...]]:
    """How many cases enter in the span, and what keeps that from being known."""
    if found.required is not None:
        return found.required.entries.value, found.required.entries.missing
    expected = found.outlook.entries
    if expected is not None:
        return expected, ()
    return None, (*found.planned.wins.missing, Remark("entries_unknown"))
