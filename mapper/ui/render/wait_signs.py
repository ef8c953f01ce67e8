"""The drawing of maps: the marks of stalls and slips, in the strip of a card or, where that is full, on its border."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from mapper.core.values import NodeKind
from mapper.ui.render.surface import Part
from mapper.ui.theme.tokens import Tokens

SIGN = 13.0
_MEDAL = 15.0
_MEDAL_SIGN = 9.0
_MEDAL_LEFT = 12.0
_MEDAL_ABOVE = 7.0  # so much of it is seen above the border


class Hourglass:
    """The mark of a stall, in a square of a side."""

    def __init__(self, size: float, tokens: Tokens) -> None:
        self._size = size
        self._colour = tokens.node.stall_border

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size = self._size
        left, right, top, low = size * 0.16, size * 0.84, size * 0.06, size * 0.94
        glass = QPainterPath(QPointF(left, top))
        glass.lineTo(right, top)
        glass.lineTo(left, low)
        glass.lineTo(right, low)
        glass.closeSubpath()
        pen = QPen(self._colour, max(1.4, pixel))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(glass)
        sand = QPainterPath(QPointF(size / 2, size * 0.58))
        sand.lineTo(size * 0.74, low)
        sand.lineTo(size * 0.26, low)
        sand.closeSubpath()
        painter.fillPath(sand, QBrush(self._colour))


class CalendarSign:
    """The mark of a slip, in a square of a side: a leaf of a calendar with an arrow to a later day."""

    def __init__(self, size: float, tokens: Tokens) -> None:
        self._size = size
        self._colour = tokens.node.stall_border

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size = self._size
        pen = QPen(self._colour, max(1.4, pixel))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(size * 0.06, size * 0.16, size * 0.88, size * 0.78))
        painter.fillRect(QRectF(size * 0.06, size * 0.16, size * 0.88, size * 0.18), self._colour)
        for x in (0.28, 0.72):
            painter.drawLine(QPointF(size * x, size * 0.04), QPointF(size * x, size * 0.2))
        tip, level = QPointF(size * 0.76, size * 0.64), size * 0.64
        painter.drawLine(QPointF(size * 0.24, level), tip)
        painter.drawPolyline(
            [QPointF(size * 0.58, level - size * 0.15), tip, QPointF(size * 0.58, level + size * 0.15)]
        )


class WaitMedal:
    """The same on a small round ground, for the border of a card whose strip is full."""

    def __init__(self, kind: NodeKind, tokens: Tokens) -> None:
        self._fill = tokens.node.stall_fill
        self._border = tokens.node.stall_border
        self._sign = _sign(kind, _MEDAL_SIGN, tokens)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        painter.setPen(QPen(self._border, max(1.3, pixel)))
        painter.setBrush(self._fill)
        painter.drawEllipse(QRectF(0.7, 0.7, _MEDAL - 1.4, _MEDAL - 1.4))
        painter.save()
        inset = (_MEDAL - _MEDAL_SIGN) / 2
        painter.translate(inset, inset)
        self._sign(painter, pixel)
        painter.restore()


def sign_part(kind: NodeKind, x: float, y: float, tokens: Tokens) -> Part:
    """The mark of a stall or a slip with its corner at a point."""
    return Part(x, y, SIGN, SIGN, f"wait {kind}", _sign(kind, SIGN, tokens))


def medal_part(kind: NodeKind, tokens: Tokens) -> Part:
    """The mark on the upper border of its card, at the left."""
    medal = WaitMedal(kind, tokens)
    return Part(_MEDAL_LEFT, -_MEDAL_ABOVE, _MEDAL, _MEDAL, f"wait medal {kind}", medal)


def _sign(kind: NodeKind, size: float, tokens: Tokens) -> "CalendarSign | Hourglass":
    return CalendarSign(size, tokens) if kind is NodeKind.SLIP else Hourglass(size, tokens)
