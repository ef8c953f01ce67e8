"""The rooms' furniture: a share as a small bar with its number."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mapper.ui.theme import Theme
from mapper.ui.widgets.parsing import NumberForm, show_number

HEIGHT = 7.0
BAR_WIDTH = 56


class Tone(StrEnum):
    """What the bar says beside its length."""

    PLAIN = "plain"
    HIGH = "high"
    OVER = "over"


class ShareBar(QWidget):
    """Shows a share of 1, above 1 as a full bar; None as an empty track with a dash. Only to be looked at."""

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, is_value_shown: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share: float | None = None
        self._target: float | None = None
        self._tone = Tone.PLAIN
        self._is_value_shown = is_value_shown
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_share(self, share: float | None, *, target: float | None = None, tone: Tone = Tone.PLAIN) -> None:
        """Show this share, with a tick at the target where there is one."""
        self._share, self._target, self._tone = share, target, tone
        self.setAccessibleDescription(self._text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH + self._text_width(), max(18, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(24 + self._text_width(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        text_width = self._text_width()
        track = QRectF(0, (self.height() - HEIGHT) / 2, self.width() - text_width, HEIGHT)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if mirrored:
            track.moveLeft(text_width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.bar.track)
        painter.drawRoundedRect(track, HEIGHT / 2, HEIGHT / 2)
        if self._share is not None and self._share > 0:
            painter.setBrush(self._colour())
            # Never narrower than its own rounding: one per cent must still be seen.
            part = QRectF(track)
            part.setWidth(max(HEIGHT, track.width() * min(self._share, 1.0)))
            if mirrored:
                part.moveRight(track.right())
            painter.drawRoundedRect(part, HEIGHT / 2, HEIGHT / 2)
        if self._target is not None:
            at = track.width() * min(max(self._target, 0.0), 1.0)
            x = track.right() - at if mirrored else track.left() + at
            painter.fillRect(QRectF(x - 1, track.top() - 3, 2, HEIGHT + 6), tokens.bar.tick)
        if self._is_value_shown:
            self._draw_value(painter, text_width, mirrored=mirrored)
        painter.end()

    def _draw_value(self, painter: QPainter, width: int, *, mirrored: bool) -> None:
        text = self._theme.tokens.text
        painter.setFont(self._value_font())
        painter.setPen(text.muted if self._share is None else text.primary)
        area = QRectF(self.rect())
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        area.setWidth(width) if mirrored else area.setLeft(self.width() - width)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, self._text())

    def _colour(self) -> QColor:
        bar = self._theme.tokens.bar
        return {Tone.PLAIN: bar.fill, Tone.HIGH: bar.high, Tone.OVER: bar.over}[self._tone]

    def _text(self) -> str:
        if self._share is None:
            return "–"
        return show_number(self._share, NumberForm(is_share=True, decimals=0), self.locale(), with_unit=True)

    def _text_width(self) -> int:
        if not self._is_value_shown:
            return 0
        # All bars of a column end at the same place, whatever their numbers.
        metrics = self.fontMetrics()
        widest = show_number(1.0, NumberForm(is_share=True, decimals=0), self.locale(), with_unit=True)
        return max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(self._text())) + 14

    def _value_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        return font
