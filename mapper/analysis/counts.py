"""How much there is on a map: stages, lanes, nodes and connectors by kind, and what hangs on the nodes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import ConnectorKind, NodeKind


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one map. Kinds that do not occur are counted too, as 0.

    `roles`, `tools`, `skills`, `metrics`: different ones used on the map. `attachments`: tools, skills and metrics on
    nodes, each as often as it hangs there. `targets`: metrics on nodes with a target. `hand_offs`: connectors that
    lead from one lane to another.
    """

    stages: int
    lanes: int
    nodes: int
    nodes_by_kind: Mapping[NodeKind, int]
    connectors: int
    connectors_by_kind: Mapping[ConnectorKind, int]
    hand_offs: int
    roles: int
    tools: int
    skills: int
    metrics: int
    attachments: int
    targets: int


def map_counts(reader: Reader, map_id: MapId) -> Counts:
    """How much there is on a map, in numbers of things; kinds that do not occur are 0.

    Formula: the records of each type on the map; attachments = tools + skills + metrics, each as often as it hangs on a
    node; targets = metrics on nodes that have one there; hand-offs = connectors whose ends lie in two lanes.
    Assumes: notes and what leads to them count as nodes and connectors. A role is there where hours of it are stated,
    be they 0; who is only responsible is not. The insides of steps are maps of their own.
    Source: docs/formulas.md, What there is on a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = map_counts(sale(), SALE)
    >>> found.nodes, found.connectors, found.hand_offs
    (5, 6, 4)
    """
    nodes = queries.nodes(reader, map_id)
    connectors = queries.connectors(reader, map_id)
    node_kinds = Counter(node.kind for node in nodes)
    connector_kinds = Counter(connector.kind for connector in connectors)
    lane_of = {node.id: node.lane_id for node in nodes}
    tools = [link for node in nodes for link in queries.node_tools(reader, node.id)]
    skills = [link for node in nodes for link in queries.node_skills(reader, node.id)]
    metrics = [link for node in nodes for link in queries.node_metrics(reader, node.id)]
    return Counts(
        stages=len(queries.stages(reader, map_id)),
        lanes=len(queries.lanes(reader, map_id)),
        nodes=len(nodes),
        nodes_by_kind={kind: node_kinds[kind] for kind in NodeKind},
        connectors=len(connectors),
        connectors_by_kind={kind: connector_kinds[kind] for kind in ConnectorKind},
        hand_offs=sum(lane_of[line.source_id] != lane_of[line.target_id] for line in connectors),
        roles=len(_roles(reader, nodes)),
        tools=len({link.tool_id for link in tools}),
        skills=len({link.skill_id for link in skills}),
        metrics=len({link.metric_id for link in metrics}),
        attachments=len(tools) + len(skills) + len(metrics),
        targets=sum(link.target is not None for link in metrics),
    )


def _roles(reader: Reader, nodes: list[Node]) -> set[str]:
    return {role_id for node in nodes for role_id in queries.touch_hours(reader, node.id)}
