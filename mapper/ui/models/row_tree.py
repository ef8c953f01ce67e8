"""Rows below heads as a tree of one column: what the lists of findings and of changes are shown by."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex


class TreeRow(Protocol):
    """A row that knows where it stands, once it is shown."""

    children: list[Any]
    parent: Any  # the row it is in; None of a head
    number: int  # among its parent's children
    place: int  # among all rows


R = TypeVar("R", bound=TreeRow)


class RowTree(QAbstractItemModel, Generic[R]):
    """Rows that are made anew with each answer; a view finds its place again by their keys. `data` is the heir's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: list[R] = []
        self._rows: list[R] = []  # a row's number here is its index's internal id

    @property
    def rows(self) -> Sequence[R]:
        """All rows, each before what is in it."""
        return self._rows

    def index_of(self, row: R) -> QModelIndex:
        return self.createIndex(row.number, 0, row.place)

    def row_at(self, index: Index) -> R | None:
        return self._rows[index.internalId()] if index.isValid() else None

    def _show(self, heads: list[R]) -> None:
        """These rows instead of those that were there."""
        self.beginResetModel()
        self._heads, self._rows = heads, []
        _number(heads, None, self._rows)
        self.endResetModel()

    # QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = NO_INDEX()) -> QModelIndex:  # noqa: B008  # as Qt's own
        inside = self.row_at(parent)
        rows = self._heads if inside is None else inside.children
        return self.index_of(rows[row]) if 0 <= row < len(rows) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own has no argument
        row = self.row_at(index)
        return QModelIndex() if row is None or row.parent is None else self.index_of(row.parent)

    def rowCount(self, parent: Index = NO_INDEX()) -> int:  # noqa: B008  # as Qt's own
        inside = self.row_at(parent)
        return len(self._heads if inside is None else inside.children)

    def columnCount(self, _parent: Index = NO_INDEX()) -> int:  # noqa: B008  # as Qt's own
        return 1


def _number(rows: Sequence[Any], parent: TreeRow | None, every: list[Any]) -> None:
    for number, row in enumerate(rows):
        row.parent, row.number, row.place = parent, number, len(every)
        every.append(row)
        _number(row.children, row, every)
