"""The canvas's headers: the bar in a lane's header that tells how much of the time of those who work there is used."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mapper.analysis.people.lane_loads import LaneLoad
from mapper.ui.canvas.headers.lane_figures import is_over
from mapper.ui.theme.tokens import Tokens

_BAR, _THIN = 7.0, 3.0
_GAP = 6.0
_MARK = 8.0
_LEAST_BAR = 18.0


class LoadSign(NamedTuple):
    """A lane's load with its number as it is read; `note` is the line below it, "" for none."""

    load: LaneLoad
    number: str
    note: str = ""


def paint(
    painter: QPainter, tokens: Tokens, sign: LoadSign, rect: QRectF, number_width: float, *, is_mirrored: bool
) -> None:
    """Paint bar and number on one line, with a mark before the number of who has too much to do."""
    mark = _MARK + 3 if is_over(sign.load) else 0.0
    taken = number_width + mark
    length = rect.width() - taken - _GAP
    number = rect.left() if is_mirrored else rect.right() - number_width
    if length >= _LEAST_BAR:
        left = rect.right() - length if is_mirrored else rect.left()
        bar = QRectF(left, rect.center().y() - _BAR / 2, length, _BAR)
        _paint_bar(painter, tokens, sign.load, bar, is_mirrored=is_mirrored)
        number = bar.left() - _GAP - number_width if is_mirrored else bar.right() + _GAP + mark
    painter.setPen(tokens.canvas.header_text)
    text = QRectF(number, rect.top(), number_width + 1, rect.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sign.number)
    if mark:
        x = text.right() + 2 if is_mirrored else text.left() - mark
        _paint_mark(painter, tokens, QPointF(x, rect.center().y()))


def paint_thin(painter: QPainter, tokens: Tokens, load: LaneLoad, rect: QRectF, *, is_mirrored: bool) -> None:
    """Where there is no room for a number: a thin bar at the bottom of `rect`, and the mark."""
    mark = _MARK + 2 if is_over(load) else 0.0
    left = rect.left() + mark if is_mirrored else rect.left()
    bar = QRectF(left, rect.bottom() - _THIN, rect.width() - mark, _THIN)
    _paint_bar(painter, tokens, load, bar, is_mirrored=is_mirrored)
    if mark:
        x = rect.left() if is_mirrored else rect.right() - _MARK
        _paint_mark(painter, tokens, QPointF(x, rect.bottom() - _MARK / 2))


def _paint_bar(painter: QPainter, tokens: Tokens, load: LaneLoad, bar: QRectF, *, is_mirrored: bool) -> None:
    """The used part of the time, and a tick at the part that is meant to be."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = bar.height() / 2
    painter.setPen(QPen(tokens.bar.tick, 1) if tokens.is_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(tokens.bar.track)
    painter.drawRoundedRect(bar, radius, radius)
    used = min(load.busiest.utilisation.value or 0.0, 1.0)
    fill = QRectF(bar)
    fill.setWidth(max(bar.width() * used, bar.height()) if used else 0.0)
    if is_mirrored:
        fill.moveRight(bar.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(tokens, load))
    painter.drawRoundedRect(fill, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    at = bar.width() * min(load.target, 1.0)
    x = bar.right() - at if is_mirrored else bar.left() + at
    tick = QRectF(x - 1, bar.top() - 3, 2, bar.height() + 6)
    painter.fillRect(tick.adjusted(-1, 0, 1, 0), tokens.canvas.header)
    painter.fillRect(tick, tokens.bar.tick)


def _colour(tokens: Tokens, load: LaneLoad) -> QColor:
    if is_over(load):
        return tokens.bar.over
    return tokens.bar.high if (load.busiest.utilisation.value or 0.0) > load.target else tokens.bar.fill


def _paint_mark(painter: QPainter, tokens: Tokens, middle_left: QPointF) -> None:
    """A triangle that points up: more than there is."""
    half = _MARK / 2
    top = QPointF(middle_left.x() + half, middle_left.y() - half)
    low = middle_left.y() + half - 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.bar.over)
    corners = [top, QPointF(middle_left.x() + _MARK, low), QPointF(middle_left.x(), low)]
    painter.drawPolygon(QPolygonF(corners))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
