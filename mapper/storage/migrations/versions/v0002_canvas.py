"""Schema 2: bends made by hand, cells that collapse and shrink, lane colours that stay, maps from right to left."""

from mapper.storage.migrations.rebuild import rebuild

revision = "0002"
down_revision = "0001"

_KEY = "    PRIMARY KEY (id)"


def upgrade() -> None:
    """Add the columns where the tables declare them: after their own, before the keys."""
    _add("map", "flows_left INTEGER NOT NULL CHECK (flows_left IN (0, 1))", flows_left="0")
    _add(
        "stage",
        "is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1))",
        "least_width REAL CHECK (least_width BETWEEN 1 AND 1000000)",
        is_collapsed="0",
    )
    _add(
        "lane",
        "is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1))",
        "least_height REAL CHECK (least_height BETWEEN 1 AND 1000000)",
        "tint INTEGER CHECK (tint >= 0)",
        is_collapsed="0",
    )
    _add("connector", "bends TEXT NOT NULL", bends="''")


def _add(table: str, *columns: str, **values: str) -> None:
    lines = "".join(f"    {column},\n" for column in columns)
    rebuild(table, lambda sql: sql.replace(_KEY, lines + _KEY, 1), **values)
