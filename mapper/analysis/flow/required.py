"""From a goal back: the entries, visits and open work it takes (domain 2b).

Fractions are kept; whoever shows a number rounds it up, once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from types import MappingProxyType

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.flow.flow import reached
from mapper.analysis.flow.times import Times
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import NodeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """What so many wins in a period take. The mappings are by node, in cases, and empty where there are no entries.

    `visits` to each node, `reaching`: cases that come to it at all, `open_work`: those that are there on any day.
    """

    entries: Figure
    visits: Mapping[NodeId, float]
    reaching: Mapping[NodeId, float]
    open_work: Mapping[NodeId, float]
    open_total: Figure


def wins_for_revenue(revenue: float, value: float | None) -> Figure:
    """The wins that bring so much money, in cases; fractions are kept.

    `revenue`, `value`: in one currency; the value is None where none is stated. Missing: value_missing (none, or not
    above 0), goal_invalid.

    Formula: revenue / mean value of a won case.
    Assumes: the value is that before the margin, and the same for all wins.
    Source: docs/formulas.md, From the goal back.

    >>> wins_for_revenue(100_000.0, 40_000.0).value
    2.5
    """
    missing = []
    if not isfinite(revenue) or revenue < 0:
        missing.append(Remark("goal_invalid"))
    if value is None or not isfinite(value) or value <= 0:
        missing.append(Remark("value_missing"))
    wins = None if missing or value is None else revenue / value
    if wins is not None and not isfinite(wins):  # more than can be reckoned with
        missing.append(Remark("goal_invalid"))
        wins = None
    terms = (Term("revenue", revenue, Unit.MONEY), Term("value", value, Unit.MONEY))
    return Figure(
        value=wins,
        unit=Unit.CASES,
        formula="wins_for_revenue",
        terms=terms,
        missing=tuple(missing),
    )


def required_entries(found: Flow, wins: float) -> Figure:
    """The cases that have to enter for so many wins; fractions are kept.

    Missing: the obstacles of the flow, no_win (w is 0 or not known), goal_invalid.

    Formula: wins / w.
    Assumes: cases are won at the rate of the map however many enter; people hold none of them back.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> required_entries(flow(sale(), SALE), 10.0).value
    50.0
    """
    missing = list(found.obstacles)
    if not missing and not found.win_probability:
        missing.append(Remark("no_win"))
    if not isfinite(wins) or wins < 0:
        missing.append(Remark("goal_invalid"))
    w = found.win_probability
    entries = wins / w if w and not missing else None
    if entries is not None and not isfinite(entries):  # more than can be reckoned with
        missing.append(Remark("goal_invalid"))
        entries = None
    terms = (Term("goal_wins", wins, Unit.CASES), Term("win_probability", w, Unit.SHARE))
    return Figure(
        value=entries,
        unit=Unit.CASES,
        formula="required_entries",
        terms=terms,
        missing=tuple(missing),
    )


def entries_to_staff(found: Flow, wins: float | None, entering: float | None) -> float | None:
    """The entries of a span that people are needed for; None where they are not known.

    `wins`: those planned, None where none are; `entering`: the cases that enter in the span, None where not known.

    Formula: wins / w where wins are planned, else what enters.
    Assumes: a goal goes before what enters, also where it cannot be reached and so gives None.
    Source: docs/formulas.md, Work and people.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = flow(sale(), SALE)
    >>> entries_to_staff(found, 10.0, 120.0), entries_to_staff(found, None, 120.0)
    (50.0, 120.0)
    """
    return entering if wins is None else required_entries(found, wins).value


def why_none_to_staff(found: Flow, wins: float | None) -> tuple[str, ...]:
    """The codes of what keeps the entries that people are needed for from being known, where they are not.

    Formula: of planned wins what `required_entries` misses besides the obstacles of the flow, else entries_unknown.
    Assumes: `entries_to_staff` told none; the obstacles are told by whoever asks.
    Source: docs/formulas.md, Work and people.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> why_none_to_staff(flow(sale(), SALE), None), why_none_to_staff(flow(sale(), SALE), -1.0)
    (('entries_unknown',), ('goal_invalid',))
    """
    if wins is None:
        return ("entries_unknown",)
    return tuple(each.code for each in required_entries(found, wins).missing if each not in found.obstacles)


def required(found: Flow, timed: Times, wins: float, working_days: float) -> Required:
    """What it takes to win so many cases in a period of so many working days: entries, visits, cases that come and open
    work, by node.

    Missing: the obstacles of the flow, no_win, goal_invalid, and of the open work period_invalid (no days above 0).
    Assumed: what the delays leave out or guess (wait_missing and others).

    Formula: entries = wins / w; visits at j = entries x n(j); cases that come to j = entries x n(j) / N(j, j); open
    work at j = entries a working day x n(j) x days of a visit.
    Assumes: entries are spread evenly over the period and what is there at its beginning is what is there at its end.
    What takes no days has no open work, and nobody waits longer because people are lacking.
    Source: Little 1961 (L = lambda W, whatever the law); docs/formulas.md, From the goal back.

    Example: 10 wins at w = 0.25 take 40 entries; in 20 days with 2 visits of 5 days each: 2 x 2 x 5 = 20 open.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.flow.times import times
    >>> found = flow(sale(), SALE)
    >>> needed = required(found, times(sale(), found), wins=10.0, working_days=20.0)
    >>> needed.visits["node-call"], needed.open_work["node-call"]
    (100.0, 10.0)
    """
    of_entries = required_entries(found, wins)
    entries, missing = of_entries.value, list(of_entries.missing)
    times_over = entries or 0.0
    per_day = times_over / working_days if isfinite(working_days) and working_days > 0 else None
    open_work: dict[NodeId, float] = {}
    if entries is not None and per_day is not None:
        open_work = {
            node_id: per_day * found.visits[node_id] * delay.mean for node_id, delay in timed.visit.items()
        }
    else:
        missing += [] if per_day is not None else [Remark("period_invalid")]
    return Required(
        entries=of_entries,
        visits=_scaled(found.visits, entries),
        reaching=_scaled(reached(found), entries),
        open_work=MappingProxyType(open_work),
        open_total=Figure(
            value=None if missing else sum(open_work.values()),
            unit=Unit.CASES,
            formula="open_work",
            terms=tuple(Term("open_at", work, Unit.CASES, node_id) for node_id, work in open_work.items()),
            missing=tuple(missing),
            assumed=timed.missing,
        ),
    )


def _scaled(amounts: Mapping[NodeId, float], factor: float | None) -> Mapping[NodeId, float]:
    """Amounts per entry, for so many entries."""
    if factor is None:
        return MappingProxyType({})
    return MappingProxyType({node_id: amount * factor for node_id, amount in amounts.items()})
