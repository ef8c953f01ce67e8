"""The drawing of maps: who answers for a node, as initials in a round sign on its upper border."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from mapper.core.ids import NodeId
from mapper.core.naming import initials
from mapper.core.reader import Reader
from mapper.core.records import Person, Record, Responsibility, Role
from mapper.core.values import NodeKind, Raci, Rect
from mapper.ui.render.paint_badges import is_file
from mapper.ui.render.paint_votes import VOTE
from mapper.ui.render.pictures import NodePicture, Owner
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

_HEIGHT = 16.0
_ABOVE = 7.0  # so much of it is seen above the border
_SIDE = 8.0  # from the node's right border


def owner_of(reader: Reader, node_id: NodeId) -> Owner | None:
    """Who answers for one node."""
    return _owner(reader, reader.referring(Responsibility, "node_id", node_id))


def all_owners(reader: Reader) -> dict[NodeId, Owner | None]:
    """Who answers for the nodes that have somebody, the table read once."""
    found: dict[NodeId, list[Responsibility]] = {}
    for each in reader.all(Responsibility):
        if each.letter is Raci.ACCOUNTABLE:
            found.setdefault(each.node_id, []).append(each)
    return {node_id: _owner(reader, letters) for node_id, letters in found.items()}


def answers_at(reader: Reader, record: Record | None) -> list[NodeId]:
    """The nodes where it shows when a role, a person or a letter is otherwise than before."""
    match record:
        case Responsibility():
            return [record.node_id]
        case Role():
            return [each.node_id for each in reader.referring(Responsibility, "role_id", record.id)]
        case Person():
            return [each.node_id for each in reader.referring(Responsibility, "person_id", record.id)]
    return []


def owner_place(picture: NodePicture) -> Rect | None:
    """Where the sign stands, from the corner of the node; None where nobody answers for it."""
    if picture.owner is None:
        return None
    width = sign_width(picture.owner)
    if picture.kind is NodeKind.DECISION:  # the corner of its box, which is free of the diamond
        return Rect(-2.0, -2.0, width, _HEIGHT)
    beside = 0.0 if picture.agreement is None else VOTE + 2
    return Rect(picture.rect.width - _SIDE - width - beside, -_ABOVE, width, _HEIGHT)


def owner_parts(picture: NodePicture, tokens: Tokens, setter: Typesetter) -> list[Part]:
    """The sign itself, where somebody answers for the node."""
    place = owner_place(picture)
    if picture.owner is None or place is None:
        return []
    text = picture.owner.initials
    return [Part(*place, f"owner {text}", OwnerSign(text, place.width, tokens, setter))]


def sign_width(owner: Owner) -> float:
    """How wide the sign of somebody is."""
    return _HEIGHT + 7.0 * max(len(owner.initials) - 1, 0)


class OwnerSign:
    """Initials in a round sign: a circle for one letter, a pill for more."""

    def __init__(self, text: str, width: float, tokens: Tokens, setter: Typesetter) -> None:
        self._text = text
        self._rect = QRectF(0, 0, width, _HEIGHT)
        self._tokens = tokens
        self._setter = setter

    def __call__(self, painter: QPainter, pixel: float) -> None:
        node = self._tokens.node
        line = max(1.0 * self._tokens.strength, pixel)
        painter.setPen(QPen(node.step_fill, line))
        painter.setBrush(node.secondary)
        inner = self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        text = self._setter.block(self._text, Type.END_TIGHT, self._rect.width(), 1, Align.CENTER)
        y = (_HEIGHT - text.height) / 2
        self._setter.draw(painter, text, 0, y, node.step_fill, as_text=is_file(painter))


def _owner(reader: Reader, letters: Iterable[Responsibility]) -> Owner | None:
    """The first by name of those who answer; that there are more is told by a plus."""
    found = []
    for each in letters:
        who = reader.find(Role, each.role_id) or reader.find(Person, each.person_id)
        if each.letter is Raci.ACCOUNTABLE and who is not None:
            own = who.initials.strip()[:3] if isinstance(who, Person) else ""
            found.append(Owner(own or initials(who.name), who.name))
    if not found:
        return None
    first = min(found, key=lambda owner: owner.name.casefold())
    names = ", ".join(sorted((owner.name for owner in found), key=str.casefold))
    return Owner(first.initials + ("+" if len(found) > 1 else ""), names)
