"""The targets in a report: what is required, what people set themselves, what was agreed, and what came of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from mapper.analysis.measures.periods import periods_of
from mapper.analysis.measures.targets import Drill, Level, drill
from mapper.core.reader import Reader
from mapper.core.records import Metric, Target
from mapper.core.values import Direction, Period, TargetState
from mapper.exchange.report import words
from mapper.exchange.report.blocks import DEEPEST, Block, Heading, Lines, Table, Text, Tone
from mapper.exchange.report.ground import Ground, lines
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS

_MOST_BESIDE = 6  # periods


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
        for period, several in groupby(periods_of(ground.reader, metric.id), lambda found: found[0]):
            yield from _tables(ground, metric, period, [first for _, first in several])


def _tables(ground: Ground, metric: Metric, period: Period, firsts: Iterable[date]) -> Iterator[Block]:
    """The periods of one kind: those of which only is known what came of them side by side, the others each alone."""
    drills = [(first, drill(ground.reader, metric.id, period, first.isoformat())) for first in firsts]
    for is_aimed, several in groupby(drills, lambda found: _is_aimed(found[1])):
        found = list(several)
        if is_aimed or len(found) == 1:
            for first, each in found:
                title = f"{ground.speech.kind(period)}: {_period(ground, period, first)}"
                yield _table(ground, metric, title, each)
            continue
        for start in range(0, len(found), _MOST_BESIDE):
            yield _beside(ground, metric, period, found[start : start + _MOST_BESIDE])


def _is_aimed(line: Drill) -> bool:
    """Whether anything was aimed at in a period, by anybody."""
    is_asked = line.target is not None or not line.required is line.own is line.agreed is None
    return is_asked or any(_is_aimed(below) for below in line.below)


def _beside(ground: Ground, metric: Metric, period: Period, found: Sequence[tuple[date, Drill]]) -> Block:
    """What came of several periods, one in each column."""
    amounts: dict[tuple[str, ...], list[Lines]] = {}
    names: dict[tuple[str, ...], tuple[str, int]] = {}
    for column, (_, whole) in enumerate(found):
        for key, depth, line in _lines(whole, (), 0):
            names.setdefault(key, (_about(ground, line), depth))
            row = amounts.setdefault(key, [()] * len(found))
            row[column] = lines(ground.speech.measured(line.actual.value, metric.unit))
    return Table(
        title=ground.say(words.ACTUALS_OF, period=ground.speech.kind(period)),
        heads=(ground.say(labels.WHERE), *(_period(ground, period, first) for first, _ in found)),
        rows=tuple(((_named(*names[key]),), *(row)) for key, row in amounts.items()),
        weights=(3.5, *([1.6] * len(found))),
        numeric=frozenset(range(1, len(found) + 1)),
    )


def _lines(line: Drill, above: tuple[str, ...], depth: int) -> Iterator[tuple[tuple[str, ...], int, Drill]]:
    """A line and all below it, each with where it stands and how deep."""
    key = (*above, f"{line.level} {line.about}")
    yield key, depth, line
    for below in line.below:
        if below.level is not Level.PART:
            yield from _lines(below, key, depth + 1)


def _named(name: str, depth: int) -> Text:
    return Text(name, is_strong=depth == 0, depth=min(depth, DEEPEST))


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
        weights=(4.2, 1.8, 2.1, 1.8, 1.8, 2.2),
        numeric=frozenset({1, 2, 3, 4}),
    )


def _rows(ground: Ground, metric: Metric, line: Drill, depth: int) -> Iterator[tuple[Lines, ...]]:
    speech, unit = ground.speech, metric.unit
    is_of_one = line.level is Level.PERSON or (line.level is Level.PART and not line.below)
    said = "" if not line.asked or is_of_one else f"{line.said} / {line.asked}"
    state = line.target.state if line.target is not None else None
    yield (
        (_named(_about(ground, line), depth), *_note(line, depth)),
        lines(speech.measured(line.required, unit)),
        (*lines(speech.measured(line.own, unit)), *lines(said, tone=Tone.QUIET)),
        lines(speech.measured(line.agreed, unit)),
        lines(speech.measured(line.actual.value, unit), tone=_tone(line, metric.direction)),
        lines(speech.kind(state), tone=Tone.GOOD if state is TargetState.AGREED else Tone.PLAIN),
    )
    for below in line.below:
        if below.level is not Level.PART or _is_aimed(below):
            yield from _rows(ground, metric, below, depth + 1)


def _note(line: Drill, depth: int) -> Lines:
    """What was noted on a target, set in as its name is."""
    note = plain(line.target.note).strip() if line.target is not None else ""
    return (Text(note, Tone.QUIET, depth=min(depth, DEEPEST)),) if note else ()


def _about(ground: Ground, line: Drill) -> str:
    if line.level is Level.PART and line.period is not None:
        part = _period(ground, line.period, date.fromisoformat(line.about))
        return f"{ground.speech.kind(line.period)}: {part}"
    return ground.say(words.THE_TEAM) if line.level is Level.WHOLE else ground.name(line.about)


def _tone(line: Drill, direction: Direction) -> Tone:
    actual, wanted = line.actual.value, line.agreed if line.agreed is not None else line.required
    if actual is None or wanted is None:
        return Tone.PLAIN
    return Tone.GOOD if (actual >= wanted if direction is Direction.UP else actual <= wanted) else Tone.WATCH
