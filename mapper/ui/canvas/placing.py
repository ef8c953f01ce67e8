"""The canvas's placing: where a new node goes when nobody points: beside another, in free room of its lane."""

from mapper.core.geometry.sizes import CELL_MARGIN, NODE_GAP
from mapper.core.grid import Grid
from mapper.core.values import Point, Rect
from mapper.ui.render.projection import Projection

_ROW_GAP = 30.0
_AIR = 10.0
_TRIES = 24
# Gaps wider than this are no habit but distance.
_WIDEST_GAP = 250.0


def place_after(projection: Projection, node_rect: Rect, width: float, height: float) -> Point:
    """The middle of a node put to the right of another, on its centre line; below where something is there."""
    gap = _usual_gap(projection, node_rect)
    center = Point(node_rect.right + gap + width / 2, node_rect.center.y)
    return free_place(projection, center, width, height)


def free_place(projection: Projection, center: Point, width: float, height: float) -> Point:
    """The free place nearest to a wished middle: there, below it, above it, at last further to the right.

    Free is what no other node is nearer to than 10 units; what lies in the same lane comes first.
    """
    grid = projection.grid
    wish = _kept_in(grid, center, width, height)
    lane = grid.lane_at(wish.y)
    top = grid.top(lane.id)
    best: tuple[float, Point] | None = None
    for column in range(_TRIES):
        x = wish.x + column * (width + _AIR) / 2
        for row in range(_TRIES):
            for sign in (1, -1) if row else (1,):
                y = wish.y + sign * row * (_ROW_GAP / 3)
                is_inside = top + CELL_MARGIN <= y - height / 2 and y + height / 2 <= top + lane.height
                box = Rect(x - width / 2, y - height / 2, width, height)
                if is_inside and x <= grid.width and _is_free(projection, box):
                    cost = abs(y - wish.y) + 1.5 * (x - wish.x)
                    if best is None or cost < best[0]:
                        best = (cost, Point(x, y))
        if best is not None:
            return best[1]
    return _below_all(projection, wish, height)


def _below_all(projection: Projection, wish: Point, height: float) -> Point:
    """Under what stands in the cell, which grows for it."""
    grid = projection.grid
    stage, lane = grid.stage_at(wish.x), grid.lane_at(wish.y)
    cell = grid.cell_rect(stage.id, lane.id)
    inside = [n.rect for n in projection.nodes_in(cell) if n.rect.intersects(cell)]
    low = max((rect.bottom for rect in inside), default=cell.y)
    # The cell's lower border does not hold it back, but its middle must be in the cell.
    return Point(wish.x, min(low + _AIR + height / 2, cell.bottom - 1))


def _kept_in(grid: Grid, center: Point, width: float, height: float) -> Point:
    """The point moved into the grid, off the left and top border of its cell."""
    x = min(max(center.x, width / 2), max(grid.width - 1, width / 2))
    y = min(max(center.y, height / 2), max(grid.height - 1, height / 2))
    spot = grid.spot_at(Point(x, y), width, height)
    left, top = grid.left(spot.stage_id) + spot.x, grid.top(spot.lane_id) + spot.y
    return Point(left + width / 2, top + height / 2)


def _usual_gap(projection: Projection, rect: Rect) -> float:
    """The commonest gap between this node and those beside it that lines join it to; else the standard one."""
    node = projection.node_at(rect.center)
    if node is None:
        return NODE_GAP
    gaps: dict[float, int] = {}
    for line in projection.connectors_in(rect.grown(_AIR)):
        if line.source_id == node.id:
            gap = projection.nodes[line.target_id].rect.x - rect.right
        elif line.target_id == node.id:
            gap = rect.x - projection.nodes[line.source_id].rect.right
        else:
            continue
        if 0 < gap <= _WIDEST_GAP:
            gaps[gap] = gaps.get(gap, 0) + 1
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else NODE_GAP


def _is_free(projection: Projection, box: Rect) -> bool:
    room = box.grown(_AIR - 0.5)
    return not any(node.rect.intersects(room) for node in projection.nodes_in(room))
