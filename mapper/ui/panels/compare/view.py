"""The comparison's list: each thing with the shape of what happened to it, its name, and what it was and is."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mapper.analysis.comparison.change import ChangeKind
from mapper.ui.models.changes import ChangeRole, ChangeRow, ChangesModel
from mapper.ui.panels.row_ground import paint_row_ground
from mapper.ui.render.changes import SIGNS
from mapper.ui.render.paint_changes import ink, on_ink, tag_path
from mapper.ui.theme import Theme

_INDENT = 12
_PADDING = 4
_EDGE = 8
_GAP = 6
_SIGN = (20, 15)
_MOST_KEPT = 4000
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NO_GROUND = (
    "QTreeView { show-decoration-selected: 0; }"
    "QTreeView::item, QTreeView::item:hover, QTreeView::item:selected, QTreeView::item:selected:hover,"
    " QTreeView::item:focus { background: transparent; border: none; }"
)

Index = QModelIndex | QPersistentModelIndex


class _Laid(NamedTuple):
    """Where the parts of a row stand in it."""

    sign: QRect
    name: QRect
    lines: tuple[QRect, ...]
    links: tuple[QRect, ...]

    @property
    def height(self) -> int:
        return max(rect.bottom() for rect in (self.name, *self.lines, *self.links)) + 1 + _PADDING


class ChangesView(QTreeView):
    """Rows to choose; what a person asks for beyond that comes out as a signal with the row."""

    chosen = Signal(object)  # a click: ChangeRow
    entered = Signal(object)  # Enter or a double-click: the keys are to go there too
    link_wanted = Signal(object, int)  # ChangeRow, and which of its links

    def __init__(self, theme: Theme, model: ChangesModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_pale = False
        self.setAccessibleName(label)
        self.setModel(model)
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_NO_GROUND)
        theme.changed.connect(self.viewport().update)

    @property
    def is_pale(self) -> bool:
        """Whether the rows are about the document as it was."""
        return self._is_pale

    def set_pale(self, is_pale: bool) -> None:  # it mirrors a state
        if is_pale != self._is_pale:
            self._is_pale = is_pale
            self.viewport().update()

    def current_row(self) -> ChangeRow | None:
        return self._model.row_at(self.currentIndex())

    def link_rect(self, row: ChangeRow, number: int) -> QRect:
        """Where the words of a link stand in the viewport."""
        rect = self.visualRect(self._model.index_of(row))
        link = self._delegate.laid(row, rect.width()).links[number]
        return QStyle.visualRect(self.layoutDirection(), rect, link.translated(rect.topLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if Qt.Key(event.key()) in _ENTER and row is not None:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._follow_link(row, 0)
            elif row.is_head:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            else:
                self.entered.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        is_over = row is not None and self._link_at(row, event) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row_at(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        link = self._link_at(row, event)
        if link is not None:
            self._follow_link(row, link)
        elif not row.is_head:
            self.chosen.emit(row)
        elif self.visualRect(index).contains(event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if row is not None and not row.is_head and self._link_at(row, event) is None:
            self.entered.emit(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_about_letters = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if is_about_letters and self.itemDelegate() is not None:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _link_at(self, row: ChangeRow, event: QMouseEvent) -> int | None:
        place = event.position().toPoint()
        rects = [self.link_rect(row, number) for number in range(len(row.links))]
        return next((number for number, rect in enumerate(rects) if rect.contains(place)), None)

    def _follow_link(self, row: ChangeRow, number: int) -> None:
        if number < len(row.links) and not self._is_pale:
            self.link_wanted.emit(row, number)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row and says how tall it is."""

    def __init__(self, theme: Theme, view: ChangesView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: dict[tuple[int, int], tuple[ChangeRow, _Laid]] = {}

    def forget(self) -> None:
        """Letters have another size."""
        self._kept.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ChangeRow = index.data(ChangeRole.ROW)
        width = self._view.viewport().width() - (1 if row.is_head else 2) * _INDENT
        return QSize(width, self.laid(row, width).height)

    def laid(self, row: ChangeRow, width: int) -> _Laid:
        """Where its parts stand in a row of a width, from its own corner on and as it is read."""
        key = (row.place, width)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not row:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = (row, self._lay(row, width))
        return kept[1]

    def _lay(self, row: ChangeRow, width: int) -> _Laid:
        sign = QRect(0, _PADDING + 1, *(self._theme.px(each) for each in _SIGN)) if row.kind else QRect()
        left = sign.width() + _GAP if row.kind else 0
        room = max(40, width - left - _EDGE)
        names, small = QFontMetrics(self._name_font(row)), QFontMetrics(self._small_font())
        if row.is_head:
            return _Laid(sign, QRect(left, _PADDING, room, names.height() + 1), (), ())
        high = names.boundingRect(0, 0, room, 10_000, _WRAPPED, row.text).height()
        name = QRect(left, _PADDING, room, high)
        top, lines = name.bottom() + 2, []
        for line in row.lines:
            high = small.boundingRect(0, 0, room, 10_000, _WRAPPED, line).height()
            lines.append(QRect(left, top, room, high))
            top += high + 1
        links, at, high = [], left, small.height() + 2
        wanted = sum(small.horizontalAdvance(link) + 2 + 2 * _GAP for link in row.links)
        last = small.horizontalAdvance(row.lines[-1]) if lines else room
        if last + wanted <= room:  # behind a short line
            at, top = left + last + 2 * _GAP, lines[-1].top() - 2
        for link in row.links:
            links.append(QRect(at, top + 1, small.horizontalAdvance(link) + 2, high))
            at += links[-1].width() + 2 * _GAP
        return _Laid(sign, name, tuple(lines), tuple(links))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ChangeRow = index.data(ChangeRole.ROW)
        tokens, rect = self._theme.tokens, QRect(option.rect)
        laid = self.laid(row, rect.width())
        painter.save()
        area = QRectF(option.rect).adjusted(-4.5, 0.5, -2.5, -0.5)
        paint_row_ground(painter, area, option, self._view, tokens)
        if row.kind is not None:
            self._paint_sign(painter, QRectF(self._seen(rect, laid.sign)), row.kind)
        start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._name_font(row))
        painter.setPen(tokens.text.muted if self._view.is_pale else tokens.text.primary)
        painter.drawText(self._seen(rect, laid.name), start | Qt.TextFlag.TextWordWrap, row.text)
        if row.is_head:
            end = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignRight)
            painter.setPen(tokens.text.muted)
            painter.drawText(self._seen(rect, laid.name), end, self._view.locale().toString(row.count))
        painter.setFont(self._small_font())
        painter.setPen(tokens.text.muted if self._view.is_pale else tokens.text.secondary)
        for text, place in zip(row.lines, laid.lines, strict=True):
            painter.drawText(self._seen(rect, place), start | Qt.TextFlag.TextWordWrap, text)
        painter.setPen(tokens.text.disabled if self._view.is_pale else tokens.text.link)
        for text, place in zip(row.links, laid.links, strict=True):
            painter.drawText(self._seen(rect, place), start | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRectF, kind: ChangeKind) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(kind, tokens))
        painter.drawPath(tag_path(kind, rect.adjusted(0, 0, -5, 0)))
        painter.setPen(on_ink(kind, tokens))
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(rect.adjusted(0, 0, -5, 0), Qt.AlignmentFlag.AlignCenter, SIGNS[kind])

    def _name_font(self, row: ChangeRow) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold if row.is_head else QFont.Weight.Medium)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(self._theme.sizes.small)
        return font

    def _seen(self, row: QRect, place: QRect) -> QRect:
        """A place in a row as it is seen, which may be read from the right."""
        return QStyle.visualRect(self._view.layoutDirection(), row, place.translated(row.topLeft()))
