"""A locked map stays as it is drawn, with what hangs on it and lies inside it; what is said about it may go on."""

from collections.abc import Iterator
from typing import Final

from mapper.core.changes import Change
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.ids import MapId
from mapper.core.insides import is_held, locked_around
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage, record_type_of
from mapper.core.rules.heeding import Heeds, every_field
from mapper.core.values import NodeKind

# What is drawn, and what is entered about it. Votes, comments, targets, the register and signatures are talk about it.
_DRAWN: Final[frozenset[type[Record]]] = frozenset({Stage, Lane, Node, Connector, *OF_NODE, *OF_STAGE})

HEEDS: Final[Heeds] = every_field((ProcessMap, *_DRAWN))

# What a map says for itself that is held: all that a comparison tells, but for the strategy it is read with, which is
# a way of looking at it.
HELD: Final = frozenset(
    {
        "purpose",
        "statement",
        "goal_id",
        "deal_value",
        "margin",
        "seasons",
        "product_id",
        "calendar_id",
        "flows_left",
    }
)


def enforce(draft: Draft) -> None:
    """Raise Refused("map_is_locked", name) when the draft changes what a map that was locked before shows.

    The insides of its steps are held with it, however deep: none is made, deleted, put elsewhere or drawn in. Free are
    its name, by which no figure goes; its kind and base, which say what it is compared as; its place among the tabs;
    the strategy it is read with; and the lock itself. A note is talk as well: one may be put on a locked map, moved and
    taken off.
    """
    if not any(each.is_locked for each in draft.before.all(ProcessMap)):
        return
    for change in draft.changes():
        for held in _touched(draft, change):
            raise Refused("map_is_locked", name=held.name)


def is_drawn_held(reader: Reader, record_id: str) -> bool:
    """Whether a map, or what is drawn on one, is held by a lock. A note is not, nor what is not there any more."""
    record = reader.find(record_type_of(record_id), record_id)
    if isinstance(record, ProcessMap):
        return is_held(reader, record.id)
    if record is None or type(record) not in _DRAWN or _is_note(record):
        return False
    map_id = _map_of(reader, record)
    return map_id is not None and is_held(reader, map_id)


def _touched(draft: Draft, change: Change) -> Iterator[ProcessMap]:
    """The maps that were locked before, and still are, and are otherwise with this change; as they were before."""
    before, after = change.before, change.after
    if isinstance(change.record, ProcessMap):
        yield from _touched_by_map(draft, before, after)
    elif type(change.record) in _DRAWN and not _is_note(change.record):
        for reader, record in ((draft.before, before), (draft, after)):
            if record is not None:
                yield from _still_locked(draft, reader, _map_of(reader, record))


def _touched_by_map(draft: Draft, before: Record | None, after: Record | None) -> Iterator[ProcessMap]:
    if isinstance(before, ProcessMap) and after is None and before.is_locked:
        yield before
    differing = _differing(before, after)
    if "parent_node_id" in differing:  # it lies, or lay, on the step of another map
        for reader, record in ((draft.before, before), (draft, after)):
            parent = reader.find(Node, getattr(record, "parent_node_id", None))
            yield from _still_locked(draft, reader, parent.map_id if parent is not None else None)
    if before is not None and not differing.isdisjoint(HELD):
        yield from _still_locked(draft, draft.before, MapId(before.id))


def _differing(before: Record | None, after: Record | None) -> set[str]:
    return {
        name
        for name in ProcessMap.__dataclass_fields__
        if getattr(before, name, None) != getattr(after, name, None)
    }


def _is_note(record: Record) -> bool:
    return isinstance(record, Node) and record.kind is NodeKind.NOTE


def _still_locked(draft: Draft, reader: Reader, map_id: MapId | None) -> Iterator[ProcessMap]:
    """The maps that hold this one, of those that were locked before and still are."""
    for each in locked_around(reader, map_id):
        before, now = draft.before.find(ProcessMap, each.id), draft.find(ProcessMap, each.id)
        if before is not None and before.is_locked and now is not None and now.is_locked:
            yield before


def _map_of(reader: Reader, record: Record) -> MapId | None:
    """The map that a drawn thing lies on; None when what it hangs on is gone."""
    map_id: MapId | None = getattr(record, "map_id", None)
    if map_id is not None:
        return map_id
    holder: Stage | Node | None = reader.find(Stage, getattr(record, "stage_id", None))
    holder = holder or reader.find(Node, getattr(record, "node_id", None))
    return holder.map_id if holder is not None else None
