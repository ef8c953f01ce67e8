"""The slides: a map too large for one slide, by a block for each stage: how many steps, the first, and the flow."""

from collections import Counter
from collections.abc import Iterable
from math import ceil, sqrt
from typing import Any, Final, NamedTuple

from mapper.core import queries
from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.ids import StageId
from mapper.core.records import Node, Stage
from mapper.core.values import STEP_KINDS, ConnectorKind, NodeKind, Point, Rect
from mapper.exchange.excel.text import one_line
from mapper.exchange.slides import words
from mapper.exchange.slides.connecting import connect
from mapper.exchange.slides.fitting import LINE, fit
from mapper.exchange.slides.glue import Site, elbow
from mapper.exchange.slides.inking import Ink, add_shape, colour, write, write_lines
from mapper.exchange.slides.material import Material

_TOP: Final = 26.0  # for the line that says why
_GAP: Final = 26.0
_LOWEST, _HIGHEST = 150.0, 340.0
_READ: Final = (14.0, 13.0, 12.0, 11.0, 10.0)  # sizes of the names of steps
_HEAD: Final = 80.0  # for the name of a stage, how many steps it has, and air
_ACROSS: Final = 9.0  # beside the names of steps
_ENDLESS: Final = 10_000.0
_LONGEST: Final = 120  # letters of the name of a step
_STRONG: Final = 12.0
_AIR: Final = 10.0
_MOST_A_ROW: Final = 6
_FOOT: Final = 40.0  # below a row of blocks, for the lines back
_TITLES: Final = (14.0, 13.0, 12.0, 11.0, 10.0)
_TITLE_PART: Final = 0.4  # of a block's height
_TITLE_ACROSS, _TITLE_DOWN = 4.0, 8.0


class _Block(NamedTuple):
    """A stage: its name, how many steps it has, and what stands in it, each in a size. `is_full`: not all have room,
    and each takes one line.
    """

    name: str
    steps: int
    inside: list[str]
    box: Rect
    size: float
    read: float
    is_full: bool

    def lines(self, names: list[str]) -> list[str]:
        """What is written of these steps."""
        wide, high = self.box.width - 2 * _ACROSS, self.read * LINE if self.is_full else _ENDLESS
        return [line for name in names for line in fit(name, wide, high, (self.read,)).lines]


def draw_blocks(slide: Any, material: Material, area: Rect) -> None:
    """Draw the stages as blocks in the order of the flow, with the lines that lead from one to the next."""
    reader, map_id = material.reader, material.process_map.id
    stages = queries.stages(reader, map_id)
    nodes = queries.nodes(reader, map_id)
    steps = Counter(node.stage_id for node in nodes if node.kind in STEP_KINDS)
    why = material.say(words.STAGES_ONLY, count=sum(node.kind is not NodeKind.NOTE for node in nodes))
    box = Rect(area.x, area.y, area.width, _TOP - 6)
    told = add_shape(slide, "RECTANGLE", box, why)
    colour(told, None, None)
    muted = material.palette.of("text", "muted")
    write(told, why, box, Ink(sizes=(12.0, 11.0, 10.0), colour=muted, align="l", across=0, down=0))
    inside = {stage.id: _names(material, nodes, stage) for stage in stages}
    boxes, read, is_full = _places(
        stages, Rect(area.x, area.y + _TOP, area.width, area.height - _TOP), inside
    )
    if material.process_map.flows_left:
        boxes = {key: box._replace(x=2 * area.x + area.width - box.right) for key, box in boxes.items()}
    size = min((_title_size(_name(material, stage), boxes[stage.id]) for stage in stages), default=_TITLES[0])
    for stage in stages:
        block = _Block(
            _name(material, stage), steps[stage.id], inside[stage.id], boxes[stage.id], size, read, is_full
        )
        material.heads[stage.id] = _draw_block(slide, material, block)
    _draw_flow(slide, material, stages, boxes)


def _names(material: Material, nodes: Iterable[Node], stage: Stage) -> list[str]:
    """The steps of a stage in the order in which they are read; where it has none, its starts and ends."""
    inside = sorted((n for n in nodes if n.stage_id == stage.id), key=lambda n: (n.x, n.y, n.id))
    steps = [node for node in inside if node.kind in STEP_KINDS]
    shown = steps or [node for node in inside if node.kind is not NodeKind.NOTE]
    return [one_line(material.name_of(node), _LONGEST) for node in shown]


def _places(
    stages: list[Stage], area: Rect, inside: dict[StageId, list[str]]
) -> tuple[dict[str, Rect], float, bool]:
    """Blocks in rows, each full but the last, as high as the fullest asks for, and the size of what stands in them;
    whether that is not all.
    """
    a_row = min(_MOST_A_ROW, len(stages)) if len(stages) <= _MOST_A_ROW else ceil(sqrt(len(stages) * 1.8))
    rows = ceil(len(stages) / a_row)
    gap = _GAP if a_row <= _MOST_A_ROW else _GAP / 2
    wide = (area.width - gap * (a_row - 1)) / a_row
    most = min(_HIGHEST, (area.height - _FOOT - gap * (rows - 1)) / rows)
    asked = {size: _HEAD + max(_height(names, wide, size) for names in inside.values()) for size in _READ}
    read = next((size for size in _READ if asked[size] <= most), _READ[-1])
    high = min(most, max(_LOWEST, asked[read]))
    boxes: dict[str, Rect] = {
        stage.id: Rect(
            area.x + place % a_row * (wide + gap), area.y + place // a_row * (high + gap), wide, high
        )
        for place, stage in enumerate(stages)
    }
    return boxes, read, asked[read] > most


def _height(names: list[str], wide: float, size: float) -> float:
    """How high the names of steps are, one below the other."""
    room = wide - 2 * _ACROSS
    return sum(len(fit(name, room, _ENDLESS, (size,)).lines) for name in names) * size * LINE


def _name(material: Material, stage: Stage) -> str:
    return one_line(stage.name, 200) or material.say(words.UNNAMED)


def _title_size(name: str, box: Rect) -> float:
    """The size in which the name of a stage fits its block; the smallest of them is that of all blocks."""
    room = box.width - 2 * _TITLE_ACROSS, box.height * _TITLE_PART - 2 * _TITLE_DOWN
    return fit(name, *room, _TITLES, is_bold=True).size


def _draw_block(slide: Any, material: Material, block: _Block) -> Any:
    """The block of a stage with its name, and as much of what stands in it as it has room for."""
    palette, inside, box = material.palette, block.inside, block.box
    count = (
        material.say(words.ONE_STEP)
        if block.steps == 1
        else material.say(words.STEP_COUNT, count=block.steps)
    )
    shape = add_shape(slide, "ROUNDED_RECTANGLE", box, block.name, about=f"{block.name}, {count}")
    shape.adjustments[0] = 0.06
    colour(shape, palette.of("canvas", "header_current"), palette.of("accent", "fill"), 1.25)
    primary, secondary = palette.of("text", "primary"), palette.of("text", "secondary")
    ink = Ink(
        sizes=(block.size,),
        colour=primary,
        is_bold=True,
        align="ctr",
        anchor="t",
        down=_TITLE_DOWN,
        across=_TITLE_ACROSS,
    )
    fitted = write(shape, block.name, box._replace(height=box.height * _TITLE_PART), ink)
    strong = min(_STRONG, block.size)
    lines = [(count, strong, True)]
    room = box.height - fitted.height - 2 * _TITLE_DOWN - strong * LINE - _AIR
    shown: list[str] = []
    for name in inside:
        is_last = len(shown) + 1 == len(inside)
        if (len(block.lines([*shown, name])) + (not is_last)) * block.read * LINE > room:
            break
        shown.append(name)
    lines += [(line, block.read, False) for line in block.lines(shown)]
    if len(inside) > len(shown) > 0:
        lines.append((material.say(words.MORE_STEPS, count=len(inside) - len(shown)), block.read, False))
    for text, high, is_bold in lines:
        paragraph = shape.text_frame.add_paragraph()
        write_lines(paragraph, (text,), high, Ink(sizes=(high,), colour=secondary, is_bold=is_bold))
    return shape


def _draw_flow(slide: Any, material: Material, stages: list[Stage], boxes: dict[str, Rect]) -> None:
    """From each stage to those its lines lead to; back as dashed lines."""
    reader = material.reader
    order: dict[str, int] = {stage.id: place for place, stage in enumerate(stages)}
    pairs: Counter[tuple[str, str]] = Counter()
    for line in queries.connectors(reader, material.process_map.id):
        source, target = reader.get(Node, line.source_id), reader.get(Node, line.target_id)
        if source.stage_id != target.stage_id:
            pairs[source.stage_id, target.stage_id] += 1
    on = {pair for pair in pairs if order[pair[1]] == order[pair[0]] + 1}
    back = {pair for pair in pairs if order[pair[1]] < order[pair[0]]}
    shown = sorted(on) + (sorted(back) if len(back) <= len(stages) else [])
    links = [
        Link(f"{s}>{t}", s, t, ConnectorKind.FLOW if (s, t) in on else ConnectorKind.RETURNS)
        for s, t in shown
    ]
    routes = RouteMap(boxes, links).routes
    for link in links:
        route = tuple(Point(*corner) for corner in routes[link.id])
        bent = elbow(route, Site(boxes[link.source]), Site(boxes[link.target]))
        ends = material.heads[link.source], material.heads[link.target]
        connect(slide, ends, bent, route, link.kind, material.palette)
