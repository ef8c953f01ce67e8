"""A history kept small: old change sets are packed, and the oldest lines told as one from named moment to named moment.

What is thinned can no longer be undone step by step. No named moment is ever lost, and none changes.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

from mapper.core.history import Act, Label, Line
from mapper.storage import codec, journal, statements

FINE: Final = 10_000  # the newest lines, which stay as they are
SLACK: Final = 2_000  # so many more may come before it is thinned again
PLAIN: Final = 500  # the newest lines, which are not packed: those that are undone soonest

_PACKED_AT_ONCE: Final = (
    64_000_000  # letters, which takes two seconds; what is left is packed at the next closing
)
_FREE: Final = 0.25  # of the file: with more room that is not used, it is made compact


def tend(connection: sqlite3.Connection) -> None:
    """Keep the history small, as is done whenever a document is closed. Nothing has changed when it raises."""
    last, count = connection.execute("SELECT coalesce(max(line), 0), count(*) FROM journal").fetchone()
    if count <= PLAIN:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        journal.pack(connection, last - PLAIN, _PACKED_AT_ONCE)
        if count > FINE + SLACK:
            thin(connection, FINE)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    compact(connection)


def compact(connection: sqlite3.Connection) -> None:
    """Give room that is not used any more back to the disk, where it is worth while."""
    free, pages = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count")
    )
    if free > _FREE * pages:
        connection.execute("VACUUM")


def thin(connection: sqlite3.Connection, keep: int) -> int:
    """Tell the lines before the newest `keep`, at least one, in as few as can be; how many lines went.

    More stay where a command among the newest takes back or does again an older one. In a transaction of the caller.
    ValueError, KeyError or TypeError where a line cannot be understood any more.
    """
    lines = journal.lines(connection, after=0)
    cut = _clean_cut(lines, max(1, keep))
    ends = {version.line for version in journal.versions(connection) if 0 < version.line < cut} | {cut}
    told: list[tuple[list[Line], bytes]] = []  # all are read first: one run may take back what another did
    start = 0
    for run in _runs([line for line in lines if line.number <= cut], ends):
        end = run[-1].number
        if len(run) > 1 or run[0].act in {Act.UNDO, Act.REDO}:
            told.append((run, codec.packed(codec.changes_to_json(journal.between(connection, start, end)))))
        start = end
    for run, changes in told:
        _tell_as_one(connection, run, changes)
    return sum(len(run) - 1 for run, _ in told)


def _clean_cut(lines: Sequence[Line], keep: int) -> int:
    """The number of the last line that may go: nothing behind it speaks of what is before it. 0 for none."""
    edited = {line.entry.seq: place for place, line in enumerate(lines) if line.act is Act.EDIT}
    cut = len(lines) - keep  # lines before that place go
    for place in range(len(lines) - 1, -1, -1):
        if place < cut:
            break
        if lines[place].act in {Act.UNDO, Act.REDO}:
            cut = min(cut, edited.get(lines[place].entry.seq, 0))
    return lines[cut - 1].number if cut > 0 else 0


def _runs(lines: Sequence[Line], ends: set[int]) -> Iterator[list[Line]]:
    """The lines in runs that end where the document must stay as it was."""
    run: list[Line] = []
    for line in lines:
        run.append(line)
        if line.number in ends:
            yield run
            run = []


def _tell_as_one(connection: sqlite3.Connection, run: Sequence[Line], changes: bytes) -> None:
    last = run[-1]
    first = run[0].entry
    since = _number(first.label, "since") if run[0].act is Act.PAST else int(first.time)
    counts = [_number(line.entry.label, "count") if line.act is Act.PAST else 1 for line in run]
    label = Label("past", {"count": sum(counts), "since": since})
    seq = max(line.entry.seq for line in run)
    connection.execute(statements.JOURNAL_DROP, (run[0].number, last.number))
    told = (
        last.number,
        seq,
        Act.PAST.value,
        last.entry.time,
        label.code,
        codec.params_to_json(label),
        None,
        changes,
    )
    connection.execute(statements.JOURNAL_TELL, told)


def _number(label: Label, name: str) -> int:
    """What a line that tells of many says of them. ValueError where it does not, which no program of ours wrote."""
    number = label.params.get(name)
    if not isinstance(number, int):
        raise ValueError(f"no {name}")
    return number
