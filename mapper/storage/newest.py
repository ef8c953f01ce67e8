"""The newest schema, and the statements that make a file of it: what the chain of migrations makes, written down."""

from typing import Final

from mapper.core.resources import resource

SCHEMA: Final = 7


def ddl() -> str:
    """The statements that make an empty document of this schema; written by `migrations.freeze`, not by hand."""
    return resource("schema", "newest.sql").read_text(encoding="utf-8")
