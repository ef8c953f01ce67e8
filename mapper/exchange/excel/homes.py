"""Where the cells to type into live in the document: of which record which field, and what a cell says there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis import strategy
from mapper.analysis.levers.planned import goal_is_money
from mapper.core import queries
from mapper.core.ids import PersonId, PersonSkillId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import (
    Actual,
    Allocation,
    Calendar,
    Commitment,
    Connector,
    Gap,
    Goal,
    Node,
    NodeMeasures,
    NodeMetric,
    Person,
    PersonSkill,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    SaleEffort,
    SaleType,
    Skill,
    Target,
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
    PART = "part"  # a number of which 1 is the whole: of somebody at full time
    SHARE = "share"  # 0 to 1
    AMOUNT = "amount"  # a number; of a metric in per cent a fraction
    DAY = "day"
    TEXT = "text"
    CLASS = "class"
    DIRECTION = "direction"
    PERIOD = "period"


class Counted(StrEnum):
    """What a number is counted in, where a cell may say that behind it."""

    HOURS = "hours"
    DAYS = "days"
    MONEY = "money"
    PEOPLE = "people"  # at full time
    NOTHING = ""


class Gone(Enum):
    """What stands for a value whose row is no longer in the document."""

    GONE = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A field of a record, as it is written to.

    `record_id`: of the node where measures hang on it, for they may not be there yet; of a level that nobody stated
    so far the ids of person and skill, apart by a space.
    """

    record_type: type[Record]
    record_id: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a column lives. `row_type`: what a row of its table is; `has` whether this one has such a value at all.

    `field`: of the record, where it is one of its own. `found`: the record behind a row, by the row's id, where that is
    not the record's own.
    `is_needed`: the field cannot be unknown. `follows`: the workbook shows something else here than the field says
    where the map has it so; what is typed over that is no value of the field. `is_set`: whether the strategy or a play
    of the map sets the value of a record now, be it to what is stated; a value that came would count for nothing.
    `counted`: the units that may stand behind its number; `is_counted`: whether the number of a record is one of these.
    """

    row_type: type[Record]
    kind: Kind
    spot: Callable[[Any], Spot]
    stated: Callable[[Reader, Any], Any]
    has: Callable[[Any], bool] = lambda _: True
    field: str = ""
    found: Callable[[Reader, str], Record | None] | None = None
    is_needed: bool = False
    follows: bool = False
    is_set: Callable[[Reader, Any], bool] = lambda *_: False
    counted: Counted = Counted.NOTHING
    is_counted: Callable[[Reader, Any], bool] = lambda *_: True

    def row(self, reader: Reader, row_id: str) -> Record | None:
        """The record behind a row; None where it is no longer in the document."""
        return reader.find(self.row_type, row_id) if self.found is None else self.found(reader, row_id)


def _plain(row_type: type[Record], field: str, kind: Kind, **more: Any) -> Home:
    return Home(
        row_type=row_type,
        kind=kind,
        spot=lambda record: Spot(row_type, record.id, field),
        stated=lambda _, record: getattr(record, field),
        field=field,
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


def _of_person(field: str, kind: Kind, **more: Any) -> Home:
    return Home(
        row_type=Allocation,
        kind=kind,
        spot=lambda part: Spot(Person, part.person_id, field),
        stated=lambda reader, part: getattr(reader.get(Person, part.person_id), field),
        **more,
    )


def _sale_type(reader: Reader, row_id: str) -> Record | None:
    """Of a row of tblMix, which in later gaps is called by the gap and the type."""
    return reader.find(SaleType, row_id.rpartition(" ")[2])


def _effort(reader: Reader, row_id: str) -> Record | None:
    """Of a row of tblEffort, which in later gaps is called by the gap, the type and the role."""
    _, _, pair = row_id.partition(" ")
    if not pair:
        return reader.find(SaleEffort, row_id)
    type_id, _, role_id = pair.partition(" ")
    stated = reader.referring(SaleEffort, "sale_type_id", type_id)
    return next((each for each in stated if each.role_id == role_id), None)


def _skill(reader: Reader, row_id: str) -> Record | None:
    """Of a row of tblSkills, which is called by the person and the skill where no level was stated."""
    person_id, _, skill_id = row_id.partition(" ")
    if not skill_id:
        return reader.find(PersonSkill, row_id)
    if reader.find(Person, person_id) is None or reader.find(Skill, skill_id) is None:
        return None
    stated = reader.referring(PersonSkill, "person_id", person_id)
    to_come = PersonSkill(
        id=PersonSkillId(row_id), person_id=PersonId(person_id), skill_id=SkillId(skill_id), level=0
    )
    return next((each for each in stated if each.skill_id == skill_id), to_come)


_LEVEL: Final = Home(
    row_type=PersonSkill,
    kind=Kind.WHOLE,
    spot=lambda held: Spot(PersonSkill, held.id, "level"),
    stated=lambda reader, held: held.level if reader.find(PersonSkill, held.id) is not None else None,
    found=_skill,
    is_needed=True,
)

_SHARE: Final = Home(
    row_type=Connector,
    kind=Kind.SHARE,
    spot=lambda line: Spot(Connector, line.id, "share"),
    stated=lambda reader, line: queries.shares_out(reader, line.source_id)[line.id],
    follows=True,
    is_set=lambda reader, line: strategy.shares_are_set(reader, line.source_id),
)

HOMES: Final[Mapping[tuple[str, str], Home]] = MappingProxyType(
    {
        ("tblSteps", "class"): _measure(
            "value_class", Kind.CLASS, has=lambda node: node.kind is not NodeKind.END
        ),
        ("tblSteps", "wait"): _measure(
            "wait_days",
            Kind.NUMBER,
            counted=Counted.DAYS,
            follows=True,
            is_set=lambda reader, node: strategy.wait_is_set(reader, node.id),
        ),
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
        ("tblStaff", "fte"): _of_person("fte", Kind.PART, is_needed=True, counted=Counted.PEOPLE),
        ("tblStaff", "share_of_time"): _plain(Allocation, "share", Kind.SHARE, is_needed=True),
        ("tblStaff", "cost_year"): _of_person("cost_a_year", Kind.NUMBER, counted=Counted.MONEY),
        ("tblWork", "hours"): _plain(
            RoleTouch,
            "touch_hours",
            Kind.NUMBER,
            counted=Counted.HOURS,
            is_needed=True,
            follows=True,
            is_set=lambda reader, touch: strategy.work_is_set(reader, touch.node_id),
        ),
        ("tblPeriodTargets", "required"): _plain(Target, "required", Kind.AMOUNT),
        ("tblPeriodTargets", "own"): _plain(Target, "own", Kind.AMOUNT),
        ("tblPeriodTargets", "agreed"): _plain(Target, "agreed", Kind.AMOUNT),
        ("tblActuals", "measured"): _plain(Actual, "value", Kind.AMOUNT),
        ("tblActuals", "hits"): _plain(Actual, "hits", Kind.NUMBER),
        ("tblActuals", "out_of"): _plain(Actual, "cases", Kind.NUMBER),
        ("tblActuals", "origin"): _plain(Actual, "source", Kind.TEXT),
        ("tblGaps", "due"): _plain(Gap, "due", Kind.DAY),
        ("tblGaps", "aimed_money"): _plain(Gap, "target", Kind.NUMBER, counted=Counted.MONEY),
        ("tblGaps", "booked"): _plain(Gap, "booked", Kind.NUMBER, counted=Counted.MONEY),
        ("tblMix", "cap"): _plain(SaleType, "cap", Kind.WHOLE, found=_sale_type),
        ("tblMix", "value_of_win"): _plain(
            SaleType, "value", Kind.NUMBER, found=_sale_type, counted=Counted.MONEY
        ),
        ("tblMix", "win_rate"): _plain(SaleType, "win_rate", Kind.SHARE, found=_sale_type),
        ("tblSaleTypes", "cap"): _plain(SaleType, "cap", Kind.WHOLE),
        ("tblSaleTypes", "value_of_win"): _plain(SaleType, "value", Kind.NUMBER, counted=Counted.MONEY),
        ("tblSaleTypes", "win_rate"): _plain(SaleType, "win_rate", Kind.SHARE),
        ("tblEffort", "hours_each"): _plain(
            SaleEffort, "hours", Kind.NUMBER, found=_effort, is_needed=True, counted=Counted.HOURS
        ),
        ("tblStalls", "age_limit"): _measure("age_limit_days", Kind.NUMBER, counted=Counted.DAYS),
        ("tblDates", "agreed_day"): _plain(Commitment, "agreed", Kind.DAY),
        ("tblDates", "hold"): _plain(Commitment, "hold_share", Kind.SHARE),
        ("tblDates", "slip"): _plain(Commitment, "slip_share", Kind.SHARE),
        ("tblDates", "cancel"): _plain(Commitment, "cancel_share", Kind.SHARE),
        ("tblDates", "moves_by"): _plain(Commitment, "slip_days", Kind.NUMBER, counted=Counted.DAYS),
        ("tblDates", "day_cost"): _plain(Commitment, "delay_cost_a_day", Kind.NUMBER, counted=Counted.MONEY),
        ("tblSkills", "level_held"): _LEVEL,
    }
)

# The rows of tblInputs, by topic; the other ones are the workbook's alone.
INPUT_HOMES: Final[Mapping[str, Home]] = MappingProxyType(
    {
        # what is neither money nor won cases is not shown, and is no less the goal's amount
        "goal_amount": _plain(
            Goal, "amount", Kind.NUMBER, follows=True, counted=Counted.MONEY, is_counted=goal_is_money
        ),
        "goal_period": _plain(Goal, "period", Kind.PERIOD),
        "deal_value": _plain(ProcessMap, "deal_value", Kind.NUMBER, counted=Counted.MONEY),
        "deal_margin": _plain(ProcessMap, "margin", Kind.SHARE),
        "hours_per_day": _plain(Calendar, "hours_a_day", Kind.NUMBER, is_needed=True, counted=Counted.HOURS),
        "non_selling_share": _plain(Calendar, "non_selling_share", Kind.SHARE, is_needed=True),
    }
)

# Of what a record may leave to a map of the workbook the named cell of that map, which a formula shows there; "" where
# it is a sum that has no name.
OF_MAPS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "tblMix": MappingProxyType({"value_of_win": "deal_value", "win_rate": "win_probability"}),
        "tblEffort": MappingProxyType({"hours_each": ""}),
    }
)

# Cells to type into in which a formula shows another column of the row, until something is typed.
SHOWN_BESIDE: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"tblMix": MappingProxyType({"started": "best"})}
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
    record = home.row(reader, record_id)
    return Gone.GONE if record is None else said_of(reader, home, record)


def said_of(reader: Reader, home: Home, record: Record) -> Plain:
    """What the document says of the record behind a row; None for unknown or where there is no such value."""
    value = home.stated(reader, record) if home.has(record) else None
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
