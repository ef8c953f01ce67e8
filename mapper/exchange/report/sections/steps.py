"""A step in a report, with all that is known of it."""

from collections.abc import Iterator, Sequence
from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.steps.told import STEP_FIGURES
from mapper.core import queries
from mapper.core.records import Connector, Metric, Node, NodeMeasures, NodeMetric, RoleTouch
from mapper.core.values import STEP_KINDS, Direction, NodeKind
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Facts, Heading, Lines, Table, Text, Tone
from mapper.exchange.report.ground import MapGround, known, lines, told
from mapper.exchange.report.plain import LONGEST_NAME, name_of, plain
from mapper.exchange.report.sections.on_step import hung, pictures, talked, values_and_criteria, who
from mapper.exchange.report.words import labels

Rows = list[tuple[str, Lines]]

_PLACE: Final = 3  # rows that tell no more than where it is and what kind of thing
NEAR: Final = 0.1  # of the target: as in the workbook, what misses it by no more is near


def step_blocks(ground: MapGround, node: Node) -> Iterator[Block]:
    """A heading, the facts and the metrics of a step; of a start or an end only where there is more than its place."""
    rows = _rows(ground, node)
    metrics = queries.node_metrics(ground.reader, node.id)
    if node.kind not in STEP_KINDS and len(rows) <= _PLACE and not metrics:
        return
    yield Heading(4, ground.numbered(node), ground.anchors[node.id])
    yield Facts(tuple(rows), is_dense=True)
    yield from pictures(ground, node)
    if metrics:
        yield _metrics(ground, metrics)


def _rows(ground: MapGround, node: Node) -> Sequence[tuple[str, Lines]]:
    say = ground.say
    kind = "" if node.kind is NodeKind.STEP else ground.speech.kind(node.kind)
    return known(
        [
            (say(labels.LANE), lines(ground.name(node.lane_id))),
            (say(labels.KIND), lines(kind)),
            (say(labels.ENDS_AS), lines(ground.speech.kind(node.outcome))),
            (say(labels.FULL_NAME), told(node.name) if len(plain(node.name)) > LONGEST_NAME else ()),
            (say(labels.DESCRIPTION), told(node.description)),
            *_work(ground, node),
            *_waiting(ground, queries.measures(ground.reader, node.id)),
            *_computed(ground, node),
            *_ways_out(ground, node),
            *who(ground, node),
            *hung(ground, node),
            *values_and_criteria(ground, node),
            *talked(ground, node),
        ]
    )


def _work(ground: MapGround, node: Node) -> Rows:
    touches = sorted(
        ground.reader.referring(RoleTouch, "node_id", node.id),
        key=lambda each: (ground.name(each.role_id).casefold(), each.id),
    )
    said = (
        ground.say(
            words.OF_ROLE,
            role=ground.name(each.role_id),
            hours=ground.speech.amount(each.touch_hours, Unit.HOURS),
        )
        for each in touches
    )
    return [(ground.say(labels.ROLES), lines(*said))]


def _waiting(ground: MapGround, found: NodeMeasures | None) -> Rows:
    if found is None:
        return []
    say, speech, amount = ground.say, ground.speech, ground.amount
    limit = "" if found.attempts_limit is None else speech.number(found.attempts_limit)
    return [
        (say(labels.WAIT), _wait(ground, found)),
        (say(labels.TIME_SPREAD), lines(amount(found.wait_spread_days, Unit.DAYS))),
        (say(labels.WAITS_SPREAD), lines(speech.kind(found.wait_law))),
        (say(labels.WORK_SPREAD), lines(amount(found.work_variation, Unit.RATIO))),
        (say(labels.WAIT_OWNER), lines(speech.kind(found.wait_owner))),
        (say(labels.ATTEMPTS), lines(limit)),
        (say(labels.AGED), lines(amount(found.age_limit_days, Unit.DAYS))),
        (say(labels.PROMISED), lines(speech.day(found.promised))),
        (say(labels.EXIT_RULE), told(found.exit_rule)),
        (say(labels.BOARD), lines(amount(found.board_days, Unit.DAYS))),
        (say(labels.PATIENCE), lines(amount(found.patience_days, Unit.DAYS))),
        (say(labels.COST_OF_DELAY), lines(amount(found.delay_cost_a_day, Unit.MONEY))),
        (say(labels.ENTRIES), lines(amount(found.entries_a_month, Unit.CASES))),
        (say(labels.ACCURATE), lines(amount(found.accurate_share, Unit.SHARE))),
        (say(labels.VALUE_CLASS), lines(speech.kind(found.value_class))),
        (say(labels.PRIORITY), lines("" if found.priority is None else str(found.priority))),
    ]


def _wait(ground: MapGround, found: NodeMeasures) -> Lines:
    """The days of waiting; where no calendar says which are worked on, this is told."""
    days = lines(ground.amount(found.wait_days, Unit.DAYS))
    return (*days, *lines(ground.say(words.IN_CALENDAR_DAYS) if days and found.is_calendar_wait else ""))


def _computed(ground: MapGround, node: Node) -> Rows:
    """What the program says of a step, as far as it is known."""
    found = ground.figures
    if found is None or node.kind not in STEP_KINDS:
        return []
    named = (
        (labels.COMES_TO, "reached"),
        (labels.VISITS, "visits"),
        (labels.FROM_HERE, "wins_from"),
        (labels.CASES, "cases"),
        (labels.WAIT_FOR_PEOPLE, "wait"),
        (labels.COST, "cost"),
        (labels.LEAD_SHARE, "lead_share"),
    )
    rows: Rows = []
    for label, code in named:
        figure = STEP_FIGURES[code](found, node.id)
        rows.append((ground.say(label), lines(ground.amount(figure.value, figure.unit))))
    return rows


def _ways_out(ground: MapGround, node: Node) -> Rows:
    shares = queries.shares_out(ground.reader, node.id)
    leaving = sorted(
        queries.outgoing(ground.reader, node.id),
        key=lambda line: (-(shares[line.id] or 0.0), ground.name(line.target_id).casefold(), line.id),
    )
    return [(ground.say(labels.WAYS_OUT), tuple(_way(ground, line, shares[line.id]) for line in leaving))]


def _way(ground: MapGround, line: Connector, share: float | None) -> Text:
    name = ground.name(line.target_id)
    text = ground.say(words.TO_WHOM, share=ground.speech.amount(share, Unit.SHARE), name=name)
    said = [
        name_of(line.label),
        "" if line.kind == "flow" else ground.speech.kind(line.kind),
        plain(line.reason),
    ]
    tail = ", ".join(each for each in said if each.strip())
    return Text(f"{text} ({tail})" if tail else text, target=ground.anchors.get(line.target_id, ""))


def _metrics(ground: MapGround, links: Sequence[NodeMetric]) -> Block:
    say = ground.say
    found = sorted(links, key=lambda each: (ground.name(each.metric_id).casefold(), each.id))
    return Table(
        heads=(
            say(labels.METRIC),
            say(labels.BASELINE),
            say(labels.TARGET),
            say(labels.ACTUAL),
            say(labels.STATUS),
            say(labels.OWNER),
            say(labels.DUE),
        ),
        rows=tuple(_metric(ground, each) for each in found),
        weights=(3.2, 2, 2, 2, 1.7, 1.9, 1.9),
        numeric=frozenset({1, 2, 3}),
    )


def _metric(ground: MapGround, link: NodeMetric) -> tuple[Lines, ...]:
    metric = ground.reader.get(Metric, link.metric_id)
    unit = metric.unit if link.unit is None else link.unit
    speech = ground.speech
    word, tone = _status(link, link.direction or metric.direction)
    return (
        lines(ground.name(metric.id)),
        lines(speech.measured(link.baseline, unit)),
        lines(speech.measured(link.target, unit)),
        lines(speech.measured(link.actual, unit)),
        lines(ground.say(word), tone=tone) if word else (),
        told(link.owner),
        lines(speech.day(link.due)),
    )


def _status(link: NodeMetric, direction: Direction) -> tuple[str, Tone]:
    """By the rule of the workbook: reached, missed by no more than a tenth of the target, or off."""
    if link.target is None:
        return "", Tone.PLAIN
    if link.actual is None:
        return words.NO_DATA, Tone.QUIET
    missing = link.target - link.actual if direction is Direction.UP else link.actual - link.target
    if missing <= 0:
        return words.ON_TARGET, Tone.GOOD
    if missing <= NEAR * abs(link.target):
        return words.NEAR, Tone.WATCH
    return words.OFF_TARGET, Tone.BAD
