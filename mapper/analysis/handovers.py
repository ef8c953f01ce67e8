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
    if reader.get(ProcessMap, map_id).based_on is None:
        return []
    found = [change_of(reader, node) for node in queries.nodes(reader, map_id)]
    return sorted(filter(None, found), key=lambda change: (change.name.casefold(), change.node_id))


def change_of(reader: Reader, node: Node) -> Change | None:
    """How a step changes hands against the one it was copied from, on the map this one is based on; None if not."""
    old = reader.find(Node, node.origin)
    if (
        old is None
        or old.map_id != reader.get(ProcessMap, node.map_id).based_on
        or node.kind not in STEP_KINDS
    ):
        return None
    before, after = reader.get(Lane, old.lane_id), reader.get(Lane, node.lane_id)
    if _is_same(before, after):
        return None
    said = reader.referring(Handover, "node_id", node.id)
    hours = sum(queries.touch_hours(reader, node.id).values())
    return Change(node.id, node.name, before.name, after.name, hours, said[0] if said else None)


def _is_same(before: Lane, after: Lane) -> bool:
    """By lineage; a lane of the same name that was drawn anew is the same function."""
    return after.origin == before.id or after.name.casefold() == before.name.casefold()
