"""The canvas's layers: four items, each painting what is exposed of it straight from the projection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mapper.core.values import Rect
from mapper.ui.canvas.marks import Brush, HandlesMark, connector_glow, group_frame, selection_rings
from mapper.ui.canvas.plane import to_rect

if TYPE_CHECKING:
    from mapper.ui.canvas.scene import MapScene

# Far larger than any map: the layers never change their bounds, so Qt has nothing to keep up to date.
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
_MARGIN = 40.0
# A map is cut for a preview just before the border, so that the border's own line goes along.
_BEFORE_BORDER = 4.0


class Layer(QGraphicsItem):
    """Paints what is exposed, and while a border is dragged what lies beyond it at its preview's place."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__()
        self._map = scene
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return _EVERYWHERE

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        exposed = to_rect(option.exposedRect)
        shift = self._map.shift
        if shift is None:
            self.draw(painter, exposed)
            return
        # Three bands: before the border as it is, the room that opens (the border's own line stretched), beyond it.
        start, end = shift.at - _BEFORE_BORDER, shift.at - _BEFORE_BORDER + shift.delta
        low, high = (exposed.x, exposed.right) if shift.is_level else (exposed.y, exposed.bottom)
        self._draw_band(painter, exposed, low, min(start, end), 0.0)
        if end > start:
            self._stretch(painter, exposed, start, end)
        self._draw_band(painter, exposed, end, high, shift.delta)

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        """Paint a part of the map."""
        raise NotImplementedError

    def _draw_band(self, painter: QPainter, exposed: Rect, low: float, high: float, delta: float) -> None:
        shift = self._map.shift
        assert shift is not None
        if shift.is_level:
            left, right = max(low, exposed.x), min(high, exposed.right)
            band = Rect(left, exposed.y, right - left, exposed.height)
            dx, dy = delta, 0.0
        else:
            top, bottom = max(low, exposed.y), min(high, exposed.bottom)
            band = Rect(exposed.x, top, exposed.width, bottom - top)
            dx, dy = 0.0, delta
        if band.width <= 0 or band.height <= 0:
            return
        painter.save()
        painter.setClipRect(QRectF(*band), Qt.ClipOperation.IntersectClip)
        painter.translate(dx, dy)
        self.draw(painter, band.moved(-dx, -dy))
        painter.restore()

    def _stretch(self, painter: QPainter, exposed: Rect, start: float, end: float) -> None:
        """What crosses the border is drawn on through the room between `start` and `end`.

        A strip of pixels just before the border is painted once and pulled to that length.
        """
        shift = self._map.shift
        assert shift is not None
        zoom = painter.worldTransform().m11() * painter.device().devicePixelRatio()
        depth = 1 / zoom
        if shift.is_level:
            strip = Rect(start - depth, exposed.y, depth, exposed.height)
            target = QRectF(start, exposed.y, end - start, exposed.height)
        else:
            strip = Rect(exposed.x, start - depth, exposed.width, depth)
            target = QRectF(exposed.x, start, exposed.width, end - start)
        picture = QImage(
            max(1, round(strip.width * zoom)),
            max(1, round(strip.height * zoom)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setRenderHints(painter.renderHints())
        inner.scale(zoom, zoom)
        inner.translate(-strip.x, -strip.y)
        self.draw(inner, strip)
        inner.end()
        painter.drawImage(target, picture)


class BackgroundLayer(Layer):
    """Lanes, stages and the grid."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        self._map.painter.paint_background(painter, self._map.projection, exposed, 1 / self._map.unit)


class ConnectorLayer(Layer):
    """All lines but those a drag draws."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        scene = self._map
        scene.painter.paint_connectors(
            painter, scene.projection, exposed, 1 / scene.unit, hidden=scene.hidden
        )


class NodeLayer(Layer):
    """All nodes but those a drag draws."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        scene = self._map
        scene.painter.paint_nodes(painter, scene.projection, exposed, 1 / scene.unit, hidden=scene.hidden)


class OverlayLayer(Layer):
    """The selection and the marks of the pointer and of drags."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        scene = self._map
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, scene.painter, scene.theme.tokens, scene.unit)
        self._draw_selection(brush, exposed)
        for mark in scene.overlay:
            if mark.extent(scene.unit).intersects(exposed):
                painter.save()
                mark.paint(brush)
                painter.restore()

    def _draw_selection(self, brush: Brush, exposed: Rect) -> None:
        scene = self._map
        projection, selection = scene.projection, scene.selection
        near = exposed.grown(_MARGIN * brush.unit)
        lines = [projection.connectors.get(i) for i in selection.connectors if i not in scene.hidden]
        for line in lines:
            if line is not None and line.extent.intersects(near):
                connector_glow(brush, line)
                if len(selection) == 1:
                    HandlesMark((line.points[0], line.points[-1])).paint(brush)
        nodes = [projection.nodes.get(i) for i in selection.nodes if i not in scene.hidden]
        there = [node for node in nodes if node is not None]
        selection_rings(brush, [node for node in there if node.extent.intersects(near)])
        if len(there) > 1:
            group_frame(brush, [node.rect for node in there])
