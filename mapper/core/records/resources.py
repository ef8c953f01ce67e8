"""What a team hangs on its map: roles, tools, skills, metrics, and the links that attach them to nodes."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    MetricId,
    NodeId,
    NodeMetricId,
    NodeSkillId,
    NodeToolId,
    RoleId,
    SkillId,
    ToolId,
)
from mapper.core.records.record import Record, refers
from mapper.core.values import Direction, MetricKind, ToolKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Record):
    """A kind of worker, such as account executive."""

    prefix: ClassVar[str] = "role"
    id: RoleId
    name: str
    description: str = ""
    target_utilisation: float | None = None  # 0 to 1 of its hours that may be planned; None: the usual 0.85
    arrival_variation: float | None = None  # standard deviation of the time between its cases over the mean
    wait_limit_days: float | None = None  # working days a case may wait for somebody who has time
    cost_a_year: float | None = None  # money somebody new costs, in the document's currency
    hire_cost: float | None = None  # money spent once on finding somebody
    fill_days: float | None = None  # working days until a place is filled
    ramp_months: float | None = None  # until somebody new does the full share of work
    leavers_a_year: float | None = None  # 0 to 1 of those who are there


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool(Record):
    """A thing people work with: a list, a template, a system."""

    prefix: ClassVar[str] = "tool"
    id: ToolId
    name: str
    description: str = ""
    kind: ToolKind | None = None
    category: str = ""  # what it belongs with in the library, such as the phase it is used in


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Record):
    """An ability that a step asks for."""

    prefix: ClassVar[str] = "skill"
    id: SkillId
    name: str
    description: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric(Record):
    """Something measured: its usual unit, which way is better, how it is counted and where the values come from."""

    prefix: ClassVar[str] = "metric"
    id: MetricId
    name: str
    unit: str = ""
    direction: Direction = Direction.UP
    description: str = ""
    category: str = ""
    kind: MetricKind | None = None  # how values are rolled up; None: not said, so they are not
    formula: str = ""
    numerator: str = ""  # of a rate: what is counted
    denominator: str = ""  # of a rate: out of what
    range_low: float | None = None  # what is usual, in the metric's unit
    range_high: float | None = None
    range_source: str = ""  # who says so
    source: str = ""  # where this team reads its values


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeTool(Record):
    """A tool used at a node; at most one record a pair."""

    prefix: ClassVar[str] = "node_tool"
    id: NodeToolId
    node_id: NodeId = field(metadata=refers("node"))
    tool_id: ToolId = field(metadata=refers("tool"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeSkill(Record):
    """A skill asked for at a node; at most one record a pair."""

    prefix: ClassVar[str] = "node_skill"
    id: NodeSkillId
    node_id: NodeId = field(metadata=refers("node"))
    skill_id: SkillId = field(metadata=refers("skill"))
    level: int | None = None  # 0 none, 1 aware, 2 with help, 3 alone, 4 teaches


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeMetric(Record):
    """A metric read at a node, with what it was, shall be and is; at most one record a pair.

    Unit and direction are the metric's unless stated here. A percentage is kept as a fraction (0.75 with unit %).
    """

    prefix: ClassVar[str] = "node_metric"
    id: NodeMetricId
    node_id: NodeId = field(metadata=refers("node"))
    metric_id: MetricId = field(metadata=refers("metric"))
    baseline: float | None = None
    target: float | None = None
    actual: float | None = None
    unit: str | None = None
    direction: Direction | None = None
    owner: str = ""
    due: str | None = None  # ISO 8601 date
