"""The drawing of maps: what goes along with its lane or stage is put right after the frame where that does not show.

Out of sight nobody sees it; from far, where nodes are marks, squares of the map are painted moved as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.render.cells import Going
from mapper.ui.render.lines import Lines, Shift
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.tiles import Tiles

# Fewer nodes that go along are put right at once.
MANY = 300
# What is painted may reach so far out of what is seen.
_AROUND = 60.0
# If lanes and stages go more different ways than these at once, all is put right at once.
_MOST_WAYS = 12
_STILL = (0.0, 0.0)


class Sight(NamedTuple):
    """What of a map is on the screen, whether from so far that nodes are marks, and what is ringed there."""

    rect: Rect
    is_far: bool = False
    held: frozenset[str] = frozenset()


def left_for_later(
    going: Sequence[Going],
    nodes: Mapping[NodeId, NodePicture],
    connectors: Mapping[ConnectorId, ConnectorPicture],
    extents: ObstacleIndex,
    touching: Iterable[str],
    sight: Sight | None,
) -> set[NodeId]:
    """Which of the nodes that go along may stay behind for a moment.

    `nodes`, `connectors` and `extents` are what is drawn until now, `touching` the lines that change in any case.
    Without a sight nothing may. Empty where too few would be left for later to be worth it.
    """
    count = sum(len(cell.ids) for cell in going)
    ways = {cell.way for cell in going if cell.way is not None}
    if sight is None or count < MANY or len(ways) > _MOST_WAYS:
        return set()
    if sight.is_far:
        late = {id for cell in going if cell.way is not None for id in cell.ids} - sight.held
        lines = set(sight.held)
    else:
        late = _out_of_sight(going, nodes, sight.rect.grown(_AROUND))
        lines = set(touching)
        for dx, dy in {_STILL, *ways}:
            lines |= extents.ids_meeting(sight.rect.grown(_AROUND).moved(-dx, -dy))
    for line_id in lines:
        line = connectors.get(ConnectorId(line_id))
        if line is not None:
            late -= {line.source_id, line.target_id}
    return late if 2 * len(late) > count else set()


def _out_of_sight(going: Sequence[Going], nodes: Mapping[NodeId, NodePicture], near: Rect) -> set[NodeId]:
    """The nodes that are not seen, neither before nor after."""
    late: set[NodeId] = set()
    for ids, way, around in going:
        if way is None:
            continue
        if near.intersects(around.grown(_AROUND)):
            late.update(
                id
                for id in ids
                if not (near.intersects(nodes[id].rect) or near.intersects(nodes[id].rect.moved(*way)))
            )
        else:
            late |= ids
    return late


def paint_moved(
    late: AbstractSet[NodeId],
    going: Sequence[Going],
    anew: AbstractSet[str],
    nodes: Mapping[NodeId, NodePicture],
    lines: Lines,
    connectors: Mapping[ConnectorId, ConnectorPicture],
    tiles: Tiles,
) -> dict[ConnectorId, Route]:
    """Let the tiles show nodes left for later where they will be, with the lines between those that go the same way.

    The lines that neither lie as before nor go along, among them those laid `anew`, come back with where they run for
    the time being.
    """
    ways = {id: cell.way for cell in going if cell.way is not None for id in cell.ids if id in late}
    by_way: dict[Shift, set[str]] = {}
    for id, way in ways.items():
        by_way.setdefault(way, set()).add(id)
    loose: dict[ConnectorId, Route] = {}
    for line_id, picture in connectors.items():
        start = ways.get(picture.source_id, _STILL)
        end = ways.get(picture.target_id, _STILL)
        if start != end or (start != _STILL and line_id in anew):
            boxes = nodes[picture.source_id].rect.moved(*start), nodes[picture.target_id].rect.moved(*end)
            loose[line_id] = lines.quick(line_id, *boxes)
        elif start != _STILL:
            by_way[start].add(line_id)
    for line_id in loose:
        tiles.remove(line_id)
    for way, ids in by_way.items():
        tiles.move(ids, way)
    return loose
