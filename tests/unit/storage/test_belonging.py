"""A log that a crash left is laid only over what it builds on; whatever a stranger put there, none is lost or mixed."""

import json
import sqlite3
import struct
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pytest

from mapper.core.draft import Draft
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.history import Label
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage.belonging import PAGE, log_of, mark_of
from mapper.storage.document_file import DocumentFile
from mapper.storage.lock import holder_of, lock_path
from mapper.storage.recovery import salvage
from tests.builders import Clock, a_map


@dataclass(frozen=True)
class Crash:
    """A document as a killed program left it, what it had then, and what lay in the file at earlier times."""

    path: Path
    last: Store
    older: bytes
    older_store: Store
    folded: bytes  # the file after the log would have been folded in

    def beside(self) -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in self.path.parent.iterdir() if not p.name.endswith("-shm")}


@pytest.fixture
def crash(tmp_path) -> Crash:
    """Steps were renamed, one after the other, with a rest between; the last name stands in the log alone."""
    alive = tmp_path / "alive" / "a.salesmap"
    alive.parent.mkdir()
    builder = a_map()
    for number in range(60):
        builder.step(f"Step {number}")
    DocumentFile.create(alive, builder.records())
    file = DocumentFile.open(alive)
    session = Session(file, Clock())
    nodes = sorted(node.id for node in session.store.all(Node))
    session.run(rename_node, nodes[0], "First")
    assert file.checkpoint()
    older, older_store = alive.read_bytes(), session.snapshot()
    session.run(rename_node, nodes[-1], "Second")
    assert file.checkpoint()
    session.run(rename_node, nodes[0], "Third")
    dead = tmp_path / "dead" / "a.salesmap"
    dead.parent.mkdir()
    for place in (lambda path: path, log_of, mark_of):
        place(dead).write_bytes(place(alive).read_bytes())
    holder = holder_of(alive)
    assert holder is not None
    lock_path(dead).write_text(json.dumps(asdict(replace(holder, born="long ago"))), encoding="utf-8")
    assert file.checkpoint()
    folded, last = alive.read_bytes(), session.snapshot()
    file.close()
    assert list(alive.parent.iterdir()) == [alive]
    return Crash(dead, last, older, older_store, folded)


def names(store: Store) -> set[str]:
    return {node.name for node in store.all(Node)}


def undone(file: DocumentFile) -> Session:
    session = Session(file, Clock())
    while session.history.undoable is not None:
        session.undo()
    return session


@pytest.mark.parametrize("fold", ["none", "begun", "whole"])
def test_a_crash_alone_loses_nothing_wherever_it_was_in_folding(crash, fold, opened):
    if fold == "begun":
        pages = bytearray(crash.path.read_bytes())
        for at in range(0, len(pages), 2 * PAGE):
            pages[at : at + PAGE] = crash.folded[at : at + PAGE]
        crash.path.write_bytes(pages)
    elif fold == "whole":
        crash.path.write_bytes(crash.folded)
    file = opened(crash.path)
    assert (Store(file.load()), file.aside) == (crash.last, None)
    file.close()
    assert list(crash.path.parent.iterdir()) == [crash.path]


def test_an_older_copy_is_opened_as_it_is_and_the_log_is_kept(crash, opened):
    log = log_of(crash.path).read_bytes()
    crash.path.write_bytes(crash.older)
    reader = opened(crash.path, read_only=True)
    assert Store(reader.load()) == crash.older_store
    file = opened(crash.path)
    assert Store(file.load()) == crash.older_store
    assert file.aside is not None
    assert file.aside.is_log
    assert file.aside.path.read_bytes() == log
    assert "Step 0" in names(undone(file).store)
    file.close()
    assert set(crash.path.parent.iterdir()) == {crash.path, file.aside.path}


def test_a_second_log_takes_another_name(crash, opened):
    first = crash.path.with_name(f"{crash.path.name}.kept-log")
    first.write_bytes(b"the first")
    crash.path.write_bytes(crash.older)
    file = opened(crash.path)
    assert file.aside is not None
    assert file.aside.path != first
    assert first.read_bytes() == b"the first"


def test_a_copy_that_the_log_covers_is_kept_beside(crash, opened):
    theirs = crash.path.with_name("theirs.salesmap")
    theirs.write_bytes(crash.path.read_bytes())
    stranger = sqlite3.connect(theirs, isolation_level=None)
    stranger.execute("UPDATE node SET name = 'Theirs' WHERE name = 'First'")
    stranger.close()
    theirs.replace(crash.path)
    file = opened(crash.path)
    assert Store(file.load()) == crash.last
    assert file.aside is not None
    assert not file.aside.is_log
    assert "Theirs" in names(Store(opened(file.aside.path).load()))


@pytest.mark.parametrize("is_marked", [True, False])
def test_what_is_refused_lies_there_as_it_was(crash, opened, is_marked):
    """SQLite would fold the log in when the connection is closed, whatever was found."""
    crash.path.write_bytes(crash.older[: len(crash.older) // 2])
    if not is_marked:
        mark_of(crash.path).unlink()
    before = crash.beside()
    with pytest.raises(Trouble, match="damaged"):
        opened(crash.path)
    assert crash.beside() == before


def test_a_log_of_an_earlier_mapper_has_no_mark_and_is_taken_in(crash, opened):
    mark_of(crash.path).write_bytes(b"half written")
    assert Store(opened(crash.path).load()) == crash.last


def _called(draft: Draft, *names: tuple[str, str]) -> Label:
    for node_id, name in names:
        draft.update(draft.get(Node, node_id), name=name)
    return Label("set_thing", {}, merge_key="names")


def test_without_a_mark_a_log_is_taken_in_whose_merged_line_speaks_of_a_record_no_more(tmp_path, opened):
    """It came back to where it was after a rest: what is left of the two commands is one line without it."""
    alive = tmp_path / "alive.salesmap"
    DocumentFile.create(alive, a_map().step("Call").step("Offer").records())
    file = opened(alive)
    session = Session(file, Clock(step=0.1))
    first, second = sorted(session.store.all(Node), key=lambda node: node.id)
    session.run(_called, (first.id, "Visit"), (second.id, "Quote"))
    assert file.checkpoint()
    session.run(_called, (first.id, first.name), (second.id, "Bid"))
    assert len(file.journal()) == 1
    dead = tmp_path / "dead.salesmap"
    for place in (lambda path: path, log_of):
        place(dead).write_bytes(place(alive).read_bytes())
    found = opened(dead)
    assert (Store(found.load()), found.aside) == (session.snapshot(), None)


def test_without_a_mark_a_mixture_that_passes_for_whole_is_told_by_its_history(crash, opened):
    """The log's journal tells of a name that the older file has not, though every page is sound."""
    mark_of(crash.path).unlink()
    crash.path.write_bytes(crash.older)
    before = crash.beside()
    reader = opened(crash.path, read_only=True)
    assert (Store(reader.load()), reader.aside) == (crash.older_store, (log_of(crash.path), True))
    assert crash.beside() == before
    file = opened(crash.path)
    assert Store(file.load()) == crash.older_store
    assert file.aside is not None
    assert file.aside.is_log


def cut_short(path: Path, before: bytes, after: bytes) -> None:
    """Lay beside a file the journal of a command that was to make `after` of `before`, as SQLite writes it."""
    pages = range(0, len(before), PAGE)
    changed = [at for at in pages if before[at : at + PAGE] != after[at : at + PAGE]]
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">5I", len(changed), 7, len(pages), 512, PAGE)
    told = [head.ljust(512, b"\0")]
    for at in changed:
        page = before[at : at + PAGE]
        check = 7 + sum(page[place] for place in range(PAGE - 200, 0, -200))
        told.append(struct.pack(">I", at // PAGE + 1) + page + struct.pack(">I", check))
    path.with_name(f"{path.name}-journal").write_bytes(b"".join(told))


@pytest.fixture
def states(tmp_path, opened) -> tuple[Path, list[bytes]]:
    """A document, and its file at rest after none, one and two steps were renamed."""
    path = tmp_path / "quiet.salesmap"
    builder = a_map()
    for number in range(60):
        builder.step(f"Step {number}")
    DocumentFile.create(path, builder.records())
    found = []
    for place, name in ((0, "First"), (-1, "Second"), (0, "Third")):
        file = opened(path)
        session = Session(file, Clock())
        session.run(rename_node, sorted(node.id for node in session.store.all(Node))[place], name)
        file.close()
        found.append(path.read_bytes())
    return path, found


def test_a_command_that_was_cut_short_without_a_log_is_taken_back(states, opened):
    path, (_, second, third) = states
    pages = bytearray(third)
    pages[:PAGE] = second[:PAGE]  # not all of it was written yet
    path.write_bytes(pages)
    cut_short(path, second, third)
    file = opened(path)
    assert file.aside is None
    assert {"First", "Second"} <= names(Store(file.load()))
    file.close()
    assert list(path.parent.iterdir()) == [path]


def test_the_journal_of_another_copy_is_kept_and_nothing_mixes(states, opened):
    path, (first, second, third) = states
    path.write_bytes(first)
    cut_short(path, second, third)
    journal = path.with_name(f"{path.name}-journal")
    told = journal.read_bytes()
    reader = opened(path, read_only=True)
    assert ("First" in names(seen := Store(reader.load())), "Second" in names(seen)) == (True, False)
    assert reader.aside == (journal, True)
    assert (path.read_bytes(), journal.read_bytes()) == (first, told)
    file = opened(path)
    assert file.aside is not None
    assert file.aside.path == path.with_name(f"{path.name}.kept-journal")
    assert file.aside.path.read_bytes() == told
    assert "First" in names(store := Store(file.load()))
    assert "Second" not in names(store)
    assert not journal.exists()
    file.close()
    assert path.read_bytes()[PAGE:] == first[PAGE:]


def spoil(path: Path) -> None:
    """Overwrite half a page of steps in the middle: the file is no whole document any more."""
    connection = sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)
    told = "SELECT pageno FROM dbstat WHERE name = 'node' AND pagetype = 'leaf' ORDER BY path"
    pages = [page for (page,) in connection.execute(told)]
    connection.close()
    at = pages[len(pages) // 2] * PAGE
    with path.open("r+b") as file:
        file.seek(at - PAGE // 2)
        file.write(b"\xa5" * (PAGE // 2))


@pytest.mark.parametrize("is_own", [True, False])
@pytest.mark.parametrize("is_marked", [True, False])
def test_salvage_takes_in_a_log_that_belongs_there_and_no_other(crash, tmp_path, is_own, is_marked):
    if not is_own:
        crash.path.write_bytes(crash.older)
    spoil(crash.path)
    if not is_marked:
        mark_of(crash.path).unlink()
    before = crash.beside()
    with pytest.raises(Trouble, match="damaged"):
        DocumentFile.open(crash.path)
    salvage(crash.path, tmp_path / "new.salesmap")
    file = DocumentFile.open(tmp_path / "new.salesmap")
    wanted = crash.last if is_own else crash.older_store
    found = names(Store(file.load()))
    assert {"First", "Second", "Third"} & found == {"First", "Second", "Third"} & names(wanted)
    assert found < names(wanted)
    file.close()
    assert crash.beside() == before


@pytest.mark.parametrize("is_own", [True, False])
def test_salvage_takes_back_a_command_that_was_cut_short_there_and_no_other(states, tmp_path, is_own):
    path, (first, second, third) = states
    pages = bytearray(third)
    pages[:PAGE] = second[:PAGE]
    path.write_bytes(pages if is_own else first)
    cut_short(path, second, third)
    spoil(path)
    salvage(path, tmp_path / "new.salesmap")
    file = DocumentFile.open(tmp_path / "new.salesmap")
    assert {"First", "Second", "Third"} & names(Store(file.load())) == {"First"} | (
        {"Second"} if is_own else set()
    )
    file.close()
