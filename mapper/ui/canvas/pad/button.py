"""The canvas's context pad: one button, which is clicked, or pulled to show the place oneself."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

from mapper.ui.canvas.pad.entry import PadEntry
from mapper.ui.canvas.tools.drag import THRESHOLD
from mapper.ui.texts import translate
from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.widgets.plain_tip import plain_tip

SIDE = 28
_ICON = 18
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PadButton(QToolButton):
    """Tells when the pointer or the keys come to rest on it, and gives a pull on as the drag it stands for."""

    rested = Signal(bool)  # the pointer or the keys came (True) or left
    stepped = Signal(int)  # Up or Down: to the next button
    left = Signal()  # Escape: back to the map
    pulled = Signal(QPoint)  # a pull began, with the global place where the button was pressed
    dragged = Signal(QMouseEvent)
    dropped = Signal(QMouseEvent)

    def __init__(self, theme: Theme, entry: PadEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._pressed_at: QPoint | None = None
        self._is_pulled = False
        set_role(self, Role.QUIET)
        self.setFixedSize(SIDE, SIDE)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the keys with the map
        self.setEnabled(entry.is_enabled)
        self.setAccessibleName(entry.text)
        whole = translate("Pad", "{what} ({key})").replace("{what}", entry.text).replace("{key}", entry.key)
        self.setToolTip(plain_tip(whole if entry.key else entry.text))
        theme.bind_icon(self, entry.icon, IconRole.ERROR if entry.is_danger else IconRole.NORMAL)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at, self._is_pulled = event.globalPosition().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_pulled:
            self.dragged.emit(event)
        elif self._pressed_at is not None and self.entry.drag is not None:
            way = event.globalPosition().toPoint() - self._pressed_at
            if max(abs(way.x()), abs(way.y())) > THRESHOLD:
                self._is_pulled = True
                self.setDown(False)
                self.pulled.emit(self._pressed_at)
                self.dragged.emit(event)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._is_pulled:
            self._is_pulled = False
            self.dropped.emit(event)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self.click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        self.stepped.emit(1 if next else -1)
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.rested.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.rested.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.rested.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rested.emit(False)
