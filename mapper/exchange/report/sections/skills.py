"""The skills in a report that are lacking, where it matters most first."""

from collections.abc import Iterator

from mapper.analysis.figure import Unit
from mapper.analysis.levers.planned import planned
from mapper.analysis.people.skills import Priority, priorities, skill_needs
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Heading, Lines, Table, Tone
from mapper.exchange.report.ground import MapGround, lines
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import LEVELS, PARTS

_MOST = 25
_LISTED = 8  # people below the level


def skills(ground: MapGround, anchor: str) -> Iterator[Block]:
    """Gaps between what steps ask for and what their people can do; nothing where there are none."""
    weights = {} if ground.figures is None else ground.figures.outlook.flow.visits
    ahead = planned(ground.reader, ground.map_id, ground.today).ahead(ground.today)
    found = priorities(skill_needs(ground.reader, ground.map_id, *ahead), weights)[:_MOST]
    if not found:
        return
    say = ground.say
    yield Heading(2, say(PARTS["skills"]), anchor)
    yield Table(
        heads=(
            say(labels.SKILL),
            say(labels.STEP),
            say(labels.LEVEL),
            say(labels.COVERAGE),
            say(labels.SHORT),
        ),
        rows=tuple(_row(ground, each) for each in found),
        weights=(2.6, 3, 1.6, 1.4, 3.6),
        numeric=frozenset({3}),
    )


def _row(ground: MapGround, priority: Priority) -> tuple[Lines, ...]:
    need = priority.need
    short = sorted(
        (who for who, gap in need.gaps.items() if gap),
        key=lambda who: (need.held[who], ground.name(who).casefold(), who),
    )
    said = [
        ground.say(words.LACKING, name=ground.name(who), level=ground.say(LEVELS[need.held[who]]))
        for who in short[:_LISTED]
    ]
    more = ground.say(words.AND_MORE, count=len(short) - _LISTED).strip() if len(short) > _LISTED else ""
    return (
        lines(ground.name(need.skill_id)),
        (ground.at(need.node_id),),
        lines(ground.say(LEVELS[need.required]) if need.required in LEVELS else str(need.required)),
        lines(ground.amount(need.coverage, Unit.SHARE), tone=Tone.BAD if need.is_single else Tone.PLAIN),
        lines(*said, more),
    )
