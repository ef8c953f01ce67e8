"""Questions asked of a document everywhere; each has one answer, here."""

from collections.abc import Mapping

from mapper.core.ids import ConnectorId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Connector,
    DocumentInfo,
    Lane,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    RoleTouch,
    Stage,
)


def document_info(reader: Reader) -> DocumentInfo:
    """The one record about the document as a whole."""
    return next(iter(reader.all(DocumentInfo)))


def maps(reader: Reader) -> list[ProcessMap]:
    """The maps in the order of their tabs."""
    return sorted(reader.all(ProcessMap), key=lambda m: (m.position, m.id))


def stages(reader: Reader, map_id: MapId) -> list[Stage]:
    """The stages of a map from left to right."""
    return sorted(reader.referring(Stage, "map_id", map_id), key=lambda s: (s.position, s.id))


def lanes(reader: Reader, map_id: MapId) -> list[Lane]:
    """The lanes of a map from top to bottom."""
    return sorted(reader.referring(Lane, "map_id", map_id), key=lambda lane: (lane.position, lane.id))


def nodes(reader: Reader, map_id: MapId) -> list[Node]:
    """The nodes of a map, in no promised order."""
    return reader.referring(Node, "map_id", map_id)


def connectors(reader: Reader, map_id: MapId) -> list[Connector]:
    """The connectors of a map, in no promised order."""
    return reader.referring(Connector, "map_id", map_id)


def outgoing(reader: Reader, node_id: NodeId) -> list[Connector]:
    """The connectors that leave a node, a self loop included."""
    return reader.referring(Connector, "source_id", node_id)


def incoming(reader: Reader, node_id: NodeId) -> list[Connector]:
    """The connectors that enter a node, a self loop included."""
    return reader.referring(Connector, "target_id", node_id)


def connectors_at(reader: Reader, node_id: NodeId) -> list[Connector]:
    """All connectors that touch a node, each once."""
    out = outgoing(reader, node_id)
    return out + [c for c in incoming(reader, node_id) if c.source_id != c.target_id]


def measures(reader: Reader, node_id: NodeId) -> NodeMeasures | None:
    """What was entered about a node, or None when nothing was."""
    found = reader.referring(NodeMeasures, "node_id", node_id)
    return found[0] if found else None


def touch_hours(reader: Reader, node_id: NodeId) -> dict[RoleId, float]:
    """Hours a visit by role, in the order of their ids."""
    touches = sorted(reader.referring(RoleTouch, "node_id", node_id), key=lambda each: each.role_id)
    return {each.role_id: each.touch_hours for each in touches}


def allocations(reader: Reader, role_id: RoleId) -> list[Allocation]:
    """Who has how much of their time for a role, in the order of their ids: what is summed up comes out alike."""
    return sorted(reader.referring(Allocation, "role_id", role_id), key=lambda each: each.id)


def node_tools(reader: Reader, node_id: NodeId) -> list[NodeTool]:
    """The tools that hang on a node."""
    return reader.referring(NodeTool, "node_id", node_id)


def node_skills(reader: Reader, node_id: NodeId) -> list[NodeSkill]:
    """The skills a node asks for."""
    return reader.referring(NodeSkill, "node_id", node_id)


def node_metrics(reader: Reader, node_id: NodeId) -> list[NodeMetric]:
    """The metrics read at a node."""
    return reader.referring(NodeMetric, "node_id", node_id)


def shares_out(reader: Reader, node_id: NodeId) -> Mapping[ConnectorId, float | None]:
    """The share of cases that each connector leaving a node takes, 0 to 1, by id; None where it is not known.

    Counts are turned into shares of their sum. A single connector with nothing stated takes all.
    """
    leaving = sorted(outgoing(reader, node_id), key=lambda each: each.id)
    if len(leaving) == 1 and leaving[0].share is None and leaving[0].count is None:
        return {leaving[0].id: 1.0}
    total = sum(c.count for c in leaving if c.count is not None)
    return {c.id: c.count / total if c.count is not None and total else c.share for c in leaving}
