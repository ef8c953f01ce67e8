"""Edits of what people agree on: ballots, votes, and what follows when a ballot is closed."""

from collections.abc import Mapping, Sequence
from typing import Any

from mapper.core import ballots
from mapper.core.ballots import About
from mapper.core.draft import Draft
from mapper.core.edits import measures, mending, resources, things
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import BallotId, ItemId, MapId, NodeId, PersonId, SignOffId, VersionId
from mapper.core.meaning import fingerprint
from mapper.core.records import Agreement, Ballot, Item, Node, Person, Practice, ProcessMap, SignOff, Vote
from mapper.core.values import AgreementState, BallotKind
from mapper.core.voting import FINGERS


def open_ballot(
    draft: Draft,
    /,
    map_id: MapId,
    kind: BallotKind,
    name: str,
    node_id: NodeId | None = None,
    *,
    ballot_id: BallotId | None = None,
    opened: str = "",
    **fields: Any,
) -> Label:
    """Open the next round of a vote; refused while one of its kind is open there. `opened`: ISO 8601 date and time.

    An estimate says in `fields` what it is about (`ballots.About`): its measure, and the role or the line it is of.
    """
    named = {key: fields.get(key) for key in ("role_id", "connector_id")}
    about = About(fields.get("measure", ""), node_id, **named)
    if kind is BallotKind.ESTIMATE and not about.is_sound:
        raise Refused("not_estimated", field=about.measure)
    earlier = [
        ballot
        for ballot in draft.referring(Ballot, "map_id", map_id)
        if ballot.kind is kind and About.of(ballot) == about
    ]
    if any(ballot.is_open for ballot in earlier):
        raise Refused("ballot_is_open")
    last = max(earlier, key=lambda ballot: ballot.round, default=None)
    kept: dict[str, Any] = {}
    if last is not None:  # the rule goes on to the next round
        names = ("is_anonymous", "turnout", "least", "mean", "spread", "dots", "cap", "invited")
        kept = {each: getattr(last, each) for each in names}
    draft.put(
        Ballot(
            id=ballot_id or draft.new_id(Ballot),
            map_id=map_id,
            node_id=node_id,
            name=name.strip(),
            kind=kind,
            round=last.round + 1 if last is not None else 1,
            opened=opened,
            **{**kept, **fields},
        )
    )
    return Label("open_ballot", {"name": name.strip()})


def cast_vote(
    draft: Draft,
    /,
    ballot_id: BallotId,
    person_id: PersonId | None,
    *,
    value: float | None = None,
    low: float | None = None,
    mid: float | None = None,
    high: float | None = None,
    comment: str = "",
) -> Label:
    """Put a person's vote into an open ballot in place of an earlier one. An anonymous ballot forgets who it was.

    The name of the command says neither who nor what.
    """
    ballot = _open(draft, ballot_id)
    if ballot.kind is BallotKind.FIST and (value is None or not 0 <= value <= FINGERS or value % 1):
        raise Refused("not_fingers", value="" if value is None else f"{value:g}")
    if ballot.kind is BallotKind.ESTIMATE:
        given = [each for each in (low, mid, high) if each is not None]
        if not given or given != sorted(given):
            raise Refused("estimate_out_of_order")
    _clear(draft, ballot, person_id)
    fields = {"value": value, "low": low, "mid": mid, "high": high, "comment": comment}
    _put_vote(draft, ballot, person_id, **fields)
    return Label("cast_vote", {"name": ballot.name})


def cast_dots(
    draft: Draft, /, ballot_id: BallotId, person_id: PersonId | None, dots: Mapping[ItemId, int]
) -> Label:
    """Spread a person's dots over entries of the register, in place of earlier ones."""
    ballot = _open(draft, ballot_id)
    if sum(dots.values()) > ballot.dots or any(count < 0 for count in dots.values()):
        raise Refused("too_many_dots", count=ballot.dots)
    if ballot.cap is not None and any(count > ballot.cap for count in dots.values()):
        raise Refused("too_many_dots", count=ballot.cap)
    _clear(draft, ballot, person_id)
    for item_id, count in dots.items():
        if count:
            _put_vote(draft, ballot, person_id, item_id=draft.get(Item, item_id).id, value=float(count))
    return Label("cast_vote", {"name": ballot.name})


def close_ballot(draft: Draft, /, ballot_id: BallotId, *, closed: str = "") -> Label:
    """Close a ballot; a fist of five on a step settles how far people agree on it. `closed`: ISO 8601."""
    ballot = draft.update(_open(draft, ballot_id), is_open=False, closed=closed)
    if ballot.kind is BallotKind.FIST and ballot.node_id is not None:
        state = ballots.fist_of(draft, ballot).state
        things.add_thing(
            draft,
            Agreement,
            node_id=ballot.node_id,
            state=state,
            ballot_id=ballot.id,
            decided=closed[:10] or None,
        )
    return Label("close_ballot", {"name": ballot.name})


def reopen_ballot(draft: Draft, /, ballot_id: BallotId) -> Label:
    """Open a closed ballot once more; all votes stay. What it had settled is in discussion again."""
    ballot = draft.update(draft.get(Ballot, ballot_id), is_open=True, closed="")
    for agreement in draft.referring(Agreement, "ballot_id", ballot_id):
        draft.update(agreement, state=AgreementState.DISCUSS)
    return Label("reopen_ballot", {"name": ballot.name})


def take_over(draft: Draft, /, ballot_id: BallotId) -> Label:
    """Write the median of estimates that agree into what they are about; the other ways out share what is left."""
    ballot = draft.get(Ballot, ballot_id)
    median = ballots.estimate_of(draft, ballot).median
    is_agreed = ballot.kind is BallotKind.ESTIMATE and ballots.is_agreed(draft, ballot)
    if is_agreed and median is not None:
        if ballot.connector_id is not None:
            return mending.state_share(draft, ballot.connector_id, median)
        if ballot.node_id is not None and ballot.role_id is not None:
            return measures.set_touch(draft, ballot.node_id, ballot.role_id, median)
        if ballot.node_id is not None:
            return measures.set_measures(draft, ballot.node_id, **{ballot.measure: median})
    raise Refused("not_agreed_yet", name=ballot.name)


def add_participants(draft: Draft, /, names: Sequence[str]) -> Label:
    """Let people take part by name; who is known already does so again."""
    wanted = [name for name in (" ".join(each.split()) for each in names) if name]
    if not wanted:
        raise Refused("name_is_empty", kind=Person.prefix)
    for name in wanted:
        person = draft.get(Person, resources.named(draft, Person, name))
        if not person.takes_part:
            draft.update(person, takes_part=True)
    return Label("add_participants", {"name": wanted[0], "count": len(wanted)})


def make_practice(draft: Draft, /, node_id: NodeId, *, adopted: str | None = None, **fields: Any) -> Label:
    """Make a step that people agree on a best practice; refused for any other. `adopted`: ISO 8601 date."""
    node = draft.get(Node, node_id)
    if not ballots.may_be_practice(draft, node_id):
        raise Refused("practice_needs_agreement", name=node.name)
    if any(practice.retired is None for practice in draft.referring(Practice, "node_id", node_id)):
        raise Refused("is_practice", name=node.name)
    given = {"name": node.name or node.kind.value, "description": node.description, **fields}
    draft.put(Practice(id=draft.new_id(Practice), node_id=node_id, adopted=adopted, **given))
    return Label("make_practice", {"name": node.name})


def sign(
    draft: Draft, /, map_id: MapId, person_id: PersonId, day: str, version_id: VersionId | None = None
) -> Label:
    """Sign what a map says now; who signed before signs anew.

    `day`: ISO 8601 date. `version_id`: the moment that has a name and holds what is signed; None: the one at which
    others have signed the same, where there is one.
    """
    process_map, person = draft.get(ProcessMap, map_id), draft.get(Person, person_id)
    sign_id: SignOffId = draft.new_id(SignOff)
    now = fingerprint(draft, map_id)
    for other in draft.referring(SignOff, "map_id", map_id):
        if version_id is None and other.fingerprint == now:
            version_id = other.version_id
    fields = {"map_id": map_id, "person_id": person_id, "day": day, "version_id": version_id}
    things.add_thing(draft, SignOff, thing_id=sign_id, fingerprint=now, **fields)
    return Label("sign", {"name": process_map.name, "other": person.name})


def _open(draft: Draft, ballot_id: BallotId) -> Ballot:
    ballot = draft.get(Ballot, ballot_id)
    if not ballot.is_open:
        raise Refused("ballot_is_closed")
    return ballot


def _clear(draft: Draft, ballot: Ballot, person_id: PersonId | None) -> None:
    if person_id is not None and not ballot.is_anonymous:
        for vote in ballots.votes_of(draft, ballot.id):
            if vote.person_id == person_id:
                draft.remove(vote)


def _put_vote(draft: Draft, ballot: Ballot, person_id: PersonId | None, **fields: Any) -> None:
    who = None if ballot.is_anonymous else person_id
    draft.put(Vote(id=draft.new_id(Vote), ballot_id=ballot.id, person_id=who, **fields))
