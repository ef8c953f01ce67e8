"""The base of a workbook that has none: what its cells would show if it was written now."""

from collections.abc import Sequence
from datetime import date

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.facts import gather
from mapper.exchange.excel.names import named_cells
from mapper.exchange.excel.registry import TABLES
from mapper.exchange.excel.style import Source
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.written_base import BaseTable, lines_of, tables_in


def base_of_today(reader: Reader, map_ids: Sequence[MapId], today: date) -> tuple[BaseTable, ...]:
    """The tables of these maps, which stand in a workbook in this order."""
    found: list[BaseTable] = []
    for map_no, map_id in enumerate(map_ids, 1):
        facts = gather(reader, map_id, today)
        book = Book(facts, TABLES, named_cells(facts), Tongue(map_no=map_no))
        columns = {
            table.name: {
                column.key: book.column(table.name, column.key)
                for column in table.columns
                if column.source is Source.INPUT and not column.formula
            }
            for table in TABLES
            if table.ids and table.rows(facts)
        }
        found += tables_in(lines_of(book, columns))
    return tuple(found)
