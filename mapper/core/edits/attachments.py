"""The edit that hangs links, files and pictures on a step."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.records import Attachment, Node
from mapper.core.values import AttachmentKind, NodeKind

MOST: Final = 50  # at one step


class Thing(NamedTuple):
    """What is to be attached; `target` is an address or path, `picture` PNG or JPEG in base64."""

    kind: AttachmentKind
    name: str
    target: str = ""
    picture: str = ""


def attach_things(draft: Draft, /, node_id: NodeId, things: Sequence[Thing]) -> Label:
    """Attach things, at least one, behind those that hang there; a link or file that hangs there already is left out.

    Refused("too_many_attachments", most), Refused("nothing_to_attach") where all hang there already, and
    Refused("notes_carry_nothing") for a note.
    """
    node = draft.get(Node, node_id)
    if node.kind is NodeKind.NOTE:
        raise Refused("notes_carry_nothing")
    there = {(each.kind, each.target) for each in draft.referring(Attachment, "node_id", node_id)}
    new = [each for each in things if each.picture or (each.kind, each.target) not in there]
    if not new:
        raise Refused("nothing_to_attach")
    if len(draft.referring(Attachment, "node_id", node_id)) + len(new) > MOST:
        raise Refused("too_many_attachments", most=MOST)
    for thing in new:
        add_thing(draft, Attachment, node_id=node_id, **thing._asdict())
    return Label("attach_things", {"name": node.name, "other": new[0].name, "count": len(new)})
