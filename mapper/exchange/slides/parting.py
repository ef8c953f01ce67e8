"""The slides: a stage cut into as many parts as it takes for its words to be read, each laid out for a slide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapper.core import queries
from mapper.core.bands import tint_of
from mapper.core.geometry.hit import route_meets
from mapper.core.geometry.nudge import Borders
from mapper.core.grid import Grid
from mapper.core.ids import LaneId, MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node
from mapper.core.values import Point, Rect
from mapper.exchange.excel.text import one_line
from mapper.exchange.slides.scene import Band, Line, Scene, Stub, link_of, routed, told, with_roomy_starts

LEAST_SCALE: Final = 0.75  # points a unit: below, words in steps would be too small
MOST_SCALE: Final = 1.2
_MARGIN: Final = 26.0  # units around what is in a lane, for lines
_LEAST_MARGIN: Final = 16.0
_MOST_SPARE: Final = 60.0  # units by which a lane may be higher than it has to be
_SIDE: Final = 34.0
STUB_WIDTH, STUB_HEIGHT = 124.0, 40.0  # points
_STUB_AIR: Final = 34.0  # points between a stub and the nodes
_STUB_GAP: Final = 8.0
_SIGHT: Final = 15.0  # points from a node's side to where a line turns off to a stub
_AIR_AT_EDGE: Final = 6.0
_LONGEST: Final = 300
_MOST_GAP: Final = 90.0  # a wider one is no better to cut at
_OFF_MIDDLE: Final = 0.6  # a gap may be so much smaller than its distance from the middle is shorter

Placed = tuple[Node, Rect]


class Room(NamedTuple):
    """What a slide has for the map, in points."""

    width: float
    height: float


def parts_of(reader: Reader, map_id: MapId, stage_id: StageId, room: Room) -> list[Scene]:
    """The parts of a stage, in the order in which they are read; none where nothing stands in it."""
    grid = Grid.of(reader, map_id, is_open=True)
    placed = [
        (node, grid.node_rect(node)) for node in queries.nodes(reader, map_id) if node.stage_id == stage_id
    ]
    placed.sort(key=lambda each: (each[1].x, each[1].y, each[0].id))
    if not placed:
        return []
    most = Room(
        (room.width - 2 * (STUB_WIDTH + _STUB_AIR)) / LEAST_SCALE - 2 * _SIDE, room.height / LEAST_SCALE
    )
    return [_laid_out(reader, map_id, part, room) for part in _cut(placed, most)]


def _cut(placed: list[Placed], most: Room) -> list[list[Placed]]:
    """Halved at gaps until each part fits."""
    width, height = _size(placed)
    if len(placed) < 2 or (width <= most.width and height <= most.height):
        return [placed]
    axis = 0 if width / most.width >= height / most.height else 1
    ordered = sorted(placed, key=lambda each: (each[1][axis], each[1][1 - axis], each[0].id))
    ends = [each[1][axis] + each[1][axis + 2] for each in ordered]
    middle = (ordered[0][1][axis] + max(ends)) / 2
    best, cut = float("-inf"), 1
    reach = ends[0]
    for place in range(1, len(ordered)):
        start = ordered[place][1][axis]
        worth = min(_MOST_GAP, start - reach) - _OFF_MIDDLE * abs((start + reach) / 2 - middle)
        if worth > best:
            best, cut = worth, place
        reach = max(reach, ends[place])
    return [*_cut(ordered[:cut], most), *_cut(ordered[cut:], most)]


def _size(placed: Sequence[Placed]) -> tuple[float, float]:
    """How wide the nodes are, and how high with their lanes drawn as high as it takes."""
    around = Rect.around([box for _, box in placed])
    return around.width, sum(bottom - top for top, bottom in _rows(placed, _LEAST_MARGIN).values())


def _rows(placed: Sequence[Placed], margin: float) -> dict[LaneId, tuple[float, float]]:
    """From where to where a slide shows each lane in which something stands, on the map."""
    found: dict[LaneId, tuple[float, float]] = {}
    for node, box in placed:
        top, bottom = found.get(node.lane_id, (box.y, box.bottom))
        found[node.lane_id] = (min(top, box.y), max(bottom, box.bottom))
    return {lane_id: (top - margin, bottom + margin) for lane_id, (top, bottom) in found.items()}


def _roomy_rows(placed: Sequence[Placed], most: float) -> dict[LaneId, tuple[float, float]]:
    """The same, as high as a slide has room."""
    bare = _rows(placed, 0.0)
    spare = most - sum(bottom - top for top, bottom in bare.values())
    margin = max(_LEAST_MARGIN, min(_MARGIN + _MOST_SPARE / 2, spare / (2 * len(bare))))
    return _rows(placed, margin)


@dataclass(frozen=True, slots=True)
class _Ways:
    """The lines of a part: those within, and those that come in or go out, with the node at the other end."""

    within: list[Connector]
    coming: list[Connector]
    leaving: list[Connector]


def _ways(reader: Reader, inside: Mapping[str, Rect]) -> _Ways:
    within: list[Connector] = []
    coming: list[Connector] = []
    leaving: list[Connector] = []
    for key in inside:
        for line in queries.outgoing(reader, NodeId(key)):
            (within if line.target_id in inside else leaving).append(line)
        coming += [line for line in queries.incoming(reader, NodeId(key)) if line.source_id not in inside]
    return _Ways(within, coming, leaving)


def _laid_out(reader: Reader, map_id: MapId, placed: Sequence[Placed], room: Room) -> Scene:
    around = Rect.around([box for _, box in placed])
    ways = _ways(reader, {node.id: box for node, box in placed})
    bare = around.width + 2 * _SIDE
    beside = (bool(ways.coming) + bool(ways.leaving)) * (STUB_WIDTH + _STUB_AIR)
    scale = min(MOST_SCALE, (room.width - beside) / bare, room.height / _size(placed)[1])
    rows = _roomy_rows(placed, room.height / scale)
    lanes = [lane for lane in queries.lanes(reader, map_id) if lane.id in rows]
    tops: dict[LaneId, float] = {}
    height = 0.0
    for lane in lanes:
        tops[lane.id] = height
        height += rows[lane.id][1] - rows[lane.id][0]
    column = (STUB_WIDTH + _STUB_AIR) / scale
    spare = max(0.0, room.width / scale - bare - beside / scale)  # the lanes run over all of the slide
    left = _SIDE + (column if ways.coming else 0.0) + spare / 2 - around.x
    width = bare + beside / scale + spare
    boxes: dict[str, Rect] = {
        node.id: box.moved(left, tops[node.lane_id] - rows[node.lane_id][0]) for node, box in placed
    }
    nodes = [node for node, _ in placed]
    boxes = with_roomy_starts(nodes, boxes, width)
    stubs: list[Stub] = []
    beyond: list[NodeId] = []
    for lines, leads_out in ((ways.coming, False), (ways.leaving, True)):
        edge = width - STUB_WIDTH / scale - _AIR_AT_EDGE / scale if leads_out else _AIR_AT_EDGE / scale
        made, rest = _stubs(
            reader, lines, boxes, Rect(edge, 0.0, STUB_WIDTH / scale, height), scale, leads_out=leads_out
        )
        stubs += made
        beyond += rest
    return Scene(
        width=width,
        height=height,
        nodes=nodes,
        boxes=boxes,
        lanes=[_band(lane, tops[lane.id], rows[lane.id]) for lane in lanes],
        stages=(),
        lines=_lines(reader, ways, boxes, stubs, [*tops.values(), height]),
        stubs=stubs,
        beyond=beyond,
    )


def _band(lane: Lane, top: float, row: tuple[float, float]) -> Band:
    return Band(lane.id, one_line(lane.name, _LONGEST), top, row[1] - row[0], tint_of(lane))


def _stubs(
    reader: Reader,
    lines: Sequence[Connector],
    boxes: Mapping[str, Rect],
    column: Rect,
    scale: float,
    *,
    leads_out: bool,
) -> tuple[list[Stub], list[NodeId]]:
    """A stub for each node at the other end, level with what it is joined to; and the nodes no room is left for."""
    levels: dict[NodeId, float] = {}
    texts: dict[NodeId, list[str]] = {}
    for line in lines:
        inner, other = (line.source_id, line.target_id) if leads_out else (line.target_id, line.source_id)
        level = _level(boxes[inner], boxes, column, scale, tuple(levels.values()))
        levels[other] = min(level, levels.get(other, level))
        texts.setdefault(other, []).append(told(reader, line))
    ordered = sorted(levels, key=lambda other: (levels[other], other))
    high, gap = STUB_HEIGHT / scale, _STUB_GAP / scale
    most = max(1, int((column.height + gap) / (high + gap)))
    shown = ordered[:most]
    tops = [levels[other] - high / 2 for other in shown]
    for place in range(1, len(tops)):  # down, off those above
        tops[place] = max(tops[place], tops[place - 1] + high + gap)
    floor = column.height - high
    for place in reversed(range(len(tops))):  # and up again, where they would stand out below
        tops[place] = max(0.0, min(tops[place], floor))
        floor = tops[place] - high - gap
    way = "out" if leads_out else "in"
    stubs = [
        Stub(
            f"{way} {other}",
            Rect(column.x, top, column.width, high),
            other,
            leads_out,
            texts[other][0] if len(texts[other]) == 1 else "",
        )
        for other, top in zip(shown, tops, strict=True)
    ]
    return stubs, ordered[most:]


def _level(box: Rect, boxes: Mapping[str, Rect], column: Rect, scale: float, taken: Sequence[float]) -> float:
    """How high a stub stands best: level with its node, or where something is between them, in line of sight from its
    lower or upper side, of which fewer `taken` levels are.
    """
    level, middle = box.center.y, column.center.x

    def is_free(height: float) -> bool:
        way = (Point(box.center.x, height), Point(middle, height))
        return not any(
            route_meets(way, other.grown(_AIR_AT_EDGE)) for other in boxes.values() if other != box
        )

    if is_free(level):
        return level
    reach, half = _SIGHT / scale, STUB_HEIGHT / scale / 2
    found = [
        height
        for height in (box.bottom + reach, box.y - reach)
        if half <= height <= column.height - half and is_free(height)
    ]
    return min(
        found, key=lambda height: sum((each > level) == (height > level) for each in taken), default=level
    )


def _lines(
    reader: Reader, ways: _Ways, boxes: Mapping[str, Rect], stubs: Sequence[Stub], levels: Sequence[float]
) -> list[Line]:
    ends = {stub.key: stub for stub in stubs}
    links = [link_of(reader, line, line.source_id, line.target_id) for line in ways.within]
    links += [
        link_of(reader, line, f"in {line.source_id}", line.target_id)
        for line in ways.coming
        if f"in {line.source_id}" in ends
    ]
    links += [
        link_of(reader, line, line.source_id, f"out {line.target_id}")
        for line in ways.leaving
        if f"out {line.target_id}" in ends
    ]
    told_by_stubs = {stub.key for stub in stubs if stub.text}
    lines = routed(
        reader, {**boxes, **{stub.key: stub.box for stub in stubs}}, links, Borders((), tuple(levels))
    )
    return [
        line._replace(text="") if line.source in told_by_stubs or line.target in told_by_stubs else line
        for line in lines
    ]
