"""The table: records of one kind as rows, the fields a person chose as columns, all to be edited."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.fields.field import Field, Holds, Remark
from mapper.ui.fields.spelling import heading
from mapper.ui.fields.subject import Subject
from mapper.ui.models.table_cell import Cell, Misreading
from mapper.ui.models.table_rows import Sorting, TableRows
from mapper.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex

_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _READ | Qt.ItemFlag.ItemIsEditable
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FIGURES = frozenset({Holds.NUMBER, Holds.SHARE})
_MOST_RUNS = 40  # where more runs of rows come and go than these, all are shown anew


class TableRole(IntEnum):
    """What the model tells beside the text."""

    REASON = Qt.ItemDataRole.UserRole + 1  # why what was typed here means nothing


class TableModel(QAbstractTableModel):
    """Holds the order of ids only; values are read when they are shown. It follows the document once for all changes
    of one turn of the event loop, and not at all while it `is_asleep`.
    """

    settled = Signal()  # changes were taken over
    columns_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        subject: Subject,
        parent: QObject | None = None,
        locale: QLocale | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.subject = subject
        self._wishes: tuple[str, ...] = subject.first
        self._misread: dict[tuple[str, str], Misreading] = {}
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._stale: set[str] | None = None  # None: all
        self._is_asleep = True
        self.is_settling = False  # rows go and come: what a view deselects now, nobody deselected
        self.rows = TableRows(subject, bridge.worked, bridge.map_id, locale or QLocale())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.settle)
        self._find_columns()
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._show_map)
        bridge.worked_out.connect(self._take_figures)
        bridge.steps_told.connect(self._take_figures)

    @property
    def reader(self) -> Reader:
        return self._bridge.worked

    # -- columns

    @property
    def fields(self) -> Sequence[Field]:
        """The fields of the columns, from left to right."""
        return self.rows.fields

    @property
    def every_field(self) -> Sequence[Field]:
        """All there could be columns for."""
        shown = {field.key for field in self.fields}
        others = self.subject.fields(self._bridge.reader)
        return [*self.fields, *(field for field in others if field.key not in shown)]

    @property
    def wishes(self) -> tuple[str, ...]:
        """The keys of the columns a person chose, those of roles and metrics that are not here included."""
        return self._wishes

    def show_columns(self, keys: Iterable[str]) -> None:
        """Show these fields in this order; the first there is where there would be none."""
        wishes = tuple(dict.fromkeys(keys))
        if wishes == self._wishes:
            return
        self.beginResetModel()
        self._wishes = wishes
        self._find_columns()
        self._arrange()
        self.endResetModel()
        self.columns_changed.emit()

    def _find_columns(self) -> None:
        known = {field.key: field for field in self.subject.fields(self._bridge.reader)}
        found = [known[key] for key in self._wishes if key in known] or list(known.values())[:1]
        across = self.subject.across
        crossed = across(self._bridge.reader, self._bridge.map_id) if across is not None else ()
        self.rows.show_fields((*found, *crossed))

    # -- rows

    def sleep(self, is_asleep: bool) -> None:  # it mirrors what is seen
        """Nobody looks (any more): changes are only noted. Waking up takes them all over."""
        self._is_asleep = is_asleep
        if not is_asleep:
            self.settle()

    def sort_by(self, sorting: Sorting | None) -> None:
        """Let the rows stand by a column; None: as the map is read."""
        self.rows.sort(sorting)
        self._take_over()

    def filter_by(self, words: str) -> None:
        """Show only rows that have all these words in their cells."""
        self.rows.words = words
        self._take_over()

    def filter_column(self, key: str, wish: str) -> None:
        """Show only rows whose cell of a column is as wished (`TableRows` tells how to wish); "" for any."""
        if wish.strip():
            self.rows.filters[key] = wish
        else:
            self.rows.filters.pop(key, None)
        self._take_over()

    @property
    def total(self) -> int:
        """How many rows there are without a filter."""
        return sum(1 for _ in self.subject.records(self._bridge.reader, self.rows.map_id))

    def every_row(self) -> list[str]:
        """The ids of all rows, whether or not a filter shows them, as they stand without a sorting."""
        return self.rows.unfiltered()

    def id_at(self, row: int) -> str:
        return self._ids[row]

    def row_of(self, record_id: str) -> int:
        """The row of a step, or -1."""
        return self._row_of.get(record_id, -1)

    def record_at(self, index: Index) -> Record | None:
        """The step of a cell; None where it is gone."""
        return (
            self._bridge.reader.find(self.subject.record_type, self._ids[index.row()])
            if index.isValid()
            else None
        )

    def runs(self, record_ids: Iterable[str]) -> list[tuple[int, int]]:
        """The rows of these steps as few runs, each by its first and last row; what is not shown is left out."""
        rows = sorted(self._row_of[i] for i in record_ids if i in self._row_of)
        found = []
        for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
            members = [row for _, row in run]
            found.append((members[0], members[-1]))
        return found

    def cell(self, row: int, column: int) -> Cell:
        """All that is drawn of a cell, at once."""
        record_id, field = self._ids[row], self.fields[column]
        misreading = self._misread.get((record_id, field.key)) if self._misread else None
        text = self.rows.text(record_id, field) if misreading is None else misreading.text
        record = self._bridge.reader.find(self.subject.record_type, record_id)
        if field.is_computed and text and self._bridge.worked.is_stale:
            text += " …"  # it is being worked out anew
        is_fixed = record is None or not field.takes(self._bridge.reader, record)
        is_quiet = is_fixed or field.is_stood_in(self._bridge.reader, record)
        remark = self.rows.remark(record_id, field)
        sign = remark.sign if remark is not None else None
        return Cell(text, field.holds in _FIGURES, is_fixed, is_quiet, misreading is not None, sign)

    # -- what was typed and means nothing

    @property
    def misread(self) -> int:
        """In how many cells something stands that means nothing."""
        return len(self._misread)

    def is_misread(self, record_id: str, key: str) -> bool:
        """Whether what was typed into a cell means nothing."""
        return (record_id, key) in self._misread

    def misreading(self, index: Index) -> Misreading | None:
        return self._misread.get(self._cell(index)) if index.isValid() else None

    def keep_misread(self, record_id: str, key: str, misreading: Misreading | None) -> None:
        """Leave in a cell what was typed, or (None) show the value again."""
        if misreading is not None:
            self._misread[record_id, key] = misreading
        elif self._misread.pop((record_id, key), None) is None:
            return
        row = self.row_of(record_id)
        column = next((n for n, field in enumerate(self.fields) if field.key == key), -1)
        if row >= 0 and column >= 0:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def _cell(self, index: Index) -> tuple[str, str]:
        return self._ids[index.row()], self.fields[index.column()].key

    # -- QAbstractItemModel

    def rowCount(self, parent: Index = NO_INDEX()) -> int:  # noqa: B008  # an invalid index, as Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NO_INDEX()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_fixed = self.cell(index.row(), index.column()).is_fixed
        return _READ if is_fixed or self._bridge.session.is_read_only else _EDITED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            misreading = self._misread.get(self._cell(index)) if self._misread else None
            if misreading is not None:
                return misreading.text
            return self.rows.text(self._ids[index.row()], self.fields[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.fields[index.column()].holds in _FIGURES else None
        if role == Qt.ItemDataRole.EditRole:
            return self.typed(index)
        return self._told(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.fields):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return heading(self.fields[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_figure = self.fields[section].holds in _FIGURES
            return _RIGHT if is_figure else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def typed(self, index: Index) -> str:
        """What stands in a cell when it is opened, or copied: unrounded."""
        misreading, record = self.misreading(index), self.record_at(index)
        if misreading is not None or record is None:
            return misreading.text if misreading is not None else ""
        return self.rows.spelling.typed(self.fields[index.column()], record)

    def _told(self, index: Index, role: int) -> Any:
        misreading = self.misreading(index)
        if role == TableRole.REASON:
            return misreading.reason if misreading is not None else ""
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            text = self.data(index)
            said = misreading.reason if misreading is not None else self._remark_text(index)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                empty = self.tr("empty")  # lupdate does not look into f-strings
                text = f"{heading(self.fields[index.column()])}: {text or empty}"
            told = "\n".join(filter(None, (text, said)))
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None

    def _remark_text(self, index: Index) -> str:
        remark: Remark | None = self.rows.remark(self._ids[index.row()], self.fields[index.column()])
        return remark.text if remark is not None else ""

    # -- following the document

    def settle(self) -> None:
        """Take over now what has changed in the document."""
        self._timer.stop()
        stale, self._stale = self._stale, set()
        if stale is not None and not stale:
            return
        self.rows.forget(stale)
        if stale is None:
            former = self.fields
            self._find_columns()
            if [field.key for field in former] != [field.key for field in self.fields]:
                self.beginResetModel()
                self._arrange()
                self.endResetModel()
                self.columns_changed.emit()
                self.settled.emit()
                return
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.fields) - 1)
        self._take_over()
        self._show_again([(0, len(self._ids) - 1)] if stale is None else self.runs(stale))
        self.settled.emit()

    def _show_again(self, runs: Iterable[tuple[int, int]]) -> None:
        for first, end in runs:
            if end >= first:
                self.dataChanged.emit(self.index(first, 0), self.index(end, len(self.fields) - 1))

    def _follow(self, notice: DocumentChanged) -> None:
        found = self.subject.touched(self._bridge.reader, notice.changes)
        self._stale = None if found is None or self._stale is None else self._stale | found
        if (self._stale is None or self._stale) and not self._is_asleep:
            self._timer.start()

    def _take_figures(self) -> None:
        """Figures came, or became stale: then their cells say so, and nothing is sorted anew."""
        if any(field.is_computed for field in self.fields):
            if self._bridge.worked.is_stale:
                self._show_again([(0, len(self._ids) - 1)])
            else:
                self._stale = None
                self.sleep(self._is_asleep)

    def _show_map(self) -> None:
        self.beginResetModel()
        self.rows.show_map(self._bridge.map_id)
        self._misread.clear()
        self._stale = set()
        self._find_columns()
        self._arrange()
        self.endResetModel()
        self.settled.emit()

    def _arrange(self) -> None:
        """Work out all rows anew; while nobody looks, later."""
        if self._is_asleep:
            self._stale = None
        self._number([] if self._is_asleep else self.rows.wanted())

    def _number(self, ids: list[str]) -> None:
        self._ids = ids
        self._row_of = {record_id: row for row, record_id in enumerate(ids)}

    def _take_over(self) -> None:
        """Take out what is gone, bring what stays into order, put in what is new."""
        wanted = self.rows.wanted()
        if wanted == self._ids:
            return
        kept, former = set(wanted), set(self._ids)
        gone = self.runs(record_id for record_id in self._ids if record_id not in kept)
        comes = sum(
            1 for is_new, _ in groupby(wanted, key=lambda record_id: record_id not in former) if is_new
        )
        self.is_settling = True
        if len(gone) + comes > _MOST_RUNS:
            self.beginResetModel()
            self._number(wanted)
            self.endResetModel()
        else:
            self._follow_rows(wanted, gone)
        self.is_settling = False

    def _follow_rows(self, wanted: list[str], gone: list[tuple[int, int]]) -> None:
        for first, last in reversed(gone):
            self.beginRemoveRows(NO_INDEX(), first, last)
            self._number(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        there = set(self._ids)
        staying = [record_id for record_id in wanted if record_id in there]
        if staying != self._ids:
            self._reorder(staying)
        self._put_in(wanted, there)

    def _reorder(self, ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        former = self._ids
        self._number(ids)
        before = self.persistentIndexList()
        after = [self.index(self._row_of[former[index.row()]], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put_in(self, wanted: list[str], there: set[str]) -> None:
        row = 0
        for is_there, run in groupby(wanted, key=there.__contains__):
            members = list(run)
            if not is_there:
                self.beginInsertRows(NO_INDEX(), row, row + len(members) - 1)
                self._number(self._ids[:row] + members + self._ids[row:])
                self.endInsertRows()
            row += len(members)
