"""The drawing of maps: lines with round corners, arrow heads and the pills that say what share goes along."""

from collections.abc import Iterable, Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from mapper.core.geometry.links import Route
from mapper.core.values import ConnectorKind, Point, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.label_text import LABEL_LEADING, label_lines
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.surface import Part, Sprites, Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

CORNER = 6.0
ARROW_LENGTH = 8.0
_ARROW_HALF = 3.8
_WIDTHS = (1.4, 1.9, 2.6)
_DASHES: Mapping[ConnectorKind, tuple[float, float]] = {
    ConnectorKind.RETURNS: (6.0, 4.0),
    ConnectorKind.CHASE: (2.5, 3.0),
    ConnectorKind.BYPASS: (9.0, 5.0),
}


class Pill:
    """The ground of a label."""

    def __init__(self, width: float, height: float, tokens: Tokens) -> None:
        self._rect = QRectF(0, 0, width, height)
        self._fill, self._border = tokens.connector.pill_fill, tokens.connector.pill_border

    def __call__(self, painter: QPainter, pixel: float) -> None:
        line = max(1.0, pixel)
        painter.setPen(QPen(self._border, line))
        painter.setBrush(self._fill)
        radius = min((self._rect.height() - line) / 2, 9.0)
        painter.drawRoundedRect(self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)


def connector_colour(tokens: Tokens, kind: ConnectorKind) -> QColor:
    """The colour of a line."""
    colours = tokens.connector
    return {
        ConnectorKind.FLOW: colours.flow,
        ConnectorKind.RETURNS: colours.returns,
        ConnectorKind.CHASE: colours.chase,
        ConnectorKind.BYPASS: colours.bypass,
    }[kind]


def line_width(weight: int) -> float:
    """The width in units of a line of weight 1 to 3."""
    return _WIDTHS[min(max(weight, 1), 3) - 1]


def line_pen(tokens: Tokens, kind: ConnectorKind, width: float, zoom: float = 1.0) -> QPen:
    """The pen for a line of a width in the painter's units, `zoom` of which make a unit of the map."""
    pen = QPen(connector_colour(tokens, kind), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    dashes = _DASHES.get(kind)
    if dashes is not None:
        pen.setDashPattern([length * zoom / width for length in dashes])
    return pen


def paint_lines(surface: Surface, pictures: Sequence[ConnectorPicture], tokens: Tokens) -> None:
    """Paint lines and arrow heads."""
    painter = surface.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = surface.scale if surface.is_screen else 1.0
    if surface.is_screen:
        painter.setWorldTransform(QTransform())
    groups: dict[tuple[ConnectorKind, int], list[Route]] = {}
    for picture in pictures:
        groups.setdefault((picture.kind, picture.weight), []).append(picture.points)
    for (kind, weight), routes in sorted(groups.items()):
        width = line_width(weight) * unit
        if surface.is_screen:
            width = max(width, 1 / surface.density)
        pen = line_pen(tokens, kind, width, unit)
        lines = [_points(surface, route, width) for route in routes]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for points in lines:
            painter.drawPath(rounded(points, CORNER * unit, 0.7 * ARROW_LENGTH * unit))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        size = unit * (1 + 0.14 * (weight - 1))
        for points in lines:
            painter.drawPolygon(arrow_head(points, size))
    painter.restore()


def paint_pills(
    surface: Surface,
    pictures: Iterable[ConnectorPicture],
    detail: Detail,
    tokens: Tokens,
    sprites: Sprites,
    setter: Typesetter,
) -> None:
    """Paint the labels of lines, from level WORK on."""
    if detail < Detail.WORK:
        return
    painter = surface.painter
    painter.save()
    for picture in pictures:
        if picture.label_rect is not None:
            colour = tokens.connector.pill_text
            if picture.kind in (ConnectorKind.RETURNS, ConnectorKind.CHASE):
                colour = tokens.connector.loop_text
            _paint_pill(surface, picture.label_rect, picture.text, colour, tokens, sprites, setter)
    painter.restore()


def _paint_pill(
    surface: Surface,
    rect: Rect,
    text: str,
    colour: QColor,
    tokens: Tokens,
    sprites: Sprites,
    setter: Typesetter,
) -> None:
    painter = surface.painter
    pill = Pill(rect.width, rect.height, tokens)
    lines = [setter.block(line, Type.LABEL, rect.width - 8, 1, Align.CENTER) for line in label_lines(text)]
    y = (rect.height - LABEL_LEADING * len(lines)) / 2
    if surface.is_screen:
        px, py = surface.snapped(rect.x, rect.y)
        painter.setWorldTransform(QTransform())
        part = Part(0, 0, rect.width, rect.height, ("pill", rect.width, rect.height), pill)
        surface.stamp(sprites, part, px, py)
        painter.setWorldTransform(QTransform(surface.scale, 0, 0, surface.scale, px, py))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(QTransform(surface.world).translate(rect.x, rect.y))
        pill(painter, 0.0)
    for block in lines:
        place = round(y * surface.zoom) / surface.zoom if surface.is_screen else y
        setter.draw(painter, block, 4, place, colour, as_text=not surface.is_screen)
        y += LABEL_LEADING


def rounded(points: Sequence[Point], radius: float, cut: float = 0.0) -> QPainterPath:
    """A line with round corners; its last `cut` units are left to the arrow head."""
    path = QPainterPath()
    x, y = points[0]
    path.moveTo(x, y)
    last = len(points) - 1
    for index in range(1, last):
        corner, after = points[index], points[index + 1]
        before = points[index - 1]
        into, out = _length(before, corner), _length(corner, after)
        # Two corners share a segment between them.
        room = min(into / (1 if index == 1 else 2), out / (1 if index + 1 == last else 2))
        bend = min(radius, room)
        if bend <= 0.5:
            path.lineTo(*corner)
            continue
        path.lineTo(*_towards(corner, before, bend / into))
        path.quadTo(*corner, *_towards(corner, after, bend / out))
    length = _length(points[last - 1], points[last])
    if length > cut:
        path.lineTo(*_towards(points[last], points[last - 1], cut / length))
    return path


def arrow_head(points: Sequence[Point], size: float) -> QPolygonF:
    """The triangle at the end of a line."""
    (bx, by), (x, y) = points[-2], points[-1]
    length = hypot(x - bx, y - by) or 1.0
    ux, uy = (x - bx) / length, (y - by) / length
    along, half = ARROW_LENGTH * size, _ARROW_HALF * size
    fx, fy = x - ux * along, y - uy * along
    return QPolygonF(
        [QPointF(x, y), QPointF(fx - uy * half, fy + ux * half), QPointF(fx + uy * half, fy - ux * half)]
    )


def _points(surface: Surface, route: Route, width: float) -> list[Point]:
    """The line in the painter's coordinates; on a screen in the middle of pixels, where a level line is sharp."""
    if not surface.is_screen:
        return list(route)
    scale, density, dx, dy = surface.scale, surface.density, surface.dx, surface.dy
    middle = 0.5 if round(width * density) % 2 else 0.0
    return [
        Point(
            (round((scale * x + dx) * density - middle) + middle) / density,
            (round((scale * y + dy) * density - middle) + middle) / density,
        )
        for x, y in route
    ]


def _length(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(a: Point, b: Point, share: float) -> tuple[float, float]:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
