"""The palette: the view of one library, its rows painted like the tiles above them."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QFocusEvent, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mapper.ui.models.library import LibraryFilter, LibraryRole, Uses
from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind, badge_rect, draw_badge

ROW = 28
GAP = 4
BAR = 10  # the width of a scroll bar
_SIGN = 14
_PADDING = 8
_MOVE_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Index = QModelIndex | QPersistentModelIndex


class LibraryView(QListView):
    """Rows to drag; what a person does to one comes out as a signal with its id."""

    chosen = Signal(str)  # Enter or double-click
    deletion_wanted = Signal(str)
    left_upwards = Signal()  # Up in the first row

    def __init__(
        self, theme: Theme, kind: BadgeKind, model: LibraryFilter, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setAccessibleName(label)
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, kind, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.data(LibraryRole.ID)))
        theme.changed.connect(self.viewport().update)

    def current_id(self) -> str | None:
        """The id of the current row, or None."""
        index = self.currentIndex()
        return str(index.data(LibraryRole.ID)) if index.isValid() else None

    def enter(self) -> None:
        """Take the focus and make a row current where there is one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        comes_by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if comes_by_tab and not self.selectionModel().hasSelection():
            # Qt makes the first row current without a sign of it; who comes by Tab must see where the keys go.
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), flags)

    def finish_editing(self) -> None:
        """Take a name that is being typed in a row."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus()  # what loses the focus commits

    def event(self, event: QEvent) -> bool:
        # The window's Delete would take the selected nodes off the map instead.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in {*_MOVE_KEYS, Qt.Key.Key_F2}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.current_id()
        is_idle = self.state() is not QAbstractItemView.State.EditingState
        if key in _ENTER and current is not None and is_idle:
            self.chosen.emit(current)
        elif key in _MOVE_KEYS and current is not None and is_idle:
            self.deletion_wanted.emit(current)
        elif key is Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            self.drag().exec(Qt.DropAction.CopyAction)

    def drag(self) -> QDrag:
        """The current row in the pointer's hand."""
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self._ghost(index))
        drag.setHotSpot(QRect(0, 0, 2 * self._theme.px(_SIGN), self._theme.px(ROW)).center())
        return drag

    def _ghost(self, index: QModelIndex) -> QPixmap:
        name = str(index.data())
        width = min(
            self.viewport().width(), self.fontMetrics().horizontalAdvance(name) + self._theme.px(_SIGN) + 28
        )
        density = self.devicePixelRatioF()
        height = self._theme.px(ROW)
        picture = QPixmap(QSize(width, height) * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        tokens = self._theme.tokens
        _paint_row(painter, QRect(0, 0, width, height), self._theme, self._kind, tokens.chrome.raised)
        painter.setPen(tokens.text.primary)
        painter.drawText(
            QRect(_PADDING + self._theme.px(_SIGN) + 7, 0, width, height), Qt.AlignmentFlag.AlignVCenter, name
        )
        painter.end()
        return picture


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: the kind's sign, the name, and how many nodes use it."""

    def __init__(self, theme: Theme, kind: BadgeKind, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kind = kind

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, self._theme.px(ROW) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        rect: QRect = self._row_rect(option)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = tokens.chrome.selected if is_chosen else tokens.chrome.hover if is_over else tokens.chrome.tile
        painter.save()
        painter.setFont(self._view.font())
        has_focus = is_chosen and self._view.hasFocus()
        _paint_row(painter, rect, self._theme, self._kind, fill, has_focus=has_focus)
        uses: Uses = index.data(LibraryRole.USES)
        words = self._count_text(uses)
        metrics = painter.fontMetrics()
        name_area = self._name_area(rect)
        room = metrics.horizontalAdvance(words)
        count_area = QRect(name_area.right() - room, rect.top(), room + 1, rect.height())
        name_area.setRight(count_area.left() - 8)
        direction = self._view.layoutDirection()
        painter.setPen(tokens.text.muted if uses.everywhere else tokens.message.warning)
        painter.drawText(QStyle.visualRect(direction, rect, count_area), Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(tokens.text.primary)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, name_area.width())
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            QStyle.visualRect(direction, rect, name_area), start | Qt.AlignmentFlag.AlignVCenter, name
        )
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setAccessibleName(self.tr("New name"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = self._row_rect(option)
        area = self._name_area(rect)
        area.setLeft(area.left() - 6)
        area.setRight(rect.right())
        editor.setGeometry(QStyle.visualRect(self._view.layoutDirection(), rect, area))

    def _row_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Rows end before the scroll bar whether there is one or not, in line with what stands above."""
        rect = QRect(option.rect).adjusted(0, 0, 0, -GAP)
        rect.setWidth(self._view.width() - BAR)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rect.moveRight(option.rect.right())
        return rect

    def _name_area(self, rect: QRect) -> QRect:
        return rect.adjusted(_PADDING + self._theme.px(_SIGN) + 7, 0, -_PADDING, 0)

    def _count_text(self, uses: Uses) -> str:
        if not uses.everywhere:
            return self.tr("unused")
        # A use on another map is a use: neither "unused" nor a number of this map.
        return self._view.locale().toString(uses.here) if uses.here else self.tr("other map")


def _paint_row(
    painter: QPainter, rect: QRect, theme: Theme, kind: BadgeKind, fill: QColor, *, has_focus: bool = False
) -> None:
    """The frame and the sign of a row."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.accent.focus if has_focus else tokens.chrome.border, 1.5 if has_focus else 1))
    painter.setBrush(fill)
    inset = 1.0 if has_focus else 0.5
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 6, 6)
    sign = theme.px(_SIGN)
    square = QRect(rect.left() + _PADDING, rect.top() + (rect.height() - sign) // 2, sign, sign)
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        square.moveRight(rect.right() - _PADDING)
    draw_badge(painter, badge_rect(kind, QRectF(square)), kind, tokens, theme.icons)
