"""The canvas's lead: the line that a new connector would take, around what stands between its ends."""

from collections.abc import Iterable

from mapper.core.geometry.links import Link, Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan, quick_route
from mapper.core.values import NodeKind, Point
from mapper.ui.render.outline import on_outline
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection

_REACH = 250.0
# Between ends further apart than so many nodes nobody sees the detours, and the pointer must not wait for them.
_MANY = 150


def lead(
    projection: Projection, source: NodePicture, target: NodePicture, others: Iterable[NodePicture] = ()
) -> Route:
    """The route from one node to another (itself for a loop), which may not be on the map yet, nor `others`."""
    if source.id != target.id and source.rect.intersects(target.rect):
        a, b = source.rect.center, target.rect.center
        return (a, b if a != b else Point(a.x + 1, a.y))
    boxes = surroundings(projection, source, target, others)
    if boxes is None:
        points = quick_route(source.rect, target.rect)
    else:
        link = Link("", source.id, target.id, is_branch=source.kind is NodeKind.DECISION)
        points = plan(link, source.rect, target.rect, boxes).points
    return on_outline(points, source, target)


def surroundings(
    projection: Projection, source: NodePicture, target: NodePicture, others: Iterable[NodePicture] = ()
) -> ObstacleIndex | None:
    """The boxes near two nodes, with themselves and `others`; None where there are too many to look at."""
    near = projection.nodes_in(source.rect.united(target.rect).grown(_REACH))
    if len(near) > _MANY:
        return None
    boxes = ObstacleIndex({node.id: node.rect for node in near})
    for end in (*others, source, target):
        boxes.set(end.id, end.rect)
    return boxes
