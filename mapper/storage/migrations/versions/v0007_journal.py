"""Schema 7: a line of the journal costs less: no index on it, and CHECKs that make no table of their words."""

from alembic import op

from mapper.storage.migrations.rebuild import rebuild, reworded

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Drop the index, and say the CHECKs otherwise; the lines stay as they are."""
    op.execute("DROP INDEX IF EXISTS ix_journal_edit")
    rebuild("journal", _journal)


def _journal(sql: str) -> str:
    return reworded(
        sql,
        (
            "act IN ('edit', 'undo', 'redo', 'past')",
            "act = 'edit' OR act = 'undo' OR act = 'redo' OR act = 'past'",
        ),
        (
            "typeof(changes) IN ('text', 'blob', 'null')",
            "typeof(changes) = 'text' OR typeof(changes) = 'blob' OR changes IS NULL",
        ),
        ("(act IN ('edit', 'past')) =", "(act = 'edit' OR act = 'past') ="),
    )
