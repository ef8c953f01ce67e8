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

_AIR = 4.0  # between a name that was moved along and the edge of the map


def with_name_placed(
    start: NodePicture, boxes: ObstacleIndex, lines: Iterable[ConnectorPicture], grid: Grid
) -> NodePicture:
    """The start with its name at the side where least is in the way of it.

    Of equally good sides it is the first of below, right, above, left. Below and above, a name that would leave the
    map at its left or right edge is moved along that edge until it is on the map.
    """
    near = list(lines)
    places = (_kept_in(start._replace(name_side=side, name_slide=0.0), grid) for side in _SIDES)
    return min(places, key=lambda place: _cost(place, boxes, near, grid))


def _kept_in(start: NodePicture, grid: Grid) -> NodePicture:
    if start.name_side.is_level:
        return start
    written = start.name_written
    slide = max(_AIR - written.x, 0.0) - max(written.right + _AIR - grid.width, 0.0)
    return start._replace(name_slide=slide)


def _cost(start: NodePicture, boxes: ObstacleIndex, lines: list[ConnectorPicture], grid: Grid) -> int:
    place = start.name_written
    cost = _OVER_BOX * len(boxes.ids_meeting(place))
    for line in lines:
        cost += _UNDER_LINE * route_meets(line.points, place)
        cost += _UNDER_PILL * (line.label_rect is not None and line.label_rect.intersects(place))
    if not Rect(0.0, 0.0, grid.width, grid.height).encloses(place):
        cost += _OFF_THE_MAP
    elif grid.lane_at(place.y) != grid.lane_at(place.bottom):
        cost += _OVER_BORDER
    return cost
