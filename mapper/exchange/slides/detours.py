"""The slides: other ends for a line that goes around something between two boxes that are level with one another.

Presentations keep a middle part as a share of the way between both ends. Where there is next to no way in that
direction the share is enormous, and the part flies off the slide as soon as one of the boxes is moved a little. Where
such a line ends at another side of one box there is a way, and the share is small.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from mapper.core.geometry.links import Route, Side, side_center
from mapper.core.values import Point, Rect
from mapper.exchange.slides.glue import Elbow, corners_of, ends_of

_MOST: Final = 600_000  # six times the way between the ends
_AIR: Final = 14.0  # points between a box and a line along it


def flies_off(bent: Elbow) -> bool:
    """Whether a part of the connector would fly off when a box is moved."""
    return any(abs(share) > _MOST for share in bent.adjusts)


def detours(route: Route, source: Rect, target: Rect) -> Iterator[Route]:
    """The same way around with another side for the one end, and for the other."""
    corners = corners_of(route)
    sides = ends_of(route)
    if sides.leaves.is_level != sides.enters.is_level or len(corners) not in (4, 6):
        return
    along = 0 if sides.leaves.is_level else 1
    entering = _from_outside if len(corners) == 6 else _from_beside
    yield entering(corners, target, along)
    yield tuple(reversed(entering(corners[::-1], source, along)))


def _from_outside(corners: Sequence[Point], box: Rect, along: int) -> Route:
    """To the side of the box that is next to the part that goes around, which runs along."""
    level = corners[2][1 - along]
    middle = box.center[along]
    near, far = box[1 - along], box[1 - along] + box[3 - along]
    side = near if level < box.center[1 - along] else far
    return (*corners[:3], _point(along, middle, level), _point(along, middle, side))


def _from_beside(corners: Sequence[Point], box: Rect, along: int) -> Route:
    """To the side of the box that looks to the other one; the part that goes around runs across."""
    across = 1 - along
    comes_up = corners[0][across] < box.center[across]
    side = box[across] if comes_up else box[across] + box[across + 2]
    before = side - _AIR if comes_up else side + _AIR
    level, middle = corners[1][along], box.center[along]
    ways = ((level, before), (middle, before), (middle, side))
    return (*corners[:2], *(_point(along, there, aside) for there, aside in ways))


def _point(along: int, there: float, aside: float) -> Point:
    return Point(there, aside) if along == 0 else Point(aside, there)


def plain_ways(source: Rect, target: Rect) -> Iterator[Route]:
    """The ways with one corner, or two and the part between them in the middle, from a side of a box to one of another.

    Every program draws these alike, whatever it makes of a middle part that is elsewhere.
    """
    for leaves, enters in product(Side, repeat=2):
        start, end = side_center(source, leaves), side_center(target, enters)
        if leaves.is_level is not enters.is_level:
            corner = Point(end[0], start[1]) if leaves.is_level else Point(start[0], end[1])
            if _looks(leaves, start, corner) and _looks(enters, end, corner):
                yield (Point(*start), corner, Point(*end))
        elif leaves is not enters and _looks(leaves, start, end):
            along = 0 if leaves.is_level else 1
            middle = (start[along] + end[along]) / 2
            ways = ((middle, start[1 - along]), (middle, end[1 - along]))
            yield (Point(*start), *(_point(along, there, aside) for there, aside in ways), Point(*end))


def aside_ways(source: Rect, target: Rect) -> Iterator[Route]:
    """The ways with three corners that leave a level side and enter an upright one, or the other way round.

    Of two lines there and back between boxes that are level with one another, one can be led so beside the other one.
    """
    for leaves, enters in product(Side, repeat=2):
        if leaves.is_level is enters.is_level:
            continue
        along, across = (0, 1) if leaves.is_level else (1, 0)
        start, end = side_center(source, leaves), side_center(target, enters)
        out = start[along] + (_AIR if leaves in (Side.RIGHT, Side.BOTTOM) else -_AIR)
        before = end[across] + (_AIR if enters in (Side.RIGHT, Side.BOTTOM) else -_AIR)
        ways = ((out, start[across]), (out, before), (end[along], before))
        yield (Point(*start), *(_point(along, there, aside) for there, aside in ways), Point(*end))


def _looks(side: Side, here: Sequence[float], there: Sequence[float]) -> bool:
    """Whether a place lies before a side of a box, with room for an arrow."""
    if side.is_level:
        way = there[0] - here[0]
        return way > _AIR if side is Side.RIGHT else -way > _AIR
    way = there[1] - here[1]
    return way > _AIR if side is Side.BOTTOM else -way > _AIR
