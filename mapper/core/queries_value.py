"""Questions about what the customer gets: value statements and exit criteria, of steps and of stages."""

from collections.abc import Sequence
from typing import Any

from mapper.core import queries
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeCriterion, NodeValue, StageCriterion, StageValue
from mapper.core.values import NodeKind

Statement = NodeValue | StageValue
Criterion = NodeCriterion | StageCriterion


def node_values(reader: Reader, node_id: NodeId) -> list[NodeValue]:
    """The value statements of a node in their order."""
    return _in_order(reader.referring(NodeValue, "node_id", node_id))


def stage_values(reader: Reader, stage_id: StageId) -> list[StageValue]:
    """The value statements of a stage itself in their order."""
    return _in_order(reader.referring(StageValue, "stage_id", stage_id))


def values_within(reader: Reader, stage_id: StageId) -> list[NodeValue]:
    """The value statements of the steps in a stage; notes have no say."""
    steps = (n for n in reader.referring(Node, "stage_id", stage_id) if n.kind is not NodeKind.NOTE)
    return [value for step in steps for value in reader.referring(NodeValue, "node_id", step.id)]


def node_criteria(reader: Reader, node_id: NodeId) -> list[NodeCriterion]:
    """The exit criteria of a node in their order."""
    return _in_order(reader.referring(NodeCriterion, "node_id", node_id))


def stage_criteria(reader: Reader, stage_id: StageId) -> list[StageCriterion]:
    """The exit criteria of a stage in their order."""
    return _in_order(reader.referring(StageCriterion, "stage_id", stage_id))


def statements_by_stage(reader: Reader, map_id: MapId) -> dict[StageId, Sequence[Statement]]:
    """What the customer gets in each stage of a map: what is said of the stage itself, else of its steps.

    Steps come as they are read: from left to right, and from the top lane down where two begin alike. Notes have no
    say. A stage of which nobody has said anything has an empty entry. Each table is read once.
    """
    stages = queries.stages(reader, map_id)
    found: dict[StageId, Sequence[Statement]] = {stage.id: stage_values(reader, stage.id) for stage in stages}
    rows = {lane.id: lane.position for lane in queries.lanes(reader, map_id)}
    of_steps: dict[StageId, list[tuple[Any, ...]]] = {}
    for value in reader.all(NodeValue):
        node = reader.get(Node, value.node_id)
        if node.stage_id in found and node.kind is not NodeKind.NOTE:
            order = (node.x, rows[node.lane_id], node.y, node.id, value.position, value.id)
            of_steps.setdefault(node.stage_id, []).append((order, value))
    for stage_id, placed in of_steps.items():
        if not found[stage_id]:
            found[stage_id] = [value for _, value in sorted(placed, key=lambda each: each[0])]
    return found


def _in_order(records: list[Any]) -> list[Any]:
    return sorted(records, key=lambda record: (record.position, record.id))
