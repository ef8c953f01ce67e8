"""Ballots, votes and how far people agree on the steps of a map, for the sheet Votes. What is open stays hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.core.ballots import (
    agreement_of,
    dots_of,
    estimate_of,
    invited_to,
    latest_first,
    votes_of,
)
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Agreement, Ballot, Connector, Item, Node, Person, Vote
from mapper.core.values import BallotKind
from mapper.core.voting import Dots, EstimateResult
from mapper.exchange.excel.text import clean

if TYPE_CHECKING:
    from mapper.exchange.excel.facts import Step


@dataclass(frozen=True, slots=True)
class Poll:
    """A ballot. `cast`: how many voted; `estimate`: how one came out that is closed."""

    no: int
    record: Ballot
    about: str
    invited: int
    cast: int
    estimate: EstimateResult | None


@dataclass(frozen=True, slots=True)
class Said:
    """A vote of a closed ballot; no person where it is anonymous."""

    poll: Poll
    record: Vote
    person: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry of the register with the dots it got in a closed ballot."""

    poll: Poll
    item: str
    result: Dots


@dataclass(frozen=True, slots=True)
class Polls:
    """Everything of the sheet Votes; `fists` and `estimates` are closed or open, votes only of closed ones."""

    fists: Sequence[Poll]
    estimates: Sequence[Poll]
    dots: Sequence[Ranked]
    votes: Sequence[Said]
    agreements: "Sequence[tuple[Step, Agreement]]"


def gather_polls(reader: Reader, map_id: MapId, steps: "Sequence[Step]") -> Polls:
    """What was asked and said about a map, the last ballot first, and the state of each of its steps."""
    found = [_poll(reader, no, each) for no, each in enumerate(_ballots(reader, map_id), 1)]
    closed = [poll for poll in found if not poll.record.is_open]
    states = ((step, agreement_of(reader, step.node.id)) for step in steps)
    return Polls(
        fists=[poll for poll in found if poll.record.kind is BallotKind.FIST],
        estimates=[poll for poll in found if poll.record.kind is BallotKind.ESTIMATE],
        dots=[
            Ranked(poll, _item(reader, each.item_id), each)
            for poll in closed
            if poll.record.kind is BallotKind.DOTS
            for each in dots_of(reader, poll.record)
        ],
        votes=[said for poll in closed for said in _votes(reader, poll)],
        agreements=[(step, state) for step, state in states if state is not None],
    )


def _ballots(reader: Reader, map_id: MapId) -> list[Ballot]:
    return latest_first(reader.referring(Ballot, "map_id", map_id))


def _poll(reader: Reader, no: int, ballot: Ballot) -> Poll:
    votes = votes_of(reader, ballot.id)
    is_told = ballot.kind is BallotKind.ESTIMATE and not ballot.is_open
    return Poll(
        no,
        ballot,
        _about(reader, ballot),
        invited_to(reader, ballot),
        len({vote.person_id or vote.id for vote in votes}),
        estimate_of(reader, ballot) if is_told else None,
    )


def _about(reader: Reader, ballot: Ballot) -> str:
    """The step or the line a ballot is on; of dots nothing, they are on entries of the register."""
    line = reader.find(Connector, ballot.connector_id)
    if line is not None:
        ends = (reader.get(Node, end).name for end in (line.source_id, line.target_id))
        return clean(" → ".join(ends))
    node = reader.find(Node, ballot.node_id)
    return clean(node.name) if node is not None else ""


def _votes(reader: Reader, poll: Poll) -> list[Said]:
    """The votes of a closed ballot, by name; those of an anonymous one by what they say, so that no order tells."""
    votes = votes_of(reader, poll.record.id)
    found = []
    for vote in votes:
        person = None if poll.record.is_anonymous else reader.find(Person, vote.person_id)
        found.append(Said(poll, vote, clean(person.name) if person is not None else ""))
    return sorted(
        found, key=lambda each: (each.person.casefold(), each.record.value or 0.0, each.record.mid or 0.0)
    )


def _item(reader: Reader, item_id: str) -> str:
    found = reader.find(Item, item_id)
    return clean(found.name) if found is not None else ""
