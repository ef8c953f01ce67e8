"""The health of a map: what keeps its numbers from being computed or believed, as codes with the places concerned."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mapper.analysis.graph import FlowGraph
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node
from mapper.core.values import NodeKind, ValueClass

SHARE_TOLERANCE: Final = 0.005  # what the rounding of a few percentages may leave over

_WORK: Final = frozenset({NodeKind.STEP, NodeKind.DECISION})


class Severity(StrEnum):
    """How much a finding matters: an error makes the numbers wrong, a warning makes them doubtful."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: a code, what fills its sentence, and the nodes and connectors it concerns."""

    code: str
    severity: Severity
    map_id: MapId
    node_ids: tuple[NodeId, ...] = ()
    connector_ids: tuple[ConnectorId, ...] = ()
    params: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))


def document_findings(reader: Reader) -> list[Finding]:
    """The findings of all maps, in the order of the maps."""
    return [
        finding for process_map in queries.maps(reader) for finding in map_findings(reader, process_map.id)
    ]


def map_findings(reader: Reader, map_id: MapId) -> list[Finding]:
    """What is to mend on a map: errors first, then in reading order. An empty list is a clean bill of health."""
    graph = FlowGraph.of(reader, map_id)
    if not graph.nodes:
        return [Finding("empty_map", Severity.WARNING, map_id)]
    inspection = _Inspection(reader, map_id, graph)
    found = [*inspection.of_map(), *(f for node in graph.nodes.values() for f in inspection.of_node(node))]
    return sorted(found, key=lambda finding: finding.severity is not Severity.ERROR)


class _Inspection:
    """One look at one map."""

    def __init__(self, reader: Reader, map_id: MapId, graph: FlowGraph) -> None:
        self._reader = reader
        self._map_id = map_id
        self._graph = graph
        self._starts = graph.of_kind(NodeKind.START)
        self._ends = graph.of_kind(NodeKind.END)
        self._reached = graph.reachable(self._starts)
        # One place where nothing leads on is one finding, not one for each node before it.
        blocked = [node_id for node_id in graph.nodes if self._is_blocked(node_id)]
        self._ending_or_blocked = graph.reaching([*self._ends, *blocked])

    def of_map(self) -> Iterator[Finding]:
        if not self._starts:
            yield Finding("no_start", Severity.ERROR, self._map_id)
        elif not any(self._is_with_customer(self._graph.nodes[node_id]) for node_id in self._starts):
            yield Finding(
                "no_start_with_customer", Severity.WARNING, self._map_id, node_ids=tuple(self._starts)
            )
        if not self._ends:
            yield Finding("no_end", Severity.ERROR, self._map_id)

    def of_node(self, node: Node) -> Iterator[Finding]:
        if not node.name.strip():
            yield self._at("unnamed_node", Severity.WARNING, node, kind=node.kind.value)
        if self._starts and node.id not in self._reached:
            yield self._at("unreachable", Severity.WARNING, node)
        if node.kind is not NodeKind.END:
            leaving = self._graph.leaving[node.id]
            yield from self._of_ways_out(node, leaving)
            yield from self._of_shares(node, leaving)
        yield from self._of_measures(node)

    def _of_ways_out(self, node: Node, leaving: tuple[Connector, ...]) -> Iterator[Finding]:
        if not leaving:
            yield self._at("dead_end", Severity.ERROR, node)
        elif self._is_blocked(node.id):
            yield self._at("stall_without_exit", Severity.ERROR, node, leaving)
        elif self._ends and node.id not in self._ending_or_blocked:
            yield self._at("no_way_to_an_end", Severity.ERROR, node)
        if node.kind is NodeKind.DECISION and 0 < len(leaving) < 2:
            yield self._at("decision_without_choice", Severity.WARNING, node, leaving)

    def _of_shares(self, node: Node, leaving: tuple[Connector, ...]) -> Iterator[Finding]:
        if not leaving:
            return
        counted = [line for line in leaving if line.count is not None]
        if counted and any(line.share is not None for line in leaving):
            yield self._at("counts_and_shares", Severity.ERROR, node, leaving)
            return
        if counted and not any(line.count for line in counted):
            yield self._at("counts_all_zero", Severity.ERROR, node, leaving)
            return
        shares = [self._graph.shares[line.id] for line in leaving]
        total = sum(share for share in shares if share is not None)
        is_complete = None not in shares
        if total > 1 + SHARE_TOLERANCE + 1e-9 or (is_complete and total < 1 - SHARE_TOLERANCE - 1e-9):
            yield self._at("shares_not_one", Severity.ERROR, node, leaving, total=round(total, 6))
        elif not is_complete:
            unknown = tuple(line for line in leaving if self._graph.shares[line.id] is None)
            yield self._at("share_unknown", Severity.WARNING, node, unknown, count=len(unknown))

    def _of_measures(self, node: Node) -> Iterator[Finding]:
        measures = queries.measures(self._reader, node.id)
        if measures is None:
            return
        if measures.attempts_limit is not None and measures.attempts_limit < 1:
            yield self._at("attempts_limit_below_one", Severity.ERROR, node)
        is_ours = node.kind in _WORK and not self._is_with_customer(node)
        if is_ours and measures.value_class is ValueClass.VA:
            if sum(queries.touch_hours(self._reader, node.id).values()) <= 0:
                yield self._at("value_without_work", Severity.WARNING, node)

    def _is_blocked(self, node_id: NodeId) -> bool:
        """Nothing leads on from here, or from a stall nothing but back to itself."""
        node, leaving = self._graph.nodes[node_id], self._graph.leaving[node_id]
        if node.kind is NodeKind.STALL:
            return all(line.target_id == node_id for line in leaving)
        return node.kind is not NodeKind.END and not leaving

    def _is_with_customer(self, node: Node) -> bool:
        return self._reader.get(Lane, node.lane_id).is_customer

    def _at(
        self,
        code: str,
        severity: Severity,
        node: Node,
        lines: tuple[Connector, ...] = (),
        **params: str | int | float,
    ) -> Finding:
        return Finding(
            code,
            severity,
            self._map_id,
            (node.id,),
            tuple(line.id for line in lines),
            {"name": node.name, **params},
        )
