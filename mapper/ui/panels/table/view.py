"""The table: its grid of cells, which the keys go through as in a spreadsheet."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from mapper.ui.fields.field import Field
from mapper.ui.models.table import TableModel
from mapper.ui.panels.table.cells import ROW, CellDelegate
from mapper.ui.panels.table.header import FilterHeader
from mapper.ui.texts import translate
from mapper.ui.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CLEAR = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_MOVE_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


class TableView(QTableView):
    """Cells to choose and to type into; what a person asks for beyond that comes out as a signal."""

    fill_wanted = Signal()
    clear_wanted = Signal()
    remove_wanted = Signal()  # the rows of the chosen cells
    copy_wanted = Signal()
    paste_wanted = Signal()
    filter_wanted = Signal()
    reveal_wanted = Signal()
    restore_wanted = Signal()  # show the value again where something that means nothing was typed
    column_shift_wanted = Signal(int)
    stroked = Signal(str)  # a character that is a value of the current cell by itself
    fixed_typed = Signal()  # a letter or a figure, in a cell that cannot be written
    left_upwards = Signal()  # Up in the first row

    def __init__(
        self,
        theme: Theme,
        model: TableModel,
        names: Callable[[Field], list[str]],
        label: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(label)
        self.setModel(model)
        self.model_ = model
        self.header = FilterHeader(theme, model, self)
        self.setHorizontalHeader(self.header)
        # A title is clicked to sort; choosing its column, and asking each cell whether it is chosen, is not meant.
        self.header.sectionPressed.disconnect()
        self.header.sectionEntered.disconnect()
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        self.delegate = CellDelegate(theme, model, names, self)
        self.setItemDelegate(self.delegate)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.px(ROW))
        rows.setDefaultSectionSize(theme.px(ROW))
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.delegate.left.connect(self._go_on)
        theme.changed.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells; where there is none, what would stand here, or that a filter keeps them away."""
        super().paintEvent(event)
        if self.model_.rowCount() == 0:
            none = translate("Subject", self.model_.subject.none)
            text = translate("Table", "No row is as the filters wish.") if self.model_.total else none
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.tokens.text.secondary)
            room = self.viewport().rect().adjusted(24, 12, -24, -12)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, text)
            painter.end()

    def finish_editing(self) -> None:
        """Take what is being typed in a cell."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus()  # what loses the focus commits

    def chosen_cells(self) -> list[QModelIndex]:
        """The chosen cells row by row, as they are read."""
        return sorted(self.selectionModel().selectedIndexes(), key=lambda i: (i.row(), i.column()))

    def chosen_rows(self) -> list[int]:
        """The rows with a chosen cell, from the top; of thousands without asking each cell."""
        rows: set[int] = set()
        chosen = self.selectionModel().selection()
        for number in range(chosen.count()):
            part = chosen.at(number)
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def choose_block(self, top: int, left: int, bottom: int, right: int) -> None:
        """Choose the cells of a block."""
        model = self.model_
        block = QItemSelection(model.index(top, left), model.index(bottom, right))
        self.selectionModel().select(block, _CHOOSE)

    def choose_rows(self, runs: list[tuple[int, int]], current: int) -> None:
        """Choose whole rows, and go to one of them."""
        model, last = self.model_, self.model_.columnCount() - 1
        chosen = QItemSelection()
        for first, end in runs:
            chosen.select(model.index(first, 0), model.index(end, last))
        self.selectionModel().select(chosen, _CHOOSE)
        if current >= 0:
            index = model.index(current, max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, _MOVE_ONLY)
            self.scrollTo(index)

    def go_to(self, record_id: str, column: int) -> None:
        """Give the keys to a cell, and choose it alone."""
        row = self.model_.row_of(record_id)
        if row >= 0 and 0 <= column < self.model_.columnCount():
            self.updateGeometries()  # rows that have just come have no room to scroll to yet
            self.setCurrentIndex(self.model_.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        wanted = self._wanted(event)
        if wanted is not None:
            wanted()
            event.accept()
        else:
            super().keyPressEvent(event)
            if event.text().strip() and not event.modifiers() & (_CTRL | _ALT):
                self._tell_fixed()

    def keyboardSearch(self, _search: str) -> None:
        """Nothing is sought by typing: where nothing is taken, the keys would go to another cell unasked."""

    def _tell_fixed(self) -> None:
        """Something was typed where nothing is taken."""
        cell = self.currentIndex()
        if cell.isValid() and not self.model_.flags(cell) & Qt.ItemFlag.ItemIsEditable:
            self.fixed_typed.emit()

    def event(self, event: QEvent) -> bool:
        # What the window or the map has these keys for is not meant while the keys are here.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if self._wanted(event) is not None or event.key() == Qt.Key.Key_F2:
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        """Tab goes to the cell beside it, from row to row; from the last cell on, or the first one back, it leaves."""
        cell, width = self.currentIndex(), self.model_.columnCount()
        if self.hasFocus() and cell.isValid() and width:
            there = cell.row() * width + cell.column() + (1 if next else -1)
            if 0 <= there < self.model_.rowCount() * width:
                self.setCurrentIndex(self.model_.index(*divmod(there, width)))
                return True
        return super().focusNextPrevChild(next)

    def _wanted(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key asks for; None where it is Qt's own business."""
        key, held, current = Qt.Key(event.key()), event.modifiers(), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy_wanted.emit
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste_wanted.emit
        if key in _ENTER and current.isValid():
            return self.reveal_wanted.emit if held & _CTRL else lambda: self.edit(current)
        if key in _CLEAR and not held:
            return self.clear_wanted.emit
        if key is Qt.Key.Key_Up and current.row() <= 0 and not held:
            return self.left_upwards.emit
        if key is Qt.Key.Key_Escape and self.model_.misreading(current) is not None:
            return self.restore_wanted.emit
        if self._is_stroke(event):
            return partial(self.stroked.emit, event.text())
        return self._combined(key, held)

    def _is_stroke(self, event: QKeyEvent) -> bool:
        """Whether a typed character is taken as it is, without an editor."""
        current, held = self.currentIndex(), event.modifiers() & (_CTRL | _ALT)
        if held or not event.text() or not current.isValid():
            return False
        field = self.model_.fields[current.column()]
        return field.stroke is not None and field.stroke([None], event.text()) is not None

    def _combined(self, key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        keys: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_D, _CTRL): self.fill_wanted.emit,
            (Qt.Key.Key_Delete, _CTRL): self.remove_wanted.emit,
            (Qt.Key.Key_Down, _ALT): self.filter_wanted.emit,
            (Qt.Key.Key_Left, _CTRL | _SHIFT): lambda: self.column_shift_wanted.emit(-1),
            (Qt.Key.Key_Right, _CTRL | _SHIFT): lambda: self.column_shift_wanted.emit(1),
            (Qt.Key.Key_Space, _SHIFT): self._choose_rows_of_cells,
            (Qt.Key.Key_Space, _CTRL): self._choose_columns_of_cells,
        }
        return keys.get((key, held & ~Qt.KeyboardModifier.KeypadModifier))

    def _choose_rows_of_cells(self) -> None:
        rows = self.chosen_rows()
        self.choose_rows([(row, row) for row in rows], self.currentIndex().row())

    def _choose_columns_of_cells(self) -> None:
        columns = {index.column() for index in self.chosen_cells()} or {self.currentIndex().column()}
        chosen = QItemSelection()
        last = self.model_.rowCount() - 1
        for column in columns:
            chosen.select(self.model_.index(0, column), self.model_.index(last, column))
        self.selectionModel().select(chosen, _CHOOSE)

    def _go_on(self, record_id: str, column: int, types_on: bool) -> None:  # the signal's
        self.setFocus()
        self.go_to(record_id, column)
        if types_on:
            self.edit(self.currentIndex())
