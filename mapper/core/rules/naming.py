"""A note that is an entry of the register says what the entry says: renaming either renames the other."""

from mapper.core.draft import Draft
from mapper.core.records import Item, Node
from mapper.core.values import NodeKind


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
        held = draft.find(Node, after.node_id)
        if held is None or held.kind is not NodeKind.NOTE or after.name == before.name:
            continue
        if before.node_id == held.id and written_on(held) == before.name:
            draft.update(held, name=after.name)


def written_on(note: Node) -> str:
    """The text of a note in one line, as the register has it."""
    return " ".join(note.name.split())
