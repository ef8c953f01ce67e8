"""The edit of the space tool: room opened or taken away along a line pressed into the map."""

from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.geometry.room import turned
from mapper.core.geometry.sizes import CELL_PADDING, MIN_LANE_HEIGHT, MIN_STAGE_WIDTH
from mapper.core.geometry.space import held, moving
from mapper.core.grid import Cell, Grid
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point, Rect


def shift_space(
    draft: Draft,
    /,
    map_id: MapId,
    at: Point,
    delta: float,
    *,
    is_level: bool,
    is_global: bool = False,
    is_before: bool = False,
) -> Label:
    """Move by `delta` all that lies right of a point (below it, unless `is_level`) in the cell of the point.

    More than 0 opens room and the cell grows; less takes room away, down to 20 to what stays, and a cell that was as
    large as its content goes back with it. `is_global`: in all cells of the stage (of the lane), which takes on just
    as much, so that all later ones move too. `is_before`: what lies left (above) moves instead, where there is room.
    """
    cell = Grid.of(draft, map_id).cell_at(at)
    grid = Grid.of(draft, map_id, is_open=True)
    if (draft.get(Stage, cell.stage_id) if is_level else draft.get(Lane, cell.lane_id)).is_collapsed:
        return Label("shift_space", {"count": 0})
    at = _opened(Grid.of(draft, map_id), grid, cell, at)
    area = _area(grid, cell, is_level=is_level, is_global=is_global)
    rects: dict[str, Rect] = {
        node.id: turned(grid.node_rect(node), is_upright=not is_level)
        for node in _held_in(draft, cell, is_level=is_level, is_global=is_global)
    }
    place, ground = (at.x if is_level else at.y), turned(area, is_upright=not is_level)
    chosen = moving(rects.items(), place, is_before=is_before)
    moved = [rects[id] for id in chosen]
    free = held(delta, moved, [box for id, box in rects.items() if id not in chosen], ground)
    if is_before and moved:
        free = min(free, max(0.0, ground.right - CELL_PADDING - max(box.right for box in moved)))
    if is_global and not is_before:
        free = _resize(draft, cell, free, rects.keys() - chosen, is_level=is_level)
    elif not moved:
        free = 0.0
    if free:
        content = room.content(draft, cell)
        for id in sorted(chosen):
            box = rects[id]
            _put(draft, grid, id, turned(box.moved(free, 0.0), is_upright=not is_level))
        if not is_global and not is_before:
            room.refit(draft, cell, *content)
    return Label("shift_space", {"count": len(chosen)})


def _opened(drawn: Grid, grid: Grid, cell: Cell, at: Point) -> Point:
    """The same place in the grid with nothing collapsed."""
    seen, own = drawn.cell_rect(*cell), grid.cell_rect(*cell)
    return Point(own.x + at.x - seen.x, own.y + at.y - seen.y)


def _held_in(draft: Draft, cell: Cell, *, is_level: bool, is_global: bool) -> list[Node]:
    """The nodes that may move: of the cell, or of its whole stage or lane."""
    if is_level:
        nodes = draft.referring(Node, "stage_id", cell.stage_id)
        return nodes if is_global else [node for node in nodes if node.lane_id == cell.lane_id]
    nodes = draft.referring(Node, "lane_id", cell.lane_id)
    return nodes if is_global else [node for node in nodes if node.stage_id == cell.stage_id]


def _area(grid: Grid, cell: Cell, *, is_level: bool, is_global: bool) -> Rect:
    """Where things move: the cell, or its whole stage or lane."""
    own = grid.cell_rect(*cell)
    if not is_global:
        return own
    if is_level:
        return Rect(own.x, 0.0, own.width, grid.height)
    return Rect(0.0, own.y, grid.width, own.height)


def _resize(draft: Draft, cell: Cell, delta: float, staying: set[str], *, is_level: bool) -> float:
    """Let the whole stage or lane take on `delta`, not below what it holds; the part that it takes."""
    nodes = [draft.get(Node, id) for id in staying]
    if is_level:
        stage = draft.get(Stage, cell.stage_id)
        content = max((n.x + n.width + CELL_PADDING for n in nodes), default=0.0)
        delta = max(delta, min(0.0, max(content, MIN_STAGE_WIDTH) - stage.width))
        draft.update(stage, width=stage.width + delta)
    else:
        lane = draft.get(Lane, cell.lane_id)
        content = max((n.y + n.height + CELL_PADDING for n in nodes), default=0.0)
        delta = max(delta, min(0.0, max(content, MIN_LANE_HEIGHT) - lane.height))
        draft.update(lane, height=lane.height + delta)
    return delta


def _put(draft: Draft, grid: Grid, id: str, rect: Rect) -> None:
    """Put a node elsewhere in its cell, which reaches out for it."""
    node = draft.get(Node, id)
    cell = Cell(node.stage_id, node.lane_id)
    own = grid.cell_rect(*cell)
    room.reach(draft, cell, rect.right - own.x, rect.bottom - own.y)
    draft.update(node, x=rect.x - own.x, y=rect.y - own.y)
