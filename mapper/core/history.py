"""The history: what was done, in order, and how far back the person has gone. It knows no disk and no records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core.changes import ChangeSet
from mapper.core.ids import VersionId

RESTORE: Final = "restore"  # the code of the command that makes the document what it was
_LAST_TIME: Final = 32_503_680_000  # the year 3000, where the calendars of some systems end


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a command: a code and what fills its sentence ("Move {name}").

    Two commands in a row with the same `merge_key` become one entry when they come within a second.
    """

    code: str
    params: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    merge_key: str | None = None

    def completed(self, by: "Label") -> "Label":
        """This name with what the one that ends the command says instead: a new step has its name only then.

        >>> Label("add_lane", {"name": "New lane"}).completed(Label("rename_lane", {"name": "Sales"})).params
        {'name': 'Sales'}
        """
        return replace(self, params={key: by.params.get(key, value) for key, value in self.params.items()})


class Act(StrEnum):
    """What a line of the journal records."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    PAST = "past"  # many commands of long ago, told as one that is not taken back any more


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that was done. `changes` is None until somebody needs it: it then comes from the file."""

    seq: int
    time: float  # seconds since 1970, UTC
    label: Label
    changes: ChangeSet | None = None


class Line(NamedTuple):
    """A line of the journal. The numbers grow; where old lines were thinned some are missing."""

    number: int
    act: Act
    entry: Entry  # what was done, or done again or taken back; its time is that of the line


@dataclass(frozen=True, slots=True)
class Version:
    """A moment of the document that has a name. It is no record, so undo never takes it away."""

    id: VersionId
    name: str
    note: str
    time: float  # seconds since 1970, UTC: when it was named
    line: int  # of the journal: what was done up to and with it; 0 for the document before the first one


def is_time(seconds: float) -> bool:
    """Whether every calendar can tell it: seconds since 1970, UTC, that lie before the year 3000.

    >>> is_time(1_700_000_000), is_time(-1), is_time(1e13), is_time(float("nan"))
    (True, False, False, False)
    """
    return 0 <= seconds < _LAST_TIME


class History:
    """Two stacks of entries: what can be undone and what can be redone."""

    def __init__(self) -> None:
        self._done: list[Entry] = []
        self._undone: list[Entry] = []

    @classmethod
    def replayed(cls, journal: Iterable[Line]) -> "History":
        """The history that a journal, oldest line first, leaves behind."""
        history = cls()
        for _, act, entry in journal:
            if act is Act.EDIT:
                history.push(entry)
            elif act is Act.UNDO:
                history.step_back()
            elif act is Act.REDO:
                history.step_forward()
            else:  # how it came to this is known no more
                history = cls()
        return history

    @property
    def undoable(self) -> Entry | None:
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Entry | None:
        return self._undone[-1] if self._undone else None

    @property
    def done(self) -> tuple[Entry, ...]:
        """What can be undone, oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Entry, ...]:
        """What can be redone, the next one last."""
        return tuple(self._undone)

    @property
    def version(self) -> int:
        """The number of the last command that holds; a document nobody has worked on is at 0."""
        return self._done[-1].seq if self._done else 0

    def push(self, entry: Entry) -> None:
        """A new command: whatever was undone can no longer be redone."""
        self._done.append(entry)
        self._undone.clear()

    def amend(self, entry: Entry) -> None:
        """Put `entry` in place of the last one, which it includes."""
        self._done[-1] = entry

    def step_back(self) -> None:
        self._undone.append(self._done.pop())

    def step_forward(self) -> None:
        self._done.append(self._undone.pop())

    def remember(self, seq: int, changes: ChangeSet) -> None:
        """Keep the changes of an entry that were fetched from the file."""
        for stack in (self._done, self._undone):
            for position, entry in enumerate(stack):
                if entry.seq == seq:
                    stack[position] = replace(entry, changes=changes)
