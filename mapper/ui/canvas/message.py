"""The canvas's messages: a short sentence beside the pointer that goes away by itself."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from mapper.ui.theme import Theme

_SHOWN_MS = 2000
_GAP = 5
_WIDEST = 320


class PointerMessage(QLabel):
    """Says why something was not done, or what happened, 5 px from the pointer; never in the way of the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, text: str, place: QPoint, *, lasting: bool = False) -> None:
        """Show a sentence beside a place of the parent; a `lasting` one stays until `hush` or another."""
        if text != self.text() or not self.isVisible():
            self.setText(text)
            self.setAccessibleName(text)
            width = min(self.fontMetrics().horizontalAdvance(text) + 24, _WIDEST, self._room.width())
            self.resize(width, self.heightForWidth(width))
        self._put(place)
        self.show()
        self.raise_()
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()

    def hush(self) -> None:
        self._timer.stop()
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        if isValid(self._timer):  # it is gone while the window is being deleted
            self._timer.stop()

    def _put(self, place: QPoint) -> None:
        """Right below the pointer, or to its left or above where there is no room."""
        room = self._room
        x, y = place.x() + _GAP + 12, place.y() + _GAP + 12
        if x + self.width() > room.width():
            x = max(place.x() - _GAP - self.width(), 0)
        if y + self.height() > room.height():
            y = max(place.y() - _GAP - self.height(), 0)
        self.move(x, y)

    def _dress(self) -> None:
        chrome = self._theme.tokens.chrome
        self.setStyleSheet(
            f"background: {chrome.tooltip.name()}; color: {chrome.tooltip_text.name()};"
            "border-radius: 5px; padding: 5px 8px;"
        )
