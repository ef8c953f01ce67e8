"""The statements that read and write records, as text for sqlite3; the tests hold them equal to what Core compiles.

Text, because importing SQLAlchemy costs nearly as much as showing the first window (docs/decisions/0005).
"""

# Names come from the declared fields alone, never from a document, so nothing can be injected.
# ruff: noqa: S608

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from mapper.core.records import RECORD_TYPES, Record
from mapper.core.records.plain import field_types

# The columns of a record type's table: its fields, in declared order.
COLUMNS: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {t: tuple(field_types(t)) for t in RECORD_TYPES}
)


@cache
def update(table: str, fields: tuple[str, ...]) -> str:
    """Sets some fields of one record. Only what changed is named, so that no index is touched in vain."""
    return f"UPDATE {table} SET {', '.join(f'{f}=?' for f in fields)} WHERE {table}.id = ?"


def _select(table: str, names: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(f'{table}.{name}' for name in names)} FROM {table}"


def _insert(table: str, names: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _delete(table: str, _: tuple[str, ...]) -> str:
    return f"DELETE FROM {table} WHERE {table}.id = ?"


def _for_each(text: Callable[[str, tuple[str, ...]], str]) -> Mapping[type[Record], str]:
    return MappingProxyType({t: text(t.prefix, COLUMNS[t]) for t in RECORD_TYPES})


SELECT: Final[Mapping[type[Record], str]] = _for_each(_select)
INSERT: Final[Mapping[type[Record], str]] = _for_each(_insert)
DELETE: Final[Mapping[type[Record], str]] = _for_each(_delete)

JOURNAL_LINES: Final = (
    "SELECT line, seq, act, time, label, params, merge_key FROM journal WHERE line > ? ORDER BY line"
)

JOURNAL_ROWS: Final = (
    "SELECT line, seq, act, time, label, params, merge_key, changes FROM journal ORDER BY line"
)

JOURNAL_STAMP: Final = "SELECT count(*), coalesce(max(line), 0), total(time) FROM journal"

# Of a blob SQLite knows the length without reading it.
JOURNAL_SIZES: Final = (
    "SELECT CASE typeof(changes) WHEN 'blob' THEN length(changes) ELSE length(CAST(changes AS BLOB)) END "
    "FROM journal WHERE changes IS NOT NULL"
)

JOURNAL_EDITS: Final = "SELECT line, seq FROM journal WHERE act = 'edit' ORDER BY line DESC"

JOURNAL_END: Final = "SELECT coalesce(max(line), 0) FROM journal"

JOURNAL_LAST: Final = "SELECT line, seq FROM journal ORDER BY line DESC LIMIT 1"

# An edit is looked for from behind; there is no index (docs/decisions/0036).
_LATEST_EDIT: Final = "seq = ? AND act = 'edit' ORDER BY line DESC LIMIT 1"

JOURNAL_EDIT: Final = f"SELECT line, changes FROM journal WHERE line <= ? AND {_LATEST_EDIT}"

# The edits that what lies between two lines takes back or does again.
JOURNAL_NAMED: Final = (
    "SELECT DISTINCT seq FROM journal WHERE act IN ('undo', 'redo') AND line > ? AND line <= ?"
)

JOURNAL_BETWEEN: Final = (
    "SELECT line, seq, act, changes FROM journal WHERE line > ? AND line <= ? ORDER BY line"
)

JOURNAL_ADD: Final = (
    "INSERT INTO journal (seq, act, time, label, params, merge_key, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"
)

JOURNAL_AMEND: Final = (
    "UPDATE journal SET time = ?, label = ?, params = ?, merge_key = ?, changes = ? "
    f"WHERE line = (SELECT line FROM journal WHERE {_LATEST_EDIT})"
)

JOURNAL_PLAIN: Final = "SELECT line FROM journal WHERE line <= ? AND typeof(changes) = 'text' ORDER BY line"

JOURNAL_AT: Final = "SELECT changes FROM journal WHERE line = ?"

# as bytes: SQLite hands out no text with a letter in it that was hit
JOURNAL_BYTES: Final = "SELECT CAST(changes AS BLOB), typeof(changes) = 'blob' FROM journal WHERE line = ?"

JOURNAL_PACK: Final = "UPDATE journal SET changes = ? WHERE line = ?"

JOURNAL_DROP: Final = "DELETE FROM journal WHERE line BETWEEN ? AND ?"

JOURNAL_TELL: Final = (
    "INSERT INTO journal (line, seq, act, time, label, params, merge_key, changes) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)

VERSIONS: Final = (
    "SELECT id, name, note, time, min(line, (SELECT coalesce(max(line), 0) FROM journal)) AS at "
    "FROM version ORDER BY at, time, id"
)

VERSION_KEEP: Final = "INSERT OR REPLACE INTO version (id, name, note, time, line) VALUES (?, ?, ?, ?, ?)"

VERSION_DROP: Final = "DELETE FROM version WHERE id = ?"
