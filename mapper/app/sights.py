"""What was seen of a document last is remembered while it is looked at: after a crash the view comes back too."""

from PySide6.QtCore import QObject, QTimer

from mapper.app.desk import Desk
from mapper.core import queries

_REST_MS = 1000  # the hand rests


def keep_view(desk: Desk) -> None:
    """Remember what is seen of a document, for whoever opens it again."""
    document_id = queries.document_info(desk.bridge.reader).id
    desk.office.settings.keep_view(document_id, desk.canvas.looking.view_state())
    desk.office.settings.flush()


class SightKeeper(QObject):
    """Keeps the view a second after the map was moved or zoomed last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._keep)
        desk.canvas.camera.changed.connect(self._timer.start)
        desk.window.closing.connect(self._timer.stop)

    def _keep(self) -> None:
        keep_view(self._desk)
