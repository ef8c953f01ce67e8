"""Older files come up to date in one transaction, with the old file kept; another migration costs one small module."""

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage import migrations, opening
from mapper.storage.header import read_header
from mapper.storage.migrations import SCRIPTS, migrate
from mapper.storage.newest import SCHEMA
from mapper.storage.pragmas import connect
from tests.builders import Clock

TOMORROW = SCHEMA + 1
HEAD = f'''"""A schema of tomorrow."""

import sqlalchemy as sa
from alembic import op
from mapper.storage.migrations.rebuild import rebuild

revision = "{TOMORROW:04}"
down_revision = "{SCHEMA:04}"


def upgrade():
'''
# What the next issues will ask for: a field, a table, a word more, and values made from others.
A_FIELD = """
    rebuild("tool", lambda sql: sql.replace("    PRIMARY", "    vendor TEXT NOT NULL,\\n    PRIMARY"), vendor="''")
"""
A_TABLE = '    op.create_table("stranger", sa.Column("id", sa.Text, primary_key=True), sqlite_strict=True)\n'
A_WORD = """
    rebuild("node", lambda sql: sql.replace("'note')", "'note', 'gateway')"))
    op.execute("UPDATE node SET kind = 'gateway' WHERE name = 'Call'")
"""
A_FIELD_ALEMBICS_WAY = (
    '    op.add_column("role", sa.Column("vendor", sa.Text, nullable=False, server_default=""))\n'
)
VALUES = "    op.execute(\"UPDATE node SET description = 'was: ' || name\")\n"
A_FAILURE = '    op.execute("UPDATE node SET name = NULL")\n'
A_BUG = '    op.execute("UPDATE node SET nonsense = 1")\n'
TOO_MUCH = """
    op.execute("PRAGMA max_page_count = 1")
    op.execute("CREATE TABLE big AS SELECT zeroblob(9000000) AS b")
"""
LOOSE_ENDS = '    op.execute("DELETE FROM stage")\n'


@pytest.fixture
def next_schema(tmp_path, monkeypatch):
    """Make tomorrow's program of this one: its chain of migrations has one more, with this body."""

    def add(body: str) -> Path:
        scripts = tmp_path / "migrations"
        shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        (scripts / "versions" / f"v{TOMORROW:04}_tomorrow.py").write_text(HEAD + body, encoding="utf-8")
        monkeypatch.setattr(migrations, "migrate", partial(migrate, scripts=scripts))
        monkeypatch.setattr(opening, "SCHEMA", TOMORROW)
        monkeypatch.setattr("mapper.storage.document_file.SCHEMA", TOMORROW)
        return scripts

    return add


def beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if p.is_file())


@pytest.mark.parametrize("body", [A_FIELD, A_FIELD_ALEMBICS_WAY, A_TABLE, A_WORD, A_FIELD + A_TABLE + VALUES])
def test_one_more_migration_brings_a_document_up_to_it(document, next_schema, body):
    scripts = next_schema(body)
    with closing(connect(document, "rw")) as connection:
        count = connection.execute("SELECT count(*) FROM node").fetchone()
        migrate(connection, document, scripts=scripts)
        assert connection.execute("PRAGMA user_version").fetchone() == (TOMORROW,)
        assert connection.execute("SELECT count(*) FROM node").fetchone() == count
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert not connection.in_transaction
    assert read_header(document).schema == TOMORROW


def test_a_rebuilt_table_keeps_all_but_what_was_to_change(document, next_schema):
    scripts = next_schema(A_WORD)
    definitions = "SELECT name, replace(sql, char(34), '') FROM sqlite_master ORDER BY name"
    with closing(connect(document, "rw")) as connection:
        before = dict(connection.execute(definitions))
        migrate(connection, document, scripts=scripts)
        after = dict(connection.execute(definitions))
        kinds = dict(connection.execute("SELECT name, kind FROM node"))
    assert after.pop("node") == before.pop("node").replace("'note')", "'note', 'gateway')")
    assert after == before
    assert kinds == {"Call": "gateway", "Won": "end"}


def test_opening_an_older_document_keeps_it_and_goes_on_with_the_new_one(document, opened, next_schema):
    old = document.read_bytes()
    before = Store(opened(document, read_only=True).load())
    next_schema(VALUES)
    file = opened(document)
    assert file.kept == document.with_name(f"a map.schema{SCHEMA}.salesmap")
    assert not file.is_read_only
    assert file.schema == TOMORROW
    assert {n.description for n in file.load() if isinstance(n, Node)} == {"was: Call", "was: Won"}
    session = Session(file, Clock())
    session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
    assert Store(file.load()) == session.snapshot()
    file.close()
    assert beside(document) == ["a map.salesmap", f"a map.schema{SCHEMA}.salesmap"]
    assert old != document.read_bytes()
    assert read_header(file.kept).schema == SCHEMA
    with closing(sqlite3.connect(file.kept)) as kept:
        names = {name for (name,) in kept.execute("SELECT name FROM node")}
    assert names == {node.name for node in before.all(Node)}


def test_an_older_document_that_is_only_read_stays_as_it_is(document, opened, next_schema):
    old = document.read_bytes()
    next_schema(VALUES)
    file = opened(document, read_only=True)
    assert {n.description for n in file.load() if isinstance(n, Node)} == {"was: Call", "was: Won"}
    assert file.kept is None
    assert document.read_bytes() == old
    assert beside(document) == ["a map.salesmap"]


@pytest.mark.parametrize(
    ("body", "error", "code"),
    [
        (VALUES + A_BUG, sqlite3.OperationalError, "nonsense"),
        (VALUES + A_FAILURE, Trouble, "migration_failed"),
        (VALUES + LOOSE_ENDS, Trouble, "migration_failed"),
        (VALUES + TOO_MUCH, Trouble, "disk_full"),
    ],
    ids=["bug", "what no table takes", "loose ends", "disk full"],
)
def test_a_migration_that_fails_has_done_nothing(document, next_schema, opened, body, error, code):
    before = Store(opened(document, read_only=True).load())
    next_schema(body)
    with pytest.raises(error, match=code):
        opened(document)
    assert read_header(document).schema == SCHEMA
    assert beside(document) == ["a map.salesmap", f"a map.schema{SCHEMA}.salesmap"]
    with closing(connect(document, "ro")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM node WHERE description = ''")}
    assert names == {node.name for node in before.all(Node)}


def test_no_migration_begins_without_the_backup(document, next_schema, monkeypatch, opened):
    next_schema(VALUES)

    def full(*args: object) -> None:
        raise Trouble("disk_full", path=str(document))

    monkeypatch.setattr("mapper.storage.backup.keep_beside", full)
    with pytest.raises(Trouble, match="disk_full"):
        opened(document)
    assert read_header(document).schema == SCHEMA
    assert beside(document) == ["a map.salesmap"]


GOLDEN = Path(__file__).parents[2] / "golden"
OTHER_WORDS = """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = replace(sql, '''edit'', ', '''edit'',')
    WHERE name = 'journal'
"""


@pytest.mark.parametrize("made_so", [OTHER_WORDS, "DROP INDEX ix_journal_edit"], ids=["words", "no index"])
def test_a_journal_that_no_mapper_defined_so_is_taken_or_refused(tmp_path, opened, made_so):
    path = Path(shutil.copy(GOLDEN / "schema6.salesmap", tmp_path / "old.salesmap"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(made_so)
    if made_so is OTHER_WORDS:
        with pytest.raises(Trouble, match="migration_failed"):
            opened(path)
    else:
        assert len(opened(path).load()) > 10
