"""The look at a file before it is trusted: nothing in it that runs, the tables as we know them, every page sound."""

import sqlite3
from collections.abc import Mapping, Sequence
from math import isfinite
from operator import attrgetter
from pathlib import Path
from typing import Final

from mapper.core.errors import Trouble
from mapper.core.records import RECORD_TYPES, REFERENCES, DocumentInfo, Lane, ProcessMap, Record, Stage
from mapper.core.records.plain import field_types
from mapper.core.soundness import faults
from mapper.storage.statements import COLUMNS

MOST_RECORDS: Final = 200_000  # a map of 10,000 steps with ten things on each has half of that

# The columns of every strict table; only there a value is surely of its column's type. One statement asks for all.
_COLUMNS: Final = """
    SELECT t.name, x.name, x.type, x."notnull"
    FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x
    WHERE t.schema = 'main' AND t.type = 'table' AND t.strict AND NOT x.hidden
"""
_JOURNAL: Final = frozenset(["line", "seq", "act", "time", "label", "params", "merge_key", "changes"])
_VERSION: Final = frozenset(["id", "name", "note", "time", "line"])
_NAMED: Final = frozenset(reference.target for all_of in REFERENCES.values() for reference in all_of)
_AT_MOST: Final = 5  # findings to report; a broken file has thousands


def verify(connection: sqlite3.Connection, path: Path) -> None:
    """Raise Trouble when the file holds what is not ours (foreign_parts), too much of it, or is broken (damaged)."""
    verify_nothing_runs(connection, path)
    verify_amount(connection, path)
    verify_sound(connection, path)


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


def verify_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Every page readable, every value of its type and within its CHECK."""
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA quick_check({_AT_MOST})")]
    except sqlite3.OperationalError as error:  # a CHECK that was hit asks for what SQLite has not
        raise Trouble("damaged", path=str(path), detail=str(error)) from error
    if found != ["ok"]:
        raise Trouble("damaged", path=str(path), detail="; ".join(found))


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


def what_is_wrong(records: Mapping[type[Record], Sequence[Record]]) -> str:
    """What keeps the records from making a whole document, in a word or two; empty when nothing does.

    References are followed here and not by `PRAGMA foreign_key_check`, which takes four times as long.
    """
    ids = {t.prefix: set(map(attrgetter("id"), heap)) for t, heap in records.items() if t.prefix in _NAMED}
    for record_type, heap in records.items():
        for reference in REFERENCES[record_type]:
            named = set(map(attrgetter(reference.field), heap))
            named.discard(None)
            if not named <= ids[reference.target]:
                return f"{record_type.prefix}.{reference.field}"
        for name, (base, _) in field_types(record_type).items():
            # A NaN is stored as NULL, an infinity as it is: no number anybody entered. A sum tells of each.
            if base is float and not isfinite(sum(filter(None, map(attrgetter(name), heap)))):
                return f"{record_type.prefix}.{name}"
    if len(records[DocumentInfo]) != 1:
        return DocumentInfo.prefix
    maps = ids[ProcessMap.prefix]
    for record_type in (Stage, Lane):
        if not maps or maps - set(map(attrgetter("map_id"), records[record_type])):
            return record_type.prefix if maps else ProcessMap.prefix
    return next((f"{record.prefix}.{field}" for record, field in faults(records)), "")


def _column(base: type, is_optional: bool) -> tuple[str, bool]:
    kind = "REAL" if base is float else "INTEGER" if base in (int, bool) else "TEXT"
    return kind, not is_optional
