"""What a check-up gives back: findings as codes with the places concerned, and the edit that would mend each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from mapper.core.edits.dismissing import About
from mapper.core.ids import ConnectorId, DismissalId, MapId, NodeId


class Severity(StrEnum):
    """How much a finding matters.

    An error makes the numbers wrong, a warning makes them doubtful; a hint is what a team may still say or tidy up.
    """

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Fix(StrEnum):
    """The edits that are offered for findings; `fixes.mend` makes them."""

    RESCALE_SHARES = "rescale_shares"
    FILL_SHARES = "fill_shares"
    ADD_START = "add_start"
    MOVE_START = "move_start"
    ADD_END = "add_end"
    MAKE_STEP = "make_step"
    MARK_RETURN = "mark_return"
    LIMIT_ONCE = "limit_once"
    SET_OWNER = "set_owner"
    DELETE_STAGE = "delete_stage"
    DELETE_LANE = "delete_lane"
    DELETE_ENTRY = "delete_entry"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend or to add: a code, what fills its sentence, and the records it concerns, the first one first.

    `map_id` is None where it concerns the document as a whole; `fix` is None where only a person can tell what to do.
    `dismissal_id` names the record by which the team lets it be; None: it stands.
    """

    code: str
    severity: Severity
    map_id: MapId | None
    ids: tuple[str, ...] = ()
    params: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    fix: Fix | None = None
    dismissal_id: DismissalId | None = None

    @property
    def about(self) -> About:
        """What names it from one check-up to the next."""
        return About(self.map_id, self.code, self.ids[0] if self.ids else "")

    @property
    def node_ids(self) -> tuple[NodeId, ...]:
        return tuple(NodeId(i) for i in self.ids if i.startswith("node-"))

    @property
    def connector_ids(self) -> tuple[ConnectorId, ...]:
        return tuple(ConnectorId(i) for i in self.ids if i.startswith("connector-"))
