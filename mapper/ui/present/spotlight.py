"""Presenting: the spotlight - what one looks at stays bright, all else steps back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker

from mapper.core.values import Rect
from mapper.ui.canvas.marks import Brush, Mark
from mapper.ui.canvas.plane import to_qrect
from mapper.ui.render.line_plans import CORNER
from mapper.ui.render.paint_connectors import rounded
from mapper.ui.render.pictures import ConnectorPicture

_DIMMED = 0.72
_AIR = 8.0  # around what is lit, in map units


@dataclass(frozen=True, slots=True)
class SpotlightMark(Mark):
    """Dims the ground but for the rectangles, what is told beside them, and the line that is taken next."""

    ground: Rect
    rects: Sequence[Rect]
    line: ConnectorPicture | None = None
    told: Sequence[Rect] = ()

    def extent(self, unit: float) -> Rect:
        return self.ground

    def paint(self, brush: Brush) -> None:
        painter = brush.painter
        shade = QColor(brush.tokens.canvas.outside)
        shade.setAlphaF(_DIMMED)
        whole = QPainterPath()
        whole.addRect(to_qrect(self.ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawPath(whole.subtracted(self._lit()))
        if self.line is not None:
            if self.line.label_rect is not None:
                painter.setClipPath(whole.subtracted(_label(self.line.label_rect, 0)))
            painter.setPen(brush.pen(brush.tokens.mark.selection, 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_path(self.line))

    def _lit(self) -> QPainterPath:
        lit = QPainterPath()
        for rect in self.rects:
            spot = QPainterPath()
            spot.addRoundedRect(to_qrect(rect.grown(_AIR)), _AIR, _AIR)
            lit = lit.united(spot)
        for rect in self.told:
            figure = QPainterPath()
            figure.addRect(to_qrect(rect))
            lit = lit.united(figure)
        if self.line is not None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_AIR)
            lit = lit.united(stroker.createStroke(_path(self.line)))
            if self.line.label_rect is not None:
                lit = lit.united(_label(self.line.label_rect, 4))
        return lit


def _label(rect: Rect, air: float) -> QPainterPath:
    label = QPainterPath()
    label.addRoundedRect(to_qrect(rect.grown(air)), 6 + air, 6 + air)
    return label


def _path(line: ConnectorPicture) -> QPainterPath:
    return rounded(line.points, CORNER)
