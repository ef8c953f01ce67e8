"""The canvas's placing: where a new node goes when nobody points: beside another, in free room of its lane."""

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from mapper.core.geometry.sizes import CELL_MARGIN, NODE_GAP
from mapper.core.grid import Cell, Grid
from mapper.core.values import Point, Rect
from mapper.ui.canvas.walking import Way
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection

_AIR = 10.0
_OFF = 30.0
_ROW_GAP = 40.0
_ROW_STEP = 10.0
_GROWTH = 60.0
_OTHER_STAGE = 120.0
# Gaps wider than this are no habit but distance.
_WIDEST_GAP = 250.0


class Place(NamedTuple):
    """The middle of a node that is to come, and its cell, which may have to grow until the middle lies in it."""

    center: Point
    cell: Cell


def place_beside(
    projection: Projection,
    node: NodePicture,
    way: Way,
    size: tuple[float, float],
    taken: Iterable[Rect] = (),
) -> Place:
    """Where a new node of a size goes beside another, in the same cell: level with it in that direction.

    The gap is the commonest one there. Where something is there already it goes 30 below that (to a node above or
    below another: 30 to the right), and so on; the other side is taken where it is nearer, or where only that lies in
    the cell. The cell grows for it to the right and below; where there is no room to the left or above, it goes below
    or to the right. `taken` are places of nodes that are to come as well.
    """
    grid = projection.grid
    cell = grid.cell_at(node.rect.center)
    own = grid.cell_rect(*cell)
    boxes = [p.rect for p in projection.nodes_in(own.grown(_WIDEST_GAP)) if own.contains(p.rect.center)]
    boxes += taken
    least = Point(own.x + CELL_MARGIN + size[0] / 2, own.y + CELL_MARGIN + size[1] / 2)
    wish = _beside(node.rect, way, size, _gap_along(projection, node, way))
    center = Point(max(wish.x, least.x), max(wish.y, least.y))
    step = Way.RIGHT if way in (Way.UP, Way.DOWN) else Way.DOWN
    onward = slid(center, size, boxes, step)
    back = slid(center, size, boxes, Way.LEFT if step is Way.RIGHT else Way.UP)
    is_nearer = hypot(back.x - center.x, back.y - center.y) < hypot(onward.x - center.x, onward.y - center.y)
    if is_nearer or not own.encloses(_around(onward, size)):
        if back.x >= least.x and back.y >= least.y and own.encloses(_around(back, size)):
            return Place(back, cell)
    return Place(onward, cell)


def place_between(projection: Projection, line: ConnectorPicture, size: tuple[float, float]) -> Place:
    """Where a new node goes that is put into a line: right after the line's source, level with it, in its cell.

    What stands there and follows makes room when it comes (`core.edits.room`).
    """
    source = projection.nodes[line.source_id]
    target = projection.nodes[line.target_id].rect
    is_upright = target.x < source.rect.right and source.rect.x < target.right
    way = (Way.DOWN if target.y > source.rect.y else Way.UP) if is_upright else Way.RIGHT
    center = _beside(source.rect, way, size, _ROW_GAP if is_upright else NODE_GAP)
    cell = projection.grid.cell_at(source.rect.center)
    own = projection.grid.cell_rect(*cell)
    least = own.y + CELL_MARGIN + size[1] / 2
    return Place(Point(center.x, max(center.y, least)), cell)


def middle_in_sight(projection: Projection, ids: Iterable[str], seen: Rect) -> Point:
    """The middle of what is seen of the map; within these lanes and stages where there are some among the ids."""
    wanted = set(ids)
    x, y = (
        min(max(seen.center.x, 0.0), projection.bounds.right),
        min(max(seen.center.y, 0.0), projection.bounds.bottom),
    )
    for stage in projection.stages:
        if stage.id in wanted and not stage.left <= x < stage.left + stage.width:
            x = stage.left + stage.width / 2
    for lane in projection.lanes:
        if lane.id in wanted and not lane.top <= y < lane.top + lane.height:
            y = lane.top + lane.height / 2
    return Point(x, y)


def free_place(projection: Projection, center: Point, width: float, height: float) -> Point:
    """The free place nearest to a wished middle, in the same lane: there, above or below, or further to the right.

    Free is what no other node is nearer to than 10 units. Places where the lane or the last stage would have to
    grow, and those in another stage, come after the others. There is always one: behind the last node.
    """
    grid = projection.grid
    wish = _kept_in(grid, center, width, height)
    lane, stage = grid.lane_at(wish.y), grid.stage_at(wish.x)
    row = grid.row(lane.id)
    top, low = row.start, row.end
    band = Rect(0.0, top, grid.width, row.size)
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
            if _is_free(projection, _around(Point(x, y), (width, height))):
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
    return grid.landing(_around(Point(x, y), (width, height))).center


def _gap_along(projection: Projection, node: NodePicture, way: Way) -> float:
    """The commonest gap along this direction between a node and those that lines join it to; else the standard one."""
    dx, dy = way.value
    gaps: dict[float, int] = {}
    for line in projection.lines_at([node.id]):
        other = projection.nodes[line.target_id if line.source_id == node.id else line.source_id].rect
        if dx:
            gap = max(other.x - node.rect.right, node.rect.x - other.right)
        else:
            gap = max(other.y - node.rect.bottom, node.rect.y - other.bottom)
        if 0 < gap <= _WIDEST_GAP and _is_level(node.rect, other, is_upright=bool(dy)):
            gaps[gap] = gaps.get(gap, 0) + 1
    standard = _ROW_GAP if dy else NODE_GAP
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else standard


def _is_level(a: Rect, b: Rect, *, is_upright: bool) -> bool:
    """Whether the two stand in one row, or in one column."""
    if is_upright:
        return a.x < b.right and b.x < a.right
    return a.y < b.bottom and b.y < a.bottom


def _beside(rect: Rect, way: Way, size: tuple[float, float], gap: float) -> Point:
    dx, dy = way.value
    x, y = rect.center
    return Point(
        x + dx * (rect.width / 2 + gap + size[0] / 2), y + dy * (rect.height / 2 + gap + size[1] / 2)
    )


def slid(center: Point, size: tuple[float, float], boxes: Iterable[Rect], way: Way) -> Point:
    """The point moved on in a direction, past all that is in the way, and 30 off from it."""
    dx, dy = way.value
    boxes = list(boxes)
    while True:
        rect = _around(center, size)
        room = rect.grown(_AIR - 0.5)
        hit = [box for box in boxes if box.intersects(room)]
        if not hit:
            return center
        if dx:
            edge = max(b.right for b in hit) if dx > 0 else min(b.x for b in hit)
            center = Point(edge + dx * (_OFF + size[0] / 2), center.y)
        else:
            edge = max(b.bottom for b in hit) if dy > 0 else min(b.y for b in hit)
            center = Point(center.x, edge + dy * (_OFF + size[1] / 2))


def _around(center: Point, size: tuple[float, float]) -> Rect:
    return Rect(center.x - size[0] / 2, center.y - size[1] / 2, *size)


def _is_free(projection: Projection, box: Rect) -> bool:
    room = box.grown(_AIR - 0.5)
    return not any(node.rect.intersects(room) for node in projection.nodes_in(room))
