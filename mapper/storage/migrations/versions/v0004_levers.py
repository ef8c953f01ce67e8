"""Schema 4: colours of steps, what the numbers are planned from, levers, and findings that are let be."""

from typing import Final

from alembic import op

from mapper.storage.migrations.rebuild import add_columns

revision = "0004"
down_revision = "0003"

_KINDS: Final = "('share', 'touch', 'wait', 'drop_out', 'attempts', 'entries', 'hire')"
_DDL: Final = f"""
CREATE TABLE lever (
    id TEXT NOT NULL CHECK (id GLOB 'lever-*'),
    map_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN {_KINDS}),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    change REAL NOT NULL,
    connector_id TEXT,
    node_id TEXT,
    role_id TEXT,
    cost REAL CHECK (cost >= 0),
    cost_a_year REAL CHECK (cost_a_year >= 0),
    lead_days REAL CHECK (lead_days >= 0),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(connector_id) REFERENCES connector (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_lever_map_id ON lever (map_id);
CREATE INDEX ix_lever_connector_id ON lever (connector_id);
CREATE INDEX ix_lever_node_id ON lever (node_id);
CREATE INDEX ix_lever_role_id ON lever (role_id);

CREATE TABLE dismissal (
    id TEXT NOT NULL CHECK (id GLOB 'dismissal-*'),
    map_id TEXT,
    code TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (map_id, code, about),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
"""


def upgrade() -> None:
    """Make the new tables, then add the new columns of those that are there."""
    for statement in _DDL.strip().split(";\n"):
        op.execute(statement.strip().rstrip(";"))
    add_columns("node", "tint INTEGER CHECK (tint >= 0)")
    add_columns(
        "measures",
        "work_variation REAL CHECK (work_variation BETWEEN 0 AND 100)",
        "board_days REAL CHECK (board_days >= 0)",
        "patience_days REAL CHECK (patience_days >= 0)",
    )
    add_columns(
        "role",
        "arrival_variation REAL CHECK (arrival_variation BETWEEN 0 AND 100)",
        "wait_limit_days REAL CHECK (wait_limit_days >= 0)",
        "cost_a_year REAL CHECK (cost_a_year >= 0)",
        "hire_cost REAL CHECK (hire_cost >= 0)",
        "fill_days REAL CHECK (fill_days >= 0)",
        "ramp_months REAL CHECK (ramp_months BETWEEN 0 AND 120)",
        "leavers_a_year REAL CHECK (leavers_a_year BETWEEN 0 AND 1)",
    )
    add_columns(
        "map",
        "goal_id TEXT",
        "calendar_id TEXT",
        "margin REAL CHECK (margin BETWEEN -1 AND 1)",
        "seasons TEXT NOT NULL",
        keys={"goal_id": "goal", "calendar_id": "calendar"},
        seasons="''",
    )
