"""The canvas's rehousing: where nodes go that are moved over into the next lane or stage by a key."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Cell, Spot
from mapper.core.ids import NodeId
from mapper.core.values import Point, Rect
from mapper.ui.canvas.placing import slid
from mapper.ui.canvas.walking import Way
from mapper.ui.render.projection import Projection


def next_cell(projection: Projection, cell: Cell, way: Way) -> Cell | None:
    """The cell beside another in a direction; None beyond the border of the map."""
    dx, dy = way.value
    stages, lanes = [s.id for s in projection.grid.stages], [lane.id for lane in projection.grid.lanes]
    column, row = stages.index(cell.stage_id) + dx, lanes.index(cell.lane_id) + dy
    if not (0 <= column < len(stages) and 0 <= row < len(lanes)):
        return None
    return Cell(stages[column], lanes[row])


def spots_beside(projection: Projection, node_ids: Iterable[NodeId], way: Way) -> dict[NodeId, Spot] | None:
    """Where each node comes to lie in the cell beside its own; None when one of them stands at the border.

    They keep their places within the cell and their order; what would lie on something moves on to the right of it.
    """
    chosen = sorted((projection.nodes[i] for i in node_ids), key=lambda n: (n.rect.x, n.rect.y, n.id))
    moving = {node.id for node in chosen}
    found: dict[NodeId, Spot] = {}
    taken: dict[Cell, list[Rect]] = {}
    for node in chosen:
        own = projection.grid.cell_at(node.rect.center)
        cell = next_cell(projection, own, way)
        if cell is None:
            return None
        corner, target = projection.grid.cell_rect(*own), projection.grid.cell_rect(*cell)
        if cell not in taken:
            inside = [n for n in projection.nodes_in(target) if target.contains(n.rect.center)]
            taken[cell] = [n.rect.moved(-target.x, -target.y) for n in inside if n.id not in moving]
        place = node.rect.moved(-corner.x, -corner.y)
        x = _kept(place.x, place.width, target.width)
        y = _kept(place.y, place.height, target.height)
        size = (place.width, place.height)
        center = slid(Point(x + size[0] / 2, y + size[1] / 2), size, taken[cell], Way.RIGHT)
        rect = Rect(center.x - size[0] / 2, center.y - size[1] / 2, *size)
        taken[cell].append(rect)
        found[node.id] = Spot(*cell, rect.x, rect.y)
    return found


def border_reason(way: Way) -> str:
    """Why nothing can be moved on in this direction."""
    if way is Way.UP:
        return QCoreApplication.translate("Canvas", "There is no lane above")
    if way is Way.DOWN:
        return QCoreApplication.translate("Canvas", "There is no lane below")
    if way is Way.LEFT:
        return QCoreApplication.translate("Canvas", "This is the first stage")
    return QCoreApplication.translate("Canvas", "This is the last stage")


def _kept(start: float, size: float, room: float) -> float:
    """The start moved back so far that the thing lies in the room, off its border where there is room for that."""
    return max(min(start, room - size - CELL_MARGIN), CELL_MARGIN)
