"""The canvas's label spots: where the text of a node or line stands on the map, and how it looks there."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from mapper.core.geometry.hit import point_at
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.label_editor import LEAST_FONT
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.detail import Detail
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.theme.fonts import application_font

_LINE_WIDTH, _LINE_HEIGHT, _LINE_FONT = 110.0, 16.0, 11
_LEADING = 1.22
_SMALLEST = 8.0  # what is drawn as from near is typed as it is drawn


@dataclass(frozen=True, slots=True)
class LabelSpot:
    """The room of a label in map units, its font in the size it has at 100 %, and the ground it stands on.

    `least`: the size on the screen below which nobody types in it.
    """

    room: Rect
    font: QFont
    ground: QColor
    leading: float | None = None
    is_centered: bool = False
    least: float = LEAST_FONT


def node_spot(sheet: Sheet, node: NodePicture) -> LabelSpot:
    """Over a node's name as it is drawn at this zoom; where no name is drawn, where it would be."""
    if node.is_squeezed:
        node = _whole(node)
    is_near = node.id in sheet.scene.drawn_as_from_near
    detail = Detail.WORK if is_near else sheet.scene.painter.detail(sheet.camera.zoom)
    looks, is_mirrored = sheet.scene.looks, sheet.camera.is_mirrored
    words = (
        looks.look(node, detail, is_mirrored=is_mirrored).words
        or looks.look(node, Detail.WORK, is_mirrored=is_mirrored).words
    )
    first = words[0]
    font = QFont(sheet.scene.setter.font(first.block.kind))
    # Room for a second line, so that typing one moves nothing.
    height = (
        max(first.block.height, 2 * _LEADING * font.pixelSize())
        if node.rect.height > 50
        else first.block.height
    )
    middle = node.rect.y + first.y + first.block.height / 2
    width = first.block.width
    left = node.rect.right - first.x - width if is_mirrored else node.rect.x + first.x
    room = Rect(left, middle - height / 2, width, height)
    colours = sheet.theme.tokens
    ground = {
        NodeKind.START: colours.canvas.background,
        NodeKind.STEP: colours.node.step_fill,
        NodeKind.DECISION: colours.node.decision_fill,
        NodeKind.STALL: colours.node.stall_fill,
        NodeKind.SLIP: colours.node.stall_fill,
        NodeKind.END: colours.node.end_fill,
        NodeKind.NOTE: colours.node.note_fill,
    }[node.kind]
    return LabelSpot(
        room,
        font,
        ground,
        first.block.kind.leading,
        is_centered=node.kind is NodeKind.DECISION,
        least=_SMALLEST if is_near else LEAST_FONT,
    )


def _whole(node: NodePicture) -> NodePicture:
    """A node of a collapsed lane or stage as large as its kind usually is, about the middle of its small bar."""
    (x, y), (width, height) = node.rect.center, NODE_SIZES[node.kind]
    return node._replace(rect=Rect(x - width / 2, y - height / 2, width, height), is_squeezed=False)


def line_spot(sheet: Sheet, line: ConnectorPicture) -> LabelSpot:
    """Over a line's label, or in the middle of a line that has none."""
    if line.label_rect is not None:
        center, width = line.label_rect.center, max(_LINE_WIDTH, line.label_rect.width)
    else:
        center, width = point_at(line.points, 0.5), _LINE_WIDTH
    room = Rect(center.x - width / 2, center.y - _LINE_HEIGHT / 2, width, _LINE_HEIGHT)
    font = application_font(10)
    font.setPixelSize(_LINE_FONT)
    font.setWeight(QFont.Weight.Medium)
    return LabelSpot(room, font, sheet.theme.tokens.connector.pill_fill, is_centered=True)
