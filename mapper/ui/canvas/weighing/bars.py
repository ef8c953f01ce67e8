"""The canvas's fix or hire: the two bars, of money a year, or of wins where a win has no value."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from mapper.ui.canvas.card_letters import CardLetters
from mapper.ui.theme import Theme

_HEIGHT, _LINE = 84, 21
_PART = 0.56  # of a side's width, for its bar
_STALE = 0.4
_LEAST = 2.0


class TwoBars(QWidget):
    """Stand on one line; what costs more than it brings hangs below it. Faint while they are worked out anew."""

    def __init__(self, theme: Theme, letters: CardLetters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = letters
        self._names = ("", "")
        self._amounts: tuple[float | None, float | None] = (None, None)
        self._texts = ("", "")
        self._is_stale = True
        self._whys: tuple[str, ...] = ("", "")
        theme.changed.connect(self.update)
        letters.changed.connect(self.updateGeometry)

    @property
    def amounts(self) -> tuple[float | None, float | None]:
        """What the bars show; None for no bar."""
        return self._amounts

    @property
    def is_stale(self) -> bool:
        """Whether they may be about something else than what is asked now."""
        return self._is_stale

    def show_names(self, fix: str, hire: str) -> None:
        """What the two sides are called."""
        self._names = (fix, hire)
        self.update()

    def show_amounts(self, amounts: tuple[float | None, float | None], texts: tuple[str, str]) -> None:
        """Show these amounts, with these texts at the bars' ends."""
        self._amounts, self._texts, self._is_stale = amounts, texts, False
        self.update()

    def explain(self, whys: tuple[str, ...]) -> None:
        """How each bar comes about, as rich text, told where the pointer rests."""
        self._whys = whys

    def why_at(self, x: float) -> str:
        """How the bar of this half comes about."""
        return self._whys[0 if x < self.width() / 2 else 1]

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.why_at(event.pos().x()), self)
            return True
        return super().event(event)

    def set_stale(self) -> None:
        """What is shown may not be true any more."""
        self._is_stale = True
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self._letters.px(_HEIGHT + 3 * _LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._letters.px(_LINE)
        known = [each for each in self._amounts if each is not None]
        high, low = max([0.0, *known]), min([0.0, *known])
        room = self.height() - 3.0 * line
        scale = room / (high - low) if high > low else 0.0
        ground = 2 * line + room * (high / (high - low) if high > low else 1.0)
        for side, amount in enumerate(self._amounts):
            place = QRectF(side * self.width() / 2, 0, self.width() / 2, self.height())
            self._paint_name(painter, place, self._names[side], line)
            painter.setOpacity(_STALE if self._is_stale else 1.0)
            if amount is not None:
                self._paint_bar(painter, place, amount * scale, ground, is_fix=side == 0)
            self._paint_text(painter, place, self._texts[side], (amount or 0.0) * scale, ground)
            painter.setOpacity(1.0)
        painter.setPen(QPen(tokens.text.primary, 1.5 * tokens.strength))
        painter.drawLine(0, round(ground), self.width(), round(ground))
        painter.end()

    def _paint_name(self, painter: QPainter, place: QRectF, name: str, line: float) -> None:
        painter.setFont(self._font(14, QFont.Weight.DemiBold))
        painter.setPen(self._theme.tokens.text.primary)
        head = QRectF(place.left(), 0, place.width(), line)
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(
        self, painter: QPainter, place: QRectF, height: float, ground: float, *, is_fix: bool
    ) -> None:
        width = place.width() * _PART
        tall = max(abs(height), _LEAST)
        top = ground - tall if height >= 0 else ground
        bar = QRectF(place.center().x() - width / 2, top, width, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(height, is_fix=is_fix))
        painter.drawRoundedRect(bar, min(3.0, tall / 2), min(3.0, tall / 2))

    def _colour(self, height: float, *, is_fix: bool) -> QColor:
        bar = self._theme.tokens.bar
        if height < 0:
            return bar.over
        return self._theme.tokens.badge.value.fill if is_fix else bar.fill

    def _paint_text(self, painter: QPainter, place: QRectF, text: str, height: float, ground: float) -> None:
        line = float(self._letters.px(_LINE))
        top = ground + abs(height) if height < 0 else ground - height - line
        painter.setFont(self._font(14, QFont.Weight.DemiBold))
        painter.setPen(self._theme.tokens.text.primary)
        end = QRectF(place.left(), top, place.width(), line)
        painter.drawText(end, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._letters.px(size))
        font.setWeight(weight)
        return font
