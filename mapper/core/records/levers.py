"""What could be changed, as steps the team sets: fixes and hires; and which findings it lets be."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import ConnectorId, DismissalId, LeverId, MapId, NodeId, RoleId
from mapper.core.records.record import Record, refers
from mapper.core.values import LeverKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever(Record):
    """One finite step away from how things are, with what it costs.

    `change` is added to what the map says: points of a share (0.08), hours, working days, tries, entries a month or
    full-time people. What it is about is named by the one reference its kind asks for: a connector for a share, a
    node for work, wait, tries and entries (none: all starts), a role for a hire; who drops out, a node or a connector.
    """

    prefix: ClassVar[str] = "lever"
    id: LeverId
    map_id: MapId = field(metadata=refers("map"))
    kind: LeverKind
    name: str = ""  # "": told from what it does
    change: float
    connector_id: ConnectorId | None = field(default=None, metadata=refers("connector"))
    node_id: NodeId | None = field(default=None, metadata=refers("node"))
    role_id: RoleId | None = field(default=None, metadata=refers("role"))
    cost: float | None = None  # money once, in the document's currency
    cost_a_year: float | None = None
    lead_days: float | None = None  # working days until it has its effect
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal(Record):
    """A finding of the check-up that the team knows of and lets be."""

    prefix: ClassVar[str] = "dismissal"
    id: DismissalId
    map_id: MapId | None = field(default=None, metadata=refers("map"))  # None: about the document as a whole
    code: str
    about: str = (
        ""  # ids of the records that name the finding, parted by spaces, the first one first; may be gone
    )
    reason: str = ""
