"""Whose time a lane takes, against sums by hand."""

import pytest

from mapper.analysis.flow.flow import flow
from mapper.analysis.people.capacity import capacity
from mapper.analysis.people.lane_loads import lane_loads
from mapper.core import queries
from mapper.core.edits.resources import set_resource
from mapper.core.records import Lane, Role
from tests.builders import a_map, named
from tests.unit.analysis.people import HOURS, YEAR, staffed


def _two_lanes():
    """Sellers call for an hour; engineers show for 4 hours in half of the cases, with a seller for 0.2."""
    return (
        a_map()
        .lane("Sales")
        .start()
        .to("Call")
        .step("Call", touch_hours=1, role="Seller")
        .to("Show", share=0.5)
        .to("Lost", share=0.5)
        .lane("Engineers")
        .step("Show", touch_hours=4, role="Engineer")
        .touch("Seller", 0.2)
        .to("Won", share=0.4)
        .to("Lost", share=0.6)
        .lane("Customer")
        .step("Waits")
        .end("Won")
        .end("Lost")
    )


def _loads(session, entries=1000.0):
    reader = session.store
    map_id = queries.maps(reader)[0].id
    found = flow(reader, map_id)
    carried = capacity(reader, map_id, found, *YEAR, entries=entries)
    return {
        reader.get(Lane, each.lane_id).name: each
        for each in lane_loads(reader, map_id, found.visits, carried)
    }


def _names(session, load):
    return [session.store.get(Role, each.role_id).name for each in load.roles]


def test_a_lane_shows_who_does_its_work_and_not_who_only_helps():
    session = staffed(_two_lanes(), Ann=("Seller", 1.0), Ben=("Engineer", 1.0))
    loads = _loads(session)
    assert set(loads) == {"Sales", "Engineers"}  # nobody works in the customer's lane
    assert _names(session, loads["Sales"]) == ["Seller"]
    assert _names(session, loads["Engineers"]) == ["Engineer"]  # sellers do 0.2 of 4.2 hours there
    seller, engineer = 1000 * (1 + 0.5 * 0.2) / HOURS, 1000 * 0.5 * 4 / HOURS
    assert loads["Sales"].busiest.utilisation.value == pytest.approx(seller)
    assert loads["Engineers"].busiest.utilisation.value == pytest.approx(engineer)
    assert loads["Engineers"].is_bottleneck
    assert not loads["Sales"].is_bottleneck


def test_the_busiest_of_several_comes_first_whoever_does_most():
    document = _two_lanes()
    document.lane("Sales").step("Check", touch_hours=3, role="Clerk")  # nobody comes there
    session = staffed(document, Ann=("Seller", 0.05), Ben=("Engineer", 1.0))
    seller = named(session.store, Role, "Seller")
    session.run(set_resource, seller.id, target_utilisation=0.7)
    load = _loads(session)["Sales"]
    assert _names(session, load) == ["Seller"]
    assert load.target == 0.7
    assert load.is_bottleneck


def test_parts_are_of_the_hours_in_the_lane():
    document = (
        a_map().start().to("Call").step("Call", touch_hours=3, role="Seller").touch("Clerk", 1).to("Won")
    )
    session = staffed(document, Ann=("Seller", 1.0), Cleo=("Clerk", 0.1))
    load = next(iter(_loads(session).values()))
    assert _names(session, load) == ["Clerk", "Seller"]  # 1 of 0.1 people is more than 3 of one
    assert {session.store.get(Role, key).name: part for key, part in load.parts.items()} == {
        "Seller": 0.75,
        "Clerk": 0.25,
    }


def test_who_is_not_known_comes_last_and_without_a_flow_every_step_counts_once():
    document = a_map().step("Call", touch_hours=3, role="Seller").touch("Clerk", 1)
    session = staffed(document, Ann=("Seller", 1.0))
    load = next(iter(_loads(session).values()))
    assert load.busiest.utilisation.value is None
    assert load.parts[named(session.store, Role, "Clerk").id] == 0.25
