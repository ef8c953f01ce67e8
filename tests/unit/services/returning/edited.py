"""A workbook as somebody sends it back: read once, then changed cell by cell in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mapper.core.reader import Reader
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.registry import TABLES
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.writer import write_workbook
from mapper.exchange.tables.cells import EMPTY, Book, NamedTable, Sheet
from mapper.exchange.tables.source import read_book
from mapper.services import samples
from mapper.services.returning.items import ReturnPlan
from mapper.services.returning.plan import plan_return
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.reading import WHEN


def written(reader: Reader, options: Options | None = None) -> Book:
    """The workbook of a document, as it is read from outside."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        write_workbook(reader, path, generated=WHEN, options=options)
        return read_book(path)


@cache
def of_slipping() -> Book:
    """The workbook of the document most tests are about."""
    return written(slipping().snapshot())


@cache
def of_demo() -> tuple[Store, Book]:
    """The demo, and the workbook of its first map."""
    store = Store(samples.demo_records())
    return store, written(store)


class Desk:
    """Changes cells of a workbook, which is then another one."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def table(self, name: str) -> NamedTable:
        found = self.book.table(name)
        assert found is not None
        return found

    def sheet(self, name: str) -> Sheet:
        found = self.book.sheet(name)
        assert found is not None
        return found

    def column(self, table: str, key: str) -> int:
        """Where a column stood when the workbook was written in English."""
        columns = next(each for each in TABLES if table.startswith(each.name)).columns
        return self.table(table).area.left + [each.key for each in columns].index(key)

    def row(self, table: str, /, **said: str) -> int:
        """The row that says this in its columns."""
        there = self.table(table)
        for number, row in self.book.rows_of(there):
            if all(row.get(self.column(table, key), EMPTY).value == value for key, value in said.items()):
                return number
        raise LookupError(said)

    def put(self, sheet: str, row: int, column: int, value: Any) -> "Desk":
        old = self.sheet(sheet)
        cells = {**old.kept.get(row, {}), column: value}
        if value is None:
            del cells[column]
        kept = {**old.kept, row: cells}
        return self.with_sheet(replace(old, kept=dict(sorted(kept.items()))))

    def type(self, table: str, key: str, value: Any, /, **said: str) -> "Desk":
        """Type into the row of a table that says this."""
        return self.put(self.table(table).sheet, self.row(table, **said), self.column(table, key), value)

    def with_sheet(self, sheet: Sheet) -> "Desk":
        sheets = tuple(sheet if each.name == sheet.name else each for each in self.book.sheets)
        return Desk(replace(self.book, sheets=sheets))

    def without_sheet(self, name: str) -> "Desk":
        sheets = tuple(each for each in self.book.sheets if each.name != name)
        tables = tuple(each for each in self.book.tables if each.sheet != name)
        return Desk(replace(self.book, sheets=sheets, tables=tables))

    def with_tables(self, tables: Iterable[NamedTable]) -> "Desk":
        return Desk(replace(self.book, tables=tuple(tables)))

    def moved(self, table: str, order: Mapping[int, int]) -> "Desk":
        """Columns of a table's sheet moved: from where, to where."""
        old = self.sheet(self.table(table).sheet)
        kept = {n: {order.get(c, c): v for c, v in row.items()} for n, row in old.kept.items()}
        return self.with_sheet(replace(old, kept=kept))

    def plan(self, reader: Reader, **more: Any) -> ReturnPlan:
        return plan_return(reader, self.book, "book.xlsx", **more)


def heading(key: str) -> str:
    return Tongue().header(key)


def codes(remarks: Iterable[Any]) -> list[tuple[str, str]]:
    return [(each.place, each.problem.code) for each in remarks]
