"""A whole map as a small picture, for lists of documents and templates."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.theme.tokens import Tokens


def thumbnail(
    reader: Reader, map_id: MapId, width: int, height: int, tokens: Tokens, density: float = 1.0
) -> QImage:
    """The map fitted into `width` x `height` logical pixels, on a clear ground."""
    image = QImage(round(width * density), round(height * density), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(density)
    image.fill(Qt.GlobalColor.transparent)
    projection = Projection(reader, map_id)
    projection.settle()
    bounds = projection.bounds
    scale = min(width / bounds.width, height / bounds.height)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, 0, width, height))
    painter.translate((width - bounds.width * scale) / 2, (height - bounds.height * scale) / 2)
    painter.scale(scale, scale)
    if projection.flows_left:
        painter.translate(bounds.width, 0)
        painter.scale(-1, 1)
    painter.translate(-bounds.x, -bounds.y)
    drawn = MapPainter(tokens)
    drawn.paint_background(painter, projection, bounds, scale)
    drawn.paint_connectors(painter, projection, bounds, scale)
    drawn.paint_nodes(painter, projection, bounds, scale)
    painter.end()
    return image
