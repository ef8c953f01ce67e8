"""Dated values as a small line beside a figure."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from mapper.ui.theme.tokens import Tokens

LEAST: Final = 3  # dated values; of fewer no line is drawn
SPARK_WIDTH: Final = 42.0
SPARK_HEIGHT: Final = 14.0


def paint_spark(painter: QPainter, box: QRectF, values: Sequence[float], tokens: Tokens) -> None:
    """The values as a line in the box, the last with a dot."""
    painter.setPen(QPen(tokens.text.secondary, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = spark(values, box)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.accent.fill)
    painter.drawEllipse(points[-1], 2.2, 2.2)


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
