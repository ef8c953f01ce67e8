"""Tables on a sheet: where they stand, and their cells, formulas, validation and widths written."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mapper.core.errors import Trouble
from mapper.exchange.excel import style, words
from mapper.exchange.excel.book import Book, Cell, Check, Column, Table
from mapper.exchange.excel.style import Formats, Look, Source

_REFERENCE: Final = re.compile(r"(tbl\w+)?\[(@?)(\w+)\]")
_BEAT: Final = 500  # rows between two looks at the clock and the cancel button
_LINE_HEIGHT: Final = 13.5  # points
_MOST_LINES: Final = 25  # a row cannot be much higher
_MEASURED: Final = 400  # rows looked at to fit a column's width


class _EmptyText(str):
    """The empty text as a formula's value: a text like others. XlsxWriter calls what equals "" a value to come."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = str.__hash__


_EMPTY: Final = _EmptyText()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stands; rows and columns count from 0. An empty table keeps one empty row, as it must."""

    sheet: str
    table: Table
    header: int
    rows: int

    @property
    def first(self) -> int:
        return self.header + 1

    @property
    def last(self) -> int:
        return self.header + max(self.rows, 1)

    def column(self, key: str) -> int:
        return next(i for i, column in enumerate(self.table.columns) if column.key == key)

    @property
    def last_visible(self) -> int:
        return max(i for i, column in enumerate(self.table.columns) if not column.is_hidden)

    def cells(self, key: str) -> str:
        """The column's cells as an absolute reference, for charts and lists."""
        return absolute(self.sheet, self.first, self.column(key), self.last, self.column(key))


class Pulse:
    """Tells how far the writing is, and ends it when the person has cancelled."""

    def __init__(
        self,
        total: int,
        progress: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._total = max(total, 1)
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled

    def tell(self, share: float) -> None:
        """Report a share of the work, 0 to 1. Raises Trouble("cancelled")."""
        if self._cancelled is not None and self._cancelled():
            raise Trouble("cancelled")
        if self._progress is not None:
            self._progress(share)

    def beat(self, cells: int) -> None:
        """Count cells that were written; the first tenth is for reading, the second half for packing."""
        self._done += cells
        self.tell(0.1 + 0.4 * min(self._done / self._total, 1.0))

    def pack(self, number: int, count: int) -> None:
        """Tell that a sheet, counted from 0, is about to be packed."""
        self.tell(0.5 + 0.45 * number / count)


def cell_name(row: int, column: int, *, is_row_fixed: bool = False) -> str:
    """A cell such as B7 or B$7; rows and columns count from 0."""
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]  # it brings no types

    return str(xl_rowcol_to_cell(row, column, row_abs=is_row_fixed))


def absolute(sheet: str, row: int, column: int, last_row: int, last_column: int) -> str:
    """A reference such as 'Read me'!$A$1:$B$2."""
    from xlsxwriter.utility import xl_range_abs

    return f"'{sheet}'!{xl_range_abs(row, column, last_row, last_column)}"


def expanded(formula: str, table: str = "") -> str:
    """A formula with headers in place of keys.

    >>> expanded("[@hours]*SUM(tblWork[hours])", "tblSteps")
    'tblSteps[[#This Row],[Hours per visit]]*SUM(tblWork[Hours per visit])'
    """

    def reference(match: re.Match[str]) -> str:
        name, this_row, key = match.group(1) or table, match.group(2), words.HEADERS[match.group(3)]
        return f"{name}[[#This Row],[{key}]]" if this_row else f"{name}[{key}]"

    return _REFERENCE.sub(reference, formula)


def put(sheet: Any, row: int, column: int, value: Cell, form: Any, formula: str = "") -> None:
    """Write one cell: a formula with its value, or what the value is. Texts are never anything but texts."""
    if formula:
        sheet.write_formula(row, column, "=" + formula, form, stored(value))
    elif value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, form)
    else:
        sheet.write_number(row, column, value, form)


def stored(value: Cell) -> str | float:
    """A formula's value as the file keeps it."""
    if value is None:
        return _EMPTY
    if isinstance(value, float) and not math.isfinite(value):
        return "#NUM!"  # what a sheet makes of numbers that grow beyond all bounds
    return value if isinstance(value, str | int | float) else str(value)


def write_table(
    sheet: Any,
    place: Place,
    book: Book,
    formats: Formats,
    *,
    widths: Sequence[float],
    lists: Mapping[str, str],
    pulse: Pulse,
) -> None:
    """Write a table with all its cells, and the validation of those that may be changed."""
    table = place.table
    sheet.add_table(
        place.header,
        0,
        place.last,
        len(table.columns) - 1,
        {
            "name": table.name,
            "style": style.TABLE_STYLE,
            "columns": [
                {"header": words.HEADERS[c.key], "header_format": _header_form(c, formats)}
                for c in table.columns
            ],
        },
    )
    sheet.set_row(place.header, 34)
    for row, height in _heights(place, book, widths).items():
        sheet.set_row(row, height)
    for position, column in enumerate(table.columns):
        formula = expanded(column.formula, table.name) if column.formula else ""
        if formula:
            # add_table() would write every formula without its value; told afterwards, it only knows of it
            sheet.tables[-1]["columns"][position]["formula"] = formula
        _write_column(sheet, place, position, book, formats, formula, pulse)
        if column.check is not None:
            _write_check(sheet, place, position, column.check, lists)


def _heights(place: Place, book: Book, widths: Sequence[float]) -> dict[int, float]:
    """The rows that need more than one line: Excel would find out by itself, LibreOffice does not."""
    heights: dict[int, float] = {}
    if not place.rows:
        return heights
    for column, width in zip(place.table.columns, widths, strict=False):
        if column.look is not Look.TEXT:
            continue
        for row, text in enumerate(book.column(place.table.name, column.key), place.first):
            if isinstance(text, str) and (len(text) > width or not text.isascii() or "\n" in text):
                lines = min(_lines(text, width), _MOST_LINES)
                if lines > 1:
                    heights[row] = max(heights.get(row, 0), lines * _LINE_HEIGHT + 2)
    return heights


def _lines(text: str, width: float) -> int:
    """The lines that a text takes in a column, whose width counts digits; East Asian characters are twice as wide."""
    fitting = 1.1 * width
    lines = 0
    for part in text.split("\n"):
        wide = 0 if part.isascii() else sum(ord(character) >= 0x1100 for character in part)
        lines += max(1, math.ceil((len(part) + wide) / fitting))
    return lines


def _header_form(column: Column, formats: Formats) -> Any:
    is_key = column.source is Source.KEY
    place = {
        Look.TEXT: ("left", 0),
        Look.WORD: ("left", 1),
        Look.ORDER: ("center", 0),
        Look.DATE: ("center", 0),
    }
    # figures stand to the right, their headers a little less, clear of the filter's button
    align, indent = ("left", 1) if is_key else place.get(column.look, ("right", 2))
    return formats.make(
        bold=True,
        font_color="#FFFFFF",
        bg_color=style.FAINT if is_key else style.ACCENT,
        text_wrap=True,
        align=align,
        indent=indent,
    )


def _write_column(
    sheet: Any, place: Place, position: int, book: Book, formats: Formats, formula: str, pulse: Pulse
) -> None:
    column = place.table.columns[position]
    values: Sequence[Cell] = book.column(place.table.name, column.key) if place.rows else [None]
    forms = _forms(column, book, formats, len(values), has_rows=bool(place.rows))
    if formula:
        formula = "=" + formula
        for row, (value, form) in enumerate(zip(values, forms, strict=True), place.first):
            sheet.write_formula(row, position, formula, form, stored(value))
            if row % _BEAT == 0:
                pulse.beat(_BEAT)
        return
    for row, (value, form) in enumerate(zip(values, forms, strict=True), place.first):
        put(sheet, row, position, value, form)
        if row % _BEAT == 0:
            pulse.beat(_BEAT)


def _forms(column: Column, book: Book, formats: Formats, count: int, *, has_rows: bool) -> Iterable[Any]:
    if column.looks is None or not has_rows:
        return [formats.cell(column.look, column.origin)] * count
    by_look = {look: formats.cell(look, column.origin) for look in Look}
    return [by_look[look] for look in column.looks(book)]


def _write_check(sheet: Any, place: Place, position: int, check: Check, lists: Mapping[str, str]) -> None:
    sheet.data_validation(place.first, position, place.last, position, validation(check, lists))


def validation(check: Check, lists: Mapping[str, str]) -> dict[str, Any]:
    """What XlsxWriter wants to know of a check. Empty cells always pass: they mean unknown."""
    rule: dict[str, Any] = {"error_title": words.ERROR_TITLE, "error_message": check.error}
    if check.words or check.listed:
        source = list(check.words) if check.words else "=" + lists[check.listed]
        return {**rule, "validate": "list", "source": source}
    rule |= {"validate": check.kind, "criteria": check.criteria}
    if check.criteria == "between":
        return {**rule, "minimum": check.bounds[0], "maximum": check.bounds[1]}
    return {**rule, "value": check.bounds[0]}


def fitted_widths(places: Sequence[Place], book: Book) -> list[float]:
    """The width of each sheet column, in characters: as wide as its texts, between the bounds of its tables."""
    widths: list[float] = []
    for place in places:
        for position, column in enumerate(place.table.columns):
            least, most = column.width
            if column.look is Look.TEXT and column.source is not Source.KEY and place.rows:
                texts = book.column(place.table.name, column.key)[:_MEASURED]
                least = max(least, min(most, 2 + max(len(str(text or "")) for text in texts)))
            if position < len(widths):
                widths[position] = max(widths[position], least)
            else:
                widths.append(least)
    return widths
