"""Cases with people over a whole map, against Jackson's network solved by itself."""

import pytest

from mapper.analysis.flow.flow import flow
from mapper.analysis.waiting.jackson import jackson
from mapper.analysis.waiting.network import with_people
from mapper.analysis.waiting.waits import waits
from mapper.core import queries
from mapper.core.edits.things import set_thing
from mapper.core.records import Person
from tests.builders import a_map
from tests.unit.analysis.people import HOURS, YEAR, staffed, two_roles

ENTRIES = 800.0


def a_loop():
    """A call that is tried again in half of the cases, then half go on to a demo of somebody else."""
    return (
        a_map()
        .start()
        .to("Call")
        .step("Call", touch_hours=0.5, role="SDR")
        .to("Call", share=0.5)
        .to("Demo", share=0.25)
        .to("Lost", share=0.25)
        .step("Demo", touch_hours=1, role="AE")
        .to("Won", share=0.4)
        .to("Lost", share=0.6)
    )


def found_for(document, **more):
    session = staffed(document, Ben=("SDR", 1.0), Ana=("AE", 1.0), **more)
    map_id = queries.maps(session.store)[0].id
    return with_people(
        waits(session.store, map_id, flow(session.store, map_id), *YEAR, entries=ENTRIES).pools
    )


def test_all_exponential_is_jacksons_network():
    found = found_for(a_loop())
    an_hour = ENTRIES / HOURS
    solved = jackson([an_hour, 0.0], [[0.5, 0.25], [0.0, 0.0]], [0.5, 1.0], [1, 1])
    assert found.formula == "jackson"
    assert found.value == pytest.approx(solved.cases)


def test_steps_two_roles_wait_for_are_no_such_network():
    found = found_for(two_roles())
    assert found.formula == "with_people"
    assert {remark.code for remark in found.assumed} >= {"roles_wait_apart"}


@pytest.mark.parametrize(("share", "code"), [(0.2, "unequal_people"), (0.6, "taken_alike")])
def test_who_only_helps_out_makes_no_such_network(share, code):
    found = found_for(a_loop(), Cem=("AE", share))
    assert found.formula == "with_people"
    assert {remark.code for remark in found.assumed} >= {code}


def test_who_may_be_there_as_nobody_says_when_makes_no_such_network():
    """Two who are there would wait for less than one: what the one is worth alone is not exact."""
    session = staffed(a_loop(), Ben=("SDR", 1.0), Ana=("AE", 1.0), Cem=("AE", 1.0))
    cem = next(each for each in session.store.all(Person) if each.name == "Cem")
    session.run(set_thing, cem.id, calendar_id=None)
    map_id = queries.maps(session.store)[0].id
    found = with_people(
        waits(session.store, map_id, flow(session.store, map_id), *YEAR, entries=ENTRIES).pools
    )
    an_hour = ENTRIES / HOURS
    both = jackson([an_hour, 0.0], [[0.5, 0.25], [0.0, 0.0]], [0.5, 1.0], [1, 2])
    assert found.value > both.cases
    assert found.formula == "with_people"
    assert {remark.code for remark in found.assumed} >= {"some_calendars_unknown"}


def test_what_one_role_lacks_the_sum_lacks():
    session = staffed(a_loop(), Ben=("SDR", 1.0))
    map_id = queries.maps(session.store)[0].id
    found = with_people(
        waits(session.store, map_id, flow(session.store, map_id), *YEAR, entries=ENTRIES).pools
    )
    assert found.value is None
    assert "no_people" in {remark.code for remark in found.missing}
