"""A document lived with: any edit, undo, redo, named moments, thinning, restoring, reopening, moving, a failing disk;
all witnesses agree after each step.

The witnesses: the session's memory, a fresh load of the file, a model that remembers whole states, and the journal read
back from the file. More can be called by overriding `start_witness`, `stop_witness` and `check_witness`.
"""

import math
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from unittest import mock

import hypothesis.strategies as st
from hypothesis import note
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mapper.core.changes import ChangeSet
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Act, Label
from mapper.core.records import Record
from mapper.core.store import Snapshot, Store
from mapper.services import documents
from mapper.services.events import DocumentChanged
from mapper.services.session import MERGE_SECONDS, Session
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, MapBuilder, a_map
from tests.laws import invariants
from tests.laws.edits import EDITS, drawn, edit_name
from tests.laws.failing import failing
from tests.laws.skipping import run_all


@dataclass
class Memory:
    """The stupid model: each state that can be gone back or forward to, whole."""

    present: Snapshot
    past: list[tuple[Snapshot, Label, float]] = field(default_factory=list)  # the state before each command
    future: list[tuple[Snapshot, Label, float]] = field(
        default_factory=list
    )  # the state after each undone one

    def learn(self, notice: DocumentChanged, state: Snapshot) -> None:
        if notice.act is Act.EDIT:
            if not self._merges(notice):
                self.past.append((self.present, notice.label, notice.time))
            else:
                self.past[-1] = (self.past[-1][0], notice.label, notice.time)
            self.future.clear()
        elif notice.act is Act.UNDO:
            before, label, time = self.past.pop()
            assert state == before, "undone is as it was before"
            self.future.append((self.present, label, time))
        else:
            after, label, time = self.future.pop()
            assert state == after, "done again is as it was after"
            self.past.append((self.present, label, time))
        self.present = state

    def seal(self) -> None:
        """The present has a name: nothing is merged any more with what came before."""
        self.past = [(state, label, -math.inf) for state, label, _ in self.past]
        self.future = [(state, label, -math.inf) for state, label, _ in self.future]

    def forget(self, depth: int) -> None:
        """Only so many commands can still be taken back."""
        assert depth <= len(self.past)
        self.past = self.past[len(self.past) - depth :]

    def _merges(self, notice: DocumentChanged) -> bool:
        if self.future or not self.past or notice.label.merge_key is None:
            return False
        _, label, time = self.past[-1]
        return label.merge_key == notice.label.merge_key and 0 <= notice.time - time <= MERGE_SECONDS


class DocumentMachine(RuleBasedStateMachine):
    """See the top of this file."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="mapper-laws-")
        self._numbers = count(1000)
        # Ids by chance would have hypothesis see another document each time.
        self._ids = mock.patch(
            "mapper.core.draft.new_id", lambda prefix: f"{prefix}-{next(self._numbers):012x}"
        )
        self._ids.start()
        self._rules = mock.patch("mapper.core.rules.heeding.Rules.run", run_all)
        self._rules.start()
        self._clock = Clock(step=0)
        self._names = (Path(self._folder.name, f"{number}.salesmap") for number in count())
        self.document: documents.OpenDocument | None = None

    def initial(self) -> MapBuilder:
        """The document it begins with."""
        return (
            a_map()
            .stage("One")
            .lane("Sales")
            .step("Call", touch_hours=1, wait_days=2)
            .tool("CRM")
            .skill("Listening", 2)
            .metric("Rate", target=0.5)
            .to("Offer", 0.4)
            .stage("Two")
            .step("Offer")
            .to("Won", 0.3)
            .to("Lost", 0.7)
        )

    # -- more witnesses

    def start_witness(self, session: Session) -> None:
        """A session was opened: begin to watch it."""

    def stop_witness(self) -> None:
        """The session is about to be closed."""

    def check_witness(self, session: Session) -> None:
        """Assert that the witness saw the same as the session."""

    # -- what happens

    @initialize()
    def begin(self) -> None:
        records = self.initial().records()
        self.first = Store(records).snapshot()
        self.memory = Memory(self.first)
        self.named: dict[str, Snapshot] = {}
        path = next(self._names)
        DocumentFile.create(path, records)
        self._open(path)

    @rule(
        edit=st.sampled_from(sorted(EDITS, key=edit_name)), data=st.data(), pause=st.sampled_from((0.4, 5.0))
    )
    def edit(self, edit, data, pause) -> None:
        call = drawn(edit, self.session.store, data.draw)
        if call is None:
            return
        self._clock.now += pause
        revision = self.session.revision
        args, fields = call
        try:
            self.session.run(edit, *args, **fields)
        except Refused as refused:
            note(f"{edit_name(edit)} refused: {refused}")
            assert self.session.revision == revision

    @rule(is_undo=st.booleans(), fails_at=st.none() | st.integers(1, 8))
    def step(self, is_undo, fails_at) -> None:
        """Undo or redo, perhaps while the disk fails; past its last statement it simply happens."""
        with failing(self.document.file, fails_at or 0), suppress(Trouble, Refused):
            self.session.undo() if is_undo else self.session.redo()

    @rule(how=st.sampled_from(("rest", "reopen", "copy", "copy without history", "move")))
    def keep(self, how) -> None:
        path, alone = self.document.path, Path(self._folder.name, "alone")
        if how == "rest":
            assert documents.rest(self.document)
            alone.write_bytes(path.read_bytes())
        elif how == "reopen":
            self._close()
            assert [p.name for p in path.parent.iterdir() if p.name != "alone"] == [path.name]
            self._open(path)
            return
        elif how == "move":
            documents.save_as(self.document, next(self._names))
            path.unlink()
            return
        else:
            documents.save_copy(self.document, alone, with_history=how == "copy")
        with _read(alone) as found:
            assert found == self.session.snapshot()

    @rule(
        edit=st.sampled_from(sorted(EDITS, key=edit_name)),
        data=st.data(),
        fails_at=st.integers(1, 8),
        code=st.sampled_from((sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)),
    )
    def edit_while_the_disk_fails(self, edit, data, fails_at, code) -> None:
        call = drawn(edit, self.session.store, data.draw)
        if call is None:
            return
        self._clock.now += 5
        revision = self.session.revision
        args, fields = call
        with failing(self.document.file, fails_at, code) as flaky, suppress(Trouble, Refused):
            self.session.run(edit, *args, **fields)
        if flaky.has_failed:
            assert self.session.revision == revision

    @rule()
    def name(self) -> None:
        version = self.session.name_version(f"Moment {len(self.named)}")
        self.named[version.id] = self.session.snapshot()
        self.memory.seal()

    @rule(data=st.data())
    def look_back(self, data) -> None:
        """To a moment that has a name; perhaps it is restored."""
        if not self.session.versions:
            return
        version = data.draw(st.sampled_from(self.session.versions))
        assert self._at(version.line) == self.named[version.id]
        if data.draw(st.booleans()):
            self._clock.now += 5
            self.session.restore(version.line, version.name)
            assert self.session.snapshot() == self.named[version.id]

    @rule(keep=st.integers(1, 12))
    def thin(self, keep) -> None:
        before = len(self.document.file.journal())
        gone = self.session.thin(keep)
        lines = self.document.file.journal()
        assert len(lines) == before - gone
        self.memory.forget(len(self.session.history.done))
        for version in self.session.versions:
            assert self._at(version.line) == self.named[version.id]

    # -- what is always true

    @invariant()
    def memory_is_the_file_is_the_model(self) -> None:
        state = self.session.snapshot()
        assert state == self.memory.present
        assert state == Store(self.document.file.load())
        assert len(self.session.history.done) == len(self.memory.past)
        assert len(self.session.history.undone) == len(self.memory.future)
        assert {version.id for version in self.session.versions} == self.named.keys()
        self.check_witness(self.session)

    @invariant()
    def the_document_is_sound(self) -> None:
        invariants.check(self.session.snapshot())

    @invariant()
    def the_index_is_as_if_built_anew(self) -> None:
        store = self.session._store
        assert store._index == Store(r for heap in store._records.values() for r in heap.values())._index

    def teardown(self) -> None:
        try:
            if self.document is not None:
                self._walk_back()
                self._close()
        finally:
            self._ids.stop()
            self._rules.stop()
            self._folder.cleanup()

    # -- how

    @property
    def session(self) -> Session:
        return self.document.session

    def _open(self, path: Path) -> None:
        self.document = documents.open_document(path)
        assert self.document.reason is None
        self.session._clock = self._clock
        self.session.subscribe(self._hear)
        self.start_witness(self.session)

    def _close(self) -> None:
        self.stop_witness()
        document, self.document = self.document, None
        documents.close(document)

    def _at(self, line: int) -> Snapshot:
        """The document as it stood at a line."""
        store = Store(records_of(self.session.snapshot()))
        store.apply(self.session.between(self.session.line, line))
        return store

    def _hear(self, notice: DocumentChanged) -> None:
        assert notice.revision == self.session.revision
        self.memory.learn(notice, self.session.snapshot())

    def _walk_back(self) -> None:
        """The journal in the file leads from the present as far back as it can be undone, and forward again."""
        file, history = self.document.file, self.session.history
        state = _by_id(self.session.snapshot())
        for entry in reversed(history.done):
            state = _applied(state, file.changes_of(entry.seq).inverse())
        assert state == _by_id(self.memory.past[0][0] if self.memory.past else self.memory.present)
        for version in self.session.versions:
            assert self._at(version.line) == self.named[version.id]
        state = _by_id(self.session.snapshot())
        for entry, (after, _, _) in zip(reversed(history.undone), reversed(self.memory.future), strict=True):
            state = _applied(state, file.changes_of(entry.seq))
            assert state == _by_id(after)


class _read:  # noqa: N801  # reads like a verb
    """The records of another file, which is closed again."""

    def __init__(self, path: Path) -> None:
        self._file = DocumentFile.open(path, read_only=True)

    def __enter__(self) -> Store:
        return Store(self._file.load())

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _by_id(snapshot: Snapshot) -> dict[str, Record]:
    return {record_id: r for heap in snapshot._records.values() for record_id, r in heap.items()}


def _applied(state: dict[str, Record], changes: ChangeSet) -> dict[str, Record]:
    """What the changes make of a state; each must find what it says was there."""
    after = dict(state)
    for record_id, change in changes.by_id.items():
        assert after.pop(record_id, None) == change.before
        if change.after is not None:
            after[record_id] = change.after
    return after


def records_of(snapshot: Snapshot) -> Iterator[Record]:
    """All records, of every type."""
    return iter(_by_id(snapshot).values())
