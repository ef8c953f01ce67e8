"""The canvas's layers: four items, each painting what is exposed of it straight from the projection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mapper.core.values import Rect
from mapper.ui.canvas.line_marks import GRIPS_UP_TO, GripsMark
from mapper.ui.canvas.marks import (
    Brush,
    HandlesMark,
    Mark,
    beacon,
    connector_glows,
    group_frame,
    selection_rings,
)
from mapper.ui.canvas.plain_view import PlainView
from mapper.ui.canvas.plane import to_qrect, to_rect
from mapper.ui.canvas.shift import Shift
from mapper.ui.render.detail import JUMPS_FROM
from mapper.ui.render.paint_connectors import NO_JUMPS

if TYPE_CHECKING:
    from mapper.ui.canvas.scene import MapScene

# Far larger than any map: the layers never change their bounds, so Qt has nothing to keep up to date.
_EVERYWHERE = (-1e6, -1e6, 2e6, 2e6)
_MARGIN = 40.0
_MANY = 200


class Layer(QGraphicsItem):
    """Paints what is exposed of the map."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__()
        self._map = scene
        self._bounds = QRectF(*_EVERYWHERE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        view = widget.parentWidget() if widget is not None else None
        if not isinstance(view, PlainView) or not view.exposed:
            self._draw(painter, to_rect(option.exposedRect))
            return
        for place in view.exposed:
            painter.save()
            world = painter.worldTransform()
            painter.setWorldTransform(QTransform())
            painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
            painter.setWorldTransform(world)
            self._draw(painter, to_rect(view.mapToScene(place).boundingRect()))
            painter.restore()

    def _draw(self, painter: QPainter, exposed: Rect) -> None:
        shift = self._map.shift
        if shift is None or shift.is_shared:
            self.draw(painter, exposed)
        else:
            self.draw_shifted(painter, exposed, shift)

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        """Paint a part of the map."""
        raise NotImplementedError

    def draw_shifted(self, painter: QPainter, exposed: Rect, shift: Shift) -> None:
        """Paint it while a border is dragged: what lies before the border, and what lies beyond it, moved."""
        start, end = shift.cut, shift.cut + shift.delta
        low, high = (exposed.x, exposed.right) if shift.is_level else (exposed.y, exposed.bottom)
        self._draw_band(painter, exposed, shift, (low, min(start, end)), (0.0, 0.0))
        self._draw_band(painter, exposed, shift, (end, high), shift.way)

    def _draw_band(
        self,
        painter: QPainter,
        exposed: Rect,
        shift: Shift,
        span: tuple[float, float],
        way: tuple[float, float],
    ) -> None:
        band = _band(exposed, shift, *span)
        if band is None:
            return
        painter.save()
        painter.setClipRect(to_qrect(band), Qt.ClipOperation.IntersectClip)
        painter.translate(*way)
        self.draw(painter, band.moved(-way[0], -way[1]))
        painter.restore()


class BackgroundLayer(Layer):
    """Lanes, stages and the grid."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        scene, shift, going = self._map, self._map.shift, self._map.on_the_way
        stages = lanes = bounds = None
        if going is not None:
            stages, lanes, bounds = going.stages, going.lanes, going.bounds
        elif shift is not None:
            stages, lanes = shift.stages(scene.projection.stages), shift.lanes(scene.projection.lanes)
        scene.painter.paint_background(
            painter,
            scene.projection,
            exposed,
            1 / scene.unit,
            stages=stages,
            lanes=lanes,
            bounds=bounds,
            has_grid=scene.lens.has_grid,
        )
        _paint_marks(scene, scene.overlay.ground(), painter, exposed)

    def draw_shifted(self, painter: QPainter, exposed: Rect, shift: Shift) -> None:
        super().draw_shifted(painter, exposed, shift)
        room = _band(exposed, shift, shift.cut, shift.cut + shift.delta)
        if room is not None:
            self._fill_room(painter, room, shift)

    def _fill_room(self, painter: QPainter, room: Rect, shift: Shift) -> None:
        """Pull a strip of pixels just before the border over the room that opens: lanes and stages go on."""
        zoom = painter.worldTransform().m22() * painter.device().devicePixelRatio()
        depth = 1 / zoom
        if shift.is_level:
            strip = Rect(shift.cut - depth, room.y, depth, room.height)
        else:
            strip = Rect(room.x, shift.cut - depth, room.width, depth)
        width, height = max(1, round(strip.width * zoom)), max(1, round(strip.height * zoom))
        picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setRenderHints(painter.renderHints())
        inner.scale(zoom, zoom)
        inner.translate(-strip.x, -strip.y)
        self.draw(inner, strip)
        inner.end()
        painter.drawImage(to_qrect(room), picture)


class ConnectorLayer(Layer):
    """All lines but those a drag draws."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        going = self._map.on_the_way
        if going is not None:
            going.paint_lines(self._map.painter, painter, 1 / self._map.unit)
        elif not self._map.put_still_down(painter, self._draw_all):
            self._draw_lines(painter, exposed)

    def _draw_all(self, painter: QPainter, exposed: Rect) -> None:
        """What stands still in a drag: the nodes lie over the lines."""
        self._draw_lines(painter, exposed)
        draw_nodes(self._map, painter, exposed)

    def _draw_lines(self, painter: QPainter, exposed: Rect) -> None:
        scene = self._map
        scene.painter.paint_connectors(
            painter, scene.projection, exposed, 1 / scene.unit, hidden=scene.hidden
        )

    def draw_shifted(self, painter: QPainter, exposed: Rect, shift: Shift) -> None:
        """Lines that cross the border grow or shrink with it."""
        scene = self._map
        reach = exposed.united(exposed.moved(-shift.way[0], -shift.way[1]))
        lines = [line for line in scene.projection.connectors_in(reach) if line.id not in scene.hidden]
        scene.painter.paint_pictures(painter, [shift.line(line) for line in lines], 1 / scene.unit)


class NodeLayer(Layer):
    """All nodes but those a drag draws."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        going = self._map.on_the_way
        if going is not None:
            going.paint_nodes(self._map.painter, painter, 1 / self._map.unit)
        elif not self._map.is_still_down:
            draw_nodes(self._map, painter, exposed)


class OverlayLayer(Layer):
    """The selection and the marks of the pointer and of drags."""

    def draw(self, painter: QPainter, exposed: Rect) -> None:
        scene = self._map
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, scene.painter, scene.theme.tokens, scene.unit)
        if scene.shows_selection:
            self._draw_selection(brush, exposed)
        _paint_marks(scene, scene.overlay, painter, exposed)

    def draw_shifted(self, painter: QPainter, exposed: Rect, shift: Shift) -> None:
        self.draw(painter, exposed)

    def _draw_selection(self, brush: Brush, exposed: Rect) -> None:
        """Only what is selected and exposed, whichever of the two is less."""
        scene = self._map
        projection, selection, hidden, shift = scene.projection, scene.selection, scene.hidden, scene.shift
        near = exposed.grown(_MARGIN * brush.unit)
        is_found_by_place = len(selection) > _MANY
        if is_found_by_place:
            lines = [line for line in projection.connectors_in(near) if line.id in selection]
            nodes = [node for node in projection.nodes_in(near) if node.id in selection]
        else:
            lines = [projection.connectors[i] for i in selection.connectors if i in projection.connectors]
            nodes = [projection.nodes[i] for i in selection.nodes if i in projection.nodes]
        if hidden:
            lines = [line for line in lines if line.id not in hidden]
            nodes = [node for node in nodes if node.id not in hidden]
        if shift is not None:
            lines, nodes = [shift.line(line) for line in lines], [shift.node(node) for node in nodes]
        chosen = nodes
        if shift is not None or not is_found_by_place:
            lines = [line for line in lines if line.extent.intersects(near)]
            nodes = [node for node in nodes if node.extent.intersects(near)]
        is_near = 1 / brush.unit >= JUMPS_FROM and shift is None
        connector_glows(brush, lines, projection.jumps.of(lines, hidden) if is_near else NO_JUMPS)
        if len(selection) == 1 and lines:
            if brush.unit <= GRIPS_UP_TO and not scene.is_read_only:
                GripsMark(lines[0].points, label=lines[0].label_rect, shows_all=True).paint(brush)
            HandlesMark((lines[0].points[0], lines[0].points[-1])).paint(brush)
        selection_rings(brush, nodes, scene.drawn_as_from_near)
        if len(selection) == 1 and nodes:
            beacon(brush, nodes[0])
        if 1 < len(selection) <= _MANY and len(chosen) > 1:
            group_frame(brush, [node.rect for node in chosen])


def draw_nodes(scene: MapScene, painter: QPainter, exposed: Rect) -> None:
    """The nodes of a map, and from far the blocks of its stages, but for what a drag draws."""
    drawn, scale = scene.painter, 1 / scene.unit
    hidden = scene.hidden | scene.drawn_as_from_near
    drawn.paint_nodes(painter, scene.projection, exposed, scale, hidden=hidden, former=scene.fading)
    drawn.paint_blocks(painter, scene.projection, exposed, scale)


def _paint_marks(scene: MapScene, marks: Iterable[Mark], painter: QPainter, exposed: Rect) -> None:
    brush = Brush(painter, scene.painter, scene.theme.tokens, scene.unit)
    for mark in marks:
        if mark.extent(scene.unit).intersects(exposed):
            painter.save()
            mark.paint(brush)
            painter.restore()


def _band(exposed: Rect, shift: Shift, low: float, high: float) -> Rect | None:
    """The part of what is exposed between two places along the shift; None for nothing."""
    if shift.is_level:
        left, right = max(low, exposed.x), min(high, exposed.right)
        return Rect(left, exposed.y, right - left, exposed.height) if right > left else None
    top, bottom = max(low, exposed.y), min(high, exposed.bottom)
    return Rect(exposed.x, top, exposed.width, bottom - top) if bottom > top else None
