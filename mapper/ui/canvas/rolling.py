"""The canvas's wheel, touchpad and pinch: they scroll the map, and zoom it where the pointer is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.camera import WHEEL_STEP, Camera

_NOTCH = 120  # what Qt tells of one notch of a wheel
_SCROLL = 2 / 3  # pixels of an eighth of a degree


class Rolling:
    """What was rolled becomes a place or a zoom of the camera."""

    def __init__(self, camera: Camera, port: QWidget) -> None:
        self._camera = camera
        self._port = port

    def roll(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms, with Shift it goes sideways."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps, is_fine = event.angleDelta().y() / _NOTCH, not event.pixelDelta().isNull()
            # Over a header the event comes in other coordinates.
            place = self._port.mapFromGlobal(event.globalPosition()).toPoint()
            self._camera.zoom_to(self._camera.goal.zoom * WHEEL_STEP**steps, place, at_once=is_fine)
        else:
            pixels, angle = event.pixelDelta(), event.angleDelta()
            way = QPoint(pixels) if not pixels.isNull() else angle * _SCROLL
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
                way = QPoint(way.y(), 0)
            self._camera.scroll_by(-way.x(), -way.y())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers apart or together; False for other gestures."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        place = event.position().toPoint()
        self._camera.zoom_to(self._camera.zoom * (1 + event.value()), place, at_once=True)
        return True
