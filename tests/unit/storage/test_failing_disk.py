"""When the disk fails, at whatever moment: nothing changes in memory, in the file and in the history."""

import resource
import sqlite3
from collections.abc import Callable
from contextlib import suppress

import pytest

from mapper.core.edits.maps import copy_map, delete_map
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node, ProcessMap
from mapper.core.store import Store
from mapper.core.values import MapKind
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, a_map
from tests.laws.failing import failing


def state(session: Session, file: DocumentFile) -> tuple[object, ...]:
    """All three witnesses: memory, file, and what can be undone and redone."""
    return (
        session.snapshot(),
        Store(file.load()),
        file.journal(),
        [e.seq for e in session.history.done],
        [e.seq for e in session.history.undone],
        session.revision,
    )


def a_document(path) -> tuple[Session, DocumentFile]:
    builder = a_map().lane("Sales").step("Call", touch_hours=1, wait_days=2).tool("CRM").to("Won", share=0.3)
    file = builder.to("Visit").file(path)
    session = Session(file, Clock())
    session.run(copy_map, _map(session), "To be", MapKind.TO_BE)
    session.run(rename_node, next(iter(session.store.all(Node))).id, "Ring")
    return session, file


def _map(session: Session) -> str:
    return next(iter(session.store.all(ProcessMap))).id


COMMANDS: dict[str, Callable[[Session], object]] = {
    "add": lambda s: s.run(copy_map, _map(s), "Another", MapKind.SCENARIO),
    "remove": lambda s: s.run(delete_map, _map(s)),
    "update": lambda s: s.run(rename_node, next(iter(s.store.all(Node))).id, "Visit"),
    "undo": lambda s: s.undo(),
    "redo": lambda s: s.redo(),
}


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_a_failure_at_any_statement_changes_nothing(path, command):
    session, file = a_document(path)
    if command == "redo":
        session.undo()
    told: list[object] = []
    session.subscribe(told.append)
    before = state(session, file)
    fails_at = 0
    while True:
        fails_at += 1
        with failing(file, fails_at) as flaky, suppress(Trouble):
            COMMANDS[command](session)
        if not flaky.has_failed:
            break  # there are fewer statements than that: this time it went through
        assert state(session, file) == before
        assert not told
    assert fails_at > 4
    assert len(told) == 1
    assert session.snapshot() == Store(file.load())
    assert state(session, file) != before
    file.close()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk_failed"),
        (sqlite3.SQLITE_BUSY, "busy"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "read_only_place"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
    ],
)
def test_a_failing_commit_says_what_is_the_matter(path, number, code):
    session, file = a_document(path)
    before = state(session, file)
    with failing(file, 5, number), pytest.raises(Trouble, match=code):  # begin, version, row, journal, commit
        COMMANDS["update"](session)
    assert state(session, file) == before
    COMMANDS["update"](session)
    assert session.snapshot() == Store(file.load())
    file.close()


def test_a_bug_is_no_trouble_and_changes_nothing_either(path):
    session, file = a_document(path)
    before = state(session, file)
    with failing(file, 4, sqlite3.SQLITE_CONSTRAINT), pytest.raises(sqlite3.OperationalError):
        COMMANDS["update"](session)
    assert state(session, file) == before
    file.close()


def test_a_full_document(path):
    """SQLite itself finds no more room: the largest size is the size it has."""
    session, file = a_document(path)
    file.checkpoint()
    pages = file._connection.execute("PRAGMA page_count").fetchone()[0]
    file._connection.execute(f"PRAGMA max_page_count = {pages}")
    before = state(session, file)

    def fill() -> None:
        nonlocal before
        for number in range(100):
            session.run(copy_map, _map(session), f"Copy {number}", MapKind.SCENARIO)
            before = state(session, file)

    with pytest.raises(Trouble, match="disk_full") as caught:
        fill()
    assert caught.value.params["path"] == str(path)
    assert state(session, file) == before
    file._connection.execute(f"PRAGMA max_page_count = {pages * 100}")
    session.run(copy_map, _map(session), "Now", MapKind.SCENARIO)
    assert session.snapshot() == Store(file.load())
    file.close()


def test_a_full_disk_leaves_a_document_that_is_opened_as_it_was(document, opened, monkeypatch):
    before = document.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("mapper.storage.opening.is_full", lambda _: True)
        with pytest.raises(Trouble, match="disk_full"):
            opened(document)
    assert document.read_bytes() == before
    assert list(document.parent.iterdir()) == [document]


def test_a_file_the_system_lets_grow_no_more(path):
    """The system itself refuses the write to the log, once the room that was made in it is used up."""
    session, file = a_document(path)
    file.checkpoint()
    before = state(session, file)

    def fill() -> None:
        nonlocal before
        for _ in range(100):
            COMMANDS["add"](session)
            before = state(session, file)

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = path.with_name(f"{path.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (log + 1000, limits[1]))
    try:
        with pytest.raises(Trouble, match="disk_failed"):
            fill()
        during = state(session, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert during == before
    COMMANDS["add"](session)
    assert session.snapshot() == Store(file.load())
    file.close()
    file = DocumentFile.open(path)
    assert session.snapshot() == Store(file.load())
    file.close()
