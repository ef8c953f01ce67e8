"""The tables of the file, one per record type and named by its prefix, and the journal of what was done.

The tables of records follow from the records: a column for each field, in its order, with what `limits` says of it.
The program's own statements are written for sqlite3 (see `statements`); these tables say what they must be, and the
tests and the migrations hold them to it.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import UserDefinedType

from mapper.core.history import Act
from mapper.core.records import RECORD_TYPES, REFERENCES, Record
from mapper.core.records.limits import MAX_NAME, ONCE, STORED
from mapper.core.records.plain import field_types

METADATA: Final = MetaData()

_TYPES: Final[Mapping[type, Any]] = MappingProxyType({str: Text, float: REAL, int: Integer, bool: Integer})


def _table(record_type: type[Record]) -> Table:
    """A table of records: strict in its types, kept by id alone."""
    columns = [
        _column(record_type, name, base, is_optional=is_optional)
        for name, (base, is_optional) in field_types(record_type).items()
    ]
    once = ONCE.get(record_type)
    keys = [UniqueConstraint(*once)] if once else []
    return Table(record_type.prefix, METADATA, *columns, *keys, sqlite_strict=True, sqlite_with_rowid=False)


def _column(record_type: type[Record], name: str, base: type, *, is_optional: bool) -> Column[Any]:
    if name == "id":
        own = CheckConstraint(f"id GLOB '{record_type.prefix}-*'")
        return Column("id", Text, own, primary_key=True, nullable=False)
    if issubclass(base, StrEnum):
        return _word(name, base, is_optional=is_optional)
    for reference in REFERENCES[record_type]:
        if reference.field == name:
            key = ForeignKey(f"{reference.target}.id", deferrable=True, initially="DEFERRED")
            # a UNIQUE that starts with it serves as its index
            is_led = ONCE.get(record_type, ("",))[0] == name
            return Column(name, Text, key, nullable=is_optional, index=not is_led)
    check = _check(record_type, name, base)
    checks = [CheckConstraint(check)] if check else []
    return Column(name, _TYPES[base], *checks, nullable=is_optional)


def _check(record_type: type[Record], name: str, base: type) -> str | None:
    """What the file itself checks of a value, in SQL; dates and long texts are left to the rules."""
    if name == "name":
        return f"length(name) <= {MAX_NAME}"
    if base is bool:
        return f"{name} IN (0, 1)"
    limits = STORED.get((record_type, name))
    if limits is None:
        return None
    if limits.high is None:
        return f"{name} >= {limits.low}"
    return f"{name} BETWEEN {limits.low} AND {limits.high}"


def _word(name: str, words: type[StrEnum], *, is_optional: bool = False) -> Column[Any]:
    listed = ", ".join(f"'{word.value}'" for word in words)
    return Column(name, Text, CheckConstraint(f"{name} IN ({listed})"), nullable=is_optional)


class _Any(UserDefinedType[Any]):
    """The column type of STRICT tables that keeps a value as it comes."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "ANY"


# One line for everything that was done. An edit keeps its change set, so that undo and every earlier moment outlive
# the program; undo and redo name the edit by its number. Old change sets are packed: a blob is the text, deflated.
# Its CHECKs are said with OR: of IN with three words and more SQLite makes a table with every line (decisions/0036).
JOURNAL: Final = Table(
    "journal",
    METADATA,
    Column("line", Integer, primary_key=True, nullable=False),
    Column("seq", Integer, CheckConstraint("seq >= 1"), nullable=False),
    Column("act", Text, CheckConstraint(" OR ".join(f"act = '{act.value}'" for act in Act)), nullable=False),
    Column("time", REAL, nullable=False),
    Column("label", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("merge_key", Text, nullable=True),
    Column(
        "changes",
        _Any,
        CheckConstraint("typeof(changes) = 'text' OR typeof(changes) = 'blob' OR changes IS NULL"),
        nullable=True,
    ),
    CheckConstraint("(act = 'edit' OR act = 'past') = (changes IS NOT NULL)"),
    sqlite_strict=True,
)

# Moments with a name. They are no records, so no command makes or removes them and undo lets them be.
VERSION: Final = Table(
    "version",
    METADATA,
    Column("id", Text, CheckConstraint("id GLOB 'version-*'"), primary_key=True, nullable=False),
    Column("name", Text, CheckConstraint(f"length(name) <= {MAX_NAME}"), nullable=False),
    Column("note", Text, nullable=False),
    Column("time", REAL, nullable=False),
    Column("line", Integer, CheckConstraint("line >= 0"), nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

TABLES: Final[Mapping[type[Record], Table]] = MappingProxyType({t: _table(t) for t in RECORD_TYPES})
