"""The canvas's tools: connecting by clicks, after the C key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from mapper.core.ids import NodeId
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.marks import OutlineMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.connect import ConnectDrag
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.tool import Tool


class ConnectTool(Tool):
    """First the node the line leaves (unless one is selected), then the one it leads to. Escape goes back."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, sheet: Sheet, acts: Acts, done: Callable[[], None], source_id: NodeId | None) -> None:
        """`done` is called when the tool has done its work or was given up."""
        self._sheet = sheet
        self._acts = acts
        self._done = done
        self._line: ConnectDrag | None = None
        if source_id is not None:
            self._begin(source_id, Pointer(sheet.projection.nodes[source_id].rect.center, QPoint()))

    @property
    def hint(self) -> str:
        """What to do next."""
        if self._line is None:
            return QCoreApplication.translate("Canvas", "Click the step where the line begins")
        return QCoreApplication.translate("Canvas", "Click the step to lead the line to")

    def press(self, pointer: Pointer) -> Drag | None:
        """From the first node the line may also be dragged."""
        node = self._sheet.projection.node_at(pointer.at)
        if self._line is None and node is not None:
            return ConnectDrag(self._sheet, self._acts, node.id)
        return None

    def click(self, pointer: Pointer) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            line.move(pointer)
            line.finish(pointer)
            self._done()
            return
        node = self._sheet.projection.node_at(pointer.at)
        if node is None:
            self._done()
        else:
            self._begin(node.id, pointer)

    def hover(self, pointer: Pointer) -> None:
        if self._line is not None:
            self._line.move(pointer)
            return
        node = self._sheet.projection.node_at(pointer.at)
        self._sheet.overlay.show("outline", OutlineMark(node) if node is not None else None)

    def cancel(self) -> bool:
        if self._line is not None:
            self._line.cancel()
            self._line = None
        self._sheet.overlay.hide("outline")
        self._done()
        return True

    def _begin(self, node_id: NodeId, pointer: Pointer) -> None:
        self._line = ConnectDrag(self._sheet, self._acts, node_id)
        self._line.begin(pointer)
