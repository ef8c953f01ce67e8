"""The inspector: how old the cases are that wait at a node, as a bar in four parts with their figures below."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mapper.analysis.waiting.stalls import AGES
from mapper.ui.theme import Theme
from mapper.ui.widgets.parsing import NumberForm, show_number

_BAR = 12.0
_GAP = 4.0
_SHADES = (0, 1, 2, 4)  # of the heat ramp: from young to old
_SHARE = NumberForm(is_share=True, decimals=1)


class AgeBar(QWidget):
    """Each part is as wide as its share; the columns below tell the ages and the shares in figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How old the cases are that wait here"))
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show these shares, which add up to 1, from the youngest cases to the oldest."""
        self._shares = tuple(shares)
        text = self.tr("{0} days: {1}")
        told = [
            text.format(age, shown(share, self.locale()))
            for age, share in zip(ages(), self._shares, strict=True)
        ]
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, int(_BAR + _GAP) + 2 * self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shares:
            self._paint_bar(painter)
            self._paint_columns(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.chrome.border_strong, 1))
        left = 0.5
        room = self.width() - 1.0
        for shade, share in zip(_SHADES, self._shares, strict=True):
            width = room * share
            painter.setBrush(tokens.heat.fills[shade])
            part = QRectF(left, 0.5, width, _BAR - 1)
            if width >= 1:
                painter.drawRect(self._placed(part))
            left += width

    def _paint_columns(self, painter: QPainter) -> None:
        tokens, metrics = self._theme.tokens, painter.fontMetrics()
        width, high = self.width() / len(self._shares), metrics.height()
        side = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        for place, (age, share) in enumerate(zip(ages(), self._shares, strict=True)):
            area = self._placed(QRectF(place * width, _BAR + _GAP, width, high))
            painter.setPen(tokens.text.secondary)
            swatch = QRectF(area.center().x() - metrics.horizontalAdvance(age) / 2 - 11, 0, 8, 8)
            swatch.moveTop(area.top() + (high - 8) / 2)
            painter.drawText(area.adjusted(6, 0, 6, 0), side, age)
            swatch.translate(6, 0)
            painter.setPen(QPen(tokens.chrome.border_strong, 1))
            painter.setBrush(tokens.heat.fills[_SHADES[place]])
            painter.drawRect(swatch)
            painter.setPen(tokens.text.primary)
            painter.drawText(area.translated(0, high), side, shown(share, self.locale()))

    def _placed(self, area: QRectF) -> QRectF:
        """The same area, from the right where text starts there."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())


def ages() -> tuple[str, ...]:
    """The ages that the parts stand for, in days.

    >>> ages()
    ('0–30', '31–60', '61–90', '90+')
    """
    first, second, third = (int(age) for age in AGES)
    return (f"0–{first}", f"{first + 1}–{second}", f"{second + 1}–{third}", f"{third}+")


def shown(share: float, locale: QLocale) -> str:
    """A share in per cent with one decimal at most."""
    return show_number(share, _SHARE, locale, with_unit=True)
