"""Tables come in: what sort of list a table is, seen from its headings, and what its columns are for."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from mapper.core.errors import Problem
from mapper.core.outline import in_lines, without_bullet
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.delimited import sign_of
from mapper.exchange.tables.headed import HeadedTable, Heading, tables_in
from mapper.services.tables.actual_columns import ACTUAL_PURPOSES, NEEDED, actual_purposes
from mapper.services.tables.columns import (
    IGNORED,
    KEPT,
    CellRemark,
    Purpose,
    fitting,
    guessed,
    known_headings,
)
from mapper.services.tables.shapes import steps_of_shapes
from mapper.services.tables.step_columns import STEP_PURPOSES
from mapper.services.tables.wide import turned

_RANKED: Final = frozenset({"priority"})  # what others say in words of their own
_LONGEST_HEAD: Final = 10_000  # characters; a longer line holds no headings


class Sort(StrEnum):
    """What a list can be imported as."""

    STEPS = "steps"
    ACTUALS = "actuals"


def purposes_of(sort: Sort, headings: Sequence[Heading]) -> tuple[Purpose, ...]:
    """What the columns of such a list may be for."""
    return STEP_PURPOSES if sort is Sort.STEPS else actual_purposes(headings)


def tables_of(book: Book) -> list[HeadedTable]:
    """The tables of a book that have headings, of either sort; months side by side come one below the other,
    and of a list of shapes and lines the steps.
    """
    found = tables_in(book, known_headings((*STEP_PURPOSES, *ACTUAL_PURPOSES)).__contains__)
    return [turned(steps_of_shapes(each)) for each in found]


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


def uses_of(sort: Sort, table: HeadedTable) -> dict[int, str]:
    """What the columns of a table are for: by their headings; without any, the first one of texts names the steps."""
    headings = table.headings
    otherwise = KEPT if sort is Sort.STEPS else IGNORED
    uses = guessed(headings, purposes_of(sort, headings), otherwise)
    for column in [column for column, use in uses.items() if use in _RANKED]:
        if _holds_texts(table, column):  # “High” is no number: such words stay as people wrote them
            uses[column] = otherwise
    if sort is Sort.STEPS and not table.has_headings:
        texts = (each.column for each in headings if _holds_texts(table, each.column))
        uses.update(dict.fromkeys(list(texts)[:1], "name"))
    return uses


def _holds_texts(table: HeadedTable, column: int) -> bool:
    """Whether most cells of a column begin with a letter."""
    cells = [cell for _, cell in table.column(column) if not cell.is_empty]
    texts = [cell for cell in cells if isinstance(cell.value, str) and cell.value.strip()[:1].isalpha()]
    return 2 * len(texts) > len(cells)


def is_pasted_table(text: str) -> bool:
    """Whether a text that was pasted is a table: several rows of cells side by side, or a list with headings of steps.

    A row alone is none: its cells are names, as those below one another are.
    """
    rows = in_lines(text).strip("\r\n").splitlines()
    if sum(1 for row in rows if row.strip()) < 2:  # a heading or row, and one more
        return False
    if any("\t" in without_bullet(row.strip()) for row in rows):
        return True
    head = rows[0][:_LONGEST_HEAD]
    headings = [Heading(each, column) for column, each in enumerate(head.split(sign_of(text)), 1)]
    return looks_like_steps(headings)


def has_known_headings(table: HeadedTable) -> bool:
    """Whether any heading means something to either sort of list."""
    return fitting(table.headings, (*STEP_PURPOSES, *ACTUAL_PURPOSES)) > 0


def looks_like_steps(headings: Sequence[Heading]) -> bool:
    """Whether these are headings of a list of steps, and no list of names whose first is called so by chance."""
    meant = guessed(headings, STEP_PURPOSES)
    exact = fitting(headings, STEP_PURPOSES)
    return "name" in meant.values() and exact >= 2
