"""All that a document holds, read at once and looked through; what makes no whole document is Trouble."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from mapper.core.collecting import not_collecting
from mapper.core.errors import Trouble
from mapper.core.history import Line, Version
from mapper.core.records import RECORD_TYPES, Record
from mapper.core.records.plain import Plain
from mapper.core.soundness import WHOLE_COLUMNS, Heap
from mapper.storage import codec, inspection, journal, statements
from mapper.storage.failures import known
from mapper.storage.past import Past

_ROWS_AT_ONCE: Final = 200  # few enough to stay in the processor's cache while they become records


class Content(NamedTuple):
    """The records of a document, every line of its journal, and the journal as it stands there, all of one moment.

    `stamp` is another one where a Mapper has written since, `version` when anybody has.
    """

    records: list[Record]
    lines: list[Line]
    past: Past
    stamp: tuple[float, ...]
    version: int


def content(connection: sqlite3.Connection, path: Path) -> Content:
    """All of it. Raises Trouble like `records` and `lines`."""
    with _one_moment(connection, path):
        versions(connection, path)  # those too are told before anything is written
        found, told, past = records(connection, path), lines(connection, path), Past.read(connection)
        return Content(found, told, past, _stamp(connection), data_version(connection))


def still(read: Content, connection: sqlite3.Connection, path: Path) -> Content:
    """What was read, if it still stands there. Raises Trouble("busy") when another Mapper wrote meanwhile.

    Whoever took a lock over may be written to by who had it; and the version begins anew where a log is begun.
    """
    with _one_moment(connection, path):
        if _stamp(connection) != read.stamp:
            raise Trouble("busy", path=str(path))
        return read._replace(version=data_version(connection))


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes when somebody else has written to the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _stamp(connection: sqlite3.Connection) -> tuple[float, ...]:
    stamp: tuple[float, ...] = connection.execute(statements.JOURNAL_STAMP).fetchone()
    return stamp


@contextmanager
def _one_moment(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    with known(path), inspection.read_whole(path):
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


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


def versions(connection: sqlite3.Connection, path: Path) -> list[Version]:
    """The moments that have a name, oldest first. Raises Trouble("damaged")."""
    try:
        with known(path):
            return journal.versions(connection)
    except ValueError as error:
        raise inspection.damaged(path, "version") from error


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
