"""The canvas's landing: where a thing that is let go comes to rest - held by its neighbours, inside the grid."""

from collections.abc import Iterable
from typing import NamedTuple

from mapper.core.geometry.sizes import GRID, NODE_GAP
from mapper.core.geometry.snap import Guide, snap
from mapper.core.grid import Grid
from mapper.core.values import Rect
from mapper.ui.render.projection import Projection

_TOLERANCE = 7.0  # pixels
_REACH = 600.0


class Held(NamedTuple):
    """A box where it is held, and the lines that show what holds it."""

    rect: Rect
    guides: tuple[Guide, ...]


def held(
    projection: Projection, box: Rect, ignore: Iterable[str], unit: float, *, is_free: bool = False
) -> Held:
    """Where a box dragged to `box` is held by its neighbours or the grid; `is_free` holds it by whole units only."""
    if is_free:
        return Held(Rect(round(box.x), round(box.y), box.width, box.height), ())
    found = snap(box, _neighbours(projection, box, frozenset(ignore)), GRID, _TOLERANCE * unit)
    rect = box.moved(found.dx, found.dy)
    return Held(Rect(round(rect.x, 3), round(rect.y, 3), box.width, box.height), found.guides)


def inside(grid: Grid, box: Rect) -> Rect:
    """The box moved so that its middle is in the grid, or at most a little beyond, where a cell would grow for it."""
    center = box.center
    x = min(max(center.x, 0.0), grid.width + NODE_GAP)
    y = min(max(center.y, 0.0), grid.height + NODE_GAP)
    return box.moved(x - center.x, y - center.y)


def landing(grid: Grid, box: Rect) -> Rect:
    """Where the rules put a thing drawn at `box`: in its cell, off the cell's left and top border."""
    spot = grid.spot_for(box)
    return Rect(grid.left(spot.stage_id) + spot.x, grid.top(spot.lane_id) + spot.y, box.width, box.height)


def cell_of(grid: Grid, box: Rect) -> Rect:
    """The cell a thing drawn at `box` belongs to, as large as it would be then."""
    spot = grid.spot_for(box)
    cell = grid.cell_rect(spot.stage_id, spot.lane_id)
    return cell.united(landing(grid, box))


def _neighbours(projection: Projection, box: Rect, ignore: frozenset[str]) -> list[Rect]:
    """The boxes in the same rows and columns within reach."""
    level = Rect(box.x - _REACH, box.y - 20, box.width + 2 * _REACH, box.height + 40)
    upright = Rect(box.x - 20, box.y - _REACH, box.width + 40, box.height + 2 * _REACH)
    found = {node.id: node.rect for rect in (level, upright) for node in projection.nodes_in(rect)}
    return [rect for id, rect in sorted(found.items()) if id not in ignore]
