"""Questions asked of ballots: who was invited, who voted, how it came out. Only a closed one tells its results."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from mapper.core import queries
from mapper.core.ids import BallotId, ConnectorId, NodeId, PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Agreement, Ballot, Connector, Item, Node, Person, Vote
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

# The measures of a step that people can estimate; of a role at a step and of a line it is one each.
ESTIMATED: Final = ("wait_days", "wait_spread_days", "accurate_share", "entries_a_month", "age_limit_days")
TOUCH: Final = "touch_hours"
SHARE: Final = "share"


class About(NamedTuple):
    """What is estimated: a measure of a step, the hours of a role there, or the share of a line."""

    measure: str
    node_id: NodeId | None = None
    role_id: RoleId | None = None
    connector_id: ConnectorId | None = None

    @classmethod
    def of(cls, ballot: Ballot) -> "About":
        return cls(ballot.measure, ballot.node_id, ballot.role_id, ballot.connector_id)

    @property
    def is_sound(self) -> bool:
        """Whether people can estimate it: the measure goes with what it is of.

        >>> step, role, line = NodeId("node-1"), RoleId("role-1"), ConnectorId("connector-1")
        >>> About("touch_hours", step, role).is_sound, About("share", connector_id=line).is_sound
        (True, True)
        >>> About("touch_hours", step).is_sound, About("wait_days", connector_id=line).is_sound
        (False, False)
        """
        named = (self.node_id is not None, self.role_id is not None, self.connector_id is not None)
        if self.measure == SHARE:
            return named == (False, False, True)
        if self.measure == TOUCH:
            return named == (True, True, False)
        return self.measure in ESTIMATED and named == (True, False, False)


def entered(reader: Reader, about: About) -> float | None:
    """What stands in the document for what is estimated, in its unit; None where it is not known."""
    if about.connector_id is not None:
        line = reader.find(Connector, about.connector_id)
        return None if line is None else queries.shares_out(reader, line.source_id).get(line.id)
    if about.node_id is None:
        return None
    if about.role_id is not None:
        return queries.touch_hours(reader, about.node_id).get(about.role_id)
    found: float | None = getattr(queries.measures(reader, about.node_id), about.measure, None)
    return found


def participants(reader: Reader) -> list[Person]:
    """The people who take part in meetings, by name."""
    found = [person for person in reader.all(Person) if person.takes_part]
    return sorted(found, key=lambda person: (person.name.casefold(), person.id))


def ballots_at(reader: Reader, node_id: NodeId) -> list[Ballot]:
    """The ballots on a step: one that is open first, then the last round first."""
    return latest_first(reader.referring(Ballot, "node_id", node_id))


def ballots_on(reader: Reader, connector_id: ConnectorId) -> list[Ballot]:
    """The ballots on the share of a line, in the same order."""
    return latest_first(reader.referring(Ballot, "connector_id", connector_id))


def latest_first(found: Iterable[Ballot]) -> list[Ballot]:
    """One that is open first, then the last one first."""
    return sorted(found, key=lambda each: (each.is_open, each.opened, each.round, each.id), reverse=True)


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
