"""Every earlier moment: a document as it stood then, in a session of its own that moves through the journal."""

from collections.abc import Iterator

from mapper.core.changes import Change, ChangeSet
from mapper.core.errors import Refused
from mapper.core.history import Act, Entry, Label, Line, Version
from mapper.core.reader import Reader
from mapper.core.records import RECORD_TYPES, Record
from mapper.services.session import Session
from mapper.services.shut import Shut


class Replay(Session):
    """An open document to look at as it was: whoever can show a session shows this one, and nothing is changed in it.

    It begins with the present. `go_to` moves it and tells of the difference as of a command.
    """

    def __init__(self, session: Session) -> None:
        now = session.snapshot()
        super().__init__(Shut(record for record_type in RECORD_TYPES for record in now.all(record_type)))
        self._now = session
        self._line = session.line

    @property
    def refusal(self) -> Refused:
        return Refused("is_past")

    @property
    def versions(self) -> tuple[Version, ...]:
        return self._now.versions

    def journal(self, after: int = 0) -> list[Line]:
        return self._now.journal(after)

    def between(self, start: int, end: int) -> ChangeSet:
        return self._now.between(start, end)

    def go_to(self, line: Line) -> ChangeSet:
        """Show the document as it was after that line of the journal; what is different from before.

        Raises Trouble("unreadable_history"); it then stays where it was.
        """
        changes = self._now.between(self._line, line.number)
        self._line = line.number
        if not changes.is_empty:
            self._announce(changes, Act.EDIT, line.entry.label, line.entry.time)
        return changes

    def come_home(self) -> ChangeSet:
        """Show the present again, whatever was done to it meanwhile."""
        now = self._now.snapshot()
        changes = ChangeSet.of(
            Change(before, after)
            for record_type in RECORD_TYPES
            for before, after in _paired(self._store, now, record_type)
        )
        self._line = self._now.line
        if not changes.is_empty:
            last = self._now.history.undoable
            label, time = (last.label, last.time) if last is not None else (Label("beginning"), 0.0)
            self._announce(changes, Act.EDIT, label, time)
        return changes


def _paired(
    one: Reader, other: Reader, record_type: type[Record]
) -> Iterator[tuple[Record | None, Record | None]]:
    here = {record.id for record in one.all(record_type)}
    there = {record.id for record in other.all(record_type)}
    for record_id in here | there:
        yield one.find(record_type, record_id), other.find(record_type, record_id)


def beginning(time: float = 0.0) -> Line:
    """The moment before the first line of a journal."""
    return Line(0, Act.PAST, Entry(0, time, Label("beginning")))
