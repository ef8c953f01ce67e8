"""Edits of where several nodes lie and how large they are: align, distribute, make them equally large."""

from collections.abc import Iterable, Mapping
from zlib import crc32

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.geometry.align import Arrangement, arranged
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.sizes import MIN_NODE_SIZE
from mapper.core.grid import Grid
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, Rect


def place_nodes(
    draft: Draft, /, rects: Mapping[NodeId, Rect], *, code: str = "place_nodes", is_repeated: bool = False
) -> Label:
    """Give nodes these rectangles of the map, not smaller than the least size. `code` names the command.

    Refused where one is squeezed in a collapsed lane or stage: its rectangle there is not its size.
    `is_repeated`: done again to the same nodes within a second it becomes one entry.
    """
    return _placed(draft, rects, code, is_open=False, is_repeated=is_repeated)


def _placed(
    draft: Draft, rects: Mapping[NodeId, Rect], code: str, *, is_open: bool, is_repeated: bool = False
) -> Label:
    """`is_open`: the rectangles are those of a map with nothing collapsed."""
    grids: dict[MapId, Grid] = {}
    names = []
    for node_id, rect in rects.items():
        node = draft.get(Node, node_id)
        grid = grids.get(node.map_id)
        if grid is None:
            grid = grids[node.map_id] = Grid.of(draft, node.map_id, is_open=is_open)
        if grid.is_squeezed(node):
            raise Refused("expand_first")
        size = max(rect.width, MIN_NODE_SIZE[0]), max(rect.height, MIN_NODE_SIZE[1])
        spot = grid.spot_for(Rect(rect.x, rect.y, *size))
        names.append(draft.update(node, width=size[0], height=size[1], **spot._asdict()).name)
    key = f"{code}:{len(names)}:{crc32(' '.join(rects).encode()):08x}" if is_repeated else None
    return Label(code, {"name": names[0] if names else "", "count": len(names)}, key)


def arrange_nodes(draft: Draft, /, node_ids: Iterable[NodeId], how: Arrangement) -> Label:
    """Align, distribute or equally enlarge nodes of one map. None of them changes its cell by it.

    Refused where nothing would change, and where one would come to lie on another.
    """
    chosen = list(node_ids)
    found = arrangement(draft, chosen, how)
    if not found:
        raise Refused("nothing_to_arrange")
    if lies_on_others(draft, found):
        raise Refused("no_room_to_arrange")
    _placed(draft, found, "place_nodes", is_open=True)
    name = draft.get(Node, chosen[0]).name
    return Label(f"arrange_{how.value}", {"name": name, "count": len(chosen)})


def level_lane(draft: Draft, /, lane_id: LaneId) -> Label:
    """Make all steps of a lane as wide as its widest; marks such as starts and ends, and notes, stay as they are."""
    chosen = [node.id for node in draft.referring(Node, "lane_id", lane_id) if node.kind in STEP_KINDS]
    label = arrange_nodes(draft, sorted(chosen), Arrangement.SAME_WIDTH)
    return Label("level_lane", label.params)


def arrangement(reader: Reader, node_ids: Iterable[NodeId], how: Arrangement) -> dict[NodeId, Rect]:
    """The rectangles that arranging would give, with nothing collapsed: only of nodes that would lie otherwise.

    What would lead nodes into other stages or lanes is done in each of these by itself: how a map is drawn never
    changes whose work a step is.
    """
    nodes = [reader.get(Node, node_id) for node_id in node_ids]
    if not nodes:
        return {}
    grid = Grid.of(reader, nodes[0].map_id, is_open=True)
    boxes: dict[str, Rect] = {node.id: grid.node_rect(node) for node in nodes}
    found = arranged(boxes, how)
    cells = {node.id: (node.stage_id, node.lane_id) for node in nodes}
    if any(grid.spot_for(rect)[:2] != cells[NodeId(id)] for id, rect in found.items()):
        bands: dict[str, dict[str, Rect]] = {}
        for node in nodes:
            band = node.stage_id if how.is_level else node.lane_id
            bands.setdefault(band, {})[node.id] = boxes[node.id]
        found = {id: rect for band in bands.values() for id, rect in arranged(band, how).items()}
    return {NodeId(id): grid.landing(rect) for id, rect in found.items()}


def lies_on_others(reader: Reader, rects: Mapping[NodeId, Rect]) -> bool:
    """Whether nodes in these rectangles of `arrangement` would cover, or be covered by, what they do not touch now."""
    first = next((reader.get(Node, node_id) for node_id in rects), None)
    if first is None:
        return False
    grid = Grid.of(reader, first.map_id, is_open=True)
    before = {node.id: grid.node_rect(node) for node in queries.nodes(reader, first.map_id)}
    index = ObstacleIndex({str(id): rects.get(id, there) for id, there in before.items()})
    return any(
        other != id and not before[id].intersects(before[NodeId(other)])
        for id, rect in rects.items()
        for other in index.ids_meeting(rect)
    )
