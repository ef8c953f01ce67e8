"""The look at a file before it is trusted: nothing in it that runs, the tables as we know them, every page sound."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import isfinite
from operator import lt
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.core.errors import Trouble
from mapper.core.records import RECORD_TYPES, REFERENCES, DocumentInfo, Lane, ProcessMap, Record, Stage
from mapper.core.records.plain import field_types
from mapper.core.soundness import Heaps, faults
from mapper.storage import pragmas
from mapper.storage.statements import COLUMNS

MOST_TEXT: Final = 500_000_000  # letters; a hundred of the largest pictures, or all of a library of books
_LARGE: Final = 64_000_000  # bytes of a file from which on it is worth while to count them
MOST_RECORDS: Final = 200_000  # a map of 10,000 steps with ten things on each has half of that

# The columns of every strict table; only there a value is surely of its column's type. One statement asks for all.
_COLUMNS: Final = """
    SELECT t.name, x.name, x.type, x."notnull"
    FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x
    WHERE t.schema = 'main' AND t.type = 'table' AND t.strict AND NOT x.hidden
"""
_JOURNAL: Final = frozenset(["line", "seq", "act", "time", "label", "params", "merge_key", "changes"])
_VERSION: Final = frozenset(["id", "name", "note", "time", "line"])
Ids = dict[
    str, dict[Any, Any]
]  # for each prefix the ids of its records, each leading to itself, and None to None

_ORDER: Final = MappingProxyType(
    {record_type.prefix: place for place, record_type in enumerate(RECORD_TYPES)}
)


def _earlier(record_type: type[Record]) -> Iterator[tuple[int, str, str]]:
    for reference in REFERENCES[record_type]:
        if _ORDER[reference.target] < _ORDER[record_type.prefix]:
            yield COLUMNS[record_type].index(reference.field), reference.field, reference.target


# Of each table the columns that name records of tables read before, and those that hold amounts.
_NAMES: Final[Mapping[type[Record], Sequence[tuple[int, str, str]]]] = MappingProxyType(
    {t: tuple(_earlier(t)) for t in RECORD_TYPES}
)
_NUMBERS: Final[Mapping[type[Record], Sequence[tuple[int, str]]]] = MappingProxyType(
    {
        t: [(COLUMNS[t].index(name), name) for name, (base, _) in field_types(t).items() if base is float]
        for t in RECORD_TYPES
    }
)
_NAMES_OF_LATER: Final = tuple(
    (t, r.field, r.target)
    for t in RECORD_TYPES
    for r in REFERENCES[t]
    if _ORDER[r.target] >= _ORDER[t.prefix]
)
_AT_MOST: Final = 5  # findings to report; a broken file has thousands


def verify(connection: sqlite3.Connection, path: Path) -> None:
    """Raise Trouble when the file holds what is not ours (foreign_parts), too much of it, or is broken (damaged)."""
    verify_room(connection, path)
    with read_whole(path):
        verify_sound(connection, path)


def verify_room(connection: sqlite3.Connection, path: Path) -> None:
    """Raise Trouble when the file holds what is not ours or too much of it: asked before all of it is read."""
    verify_nothing_runs(connection, path)
    with read_whole(path):
        verify_amount(connection, path)


@contextmanager
def read_whole(path: Path) -> Iterator[None]:
    """A value longer than any that is read is Trouble("holds_too_much") and not, as in writing, too_large."""
    try:
        yield
    except sqlite3.DataError as error:
        raise Trouble("holds_too_much", path=str(path)) from error


def verify_nothing_runs(connection: sqlite3.Connection, path: Path) -> None:
    """Triggers, views and virtual tables run code of whoever made the file; we make none, so we open none."""
    foreign = [
        f"{kind} {name}"
        for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master")
        if kind in ("trigger", "view") or str(sql).upper().startswith("CREATE VIRTUAL")
    ]
    if foreign:
        raise Trouble("foreign_parts", path=str(path), parts=", ".join(foreign[:_AT_MOST]))


def verify_amount(connection: sqlite3.Connection, path: Path) -> None:
    """No more things than a document can hold here; asked before each of them is looked at."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    ours = [t.prefix for t in RECORD_TYPES if t.prefix in tables]
    if not ours:
        return
    counts = " + ".join(f"(SELECT count(*) FROM {name})" for name in ours)  # noqa: S608  # our own names
    (count,) = connection.execute(f"SELECT {counts}").fetchone()
    if count > MOST_RECORDS:
        raise Trouble("too_many_things", path=str(path), count=count, most=MOST_RECORDS)
    if pragmas.size_of(connection) > _LARGE:
        _verify_texts(connection, path, [t for t in (*ours, "journal", "version") if t in tables])


def _verify_texts(connection: sqlite3.Connection, path: Path, tables: Sequence[str]) -> None:
    """No more text than there is room for in memory; it is read until that is clear, one row after the other.

    The change sets of the journal are read when somebody asks for them.
    """
    room = MOST_TEXT
    for table in tables:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        read = [
            f'length("{c}")' for (c,) in columns if c.isidentifier() and (table, c) != ("journal", "changes")
        ]
        for lengths in connection.execute(f"SELECT {', '.join(read) or 0} FROM {table}"):  # noqa: S608  # as above
            room -= sum(filter(None, lengths))
            if room < 0:
                raise Trouble("holds_too_much", path=str(path))


def verify_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Every page readable, every value of its type and within its CHECK.

    In a large file not those of the journal: mostly change sets, each of which is looked at when somebody asks for it.
    """
    checks: list[str | int] = [_AT_MOST]
    if pragmas.size_of(connection) > pragmas.LARGE:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        there = {name for (name,) in tables}  # of an earlier schema fewer
        checks = [name for name in (*(t.prefix for t in RECORD_TYPES), "version") if name in there]
    try:
        found = [str(row[0]) for what in checks for row in connection.execute(f"PRAGMA quick_check({what})")]
    except sqlite3.OperationalError as error:  # a CHECK that was hit asks for what SQLite has not
        raise Trouble("damaged", path=str(path), detail=str(error)) from error
    if set(found) != {"ok"}:
        wrong = [each for each in found if each != "ok"]
        raise Trouble("damaged", path=str(path), detail="; ".join(wrong[:_AT_MOST]))


def verify_tables(connection: sqlite3.Connection, path: Path, *, is_newer: bool) -> None:
    """The tables have our columns, of our types; a newer file may have more of them.

    What the types promise is relied upon when records are read, so they are looked at and not believed.
    """
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    for table, column, kind, is_required in connection.execute(_COLUMNS):
        found.setdefault(table, {})[column] = (kind, bool(is_required))
    for record_type in RECORD_TYPES:
        wanted = {name: _column(*field_types(record_type)[name]) for name in COLUMNS[record_type]}
        there = found.get(record_type.prefix, {})
        if is_newer:
            there = {name: there[name] for name in there if name in wanted}
        if there != wanted:
            raise Trouble("damaged", path=str(path), detail=f"table {record_type.prefix}")
    for table, columns in (("journal", _JOURNAL), ("version", _VERSION)):
        if columns - found.get(table, {}).keys():
            raise Trouble("damaged", path=str(path), detail=f"table {table}")


def no_ids() -> Ids:
    """What is known before anything was read."""
    return {reference.target: {None: None} for all_of in REFERENCES.values() for reference in all_of}


def look_through(
    record_type: type[Record], columns: list[Sequence[Any]], ids: Ids, path: Path, *, behind: str
) -> None:
    """Some rows of a table, told column by column, while they are still in the processor's cache.

    They come `behind` the row with that id, in the order of their ids: those of others would not be found again, which
    `quick_check` does not look for.

    Their ids join the `ids`, and each name of another record becomes the one text that its id is: what is one object
    is found and told apart the faster afterwards, and takes no room. Names of what is read later wait for
    `what_is_wrong`. Raises Trouble("damaged") for a name that leads nowhere and a number that is none.
    """
    if not all(map(lt, (behind, *columns[0]), columns[0])):
        raise damaged(path, f"{record_type.prefix}.id")
    own = ids.get(record_type.prefix)
    if own is not None:
        own.update(zip(columns[0], columns[0], strict=True))
    for place, field, target in _NAMES[record_type]:
        try:
            columns[place] = list(map(ids[target].__getitem__, columns[place]))
        except KeyError as error:
            raise damaged(path, f"{record_type.prefix}.{field}") from error
    for place, field in _NUMBERS[record_type]:
        # A NaN is stored as NULL, an infinity as it is: no number anybody entered. A sum tells of each.
        if not isfinite(sum(filter(None, columns[place]))):
            raise damaged(path, f"{record_type.prefix}.{field}")


def what_is_wrong(heaps: Heaps, ids: Ids) -> str:
    """What keeps the records from making a whole document, in a word or two; empty when nothing does.

    References are followed here and in `look_through`, and not by `PRAGMA foreign_key_check`, which takes four times
    as long.
    """
    for record_type, field, target in _NAMES_OF_LATER:
        if not set(heaps[record_type].column(field)) <= ids[target].keys():
            return f"{record_type.prefix}.{field}"
    if len(heaps[DocumentInfo].records) != 1:
        return DocumentInfo.prefix
    maps = set(heaps[ProcessMap].column("id"))
    for record_type in (Stage, Lane):
        if not maps or maps - set(heaps[record_type].column("map_id")):
            return record_type.prefix if maps else ProcessMap.prefix
    return next((f"{record.prefix}.{field}" for record, field in faults(heaps)), "")


def damaged(path: Path, detail: str) -> Trouble:
    """The trouble of a document that is none any more. `detail`: a word for where."""
    return Trouble("damaged", path=str(path), detail=detail)


def _column(base: type, is_optional: bool) -> tuple[str, bool]:
    kind = "REAL" if base is float else "INTEGER" if base in (int, bool) else "TEXT"
    return kind, not is_optional
