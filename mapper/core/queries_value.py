"""Questions about what the customer gets: value statements and exit criteria, of steps and of stages."""

from collections.abc import Sequence
from typing import Any

from mapper.core import queries
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeCriterion, NodeValue, Stage, StageCriterion, StageValue
from mapper.core.values import NodeKind

Statement = NodeValue | StageValue
Criterion = NodeCriterion | StageCriterion


def node_values(reader: Reader, node_id: NodeId) -> list[NodeValue]:
    """The value statements of a node in their order."""
    return _in_order(reader.referring(NodeValue, "node_id", node_id))


def stage_values(reader: Reader, stage_id: StageId) -> list[StageValue]:
    """The value statements of a stage itself in their order."""
    return _in_order(reader.referring(StageValue, "stage_id", stage_id))


def node_criteria(reader: Reader, node_id: NodeId) -> list[NodeCriterion]:
    """The exit criteria of a node in their order."""
    return _in_order(reader.referring(NodeCriterion, "node_id", node_id))


def stage_criteria(reader: Reader, stage_id: StageId) -> list[StageCriterion]:
    """The exit criteria of a stage in their order."""
    return _in_order(reader.referring(StageCriterion, "stage_id", stage_id))


def statements_at(reader: Reader, stage_id: StageId) -> Sequence[Statement]:
    """What the customer gets in a stage: what is said of the stage itself, else what is said of its steps.

    Steps come as they are read: from left to right, and from the top lane down where two begin alike. Statements of
    notes are not asked for. Nothing when nobody has said anything.
    """
    own = stage_values(reader, stage_id)
    if own:
        return own
    nodes = reader.referring(Node, "stage_id", stage_id)
    rows = {lane.id: lane.position for lane in queries.lanes(reader, _map_of(reader, stage_id))}
    nodes.sort(key=lambda node: (node.x, rows[node.lane_id], node.y, node.id))
    return [
        value for node in nodes if node.kind is not NodeKind.NOTE for value in node_values(reader, node.id)
    ]


def _map_of(reader: Reader, stage_id: StageId) -> MapId:
    return reader.get(Stage, stage_id).map_id


def _in_order(records: list[Any]) -> list[Any]:
    return sorted(records, key=lambda record: (record.position, record.id))
