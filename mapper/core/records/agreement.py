"""How people come to agree: ballots and votes, the state of each step, best practices, signatures."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    AdoptionId,
    AgreementId,
    BallotId,
    ConnectorId,
    ItemId,
    MapId,
    NodeId,
    PersonId,
    PracticeId,
    RoleId,
    SignOffId,
    VersionId,
    VoteId,
)
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import AgreementState, BallotKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Record):
    """One round of voting: on a step, on an estimate about it or a line, or with dots on entries of the register.

    What is voted stays hidden until the ballot is closed. The rule (domain 2j) is kept with the ballot.
    """

    prefix: ClassVar[str] = "ballot"
    id: BallotId
    map_id: MapId = field(metadata=refers("map"))
    node_id: NodeId | None = field(default=None, metadata=refers("node"))
    name: str  # the question
    kind: BallotKind = BallotKind.FIST
    measure: str = ""  # of an estimate: the field it is about, such as wait_days, touch_hours or share
    round: int = 1
    is_open: bool = True
    is_anonymous: bool = False
    turnout: float = 2 / 3  # 0 to 1 of those invited who must vote
    least: float = 3.0  # no fist may be below
    mean: float = 3.5  # nor their mean
    spread: float = 0.25  # of estimates: interquartile range over median at most
    dots: int = 3  # dots a person has
    cap: int | None = None  # dots a person may put on one entry; None: all
    invited: int | None = None  # how many people; None: all who take part
    opened: str = ""  # ISO 8601 date and time
    closed: str = ""
    connector_id: ConnectorId | None = field(default=None, metadata=refers("connector"))  # whose share it is
    role_id: RoleId | None = field(
        default=None, metadata=refers("role")
    )  # whose touch hours at the node they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Record):
    """What one person said in a ballot; without a person it is anonymous."""

    prefix: ClassVar[str] = "vote"
    id: VoteId
    ballot_id: BallotId = field(metadata=refers("ballot"))
    person_id: PersonId | None = field(default=None, metadata=refers("person", OnDelete.CLEAR))
    item_id: ItemId | None = field(default=None, metadata=refers("item"))  # of dots: the entry they are on
    value: float | None = None  # fingers 0 to 5, or dots
    low: float | None = None  # of an estimate, in the unit of its measure
    mid: float | None = None
    high: float | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """How far people agree on a step; a step has at most one. Changing an agreed step reopens it."""

    prefix: ClassVar[str] = "agreement"
    id: AgreementId
    node_id: NodeId = field(metadata=refers("node"))
    state: AgreementState = AgreementState.DRAFT
    ballot_id: BallotId | None = field(default=None, metadata=refers("ballot", OnDelete.CLEAR))
    decided: str | None = None  # ISO 8601 date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Record):
    """An agreed step as a best practice: how it is done, what speaks for it, since when."""

    prefix: ClassVar[str] = "practice"
    id: PracticeId
    node_id: NodeId = field(metadata=refers("node"))
    name: str
    description: str = ""
    evidence: str = ""
    owner_id: PersonId | None = field(default=None, metadata=refers("person", OnDelete.CLEAR))
    adopted: str | None = None  # ISO 8601 date
    retired: str | None = None  # ISO 8601 date
    entrenched_share: float = 0.8  # 0 to 1 of the people of the step's roles who must use it
    entrenched_months: int = 3  # in so many months running


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption(Record):
    """How far a person worked by a practice in a month; at most one record of the three."""

    prefix: ClassVar[str] = "adoption"
    id: AdoptionId
    practice_id: PracticeId = field(metadata=refers("practice"))
    person_id: PersonId = field(metadata=refers("person"))
    month: str  # ISO 8601 date, the first of the month
    share: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff(Record):
    """A person's signature under what a map says; at most one record a pair."""

    prefix: ClassVar[str] = "sign_off"
    id: SignOffId
    map_id: MapId = field(metadata=refers("map"))
    person_id: PersonId = field(metadata=refers("person"))
    day: str  # ISO 8601 date
    fingerprint: str = ""  # of the map as it was signed
    version_id: VersionId | None = (
        None  # the moment it was signed at; no reference, since a copy may be without
    )
