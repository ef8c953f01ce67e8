"""Where a step is weak: what is done again there, what its weakest link costs, and the wins that are lost."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.levers.weak_link import Weakness
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.analysis.steps.cases import unseen
from mapper.core.ids import NodeId

_WEAK_TERMS: Final[Mapping[Weakness, str]] = MappingProxyType(
    {
        Weakness.YIELD_LOSS: "of_losses",
        Weakness.DELAY: "of_delays",
        Weakness.QUEUE_WAIT: "of_queues",
        Weakness.REWORK: "of_returns",
    }
)


def first_pass(found: MapFigures, node_id: NodeId) -> Figure:
    """Of the cases that leave a step the share that does not go into rework, 0 to 1.

    Missing: no_way_out, share_unknown.

    Formula: 1 - the sum of the shares of the lines of rework that leave it (`measures.yields`).
    Assumes: rework is a loop to itself, a return or a chase, or a line to an earlier place from where a case can come
    back; attempts are not counted here, the shares are those drawn.
    Source: docs/formulas.md, Lean measures; Harry and Schroeder 2000.

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


def weak(found: MapFigures, node_id: NodeId) -> Figure:
    """What the weakest link at a step costs in a year, in the document's currency; 0 where a step is not weak.

    Missing: the obstacles of the flow, unreachable (it is no node of the flow), and what the money of its links lacks
    where none is known.

    Formula: the largest of the money of what drops out there, of the days a won case spends there, of its waits for
    people and of what comes back (`levers.weak_links`).
    Assumes: each is told as if all else stayed, so they do not add up, and only the largest counts; one whose money is
    not known counts nothing beside one that is. Changes of hands have no money.
    Source: docs/formulas.md, Weak links.

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
    nobody = unseen(found, node_id)
    missing = nobody or (() if known or not links else tuple(lacks))
    untold = {*_WEAK_TERMS} if nobody else {each.kind for each in links} - known.keys()
    return Figure(
        value=None if missing else max(known.values(), default=0.0),
        unit=Unit.MONEY,
        formula="step_weak",
        terms=tuple(
            Term(name, None if kind in untold else known.get(kind, 0.0), Unit.MONEY)
            for kind, name in _WEAK_TERMS.items()
        ),
        missing=missing,
        assumed=tuple(dict.fromkeys(each for link in links if link.money for each in link.money.assumed)),
    )


def wins_lost(found: MapFigures, node_id: NodeId) -> Figure:
    """Wins of a year that are lost at a step at most, of 100 cases where it is not known how many enter; 0 where nobody
    drops out.

    Missing: the obstacles of the flow, unreachable (it is no node of the flow).

    Formula: cases that drop out there in a year x chance to win of those who go on, n h / (n - n l) with l the share
    that drops out.
    Assumes: of those who drop out as many as of those who go on would be won, the most there is to gain; where all drop
    out there is nobody to compare with, and nothing is told as lost. Cases are those that are let in.
    Source: docs/formulas.md, Weak links.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> round(wins_lost(map_figures(sale(), SALE, date(2027, 1, 1)), "node-offer").value, 6)
    36.0
    """
    for link in found.weak_at.get(node_id, ()):
        if link.kind is Weakness.YIELD_LOSS:
            return link.size
    missing = unseen(found, node_id)
    value = None if missing else 0.0
    terms = Term("dropped", value, Unit.CASES), Term("won_of_others", value, Unit.SHARE)
    return Figure(value=value, unit=Unit.CASES, formula="wins_lost_here", terms=terms, missing=missing)
