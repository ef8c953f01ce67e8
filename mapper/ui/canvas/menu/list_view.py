"""The canvas's searchable menu: its list, painted row by row with the matched letters in bold."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mapper.ui.canvas.menu.entry import Entry
from mapper.ui.canvas.menu.rows import Index, MenuModel, MenuRole
from mapper.ui.ranking import spans
from mapper.ui.theme import Theme

_ROW, _TALL_ROW, _HEADING = 30, 42, 26
_ICON = 16
_PAD = 10
_TALLEST = 336
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ARROW: Final = "chevron-right"


class MenuList(QListView):
    """The rows of the menu. The keys stay in the field above; `taken` tells that a row was clicked."""

    taken = Signal(int)

    def __init__(self, theme: Theme, model: MenuModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = _RowPainter(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; }")  # the popup's own ground
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def set_query(self, query: str) -> None:
        """Mark what matches these words."""
        self._painter.query = query

    def fit(self) -> None:
        """As high as its rows, up to a limit."""
        heights = (self._painter.height_of(row) for row in self._model.rows)
        self.setFixedHeight(min(sum(heights), _TALLEST))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.entry(index.row()) is not None:
            self.setCurrentIndex(index)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the row is taken when the button goes up over it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.taken.emit(index.row())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            return True  # all there is to say stands in the row
        return super().viewportEvent(event)


class _RowPainter(QStyledItemDelegate):
    """Paints headings and entries."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.query = ""

    def height_of(self, row: Entry | str) -> int:
        if isinstance(row, str):
            return self._theme.px(_HEADING)
        return self._theme.px(_TALL_ROW if row.hint else _ROW)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, self.height_of(index.data(MenuRole.ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Entry | str = index.data(MenuRole.ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._paint_heading(painter, rect, row)
        else:
            self._paint_entry(painter, rect, row, is_current=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = self._font(self._theme.sizes.tiny, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        painter.setFont(font)
        painter.setPen(self._theme.tokens.text.muted)
        area = rect.adjusted(_PAD, 4, -_PAD, 0)
        painter.drawText(self._placed(rect, area), self._aligned(), text.upper())

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, *, is_current: bool) -> None:
        tokens = self._theme.tokens
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chrome.selected)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        left = _PAD
        if entry.icon or entry.picture is not None:
            self._paint_icon(painter, rect, entry)
            left += _ICON + _PAD
        right = self._paint_sign(painter, rect, entry)
        area = rect.adjusted(left, 0, -right, 0)
        text_area, hint_area = area, QRect()
        if entry.hint:
            text_area = QRect(area.left(), rect.top() + 4, area.width(), 18)
            hint_area = QRect(area.left(), rect.top() + 21, area.width(), 17)
        painter.setPen(tokens.text.disabled if entry.why_not else tokens.text.primary)
        self._paint_marked(painter, rect, text_area, entry.text)
        if entry.hint:
            painter.setFont(self._font(self._theme.sizes.small))
            painter.setPen(tokens.text.muted)
            text = painter.fontMetrics().elidedText(
                entry.hint, Qt.TextElideMode.ElideRight, hint_area.width()
            )
            painter.drawText(self._placed(rect, hint_area), self._aligned(), text)

    def _paint_icon(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        place = QRect(rect.left() + _PAD, rect.top() + (rect.height() - _ICON) // 2, _ICON, _ICON)
        mode = QIcon.Mode.Disabled if entry.why_not else QIcon.Mode.Normal
        icon = entry.picture or self._theme.icon(entry.icon, entry.icon_role)
        icon.paint(painter, self._placed(rect, place), Qt.AlignmentFlag.AlignCenter, mode)

    def _paint_sign(self, painter: QPainter, rect: QRect, entry: Entry) -> int:
        """The tick or the arrow at the end of the row; gives the room left free there."""
        name = _ARROW if entry.page is not None else "check" if entry.is_on else ""
        if not name:
            return _PAD
        place = QRect(rect.right() - _PAD - _ICON, rect.top() + (rect.height() - _ICON) // 2, _ICON, _ICON)
        if name == _ARROW and self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            name = "chevron-left"
        self._theme.icon(name).paint(painter, self._placed(rect, place))
        return 2 * _PAD + _ICON

    def _paint_marked(self, painter: QPainter, rect: QRect, area: QRect, text: str) -> None:
        """The text with the matched letters in bold, on one line."""
        plain, bold = (
            self._font(self._theme.sizes.body),
            self._font(self._theme.sizes.body, QFont.Weight.Bold),
        )
        marked = spans(self.query, text) if self.query else []
        is_mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not marked or is_mirrored or QFontMetrics(bold).horizontalAdvance(text) > area.width():
            painter.setFont(plain)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(self._placed(rect, area), self._aligned(), shown)
            return
        x, done = area.left(), 0
        for start, end in [*marked, (len(text), len(text))]:
            for part, font in ((text[done:start], plain), (text[start:end], bold)):
                painter.setFont(font)
                painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()), _START, part)
                x += painter.fontMetrics().horizontalAdvance(part)
            done = end

    def _font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(size)
        font.setWeight(weight)
        return font

    def _placed(self, row: QRect, area: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), row, area)

    def _aligned(self) -> Qt.AlignmentFlag:
        start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        return start | Qt.AlignmentFlag.AlignVCenter
