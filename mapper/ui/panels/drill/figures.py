"""The drill: the measured figure with the sign of how it stands, and how it went before as a line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mapper.ui.panels.drill.rows import SERIES, STATUS
from mapper.ui.render.paint_badges import StatusSign
from mapper.ui.render.pictures import Status
from mapper.ui.theme import Theme

_SIGN, _GAP = 14.0, 6.0
_LINE_WIDTH, _LINE_HEIGHT = 42.0, 14.0
LEAST = 3  # dated values; of fewer no line is drawn


class FigureDelegate(QStyledItemDelegate):
    """Paints the last column: line, sign, figure."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        area = QRectF(option.rect)
        status, values = index.data(STATUS), index.data(SERIES) or ()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data() and isinstance(status, Status):
            painter.save()
            painter.translate(area.left() + _GAP, area.center().y() - _SIGN / 2)
            StatusSign(status, _SIGN, self._theme.tokens)(painter, 1.0)
            painter.restore()
        if len(values) >= LEAST:
            left = area.left() + 2 * _GAP + _SIGN
            box = QRectF(left, area.center().y() - _LINE_HEIGHT / 2, _LINE_WIDTH, _LINE_HEIGHT)
            painter.setPen(QPen(self._theme.tokens.text.secondary, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = spark(values, box)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tokens.accent.fill)
            painter.drawEllipse(points[-1], 2.2, 2.2)
        painter.restore()


def spark(values: Sequence[float], box: QRectF) -> list[QPointF]:
    """The values as points of a line in a box, the lowest at its foot; equal ones in its middle.

    >>> [(p.x(), p.y()) for p in spark([1, 3, 2], QRectF(0, 0, 10, 8))]
    [(0.0, 8.0), (5.0, 0.0), (10.0, 4.0)]
    """
    low, high = min(values), max(values)
    width = box.width() / max(len(values) - 1, 1)

    def height(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return box.bottom() - share * box.height()

    return [QPointF(box.left() + place * width, height(value)) for place, value in enumerate(values)]
