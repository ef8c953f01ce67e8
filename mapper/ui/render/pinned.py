"""The drawing of maps: what is pinned to the lower border of a node - its inside, wait, remarks, attachments."""

from collections import Counter
from collections.abc import Container
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from mapper.core import insides
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Attachment, Comment, Node, Play, ProcessMap, Record
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.render.paint_badges import count_text, is_file
from mapper.ui.render.pictures import DECISION_PINS_BELOW, PINS_BELOW, NodePicture
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.render.wait_pins import OVERDUE, all_waits, waits_on
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

INSIDE: Final = "inside"
REMARKS: Final = "comment"
ATTACHED: Final = "attach"
MORE: Final = "more"  # with how many there is no room for
HEIGHT = 15.0
_SIDE = 10.0  # from the node's border to the first of them
_GAP = 3.0
_GLYPH = 10.0


Pins = tuple[tuple[str, int], ...]  # name of the icon, and a number; 0 where there is none to tell


def pinned_on(reader: Reader, node_id: NodeId) -> Pins:
    """What is pinned to one node: the steps inside, its wait, open remarks, attachments."""
    inside = insides.inside_of(reader, node_id)
    return _pins(
        insides.steps_within(reader, [node_id]) if inside is not None else None,
        waits_on(reader, node_id),
        sum(_is_open(comment) for comment in reader.referring(Comment, "node_id", node_id)),
        len(reader.referring(Attachment, "node_id", node_id)),
    )


def all_pinned(reader: Reader) -> dict[NodeId, Pins]:
    """What is pinned to the nodes that have something, each table read once."""
    remarks = Counter(comment.node_id for comment in reader.all(Comment) if _is_open(comment))
    attachments = Counter(attachment.node_id for attachment in reader.all(Attachment))
    within = {
        each.parent_node_id: insides.steps_within(reader, [each.parent_node_id])
        for each in reader.all(ProcessMap)
        if each.parent_node_id is not None
    }
    waits = all_waits(reader)
    return {
        node_id: _pins(within.get(node_id), waits.get(node_id, ()), remarks[node_id], attachments[node_id])
        for node_id in {*remarks, *attachments, *within, *waits}
    }


def _pins(inside: int | None, waits: Pins, remarks: int, attachments: int) -> Pins:
    """`inside` is None where there is no inside; an empty one is shown too."""
    found = [] if inside is None else [(INSIDE, inside)]
    return (*found, *waits, *((icon, n) for icon, n in ((REMARKS, remarks), (ATTACHED, attachments)) if n))


def carriers(reader: Reader, record: Record | None, shown: Container[NodeId]) -> list[NodeId]:
    """The nodes among `shown` whose pins may tell of the record otherwise than before: those it lies in or on."""
    node_id: NodeId | None
    match record:
        case Attachment() | Comment() | Play():
            node_id = record.node_id
        case ProcessMap():
            node_id = record.parent_node_id
        case Node():
            process_map = reader.find(ProcessMap, record.map_id)
            node_id = process_map.parent_node_id if process_map is not None else None
        case _:
            return []
    found: list[NodeId] = []
    while node_id is not None:
        if node_id in shown:
            found.append(node_id)
        node = reader.find(Node, node_id)
        outer = reader.find(ProcessMap, node.map_id) if node is not None else None
        node_id = outer.parent_node_id if outer is not None else None
    return found


def places(node: NodePicture) -> list[tuple[str, int, Rect]]:
    """Icon, number and place of each, from the corner of the node; on a decision below the signs in its corners.

    The last place says how many there are more, where not all have room.
    """
    x = _SIDE
    width, y = node.rect.width, node.rect.height - HEIGHT + PINS_BELOW
    if node.kind is NodeKind.DECISION and (node.badges or node.status is not None):
        x, y = -2.0, node.rect.height + DECISION_PINS_BELOW - HEIGHT
    found = _in_row(node.pins, x, y)
    fitting = sum(place.right <= width for _, _, place in found)
    while fitting < len(found):
        short = _in_row((*node.pins[:fitting], (MORE, len(found) - fitting)), x, y)
        if short[-1][2].right <= width or not fitting:
            return short
        fitting -= 1
    return found


def _in_row(pins: Pins, x: float, y: float) -> list[tuple[str, int, Rect]]:
    found = []
    for icon, count in pins:
        wide = (0.0 if icon == MORE else _GLYPH) + _beside(icon, count)
        found.append((icon, count, Rect(x, y, wide, HEIGHT)))
        x += wide + _GAP
    return found


def _beside(icon: str, count: int) -> float:
    """How much of a pin stands beside its glyph."""
    if icon == MORE:
        return 10.0 + 7.0 * len(_told(icon, count))
    return 9.0 + 7.0 * len(_told(icon, count)) if icon == INSIDE or count else 7.0


def _told(icon: str, count: int) -> str:
    return f"+{count_text(count)}" if icon == MORE else count_text(count)


def is_on_inside(node: NodePicture, point: Point) -> bool:
    """Whether a point of the map lies on the sign that tells of a node's inside."""
    rect = node.rect
    return any(
        icon == INSIDE and place.moved(rect.x, rect.y).grown(1).contains(point)
        for icon, _, place in places(node)
    )


def pinned_parts(node: NodePicture, tokens: Tokens, setter: Typesetter, icons: IconSet) -> list[Part]:
    """The signs themselves."""
    return [
        Part(
            *place,
            f"pinned {icon} {count}",
            PinSign(icon, count, place.width, tokens, setter, icons),
        )
        for icon, count, place in places(node)
    ]


class PinSign:
    """A small pill with a glyph, and a number where there is one to tell."""

    def __init__(
        self, icon: str, count: int, width: float, tokens: Tokens, setter: Typesetter, icons: IconSet
    ) -> None:
        self._icon = icon
        self._count = count
        self._has_number = icon == INSIDE or count > 0
        self._rect = QRectF(0, 0, width, HEIGHT)
        self._tokens = tokens
        self._setter = setter
        self._icons = icons

    def __call__(self, painter: QPainter, pixel: float) -> None:
        node = self._tokens.node
        line = max(1.0 * self._tokens.strength, pixel)
        is_late = self._icon == OVERDUE
        ink = self._tokens.message.error if is_late else node.text
        painter.setPen(QPen(ink if is_late else node.secondary, line))
        painter.setBrush(node.step_fill)
        inner = self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        if self._icon == MORE:
            self._write(painter, 0.0, ink)
            return
        glyph = QRectF(
            4.5 if self._has_number else (self._rect.width() - _GLYPH) / 2,
            (HEIGHT - _GLYPH) / 2,
            _GLYPH,
            _GLYPH,
        )
        self._icons.draw(painter, self._icon, glyph, ink)
        if not self._has_number:
            return
        self._write(painter, glyph.right(), ink, end=3.0)

    def _write(self, painter: QPainter, x: float, ink: QColor, end: float = 0.0) -> None:
        room = self._rect.width() - x - end
        text = self._setter.block(_told(self._icon, self._count), Type.COUNT, room, 1, Align.CENTER)
        y = (HEIGHT - text.height) / 2
        self._setter.draw(painter, text, x, y, ink, as_text=is_file(painter))


def _is_open(comment: Comment) -> bool:
    return comment.parent_id is None and not comment.is_resolved
