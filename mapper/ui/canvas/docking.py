"""The canvas's docking: a line led to the very place at a node that is pointed at, instead of where it suits best."""

from mapper.core.geometry.bent import INSET
from mapper.core.geometry.direct import length_and_bends
from mapper.core.geometry.hit import route_meets
from mapper.core.geometry.links import Link, Route, Side, side_center
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import route
from mapper.core.values import Point, Rect
from mapper.ui.canvas.lead import surroundings
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection

_BEND_COST = 50.0
_THROUGH_COST = 10_000.0


def docked(
    projection: Projection, source: NodePicture, target: NodePicture, at: Point, *, is_target: bool = True
) -> Route:
    """The route between two boxes whose end at the target (or at the source) is the place of its border nearest to
    `at`; the other end takes the side that suits best.
    """
    held, free = (target, source) if is_target else (source, target)
    side, dock = _nearest(held.rect, at)
    boxes = surroundings(projection, source, target)
    if boxes is None:
        boxes = ObstacleIndex({node.id: node.rect for node in (source, target)})
    link = Link("", source.id, target.id)
    ways = []
    for own in Side:
        loose = _opposite(free.rect, own, side, dock)
        choice, ends = ((own, side), (loose, dock)) if is_target else ((side, own), (dock, loose))
        ways.append(route(link, source.rect, target.rect, choice, *ends, boxes)[0])
    return min(ways, key=lambda points: _cost(points, source.rect, target.rect, boxes))


def _nearest(rect: Rect, at: Point) -> tuple[Side, Point]:
    """The side of a box next to a point, and the place on it."""
    distances = {
        Side.RIGHT: abs(rect.right - at.x),
        Side.BOTTOM: abs(rect.bottom - at.y),
        Side.LEFT: abs(at.x - rect.x),
        Side.TOP: abs(at.y - rect.y),
    }
    side = min(distances, key=lambda each: distances[each])
    middle = side_center(rect, side)
    if side.is_level:
        return side, Point(middle.x, float(round(_within(at.y, rect.y, rect.bottom))))
    return side, Point(float(round(_within(at.x, rect.x, rect.right))), middle.y)


def _opposite(rect: Rect, own: Side, side: Side, dock: Point) -> Point:
    """Where on its own side the other end lies: level with the dock where the sides face each other, else amid."""
    middle = side_center(rect, own)
    if (own + 2) % 4 != side:
        return middle
    if own.is_level:
        return Point(middle.x, dock.y) if _within(dock.y, rect.y, rect.bottom) == dock.y else middle
    return Point(dock.x, middle.y) if _within(dock.x, rect.x, rect.right) == dock.x else middle


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low + INSET), high - INSET)


def _cost(points: Route, source: Rect, target: Rect, boxes: ObstacleIndex) -> float:
    length, bends = length_and_bends(points)
    around = source.united(target).grown(length)
    met = sum(route_meets(points, rect.grown(-0.5)) for _, rect in boxes.near(around))
    return length + bends * _BEND_COST + met * _THROUGH_COST
