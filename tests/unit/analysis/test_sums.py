"""Levers worked out from sums, against the map read and solved anew with each of them pulled."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest

from mapper.analysis.flow import chain as chain_module
from mapper.analysis.levers.levers import effect, pair
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.pulled import pulled
from mapper.analysis.levers.sums import Sums
from mapper.analysis.levers.usual_levers import fixes_at, usual_levers
from mapper.core import queries
from mapper.core.ids import AllocationId, CalendarId, LeverId, PersonId
from mapper.core.records import Allocation, Calendar, Lever, Node, Person, Role
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, LeverKind
from tests.builders import a_map, named
from tests.unit.analysis.test_levers import brought, sale

YEAR = date(2027, 1, 1), date(2027, 12, 31)


def going_round(hours_of_engineers=30.0):
    """Two starts, a step that tries again and gives up, a longer loop, a closed way, and two roles with people."""
    builder = a_map("Sale", deal_value=1000.0).stage("Selling").lane("Sales")
    builder.start("Fair").measured(entries_a_month=10.0).to("Call")
    builder.start("Site").measured(entries_a_month=5.0).to("Meet")
    builder.step("Call", wait_days=2, attempts_limit=3).touch("Seller", 3.0)
    builder.to("Call", 0.5, kind=ConnectorKind.CHASE).to("Meet", 0.3).to("Lost", 0.2)
    builder.step("Meet", wait_days=5).touch("Seller", 1.0).touch("Engineer", hours_of_engineers)
    builder.to("Call", 0.1).to("Offer", 0.6).to("Lost", 0.28).to("Parked", 0.02)
    builder.step("Offer", wait_days=9).touch("Engineer", 2.0).to("Won", 0.5).to("Meet", 0.2).to("Lost", 0.3)
    builder.to("Parked", 0.0).end("Parked")
    store = Store(builder.records())
    calendar = Calendar(id=CalendarId("calendar-1"), name="Office")
    people = [Person(id=PersonId(f"person-{n}"), name=f"P{n}", calendar_id=calendar.id) for n in range(2)]
    shares = [
        Allocation(id=AllocationId(f"allocation-{n}"), person_id=each.id, role_id=role.id)
        for n, (each, role) in enumerate(zip(people, store.all(Role), strict=True))
    ]
    return Store([*builder.records(), calendar, *people, *shares])


def every_lever(store, map_id, before):
    """The usual ones, all fixes of each step, and some that close a way, take people away or turn one start."""
    found = usual_levers(store, map_id, before)
    found += [
        each for node in queries.nodes(store, map_id) for each in fixes_at(store, map_id, node.id, before)
    ]
    lost, one = named(store, Node, "Meet"), named(store, Node, "Site")
    found += [Lever(id="lever-1", map_id=map_id, kind=LeverKind.DROP_OUT, change=-1.0, node_id=lost.id)]
    found += [Lever(id="lever-2", map_id=map_id, kind=LeverKind.ENTRIES, change=4.0, node_id=one.id)]
    found += [replace(each, change=-0.5) for each in found if each.kind is LeverKind.HIRE]
    return found


@pytest.mark.parametrize("dense", [500, 0])
@pytest.mark.parametrize("hours", [1.0, 300.0])
def test_every_lever_brings_what_the_map_solved_anew_says(dense, hours):
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        store = going_round(hours)
        map_id = queries.maps(store)[0].id
        before = outlook(store, map_id, *YEAR)
        levers = every_lever(store, map_id, before)
        effects = [effect(store, each, before) for each in levers]
        assert {each.lever.kind for each in effects} == set(LeverKind)
        for found in effects:
            whole = outlook(pulled(store, found.lever, *YEAR), map_id, *YEAR)
            assert isinstance(found.after, Sums), found.lever
            for name in ("entries", "win_probability", "wins", "days_to_win"):
                assert getattr(found.after, name) == pytest.approx(getattr(whole, name), rel=1e-12), (
                    found.lever
                )
            assert found.binding == whole.binding
        for second in effects:
            both = pair(store, effects[0], second)
            whole = outlook(pulled(pulled(store, levers[0], *YEAR), second.lever, *YEAR), map_id, *YEAR)
            assert both.after_first.after.wins == pytest.approx(whole.wins, rel=1e-12)


def test_what_a_lever_leaves_alone_differs_by_nothing_at_all():
    store = going_round(300.0)
    map_id = queries.maps(store)[0].id
    before = outlook(store, map_id, *YEAR)
    for found in (effect(store, each, before) for each in usual_levers(store, map_id, before)):
        if found.lever.kind in (LeverKind.HIRE, LeverKind.TOUCH):
            assert found.after.win_probability == found.before.win_probability
        if found.lever.kind in (LeverKind.WAIT, LeverKind.ENTRIES):
            assert str(found.wins) == "0.0"
        if found.lever.kind is LeverKind.HIRE:
            assert str(found.days_saved) == "0.0"


@pytest.mark.parametrize("case", ["opened", "trapped"])
def test_where_more_than_a_row_is_another_one_the_map_is_read_anew(case):
    store = going_round()
    map_id = queries.maps(store)[0].id
    before = outlook(store, map_id, *YEAR)
    if case == "opened":  # a way that was closed
        offer, parked = named(store, Node, "Offer").id, named(store, Node, "Parked").id
        line = next(each for each in queries.outgoing(store, offer) if each.target_id == parked)
        assert line.share == 0
        turned = {"connector_id": line.id, "change": 0.2}
    else:  # nothing but back to the call, and from there to the meeting
        meet, call = named(store, Node, "Meet").id, named(store, Node, "Call").id
        line = next(each for each in queries.outgoing(store, meet) if each.target_id == call)
        turned = {"connector_id": line.id, "change": 1.0}
    lever = Lever(id=LeverId("lever-1"), map_id=map_id, kind=LeverKind.SHARE, **turned)
    found, whole = effect(store, lever, before), outlook(pulled(store, lever, *YEAR), map_id, *YEAR)
    assert found.after.win_probability == whole.win_probability
    assert found.after.wins == whole.wins
    assert not isinstance(found.after, Sums)


@pytest.mark.parametrize("people", [0, 1])
@pytest.mark.parametrize("kind", list(LeverKind))
def test_a_lever_of_nothing_changes_nothing_whatever_is_known(kind, people):
    found = brought(sale(touch_hours=20.0, people=people), kind, 0.0)
    assert (found.wins, found.days_saved) == pytest.approx((0.0, 0.0), abs=1e-12)
