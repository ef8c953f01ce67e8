"""The canvas's covering: how much of what is drawn on the map lies under something that stands over it."""

from PySide6.QtCore import QRect, QRectF

from mapper.core.values import Rect
from mapper.ui.canvas.sheet import Sheet


def covered(sheet: Sheet, place: QRect) -> float:
    """How much of nodes, in pixels, lies under a place of the viewport."""
    camera = sheet.camera
    a, b = camera.on_map(place.topLeft()), camera.on_map(place.bottomRight())
    under = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
    boxes = (QRectF(camera.rect_on_screen(node.rect)) for node in sheet.projection.nodes_in(under))
    shared = (box.intersected(QRectF(place)) for box in boxes)
    return sum(part.width() * part.height() for part in shared)
