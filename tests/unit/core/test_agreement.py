"""Votes, agreement and what follows (domain rows 8, 9, 21, 25, 18)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.measures import practice
from mapper.analysis.people import handovers, planning
from mapper.core import ballots, queries
from mapper.core.edits import agreement, connectors, maps, measures, nodes, resources, things
from mapper.core.edits.insides import make_inside
from mapper.core.errors import Refused
from mapper.core.insides import inside_of
from mapper.core.meaning import fingerprint, fingerprints
from mapper.core.records import (
    Adoption,
    Agreement,
    Allocation,
    Ballot,
    Connector,
    Handover,
    Item,
    Node,
    NodeMetric,
    NodeTool,
    Person,
    PlanAction,
    Play,
    Practice,
    ProcessMap,
    Role,
    RoleTouch,
    SignOff,
    Skill,
    StageCriterion,
    Tool,
    Vote,
)
from mapper.core.values import AgreementState, BallotKind, ItemKind, MapKind, NodeKind, PlanKind, Point
from mapper.core.voting import FistRule, estimate_result, fist_result
from tests.builders import a_map, named

NAMES = ("Ann", "Bob", "Cleo")


@pytest.fixture
def session():
    described = (
        a_map().stage("Selling", width=900.0).lane("Sales", height=300.0).lane("Delivery").lane("Sales")
    )
    described = (
        described.step("Call", touch_hours=2, wait_days=5).tool("CRM").metric("Calls", target=9, actual=1)
    )
    return _with_people(described.to("Offer", share=0.5).step("Offer").session())


def _with_people(session):
    session.run(agreement.add_participants, NAMES)
    return session


def map_id(session) -> str:
    return next(iter(session.store.all(ProcessMap))).id


def call(session) -> Node:
    return named(session.store, Node, "Call")


def person(session, name: str) -> Person:
    return named(session.store, Person, name)


def fist(session, *fingers: int, closes: bool = True) -> Ballot:
    made = session.run(
        agreement.open_ballot,
        map_id(session),
        BallotKind.FIST,
        "Is it so?",
        call(session).id,
        opened="2026-11-27",
    )
    ballot = made.added(Ballot)[0]
    for name, value in zip(NAMES, fingers, strict=False):
        session.run(agreement.cast_vote, ballot.id, person(session, name).id, value=float(value))
    if closes:
        session.run(agreement.close_ballot, ballot.id, closed="2026-11-27T10:00:00")
    return session.store.get(Ballot, ballot.id)


def state(session) -> AgreementState | None:
    return ballots.state_of(session.store, call(session).id)


# -- row 8


def test_one_vote_below_three_keeps_a_step_in_discussion(session):
    fist(session, 5, 5, 2)
    assert state(session) is AgreementState.DISCUSS
    fist(session, 5, 5, 3)
    assert state(session) is AgreementState.AGREED
    fist(session, 5, 5, 0)
    assert state(session) is AgreementState.BLOCKED
    assert [b.round for b in ballots.ballots_at(session.store, call(session).id)] == [3, 2, 1], "all are kept"


def _changes(session):
    reader, node = session.store, call(session)
    return {
        "name": lambda: session.run(nodes.rename_node, node.id, "Ring"),
        "kind": lambda: session.run(nodes.set_node_kind, node.id, NodeKind.STALL),
        "lane": lambda: session.run(nodes.move_nodes, {node.id: Point(100, 450)}),
        "measure": lambda: session.run(measures.set_measures, node.id, wait_days=6.0),
        "touch": lambda: session.run(measures.set_touch, node.id, named(reader, Role, "Seller").id, 3.0),
        "tool": lambda: session.run(resources.detach, reader.referring(NodeTool, "node_id", node.id)[0].id),
        "skill": lambda: session.run(resources.attach_named, [node.id], Skill, "Asking"),
        "target": lambda: session.run(
            resources.set_link, reader.referring(NodeMetric, "node_id", node.id)[0].id, target=10.0
        ),
        "branch": lambda: session.run(
            connectors.set_connector, queries.outgoing(reader, node.id)[0].id, share=0.6
        ),
    }


@pytest.mark.parametrize(
    "what", ["name", "kind", "lane", "measure", "touch", "tool", "skill", "target", "branch"]
)
def test_changing_an_agreed_step_reopens_it_in_the_same_command(session, what):
    fist(session, 5, 4, 4)
    count = len(session.history.done)
    _changes(session)[what]()
    node_id = next(iter(session.store.all(Agreement))).node_id
    assert ballots.state_of(session.store, node_id) is AgreementState.DISCUSS
    assert len(session.history.done) == count + 1
    session.undo()
    assert state(session) is AgreementState.AGREED


def test_its_place_its_size_and_what_was_reached_leave_it_agreed(session):
    fist(session, 5, 4, 4)
    node = call(session)
    session.run(nodes.move_nodes, {node.id: Point(300, 200)})
    session.run(resources.set_link, session.store.referring(NodeMetric, "node_id", node.id)[0].id, actual=4.0)
    session.run(nodes.rename_node, named(session.store, Node, "Offer").id, "Quote")
    line = queries.outgoing(session.store, node.id)[0]
    session.run(connectors.set_bends, line.id, [Point(200, 300)])
    session.run(nodes.colour_node, node.id, 2)
    assert state(session) is AgreementState.AGREED


@given(st.lists(st.integers(0, 5), max_size=12), st.integers(0, 12))
def test_the_rule_of_a_fist_as_it_is_written_down(values, invited):
    """Turnout two thirds, nobody below 3, mean 3.5; a 0 blocks."""
    found = fist_result(values, invited, FistRule())
    is_enough = bool(values) and (invited == 0 or Fraction(len(values), invited) >= Fraction(2, 3))
    expected = AgreementState.DISCUSS
    if values and min(values) == 0:
        expected = AgreementState.BLOCKED
    elif is_enough and min(values) >= 3 and Fraction(sum(values), len(values)) >= Fraction(7, 2):
        expected = AgreementState.AGREED
    assert found.state is expected
    assert sum(found.counts) == len(values)


def test_a_person_votes_once_and_a_closed_ballot_takes_no_vote(session):
    ballot = fist(session, 1, closes=False)
    session.run(agreement.cast_vote, ballot.id, person(session, "Ann").id, value=5.0)
    assert [vote.value for vote in ballots.votes_of(session.store, ballot.id)] == [5.0]
    with pytest.raises(Refused, match="ballot_is_open"):
        fist(session)
    session.run(agreement.close_ballot, ballot.id)
    with pytest.raises(Refused, match="ballot_is_closed"):
        session.run(agreement.cast_vote, ballot.id, person(session, "Bob").id, value=4.0)
    session.run(agreement.reopen_ballot, ballot.id)
    assert [vote.value for vote in ballots.votes_of(session.store, ballot.id)] == [5.0], "votes are kept"


def test_an_anonymous_ballot_keeps_no_names(session):
    made = session.run(
        agreement.open_ballot, map_id(session), BallotKind.FIST, "?", call(session).id, is_anonymous=True
    )
    session.run(agreement.cast_vote, made.added(Ballot)[0].id, person(session, "Ann").id, value=4.0)
    assert [vote.person_id for vote in session.store.all(Vote)] == [None]


def test_no_name_of_a_command_tells_a_vote(session):
    fist(session, 1, 2, 4)
    told = [" ".join(map(str, entry.label.params.values())) for entry in session.history.done]
    assert not any(name in text for name in NAMES for text in told[-4:])


def test_six_fingers_are_refused(session):
    with pytest.raises(Refused, match="not_fingers"):
        fist(session, 6)


# -- estimates and dots


def estimate(session, *triples):
    made = session.run(
        agreement.open_ballot,
        map_id(session),
        BallotKind.ESTIMATE,
        "How long?",
        call(session).id,
        measure="wait_days",
    )
    ballot = made.added(Ballot)[0]
    for name, (low, mid, high) in zip(NAMES, triples, strict=False):
        session.run(agreement.cast_vote, ballot.id, person(session, name).id, low=low, mid=mid, high=high)
    session.run(agreement.close_ballot, ballot.id)
    return session.store.get(Ballot, ballot.id)


def test_estimates_that_agree_are_taken_over_into_the_measure(session):
    ballot = estimate(session, (6.0, 8.0, 12.0), (7.0, 8.0, 9.0), (7.0, 9.0, 10.0))
    assert ballots.is_agreed(session.store, ballot)
    session.run(agreement.take_over, ballot.id)
    found = queries.measures(session.store, call(session).id)
    assert found is not None
    assert found.wait_days == 8.0


def test_estimates_far_apart_are_not(session):
    ballot = estimate(session, (1.0, 2.0, 3.0), (7.0, 8.0, 9.0), (20.0, 30.0, 40.0))
    with pytest.raises(Refused, match="not_agreed_yet"):
        session.run(agreement.take_over, ballot.id)


def test_the_spread_is_the_interquartile_range_over_the_median():
    found = estimate_result([(None, value, None) for value in (8.0, 10.0, 12.0, 14.0, 16.0)], 5)
    assert (found.median, found.spread) == (12.0, (14.0 - 10.0) / 12.0)
    assert found.state is AgreementState.DISCUSS


def test_dots_rank_entries_and_nobody_has_more_than_his_own(session):
    for name in ("Late", "Wrong list", "No script"):
        session.run(things.add_thing, Item, map_id=map_id(session), kind=ItemKind.PROBLEM, name=name)
    items = {item.name: item.id for item in session.store.all(Item)}
    made = session.run(agreement.open_ballot, map_id(session), BallotKind.DOTS, "Which first?", dots=3, cap=2)
    ballot = made.added(Ballot)[0]
    ann, bob = person(session, "Ann").id, person(session, "Bob").id
    session.run(agreement.cast_dots, ballot.id, ann, {items["Late"]: 2, items["No script"]: 1})
    session.run(agreement.cast_dots, ballot.id, bob, {items["No script"]: 1, items["Wrong list"]: 2})
    for dots in ({items["Late"]: 3}, {items["Late"]: 2, items["No script"]: 2}):
        with pytest.raises(Refused, match="too_many_dots"):
            session.run(agreement.cast_dots, ballot.id, ann, dots)
    session.run(agreement.close_ballot, ballot.id)
    ranks = {each.item_id: each.rank for each in ballots.dots_of(session.store, ballot)}
    assert ranks == {items["Late"]: 1, items["No script"]: 1, items["Wrong list"]: 1}


# -- row 9


def test_only_agreed_steps_can_become_practice(session):
    with pytest.raises(Refused, match="practice_needs_agreement"):
        session.run(agreement.make_practice, call(session).id)
    fist(session, 5, 5, 5)
    session.run(agreement.make_practice, call(session).id, adopted="2026-11-27")
    assert named(session.store, Practice, "Call").adopted == "2026-11-27"
    with pytest.raises(Refused, match="is_practice"):
        session.run(agreement.make_practice, call(session).id)


def test_a_practice_is_entrenched_when_enough_live_it_for_long_enough(session):
    fist(session, 5, 5, 5)
    session.run(agreement.make_practice, call(session).id)
    found = named(session.store, Practice, "Call")
    seller = named(session.store, Role, "Seller").id
    for name in ("Ann", "Bob"):
        session.run(things.add_thing, Allocation, person_id=person(session, name).id, role_id=seller)
    for month in ("2026-08-01", "2026-09-01", "2026-10-01"):
        assert not practice.entrenched(session.store, found)
        for name, share in (("Ann", 1.0), ("Bob", 0.7)):
            session.run(
                things.add_thing,
                Adoption,
                practice_id=found.id,
                person_id=person(session, name).id,
                month=month,
                share=share,
            )
    assert practice.adoption_by_month(session.store, found)["2026-10"] == pytest.approx(0.85)
    assert practice.entrenched(session.store, found)


# -- row 21


def test_a_sign_off_is_tied_to_what_the_map_said(session):
    session.run(agreement.sign, map_id(session), person(session, "Ann").id, "2026-11-27")
    signed = next(iter(session.store.all(SignOff)))
    node = call(session)
    session.run(nodes.move_nodes, {node.id: Point(300, 200)})
    assert fingerprint(session.store, map_id(session)) == signed.fingerprint
    run, line = session.run, next(iter(session.store.all(Connector)))
    for change in (
        lambda: run(nodes.rename_node, node.id, "Ring"),
        lambda: run(things.set_thing, map_id(session), statement="We call back."),
        lambda: run(resources.set_resource, named(session.store, Tool, "CRM").id, name="List"),
        lambda: run(connectors.set_connector, line.id, share=0.9),
        lambda: run(measures.set_commitment, node.id, hold_share=0.5),
        lambda: run(things.add_thing, Play, node_id=node.id, name="Ask for a date"),
        lambda: run(things.add_thing, StageCriterion, stage_id=node.stage_id, name="Said yes"),
    ):
        change()
        assert fingerprint(session.store, map_id(session)) != signed.fingerprint
        session.undo()
        assert fingerprint(session.store, map_id(session)) == signed.fingerprint
    _, of_steps_alone = fingerprints(session.store, map_id(session))
    run(make_inside, node.id)
    run(nodes.add_node, inside_of(session.store, node.id).id, NodeKind.STEP, Point(20, 20), "Dial")
    now = fingerprints(session.store, map_id(session))
    assert signed.fingerprint not in now, "what lies inside is signed too"
    assert of_steps_alone in now, "but not by who signed before it was part of what is signed"
    session.run(nodes.rename_node, node.id, "Ring")
    session.run(agreement.sign, map_id(session), person(session, "Ann").id, "2026-11-28")
    assert [each.day for each in session.store.all(SignOff)] == ["2026-11-28"], "she signs anew, not twice"


# -- row 25


def test_a_step_moved_to_another_lane_of_the_to_be_map_is_one_entry_with_its_hours(session):
    made = session.run(maps.copy_map, map_id(session), "To be", MapKind.TO_BE)
    to_be = made.added(ProcessMap)[0]
    session.run(things.set_thing, to_be.id, based_on=map_id(session))
    assert handovers.changes_of_hands(session.store, to_be.id) == []
    node = next(n for n in queries.nodes(session.store, to_be.id) if n.name == "Call")
    lane = next(lane for lane in queries.lanes(session.store, to_be.id) if lane.name == "Delivery")
    session.run(things.set_thing, node.id, lane_id=lane.id)
    session.run(things.set_thing, lane.id, name="Field team")
    [found] = handovers.changes_of_hands(session.store, to_be.id)
    assert (found.name, found.from_lane, found.to_lane, found.hours) == ("Call", "Sales", "Field team", 2.0)
    session.run(things.add_thing, Handover, node_id=node.id, reason="Nearer to the customer")
    assert handovers.changes_of_hands(session.store, to_be.id)[0].said.reason == "Nearer to the customer"


def test_row_25_the_hours_a_step_takes_along_go_from_one_role_to_the_other(session):
    made = session.run(maps.copy_map, map_id(session), "To be", MapKind.TO_BE)
    to_be = made.added(ProcessMap)[0]
    session.run(things.set_thing, to_be.id, based_on=map_id(session))
    node = next(n for n in queries.nodes(session.store, to_be.id) if n.name == "Call")
    lane = next(lane for lane in queries.lanes(session.store, to_be.id) if lane.name == "Delivery")
    session.run(things.set_thing, node.id, lane_id=lane.id)
    [touch] = session.store.referring(RoleTouch, "node_id", node.id)
    visits = ({node.origin: 20.0}, {node.id: 30.0})
    drawn = handovers.hours_of_changes(session.store, to_be.id, *visits)
    assert drawn[0].is_only_drawn
    assert handovers.hours_moved(drawn) == {touch.role_id: 20.0}, "two hours for each of ten visits more"
    session.run(resources.add_resource, Role, "Field team")
    field = named(session.store, Role, "Field team").id
    session.run(things.remove_things, [touch.id])
    session.run(things.add_thing, RoleTouch, node_id=node.id, role_id=field, touch_hours=1.5)
    moved = handovers.hours_of_changes(session.store, to_be.id, *visits)
    assert not moved[0].is_only_drawn
    assert handovers.hours_moved(moved) == {touch.role_id: -40.0, field: 45.0}


# -- row 18


def test_a_hire_dated_before_its_gate_is_warned_about_and_not_blocked(session):
    plan = {"map_id": map_id(session)}
    session.run(things.add_thing, PlanAction, name="Mend the list", due="2027-03-31", **plan)
    fix = named(session.store, PlanAction, "Mend the list")
    session.run(
        things.add_thing,
        PlanAction,
        name="Hire a seller",
        kind=PlanKind.HIRE,
        starts="2027-01-01",
        gate_id=fix.id,
        **plan,
    )
    [found] = planning.hires_before_gate(session.store, map_id(session))
    assert (found.action.name, found.gate.name) == ("Hire a seller", "Mend the list")
    session.run(things.set_thing, found.action.id, starts="2027-04-01")
    assert planning.hires_before_gate(session.store, map_id(session)) == []
    session.run(things.set_thing, found.action.id, starts="2027-01-01")
    session.run(things.set_thing, fix.id, is_done=True)
    assert planning.hires_before_gate(session.store, map_id(session)) == []
