"""A change set as it goes to the tables: rows removed, rows whose fields are set anew, rows added."""

import sqlite3
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from mapper.core.changes import ChangeSet
from mapper.core.records import RECORD_TYPES, REFERENCES, Record
from mapper.storage import codec, statements

_REFERRING: Final[Mapping[type[Record], AbstractSet[str]]] = MappingProxyType(
    {t: frozenset(reference.field for reference in REFERENCES[t]) for t in RECORD_TYPES}
)


def write(connection: sqlite3.Connection, changes: ChangeSet) -> None:
    """Removals first, since a pair that is UNIQUE may be free only then. What leads elsewhere is removed and added."""
    removed: list[Record] = []
    added: list[Record] = []
    updated: list[tuple[Record, tuple[str, ...]]] = []
    for change in changes:
        before, after = change.before, change.after
        if before is not None and after is not None:
            fields = _differing(before, after)
            if _REFERRING[type(after)].isdisjoint(fields):
                if fields:
                    updated.append((after, fields))
                continue
        if before is not None:
            removed.append(before)
        if after is not None:
            added.append(after)
    for record_type, records in codec.by_type(removed).items():
        ids = [(record.id,) for record in records]
        exactly(len(ids), connection.executemany(statements.DELETE[record_type], ids).rowcount)
    for record, fields in updated:
        values = [getattr(record, field) for field in fields]
        exactly(
            1, connection.execute(statements.update(record.prefix, fields), (*values, record.id)).rowcount
        )
    for record_type, records in codec.by_type(added).items():
        connection.executemany(statements.INSERT[record_type], map(codec.row_of, records))


def _differing(before: Record, after: Record) -> tuple[str, ...]:
    """The fields in which two states of a record differ."""
    values = zip(statements.COLUMNS[type(after)], codec.row_of(before), codec.row_of(after), strict=True)
    return tuple(field for field, old, new in values if old != new)


def exactly(count: int, changed: int) -> None:
    """Memory and file must agree on what is there; a row that is not found means that they do not."""
    if changed != count:
        raise AssertionError(f"{changed} rows changed where {count} were known")
