"""For migrations: change what SQLite cannot alter in a table that holds rows, such as the words of a CHECK."""

from collections.abc import Callable
from typing import Final

from alembic import op
from sqlalchemy import text

_PRIMARY: Final = "    PRIMARY KEY (id)"


class Unlike(LookupError):
    """A table is not defined in the words that a migration changes: no Mapper wrote it so."""


def rebuild(table: str, change: Callable[[str], str], **values: str) -> None:
    """Give a table the definition that `change` makes of its own, and keep rows and indexes.

    `values`: for each new column the SQL expression that fills it in the rows that are there.
    Alembic's batch mode would leave the CHECKs behind, which it cannot read. References to the table stay: they are
    off during a migration and looked at before its commit. Unlike where nothing of it changes.
    """
    connection = op.get_bind()
    of_table = {"table": table}
    made = "SELECT sql FROM sqlite_master WHERE type = :type AND tbl_name = :table AND sql IS NOT NULL"
    old = connection.execute(text(made), of_table | {"type": "table"}).scalar_one()
    indexes = connection.execute(text(made), of_table | {"type": "index"}).scalars().all()
    # one that was changed before stands in quotes
    old = old.replace(f'CREATE TABLE "{table}" (', f"CREATE TABLE {table} (", 1)
    new = change(old)
    if new == old:
        raise Unlike(table)
    connection.exec_driver_sql(new.replace(f"CREATE TABLE {table} (", f"CREATE TABLE new_{table} (", 1))
    kept = connection.execute(text("SELECT name FROM pragma_table_info(:table)"), of_table).scalars().all()
    into, out_of = ", ".join([*kept, *values]), ", ".join([*kept, *values.values()])
    copy = f"INSERT INTO new_{table} ({into}) SELECT {out_of} FROM {table}"  # noqa: S608  # the migration's own
    connection.exec_driver_sql(copy)
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE new_{table} RENAME TO {table}")
    for index in indexes:
        connection.exec_driver_sql(index)


def reworded(sql: str, *words: tuple[str, str]) -> str:
    """The definition with each of these words, as they were, replaced once; Unlike where one does not stand there."""
    for old, new in words:
        if old not in sql:
            raise Unlike(old)
        sql = sql.replace(old, new, 1)
    return sql


def add_columns(table: str, *columns: str, keys: dict[str, str] | None = None, **values: str) -> None:
    """Add the columns where the tables declare them: after their own, before the keys; a foreign key comes last."""
    lines = "".join(f"    {column},\n" for column in columns)
    ends = "".join(
        f",\n    FOREIGN KEY({column}) REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"
        for column, target in (keys or {}).items()
    )
    close = "\n) WITHOUT ROWID, STRICT"
    rebuild(
        table,
        lambda sql: sql.replace(_PRIMARY, lines + _PRIMARY, 1).replace(close, ends + close, 1),
        **values,
    )
    for column in keys or {}:
        op.execute(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")
