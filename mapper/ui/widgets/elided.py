"""The rooms' furniture: texts in rows that are shortened to the room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """One line that gives way to what stands beside it; the whole text is its tool tip where it was cut.

    `mode`: where it is cut, for texts whose end says as much as their beginning.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._full = text
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shorten()

    def set_text(self, text: str) -> None:
        """Show this text, as far as there is room."""
        if text != self._full:
            self._full = text
            self._shorten()

    def full_text(self) -> str:
        return self._full

    def set_wrapped(self, is_wrapped: bool) -> None:  # it mirrors a switch
        """Show the whole text in as many lines as it takes, or in one again."""
        self.setWordWrap(is_wrapped)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        shown = self._full
        if not self.wordWrap():
            shown = self.fontMetrics().elidedText(shown, self._mode, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tip(self._full) if shown != self._full else "")
        self.setAccessibleName(self._full)


class ElidedButton(QPushButton):
    """A name to click, that looks like text until the pointer comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, Role.QUIET)
        self.setStyleSheet(
            "QPushButton { text-align: left; padding: 3px 4px; margin-left: -5px; font-weight: 400; }"
        )

    def set_text(self, text: str) -> None:
        """Show this text, as far as there is room."""
        self._full = text
        self._shorten()

    def full_text(self) -> str:
        return self._full

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        room = self.width() - 10
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
