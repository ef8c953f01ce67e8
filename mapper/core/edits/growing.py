"""Edits that grow a flow: several next steps at once, and nodes that go over into other cells."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.edits.nodes import add_node
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, NODE_GAP
from mapper.core.grid import Cell, Grid, Spot
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import NodeKind, Point, Rect

_AIR = 10.0  # nearer than this is in the way


class NextStep(NamedTuple):
    """A node that is to come: its middle on the map, in a cell that grows for it."""

    kind: NodeKind
    center: Point
    cell: Cell


def append_nodes(draft: Draft, /, source_id: NodeId, steps: Sequence[NextStep]) -> Label:
    """Add nodes that the source leads to, each connected from it."""
    source = draft.get(Node, source_id)
    for step in steps:
        add_node(draft, source.map_id, step.kind, step.center, after=source_id, cell=step.cell)
    kinds = ",".join(dict.fromkeys(step.kind.value for step in steps))
    return Label("add_node", {"kind": kinds, "name": ""})


def prepend_node(draft: Draft, /, target_id: NodeId, step: NextStep) -> Label:
    """Add a node that leads to the target."""
    target = draft.get(Node, target_id)
    node_id = draft.new_id(Node)
    label = add_node(draft, target.map_id, step.kind, step.center, node_id=node_id, cell=step.cell)
    line_id = draft.new_id(Connector)
    draft.put(Connector(id=line_id, map_id=target.map_id, source_id=node_id, target_id=target_id))
    return label


def put_in_cells(draft: Draft, /, spots: Mapping[NodeId, Spot]) -> Label:
    """Put nodes into cells, at places counted from the corners of these; the cells grow for them."""
    names = []
    for node_id, spot in spots.items():
        node = draft.get(Node, node_id)
        cell = Grid.of(draft, node.map_id).cell_rect(spot.stage_id, spot.lane_id)
        rect = Rect(cell.x + spot.x, cell.y + spot.y, node.width, node.height)
        room.reach_out(draft, Cell(spot.stage_id, spot.lane_id), rect)
        names.append(draft.update(node, **spot._asdict()).name)
    return Label("move_nodes", {"name": names[0] if names else "", "count": len(names)})


def move_to_band(draft: Draft, /, node_id: NodeId, band_type: type[Stage | Lane], band_id: str) -> Label:
    """Put a node over into another stage or lane of its map, at its place in the cell or right of what stands there."""
    node = draft.get(Node, node_id)
    band: Any = draft.get(band_type, band_id)
    if band.map_id != node.map_id:
        raise Refused("other_map")
    stage_id = band.id if band_type is Stage else node.stage_id
    lane_id = band.id if band_type is Lane else node.lane_id
    if (stage_id, lane_id) == (node.stage_id, node.lane_id):
        return Label("move_nodes", {"name": node.name, "count": 1})
    there = [n for n in draft.referring(Node, "stage_id", stage_id) if n.lane_id == lane_id]
    boxes = [Rect(n.x, n.y, n.width, n.height) for n in there]
    rect = Rect(max(node.x, CELL_MARGIN), max(node.y, CELL_MARGIN), node.width, node.height)
    while hit := [box for box in boxes if box.intersects(rect.grown(_AIR))]:
        rect = rect._replace(x=max(box.right for box in hit) + NODE_GAP)
    return put_in_cells(draft, {node_id: Spot(stage_id, lane_id, rect.x, rect.y)})
