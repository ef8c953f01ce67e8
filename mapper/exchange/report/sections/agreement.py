"""How far people agree, in a report: steps, votes, best practices, signatures."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.measures.practice import adoption_by_month, entrenched
from mapper.core import ballots, queries
from mapper.core.meaning import fingerprints
from mapper.core.records import Ballot, Practice, SignOff
from mapper.core.values import AgreementState, BallotKind
from mapper.exchange.report import words
from mapper.exchange.report.blocks import (
    Block,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Tone,
)
from mapper.exchange.report.ground import MapGround, lines, told
from mapper.exchange.report.plain import name_of, plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS

_RANKED: Final = 10
_TONES: Final = MappingProxyType(
    {
        AgreementState.AGREED: Tone.GOOD,
        AgreementState.DISCUSS: Tone.WATCH,
        AgreementState.BLOCKED: Tone.BAD,
    }
)
_UNITS: Final = MappingProxyType(
    {
        "share": Unit.SHARE,
        "accurate_share": Unit.SHARE,
        "touch_hours": Unit.HOURS,
        "entries_a_month": Unit.CASES,
    }
)


def agreement(ground: MapGround, anchor: str) -> Iterator[Block]:
    """Votes that are closed, what became a best practice, and who signed; an open vote tells nothing."""
    yield Heading(2, ground.say(PARTS["agreement"]), anchor)
    parts = [*_states(ground), *_votes(ground, anchor), *_practices(ground, anchor), *_signed(ground, anchor)]
    yield from parts or [Paragraph(Text(ground.say(words.NOTHING_SAID)))]


def _states(ground: MapGround) -> Iterator[Block]:
    found = []
    for node_id in ground.numbers:
        settled = ballots.agreement_of(ground.reader, node_id)
        if settled is not None:
            found.append(
                (
                    (ground.at(node_id),),
                    lines(ground.speech.kind(settled.state), tone=_TONES.get(settled.state, Tone.PLAIN)),
                    lines(ground.speech.day(settled.decided)),
                    told(settled.note),
                )
            )
    if found:
        say = ground.say
        yield Table(
            heads=(say(labels.STEP), say(labels.AGREEMENT), say(labels.DECIDED), say(labels.NOTES)),
            rows=tuple(found),
            weights=(4, 2, 2, 4),
        )


def _votes(ground: MapGround, anchor: str) -> Iterator[Block]:
    closed = [each for each in ground.reader.referring(Ballot, "map_id", ground.map_id) if not each.is_open]
    if not closed:
        return
    say = ground.say
    yield Heading(3, say(labels.BALLOTS), f"{anchor}-votes")
    yield Table(
        heads=(say(labels.QUESTION), say(labels.KIND), say(labels.DATE), say(labels.RESULT)),
        rows=tuple(_vote(ground, each) for each in ballots.latest_first(closed)),
        weights=(4, 1.8, 2, 4),
    )


def _vote(ground: MapGround, ballot: Ballot) -> tuple[Lines, ...]:
    speech = ground.speech
    about = ground.name(ballot.node_id)
    round_ = ground.say(words.ROUND, number=ballot.round) if ballot.round > 1 else ""
    return (
        (
            *lines(name_of(ballot.name) or ground.say(words.UNNAMED)),
            *lines(" · ".join(part for part in (about, round_) if part), tone=Tone.QUIET),
        ),
        lines(speech.kind(ballot.kind)),
        lines(speech.day(ballot.closed or ballot.opened)),
        _result(ground, ballot),
    )


def _result(ground: MapGround, ballot: Ballot) -> Lines:
    speech, say = ground.speech, ground.say
    if ballot.kind is BallotKind.DOTS:
        ranking = ballots.dots_of(ground.reader, ballot)[:_RANKED]
        return lines(
            *(
                say(
                    words.DOTS_RESULT,
                    rank=each.rank,
                    name=ground.name(each.item_id),
                    dots=speech.number(each.dots),
                )
                for each in ranking
            )
        )
    if ballot.kind is BallotKind.FIST:
        fist = ballots.fist_of(ground.reader, ballot)
        numbers = {
            "lowest": speech.amount(fist.lowest, Unit.RATIO),
            "mean": speech.amount(fist.mean, Unit.RATIO),
            "turnout": speech.amount(fist.turnout, Unit.SHARE),
        }
        state, said = fist.state, say(words.FIST_RESULT, **numbers)
    else:
        found = ballots.estimate_of(ground.reader, ballot)
        unit = _UNITS.get(ballot.measure, Unit.DAYS)
        numbers = {
            "median": speech.amount(found.median, unit),
            "low": speech.amount(found.low, unit),
            "high": speech.amount(found.high, unit),
            "turnout": speech.amount(found.turnout, Unit.SHARE),
        }
        state, said = found.state, say(words.ESTIMATE_RESULT, **numbers)
    return (Text(speech.kind(state), _TONES.get(state, Tone.PLAIN)), Text(said))


def _practices(ground: MapGround, anchor: str) -> Iterator[Block]:
    reader, say, speech = ground.reader, ground.say, ground.speech
    here = {node.id for node in queries.nodes(reader, ground.map_id)}
    found = sorted(
        (each for each in reader.all(Practice) if each.node_id in here), key=lambda each: (each.name, each.id)
    )
    if not found:
        return
    rows = []
    for each in found:
        months = adoption_by_month(reader, each)
        last = speech.amount(months[max(months)], Unit.SHARE) if months else ""
        kept = say(words.ENTRENCHED) if entrenched(reader, each) else ""
        rows.append(
            (
                (
                    Text(plain(each.name), is_strong=True),
                    *lines(plain(each.description), plain(each.evidence)),
                ),
                (ground.at(each.node_id),),
                lines(ground.person(each.owner_id)),
                lines(speech.day(each.adopted)),
                (*lines(last), *lines(kept, tone=Tone.GOOD)),
            )
        )
    yield Heading(3, say(labels.PRACTICES), f"{anchor}-practices")
    yield Table(
        heads=(say(labels.NAME), say(labels.STEP), say(labels.OWNER), say(labels.SINCE), say(labels.STATE)),
        rows=tuple(rows),
        weights=(4.5, 2.8, 2, 1.8, 1.7),
    )


def _signed(ground: MapGround, anchor: str) -> Iterator[Block]:
    signed: Sequence[SignOff] = sorted(
        ground.reader.referring(SignOff, "map_id", ground.map_id), key=lambda each: (each.day, each.id)
    )
    if not signed and not ground.map.statement.strip():
        return
    now = fingerprints(ground.document, ground.map_id) if signed else ()
    found: list[Text] = []
    for each in signed:
        stale = f" ({ground.say(words.CHANGED_SINCE)})" if each.fingerprint not in now else ""
        who = f"{ground.person(each.person_id)}, {ground.speech.day(each.day)}{stale}"
        found.append(Text(who, Tone.WATCH if stale else Tone.PLAIN))
    rows = (
        (ground.say(words.STATEMENT), told(ground.map.statement)),
        (ground.say(words.SIGNED), tuple(found)),
    )
    yield Heading(3, ground.say(labels.SIGNATURES), f"{anchor}-signed")
    yield Facts(tuple(row for row in rows if row[1]))
