"""The journal and the named moments of an open file: its lines read, added and amended, and what lies between two.

Every function raises what sqlite3 raises; what cannot be understood any more is ValueError, KeyError or TypeError.
"""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import Any, Final, NamedTuple

from mapper.core.changes import Change, ChangeSet
from mapper.core.history import Act, Entry, Line, Version, is_time
from mapper.core.ids import VersionId
from mapper.storage import codec, statements

_MOST_AT_ONCE: Final = 500_000_000  # letters of change sets that one question reads


class Row(NamedTuple):
    """A line as it stands in the file: `params` is JSON, and so is `changes`, where it is not packed."""

    line: int
    seq: int
    act: str
    time: float
    label: str
    params: str
    merge_key: str | None
    changes: str | bytes | None


def rows(connection: sqlite3.Connection) -> list[Row]:
    """All lines as they stand there, oldest first."""
    return list(map(Row._make, connection.execute(statements.JOURNAL_ROWS)))


def lines(connection: sqlite3.Connection, after: int) -> list[Line]:
    """The lines after that one, oldest first, the entries without their changes. ValueError for an edit told twice."""
    found = [
        Line(number, Act(act), Entry(seq, _dated(time), codec.label_of(label, params, merge_key)))
        for number, seq, act, time, label, params, merge_key in connection.execute(
            statements.JOURNAL_LINES, (after,)
        )
    ]
    edits = [line.entry.seq for line in found if line.act is Act.EDIT]
    if len(edits) != len(set(edits)):
        raise ValueError("an edit twice")
    return found


def _dated(seconds: float) -> float:
    if not is_time(seconds):
        raise ValueError("no time")
    return seconds


def row_of(line: int, act: Act, entry: Entry) -> Row:
    """A line as it is written: of an edit with its change set."""
    label, kept = entry.label, None
    if act is Act.EDIT:
        assert entry.changes is not None, "an edit is noted with its changes"
        kept = codec.changes_to_json(entry.changes)
    params = codec.params_to_json(label)
    return Row(line, entry.seq, act.value, entry.time, label.code, params, label.merge_key, kept)


def changes_of(connection: sqlite3.Connection, seq: int) -> ChangeSet:
    """The changes of one edit."""
    last, newest = connection.execute(statements.JOURNAL_LAST).fetchone()
    latest = last - max(0, newest - seq)  # each edit since has a line of its own
    row = connection.execute(statements.JOURNAL_EDIT, (latest, seq)).fetchone()
    return codec.changes_from_json(row[1] if row is not None else _edit(connection, seq, last)[1])


def between(connection: sqlite3.Connection, start: int, end: int) -> ChangeSet:
    """What leads from the document as it stood at one line to as it stood at another, forwards or backwards.

    Only the first and the last state of each record become records, so that ten thousand lines are passed over fast.
    """
    first: dict[str, Any] = {}
    last: dict[str, Any] = {}
    for act, pairs in _steps(connection, min(start, end), max(start, end)):
        for record_id, (before, after) in pairs.items():
            if act == Act.UNDO:
                before, after = after, before  # noqa: PLW2901  # it is gone the other way
            first.setdefault(record_id, before)
            last[record_id] = after
    if start > end:
        first, last = last, first
    return ChangeSet.of(
        Change(codec.record_or_none(i, before), codec.record_or_none(i, last[i]))
        for i, before in first.items()
        if before != last[i]
    )


def left_by(connection: sqlite3.Connection) -> dict[str, Any]:
    """As what all lines together left each record they speak of, not yet made into a record; None for one that went."""
    (end,) = connection.execute(statements.JOURNAL_END).fetchone()
    last: dict[str, Any] = {}
    for act, pairs in _steps(connection, 0, end):
        side = 0 if act == Act.UNDO else 1
        last.update((record_id, pair[side]) for record_id, pair in pairs.items())
    return last


def _steps(
    connection: sqlite3.Connection, start: int, end: int
) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """What each of the lines behind `start` up to `end` did, and the change set of it or of the edit it names.

    ValueError where all of that is more than anybody can have done.
    """
    named = connection.execute(statements.JOURNAL_NAMED, (start, end))
    lines = {seq: start for (seq,) in named}  # of what is named, no line behind which it can stand
    room = _MOST_AT_ONCE
    for line, seq, act, changes in connection.execute(statements.JOURNAL_BETWEEN, (start, end)):
        kept = changes
        if kept is None:
            lines[seq], kept = _edit(connection, seq, lines[seq])
        elif act == Act.EDIT and seq in lines:
            lines[seq] = line
        text = codec.text_of(kept)
        room -= len(text)
        if room < 0:
            raise ValueError("too much")
        yield act, codec.object_of(text)


def is_larger(connection: sqlite3.Connection, most: int) -> bool:
    """Whether the change sets have more bytes than that; no more of them is read than it takes to say so."""
    room = most
    for (size,) in connection.execute(statements.JOURNAL_SIZES):
        room -= size
        if room < 0:
            return True
    return False


def edits_about(
    connection: sqlite3.Connection, record_id: str, among: Collection[int], most: int | None = None
) -> tuple[set[int], bool]:
    """The numbers of those edits that changed something with this id, or something that names it; whether that is all.

    The latest come first, and once more than `most` letters were read the rest is not looked at. No other change set
    is read, and one of them of which no text comes out speaks of nothing.
    """
    found: set[int] = set()
    quoted, read = f'"{record_id}"', 0
    for line, seq in connection.execute(statements.JOURNAL_EDITS).fetchall():
        if seq not in among:
            continue
        if most is not None and read > most:
            return found, False
        kept, is_packed = connection.execute(statements.JOURNAL_BYTES, (line,)).fetchone()
        with suppress(ValueError, TypeError):
            text = codec.text_of(kept if is_packed else kept.decode())
            read += len(text)
            if quoted in text:
                found.add(seq)
    return found, True


def _edit(connection: sqlite3.Connection, seq: int, latest: int) -> tuple[int, str | bytes]:
    """The line of an edit, `latest` or one before it, and its change set as it is kept. TypeError for no such edit."""
    line, kept = connection.execute(statements.JOURNAL_EDIT, (latest, seq)).fetchone()
    return line, kept


def add(connection: sqlite3.Connection, act: Act, entry: Entry, *, amend: bool) -> int:
    """Write a line, or with `amend` the one of the edit anew that has this number; how many rows that were."""
    row = row_of(0, act, entry)
    if amend:
        return connection.execute(statements.JOURNAL_AMEND, (*row[3:], entry.seq)).rowcount
    return connection.execute(statements.JOURNAL_ADD, row[1:]).rowcount


def pack(connection: sqlite3.Connection, line: int, most: int | None = None) -> None:
    """Pack the change sets up to a line, no more than so many letters; they say the same in a fraction of the room."""
    room = most
    for (number,) in connection.execute(statements.JOURNAL_PLAIN, (line,)).fetchall():
        (text,) = connection.execute(statements.JOURNAL_AT, (number,)).fetchone()
        connection.execute(statements.JOURNAL_PACK, (codec.packed(text), number))
        if room is not None:
            room -= len(text)
            if room < 0:
                break


def versions(connection: sqlite3.Connection) -> list[Version]:
    """The named moments, oldest first. One beyond the last line, which no program of ours wrote, stands at that."""
    return [
        Version(VersionId(version_id), name, note, _dated(time), line)
        for version_id, name, note, time, line in connection.execute(statements.VERSIONS)
    ]


def keep_version(connection: sqlite3.Connection, version: Version) -> None:
    """Add a named moment, or say anew what the one with its id is called."""
    kept = (version.id, version.name, version.note, version.time, version.line)
    connection.execute(statements.VERSION_KEEP, kept)


def drop_version(connection: sqlite3.Connection, version_id: VersionId) -> None:
    """Forget the name of a moment; the moment itself stays in the journal."""
    connection.execute(statements.VERSION_DROP, (version_id,))
