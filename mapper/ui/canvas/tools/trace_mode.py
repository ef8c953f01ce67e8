"""The canvas's tools: tracing by clicks, after the P key."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt

from mapper.core.ids import NodeId
from mapper.ui.canvas.marks import OutlineMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tips import node_tip
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pan import PanDrag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.tool import Tool
from mapper.ui.canvas.walking import Way, nearest


class Tracer(Protocol):
    """What the tool works for."""

    def start(self, node_id: NodeId) -> None: ...

    def step(self, steps: int) -> bool: ...

    def leave(self) -> None: ...


class TraceTool(Tool):
    """A click takes the place where the way begins; arrows show the other ways; a pull moves the map."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, sheet: Sheet, tracer: Tracer) -> None:
        self._sheet = sheet
        self._tracer = tracer

    def press(self, pointer: Pointer) -> Drag | None:
        return PanDrag(self._sheet.camera)

    def click(self, pointer: Pointer) -> None:
        node = self._sheet.projection.node_at(pointer.at)
        if node is not None:
            self._tracer.start(node.id)

    def hover(self, pointer: Pointer) -> None:
        node = self._sheet.projection.node_at(pointer.at)
        self._sheet.overlay.show("outline", OutlineMark(node) if node is not None else None)

    def leave(self) -> None:
        self._sheet.overlay.hide("outline")

    def cancel(self) -> bool:
        self._tracer.leave()
        return True

    def step(self, way: Way, *, is_far: bool) -> bool:
        """With a step walked to, on to the nearest one in that direction; else the next of the ways."""
        projection, chosen = self._sheet.projection, self._sheet.selection.nodes
        if chosen and chosen[-1] in projection.nodes:
            found = nearest(projection, projection.nodes[chosen[-1]], way)
            if found is not None:
                self._sheet.selection.set([found])
                self._sheet.camera.reveal(projection.nodes[found].rect)
            return True
        return self._tracer.step(1 if way in (Way.RIGHT, Way.DOWN) else -1)

    def accept(self) -> bool:
        """From the step one has walked to."""
        chosen = self._sheet.selection.nodes
        if chosen:
            self._tracer.start(chosen[-1])
        return True

    def tooltip(self, pointer: Pointer) -> tuple[str, QPoint] | None:
        node = self._sheet.projection.node_at(pointer.at)
        return (node_tip(self._sheet, node), pointer.place) if node is not None else None
