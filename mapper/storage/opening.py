"""How a document comes off the disk: made anew or opened to be written; copied and looked through."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from mapper.core.errors import Trouble
from mapper.core.records import Record
from mapper.core.records.plain import values_of
from mapper.storage import backup, inspection, reading, statements
from mapper.storage.belonging import log_of
from mapper.storage.codec import by_type
from mapper.storage.failures import is_full, known
from mapper.storage.header import APPLICATION_ID, Header, read_header
from mapper.storage.newest import SCHEMA, ddl
from mapper.storage.pragmas import begin_log, connect, copied, make_durable, rest

_COPY_ATTEMPTS: Final = 5


@contextmanager
def created(path: Path, records: Iterable[Record], *, replace: bool = False) -> Iterator[sqlite3.Connection]:
    """Write a new document with these records; the block may write its journal. It has its name only when it is whole.

    Raises Trouble: exists (unless `replace`), no_such_folder, no_permission, disk_full and their like.
    """
    with (
        backup.written_whole(path, Path.replace if replace else backup.put_new) as temporary,
        closing(connect(temporary, "rw")) as connection,
    ):
        connection.execute("PRAGMA synchronous = OFF")  # synced once, as a whole, before it gets its name
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute(f"PRAGMA user_version = {SCHEMA:d}")
        connection.executescript(f"BEGIN; {ddl()}")
        for record_type, heap in by_type(records).items():
            connection.executemany(statements.INSERT[record_type], map(values_of, heap))
        yield connection
        connection.execute("COMMIT")


def readable_header(path: Path, *, may_be_newer: bool) -> Header:
    """The header of a document that this program can read. Raises Trouble like `read_header`, and too_new."""
    header = read_header(path)
    if header.schema > SCHEMA and not may_be_newer:
        raise too_new(path, header.schema)
    return header


def too_new(path: Path, schema: int) -> Trouble:
    """The trouble of a file that a later Mapper made: its schema, and the newest one known here."""
    return Trouble("too_new", path=str(path), schema=schema, known=SCHEMA)


def open_to_write(path: Path, schema: int) -> tuple[sqlite3.Connection, reading.Content, Path | None]:
    """A connection to a document that was looked through, brought to the newest schema and made durable.

    Also all that is in it, and where the file as it was is kept, if it had to be migrated. Nothing is written to a file
    before all of it was read and found whole. Raises Trouble and leaves nothing open.
    """
    backup.sweep(path)
    with known(path):
        connection = connect(path, "rw")
        try:
            inspection.verify(connection, path)
            kept = None
            if schema < SCHEMA:
                rest(connection)
                kept = backup.keep_beside(connection, path, f"schema{schema}")
                _try_migration(connection, path)
                _migrate(connection, path)
            inspection.verify_tables(connection, path, is_newer=False)
            content = reading.content(connection, path)
            if is_full(path):  # else the header would say that there is a log, and no room for one
                raise Trouble("disk_full", path=str(path))
            if make_durable(connection, path) == "wal":
                begin_log(connection, SCHEMA)
            content = reading.still(content, connection, path)
        except BaseException:
            with suppress(sqlite3.Error):
                rest(
                    connection
                )  # the log it may have got already does not stay, nor a word of it in the header
            connection.close()
            raise
    return connection, content, kept


def bring_up(memory: sqlite3.Connection, path: Path) -> None:
    """Look a document in memory through and bring it to the newest schema."""
    inspection.verify(memory, path)
    schema = int(memory.execute("PRAGMA user_version").fetchone()[0])
    if schema < SCHEMA:
        _migrate(memory, path)
    try:
        inspection.verify_tables(memory, path, is_newer=schema > SCHEMA)
    except Trouble as trouble:
        if schema > SCHEMA:
            raise too_new(path, schema) from trouble
        raise


def _try_migration(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a copy in memory to the newest schema first: what is no whole document then is not touched."""
    with closing(copied(connection)) as memory:
        _migrate(memory, path)
        inspection.verify_tables(memory, path, is_newer=False)
        reading.content(memory, path)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    from mapper.storage.migrations import migrate  # Alembic and SQLAlchemy, for older files only

    migrate(connection, path)


def copy_still(path: Path, copy: Path, logs: tuple[str, ...] = ("-wal", "-journal")) -> None:
    """Copy a document that nobody here has open, with what a crash may have left beside it.

    Somebody elsewhere may be writing it: the copy is made again until the file stood still meanwhile.
    """
    for _ in range(_COPY_ATTEMPTS):
        before = _moment(path)
        for suffix in ("", *logs):
            source = path.with_name(path.name + suffix)
            if not suffix or source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
        if _moment(path) == before:
            return
    raise Trouble("busy", path=str(path))


def _moment(path: Path) -> list[tuple[int, int]]:
    there = [path.stat()]
    with suppress(FileNotFoundError):
        there.append(log_of(path).stat())
    return [(status.st_mtime_ns, status.st_size) for status in there]
