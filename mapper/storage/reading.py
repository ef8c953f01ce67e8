"""All that a document holds, read at once and looked through; what makes no whole document is Trouble."""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from mapper.core.collecting import not_collecting
from mapper.core.history import Line
from mapper.core.records import RECORD_TYPES, Record
from mapper.core.records.plain import Plain
from mapper.core.soundness import WHOLE_COLUMNS, Heap
from mapper.storage import codec, inspection, journal, statements
from mapper.storage.failures import known
from mapper.storage.past import Past

_ROWS_AT_ONCE: Final = 100  # few enough to stay in the processor's cache while they become records


class Content(NamedTuple):
    """The records of a document, every line of its journal, and the journal as it stands there."""

    records: list[Record]
    lines: list[Line]
    past: Past


def content(connection: sqlite3.Connection, path: Path) -> Content:
    """All of it. Raises Trouble like `records` and `lines`."""
    return Content(records(connection, path), lines(connection, path), Past.read(connection))


def records(connection: sqlite3.Connection, path: Path) -> list[Record]:
    """All records of the document. Raises Trouble("damaged") when they make no whole one."""
    ids = inspection.no_ids()
    with known(path), not_collecting():
        heaps = {record_type: _read(connection, path, record_type, ids) for record_type in RECORD_TYPES}
        wrong = inspection.what_is_wrong(heaps, ids)
    if wrong:
        raise inspection.damaged(path, wrong)
    return list(chain.from_iterable(heap.records for heap in heaps.values()))


def lines(connection: sqlite3.Connection, path: Path, after: int = 0) -> list[Line]:
    """The lines of the journal after that one, oldest first, without their changes. Raises Trouble("damaged")."""
    try:
        with known(path):
            return journal.lines(connection, after)
    except (ValueError, TypeError) as error:
        raise inspection.damaged(path, "journal") from error


def _read(connection: sqlite3.Connection, path: Path, record_type: type[Record], ids: inspection.Ids) -> Heap:
    """The records of a table, looked through on the way, and those columns that are looked through as a whole."""
    found: list[Record] = []
    whole: dict[str, list[Plain]] = {field: [] for field in WHOLE_COLUMNS.get(record_type, ())}
    places = [statements.COLUMNS[record_type].index(field) for field in whole]
    cursor = connection.execute(statements.SELECT[record_type])
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        inspection.look_through(record_type, columns, ids, path, behind=found[-1].id if found else "")
        try:
            found += codec.records_of(record_type, columns)
        except KeyError as word:
            raise inspection.damaged(path, f"{record_type.prefix}: {word}") from word
        for place, column in zip(places, whole.values(), strict=True):
            column.extend(columns[place])
    return Heap(found, whole)
