"""Room for nodes: cells that reach out for what comes into them, and flows that open for a step and close again."""

from collections.abc import Collection, Mapping

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.geometry.room import Row, later_steps
from mapper.core.geometry.sizes import (
    CELL_MARGIN,
    CELL_PADDING,
    LANE_HEIGHT,
    MIN_LANE_HEIGHT,
    MIN_STAGE_WIDTH,
    STAGE_WIDTH,
)
from mapper.core.grid import Cell, Grid
from mapper.core.ids import NodeId
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import ConnectorKind, Rect

_BACK = (ConnectorKind.RETURNS, ConnectorKind.CHASE)
# A cell whose content ends this near to its border was made so large by it, and goes back with it.
_SNUG = CELL_PADDING + CELL_MARGIN


def reach_out(draft: Draft, cell: Cell, rect: Rect) -> None:
    """Make a cell so large that it holds a rectangle of the map with some room behind it; never smaller.

    The cells right of it and below it are pushed on with what they hold. What reaches out of the cell to the left or
    above is not its concern. A collapsed stage or lane stays as it is.
    """
    stage, lane = draft.get(Stage, cell.stage_id), draft.get(Lane, cell.lane_id)
    own = Grid.of(draft, stage.map_id).cell_rect(*cell)
    right = 0.0 if stage.is_collapsed else rect.right - own.x
    reach(draft, cell, right, 0.0 if lane.is_collapsed else rect.bottom - own.y)


def open_for(draft: Draft, node_id: NodeId, source_id: NodeId, target_id: NodeId) -> None:
    """Open room for a node that was put between two: later steps of that flow in its cell go on, nothing else.

    The flow runs down where the two stand one above the other, else to the right.
    """
    node = draft.get(Node, node_id)
    grid = Grid.of(draft, node.map_id, is_open=True)
    source, target = (grid.node_rect(draft.get(Node, i)) for i in (source_id, target_id))
    is_upright = source.x < target.right and target.x < source.right and source.bottom <= target.y
    later = later_steps(target_id, lambda id: _onward(draft, NodeId(id)), {source_id, node_id})
    row = _row(draft, grid, node, later, is_upright=is_upright)
    _move(draft, grid, Cell(node.stage_id, node.lane_id), row.opened(node_id, source_id))


def close_behind(draft: Draft, gone: Node, later: Collection[str]) -> None:
    """Close the gap that a node left, which is gone already: later steps in its cell come back by what it took."""
    grid = Grid.of(draft, gone.map_id, is_open=True)
    stage, lane = draft.get(Stage, gone.stage_id), draft.get(Lane, gone.lane_id)
    width, height = content(draft, Cell(stage.id, lane.id))
    width, height = max(width, gone.x + gone.width), max(height, gone.y + gone.height)
    place, cell = grid.node_rect(gone), grid.cell_rect(stage.id, lane.id)
    across = _row(draft, grid, gone, later)
    moved = across.closed(place, cell.x + CELL_MARGIN)
    if not moved:
        down = _row(draft, grid, gone, later, is_upright=True)
        moved = down.closed(place, cell.y + CELL_MARGIN)
    _move(draft, grid, Cell(stage.id, lane.id), moved)
    refit(draft, Cell(stage.id, lane.id), width, height)


def later_than(draft: Draft, node_id: NodeId) -> set[str]:
    """All steps that the flow comes to behind a node, not itself."""
    found: set[str] = set()
    for other in _onward(draft, node_id):
        found |= later_steps(other, lambda id: _onward(draft, NodeId(id)), {node_id})
    return found


def content(draft: Draft, cell: Cell) -> tuple[float, float]:
    """How far content reaches in the whole stage and in the whole lane of a cell."""
    across = (n.x + n.width for n in draft.referring(Node, "stage_id", cell.stage_id))
    down = (n.y + n.height for n in draft.referring(Node, "lane_id", cell.lane_id))
    return max(across, default=0.0), max(down, default=0.0)


def refit(draft: Draft, cell: Cell, width: float, height: float) -> None:
    """Take back the size of a stage and a lane that were as large as their content, which reached to width and height.

    They keep the room they had behind it, and stay as large as a new one, or as the least size they were given.
    """
    stage, lane = draft.get(Stage, cell.stage_id), draft.get(Lane, cell.lane_id)
    now = content(draft, cell)
    slack = stage.width - width
    if slack <= _SNUG and now[0] < width:
        least = min(stage.width, STAGE_WIDTH) if stage.least_width is None else stage.least_width
        draft.update(stage, width=max(now[0] + slack, least, MIN_STAGE_WIDTH))
    slack = lane.height - height
    if slack <= _SNUG and now[1] < height:
        least = min(lane.height, LANE_HEIGHT) if lane.least_height is None else lane.least_height
        draft.update(lane, height=max(now[1] + slack, least, MIN_LANE_HEIGHT))


def _onward(draft: Draft, node_id: NodeId) -> list[str]:
    return [line.target_id for line in queries.outgoing(draft, node_id) if line.kind not in _BACK]


def _row(draft: Draft, grid: Grid, node: Node, later: Collection[str], *, is_upright: bool = False) -> Row:
    """What shares the cell of a node; notes that stick to later steps go along with them and are in nobody's way."""
    mates = [
        n
        for n in draft.referring(Node, "stage_id", node.stage_id)
        if n.lane_id == node.lane_id and n.attached_to not in later
    ]
    boxes: dict[str, Rect] = {mate.id: grid.node_rect(mate) for mate in mates}
    lines: set[tuple[str, str]] = {
        (line.source_id, line.target_id)
        for mate in mates
        for line in queries.outgoing(draft, mate.id)
        if line.kind not in _BACK
    }
    return Row(boxes, {id for id in later if id in boxes}, lines, is_upright)


def _move(draft: Draft, grid: Grid, cell: Cell, moved: Mapping[str, Rect]) -> None:
    """Put nodes of a cell elsewhere in it; it reaches out for them first, so that they stay in it."""
    own = grid.cell_rect(*cell)
    for id, rect in moved.items():
        reach(draft, cell, rect.right - own.x, rect.bottom - own.y)
        draft.update(draft.get(Node, id), x=rect.x - own.x, y=rect.y - own.y)


def reach(draft: Draft, cell: Cell, right: float, bottom: float) -> None:
    """Make a cell so large that it holds what ends there, seen from its corner."""
    stage, lane = draft.get(Stage, cell.stage_id), draft.get(Lane, cell.lane_id)
    if right + CELL_MARGIN > stage.width:
        draft.update(stage, width=right + CELL_PADDING)
    if bottom + CELL_MARGIN > lane.height:
        draft.update(lane, height=bottom + CELL_PADDING)
