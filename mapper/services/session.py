"""The session: the one door through which an open document is changed. Disk first, memory second, then one notice."""

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Concatenate, ParamSpec, Protocol

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.errors import Refused, Trouble
from mapper.core.history import RESTORE, Act, Entry, History, Label, Line, Version
from mapper.core.ids import VersionId, new_id
from mapper.core.reader import Reader
from mapper.core.records import Record, SignOff
from mapper.core.records.limits import MAX_NAME, MAX_TEXT
from mapper.core.records.registry import names
from mapper.core.rules import run_rules
from mapper.core.store import Snapshot, Store
from mapper.services.events import DocumentChanged
from mapper.services.signed_moments import without_lost_moments

P = ParamSpec("P")

AT_ONCE = 4_000_000  # letters of change sets that are looked through while somebody waits
LOOKED_AT = 300  # commands, where the past of one thing is asked for
MERGE_SECONDS = 1.0


class Keeper(Protocol):
    """Where a session keeps its document; `storage.document_file.DocumentFile` is the real one."""

    @property
    def is_read_only(self) -> bool: ...

    def load(self) -> list[Record]:
        """All records of the document."""

    def journal(self, after: int = 0) -> list[Line]:
        """The lines of the journal after that one, oldest first, the entries without their changes."""

    def changes_of(self, seq: int) -> ChangeSet:
        """The changes of one entry."""

    def between(self, start: int, end: int) -> ChangeSet:
        """What leads from the document as it stood at one line of the journal to as it stood at another."""

    def edits_about(self, record_id: str, among: Collection[int], most: int | None) -> tuple[set[int], bool]:
        """The numbers of those edits that changed something with this id, or something that names it.

        The latest up to `most` letters are looked at, and whether these are all. What cannot be read says nothing.
        """

    def versions(self) -> list[Version]:
        """The moments that have a name, oldest first."""

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        """Make the changes and note them in the journal, in one durable transaction. Raises Trouble."""

    def keep_version(self, version: Version) -> None:
        """Keep a moment that has a name, or the new name of one. Raises Trouble."""

    def drop_version(self, version_id: VersionId) -> None:
        """Forget the name of a moment. Raises Trouble."""

    def thin(self, keep: int) -> int:
        """Tell the lines before the newest `keep` in few; how many lines went. Raises Trouble."""


class Session:
    """An open document: reads through `store`, changes through `run`, `undo` and `redo`.

    Raises Refused when the rules say no and Trouble when the disk does; either way nothing has changed.
    """

    def __init__(self, keeper: Keeper, clock: Callable[[], float] = time.time) -> None:
        self._keeper = keeper
        self._clock = clock
        self._store = Store(keeper.load())
        self._next_seq = 1
        self._read_journal()
        self._observers: list[Callable[[DocumentChanged], None]] = []
        self._named: list[Callable[[], None]] = []
        self._is_notifying = False

    @property
    def store(self) -> Reader:
        """The document, to read."""
        return self._store

    @property
    def revision(self) -> int:
        """A number that grows with every change."""
        return self._store.revision

    @property
    def history(self) -> History:
        """What can be undone and redone, to read."""
        return self._history

    @property
    def is_read_only(self) -> bool:
        return self._keeper.is_read_only

    @property
    def refusal(self) -> Refused:
        """Why nothing can be changed, where the session is read only."""
        return Refused("read_only")

    @property
    def line(self) -> int:
        """The number of the journal's last line; 0 for a document nobody has worked on."""
        return self._line

    @property
    def versions(self) -> tuple[Version, ...]:
        """The moments that have a name, oldest first."""
        return tuple(self._versions)

    def journal(self, after: int = 0) -> list[Line]:
        """The lines of the journal after that one, oldest first, the entries without their changes. Raises Trouble."""
        return self._keeper.journal(after)

    def between(self, start: int, end: int) -> ChangeSet:
        """What leads from the document as it stood at one line of the journal to as it stood at another.

        Line 0 is the document before the first one. Raises Trouble("unreadable_history").
        """
        return self._keeper.between(start, end)

    def snapshot(self) -> Snapshot:
        """The document as it is now, for work in the background."""
        return self._store.snapshot()

    def move_to(self, keeper: Keeper) -> None:
        """Go on with another keeper, which holds the same document: a copy of this one with as much of its journal."""
        self._keeper = keeper
        self._read_journal()

    def told_of(self, record_id: str, most: int) -> tuple[list[Entry], bool]:
        """The commands that can be undone and touched a record or what names it, the latest first, at most so many.

        Of the last `LOOKED_AT` commands, as far as they are looked through at once; and whether these are all.
        """
        looked_at = self._history.done[-LOOKED_AT:]
        speaking, is_all = self._keeper.edits_about(
            record_id, {e.seq for e in looked_at if e.changes is None}, AT_ONCE
        )
        told = [entry for entry in reversed(looked_at) if _touches(entry, record_id, speaking)]
        return told[:most], is_all and len(looked_at) == len(self._history.done)

    def subscribe(self, observer: Callable[[DocumentChanged], None]) -> Callable[[], None]:
        """Call `observer` after every committed command; the result takes it off again. Observers never write."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def preview(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        """What `run` would change, without changing anything. Raises Refused like `run`."""
        return self._drafted(edit, *args, **kwargs)[1]

    def run(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        """Run an edit as one command and give its change set, which is empty when it came to nothing."""
        self._refuse_when_shut()
        label, changes = self._drafted(edit, *args, **kwargs)
        now = self._clock()
        return self._commit(changes, now, label, self._mergeable(label, now), label)

    def complete(
        self, seq: int, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        """Run an edit as the end of the command with that number, however long ago: one entry under its name.

        Where other commands came since, or that one was undone, it is a command of its own. A new step and the name
        that is typed into it are one.
        """
        self._refuse_when_shut()
        label, changes = self._drafted(edit, *args, **kwargs)
        now, last = self._clock(), self._history.undoable
        if last is None or last.seq != seq or last.seq <= self._sealed or self._history.redoable is not None:
            return self._commit(changes, now, label, None, label)
        return self._commit(changes, now, label, last, last.label.completed(label))

    def undo(self) -> ChangeSet:
        """Take the last command back. Raises Refused("nothing_to_undo")."""
        entry = self._history.undoable
        if entry is None:
            raise Refused("nothing_to_undo")
        return self._step(entry, self._changes_of(entry).inverse(), Act.UNDO)

    def redo(self) -> ChangeSet:
        """Do again what was undone last. Raises Refused("nothing_to_redo")."""
        entry = self._history.redoable
        if entry is None:
            raise Refused("nothing_to_redo")
        return self._step(entry, self._changes_of(entry), Act.REDO)

    def restore(self, line: int, name: str) -> ChangeSet:
        """Make the document what it was after that line of the journal, as one command: it can be undone.

        Like undo it asks no rule, since the document was sound then; signatures under a moment whose name was forgotten
        come back without it. `name` is what the history calls that moment.
        """
        self._refuse_when_shut()
        label = Label(RESTORE, {"name": name})
        changes = without_lost_moments(self.between(self._line, line), self._versions)
        self._refuse_another_past(changes, self._next_seq)
        return self._commit(changes, self._clock(), label, None, label)

    def name_version(self, name: str, note: str = "", line: int | None = None) -> Version:
        """Give a moment a name: the one after that line of the journal, else the present one.

        From then on it stays as it is: no command is merged any more with one that came before.
        Raises Refused: name_is_empty, too_long, read_only.
        """
        at = self._line if line is None else line
        version = Version(VersionId(new_id("version")), *_worded(name, note), self._clock(), at)
        self._keep_version(version)
        self._sealed = self._next_seq - 1
        return version

    def rename_version(self, version_id: VersionId, name: str, note: str) -> Version:
        """Call a moment something else. Raises Refused: gone, name_is_empty, too_long, read_only."""
        name, note = _worded(name, note)
        version = replace(self._version(version_id), name=name, note=note)
        self._keep_version(version)
        return version

    def drop_version(self, version_id: VersionId) -> None:
        """Forget the name of a moment; the moment can still be looked at until it is thinned.

        Raises Refused like `may_drop`.
        """
        self._refuse_when_shut()
        version = self.may_drop(version_id)
        self._keeper.drop_version(version_id)
        self._versions.remove(version)
        self._tell_named()

    def may_drop(self, version_id: VersionId) -> Version:
        """The moment, if its name may be forgotten. Raises Refused: gone, moment_is_signed, moment_was_signed.

        A signature that was taken back comes back with undo or redo as it was, and names the moment then.
        """
        version = self._version(version_id)
        if any(signed.version_id == version_id for signed in self._store.all(SignOff)):
            raise Refused("moment_is_signed", name=version.name)
        again = (*self._history.done, *self._history.undone)
        speaking, _ = self._keeper.edits_about(version_id, {e.seq for e in again if e.changes is None}, None)
        asked = [entry for entry in again if entry.changes is not None or entry.seq in speaking]
        if any(self._brings_back(entry, version_id) for entry in asked):
            raise Refused("moment_was_signed", name=version.name)
        return version

    def thin(self, keep: int) -> int:
        """Tell all but the newest `keep` lines of the journal in few; how many went.

        The moments that have a name stay as they are. What went can no longer be undone step by step.
        """
        self._refuse_when_shut()
        gone = self._keeper.thin(keep)
        self._read_journal()
        self._tell_named()
        return gone

    def watch_versions(self, observer: Callable[[], None]) -> Callable[[], None]:
        """Call `observer` when a moment was named, renamed or forgotten; the result takes it off again."""
        self._named.append(observer)
        return lambda: self._named.remove(observer)

    def _read_journal(self) -> None:
        journal = self._keeper.journal()
        self._history = History.replayed(journal)
        self._next_seq = max((self._next_seq, *(1 + line.entry.seq for line in journal)))
        self._line = max((line.number for line in journal), default=0)
        self._versions = self._keeper.versions()
        named = max((version.line for version in self._versions), default=0)
        # the last command that a named moment holds: it is not changed any more
        self._sealed = max((line.entry.seq for line in journal if line.number <= named), default=0)

    def _keep_version(self, version: Version) -> None:
        self._refuse_when_shut()
        self._keeper.keep_version(version)
        others = [each for each in self._versions if each.id != version.id]
        self._versions = sorted([*others, version], key=lambda each: (each.line, each.time, each.id))
        self._tell_named()

    def _version(self, version_id: VersionId) -> Version:
        for version in self._versions:
            if version.id == version_id:
                return version
        raise Refused("gone", kind="version")

    def _tell_named(self) -> None:
        for observer in list(self._named):
            observer()

    def _drafted(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[Label, ChangeSet]:
        draft = Draft(self._store)
        label = edit(draft, *args, **kwargs)
        run_rules(draft)
        return label, draft.changes()

    def _commit(
        self, changes: ChangeSet, now: float, label: Label, last: Entry | None, joint: Label
    ) -> ChangeSet:
        """Keep the changes as one entry with the `last` one under the `joint` name, or as a new one; and tell."""
        if changes.is_empty:
            return changes
        if last is None:
            entry = Entry(self._next_seq, now, label, changes)
            self._keeper.write(changes, Act.EDIT, entry)
            self._line += 1
            self._next_seq += 1
            self._history.push(entry)
        else:
            both = self._changes_of(last).squash(changes)
            if both.is_empty:  # the edit put everything back as it was
                return self._step(last, changes, Act.UNDO)
            entry = Entry(last.seq, now, joint, both)
            self._keeper.write(changes, Act.EDIT, entry, amend=True)
            self._history.amend(entry)
        self._announce(changes, Act.EDIT, label, now)
        return changes

    def _step(self, entry: Entry, changes: ChangeSet, act: Act) -> ChangeSet:
        self._refuse_when_shut()
        self._refuse_another_past(changes, entry.seq)
        now = self._clock()
        self._keeper.write(changes, act, replace(entry, time=now))
        self._line += 1
        if act is Act.UNDO:
            self._history.step_back()
        else:
            self._history.step_forward()
        self._announce(changes, act, entry.label, now)
        return changes

    def _refuse_when_shut(self) -> None:
        if self._is_notifying:
            raise RuntimeError("an observer may not change the document")
        if self.is_read_only:
            raise self.refusal

    def _refuse_another_past(self, changes: ChangeSet, seq: int) -> None:
        """The journal of a damaged file may tell of another document than this one."""
        if any(self._store.find(type(c.record), c.record.id) != c.before for c in changes):
            raise Trouble("unreadable_history", seq=seq)

    def _mergeable(self, label: Label, now: float) -> Entry | None:
        last = self._history.undoable
        if last is None or label.merge_key is None or self._history.redoable is not None:
            return None
        is_same = last.label.merge_key == label.merge_key
        is_open = last.seq > self._sealed and 0 <= now - last.time <= MERGE_SECONDS
        return last if is_same and is_open else None

    def _changes_of(self, entry: Entry) -> ChangeSet:
        return self._keeper.changes_of(entry.seq) if entry.changes is None else entry.changes

    def _brings_back(self, entry: Entry, version_id: VersionId) -> bool:
        """Whether a command, undone or done again, makes a signature that names the moment: none not understood."""
        try:
            pairs = self._changes_of(entry).of_type(SignOff)
        except Trouble as trouble:
            if trouble.code != "unreadable_history":
                raise
            return False
        return any(each is not None and each.version_id == version_id for pair in pairs for each in pair)

    def _announce(self, changes: ChangeSet, act: Act, label: Label, now: float) -> None:
        self._store.apply(changes)
        notice = DocumentChanged(changes, act, label, self._store.revision, now)
        self._is_notifying = True
        try:
            for observer in list(self._observers):
                observer(notice)
        finally:
            self._is_notifying = False


def _touches(entry: Entry, record_id: str, speaking: Collection[int]) -> bool:
    known = entry.changes
    return entry.seq in speaking if known is None else any(names(each.record, record_id) for each in known)


def _worded(name: str, note: str) -> tuple[str, str]:
    name = name.strip()
    if not name:
        raise Refused("name_is_empty", kind="version")
    for field, text, most in (("name", name, MAX_NAME), ("note", note, MAX_TEXT)):
        if len(text) > most:
            raise Refused("too_long", kind="version", field=field)
    return name, note
