"""What people enter about the work and the waiting at a node."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import MeasuresId, NodeId, RoleId, TouchId
from mapper.core.records.record import Record, refers
from mapper.core.values import ValueClass, WaitLaw, WaitOwner


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
    wait_owner: WaitOwner | None = None
    wait_law: WaitLaw | None = None  # None: exponential at stalls and slips, gamma elsewhere
    is_calendar_wait: bool = False  # the wait is in calendar days; else in working days
    promised: str | None = None  # ISO 8601 date by which the customer promised to come back
    exit_rule: str = ""  # when a case is given up or handed on
    delay_cost_a_day: float | None = None  # money a day of waiting costs, in the document's currency
    entries_a_month: float | None = None  # cases that enter the process here
    accurate_share: float | None = None  # 0 to 1 of the visits whose work is complete and accurate (%C&A)
    work_variation: float | None = None  # standard deviation of the hours of work over their mean
    board_days: float | None = None  # working days between the meetings that cases wait for here
    patience_days: float | None = None  # mean working days after which a waiting customer gives up
    priority: int | None = None  # 1 to 9: work with a smaller one is begun first, work without one last


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTouch(Record):
    """Hours of work one role spends on one visit to a node; at most one record a pair."""

    prefix: ClassVar[str] = "touch"
    id: TouchId
    node_id: NodeId = field(metadata=refers("node"))
    role_id: RoleId = field(metadata=refers("role"))
    touch_hours: float
