"""All figures of steps by their codes, and one of them for all steps of a map."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.map_figures import MapFigures, no_rest
from mapper.analysis.steps.cases import cases, reached, visits, wins_from
from mapper.analysis.steps.weakness import first_pass, weak, wins_lost
from mapper.analysis.steps.work import cost, hours, lead_share, wait
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.values import NodeKind

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
    """A figure of all that is on a map but notes, by node; kept with the figures of the map, so that it is worked out
    once.

    `code`: one of those in `STEP_FIGURES`. `rest` is called after each, for who works beside others.

    Formula: `STEP_FIGURES[code]` of each node that is no note.
    Assumes: the figures are those of the map with its strategy in effect, and do not change afterwards.
    Source: docs/formulas.md, Of one step or line.

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
