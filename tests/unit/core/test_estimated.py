"""Votes on a line's share and on a role's hours at a step: what is taken over, and what goes with what."""

import pytest

from mapper.core import ballots, queries
from mapper.core.ballots import About
from mapper.core.edits import agreement, connectors, mending, nodes, things
from mapper.core.errors import Refused
from mapper.core.records import Ballot, Connector, Node, Role, Vote
from mapper.core.values import BallotKind
from tests.builders import a_map, named
from tests.unit.core.test_agreement import NAMES, call, person


@pytest.fixture
def session():
    return with_people(a_map().step("Call", touch_hours=2).to("Offer", share=0.5).step("Offer").session())


def with_people(session):
    session.run(agreement.add_participants, NAMES)
    return session


def voted(session, about, *triples, **fields):
    """A closed estimate of something by the three people."""
    made = session.run(
        agreement.open_ballot,
        call(session).map_id,
        BallotKind.ESTIMATE,
        "How many?",
        about.node_id,
        measure=about.measure,
        role_id=about.role_id,
        connector_id=about.connector_id,
    )
    ballot = made.added(Ballot)[0]
    for name, (low, mid, high) in zip(NAMES, triples, strict=True):
        session.run(agreement.cast_vote, ballot.id, person(session, name).id, low=low, mid=mid, high=high)
    session.run(agreement.close_ballot, ballot.id)
    return session.store.get(Ballot, ballot.id)


def test_an_agreed_share_is_taken_over_and_the_other_ways_share_the_rest():
    described = a_map().step("Call").to("Won", 0.5).to("Lost", 0.375).to("Parked", 0.125)
    session = with_people(described.end("Won").end("Lost").end("Parked").session())
    lines = {session.store.get(Node, line.target_id).name: line for line in session.store.all(Connector)}
    about = About("share", connector_id=lines["Won"].id)
    before = session.snapshot()
    ballot = voted(session, about, (0.5, 0.6, 0.7), (0.55, 0.6, 0.7), (0.5, 0.62, 0.8))
    again = voted(session, about, (0.5, 0.6, 0.7), (0.55, 0.6, 0.7), (0.5, 0.6, 0.8))
    assert (ballot.round, again.round) == (1, 2)
    session.run(agreement.take_over, again.id)
    shares = queries.shares_out(session.store, lines["Won"].source_id)
    assert [shares[lines[name].id] for name in ("Won", "Lost", "Parked")] == [0.6, 0.3, 0.1]
    session.undo()
    assert [session.store.get(Connector, line.id) for line in lines.values()] == list(lines.values())
    assert len(list(session.store.all(Vote))) == 6, "both rounds are kept"
    assert not list(before.all(Ballot))
    session.run(nodes.delete_items, [], [lines["Won"].id])
    assert not list(session.store.all(Ballot)), "a vote on a line goes with it"


def test_a_share_beside_counts_makes_shares_of_them_and_beside_unknown_ones_stands_alone():
    described = a_map().step("Call").to("Won", count=10).to("Lost", count=30)
    session = described.end("Won").end("Lost").session()
    won, lost = sorted(session.store.all(Connector), key=lambda line: line.count)
    session.run(mending.state_share, won.id, 0.3)
    found = [session.store.get(Connector, line.id) for line in (won, lost)]
    assert [(line.share, line.count) for line in found] == [(0.3, None), (0.7, None)]
    session.run(connectors.set_connector, lost.id, share=None)
    session.run(mending.state_share, won.id, 0.4)
    assert [session.store.get(Connector, line.id).share for line in (won, lost)] == [0.4, None]


def test_agreed_hours_of_a_role_are_taken_over(session):
    seller = named(session.store, Role, "Seller")
    about = About("touch_hours", call(session).id, seller.id)
    ballot = voted(session, about, (1.0, 1.5, 2.0), (1.0, 1.5, 3.0), (1.0, 1.4, 2.0))
    assert ballots.entered(session.store, about) == 2.0
    session.run(agreement.take_over, ballot.id)
    assert queries.touch_hours(session.store, call(session).id) == {seller.id: 1.5}
    session.undo()
    assert ballots.entered(session.store, about) == 2.0


def test_what_is_estimated_goes_with_what_it_is_of(session):
    line = next(iter(session.store.all(Connector)))
    wrong = [
        {"measure": "share"},
        {"measure": "touch_hours"},
        {"measure": "wait_days", "connector_id": line.id},
        {"measure": "wait_days", "role_id": named(session.store, Role, "Seller").id},
    ]
    for fields in wrong:
        with pytest.raises(Refused, match="not_estimated"):
            session.run(
                agreement.open_ballot,
                call(session).map_id,
                BallotKind.ESTIMATE,
                "?",
                call(session).id,
                **fields,
            )
    seller = named(session.store, Role, "Seller").id
    for fields in ({"node_id": call(session).id, "connector_id": line.id}, {"role_id": seller}):
        with pytest.raises(Refused, match="not_estimated"):
            session.run(
                things.add_thing,
                Ballot,
                map_id=call(session).map_id,
                name="?",
                **fields,
            )
