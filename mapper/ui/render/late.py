"""The drawing of maps: what goes along with its lane or stage out of sight is put right after the frame, not before."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

# Fewer nodes that go along are put right at once.
MANY = 300
# What is painted may reach so far out of what is seen.
_AROUND = 60.0
# If lanes and stages go more different ways than these at once, all is put right at once.
_MOST_WAYS = 12


class Along(NamedTuple):
    """Where a node will be that goes along with its lane or stage."""

    id: NodeId
    rect: Rect
    is_squeezed: bool


def out_of_sight(
    along: Sequence[Along],
    nodes: Mapping[NodeId, NodePicture],
    connectors: Mapping[ConnectorId, ConnectorPicture],
    extents: ObstacleIndex,
    touching: Iterable[str],
    seen: Rect | None,
) -> set[NodeId]:
    """Which of the nodes that go along are not seen, neither before nor after, nor at the end of a seen line.

    `along` are the nodes where they will be, `nodes`, `connectors` and `extents` what is drawn until now, `touching`
    the lines that change in any case, `seen` the part of the map on the screen (None: all of it). Empty where too few
    would be left for later to be worth it.
    """
    if seen is None or len(along) < MANY:
        return set()
    near = seen.grown(_AROUND)
    left, top, right, low = near.x, near.y, near.right, near.bottom
    ways = {(0.0, 0.0)}
    now: set[NodeId] = set()
    # Run for thousands of nodes before a frame, hence written out.
    for id, (x, y, width, height), is_squeezed in along:
        old = nodes[id]
        old_x, old_y, old_width, old_height = old.rect
        if (
            old_width != width
            or old_height != height
            or old.is_squeezed is not is_squeezed
            or (old_x < right and old_x + width > left and old_y < low and old_y + height > top)
            or (x < right and x + width > left and y < low and y + height > top)
        ):
            now.add(id)
        else:
            ways.add((round(x - old_x, 3), round(y - old_y, 3)))
    if len(ways) > _MOST_WAYS:
        return set()
    lines = set(touching)
    for dx, dy in ways:
        lines |= extents.ids_meeting(near.moved(-dx, -dy))
    for line_id in lines:
        line = connectors.get(ConnectorId(line_id))
        if line is not None:
            now.update((line.source_id, line.target_id))
    late = {node.id for node in along} - now
    return late if 2 * len(late) > len(along) else set()
