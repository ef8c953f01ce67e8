"""Expected results in a report: what a map is to bring by the team's word, in which range, and who says so."""

from collections.abc import Iterator

from mapper.analysis.measures.goals import unit_of
from mapper.core.records import Expectation, Goal, Metric
from mapper.exchange.report.blocks import Block, Heading, Lines, Table, Text, Tone
from mapper.exchange.report.ground import MapGround, lines, told
from mapper.exchange.report.words import labels


def expected(ground: MapGround, anchor: str) -> Iterator[Block]:
    """What is expected of a map; nothing where nothing is."""
    found = ground.reader.referring(Expectation, "map_id", ground.map_id)
    if not found:
        return
    say = ground.say
    yield Heading(2, say(labels.EXPECTED), anchor)
    yield Table(
        heads=(
            say(labels.RESULT),
            say(labels.LOW),
            say(labels.LIKELY),
            say(labels.HIGH),
            say(labels.SOURCE),
            say(labels.REVIEWED),
        ),
        rows=tuple(
            _row(ground, each) for each in sorted(found, key=lambda each: (each.name.casefold(), each.id))
        ),
        weights=(3.2, 2.2, 2.2, 2.2, 2.6, 1.9),
        numeric=frozenset({1, 2, 3}),
    )


def _row(ground: MapGround, result: Expectation) -> tuple[Lines, ...]:
    speech, unit = ground.speech, _unit(ground, result)
    about = " · ".join(filter(None, (ground.name(result.goal_id), ground.name(result.metric_id))))
    return (
        (Text(ground.name(result.id), is_strong=True), *lines(about, tone=Tone.QUIET)),
        *(lines(speech.measured(value, unit)) for value in (result.low, result.mid, result.high)),
        told(result.source),
        lines(speech.day(result.reviewed)),
    )


def _unit(ground: MapGround, result: Expectation) -> str:
    """Its own unit, else that of its metric, else that of its goal."""
    metric = ground.reader.find(Metric, result.metric_id)
    goal = ground.reader.find(Goal, result.goal_id)
    return (
        result.unit
        or (metric.unit if metric is not None else "")
        or (unit_of(ground.reader, goal) if goal is not None else "")
    )
