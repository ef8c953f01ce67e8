"""The drawing of maps: lines with round corners and arrow heads."""

from collections.abc import Mapping, Sequence
from itertools import chain
from math import floor, hypot
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF, QTransform

from mapper.core.geometry.jumps import RADIUS, Jumps
from mapper.core.geometry.links import Route
from mapper.core.ids import ConnectorId
from mapper.ui.render.line_plans import (
    ARROW_HALF,
    ARROW_LENGTH,
    CORNER,
    HEAD_REACH,
    LinePlan,
    LinePlans,
    add_arcs,
    jumped,
    traced,
)
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.strokes import Stroke, stroke_of
from mapper.ui.render.surface import Sprites, Surface
from mapper.ui.theme.tokens import Tokens

_LEAST_ARC = 3.0  # pixels
NO_JUMPS: Final[Mapping[ConnectorId, Jumps]] = MappingProxyType({})


class ArrowHead:
    """A triangle whose tip is in the middle of its picture, or `middle` of a pixel further on."""

    def __init__(self, way: tuple[int, int], size: float, colour: QColor, middle: float) -> None:
        self._way = way
        self._size = size
        self._colour = colour
        self._middle = middle

    def __call__(self, painter: QPainter, pixel: float) -> None:
        dx, dy = self._way
        tip = self._middle * pixel
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPolygon(arrow_head(((tip - dx, tip - dy), (tip, tip)), self._size))


def paint_lines(
    surface: Surface,
    pictures: Sequence[ConnectorPicture],
    tokens: Tokens,
    jumps: Mapping[ConnectorId, Jumps] = NO_JUMPS,
    kept: tuple[LinePlans, Sprites] | None = None,
) -> None:
    """Paint lines with their jumps over others, and arrow heads; what is `kept` makes many of them cheap."""
    painter = surface.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = surface.scale if surface.is_screen else 1.0
    if surface.is_screen:
        painter.setWorldTransform(QTransform())
    groups: dict[Stroke, list[ConnectorPicture]] = {}
    for picture in pictures:
        groups.setdefault(stroke_of(picture), []).append(picture)
    # Broad lines lie below thin ones.
    for stroke, grouped in sorted(
        groups.items(), key=lambda group: group[0]._replace(thickness=-group[0].thickness)
    ):
        width = stroke.width * tokens.strength * unit
        if surface.is_screen:
            width = max(width, 1 / surface.density)
        pen = stroke.pen(tokens, width, unit)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rest: Sequence[ConnectorPicture] = grouped
        if kept is not None and surface.is_screen:
            rest = _stamp_lines(surface, grouped, width, pen.color(), jumps, kept)
        heads = [_draw_line(surface, picture, width, jumps) for picture in rest]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for head in heads:
            painter.drawPolygon(head)
    painter.restore()


def _stamp_lines(
    surface: Surface,
    pictures: Sequence[ConnectorPicture],
    width: float,
    colour: QColor,
    jumps: Mapping[ConnectorId, Jumps],
    kept: tuple[LinePlans, Sprites],
) -> list[ConnectorPicture]:
    """Draw the lines that have a plan, and stamp their arrow heads; the others come back."""
    plans, sprites = kept
    stroke = stroke_of(pictures[0])
    size, density = stroke.head, surface.density
    draw, stamp, sheet = surface.painter.drawPath, surface.painter.drawPixmap, sprites.sheet(surface)
    turn = -1 if surface.is_mirrored else 1
    # The tip is in the middle of a device pixel or at its corner; the stamp is drawn for that place.
    middle = 0.5 if round(width * density) % 2 else 0.0
    reach = sheet.reach(HEAD_REACH * size)
    arc = max(RADIUS * surface.scale, _LEAST_ARC)
    rest: list[ConnectorPicture] = []
    planned: list[LinePlan] = []
    jumping: list[tuple[LinePlan, Jumps]] = []
    for picture in pictures:
        plan, over = plans.plan(picture), jumps.get(picture.id)
        if plan is None:
            rest.append(picture)
        elif over is None:
            planned.append(plan)
        else:
            jumping.append((plan, _placed(surface, over, width)))
    heads: dict[tuple[int, int], QPixmap] = {}
    leaping = (jumped(surface, plan, width, over, arc) for plan, over in jumping)
    for path, x, y, way in chain(traced(surface, planned, width), leaping):
        draw(path)
        head = heads.get(way)
        if head is None:
            sign = ArrowHead((way[0] * turn, way[1]), size, colour, middle)
            key = f"head {stroke} {way[0] * turn} {way[1]} {middle}"
            head = heads[way] = sheet.around(key, HEAD_REACH * size, sign)
        stamp(QPointF(x - (reach + middle) / density, y - (reach + middle) / density), head)
    return rest


def _draw_line(
    surface: Surface,
    picture: ConnectorPicture,
    width: float,
    jumps: Mapping[ConnectorId, Jumps],
) -> QPolygonF:
    """Draw a line from its points; its arrow head."""
    unit = surface.scale if surface.is_screen else 1.0
    size = unit * stroke_of(picture).head
    points = _snapped(surface, picture.points, width) if surface.is_screen else picture.points
    over = jumps.get(picture.id)
    placed = _placed(surface, over, width) if over is not None else None
    arc = max(RADIUS * unit, _LEAST_ARC) if surface.is_screen else RADIUS
    surface.painter.drawPath(rounded(points, CORNER * unit, 0.7 * ARROW_LENGTH * size, placed, arc))
    return arrow_head(points, size)


def rounded(
    points: Sequence[tuple[float, float]],
    radius: float,
    cut: float = 0.0,
    jumps: Jumps | None = None,
    arc: float = 0.0,
) -> QPainterPath:
    """A line with round corners; its last `cut` units are left to the arrow head.

    `jumps` are the x at which a level segment goes over others in an arc of that radius, by segment, in its order.
    """
    # Painted by the hundred in every frame, hence written out instead of in pieces.
    path = QPainterPath()
    line_to, quad_to = path.lineTo, path.quadTo
    last = len(points) - 1
    x, y = points[0]
    path.moveTo(x, y)
    cx, cy = points[1]
    into = abs(cx - x) + abs(cy - y)
    for index in range(1, last):
        ax, ay = points[index + 1]
        out = abs(ax - cx) + abs(ay - cy)
        if jumps and index - 1 in jumps:
            add_arcs(path, jumps[index - 1], cy, arc if x < cx else -arc)
        # Two corners share the segment between them.
        bend = min(radius, into if index == 1 else into / 2, out if index + 1 == last else out / 2)
        if bend <= 0.5:
            line_to(cx, cy)
        else:
            before, after = bend / into, bend / out
            line_to(cx + (x - cx) * before, cy + (y - cy) * before)
            quad_to(cx, cy, cx + (ax - cx) * after, cy + (ay - cy) * after)
        x, y, cx, cy, into = cx, cy, ax, ay, out
    if jumps and last - 1 in jumps:
        add_arcs(path, jumps[last - 1], cy, arc if x < cx else -arc)
    if into > cut:
        rest = cut / into
        line_to(cx + (x - cx) * rest, cy + (y - cy) * rest)
    return path


def _placed(surface: Surface, jumps: Jumps, width: float) -> Jumps:
    """Jumps where the lines they go over are drawn."""
    if not surface.is_screen:
        return jumps
    across, density, dx = surface.across, surface.density, surface.dx * surface.density
    if round(width * density) % 2:
        return {
            segment: tuple([(floor(across * x + dx) + 0.5) / density for x in places])
            for segment, places in jumps.items()
        }
    return {
        segment: tuple([round(across * x + dx) / density for x in places])
        for segment, places in jumps.items()
    }


def arrow_head(points: Sequence[tuple[float, float]], size: float) -> QPolygonF:
    """The triangle at the end of a line."""
    (bx, by), (x, y) = points[-2], points[-1]
    dx, dy = x - bx, y - by
    length = hypot(dx, dy) or 1.0
    dx, dy = dx / length * size, dy / length * size
    fx, fy = x - dx * ARROW_LENGTH, y - dy * ARROW_LENGTH
    sx, sy = -dy * ARROW_HALF, dx * ARROW_HALF
    return QPolygonF([QPointF(x, y), QPointF(fx + sx, fy + sy), QPointF(fx - sx, fy - sy)])


def _snapped(surface: Surface, route: Route, width: float) -> list[tuple[float, float]]:
    """The line in logical pixels, in the middle of device pixels, where a level line is sharp."""
    density = surface.density
    across, zoom, dx, dy = surface.across, surface.zoom, surface.dx * density, surface.dy * density
    if round(width * density) % 2:
        if density == 1:
            return [(floor(across * x + dx) + 0.5, floor(zoom * y + dy) + 0.5) for x, y in route]
        return [
            ((floor(across * x + dx) + 0.5) / density, (floor(zoom * y + dy) + 0.5) / density)
            for x, y in route
        ]
    return [(round(across * x + dx) / density, round(zoom * y + dy) / density) for x, y in route]
