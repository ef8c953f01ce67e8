"""The canvas's line target: the line that would take a node dropped on it."""

from mapper.core.values import NodeKind
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
