"""The inspector: a column of rows, one for each key, that stay the same widgets while their things stay."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Rows(QWidget, Generic[W]):
    """`follow` makes rows for new keys and lets go of others; a row that stays keeps focus and what is typed in it."""

    def __init__(self, make: Callable[[str], W], parent: QWidget | None = None, *, gap: int = 4) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: dict[str, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)
        self.hide()

    def rows(self) -> dict[str, W]:
        """The rows by key, from top to bottom."""
        return dict(self._rows)

    def follow(self, keys: Sequence[str]) -> None:
        """Show one row for each key, in this order."""
        for key in [key for key in self._rows if key not in keys]:
            self._drop(key)
        for place, key in enumerate(keys):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._make(key)
                self._column.insertWidget(place, row)
            elif self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self._rows = {key: self._rows[key] for key in keys}
        self.setVisible(bool(keys))

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        self._column.removeWidget(row)
        row.hide()  # Qt gives the focus to what comes next
        row.deleteLater()
