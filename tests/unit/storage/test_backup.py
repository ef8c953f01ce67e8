"""Copies: whole or not at all, in the place of a file or of none, with the history or without."""

import os
import sqlite3

import pytest

from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage import backup
from mapper.storage.lock import Lock
from tests.builders import Clock


@pytest.fixture
def file(document, opened):
    """An open document with an edit that is in its log alone."""
    file = opened(document)
    session = Session(file, Clock())
    session.run(rename_node, next(iter(session.store.all(Node))).id, "Secret")
    session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
    return file


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder / "copy.salesmap"


def test_a_copy_holds_all_of_an_open_document(file, target, opened):
    file.save_copy(target)
    copy = opened(target)
    assert Store(copy.load()) == Store(file.load())
    assert copy.journal() == file.journal()
    assert copy.changes_of(2) == file.changes_of(2)
    copy.close()
    assert list(target.parent.iterdir()) == [target]


def test_a_copy_without_history_keeps_nothing_of_it(file, target, opened):
    file.save_copy(target, with_history=False)
    assert b"Secret" not in target.read_bytes()
    copy = opened(target)
    assert Store(copy.load()) == Store(file.load())
    assert copy.journal() == []


def test_a_copy_takes_the_place_of_a_file(file, target, opened):
    target.write_text("something else")
    file.save_copy(target)
    assert Store(opened(target).load()) == Store(file.load())


def test_what_somebody_killed_had_begun_to_write_is_taken_away(file, target, opened):
    """But nothing that may still be written, nor what only is called alike."""
    begun = [target.with_name(f".~copy.salesmap.0123abc{n}") for n in "45"]
    others = [target.with_name(name) for name in (".~copy.salesmap.mine", ".~lock.b.salesmap#", "0123abc4")]
    for path in (*begun, *others):
        path.write_text("half")
        if path != begun[1]:
            os.utime(path, (1, 1))
    file.save_copy(target)
    assert set(target.parent.iterdir()) == {target, begun[1], *others}


def test_a_failing_copy_leaves_the_target_as_it_was(file, target, monkeypatch):
    target.write_text("something else")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="disk_full"):
        file.save_copy(target)
    assert target.read_text() == "something else"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("way", ["name", "other spelling", "link"])
def test_a_document_is_no_copy_of_itself(file, document, way):
    target = {"name": document, "other spelling": document.parent / "." / document.name}.get(way)
    if target is None:
        target = document.with_name("link.salesmap")
        os.link(document, target)
    with pytest.raises(Trouble, match="same_file"):
        file.save_copy(target)


def test_what_somebody_has_open_is_not_replaced(file, target):
    lock = Lock.take(target)
    with pytest.raises(Trouble, match="locked"):
        file.save_copy(target)
    lock.release()
    assert not target.exists()


def test_places_where_nothing_can_be_written(file, target):
    with pytest.raises(Trouble, match="is_a_folder"):
        file.save_copy(target.parent)
    with pytest.raises(Trouble, match="no_such_folder"):
        file.save_copy(target / "deeper" / "copy.salesmap")
    with pytest.raises(Trouble, match="bad_name"):
        file.save_copy(target.with_name("x" * 300))


def test_places_without_the_right_to_write(file, target, guarded_folder):
    guarded_folder.chmod(0o500)
    for place in (guarded_folder, target.parent):
        with pytest.raises(Trouble, match="no_permission"):
            file.save_copy(place / "copy.salesmap")


def test_a_backup_beside_takes_no_name_that_is_taken(file, document):
    first = backup.keep_beside(file._connection, document, "schema1")
    assert backup.keep_beside(file._connection, document, "schema1") == first, "the same is there already"
    first.write_text("something else")
    second = backup.keep_beside(file._connection, document, "schema1")
    assert [first.name, second.name] == ["a map.schema1.salesmap", "a map.schema1 1.salesmap"]
    assert first.read_text() == "something else"


def test_without_links_a_name_is_not_taken_either(file, document, monkeypatch):
    def no_links(*args: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    first = backup.keep_beside(file._connection, document, "schema1")
    first.write_text("something else")
    second = backup.keep_beside(file._connection, document, "schema1")
    assert first.read_text() == "something else"
    connection = sqlite3.connect(second)
    assert connection.execute("SELECT count(*) FROM node").fetchone() == (2,)
    connection.close()
