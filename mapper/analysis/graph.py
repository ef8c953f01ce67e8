"""The flow of one map as a graph: what leads where, and what can be reached. Notes take no part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind

SHARE_TOLERANCE: Final = 0.005  # what the rounding of a few percentages may leave over


@dataclass(frozen=True)  # without slots, for what is worked out once
class FlowGraph:
    """Nodes in reading order (stage, lane, place), the connectors at each, and the share each connector takes.

    A share is 0 to 1 of the cases that leave the connector's source; None is unknown.
    """

    nodes: Mapping[NodeId, Node]
    leaving: Mapping[NodeId, tuple[Connector, ...]]
    entering: Mapping[NodeId, tuple[Connector, ...]]
    shares: Mapping[ConnectorId, float | None]

    @classmethod
    def of(cls, reader: Reader, map_id: MapId) -> "FlowGraph":
        """The graph of a map as it stands in the document."""
        columns = {stage.id: index for index, stage in enumerate(queries.stages(reader, map_id))}
        rows = {lane.id: index for index, lane in enumerate(queries.lanes(reader, map_id))}
        nodes = [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]
        nodes.sort(key=lambda n: (columns[n.stage_id], rows[n.lane_id], n.x, n.y, n.id))
        place = {node.id: index for index, node in enumerate(nodes)}
        leaving: dict[NodeId, tuple[Connector, ...]] = {}
        entering: dict[NodeId, list[Connector]] = {node.id: [] for node in nodes}
        shares: dict[ConnectorId, float | None] = {}
        for node in nodes:
            lines = queries.outgoing(reader, node.id)
            lines.sort(key=lambda line: (place[line.target_id], line.id))
            leaving[node.id] = tuple(lines)
            shares |= queries.shares_out(reader, node.id)
            for line in lines:
                entering[line.target_id].append(line)
        return cls(
            {node.id: node for node in nodes},
            leaving,
            {node_id: tuple(lines) for node_id, lines in entering.items()},
            shares,
        )

    def reread(self, reader: Reader, node_id: NodeId) -> "FlowGraph | None":
        """This graph where only the shares at one node are other ones; None where other connectors leave it."""
        lines = {line.id: line for line in queries.outgoing(reader, node_id)}
        before = self.leaving[node_id]
        if {(line.id, line.target_id) for line in lines.values()} != {
            (line.id, line.target_id) for line in before
        }:
            return None
        entering = dict(self.entering)
        for target_id in {line.target_id for line in before}:
            entering[target_id] = tuple(lines.get(line.id, line) for line in entering[target_id])
        leaving = {**self.leaving, node_id: tuple(lines[line.id] for line in before)}
        return replace(
            self,
            leaving=leaving,
            entering=entering,
            shares={**self.shares, **queries.shares_out(reader, node_id)},
        )

    def of_kind(self, kind: NodeKind) -> list[NodeId]:
        return [node.id for node in self.nodes.values() if node.kind is kind]

    def is_open(self, connector: Connector) -> bool:
        """Whether a case can take this connector: its share is not known to be zero."""
        return self.shares[connector.id] != 0

    def reachable(self, sources: Iterable[NodeId]) -> frozenset[NodeId]:
        """What a case that is at one of these nodes can come to, these included."""
        return self._spread(sources, self.leaving, forward=True)

    def reaching(self, targets: Iterable[NodeId]) -> frozenset[NodeId]:
        """From where a case can come to one of these nodes, these included."""
        return self._spread(targets, self.entering, forward=False)

    @cached_property
    def loops(self) -> Mapping[NodeId, int]:
        """A number for each node; two nodes have the same one when each leads to the other, whatever the shares.

        Two walks, the second one backwards (Kosaraju and Sharir, see Aho, Hopcroft, Ullman 1983, chapter 6.7).
        """
        order: list[NodeId] = []
        seen: set[NodeId] = set()
        for first in self.nodes:
            waiting = [] if first in seen else [(first, False)]
            while waiting:
                node_id, is_left = waiting.pop()
                if is_left:
                    order.append(node_id)
                elif node_id not in seen:
                    seen.add(node_id)
                    waiting.append((node_id, True))
                    waiting += [(line.target_id, False) for line in self.leaving[node_id]]
        numbers: dict[NodeId, int] = {}
        for first in reversed(order):
            back = [first]
            while back:
                node_id = back.pop()
                if node_id not in numbers:
                    numbers[node_id] = numbers[first] if first in numbers else len(numbers)
                    back += [line.source_id for line in self.entering[node_id]]
        return numbers

    def _spread(
        self, first: Iterable[NodeId], lines: Mapping[NodeId, tuple[Connector, ...]], *, forward: bool
    ) -> frozenset[NodeId]:
        waiting = list(first)
        seen = set(waiting)
        while waiting:
            for line in lines[waiting.pop()]:
                other = line.target_id if forward else line.source_id
                if other not in seen and self.is_open(line):
                    seen.add(other)
                    waiting.append(other)
        return frozenset(seen)
