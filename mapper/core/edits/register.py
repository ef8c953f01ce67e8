"""Edits of the register: a line typed at a step becomes an entry, and a note becomes one."""

from collections.abc import Sequence
from typing import Any

from mapper.core import register
from mapper.core.draft import Draft
from mapper.core.edits import things
from mapper.core.edits.nodes import resize_node
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import ItemId, MapId, NodeId
from mapper.core.records import Item, Node
from mapper.core.rules import naming
from mapper.core.values import ItemKind, NodeKind, Rect


def add_item(
    draft: Draft,
    /,
    map_id: MapId,
    kind: ItemKind,
    name: str,
    node_id: NodeId | None = None,
    **fields: Any,
) -> Label:
    """Put an entry into the register, at a step or a note or at none. White space around its name goes."""
    name = name.strip()
    if not name:
        raise Refused("name_is_empty", kind=Item.prefix)
    things.add_thing(
        draft,
        Item,
        map_id=map_id,
        node_id=node_id,
        kind=kind,
        name=name,
        position=_behind(draft, map_id),
        **fields,
    )
    return Label("add_item", {"name": name, "kind": kind.value})


def add_item_to_nodes(draft: Draft, /, node_ids: Sequence[NodeId], kind: ItemKind, name: str) -> Label:
    """Put the same entry into the register for each of these nodes (at least one)."""
    labels = [add_item(draft, draft.get(Node, i).map_id, kind, name, i) for i in node_ids]
    return Label(labels[0].code, {**labels[0].params, "count": len(labels)})


def rename_item(draft: Draft, /, item_id: ItemId, name: str, *, rect: Rect | None = None) -> Label:
    """Put an entry in other words. `rect`: where the note that says the same lies then, with room for them."""
    note = naming.note_like(draft, draft.get(Item, item_id))
    label = things.set_thing(draft, item_id, name=name.strip())
    if note is not None and rect is not None:
        resize_node(draft, note.id, rect)
    return label


def make_items(draft: Draft, /, node_ids: Sequence[NodeId], kind: ItemKind) -> Label:
    """Make notes entries of the register, by what is written on them; an entry a note is already becomes this kind.

    What is no note and notes without a text are passed over; refused where nothing is left.
    """
    made = []
    for node in (draft.get(Node, node_id) for node_id in node_ids):
        if node.kind is not NodeKind.NOTE or not node.name.strip():
            continue
        there = draft.referring(Item, "node_id", node.id)
        if there:
            draft.update(there[0], kind=kind)
        else:
            add_item(draft, node.map_id, kind, naming.written_on(node), node.id)
        made.append(node)
    if not made:
        raise Refused("write_on_a_note")
    return Label("make_items", {"name": made[0].name, "kind": kind.value, "count": len(made)})


def _behind(draft: Draft, map_id: MapId) -> int:
    return max((item.position for item in register.items_of_map(draft, map_id)), default=-1) + 1
