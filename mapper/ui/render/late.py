"""The drawing of maps: what goes along with its lane or stage out of sight is put right after the frame, not before."""

from collections.abc import Iterable, Mapping, Sequence

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


def out_of_sight(
    along: Sequence[NodePicture],
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
    ways = {(0.0, 0.0)}
    now: set[NodeId] = set()
    for picture in along:
        old, new = nodes[picture.id], picture.rect
        if (
            old.rect[2:] != new[2:]
            or old.is_squeezed is not picture.is_squeezed
            or near.intersects(old.rect)
            or near.intersects(new)
        ):
            now.add(picture.id)
        else:
            ways.add((round(new.x - old.rect.x, 3), round(new.y - old.rect.y, 3)))
    if len(ways) > _MOST_WAYS:
        return set()
    lines = set(touching)
    for dx, dy in ways:
        lines |= extents.ids_meeting(near.moved(-dx, -dy))
    for id in lines:
        line = connectors.get(ConnectorId(id))
        if line is not None:
            now.update((line.source_id, line.target_id))
    late = {picture.id for picture in along} - now
    return late if 2 * len(late) > len(along) else set()
