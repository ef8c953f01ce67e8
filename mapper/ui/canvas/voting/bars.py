"""The canvas's votes: how many showed how many fingers, as bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme

_HEIGHT, _LINE, _GAP = 64, 16, 6


class FistBars(QWidget):
    """Six bars with their counts above and the fingers below; none before there is a result."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[int]) -> None:
        """How many showed 0, 1, ... 5 fingers."""
        self._counts = tuple(counts)
        told = ", ".join(f"{fingers}: {count}" for fingers, count in enumerate(counts) if count)
        self.setAccessibleName(told)
        self.setVisible(bool(counts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, _HEIGHT + 2 * _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT + 2 * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, most = self._theme.tokens, max(1, *self._counts)
        width = (self.width() - _GAP * (len(self._counts) - 1)) / len(self._counts)
        colours = (tokens.status.off, tokens.status.off, tokens.status.near, *(3 * [tokens.status.on]))
        for fingers, count in enumerate(self._counts):
            left = fingers * (width + _GAP)
            height = _HEIGHT * count / most
            top = _LINE + _HEIGHT - height
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.bar.track)
            painter.drawRect(QRectF(left, _LINE + _HEIGHT - 1, width, 1))
            painter.setBrush(colours[fingers].fill)
            if count:
                painter.drawRoundedRect(QRectF(left, top, width, height), 2, 2)
                painter.setPen(tokens.text.primary)
                painter.drawText(
                    QRectF(left, top - _LINE, width, _LINE), Qt.AlignmentFlag.AlignCenter, str(count)
                )
            painter.setPen(tokens.text.secondary)
            low = QRectF(left, _LINE + _HEIGHT, width, _LINE)
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, str(fingers))
        painter.end()
