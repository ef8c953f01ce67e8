"""The canvas's line target: the line that would take a node dropped on it."""

from itertools import pairwise

from mapper.core.geometry.hit import distance_to
from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

_TOLERANCE = 10.0  # pixels
# Something must flow in and out of what stands in a line.
_NO_PASSAGE = frozenset({NodeKind.NOTE, NodeKind.START, NodeKind.END})


def line_for(sheet: Sheet, node: NodePicture) -> ConnectorPicture | None:
    """The line under the node's centre if the node may stand in it."""
    if node.kind in _NO_PASSAGE:
        return None
    line = sheet.projection.connector_at(node.rect.center, _TOLERANCE * sheet.unit)
    return None if line is None or node.id in (line.source_id, line.target_id) else line


def on_row(sheet: Sheet, node: NodePicture, rest: Rect) -> Rect:
    """Where the node comes to stand: `rest`, with its centre on the line that would take it, to run straight through.

    The node is where the hand has it, `rest` where that is held by what is near.
    """
    line = line_for(sheet, node)
    if line is None:
        return rest
    start, end = min(pairwise(line.points), key=lambda part: distance_to(part, node.rect.center))
    dx = start.x - rest.center.x if start.x == end.x else 0.0
    dy = start.y - rest.center.y if start.y == end.y else 0.0
    return rest.moved(dx, dy)
