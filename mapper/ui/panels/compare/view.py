"""The comparison's list: each thing with the shape of what happened to it, its name, and what it was and is."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionViewItem, QWidget

from mapper.analysis.comparison.change import ChangeKind
from mapper.ui.models.changes import ChangeRow, ChangesModel
from mapper.ui.panels.row_ground import paint_row_ground
from mapper.ui.panels.rows_view import GAP, WRAPPED, Index, RowDelegate, RowsView
from mapper.ui.render.changes import SIGNS
from mapper.ui.render.paint_tags import ink, on_ink, paint_chip, tag_path
from mapper.ui.theme import Theme

_PADDING = 4
_SIGN = (20, 15)
_CHIP_SIDE = 4
_NOSE = 4  # how far the tag of what moved points out


class _Laid(NamedTuple):
    """Where the parts of a row stand in it."""

    sign: QRect
    chip: QRect  # of its number
    name: QRect
    aside: QRect  # at the end of its first line
    lines: tuple[QRect, ...]
    links: tuple[QRect, ...]

    @property
    def height(self) -> int:
        return max(rect.bottom() for rect in (self.name, *self.lines, *self.links)) + 1 + _PADDING


class ChangesView(RowsView[ChangeRow]):
    """Rows to choose; what a person asks for beyond that comes out as a signal with the row."""

    link_wanted = Signal(object, int)  # ChangeRow, and which of its links

    def __init__(self, theme: Theme, model: ChangesModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, label, parent)
        self._model = model
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)

    def link_rect(self, row: ChangeRow, number: int) -> QRect:
        """Where the words of a link stand in the viewport."""
        rect = self.visualRect(self._model.index_of(row))
        link = self._delegate.laid(row, rect.width()).links[number]
        return QStyle.visualRect(self.layoutDirection(), rect, link.translated(rect.topLeft()))

    def leads(self, row: ChangeRow) -> bool:
        return bool(row.change or row.pairs)

    def act_at(self, row: ChangeRow, place: QPoint) -> int | None:
        rects = [self.link_rect(row, number) for number in range(len(row.links))]
        return next((number for number, rect in enumerate(rects) if rect.contains(place)), None)

    def act(self, row: ChangeRow, number: int) -> None:
        if number < len(row.links) and not self.is_pale:
            self.link_wanted.emit(row, number)

    def menu(self, row: ChangeRow) -> QMenu:
        menu = QMenu(self)
        self.fill_menu(menu, row, row.links[0] if row.links else "")
        for number, words in enumerate(row.links[1:], 1):
            more = menu.addAction(words)
            more.setEnabled(not self.is_pale)
            more.triggered.connect(lambda _=False, number=number: self.act(row, number))
        return menu


class _RowDelegate(RowDelegate[ChangeRow, _Laid]):
    """Paints a row and says how tall it is."""

    def lay(self, row: ChangeRow, width: int) -> _Laid:
        names, small = QFontMetrics(self.font_of(row)), QFontMetrics(self.small_font())
        sign, chip, left = QRect(), QRect(), 0
        if row.kind is not None:
            side, high = (self._theme.px(each) for each in _SIGN)
            sign, left = QRect(0, _PADDING + 1, side, high), side + self._chip_width("00") + GAP
            if row.mark is not None:
                chip = QRect(side - 5, _PADDING + 1, self._chip_width(str(row.mark)), high)
        room = self.room(left, width)
        aside = names.horizontalAdvance(_aside(row)) + 1
        where = QRect(left + room - aside, _PADDING, aside, names.height() + 1)
        if row.is_head:
            name = QRect(left, _PADDING, room - aside - GAP, names.height() + 1)
            return _Laid(sign, chip, name, where, (), ())
        free = room - aside - GAP if row.aside else room
        high = names.boundingRect(0, 0, free, 10_000, WRAPPED, row.text).height()
        name = QRect(left, _PADDING, free, high)
        top, lines = name.bottom() + 2, []
        for line in row.lines:
            high = small.boundingRect(0, 0, room, 10_000, WRAPPED, line).height()
            lines.append(QRect(left, top, room, high))
            top += high + 1
        links, at, high = [], left, small.height() + 2
        wanted = sum(small.horizontalAdvance(link) + 2 + 2 * GAP for link in row.links)
        last = small.horizontalAdvance(row.lines[-1]) if lines else room
        if lines and last + wanted <= room:  # behind a short line
            at, top = left + last + 2 * GAP, lines[-1].top() - 2
        for link in row.links:
            links.append(QRect(at, top + 1, small.horizontalAdvance(link) + 2, high))
            at += links[-1].width() + 2 * GAP
        return _Laid(sign, chip, name, where, tuple(lines), tuple(links))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.row_at(index)
        assert row is not None, "only rows that are there are painted"
        tokens, rect = self._theme.tokens, QRect(option.rect)
        is_pale = self._view.is_pale or row.is_pale
        laid = self.laid(row, rect.width())
        painter.save()
        area = QRectF(option.rect).adjusted(-4.5, 0.5, -2.5, -0.5)
        paint_row_ground(painter, area, option, self._view, tokens)
        if row.kind is not None:
            self._paint_sign(painter, rect, laid, row)
        start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self.font_of(row))
        painter.setPen(tokens.text.muted if is_pale else tokens.text.primary)
        painter.drawText(self.seen(rect, laid.name), start | Qt.TextFlag.TextWordWrap, row.text)
        if row.is_head:
            painter.setPen(tokens.text.muted)
        end = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.drawText(self.seen(rect, laid.aside), end, _aside(row))
        painter.setFont(self.small_font())
        painter.setPen(tokens.text.muted if is_pale else tokens.text.secondary)
        for text, place in zip(row.lines, laid.lines, strict=True):
            painter.drawText(self.seen(rect, place), start | Qt.TextFlag.TextWordWrap, text)
        painter.setPen(tokens.text.disabled if self._view.is_pale else tokens.text.link)
        for text, place in zip(row.links, laid.links, strict=True):
            painter.drawText(self.seen(rect, place), start | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _chip_width(self, number: str) -> int:
        """All names begin at one place, behind the widest number that is usual."""
        return QFontMetrics(self._sign_font()).horizontalAdvance(number) + 2 * _CHIP_SIDE

    def _sign_font(self) -> QFont:
        font = self.small_font()
        font.setBold(True)
        return font

    def _paint_sign(self, painter: QPainter, rect: QRect, laid: _Laid, row: ChangeRow) -> None:
        """The tag as it is on the map, with its number behind it."""
        tokens, kind = self._theme.tokens, row.kind
        assert kind is not None, "heads have no sign"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tag = QRectF(self.seen(rect, laid.sign.adjusted(0, 0, -5, 0)))
        middle = Qt.AlignmentFlag.AlignCenter
        if row.mark is not None:
            painter.setFont(self._sign_font())
            nose = _NOSE if kind is ChangeKind.MOVED else 0
            under = laid.chip.adjusted(-laid.sign.width() // 2, 0, nose, 0)
            ground = QRectF(self.seen(rect, under)).adjusted(0, 0.5, 0, -0.5)
            painter.setPen(paint_chip(painter, ground, kind, tokens, 1.2))
            painter.drawText(self.seen(rect, laid.chip.translated(nose, 0)), middle, str(row.mark))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(kind, tokens))
        painter.drawPath(tag_path(kind, tag))
        painter.setPen(on_ink(kind, tokens))
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(tag, middle, SIGNS[kind])


def _aside(row: ChangeRow) -> str:
    """What stands at the end of a row's first line: of a head, how many there are."""
    return row.aside or (QLocale().toString(row.count) if row.is_head else "")
