"""The writer's desk: what every sheet needs while it is written, and what the sheets tell one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mapper.exchange.excel import style
from mapper.exchange.excel.book import Book, Named
from mapper.exchange.excel.style import Formats, Look, Source
from mapper.exchange.excel.tables import Place, Pulse, absolute, expanded, put, validation


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`lists` and `names` fill up as the sheets are written: where the lists of words and the named cells stand."""

    workbook: Any
    book: Book
    formats: Formats
    pulse: Pulse
    places: Mapping[str, Place]
    written: str  # when, as text
    lists: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def put_named(self, sheet: Any, name: str, row: int, column: int, named: Named) -> None:
        """Write a named cell on the sheet called `name` and remember where it stands."""
        aside = {"align": "right", "indent": 1} if named.look is Look.WORD else {}
        form = self.formats.cell(named.look, named.origin, **aside)
        put(sheet, row, column, self.book.cell(named.name), form, expanded(named.formula))
        if named.check is not None:
            sheet.data_validation(row, column, row, column, validation(named.check, self.lists))
        self.names[named.name] = absolute(name, row, column, row, column)

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
        sheet.write_string(row, first, text, big)
        if hint:
            small = self.formats.make(font_size=9, font_color=style.MUTED, align="right", **line)
            sheet.write_string(row, last if hint_at is None else hint_at, hint, small)
        sheet.set_row(row, 20)

    def label(self, sheet: Any, row: int, first: int, last: int, text: str) -> None:
        """A label that may run over the empty cells up to `last`."""
        form = self.formats.cell(Look.WORD, Source.TEXT, indent=0)
        sheet.write_string(row, first, text, form)
        for column in range(first + 1, last + 1):
            sheet.write_blank(row, column, None, form)
