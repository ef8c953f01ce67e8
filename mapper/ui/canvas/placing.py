"""The canvas's placing: where a new node goes when nobody points: beside another, in free room of its lane."""

from mapper.core.geometry.sizes import CELL_MARGIN, NODE_GAP
from mapper.core.grid import Grid
from mapper.core.values import Point, Rect
from mapper.ui.render.projection import Projection

_AIR = 10.0
_ROW_STEP = 10.0
_GROWTH = 60.0
_OTHER_STAGE = 120.0
# Gaps wider than this are no habit but distance.
_WIDEST_GAP = 250.0


def place_after(projection: Projection, node_rect: Rect, width: float, height: float) -> Point:
    """The middle of a node put to the right of another, on its centre line; below where something is there."""
    gap = _usual_gap(projection, node_rect)
    center = Point(node_rect.right + gap + width / 2, node_rect.center.y)
    return free_place(projection, center, width, height)


def free_place(projection: Projection, center: Point, width: float, height: float) -> Point:
    """The free place nearest to a wished middle, in the same lane: there, above or below, or further to the right.

    Free is what no other node is nearer to than 10 units. Places where the lane or the last stage would have to
    grow, and those in another stage, come after the others. There is always one: behind the last node.
    """
    grid = projection.grid
    wish = _kept_in(grid, center, width, height)
    lane, stage = grid.lane_at(wish.y), grid.stage_at(wish.x)
    top, low = grid.top(lane.id), grid.top(lane.id) + lane.height
    band = Rect(0.0, top, grid.width, lane.height)
    last = max((node.rect.right for node in projection.nodes_in(band)), default=0.0)
    best: tuple[float, Point] | None = None
    x = wish.x
    while best is None or 1.5 * (x - wish.x) < best[0]:
        for y in _rows(wish.y, top + CELL_MARGIN + height / 2, low - 1):
            cost = abs(y - wish.y) + 1.5 * (x - wish.x)
            cost += _GROWTH if y + height / 2 > low else 0
            cost += _OTHER_STAGE if grid.stage_at(x) is not stage else 0
            if best is not None and cost >= best[0]:
                continue
            if _is_free(projection, Rect(x - width / 2, y - height / 2, width, height)):
                best = (cost, Point(x, y))
        if x - width / 2 > max(last, grid.width) + _AIR:
            break
        x += (width + _AIR) / 4
    return best[1] if best is not None else wish


def _rows(wish: float, least: float, most: float) -> list[float]:
    """The middles to try in a lane, the wished one first."""
    steps = int((most - least) // _ROW_STEP) + 1 if most > least else 0
    return [wish, *(y for i in range(-steps, steps + 1) if least <= (y := wish + i * _ROW_STEP) <= most)]


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
