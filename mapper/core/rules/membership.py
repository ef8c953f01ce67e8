"""A node belongs to the cell it is seen in, whatever way it came there; cells grow and shrink with their content."""

from types import MappingProxyType
from typing import Final

from mapper.core.bands import LANES, STAGES
from mapper.core.draft import Draft
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
from mapper.core.ids import MapId
from mapper.core.records import Lane, Node, Stage
from mapper.core.rules.heeding import BANDS, PLACE, Heeds, place_of
from mapper.core.values import Rect

HEEDS: Final[Heeds] = MappingProxyType({Node: frozenset({"id", *PLACE}), **BANDS})


def settle(draft: Draft) -> None:
    """Give every moved or new node its cell, then make the touched cells as large as they should be."""
    changes = draft.changes()
    moved = [
        (before, after)
        for before, after in changes.of_type(Node)
        if before is None or after is None or place_of(before) != place_of(after)
    ]
    grids: dict[MapId, Grid] = {}
    touched: dict[str, None] = {}
    left: dict[str, None] = {}
    for before, node in moved:
        if before is not None:
            left.update(dict.fromkeys((before.stage_id, before.lane_id)))
        if node is None:
            continue
        # What is collapsed still has the room it takes when it is expanded: that is what places are kept in.
        grid = grids.get(node.map_id)
        if grid is None:
            grid = grids[node.map_id] = Grid.of(draft, node.map_id, is_open=True)
        settled = node
        if not _begins_inside(grid, node):
            settled = draft.update(node, **grid.spot_for(grid.node_rect(node))._asdict())
        if before is None or (before.stage_id, before.lane_id) != (settled.stage_id, settled.lane_id):
            _clear(draft, settled)
        touched.update(dict.fromkeys((settled.stage_id, settled.lane_id)))
    for axis in (STAGES, LANES):
        # One that only stands elsewhere, or is called otherwise, is as large as before.
        touched.update(
            (band.id, None)
            for before, band in changes.of_type(axis.record_type)
            if band is not None and (before is None or axis.is_resized(before, band))
        )
        for band_id in {**touched, **left}:
            band = (
                draft.find(axis.record_type, band_id) if band_id.startswith(axis.record_type.prefix) else None
            )
            if band is None or (band_id not in touched and axis.floor_of(band) is None):
                continue
            now = axis.size_of(band)
            size = axis.settled_size(now, axis.floor_of(band), axis.content_end(draft, band))
            if size != now:
                draft.update(band, **{axis.size: size})


def _begins_inside(grid: Grid, node: Node) -> bool:
    """Whether the cell that an edit chose for the node is the one it is seen in once that has grown with it."""
    column, row = grid.column(node.stage_id), grid.row(node.lane_id)
    return CELL_MARGIN <= node.x < column.kept and CELL_MARGIN <= node.y < row.kept


def _clear(draft: Draft, node: Node) -> None:
    """What came into a collapsed lane or stage goes on in there until it lies on nothing: nobody could see that.

    A lane that came with its content, as in a copy of a map, is left as it was.
    """
    lane, stage = draft.before.find(Lane, node.lane_id), draft.before.find(Stage, node.stage_id)
    if lane is None or stage is None or not (lane.is_collapsed or stage.is_collapsed):
        return
    axis = LANES if lane.is_collapsed else STAGES
    boxes = [
        Rect(other.x, other.y, other.width, other.height)
        for other in draft.referring(Node, "lane_id", node.lane_id)
        if other.stage_id == node.stage_id and other.id != node.id
    ]
    own = Rect(node.x, node.y, node.width, node.height)
    while found := [box for box in boxes if box.intersects(own)]:
        ends = [box.bottom if axis is LANES else box.right for box in found]
        start = max(ends) + CELL_MARGIN
        own = own._replace(**{axis.start: start})
    if (own.x, own.y) != (node.x, node.y):
        draft.update(node, x=own.x, y=own.y)
