"""Edits of layout: a map, or a part of it, put in order. What goes where is found from a reader, in any thread."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.geometry.arrange import Arrangement, arrange
from mapper.core.geometry.links import Link
from mapper.core.geometry.sizes import LANE_HEIGHT, MIN_LANE_HEIGHT, MIN_STAGE_WIDTH
from mapper.core.geometry.slots import STAGE_MIN, Chart, LaneSpec, NodeSpec, StageSpec
from mapper.core.geometry.tidying import tidied, tidied_among
from mapper.core.grid import Cell, Grid
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point, Rect

_PATIENCE = 4.0  # a layout asked for by a person, in the background, may take longer than that of an import


@dataclass(frozen=True, slots=True)
class Layout:
    """What goes where on a map: sizes of stages and lanes, and the nodes' corners within their cells."""

    map_id: MapId
    places: Mapping[NodeId, Point]
    widths: Mapping[StageId, float] = field(default_factory=dict)
    heights: Mapping[LaneId, float] = field(default_factory=dict)


def tidy_layout(reader: Reader, map_id: MapId, node_ids: Collection[NodeId] | None = None) -> Layout:
    """The map in order, as near as may be to how it is; only these nodes where some are given.

    Everything stays in its cell and in its order, and what is in order already stays in its place.
    """
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    nodes = queries.nodes(reader, map_id)
    chosen = [node for node in nodes if node_ids is None or node.id in node_ids]
    chart = _chart(reader, stages, lanes, chosen)
    places: dict[str, Point] = {node.id: Point(node.x, node.y) for node in chosen}
    if node_ids is None:
        widths: dict[str, float] = {s.id: s.width for s in stages}
        heights: dict[str, float] = {lane.id: lane.height for lane in lanes}
        return _layout(map_id, tidied(chart, places, widths, heights))
    others: dict[str, tuple[Rect, ...]] = {}
    for node in nodes:
        if node.id not in places:
            key = f"{node.stage_id} {node.lane_id}"
            others[key] = (*others.get(key, ()), Rect(node.x, node.y, node.width, node.height))
    found = tidied_among(chart, places, others)
    return Layout(map_id, {NodeId(id): place for id, place in found.items()})


def fresh_layout(
    reader: Reader, map_id: MapId, is_cancelled: Callable[[], bool] | None = None
) -> Layout | None:
    """The map laid out from scratch, in its cells, by its lines alone; None when it was given up."""
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    # Where the layout has to choose between equals it goes by the order; that of ids would be chance.
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: (node.x, node.y, node.id))
    chart = _chart(reader, stages, lanes, nodes)
    found = arrange(
        chart.stages,
        chart.lanes,
        list(chart.nodes.values()),
        chart.links,
        patience=_PATIENCE,
        is_over=is_cancelled,
    )
    return None if is_cancelled is not None and is_cancelled() else _layout(map_id, found)


def apply_layout(draft: Draft, /, layout: Layout, *, is_fresh: bool = False) -> Label:
    """Take a layout over as one command; what has been deleted or has gone to another cell since is left alone.

    Bends made by hand stay where both ends of their line have moved by the same, otherwise the line is routed anew.
    """
    before = Grid.of(draft, layout.map_id, is_open=True)
    was: dict[NodeId, Rect] = {}
    for stage_id, width in layout.widths.items():
        stage = draft.find(Stage, stage_id)
        if stage is not None and stage.width != width:
            draft.update(stage, width=width)
    for lane_id, height in layout.heights.items():
        lane = draft.find(Lane, lane_id)
        if lane is not None and lane.height != height:
            draft.update(lane, height=height)
    count = 0
    for node in queries.nodes(draft, layout.map_id):
        was[node.id] = before.node_rect(node)
        place = layout.places.get(node.id)
        if place is not None and place != (node.x, node.y):
            cell = Cell(node.stage_id, node.lane_id)
            room.reach(draft, cell, place.x + node.width, place.y + node.height)
            draft.update(node, x=place.x, y=place.y)
            count += 1
    _free_bends(draft, layout.map_id, was)
    return Label("arrange_anew" if is_fresh else "tidy", {"count": count})


def _free_bends(draft: Draft, map_id: MapId, was: Mapping[NodeId, Rect]) -> None:
    """Let lines find their own way whose ends moved differently."""
    now = Grid.of(draft, map_id, is_open=True)
    for line in queries.connectors(draft, map_id):
        if not line.bends:
            continue
        moves = set()
        for end in (line.source_id, line.target_id):
            rect = now.node_rect(draft.get(Node, end))
            moves.add((rect.x - was[end].x, rect.y - was[end].y))
        if len(moves) > 1:
            draft.update(line, bends="")


def _chart(reader: Reader, stages: list[Stage], lanes: list[Lane], nodes: list[Node]) -> Chart:
    ids = {node.id for node in nodes}
    links = [
        Link(line.id, line.source_id, line.target_id, line.kind)
        for node in nodes
        for line in queries.outgoing(reader, node.id)
        if line.target_id in ids
    ]
    return Chart.of(
        [StageSpec(s.id, s.least_width or min(STAGE_MIN, max(s.width, MIN_STAGE_WIDTH))) for s in stages],
        [LaneSpec(n.id, n.least_height or min(LANE_HEIGHT, max(n.height, MIN_LANE_HEIGHT))) for n in lanes],
        [NodeSpec(n.id, n.stage_id, n.lane_id, n.width, n.height, n.kind) for n in nodes],
        sorted(links, key=lambda link: link.id),
    )


def _layout(map_id: MapId, found: Arrangement) -> Layout:
    return Layout(
        map_id,
        {NodeId(id): place for id, place in found.positions.items()},
        {StageId(id): width for id, width in found.stage_widths.items()},
        {LaneId(id): height for id, height in found.lane_heights.items()},
    )
