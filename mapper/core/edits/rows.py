"""Rows of a stage: nodes brought into an order from left to right, moved on no more than that takes."""

from collections.abc import Collection, Mapping, Sequence

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.geometry.sizes import NODE_GAP
from mapper.core.grid import Cell
from mapper.core.ids import LaneId, StageId
from mapper.core.records import Node, Stage


def put_in_a_row(draft: Draft, stage_id: StageId, order: Sequence[Node], fresh: Collection[str]) -> None:
    """Place the nodes of a stage so that they are read in this order; the stage grows for them.

    Each begins where it says, or further right where a `fresh` one (new, or moved) needs the place; what comes later
    goes on by as much. Those that are not fresh keep their distances to one another or move apart.
    """
    stage = draft.get(Stage, stage_id)
    rows = {lane.id: row for row, lane in enumerate(queries.lanes(draft, stage.map_id))}
    shift = 0.0
    placed: list[Node] = []
    new: list[Node] = []
    for node in order:
        x = node.x + shift
        rivals = placed if node.id in fresh else new
        least = max((_least(other, node, x, rows) for other in rivals), default=x)
        if least > x:
            shift += least - x
            x = least
        done = draft.put(node) if x == node.x else draft.update(node, x=x)
        room.reach(draft, Cell(stage_id, node.lane_id), done.x + done.width, done.y + done.height)
        placed.append(done)
        if node.id in fresh:
            new.append(done)


def _least(other: Node, node: Node, x: float, rows: Mapping[LaneId, int]) -> float:
    """How far left a node may begin that is read after another; `x` where it need not move."""
    right = other.x + other.width + NODE_GAP
    if other.lane_id == node.lane_id:
        is_beside = other.y < node.y + node.height and node.y < other.y + other.height
        if is_beside:
            return max(x, right)
        return max(x, other.x + other.width / 2 - node.width / 2)
    middle = other.x + other.width / 2
    own = x + node.width / 2
    if own > middle or (own == middle and rows[node.lane_id] > rows[other.lane_id]):
        return x
    return middle - node.width / 2 if rows[node.lane_id] > rows[other.lane_id] else right
