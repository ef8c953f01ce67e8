"""The tables of the file, one per record type and named by its prefix, and the journal of what was done.

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
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from mapper.core import records, values
from mapper.core.history import Act
from mapper.core.records import Record
from mapper.core.rules.checks import MAX_NAME

METADATA: Final = MetaData()


def _table(record_type: type[Record], *parts: Column[Any] | UniqueConstraint) -> Table:
    """A table of records: strict in its types, kept by id alone."""
    prefix = record_type.prefix
    own_id = Column("id", Text, CheckConstraint(f"id GLOB '{prefix}-*'"), primary_key=True, nullable=False)
    return Table(prefix, METADATA, own_id, *parts, sqlite_strict=True, sqlite_with_rowid=False)


def _text(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=optional)


def _name(name: str = "name") -> Column[Any]:
    return Column(name, Text, CheckConstraint(f"length({name}) <= {MAX_NAME}"), nullable=False)


def _word(name: str, words: type[StrEnum], *, optional: bool = False) -> Column[Any]:
    listed = ", ".join(f"'{word.value}'" for word in words)
    return Column(name, Text, CheckConstraint(f"{name} IN ({listed})"), nullable=optional)


def _number(name: str, check: str | None = None, *, optional: bool = False) -> Column[Any]:
    checks = [CheckConstraint(f"{name} {check}")] if check else []
    return Column(name, REAL, *checks, nullable=optional)


def _whole(name: str, check: str | None = None, *, optional: bool = False) -> Column[Any]:
    checks = [CheckConstraint(f"{name} {check}")] if check else []
    return Column(name, Integer, *checks, nullable=optional)


def _refers(name: str, target: type[Record], *, optional: bool = False, pair: bool = False) -> Column[Any]:
    """A reference, checked at the end of a transaction. `pair`: a UNIQUE that starts with it serves as its index."""
    key = ForeignKey(f"{target.prefix}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=optional, index=not pair)


def _of_node() -> Column[Any]:
    return _refers("node_id", records.Node, pair=True)


DOCUMENT: Final = _table(
    records.DocumentInfo,
    _text("title"),
    _text("author"),
    _text("purpose"),
    _text("currency"),
    _text("created"),
)

MAP: Final = _table(
    records.ProcessMap,
    _name(),
    _word("kind", values.MapKind),
    _refers("based_on", records.ProcessMap, optional=True),
    _whole("position"),
    _text("purpose"),
    _number("deal_value", ">= 0", optional=True),
    _whole("flows_left", "IN (0, 1)"),
)

STAGE: Final = _table(
    records.Stage,
    _refers("map_id", records.ProcessMap),
    _name(),
    _whole("position"),
    _number("width", "BETWEEN 1 AND 1000000"),
    _text("description"),
    _text("origin", optional=True),
    _whole("is_collapsed", "IN (0, 1)"),
    _number("least_width", "BETWEEN 1 AND 1000000", optional=True),
)

LANE: Final = _table(
    records.Lane,
    _refers("map_id", records.ProcessMap),
    _name(),
    _whole("position"),
    _number("height", "BETWEEN 1 AND 1000000"),
    _whole("is_customer", "IN (0, 1)"),
    _text("description"),
    _text("origin", optional=True),
    _whole("is_collapsed", "IN (0, 1)"),
    _number("least_height", "BETWEEN 1 AND 1000000", optional=True),
    _whole("tint", ">= 0", optional=True),
)

NODE: Final = _table(
    records.Node,
    _refers("map_id", records.ProcessMap),
    _refers("stage_id", records.Stage),
    _refers("lane_id", records.Lane),
    _word("kind", values.NodeKind),
    _name(),
    _number("x"),
    _number("y"),
    _number("width", "BETWEEN 1 AND 10000"),
    _number("height", "BETWEEN 1 AND 10000"),
    _word("outcome", values.Outcome, optional=True),
    _text("description"),
    _text("origin", optional=True),
)

CONNECTOR: Final = _table(
    records.Connector,
    _refers("map_id", records.ProcessMap),
    _refers("source_id", records.Node),
    _refers("target_id", records.Node),
    _word("kind", values.ConnectorKind),
    _text("label"),
    _number("share", "BETWEEN 0 AND 1", optional=True),
    _whole("count", "BETWEEN 0 AND 1000000000000", optional=True),
    _text("origin", optional=True),
    _text("bends"),
)

ROLE: Final = _table(records.Role, _name(), _text("description"))

TOOL: Final = _table(records.Tool, _name(), _text("description"))

SKILL: Final = _table(records.Skill, _name(), _text("description"))

METRIC: Final = _table(
    records.Metric, _name(), _text("unit"), _word("direction", values.Direction), _text("description")
)

GOAL: Final = _table(
    records.Goal,
    _name(),
    _refers("metric_id", records.Metric, optional=True),
    _number("amount", optional=True),
    _text("unit"),
    _word("period", values.Period, optional=True),
    _word("direction", values.Direction),
    _number("baseline", optional=True),
    _text("owner"),
    _text("due", optional=True),
)

MEASURES: Final = _table(
    records.NodeMeasures,
    _of_node(),
    _number("wait_days", ">= 0", optional=True),
    _number("wait_spread_days", ">= 0", optional=True),
    _whole("attempts_limit", "BETWEEN 1 AND 1000000", optional=True),
    _word("value_class", values.ValueClass, optional=True),
    _number("age_limit_days", ">= 0", optional=True),
    UniqueConstraint("node_id"),
)

TOUCH: Final = _table(
    records.RoleTouch,
    _of_node(),
    _refers("role_id", records.Role),
    _number("touch_hours", ">= 0"),
    UniqueConstraint("node_id", "role_id"),
)

NODE_TOOL: Final = _table(
    records.NodeTool,
    _of_node(),
    _refers("tool_id", records.Tool),
    UniqueConstraint("node_id", "tool_id"),
)

NODE_SKILL: Final = _table(
    records.NodeSkill,
    _of_node(),
    _refers("skill_id", records.Skill),
    _whole("level", "BETWEEN 0 AND 4", optional=True),
    UniqueConstraint("node_id", "skill_id"),
)

NODE_METRIC: Final = _table(
    records.NodeMetric,
    _of_node(),
    _refers("metric_id", records.Metric),
    _number("baseline", optional=True),
    _number("target", optional=True),
    _number("actual", optional=True),
    _text("unit", optional=True),
    _word("direction", values.Direction, optional=True),
    _text("owner"),
    _text("due", optional=True),
    UniqueConstraint("node_id", "metric_id"),
)

# One line for everything that was done. An edit keeps its change set, so that undo and every earlier moment outlive
# the program; undo and redo name the edit by its number.
JOURNAL: Final = Table(
    "journal",
    METADATA,
    Column("line", Integer, primary_key=True, nullable=False),
    _whole("seq", ">= 1"),
    _word("act", Act),
    _number("time"),
    _text("label"),
    _text("params"),
    _text("merge_key", optional=True),
    _text("changes", optional=True),
    CheckConstraint("(act = 'edit') = (changes IS NOT NULL)"),
    Index("ix_journal_edit", "seq", unique=True, sqlite_where=text("act = 'edit'")),
    sqlite_strict=True,
)

TABLES: Final[Mapping[type[Record], Table]] = MappingProxyType(
    {record_type: METADATA.tables[record_type.prefix] for record_type in records.RECORD_TYPES}
)
