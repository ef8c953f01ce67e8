"""The drawing of maps: which nodes and connectors of a map a change set makes look otherwise."""

from collections.abc import Container
from typing import NamedTuple

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Agreement,
    Connector,
    Item,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    NodeValue,
    Record,
    Skill,
    Stage,
    Tool,
)
from mapper.ui.render.owner import answers_at
from mapper.ui.render.pinned import carriers
from mapper.ui.render.restated import restated


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
            nodes.update(carriers(reader, record, shown))
            nodes.update(node for node in answers_at(reader, record) if node in shown)
            match record:
                case Node(map_id=at) if at == map_id:
                    nodes.add(record.id)
                    nodes.update(node for node in _carriers(reader, record) if node in shown)
                case Connector(map_id=at) if at == map_id:
                    connectors.add(record.id)
                    sources.add(record.source_id)
                case Lane(map_id=at) | Stage(map_id=at) if at == map_id:
                    has_grid = True
                case Record():
                    nodes.update(node for node in _carriers(reader, record) if node in shown)
    sources |= restated(reader, changes, map_id)
    for source in sources:  # the shares of one line are told by those beside it
        connectors.update(line.id for line in queries.outgoing(reader, source))
    return Concerned(nodes, connectors, has_grid)


def _carriers(reader: Reader, record: Record) -> list[NodeId]:
    """The nodes on which something is drawn of a record that is neither of the grid nor of the flow."""
    match record:
        case NodeMeasures() | NodeTool() | NodeSkill() | NodeMetric() | NodeValue() | Agreement():
            return [record.node_id]
        case Node(attached_to=step) if step is not None:
            return [step]  # what hangs on a note counts at its step too
        case Item(node_id=at) if at is not None:
            note = reader.find(Node, at)
            return [at, *(_carriers(reader, note) if note is not None else ())]
        case Tool() | Skill() | Metric():
            return _users(reader, record)
    return []


def _users(reader: Reader, record: Tool | Skill | Metric) -> list[NodeId]:
    """The nodes a tool, skill or metric hangs on."""
    match record:
        case Tool():
            return [link.node_id for link in reader.referring(NodeTool, "tool_id", record.id)]
        case Skill():
            return [link.node_id for link in reader.referring(NodeSkill, "skill_id", record.id)]
        case Metric():
            return [link.node_id for link in reader.referring(NodeMetric, "metric_id", record.id)]
