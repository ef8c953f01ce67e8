"""The table: choosing its columns, from all fields of the catalogue."""

from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.fields.catalogue import group_name
from mapper.ui.models.table import TableModel
from mapper.ui.texts import translate
from mapper.ui.theme import Theme


class ColumnChooser:
    """A searchable list of all fields, with a tick at those that are columns; it stays open for the next."""

    def __init__(self, theme: Theme, model: TableModel) -> None:
        self._theme = theme
        self._model = model

    def open(self, button: QWidget, back_to: QWidget) -> None:
        """Ask beside a button; `back_to` gets the keys afterwards."""
        room = button.window()
        page = Page(title=translate("Table", "Columns of the table"), entries=self._entries, stays=True)
        corner = button.mapTo(room, QPoint())
        SearchMenu(self._theme, room, page, back_to).open_beside(QRect(corner, button.size()))

    def show(self, key: str) -> None:
        """Show a field as the last column of its group, or no longer."""
        wishes = self._model.wishes
        if key in wishes:
            self._model.show_columns(each for each in wishes if each != key)
            return
        found = {field.key: field for field in self._model.subject.fields(self._model.reader)}
        fellows = [
            n for n, each in enumerate(wishes) if each in found and found[each].group is found[key].group
        ]
        at = fellows[-1] + 1 if fellows else len(wishes)
        self._model.show_columns((*wishes[:at], key, *wishes[at:]))

    def move(self, key: str, step: int) -> None:
        """Move a column past the next one (1) or the one before (-1) that is shown."""
        shown = [field.key for field in self._model.fields]
        place = shown.index(key) + step
        if 0 <= place < len(shown):
            self.put(key, shown[place], is_behind=step > 0)

    def put(self, key: str, other: str, *, is_behind: bool) -> None:
        """Put a column before or behind another."""
        if not {key, other} <= set(self._model.wishes):
            return  # what a matrix is crossed with has its own order
        wishes = [each for each in self._model.wishes if each != key]
        wishes.insert(wishes.index(other) + is_behind, key)
        self._model.show_columns(wishes)

    def _entries(self) -> list[Entry]:
        shown = {field.key for field in self._model.fields}
        found = [
            Entry(
                text=field.name,
                group=group_name(field.group),
                is_on=field.key in shown,
                run=partial(self.show, field.key),
            )
            for field in self._model.subject.fields(self._model.reader)
        ]
        return [
            Entry(text=translate("Table", "The columns as they were at first"), run=self._as_at_first),
            *found,
        ]

    def _as_at_first(self) -> None:
        self._model.show_columns(self._model.subject.first)
