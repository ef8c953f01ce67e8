"""Opening: what can be written is, what can only be read is read with the reason, and the rest is refused by name."""

import json
import sqlite3
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage import opening
from mapper.storage.document_file import DocumentFile
from mapper.storage.lock import Holder, lock_path
from mapper.storage.newest import SCHEMA
from mapper.storage.pragmas import make_durable
from tests.builders import Clock, a_map


def reason_of(file: DocumentFile) -> str:
    assert file.is_read_only
    assert file.reason is not None
    return file.reason.code


def altered(path: Path, *statements: str) -> None:
    """Do to the document what a stranger might."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


class TestReadOnly:
    def test_what_somebody_else_has_open(self, document, opened):
        writer = opened(document)
        session = Session(writer, Clock())
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
        reader = opened(document)
        assert reason_of(reader) == "locked"
        assert Store(reader.load()) == session.snapshot()

    def test_a_look_from_this_process_leaves_the_locks_of_the_writer(self, document, opened):
        """Else the next stranger who closes the file takes the log with him, and what stands in it."""
        session = Session(opened(document), Clock())
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
        for how in ({}, {"read_only": True}):
            DocumentFile.open(document, **how).close()
        stranger = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM node'); c.close()"
        subprocess.run([sys.executable, "-c", stranger, str(document)], check=True)
        assert document.with_name(f"{document.name}-wal").exists()
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Write")

    def test_what_another_machine_has_open_as_it_last_came_to_rest(self, document, opened):
        writer = opened(document)
        at_rest = Store(writer.load())
        session = Session(writer, Clock())
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
        far = Holder("mia", "another-machine", 1, 0.0)
        lock_path(document).write_text(json.dumps(asdict(far)), encoding="utf-8")
        reader = opened(document)
        assert reason_of(reader) == "locked"
        assert Store(reader.load()) == at_rest

    def test_taken_over_it_can_be_written(self, document, opened):
        far = Holder("mia", "another-machine", 1, 0.0)
        lock_path(document).write_text(json.dumps(asdict(far)), encoding="utf-8")
        assert not opened(document, take_over=True).is_read_only

    def test_a_file_without_the_right_to_write(self, guarded_folder, opened):
        path = guarded_folder / "a.salesmap"
        DocumentFile.create(path, a_map().step("Call").records())
        path.chmod(0o400)
        assert reason_of(opened(path)) == "read_only_file"
        assert list(guarded_folder.iterdir()) == [path]

    def test_a_place_without_the_right_to_write(self, guarded_folder, opened):
        path = guarded_folder / "a.salesmap"
        DocumentFile.create(path, a_map().step("Call").records())
        guarded_folder.chmod(0o500)
        file = opened(path)
        assert reason_of(file) == "read_only_place"
        assert len(file.load()) > 1

    def test_a_place_without_that_right_where_a_crash_left_a_log(self, guarded_folder, opened):
        path = guarded_folder / "a.salesmap"
        DocumentFile.create(path, a_map().step("Call").records())
        writer = opened(path)
        session = Session(writer, Clock())
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
        content, log = path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()
        writer.close()
        path.write_bytes(content)
        path.with_name(f"{path.name}-wal").write_bytes(log)
        guarded_folder.chmod(0o500)
        assert {r.name for r in opened(path).load() if isinstance(r, Node)} == {"Visit"}


def crashed(path: Path) -> None:
    """Leave a document behind whose last edit is only in the log, and its lock, as a killed program does."""
    program = f"""
import os, pathlib
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node
from mapper.services.session import Session
from tests.builders import a_map
file = a_map().step("Call").file(pathlib.Path({str(path)!r}))
session = Session(file)
session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=False)
    assert path.with_name(f"{path.name}-wal").exists()


def test_what_is_written_while_it_is_opened_is_not_passed_over(document, opened, monkeypatch):
    """Who took a lock over from somebody who is still there may be written to by him at any moment."""

    def late(connection: sqlite3.Connection, path: Path) -> str:
        line = "(seq, act, time, label, params, changes) VALUES (1, 'edit', 1, 'x', '{}', '{}')"
        altered(path, f"INSERT INTO journal {line}")
        return make_durable(connection, path)

    with monkeypatch.context() as patch:
        patch.setattr(opening, "make_durable", late)
        with pytest.raises(Trouble, match="busy"):
            opened(document)
    assert [line.number for line in opened(document).journal()] == [1]


def test_what_a_crash_left_is_found_and_tidied_up(document, opened):
    document.unlink()
    crashed(document)
    file = opened(document)
    assert not file.is_read_only
    assert {r.name for r in file.load() if isinstance(r, Node)} == {"Visit"}
    file.close()
    assert list(document.parent.iterdir()) == [document]


class TestNewer:
    def test_it_is_refused_with_the_number_that_is_needed(self, document):
        altered(document, f"PRAGMA user_version = {SCHEMA + 1}")
        with pytest.raises(Trouble, match="too_new") as caught:
            DocumentFile.open(document)
        assert caught.value.params == {"path": str(document), "schema": SCHEMA + 1, "known": SCHEMA}
        assert list(document.parent.iterdir()) == [document]

    def test_it_is_shown_as_far_as_it_is_understood(self, document, opened):
        before = opened(document, read_only=True).load()
        altered(
            document,
            "ALTER TABLE node ADD COLUMN colour TEXT",
            "CREATE TABLE mood (id TEXT PRIMARY KEY)",
            f"PRAGMA user_version = {SCHEMA + 1}",
        )
        file = opened(document, may_be_newer=True)
        assert reason_of(file) == "too_new"
        assert file.schema == SCHEMA + 1
        assert file.load() == before

    def test_it_is_refused_when_it_is_not_understood(self, document):
        altered(document, "ALTER TABLE node RENAME COLUMN x TO left", f"PRAGMA user_version = {SCHEMA + 1}")
        with pytest.raises(Trouble, match="too_new"):
            DocumentFile.open(document, may_be_newer=True)

    def test_a_word_that_is_not_known_yet(self, document, opened):
        altered(
            document,
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE node SET kind = 'dream'",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET sql = replace(sql, '''note''', '''note'', ''dream''') WHERE name = 'node'",
            f"PRAGMA user_version = {SCHEMA + 1}",
        )
        file = opened(document, may_be_newer=True)
        with pytest.raises(Trouble, match="too_new"):
            file.load()


class TestForeign:
    """Nothing that a stranger wrote into a file is ever run."""

    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TRIGGER bomb AFTER UPDATE ON node BEGIN DELETE FROM node; END",
            "CREATE VIEW peek AS SELECT * FROM node",
            "CREATE VIRTUAL TABLE search USING fts5(name)",
        ],
    )
    @pytest.mark.parametrize("read_only", [False, True])
    def test_parts_that_run_are_refused_by_name(self, document, statement, read_only):
        altered(document, statement)
        before = document.read_bytes()
        with pytest.raises(Trouble, match="foreign_parts") as caught:
            DocumentFile.open(document, read_only=read_only)
        assert caught.value.params["parts"] in ("trigger bomb", "view peek", "table search")
        assert document.read_bytes() == before
        assert list(document.parent.iterdir()) == [document]

    def test_a_view_in_the_place_of_a_table(self, document):
        altered(
            document, "PRAGMA foreign_keys = OFF", "DROP TABLE goal", "CREATE VIEW goal AS SELECT 1 AS id"
        )
        with pytest.raises(Trouble, match="foreign_parts"):
            DocumentFile.open(document)

    def test_a_default_or_check_calls_no_function_that_could_do_harm(self, document):
        connection = opening.connect(document, "rw")
        with pytest.raises(sqlite3.OperationalError, match="unsafe use"):
            connection.execute("CREATE VIEW v AS SELECT load_extension('x')").execute("SELECT * FROM v")
        connection.close()

    @pytest.mark.parametrize(
        "statement",
        [
            "DROP TABLE goal",
            "ALTER TABLE node ADD COLUMN extra TEXT",
            "ALTER TABLE node DROP COLUMN description",
            "DROP TABLE journal",
        ],
    )
    def test_tables_that_are_not_ours_are_damage(self, document, statement):
        altered(document, statement)
        with pytest.raises(Trouble, match="damaged"):
            DocumentFile.open(document)
        assert list(document.parent.iterdir()) == [document]

    def test_a_table_that_is_not_strict_is_damage(self, document):
        altered(
            document,
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET sql = replace(sql, ', STRICT', '') WHERE name = 'tool'",
        )
        with pytest.raises(Trouble, match="damaged"):
            DocumentFile.open(document)

    def test_another_programs_own_table_is_left_alone(self, document, opened):
        altered(document, "CREATE TABLE notes_of_a_sync_service (x)")
        assert not opened(document).is_read_only


class TestDamaged:
    def test_a_page_of_rubbish(self, path, opened):
        builder = a_map()
        for number in range(200):
            builder.step(f"Step {number}", description="x" * 200)
        DocumentFile.create(path, builder.records())
        with path.open("r+b") as file:
            file.seek(4096 * 40)
            file.write(b"rubbish!" * 512)
        for read_only in (False, True):
            with pytest.raises(Trouble, match="damaged"):
                DocumentFile.open(path, read_only=read_only)
        assert list(path.parent.iterdir()) == [path]

    def test_half_a_file(self, document):
        content = document.read_bytes()
        document.write_bytes(content[: len(content) // 2])
        with pytest.raises(Trouble, match="damaged"):
            DocumentFile.open(document)

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE node SET stage_id = 'stage-gone'",
            "DELETE FROM document",
            "DELETE FROM map",
            "DELETE FROM stage",
            "INSERT INTO document VALUES ('document-2', '', '', '', '', '')",
        ],
    )
    def test_records_that_make_no_document(self, document, opened, statement):
        altered(document, "PRAGMA foreign_keys = OFF", statement)
        before = document.read_bytes()
        with pytest.raises(Trouble, match="damaged"):
            DocumentFile.open(document)
        assert document.read_bytes() == before
        file = opened(document, read_only=True)
        with pytest.raises(Trouble, match="damaged"):
            file.load()

    def test_a_value_out_of_its_range(self, document):
        altered(document, "PRAGMA ignore_check_constraints = ON", "UPDATE node SET width = -1")
        with pytest.raises(Trouble, match="damaged"):
            DocumentFile.open(document)


def test_neither_sqlalchemy_nor_alembic_is_needed_to_make_open_and_edit(document):
    program = f"""
import pathlib, sys
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node
from mapper.services import documents
outline = documents.Outline("T", "As-is", ("Selling",), ("Customer", "Sales"))
documents.close(documents.new_document(pathlib.Path({str(document)!r} + "2"), outline=outline))
document = documents.open_document(pathlib.Path({str(document)!r}))
document.session.run(rename_node, next(iter(document.session.store.all(Node))).id, "Visit")
documents.close(document)
assert not {{"sqlalchemy", "alembic"}} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=True)
