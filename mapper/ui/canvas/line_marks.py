"""The canvas's line marks: where a line may be taken hold of, to bend it."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from mapper.core.geometry.links import Route
from mapper.core.geometry.segments import Grip
from mapper.core.values import Point, Rect
from mapper.ui.canvas.marks import Brush, Mark
from mapper.ui.canvas.plane import to_qpoint

_BAR_LENGTH, _BAR_WIDTH, _DISC = 14.0, 5.0, 7.0  # pixels
_LEAST = 30.0  # pixels: a shorter segment has no bar of its own
_HOT = 1.5
# A pixel being larger than so many units, lines are too close to each other to take hold of one of them.
GRIPS_UP_TO = 2.5


@dataclass(frozen=True, slots=True)
class GripsMark(Mark):
    """A bar along every segment that has room for one beside the label, and a disc on every bend.

    Of a line that is only hovered, the one that is `hot`.
    """

    points: Route
    hot: Grip | None = None
    label: Rect | None = None
    shows_all: bool = False

    def extent(self, unit: float) -> Rect:
        return Rect.through(self.points).grown(_BAR_LENGTH * unit)

    def paint(self, brush: Brush) -> None:
        for index, (a, b) in enumerate(pairwise(self.points)):
            is_hot = self.hot is not None and not self.hot.is_bend and self.hot.part == index
            length = abs(a[0] - b[0]) + abs(a[1] - b[1])
            if is_hot or (self.shows_all and length >= _LEAST * brush.unit):
                place = self._bar_place(a, b, brush.unit)
                if place is not None:
                    _paint_bar(brush, place, is_level=a[1] == b[1], is_hot=is_hot)
        for index, point in enumerate(self.points[1:-1], 1):
            is_hot = self.hot is not None and self.hot.is_bend and self.hot.part == index
            if is_hot or self.shows_all:
                _paint_disc(brush, point, is_hot=is_hot)

    def _bar_place(self, a: Point, b: Point, unit: float) -> Point | None:
        """The middle of a segment, or of the longer part of it beside the label; None where that is too short."""
        axis = 0 if a[1] == b[1] else 1
        low, high = sorted((a[axis], b[axis]))
        at, label = (low + high) / 2, self.label
        across = a[1 - axis]
        if label is not None and label[1 - axis] <= across <= label[1 - axis] + label[3 - axis]:
            start, end = label[axis], label[axis] + label[axis + 2]
            if low < end and start < high:
                before, after = start - low, high - end
                if max(before, after) < _BAR_LENGTH * unit * 1.5:
                    return None
                at = low + before / 2 if before >= after else high - after / 2
        return Point(at, across) if axis == 0 else Point(across, at)


def _dip(brush: Brush, *, is_hot: bool) -> None:
    mark = brush.tokens.mark
    brush.painter.setPen(brush.pen(mark.handle_border, 1.5))
    brush.painter.setBrush(mark.handle_border if is_hot else mark.handle_fill)


def _paint_bar(brush: Brush, place: Point, *, is_level: bool, is_hot: bool) -> None:
    _dip(brush, is_hot=is_hot)
    more = _HOT if is_hot else 0.0
    long, short = (_BAR_LENGTH + more) * brush.unit, (_BAR_WIDTH + more) * brush.unit
    width, height = (long, short) if is_level else (short, long)
    bar = QRectF(place[0] - width / 2, place[1] - height / 2, width, height)
    brush.painter.drawRoundedRect(bar, short / 2, short / 2)


def _paint_disc(brush: Brush, point: Point, *, is_hot: bool) -> None:
    _dip(brush, is_hot=is_hot)
    radius = (_DISC / 2 + (_HOT if is_hot else 0.0)) * brush.unit
    brush.painter.drawEllipse(to_qpoint(point), radius, radius)
