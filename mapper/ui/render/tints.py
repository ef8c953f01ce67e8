"""The drawing of maps: the colours that people give to steps, on cards and in lists.

A card is washed with its colour, so that words on it stay as easy to read. In the themes of high contrast nothing is
told by a tint: there a small square with the number of the colour stands on the node.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from mapper.core.values import NodeKind
from mapper.ui.render.detail import Detail
from mapper.ui.render.owner import sign_width
from mapper.ui.render.paint_badges import is_file
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.pictures import NODE_EDGE, NodePicture
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme.tokens import Tokens, mixed

_WASHED, _WASHED_DARK = 0.76, 0.77  # how much of the ground is in a card's colour
_CORNER: Final = 2.0
# From far the number is larger, and still smaller than the room beside the names.
_SIDES: Final[Mapping[Detail, tuple[float, Type]]] = MappingProxyType(
    {
        Detail.OVERVIEW: (30.0, Type.TITLE),
        Detail.PATH: (19.0, Type.HEADING),
        Detail.WORK: (15.0, Type.COUNT),
        Detail.DETAIL: (15.0, Type.COUNT),
    }
)
_SWATCH: Final = 16
_DENSITY: Final = 2  # enough for every screen; a screen of one pixel a unit takes the half


def tint_fill(tokens: Tokens, tint: int) -> QColor:
    """The ground of a card in this colour."""
    return mixed(lane_bar(tokens, tint), tokens.node.step_fill, _WASHED_DARK if tokens.is_dark else _WASHED)


class TintSign:
    """The number of a colour, counted from 1, in a small square of that colour."""

    def __init__(self, tint: int, side: float, kind: Type, tokens: Tokens, setter: Typesetter) -> None:
        self._text = str(tint + 1)
        self._side = side
        self._type = kind
        self._colours = lane_bar(tokens, tint), tokens.node.step_fill
        self._setter = setter

    def __call__(self, painter: QPainter, pixel: float) -> None:
        fill, glyph = self._colours
        line = max(1.0, pixel)
        painter.setPen(QPen(glyph, line))
        painter.setBrush(fill)
        inner = QRectF(0, 0, self._side, self._side).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, _CORNER, _CORNER)
        text = self._setter.block(self._text, self._type, self._side, 1, Align.CENTER)
        self._setter.draw(painter, text, 0, (self._side - text.height) / 2, glyph, as_text=is_file(painter))


def tint_parts(picture: NodePicture, detail: Detail, tokens: Tokens, setter: Typesetter) -> list[Part]:
    """The number of a node's colour in the themes of high contrast."""
    if picture.tint is None or picture.heat is not None or not tokens.is_contrast:
        return []
    side, kind = _SIDES[detail]
    x, y = -NODE_EDGE, -NODE_EDGE
    if picture.kind is NodeKind.END:  # its sign may stand on the upper border
        y = picture.rect.height + NODE_EDGE - side
    elif picture.kind is NodeKind.DECISION and picture.owner is not None and detail >= Detail.WORK:
        x = sign_width(picture.owner)
    sign = TintSign(picture.tint, side, kind, tokens, setter)
    return [Part(x, y, side, side, f"tint {picture.tint} {side}", sign)]


def swatch(tokens: Tokens, *tints: int | None) -> QIcon:
    """A small square for menus and buttons: in one colour, hollow for none, halved for several."""
    picture = QPixmap(_SWATCH * _DENSITY, _SWATCH * _DENSITY)
    picture.setDevicePixelRatio(_DENSITY)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, QRectF(1, 1, _SWATCH - 2, _SWATCH - 2), tokens, *tints)
    painter.end()
    return QIcon(picture)


def paint_swatch(painter: QPainter, rect: QRectF, tokens: Tokens, *tints: int | None) -> None:
    """The same where a painter is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = tints[:2]
    width = rect.width() / len(shown)
    for place, tint in enumerate(shown):
        painter.save()
        painter.setClipRect(QRectF(rect.x() + place * width, rect.y(), width, rect.height()))
        if tint is None:
            painter.setPen(QPen(tokens.text.muted, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = rect.adjusted(0.6, 0.6, -0.6, -0.6)
            painter.drawRoundedRect(inner, 4, 4)
            painter.drawLine(inner.bottomLeft() + QPointF(2, -2), inner.topRight() + QPointF(-2, 2))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(lane_bar(tokens, tint))
            painter.drawRoundedRect(rect, 4, 4)
        painter.restore()
    if len(tints) == 1 and tints[0] is not None and tokens.is_contrast:
        font = QFont(painter.font())
        font.setPixelSize(round(rect.height() * 0.75))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(tokens.node.step_fill)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(tints[0] + 1))
