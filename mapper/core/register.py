"""Questions asked of the register: what hangs on a step, what is open, what stands in the way."""

from collections.abc import Iterable
from typing import Final

from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Item, Node
from mapper.core.values import ItemKind, ItemState, NodeKind

OPEN_STATES: Final[frozenset[ItemState]] = frozenset({ItemState.OPEN, ItemState.UNDER_WAY})
# What stands in the way of a step as long as it is open.
OBSTACLES: Final[frozenset[ItemKind]] = frozenset({ItemKind.PROBLEM, ItemKind.CONSTRAINT})


def items_of_map(reader: Reader, map_id: MapId) -> list[Item]:
    """All entries of a map's register in their order."""
    return _in_order(reader.referring(Item, "map_id", map_id))


def items_at(reader: Reader, node_id: NodeId) -> list[Item]:
    """The entries that hang on a step or on the notes stuck on it, or on a note."""
    found = list(reader.referring(Item, "node_id", node_id))
    for note in reader.referring(Node, "attached_to", node_id):
        found += reader.referring(Item, "node_id", note.id)
    return _in_order(found)


def step_of(reader: Reader, item: Item) -> NodeId | None:
    """The step an entry is about: the one it hangs on, or the one its note is stuck on; None for a lone note."""
    node = reader.find(Node, item.node_id)
    if node is None:
        return None
    return node.attached_to if node.kind is NodeKind.NOTE else node.id


def is_open(item: Item) -> bool:
    """Whether there is still something to do about it."""
    return item.state in OPEN_STATES


def is_obstacle(item: Item) -> bool:
    """Whether it is a problem or a constraint that is open."""
    return item.kind in OBSTACLES and is_open(item)


def obstacles_at(reader: Reader, node_id: NodeId) -> list[Item]:
    """The open problems and constraints at a step, or on a note."""
    return [item for item in items_at(reader, node_id) if is_obstacle(item)]


def all_obstacles(reader: Reader) -> dict[NodeId, list[Item]]:
    """The open problems and constraints of the document by what they hang on; those of a stuck note by its step too."""
    found: dict[NodeId, list[Item]] = {}
    for item in reader.all(Item):
        if item.node_id is None or not is_obstacle(item):
            continue
        found.setdefault(item.node_id, []).append(item)
        step = step_of(reader, item)
        if step is not None and step != item.node_id:
            found.setdefault(step, []).append(item)
    return {node_id: _in_order(items) for node_id, items in found.items()}


def _in_order(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.position, item.id))
