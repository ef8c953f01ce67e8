"""Room for nodes: cells that reach out for what is to come into them."""

from mapper.core.draft import Draft
from mapper.core.geometry.sizes import CELL_PADDING
from mapper.core.grid import Cell, Grid
from mapper.core.records import Lane, Stage
from mapper.core.values import Rect


def reach_out(draft: Draft, cell: Cell, rect: Rect) -> None:
    """Make a cell so large that it holds a rectangle of the map with some room behind it; never smaller.

    The cells right of it and below it are pushed on with what they hold. What reaches out of the cell to the left or
    above is not its concern.
    """
    stage, lane = draft.get(Stage, cell.stage_id), draft.get(Lane, cell.lane_id)
    own = Grid.of(draft, stage.map_id).cell_rect(*cell)
    if rect.right + CELL_PADDING > own.right:
        draft.update(stage, width=rect.right + CELL_PADDING - own.x)
    if rect.bottom + CELL_PADDING > own.bottom:
        draft.update(lane, height=rect.bottom + CELL_PADDING - own.y)
