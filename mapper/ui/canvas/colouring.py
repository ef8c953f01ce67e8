"""The canvas's colouring: every number of the catalogue to colour the map by, to be found by typing."""

from functools import partial

from PySide6.QtCore import QRect

from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.fields.catalogue import field_of, fields, group_name
from mapper.ui.fields.field import Field
from mapper.ui.render.heat import CHOSEN
from mapper.ui.texts import translate

_ABOVE = 40  # the menu's distance from the upper edge where no legend is to be seen
_HALF = 150


class Colouring:
    """The chosen numbers first, then all others by their groups."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def open(self, anchor: QRect | None = None) -> None:
        """Ask for a number; beside a rectangle of the room, or in the upper middle of it."""
        sheet = self._sheet
        sheet.hush()
        menu = SearchMenu(sheet.theme, sheet.room, self._page(), sheet.room)
        middle = sheet.room.rect().center().x()
        menu.open_beside(anchor if anchor is not None else QRect(middle - _HALF, _ABOVE, 1, 1))

    def _page(self) -> Page:
        return Page(title=translate("Canvas", "Colour the steps by"), entries=self._entries)

    def _entries(self) -> list[Entry]:
        reader = self._sheet.reader
        chosen = [field for key in CHOSEN if (field := field_of(reader, key)) is not None]
        others = [field for field in fields(reader) if field.is_number and field.key not in CHOSEN]
        often = translate("Canvas", "Most asked for")
        return [
            *(self._entry(field, often) for field in chosen),
            *(self._entry(field, group_name(field.group)) for field in others),
        ]

    def _entry(self, field: Field, group: str) -> Entry:
        lens = self._sheet.scene.lens
        is_on = lens.measure == field.key
        return Entry(
            text=field.number_name[:1].upper() + field.number_name[1:],
            words=f"{field.name} {group_name(field.group)}",
            group=group,
            is_on=is_on,
            run=partial(lens.show_heat, None if is_on else field.key),
        )
