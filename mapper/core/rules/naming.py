"""A note that is an entry of the register says what the entry says: renaming either renames the other."""

from types import MappingProxyType
from typing import Final

from mapper.core.draft import Draft
from mapper.core.reader import Reader
from mapper.core.records import Item, Node
from mapper.core.rules.heeding import Heeds
from mapper.core.values import NodeKind

HEEDS: Final[Heeds] = MappingProxyType({Node: frozenset({"name"}), Item: frozenset({"name"})})


def follow(draft: Draft) -> None:
    """Let the name follow where both said the same before; what was put in other words stays as it is."""
    changes = draft.changes()
    for former, note in changes.updated(Node):
        if note.kind is not NodeKind.NOTE or written_on(note) in {"", written_on(former)}:
            continue
        for item in draft.referring(Item, "node_id", note.id):
            if item.name == written_on(former):
                draft.update(item, name=written_on(note))
    for before, after in changes.updated(Item):
        held = note_like(draft, before)
        if held is not None and after.node_id == held.id and after.name != before.name:
            draft.update(held, name=after.name)


def note_like(reader: Reader, item: Item) -> Node | None:
    """The note that an entry of the register stands on in the same words, and that is renamed with it."""
    held = reader.find(Node, item.node_id)
    is_same = held is not None and held.kind is NodeKind.NOTE and written_on(held) == item.name
    return held if is_same else None


def written_on(note: Node) -> str:
    """The text of a note in one line, as the register has it."""
    return " ".join(note.name.split())
