"""Questions asked of ballots: who was invited, who voted, how it came out. Only a closed one tells its results."""

from mapper.core.ids import BallotId, NodeId, PersonId
from mapper.core.reader import Reader
from mapper.core.records import Agreement, Ballot, Item, Node, Person, Vote
from mapper.core.values import AgreementState, BallotKind
from mapper.core.voting import (
    Dots,
    EstimateResult,
    FistResult,
    FistRule,
    dots_result,
    estimate_result,
    fist_result,
)


def participants(reader: Reader) -> list[Person]:
    """The people who take part in meetings, by name."""
    found = [person for person in reader.all(Person) if person.takes_part]
    return sorted(found, key=lambda person: (person.name.casefold(), person.id))


def ballots_at(reader: Reader, node_id: NodeId) -> list[Ballot]:
    """The ballots on a step: one that is open first, then the last round first."""
    found = reader.referring(Ballot, "node_id", node_id)
    return sorted(
        found, key=lambda ballot: (ballot.is_open, ballot.opened, ballot.round, ballot.id), reverse=True
    )


def votes_of(reader: Reader, ballot_id: BallotId) -> list[Vote]:
    """All votes of a ballot, in no telling order."""
    return sorted(reader.referring(Vote, "ballot_id", ballot_id), key=lambda vote: vote.id)


def invited_to(reader: Reader, ballot: Ballot) -> int:
    """How many were invited: as stated, or all who take part."""
    return ballot.invited if ballot.invited is not None else len(participants(reader))


def voted_in(reader: Reader, ballot_id: BallotId) -> set[PersonId]:
    """Who has voted; nobody is known of an anonymous ballot."""
    return {vote.person_id for vote in votes_of(reader, ballot_id) if vote.person_id is not None}


def agreement_of(reader: Reader, node_id: NodeId) -> Agreement | None:
    """How far people agree on a step; None where nobody has asked."""
    found = reader.referring(Agreement, "node_id", node_id)
    return found[0] if found else None


def state_of(reader: Reader, node_id: NodeId) -> AgreementState | None:
    """The same as its state alone."""
    found = agreement_of(reader, node_id)
    return found.state if found is not None else None


def fist_of(reader: Reader, ballot: Ballot) -> FistResult:
    """How a fist of five came out, by the rule kept with the ballot."""
    values = [vote.value for vote in votes_of(reader, ballot.id) if vote.value is not None]
    rule = FistRule(ballot.turnout, ballot.least, ballot.mean)
    return fist_result(values, invited_to(reader, ballot), rule)


def estimate_of(reader: Reader, ballot: Ballot) -> EstimateResult:
    """How an estimate came out, in the unit of its measure."""
    votes = [(vote.low, vote.mid, vote.high) for vote in votes_of(reader, ballot.id)]
    return estimate_result(votes, invited_to(reader, ballot), turnout=ballot.turnout, most=ballot.spread)


def dots_of(reader: Reader, ballot: Ballot) -> list[Dots]:
    """The entries of the register by their dots, most first."""
    found: dict[str, float] = {}
    for vote in votes_of(reader, ballot.id):
        if (
            vote.item_id is not None
            and vote.value is not None
            and reader.find(Item, vote.item_id) is not None
        ):
            found[vote.item_id] = found.get(vote.item_id, 0.0) + vote.value
    return dots_result(found)


def is_agreed(reader: Reader, ballot: Ballot) -> bool:
    """Whether a closed ballot is an agreement by its rule; dots only rank."""
    if ballot.is_open or ballot.kind is BallotKind.DOTS:
        return False
    result = fist_of(reader, ballot) if ballot.kind is BallotKind.FIST else estimate_of(reader, ballot)
    return result.state is AgreementState.AGREED


def may_be_practice(reader: Reader, node_id: NodeId) -> bool:
    """Only a step that people agree on can become a best practice."""
    return reader.find(Node, node_id) is not None and state_of(reader, node_id) is AgreementState.AGREED
