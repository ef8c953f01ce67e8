"""What values a field may have beyond its type: ranges, dates, lengths, and which records stand at most once.

The rules refuse what is outside. The file's tables check the same but for the tops of amounts, which came later: what
stood in a document before stays there, and is refused when it is typed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core.records.agreement import Adoption, Agreement, Ballot, Practice, SignOff, Vote
from mapper.core.records.document import ProcessMap
from mapper.core.records.flow import Connector, Node
from mapper.core.records.goals import Actual, Expectation, Gap, Goal, NodeGoal, StageGoal, Target
from mapper.core.records.grid import Lane, Stage
from mapper.core.records.levers import Dismissal, Lever
from mapper.core.records.measures import NodeMeasures, RoleTouch
from mapper.core.records.people import Allocation, Calendar, Holiday, Person, PersonSkill, Responsibility
from mapper.core.records.record import Record
from mapper.core.records.register import Attachment, Handover, Item, PlanAction
from mapper.core.records.resources import Metric, NodeMetric, NodeSkill, NodeTool, Role
from mapper.core.records.sales import Overlay, Product, SaleEffort, SaleType
from mapper.core.records.value import NodeValue, StageValue
from mapper.core.records.waits import Commitment, Play

MAX_NAME: Final = 500
MAX_TEXT: Final = 20_000
MAX_PICTURE: Final = 4_000_000


class Range(NamedTuple):
    """Both ends belong to it; without a high end it is open upwards."""

    low: float
    high: float | None = None

    def holds(self, value: float) -> bool:
        """Whether the value lies in the range.

        >>> Range(0, 1).holds(1.0), Range(0).holds(-0.1)
        (True, False)
        """
        return self.low <= value and (self.high is None or value <= self.high)

    def nearest(self, value: float) -> float:
        """The value, or the end of the range that is nearest to it.

        >>> Range(0, 1).nearest(1.5), Range(0).nearest(-0.1), Range(0, 1).nearest(0.25)
        (1, 0, 0.25)
        """
        return max(self.low, value if self.high is None else min(value, self.high))


_ANY: Final = Range(0)  # no amount is below nothing
_DAYS: Final = Range(0, 36_525)  # a hundred years
_HOURS: Final = Range(0, 876_600)  # the same
_MONEY: Final = Range(0, 1e13)  # of small currencies too
_COUNT: Final = Range(0, 1e9)
_AMOUNT: Final = Range(-1e15, 1e15)  # of whatever unit: beyond it a sheet and a double round whole numbers
_TOPPED: Final = frozenset({_DAYS, _HOURS, _MONEY, _COUNT})  # open upwards in the tables of files
_SHARE: Final = Range(0, 1)
_SIZE: Final = Range(1, 1_000_000)
_LEVEL: Final = Range(0, 4)
_FACTOR: Final = Range(0, 1000)
_GRADE: Final = Range(1, 5)

_BY_TYPE: Final[Mapping[type[Record], Mapping[str, Range]]] = {
    ProcessMap: {"deal_value": _MONEY, "margin": Range(-1, 1)},
    Stage: {"width": _SIZE, "least_width": _SIZE},
    Lane: {"height": _SIZE, "least_height": _SIZE, "tint": _ANY},
    Node: {"width": Range(1, 10_000), "height": Range(1, 10_000), "tint": _ANY},
    Connector: {"share": _SHARE, "count": Range(0, 10**12)},
    NodeMeasures: {
        "wait_days": _DAYS,
        "wait_spread_days": _DAYS,
        "attempts_limit": Range(1, 1_000_000),
        "age_limit_days": _DAYS,
        "delay_cost_a_day": _MONEY,
        "entries_a_month": _COUNT,
        "accurate_share": _SHARE,
        "work_variation": Range(0, 100),
        "board_days": _DAYS,
        "patience_days": _DAYS,
        "priority": Range(1, 9),
    },
    RoleTouch: {"touch_hours": _HOURS},
    Role: {
        "target_utilisation": _SHARE,
        "arrival_variation": Range(0, 100),
        "wait_limit_days": _DAYS,
        "cost_a_year": _MONEY,
        "hire_cost": _MONEY,
        "fill_days": _DAYS,
        "ramp_months": Range(0, 120),
        "leavers_a_year": _SHARE,
    },
    NodeSkill: {"level": _LEVEL},
    Calendar: {"hours_a_day": Range(0, 24), "leave_days": Range(0, 366), "non_selling_share": _SHARE},
    Person: {"fte": Range(0, 10), "cost_a_year": _MONEY, "ramp_months": Range(0, 120)},
    Allocation: {"share": _SHARE},
    PersonSkill: {"level": _LEVEL},
    SaleType: {
        "value": _MONEY,
        "win_rate": _SHARE,
        "cycle_days": _DAYS,
        "cycle_spread_days": _DAYS,
        "margin": Range(-1, 1),
        "cap": _COUNT,
    },
    SaleEffort: {"hours": _HOURS},
    Overlay: {
        "contact_factor": _FACTOR,
        "qualify_factor": _FACTOR,
        "touch_factor": _FACTOR,
        "cycle_factor": _FACTOR,
    },
    NodeValue: {"strength": Range(0, 3)},
    StageValue: {"strength": Range(0, 3)},
    Commitment: {
        "hold_share": _SHARE,
        "slip_share": _SHARE,
        "cancel_share": _SHARE,
        "slip_days": _DAYS,
        "slip_spread_days": _DAYS,
        "slips": _COUNT,
        "delay_cost_a_day": _MONEY,
    },
    Play: {"share": _SHARE, "wait_days": _DAYS, "cost": _MONEY},
    Actual: {"value": _AMOUNT, "hits": _AMOUNT, "cases": _COUNT},
    Goal: {"amount": _AMOUNT, "baseline": _AMOUNT},
    Metric: {"range_low": _AMOUNT, "range_high": _AMOUNT},
    NodeMetric: {"baseline": _AMOUNT, "target": _AMOUNT, "actual": _AMOUNT},
    Target: {"required": _AMOUNT, "own": _AMOUNT, "agreed": _AMOUNT, "stretch": _AMOUNT},
    Expectation: {"low": _AMOUNT, "mid": _AMOUNT, "high": _AMOUNT},
    Gap: {"target": _AMOUNT, "booked": _AMOUNT},
    Item: {"benefit": _GRADE, "effort": _GRADE, "cost": _MONEY, "delay_days": _DAYS},
    PlanAction: {"people": _COUNT},
    Ballot: {
        "round": Range(1, 1000),
        "turnout": _SHARE,
        "least": Range(0, 5),
        "mean": Range(0, 5),
        "spread": _COUNT,
        "dots": Range(1, 1000),
        "cap": Range(1, 1000),
        "invited": _COUNT,
    },
    Vote: {"value": Range(0, 1000), "low": _AMOUNT, "mid": _AMOUNT, "high": _AMOUNT},
    Practice: {"entrenched_share": _SHARE, "entrenched_months": Range(1, 120)},
    Adoption: {"share": _SHARE},
    Lever: {"change": _AMOUNT, "cost": _MONEY, "cost_a_year": _MONEY, "lead_days": _DAYS},
}

RANGES: Final[Mapping[tuple[type[Record], str], Range]] = MappingProxyType(
    {(t, name): limits for t, ranges in _BY_TYPE.items() for name, limits in ranges.items()}
)

# What the tables of files check of the same, since the first one.
STORED: Final[Mapping[tuple[type[Record], str], Range]] = MappingProxyType(
    {
        field: Range(limits.low) if limits in _TOPPED else limits
        for field, limits in RANGES.items()
        if limits != _AMOUNT
    }
)

# Fields that hold an ISO 8601 date.
DATES: Final[frozenset[tuple[type[Record], str]]] = frozenset(
    {
        (NodeMetric, "due"),
        (NodeMeasures, "promised"),
        (Goal, "due"),
        (Target, "starts"),
        (Actual, "starts"),
        (Expectation, "reviewed"),
        (Gap, "due"),
        (Holiday, "day"),
        (Person, "starts"),
        (Person, "leaves"),
        (Product, "starts"),
        (Overlay, "starts"),
        (Commitment, "agreed"),
        (Item, "due"),
        (PlanAction, "starts"),
        (PlanAction, "due"),
        (Agreement, "decided"),
        (Practice, "adopted"),
        (Practice, "retired"),
        (Adoption, "month"),
        (SignOff, "day"),
    }
)

# Longer texts than MAX_TEXT.
LENGTHS: Final[Mapping[tuple[type[Record], str], int]] = MappingProxyType(
    {(Attachment, "picture"): MAX_PICTURE}
)

# Records of which one stands at most for these fields together; None counts as a value of its own.
ONCE: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        NodeMeasures: ("node_id",),
        RoleTouch: ("node_id", "role_id"),
        NodeTool: ("node_id", "tool_id"),
        NodeSkill: ("node_id", "skill_id"),
        NodeMetric: ("node_id", "metric_id"),
        Responsibility: ("node_id", "role_id", "person_id", "letter"),
        NodeGoal: ("node_id", "goal_id"),
        StageGoal: ("stage_id", "goal_id"),
        Commitment: ("node_id",),
        Agreement: ("node_id",),
        Handover: ("node_id",),
        Allocation: ("person_id", "role_id"),
        PersonSkill: ("person_id", "skill_id"),
        Holiday: ("calendar_id", "day"),
        SaleEffort: ("sale_type_id", "role_id"),
        Overlay: ("product_id", "life_stage"),
        Target: ("metric_id", "stage_id", "node_id", "person_id", "period", "starts"),
        Actual: ("metric_id", "node_id", "person_id", "period", "starts"),
        Adoption: ("practice_id", "person_id", "month"),
        SignOff: ("map_id", "person_id"),
        Dismissal: ("map_id", "code", "about"),
    }
)
