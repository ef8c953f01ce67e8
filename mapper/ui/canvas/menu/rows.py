"""The canvas's searchable menu: the rows on show, as Qt's views want them."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mapper.ui.canvas.menu.entry import MOST, Entry, Page, Row, groups, hits

Index = QModelIndex | QPersistentModelIndex


class MenuRole(IntEnum):
    """What a row tells besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole  # the Entry, or the heading's text


class MenuModel(QAbstractListModel):
    """Headings and entries; only entries can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._entries: Sequence[Entry] = ()
        self.count = 0  # of all entries that match, on show or not

    def open(self, page: Page) -> None:
        """Ask the page for its entries anew."""
        self._entries = page.entries()

    def show(self, page: Page, query: str) -> None:
        """Show what of the opened page matches, and what may be done with the text itself."""
        query = query.strip()
        self.beginResetModel()
        if query:
            found = page.find(query) if page.find is not None else hits(self._entries, query)
            offers = page.offers(query) if page.offers is not None else ()
            # Enter takes the first: what cannot be taken comes last.
            self._rows = [*sorted(found.entries, key=lambda entry: bool(entry.why_not)), *offers]
            self.count = found.total
        else:
            self._rows = groups(self._entries)[:MOST]
            self.count = len(self.entries)
        self.endResetModel()

    @property
    def rows(self) -> list[Row]:
        return self._rows

    @property
    def entries(self) -> list[Entry]:
        """The entries on show, from top to bottom."""
        return [row for row in self._rows if isinstance(row, Entry)]

    def entry(self, row: int) -> Entry | None:
        """The entry in a row; None for a heading and beyond the end."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def first(self) -> int:
        """The row that is chosen when nothing else is said: the first that is allowed; -1 without one."""
        rows = [i for i in range(len(self._rows)) if self.entry(i) is not None]
        allowed = [i for i in rows if not self._why_not(i)]
        return (allowed or rows or [-1])[0]

    def step(self, row: int, step: int) -> int:
        """The row of the next (1) or former (-1) entry, round the end."""
        rows = [i for i in range(len(self._rows)) if self.entry(i) is not None]
        if not rows:
            return -1
        return rows[(rows.index(row) + step) % len(rows)] if row in rows else rows[0 if step > 0 else -1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()] if index.isValid() else ""
        if role == MenuRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Entry) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Entry):
            return f"{row.text}. {row.hint}" if row.hint else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        # What is not allowed can be gone to, so that its reason is read out, but not be taken.
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def _why_not(self, row: int) -> str:
        entry = self.entry(row)
        return entry.why_not if entry is not None else ""
