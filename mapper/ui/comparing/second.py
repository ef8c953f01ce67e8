"""The other map beside the canvas: a view of its own, only to look at, that goes without leaving anything behind."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mapper.core.ids import MapId
from mapper.services.looked_at import LookedAt
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.selection import Selection
from mapper.ui.theme.theme import Theme

# Actions of the window work on the canvas: what would write there is not for keys that are pressed here.
_WRITING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_Insert})
_LETTING = frozenset(map(Qt.Key, b"ZYSPONQWKF"))  # with Ctrl: of the document, the window, or only to look


class SecondView(QObject):
    """`close` it before it is thrown away."""

    def __init__(self, session: Session, map_id: MapId, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = Bridge(LookedAt(session), self)
        self.bridge.switch_map(map_id)
        self.view = MapView(self.bridge, Selection(self.bridge, self.bridge), theme, parent)
        self.view.setObjectName("second_map_view")
        self.view.setAccessibleName(self.tr("The other map"))
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.view.setHorizontalScrollBarPolicy(off)
        self.view.setVerticalScrollBarPolicy(off)
        self.view.stage_header.set_clean(True)
        self.view.lane_header.set_clean(True)
        self.view.frame.corner.setEnabled(False)
        self.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _stays(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def close(self) -> None:
        """Nothing of it goes on: no work in the background, no timer; and it hears of no command any more."""
        self.view.removeEventFilter(self)
        self.view.finish_typing()
        self.view.motion.finish()
        self.view.tidying.cancel()
        self.view.weighing.close()
        self.view.tracing.results.close()
        self.view.sheet.scene.rest()
        self.bridge.detach()


def _stays(event: QKeyEvent) -> bool:
    """Whether a key is for this view, and for no action of the window."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in _WRITING:
        return True
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return Qt.Key.Key_A <= key <= Qt.Key.Key_Z and key not in _LETTING
    return not modifiers & Qt.KeyboardModifier.AltModifier and not _is_function(key)


def _is_function(key: Qt.Key) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12 or key is Qt.Key.Key_Escape
