"""Schema 6: moments with a name, signatures under one of them, and a journal whose old lines are packed and thinned."""

from typing import Final

from alembic import op

from mapper.storage.migrations.rebuild import add_columns, rebuild, reworded

revision = "0006"
down_revision = "0005"

_VERSION: Final = """
CREATE TABLE version (
    id TEXT NOT NULL CHECK (id GLOB 'version-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    note TEXT NOT NULL,
    time REAL NOT NULL,
    line INTEGER NOT NULL CHECK (line >= 0),
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT
"""


def upgrade() -> None:
    """Make the new table; the journal keeps its lines, and who has signed did so under no named moment."""
    op.execute(_VERSION.strip())
    add_columns("sign_off", "version_id TEXT")
    rebuild("journal", _journal)


def _journal(sql: str) -> str:
    return reworded(
        sql,
        ("'edit', 'undo', 'redo'", "'edit', 'undo', 'redo', 'past'"),
        ("changes TEXT", "changes ANY CHECK (typeof(changes) IN ('text', 'blob', 'null'))"),
        ("(act = 'edit') =", "(act IN ('edit', 'past')) ="),
    )
