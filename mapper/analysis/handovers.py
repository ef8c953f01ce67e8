"""Steps that change hands between a map and the one it is based on (domain row 25)."""

from typing import NamedTuple

from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Handover, Lane, Node, ProcessMap
from mapper.core.values import STEP_KINDS


class Change(NamedTuple):
    """One step that lies in another lane than the step it was copied from; hours of work a visit that move with it."""

    node_id: NodeId
    name: str
    from_lane: str
    to_lane: str
    hours: float
    said: Handover | None  # reason and whether it is accepted; None: nobody has said anything


def changes_of_hands(reader: Reader, map_id: MapId) -> list[Change]:
    """The steps of a map that change hands against the map it is based on, by name; none where it is based on none."""
    process_map = reader.get(ProcessMap, map_id)
    if process_map.based_on is None:
        return []
    found = []
    for node in queries.nodes(reader, map_id):
        old = reader.find(Node, node.origin)
        if old is None or old.map_id != process_map.based_on or node.kind not in STEP_KINDS:
            continue
        before, after = reader.get(Lane, old.lane_id), reader.get(Lane, node.lane_id)
        if _is_same(before, after):
            continue
        said = reader.referring(Handover, "node_id", node.id)
        hours = sum(queries.touch_hours(reader, node.id).values())
        found.append(Change(node.id, node.name, before.name, after.name, hours, said[0] if said else None))
    return sorted(found, key=lambda change: (change.name.casefold(), change.node_id))


def _is_same(before: Lane, after: Lane) -> bool:
    """By lineage; a lane of the same name that was drawn anew is the same function."""
    return after.origin == before.id or after.name.casefold() == before.name.casefold()
