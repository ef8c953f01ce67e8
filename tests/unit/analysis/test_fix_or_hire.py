"""A fix and a hire beside one another, against wins by hand: min(entries, what people can carry) x win probability."""

from datetime import date

import pytest

from mapper.analysis.levers.fix_or_hire import Asked, weigh
from mapper.core import queries
from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Allocation, Calendar, Node, Person, Role
from mapper.core.values import LeverKind
from tests.builders import a_map, named

DAY = date(2026, 3, 2)


def _sale(entries: float):
    """A call loses half; who is left is shown for 4 hours by an engineer, and one in two buys."""
    document = (
        a_map(deal_value=1000.0)
        .start()
        .measured(entries_a_month=entries)
        .to("Call")
        .step("Call", touch_hours=0.5, role="Seller", wait_days=6.0)
        .to("Show", share=0.5)
        .to("Lost", share=0.5)
        .step("Show", touch_hours=4, role="Engineer")
        .to("Won", share=0.5)
        .to("Lost", share=0.5)
        .end("Won")
        .end("Lost")
    )
    session = document.session()
    session.run(add_resource, Calendar, "Office", resource_id="calendar-1")
    for name, role in (("Ann", "Seller"), ("Ben", "Engineer")):
        session.run(add_resource, Person, name, resource_id=f"person-{name}", calendar_id="calendar-1")
        role_id = named(session.store, Role, role).id
        session.run(add_thing, Allocation, person_id=f"person-{name}", role_id=role_id)
    return session


def _weighed(session, **asked):
    return weigh(session.snapshot(), queries.maps(session.store)[0].id, DAY, Asked(**asked))


def _a_year(found):
    return 12 / found.before.months


def test_while_people_have_time_a_fix_wins_more_and_a_hire_nothing():
    session = _sale(10)
    found = _weighed(session, node_id=named(session.store, Node, "Call").id)
    assert found.fix.lever.kind is LeverKind.SHARE
    assert found.fix.lever.change == 0.05
    # 120 a year, of which 0.55 instead of 0.5 are shown, and half of these buy.
    assert found.fix.wins == pytest.approx(120 * (0.55 - 0.5) * 0.5)
    assert found.hire.wins == pytest.approx(0)
    assert found.fix.binding == ()


def test_while_a_role_binds_its_hire_wins_more_and_a_fix_before_it_nothing():
    session = _sale(400)
    engineer = named(session.store, Role, "Engineer").id
    found = _weighed(session, node_id=named(session.store, Node, "Call").id)
    assert found.hire.lever.role_id == engineer  # nobody was asked for: who lets the fewest through
    carried = next(each for each in found.before.capacity.roles if each.role_id == engineer)
    # An entry takes 0.5 x 4 hours of the engineer, and 0.25 of them are won: one more person, as much again.
    assert found.hire.wins == pytest.approx(carried.hours.value / 2 * 0.25 * _a_year(found), rel=0.05)
    # With 0.55 to be shown an engineer lets fewer enter: as many are shown and bought.
    assert found.fix.wins == pytest.approx(0, abs=1e-9)
    assert found.fix.binding == (engineer,)


def test_without_a_step_the_work_of_who_binds_is_made_less():
    found = _weighed(_sale(400))
    assert found.fix.lever.kind is LeverKind.TOUCH
    assert found.fix.lever.change == pytest.approx(-0.4)
    # The same hours carry a tenth more and a bit: 1 / 0.9.
    assert found.fix.after.wins == pytest.approx(found.before.wins / 0.9)


def test_kind_and_step_of_the_fix_and_people_are_those_asked_for():
    session = _sale(10)
    call, seller = named(session.store, Node, "Call").id, named(session.store, Role, "Seller").id
    found = _weighed(session, node_id=call, kind=LeverKind.WAIT, change=-2.0, role_id=seller, people=2.0)
    assert [each.kind for each in found.fixes] == [
        LeverKind.SHARE,
        LeverKind.TOUCH,
        LeverKind.WAIT,
    ]
    assert found.fix.days_saved == pytest.approx(2)
    assert (found.hire.lever.role_id, found.hire.lever.change) == (seller, 2.0)


def test_the_net_is_after_what_the_role_costs():
    session = _sale(10)
    seller = named(session.store, Role, "Seller").id
    session.run(set_resource, seller, cost_a_year=90_000.0)
    assert _weighed(session, role_id=seller).hire.net == pytest.approx(-90_000)


def test_where_nothing_can_be_tried_a_side_is_none():
    session = a_map().step("Call").session()
    found = _weighed(session, node_id=named(session.store, Node, "Call").id)
    assert found.fix is None
    assert found.hire is None
    assert found.fixes == ()
