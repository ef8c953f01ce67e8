"""The drawing of maps: beside which side of its circle the name of a start stands."""

from collections.abc import Iterable, Mapping
from time import perf_counter
from typing import Final, NamedTuple

from mapper.core.geometry.hit import route_meets
from mapper.core.geometry.links import Side
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import NodeKind, Rect
from mapper.ui.render.pictures import START_NAME_GAP, START_NAME_WIDTH, ConnectorPicture, NodePicture
from mapper.ui.render.tiles import Tiles

_SIDES = (Side.BOTTOM, Side.RIGHT, Side.TOP, Side.LEFT)

# What stands in the way, worst first.
_OFF_THE_MAP = 1000
_OVER_BOX = 100
_UNDER_PILL = 40
_UNDER_LINE = 20
_OVER_BORDER = 5

_AIR = 4.0  # between a name that was moved along and the edge of the map
AT_ONCE: Final = 24  # so many names find their places at once; more do it bit by bit


class Turned(NamedTuple):
    """Names that changed sides: places to paint anew, and whose they are."""

    rects: list[Rect]
    ids: set[str]


class StartNames:
    """The starts of a map, and which of their names have yet to find their places.

    Where a name stands follows from what is near it, so it is looked at again only where something there has changed.
    """

    def __init__(
        self,
        nodes: dict[NodeId, NodePicture],
        boxes: ObstacleIndex,
        lines: Mapping[ConnectorId, ConnectorPicture],
        extents: ObstacleIndex,
        tiles: Tiles,
    ) -> None:
        """What is given is shared with the map; the places go into `nodes` and `tiles`. `extents`: of the lines."""
        self._nodes, self._boxes, self._lines, self._extents, self._tiles = (
            nodes,
            boxes,
            lines,
            extents,
            tiles,
        )
        self._near = ObstacleIndex()
        self._waiting: dict[str, None] = {}
        for node in nodes.values():
            self.put(node)

    @property
    def is_settled(self) -> bool:
        """Whether all have their places."""
        return not self._waiting

    def __contains__(self, id: object) -> bool:
        """Whether a node is a start."""
        return id in self._near

    def meeting(self, rect: Rect) -> list[NodePicture]:
        """The starts of which something is painted in a rectangle, their names included."""
        found = (self._nodes[NodeId(id)] for id in self._near.ids_meeting(rect))
        return [start for start in found if start.extent.intersects(rect)]

    def put(self, node: NodePicture) -> None:
        """A node that is new or drawn otherwise."""
        if node.kind is not NodeKind.START:
            self.remove(node.id)
            return
        self._waiting[node.id] = None
        self._near.set(node.id, _around(node))

    def remove(self, id: NodeId) -> None:
        """A node that is gone; one that was no start is no error."""
        if id in self._near:
            self._waiting.pop(id, None)
            self._near.remove(id)

    def look_again(self, rects: Iterable[Rect] | None, grid: Grid) -> Turned:
        """Something was painted otherwise in these places, anywhere where that is None; few names are put at once."""
        if rects is None or len(self._near) <= AT_ONCE:
            self._waiting.update(dict.fromkeys(self._near))
        else:
            for rect in rects:
                self._waiting.update(dict.fromkeys(self._near.ids_meeting(rect)))
        return self.place(grid) if len(self._waiting) <= AT_ONCE else Turned([], set())

    def place(self, grid: Grid, seconds: float | None = None) -> Turned:
        """Put names that wait where no line runs, one at least and for about so long; all where that is None."""
        begun = perf_counter()
        found = Turned([], set())
        while self._waiting:
            id = NodeId(self._waiting.popitem()[0])
            before = self._nodes[id]
            near = [self._lines[ConnectorId(i)] for i in self._extents.ids_meeting(_around(before))]
            placed = with_name_placed(before, self._boxes, near, grid)
            if placed != before:
                self._nodes[id] = placed
                self._tiles.set_node(id, placed.extent)
                found.rects.extend((before.extent, placed.extent))
                found.ids.add(id)
            if seconds is not None and perf_counter() - begun >= seconds:
                break
        return found


def _around(start: NodePicture) -> Rect:
    """Where all that may be in the way of its name lies."""
    return start.rect.grown(START_NAME_WIDTH + START_NAME_GAP)


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
