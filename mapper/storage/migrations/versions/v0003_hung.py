"""Schema 3: what a team hangs on its map: people, goals, value, waits, sale types, targets, the register, agreement."""

from alembic import op

from mapper.storage.migrations.rebuild import add_columns, rebuild
from mapper.storage.migrations.tables_0003 import talk, work

revision = "0003"
down_revision = "0002"

_LIFE_STAGES = "('introduction', 'growth', 'maturity', 'decline')"


def upgrade() -> None:
    """Make the new tables, then add the new columns of those that are there."""
    for ddl in (work.DDL, talk.DDL):
        for statement in ddl.split(";\n"):
            op.execute(statement.strip())
    _libraries()
    _flow()
    add_columns(
        "map",
        "parent_node_id TEXT",
        "product_id TEXT",
        f"life_stage TEXT CHECK (life_stage IN {_LIFE_STAGES})",
        "statement TEXT NOT NULL",
        "is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1))",
        keys={"parent_node_id": "node", "product_id": "product"},
        statement="''",
        is_locked="0",
    )
    add_columns("stage", "phase TEXT CHECK (phase IN ('prospecting', 'qualifying', 'selling', 'delivering'))")
    add_columns(
        "goal",
        "parent_id TEXT",
        "position INTEGER NOT NULL",
        "description TEXT NOT NULL",
        keys={"parent_id": "goal"},
        position="0",
        description="''",
    )


def _libraries() -> None:
    kinds = "('system', 'template', 'document', 'list', 'script', 'method')"
    rolls = "('count', 'money', 'rate', 'mean_time', 'stock', 'ratio')"
    add_columns("role", "target_utilisation REAL CHECK (target_utilisation BETWEEN 0 AND 1)")
    add_columns("tool", f"kind TEXT CHECK (kind IN {kinds})", "category TEXT NOT NULL", category="''")
    add_columns("skill", "category TEXT NOT NULL", category="''")
    add_columns(
        "metric",
        "category TEXT NOT NULL",
        f"kind TEXT CHECK (kind IN {rolls})",
        "formula TEXT NOT NULL",
        "numerator TEXT NOT NULL",
        "denominator TEXT NOT NULL",
        "range_low REAL",
        "range_high REAL",
        "range_source TEXT NOT NULL",
        "source TEXT NOT NULL",
        category="''",
        formula="''",
        numerator="''",
        denominator="''",
        range_source="''",
        source="''",
    )


def _flow() -> None:
    rebuild("node", lambda sql: sql.replace("'stall', 'end'", "'stall', 'slip', 'end'", 1))
    add_columns("node", "attached_to TEXT", keys={"attached_to": "node"})
    add_columns("connector", "reason TEXT NOT NULL", reason="''")
    add_columns(
        "measures",
        "wait_owner TEXT CHECK (wait_owner IN ('customer', 'team', 'partner', 'nobody'))",
        "wait_law TEXT CHECK (wait_law IN ('exponential', 'gamma', 'fixed'))",
        "is_calendar_wait INTEGER NOT NULL CHECK (is_calendar_wait IN (0, 1))",
        "promised TEXT",
        "exit_rule TEXT NOT NULL",
        "delay_cost_a_day REAL CHECK (delay_cost_a_day >= 0)",
        "entries_a_month REAL CHECK (entries_a_month >= 0)",
        "accurate_share REAL CHECK (accurate_share BETWEEN 0 AND 1)",
        is_calendar_wait="0",
        exit_rule="''",
    )
