"""The edit that puts a fragment on to a map."""

from dataclasses import replace

from mapper.core.draft import Draft
from mapper.core.fragment import Fragment, copied
from mapper.core.geometry.bends import format_bends, parse_bends
from mapper.core.grid import Grid
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.records import Connector, Node
from mapper.core.values import Point, Rect


def paste(
    draft: Draft, /, map_id: MapId, fragment: Fragment, dx: float, dy: float, *, code: str = "paste"
) -> Label:
    """Put copies of the fragment's nodes on to a map, moved by (dx, dy) from where they lay;
    bends of the lines between them go along.
    """
    grid = Grid.of(draft, map_id)
    for old, record in copied(draft, fragment):
        if isinstance(record, Node):
            corner = fragment.corners[old]
            rect = Rect(corner.x + dx, corner.y + dy, record.width, record.height)
            draft.put(replace(record, map_id=map_id, origin=None, **grid.spot_for(rect)._asdict()))
        elif isinstance(record, Connector):
            bends = [Point(x + dx, y + dy) for x, y in parse_bends(record.bends) or ()]
            draft.put(replace(record, map_id=map_id, origin=None, bends=format_bends(bends)))
        else:
            draft.put(record)
    nodes = fragment.nodes
    return Label(code, {"name": nodes[0].name if nodes else "", "count": len(nodes)})
