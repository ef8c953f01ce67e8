"""What a report says: a document and the figures of its maps read into blocks, part by part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.counts import map_counts
from mapper.analysis.figure import Unit
from mapper.analysis.map_figures import MapFigures, lever_figures, map_figures
from mapper.core import insides, queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.core.values import NodeKind
from mapper.exchange.excel.anonymous import anonymous
from mapper.exchange.pulse import Pulse
from mapper.exchange.report import words
from mapper.exchange.report.blocks import (
    Block,
    Facts,
    Heading,
    Lines,
    MapPlace,
    Paragraph,
    Report,
    Table,
    Text,
    Tone,
)
from mapper.exchange.report.ground import Ground, MapGround, known, lines, told
from mapper.exchange.report.options import Part, ReportOptions
from mapper.exchange.report.plain import name_of, plain
from mapper.exchange.report.sections.agreement import agreement
from mapper.exchange.report.sections.changes import changes, comparisons
from mapper.exchange.report.sections.expected import expected
from mapper.exchange.report.sections.figures import figures
from mapper.exchange.report.sections.goals import goals
from mapper.exchange.report.sections.levers import levers
from mapper.exchange.report.sections.register import register
from mapper.exchange.report.sections.skills import skills
from mapper.exchange.report.sections.stages import stages
from mapper.exchange.report.sections.stalls import stalls
from mapper.exchange.report.sections.targets import targets
from mapper.exchange.report.speech import Speech
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS


def as_asked(reader: Reader, options: ReportOptions) -> Reader:
    """The document as it may be shown: without people's names where none are wanted. Pictures are made of it too."""
    if options.with_names:
        return reader
    speech = Speech(options.language)
    return anonymous(reader, lambda number: speech.say(words.SOMEBODY, number=number))


def maps_of(reader: Reader, options: ReportOptions) -> list[MapId]:
    """The maps that are in a report: those chosen, else the first, each followed by the insides of its steps."""
    chosen = options.maps or (queries.maps(reader)[0].id,)
    found: dict[MapId, None] = {}
    for map_id in chosen:
        found[reader.get(ProcessMap, map_id).id] = None
        within = insides.maps_within(reader, [node.id for node in queries.nodes(reader, map_id)])
        found.update(dict.fromkeys(each.id for each in within))
    return list(found)


def report_of(
    reader: Reader,
    options: ReportOptions,
    today: date,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Report:
    """What is to be said of a document on a day. `progress` is told the share done, `cancelled` asked now and then.

    Raises Refused("gone") when a map is not there, Trouble("cancelled").
    """
    shown = as_asked(reader, options)
    info = queries.document_info(shown)
    maps = maps_of(shown, options)
    ground = Ground(
        document=reader,
        reader=shown,
        speech=Speech(options.language, info.currency),
        options=options,
        today=today,
        anchors=_anchors(shown, maps),
    )
    pulse = Pulse(progress, cancelled)
    blocks = [*_overview(ground, maps)]
    compared = comparisons(shown, maps) if ground.wants(Part.CHANGES) else []
    for number, map_id in enumerate(maps):
        pulse.tell(number / (len(maps) + 1))
        blocks += _map(ground, map_id, compared, lambda: pulse.tell((number + 0.5) / (len(maps) + 1)))  # noqa: B023
    if ground.wants(Part.TARGETS):
        blocks += targets(ground)
    blocks = _finished(ground, blocks)
    pulse.tell(1.0)
    return Report(
        title=name_of(info.title) or ground.say(words.UNNAMED),
        subtitle=ground.say(words.SUBTITLE),
        author=name_of(info.author),
        date=ground.speech.day(today.isoformat()),
        language=options.language.value,
        about=_about(ground, maps),
        blocks=tuple(blocks),
        words=MappingProxyType({key: ground.say(word) for key, word in words.SAID.items()}),
    )


def _anchors(reader: Reader, maps: list[MapId]) -> Mapping[str, str]:
    """Where maps, stages and steps are told, by their ids; ids themselves may hold what no address can."""
    found: dict[str, str] = {}
    for number, map_id in enumerate(maps, 1):
        found[map_id] = f"map-{number}"
        for place, stage in enumerate(queries.stages(reader, map_id), 1):
            found[stage.id] = f"map-{number}-stage-{place}"
        nodes = (node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE)
        for place, node in enumerate(sorted(nodes, key=lambda each: each.id), 1):
            found[node.id] = f"map-{number}-step-{place}"
    return found


def _about(ground: Ground, maps: list[MapId]) -> Facts:
    info = queries.document_info(ground.reader)
    return Facts(
        known(
            [
                (ground.say(labels.PURPOSE), told(info.purpose)),
                (ground.say(labels.MAPS), lines(*(ground.name(each) for each in maps))),
                (ground.say(labels.AUTHOR), told(info.author)),
                (ground.say(labels.WRITTEN), lines(ground.speech.day(ground.today.isoformat()))),
            ]
        )
    )


def _overview(ground: Ground, maps: list[MapId]) -> Iterator[Block]:
    if not ground.wants(Part.GOALS) and len(maps) == 1:
        return
    yield Heading(1, ground.say(words.OVERVIEW), "overview")
    yield Facts(tuple((ground.name(each), lines(_scope(ground, each))) for each in maps))
    if ground.wants(Part.GOALS):
        yield from goals(ground)


def _map(
    ground: Ground, map_id: MapId, compared: Sequence[Comparison], rest: Callable[[], None]
) -> Iterator[Block]:
    here = _map_ground(ground, map_id, rest)
    anchor = ground.anchors[map_id]
    is_inside = here.map.parent_node_id is not None
    title = words.INSIDE_OF if is_inside else words.MAP_OF
    name = ground.name(here.map.parent_node_id) if is_inside else ground.name(map_id)
    yield Heading(1, ground.speech.say(title, name=name), anchor)
    if ground.wants(Part.MAP):
        yield Heading(2, ground.say(PARTS["map"]), f"{anchor}-picture")
        yield MapPlace(
            map_id=map_id,
            title=name,
            description=ground.say(words.PICTURE, name=name, scope=_scope(ground, map_id)),
            targets=_targets(here),
        )
    yield Heading(2, ground.say(labels.IN_SHORT), f"{anchor}-short")
    yield Facts(known(_map_facts(here)))
    if ground.wants(Part.CHANGES):
        rest()
        yield from changes(here, f"{anchor}-changes", compared)
    found = here.figures
    if found is not None and ground.wants(Part.FIGURES):
        yield from figures(here, found, f"{anchor}-figures")
        yield from expected(here, f"{anchor}-expected")
    if found is not None and ground.wants(Part.LEVERS):
        rest()
        yield from levers(here, lever_figures(found, rest), f"{anchor}-levers")
    rest()
    if ground.wants(Part.STAGES) or ground.wants(Part.STEPS):
        yield from stages(here, f"{anchor}-stages")
    for part, told_part in ((Part.STALLS, stalls), (Part.SKILLS, skills)):
        if ground.wants(part):
            yield from told_part(here, f"{anchor}-{part.value}")
    for part, told_part in ((Part.REGISTER, register), (Part.AGREEMENT, agreement)):
        said = [*told_part(here, f"{anchor}-{part.value}")] if ground.wants(part) else []
        if not is_inside or Paragraph(Text(here.say(words.NOTHING_SAID))) not in said:
            yield from said


def _map_ground(ground: Ground, map_id: MapId, rest: Callable[[], None]) -> MapGround:
    process_map = ground.reader.get(ProcessMap, map_id)
    found: MapFigures | None = None
    if process_map.parent_node_id is None:
        found = map_figures(ground.reader, map_id, ground.today, rest)
    return MapGround(
        document=ground.document,
        reader=ground.reader,
        speech=ground.speech,
        options=ground.options,
        today=ground.today,
        anchors=ground.anchors,
        map=process_map,
        figures=found,
        numbers=insides.numbers(ground.reader, map_id),
    )


def _map_facts(here: MapGround) -> list[tuple[str, Lines]]:
    kind = "" if here.map.parent_node_id is not None else here.speech.kind(here.map.kind)
    found = here.figures
    value = (
        here.map.deal_value if found is None else found.outlook.worth.value
    )  # of several sale types the mean
    return [
        (here.say(labels.KIND), lines(kind)),
        (here.say(labels.PURPOSE), told(here.map.purpose)),
        (here.say(labels.SCOPE), lines(_scope(here, here.map_id))),
        (here.say(labels.LANES), _lanes(here)),
        (here.say(labels.VALUE_OF_WIN), lines(here.amount(value, Unit.MONEY))),
    ]


def _lanes(here: MapGround) -> Lines:
    """The lanes by name; below them those of which more is said."""
    found = queries.lanes(here.reader, here.map_id)
    names = (
        f"{here.name(each.id)} ({here.say(labels.CUSTOMER)})" if each.is_customer else here.name(each.id)
        for each in found
    )
    said = (f"{here.name(each.id)}: {plain(each.description)}" for each in found if each.description.strip())
    return (*lines(", ".join(names)), *lines(*said, tone=Tone.QUIET))


def _scope(ground: Ground, map_id: MapId) -> str:
    counts = map_counts(ground.reader, map_id)
    nodes = counts.nodes - counts.nodes_by_kind[NodeKind.NOTE]
    return ground.say(
        words.SCOPE, stages=counts.stages, lanes=counts.lanes, nodes=nodes, lines=counts.connectors
    )


def _finished(ground: Ground, blocks: list[Block]) -> list[Block]:
    """The blocks with tables lean, and nodes of maps leading to their step or, where that is not told, its stage."""
    places = {block.anchor for block in blocks if isinstance(block, Heading)}

    def place(node_id: str) -> str:
        node = ground.reader.get(Node, NodeId(node_id))
        found = (ground.anchors[node.id], ground.anchors[node.stage_id])
        return next((anchor for anchor in found if anchor in places), "")

    lean = (block.lean if isinstance(block, Table) else block for block in blocks)
    return [
        replace(block, targets=MappingProxyType({node: place(node) for node in block.targets if place(node)}))
        if isinstance(block, MapPlace)
        else block
        for block in lean
    ]


def _targets(here: MapGround) -> Mapping[str, str]:
    """The nodes that could lead to where they are told."""
    nodes = (n for n in queries.nodes(here.reader, here.map_id) if n.kind is not NodeKind.NOTE)
    return MappingProxyType({node.id: here.anchors[node.id] for node in nodes})
