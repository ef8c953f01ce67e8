"""All that a document holds, read at once and looked through; what makes no whole document is Trouble."""

import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from mapper.core.errors import Trouble
from mapper.core.history import Line
from mapper.core.records import RECORD_TYPES, Record
from mapper.storage import codec, inspection, journal, statements
from mapper.storage.failures import known

_ROWS_AT_ONCE: Final = 500  # few enough to stay in the processor's cache while they become records


class Content(NamedTuple):
    """The records of a document, and every line of its journal."""

    records: list[Record]
    lines: list[Line]


def content(connection: sqlite3.Connection, path: Path) -> Content:
    """Both. Raises Trouble like each of them."""
    return Content(records(connection, path), lines(connection, path))


def records(connection: sqlite3.Connection, path: Path) -> list[Record]:
    """All records of the document. Raises Trouble("damaged") when they make no whole one."""
    with known(path):
        heaps = {record_type: _read(connection, path, record_type) for record_type in RECORD_TYPES}
    wrong = inspection.what_is_wrong(heaps)
    if wrong:
        raise damaged(path, wrong)
    return [record for heap in heaps.values() for record in heap]


def lines(connection: sqlite3.Connection, path: Path, after: int = 0) -> list[Line]:
    """The lines of the journal after that one, oldest first, without their changes. Raises Trouble("damaged")."""
    try:
        with known(path):
            return journal.lines(connection, after)
    except (ValueError, TypeError) as error:
        raise damaged(path, "journal") from error


def damaged(path: Path, detail: str) -> Trouble:
    """The trouble of a document that is none any more. `detail`: a word for where."""
    return Trouble("damaged", path=str(path), detail=detail)


def _read(connection: sqlite3.Connection, path: Path, record_type: type[Record]) -> list[Record]:
    found: list[Record] = []
    cursor = connection.execute(statements.SELECT[record_type])
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        try:
            found += codec.records_of(record_type, rows)
        except KeyError as word:
            raise damaged(path, f"{record_type.prefix}: {word}") from word
    return found
