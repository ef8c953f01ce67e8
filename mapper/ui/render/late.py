"""The drawing of maps: what goes along with its lane or stage out of sight is put right after the frame, not before."""

from collections.abc import Iterable, Mapping, Sequence

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.render.cells import Going
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

# Fewer nodes that go along are put right at once.
MANY = 300
# What is painted may reach so far out of what is seen.
_AROUND = 60.0
# If lanes and stages go more different ways than these at once, all is put right at once.
_MOST_WAYS = 12
_STILL = (0.0, 0.0)


def out_of_sight(
    going: Sequence[Going],
    nodes: Mapping[NodeId, NodePicture],
    connectors: Mapping[ConnectorId, ConnectorPicture],
    extents: ObstacleIndex,
    touching: Iterable[str],
    seen: Rect | None,
) -> set[NodeId]:
    """Which of the nodes that go along are not seen, neither before nor after, nor at the end of a seen line.

    `nodes`, `connectors` and `extents` are what is drawn until now, `touching` the lines that change in any case,
    `seen` the part of the map on the screen (None: all of it). Empty where too few would be left for later to be
    worth it.
    """
    count = sum(len(cell.ids) for cell in going)
    if seen is None or count < MANY:
        return set()
    ways = {_STILL} | {cell.way for cell in going if cell.way is not None}
    if len(ways) > _MOST_WAYS:
        return set()
    near = seen.grown(_AROUND)
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
    lines = set(touching)
    for dx, dy in ways:
        lines |= extents.ids_meeting(near.moved(-dx, -dy))
    for line_id in lines:
        line = connectors.get(ConnectorId(line_id))
        if line is not None:
            late -= {line.source_id, line.target_id}
    return late if 2 * len(late) > count else set()
