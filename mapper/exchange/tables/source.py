"""Tables from outside: the way in - a file by its content and ending, or a text, becomes a book."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final

from mapper.core.errors import Trouble
from mapper.exchange.file_bytes import file_bytes
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.delimited import read_delimited
from mapper.exchange.tables.workbook import read_workbook

MAX_BYTES: Final = 48 * 2**20
_ZIP: Final = b"PK\x03\x04"


def _no_rest() -> None:
    """For those whom nobody waits for."""


def _tabbed(data: bytes, name: str, rest: Callable[[], None]) -> Book:
    return read_delimited(data, name, rest, sign="\t")


_READERS: Final[Mapping[str, Callable[[bytes, str, Callable[[], None]], Book]]] = MappingProxyType(
    {
        ".xlsx": read_workbook,
        ".xlsm": read_workbook,
        ".xltx": read_workbook,
        ".xltm": read_workbook,
        ".csv": read_delimited,
        ".tsv": _tabbed,
        ".txt": read_delimited,
    }
)
# Spreadsheets that are not read.
_OLD: Final = frozenset({".xls", ".xlsb", ".ods", ".numbers"})


def is_table_name(name: str) -> bool:
    """Whether a file with this name is to be read as tables, or is told what to save it as."""
    return PurePath(name).suffix.lower() in {*_READERS, *_OLD}


def table_endings() -> tuple[str, ...]:
    """The endings of files that hold tables, such as `.xlsx`."""
    return tuple(_READERS)


def read_book(path: Path, rest: Callable[[], None] = _no_rest) -> Book:
    """The tables in a file from outside, none of which is trusted: read within bounds of time and memory, or refused.

    `rest` is called again and again meanwhile, for who ends it.
    Raises Trouble: "no_such_file", "is_a_folder", "no_permission", "disk_failed", "import_ending" or a code that
    starts with `table_`.
    """
    ending = path.suffix.lower()
    if ending in _OLD:
        raise Trouble("table_old_workbook", name=path.name)
    reader = _READERS.get(ending)
    if reader is None:
        raise Trouble("import_ending", ending=path.suffix, name=path.name, known=", ".join(_READERS))
    data = file_bytes(path, MAX_BYTES, odd="table_not_a_file", large="table_too_large")
    if not data:
        raise Trouble("table_empty", name=path.name)
    if data.startswith(_ZIP) and reader is not read_workbook:
        reader = read_workbook  # a workbook that was given the wrong ending
    return reader(data, path.name, rest)
