"""The drawing of maps: on a sheet, the row below the stages that says what the customer gets in each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QTransform

from mapper.core.values import Rect
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.render.value_line import AFTER_SIGN, SIGN, pieces
from mapper.ui.texts import translate
from mapper.ui.theme.badges import BadgeKind, badge_path
from mapper.ui.theme.tokens import Tokens

VALUE_ROW = 28.0
_PAD = 12.0
_BEFORE_MORE = 8.0
_TYPE = Type.FOOTER


class ValueBand(NamedTuple):
    """A stage's part of the row and what is said of it; nothing is a gap."""

    rect: Rect
    said: Sequence[str]


class ValueRowPainter:
    """Paints the row in one theme."""

    def __init__(self, tokens: Tokens, setter: Typesetter, *, flows_left: bool) -> None:
        self._tokens = tokens
        self._setter = setter
        self._flows_left = flows_left

    def paint(self, surface: Surface, title: Rect, bands: Sequence[ValueBand]) -> None:
        """Paint the row's name into its rectangle, and each stage's part."""
        painter = surface.painter
        painter.fillRect(QRectF(*title), self._tokens.canvas.value_row)
        side = 6.0 if self._flows_left else 14.0
        name = translate("ValueTitle", "Customer value")
        self._say(surface, name, title, title.x + side, title.width - 20, self._tokens.badge.value.fill)
        for band in bands:
            painter.fillRect(QRectF(*band.rect), self._tokens.canvas.value_row)
            if band.said:
                self._paint_said(surface, band)
            else:
                self._paint_gap(surface, band.rect)
            painter.setPen(QPen(self._tokens.canvas.stage_line, 1.5))
            start = band.rect.right if self._flows_left else band.rect.x
            painter.drawLine(QPointF(start, band.rect.y), QPointF(start, band.rect.bottom))

    def _paint_said(self, surface: Surface, band: ValueBand) -> None:
        rect, canvas = band.rect, self._tokens.canvas
        more = self._setter.width(f"+{len(band.said)}", _TYPE) + _BEFORE_MORE
        widths = [self._setter.width(text, _TYPE) + 1 for text in band.said]
        found = pieces(widths, rect.width - 2 * _PAD, more)
        for piece in found:
            self._paint_diamond(surface, self._placed(rect, piece.x, SIGN))
            if piece.text_width:
                text = self._placed(rect, piece.x + SIGN + AFTER_SIGN, piece.text_width)
                self._say(surface, band.said[piece.at], rect, text.x, text.width, canvas.header_text)
        left_out = len(band.said) - len(found)
        if left_out > 0 and found[-1].text_width:
            place = self._placed(rect, found[-1].x + found[-1].width + _BEFORE_MORE, more)
            self._say(surface, f"+{left_out}", rect, place.x, place.width, canvas.header_secondary)

    def _paint_gap(self, surface: Surface, rect: Rect) -> None:
        message, painter = self._tokens.message, surface.painter
        painter.fillRect(QRectF(*rect), message.warning_soft)
        painter.fillRect(QRectF(*rect), QBrush(message.warning_border, Qt.BrushStyle.BDiagPattern))
        room = rect.width - 2 * _PAD
        questions = (
            translate("ValueRow", "What does the customer get here?"),
            translate("ValueRow", "What value here?"),
        )
        question = next((each for each in questions if self._setter.width(each, _TYPE) < room), questions[-1])
        width = min(self._setter.width(question, _TYPE) + 1, room)
        place = self._placed(rect, 0.0, width)
        painter.fillRect(QRectF(place.x - 4, rect.y + 5, width + 8, rect.height - 10), message.warning_soft)
        self._say(surface, question, rect, place.x, width, message.warning)

    def _placed(self, rect: Rect, x: float, width: float) -> Rect:
        """A place so far from where the stage begins, which is the right end of it on a map that flows left."""
        left = rect.right - _PAD - x - width if self._flows_left else rect.x + _PAD + x
        return Rect(left, rect.y, width, rect.height)

    def _paint_diamond(self, surface: Surface, place: Rect) -> None:
        painter, colours = surface.painter, self._tokens.badge.value
        top = place.y + (place.height - SIGN) / 2
        painter.setPen(QPen(colours.outline, 1))
        painter.setBrush(colours.fill)
        painter.drawPath(badge_path(BadgeKind.VALUE, QRectF(place.x, top, SIGN, SIGN)))

    def _say(self, surface: Surface, text: str, row: Rect, x: float, width: float, colour: QColor) -> None:
        align = Align.RIGHT if self._flows_left else Align.LEADING
        block = self._setter.block(text, _TYPE, max(width, 20.0), 1, align)
        painter = surface.painter
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        y = row.y + (row.height - block.height) / 2
        self._setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()
