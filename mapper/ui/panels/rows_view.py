"""The panels: a tree of rows that each take the lines they need, with words in them that can be clicked."""

from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mapper.ui.models.row_tree import RowTree, TreeRow
from mapper.ui.theme import Theme

EDGE: Final = 8  # pixels behind a row's words
GAP: Final = 6  # between its sign and them
ACT_KEYS: Final = "Alt+Return"  # for the first of the words in a row that do something
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)
_INDENT: Final = 16  # the arrow stands in it, clear of the ground of a row
_LEAST: Final = 40  # pixels that words have at least
_MOST_KEPT: Final = 4000
# The delegate paints the ground of a row; the style would add its own before the arrow.
_NO_GROUND: Final = (
    "QTreeView { show-decoration-selected: 0; }"
    "QTreeView::item, QTreeView::item:hover, QTreeView::item:selected, QTreeView::item:selected:hover,"
    " QTreeView::item:focus { background: transparent; border: none; }"
)

Index = QModelIndex | QPersistentModelIndex


class Laid(Protocol):
    """Where the parts of a row stand in it."""

    @property
    def height(self) -> int: ...


R = TypeVar("R", bound=TreeRow)
L = TypeVar("L", bound=Laid)


class RowsView(QTreeView, Generic[R]):
    """Rows to choose. An heir says which of them lead somewhere, and what the words in them do."""

    chosen = Signal(object)  # a click on a row
    entered = Signal(object)  # Enter, or a double-click: the keys are to go there too

    def __init__(self, theme: Theme, model: RowTree[R], label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self._is_pale = False
        self.setAccessibleName(label)
        self.setModel(model)
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
        """Whether the rows are about the document as it was: nothing is done by them now."""
        return self._is_pale

    def set_pale(self, is_pale: bool) -> None:  # it mirrors a state
        if is_pale != self._is_pale:
            self._is_pale = is_pale
            self.viewport().update()

    def row_at(self, index: Index) -> R | None:
        return self._rows.row_at(index)

    def current_row(self) -> R | None:
        return self._rows.row_at(self.currentIndex())

    # -- of an heir

    def leads(self, row: R) -> bool:
        """Whether a row shows something on the map; one that does not is folded."""
        raise NotImplementedError

    def act_at(self, row: R, place: QPoint) -> int | None:
        """Which of the words that do something stand at that place of the viewport; None where there are none."""
        raise NotImplementedError

    def act(self, row: R, number: int) -> None:
        """What those words do, as far as that is possible now."""
        raise NotImplementedError

    def menu(self, row: R) -> QMenu:
        """What can be done with a row, with its keys; an empty one where that is nothing."""
        raise NotImplementedError

    def fill_menu(self, menu: QMenu, row: R, words: str) -> None:
        """What is the same for all: show it, and the first of the words that do something."""
        show = menu.addAction(self.tr("Show it on the map"))
        show.setShortcut(QKeySequence(Qt.Key.Key_Return))
        show.setEnabled(self.leads(row))
        show.triggered.connect(lambda: self.entered.emit(row))
        if words:
            act = menu.addAction(words)
            act.setShortcut(QKeySequence(ACT_KEYS))
            act.setEnabled(not self._is_pale)
            act.triggered.connect(lambda: self.act(row, 0))

    # -- keys and mouse

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self.row_at(index)
        if row is None or row.parent is None:
            return
        menu = self.menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.visualRect(index).center() if by_key else event.pos()
        menu.popup(self.viewport().mapToGlobal(place))

    def event(self, event: QEvent) -> bool:
        # Alt with a letter is the menu bar's; this one acts.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if Qt.Key(event.key()) not in ENTER or row is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.act(row, 0)
        elif self.leads(row):
            self.entered.emit(row)
        else:
            self._fold(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        row = self.row_at(self.indexAt(place))
        is_over = row is not None and self.act_at(row, place) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.row_at(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        number = self.act_at(row, place)
        if number is not None:
            self.act(row, number)
        elif self.leads(row):
            self.chosen.emit(row)
        elif self.visualRect(index).contains(place):
            self._fold(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.row_at(self.indexAt(place))
        if row is not None and self.leads(row) and self.act_at(row, place) is None:
            self.entered.emit(row)
        else:
            super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        delegate = self.itemDelegate()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and isinstance(
            delegate, RowDelegate
        ):
            delegate.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # other widths, other heights

    def _fold(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))


class RowDelegate(QStyledItemDelegate, Generic[R, L]):
    """Says how tall a row is. An heir says where its parts stand, and paints them."""

    def __init__(self, theme: Theme, view: RowsView[R]) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: dict[tuple[int, int], tuple[R, L]] = {}

    def forget(self) -> None:
        """Letters have another size."""
        self._kept.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._view.row_at(index)
        assert row is not None, "it is asked of rows that are there"
        width = self._view.viewport().width() - (_depth(row) + 1) * _INDENT
        return QSize(width, self.laid(row, width).height)

    def laid(self, row: R, width: int) -> L:
        """Where its parts stand in a row of a width, from its own corner on and as it is read."""
        key = (row.place, width)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not row:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = (row, self.lay(row, width))
        return kept[1]

    def lay(self, row: R, width: int) -> L:
        """The heir's: where its parts stand."""
        raise NotImplementedError

    def room(self, left: int, width: int) -> int:
        """How wide words may be that begin so far in a row."""
        return max(_LEAST, width - left - EDGE)

    def font_of(self, row: R) -> QFont:
        """The font of a head, or of what is below one."""
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold if row.parent is None else QFont.Weight.Medium)
        return font

    def small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(self._theme.sizes.small)
        return font

    def seen(self, row: QRect, place: QRect) -> QRect:
        """A place in a row as it is seen, which may be read from the right."""
        return QStyle.visualRect(self._view.layoutDirection(), row, place.translated(row.topLeft()))


def _depth(row: Any) -> int:
    return 0 if row.parent is None else 1 + _depth(row.parent)
