"""The figures in a report: those read first with their ranges, what limits, people, stages, where it is weak."""

from collections.abc import Iterable, Iterator
from typing import Final

from mapper.analysis import strategy
from mapper.analysis.figure import Figure, Unit
from mapper.analysis.levers.weak_link import WeakLink, short_of_time
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.ranges.headlines import RANGES
from mapper.analysis.results import Remark
from mapper.core.records import Role
from mapper.exchange.excel.words import instruments
from mapper.exchange.report import words
from mapper.exchange.report.blocks import (
    Block,
    Bullets,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Tile,
    Tiles,
    Tone,
)
from mapper.exchange.report.ground import MapGround, lines, ranged
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS

_WEAKEST: Final = 10
_FULL: Final = 1.0  # use of the time above which work piles up


def figures(ground: MapGround, found: MapFigures, anchor: str) -> Iterator[Block]:
    """The figures of a map, as the program tells them."""
    yield Heading(2, ground.say(PARTS["figures"]), anchor)
    span = ground.speech.span(found.planned.first, found.planned.last)
    goal = found.planned.goal
    read = (
        ground.say(words.READ_FOR, span=span)
        if goal is None
        else ground.say(words.PLANNED_FROM, span=span, goal=ground.name(goal.id))
    )
    yield Paragraph(Text(read))
    yield Tiles(tuple(_tiles(ground, found)))
    first = found.headlines
    if any(each.low is not None for each in (first.win_probability, first.days_to_win, first.wins)):
        yield Paragraph(Text(ground.say(words.WITH_RANGES), Tone.QUIET))
    yield Paragraph(Text(_limit(ground, found), is_strong=True))
    yield from _remarks(ground, found)
    yield from _by_stage(ground, found, anchor)
    yield from _by_role(ground, found, anchor)
    yield from _weak_links(ground, found, anchor)


def _tiles(ground: MapGround, found: MapFigures) -> Iterator[Tile]:
    say, speech, first = ground.say, ground.speech, found.headlines
    named: tuple[tuple[str, Figure], ...] = (
        (labels.WIN_RATE, first.win_probability),
        (labels.ENTRIES_PER_WIN, first.entries_per_win),
        (labels.DAYS_TO_WIN, first.days_to_win),
        (labels.WINS, first.wins),
        (instruments.REVENUE, first.revenue),
    )
    for name, figure in named:
        yield Tile(say(name), speech.figure(figure), speech.range_of(figure))
    wanted, expected = found.planned.wins.value, first.wins.value
    if wanted is not None:
        note, tone = "", Tone.PLAIN
        if expected is not None:
            is_reached = expected >= wanted
            amount = speech.amount(wanted - expected, Unit.CASES)
            note = say(words.IS_REACHED) if is_reached else say(words.ARE_LACKING, amount=amount)
            tone = Tone.GOOD if is_reached else Tone.BAD
        yield Tile(say(labels.WINS_NEEDED), speech.amount(wanted, Unit.CASES), note, tone)


def _limit(ground: MapGround, found: MapFigures) -> str:
    seen = found.outlook
    if seen.binding:
        return ground.say(words.LIMITS, roles=ground.listed(ground.name(each) for each in seen.binding))
    if seen.capacity.is_capped is False:
        return ground.say(words.LIMITED_BY_ENTRIES)
    return ground.say(words.LIMIT_UNKNOWN)


def _remarks(ground: MapGround, found: MapFigures) -> Iterator[Block]:
    """What keeps figures from being told, and what was taken for granted; of a range it is told apart."""
    first = found.headlines
    every = (first.win_probability, first.days_to_win, first.wins, first.revenue)
    lacks = [*found.outlook.flow.obstacles, *(each for figure in every for each in figure.missing)]
    if lacks:
        yield Paragraph(Text(ground.say(words.NOT_COMPUTED)))
        yield Bullets(_sentences(ground, lacks))
    told = [figure for figure in every if figure.value is not None]
    taken = [*found.outlook.flow.cautions, *(each for figure in told for each in figure.assumed)]
    notes = [*_sentences(ground, (each for each in taken if each.code not in RANGES))]
    overlay = strategy.overlay_of(ground.reader, ground.map_id)
    if overlay is not None:
        notes += lines(ground.say(words.WITH_FACTORS, stage=ground.speech.kind(overlay.life_stage)))
    plays = len(strategy.plays_on(ground.reader, ground.map_id))
    if plays:
        notes += lines(ground.say(words.WITH_PLAYS, count=plays))
    if notes:
        yield Paragraph(Text(ground.say(words.TAKEN)))
        yield Bullets(tuple(notes))


def _sentences(ground: MapGround, remarks: Iterable[Remark]) -> Lines:
    return lines(*dict.fromkeys(ground.remark(each) for each in remarks))


def _by_stage(ground: MapGround, found: MapFigures, anchor: str) -> Iterator[Block]:
    if not found.stages:
        return
    say, speech = ground.say, ground.speech
    yield Heading(4, say(labels.BY_STAGE), f"{anchor}-stages")
    yield Table(
        heads=(say(labels.STAGE), say(labels.COMES_TO), say(labels.CONVERSION), say(labels.FROM_HERE)),
        rows=tuple(
            (
                (Text(ground.name(each.stage_id), target=ground.anchors.get(each.stage_id, "")),),
                lines(speech.amount(each.reached, Unit.SHARE)),
                lines(speech.amount(each.conversion, Unit.SHARE)),
                lines(speech.amount(each.wins, Unit.SHARE)),
            )
            for each in found.stages
        ),
        weights=(4, 2, 2, 2),
        numeric=frozenset({1, 2, 3}),
    )


def _by_role(ground: MapGround, found: MapFigures, anchor: str) -> Iterator[Block]:
    roles = found.outlook.capacity.roles
    if not roles:
        return
    say, speech = ground.say, ground.speech
    needed = {each.role_id: each.needed for each in found.needed}
    now = {pool.role_id: pool.supply.fte for pool in found.outlook.pools}
    rows = []
    for role in roles:
        use = role.utilisation.value
        tone = Tone.PLAIN if use is None else Tone.BAD if use > _FULL else Tone.PLAIN
        is_binding = role.role_id in found.outlook.binding
        rows.append(
            (
                (Text(ground.name(role.role_id), is_strong=is_binding),),
                lines(speech.amount(now.get(role.role_id), Unit.RATIO)),
                lines(speech.figure(needed.get(role.role_id))),
                lines(speech.figure(role.hours)),
                lines(speech.figure(role.load)),
                lines(speech.figure(role.utilisation), tone=tone),
            )
        )
    yield Heading(4, say(labels.BY_ROLE), f"{anchor}-roles")
    basis = words.ROLES_ENTERING if found.required is None else words.ROLES_PLANNED
    yield Paragraph(Text(say(basis), Tone.QUIET))
    yield Table(
        heads=(
            say(labels.ROLE),
            say(labels.PEOPLE_NOW),
            say(labels.PEOPLE_NEEDED),
            say(labels.HOURS_THERE),
            say(labels.LOAD_EXPECTED),
            say(labels.USE_EXPECTED),
        ),
        rows=tuple(rows),
        weights=(3, 1.6, 1.8, 2, 2, 1.8),
        numeric=frozenset({1, 2, 3, 4, 5}),
    )


def _weak_links(ground: MapGround, found: MapFigures, anchor: str) -> Iterator[Block]:
    links = found.weak_links[:_WEAKEST]
    if not links:
        return
    say = ground.say
    yield Heading(4, say(labels.WEAK_LINKS), f"{anchor}-weak")
    yield Paragraph(Text(say(words.WEAK_HINT), Tone.QUIET))
    held = [ground.name(role_id) for role_id in short_of_time(found.weak_links)]
    if held:
        yield Paragraph(Text(say(words.WEAK_HELD, roles=ground.listed(held)), Tone.QUIET))
    yield Table(
        heads=(say(labels.WHERE), say(labels.WHAT), say(labels.HOW_MUCH), say(labels.COSTS)),
        rows=tuple(_weak(ground, each) for each in links),
        weights=(4, 3, 2, 2.2),
        numeric=frozenset({2, 3}),
    )


def _weak(ground: MapGround, link: WeakLink) -> tuple[Lines, ...]:
    speech = ground.speech
    where = (ground.at(link.node_id),) if link.node_id is not None else _of_role(ground, link.role_id)
    money = (
        lines(speech.figure(link.money)) if link.money is not None and link.money.value is not None else ()
    )
    return where, lines(speech.kind(link.kind)), ranged(speech, link.size), money


def _of_role(ground: MapGround, role_id: str | None) -> Lines:
    return lines(ground.name(role_id)) if ground.reader.find(Role, role_id) is not None else ()
