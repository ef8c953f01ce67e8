"""The rooms' furniture: the sign of a kind as a small widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind, badge_rect, draw_badge


class BadgeSign(QWidget):
    """Shape and glyph of a kind; a picture only, so what stands beside it must name the kind for a screen reader."""

    def __init__(
        self, theme: Theme, kind: BadgeKind, parent: QWidget | None = None, *, size: int = 16
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRectF(0, 0, self._size, self._size)
        square.moveCenter(QRectF(self.rect()).center())
        rect = badge_rect(self._kind, square)
        draw_badge(painter, rect, self._kind, self._theme.tokens, self._theme.icons)
        painter.end()
