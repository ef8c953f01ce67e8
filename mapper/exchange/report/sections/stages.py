"""The stages in a report: what the customer has of each, when it is left, and its steps at a glance."""

from collections.abc import Iterator, Sequence

from mapper.analysis.figure import Unit
from mapper.analysis.steps.cases import wins_from
from mapper.analysis.steps.work import wait
from mapper.core import ballots, queries, queries_value
from mapper.core.outline import in_order
from mapper.core.queries_value import Statement
from mapper.core.records import Node, Stage, StageGoal
from mapper.core.values import NodeKind
from mapper.exchange.report import words
from mapper.exchange.report.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Tone,
)
from mapper.exchange.report.ground import MapGround, known, lines, several, told
from mapper.exchange.report.options import Part
from mapper.exchange.report.plain import plain
from mapper.exchange.report.sections.steps import step_blocks
from mapper.exchange.report.sections.value import criteria_lines, value_lines
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS


def stages(ground: MapGround, anchor: str) -> Iterator[Block]:
    """All stages of a map with their steps, as far as they are wanted."""
    yield Heading(2, ground.say(PARTS["stages"]), anchor)
    if not queries.nodes(ground.reader, ground.map_id):
        yield Paragraph(Text(ground.say(words.NO_STEPS)))
    for number, stage in enumerate(queries.stages(ground.reader, ground.map_id), 1):
        yield Heading(3, f"{number} {ground.name(stage.id)}", ground.anchors[stage.id])
        nodes = in_order(ground.reader, stage.id)
        steps = [node for node in nodes if node.kind is not NodeKind.NOTE]
        if ground.wants(Part.STAGES):
            yield from _stage(ground, stage, steps)
            yield from _notes(ground, [node for node in nodes if node.kind is NodeKind.NOTE])
        if ground.wants(Part.STEPS):
            for node in steps:
                yield from step_blocks(ground, node)


def _stage(ground: MapGround, stage: Stage, steps: Sequence[Node]) -> Iterator[Block]:
    reader, say = ground.reader, ground.say
    goals = (ground.name(each.goal_id) for each in reader.referring(StageGoal, "stage_id", stage.id))
    values: Sequence[Statement] = queries_value.stage_values(reader, stage.id)
    rows = known(
        (
            (say(labels.DESCRIPTION), told(stage.description)),
            (say(labels.PHASE), lines(ground.speech.kind(stage.phase))),
            (say(labels.GOALS), several(goals)),
            (say(labels.VALUE), value_lines(ground, values)),
            (
                say(labels.CRITERIA),
                criteria_lines(ground, queries_value.stage_criteria(reader, stage.id)),
            ),
        )
    )
    if rows:
        yield Facts(rows)
    if steps:
        yield Table(
            heads=(
                say(labels.STEP),
                say(labels.LANE),
                say(labels.ROLES),
                say(labels.WAIT),
                say(labels.COME_HERE),
                say(labels.WON),
                say(labels.AGREEMENT),
            ),
            rows=tuple(_row(ground, node) for node in steps),
            weights=(3.7, 2.3, 1.9, 1.6, 1.5, 1.5, 1.8),
            numeric=frozenset({2, 3, 4, 5}),
        )


def _row(ground: MapGround, node: Node) -> tuple[Lines, ...]:
    reader, speech, found = ground.reader, ground.speech, ground.figures
    hours = sum(queries.touch_hours(reader, node.id).values())
    entered = queries.measures(reader, node.id)
    days = entered.wait_days if entered is not None else None
    people = wait(found, node.id).value if found is not None else None
    reached = None if found is None else found.reached.get(node.id)
    wins = wins_from(found, node.id).value if found is not None else None
    kind = node.outcome if node.outcome is not None else node.kind
    is_plain = node.kind is NodeKind.STEP
    state = ballots.state_of(reader, node.id)
    return (
        (
            Text(ground.numbered(node), target=ground.anchors.get(node.id, "")),
            *lines("" if is_plain else speech.kind(kind), tone=Tone.QUIET),
        ),
        lines(ground.name(node.lane_id)),
        lines(ground.amount(hours or None, Unit.HOURS)),
        (
            *lines(ground.amount(days, Unit.DAYS)),
            *lines(f"+ {speech.amount(people, Unit.DAYS)}" if people else "", tone=Tone.QUIET),
        ),
        lines(ground.amount(reached, Unit.SHARE)),
        lines(ground.amount(wins, Unit.SHARE)),
        lines(speech.kind(state)),
    )


def _notes(ground: MapGround, notes: Sequence[Node]) -> Iterator[Block]:
    said = several(
        " – ".join(filter(str.strip, (plain(each.name), plain(each.description)))) for each in notes
    )
    if said:
        yield Paragraph(Text(ground.say(labels.NOTES), is_strong=True))
        yield Bullets(said)
