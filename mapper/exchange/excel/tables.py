"""Tables on a sheet: where they stand, and their cells, formulas, validation and widths written."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from mapper.exchange.excel import marks, style, words
from mapper.exchange.excel.book import Book, Cell, Check, Column, Table
from mapper.exchange.excel.lines import beside, lines_of
from mapper.exchange.excel.style import Formats, Look, Source
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word

if TYPE_CHECKING:
    from mapper.exchange.excel.desk import Desk

_BEAT: Final = 500  # rows between two looks at the clock and the cancel button
_LINE_HEIGHT: Final = 13.5  # points
_BUTTON: Final = 10.0  # points of the button of a filter, at the lower edge of a heading
TITLE_HEIGHT: Final = 20  # points of the row with a table's title
_ROUNDING: Final = 0.05  # digits
_MOST_LINES: Final = 30  # Excel has no row higher than 409 points


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


def cell_name(row: int, column: int, *, is_row_fixed: bool = False) -> str:
    """A cell such as B7 or B$7; rows and columns count from 0."""
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]  # it brings no types

    return str(xl_rowcol_to_cell(row, column, row_abs=is_row_fixed))


def absolute(sheet: str, row: int, column: int, last_row: int, last_column: int) -> str:
    """A reference such as 'Read me'!$A$1:$B$2."""
    from xlsxwriter.utility import xl_range_abs

    return f"'{sheet}'!{xl_range_abs(row, column, last_row, last_column)}"


def put(
    sheet: Any, row: int, column: int, value: Cell, form: Any, formula: str = "", *, tongue: Tongue
) -> None:
    """Write one cell: a formula with its value, or what the value is. Texts are never anything but texts."""
    if formula:
        sheet.write_formula(row, column, "=" + tongue.formula(formula), form, stored(value, tongue))
    elif value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, tongue.written(value), form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, form)
    else:
        sheet.write_number(row, column, value, form)


def stored(value: Cell, tongue: Tongue) -> str | float:
    """A formula's value as the file keeps it."""
    if value is None:
        return _EMPTY
    if isinstance(value, Word):
        return tongue.say(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "#NUM!"  # what a sheet makes of numbers that grow beyond all bounds
    return value if isinstance(value, str | int | float) else str(value)


def write_table(sheet: Any, place: Place, desk: "Desk", widths: Sequence[float]) -> None:
    """Write a table with all its cells, and the validation of those that may be changed."""
    table, tongue = place.table, desk.tongue
    sheet.add_table(
        place.header,
        0,
        place.last,
        len(table.columns) - 1,
        {
            "name": tongue.name(table.name),
            "style": style.TABLE_STYLE,
            "columns": [
                {"header": tongue.header(c.key), "header_format": _header_form(c, desk.formats)}
                for c in table.columns
            ],
        },
    )
    for row, height in heights(place, desk.book, widths).items():
        sheet.set_row(row, height)
    for position, column in enumerate(table.columns):
        formula = tongue.formula(column.formula, table.name) if column.formula else ""
        if formula:
            # add_table() would write every formula without its value; told afterwards, it only knows of it
            sheet.tables[-1]["columns"][position]["formula"] = formula
        _write_column(sheet, place, position, desk, formula)
        if column.check is not None or column.checks is not None:
            _write_checks(sheet, place, position, desk)


def hidden_columns(places: Sequence[Place]) -> set[int]:
    """The columns of a sheet that are hidden in all its tables."""
    across = range(max((len(place.table.columns) for place in places), default=0))
    here = {at: [p.table.columns[at] for p in places if at < len(p.table.columns)] for at in across}
    return {at for at, columns in here.items() if all(column.is_hidden for column in columns)}


def heights(place: Place, book: Book, widths: Sequence[float]) -> dict[int, float]:
    """The headings, and the rows that need more than one line: Excel would find out by itself, LibreOffice not."""
    deepest = max(
        lines_of(book.tongue.header(column.key), width - beside(column), is_bold=True)
        for column, width in zip(place.table.columns, widths, strict=False)
        if not column.is_hidden
    )
    found: dict[int, float] = {place.header: deepest * _LINE_HEIGHT + 2 * _BUTTON}
    if not place.rows:
        return found
    for column, width in zip(place.table.columns, widths, strict=False):
        if column.look is not Look.TEXT or column.is_hidden:
            continue
        is_marked = (place.table.name, column.key) in marks.WORDS
        free = beside(column) + (marks.SIGN if is_marked else 0.0)
        lines = dict[str, int]()
        for row, value in enumerate(book.column(place.table.name, column.key)[: place.rows], place.first):
            text = book.tongue.written(value) if isinstance(value, str) else ""
            if text and text not in lines:
                lines[text] = min(lines_of(text, width - free + _ROUNDING, is_bold=is_marked), _MOST_LINES)
            if text and lines[text] > 1:
                found[row] = max(found.get(row, 0), lines[text] * _LINE_HEIGHT + 2)
    return found


def _header_form(column: Column, formats: Formats) -> Any:
    """A heading stands as its cells do, between two strips, of which the lower one is for the button of the filter."""
    if column.is_hidden:
        return formats.make(**style.UNSEEN)
    is_key = column.source is Source.KEY
    align, indent = style.placed(column.look, column.origin, is_flush=column.is_flush)
    return formats.make(
        bold=True,
        font_color="#FFFFFF",
        bg_color=style.FAINT if is_key else style.ACCENT,
        text_wrap=True,
        align=align,
        indent=indent,
    )


def _write_column(sheet: Any, place: Place, position: int, desk: "Desk", formula: str) -> None:
    column, tongue, pulse = place.table.columns[position], desk.tongue, desk.pulse
    values: Sequence[Cell] = desk.book.column(place.table.name, column.key) if place.rows else [None]
    forms = _forms(column, desk.book, desk.formats, len(values), has_rows=bool(place.rows))
    if place.rows and is_kept(column):
        desk.keep(place.table, column, values)
    formulas = [formula] * len(values)
    of_rows = column.formulas or column.same
    if of_rows is not None and place.rows:
        in_order = of_rows(desk.book)
        put_in_words = {each: tongue.formula(each, place.table.name) for each in dict.fromkeys(in_order)}
        formulas = [put_in_words[each] for each in in_order]
    for row, (value, form, each) in enumerate(zip(values, forms, formulas, strict=True), place.first):
        if each:
            sheet.write_formula(row, position, "=" + each, form, stored(value, tongue))
        else:
            put(sheet, row, position, value, form, tongue=tongue)
        if row % _BEAT == 0:
            pulse.beat(_BEAT)


def is_kept(column: Column) -> bool:
    """Whether the way back compares what came of a column: all that is seen and does not follow from other cells."""
    return not (column.formula or column.formulas or column.is_hidden or column.source is Source.KEY)


def _forms(column: Column, book: Book, formats: Formats, count: int, *, has_rows: bool) -> Iterable[Any]:
    if (
        column.is_hidden and not column.is_charted
    ):  # below other tables a column cannot be hidden, so its cells are
        return [formats.make(**style.UNSEEN)] * count
    if not has_rows or (column.looks is None and column.sources is None):
        return [_form(column, column.look, column.origin, formats)] * count
    looks = [column.look] * count if column.looks is None else column.looks(book)
    sources = [column.origin] * count if column.sources is None else column.sources(book)
    made = {kind: _form(column, *kind, formats) for kind in set(zip(looks, sources, strict=True))}
    return [made[kind] for kind in zip(looks, sources, strict=True)]


def _form(column: Column, look: Look, source: Source, formats: Formats) -> Any:
    side, indent = style.placed(look, source, is_flush=column.is_flush)
    return formats.cell(look, source, align=side, indent=indent)


def _write_checks(sheet: Any, place: Place, position: int, desk: "Desk") -> None:
    column = place.table.columns[position]
    if column.checks is not None and place.rows:
        for row, check in enumerate(column.checks(desk.book), place.first):
            if check is not None:
                sheet.data_validation(
                    row, position, row, position, validation(check, desk.lists, desk.tongue)
                )
    elif column.check is not None:
        rule = validation(column.check, desk.lists, desk.tongue)
        sheet.data_validation(place.first, position, place.last, position, rule)


def validation(check: Check, lists: Mapping[str, str], tongue: Tongue) -> dict[str, Any]:
    """What XlsxWriter wants to know of a check. Empty cells always pass: they mean unknown."""
    rule: dict[str, Any] = {
        "error_title": tongue.say(words.ERROR_TITLE),
        "error_message": tongue.say(check.error),
    }
    if check.words or check.listed:
        source = [tongue.written(word) for word in check.words] if check.words else "=" + lists[check.listed]
        return {**rule, "validate": "list", "source": source}
    rule |= {"validate": check.kind, "criteria": check.criteria}
    if check.criteria == "between":
        return {**rule, "minimum": check.bounds[0], "maximum": check.bounds[1]}
    return {**rule, "value": check.bounds[0]}
