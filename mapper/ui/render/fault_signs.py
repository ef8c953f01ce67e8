"""The drawing of maps: the signs of errors and warnings, as the signs of traffic: stop, and give way."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mapper.analysis.checkup.finding import Severity
from mapper.core.geometry.links import Side
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.render.faults import Faults
from mapper.ui.render.paint_votes import VOTE
from mapper.ui.render.pictures import NODE_EDGE, LanePicture, NodePicture, StagePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Part, Surface
from mapper.ui.theme.tokens import Badge, Tokens

FAULT = 15.0
_STALE = 0.45
_LEFT = 12.0
_BESIDE_MEDAL = 29.0  # the upper border of a wait may hold the mark of its kind
_RIGHT = 6.0
_INSET = 2.0  # of a lane's or stage's sign: nodes keep further off the borders


class FaultSign:
    """An octagon for an error, a triangle on its tip for a warning, each with an exclamation mark."""

    def __init__(self, severity: Severity, size: float, tokens: Tokens, *, is_stale: bool = False) -> None:
        """`is_stale`: faint, for it may not be true any more."""
        self._strength = _STALE if is_stale else 1.0
        self._is_error = severity is Severity.ERROR
        self._size = size
        self._colours = _colours(tokens, severity)
        self._rim = tokens.node.step_fill

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size, colours = self._size, self._colours
        line = max(size / 12, pixel)
        corners = _octagon(size, line) if self._is_error else _triangle(size, line)
        opacity = painter.opacity()
        painter.setOpacity(opacity * self._strength)
        painter.setPen(_pen(self._rim, 2.4 * line))  # keeps it off what it stands on
        painter.setBrush(colours.fill)
        painter.drawPolygon(corners)
        painter.setPen(_pen(colours.outline, line))
        painter.drawPolygon(corners)
        painter.setPen(_pen(colours.glyph, max(size / 8, pixel)))
        top, low, dot = (0.28, 0.54, 0.73) if self._is_error else (0.26, 0.44, 0.61)
        middle = size / 2
        painter.drawLine(QPointF(middle, size * top), QPointF(middle, size * low))
        painter.drawPoint(QPointF(middle, size * dot))
        painter.setOpacity(opacity)


def fault_parts(picture: NodePicture, tokens: Tokens) -> list[Part]:
    """The sign of a node that there is something to mend at."""
    if picture.fault is None:
        return []
    x, y = _corner(picture, tokens)
    is_stale = picture.is_fault_stale
    sign = FaultSign(picture.fault, FAULT, tokens, is_stale=is_stale)
    return [Part(x, y, FAULT, FAULT, f"fault {picture.fault} {is_stale}", sign)]


def paint_band_faults(
    surface: Surface,
    lanes: Sequence[LanePicture],
    stages: Sequence[StagePicture],
    bounds: Rect,
    faults: Faults,
    tokens: Tokens,
) -> None:
    """The signs of lanes and stages, on the ground of their first cells."""
    painter = surface.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for severity, place, _ in _band_signs(lanes, stages, bounds, faults):
        painter.setWorldTransform(surface.upright(place))
        sign = FaultSign(severity, FAULT, tokens, is_stale=faults.is_stale)
        sign(painter, surface.pixel if surface.is_screen else 0.0)
    painter.restore()


def fault_at(projection: Projection, faults: Faults, tokens: Tokens, point: Point) -> str | None:
    """The node, or else the lane or stage, whose sign lies at a point of the map."""
    for node in reversed(projection.nodes_in(Rect(point.x, point.y, 0, 0).grown(FAULT))):
        if faults.severity(node.id) is not None and not node.is_squeezed:
            x, y = _corner(node, tokens)
            if Rect(node.rect.x + x, node.rect.y + y, FAULT, FAULT).contains(point):
                return node.id
    signs = _band_signs(projection.lanes, projection.stages, projection.bounds, faults)
    return next((record_id for _, place, record_id in signs if place.contains(point)), None)


def _corner(node: NodePicture, tokens: Tokens) -> tuple[float, float]:
    """Where the sign stands, from the corner of the node: half over its border, where no other sign and no name is."""
    above = -NODE_EDGE
    width, height = node.rect.width, node.rect.height
    if node.kind is NodeKind.START:
        return _beside_start(node, is_numbered=node.tint is not None and tokens.is_contrast)
    if node.kind is NodeKind.END:  # its outcome and its status stand above
        return width + NODE_EDGE - FAULT, height + NODE_EDGE - FAULT
    if node.kind is NodeKind.DECISION:
        return width - _RIGHT - FAULT - (VOTE + 2 if node.agreement is not None else 0.0), above
    return _BESIDE_MEDAL if node.kind in (NodeKind.STALL, NodeKind.SLIP) else _LEFT, above


def _beside_start(node: NodePicture, *, is_numbered: bool) -> tuple[float, float]:
    """On the first corner of the circle's box that is free of its name, and of the number of its colour."""
    right, low = node.rect.width + NODE_EDGE - FAULT, node.rect.height + NODE_EDGE - FAULT
    side, edge = node.name_side, -NODE_EDGE
    corners = (
        (edge, edge, {Side.LEFT, Side.TOP}),
        (right, edge, {Side.RIGHT, Side.TOP}),
        (edge, low, {Side.LEFT, Side.BOTTOM}),
        (right, low, {Side.RIGHT, Side.BOTTOM}),
    )
    free = [(x, y) for x, y, sides in corners if side not in sides]
    return next((place for place in free if not (is_numbered and place == (edge, edge))), free[0])


def _band_signs(
    lanes: Sequence[LanePicture], stages: Sequence[StagePicture], bounds: Rect, faults: Faults
) -> Iterator[tuple[Severity, Rect, str]]:
    """A stage's sign stands below its name, a lane's beside its own, low enough to leave the first stage's free."""
    for stage in stages:
        severity = faults.severity(stage.id)
        if severity is not None:
            yield severity, Rect(stage.left + _INSET, bounds.y + _INSET, FAULT, FAULT), stage.id
    for lane in lanes:
        severity = faults.severity(lane.id)
        if severity is not None:
            low = lane.top + lane.height - _INSET - FAULT
            yield severity, Rect(bounds.x + _INSET, low, FAULT, FAULT), lane.id


def _octagon(size: float, line: float) -> QPolygonF:
    middle, radius = size / 2, (size - line) / 2 / cos(pi / 8)
    angles = [pi / 8 + n * pi / 4 for n in range(8)]
    return QPolygonF([QPointF(middle + radius * cos(a), middle + radius * sin(a)) for a in angles])


def _triangle(size: float, line: float) -> QPolygonF:
    edge = line / 2
    return QPolygonF(
        [QPointF(edge, size * 0.06), QPointF(size - edge, size * 0.06), QPointF(size / 2, size - edge)]
    )


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _colours(tokens: Tokens, severity: Severity) -> Badge:
    return tokens.status.off if severity is Severity.ERROR else tokens.status.near
