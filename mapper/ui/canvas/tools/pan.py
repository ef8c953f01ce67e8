"""The canvas's tools: dragging the map itself under the window."""

from PySide6.QtCore import QPoint, Qt

from mapper.ui.canvas.camera import Camera
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer


class PanDrag(Drag):
    """The map's point under the pointer stays under it. Nothing to take back: the camera is no part of the map."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls_across = scrolls_down = False
    threshold = 2
    hides_selection = False

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._last = QPoint()

    def begin(self, origin: Pointer) -> None:
        self._last = origin.place

    def move(self, pointer: Pointer) -> None:
        way = self._last - pointer.place
        self._last = pointer.place
        self._camera.scroll_by(way.x(), way.y())

    def finish(self, pointer: Pointer) -> None:
        """Where it is, it is."""

    def cancel(self) -> None:
        """Where it is, it is."""
