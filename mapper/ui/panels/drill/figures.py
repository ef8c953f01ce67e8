"""The drill: the measured figure with the sign of how it stands, and how it went before as a line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mapper.ui.panels.drill.rows import SERIES, STATUS
from mapper.ui.render.paint_badges import StatusSign
from mapper.ui.render.pictures import Status
from mapper.ui.render.spark import LEAST, SPARK_HEIGHT, SPARK_WIDTH, paint_spark
from mapper.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW = 28
_SIGN, _GAP = 14.0, 6.0
_BESIDE = 8.0  # between the figure and the end of its cell


class FigureDelegate(QStyledItemDelegate):
    """Paints the last column: line, sign, figure."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """No lower than a row of the tables; a tree asks once, and may do so before it has its letters."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), self._theme.px(_ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
            written = option.fontMetrics.horizontalAdvance(str(index.data()))
            paint_spark(painter, line_box(area, written), values, self._theme.tokens)
        painter.restore()


def line_box(area: QRectF, written: float) -> QRectF:
    """Where the line goes in a cell: behind the sign, and clear of the figure at the end, this wide."""
    left = area.left() + 2 * _GAP + _SIGN
    width = min(SPARK_WIDTH, area.right() - _BESIDE - written - _GAP - left)
    return QRectF(left, area.center().y() - SPARK_HEIGHT / 2, width, SPARK_HEIGHT)
