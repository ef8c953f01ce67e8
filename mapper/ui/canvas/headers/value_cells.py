"""The canvas's headers: the cells of the row that says what the customer gets, laid out and painted."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen

from mapper.core.ids import StageId
from mapper.core.queries_value import Statement
from mapper.ui.canvas.headers.strip import sticky
from mapper.ui.render.value_line import AFTER_SIGN, SIGN, Piece, length, pieces
from mapper.ui.texts import translate
from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind, badge_path

_PAD = 12.0
_LEAST_PAD = 3.0
_MOST_KEPT = 2000
_NOTHING: Sequence[Statement] = ()


class ValueCell(NamedTuple):
    """A stage's part of the row: its rectangle, its statements, and those of them that find room.

    `start` is how far from the side at which the map begins the line of pieces begins; `scale` is that of the signs.
    """

    rect: QRectF
    said: Sequence[Statement]
    pieces: Sequence[Piece]
    start: float
    scale: float
    width: float  # of the whole row
    is_mirrored: bool

    def piece_rect(self, piece: Piece) -> QRectF:
        """Where a piece is in the row."""
        left = self.start + piece.x * self.scale
        width = piece.width * self.scale
        if self.is_mirrored:
            left = self.width - left - width
        return QRectF(left, self.rect.top(), width, self.rect.height())

    def thing_at(self, place: QPointF) -> str | None:
        """The id of the statement at a place; of the nearest one where there are some, None where there are none."""
        if not self.pieces:
            return None
        nearest = min(self.pieces, key=lambda piece: _distance(self.piece_rect(piece), place.x()))
        return self.said[nearest.at].id

    def text_start(self, thing_id: str) -> float | None:
        """The x at which the text of a statement begins, in the direction it is read; None where it has no room."""
        for piece in self.pieces:
            if self.said[piece.at].id == thing_id:
                rect, sign = self.piece_rect(piece), (SIGN + AFTER_SIGN) * self.scale
                return rect.right() - sign if self.is_mirrored else rect.left() + sign
        return None


class ValueCells:
    """The statements of a map by stage, and the paint for them; keeps what it has measured."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._said: Mapping[StageId, Sequence[Statement]] = {}
        self._kept: dict[tuple[str, int], str] = {}
        self._widths: dict[str, float] = {}
        self.set_font(QFont(), theme.scale)

    @property
    def font(self) -> QFont:
        """The letters of statements."""
        return self._font

    def set_font(self, font: QFont, scale: float) -> None:
        """Letter statements so; signs and distances are as much larger."""
        self._font = font
        self._scale = scale
        self._metrics = QFontMetricsF(font)
        self._gap_font = QFont(font)
        self._gap_font.setWeight(QFont.Weight.Medium)
        self._kept.clear()
        self._widths.clear()

    def take(self, said: Mapping[StageId, Sequence[Statement]]) -> None:
        """Show these from now on."""
        self._said = said

    def statements(self, stage_id: StageId) -> Sequence[Statement]:
        """What the customer gets in a stage; nothing is a gap."""
        return self._said.get(stage_id, _NOTHING)

    def cell(self, stage_id: StageId, rect: QRectF, width: int, *, is_mirrored: bool) -> ValueCell:
        """Lay out what is said of a stage in its rectangle of a row that is so wide."""
        said, scale = self.statements(stage_id), self._scale
        pad = max(min(_PAD, rect.width() / 12), _LEAST_PAD)
        room = rect.width() - 2 * pad
        widths = [self._width(each.name) / scale for each in said]
        found = pieces(widths, room / scale, self._width(f"+{len(said)}") / scale + 8) if said else []
        begins, ends = rect.left(), rect.right()
        if is_mirrored:
            begins, ends = width - rect.right(), width - rect.left()
        taken = length(found) * scale
        if len(found) == 1 and not found[0].text_width:  # a lone sign stands in the middle
            start = begins + (rect.width() - taken) / 2
        else:
            start = max(sticky(begins + pad, ends, taken + pad), begins + pad)
        return ValueCell(rect, said, found, start, scale, width, is_mirrored)

    def paint(self, painter: QPainter, cell: ValueCell, *, is_hovered: bool) -> None:
        """Paint a cell: its statements with their diamonds, or the gap."""
        tokens = self._theme.tokens
        if not cell.said:
            self._paint_gap(painter, cell)
        if is_hovered:
            painter.setPen(QPen(tokens.accent.soft_border, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.rect.adjusted(2.5, 2.5, -3.5, -3.5), 4, 4)
        self._paint_pieces(painter, cell)
        painter.setPen(tokens.canvas.stage_line)
        end = cell.rect.left() + 0.5 if cell.is_mirrored else cell.rect.right() - 0.5
        painter.drawLine(QPointF(end, cell.rect.top()), QPointF(end, cell.rect.bottom()))

    def _paint_pieces(self, painter: QPainter, cell: ValueCell) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._font)
        middle = cell.rect.center().y()
        base = middle + self._metrics.capHeight() / 2
        sign = SIGN * cell.scale
        for piece in cell.pieces:
            rect = cell.piece_rect(piece)
            x = rect.right() - sign if cell.is_mirrored else rect.left()
            self._paint_diamond(painter, QRectF(x, middle - sign / 2, sign, sign))
            if piece.text_width:
                text = self._cut(cell.said[piece.at].name, piece.text_width * cell.scale + 0.5)
                painter.setPen(tokens.canvas.header_text)
                painter.drawText(QPointF(self._text_x(cell, rect, text), base), text)
        left_out = len(cell.said) - len(cell.pieces)
        if left_out > 0 and cell.pieces and cell.pieces[-1].text_width:
            more = f"+{left_out}"
            rect = cell.piece_rect(cell.pieces[-1])
            width = self._width(more)
            x = rect.left() - 8 - width if cell.is_mirrored else rect.right() + 8
            painter.setPen(tokens.canvas.header_secondary)
            painter.drawText(QPointF(x, base), more)

    def _paint_diamond(self, painter: QPainter, rect: QRectF) -> None:
        colours = self._theme.tokens.badge.value
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.outline, 1))
        painter.setBrush(colours.fill)
        painter.drawPath(badge_path(BadgeKind.VALUE, rect.adjusted(0.5, 0.5, -0.5, -0.5)))
        painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)

    def _paint_gap(self, painter: QPainter, cell: ValueCell) -> None:
        """Nobody has said anything: hatched, with the question."""
        message = self._theme.tokens.message
        painter.fillRect(cell.rect, message.warning_soft)
        painter.fillRect(cell.rect, QBrush(message.warning_border, Qt.BrushStyle.BDiagPattern))
        pad = max(min(_PAD, cell.rect.width() / 12), _LEAST_PAD)
        room = cell.rect.width() - 2 * pad
        text = next((each for each in _questions() if self._width(each) <= room), "")
        if not text:
            return
        width = self._width(text)
        begins = cell.width - cell.rect.right() if cell.is_mirrored else cell.rect.left()
        start = max(sticky(begins + pad, begins + cell.rect.width(), width + pad), begins + pad)
        x = cell.width - start - width if cell.is_mirrored else start
        plate = QRectF(x - 5, cell.rect.top() + 4, width + 10, cell.rect.height() - 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(message.warning_soft)
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(self._gap_font)
        painter.setPen(message.warning)
        base = cell.rect.center().y() + self._metrics.capHeight() / 2
        painter.drawText(QPointF(x, base), text)

    def _text_x(self, cell: ValueCell, rect: QRectF, text: str) -> float:
        sign = (SIGN + AFTER_SIGN) * cell.scale
        return rect.right() - sign - self._width(text) if cell.is_mirrored else rect.left() + sign

    def _width(self, text: str) -> float:
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            found = self._widths[text] = self._metrics.horizontalAdvance(text)
        return found

    def _cut(self, text: str, width: float) -> str:
        key = (text, int(width))
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return found


def _questions() -> tuple[str, ...]:
    """What a gap asks, longest first."""
    return (
        translate("ValueRow", "What does the customer get here?"),
        translate("ValueRow", "What value here?"),
        "?",
    )


def _distance(rect: QRectF, x: float) -> float:
    return max(rect.left() - x, x - rect.right(), 0.0)
