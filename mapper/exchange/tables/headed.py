"""Tables from outside: tables with headings, as they lie on the sheets, with titles above and totals below left out."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, NamedTuple

from mapper.exchange.tables.cells import EMPTY, Book, Cell, Place, Row, Sheet

_TITLE_ROWS: Final = 50  # above the headings, at most
_NEAR: Final = 6  # rows above the headings that say something of the table below
_LONGEST: Final = 300  # signs of a heading; a whole page in a cell is none
_SEPARATORS: Final = re.compile(r"[\W_]+")


class Heading(NamedTuple):
    """A heading as it is written, on one line, and its column."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class HeadedTable:
    """Headings and the rows below them that hold something. `name`: what Excel calls the table, or "". `titles`: what
    stands above the headings, the nearest first.
    """

    sheet: Sheet
    name: str
    heading_row: int
    headings: tuple[Heading, ...]
    row_numbers: tuple[int, ...]
    titles: tuple[str, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        return self.sheet.cell(row, column)

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands in the file, for whoever tells of it."""
        return Place(row, column)

    def column(self, column: int) -> Iterator[tuple[Place, Cell]]:
        """The cells below a heading, empty ones too."""
        for row in self.row_numbers:
            yield self.place(row, column), self.sheet.cell(row, column)

    @property
    def title(self) -> str:
        return self.name or self.sheet.name

    @property
    def may_lack_headings(self) -> bool:
        """Whether the row of headings was only found here, where Excel itself knows of none."""
        return not self.name and self.heading_row > 0

    @property
    def has_headings(self) -> bool:
        """Whether any column has one."""
        return any(each.text for each in self.headings)

    def without_headings(self) -> "HeadedTable":
        """The same where what was taken for headings is a row like those above and below: no column has one then."""
        rows = tuple(self.sheet.numbers)
        columns = sorted({column for row in rows for column in self.sheet.row(row)})
        nameless = tuple(Heading("", column) for column in columns)
        return replace(self, heading_row=0, headings=nameless, row_numbers=rows)


def tables_in(book: Book, is_known: Callable[[str], bool] = lambda _text: False) -> list[HeadedTable]:
    """The tables of a book: those Excel knows by name, and on sheets without any the one that lies there.

    Hidden sheets come last. `is_known` says of a heading, made plain by `plain`, whether somebody would know it: a row
    with several such is where a table begins, else a row with one of them and others, else the first row that looks
    like headings.
    """
    found: list[HeadedTable] = []
    for sheet in sorted(book.sheets, key=lambda each: each.is_hidden):
        named = [each for each in book.tables if each.sheet == sheet.name and each.heading_rows > 0]
        for table in named:
            rows = tuple(number for number, _ in book.rows_of(table))
            heading_row = table.body.top - 1
            cells = sheet.row(heading_row)
            inside = {
                column: cell
                for column, cell in cells.items()
                if table.area.left <= column <= table.area.right
            }
            if inside:
                titles = titles_above(sheet, heading_row)
                found.append(HeadedTable(sheet, table.name, heading_row, _headings(inside), rows, titles))
        if not named:
            lying = _lying(sheet, is_known)
            if lying is not None:
                found.append(lying)
    return found


def plain(text: str) -> str:
    r"""A heading as it is compared: small letters, without signs between words.

    >>> plain("  Next Step-ID: "), plain("Prozess\u00adschritt\n(Name)")
    ('next step id', 'prozessschritt name')
    """
    folded = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    return _SEPARATORS.sub(" ", folded).strip()


def _lying(sheet: Sheet, is_known: Callable[[str], bool]) -> HeadedTable | None:
    numbers = sheet.numbers
    if not numbers:
        return None
    heads = numbers[:_TITLE_ROWS]
    counts = {n: sum(is_known(plain(each[:_LONGEST])) for each in _texts(sheet.row(n))) for n in heads}
    known = [n for n in heads if counts[n] >= 2]
    perhaps = [n for n in heads if counts[n] == 1 and len(sheet.row(n)) > 2]
    widest = max(len(sheet.row(n)) for n in heads)
    looking = [n for n in heads if len(sheet.row(n)) >= min(2, widest) and _looks_like_headings(sheet.row(n))]
    start = (known or perhaps or looking or heads)[0]
    below = tuple(n for n in numbers if n > start)
    return HeadedTable(sheet, "", start, _headings(sheet.row(start)), below, titles_above(sheet, start))


def titles_above(sheet: Sheet, heading_row: int) -> tuple[str, ...]:
    """The texts right above a row that stand alone or nearly so; rows of more are those of another table, but for
    what starts as no heading does: in T€.
    """
    rows = (sheet.row(number) for number in range(heading_row - 1, max(heading_row - _NEAR, 0), -1))
    return tuple(
        text for row in rows for text in _texts(row) if len(row) <= 2 or text.casefold().startswith("in ")
    )


def _texts(row: Row) -> list[str]:
    return [cell.value for cell in row.values() if isinstance(cell.value, str)]


def _looks_like_headings(row: Row) -> bool:
    """All of it is text, and no number, date or the like that was written as one."""
    return len(_texts(row)) == len(row) and not any(text.strip()[:1].isdigit() for text in _texts(row))


def _headings(row: Row) -> tuple[Heading, ...]:
    return tuple(
        Heading(_written(cell), column)
        for column, cell in sorted(row.items())
        if isinstance(cell.value, str | float | datetime) and not cell.is_empty
    )


def _written(cell: Cell) -> str:
    """A heading on one line; a month is shown as a day is."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    return f"{value:.15g}" if isinstance(value, float) else " ".join(str(value)[:_LONGEST].split())


def has_content(table: HeadedTable, row: int) -> bool:
    """Whether something stands below one of the headings in this row."""
    return any(not table.sheet.row(row).get(each.column, EMPTY).is_empty for each in table.headings)
