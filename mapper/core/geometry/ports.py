"""Where a link leaves and enters its boxes: the choice of sides, and the places of all ends along a side."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.links import Route, Side, side_center
from mapper.core.values import ConnectorKind, Point, Rect

MIN_SPACING = 7.0
_CORNER = 10.0
_APART = 4.0
# The least gap for a straight line, and how far aside a target must lie for a line around the corner.
_STRAIGHT = 8.0
_AROUND = 20.0

Choice = tuple[Side, Side]
_R, _B, _L, _T = Side.RIGHT, Side.BOTTOM, Side.LEFT, Side.TOP


class End(NamedTuple):
    """One end of a link at a box: its side, and what orders it among the ends at that side."""

    side: Side
    turn: int
    reach: float
    far: float


class Port(NamedTuple):
    """The place of an end, and between which places along the side it may be moved to make its line straight."""

    point: Point
    low: float
    high: float


def sides(source: Rect, target: Rect, kind: ConnectorKind = ConnectorKind.FLOW) -> Choice:
    """The sides that suit the two boxes best when nothing else is near.

    >>> sides(Rect(0, 0, 120, 70), Rect(200, 0, 120, 70), ConnectorKind.FLOW)
    (<Side.RIGHT: 0>, <Side.LEFT: 2>)
    """
    return side_choices(source, target, kind)[0]


def side_choices(
    source: Rect, target: Rect, kind: ConnectorKind, *, is_branch: bool = False
) -> tuple[Choice, ...]:
    """Pairs of (side of the source, side of the target) worth trying, the best first."""
    below, above = target.y - source.bottom, source.y - target.bottom
    if below < _STRAIGHT and above < _STRAIGHT:
        return _level(source, target)
    is_below = below >= above
    middle = target.center.x
    if middle - source.right >= _AROUND:
        return _ahead(is_below, is_branch)
    if source.x - middle >= _AROUND:
        return _behind(is_below, kind in (ConnectorKind.RETURNS, ConnectorKind.CHASE))
    return ((_B, _T), (_R, _R), (_L, _L)) if is_below else ((_T, _B), (_R, _R), (_L, _L))


def _level(source: Rect, target: Rect) -> tuple[Choice, ...]:
    """For boxes beside each other or one on the other."""
    if target.x - source.right >= _STRAIGHT:
        return ((_R, _L), (_B, _B), (_T, _T))
    if source.x - target.right >= _STRAIGHT:
        return ((_B, _B), (_T, _T), (_L, _R))
    if target.center.x >= source.center.x:
        return ((_B, _B), (_T, _T), (_R, _L), (_R, _R))
    return ((_B, _B), (_T, _T), (_L, _R), (_L, _L))


def _ahead(is_below: bool, is_branch: bool) -> tuple[Choice, ...]:
    """For a target to the right in another row; branches leave a decision at its other corners, one at each."""
    upright, entered = (_B, _T) if is_below else (_T, _B)
    if is_branch:
        return ((upright, _L), (_R, entered), (_R, _L), (upright, entered))
    return ((_R, entered), (_R, _L), (upright, _L), (upright, entered))


def _behind(is_below: bool, is_loop: bool) -> tuple[Choice, ...]:
    """For a target to the left in another row; a loop leaves to the left, so that one sees that it goes back."""
    if is_below:
        return ((_L, _T), (_B, _T), (_B, _B), (_B, _R)) if is_loop else ((_B, _T), (_L, _T), (_B, _R))
    return ((_L, _B), (_T, _B), (_B, _B), (_T, _R)) if is_loop else ((_T, _B), (_L, _B), (_T, _R))


def first_ends(source: Rect, target: Rect, choice: Choice) -> tuple[Point, Point]:
    """Where a link that is alone leaves and enters: level with each other if the sides face, else in the middles.

    >>> first_ends(Rect(0, 0, 120, 70), Rect(200, 30, 80, 32), (Side.RIGHT, Side.LEFT))
    (Point(x=120, y=46.0), Point(x=200, y=46.0))
    """
    ports = []
    for rect, side in ((source, choice[0]), (target, choice[1])):
        low, length = (rect.y, rect.height) if side.is_level else (rect.x, rect.width)
        ports.append(Port(side_center(rect, side), low + _CORNER, low + length - _CORNER))
    return aligned(ports[0], ports[1], choice)


def end_of(points: Route, side: Side) -> End:
    """How the end at `points[0]` is ordered at its side, told from the route between the side centres.

    `turn` is -1, 0 or 1: towards the low end of the side, straight, towards the high end; `reach` is the
    length before the turn in units; `far` is how far along the side the other end lies.
    """
    along = 1 if side.is_level else 0
    far = points[-1][along] - points[0][along]
    if len(points) < 3:
        return End(side, 0, 0.0, far)
    step = points[2][along] - points[1][along]
    reach = abs(points[1][1 - along] - points[0][1 - along])
    return End(side, 1 if step > 0 else -1, reach, far)


def spread(rect: Rect, side: Side, ends: Sequence[tuple[str, End]]) -> dict[str, Port]:
    """Places for all `ends` (key and end) at one side, so that the lines do not cross near the box.

    A single end and the only straight one sit in the middle, the others evenly in the rest of the side; where
    there would be less than 7 units from one to the next all share the middle.
    """
    ordered = sorted(ends, key=lambda item: _order(item[1], item[0])) if len(ends) > 1 else ends
    length = rect.height if side.is_level else rect.width
    straight = [index for index, (_, end) in enumerate(ordered) if end.turn == 0 and end.far == 0]
    shares = _shares(len(ordered), straight[0] if len(straight) == 1 else None)
    if len(shares) > 1 and min(b - a for a, b in pairwise(shares)) * length < MIN_SPACING:
        shares = _shares(len(ordered), None)
    if length < MIN_SPACING * (len(ordered) + 1):
        shares = [0.5] * len(ordered)
    origin = rect.y if side.is_level else rect.x
    offsets = [length / 2 if share == 0.5 else float(round(length * share)) for share in shares]
    ports: dict[str, Port] = {}
    for index, (key, _) in enumerate(ordered):
        at = offsets[index]
        low = (offsets[index - 1] + at) / 2 + _APART if index else min(at, _CORNER)
        high = (
            (offsets[index + 1] + at) / 2 - _APART if index + 1 < len(offsets) else max(at, length - _CORNER)
        )
        ports[key] = Port(side_point(rect, side, at), origin + min(low, at), origin + max(high, at))
    return ports


def _shares(count: int, middle: int | None) -> list[float]:
    """Shares of a side for `count` ends, evenly; or the one of index `middle` in the middle and the rest beside.

    >>> _shares(3, None), _shares(2, 0)
    ([0.25, 0.5, 0.75], [0.5, 0.75])
    """
    if middle is None:
        return [(index + 1) / (count + 1) for index in range(count)]
    before, after = middle, count - middle - 1
    low = [0.5 * (index + 1) / (before + 1) for index in range(before)]
    high = [0.5 + 0.5 * (index + 1) / (after + 1) for index in range(after)]
    return [*low, 0.5, *high]


def side_point(rect: Rect, side: Side, offset: float) -> Point:
    """The point `offset` units along a side, from its top or left end."""
    if side is _R:
        return Point(rect.x + rect.width, rect.y + offset)
    if side is _L:
        return Point(rect.x, rect.y + offset)
    if side is _B:
        return Point(rect.x + offset, rect.y + rect.height)
    return Point(rect.x + offset, rect.y)


def _order(end: End, key: str) -> tuple[int, float, float, str]:
    return (end.turn, -end.turn * end.reach, end.far, key)


def aligned(start: Port, end: Port, choice: Choice) -> tuple[Point, Point]:
    """The places of both ends, moved level with each other where the sides face and the ends may be moved so far."""
    side = choice[0]
    if (choice[0] + 2) % 4 == choice[1]:
        low, high = max(start.low, end.low), min(start.high, end.high)
        if low <= high:
            fixed = min(start, end, key=lambda port: port.high - port.low).point
            at = fixed.y if side.is_level else fixed.x
            if not low <= at <= high:
                at = (low + high) / 2
            if side.is_level:
                return Point(start.point.x, at), Point(end.point.x, at)
            return Point(at, start.point.y), Point(at, end.point.y)
    return start.point, end.point
