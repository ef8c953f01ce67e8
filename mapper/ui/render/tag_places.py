"""The drawing of maps: where the tags of a comparison's marks stand at what they mark, as it is seen."""

from typing import Final

from PySide6.QtCore import QPointF

from mapper.core.values import Point, Rect
from mapper.ui.render.changes import BandMark
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface

_GAP: Final = 2.0  # pixels to the edge of the map
_PITCH: Final = 27.0  # pixels from one tag to the next one below it, with a name beside each


def corner_of(surface: Surface, rect: Rect) -> Point:
    """Where a box begins as it is seen."""
    return Point(rect.right if surface.is_mirrored else rect.x, rect.y)


def disc_shift(disc: float) -> QPointF:
    """How far from that corner a disc of that size begins: its middle lies on it."""
    return QPointF(-disc / 2, -disc / 2)


def band_shift(
    surface: Surface, projection: Projection, band: BandMark, size: tuple[float, float], above: int
) -> QPointF:
    """How far from a band's corner its tag begins: on the map, also where the band begins at its end, and below so
    many others.
    """
    gap = _GAP / surface.scale
    (width, height), end = size, projection.bounds
    is_first = (band.at.x < end.right - width) != surface.is_mirrored
    down = gap + above * max(height + gap, _PITCH / surface.scale)
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
