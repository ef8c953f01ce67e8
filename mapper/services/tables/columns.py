"""Tables come in: what columns are for, guessed by their headings in English and German, to be changed by people."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from mapper.core.errors import Problem
from mapper.exchange.tables.cells import Cell, Place
from mapper.exchange.tables.headed import HeadedTable, Heading, plain
from mapper.exchange.tables.readings import Habits, Shares, habits_of, shown
from mapper.exchange.tables.written import Misread
from mapper.services.tables.other_units import names_others
from mapper.services.tables.units import (
    TIMES,
    in_title,
    money_worth,
    named_units,
    names_time,
    says_money,
    without_units,
)

IGNORED: Final = ""
KEPT: Final = "kept"  # of several columns at once: what they say goes along as text

# What stands over units that are said row by row.
UNIT_HEADINGS: Final = ("unit", "units", "uom", "unit of measure", "einheit", "einheiten", "maßeinheit")
_BRACKETS: Final = re.compile(r"[(\[].*?[)\]]")

T = TypeVar("T")
# By column what it is for: the key of a purpose, KEPT or IGNORED.
Uses = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a column may be for. `words`: headings that mean it, made plain, the most usual one first.

    `counts`: whether it holds amounts, so that units may end its headings. `by_unit`: headings that mean it only where
    they name one of these units, as “Dauer (h)” is hours of work and “Dauer (Tage)” days of waiting.
    """

    key: str
    words: tuple[str, ...]
    counts: bool = False
    by_unit: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellRemark:
    """Something to tell of one cell, or of a whole column or table where it has no place.

    `is_lost`: what the cell says is left out; else it is only told how it was taken.
    """

    problem: Problem
    place: str = ""  # as Excel names it, such as B3
    is_lost: bool = True


@dataclass(frozen=True, slots=True)
class Ways:
    """How the person says that a table writes what can be read in two ways; None where its cells shall say it."""

    decimal: str | None = None  # "," or "."
    is_day_first: bool | None = None
    shares: Shares | None = None


def _no_rest() -> None:
    """For those whom nobody waits for."""


@dataclass(slots=True)
class Taking:
    """One table on its way into a plan: its cells by purpose, and what there is to say of them.

    `rest` is called for each cell, for who ends it.
    """

    table: HeadedTable
    uses: Uses
    ways: Ways
    telling: Collection[str]  # the purposes of columns that hold numbers: they show how these are written
    dated: Collection[str] = ()  # of columns that hold days or spans of time: they show the order of these
    rest: Callable[[], None] = _no_rest
    remarks: list[CellRemark] = field(default_factory=list)
    habits: Habits = field(init=False)
    lost: int = 0  # how much was left out so far
    _told: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        seen = habits_of(self._cells_for(self.telling), self._cells_for(self.dated))
        decimal = seen.decimal if self.ways.decimal is None else self.ways.decimal
        order = seen.is_day_first if self.ways.is_day_first is None else self.ways.is_day_first
        self.habits = Habits(decimal, order, self.ways.shares)

    def _cells_for(self, keys: Collection[str]) -> Iterator[Cell]:
        columns = (column for column, use in self.uses.items() if use in keys)
        return (cell for column in columns for _, cell in self.table.column(column))

    def column_for(self, key: str) -> int | None:
        return next((column for column, use in self.uses.items() if use == key), None)

    def cell(self, row: int, key: str) -> tuple[Place, Cell] | None:
        """The cell for a purpose in a row; None where no column is for it."""
        self.rest()
        column = self.column_for(key)
        return None if column is None else (self.table.place(row, column), self.table.cell(row, column))

    def check_alone(self, row: int, key: str) -> None:
        """Raise Misread("return_merged") for a number in a cell that is merged with one before: a name may go over
        several rows, no number does.
        """
        column = self.column_for(key) or 0
        if key in self.telling and self.table.sheet.merged.get((row, column), (row, column)) != (row, column):
            raise Misread("return_merged", text=shown(self.table.cell(row, column)))

    def heading(self, key: str) -> str:
        """What stands over the column for a purpose; "" where none is for it."""
        column = self.column_for(key)
        return next((each.text for each in self.table.headings if each.column == column), "")

    def money_said(self, key: str) -> tuple[str, ...]:
        """What says in which money a column counts: its heading, and what stands above the table, if they do."""
        heading = self.heading(key)
        titles = [(each, told) for each in self.table.titles if says_money(told := in_title(each))]
        # A title is told as it stands where it can be read so.
        above = [each if money_worth(each, "") == money_worth(told, "") else told for each, told in titles]
        return (*((heading,) if says_money(heading) else ()), *above)

    def time_heading(self, key: str) -> str:
        """The heading of a column of time, or the title above the table where only that says what it counts in."""
        heading = self.heading(key)
        if not named_units(heading).isdisjoint(TIMES):
            return heading
        return next((each for each in self.table.titles if names_time(each)), heading)

    def counting_in(self, unit: str, key: str, reading: Callable[[Cell], T]) -> Callable[[Cell], T | None]:
        """The reading of a column that counts in one unit, or in none, refused below a heading that names another."""
        heading = self.heading(key)
        if not names_others(heading, f"({unit})"):
            return reading

        def refused(cell: Cell) -> None:
            if not cell.is_empty:
                raise Misread("cell_heading_unit", heading=heading)

        return refused

    def lose(self, place: Place | None, problem: Problem) -> None:
        self.lost += 1
        self.remarks.append(CellRemark(problem, place.name if place else ""))

    def tell(self, place: Place | None, problem: Problem) -> None:
        self.remarks.append(CellRemark(problem, place.name if place else "", is_lost=False))

    def tell_of_column(self, heading: str, problem: Problem) -> None:
        """Tell once how a column is read, by the first of its cells."""
        if (heading, problem.code) not in self._told:
            self._told.add((heading, problem.code))
            self.tell(None, problem)

    def misread(self, place: Place, misread: Misread) -> None:
        self.lose(place, misread)


def guessed(
    headings: Sequence[Heading], purposes: Sequence[Purpose], otherwise: str = IGNORED
) -> dict[int, str]:
    """What columns are for by their headings; each purpose is met once, by the heading that says it best."""
    uses = {heading.column: otherwise for heading in headings}
    taken: set[str] = set()
    for reading in (_exactly, _without_remark, _without_units, _by_its_unit, _by_its_words):
        for heading in headings:
            if uses[heading.column] != otherwise:
                continue
            key = reading(heading.text, [each for each in purposes if each.key not in taken])
            if key is not None:
                uses[heading.column] = key
                taken.add(key)
    return uses


def _exactly(text: str, purposes: Sequence[Purpose]) -> str | None:
    said = plain(text)
    return next((each.key for each in purposes if said in each.words), None)


def _without_remark(text: str, purposes: Sequence[Purpose]) -> str | None:
    """Without what stands in brackets, such as a unit."""
    return _exactly(_BRACKETS.sub("", text), purposes)


def _without_units(text: str, purposes: Sequence[Purpose]) -> str | None:
    """Without the unit that a heading of amounts ends in, as in “Aufwand in Tagen”."""
    said = without_units(text)
    return next((each.key for each in purposes if each.counts and not set(said).isdisjoint(each.words)), None)


def _by_its_unit(text: str, purposes: Sequence[Purpose]) -> str | None:
    return next((each.key for each in purposes if is_by_unit(text, each)), None)


def is_by_unit(text: str, purpose: Purpose) -> bool:
    """Whether a heading means a purpose by its unit alone, which is to be told."""
    if not purpose.by_unit:  # most: of many columns each is asked of each purpose
        return False
    units = purpose.by_unit.get(without_units(text)[-1], ())
    return bool(units) and not named_units(text).isdisjoint(units)


def _by_its_words(text: str, purposes: Sequence[Purpose]) -> str | None:
    """By a usual heading of several words that are all in it; of several that it might be, none is taken."""
    words = set(plain(text).split())
    best: list[tuple[int, str]] = []
    for purpose in purposes:
        sizes = [
            len(parts) for each in purpose.words if (parts := set(each.split())) < words and len(parts) > 1
        ]
        if sizes:
            best.append((max(sizes), purpose.key))
    best.sort(reverse=True)
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def known_headings(purposes: Iterable[Purpose]) -> frozenset[str]:
    """All headings that mean something, made plain."""
    return frozenset(word for purpose in purposes for word in purpose.words)


def fitting(headings: Sequence[Heading], purposes: Sequence[Purpose]) -> int:
    """How many of the headings are known as they are."""
    known = known_headings(purposes)
    return sum(plain(heading.text) in known for heading in headings)


def signature(headings: Sequence[Heading]) -> str:
    """What a table is known again by: its headings, whatever their order."""
    return "|".join(sorted(plain(heading.text) for heading in headings))


def uses_as_text(headings: Sequence[Heading], uses: Uses) -> str:
    """What columns are for, to be remembered: a line for each heading."""
    return "\n".join(f"{uses[each.column]}={plain(each.text)}" for each in headings if each.column in uses)


def uses_from_text(
    text: str, headings: Sequence[Heading], purposes: Sequence[Purpose]
) -> dict[int, str] | None:
    """What was remembered, for headings of the same words; None where it does not fit any more."""
    keys = {each.key for each in purposes} | {IGNORED, KEPT}
    pairs = [line.partition("=")[::2] for line in text.split("\n") if "=" in line]
    uses: dict[int, str] = {}
    for heading in headings:
        found = next((pair for pair in pairs if pair[1] == plain(heading.text)), None)
        if found is None or found[0] not in keys:
            return None
        pairs.remove(found)
        uses[heading.column] = found[0]
    return uses
