"""The canvas's landing: where a thing that is let go comes to rest - held by its neighbours, inside the grid."""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from mapper.core.geometry.sizes import CELL_MARGIN, NODE_GAP
from mapper.core.geometry.snap import Around, Guide, snap
from mapper.core.grid import Grid
from mapper.core.values import Rect
from mapper.ui.render.projection import Projection

if TYPE_CHECKING:
    from mapper.ui.canvas.sheet import Sheet

TOLERANCE = 7.0  # pixels
_REACH = 1500.0
_NOTHING = Around()
_ASIDE = 20.0  # so far beside its own rows and columns a box looks for what may hold it


class Held(NamedTuple):
    """A box where it is held, and what shows why."""

    rect: Rect
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Guide, ...] = ()


def held(
    sheet: "Sheet",
    box: Rect,
    ignore: Collection[str] = (),
    *,
    is_free: bool = False,
    more: Around = _NOTHING,
) -> Held:
    """Where a box dragged to `box` is held by what is near, else by the grid; `is_free`: by whole units only.

    `ignore` are the nodes that are dragged; `more` is what holds this box besides its neighbours: its own old place.
    """
    if is_free:
        return Held(Rect(round(box.x), round(box.y), box.width, box.height))
    near = around(sheet.projection, box, sheet.camera.visible, ignore, more)
    found = snap(box, near, sheet.grid_step, TOLERANCE * sheet.unit)
    rect = box.moved(found.dx, found.dy)
    # Halves are left for middles that would not meet in whole units, and lines would not run straight.
    return Held(
        Rect(round(rect.x * 2) / 2, round(rect.y * 2) / 2, box.width, box.height), found.guides, found.gaps
    )


def around(
    projection: Projection, box: Rect, seen: Rect, ignore: Collection[str] = (), more: Around = _NOTHING
) -> Around:
    """What can hold a box: nodes and bends in its rows and columns as far as they are seen, and its cell.

    The cell's borders hold as far inside as the rules keep things off them.
    """
    reach = Rect(box.x - _REACH, box.y - _REACH, box.width + 2 * _REACH, box.height + 2 * _REACH)
    left, right = max(seen.x, reach.x), min(seen.right, reach.right)
    top, bottom = max(seen.y, reach.y), min(seen.bottom, reach.bottom)
    bands = (
        Rect(left, box.y - _ASIDE, max(right - left, 0.0), box.height + 2 * _ASIDE),
        Rect(box.x - _ASIDE, top, box.width + 2 * _ASIDE, max(bottom - top, 0.0)),
    )
    nodes = {node.id: node.rect for band in bands for node in projection.nodes_in(band)}
    bends = [
        point
        for band in bands
        for line in projection.connectors_in(band)
        if line.source_id not in ignore and line.target_id not in ignore
        for point in line.points[1:-1]
    ]
    grid = projection.grid
    spot = grid.spot_for(box)
    cell = grid.cell_rect(spot.stage_id, spot.lane_id).grown(-CELL_MARGIN)
    return Around(
        [rect for id, rect in sorted(nodes.items()) if id not in ignore],
        [cell, *more.frames],
        [*(bend.x for bend in bends), *more.uprights],
        [*(bend.y for bend in bends), *more.levels],
    )


def inside(grid: Grid, box: Rect) -> Rect:
    """The box moved so that its middle is in the grid, or at most a little beyond, where a cell would grow for it."""
    center = box.center
    x = min(max(center.x, 0.0), grid.width + NODE_GAP)
    y = min(max(center.y, 0.0), grid.height + NODE_GAP)
    return box.moved(x - center.x, y - center.y)


def cell_of(grid: Grid, box: Rect) -> Rect:
    """The cell a thing drawn at `box` belongs to, as large as it would be then."""
    spot = grid.spot_for(box)
    cell = grid.cell_rect(spot.stage_id, spot.lane_id)
    return cell.united(grid.landing(box))
