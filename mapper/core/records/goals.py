"""What the team wants to reach: goals and what serves them, targets of people, actuals, expectations, a gap to fill."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    ActualId,
    ExpectationId,
    GapId,
    GoalId,
    MapId,
    MetricId,
    NodeGoalId,
    NodeId,
    PersonId,
    StageGoalId,
    StageId,
    TargetId,
)
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import Direction, Period, TargetState


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Record):
    """An amount of a metric to reach in a period. Goals form a tree."""

    prefix: ClassVar[str] = "goal"
    id: GoalId
    name: str
    metric_id: MetricId | None = field(default=None, metadata=refers("metric", OnDelete.CLEAR))
    amount: float | None = None
    unit: str = ""
    period: Period | None = None
    direction: Direction = Direction.UP
    baseline: float | None = None
    owner: str = ""
    due: str | None = None  # ISO 8601 date
    parent_id: GoalId | None = field(default=None, metadata=refers("goal", OnDelete.CLEAR))
    position: int = 0  # order among the goals of one parent
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeGoal(Record):
    """A goal that a step serves; at most one record a pair."""

    prefix: ClassVar[str] = "node_goal"
    id: NodeGoalId
    node_id: NodeId = field(metadata=refers("node"))
    goal_id: GoalId = field(metadata=refers("goal"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StageGoal(Record):
    """A goal that a whole stage serves; at most one record a pair."""

    prefix: ClassVar[str] = "stage_goal"
    id: StageGoalId
    stage_id: StageId = field(metadata=refers("stage"))
    goal_id: GoalId = field(metadata=refers("goal"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Record):
    """What a metric shall be in one period: of the team or of a person, at a step, in a stage or over all.

    `own` is what the person set; nothing but that person's word changes it. Amounts are in the metric's unit, a
    percentage as a fraction; None is not said yet.
    """

    prefix: ClassVar[str] = "target"
    id: TargetId
    metric_id: MetricId = field(metadata=refers("metric"))
    goal_id: GoalId | None = field(default=None, metadata=refers("goal", OnDelete.CLEAR))
    stage_id: StageId | None = field(default=None, metadata=refers("stage"))
    node_id: NodeId | None = field(default=None, metadata=refers("node"))
    person_id: PersonId | None = field(default=None, metadata=refers("person"))  # None: the team
    period: Period
    starts: str  # ISO 8601 date, the first day of the period
    required: float | None = None
    own: float | None = None
    agreed: float | None = None
    stretch: float | None = None
    state: TargetState = TargetState.OPEN
    is_locked: bool = False  # it keeps its number when what stands above it is spread anew
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actual(Record):
    """What a metric was in one period; of a rate the counts it was formed from, so that it can be formed again."""

    prefix: ClassVar[str] = "actual"
    id: ActualId
    metric_id: MetricId = field(metadata=refers("metric"))
    node_id: NodeId | None = field(default=None, metadata=refers("node"))
    person_id: PersonId | None = field(default=None, metadata=refers("person"))  # None: the team
    period: Period
    starts: str  # ISO 8601 date, the first day of the period
    value: float | None = None
    hits: float | None = None  # of a rate: the numerator
    cases: float | None = None  # of a rate: the denominator; of a mean: how many it is the mean of
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Record):
    """What can be expected of a map: a range for a goal or a metric, who says so and when it was looked at last."""

    prefix: ClassVar[str] = "expectation"
    id: ExpectationId
    map_id: MapId = field(metadata=refers("map"))
    name: str
    goal_id: GoalId | None = field(default=None, metadata=refers("goal", OnDelete.CLEAR))
    metric_id: MetricId | None = field(default=None, metadata=refers("metric", OnDelete.CLEAR))
    low: float | None = None
    mid: float | None = None
    high: float | None = None
    unit: str = ""
    source: str = ""
    reviewed: str | None = None  # ISO 8601 date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Record):
    """Money to be won by a date: what is aimed at and what is booked already, in the document's currency."""

    prefix: ClassVar[str] = "gap"
    id: GapId
    name: str
    target: float | None = None
    booked: float | None = None
    due: str | None = None  # ISO 8601 date
