"""The drawing of maps: the way that is lit - a band under its lines, and a number on each of its places."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from mapper.core.values import NodeKind, Rect
from mapper.ui.render.line_plans import ARROW_LENGTH, CORNER
from mapper.ui.render.paint_connectors import arrow_head, rounded
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Seen
from mapper.ui.render.strokes import stroke_of
from mapper.ui.render.surface import Surface
from mapper.ui.render.trail import Trail
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

BAND = 7.0  # units
_LEAST_BAND = 3.0  # pixels
_RIM = 5.0  # units: how much broader it is than a line that tells what goes along
_REACH = 16.0
_HEAD = 2.0  # how much larger than that of a thin line its arrow head is
_DISC = 10.0  # units: its radius
_LEAST_DISC = 9.0  # pixels
_OUT = 0.55  # of the disc: so far its middle lies out of the corner, clear of the name that begins there
_LEAST_SCALE = 0.12


def paint_band(surface: Surface, projection: Projection, seen: Seen, exposed: Rect, tokens: Tokens) -> None:
    """The band under the lines of the way, broader than what goes along them; paint it before these."""
    painter, trail = surface.painter, seen.trail
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for connector_id in trail.connector_ids if trail is not None else ():
        line = projection.connectors.get(connector_id)
        if line is None or not line.extent.grown(_REACH).intersects(exposed):
            continue
        told = stroke_of(seen.line(line)).width
        width = max(BAND * tokens.strength, told + _RIM, _LEAST_BAND / surface.scale)
        head = _HEAD * width / BAND
        pen = QPen(tokens.accent.fill, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(rounded(line.points, CORNER, 0.7 * ARROW_LENGTH * head), pen)
        painter.fillPath(_head(line.points, head), pen.color())
    painter.restore()


def _is_at_right(node: NodePicture, *, is_mirrored: bool) -> bool:
    """On which corner of a node its number stands: where one begins to read; of a start not where its name is."""
    if node.kind is not NodeKind.START:
        return is_mirrored
    is_name_beyond = node.name_written.center.x > node.rect.center.x
    return is_name_beyond == is_mirrored


def _head(points: Sequence[tuple[float, float]], size: float) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(arrow_head(points, size))
    path.closeSubpath()
    return path


def paint_numbers(
    surface: Surface,
    projection: Projection,
    trail: Trail,
    exposed: Rect,
    hidden: frozenset[str],
    tokens: Tokens,
    setter: Typesetter,
) -> None:
    """The number of each place of the way, on the corner where one begins to read it; none where they would be all."""
    if surface.is_screen and surface.scale < _LEAST_SCALE:
        return
    size = max(1.0, _LEAST_DISC / _DISC / surface.scale) if surface.is_screen else 1.0
    reach = _DISC * size
    painter = surface.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, node_id in enumerate(trail.node_ids, 1):
        node = projection.nodes.get(node_id)
        if node is None or node.id in hidden or not node.rect.grown(2 * reach).intersects(exposed):
            continue
        painter.setWorldTransform(surface.upright(node.rect))
        is_right = _is_at_right(node, is_mirrored=surface.is_mirrored)
        out = _OUT * reach
        painter.translate(node.rect.width + out if is_right else -out, -out)
        painter.scale(size, size)
        painter.setPen(QPen(tokens.accent.on, 1.5))
        painter.setBrush(tokens.accent.fill)
        painter.drawEllipse(QPointF(0, 0), _DISC, _DISC)
        block = setter.block(str(number), Type.COUNT, 2 * _DISC, 1, Align.CENTER)
        as_text = not surface.is_screen
        setter.draw(painter, block, -_DISC, -block.height / 2, tokens.accent.on, as_text=as_text)
    painter.restore()
