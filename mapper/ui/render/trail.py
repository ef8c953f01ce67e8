"""The drawing of maps: a way through a map that is lit while all else is faint. No Qt in here."""

from dataclasses import dataclass

from mapper.core.ids import ConnectorId, MapId, NodeId


@dataclass(frozen=True, slots=True)
class Trail:
    """The nodes of the way in their order, the lines between them, and what the legend tells of it."""

    map_id: MapId
    node_ids: tuple[NodeId, ...]
    connector_ids: tuple[ConnectorId, ...]
    told: str = ""
