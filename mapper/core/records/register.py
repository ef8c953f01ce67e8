"""What is to be done about the process: the register, the plan, changes of hands, comments and attachments."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    AttachmentId,
    CommentId,
    HandoverId,
    ItemId,
    MapId,
    NodeId,
    PersonId,
    PlanActionId,
    RoleId,
)
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import AttachmentKind, ConstraintKind, HandoverState, ItemKind, ItemState, PlanKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Record):
    """An entry of the register: a problem, an idea, a constraint, a decision, an action, or something parked."""

    prefix: ClassVar[str] = "item"
    id: ItemId
    map_id: MapId = field(metadata=refers("map"))
    node_id: NodeId | None = field(
        default=None, metadata=refers("node", OnDelete.CLEAR)
    )  # the step it hangs on, or the note that shows it on the canvas
    kind: ItemKind
    name: str
    description: str = ""
    cause: str = ""
    solution: str = ""
    solves_id: ItemId | None = field(default=None, metadata=refers("item", OnDelete.CLEAR))  # the problem
    benefit: int | None = None  # 1 small to 5 large
    effort: int | None = None  # 1 small to 5 large
    cost: float | None = None  # money, in the document's currency
    delay_days: float | None = None  # days a case is held up by it
    obstacle: ConstraintKind | None = None
    raised_by_id: PersonId | None = field(default=None, metadata=refers("person", OnDelete.CLEAR))
    owner_id: PersonId | None = field(default=None, metadata=refers("person", OnDelete.CLEAR))
    due: str | None = None  # ISO 8601 date
    state: ItemState = ItemState.OPEN
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction(Record):
    """A dated action of the plan; one that hires people may wait for one that mends the process."""

    prefix: ClassVar[str] = "plan_action"
    id: PlanActionId
    map_id: MapId = field(metadata=refers("map"))
    name: str
    kind: PlanKind = PlanKind.FIX
    role_id: RoleId | None = field(default=None, metadata=refers("role", OnDelete.CLEAR))
    people: float | None = None  # how many are hired or trained
    owner_id: PersonId | None = field(default=None, metadata=refers("person", OnDelete.CLEAR))
    starts: str | None = None  # ISO 8601 date
    due: str | None = None  # ISO 8601 date
    gate_id: PlanActionId | None = field(default=None, metadata=refers("plan_action", OnDelete.CLEAR))
    item_id: ItemId | None = field(default=None, metadata=refers("item", OnDelete.CLEAR))
    is_done: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Record):
    """What is said about a step that changes hands against the map this one is based on; at most one a step."""

    prefix: ClassVar[str] = "handover"
    id: HandoverId
    node_id: NodeId = field(metadata=refers("node"))
    reason: str = ""
    state: HandoverState = HandoverState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Record):
    """A remark on a step, or an answer to one."""

    prefix: ClassVar[str] = "comment"
    id: CommentId
    node_id: NodeId = field(metadata=refers("node"))
    parent_id: CommentId | None = field(default=None, metadata=refers("comment"))  # what it answers
    author: str = ""
    written: str = ""  # ISO 8601 date and time
    text: str
    is_resolved: bool = False  # only of the first of a thread


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A link, the path of a file, or a picture that belongs to a step."""

    prefix: ClassVar[str] = "attachment"
    id: AttachmentId
    node_id: NodeId = field(metadata=refers("node"))
    kind: AttachmentKind
    name: str
    target: str = ""  # address or path
    picture: str = ""  # PNG or JPEG in base64, only of a picture
    position: int = 0
