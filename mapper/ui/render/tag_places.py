"""The drawing of maps: where the tags of a comparison's marks stand at what they mark, as it is seen."""

from typing import Final

from PySide6.QtCore import QPointF

from mapper.core.values import Point, Rect
from mapper.ui.render.changes import LETTERS, BandMark, Changes
from mapper.ui.render.paint_tags import DISC
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface

_GAP: Final = 2.0  # pixels to the edge of the map
_PITCH: Final = 1.8  # of a tag's height: from one to the next one below it, with a name beside each


def corner_of(surface: Surface, rect: Rect) -> Point:
    """Where a box begins as it is seen."""
    return Point(rect.right if surface.is_mirrored else rect.x, rect.y)


def disc_size(scale: float, changes: Changes) -> float:
    """How large a disc is at a scale, in map units."""
    return DISC * changes.letters / LETTERS / scale


def disc_shift(surface: Surface, at: Point, disc: float) -> QPointF:
    """How far from that corner a disc of that size begins: its middle lies on it, but nothing under the headers."""
    across = -disc / 2 if surface.is_mirrored else max(-disc / 2, -at.x)
    return QPointF(across, max(-disc / 2, -at.y))


def band_shift(
    surface: Surface, projection: Projection, band: BandMark, size: tuple[float, float], above: int
) -> QPointF:
    """How far from a band's corner its tag begins: on the map, also where the band begins at its end, and below so
    many others.
    """
    gap = _GAP / surface.scale
    (width, height), end = size, projection.bounds
    is_first = (band.at.x < end.right - width) != surface.is_mirrored
    down = gap + above * height * _PITCH
    return QPointF(
        gap if is_first else -width - gap,
        down if band.at.y < end.bottom - height else -down - height,
    )


def tag_rect(surface: Surface, at: Point, shift: QPointF, width: float, height: float) -> Rect:
    """The box of a tag that begins so far from a place as it is seen, on the map."""
    x = at.x - shift.x() - width if surface.is_mirrored else at.x + shift.x()
    return Rect(x, at.y + shift.y(), width, height)


def border_point(rect: Rect, towards: Point) -> QPointF:
    """Where the straight way from the middle of a box to a place leaves the box."""
    middle = rect.center
    dx, dy = towards.x - middle.x, towards.y - middle.y
    shares = [rect.width / 2 / abs(dx) if dx else 1.0, rect.height / 2 / abs(dy) if dy else 1.0, 1.0]
    share = min(shares)
    return QPointF(middle.x + dx * share, middle.y + dy * share)
