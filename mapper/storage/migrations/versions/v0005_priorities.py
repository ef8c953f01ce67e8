"""Schema 5: which work is begun first, and votes on a line's share and on a role's hours at a step."""

from mapper.storage.migrations.rebuild import add_columns

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the new columns; what is there states no priority, and its votes are on steps alone."""
    add_columns("measures", "priority INTEGER CHECK (priority BETWEEN 1 AND 9)")
    add_columns(
        "ballot",
        "connector_id TEXT",
        "role_id TEXT",
        keys={"connector_id": "connector", "role_id": "role"},
    )
