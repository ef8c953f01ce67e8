"""The canvas's tools: the view scrolls by itself while something is dragged at its edge."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.camera import Camera

BAND = 20  # pixels from the edge
STEP = 10  # pixels a turn
_TURN_MS = 15


class AutoScroll(QObject):
    """Scrolls while the followed place is in the band at an edge or beyond it, and stops at once outside."""

    scrolled = Signal()

    def __init__(self, camera: Camera, port: QWidget) -> None:
        super().__init__(port)
        self._camera = camera
        self._port = port
        self._step = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._turn)

    @property
    def is_active(self) -> bool:
        return self._timer.isActive()

    def follow(self, place: QPoint, *, across: bool = True, down: bool = True) -> None:
        """The dragged thing is at this place of the viewport."""
        self._step = QPoint(
            _push(place.x(), self._port.width()) if across else 0,
            _push(place.y(), self._port.height()) if down else 0,
        )
        if self._step.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        self._camera.scroll_by(self._step.x(), self._step.y())
        self.scrolled.emit()


def _push(place: int, length: int) -> int:
    if place < BAND:
        return -STEP
    return STEP if place >= length - BAND else 0
