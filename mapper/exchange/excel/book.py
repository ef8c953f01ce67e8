"""The workbook before it is written: tables and named cells, each formula beside the function that gives its value.

A formula is written with keys for its columns, `[@hours]` for this row's and `tblSteps[hours]` for a whole column; the
headers of `words` take their place when it is written. Next to each formula stands the same sum in Python, which gives
the value stored in the cell. In both an unknown number is empty and makes empty what rests on it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word

T = TypeVar("T")

Cell = str | float | date | None
Values = Sequence[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What may be typed into a cell: one of some words, or a number or date within bounds."""

    error: Word
    words: tuple[str, ...] = ()
    listed: str = ""  # or the list stands in the cells of this group: stages, lanes or roles
    kind: str = ""  # decimal or date
    criteria: str = ""
    bounds: tuple[float | date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table. `looks`, `sources`, `checks` and `formulas` give each row its own where one is not enough; a
    row whose formula is empty has the value. `same`: formulas in cells to type into, of what can be typed on an earlier
    map of the workbook as well: they show what stands there. `is_charted`: hidden, but charts show what its cells do.
    """

    key: str
    values: Callable[["Book"], Values]
    formula: str = ""
    source: Source = Source.TEXT
    look: Look = Look.TEXT
    looks: Callable[["Book"], Sequence[Look]] | None = None
    width: tuple[float, float] = (10, 10)  # at least and at most, in characters
    check: Check | None = None
    is_hidden: bool = False
    is_charted: bool = False
    is_flush: bool = False  # its texts begin at its edge
    sources: Callable[["Book"], Sequence[Source]] | None = None  # where not all rows are alike
    checks: Callable[["Book"], Sequence[Check | None]] | None = None  # the same
    formulas: Callable[["Book"], Sequence[str]] | None = None  # the same
    same: Callable[["Book"], Sequence[str]] | None = (
        None  # of cells to type into that stand on an earlier map too
    )

    @property
    def origin(self) -> Source:
        return Source.FORMULA if self.formula or self.formulas else self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the workbook; `rows` counts those that hold something.

    `ids`: the key of the column whose values are the records' ids, by which the way back knows a row again. `title` and
    `hint` stand above a table that is not the first of its sheet; in place of the hint what it `lacks` while it has no
    row. `turns`: the columns with which a new page may begin where the table is wider than one. `tab`: what a sheet of
    its own is called, where its title is no name for one.
    """

    name: str
    rows: Callable[[Facts], int]
    columns: tuple[Column, ...]
    ids: str = ""
    title: Word | None = None
    hint: Word | None = None
    lacks: Word | None = None
    turns: tuple[str, ...] = ()
    tab: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A single cell with a name of its own; what it is called stands in `words.named`."""

    name: str
    value: Callable[["Book"], Cell]
    formula: str = ""
    look: Look = Look.NUMBER
    check: Check | None = None

    @property
    def origin(self) -> Source:
        return Source.FORMULA if self.formula else Source.INPUT


class Book:
    """The values of all tables and named cells; each is computed when it is first asked for, so order is no matter."""

    def __init__(
        self,
        facts: Facts,
        tables: Sequence[Table],
        named: Sequence[Named],
        tongue: Tongue,
        maps: Sequence[Facts] = (),
    ) -> None:
        self.facts: Final = facts
        self.tongue: Final = tongue
        self.maps: Final = tuple(maps)  # all of the workbook, by the number behind their names
        self.tables: Final[Mapping[str, Table]] = MappingProxyType({table.name: table for table in tables})
        self.named: Final[Mapping[str, Named]] = MappingProxyType({cell.name: cell for cell in named})
        self.tabs: Final[
            dict[str, Word]
        ] = {}  # the sheets on which tables stand that are not on their usual one
        self._columns: dict[tuple[str, str], Values] = {}
        self._cells: dict[str, Cell] = {}
        self._made: dict[str, Any] = {}

    @property
    def earlier(self) -> Sequence[tuple[int, Facts]]:
        """The maps of the workbook before this one, with their numbers."""
        return list(enumerate(self.maps[: self.tongue.map_no - 1], 1))

    def column(self, table: str, key: str) -> Values:
        """The values of a table's column, one a row."""
        values = self._columns.get((table, key))
        if values is None:
            column = next(c for c in self.tables[table].columns if c.key == key)
            values = self._columns[table, key] = column.values(self)
        return values

    def once(self, key: str, make: Callable[[], T]) -> T:
        """What is made when it is first asked for, and kept."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def cell(self, name: str) -> Cell:
        """The value of a named cell."""
        if name not in self._cells:
            self._cells[name] = self.named[name].value(self)
        return self._cells[name]

    def number(self, name: str) -> float | None:
        """The value of a named cell that holds a number, or None."""
        value = self.cell(name)
        return value if isinstance(value, int | float) else None
