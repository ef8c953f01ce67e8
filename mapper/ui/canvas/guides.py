"""The canvas's guides: the lines and gap marks that show what holds a dragged thing; they go a second after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QPainter

from mapper.core.geometry.snap import Guide
from mapper.core.values import Point, Rect
from mapper.ui.canvas.camera import Camera
from mapper.ui.canvas.marks import Brush, Mark
from mapper.ui.canvas.overlay import Overlay
from mapper.ui.canvas.plane import between, to_qpoint

_SHOWN_MS = 1000
_MARKS = ("upright", "level", "gaps")


@dataclass(frozen=True, slots=True)
class GuideMark(Mark):
    """Lines across the whole view, at these places of one axis: what a dragged thing is held by."""

    places: tuple[float, ...]
    low: float
    high: float
    is_level: bool

    def extent(self, unit: float) -> Rect:
        first, last = self.places[0], self.places[-1]
        if self.is_level:
            return Rect(self.low, first, self.high - self.low, last - first).grown(2 * unit)
        return Rect(first, self.low, last - first, self.high - self.low).grown(2 * unit)

    def paint(self, brush: Brush) -> None:
        painter, low, high = brush.painter, self.low, self.high
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(brush.pen(brush.tokens.mark.guide, 1))
        if self.is_level:
            painter.drawLines([QLineF(low, at, high, at) for at in self.places])
        else:
            painter.drawLines([QLineF(at, low, at, high) for at in self.places])


@dataclass(frozen=True, slots=True)
class GapsMark(Mark):
    """Measures of distances or sizes that are equal: a line with a foot at each end."""

    gaps: tuple[Guide, ...]

    def extent(self, unit: float) -> Rect:
        points = [point for gap in self.gaps for point in gap]
        low, high = Point(*map(min, zip(*points, strict=True))), Point(*map(max, zip(*points, strict=True)))
        return between(low, high).grown(8 * unit)

    def paint(self, brush: Brush) -> None:
        painter = brush.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = brush.pen(brush.tokens.mark.guide, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        foot = 5 * brush.unit
        for gap in self.gaps:
            start, end = to_qpoint(gap.start), to_qpoint(gap.end)
            side = QPointF(0, foot) if gap.start.y == gap.end.y else QPointF(foot, 0)
            feet = [QLineF(at - side, at + side) for at in (start, end)]
            painter.drawLines([QLineF(start, end), *feet])


class Guides(QObject):
    """Full-length lines on the axes that are held, and the gaps or sizes that are equal."""

    def __init__(self, overlay: Overlay, camera: Camera, parent: QObject) -> None:
        super().__init__(parent)
        self._overlay = overlay
        self._camera = camera
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    @property
    def is_shown(self) -> bool:
        return any(self._overlay.get(name) is not None for name in _MARKS)

    def show(self, guides: Sequence[Guide], gaps: Sequence[Guide] = ()) -> None:
        """Show these and nothing else; each time they are shown again they stay for another second."""
        seen = self._camera.visible
        uprights = tuple(sorted({g.start.x for g in guides if g.start.x == g.end.x}))
        levels = tuple(sorted({g.start.y for g in guides if g.start.y == g.end.y}))
        show = self._overlay.show
        show("upright", GuideMark(uprights, seen.y, seen.bottom, is_level=False) if uprights else None)
        show("level", GuideMark(levels, seen.x, seen.right, is_level=True) if levels else None)
        show("gaps", GapsMark(tuple(gaps)) if gaps else None)
        if guides or gaps:
            self._timer.start()
        else:
            self._timer.stop()

    def hide(self) -> None:
        self._timer.stop()
        self._overlay.hide(*_MARKS)
