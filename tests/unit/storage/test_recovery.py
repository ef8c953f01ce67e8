"""Salvage: a damaged document gives what can be read, says what cannot, and stays as it is."""

import random
import sqlite3
from pathlib import Path

import pytest

from mapper.core.edits.agreement import add_participants, sign
from mapper.core.edits.nodes import add_node
from mapper.core.errors import Trouble
from mapper.core.records import Lane, Node, NodeTool, Person, ProcessMap, SignOff, Stage
from mapper.core.store import Store
from mapper.core.values import NodeKind, Point
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile
from mapper.storage.recovery import salvage
from tests.builders import Clock, a_map, named

PAGE = 4096


@pytest.fixture
def target(tmp_path) -> Path:
    return tmp_path / "salvaged.salesmap"


@pytest.fixture(scope="module")
def large_content(tmp_path_factory) -> bytes:
    """A document of some 40 pages: 300 steps with a tool each, and 20 more that only the journal tells the birth of."""
    builder = a_map().lane("Sales")
    for number in range(300):
        builder.step(f"Step {number}", description="x" * 50).tool("CRM")
        if number:
            builder.to(f"Step {number - 1}")
    path = tmp_path_factory.mktemp("large") / "large.salesmap"
    file = builder.file(path)
    session = Session(file, Clock())
    map_id = named(session.store, ProcessMap, "As is").id
    for number in range(20):
        session.run(add_node, map_id, NodeKind.STEP, Point(100, 100), f"Late {number}")
    file.close()
    return path.read_bytes()


@pytest.fixture
def large(path, large_content) -> Path:
    path.write_bytes(large_content)
    return path


def loaded(path: Path) -> Store:
    file = DocumentFile.open(path)
    try:
        return Store(file.load())
    finally:
        file.close()


def pages_of(path: Path, table: str) -> list[int]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno", (table,)).fetchall()
    connection.close()
    return [number for (number,) in rows]


def spoil(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(random.Random(page).randbytes(PAGE))


def test_of_a_sound_document_all_is_saved(large, target):
    before = loaded(large)
    salvaged = salvage(large, target)
    assert loaded(target) == before
    assert salvaged.lost == {}
    assert sum(salvaged.saved.values()) == len(before)


def test_more_than_a_document_holds_is_refused_and_nothing_is_made(large, target, monkeypatch):
    monkeypatch.setattr("mapper.storage.inspection.MOST_RECORDS", 250)
    with pytest.raises(Trouble, match="too_many_things"):
        salvage(large, target)
    assert list(target.parent.iterdir()) == [large]


def test_what_no_table_accepts_goes_and_the_others_stay(large, target):
    connection = sqlite3.connect(large, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE node SET width = -5 WHERE name = 'Step 7'")
    connection.close()
    salvaged = salvage(large, target)
    found = {node.name for node in loaded(target).all(Node)}
    assert (salvaged.saved["node"], salvaged.lost["node"], "Step 7" in found) == (319, 1, False)


def test_a_lost_page_costs_what_stood_on_it_and_is_counted(large, target):
    before = loaded(large)
    spoil(large, pages_of(large, "node")[3])
    content = large.read_bytes()
    with pytest.raises(Trouble, match="damaged"):
        loaded(large)
    salvaged = salvage(large, target)
    after = loaded(target)
    nodes = {node.id for node in before.all(Node)}
    saved = {node.id for node in after.all(Node)}
    assert saved < nodes
    assert len(nodes - saved) < 60
    assert salvaged.lost["node"] == len(nodes - saved)
    assert salvaged.lost["node_tool"] == len(nodes - saved)
    assert all(after.find(Node, node.id) == node for node in before.all(Node) if node.id in saved)
    assert large.read_bytes() == content


def test_what_the_journal_knows_is_saved_from_it(large, target):
    late = {node.name for node in loaded(large).all(Node) if node.name.startswith("Late")}
    for page in pages_of(large, "node"):
        spoil(large, page)
    salvaged = salvage(large, target)
    assert {node.name for node in loaded(target).all(Node)} == late
    assert salvaged.saved["node"] == 20


@pytest.mark.parametrize("seed", range(20))
def test_whatever_page_is_lost_a_whole_document_comes_out_or_a_plain_no(large, target, seed):
    content = bytearray(large.read_bytes())
    rng = random.Random(seed)
    for _ in range(rng.randint(1, 4)):
        page = rng.randrange(1, len(content) // PAGE)
        content[page * PAGE : (page + 1) * PAGE] = rng.randbytes(PAGE)
    large.write_bytes(content)
    try:
        salvaged = salvage(large, target)
    except Trouble as trouble:
        assert trouble.code == "nothing_to_salvage"  # noqa: PT017  # both ends are right
        assert not target.exists()
        return
    after = loaded(target)
    assert len(after) == sum(salvaged.saved.values())
    assert any(lane.is_customer for lane in after.all(Lane))
    for record_type in (Stage, Lane):
        assert sorted(r.position for r in after.all(record_type)) == list(
            range(len(list(after.all(record_type))))
        )


def test_what_a_packed_and_thinned_journal_knows_is_saved_and_no_moment_is_named(path, target):
    file = a_map().lane("Sales").step("Call").to("Won").file(path)
    session = Session(file, Clock())
    session.run(add_participants, ["Ana"])
    as_is, ana = named(session.store, ProcessMap, "As is").id, named(session.store, Person, "Ana").id
    moment = session.name_version("Signed")
    session.run(sign, as_is, ana, "2026-11-27", version_id=moment.id)
    for number in range(9):
        session.run(add_node, as_is, NodeKind.STEP, Point(100, 100), f"Late {number}")
    session.thin(2)
    file.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM node WHERE name LIKE 'Late %'")
    connection.commit()
    connection.close()
    salvage(path, target)
    store = loaded(target)
    assert {node.name for node in store.all(Node)} >= {f"Late {number}" for number in range(9)}
    assert [signed.version_id for signed in store.all(SignOff)] == [None]


def test_a_lost_document_record_is_made_anew(document, target):
    connection = sqlite3.connect(document)
    with connection:
        connection.execute("DELETE FROM document")
        connection.execute("DELETE FROM lane WHERE is_customer")
    connection.close()
    salvage(document, target)
    after = loaded(target)
    assert [lane.is_customer for lane in after.all(Lane)] == [True]


def test_values_that_no_document_may_hold_are_lost(document, target):
    connection = sqlite3.connect(document)
    with connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE node SET width = -1 WHERE name = 'Call'")
    connection.close()
    salvaged = salvage(document, target)
    assert salvaged.lost == {"node": 1, "connector": 1}
    assert list(loaded(target).all(NodeTool)) == []


def test_of_nothing_nothing_comes(path, target):
    path.write_bytes(b"")
    with pytest.raises(Trouble, match="empty_file"):
        salvage(path, target)
    path.unlink()
    DocumentFile.create(path, a_map().records())
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DELETE FROM map")
    connection.close()
    with pytest.raises(Trouble, match="nothing_to_salvage"):
        salvage(path, target)
    assert not target.exists()


def test_a_file_that_is_there_is_not_written_over(document, target):
    target.write_text("something")
    with pytest.raises(Trouble, match="exists"):
        salvage(document, target)
    assert target.read_text() == "something"
