"""The charts' drawing as data: boxes, lines and texts in their places, for any painter to paint."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mapper.ui.charts.style import Fill, Letters, Style
from mapper.ui.render.typeset import drawable

_HATCH = 0.45  # of the text size: the distance between the lines of a pattern
_RADIUS = 3.0


class Side(Enum):
    """Where a text stands in its place, as lines are read."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A bar, or a sample of one in the legend."""

    rect: QRectF
    fill: Fill

    def mirrored(self, width: float) -> "Box":
        return replace(self, rect=_mirrored(self.rect, width))


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: tuple[QPointF, ...]
    colour: QColor
    thickness: float
    is_dashed: bool = False

    def mirrored(self, width: float) -> "Line":
        return replace(self, points=tuple(QPointF(width - p.x(), p.y()) for p in self.points))


@dataclass(frozen=True, slots=True)
class Dot:
    """A measured point of a line."""

    middle: QPointF
    radius: float
    fill: Fill

    def mirrored(self, width: float) -> "Dot":
        return replace(self, middle=QPointF(width - self.middle.x(), self.middle.y()))


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, already short enough for its place; several lines where it `wraps`."""

    rect: QRectF
    text: str
    letters: Letters
    colour: QColor
    side: Side = Side.START
    wraps: bool = False

    def mirrored(self, width: float) -> "Words":
        turned = {Side.START: Side.END, Side.END: Side.START, Side.MIDDLE: Side.MIDDLE}
        return replace(self, rect=_mirrored(self.rect, width), side=turned[self.side])


Mark = Box | Line | Dot | Words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row of the chart is, for the pointer and the keys."""

    rect: QRectF
    row: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart as it will be drawn, from its upper left corner."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...] = ()

    def mirrored(self) -> "Plan":
        """The same for those who read from right to left."""
        marks = tuple(mark.mirrored(self.width) for mark in self.marks)
        spots = tuple(replace(spot, rect=_mirrored(spot.rect, self.width)) for spot in self.spots)
        return replace(self, marks=marks, spots=spots)

    def texts(self) -> list[Words]:
        return [mark for mark in self.marks if isinstance(mark, Words)]

    def row_at(self, place: QPointF) -> int | None:
        """The row at a place; None beside all."""
        return next((spot.row for spot in self.spots if spot.rect.contains(place)), None)


def paint(painter: QPainter, plan: Plan, style: Style) -> None:
    """Draw the plan with its corner at the painter's origin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    way = Qt.LayoutDirection.RightToLeft if style.is_leftwards else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    for mark in plan.marks:
        if isinstance(mark, Box):
            _paint_box(painter, mark, style)
        elif isinstance(mark, Line):
            painter.setPen(_pen(mark))
            painter.drawPolyline(list(mark.points))
        elif isinstance(mark, Dot):
            painter.setPen(QPen(mark.fill.outline, style.hair))
            painter.setBrush(mark.fill.ground)
            painter.drawEllipse(mark.middle, mark.radius, mark.radius)
        else:
            _paint_words(painter, mark, style)
    painter.restore()


def _pen(line: Line) -> QPen:
    pen = QPen(line.colour, line.thickness)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if line.is_dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2])
    return pen


def _paint_box(painter: QPainter, box: Box, style: Style) -> None:
    half = style.hair / 2
    rect = box.rect.adjusted(half, half, -half, -half)
    painter.setPen(QPen(box.fill.outline, style.hair))
    painter.setBrush(box.fill.ground)
    lines = hatching(rect, box.fill, style.text * _HATCH)
    radius = 0.0 if lines else min(_RADIUS, rect.width() / 4, rect.height() / 4)
    painter.drawRoundedRect(rect, radius, radius)
    if lines:
        painter.drawLines(lines)


def hatching(rect: QRectF, fill: Fill, distance: float) -> list[QLineF]:
    """The lines of a fill's pattern inside a rectangle; files would not keep a brush's pattern.

    >>> from PySide6.QtGui import QColor
    >>> from mapper.ui.charts.style import Hatch
    >>> plain = QColor()
    >>> fill = Fill(plain, plain, plain, Hatch.RISING)
    >>> [(l.x1(), l.y1(), l.x2(), l.y2()) for l in hatching(QRectF(0, 0, 10, 4), fill, 7)]
    [(3.0, 4.0, 7.0, 0.0)]
    """
    found: list[QLineF] = []
    high = rect.height()
    for lean in fill.hatch.value:
        foot = rect.left() - high + distance
        while foot < rect.right():
            left, right = max(foot, rect.left()), min(foot + high, rect.right())
            at_left, at_right = rect.bottom() - (left - foot), rect.bottom() - (right - foot)
            if lean < 0:
                at_left, at_right = rect.top() + (left - foot), rect.top() + (right - foot)
            if right > left:
                found.append(QLineF(left, at_left, right, at_right))
            foot += distance
    return found


def _paint_words(painter: QPainter, words: Words, style: Style) -> None:
    painter.setPen(words.colour)
    painter.setFont(style.font(words.letters))
    sides = {
        Side.START: Qt.AlignmentFlag.AlignLeft,
        Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
        Side.END: Qt.AlignmentFlag.AlignRight,
    }
    how = sides[words.side] | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    wrap = Qt.TextFlag.TextWordWrap if words.wraps else Qt.TextFlag.TextSingleLine
    painter.drawText(words.rect, how | wrap | Qt.TextFlag.TextDontClip, drawable(words.text))


def _mirrored(rect: QRectF, width: float) -> QRectF:
    return QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())
