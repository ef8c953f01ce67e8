"""The drawing of maps: beside which side of its circle the name of a start stands."""

from collections.abc import Iterable

from mapper.core.geometry.hit import route_meets
from mapper.core.geometry.links import Side
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.grid import Grid
from mapper.core.values import Rect
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

_SIDES = (Side.BOTTOM, Side.RIGHT, Side.TOP, Side.LEFT)

# What stands in the way, worst first.
_OFF_THE_MAP = 1000
_OVER_BOX = 100
_UNDER_PILL = 40
_UNDER_LINE = 20
_OVER_BORDER = 5


def name_side(
    start: NodePicture, boxes: ObstacleIndex, lines: Iterable[ConnectorPicture], grid: Grid
) -> Side:
    """The side where least is in the way of the name; of equally good ones, the first of below, right, above, left."""
    near = list(lines)
    return min(_SIDES, key=lambda side: _cost(start._replace(name_side=side), boxes, near, grid))


def _cost(start: NodePicture, boxes: ObstacleIndex, lines: list[ConnectorPicture], grid: Grid) -> int:
    place = start.name_rect
    cost = _OVER_BOX * len(boxes.ids_meeting(place))
    for line in lines:
        cost += _UNDER_LINE * route_meets(line.points, place)
        cost += _UNDER_PILL * (line.label_rect is not None and line.label_rect.intersects(place))
    if not Rect(0.0, 0.0, grid.width, grid.height).encloses(place):
        cost += _OFF_THE_MAP
    elif grid.lane_at(place.y) != grid.lane_at(place.bottom):
        cost += _OVER_BORDER
    return cost
