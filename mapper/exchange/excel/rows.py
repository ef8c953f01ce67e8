"""Columns read off rows that were gathered, and the values of several columns row by row."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from mapper.exchange.excel.book import Book, Cell, Column, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.style import Look, Source

T = TypeVar("T")


def told(rows: Callable[[Facts], Sequence[T]], read: Callable[[T], Cell]) -> Callable[[Book], Values]:
    """The values of a column that reads one thing of each row."""
    return lambda book: [read(each) for each in rows(book.facts)]


def numbers(rows: Callable[[Facts], Sequence[T]], width: float = 6) -> Column:
    """The column that numbers the rows, by which others refer to them."""
    return Column(
        key="no",
        values=lambda book: list(range(1, len(rows(book.facts)) + 1)),
        look=Look.ORDER,
        width=(width, width),
    )


def seen_before(
    table: str, key: str, by: str, ids: Callable[[Facts], Sequence[str]]
) -> Callable[[Book], list[str]]:
    """Formulas for a column to type into: of a row that stands in the table of an earlier map too, what stands there.

    `by`: the key of the column that holds the `ids` by which a row is known.
    """

    def formulas(book: Book) -> list[str]:
        before = [(map_no, set(ids(facts))) for map_no, facts in book.earlier]
        found = []
        for each in ids(book.facts):
            map_no = next((no for no, known in before if each in known), 0)
            of = f"{table}~{map_no}"
            there = f"INDEX({of}[{key}],MATCH([@{by}],{of}[{by}],0))"
            found.append(f'IF({there}="","",{there})' if map_no else "")
        return found

    return formulas


def unseen(key: str, values: Callable[[Book], Values], look: Look = Look.NUMBER) -> Column:
    """A hidden column of keys: numbers of other rows, or ids."""
    return Column(key=key, values=values, source=Source.KEY, look=look, width=(12, 20), is_hidden=True)


def row_by_row(book: Book, table: str, *keys: str) -> list[tuple[Cell, ...]]:
    """The values of several columns of a table, row by row."""
    return list(zip(*(book.column(table, key) for key in keys), strict=True))
