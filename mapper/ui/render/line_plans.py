"""The drawing of maps: what of a line's shape is the same at every scale, worked out once and kept with its picture."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import floor
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from mapper.core.geometry.jumps import Jumps
from mapper.core.geometry.links import Route
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.strokes import stroke_of
from mapper.ui.render.surface import Surface

CORNER = 6.0
ARROW_LENGTH = 8.0
ARROW_HALF = 3.8
HEAD_REACH = 9.5  # from the tip of an arrow head of size 1 to beyond its other corners
_MOST = 40_000


class Bend(NamedTuple):
    """A corner, and the ways from it to where its curve begins and ends, in map units."""

    x: float
    y: float
    in_x: float
    in_y: float
    out_x: float
    out_y: float


class LinePlan(NamedTuple):
    """A line of level and upright parts: its start, its corners, its tip, and the way back from the tip to its end."""

    start: tuple[float, float]
    bends: tuple[Bend, ...]
    tip: tuple[float, float]
    back: tuple[float, float] | None  # None: the arrow head covers all of the last part
    way: tuple[int, int]  # in which the line arrives


class LinePlans:
    """The plans of lines by their ids, as long as their pictures stay the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[ConnectorPicture, LinePlan | None]] = {}

    def plan(self, picture: ConnectorPicture) -> LinePlan | None:
        """The plan of a line; None for one that runs aslant, which is drawn from its points."""
        kept = self._kept.get(picture.id)
        if kept is not None and kept[0] is picture:
            return kept[1]
        if len(self._kept) >= _MOST:
            self._kept.clear()
        made = _planned(picture.points, stroke_of(picture).head)
        self._kept[picture.id] = (picture, made)
        return made


def traced(
    surface: Surface, plans: Iterable[LinePlan], width: float
) -> Iterator[tuple[QPainterPath, float, float, tuple[int, int]]]:
    """Lines in logical pixels, each with its tip and the way it arrives there.

    They run in the middle of device pixels, where a level line is sharp.
    """
    # Run for hundreds of lines in every frame, hence written out.
    density = surface.density
    is_odd = round(width * density) % 2
    shift, half = (0.0, 0.5) if is_odd else (0.5, 0.0)
    across, zoom, inverse = surface.across, surface.zoom, 1 / density
    dx, dy = surface.dx * density + shift, surface.dy * density + shift
    level, upright = across * inverse, zoom * inverse
    for (x, y), bends, (tip_x, tip_y), back, way in plans:
        path = QPainterPath()
        line_to, quad_to = path.lineTo, path.quadTo
        path.moveTo((floor(across * x + dx) + half) * inverse, (floor(zoom * y + dy) + half) * inverse)
        for bend_x, bend_y, in_x, in_y, out_x, out_y in bends:
            px = (floor(across * bend_x + dx) + half) * inverse
            py = (floor(zoom * bend_y + dy) + half) * inverse
            line_to(px + in_x * level, py + in_y * upright)
            quad_to(px, py, px + out_x * level, py + out_y * upright)
        px, py = (floor(across * tip_x + dx) + half) * inverse, (floor(zoom * tip_y + dy) + half) * inverse
        if back is not None:
            line_to(px + back[0] * level, py + back[1] * upright)
        yield path, px, py, way


def jumped(
    surface: Surface, plan: LinePlan, width: float, jumps: Jumps, arc: float
) -> tuple[QPainterPath, float, float, tuple[int, int]]:
    """Like one of `traced`, with arcs of a radius over some x of its parts, all in logical pixels."""
    density = surface.density
    is_odd = round(width * density) % 2
    shift, half = (0.0, 0.5) if is_odd else (0.5, 0.0)
    dx, dy = surface.dx * density + shift, surface.dy * density + shift
    level, upright = surface.across / density, surface.zoom / density

    def placed(x: float, y: float) -> tuple[float, float]:
        return (
            (floor(surface.across * x + dx) + half) / density,
            (floor(surface.zoom * y + dy) + half) / density,
        )

    path = QPainterPath()
    before = placed(*plan.start)
    path.moveTo(*before)
    for index, bend in enumerate(plan.bends):
        px, py = placed(bend.x, bend.y)
        if index in jumps:
            add_arcs(path, jumps[index], py, arc if before[0] < px else -arc)
        path.lineTo(px + bend.in_x * level, py + bend.in_y * upright)
        path.quadTo(px, py, px + bend.out_x * level, py + bend.out_y * upright)
        before = (px, py)
    px, py = placed(*plan.tip)
    if len(plan.bends) in jumps:
        add_arcs(path, jumps[len(plan.bends)], py, arc if before[0] < px else -arc)
    if plan.back is not None:
        path.lineTo(px + plan.back[0] * level, py + plan.back[1] * upright)
    return path, px, py, plan.way


def add_arcs(path: QPainterPath, places: Sequence[float], y: float, arc: float) -> None:
    """Go on to and over some places of a level line, to the right, or to the left for an `arc` below 0."""
    size = abs(arc)
    top, across = y - size, 2 * size
    start, turn = (180, -180) if arc > 0 else (0, 180)
    for x in places:
        path.arcTo(x - size, top, across, across, start, turn)


def _planned(points: Route, size: float) -> LinePlan | None:
    if any((ax != bx) == (ay != by) for (ax, ay), (bx, by) in pairwise(points)):
        return None
    last = len(points) - 2
    lengths = [abs(bx - ax) + abs(by - ay) for (ax, ay), (bx, by) in pairwise(points)]
    ways = [
        ((bx - ax) / length, (by - ay) / length)
        for ((ax, ay), (bx, by)), length in zip(pairwise(points), lengths, strict=True)
    ]
    bends = []
    for index, ((ix, iy), (ox, oy)) in enumerate(pairwise(ways)):
        # Two corners share the part between them.
        into = lengths[index] if index == 0 else lengths[index] / 2
        out = lengths[index + 1] if index + 1 == last else lengths[index + 1] / 2
        reach = min(CORNER, into, out)
        x, y = points[index + 1]
        bends.append(Bend(x, y, -ix * reach, -iy * reach, ox * reach, oy * reach))
    dx, dy = ways[-1]
    cut = 0.7 * ARROW_LENGTH * size
    back = (-dx * cut, -dy * cut) if lengths[-1] > cut else None
    return LinePlan(points[0], tuple(bends), points[-1], back, (round(dx), round(dy)))
