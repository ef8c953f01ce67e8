"""The document as a whole and the maps in it."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import CalendarId, DocumentId, GoalId, MapId, NodeId, ProductId
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import LifeStage, MapKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo(Record):
    """What the document is about. Every document holds exactly one."""

    prefix: ClassVar[str] = "document"
    id: DocumentId
    title: str
    author: str = ""
    purpose: str = ""
    currency: str = "EUR"  # ISO 4217 code; one currency a document, never converted
    created: str = ""  # ISO 8601 date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessMap(Record):
    """One map: a grid of stages and lanes with nodes in its cells."""

    prefix: ClassVar[str] = "map"
    id: MapId
    name: str
    kind: MapKind = MapKind.AS_IS
    based_on: MapId | None = field(default=None, metadata=refers("map", OnDelete.CLEAR))
    position: int = 0  # order among the document's maps
    purpose: str = ""
    deal_value: float | None = None  # money a won case brings, in the document's currency
    flows_left: bool = False  # the first stage is the rightmost, as people read who write from right to left
    parent_node_id: NodeId | None = field(
        default=None, metadata=refers("node")
    )  # the step it is the inside of
    product_id: ProductId | None = field(default=None, metadata=refers("product", OnDelete.CLEAR))
    life_stage: LifeStage | None = (
        None  # whose factors the figures are read with; None: those of the map itself
    )
    statement: str = ""  # what those who sign the map agree on
    is_locked: bool = (
        False  # nothing drawn on it or inside it changes, as with one that is kept to compare with
    )
    goal_id: GoalId | None = field(
        default=None, metadata=refers("goal", OnDelete.CLEAR)
    )  # what its figures are planned back from; None: the first goal that can be
    calendar_id: CalendarId | None = field(
        default=None, metadata=refers("calendar", OnDelete.CLEAR)
    )  # when those work who are not yet there; None: the usual year
    margin: float | None = None  # 0 to 1 of the money a won case brings
    seasons: str = ""  # twelve weights of the months from January on, apart by spaces; "": all alike
