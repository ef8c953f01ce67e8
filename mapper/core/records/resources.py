"""What a team hangs on its map: roles, tools, skills, metrics and goals, and the links that attach them to nodes."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    GoalId,
    MetricId,
    NodeId,
    NodeMetricId,
    NodeSkillId,
    NodeToolId,
    RoleId,
    SkillId,
    ToolId,
)
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import Direction, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Record):
    """A kind of worker, such as account executive."""

    prefix: ClassVar[str] = "role"
    id: RoleId
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool(Record):
    """A thing people work with: a list, a template, a system."""

    prefix: ClassVar[str] = "tool"
    id: ToolId
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Record):
    """An ability that a step asks for."""

    prefix: ClassVar[str] = "skill"
    id: SkillId
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric(Record):
    """Something measured: its usual unit and which way is better."""

    prefix: ClassVar[str] = "metric"
    id: MetricId
    name: str
    unit: str = ""
    direction: Direction = Direction.UP
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Record):
    """An amount of a metric to reach in a period."""

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
