"""Salvage: what can still be read of a damaged document goes into a new one, and what cannot is counted.

The damaged file itself is never touched. Rows are read from both ends of each table; what lies between may still stand
in the journal. An index tells of rows that are gone for good.
"""

import json
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import MISSING, dataclass, replace
from math import isfinite
from pathlib import Path
from sys import maxsize
from typing import Any, NamedTuple

from mapper.core.errors import Trouble
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.history import Act
from mapper.core.ids import new_id
from mapper.core.records import (
    RECORD_TYPES,
    REFERENCES,
    DocumentInfo,
    Lane,
    Node,
    OnDelete,
    ProcessMap,
    Record,
    SignOff,
    Stage,
    record_type_of,
)
from mapper.core.records.plain import PlainError, field_types, from_plain, values_of
from mapper.core.soundness import Heap, faults
from mapper.core.values import NodeKind, Outcome
from mapper.storage import codec, inspection, opening, statements
from mapper.storage.failures import known
from mapper.storage.header import read_header
from mapper.storage.newest import ddl
from mapper.storage.pragmas import connect, in_memory
from mapper.storage.settling import ways_to_read

_Found = dict[str, Record]


@dataclass(frozen=True, slots=True)
class Salvage:
    """What came of a salvage: how many records of each kind (by prefix) are in the new document, how many are lost."""

    target: Path
    saved: Mapping[str, int]
    lost: Mapping[str, int]


class _Reading(NamedTuple):
    """The records that can be read, and the ids of all that were there as far as anything tells.

    `doubts`: of so many records the rows are lost, or say something else than the journal left them with; and so many
    lines are missing in that.
    """

    found: _Found
    there: set[str]
    doubts: int


def salvage(path: Path, target: Path) -> Salvage:
    """Make a new document at `target` from what can be read of a damaged one; its history is not carried over.

    Raises Trouble: exists, nothing_to_salvage, not_ours, too_many_things, and what `opening.created` raises.
    """
    read_header(path)
    with known(path), tempfile.TemporaryDirectory(prefix="mapper-") as folder:
        copy = Path(folder, "copy.salesmap")
        opening.copy_still(path, copy)
        readings = [_read(way, path) for way in ways_to_read(copy)]
    found, doomed, _ = min(readings, key=lambda reading: reading.doubts)  # of equals the first
    records = _made_whole(found, path.stem)
    if not any(isinstance(record, ProcessMap) for record in records):
        raise Trouble("nothing_to_salvage", path=str(path))
    with opening.created(target, records):
        pass
    saved = {record.id for record in records}
    lost = Counter(record_type_of(i).prefix for i in (doomed | found.keys()) - saved)
    return Salvage(target, Counter(record_type_of(i).prefix for i in saved), lost)


def _read(copy: Path, path: Path) -> _Reading:
    """What can be read of a copy of the document at `path`; nothing of what is no database."""
    try:
        with closing(connect(copy, "rw")) as connection:
            return _read_from(connection, path)
    except sqlite3.DatabaseError:
        return _Reading({}, set(), maxsize)


def _read_from(connection: sqlite3.Connection, path: Path) -> _Reading:
    real = {
        name: str(sql)
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if not str(sql).upper().startswith("CREATE VIRTUAL")
    }
    found: _Found = {}
    there: set[str] = set()
    for record_type in RECORD_TYPES:
        if record_type.prefix in real:
            for row in _rows(connection, record_type.prefix):
                _take(found, there, record_type, row)
            there |= _indexed_ids(connection, record_type)
            if len(found) > inspection.MOST_RECORDS:
                most = inspection.MOST_RECORDS
                raise Trouble("too_many_things", path=str(path), count=len(found), most=most)
    doubts = len(there - found.keys())
    if "journal" in real:
        states, gaps = _last_states(connection)
        doubts += gaps
        doubts += sum(found.get(record_id) != record for record_id, record in states.items())
        for record_id, record in states.items():
            if record is not None:
                found.setdefault(record_id, record)
    return _Reading(found, there, doubts)


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """The rows from the first to the first unreadable one, then from the last backwards."""
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError):
            cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id {order}")  # noqa: S608  # our own names
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))
            return


def _take(found: _Found, there: set[str], record_type: type[Record], row: Mapping[str, Any]) -> None:
    kinds = field_types(record_type)
    plain = {
        name: value == 1 if kinds[name][0] is bool else value for name, value in row.items() if name in kinds
    }
    try:
        record = from_plain(record_type, plain)
        if record_type_of(record.id) is not record_type:
            return
    except (PlainError, KeyError):
        if isinstance(row.get("id"), str) and row["id"].startswith(f"{record_type.prefix}-"):
            there.add(row["id"])
        return
    found[record.id] = record


def _indexed_ids(connection: sqlite3.Connection, record_type: type[Record]) -> set[str]:
    """The ids that an index of the table still knows; the indexes lie on other pages than the rows."""
    ids: set[str] = set()
    table = record_type.prefix
    for reference in REFERENCES[record_type]:
        with suppress(sqlite3.DatabaseError):
            wanted = f"SELECT id FROM {table} INDEXED BY ix_{table}_{reference.field}"  # noqa: S608  # our own names
            ids |= {i for (i,) in connection.execute(wanted) if str(i).startswith(f"{table}-")}
    return ids


def _last_states(connection: sqlite3.Connection) -> tuple[dict[str, Record | None], int]:
    """The state in which the readable journal leaves each record it speaks of, None for one that was removed; and how
    often a line does not follow on the one before it.
    """
    states: dict[str, Record | None] = {}
    done = {}
    last = gaps = 0
    with suppress(sqlite3.DatabaseError):
        for line, seq, act, text in connection.execute(
            "SELECT line, seq, act, changes FROM journal ORDER BY line"
        ):
            gaps += line != last + 1 and act != Act.PAST
            last = line
            with suppress(ValueError, KeyError, TypeError, json.JSONDecodeError):
                if text is not None:
                    done[seq] = codec.changes_from_json(text)
                changes = done[seq].inverse() if act == Act.UNDO else done[seq]
                states.update((record_id, change.after) for record_id, change in changes.by_id.items())
    return states, gaps


def _made_whole(found: _Found, title: str) -> list[Record]:
    """A document without loose ends from what was found; empty of maps when none can be made."""
    records = _tied(_storable(found))
    infos = [record for record in records.values() if isinstance(record, DocumentInfo)]
    for info in infos[1:]:
        del records[info.id]
    if not infos:
        info = DocumentInfo(id=new_id(DocumentInfo.prefix), title=title)  # type: ignore[arg-type]
        records[info.id] = info
    for sign in [record for record in records.values() if isinstance(record, SignOff)]:
        records[sign.id] = replace(sign, version_id=None)  # the moments are not carried over
    for process_map in [record for record in records.values() if isinstance(record, ProcessMap)]:
        stages = [s for s in records.values() if isinstance(s, Stage) and s.map_id == process_map.id]
        lanes = [s for s in records.values() if isinstance(s, Lane) and s.map_id == process_map.id]
        if not stages or not lanes:
            del records[process_map.id]
            continue
        for position, stage in enumerate(sorted(stages, key=lambda s: s.position)):
            records[stage.id] = replace(stage, position=position)
        has_customer = any(lane.is_customer for lane in lanes)
        for position, lane in enumerate(sorted(lanes, key=lambda s: s.position)):
            is_customer = lane.is_customer if has_customer else position == 0
            records[lane.id] = replace(lane, position=position, is_customer=is_customer)
    return _hung_together(_tied(records))


def _hung_together(records: _Found) -> list[Record]:
    """The records without what no rule would have let through: a field is as it was at first, else the record goes."""
    while True:
        heaps: dict[type[Record], list[Record]] = {record_type: [] for record_type in RECORD_TYPES}
        for record in records.values():
            heaps[type(record)].append(record)
        wrong = list(faults({t: Heap(heap) for t, heap in heaps.items()}))
        if not wrong:
            return list(records.values())
        for record, field in wrong:
            known_fields = record.__dataclass_fields__
            default = known_fields[field].default if field in known_fields else MISSING
            first = CELL_MARGIN if field in ("x", "y") else default
            if field == "outcome" and isinstance(record, Node) and record.kind is NodeKind.END:
                first = Outcome.LOST  # how it ended is not known; nothing is made better than it may be
            if first is not MISSING and getattr(record, field) != first:
                mended: dict[str, Any] = {field: first}
                records[record.id] = replace(record, **mended)
            else:
                records.pop(record.id, None)
        records = _tied(records)


def _storable(found: _Found) -> _Found:
    """The records that the tables accept: every value in its range, no pair twice."""
    accepted: _Found = {}
    with closing(in_memory()) as trial:
        trial.executescript(f"PRAGMA foreign_keys = OFF; {ddl()}")
        for record_type, heap in codec.by_type(map(_finite, found.values())).items():
            accepted.update(
                (record.id, record) for record in _taken(trial, statements.INSERT[record_type], heap)
            )
    return accepted


def _taken(trial: sqlite3.Connection, insert: str, heap: Sequence[Record]) -> Iterator[Record]:
    """Those that a table accepts: mostly all, which is tried first, for one after the other takes thrice as long."""
    refused = (sqlite3.IntegrityError, OverflowError, UnicodeEncodeError)
    try:
        with trial:
            trial.execute("BEGIN")
            trial.executemany(insert, map(values_of, heap))
    except refused:
        for record in heap:
            with suppress(*refused):
                trial.execute(insert, values_of(record))
                yield record
    else:
        yield from heap


def _finite(record: Record) -> Record:
    """The record with nothing, or with the corner of its cell, where it says infinity: nobody entered that."""
    mended: dict[str, Any] = {
        name: None if is_optional else CELL_MARGIN
        for name, (base, is_optional) in field_types(type(record)).items()
        if base is float and not isfinite(getattr(record, name) or 0.0)
    }
    return replace(record, **mended) if mended else record


def _tied(records: _Found) -> _Found:
    """The records without those that hang on something lost; who may forget a reference forgets it."""
    while True:
        loose = [
            (record, reference)
            for record in records.values()
            for reference in REFERENCES[type(record)]
            if (target := getattr(record, reference.field)) is not None and target not in records
        ]
        if not loose:
            return records
        for record, reference in loose:
            if reference.on_delete is OnDelete.CLEAR and record.id in records:
                cleared: dict[str, Any] = {reference.field: None}
                records[record.id] = replace(records[record.id], **cleared)
            else:
                records.pop(record.id, None)
