"""The slides: the pages of a map - its title, the whole of it, and its stages with what a speaker says to each."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.core import queries, queries_value, register
from mapper.core.grid import Grid
from mapper.core.ids import NodeId, StageId
from mapper.core.records import Node, Stage
from mapper.core.values import STEP_KINDS, NodeKind, Rect
from mapper.exchange.excel.text import at_word, one_line
from mapper.exchange.excel.words.word import Word
from mapper.exchange.slides import words
from mapper.exchange.slides.drawing import LONGEST, Drawn, View, draw
from mapper.exchange.slides.fitting import fit, width_of
from mapper.exchange.slides.inking import Ink, add_shape, colour, write
from mapper.exchange.slides.material import Material
from mapper.exchange.slides.parting import MOST_SCALE, Room, parts_of
from mapper.exchange.slides.scene import Scene, Stub, whole
from mapper.exchange.slides.stage_blocks import draw_blocks

_HEADER, _WIDE_HEADER = 84.0, 140.0  # points for the names of lanes: as many as their longest words ask for
_HEADER_SIZE: Final = 10.0
_BESIDE: Final = 10.0
_STAGES: Final = 24.0
_FOOT: Final = 18.0  # for the line that says what the classes mean
_READ: Final = (12.0, 11.0, 10.0)
_TOLD: Final = (16.0, 14.0, 12.0, 11.0, 10.0)
_MOST_STEPS: Final = 60  # more are not read on one slide
_FEW_STEPS: Final = 5
_MOST_CUT: Final = 0.2  # of the names on the whole map may be too long for their shapes
_PURPOSE: Final = 280


def add_title(material: Material) -> None:
    """The first slide: which map, of which document, how large."""
    reader, process_map = material.reader, material.process_map
    info = queries.document_info(reader)
    nodes = queries.nodes(reader, process_map.id)
    counts = (
        (len(queries.stages(reader, process_map.id)), words.ONE_STAGE, words.STAGE_COUNT),
        (len(queries.lanes(reader, process_map.id)), words.ONE_LANE, words.LANE_COUNT),
        (sum(node.kind in STEP_KINDS for node in nodes), words.ONE_STEP, words.STEP_COUNT),
    )
    lines = [
        material.say(words.DOCUMENT, document=one_line(info.title, 200), date=material.date)
        if info.title
        else material.date,
        material.kind,
        ", ".join(material.say(one if count == 1 else more, count=count) for count, one, more in counts),
        at_word(process_map.purpose or info.purpose, _PURPOSE),
    ]
    material.deck.add_title(process_map.name or material.say(words.UNNAMED), [line for line in lines if line])


def add_overview(material: Material) -> Any:
    """The whole map on one slide; its stages alone, where there are too many steps to be read. None of an empty map."""
    reader, map_id, area = material.reader, material.process_map.id, material.deck.area
    grid = Grid.of(reader, map_id, is_open=True)
    flowing = [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]
    if not grid.stages or not grid.lanes:
        return None
    scale = min(
        (area.width - _header(material)) / grid.width,
        (area.height - _STAGES) / grid.height,
        MOST_SCALE,
    )
    scene = whole(reader, map_id)
    if len(flowing) > _MOST_STEPS or not _is_read(material, scene, scale):
        slide = material.deck.add_page(material.say(words.OVERVIEW_STAGES))
        draw_blocks(slide, material, area)
        return slide
    slide = material.deck.add_page(material.say(words.OVERVIEW))
    drawn = draw(slide, scene, _view(material, area, scale, scene))
    material.heads.update(drawn.heads)
    material.deck.note(slide, _whole_names(material, drawn))
    if not scene.nodes:
        _say_empty(slide, material, words.EMPTY)
    return slide


def add_stage(material: Material, stage: Stage) -> None:
    """The slides of a stage."""
    area, header = material.deck.area, _header(material)
    name = one_line(stage.name, 200) or material.say(words.UNNAMED)
    has_classes = any(node_id in material.classes for node_id in _inside(material, stage.id))
    if has_classes:
        area = area._replace(height=area.height - _FOOT)
    scenes = parts_of(
        material.reader, material.process_map.id, stage.id, Room(area.width - header, area.height)
    )
    for number, scene in enumerate(scenes, 1):
        title = name
        if len(scenes) > 1:
            title = material.say(words.STAGE_PART, stage=name, number=number, count=len(scenes))
        slide = material.deck.add_page(title)
        scale = min(MOST_SCALE, (area.width - header) / scene.width, area.height / scene.height)
        drawn = draw(slide, scene, _view(material, area, scale, scene, stage.id))
        material.first_slides.setdefault(stage.id, slide)
        for node in scene.nodes:
            material.slides_of[node.id] = slide
        material.stubs += [(drawn.shapes[stub.key], stub.other) for stub in scene.stubs]
        if has_classes:
            _say_classes(slide, material, Rect(area.x, area.bottom + 2, area.width, _FOOT - 4))
        material.deck.note(slide, notes(material, stage, scene, drawn, is_first=number == 1))
    said = "" if scenes else notes(material, stage, None, Drawn(), is_first=True)
    if said:  # an empty stage of which there is something to say
        slide = material.deck.add_page(name)
        material.first_slides[stage.id] = slide
        _tell(slide, material, f"{material.say(words.EMPTY_STAGE)}\n\n{said}".rstrip())
        material.deck.note(slide, said)


def lead_on(material: Material) -> None:
    """Let stubs and the names of stages lead to the slides they speak of."""
    for shape, other in material.stubs:
        target = material.slides_of.get(other)
        if target is not None:
            shape.click_action.target_slide = target
    for key, shape in material.heads.items():
        target = material.first_slides.get(StageId(key))
        if target is not None:
            shape.click_action.target_slide = target


def notes(material: Material, stage: Stage, scene: Scene | None, drawn: Drawn, *, is_first: bool) -> str:
    """What a speaker sees: what the customer gets, what must be true, what stands in the way."""
    reader = material.reader
    said: list[str] = []
    if is_first:
        values = [each.name for each in material.statements.get(stage.id, ())]
        criteria = [each.name for each in queries_value.stage_criteria(reader, stage.id)]
        for node_id in _inside(material, stage.id):
            criteria += [each.name for each in queries_value.node_criteria(reader, node_id)]
        said += _section(material.say(words.NOTE_VALUE), values)
        said += _section(material.say(words.NOTE_CRITERIA), criteria)
    shown = _inside(material, stage.id) if scene is None else [node.id for node in scene.nodes]
    problems: dict[str, str] = {}
    for node_id in shown:
        for item in register.obstacles_at(reader, node_id):
            node = reader.get(Node, node_id)
            problems[item.id] = f"{material.name_of(node)}: {item.name}"
    said += _section(material.say(words.NOTE_PROBLEMS), list(problems.values()))
    if scene is not None and scene.beyond:
        said += _section(
            material.say(words.NOTE_BEYOND), [material.place_of(other) for other in scene.beyond]
        )
    return "\n".join([*said, *_section(material.say(words.NOTE_NAMES), drawn.cut)])


def _section(title: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    return [f"{title}:", *(f"• {one_line(line, LONGEST)}" for line in dict.fromkeys(lines)), ""]


def _whole_names(material: Material, drawn: Drawn) -> str:
    return "\n".join(_section(material.say(words.NOTE_NAMES), drawn.cut))


def _inside(material: Material, stage_id: StageId) -> list[NodeId]:
    nodes = sorted(
        material.reader.referring(Node, "stage_id", stage_id), key=lambda node: (node.x, node.y, node.id)
    )
    return [node.id for node in nodes]


def _view(
    material: Material, area: Rect, scale: float, scene: Scene, stage_id: StageId | None = None
) -> View:
    """How a scene is drawn, in the middle of the room; of a stage so large that it is read."""
    is_close = stage_id is not None
    header = _header(material)
    width = header + scene.width * scale
    flows_left = material.process_map.flows_left
    left = area.x + (area.width - width) / 2
    return View(
        palette=material.palette,
        area=Rect(left, area.y, width, area.height),
        scale=scale,
        header=header,
        top=0.0 if is_close else _STAGES,
        sizes=_READ if is_close else _seen(scale),
        label_size=_READ[-1],
        flows_left=flows_left,
        name_of=material.name_of,
        about=material.about,
        classes=material.classes if is_close else {},
        stub_text=lambda stub: _stub_text(material, stub, stage_id),
        lane_text=lambda name: material.say(words.LANE, name=name),
        stage_text=lambda name: material.say(words.STAGE, name=name),
    )


def _header(material: Material) -> float:
    """How wide the names of lanes are: so that none of their words is broken, if that takes not too much."""
    lanes = queries.lanes(material.reader, material.process_map.id)
    words_there = [word for lane in lanes for word in one_line(lane.name, LONGEST).split()]
    longest = max((width_of(word, _HEADER_SIZE, is_bold=True) for word in words_there), default=0.0)
    return min(max(_HEADER, longest + _BESIDE), _WIDE_HEADER)


def _seen(scale: float) -> tuple[float, ...]:
    """The sizes of names on the whole map: as large to their steps as when they are read, if that is read there."""
    return tuple(size for size in _READ if size <= max(_READ[-1], 14 * scale))


def _is_read(material: Material, scene: Scene, scale: float) -> bool:
    """Whether steps on the whole map are large enough for their names in the least size that is read from a screen;
    where there are but a few, the whole map tells more than its stages whatever is cut.
    """
    named = [node for node in scene.nodes if node.kind in STEP_KINDS]
    boxes = ((scene.boxes[node.id], material.name_of(node), node.kind) for node in named)
    cut = sum(
        fit(
            name,
            box.width * scale - 2,
            box.height * scale - 1,
            _READ[-1:],
            in_diamond=kind is NodeKind.DECISION,
        ).is_cut
        for box, name, kind in boxes
    )
    return len(named) < _FEW_STEPS or cut <= _MOST_CUT * len(named)


def _stub_text(material: Material, stub: Stub, stage_id: StageId | None) -> str:
    stage, step = material.parts_of_place(stub.other)
    if stage_id == material.reader.get(Node, stub.other).stage_id:
        said = material.say(words.GOES_ON if stub.leads_out else words.COMES_OVER, step=step)
    else:
        said = material.say(words.GOES_TO if stub.leads_out else words.COMES_FROM, stage=stage, step=step)
    if material.process_map.flows_left:
        said = said.replace("→", "←", 1)
    return f"{stub.text}\n{said}" if stub.text else said


def _say_classes(slide: Any, material: Material, box: Rect) -> None:
    said = material.say(words.CLASSES)
    shape = add_shape(slide, "RECTANGLE", box, said)
    colour(shape, None, None)
    write(
        shape,
        said,
        box,
        Ink(sizes=(10.0,), colour=material.palette.of("text", "muted"), align="l", across=0, down=0),
    )


def _tell(slide: Any, material: Material, said: str) -> None:
    """What there is to say of a stage that has nothing to be drawn."""
    box = material.deck.area
    shape = add_shape(slide, "RECTANGLE", box, said)
    colour(shape, None, None)
    ink = material.palette.of("text", "primary")
    write(shape, said, box, Ink(sizes=_TOLD, colour=ink, align="l", anchor="t", across=7.2))


def _say_empty(slide: Any, material: Material, word: Word) -> None:
    area = material.deck.area
    box = Rect(area.x, area.y + area.height / 2 - 20, area.width, 40)
    shape = add_shape(slide, "RECTANGLE", box, material.say(word))
    colour(shape, "FFFFFF", None)
    write(shape, material.say(word), box, Ink(sizes=(16.0,), colour=material.palette.of("text", "muted")))
