"""The writer's desk: what every sheet needs while it is written, and what the sheets tell one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from mapper.exchange.excel import style
from mapper.exchange.excel.book import Book, Cell, Column, Named, Table, Values
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.pulse import CellPulse
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.style import Formats, Look, Source
from mapper.exchange.excel.tables import TITLE_HEIGHT, Place, absolute, put, validation
from mapper.exchange.excel.tongue import Tongue

_LETTERS: Final = 24  # that fit in a named cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The cells of one column as they were written: what the way back compares with.

    `ids` are those of the records, row by row. Words are kept as they are called in English.
    """

    table: str
    key: str
    ids: Values
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One map's desk. `lists`, `names` and `kept` fill up as its sheets are written.

    `lists`: where the words to choose from stand; `names`: where the named cells stand; `kept`: the cells of its
    tables that are compared. `sheets`: its sheets, also those on which tables of others go on. `desks`: those of all
    maps of the workbook.
    """

    workbook: Any
    book: Book
    formats: Formats
    pulse: CellPulse
    options: Options
    places: Mapping[str, Place]
    sheets: Sequence[Sheet]
    desks: Sequence["Desk"]
    written: str  # when, as text
    day: date
    lists: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)

    @property
    def tongue(self) -> Tongue:
        return self.book.tongue

    def tab(self, sheet: Sheet) -> str:
        """What one of its sheets is called."""
        return self.tongue.sheet(sheet.name)

    def say(self, word: str, **parts: object) -> str:
        """A text of the workbook's own in its language."""
        return self.tongue.say(word, **parts)

    def put(self, sheet: Any, row: int, column: int, value: Cell, form: Any, formula: str = "") -> None:
        """Write one cell: words in the language, texts of users as they are, a formula with its value."""
        put(sheet, row, column, value, form, formula, tongue=self.tongue)

    def keep(self, table: Table, column: Column, values: Values) -> None:
        """Remember what stands in a column of a table."""
        if table.ids:
            ids = self.book.column(table.name, table.ids)
            self.kept.append(Kept(table=self.tongue.name(table.name), key=column.key, ids=ids, values=values))

    def put_named(self, sheet: Any, row: int, column: int, named: Named) -> None:
        """Write a named cell and remember where it stands."""
        value = self.book.cell(named.name)
        aside = {"align": "right"} if named.look is Look.WORD else {}
        if len(str(value or "")) > _LETTERS:  # to the right it would run over its label
            aside = {"align": "left"}
        form = self.formats.cell(named.look, named.origin, **aside)
        self.put(sheet, row, column, value, form, named.formula)
        if named.check is not None:
            rule = validation(named.check, self.lists, self.tongue)
            sheet.data_validation(row, column, row, column, rule)
        self.names[named.name] = absolute(sheet.name, row, column, row, column)

    def heading(
        self,
        sheet: Any,
        row: int,
        first: int,
        last: int,
        text: str,
        hint: str = "",
        hint_at: int | None = None,
    ) -> None:
        """A section's title with a line under it; the hint ends at its right end or at another column."""
        line = {"bottom": 2, "bottom_color": style.ACCENT}
        for column in range(first, last + 1):
            sheet.write_blank(row, column, None, self.formats.make(**line))
        big = self.formats.make(bold=True, font_size=12, font_color=style.ACCENT, **line)
        sheet.write_string(row, first, self.tongue.written(text), big)
        if hint:
            small = self.formats.make(font_color=style.MUTED, align="right", **line)
            sheet.write_string(row, last if hint_at is None else hint_at, self.tongue.written(hint), small)
        sheet.set_row(row, TITLE_HEIGHT)

    def label(self, sheet: Any, row: int, first: int, last: int, text: str) -> None:
        """A label that may run over the empty cells up to `last`."""
        form = self.formats.cell(Look.WORD, Source.TEXT)
        sheet.write_string(row, first, self.tongue.written(text), form)
        for column in range(first + 1, last + 1):
            sheet.write_blank(row, column, None, form)
