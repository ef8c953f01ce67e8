"""What the customer sees of a map, what it waits for and repeats, and how much time lies in the fog."""

import pytest

from mapper.analysis.customer_eyes import customer_sight
from mapper.core import queries
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import Connector, Node, NodeValue, RoleTouch
from mapper.core.values import ConnectorKind, WaitOwner
from tests.builders import a_map, named


def _session():
    builder = a_map().stage("Selling").lane("Customer", is_customer=True)
    builder.stall("Thinks about it", wait_days=10.0).to("Calls back", 1.0)
    builder.lane("Sales").step("Calls back", touch_hours=1, wait_days=2.0)
    builder.to("Thinks about it", 0.5, kind=ConnectorKind.RETURNS).to("Check", 0.5)
    builder.step("Check", touch_hours=3, wait_days=4.0).to("Approve", 1.0)
    builder.step("Approve", touch_hours=2, wait_days=7.0, is_calendar_wait=True).to("Report", 1.0)
    builder.step("Report", touch_hours=5, wait_days=1.0)
    return builder.session()


def _names(session, ids):
    return {session.store.get(Node, node_id).name for node_id in ids}


def _sight(session):
    return customer_sight(session.store, queries.maps(session.store)[0].id)


def test_it_sees_its_lane_and_what_is_joined_to_it():
    session = _session()
    sight = _sight(session)
    assert _names(session, sight.seen) == {"Thinks about it", "Calls back"}
    assert _names(session, sight.fog) == {"Check", "Approve", "Report"}


def test_the_time_in_the_fog_is_counted_in_working_days_and_hours():
    sight = _sight(_session())
    assert sight.fog_days == pytest.approx(4 + 7 * 5 / 7 + 1)
    assert sight.fog_touch_hours == pytest.approx(3 + 2 + 5)


def test_a_visit_in_the_fog_takes_its_work_where_that_is_longer_as_in_all_times():
    session = _session()
    hours = next(each for each in session.store.all(RoleTouch) if each.touch_hours == 5)
    session.run(set_thing, hours.id, touch_hours=20.0)  # of the report: 2.5 days where 1 is entered
    assert _sight(session).fog_days == pytest.approx(4 + 7 * 5 / 7 + 20 / 8)


def test_what_says_what_the_customer_gets_leaves_the_fog():
    session = _session()
    session.run(add_thing, NodeValue, node_id=named(session.store, Node, "Report").id, name="A report")
    assert _names(session, _sight(session).fog) == {"Check", "Approve"}
    assert _sight(session).fog_touch_hours == pytest.approx(5)


def test_its_own_waits_and_repeats_are_told():
    session = _session()
    sight = _sight(session)
    assert _names(session, sight.waits) == {"Thinks about it"}
    lines = [session.store.get(Connector, line_id) for line_id in sight.repeats]
    assert [line.kind for line in lines] == [ConnectorKind.RETURNS]


def test_whose_wait_it_is_goes_before_where_it_stands():
    builder = a_map().stage("Selling").lane("Customer", is_customer=True)
    builder.stall("Ours in its lane", wait_owner=WaitOwner.TEAM).to("Its own", 1.0)
    builder.lane("Sales").step("Its own", wait_owner=WaitOwner.CUSTOMER)
    session = builder.session()
    assert _names(session, _sight(session).waits) == {"Its own"}
