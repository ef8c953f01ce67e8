"""The canvas's minimap picture: lanes as bands, stages as lines, nodes as blocks in the colour of what is looked at."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from mapper.core.values import NodeKind, Rect
from mapper.ui.render.paint_badges import status_colours
from mapper.ui.render.paint_grid import lane_bar, lane_tint
from mapper.ui.render.pictures import NodePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Seen
from mapper.ui.theme.tokens import Tokens, mixed

_LEAST_BLOCK = 3.0
_FAINT = 0.75


def mini_picture(
    projection: Projection, size: QSize, density: float, tokens: Tokens, seen: Seen | None
) -> QPixmap:
    """The whole map in a size in logical pixels; blocks are told apart as the map itself tells nodes apart."""
    picture = QPixmap(size * density)
    picture.setDevicePixelRatio(density)
    picture.fill(tokens.minimap.background)
    painter = QPainter(picture)
    bounds = projection.bounds
    if projection.flows_left:
        painter.translate(size.width(), 0)
        painter.scale(-1, 1)
    across, down = size.width() / max(bounds.width, 1), size.height() / max(bounds.height, 1)
    for lane in projection.lanes:
        band = QRectF(0, (lane.top - bounds.y) * down, size.width(), lane.height * down)
        painter.fillRect(band, lane_tint(tokens, lane.tint))
    painter.setPen(QPen(tokens.canvas.stage_line, 1))
    xs = [(stage.left - bounds.x) * across for stage in projection.stages[1:]]
    painter.drawLines([QLineF(x, 0, x, size.height()) for x in xs])
    # The lightest shades would be lost on a light lane.
    is_hot = seen is not None and seen.heat is not None
    painter.setPen(QPen(tokens.minimap.node, 1) if is_hot else QPen(Qt.PenStyle.NoPen))
    blocks: dict[int, tuple[QColor, list[QRectF]]] = {}
    for node in projection.nodes.values():
        if node.kind is NodeKind.NOTE:
            continue
        colour = _colour(node, tokens, seen)
        blocks.setdefault(colour.rgba(), (colour, []))[1].append(_block(node.rect, bounds, across, down))
    for colour, rects in blocks.values():
        painter.setBrush(colour)
        painter.drawRects(rects)
    painter.end()
    return picture


def _block(rect: Rect, bounds: Rect, across: float, down: float) -> QRectF:
    width, height = max(rect.width * across, _LEAST_BLOCK), max(rect.height * down, _LEAST_BLOCK)
    return QRectF((rect.x - bounds.x) * across, (rect.y - bounds.y) * down, width, height)


def _colour(node: NodePicture, tokens: Tokens, seen: Seen | None) -> QColor:
    if seen is not None:
        if not seen.is_lit(node):
            return mixed(tokens.minimap.node, tokens.minimap.background, _FAINT)
        heat = seen.picture(node).heat
        if heat is not None:
            return tokens.heat.fills[heat]
    if node.status is Status.OFF or node.status is Status.NEAR:
        return status_colours(tokens, node.status).fill
    if node.tint is not None and (seen is None or seen.shows_tints):
        return lane_bar(tokens, node.tint)
    return tokens.minimap.node
