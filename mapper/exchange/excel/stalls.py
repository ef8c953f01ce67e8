"""What waits at stalls and slips of a map and the dates that move there, for the sheet Stalls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isclose
from typing import TYPE_CHECKING

from mapper.analysis.levers.weak_link import Weakness
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.waiting.ageing import Ageing, ageing
from mapper.analysis.waiting.stalls import shape_at
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Commitment, Node

if TYPE_CHECKING:
    from mapper.exchange.excel.facts import Step


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stall or slip. `is_exponential`: one wait is, whatever its days are; `delay_cost`: a year, by the program."""

    step: "Step"
    age: Ageing
    is_exponential: bool
    delay_cost: float | None


@dataclass(frozen=True, slots=True)
class Moving:
    """A date agreed at a step, and what becomes of it."""

    step: "Step"
    record: Commitment


@dataclass(frozen=True, slots=True)
class Stalls:
    """Everything that waits on a map."""

    waiting: Sequence[Waiting]
    moving: Sequence[Moving]


def gather_stalls(figures: MapFigures, steps: "Mapping[NodeId, Step]") -> Stalls:
    """The stalls and slips of a map, those that most cases come to first, and its agreed dates."""
    reader, flow = figures.reader, figures.outlook.flow
    waiting = [
        Waiting(
            steps[each.node_id],
            each,
            _is_exponential(reader, each.node_id),
            next(
                (
                    link.money.value
                    for link in figures.weak_at.get(each.node_id, ())
                    if link.kind is Weakness.DELAY and link.money is not None
                ),
                None,
            ),
        )
        for each in ageing(reader, figures.map_id, flow)
    ]
    moving = [
        Moving(step, commitment)
        for step in steps.values()
        for commitment in reader.referring(Commitment, "node_id", step.node.id)
    ]
    return Stalls(waiting, moving)


def _is_exponential(reader: Reader, node_id: NodeId) -> bool:
    """Whether a wait at a node is, also when somebody types other days: a spread that happens to be the mean is not."""
    node, measures = reader.get(Node, node_id), queries.measures(reader, node_id)
    if measures is None or measures.wait_days is None:
        return isclose(shape_at(node, measures), 1.0)
    longer = replace(measures, wait_days=2 * measures.wait_days + 1)
    return isclose(shape_at(node, measures), 1.0) and isclose(shape_at(node, longer), 1.0)
