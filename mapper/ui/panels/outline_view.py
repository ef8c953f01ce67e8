"""The outline: the tree's view, with the sign of each kind, the lane beside the name, and a count at the right."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mapper.ui.canvas.mime import FRAGMENT_MIME
from mapper.ui.models.outline import OutlineModel
from mapper.ui.models.outline_roles import OutlineRole
from mapper.ui.panels.row_ground import paint_row_ground
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
_WAYS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})
_TABS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1})

Index = QModelIndex | QPersistentModelIndex


class OutlineView(QTreeView):
    """Rows to choose; what a person asks for beyond that comes out as a signal."""

    opened = Signal(QModelIndex)  # Ctrl+Enter or double-click
    deletion_wanted = Signal()
    line_wanted = Signal(str)  # Enter, or the first letters of a new line behind the current one
    level_wanted = Signal(int)  # Tab (1), or with Shift (-1)
    move_wanted = Signal(int)  # Alt with Up (-1) or Down (1)
    copy_wanted = Signal()
    paste_wanted = Signal()
    editor_closed = Signal(bool)  # whether Enter did it
    left_upwards = Signal()  # Up in the first row

    def __init__(self, theme: Theme, model: OutlineModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(label)
        self.setModel(model)
        rows = _RowDelegate(theme, self)
        self.setItemDelegate(rows)
        rows.closeEditor.connect(self._tell_closed)
        rows.level_wanted.connect(self._level_edited)
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

    def editor(self) -> QLineEdit | None:
        """The line in which a name is typed, if one is."""
        if self.state() is not QAbstractItemView.State.EditingState:
            return None
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, QLineEdit) else None

    @property
    def may_write(self) -> bool:
        return bool(self.model().flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self.editor() is None:
            # The window's own F2, Delete, Copy and Paste are the canvas's.
            if event.type() is QEvent.Type.ShortcutOverride and _is_own(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._takes_tab(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.currentIndex()
        if self.editor() is not None or not current.isValid():
            super().keyPressEvent(event)
        elif key in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.may_write:
                self.opened.emit(current)
            else:
                self.line_wanted.emit("")
        elif key in _DELETE_KEYS:
            self.deletion_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in _WAYS and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(_WAYS[key])
        elif key is Qt.Key.Key_Escape or (key is Qt.Key.Key_Up and not self.indexAbove(current).isValid()):
            self.left_upwards.emit()
        elif self.may_write and _is_typed(event):
            self.line_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # What is put together from several keys comes as a whole.
        if event.commitString() and self.editor() is None and self.may_write:
            self.line_wanted.emit(event.commitString())
        else:
            super().inputMethodEvent(event)

    def _takes_tab(self, event: QKeyEvent) -> bool:
        is_tab = event.key() in _TABS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not is_tab or not self.may_write:
            return False
        self.level_wanted.emit(_TABS[event.key()])
        return True

    def _tell_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.editor_closed.emit(hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def _level_edited(self, step: int) -> None:
        """Tab while a name is typed: the name is taken, and its line goes in or out."""
        if self.currentIndex().data(OutlineRole.ID) is not None:
            self.finish_editing()
        self.level_wanted.emit(step)


def _is_own(event: QKeyEvent) -> bool:
    if event.key() in {*_DELETE_KEYS, Qt.Key.Key_F2}:
        return True
    if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _WAYS:
        return True
    if event.matches(QKeySequence.StandardKey.Copy):
        return True
    if event.matches(QKeySequence.StandardKey.Paste):
        # Copied nodes go to the canvas, with all that hangs on them.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        return data is not None and not data.hasFormat(FRAGMENT_MIME)
    return _is_typed(event)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something, other than a space alone."""
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    is_command = bool(event.modifiers() & command) and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    is_menu_key = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return not is_command and not is_menu_key and event.text().isprintable() and bool(event.text().strip())


class _RowDelegate(QStyledItemDelegate):
    """Paints a row behind its arrow, and edits its name in place."""

    level_wanted = Signal(int)  # Tab in the name that is typed (1), or with Shift (-1)

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
        ground = QRectF(option.rect).adjusted(-1.5, 0.5, -0.5, -0.5)
        paint_row_ground(painter, ground, option, self._view, self._theme.tokens)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _TABS:
            self.level_wanted.emit(_TABS[event.key()])
            return True
        return super().eventFilter(watched, event)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            is_new = index.data(OutlineRole.ID) is None
            spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if is_new else self.tr("New name")
            editor.setAccessibleName(spoken)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        area = QRect(option.rect).adjusted(2 + self._theme.px(_ICON), 0, -2, 0)
        editor.setGeometry(QStyle.visualRect(self._view.layoutDirection(), option.rect, area))

    def _write(self, painter: QPainter, row: QRect, place: QRect, text: str, colour: QColor) -> None:
        direction = self._view.layoutDirection()
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, row, place), start, shown)
