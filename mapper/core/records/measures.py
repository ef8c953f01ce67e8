"""What people enter about the work and the waiting at a node."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import MeasuresId, NodeId, RoleId, TouchId
from mapper.core.records.record import Record, refers
from mapper.core.values import ValueClass


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeMeasures(Record):
    """The measures of one node; a node has at most one such record. None is unknown, never zero."""

    prefix: ClassVar[str] = "measures"
    id: MeasuresId
    node_id: NodeId = field(metadata=refers("node"))
    wait_days: float | None = None  # mean elapsed working days a visit
    wait_spread_days: float | None = None  # standard deviation of the same
    attempts_limit: int | None = None  # at least 1: after so many tries the case is given up
    value_class: ValueClass | None = None
    age_limit_days: float | None = None  # a case older than this here is overdue


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTouch(Record):
    """Hours of work one role spends on one visit to a node; at most one record a pair."""

    prefix: ClassVar[str] = "touch"
    id: TouchId
    node_id: NodeId = field(metadata=refers("node"))
    role_id: RoleId = field(metadata=refers("role"))
    touch_hours: float
