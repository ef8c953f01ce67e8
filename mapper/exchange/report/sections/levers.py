"""The levers in a report: what each would bring, those that bring most first."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.levers import fix_or_hire, ranked
from mapper.analysis.map_figures import LeverFigures
from mapper.core.records import Connector, Lever
from mapper.core.values import LeverKind
from mapper.exchange.excel.words.word import Word
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Facts, Heading, Lines, Paragraph, Table, Text, Tone
from mapper.exchange.report.ground import MapGround, known, lines
from mapper.exchange.report.plain import name_of
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import LEVERS, PARTS

_MOST: Final = 15  # that are listed, but for what the team has set, which is told in full
_UNITS: Final[Mapping[LeverKind, Unit]] = MappingProxyType(
    {LeverKind.TOUCH: Unit.HOURS, LeverKind.WAIT: Unit.DAYS}
)
_POINTS: Final = frozenset({LeverKind.SHARE, LeverKind.DROP_OUT})


def levers(ground: MapGround, found: LeverFigures, anchor: str) -> Iterator[Block]:
    """The levers the team has set and the usual ones, together, ranked."""
    say = ground.say
    yield Heading(2, say(PARTS["levers"]), anchor)
    own = {each.lever.id for each in found.own}
    usual = [each for each in ranked(found.usual) if (each.net or each.wins or 0.0) > 0]
    best = ranked((*found.own, *usual[: max(_MOST - len(own), 0)]))
    if not best:
        yield Paragraph(Text(say(words.NO_LEVERS)))
        return
    yield Facts(known(_fix_or_hire(ground, (*found.own, *found.usual))))
    yield Paragraph(Text(say(words.LEVER_HINT), Tone.QUIET))
    yield Table(
        heads=(
            say(labels.LEVER),
            say(labels.MORE_WINS),
            say(labels.DAYS_SOONER),
            say(labels.NET),
            say(labels.ONCE),
            say(labels.PAYS_BACK),
        ),
        rows=tuple(_row(ground, each, is_own=each.lever.id in own) for each in best),
        weights=(5, 1.7, 1.7, 2, 1.8, 1.8),
        numeric=frozenset({1, 2, 3, 4, 5}),
    )


def _fix_or_hire(ground: MapGround, effects: Sequence[Effect]) -> list[tuple[str, Lines]]:
    """What mending the process brings at best, against what taking somebody on does."""
    speech = ground.speech
    rows: list[tuple[str, Lines]] = []
    for word, found in zip((words.BEST_FIX, words.BEST_HIRE), fix_or_hire(effects), strict=True):
        if found is not None and (found.net is not None or found.wins is not None):
            net = speech.amount(found.net, Unit.MONEY, is_signed=True)
            wins = speech.amount(found.wins, Unit.RATIO, is_signed=True)
            gain = Text(ground.say(_gain(found), net=net, wins=wins), is_strong=True)
            rows.append((ground.say(word), (Text(lever_name(ground, found.lever)), gain)))
    return rows


def _gain(found: Effect) -> Word:
    """What of it is known: money, wins, or both."""
    if found.net is None:
        return words.GAIN_OF_WINS
    return words.GAIN if found.wins is not None else words.GAIN_OF_MONEY


def lever_name(ground: MapGround, lever: Lever) -> str:
    """What a lever is called: the name the team gave it, else what it changes and by how much."""
    if lever.name.strip():
        return name_of(lever.name)
    line = ground.reader.find(Connector, lever.connector_id)
    if line is not None:
        about = f"{ground.quoted(ground.name(line.source_id))} → {ground.quoted(ground.name(line.target_id))}"
    else:
        about = ground.quoted(ground.name(lever.node_id or lever.role_id)) if _is_about(lever) else ""
    if lever.kind in _POINTS:
        amount = ground.speech.number(lever.change * 100, is_signed=True)
        change = ground.say(words.POINTS, change=amount)
    else:
        unit = _UNITS.get(lever.kind, Unit.RATIO)
        change = ground.speech.amount(lever.change, unit, is_signed=True)
    word: Word = LEVERS[lever.kind]
    return ground.say(word, about=about, change=change)


def _is_about(lever: Lever) -> bool:
    return lever.node_id is not None or lever.role_id is not None


def _row(ground: MapGround, effect: Effect, *, is_own: bool) -> tuple[Lines, ...]:
    speech = ground.speech
    source = ground.say(words.SET_BY_TEAM if is_own else words.USUAL)
    months = effect.payback_months
    back = "" if months is None else ground.say(words.IN_MONTHS, count=speech.number(months, 1))
    return (
        (Text(lever_name(ground, effect.lever), is_strong=is_own), Text(source, Tone.QUIET)),
        lines(speech.amount(effect.wins, Unit.RATIO, is_signed=True)),
        lines(speech.amount(effect.days_saved, Unit.RATIO, is_signed=True)),
        lines(speech.amount(effect.net, Unit.MONEY)),
        lines(speech.amount(effect.cost, Unit.MONEY)),
        lines(back or speech.say(words.UNKNOWN)),
    )
