"""A document on the disk: what is written is there, one file at rest, and a failure changes nothing."""

import os
import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from mapper.core.changes import Change, ChangeSet
from mapper.core.edits.nodes import rename_node
from mapper.core.edits.resources import attach, detach
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Act, Entry, Label
from mapper.core.records import Node, NodeTool, Tool
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, a_map, named


def loaded(file: DocumentFile) -> Store:
    return Store(file.load())


def renamed(session: Session, name: str) -> None:
    session.run(rename_node, next(iter(session.store.all(Node))).id, name)


def test_what_is_created_is_loaded(path, opened):
    builder = a_map().lane("Sales").step("Call", touch_hours=1, wait_days=2).to("Won", share=0.3).tool("CRM")
    DocumentFile.create(path, builder.records())
    file = opened(path)
    assert loaded(file) == builder.snapshot()
    assert file.journal() == []


def test_what_was_done_is_there_after_reopening_and_can_be_undone(document):
    file = DocumentFile.open(document)
    before = loaded(file)
    session = Session(file, Clock())
    call = named(session.store, Node, "Call").id
    session.run(rename_node, call, "Visit")
    session.run(rename_node, call, "Write")
    session.undo()
    file.close()
    file = DocumentFile.open(document)
    session = Session(file, Clock())
    assert named(session.store, Node, "Visit").id == call
    session.redo()
    assert named(session.store, Node, "Write").id == call
    session.undo()
    session.undo()
    assert session.snapshot() == before
    with pytest.raises(Refused, match="nothing_to_undo"):
        session.undo()
    file.close()


def test_a_merged_command_is_one_line_with_all_its_changes(document, opened):
    file = opened(document)
    clock = Clock(step=0.1)
    before = loaded(file)
    session = Session(file, clock)
    node = named(session.store, Node, "Call")
    for x in (50.0, 60.0, 70.0):
        session.run(lambda draft, x=x: _nudge(draft, node, x))
    assert [line.act for line in file.journal()] == [Act.EDIT]
    assert loaded(file) == session.snapshot()
    assert file.changes_of(1) == ChangeSet({node.id: Change(node, replace(node, x=70.0))})
    session.undo()
    assert loaded(file) == before


def _nudge(draft, node: Node, x: float) -> Label:
    draft.put(replace(node, x=x))
    return Label("move_nodes", {"name": node.name, "count": 1}, "move:1")


def test_a_pair_may_be_given_anew_in_one_command(document, opened):
    """The old link must leave the table before the new one comes, for the pair is UNIQUE."""
    document.unlink()
    DocumentFile.create(document, a_map().step("Call").tool("CRM").step("Visit").records())
    file = opened(document)
    session = Session(file, Clock())
    call, crm = named(session.store, Node, "Call"), named(session.store, Tool, "CRM")
    link = next(iter(session.store.all(NodeTool)))

    def swap(draft) -> Label:
        detach(draft, link.id)
        return attach(draft, call.id, crm.id)

    session.run(swap)
    assert loaded(file) == session.snapshot()
    session.undo()
    assert loaded(file) == session.snapshot()


def test_two_links_may_change_places(path, opened):
    DocumentFile.create(path, a_map().step("Call").tool("CRM").step("Visit").tool("Phone").records())
    file = opened(path)
    first, second = (record for record in file.load() if isinstance(record, NodeTool))
    moved = [
        Change(first, replace(first, node_id=second.node_id, tool_id=second.tool_id)),
        Change(second, replace(second, node_id=first.node_id, tool_id=first.tool_id)),
    ]
    changes = ChangeSet.of(moved)
    file.write(changes, Act.EDIT, Entry(1, 0.0, Label("swap"), changes))
    assert {r for r in file.load() if isinstance(r, NodeTool)} == {c.after for c in moved}


class TestRest:
    def test_one_file_is_left_when_it_is_closed(self, document):
        file = DocumentFile.open(document)
        renamed(Session(file, Clock()), "Visit")
        assert len(list(document.parent.iterdir())) > 1
        file.close()
        assert list(document.parent.iterdir()) == [document]

    def test_after_a_checkpoint_the_file_alone_is_whole(self, document, opened, tmp_path):
        file = opened(document)
        session = Session(file, Clock())
        renamed(session, "Visit")
        assert file.checkpoint()
        copy = tmp_path / "copy.salesmap"
        copy.write_bytes(document.read_bytes())
        alone = opened(copy)
        assert loaded(alone) == session.snapshot()
        assert [line.entry.seq for line in alone.journal()] == [1]

    def test_a_file_copied_while_it_was_open_is_read_without_a_trace(self, document, opened, tmp_path):
        file = opened(document)
        file.checkpoint()
        folder = tmp_path / "mail"
        folder.mkdir()
        (folder / "copy.salesmap").write_bytes(document.read_bytes())
        assert loaded(opened(folder / "copy.salesmap", read_only=True)) == loaded(file)
        assert [p.name for p in folder.iterdir()] == ["copy.salesmap"]

    def test_a_checkpoint_says_when_a_reader_holds_it_back(self, document, opened):
        file = opened(document)
        renamed(Session(file, Clock()), "Visit")
        reader = sqlite3.connect(document, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM node").fetchone()
        renamed(Session(file, Clock()), "Write")
        assert not file.checkpoint()
        reader.close()
        assert file.checkpoint()

    def test_while_open_every_commit_is_durable(self, document, opened):
        connection = opened(document)._connection
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)

    def test_where_wal_cannot_be_it_is_durable_too(self, document, opened, monkeypatch):
        monkeypatch.setattr("mapper.storage.pragmas.is_network_place", lambda path: True)
        file = opened(document)
        session = Session(file, Clock())
        assert file._connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert file._connection.execute("PRAGMA synchronous").fetchone() == (3,)
        renamed(session, "Visit")
        assert file.checkpoint()
        assert loaded(file) == session.snapshot()


class TestGone:
    """The name no longer leads to the file that is open: further work there would be lost."""

    def test_deleted(self, document, opened):
        file = opened(document)
        session = Session(file, Clock())
        document.unlink()
        with pytest.raises(Trouble, match="file_gone"):
            renamed(session, "Visit")

    def test_replaced(self, document, opened, tmp_path):
        file = opened(document)
        session = Session(file, Clock())
        other = tmp_path / "other"
        other.write_bytes(document.read_bytes())
        other.replace(document)
        with pytest.raises(Trouble, match="file_replaced"):
            renamed(session, "Visit")

    def test_moved_it_has_all_when_it_is_closed_and_leaves_nothing_behind(self, document, opened, tmp_path):
        file = opened(document)
        session = Session(file, Clock())
        renamed(session, "Visit")
        moved = tmp_path / "moved.salesmap"
        document.rename(moved)
        file.close()
        assert list(tmp_path.iterdir()) == [moved]
        assert loaded(opened(moved)) == session.snapshot()

    def test_replaced_it_leaves_no_log_to_the_other_file(self, document, opened, tmp_path):
        other = tmp_path / "other.salesmap"
        DocumentFile.create(other, a_map().step("Theirs").records())
        file = opened(document)
        renamed(Session(file, Clock()), "Visit")
        other.replace(document)
        file.close()
        assert list(tmp_path.iterdir()) == [document]
        assert {r.name for r in opened(document).load() if isinstance(r, Node)} == {"Theirs"}

    def test_all_that_was_done_can_still_be_saved_elsewhere(self, document, opened, tmp_path):
        file = opened(document)
        session = Session(file, Clock())
        renamed(session, "Visit")
        document.unlink()
        file.save_copy(tmp_path / "rescue.salesmap")
        assert loaded(opened(tmp_path / "rescue.salesmap")) == session.snapshot()

    def test_written_by_somebody_else(self, document, opened):
        file = opened(document)
        session = Session(file, Clock())
        other = sqlite3.connect(document, isolation_level=None)
        other.execute("UPDATE node SET name = 'Theirs'")
        other.close()
        with pytest.raises(Trouble, match="changed_elsewhere"):
            renamed(session, "Visit")


class TestOverwritten:
    """A sync service writes into the file that is open: it is told by what stands there, whatever its time says."""

    @pytest.fixture(params=["wal", "no wal"])
    def way(self, request, monkeypatch):
        if request.param == "no wal":
            monkeypatch.setattr("mapper.storage.pragmas.is_network_place", lambda path: True)
        return request.param

    @pytest.fixture
    def earlier(self, document, opened, way):
        """The document as it was before another command."""
        content = document.read_bytes()
        file = opened(document)
        renamed(Session(file, Clock()), "Yesterday")
        file.close()
        assert document.read_bytes() != content
        return content

    @pytest.mark.parametrize("share", [1.0, 0.5, 0.0], ids=["older", "half written", "empty"])
    def test_by_another_copy(self, document, opened, tmp_path, earlier, share):
        file = opened(document)
        session = Session(file, Clock())
        renamed(session, "Visit")
        times = document.stat()
        theirs = earlier[: int(len(earlier) * share)]
        document.write_bytes(theirs)
        os.utime(document, ns=(times.st_atime_ns, times.st_mtime_ns))
        write = partial(renamed, session, "Write")
        for act in (write, write, file.checkpoint):
            with pytest.raises(Trouble, match=r"file_overwritten|changed_elsewhere"):
                act()
        file.close()
        assert document.read_bytes() == theirs
        assert list(tmp_path.iterdir()) == [document]

    def test_a_new_time_alone_is_no_change(self, document, opened, way):
        file = opened(document)
        session = Session(file, Clock())
        renamed(session, "Visit")
        content = document.read_bytes()
        document.write_bytes(content)
        os.utime(document, (1, 1))
        renamed(session, "Write")
        assert file.checkpoint()
        renamed(session, "Call again")
        assert loaded(file) == session.snapshot()

    def test_a_log_that_grows_long_is_folded_in_and_is_no_stranger(self, document, opened, monkeypatch):
        for name, size in {"LONGEST_LOG": 100_000, "ROOM": 30_000, "MORE_ROOM": 30_000}.items():
            monkeypatch.setattr(f"mapper.storage.pragmas.{name}", size)
        file = opened(document)
        session = Session(file, Clock())
        log = document.with_name(f"{document.name}-wal")
        for number in range(60):
            renamed(session, f"Visit {number}" + " at length" * 8)
            assert log.stat().st_size < 200_000
        file.close()
        assert loaded(opened(document)) == session.snapshot()

    def test_room_is_made_in_the_log_for_the_next_commands(self, document, opened):
        file = opened(document)
        session = Session(file, Clock())
        log = document.with_name(f"{document.name}-wal")
        sizes = set()
        for number in range(40):
            renamed(session, f"Visit {number}")
            sizes.add(log.stat().st_size)
        assert len(sizes) <= 3, "it grows once for many commands"
        assert file.checkpoint()
        at_rest = log.stat().st_size
        renamed(session, "Write")
        assert log.stat().st_size == at_rest
        file.close()
        assert list(document.parent.iterdir()) == [document]
        assert loaded(opened(document)) == session.snapshot()


class TestReadOnly:
    def test_it_is_a_picture_of_the_moment(self, document, opened):
        writer = opened(document)
        renamed(Session(writer, Clock()), "Visit")
        reader = opened(document, read_only=True)
        renamed(Session(writer, Clock()), "Write")
        assert {r.name for r in reader.load() if isinstance(r, Node)} == {"Visit", "Won"}
        assert len(reader.journal()) == 1
        assert reader.changes_of(1) == writer.changes_of(1)

    def test_it_changes_nothing(self, document, opened):
        before = document.read_bytes()
        file = opened(document, read_only=True)
        assert file.reason is not None
        assert file.reason.code == "as_asked"
        session = Session(file, Clock())
        with pytest.raises(Refused, match="read_only"):
            renamed(session, "Visit")
        with pytest.raises(Trouble, match="as_asked"):
            file.write(ChangeSet(), Act.EDIT, Entry(1, 0.0, Label("x"), ChangeSet()))
        assert file.checkpoint()
        assert list(document.parent.iterdir()) == [document]
        assert document.read_bytes() == before


def test_a_history_that_cannot_be_read_is_told(document, opened):
    file = opened(document)
    session = Session(file, Clock())
    renamed(session, "Visit")
    file._connection.execute("UPDATE journal SET changes = '{\"node-1\": [null, {}]}'")
    with pytest.raises(Trouble, match="unreadable_history"):
        file.changes_of(1)
    with pytest.raises(Trouble, match="unreadable_history"):
        file.changes_of(7)


def test_broken_text_is_refused_and_changes_nothing(document, opened):
    file = opened(document)
    session = Session(file, Clock())
    before = session.snapshot()
    with pytest.raises(Trouble, match="unwritable_text"):
        renamed(session, "half \ud83d")
    assert loaded(file) == session.snapshot() == before
    assert file.journal() == []
    renamed(session, "whole 😀")
    assert loaded(file) == session.snapshot()


def test_a_document_has_its_name_only_when_it_is_whole(path):
    records = a_map().step("Call").records()
    with pytest.raises(sqlite3.IntegrityError):
        DocumentFile.create(path, [*records, replace(records[0], title="twice")])
    assert list(path.parent.iterdir()) == []


def test_a_new_document_takes_no_name_that_is_taken(document):
    before = document.read_bytes()
    with pytest.raises(Trouble, match="exists"):
        DocumentFile.create(document, a_map().records())
    assert document.read_bytes() == before
    assert list(document.parent.iterdir()) == [document]


def test_a_path_may_hold_whatever_a_file_name_may(tmp_path: Path, opened):
    path = tmp_path / "50 % of #1? ümlaut & 'quote'.salesmap"
    DocumentFile.create(path, a_map().step("Call").records())
    file = opened(path)
    renamed(Session(file, Clock()), "Visit")
    file.save_copy(tmp_path / "c%41.salesmap")
    assert loaded(opened(tmp_path / "c%41.salesmap")) == loaded(file)
