"""What the columns of the workbook are called in its languages, by which the way back knows them again."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.book import Table
from mapper.exchange.excel.registry import TABLES
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.tables.headed import plain

TAUGHT: Final = tuple(table for table in TABLES if table.ids)  # the tables of which rows are known again


def _in(table: Table, language: Language) -> dict[str, str]:
    """The keys of columns by their headings made plain; of two that are called alike the first one."""
    tongue = Tongue(language)
    return {plain(tongue.header(column.key)): column.key for column in reversed(table.columns)}


# By table and language, and of any language by table: looked at for each heading of each table that comes back.
HEADINGS_IN: Final[Mapping[tuple[str, Language], Mapping[str, str]]] = MappingProxyType(
    {(table.name, language): _in(table, language) for table in TAUGHT for language in Language}
)
HEADINGS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        table.name: {
            heading: key
            for language in reversed(Language)
            for heading, key in HEADINGS_IN[table.name, language].items()
        }
        for table in TAUGHT
    }
)
