"""The slides: what of a map stands on one, in units of the map: nodes, bands, lines, and where lines lead on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapper.core import queries
from mapper.core.bands import tint_of
from mapper.core.geometry.bends import parse_bends
from mapper.core.geometry.links import Link, Route
from mapper.core.geometry.nudge import Borders
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan
from mapper.core.geometry.route_map import RouteMap
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind, NodeKind, Rect
from mapper.exchange.direction import isolated
from mapper.exchange.excel.text import one_line

_START: Final = (112.0, 52.0)  # what a start takes to hold its name
_AIR: Final = 10.0
_BOUND: Final = "\u00a0"  # a blank at which no line ends
_LONGEST: Final = 300  # letters of a name that are looked at; no shape holds more


class Band(NamedTuple):
    """A lane or a stage: its name, where it begins and how large it is; `tint` is of lanes."""

    id: str
    name: str
    start: float
    size: float
    tint: int = 0


class Line(NamedTuple):
    """A connector between two shapes, by their keys."""

    id: str
    source: str
    target: str
    kind: ConnectorKind
    text: str
    route: Route
    from_middles: Route  # a way from the middle of a side to the middle of another, other lines not minded


class Stub(NamedTuple):
    """A shape at the side of a slide which says where lines go on, or come from."""

    key: str
    box: Rect
    other: NodeId
    leads_out: bool
    text: str  # of its one line; of several each has its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A part of a map, laid out from (0, 0) on. `beyond`: the nodes that lines lead to and that have no stub here."""

    width: float
    height: float
    nodes: Sequence[Node]
    boxes: Mapping[str, Rect]
    lanes: Sequence[Band]
    stages: Sequence[Band]
    lines: Sequence[Line]
    stubs: Sequence[Stub] = ()
    beyond: Sequence[NodeId] = ()


def whole(reader: Reader, map_id: MapId) -> Scene:
    """A map as it is drawn with nothing collapsed."""
    grid = Grid.of(reader, map_id, is_open=True)
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    boxes = with_roomy_starts(nodes, {node.id: grid.node_rect(node) for node in nodes}, grid.width)
    links = [link_of(reader, each) for each in queries.connectors(reader, map_id)]
    borders = Borders(
        (*(grid.left(stage.id) for stage in grid.stages), grid.width),
        (*(grid.top(lane.id) for lane in grid.lanes), grid.height),
    )
    return Scene(
        width=grid.width,
        height=grid.height,
        nodes=nodes,
        boxes=boxes,
        lanes=[
            Band(lane.id, one_line(lane.name, _LONGEST), span.start, span.size, tint_of(lane))
            for lane in grid.lanes
            for span in (grid.row(lane.id),)
        ],
        stages=[
            Band(stage.id, one_line(stage.name, _LONGEST), span.start, span.size)
            for stage in grid.stages
            for span in (grid.column(stage.id),)
        ],
        lines=routed(reader, boxes, links, borders),
    )


def link_of(reader: Reader, line: Connector, source: str = "", target: str = "") -> Link:
    """A connector as geometry sees it; with other ends it finds its way anew."""
    bends = () if source or target else parse_bends(line.bends) or ()
    is_branch = reader.get(Node, line.source_id).kind is NodeKind.DECISION
    return Link(line.id, source or line.source_id, target or line.target_id, line.kind, bends, is_branch)


def routed(reader: Reader, boxes: Mapping[str, Rect], links: Iterable[Link], borders: Borders) -> list[Line]:
    """The lines between boxes with their ways and what is written on them."""
    known = {link.id: link for link in links}
    routes = RouteMap(boxes, known.values(), borders).routes
    obstacles = ObstacleIndex(boxes)
    found = []
    for id, route in sorted(routes.items()):
        link, text = known[id], told(reader, reader.get(Connector, ConnectorId(id)))
        middles = (
            route if link.bends else plan(link, boxes[link.source], boxes[link.target], obstacles).points
        )
        found.append(Line(id, link.source, link.target, link.kind, text, route, middles))
    return found


def told(reader: Reader, line: Connector) -> str:
    """What a line tells: its label, and the share of the cases it takes where that is stated and not all there is."""
    label = one_line(line.label, _LONGEST)
    if line.share is None and line.count is None:
        return isolated(label)
    shares = queries.shares_out(reader, line.source_id)
    share = shares.get(line.id)
    if share is None or (share == 1 and len(shares) == 1):
        return isolated(label)
    percent = share * 100
    said = f"{percent:.1f}{_BOUND}%" if 0 < percent < 1 else f"{percent:.0f}{_BOUND}%"
    return f"{isolated(label)} {said}" if label else said


def with_roomy_starts(nodes: Iterable[Node], boxes: Mapping[str, Rect], width: float) -> dict[str, Rect]:
    """The boxes, those of starts as large as a name takes wherever nothing else is there."""
    found = dict(boxes)
    for node in nodes:
        if node.kind is not NodeKind.START:
            continue
        box = found[node.id]
        wide, high = max(_START[0], box.width), max(_START[1], box.height)
        top = box.center.y - high / 2
        lefts = (box.center.x - wide / 2, box.right - wide, box.x)
        others = [other for key, other in found.items() if key != node.id]
        for left in lefts:
            larger = Rect(left, top, wide, high)
            is_inside = left >= _AIR and larger.right <= width - _AIR and top >= 0
            if is_inside and not any(larger.grown(_AIR).intersects(other) for other in others):
                found[node.id] = larger
                break
    return found
