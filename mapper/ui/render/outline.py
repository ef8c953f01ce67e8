"""The drawing of maps: where the outline of each kind of node lies inside its box, so that lines end on it."""

from math import sqrt

from mapper.core.geometry.links import Route
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.render.pictures import NodePicture

# The cut corners of a stall.
STALL_CUT = 12.0
# How far the point of a slip stands out at its right, where the date moves to.
SLIP_CUT = 14.0


def on_outline(points: Route, source: NodePicture, target: NodePicture) -> Route:
    """A route from box to box, lengthened to the outlines drawn in the boxes."""
    first, last = points[0], points[-1]
    start = _inward(first, points[1], source)
    end = _inward(last, points[-2], target)
    if start is first and end is last:
        return points
    return (start, *points[1:-1], end)


def _inward(end: Point, neighbour: Point, node: NodePicture) -> Point:
    """The end moved straight away from its neighbour until it meets the outline; a squeezed node fills its box."""
    if node.is_squeezed:
        return end
    is_level = end[1] == neighbour[1]
    inset = outline_inset(node.kind, node.rect, end, is_level=is_level)
    if inset <= 0:
        return end
    if is_level:
        return Point(end[0] + (inset if end[0] > neighbour[0] else -inset), end[1])
    return Point(end[0], end[1] + (inset if end[1] > neighbour[1] else -inset))


def outline_inset(kind: NodeKind, rect: Rect, place: Point, *, is_level: bool) -> float:
    """How far inside its box the outline lies, in units, where a level or upright line comes in at `place`.

    >>> outline_inset(NodeKind.DECISION, Rect(0, 0, 120, 80), Point(120, 60), is_level=True)
    30.0
    >>> outline_inset(NodeKind.STEP, Rect(0, 0, 120, 70), Point(120, 60), is_level=True)
    0.0
    """
    along, depth = (rect.height, rect.width) if is_level else (rect.width, rect.height)
    middle = rect.y + rect.height / 2 if is_level else rect.x + rect.width / 2
    off = abs((place[1] if is_level else place[0]) - middle)
    half = along / 2
    if kind is NodeKind.DECISION:
        return min(1.0, off / half) * depth / 2
    if kind is NodeKind.START:
        return depth / 2 * (1 - sqrt(max(0.0, 1 - (off / half) ** 2)))
    if kind is NodeKind.END:
        radius = min(rect.width, rect.height) / 2
        beyond = max(0.0, off - (half - radius))
        return radius - sqrt(max(0.0, radius * radius - beyond * beyond))
    if kind is NodeKind.STALL:
        return max(0.0, off - (half - STALL_CUT))
    if kind is NodeKind.SLIP:
        return _slip_inset(rect, place, is_level=is_level)
    return 0.0


def _slip_inset(rect: Rect, place: Point, *, is_level: bool) -> float:
    """A slip is a box with a point at its right: straight at the left, above and below up to the point."""
    cut, half = min(SLIP_CUT, rect.width / 3, rect.height / 2), rect.height / 2
    if is_level:
        is_right = place[0] > rect.x + rect.width / 2
        return cut * min(1.0, abs(place[1] - rect.y - half) / half) if is_right else 0.0
    return half * min(1.0, max(0.0, place[0] - (rect.right - cut)) / cut)
