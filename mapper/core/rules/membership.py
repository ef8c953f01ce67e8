"""A node belongs to the cell it is seen in, whatever way it came there, and cells grow with their content."""

from mapper.core.draft import Draft
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, MIN_LANE_HEIGHT, MIN_STAGE_WIDTH
from mapper.core.grid import Grid
from mapper.core.ids import MapId
from mapper.core.records import Lane, Node, Stage


def settle(draft: Draft) -> None:
    """Give every moved or new node its cell, then make the touched cells large enough."""
    changes = draft.changes()
    placed = [
        after
        for before, after in changes.of_type(Node)
        if after is not None and (before is None or _place(before) != _place(after))
    ]
    grids: dict[MapId, Grid] = {}
    for node in placed:
        grid = grids.setdefault(node.map_id, Grid.of(draft, node.map_id))
        spot = grid.spot_for(grid.node_rect(node))
        if (node.stage_id, node.lane_id, node.x, node.y) != spot:
            draft.update(node, **spot._asdict())
    cells = [draft.get(Node, node.id) for node in placed]
    stage_ids = {node.stage_id for node in cells}
    stage_ids |= {stage.id for _, stage in changes.of_type(Stage) if stage is not None}
    lane_ids = {node.lane_id for node in cells}
    lane_ids |= {lane.id for _, lane in changes.of_type(Lane) if lane is not None}
    for stage_id in stage_ids:
        stage = draft.get(Stage, stage_id)
        content = max((n.x + n.width for n in draft.referring(Node, "stage_id", stage_id)), default=0.0)
        width = _enough(stage.width, content, MIN_STAGE_WIDTH)
        if width != stage.width:
            draft.update(stage, width=width)
    for lane_id in lane_ids:
        lane = draft.get(Lane, lane_id)
        content = max((n.y + n.height for n in draft.referring(Node, "lane_id", lane_id)), default=0.0)
        height = _enough(lane.height, content, MIN_LANE_HEIGHT)
        if height != lane.height:
            draft.update(lane, height=height)


def _place(node: Node) -> tuple[object, ...]:
    return node.map_id, node.stage_id, node.lane_id, node.x, node.y, node.width, node.height


def _enough(size: float, content: float, least: float) -> float:
    if content + CELL_MARGIN <= max(size, least):
        return max(size, least)
    return content + CELL_PADDING
