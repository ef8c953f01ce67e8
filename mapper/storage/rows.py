"""A change set as it goes to the tables: rows removed, rows whose fields are set anew, rows added."""

import sqlite3

from mapper.core.changes import ChangeSet
from mapper.core.history import Act, Entry
from mapper.core.records import REFERRING, Record
from mapper.core.records.plain import values_of
from mapper.storage import codec, journal, statements


def carry_out(
    connection: sqlite3.Connection, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool
) -> None:
    """Make the changes, and note them in the journal."""
    write(connection, changes)
    exactly(1, journal.add(connection, act, entry, amend=amend))


def write(connection: sqlite3.Connection, changes: ChangeSet) -> None:
    """Removals first, since a pair that is UNIQUE may be free only then. What leads elsewhere is removed and added."""
    removed: list[Record] = []
    added: list[Record] = []
    updated: list[tuple[Record, tuple[str, ...]]] = []
    for change in changes:
        before, after = change.before, change.after
        if before is not None and after is not None:
            fields = change.differing
            if REFERRING[type(after)].isdisjoint(fields):
                if fields:
                    updated.append((after, fields))
                continue
        if before is not None:
            removed.append(before)
        if after is not None:
            added.append(after)
    for record_type, records in codec.by_type(removed).items() if removed else ():
        ids = [(record.id,) for record in records]
        exactly(len(ids), connection.executemany(statements.DELETE[record_type], ids).rowcount)
    for record, fields in updated:
        values = [getattr(record, field) for field in fields]
        exactly(
            1, connection.execute(statements.update(record.prefix, fields), (*values, record.id)).rowcount
        )
    for record_type, records in codec.by_type(added).items() if added else ():
        connection.executemany(statements.INSERT[record_type], map(values_of, records))


def exactly(count: int, changed: int) -> None:
    """Memory and file must agree on what is there; a row that is not found means that they do not."""
    if changed != count:
        raise AssertionError(f"{changed} rows changed where {count} were known")
