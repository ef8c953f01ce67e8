"""The panel of figures: the lines below the charts, whose numbers explain themselves and lead to their records."""

from html import escape
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from mapper.analysis.figure import Unit
from mapper.ui.figures.words import Words
from mapper.ui.hyphens import hyphenated
from mapper.ui.panels.figures.page import Cell, Line, Table, Told
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.plain_tip import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_MOST_HEIGHT = 12  # rows; of more the table scrolls
_MEASURED: Final = 30  # rows; in the order of pages the first are the widest
_FEW: Final = 3  # columns; so few stand close together
_LEAST_WIDTH, _AIR = 240, 8  # pixels; of the table, and of each column beyond its text


class LinesModel(QAbstractTableModel):
    """The lines of a table: the name first, then its cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table()
        self._words: Words | None = None
        self._texts: dict[tuple[int, int], str] = {}  # what cells say, once they were asked

    def show_table(self, table: Table, words: Words) -> None:
        self.beginResetModel()
        self._table, self._words, self._texts = table, words, {}
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._table.lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._table.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._table.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.heads[section]
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        return self._side(section)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._words is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            place = (index.row(), index.column())
            if place not in self._texts:
                self._texts[place] = self._text(self._cell(*place), self._words)
            return self._texts[place]
        if role not in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return None
        cell = self._cell(index.row(), index.column())
        if isinstance(cell, str):
            return plain_tip(cell) if role == Qt.ItemDataRole.ToolTipRole else None
        figures = cell.figures if isinstance(cell, Told) else (cell,)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(map(self._words.plain, figures))
        return f"<p>{escape(self.line(index.row()).name)}</p>{self._words.together(*figures)}"

    def _cell(self, row: int, column: int) -> Cell:
        line = self.line(row)
        return line.name if column == 0 else line.cells[column - 1]

    def _text(self, cell: Cell, words: Words) -> str:
        if isinstance(cell, str):
            return cell
        if isinstance(cell, Told):
            return cell.text
        is_gain = self._table.is_signed and cell.unit is not Unit.RATIO  # months, say, are none
        return words.headline(cell, is_signed=is_gain)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Numbers stand at the end of their column."""
        is_text = column == 0 or (self._table.is_last_long and column == len(self._table.heads) - 1)
        return _LEFT if is_text else _RIGHT


class LinesView(QTableView):
    """The table; as high as its lines, up to a limit. `chosen` brings the record of a line."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: list[int] = []  # pixels, of the columns
        self._is_tight = False  # whether there is less room than the columns need
        self._widest = 0  # the column that takes the room there is
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # all are one line high
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.clicked.connect(self._choose)

    def show_table(self, table: Table, words: Words) -> None:
        """Show the lines of a table."""
        self.lines.show_table(table, words)
        self._widest = max(len(table.heads) - 1, 0) if table.is_last_long else 0
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._measure()
        self.setVisible(bool(table.lines))
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _measure(self) -> None:
        """Make each column as wide as its texts; asking for that at every layout would take long."""
        header, columns = self.horizontalHeader(), range(self.lines.columnCount())
        self._widths = [max(self.sizeHintForColumn(each), header.sectionSizeHint(each)) for each in columns]
        for column, width in enumerate(self._widths):
            header.resizeSection(column, width)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * _AIR)
        self._give_room()

    def _give_room(self) -> None:
        """The widest column takes what the others leave, or keeps its width where that is not enough to read it."""
        if not self._widths:
            return
        header, widest = self.horizontalHeader(), self._widest
        left = self.viewport().width() - sum(self._widths) + self._widths[widest]
        is_wide = left >= min(self._widths[widest], self.viewport().width() // 3)
        mode = QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.Interactive
        if header.sectionResizeMode(widest) is not mode:
            header.setSectionResizeMode(widest, mode)
        if self._is_tight is is_wide:
            self._is_tight = not is_wide
            self.updateGeometry()
        if not is_wide:
            header.resizeSection(widest, min(self._widths[widest], self.viewport().width() // 2))

    @property
    def _width(self) -> int:
        """Of all columns, in pixels."""
        return sum(self._widths) + _AIR * len(self._widths)

    def sizeHint(self) -> QSize:
        rows = min(self.lines.rowCount(), _MOST_HEIGHT)
        row = self.verticalHeader().sectionSize(0) if rows else 0
        high = self.horizontalHeader().sizeHint().height() + rows * row + 2 * self.frameWidth()
        if self._is_tight:
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(max(self._width, _LEAST_WIDTH), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        key = self.lines.line(index.row()).key
        if key:
            self.chosen.emit(key)


class TitledLines(QWidget):
    """A table under its title, where it has one; nothing of it is seen while it has no lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        set_role(self.title, Role.SECTION)
        self.view = LinesView(self)
        self.view.setAccessibleName(self.tr("Figures by line"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)
        self._column.addWidget(self.view)

    def show_table(self, table: Table, words: Words) -> None:
        """Show the table; `words` tell its figures."""
        is_small = len(table.heads) <= _FEW
        side = Qt.AlignmentFlag.AlignLeading if is_small else Qt.AlignmentFlag(0)
        self.title.setText(hyphenated(table.title))
        self.title.setVisible(bool(table.title))
        self.view.setAccessibleName(table.title or self.tr("Figures by line"))
        self.view.show_table(table, words)
        self._column.setAlignment(self.view, side)
        self.setVisible(bool(table.lines))
