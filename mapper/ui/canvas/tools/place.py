"""The canvas's tools: pulling a next step out of the pad to where it shall stand, with a live line to its source."""

from PySide6.QtCore import Qt

from mapper.core.ids import NodeId
from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.lead import lead
from mapper.ui.canvas.marks import GhostMark, RouteMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.connect import ghost_of
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.pictures import NodePicture


class PlaceDrag(Drag):
    """A node of a kind follows the pointer; the drop makes it there and connects it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    writes = True

    def __init__(self, sheet: Sheet, acts: Acts, source_id: NodeId, kind: NodeKind) -> None:
        self._sheet = sheet
        self._acts = acts
        self._source_id = source_id
        self._kind = kind
        self._ghost: NodePicture | None = None

    def begin(self, origin: Pointer) -> None:
        self._ghost = None

    def move(self, pointer: Pointer) -> None:
        sheet = self._sheet
        source = sheet.projection.nodes.get(self._source_id)
        if source is None:
            self.cancel()
            return
        self._ghost = ghost_of(sheet, self._kind, pointer)
        sheet.overlay.show("ghost", GhostMark(self._ghost))
        sheet.overlay.show("route", RouteMark(lead(sheet.projection, source, self._ghost)))
        sheet.show_cell(self._ghost.rect)

    def finish(self, pointer: Pointer) -> None:
        ghost = self._ghost
        self.cancel()
        if ghost is not None:
            self._acts.add_node(self._kind, ghost.rect.center, after=self._source_id)

    def cancel(self) -> None:
        self._sheet.overlay.hide("ghost", "route")
        self._sheet.guides.hide()
        self._sheet.show_cell(None)
        self._ghost = None
