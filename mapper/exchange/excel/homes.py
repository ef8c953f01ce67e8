"""Where the cells to type into live in the document: of which record which field, and what a cell says there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from types import MappingProxyType
from typing import Any, Final

from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Goal,
    Node,
    NodeMeasures,
    NodeMetric,
    Person,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
)
from mapper.core.values import Direction, NodeKind, Period, ValueClass
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Cell

INPUTS: Final = "tblInputs"
# A value as it is compared: enums as their values, days as ISO 8601. None is unknown.
Plain = str | float | None


class Kind(StrEnum):
    """What a cell is expected to say."""

    NUMBER = "number"
    WHOLE = "whole"
    SHARE = "share"  # 0 to 1
    AMOUNT = "amount"  # a number; of a metric in per cent a fraction
    DAY = "day"
    TEXT = "text"
    CLASS = "class"
    DIRECTION = "direction"
    PERIOD = "period"


class Gone(Enum):
    """What stands for a value whose row is no longer in the document."""

    GONE = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A field of a record, as it is written to; `node_id` where the record hangs on a node and may not be there yet."""

    record_type: type[Record]
    record_id: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a column lives. `row_type`: what a row of its table is; `has` whether this one has such a value at all.

    `is_needed`: the field cannot be unknown. `follows_strategy`: the workbook shows it with the factors and plays of
    the map in effect, so what is typed over it is no value of the field.
    """

    row_type: type[Record]
    kind: Kind
    spot: Callable[[Any], Spot]
    stated: Callable[[Reader, Any], Any]
    has: Callable[[Any], bool] = lambda _: True
    is_needed: bool = False
    follows_strategy: bool = False


def _plain(row_type: type[Record], field: str, kind: Kind, **more: Any) -> Home:
    return Home(
        row_type=row_type,
        kind=kind,
        spot=lambda record: Spot(row_type, record.id, field),
        stated=lambda _, record: getattr(record, field),
        **more,
    )


def _measure(field: str, kind: Kind, **more: Any) -> Home:
    return Home(
        row_type=Node,
        kind=kind,
        spot=lambda node: Spot(NodeMeasures, node.id, field),
        stated=lambda reader, node: getattr(queries.measures(reader, node.id), field, None),
        **more,
    )


def _of_person(field: str, *, is_needed: bool = False) -> Home:
    return Home(
        row_type=Allocation,
        kind=Kind.NUMBER,
        spot=lambda part: Spot(Person, part.person_id, field),
        stated=lambda reader, part: getattr(reader.get(Person, part.person_id), field),
        is_needed=is_needed,
    )


_SHARE: Final = Home(
    row_type=Connector,
    kind=Kind.SHARE,
    spot=lambda line: Spot(Connector, line.id, "share"),
    stated=lambda reader, line: queries.shares_out(reader, line.source_id)[line.id],
    follows_strategy=True,
)

HOMES: Final[Mapping[tuple[str, str], Home]] = MappingProxyType(
    {
        ("tblSteps", "class"): _measure("value_class", Kind.CLASS),
        ("tblSteps", "wait"): _measure("wait_days", Kind.NUMBER, follows_strategy=True),
        ("tblSteps", "entries"): _measure(
            "entries_a_month", Kind.NUMBER, has=lambda node: node.kind is NodeKind.START
        ),
        ("tblSteps", "limit"): _measure(
            "attempts_limit", Kind.WHOLE, has=lambda node: node.kind is not NodeKind.END
        ),
        ("tblBranches", "share"): _SHARE,
        ("tblTargets", "direction"): _plain(NodeMetric, "direction", Kind.DIRECTION),
        ("tblTargets", "baseline"): _plain(NodeMetric, "baseline", Kind.AMOUNT),
        ("tblTargets", "target"): _plain(NodeMetric, "target", Kind.AMOUNT),
        ("tblTargets", "actual"): _plain(NodeMetric, "actual", Kind.AMOUNT),
        ("tblTargets", "owner"): _plain(NodeMetric, "owner", Kind.TEXT),
        ("tblTargets", "due"): _plain(NodeMetric, "due", Kind.DAY),
        ("tblRoles", "target_use"): _plain(Role, "target_utilisation", Kind.SHARE),
        ("tblStaff", "fte"): _of_person("fte", is_needed=True),
        ("tblStaff", "share_of_time"): _plain(Allocation, "share", Kind.SHARE, is_needed=True),
        ("tblStaff", "cost_year"): _of_person("cost_a_year"),
        ("tblWork", "hours"): _plain(
            RoleTouch, "touch_hours", Kind.NUMBER, is_needed=True, follows_strategy=True
        ),
    }
)

# The rows of tblInputs, by topic; the other ones are the workbook's alone.
INPUT_HOMES: Final[Mapping[str, Home]] = MappingProxyType(
    {
        # what is neither money nor won cases is not shown, and is no less the goal's amount
        "goal_amount": _plain(Goal, "amount", Kind.NUMBER, follows_strategy=True),
        "goal_period": _plain(Goal, "period", Kind.PERIOD),
        "deal_value": _plain(ProcessMap, "deal_value", Kind.NUMBER),
        "deal_margin": _plain(ProcessMap, "margin", Kind.SHARE),
        "hours_per_day": _plain(Calendar, "hours_a_day", Kind.NUMBER, is_needed=True),
        "non_selling_share": _plain(Calendar, "non_selling_share", Kind.SHARE, is_needed=True),
    }
)

# What stands in a cell for each value, in English; the workbook writes it in its own language.
SPOKEN: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.CLASS: MappingProxyType({each.value: each.value for each in ValueClass}),
        Kind.DIRECTION: MappingProxyType({each.value: words.DIRECTIONS[each] for each in Direction}),
        Kind.PERIOD: MappingProxyType({each.value: words.PERIODS[each] for each in Period}),
    }
)
_MEANT: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {kind: {str(said): value for value, said in spoken.items()} for kind, spoken in SPOKEN.items()}
)


def home_of(table: str, key: str, row_id: str) -> Home | None:
    """Where a cell lives; None where it lives in the workbook alone. Rows of tblInputs are called by their topics."""
    if table == INPUTS:
        return INPUT_HOMES.get(row_id.partition("_cal")[0]) if key == "value" else None
    return HOMES.get((table, key))


def stated(reader: Reader, home: Home, record_id: str) -> Plain | Gone:
    """What the document says there; None for unknown or where there is no such value, Gone without the row."""
    record = reader.find(home.row_type, record_id)
    if record is None:
        return Gone.GONE
    if not home.has(record):
        return None
    value = home.stated(reader, record)
    return value.value if isinstance(value, StrEnum) else value


def meant(kind: Kind, value: Cell) -> Plain:
    """What the workbook writes into a cell, as it is compared."""
    if value is None or value == "":
        return "" if kind is Kind.TEXT else None
    if isinstance(value, date):
        return value.isoformat()
    if kind in _MEANT:
        return _MEANT[kind].get(str(value), str(value))
    return value
