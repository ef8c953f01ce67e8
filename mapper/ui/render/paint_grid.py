"""The drawing of maps: the ground, a tinted band for each lane, and the lines between lanes and stages."""

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QTransform

from mapper.core.geometry.sizes import GRID
from mapper.core.values import Rect
from mapper.ui.render.pictures import LanePicture, StagePicture
from mapper.ui.render.surface import Surface
from mapper.ui.theme.tokens import Tokens

_LANE_LINE = 2.0
_STAGE_LINE = 1.5
_HAIR = 1.0
_LEAST_STEP = 7.0  # pixels between two lines of the grid


def lane_tint(tokens: Tokens, tint: int) -> QColor:
    """The ground of a lane with the colour of this number."""
    return tokens.lane.tints[tint % len(tokens.lane.tints)]


def lane_bar(tokens: Tokens, tint: int) -> QColor:
    """The strong colour of this number, for the bar in a lane's header."""
    return tokens.lane.bars[tint % len(tokens.lane.bars)]


def paint_ground(
    surface: Surface,
    lanes: Sequence[LanePicture],
    stages: Sequence[StagePicture],
    bounds: Rect,
    exposed: Rect,
    tokens: Tokens,
    *,
    is_clear: bool = False,
) -> None:
    """Paint all that lies below lines and nodes, with lines of the same strength at every scale."""
    painter = surface.painter
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if surface.is_screen:
        painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
        painter.setWorldTransform(QTransform())
    if not is_clear and not (lanes and surface.is_screen and bounds.encloses(exposed)):
        painter.fillRect(_area(surface, exposed), tokens.canvas.outside)
    left, right = max(bounds.x, exposed.x), min(bounds.right, exposed.right)
    top, low = max(bounds.y, exposed.y), min(bounds.bottom, exposed.bottom)
    if left < right and top < low and not is_clear:
        for lane in lanes:
            y, end = max(lane.top, top), min(lane.top + lane.height, low)
            if y < end:
                painter.fillRect(
                    _area(surface, Rect(left, y, right - left, end - y)), lane_tint(tokens, lane.tint)
                )
    xs = [stage.left for stage in stages[1:]]
    thin, strong = _STAGE_LINE * tokens.strength, _LANE_LINE * tokens.strength
    _lines(surface, exposed, [(x, top, x, low) for x in xs], tokens.canvas.stage_line, thin)
    ys = [lane.top for lane in lanes[1:]]
    _lines(surface, exposed, [(left, y, right, y) for y in ys], tokens.canvas.separator, strong)
    if lanes and stages:
        edges = [
            (left, bounds.y, right, bounds.y),
            (left, bounds.bottom, right, bounds.bottom),
            (bounds.x, top, bounds.x, low),
            (bounds.right, top, bounds.right, low),
        ]
        _lines(surface, exposed, edges, tokens.canvas.separator, thin)
    painter.restore()


def paint_raster(surface: Surface, exposed: Rect, bounds: Rect, tokens: Tokens) -> None:
    """The grid that things are held by, as hair lines; each fifth from near, only fifths from further away."""
    left, right = max(bounds.x, exposed.x), min(bounds.right, exposed.right)
    top, low = max(bounds.y, exposed.y), min(bounds.bottom, exposed.bottom)
    step = GRID if GRID * surface.scale >= _LEAST_STEP else 5 * GRID
    if left >= right or top >= low or step * surface.scale < _LEAST_STEP:
        return
    xs = [step * n for n in range(ceil(left / step), floor(right / step) + 1)]
    ys = [step * n for n in range(ceil(top / step), floor(low / step) + 1)]
    painter = surface.painter
    painter.save()
    if surface.is_screen:
        painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
        painter.setWorldTransform(QTransform())
    colour = tokens.canvas.grid
    _lines(surface, exposed, [(x, top, x, low) for x in xs], colour, _HAIR)
    _lines(surface, exposed, [(left, y, right, y) for y in ys], colour, _HAIR)
    painter.restore()


def _area(surface: Surface, rect: Rect) -> QRectF:
    if not surface.is_screen:
        return QRectF(*rect)
    (x, y), (right, bottom) = surface.snapped(rect.x, rect.y), surface.snapped(rect.right, rect.bottom)
    return QRectF(x, y, right - x, bottom - y).normalized()


def _lines(
    surface: Surface,
    exposed: Rect,
    ends: list[tuple[float, float, float, float]],
    colour: QColor,
    width: float,
) -> None:
    """Level and upright lines between two points, those in sight only."""
    painter = surface.painter
    near = exposed.grown(4 / min(surface.scale, 1.0))
    shown = [
        (x, y, right, bottom)
        for x, y, right, bottom in ends
        if x <= near.right and right >= near.x and y <= near.bottom and bottom >= near.y
    ]
    if not surface.is_screen:
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x, y, right, bottom in shown:
            painter.drawLine(QPointF(x, y), QPointF(right, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        return
    density = surface.density
    # Maps seen from far would be all lines if these kept their strength; near ones grow with everything else.
    scale = surface.scale
    factor = scale if scale > 1 else min(1.0, max(0.5, scale * 2))
    strength = max(1, round(width * density * factor)) / density
    half = int(strength * density / 2) / density
    for x, y, right, bottom in shown:
        px, py = surface.snapped(x, y)
        ex, ey = surface.snapped(right, bottom)
        if x == right:
            painter.fillRect(QRectF(px - half, py, strength, ey - py), colour)
        else:
            painter.fillRect(QRectF(min(px, ex), py - half, abs(ex - px), strength), colour)
