"""The canvas's extents: the room that some things of the map take together."""

from collections.abc import Iterable

from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.render.projection import Projection


def extent_of(projection: Projection, ids: Iterable[str]) -> Rect | None:
    """The rectangle around nodes, connectors, lanes and stages; None when none of them is on the map."""
    wanted = set(ids)
    bounds = projection.bounds
    rects = [projection.nodes[NodeId(i)].rect for i in wanted if i in projection.nodes]
    rects += [projection.connectors[ConnectorId(i)].extent for i in wanted if i in projection.connectors]
    rects += [Rect(s.left, bounds.y, s.width, bounds.height) for s in projection.stages if s.id in wanted]
    rects += [Rect(bounds.x, n.top, bounds.width, n.height) for n in projection.lanes if n.id in wanted]
    return Rect.around(rects) if rects else None


def shown_ids(projection: Projection) -> set[str]:
    """The ids of everything on the map that can be selected."""
    found: set[str] = {*projection.nodes, *projection.connectors}
    found.update(stage.id for stage in projection.stages)
    found.update(lane.id for lane in projection.lanes)
    return found
