"""The targets in a report: what is required, what people set themselves, what was agreed, and what came of it."""

from collections.abc import Iterator
from datetime import date

from mapper.analysis.measures.targets import Drill, Level, drill, periods_of
from mapper.core.reader import Reader
from mapper.core.records import Metric, Target
from mapper.core.values import Direction, Period, TargetState
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Heading, Lines, Table, Text, Tone
from mapper.exchange.report.ground import Ground, lines
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS

_DEEPER = "\u2003"
_DEEPEST = 5


def has_targets(reader: Reader) -> bool:
    """Whether the document has any."""
    return next(iter(reader.all(Target)), None) is not None


def targets(ground: Ground) -> Iterator[Block]:
    """The targets of every metric that has some, period by period, from the whole down to people."""
    if not has_targets(ground.reader):
        return
    yield Heading(1, ground.say(PARTS["targets"]), "targets")
    metrics = sorted(ground.reader.all(Metric), key=lambda each: (each.name.casefold(), each.id))
    number = 0
    for metric in metrics:
        wanted = ground.reader.referring(Target, "metric_id", metric.id)
        if not wanted:
            continue
        number += 1
        yield Heading(2, ground.name(metric.id), f"targets-{number}")
        for period, first in periods_of(ground.reader, metric.id):
            found = drill(ground.reader, metric.id, period, first.isoformat())
            yield _table(
                ground, metric, f"{ground.speech.kind(period)}: {_period(ground, period, first)}", found
            )


def _period(ground: Ground, period: Period, first: date) -> str:
    if period is Period.YEAR:
        return str(first.year)
    if period is Period.QUARTER:
        return f"{(first.month + 2) // 3} / {first.year}"
    if period is Period.MONTH:
        return f"{ground.say(words.MONTHS[first.month - 1])} {first.year}"
    return ground.speech.day(first.isoformat())


def _table(ground: Ground, metric: Metric, title: str, found: Drill) -> Block:
    say = ground.say
    return Table(
        title=title,
        heads=(
            say(labels.WHERE),
            say(labels.REQUIRED),
            say(labels.OWN),
            say(labels.AGREED),
            say(labels.ACTUAL),
            say(labels.STATE),
        ),
        rows=tuple(_rows(ground, metric, found, 0)),
        weights=(4.5, 1.8, 2.2, 1.8, 1.8, 1.8),
        numeric=frozenset({1, 2, 3, 4}),
    )


def _rows(ground: Ground, metric: Metric, line: Drill, depth: int) -> Iterator[tuple[Lines, ...]]:
    speech, unit = ground.speech, metric.unit
    said = "" if not line.asked or line.level is Level.PERSON else f"{line.said} / {line.asked}"
    state = line.target.state if line.target is not None else None
    yield (
        (Text(_DEEPER * min(depth, _DEEPEST) + _about(ground, line), is_strong=depth == 0),),
        lines(speech.measured(line.required, unit)),
        (*lines(speech.measured(line.own, unit)), *lines(said, tone=Tone.QUIET)),
        lines(speech.measured(line.agreed, unit)),
        lines(speech.measured(line.actual.value, unit), tone=_tone(line, metric.direction)),
        lines(speech.kind(state), tone=Tone.GOOD if state is TargetState.AGREED else Tone.PLAIN),
    )
    for below in line.below:
        if below.level is not Level.PART:
            yield from _rows(ground, metric, below, depth + 1)


def _about(ground: Ground, line: Drill) -> str:
    return ground.say(words.THE_TEAM) if line.level is Level.WHOLE else ground.name(line.about)


def _tone(line: Drill, direction: Direction) -> Tone:
    actual, wanted = line.actual.value, line.agreed if line.agreed is not None else line.required
    if actual is None or wanted is None:
        return Tone.PLAIN
    return Tone.GOOD if (actual >= wanted if direction is Direction.UP else actual <= wanted) else Tone.WATCH
