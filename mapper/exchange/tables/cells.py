"""Tables from outside: what a workbook or a list holds once it is read: sheets, cells, tables, names, all typed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384


class Form(StrEnum):
    """How a cell is formatted, as far as it says what its number means."""

    PLAIN = "plain"
    PERCENT = "percent"
    TEXT = "text"  # everything in a list without types, such as CSV


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What stands in a cell whose formula failed, such as `#DIV/0!`."""

    code: str


@dataclass(frozen=True, slots=True)
class NotWorkedOut:
    """A formula whose value nobody worked out: a script wrote it, and no program has opened it since."""


# A date is a datetime, at midnight where no hour was said; spans such as 26:30 are timedeltas.
Value: TypeAlias = bool | float | str | datetime | time | timedelta | ErrorValue | NotWorkedOut | None


class Cell(NamedTuple):
    """One cell. Of a formula the value is what was worked out when the file was saved.

    `unit`: what its format writes beside its number, such as T€ or min.
    """

    value: Value = None
    form: Form = Form.PLAIN
    is_formula: bool = False
    unit: str = ""

    @property
    def is_empty(self) -> bool:
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


EMPTY: Final = Cell()


class Place(NamedTuple):
    """Row and column, both from 1.

    >>> Place(3, 28).name
    'AB3'
    """

    row: int
    column: int

    @property
    def name(self) -> str:
        return f"{column_name(self.column)}{self.row}"


class Area(NamedTuple):
    """A rectangle of cells; both corners belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        first, last = Place(self.top, self.left).name, Place(self.bottom, self.right).name
        return first if first == last else f"{first}:{last}"


Row: TypeAlias = Mapping[int, Cell]
# A plain cell is kept as its value alone: a million of them are many.
Kept: TypeAlias = Value | Cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `kept`: the rows that hold something, in order, each by column, as `row` and `cell` give them.

    `merged`: of cells that were merged, by row and column, where the first of them is.
    """

    name: str
    kept: Mapping[int, Mapping[int, Kept]]
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    is_hidden: bool = False
    hidden_rows: int = 0  # of those that hold something: a filter, or somebody, put them out of sight
    form: Form = Form.PLAIN  # of the cells that are kept as their value

    @property
    def numbers(self) -> list[int]:
        """The numbers of the rows that hold something, in order."""
        return list(self.kept)

    def row(self, number: int) -> Row:
        """The cells of a row that hold something, by column."""
        return {column: self._whole(kept) for column, kept in self.kept.get(number, {}).items()}

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; of cells that were merged, each is like the first."""
        found = self.kept.get(row, {}).get(column)
        if found is None and (row, column) in self.merged:
            row, column = self.merged[row, column]
            found = self.kept.get(row, {}).get(column)
        return EMPTY if found is None else self._whole(found)

    def _whole(self, kept: Kept) -> Cell:
        return kept if isinstance(kept, Cell) else Cell(kept, self.form)


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table of Excel's, with the name people gave it. `area` takes in the headings and the line of totals."""

    name: str
    sheet: str
    area: Area
    heading_rows: int = 1
    total_rows: int = 0
    columns: tuple[str, ...] = ()

    @property
    def body(self) -> Area:
        """The rows between headings and totals; `bottom` lies above `top` when there is none."""
        top, left, bottom, right = self.area
        return Area(top + self.heading_rows, left, bottom - self.total_rows, right)


class Note(NamedTuple):
    """Something the reader let be, or decided: a code with what fills its sentence."""

    code: str
    params: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook, or a list as a book of one sheet. `names`: the defined names with what they stand for, as written."""

    sheets: tuple[Sheet, ...]
    tables: tuple[NamedTable, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name; Excel takes large and small letters for the same."""
        return next((each for each in self.sheets if each.name.casefold() == name.casefold()), None)

    def table(self, name: str) -> NamedTable | None:
        return next((each for each in self.tables if each.name.casefold() == name.casefold()), None)

    def area_of(self, name: str) -> tuple[Sheet, Area] | None:
        """Where a defined name leads; None for one that is not there, or is no plain area of one sheet."""
        text = next((said for own, said in self.names.items() if own.casefold() == name.casefold()), "")
        found = _REFERENCE.fullmatch(text.removeprefix("="))
        if not found:
            return None
        sheet = self.sheet(found["plain"] or found["quoted"].replace("''", "'"))
        area = read_area(found["area"])
        return None if sheet is None or area is None else (sheet, area)

    def named_cell(self, name: str) -> Cell | None:
        """What stands in the one cell that a defined name leads to."""
        found = self.area_of(name)
        return found[0].cell(found[1].top, found[1].left) if found else None

    def rows_of(self, table: NamedTable) -> Iterator[tuple[int, Row]]:
        """The rows of a table that hold something, each with its number on the sheet."""
        sheet, body = self.sheet(table.sheet), table.body
        if sheet is None:
            return
        for number in sheet.numbers:
            if body.top <= number <= body.bottom:
                row = sheet.row(number)
                inside = {column: cell for column, cell in row.items() if body.left <= column <= body.right}
                if inside:
                    yield number, inside


_REFERENCE: Final = re.compile(r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!(?P<area>[$A-Za-z0-9:]+)")
_PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def column_name(column: int) -> str:
    """The letters of a column.

    >>> [column_name(n) for n in (1, 26, 27, 16384)]
    ['A', 'Z', 'AA', 'XFD']
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_place(text: str) -> Place | None:
    """The place that a name such as B3 or $B$3 means; None for what is none on any sheet.

    >>> read_place("$AB$12"), read_place("A0"), read_place("XFE1")
    (Place(row=12, column=28), None, None)
    """
    found = _PLACE.fullmatch(text)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return Place(row, column) if 0 < row <= MOST_ROWS and column <= MOST_COLUMNS else None


def read_area(text: str) -> Area | None:
    """The area that A1 or A1:B3 means, whichever corners are named; None for what is none.

    >>> read_area("B9:A1")
    Area(top=1, left=1, bottom=9, right=2)
    """
    first, _, last = text.partition(":")
    one, other = read_place(first), read_place(last or first)
    if one is None or other is None:
        return None
    rows, columns = sorted((one.row, other.row)), sorted((one.column, other.column))
    return Area(rows[0], columns[0], rows[1], columns[1])
