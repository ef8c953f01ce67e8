"""From the schema a file has to the newest one, step by step, as a whole or not at all; Alembic, on first use."""

import sqlite3
from pathlib import Path
from typing import Final

from mapper.core.errors import Trouble

SCRIPTS: Final = Path(__file__).parent


def migrate(connection: sqlite3.Connection, path: Path, *, scripts: Path = SCRIPTS) -> None:
    """Bring the document behind `connection` to the newest schema of `scripts` in one transaction.

    A migration may rebuild tables, so references are looked at once, before the commit.
    Raises Trouble("migration_failed") when they, or what a table checks, do not hold then, or a table is defined as no
    Mapper would, and what sqlite3 raises; any error leaves the file as it was.
    """
    from alembic import command, config
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool

    from mapper.storage.migrations.rebuild import Unlike  # with Alembic

    settings = config.Config()
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    connection.execute("PRAGMA foreign_keys = OFF")  # means nothing inside a transaction
    try:
        with engine.connect() as alembics, alembics.begin():
            connection.execute("BEGIN IMMEDIATE")
            settings.attributes["connection"] = alembics
            command.upgrade(settings, "head")
            schema = int(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
            connection.execute(f"PRAGMA user_version = {schema:d}")
            dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
            if dangling:
                raise Trouble("migration_failed", path=str(path), schema=schema, detail=str(dangling[0]))
    except Unlike as error:
        raise Trouble("migration_failed", path=str(path), detail=str(error)) from error
    except DBAPIError as error:  # a full disk is known by what SQLite says of it
        if isinstance(error.orig, sqlite3.IntegrityError):
            raise Trouble("migration_failed", path=str(path), detail=str(error.orig)) from error
        raise (error.orig or error) from error
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
