"""The drawing of maps: the bar at a lane's name that tells how much of the time of those who work there is used."""

from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mapper.analysis.people.carry_over import TIE
from mapper.analysis.people.lane_loads import LaneLoad
from mapper.core.reader import Reader
from mapper.core.records import Role
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens
from mapper.ui.widgets.parsing import NumberForm, show_number

_BAR, _THIN = 7.0, 3.0
_GAP = 6.0
_MARK = 8.0
_LEAST_BAR = 18.0
_WHOLE: Final = NumberForm(is_share=True, decimals=0)


class LoadSign(NamedTuple):
    """A lane's load with its number as it is read; `note` is the line below it, "" for none."""

    load: LaneLoad
    number: str
    note: str = ""


def is_over(load: LaneLoad) -> bool:
    """Whether more is asked than there are hours, which no wait can be told for."""
    used = load.busiest.utilisation.value
    return used is not None and used >= 1 - TIE


def number_of(load: LaneLoad, locale: QLocale) -> str:
    """The utilisation of the busiest role; "" where it is not known."""
    used = load.busiest.utilisation.value
    return "" if used is None else shown_part(used, locale)


def shown_part(part: float, locale: QLocale) -> str:
    """A part of the time in whole per cent, as lanes tell it."""
    return show_number(part, _WHOLE, locale, with_unit=True)


def notes_of(reader: Reader, load: LaneLoad) -> list[str]:
    """What stands below the number, the longest text first: whose it is where several work there, and in words what its
    colour tells.
    """
    over, neck = translate("LaneHeader", "over"), translate("LaneHeader", "bottleneck")
    words = [word for word, is_so in ((over, is_over(load)), (neck, load.is_bottleneck)) if is_so]
    role = reader.find(Role, load.busiest.role_id)
    who = [role.name] if len(load.roles) > 1 and role is not None else []
    found = [[*who, *words], [*who, *words[-1:]], words, words[-1:], who]
    return [", ".join(each) for each in found if each]


def paint(
    painter: QPainter, tokens: Tokens, sign: LoadSign, rect: QRectF, text_width: float, *, is_mirrored: bool
) -> QRectF:
    """Paint the bar, and a mark before the number of who has too much to do; where the number is to be written."""
    mark = number_width(sign, 0.0)
    taken = text_width + mark
    length = rect.width() - taken - _GAP
    number = rect.left() if is_mirrored else rect.right() - text_width
    if length >= _LEAST_BAR:
        left = rect.right() - length if is_mirrored else rect.left()
        bar = QRectF(left, rect.center().y() - _BAR / 2, length, _BAR)
        _paint_bar(painter, tokens, sign.load, bar, is_mirrored=is_mirrored)
        number = bar.left() - _GAP - text_width if is_mirrored else bar.right() + _GAP + mark
    text = QRectF(number, rect.top(), text_width + 1, rect.height())
    if mark:
        x = text.right() + 2 if is_mirrored else text.left() - mark
        _paint_mark(painter, tokens, QPointF(x, rect.center().y()))
    return text


def number_width(sign: LoadSign, text_width: float) -> float:
    """Of the number alone, with the mark before it of who has too much to do."""
    return text_width + (_MARK + 3 if is_over(sign.load) else 0.0)


def paint_thin(
    painter: QPainter,
    tokens: Tokens,
    load: LaneLoad,
    rect: QRectF,
    *,
    is_mirrored: bool,
    has_mark: bool = True,
) -> None:
    """Where there is no line for a number: a thin bar at the bottom of `rect`, and the mark, if it `has_mark`."""
    mark = _MARK + 2 if is_over(load) and has_mark else 0.0
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
