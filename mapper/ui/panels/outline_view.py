"""The outline: the tree's view, with the sign of each kind, the lane beside the name, and a count at the right."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mapper.ui.models.outline import OutlineModel, OutlineRole
from mapper.ui.theme import Theme

ROW = 26
_ICON = 16
_GAP = 6
_DELETE_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_NO_GROUND = (
    "QTreeView { show-decoration-selected: 0; }"
    "QTreeView::item, QTreeView::item:hover, QTreeView::item:selected, QTreeView::item:selected:hover,"
    " QTreeView::item:focus { background: transparent; border: none; }"
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Index = QModelIndex | QPersistentModelIndex


class OutlineView(QTreeView):
    """Rows to choose; what a person asks for beyond that comes out as a signal."""

    opened = Signal(QModelIndex)  # Enter or double-click
    deletion_wanted = Signal()
    left_upwards = Signal()  # Up in the first row

    def __init__(self, theme: Theme, model: OutlineModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(label)
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setViewportMargins(4, 0, 0, 0)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The delegate paints the ground of a row; the style would add its own before the arrow.
        self.setStyleSheet(_NO_GROUND)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    def finish_editing(self) -> None:
        """Take a name that is being typed in a row."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus()  # what loses the focus commits

    def event(self, event: QEvent) -> bool:
        # The window's own F2 and Delete are the canvas's.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in {*_DELETE_KEYS, Qt.Key.Key_F2}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.currentIndex()
        is_first = not self.indexAbove(current).isValid()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in _ENTER and current.isValid():
            self.opened.emit(current)
        elif key in _DELETE_KEYS:
            self.deletion_wanted.emit()
        elif key is Qt.Key.Key_Up and is_first:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row behind its arrow."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        if index.data() is None:
            return  # gone from the document, and from here at the end of this turn
        painter.save()
        self._paint_ground(painter, option)
        rect = QRect(option.rect).adjusted(2, 0, -6, 0)
        side = self._theme.px(_ICON)
        icon = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        is_node = bool(index.data(OutlineRole.DETAIL))
        colour = tokens.text.secondary if is_node else tokens.text.muted
        visual = QStyle.visualRect(self._view.layoutDirection(), option.rect, icon)
        self._theme.icons.draw(painter, index.data(OutlineRole.ICON), QRectF(visual), colour)
        area = rect.adjusted(side + _GAP, 0, 0, 0)
        count = index.data(OutlineRole.COUNT)
        font = QFont(self._view.font())
        painter.setFont(font)
        if count:
            text = self._view.locale().toString(count)
            width = painter.fontMetrics().horizontalAdvance(text)
            place = QRect(area.right() - width, area.top(), width + 1, area.height())
            self._write(painter, option.rect, place, text, tokens.text.muted)
            area.setRight(place.left() - 8)
        if not is_node:
            is_shown_map = bool(index.data(OutlineRole.IS_SHOWN_MAP))
            font.setWeight(QFont.Weight.DemiBold if is_shown_map else QFont.Weight.Medium)
            painter.setFont(font)
        name = str(index.data() or "")
        width = min(painter.fontMetrics().horizontalAdvance(name), area.width())
        place = QRect(area.left(), area.top(), width + 1, area.height())
        self._write(painter, option.rect, place, name, tokens.text.primary)
        area.setLeft(place.right() + 8)
        if is_node and area.width() > 24:
            font.setPointSizeF(self._theme.sizes.small)
            painter.setFont(font)
            self._write(painter, option.rect, area, index.data(OutlineRole.DETAIL), tokens.text.muted)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setAccessibleName(self.tr("New name"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        area = QRect(option.rect).adjusted(2 + self._theme.px(_ICON), 0, -2, 0)
        editor.setGeometry(QStyle.visualRect(self._view.layoutDirection(), option.rect, area))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if not (is_chosen or is_over or has_focus):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.chrome.selected if is_chosen else tokens.chrome.hover
        painter.setBrush(ground if is_chosen or is_over else Qt.BrushStyle.NoBrush)
        painter.setPen(tokens.accent.focus if has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(-1.5, 0.5, -0.5, -0.5), 5, 5)

    def _write(self, painter: QPainter, row: QRect, place: QRect, text: str, colour: QColor) -> None:
        direction = self._view.layoutDirection()
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, row, place), start, shown)
