"""How cases come to a step and go along a line: of all that enter, and of those in the span that is planned."""

from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.flow.onward import onward
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind

_OF: Final = 100.0  # cases that enter


def visits(found: MapFigures, node_id: NodeId) -> Figure:
    """How often a case that enters comes to a step, every return counted; of an end the share that ends there.

    Missing: the obstacles of the flow, unreachable (it is no node of the flow).

    Formula: n of the absorbing chain (`flow.flow`); shown beside it n / N_jj, the share of the cases that ever come.
    Assumes: every counted try is a visit. A node that nobody comes to has 0 visits, which is known.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> visits(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    2.0
    """
    came, ever = found.outlook.flow.visits.get(node_id), found.reached.get(node_id)
    again = came / ever if came is not None and ever else None
    return Figure(
        value=came,
        unit=Unit.TIMES,
        formula="step_visits",
        terms=(Term("reached", ever, Unit.SHARE), Term("returns", again, Unit.TIMES)),
        missing=unseen(found, node_id),
    )


def reached(found: MapFigures, node_id: NodeId) -> Figure:
    """The share of the cases that enter which ever come to a step, 0 to 1.

    Missing: as in `visits`.

    Formula: n / N_jj (`flow.reached`); shown beside it n and its quotient with the share, the visits of a case that
    comes.
    Assumes: a node that nobody comes to has 0, which is known.
    Source: docs/formulas.md, Of one step or line; Kemeny and Snell, Finite Markov Chains, 1960, theorem 3.5.7.

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
        missing=unseen(found, node_id),
    )


def wins_from(found: MapFigures, node_id: NodeId) -> Figure:
    """The chance that a case which is at a step is won in the end, 0 to 1.

    Missing: the obstacles of the flow, no_won_end, unreachable (nobody comes to the node).

    Formula: h of the absorbing chain (`flow.flow`); of an end 1 where it is won, else 0.
    Assumes: where attempts are counted it is the chance at the first try of a stay.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> wins_from(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value
    0.4
    """
    flow, missing = found.outlook.flow, unseen(found, node_id)
    value = flow.wins_from.get(node_id)
    if not missing and value is None:
        missing = (Remark("unreachable", (node_id,)) if flow.wins_from else Remark("no_won_end"),)
    node = found.reader.find(Node, node_id)
    is_end = node is not None and node.kind is NodeKind.END
    ended = Term("ended", flow.visits.get(node_id), Unit.SHARE)
    return Figure(
        value=value,
        unit=Unit.SHARE,
        formula="step_wins_at_end" if is_end else "step_wins",
        terms=(ended,) if is_end else onward(flow, node_id),
        missing=missing,
    )


def cases(found: MapFigures, node_id: NodeId) -> Figure:
    """Visits to a step in the span that is planned, in cases; fractions are kept.

    Missing: as in `visits`; what keeps the goal from being planned, entries_unknown.

    Formula: entries x visits; entries as the goal takes; where there is no goal to plan back from, those
    expected.
    Assumes: what people can carry holds nothing back here; a goal that cannot be reached gives no number, not that of
    what enters.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> cases(map_figures(sale(), SALE, date(2027, 1, 1)), "node-call").value
    240.0
    """
    came = found.outlook.flow.visits.get(node_id)
    return _in_period(found, "step_cases", node_id, Term("visits", came, Unit.TIMES))


def along(found: MapFigures, line: Connector) -> Figure:
    """How many of 100 cases that enter go along a line, every return counted.

    Missing: the obstacles of the flow, unreachable (the source is no node of the flow).

    Formula: 100 x visits to its source x its share; shown beside it 100 x visits, and the quotient of both.
    Assumes: where tries are counted, back straight goes one time less than it is tried, and giving up goes along too. A
    line whose share is 0, or to which nobody comes, carries 0, which is known.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> line = sale().get(Connector, "connector-offer-won")
    >>> along(map_figures(sale(), SALE, date(2027, 1, 1)), line).value
    20.0
    """
    come, times = found.outlook.flow.visits.get(line.source_id), _times_along(found, line)
    missing = unseen(found, line.source_id)
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
    """How many cases go along a line in the span that is planned; fractions are kept.

    Missing: as in `along` and `cases`.

    Formula: entries x how often a case goes along it.
    Assumes: as in `along`; entries as in `cases`.
    Source: docs/formulas.md, Of one step or line.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> line = sale().get(Connector, "connector-offer-won")
    >>> along_in_period(map_figures(sale(), SALE, date(2027, 1, 1)), line).value
    24.0
    """
    times = _times_along(found, line)
    return _in_period(found, "line_cases_in_period", line.source_id, Term("times", times, Unit.TIMES))


def unseen(found: MapFigures, node_id: NodeId) -> tuple[Remark, ...]:
    """Why nothing is known of how cases come to a node; nothing where it is known.

    Formula: the obstacles of the flow, else unreachable where the flow has no such node.
    Assumes: what nobody comes to is known, with 0 visits; notes and what lies on other maps are no nodes of the flow.
    Source: docs/formulas.md, The flow through a map.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> known = map_figures(sale(), SALE, date(2027, 1, 1))
    >>> unseen(known, "node-call"), unseen(known, "node-note")
    ((), (Remark(code='unreachable', node_ids=('node-note',), about=()),))
    """
    flow = found.outlook.flow
    if flow.obstacles:
        return flow.obstacles
    return () if node_id in flow.visits else (Remark("unreachable", (node_id,)),)


def _times_along(found: MapFigures, line: Connector) -> float | None:
    """How often a case that enters goes along a line: never where nobody comes or its share is 0."""
    flow = found.outlook.flow
    return flow.carried.get(line.id, 0.0) if flow.is_computed else None


def _in_period(found: MapFigures, formula: str, node_id: NodeId, each: Term) -> Figure:
    """Entries in the span x so often for each of them."""
    entries, missing = _entries(found)
    missing = (*unseen(found, node_id), *missing)
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
