"""What flows through the grid: nodes in its cells and the connectors between them."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import ConnectorId, LaneId, MapId, NodeId, StageId
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import ConnectorKind, NodeKind, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Record):
    """A thing in a cell. Its place is relative to the cell, so moving a lane or stage moves no node record."""

    prefix: ClassVar[str] = "node"
    id: NodeId
    map_id: MapId = field(metadata=refers("map"))
    stage_id: StageId = field(metadata=refers("stage"))
    lane_id: LaneId = field(metadata=refers("lane"))
    kind: NodeKind
    name: str
    x: float  # its top left corner from the cell's top left corner, map units
    y: float
    width: float
    height: float
    outcome: Outcome | None = None  # only an end has one
    description: str = ""
    origin: NodeId | None = None
    attached_to: NodeId | None = field(
        default=None, metadata=refers("node", OnDelete.CLEAR)
    )  # only a note: the step it is stuck on and moves with
    tint: int | None = None  # number of its colour in the theme; None: that of its kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector(Record):
    """A directed line between two nodes of a map.

    How often it is taken is stated either as a share or as a count of cases, never both; None is unknown.
    """

    prefix: ClassVar[str] = "connector"
    id: ConnectorId
    map_id: MapId = field(metadata=refers("map"))
    source_id: NodeId = field(metadata=refers("node"))
    target_id: NodeId = field(metadata=refers("node"))
    kind: ConnectorKind = ConnectorKind.FLOW
    label: str = ""
    share: float | None = None  # 0 to 1 of the cases that leave the source
    count: int | None = None  # cases seen to go this way
    origin: ConnectorId | None = None
    bends: str = (
        ""  # bends made by hand, as "x,y x,y" on the map with nothing collapsed; "" is routed by itself
    )
    reason: str = ""  # why cases go this way; of a bypass, why the process is left
