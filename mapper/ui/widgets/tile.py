"""The rooms' furniture: a button that shows a kind with its icon, as in the palette."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from mapper.ui.theme import Role, Theme, set_role

ICON = 18
PADDING = 7
GAP = 6


class Tile(QToolButton):
    """Icon and name side by side with air between them, which Qt's own buttons do not give."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, Role.TILE)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self.fontMetrics().horizontalAdvance(self.text()) + px(ICON + GAP + PADDING) + 6
        return QSize(width, max(px(ICON), self.fontMetrics().height()) + px(16))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(ICON + 2 * PADDING), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self._theme.tokens.text
        colour = text.primary if self.isEnabled() else text.disabled
        padding, size, gap = (self._theme.px(length) for length in (PADDING, ICON, GAP))
        icon = self.rect().adjusted(padding, 0, 0, 0)
        icon.setSize(QSize(size, size))
        icon.moveTop((self.height() - size) // 2)
        words = self.rect().adjusted(padding + size + gap, 0, -4, 0)
        direction = self.layoutDirection()
        icon = QStyle.visualRect(direction, self.rect(), icon)
        words = QStyle.visualRect(direction, self.rect(), words)
        self._theme.icons.draw(painter, self._icon, QRectF(icon), colour)
        painter.setPen(colour)
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, start | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
