"""Tables come in: what sort of list a table is, seen from its headings."""

from collections.abc import Sequence
from enum import StrEnum

from mapper.core.errors import Problem
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.headed import HeadedTable, Heading, tables_in
from mapper.services.tables.actual_columns import ACTUAL_PURPOSES, NEEDED, actual_purposes
from mapper.services.tables.columns import CellRemark, Purpose, fitting, guessed, known_headings
from mapper.services.tables.step_columns import STEP_PURPOSES
from mapper.services.tables.wide import turned


class Sort(StrEnum):
    """What a list can be imported as."""

    STEPS = "steps"
    ACTUALS = "actuals"


def purposes_of(sort: Sort, headings: Sequence[Heading]) -> tuple[Purpose, ...]:
    """What the columns of such a list may be for."""
    return STEP_PURPOSES if sort is Sort.STEPS else actual_purposes(headings)


def tables_of(book: Book) -> list[HeadedTable]:
    """The tables of a book that have headings, of either sort; months side by side come one below the other."""
    found = tables_in(book, known_headings((*STEP_PURPOSES, *ACTUAL_PURPOSES)).__contains__)
    return [turned(each) for each in found]


def notes_of(book: Book) -> list[CellRemark]:
    """What there is to tell of the file itself."""
    return [CellRemark(Problem(note.code, **note.params), is_lost=False) for note in book.notes]


def sort_of(headings: Sequence[Heading]) -> Sort:
    """What a table is more likely."""
    meant = set(guessed(headings, actual_purposes(headings)).values())
    if all(key in meant for key in NEEDED) and ("value" in meant or "hits" in meant):
        return Sort.ACTUALS
    return Sort.STEPS


def best_of(tables: Sequence[HeadedTable], sort: Sort | None) -> HeadedTable:
    """The table with most headings that are known, the first of equals; there is at least one."""
    return max(
        tables,
        key=lambda table: fitting(
            table.headings, purposes_of(sort or sort_of(table.headings), table.headings)
        ),
    )


def is_step_table(text: str) -> bool:
    """Whether a text that was pasted is a table of a spreadsheet with the headings of a list of steps."""
    first, _, rest = text.strip("\r\n").partition("\n")
    if "\t" not in first or not rest.strip():
        return False
    headings = [Heading(each, column) for column, each in enumerate(first.split("\t"), 1)]
    return looks_like_steps(headings)


def looks_like_steps(headings: Sequence[Heading]) -> bool:
    """Whether these are headings of a list of steps, and no list of names whose first is called so by chance."""
    meant = guessed(headings, STEP_PURPOSES)
    exact = fitting(headings, STEP_PURPOSES)
    return "name" in meant.values() and exact >= 2
