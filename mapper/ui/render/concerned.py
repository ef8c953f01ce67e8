"""The drawing of maps: which nodes and connectors of a map a change set makes look otherwise."""

from collections.abc import Container
from typing import NamedTuple

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Skill,
    Stage,
    Tool,
)


class Concerned(NamedTuple):
    """The nodes and connectors to draw anew, gone ones among them, and whether lanes or stages changed."""

    nodes: set[NodeId]
    connectors: set[ConnectorId]
    has_grid: bool


def concerned(reader: Reader, changes: ChangeSet, map_id: MapId, shown: Container[NodeId]) -> Concerned:
    """What a committed change set concerns on one map; `shown` are the nodes drawn until now."""
    nodes: set[NodeId] = set()
    connectors: set[ConnectorId] = set()
    sources: set[NodeId] = set()
    has_grid = False
    for change in changes:
        if isinstance(change.before, Node) and isinstance(change.after, Node):
            if (
                change.before.kind is not change.after.kind
            ):  # branches leave a decision otherwise than other lines
                sources.add(change.after.id)
        for record in (change.before, change.after):
            match record:
                case Node(map_id=at) if at == map_id:
                    nodes.add(record.id)
                case Connector(map_id=at) if at == map_id:
                    connectors.add(record.id)
                    sources.add(record.source_id)
                case Lane(map_id=at) | Stage(map_id=at) if at == map_id:
                    has_grid = True
                case NodeMeasures() | NodeTool() | NodeSkill() | NodeMetric():
                    if record.node_id in shown:
                        nodes.add(record.node_id)
                case Tool() | Skill() | Metric():
                    nodes.update(node for node in _users(reader, record) if node in shown)
    for source in sources:  # the shares of one line are told by those beside it
        connectors.update(line.id for line in queries.outgoing(reader, source))
    return Concerned(nodes, connectors, has_grid)


def _users(reader: Reader, record: Tool | Skill | Metric) -> list[NodeId]:
    """The nodes a tool, skill or metric hangs on."""
    match record:
        case Tool():
            return [link.node_id for link in reader.referring(NodeTool, "tool_id", record.id)]
        case Skill():
            return [link.node_id for link in reader.referring(NodeSkill, "skill_id", record.id)]
        case Metric():
            return [link.node_id for link in reader.referring(NodeMetric, "metric_id", record.id)]
