"""What a check-up gives back: findings as codes with the places concerned, and the edit that would mend each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mapper.core.edits.dismissing import About
from mapper.core.ids import ConnectorId, DismissalId, MapId, NodeId

_ON_MAPS: Final = ("node-", "connector-", "stage-", "lane-")


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
    So many of the ids as `named_by` name it from one check-up to the next; the others may come and go.
    `dismissal_id` names the record by which the team lets it be; None: it stands.
    """

    code: str
    severity: Severity
    map_id: MapId | None
    ids: tuple[str, ...] = ()
    params: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    fix: Fix | None = None
    dismissal_id: DismissalId | None = None
    named_by: int = 1

    @property
    def about(self) -> About:
        """What names it from one check-up to the next."""
        return About(self.map_id, self.code, " ".join(self.ids[: self.named_by]))

    @property
    def on_map(self) -> tuple[str, ...]:
        """What of it lies on a map: the first such thing and others of its sort; lines beside a node only explain."""
        sort = next((sort for i in self.ids for sort in _ON_MAPS if i.startswith(sort)), None)
        return tuple(i for i in self.ids if i.startswith(sort)) if sort is not None else ()

    @property
    def node_ids(self) -> tuple[NodeId, ...]:
        return tuple(NodeId(i) for i in self.ids if i.startswith("node-"))

    @property
    def connector_ids(self) -> tuple[ConnectorId, ...]:
        return tuple(ConnectorId(i) for i in self.ids if i.startswith("connector-"))
