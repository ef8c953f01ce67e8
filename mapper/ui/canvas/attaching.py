"""The canvas's attaching of what comes from elsewhere: files, links and pictures, dropped or from the clipboard."""

from PySide6.QtCore import QMimeData

from mapper.core.edits.attachments import attach_things
from mapper.core.ids import NodeId
from mapper.ui.attaching import things_in
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import sentence


def attach_from(sheet: Sheet, node_id: NodeId, data: QMimeData) -> str:
    """Attach what the data holds to a node and select that; a sentence about what could not be attached, or ""."""
    things, bad = things_in(data, sheet.bridge.here.folder())
    if not things:
        return bad
    sheet.selection.set([node_id])
    problem = sheet.bridge.may(attach_things, node_id, things)
    if problem is not None:
        return sentence(problem)
    sheet.bridge.run(attach_things, node_id, things)
    return bad
