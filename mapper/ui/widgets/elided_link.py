"""The rooms' furniture: a link of one line that ends with dots where there is no room for all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mapper.ui.theme import Role, set_role

_PADDING = 14


class ElidedLink(QPushButton):
    """Takes whatever width it is given; it is read out whole."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("text-align: left;")
        set_role(self, Role.LINK)
        self.set_whole(text)

    def whole(self) -> str:
        """All of the text."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """Show this text, as much of it as there is room for."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - _PADDING, 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))
