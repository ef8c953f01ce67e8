"""Stalls and slips: what was agreed about a date, and the plays with which a team answers."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import CommitmentId, ConnectorId, NodeId, PlayId, RoleId, ToolId
from mapper.core.records.record import OnDelete, Record, refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    """A date agreed at a step and what becomes of it at each review; a step has at most one.

    The three shares are 0 to 1 of the reviews and add up to 1 where all are known.
    """

    prefix: ClassVar[str] = "commitment"
    id: CommitmentId
    node_id: NodeId = field(metadata=refers("node"))
    agreed: str | None = None  # ISO 8601 date
    hold_share: float | None = None
    slip_share: float | None = None
    cancel_share: float | None = None
    slip_days: float | None = None  # mean working days a slip moves the date by
    slip_spread_days: float | None = None  # standard deviation of the same
    slips: int | None = None  # how often the date has moved so far
    delay_cost_a_day: float | None = None  # money, in the document's currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(Record):
    """What the team does when a case stalls, and what that is expected to change while the play is switched on."""

    prefix: ClassVar[str] = "play"
    id: PlayId
    node_id: NodeId = field(metadata=refers("node"))
    name: str
    cue: str = ""  # what sets it off
    action: str = ""
    role_id: RoleId | None = field(default=None, metadata=refers("role", OnDelete.CLEAR))  # who does it
    tool_id: ToolId | None = field(default=None, metadata=refers("tool", OnDelete.CLEAR))
    is_on: bool = False
    connector_id: ConnectorId | None = field(default=None, metadata=refers("connector", OnDelete.CLEAR))
    share: float | None = None  # 0 to 1: what the connector takes then; its siblings keep their proportions
    wait_days: float | None = None  # what the step's wait is then
    cost: float | None = None  # money a visit, in the document's currency
    position: int = 0
