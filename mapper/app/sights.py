"""What was seen last, and in what window, is remembered while one looks: after a crash both come back as they were."""

from PySide6.QtCore import QEvent, QObject, QTimer

from mapper.app.desk import Desk
from mapper.core import queries

_REST_MS = 1000  # the hand rests
_OF_WINDOW = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


def keep_view(desk: Desk) -> None:
    """Remember what is seen of a document, for whoever opens it again."""
    document_id = queries.document_info(desk.bridge.reader).id
    desk.office.settings.keep_view(document_id, desk.canvas.looking.view_state())
    desk.office.settings.flush()


def keep_window(desk: Desk) -> None:
    """Remember where the window is, how large, and its panels, for the next one that is opened."""
    desk.office.settings.keep_window_state(*desk.window.layout_state())


class SightKeeper(QObject):
    """Keeps the view a second after map, window or panels were moved, zoomed or resized last.

    The window is kept as it is worked in: not while its panels give way to a comparison, or before a room.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._keep)
        desk.canvas.camera.changed.connect(self._timer.start)
        for dock in desk.window.docks.values():
            dock.visibilityChanged.connect(self._timer.start)
            dock.dockLocationChanged.connect(self._timer.start)
        desk.window.closing.connect(self._stop)
        desk.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _OF_WINDOW:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        desk = self._desk
        ways = (desk.presentation, desk.beside, desk.fade, desk.play)
        if desk.window.isVisible() and not any(each.is_on for each in ways):
            keep_window(desk)
        keep_view(desk)

    def _stop(self) -> None:
        self._desk.window.removeEventFilter(self)
        self._timer.timeout.disconnect(self._keep)  # panels tell that they go, too
        self._timer.stop()
