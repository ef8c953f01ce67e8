"""The tables fit the records, the statements fit the tables, and a new file is what the chain of migrations makes."""

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from mapper.core.records import RECORD_TYPES, REFERENCES
from mapper.core.records.limits import ONCE
from mapper.core.records.plain import field_types
from mapper.storage import newest, schema, statements
from mapper.storage.migrations import SCRIPTS, freeze, migrate
from mapper.storage.pragmas import in_memory

DIALECT = sqlite.dialect(paramstyle="qmark")
TYPES = {str: sa.Text, float: sa.REAL, int: sa.Integer, bool: sa.Integer}


def sql(statement: sa.sql.elements.CompilerElement) -> str:
    return " ".join(str(statement.compile(dialect=DIALECT)).split())


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda t: t.prefix)
class TestTable:
    def test_has_a_column_for_each_field(self, record_type):
        table = schema.TABLES[record_type]
        wanted = {
            name: (TYPES[str if issubclass(base, StrEnum) else base], is_optional)
            for name, (base, is_optional) in field_types(record_type).items()
        }
        assert {c.name: (type(c.type), c.nullable) for c in table.columns} == wanted
        assert [c.name for c in table.columns] == list(wanted)
        assert [c.name for c in table.primary_key] == ["id"]

    def test_knows_every_reference_and_no_other(self, record_type):
        keys = {
            key.parent.name: key.target_fullname
            for key in schema.TABLES[record_type].foreign_keys
            if key.deferrable and key.initially == "DEFERRED"
        }
        assert keys == {r.field: f"{r.target}.id" for r in REFERENCES[record_type]}

    def test_finds_the_records_that_refer_by_an_index(self, record_type):
        table = schema.TABLES[record_type]
        uniques = [c for c in table.constraints if isinstance(c, sa.UniqueConstraint)]
        led = {next(iter(i.columns)).name for i in [*table.indexes, *uniques]}
        assert {r.field for r in REFERENCES[record_type]} <= led

    def test_allows_each_pair_once(self, record_type):
        table = schema.TABLES[record_type]
        pairs = [[c.name for c in u.columns] for u in table.constraints if isinstance(u, sa.UniqueConstraint)]
        assert pairs == ([list(ONCE[record_type])] if record_type in ONCE else [])

    def test_takes_the_words_of_its_enums_and_no_other(self, record_type):
        made = sql(CreateTable(schema.TABLES[record_type]))
        for name, (base, _) in field_types(record_type).items():
            if issubclass(base, StrEnum):
                words = ", ".join(f"'{word.value}'" for word in base)
                assert f"{name} IN ({words})" in made

    def test_is_spoken_to_as_core_would(self, record_type):
        table = schema.TABLES[record_type]
        mine = sa.delete(table).where(table.c.id == sa.bindparam("own_id"))
        assert sql(sa.select(table)) == statements.SELECT[record_type]
        assert sql(sa.insert(table)) == statements.INSERT[record_type]
        assert sql(mine) == statements.DELETE[record_type]
        fields = tuple(c.name for c in table.columns)[1:]
        changed = (
            sa.update(table).where(table.c.id == sa.bindparam("own_id")).values(dict.fromkeys(fields, 0))
        )
        assert sql(changed) == statements.update(record_type.prefix, fields)


def made(connection: sqlite3.Connection) -> set[str]:
    """What made the tables and indexes, as one line each, without the one that Alembic makes for itself."""
    return {" ".join(s.split()) for s in freeze.statements(connection) if "alembic_version" not in s}


def test_a_new_file_the_chain_and_the_tables_agree():
    with closing(in_memory()) as new, closing(in_memory()) as chain:
        new.executescript(newest.ddl())
        migrate(chain, Path("chain"))
        declared = {sql(CreateTable(t)) for t in schema.METADATA.tables.values()}
        declared |= {sql(CreateIndex(i)) for t in schema.METADATA.tables.values() for i in t.indexes}
        assert made(new) == made(chain)
        assert {_even(s) for s in made(new)} == {_even(s) for s in declared}


def _even(text: str) -> str:
    """Without the blanks that differ, and the quotes that SQLite puts around a table's name when it is changed."""
    return text.replace("( ", "(").replace(" )", ")").replace('"', "")


def test_the_frozen_schema_is_fresh():
    assert freeze.NEWEST.read_text(encoding="utf-8") == freeze.frozen(), f"run python -m {freeze.__name__}"


def test_every_schema_has_its_migration():
    numbers = sorted(int(path.stem[1:5]) for path in (SCRIPTS / "versions").glob("v*.py"))
    assert numbers == list(range(1, newest.SCHEMA + 1))
