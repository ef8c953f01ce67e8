"""The check-up: one map as its rules look at it, with what several of them ask worked out once."""

from collections.abc import Callable
from functools import cached_property

from mapper.analysis.graph import FlowGraph
from mapper.core import queries
from mapper.core.ids import LaneId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, NodeMetric, ProcessMap, Stage, Target
from mapper.core.values import NodeKind


class Ground:
    """A map in a document that does not change while it is looked at."""

    def __init__(self, reader: Reader, map_id: MapId, breathe: Callable[[], None]) -> None:
        self.reader = reader
        self.map_id = map_id
        # Where the flow comes from and goes on to is told by the map around.
        self.is_inside = reader.get(ProcessMap, map_id).parent_node_id is not None
        self.graph = FlowGraph.of(reader, map_id)
        breathe()
        self.stages: list[Stage] = queries.stages(reader, map_id)
        self.lanes: list[Lane] = queries.lanes(reader, map_id)
        self.starts = self.graph.of_kind(NodeKind.START)
        self.ends = self.graph.of_kind(NodeKind.END)
        self.reached = self.graph.reachable(self.starts)
        breathe()
        # One place where nothing leads on is one finding, not one for each node before it.
        blocked = [node_id for node_id in self.graph.nodes if self.is_blocked(node_id)]
        self.ending_or_blocked = self.graph.reaching([*self.ends, *blocked])
        breathe()
        self.loops = self.graph.loops
        self._customers: frozenset[LaneId] = frozenset(lane.id for lane in self.lanes if lane.is_customer)
        self._columns = {stage.id: number for number, stage in enumerate(self.stages)}

    @cached_property
    def has_targets(self) -> bool:
        """Whether any metric on a node of the map has a target there."""
        links = (link for node_id in self.graph.nodes for link in queries.node_metrics(self.reader, node_id))
        return any(self.is_aimed_at(link) for link in links)

    def is_aimed_at(self, link: NodeMetric) -> bool:
        """Whether it is said what a metric shall be at its node: there, or for a team, a person or a period."""
        if link.target is not None:
            return True
        aims = self.reader.referring(Target, "node_id", link.node_id)
        return any(aim.metric_id == link.metric_id for aim in aims)

    def leaving(self, node_id: NodeId) -> tuple[Connector, ...]:
        return self.graph.leaving[node_id]

    def is_blocked(self, node_id: NodeId) -> bool:
        """Nothing leads on from here, or from where cases wait nothing but back to itself."""
        node, leaving = self.graph.nodes[node_id], self.graph.leaving[node_id]
        if node.kind in (NodeKind.STALL, NodeKind.SLIP):
            return all(line.target_id == node_id for line in leaving)
        return node.kind is not NodeKind.END and not leaving

    def is_with_customer(self, node: Node) -> bool:
        """Whether the node lies in a lane of the customer, whose work is none of ours."""
        return node.lane_id in self._customers

    def lies_before(self, node: Node, other: Node) -> bool:
        """Whether the node begins further at the front of the map than the other."""
        return (self._columns[node.stage_id], node.x) < (self._columns[other.stage_id], other.x)
