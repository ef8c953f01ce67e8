"""The journal: what lies between two lines is what leads from one state to the other, packed or not."""

import random
import sqlite3
import zlib
from collections.abc import Iterator

import pytest

from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node
from mapper.core.store import Snapshot, Store
from mapper.services.session import Session
from mapper.storage import codec, journal
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, a_map
from tests.laws.editor import edit_once


@pytest.fixture
def file(tmp_path) -> Iterator[DocumentFile]:
    file = a_map().lane("Sales").step("Call").to("Won").file(tmp_path / "a.salesmap")
    yield file
    file.close()


def lived(file: DocumentFile, seed: int, lines: int) -> list[Snapshot]:
    """The state after each line of a life; state 0 is the first."""
    session = Session(file, Clock())
    rng = random.Random(seed)
    states = [session.snapshot()]
    while len(states) <= lines:
        edit_once(session, rng)
        if session.line == len(states):
            states.append(session.snapshot())
        else:  # merged with the last
            states[-1] = session.snapshot()
    return states


@pytest.mark.parametrize("seed", range(2))
def test_it_leads_from_any_moment_to_any_other(file, seed):
    states = lived(file, seed, 50)
    assert [line.number for line in file.journal()] == list(range(1, len(states)))
    rng = random.Random(seed)
    for is_packed in (False, True):
        if is_packed:
            journal.pack(file._connection, line=30)
        for start in range(0, len(states), 7):
            end = rng.randrange(len(states))
            store = Store(r for heap in states[start]._records.values() for r in heap.values())
            store.apply(file.between(start, end))
            assert store == states[end]


def test_packing_changes_nothing_but_the_room(file):
    lived(file, 1, 20)
    said = [file.changes_of(line.entry.seq) for line in file.journal()]
    rows = "SELECT sum(length(changes)) FROM journal"
    before = file._connection.execute(rows).fetchone()[0]
    journal.pack(file._connection, line=1000)
    journal.pack(file._connection, line=1000)  # what is packed stays as it is
    assert [file.changes_of(line.entry.seq) for line in file.journal()] == said
    assert file._connection.execute(rows).fetchone()[0] < before * 0.7
    session = Session(file, Clock())
    while session.history.undoable:
        session.undo()
    assert session.store.get(Node, next(iter(session.store.all(Node))).id)


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"no such thing",
        zlib.compress(b"{}")[:-1],
        zlib.compress(b"\xff"),
        zlib.compress(b"[1]"),
        7,
        "[",
        "[" * 100_000,
    ],
    ids=["empty", "not packed", "cut off", "no text", "no object", "a number", "no JSON", "too deep"],
)
def test_what_is_no_change_set_is_told(file, blob):
    lived(file, 2, 5)
    try:
        file._connection.execute("UPDATE journal SET changes = ? WHERE act = 'edit'", (blob,))
    except sqlite3.IntegrityError:
        return  # the file itself refuses a number
    for ask in (lambda: file.between(0, 5), lambda: file.between(5, 0), lambda: file.changes_of(1)):
        with pytest.raises(Trouble, match="unreadable_history"):
            ask()


def test_a_change_of_one_thing_that_tells_of_another_is_told(file):
    session = Session(file, Clock())
    session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
    file._connection.execute(
        "UPDATE journal SET changes = '{\"node-1' || substr(changes, instr(changes, '\":'))"
    )
    for ask in (lambda: file.between(0, 1), lambda: file.changes_of(1)):
        with pytest.raises(Trouble, match="unreadable_history"):
            ask()


def test_a_blob_that_swells_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(codec, "_SWELLS_TO", 1000)
    monkeypatch.setattr(codec, "_SWELLS_BY", 0)
    assert codec.unpacked(codec.packed("x" * 1000)) == "x" * 1000
    with pytest.raises(ValueError, match="too long"):
        codec.unpacked(codec.packed("x" * 1001))


def test_the_more_a_blob_holds_the_more_it_may_swell_to(monkeypatch):
    monkeypatch.setattr(codec, "_SWELLS_TO", 1000)
    told = "".join(f"{number * 7919 % 10007:x} " for number in range(3000))
    assert codec.unpacked(codec.packed(told)) == told
    with pytest.raises(ValueError, match="too long"):
        codec.unpacked(codec.packed("x" * 30_000))


def test_one_question_reads_no_more_than_anybody_can_have_done(file, monkeypatch):
    lived(file, 1, 20)
    monkeypatch.setattr(journal, "_MOST_AT_ONCE", 2000)
    assert file.between(0, 1)
    with pytest.raises(Trouble, match="unreadable_history"):
        file.between(0, 20)


def test_no_more_is_packed_at_a_closing_than_there_is_time_for(file):
    lived(file, 1, 20)
    plain = "SELECT count(*) FROM journal WHERE typeof(changes) = 'text'"
    before = file._connection.execute(plain).fetchone()[0]
    journal.pack(file._connection, line=1000, most=1)
    assert file._connection.execute(plain).fetchone()[0] == before - 1


def test_a_moment_beyond_the_journal_stands_at_its_end(file):
    session = Session(file, Clock())
    version = session.name_version("Here", line=99)
    assert [each.line for each in file.versions()] == [0]
    assert version.line == 99


def test_an_edit_is_found_wherever_it_stands_and_is_told_once(file):
    """There is no index: it is looked for from behind, from where it would stand if nothing was undone since."""
    session = Session(file, Clock())
    node = next(iter(session.store.all(Node))).id
    for number in range(6):
        session.run(rename_node, node, f"Name {number}")
    for _ in range(4):
        session.undo()
    session.run(rename_node, node, "Another")
    said = [change.after.name for seq in range(1, 8) for change in file.changes_of(seq)]
    assert said == [*(f"Name {number}" for number in range(6)), "Another"]
    file._connection.execute(
        "UPDATE journal SET seq = 90 WHERE line = 11"
    )  # a gap that no program of ours leaves
    assert [change.after.name for change in file.changes_of(2)] == ["Name 1"]
    with pytest.raises(Trouble, match="unreadable_history"):
        file.changes_of(7)
    file._connection.execute("UPDATE journal SET seq = 2 WHERE line = 11")
    with pytest.raises(Trouble, match="damaged"):
        file.journal()
