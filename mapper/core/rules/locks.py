"""A locked map stays as it is drawn, and so does what hangs on it; what is said about it may go on."""

from typing import Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage
from mapper.core.values import NodeKind

# What is drawn, and what is entered about it. Votes, comments, targets, the register and signatures are talk about it.
_DRAWN: Final[frozenset[type[Record]]] = frozenset({Stage, Lane, Node, Connector, *OF_NODE, *OF_STAGE})


def enforce(draft: Draft) -> None:
    """Raise Refused("map_is_locked", name) when the draft changes what a map that was locked before shows.

    A note is talk as well: one may be put on a locked map, moved and taken off.
    """
    locked = {m.id for m in draft.before.all(ProcessMap) if m.is_locked}
    if not locked:
        return
    changes = draft.changes()
    for before, after in changes.of_type(ProcessMap):
        if before is not None and before.id in locked and after is None:
            raise Refused("map_is_locked", name=before.name)
    for change in changes:
        if type(change.record) not in _DRAWN or _is_note(change.record):
            continue
        for reader, record in ((draft.before, change.before), (draft, change.after)):
            map_id = _map_of(reader, record) if record is not None else None
            if map_id in locked and _stays_locked(draft, map_id):
                raise Refused("map_is_locked", name=draft.before.get(ProcessMap, str(map_id)).name)


def _is_note(record: Record) -> bool:
    return isinstance(record, Node) and record.kind is NodeKind.NOTE


def _stays_locked(draft: Draft, map_id: MapId | None) -> bool:
    process_map = draft.find(ProcessMap, map_id)
    return process_map is not None and process_map.is_locked


def _map_of(reader: Reader, record: Record) -> MapId | None:
    """The map that a drawn thing lies on; None when what it hangs on is gone."""
    map_id: MapId | None = getattr(record, "map_id", None)
    if map_id is not None:
        return map_id
    holder: Stage | Node | None = reader.find(Stage, getattr(record, "stage_id", None))
    holder = holder or reader.find(Node, getattr(record, "node_id", None))
    return holder.map_id if holder is not None else None
