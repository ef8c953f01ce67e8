"""Which entries of another document's libraries to take over: a list to search and tick."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeView, QVBoxLayout, QWidget

from mapper.core.edits.adopting import NewEntry
from mapper.core.records import Record
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.ranking import score
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField

_ENTRY = Qt.ItemDataRole.UserRole + 1


class EntriesDialog(QDialog):
    """Entries below their kind, all ticked at first; a kind's tick is that of all its entries."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, title: str, act: str, entries: Sequence[NewEntry]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(theme.px(460), theme.px(520))
        self._entries = list(entries)
        self.model = QStandardItemModel(self)
        self._fill()
        self.search = SearchField(theme, self.tr("Search the entries"))
        self.view = QTreeView()
        self.view.setHeaderHidden(True)
        self.view.setAccessibleName(title)
        self.view.setUniformRowHeights(True)
        self.view.ensurePolished()  # rows that are measured before keep the height they had without a style
        self.view.setModel(self.model)
        self.view.expandAll()
        self.count = QLabel()
        set_role(self.count, Role.SECONDARY)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        column = QVBoxLayout(self)
        for part in (self.search, self.view, self.count, self.buttons):
            column.addWidget(part)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.search.searched.connect(self._filter)
        self.search.abandoned.connect(self.reject)
        self.search.stepped.connect(lambda step: self.view.setFocus() if step > 0 else None)
        self.model.itemChanged.connect(self._follow_tick)
        self._tell_count()
        self.search.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, title: str, act: str, entries: Sequence[NewEntry]
    ) -> list[NewEntry]:
        """The entries the person wants; none when they thought better of it."""
        dialog = cls(parent, theme, title, act, entries)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if accepted else []
        dialog.deleteLater()
        return chosen

    def chosen(self) -> list[NewEntry]:
        """What is ticked, whether the search shows it or not."""
        return [self._entries[item.data(_ENTRY)] for item in self._items() if _is_ticked(item)]

    def _fill(self) -> None:
        for record_type, found in groupby(enumerate(self._entries), key=lambda pair: pair[1].record_type):
            kind = _row(_title(record_type))
            for number, entry in found:
                item = _row(entry.name)
                item.setData(number, _ENTRY)
                kind.appendRow(item)
            self.model.appendRow(kind)

    def _items(self) -> list[QStandardItem]:
        kinds = [self.model.item(row) for row in range(self.model.rowCount())]
        return [kind.child(row) for kind in kinds for row in range(kind.rowCount())]

    def _filter(self, words: str) -> None:
        for row in range(self.model.rowCount()):
            kind = self.model.item(row)
            shown = 0
            for place in range(kind.rowCount()):
                is_hit = not words.strip() or score(words, [kind.child(place).text()]) is not None
                self.view.setRowHidden(place, kind.index(), not is_hit)
                shown += is_hit
            self.view.setRowHidden(row, QModelIndex(), not shown)

    def _follow_tick(self, item: QStandardItem) -> None:
        """A kind and its entries agree, whichever of them was ticked."""
        self.model.blockSignals(True)
        kind: QStandardItem | None = item.parent()
        if kind is None:
            for row in range(item.rowCount()):
                item.child(row).setCheckState(item.checkState())
        else:
            ticked = {_is_ticked(kind.child(row)) for row in range(kind.rowCount())}
            states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
            kind.setCheckState(states[ticked.pop()] if len(ticked) == 1 else Qt.CheckState.PartiallyChecked)
        self.model.blockSignals(False)
        self.view.viewport().update()
        self._tell_count()

    def _tell_count(self) -> None:
        ticked = len(self.chosen())
        locale = self.locale()
        text = self.tr("{0} of {1} chosen")
        self.count.setText(text.format(locale.toString(ticked), locale.toString(len(self._entries))))
        self.act.setEnabled(ticked > 0)


def _row(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked)
    return item


def _is_ticked(item: QStandardItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _title(record_type: type[Record]) -> str:
    return next(subject.name for subject in SUBJECTS if subject.record_type is record_type)
