"""The journal of an open document, kept in memory as well: it can be written again when the file is a stranger's."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mapper.core.history import Act, Entry, Version
from mapper.storage import journal, statements

MOST: Final = 48_000_000  # bytes of change sets to keep; ten thousand commands have less than half of that


class Past:
    """What stood in the journal when the document was opened, and what was done since.

    The rows are those of the file, old change sets packed as they are there. Where `is_whole` is False only what was
    done since is known.
    """

    def __init__(self, rows: Sequence[journal.Row] | None, lines: int) -> None:
        """`rows` are all `lines` of the journal; None where they cannot be kept."""
        self.is_whole = rows is not None
        self._rows = {row.line: row for row in rows or ()}
        self._unknown = 0 if self.is_whole else lines
        self._done: list[tuple[Act, Entry]] = []

    @classmethod
    def read(cls, connection: sqlite3.Connection) -> "Past":
        """What stands in a file. Of a journal that cannot be read, or is larger than that, nothing is kept."""
        (last,) = connection.execute(statements.JOURNAL_END).fetchone()
        try:
            rows = journal.rows(connection) if not journal.is_larger(connection, MOST) else None
        except sqlite3.Error:  # a letter in it was hit: it is told when that line is asked for
            rows = None
        return cls(rows, last)

    def note(self, act: Act, entry: Entry, *, amend: bool) -> None:
        """Something was done; with `amend` the edit of that number says something else now."""
        if not amend:
            self._done.append((act, entry))
            return
        for place, (earlier, one) in enumerate(self._done):
            if earlier is Act.EDIT and one.seq == entry.seq:
                self._done[place] = act, entry
        for row in self._rows.values():
            if row.act == Act.EDIT and row.seq == entry.seq:
                self._rows[row.line] = journal.row_of(row.line, act, entry)
                break

    def write(self, connection: sqlite3.Connection, versions: Sequence[Version]) -> None:
        """Write it into an empty journal, and the moments with a name that it leads to."""
        first = self._first()
        connection.executemany(statements.JOURNAL_TELL, self._rows.values())
        for act, entry in self._done[first:]:
            journal.add(connection, act, entry, amend=False)
        left_out = self._unknown + first
        for version in versions:
            if version.line >= left_out:
                journal.keep_version(connection, replace(version, line=version.line - left_out))

    def _first(self) -> int:
        """From which command on nothing is taken back or done again that is not known."""
        first = 0
        while not self.is_whole:
            known = {entry.seq for act, entry in self._done[first:] if act is Act.EDIT}
            loose = [n for n, (_, entry) in enumerate(self._done) if n >= first and entry.seq not in known]
            if not loose:
                break
            first = loose[-1] + 1
        return first
