"""The canvas's walking: which node comes next - in reading order, or in a direction."""

from enum import Enum
from math import hypot

from mapper.core.ids import ConnectorId, NodeId
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection


class Way(Enum):
    """A direction on the map, as a step along x and y."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)

    @property
    def mirrored(self) -> "Way":
        """The way on a map that flows from right to left."""
        dx, dy = self.value
        return Way((-dx, dy))


def reading_order(projection: Projection) -> list[NodeId]:
    """All nodes stage by stage, in each from left to right and from top to bottom."""
    lefts = [stage.left for stage in projection.stages]

    def key(node: NodePicture) -> tuple[int, float, float, str]:
        column = sum(left <= node.rect.center.x for left in lefts)
        return (column, node.rect.center.x, node.rect.center.y, node.id)

    return [node.id for node in sorted(projection.nodes.values(), key=key)]


def next_in_order(projection: Projection, current: NodeId | None, step: int) -> NodeId | None:
    """The node after (1) or before (-1) the current one; None beyond the last, the first or last from None."""
    order = reading_order(projection)
    if not order:
        return None
    if current is None or current not in order:
        return order[0 if step > 0 else -1]
    index = order.index(current) + step
    return order[index] if 0 <= index < len(order) else None


def next_line(projection: Projection, chosen: str, *, is_out: bool) -> ConnectorId | None:
    """The first line out of (or into) the chosen node; where a line is chosen already, the next of its node's."""
    line = projection.connectors.get(ConnectorId(chosen))
    node_id = NodeId(chosen) if line is None else line.source_id if is_out else line.target_id
    ends = ((c.source_id if is_out else c.target_id, c) for c in projection.lines_at([node_id]))
    found = sorted(
        (projection.nodes[c.target_id if is_out else c.source_id].rect.center.y, c.id)
        for end, c in ends
        if end == node_id
    )
    ids = [line_id for _, line_id in found]
    if not ids:
        return None
    return ids[(ids.index(line.id) + 1) % len(ids)] if line is not None and line.id in ids else ids[0]


def end_of(projection: Projection, line: ConnectorPicture, way: Way) -> NodeId:
    """The end of a line that lies in a direction; where neither does, its target to the right and below."""
    source, target = (
        projection.nodes[line.source_id].rect.center,
        projection.nodes[line.target_id].rect.center,
    )
    dx, dy = way.value
    ahead = (target.x - source.x) * dx + (target.y - source.y) * dy
    return line.target_id if ahead > 0 or (ahead == 0 and dx + dy > 0) else line.source_id


def nearest(projection: Projection, current: NodePicture, way: Way) -> NodeId | None:
    """The nearest node in a direction; None where there is none.

    What lies aside counts as twice as far, what a line joins to the current one as half as far.
    """
    best: tuple[float, NodeId] | None = None
    dx, dy = way.value
    joined = {end for line in projection.lines_at([current.id]) for end in (line.source_id, line.target_id)}
    for node in projection.nodes.values():
        if node.id == current.id:
            continue
        x, y = node.rect.center.x - current.rect.center.x, node.rect.center.y - current.rect.center.y
        ahead, aside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
        if ahead <= 0 or aside > 2 * ahead:
            continue
        cost = hypot(ahead, 2 * aside) * (0.5 if node.id in joined else 1.0)
        if best is None or (cost, node.id) < best:
            best = (cost, node.id)
    return best[1] if best is not None else None
