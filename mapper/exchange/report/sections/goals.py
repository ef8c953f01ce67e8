"""The goals in a report: their tree, where each stands and what it is for."""

from collections.abc import Iterator
from dataclasses import replace

from mapper.analysis.measures.goals import standing, tree, unit_of
from mapper.core import queries
from mapper.core.records import Goal
from mapper.exchange.report import words
from mapper.exchange.report.blocks import DEEPEST, Block, Heading, Paragraph, Table, Text, Tone
from mapper.exchange.report.ground import Ground, lines, told
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import EVERY, PARTS

_SPACE = "\u00a0"


def goals(ground: Ground) -> Iterator[Block]:
    """The goals of the document."""
    yield Heading(2, ground.say(PARTS["goals"]), "goals")
    found = tree(ground.reader)
    if not found:
        yield Paragraph(Text(ground.say(words.NO_GOALS)))
        return
    say = ground.say
    yield Table(
        heads=(
            say(labels.GOAL),
            say(labels.TARGET),
            say(labels.TODAY),
            say(labels.METRIC),
            say(labels.OWNER),
            say(labels.DUE),
        ),
        rows=tuple(_row(ground, goal, depth) for goal, depth in found),
        weights=(4, 2.7, 2, 2.2, 1.9, 1.9),
        numeric=frozenset({1, 2}),
    )


def _row(ground: Ground, goal: Goal, depth: int) -> tuple[tuple[Text, ...], ...]:
    speech, unit = ground.speech, unit_of(ground.reader, goal)
    amount = speech.measured(goal.amount, unit)
    if amount and goal.period is not None:
        amount = ground.say(
            words.EACH, amount=amount, period=ground.say(EVERY[goal.period]).replace(" ", _SPACE)
        )
    first = queries.maps(ground.reader)[0].id
    return (
        (
            Text(ground.name(goal.id), is_strong=depth == 0, depth=min(depth, DEEPEST)),
            *(
                replace(each, depth=min(depth, DEEPEST))
                for each in lines(plain(goal.description), tone=Tone.QUIET)
            ),
        ),
        lines(amount),
        lines(speech.measured(standing(ground.reader, first, goal).today, unit)),
        lines(ground.name(goal.metric_id)),
        told(goal.owner),
        lines(speech.day(goal.due)),
    )
