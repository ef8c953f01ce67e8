"""The drawing of maps: the bodies of nodes, each drawn with its corner at the origin."""

from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from mapper.core.values import STEP_KINDS, NodeKind, Outcome, ValueClass
from mapper.ui.render.outline import SLIP_CUT, STALL_CUT
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.tints import tint_fill
from mapper.ui.theme.tokens import Tokens

RADIUS = 7.0
NOTE_FOLD = 14.0
BAR_WIDTH = 4.0
_BAR_X = 3.0
_BAR_INSET = 8.0
# The same outside along the left lower edge of a decision, whose inside its name fills: so far from the border, and
# in parts of the edge from the left corner to where the badges begin.
_EDGE_OUTSET = 2.2
_EDGE_FROM, _EDGE_TO = 0.08, 0.5


class Body:
    """Draws one kind of body in one size; callable, so that it can stand in a part."""

    def __init__(
        self,
        kind: NodeKind,
        width: float,
        height: float,
        tokens: Tokens,
        value_class: ValueClass | None = None,
        outcome: Outcome | None = None,
        heat: int | None = None,
        tint: int | None = None,
    ) -> None:
        """`heat` hides the colour that somebody gave the node, and a theme of high contrast has none."""
        self._heat = heat
        self._tint = None if heat is not None or tokens.is_contrast else tint
        self._kind = kind
        self._rect = QRectF(0, 0, width, height)
        self._tokens = tokens
        self._value_class = value_class
        self._outcome = outcome

    def __call__(self, painter: QPainter, pixel: float) -> None:
        fill, border, width = self._coloured()
        # A border thinner than a pixel would fade away at small scales.
        line = max(width * self._tokens.strength, pixel)
        path = node_path(self._kind, self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        if self._kind is not NodeKind.START and pixel < 3:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tokens.node.shadow)
            painter.drawPath(path.translated(0, 1.5))
        pen = QPen(border, line)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(fill if self._heat is None else self._tokens.heat.fills[self._heat])
        painter.drawPath(path)
        if self._kind is NodeKind.NOTE:
            self._draw_fold(painter, border, line)
        if self._kind in STEP_KINDS and self._value_class is not None:
            self._draw_mark(painter, pixel)

    def _coloured(self) -> tuple[QColor, QColor, float]:
        """A colour of its own on the ground; on the border too, where that tells no more than the shape does."""
        fill, border, width = self._colours()
        if self._tint is None:
            return fill, border, width
        is_told = self._kind in (NodeKind.START, NodeKind.END)
        line = border if is_told else lane_bar(self._tokens, self._tint)
        return tint_fill(self._tokens, self._tint), line, width

    def _colours(self) -> tuple[QColor, QColor, float]:
        node = self._tokens.node
        if self._kind is NodeKind.END:
            return node.end_fill, outcome_colour(self._tokens, self._outcome), 2.0
        return {
            NodeKind.START: (node.start_fill, node.start_border, 2.2),
            NodeKind.STEP: (node.step_fill, node.step_border, 1.2),
            NodeKind.DECISION: (node.decision_fill, node.decision_border, 1.4),
            NodeKind.STALL: (node.stall_fill, node.stall_border, 1.4),
            NodeKind.SLIP: (node.stall_fill, node.stall_border, 1.4),
            NodeKind.NOTE: (node.note_fill, node.note_border, 1.0),
        }[self._kind]

    def _draw_fold(self, painter: QPainter, border: QColor, line: float) -> None:
        right, fold = self._rect.right() - line / 2, NOTE_FOLD
        ear = QPolygonF([QPointF(right - fold, line / 2), QPointF(right - fold, fold), QPointF(right, fold)])
        shade = QColor(border)
        shade.setAlphaF(0.25)
        painter.setBrush(shade)
        painter.drawPolygon(ear)

    def _draw_mark(self, painter: QPainter, pixel: float) -> None:
        """At the left, of a decision along its left lower edge."""
        width, height = self._rect.width(), self._rect.height()
        painter.save()
        if self._kind is NodeKind.DECISION:
            edge = hypot(width, height) / 2
            painter.translate(0, height / 2)
            painter.rotate(degrees(atan2(height, width)) - 90)
            painter.translate(-_EDGE_OUTSET - BAR_WIDTH, _EDGE_FROM * edge)
            self._draw_bar(painter, pixel, (_EDGE_TO - _EDGE_FROM) * edge)
        else:
            inset = STALL_CUT + 2 if self._kind is NodeKind.STALL else _BAR_INSET
            painter.translate(_BAR_X, inset)
            self._draw_bar(painter, pixel, height - 2 * inset)
        painter.restore()

    def _draw_bar(self, painter: QPainter, pixel: float, length: float) -> None:
        """Value-adding solid, necessary broken, not value-adding hollow: told without the colour."""
        colours = self._tokens.value_class
        bar = QRectF(0, 0, BAR_WIDTH, length)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._value_class is ValueClass.VA:
            painter.setBrush(colours.va)
            painter.drawRoundedRect(bar, 2, 2)
        elif self._value_class is ValueClass.BNVA:
            painter.setBrush(colours.bnva)
            count = 4
            step = (length + 3) / count
            for i in range(count):
                painter.drawRoundedRect(QRectF(0, i * step, BAR_WIDTH, step - 3), 1.5, 1.5)
        else:
            line = max(1.3, pixel)
            painter.setPen(QPen(colours.nva, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2), 1.5, 1.5)


class SmallBar:
    """A node in a collapsed lane or stage: a small block in the colour of its kind."""

    def __init__(
        self,
        kind: NodeKind,
        width: float,
        height: float,
        tokens: Tokens,
        outcome: Outcome | None,
        tint: int | None,
    ) -> None:
        self._rect = QRectF(0, 0, width, height)
        node = tokens.node
        self._colour = {
            NodeKind.START: node.start_border,
            NodeKind.STEP: tokens.minimap.node,
            NodeKind.DECISION: node.decision_border,
            NodeKind.STALL: node.stall_border,
            NodeKind.SLIP: node.stall_border,
            NodeKind.END: outcome_colour(tokens, outcome),
            NodeKind.NOTE: node.note_border,
        }[kind]
        if tint is not None and kind is not NodeKind.END:  # how a case ended is told by nothing else here
            self._colour = lane_bar(tokens, tint)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPath(squeezed_path(self._rect))


class OutcomeSign:
    """How a case ended: a tick, a cross, a struck circle, or two bars for a pause; in a square of a side."""

    def __init__(self, outcome: Outcome | None, size: float, tokens: Tokens) -> None:
        self._outcome = outcome
        self._size = size
        self._colour = outcome_colour(tokens, outcome)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size = self._size
        pen = QPen(self._colour, max(size / 7, pixel))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._outcome is Outcome.WON:
            painter.drawPolyline(
                [
                    QPointF(size * 0.14, size * 0.54),
                    QPointF(size * 0.4, size * 0.8),
                    QPointF(size * 0.88, size * 0.24),
                ]
            )
        elif self._outcome is Outcome.DISQUALIFIED:
            painter.drawEllipse(QRectF(size * 0.12, size * 0.12, size * 0.76, size * 0.76))
            painter.drawLine(QPointF(size * 0.26, size * 0.26), QPointF(size * 0.74, size * 0.74))
        elif self._outcome is Outcome.PARKED:
            for x in (0.34, 0.68):
                painter.drawLine(QPointF(size * x, size * 0.22), QPointF(size * x, size * 0.8))
        else:
            painter.drawLine(QPointF(size * 0.2, size * 0.2), QPointF(size * 0.8, size * 0.8))
            painter.drawLine(QPointF(size * 0.8, size * 0.2), QPointF(size * 0.2, size * 0.8))


class OutcomeMedal:
    """The same on a small round ground, for the border of a pill that its name fills."""

    def __init__(self, outcome: Outcome | None, size: float, tokens: Tokens) -> None:
        self._size = size
        self._border = outcome_colour(tokens, outcome)
        self._fill = tokens.node.end_fill
        self._inset = size * 0.22
        self._sign = OutcomeSign(outcome, size - 2 * self._inset, tokens)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        painter.setPen(QPen(self._border, max(1.3, pixel)))
        painter.setBrush(self._fill)
        painter.drawEllipse(QRectF(0.7, 0.7, self._size - 1.4, self._size - 1.4))
        painter.save()
        painter.translate(self._inset, self._inset)
        self._sign(painter, pixel)
        painter.restore()


class StartSign:
    """A small triangle that points on, in a square of a side."""

    def __init__(self, size: float, tokens: Tokens) -> None:
        self._size = size
        self._colour = tokens.node.start_border

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size = self._size
        painter.setPen(QPen(self._colour, max(1.5, pixel), j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(self._colour)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(size * 0.25, size * 0.12),
                    QPointF(size * 0.88, size * 0.5),
                    QPointF(size * 0.25, size * 0.88),
                ]
            )
        )


class Writing:
    """Three lines of writing, in a square of a side."""

    def __init__(self, size: float, tokens: Tokens) -> None:
        self._size = size
        self._colour = tokens.node.secondary

    def __call__(self, painter: QPainter, pixel: float) -> None:
        pen = QPen(self._colour, max(1.2, pixel))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        size = self._size
        for down, length in ((0.2, 0.9), (0.5, 0.9), (0.8, 0.6)):
            painter.drawLine(QPointF(size * 0.1, size * down), QPointF(size * length, size * down))


def squeezed_path(rect: QRectF) -> QPainterPath:
    """The outline of any node that is drawn as a small bar."""
    radius = min(rect.width(), rect.height(), 6.0) / 3
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def node_path(kind: NodeKind, rect: QRectF) -> QPainterPath:
    """The outline of a kind of node filling a rectangle, also for marks around it."""
    path = QPainterPath()
    left, top, right, low = rect.left(), rect.top(), rect.right(), rect.bottom()
    if kind is NodeKind.START:
        path.addEllipse(rect)
    elif kind is NodeKind.DECISION:
        middle = rect.center()
        path.moveTo(left, middle.y())
        path.lineTo(middle.x(), top)
        path.lineTo(right, middle.y())
        path.lineTo(middle.x(), low)
        path.closeSubpath()
    elif kind is NodeKind.STALL:
        cut = min(STALL_CUT, rect.width() / 3, rect.height() / 3)
        path.addPolygon(
            QPolygonF(
                [
                    QPointF(left + cut, top),
                    QPointF(right - cut, top),
                    QPointF(right, top + cut),
                    QPointF(right, low - cut),
                    QPointF(right - cut, low),
                    QPointF(left + cut, low),
                    QPointF(left, low - cut),
                    QPointF(left, top + cut),
                ]
            )
        )
        path.closeSubpath()
    elif kind is NodeKind.SLIP:
        cut = min(SLIP_CUT, rect.width() / 3, rect.height() / 2)
        path.moveTo(left, top)
        path.lineTo(right - cut, top)
        path.lineTo(right, rect.center().y())
        path.lineTo(right - cut, low)
        path.lineTo(left, low)
        path.closeSubpath()
    elif kind is NodeKind.NOTE:
        path.moveTo(left, top)
        path.lineTo(right - NOTE_FOLD, top)
        path.lineTo(right, top + NOTE_FOLD)
        path.lineTo(right, low)
        path.lineTo(left, low)
        path.closeSubpath()
    else:
        radius = min(rect.width(), rect.height()) / 2 if kind is NodeKind.END else RADIUS
        path.addRoundedRect(rect, radius, radius)
    return path


def outcome_colour(tokens: Tokens, outcome: Outcome | None) -> QColor:
    """The colour of an end by how the case ended."""
    colours = tokens.outcome
    return {
        Outcome.WON: colours.won,
        Outcome.LOST: colours.lost,
        Outcome.DISQUALIFIED: colours.disqualified,
        Outcome.PARKED: colours.parked,
        None: tokens.node.end_border,
    }[outcome]
