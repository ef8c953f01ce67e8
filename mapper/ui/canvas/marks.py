"""The canvas's marks: what pointer, drags and selection draw over the map; plain values that paint themselves."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from mapper.core.geometry.jumps import RADIUS, Jumps
from mapper.core.geometry.links import Route
from mapper.core.ids import ConnectorId
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.canvas.plane import to_qpoint, to_qrect
from mapper.ui.render import shapes
from mapper.ui.render.detail import Detail
from mapper.ui.render.line_plans import CORNER
from mapper.ui.render.paint_connectors import NO_JUMPS, rounded
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.theme.tokens import Tokens

HANDLE = 8.0  # pixels across, as it is drawn
BEACON_SCALE = 0.9
IN_PLACE_FROM = 0.65  # from here on the selected node can be read where it is
HANDLE_GRAB = 20.0  # pixels across, as it is grabbed
_MANY_RINGS = 300
# Below this zoom a ring with a halo would be as large as its node.
_HALO_FROM = 0.5


@dataclass(frozen=True, slots=True)
class Brush:
    """What a mark paints with; `unit` is the size of a pixel in map units."""

    painter: QPainter
    map_painter: MapPainter
    tokens: Tokens
    unit: float

    def pen(self, colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen so many pixels wide at every zoom."""
        pen = QPen(colour, width * self.tokens.strength * self.unit, style)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


class Verdict(Enum):
    """What the thing under the pointer would do with what is dragged."""

    NEUTRAL = auto()
    ALLOWED = auto()
    REFUSED = auto()


class Mark(ABC):
    """Something drawn over the map."""

    @abstractmethod
    def extent(self, unit: float) -> Rect:
        """All that it paints, in map units, when a pixel is `unit` map units."""

    @abstractmethod
    def paint(self, brush: Brush) -> None: ...


@dataclass(frozen=True, slots=True)
class WashMark(Mark):
    """A tinted rectangle: the cell, lane or stage that something would go to."""

    rect: Rect
    verdict: Verdict = Verdict.NEUTRAL

    def extent(self, unit: float) -> Rect:
        return self.rect.grown(3 * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        fill, line = {
            Verdict.NEUTRAL: (mark.selection_fill, mark.hover),
            Verdict.ALLOWED: (mark.allowed_fill, mark.allowed),
            Verdict.REFUSED: (mark.refused_fill, mark.refused),
        }[self.verdict]
        brush.painter.setPen(brush.pen(line, 1.5))
        brush.painter.setBrush(fill)
        brush.painter.drawRect(to_qrect(self.rect.grown(-brush.unit)))


@dataclass(frozen=True, slots=True)
class OutlineMark(Mark):
    """A ring around a node: hovered, or the target of what is dragged."""

    picture: NodePicture
    verdict: Verdict = Verdict.NEUTRAL

    def extent(self, unit: float) -> Rect:
        return self.picture.rect.grown(6 * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        colour = {
            Verdict.NEUTRAL: mark.hover,
            Verdict.ALLOWED: mark.allowed,
            Verdict.REFUSED: mark.refused,
        }[self.verdict]
        width = 1.5 if self.verdict is Verdict.NEUTRAL else 2.5
        fill = {
            Verdict.NEUTRAL: QColor(Qt.GlobalColor.transparent),
            Verdict.ALLOWED: mark.allowed_fill,
            Verdict.REFUSED: mark.refused_fill,
        }[self.verdict]
        brush.painter.setPen(brush.pen(colour, width))
        brush.painter.setBrush(fill)
        brush.painter.drawPath(node_path(self.picture, 2 * brush.unit))


@dataclass(frozen=True, slots=True)
class HandlesMark(Mark):
    """Small discs to take hold of; `hot` is the one under the pointer."""

    points: tuple[Point, ...]
    hot: int | None = None

    def extent(self, unit: float) -> Rect:
        return Rect.through(self.points).grown((HANDLE + 4) * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        for index, point in enumerate(self.points):
            radius = (HANDLE / 2 + (1.5 if index == self.hot else 0)) * brush.unit
            brush.painter.setPen(brush.pen(mark.handle_border, 1.5))
            brush.painter.setBrush(mark.handle_border if index == self.hot else mark.handle_fill)
            brush.painter.drawEllipse(to_qpoint(point), radius, radius)


@dataclass(frozen=True, slots=True)
class BandMark(Mark):
    """The rubber band."""

    rect: Rect

    def extent(self, unit: float) -> Rect:
        return self.rect.grown(2 * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        brush.painter.setPen(brush.pen(mark.selection, 1, Qt.PenStyle.DashLine))
        brush.painter.setBrush(mark.selection_fill)
        brush.painter.drawRect(to_qrect(self.rect))


@dataclass(frozen=True, slots=True)
class InsertionMark(Mark):
    """A strong line with a foot at each end, where a lane or stage would go; `line` has no width or no height."""

    line: Rect

    def extent(self, unit: float) -> Rect:
        return self.line.grown(8 * unit)

    def paint(self, brush: Brush) -> None:
        colour, unit = brush.tokens.mark.selection, brush.unit
        a, b = QPointF(self.line.x, self.line.y), QPointF(self.line.right, self.line.bottom)
        foot = QPointF(6 * unit, 0) if self.line.width == 0 else QPointF(0, 6 * unit)
        pen = brush.pen(colour, 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        brush.painter.setPen(pen)
        brush.painter.drawLines([QLineF(a, b), QLineF(a - foot, a + foot), QLineF(b - foot, b + foot)])


@dataclass(frozen=True, slots=True)
class GhostMark(Mark):
    """A node that is not there yet; `is_landing`: only the outline of where a dragged one will come to rest."""

    picture: NodePicture
    is_landing: bool = False

    def extent(self, unit: float) -> Rect:
        return self.picture.extent.grown(3 * unit)

    def paint(self, brush: Brush) -> None:
        mark, painter = brush.tokens.mark, brush.painter
        if self.is_landing:
            painter.setPen(brush.pen(mark.ghost_border, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(mark.ghost_fill)
            painter.drawPath(node_path(self.picture, 0))
            return
        painter.save()
        painter.setOpacity(0.8)
        brush.map_painter.paint_node(painter, self.picture, 1 / brush.unit)
        painter.restore()


@dataclass(frozen=True, slots=True)
class NodesMark(Mark):
    """Nodes and lines on their way, drawn as they are on the map; those that a hand holds in their rings."""

    nodes: tuple[NodePicture, ...]
    connectors: tuple[ConnectorPicture, ...]
    is_held: bool = True

    def extent(self, unit: float) -> Rect:
        extents = [*(n.extent for n in self.nodes), *(c.extent for c in self.connectors)]
        return Rect.around(extents).grown(8 * unit)

    def paint(self, brush: Brush) -> None:
        scale = 1 / brush.unit
        brush.map_painter.paint_pictures(brush.painter, self.connectors, scale)
        for node in self.nodes:
            brush.map_painter.paint_node(brush.painter, node, scale)
        if self.is_held:
            selection_rings(brush, self.nodes)


@dataclass(frozen=True, slots=True)
class RouteMark(Mark):
    """A line that does not exist yet, with its arrow head."""

    points: Route
    verdict: Verdict = Verdict.NEUTRAL

    def extent(self, unit: float) -> Rect:
        return Rect.through(self.points).grown(12 + 2 * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        colour = {
            Verdict.NEUTRAL: mark.selection,
            Verdict.ALLOWED: mark.allowed,
            Verdict.REFUSED: mark.refused,
        }[self.verdict]
        painter = brush.painter
        painter.setPen(brush.pen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(self.points, CORNER))
        painter.setBrush(colour)
        painter.drawPolygon(_head(self.points, max(9.0, 7 * brush.unit)))


@dataclass(frozen=True, slots=True)
class LineMark(Mark):
    """A line of the map made to stand out: hovered, or about to take a node."""

    points: Route
    verdict: Verdict = Verdict.NEUTRAL

    def extent(self, unit: float) -> Rect:
        return Rect.through(self.points).grown(6 + 4 * unit)

    def paint(self, brush: Brush) -> None:
        mark = brush.tokens.mark
        is_target = self.verdict is not Verdict.NEUTRAL
        colour = QColor(mark.hover)
        if is_target:
            colour = QColor(mark.allowed if self.verdict is Verdict.ALLOWED else mark.refused)
        colour.setAlphaF(0.55 if is_target else 0.35)
        pen = brush.pen(colour, 8 if is_target else 6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        brush.painter.setPen(pen)
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.drawPath(rounded(self.points, CORNER))


def selection_rings(
    brush: Brush, nodes: Sequence[NodePicture], from_near: frozenset[str] = frozenset()
) -> None:
    """The rings of selected nodes, some of which are drawn as `from_near`; of very many, plain rectangles."""
    mark, painter, unit = brush.tokens.mark, brush.painter, brush.unit
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(nodes) > _MANY_RINGS:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(brush.pen(mark.selection, 1))
        gap = 2 * unit
        boxes = (node.rect for node in nodes)
        painter.drawRects([QRectF(x - gap, y - gap, w + 2 * gap, h + 2 * gap) for x, y, w, h in boxes])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        return
    is_near = 1 / unit > _HALO_FROM
    halo, ring = brush.pen(mark.selection_halo, 5), brush.pen(mark.selection, 2 if is_near else 1.5)
    for node in nodes:
        path = node_path(node, (2.5 if is_near else 1.0) * unit)
        if is_near:
            painter.setPen(halo)
            painter.drawPath(path)
        painter.setPen(ring)
        painter.drawPath(path)
        if is_near and node.status is not None and node.id not in from_near:
            # from afar the status sits on the corner, where the halo would cover it
            brush.map_painter.paint_node(painter, node, 1 / unit)
            painter.setBrush(Qt.BrushStyle.NoBrush)


def beacon(brush: Brush, node: NodePicture) -> None:
    """The one selected node as from near: in its place where that can be read, else once more, over its place."""
    if brush.map_painter.detail(1 / brush.unit) >= Detail.WORK or node.is_squeezed:
        return
    if 1 / brush.unit >= IN_PLACE_FROM:
        brush.map_painter.paint_node(brush.painter, node, 1 / brush.unit, detail=Detail.WORK)
        return
    size = BEACON_SCALE * brush.unit
    width, height = node.rect.width * size, node.rect.height * size
    gap = 10 * brush.unit
    above = node.rect.y - gap - height
    y = above if above > 0 else node.rect.bottom + gap
    painter = brush.painter
    painter.save()
    painter.translate(node.rect.center.x - width / 2, y)
    painter.scale(size, size)
    picture = node._replace(rect=Rect(0, 0, node.rect.width, node.rect.height))
    brush.map_painter.paint_node(painter, picture, BEACON_SCALE, detail=Detail.WORK)
    painter.restore()


def group_frame(brush: Brush, rects: Sequence[Rect]) -> None:
    """The frame around several selected nodes."""
    box = Rect.around(rects).grown(6 * brush.unit)
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.setPen(brush.pen(brush.tokens.mark.selection, 1, Qt.PenStyle.DashLine))
    brush.painter.drawRect(to_qrect(box))


def connector_glows(
    brush: Brush,
    lines: Sequence[ConnectorPicture],
    jumps: Mapping[ConnectorId, Jumps] = NO_JUMPS,
) -> None:
    """Selected lines. Of very many only the nodes' rings are drawn: nobody could tell the lines apart."""
    for line in lines if len(lines) <= _MANY_RINGS else ():
        _glow(brush, line, jumps.get(line.id))


def _glow(brush: Brush, line: ConnectorPicture, jumps: Jumps | None) -> None:
    mark, painter = brush.tokens.mark, brush.painter
    scale = 1 / brush.unit
    glow = QColor(mark.selection)
    glow.setAlphaF(0.3)
    path = rounded(line.points, CORNER, 0.0, jumps, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Far out, where lines are hairs, the glow would hide the map.
    painter.setPen(brush.pen(glow, max(3.0, min(7.0, 7 * scale))))
    painter.drawPath(path)
    painter.setPen(brush.pen(mark.selection, max(1.2, min(2.0, 2 * scale))))
    painter.drawPath(path)
    if line.label_rect is not None and brush.map_painter.detail(scale) >= Detail.WORK:
        # The line runs under its label again.
        painter.save()
        painter.setClipRect(to_qrect(line.label_rect), Qt.ClipOperation.IntersectClip)
        paint_line(brush, line)
        painter.restore()
        radius = min(line.label_rect.height, 18.0) / 2
        painter.drawRoundedRect(to_qrect(line.label_rect), radius, radius)


def paint_line(brush: Brush, line: ConnectorPicture) -> None:
    """A line as it is on the map."""
    brush.map_painter.paint_pictures(brush.painter, [line], 1 / brush.unit)


def node_path(node: NodePicture, grow: float) -> QPainterPath:
    """The outline of a node, so many units outside it."""
    if node.is_squeezed:
        return shapes.squeezed_path(to_qrect(node.rect.grown(grow)))
    if node.kind is NodeKind.DECISION:
        grow *= 1.5  # slanted sides must go out further for the same distance
    return shapes.node_path(node.kind, to_qrect(node.rect.grown(grow)))


def _head(points: Route, size: float) -> QPolygonF:
    end, before = to_qpoint(points[-1]), to_qpoint(points[-2])
    line = QLineF(end, before)
    if line.length() == 0:
        return QPolygonF()
    line.setLength(size)
    back = line.p2() - end
    side = QPointF(-back.y(), back.x()) * 0.45
    return QPolygonF([end, line.p2() + side, line.p2() - side])
