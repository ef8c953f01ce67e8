"""The process with the customer's eyes: what it sees, what it waits for, what it goes through again, and the fog."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.delays import delays
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeValue
from mapper.core.values import STEP_KINDS, ConnectorKind, NodeKind, WaitOwner

_AGAIN: Final = frozenset({ConnectorKind.RETURNS, ConnectorKind.CHASE})
_WAITING: Final = frozenset({NodeKind.STALL, NodeKind.SLIP})


@dataclass(frozen=True, slots=True)
class CustomerSight:
    """What the customer knows of a map.

    `seen`: nodes in its lane, those a connector joins to it, and those that say what it gets. `waits`: those of the
    seen ones whose wait is in the customer's hands. `repeats`: loops and chases that begin or end at a seen node.
    `fog`: the steps it does not see, with the working days of one visit to each, as in all times (`flow.delays`: the
    wait, or the work where that takes longer), and the hours of work; what is not known counts as nothing.
    """

    seen: frozenset[NodeId]
    waits: frozenset[NodeId]
    repeats: frozenset[ConnectorId]
    fog: frozenset[NodeId]
    fog_days: float
    fog_touch_hours: float
    in_fog: tuple[Term, ...] = ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Days and hours in the fog, with those of each step."""
        days = [term for term in self.in_fog if term.unit is Unit.DAYS]
        hours = [term for term in self.in_fog if term.unit is Unit.HOURS]
        unsaid = (Remark("unsaid_counts_nothing"),)
        return {
            "fog_days": accounted(self.fog_days, Unit.DAYS, "days_in_fog", *days, remarks=unsaid),
            "fog_touch_hours": accounted(
                self.fog_touch_hours, Unit.HOURS, "work_in_fog", *hours, remarks=unsaid
            ),
        }


def customer_sight(reader: Reader, map_id: MapId) -> CustomerSight:
    """What the customer sees of a map, waits for and goes through again, and the working days and hours of work of one
    visit to each step in the fog.

    Formula: seen = the nodes in its lane, those a connector joins to one of these, and those that say what the customer
    gets; fog = the steps, decisions, stalls and slips that are not; its days are the sum of max(wait, work) of one
    visit to each (`flow.delays`).
    Assumes: connectors count whatever their share. A wait is the customer's where that is entered, else at a stall or
    slip in its lane. Loops count that are drawn as a return or a chase. What is not known adds nothing.
    Source: docs/formulas.md, What the customer sees.

    >>> from mapper.analysis.example import SALE, sale
    >>> sorted(customer_sight(sale(), SALE).fog)
    []
    """
    lanes = {lane.id for lane in queries.lanes(reader, map_id) if lane.is_customer}
    nodes = [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]
    own = {node.id for node in nodes if node.lane_id in lanes}
    lines = queries.connectors(reader, map_id)
    seen = set(own)
    for line in lines:
        if line.source_id in own or line.target_id in own:
            seen |= {line.source_id, line.target_id}
    said = {value.node_id for value in reader.all(NodeValue)}
    seen = {node.id for node in nodes if node.id in seen or node.id in said}
    unseen = (node for node in nodes if node.kind in STEP_KINDS and node.id not in seen)
    fog = sorted(unseen, key=lambda node: node.id)  # the same document tells its terms in the same order
    days = {node_id: delay.mean for node_id, delay in delays(reader, fog).of.items()}
    hours = {node.id: _added(queries.touch_hours(reader, node.id).values()) for node in fog}
    return CustomerSight(
        seen=frozenset(seen),
        waits=frozenset(node.id for node in nodes if node.id in seen and _is_its_wait(reader, node, own)),
        repeats=frozenset(
            line.id for line in lines if line.kind in _AGAIN and {line.source_id, line.target_id} & seen
        ),
        fog=frozenset(node.id for node in fog),
        fog_days=_added(days.values()),
        fog_touch_hours=_added(hours.values()),
        in_fog=(
            *(Term("days", each, Unit.DAYS, node_id) for node_id, each in days.items()),
            *(Term("touch_hours", each, Unit.HOURS, node_id) for node_id, each in hours.items()),
        ),
    )


def _is_its_wait(reader: Reader, node: Node, own: set[NodeId]) -> bool:
    """Whether the wait is the customer's: by what is entered, else a stall or slip in its lane."""
    measures = queries.measures(reader, node.id)
    owner = measures.wait_owner if measures is not None else None
    if owner is not None:
        return owner is WaitOwner.CUSTOMER
    return node.kind in _WAITING and node.id in own


def _added(amounts: Iterable[float]) -> float:
    return sum(amounts, 0.0)
