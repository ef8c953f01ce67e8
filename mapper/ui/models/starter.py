"""The starter library as lists to tick: one kind of entry, grouped by where in a sale it is used."""

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from mapper.services.starter_library import StarterEntry
from mapper.ui.texts import word

_ENTRY = Qt.ItemDataRole.UserRole + 1


class StarterModel(QStandardItemModel):
    """Rows of entries below their phase. Those the document has are ticked, and stay so."""

    def __init__(
        self, entries: Sequence[StarterEntry], there: Collection[StarterEntry], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = list(entries)
        self._items: list[QStandardItem] = []
        for phase, found in groupby(enumerate(entries), key=lambda each: each[1].phase):
            group = QStandardItem(capital(word(phase)))
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font()
            font.setBold(True)
            group.setFont(font)
            for number, entry in found:
                item = QStandardItem(entry.name)
                item.setData(number, _ENTRY)
                item.setEditable(False)
                if entry in there:
                    item.setText(self.tr("{name} (in this document)").replace("{name}", entry.name))
                    item.setCheckState(Qt.CheckState.Checked)
                    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
                else:
                    item.setCheckable(True)
                    item.setCheckState(Qt.CheckState.Unchecked)
                group.appendRow(item)
                self._items.append(item)
            self.appendRow(group)

    def entry_of(self, item: QStandardItem | None) -> StarterEntry | None:
        """The entry of a row; None for a phase."""
        number = item.data(_ENTRY) if item is not None else None
        return self._entries[number] if isinstance(number, int) else None

    def ticked(self) -> list[StarterEntry]:
        """The entries that are chosen and that the document has not."""
        return [
            entry
            for item, entry in zip(self._items, self._entries, strict=True)
            if item.isCheckable() and item.checkState() is Qt.CheckState.Checked
        ]

    def rows(self) -> list[tuple[QStandardItem, StarterEntry]]:
        """All rows with their entries."""
        return list(zip(self._items, self._entries, strict=True))


def capital(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]
