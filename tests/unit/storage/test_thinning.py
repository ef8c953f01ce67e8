"""A thinned history loses no named moment, leads to the same present, and what is left of it can be undone."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks import history
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Act
from mapper.core.records import Node
from mapper.core.store import Snapshot, Store
from mapper.services import documents
from mapper.services.session import Session
from mapper.storage import thinning
from mapper.storage.document_file import DocumentFile
from mapper.storage.pragmas import connect
from tests.builders import Clock, MemoryKeeper, a_map, named
from tests.laws.editor import edit_once
from tests.laws.failing import failing

LINES = 60


@pytest.fixture(scope="module")
def life(tmp_path_factory) -> Callable[[int], tuple[Path, list[Snapshot]]]:
    """A document somebody worked on, with moments named on the way, and its state after each line."""
    lives: dict[int, tuple[Path, list[Snapshot]]] = {}

    def lived(seed: int) -> tuple[Path, list[Snapshot]]:
        if seed not in lives:
            lives[seed] = _lived(tmp_path_factory.mktemp("lives") / f"{seed}.salesmap", random.Random(seed))
        return lives[seed]

    return lived


def _lived(path: Path, rng: random.Random) -> tuple[Path, list[Snapshot]]:
    file = a_map().lane("Sales").step("Call").to("Won").file(path)
    session = Session(file, Clock())
    states = [session.snapshot()]
    session.subscribe(lambda _: states.append(session.snapshot()))
    while len(states) <= LINES:
        edit_once(session, rng)
        if rng.random() < 0.2 and session.history.undoable:
            session.undo()
        if rng.random() < 0.1:
            session.name_version(f"At {session.line}")
    assert session.line == len(states) - 1
    file.close()
    return path, states


@pytest.fixture
def opened(tmp_path, life):
    """A fresh copy of a life, and what is known of it."""
    files: list[DocumentFile] = []

    def open_copy(seed: int) -> tuple[DocumentFile, list[Snapshot]]:
        path, states = life(seed)
        copy = Path(shutil.copy(path, tmp_path / f"{len(files)}.salesmap"))
        files.append(DocumentFile.open(copy))
        return files[-1], states

    yield open_copy
    for file in files:
        file.close()


def _at(file: DocumentFile, now: Snapshot, line: int) -> Snapshot:
    store = Store(record for heap in now._records.values() for record in heap.values())
    store.apply(file.between(file.journal()[-1].number, line))
    return store


@pytest.mark.parametrize("keep", [1, 7, 30])
@pytest.mark.parametrize("seed", range(3))
def test_what_is_left_tells_the_same(opened, seed, keep):
    file, states = opened(seed)
    before = file.versions()
    assert before, "a life without named moments shows nothing"
    numbers = {line.number for line in file.journal()}
    session = Session(file, Clock())
    gone = session.thin(keep)
    lines = file.journal()
    assert len(lines) == len(numbers) - gone
    assert len(lines) >= min(keep, len(numbers))
    assert file.versions() == before
    assert {line.number for line in lines} >= {version.line for version in before} - {0}
    assert {line.number for line in lines} >= set(sorted(numbers)[-keep:])
    for line in [0, *(line.number for line in lines)]:
        assert _at(file, states[-1], line) == states[line], f"line {line}"
    assert session.snapshot() == states[-1]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_is_undone_and_done_again_as_before(opened, seed):
    whole, _ = opened(seed)
    file, _ = opened(seed)
    file.thin(25)
    old, new = Session(whole, Clock()), Session(file, Clock())
    assert [e.seq for e in new.history.undone] == [e.seq for e in old.history.undone]
    while old.history.redoable:
        assert old.redo() == new.redo()
    count = 0
    while new.history.undoable:
        if file.journal()[0].act is not Act.PAST:
            break
        if new.history.undoable.seq != old.history.undoable.seq:
            break
        assert old.undo() == new.undo()
        assert old.snapshot() == new.snapshot()
        count += 1
    assert count > 5
    for _ in range(count):
        assert old.redo() == new.redo()
    new.run(rename_node, next(iter(new.store.all(Node))).id, "And on")
    assert Store(file.load()) == new.snapshot()


def test_thinned_again_and_again_it_still_leads_to_every_named_moment(opened):
    file, states = opened(1)
    wanted = {version.line: states[version.line] for version in file.versions()}
    session = Session(file, Clock())
    for keep in (40, 20, 10, 3, 1):
        session.thin(keep)
        session.run(rename_node, next(iter(session.store.all(Node))).id, f"Kept {keep}")
        session.name_version(f"Kept {keep}")
        wanted[session.line] = session.snapshot()
        for line, state in wanted.items():
            assert _at(file, session.snapshot(), line) == state
    counted = [line.entry.label.params["count"] for line in file.journal() if line.act is Act.PAST]
    single = sum(line.act is not Act.PAST for line in file.journal())
    assert sum(counted) + single == session.line, "each line that went is counted"


def test_a_session_goes_on_where_its_history_was_thinned(opened):
    file, _ = opened(2)
    session, told = Session(file, Clock()), []
    session.watch_versions(lambda: told.append(session.line))
    line = session.line
    session.thin(1)
    assert told == [line]
    while session.history.undoable:
        session.undo()
    with pytest.raises(Refused, match="nothing_to_undo"):
        session.undo()
    session.run(rename_node, next(iter(session.store.all(Node))).id, "And on")
    assert session.line > line


@pytest.fixture
def coarse(life, monkeypatch):
    """Thin what is shorter already; the lives that other tests share have been lived by the usual measures."""
    for seed in (0, 3):
        life(seed)
    monkeypatch.setattr(thinning, "PLAIN", 10)
    monkeypatch.setattr(thinning, "FINE", 20)
    monkeypatch.setattr(thinning, "SLACK", 5)


def test_closing_packs_what_is_old_and_thins_what_is_long(opened, coarse):
    file, states = opened(3)
    path, wanted = file.path, {version.line: states[version.line] for version in file.versions()}
    file.close()
    assert list(path.parent.glob("*.salesmap*")) == [path]
    kinds = [
        kind for (kind,) in connect(path, "ro").execute("SELECT typeof(changes) FROM journal ORDER BY line")
    ]
    assert "text" not in kinds[:-10]
    assert len(kinds) < LINES - 5
    again = DocumentFile.open(path)
    for line, state in wanted.items():
        assert _at(again, states[-1], line) == state
    assert Store(again.load()) == states[-1]
    again.close()


@pytest.mark.parametrize("fails_at", range(1, 12))
def test_a_disk_that_fails_while_it_is_thinned_loses_nothing(opened, fails_at):
    file, states = opened(1)
    session, before = Session(file, Clock()), file.journal()
    with failing(file, fails_at), suppress(Trouble):
        session.thin(10)
    lines = file.journal()
    assert lines == before or len(lines) < len(before)
    for version in file.versions():
        assert _at(file, states[-1], version.line) == states[version.line]
    assert Store(file.load()) == states[-1]
    kept = {line.entry.seq for line in lines if line.act is Act.EDIT}
    assert {entry.seq for entry in session.history.done} <= kept, "memory knows what can be undone"


def test_a_history_that_cannot_be_read_stays_and_the_document_closes(opened, coarse):
    file, states = opened(0)
    file._connection.execute(
        "UPDATE journal SET changes = '[' WHERE line = (SELECT min(line) FROM journal WHERE act = 'edit')"
    )
    path = file.path
    file.close()
    assert list(path.parent.glob("*.salesmap*")) == [path]
    again = DocumentFile.open(path)
    assert Store(again.load()) == states[-1]
    assert len(again.journal()) == len(states) - 1
    again.close()


def test_a_thinned_document_without_a_name_is_not_taken_for_an_empty_one(tmp_path, monkeypatch):
    monkeypatch.setattr("mapper.services.places.unnamed_folder", lambda: tmp_path)
    document = documents.new_document(None, records=a_map().step("Call").to("Won").records())
    node = named(document.session.store, Node, "Call").id
    for name in ("One", "Two", "Three"):
        document.session.run(rename_node, node, name)
    document.session.undo()
    document.session.thin(1)
    documents.close(document)
    assert document.path.exists()


def test_only_who_may_write_thins(tmp_path):
    keeper = MemoryKeeper.of(a_map().step("Call").records())
    keeper.is_read_only = True
    with pytest.raises(Refused, match="read_only"):
        Session(keeper).thin(1)


def test_a_packed_command_takes_less_than_two_kilobytes_of_the_file(tmp_path, monkeypatch):
    """So that ten thousand take less than 20 MB; of the newest, which are not packed, there are only `PLAIN`."""
    monkeypatch.setattr(thinning, "PLAIN", 10)
    path, count = tmp_path / "long.salesmap", 150
    file = history.lived(path, 0)
    file.close()
    before = path.stat().st_size
    path.unlink()
    history.lived(path, count).close()
    assert 100 < (path.stat().st_size - before) / count < 2000
