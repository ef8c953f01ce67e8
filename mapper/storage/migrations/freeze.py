"""Write down what the whole chain of migrations makes, so that a new document need not run it.

After adding a migration: `python -m mapper.storage.migrations.freeze`. A test says when that was forgotten.
"""

import sqlite3
from pathlib import Path

from mapper.core.resources import resource
from mapper.storage.migrations import migrate
from mapper.storage.pragmas import in_memory

NEWEST = resource("schema", "newest.sql")


def frozen() -> str:
    """The text of `newest.sql` as it must be."""
    connection = in_memory()
    try:
        migrate(connection, Path(":memory:"))
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
        version = f"INSERT INTO alembic_version (version_num) VALUES ('{schema:04}');\n"  # noqa: S608  # a number
        return ";\n\n".join([*statements(connection), version])
    finally:
        connection.close()


def statements(connection: sqlite3.Connection) -> list[str]:
    """What made the tables and indexes of a file, in the order they were made in, evenly spaced."""
    made = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return ["\n".join(line.rstrip().expandtabs(4) for line in sql.splitlines()) for (sql,) in made]


if __name__ == "__main__":
    NEWEST.parent.mkdir(exist_ok=True)
    NEWEST.write_text(frozen(), encoding="utf-8")
