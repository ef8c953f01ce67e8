"""Write down in `newest.py` what the whole chain of migrations makes, so that a new document need not run it.

After adding a migration: `python -m mapper.storage.migrations.freeze`. A test says when that was forgotten.
"""

import sqlite3
from pathlib import Path

from mapper.storage.migrations import SCRIPTS, migrate
from mapper.storage.pragmas import in_memory

NEWEST = SCRIPTS.parent / "newest.py"

_TEXT = '''"""The newest schema as the chain of migrations makes it; written by `migrations.freeze`, not by hand."""

from typing import Final

SCHEMA: Final = {schema}

DDL: Final = """
{ddl};

INSERT INTO alembic_version (version_num) VALUES ('{schema:04}');
"""
'''


def frozen() -> str:
    """The text of `newest.py` as it must be."""
    connection = in_memory()
    try:
        migrate(connection, Path(":memory:"))
        return _TEXT.format(
            schema=connection.execute("PRAGMA user_version").fetchone()[0],
            ddl=";\n\n".join(statements(connection)),
        )
    finally:
        connection.close()


def statements(connection: sqlite3.Connection) -> list[str]:
    """What made the tables and indexes of a file, in the order they were made in, evenly spaced."""
    made = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return ["\n".join(line.rstrip().expandtabs(4) for line in sql.splitlines()) for (sql,) in made]


if __name__ == "__main__":
    NEWEST.write_text(frozen(), encoding="utf-8")
