"""A scenario says other numbers about a map, and follows it in all else."""

from contextlib import suppress
from itertools import count
from unittest import mock

import hypothesis.strategies as st
import pytest
from hypothesis import given

from mapper.analysis.comparison.change import Aspect
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import insides, queries
from mapper.core.edits.connectors import add_connector, set_connector
from mapper.core.edits.insides import make_inside
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.edits.resources import attach_named
from mapper.core.errors import Refused
from mapper.core.records import ProcessMap, Tool
from mapper.core.values import MapKind, NodeKind, Point, ValueClass
from tests.builders import a_map
from tests.laws.edits import EDITS, drawn, edit_name

SCENARIO = "map-00000000beef"


@pytest.fixture
def session():
    session = (
        a_map().stage("Find").lane("Sales").step("Call", wait_days=2, touch_hours=1).to("Meet", 0.4).session()
    )
    session.run(copy_map, base(session), "Cautious", MapKind.SCENARIO, new_map_id=SCENARIO)
    return session


def base(session):
    return queries.maps(session.store)[0].id


def node(session, map_id, name):
    (found,) = [each for each in queries.nodes(session.store, map_id) if each.name == name]
    return found.id


def line(session, map_id):
    (found,) = queries.connectors(session.store, map_id)
    return found.id


def wait(session, map_id):
    return queries.measures(session.store, node(session, map_id, "Call")).wait_days


def differing(session):
    """What is told between base and scenario, but for the drawing."""
    found = compare(Side(session.store, base(session)), Side(session.store, SCENARIO))
    return {
        (each.name, field.name) for each in found.changes for field in each.fields if not each.is_layout
    } | {(each.kind.value, "") for each in found.changes if not each.fields}


def test_it_says_other_numbers(session):
    session.run(set_measures, node(session, SCENARIO, "Call"), wait_days=5.0)
    session.run(set_touch_named, [node(session, SCENARIO, "Call")], "Seller", 3.0)
    session.run(set_connector, line(session, SCENARIO), share=0.2)
    session.run(set_map, SCENARIO, deal_value=100.0, name="Very cautious")
    assert wait(session, base(session)) == 2.0
    assert wait(session, SCENARIO) == 5.0


@pytest.mark.parametrize(
    ("edit", "arguments"),
    [
        (rename_node, lambda s: (node(s, SCENARIO, "Call"), "Ring")),
        (delete_items, lambda s: ([node(s, SCENARIO, "Call")],)),
        (add_node, lambda s: (SCENARIO, NodeKind.STEP, Point(200, 200), "New")),
        (add_lane, lambda s: (SCENARIO, "More")),
        (attach_named, lambda s: ([node(s, SCENARIO, "Call")], Tool, "Phone")),
        (add_connector, lambda s: (node(s, SCENARIO, "Meet"), node(s, SCENARIO, "Call"))),
    ],
)
def test_but_nothing_else(session, edit, arguments):
    before = session.snapshot()
    with pytest.raises(Refused, match="scenario_numbers_only"):
        session.run(edit, *arguments(session))
    assert session.snapshot() == before


def test_what_a_step_is_worth_to_the_customer_comes_and_goes_with_the_base(session):
    def worth(map_id, name):
        found = queries.measures(session.store, node(session, map_id, name))
        return None if found is None else found.value_class

    first = base(session)
    session.run(set_measures, node(session, SCENARIO, "Call"), wait_days=5.0)
    for name in ("Call", "Meet"):  # of which one has no numbers yet
        session.run(set_measures, node(session, first, name), value_class=ValueClass.VA)
        assert worth(SCENARIO, name) is ValueClass.VA
        with pytest.raises(Refused, match="scenario_numbers_only"):
            session.run(set_measures, node(session, SCENARIO, name), value_class=ValueClass.NVA)
    session.run(delete_items, [node(session, first, "Call")])
    assert {each.name for each in queries.nodes(session.store, SCENARIO)} == {"Meet"}
    session.undo()
    assert (worth(SCENARIO, "Call"), wait(session, SCENARIO)) == (ValueClass.VA, 5.0)


def test_what_is_drawn_on_its_base_is_drawn_on_it(session):
    first = base(session)
    session.run(set_measures, node(session, SCENARIO, "Call"), wait_days=5.0)
    session.run(add_node, first, NodeKind.STEP, Point(400, 60), "New")
    session.run(add_connector, node(session, first, "Meet"), node(session, first, "New"))
    session.run(attach_named, [node(session, first, "New")], Tool, "Phone")
    session.run(rename_node, node(session, first, "Call"), "Ring")
    session.run(add_lane, first, "More")
    names = {each.name for each in queries.nodes(session.store, SCENARIO)}
    assert names == {"Ring", "Meet", "New"}
    assert [each.name for each in queries.lanes(session.store, SCENARIO)][-1] == "More"
    assert len(queries.connectors(session.store, SCENARIO)) == 2
    session.run(delete_items, [node(session, first, "New")])
    assert {each.name for each in queries.nodes(session.store, SCENARIO)} == {"Ring", "Meet"}
    session.undo()
    assert {each.name for each in queries.nodes(session.store, SCENARIO)} == {"Ring", "Meet", "New"}


def test_a_number_of_the_base_goes_over_unless_the_scenario_has_its_own(session):
    first = base(session)
    session.run(set_measures, node(session, first, "Call"), wait_days=3.0)
    assert wait(session, SCENARIO) == 3.0
    session.run(set_measures, node(session, SCENARIO, "Call"), wait_days=9.0)
    session.run(set_measures, node(session, first, "Call"), wait_days=4.0, attempts_limit=3)
    assert wait(session, SCENARIO) == 9.0
    assert queries.measures(session.store, node(session, SCENARIO, "Call")).attempts_limit == 3


def test_the_first_number_of_a_step_may_be_the_scenarios_own(session):
    """The base says nothing of the step yet; what it says later is followed but for that number."""
    first = base(session)
    session.run(set_measures, node(session, SCENARIO, "Meet"), wait_days=5.0)
    with pytest.raises(Refused, match="scenario_numbers_only"):
        session.run(set_measures, node(session, SCENARIO, "Meet"), value_class=ValueClass.NVA)
    session.run(set_measures, node(session, first, "Meet"), wait_days=2.0, attempts_limit=3)
    session.run(set_measures, node(session, first, "Meet"), value_class=ValueClass.NVA)
    said = queries.measures(session.store, node(session, SCENARIO, "Meet"))
    assert (said.wait_days, said.attempts_limit, said.value_class) == (5.0, 3, ValueClass.NVA)


def test_a_step_that_is_opened_inside_is_so_on_the_scenario(session):
    first = base(session)
    session.run(make_inside, node(session, first, "Call"))
    inner = insides.inside_of(session.store, node(session, first, "Call"))
    copy = insides.inside_of(session.store, node(session, SCENARIO, "Call"))
    assert (copy.kind, copy.based_on) == (MapKind.SCENARIO, inner.id)
    session.run(add_node, inner.id, NodeKind.STEP, Point(200, 200), "Deep")
    assert "Deep" in {each.name for each in queries.nodes(session.store, copy.id)}


def test_a_scenario_of_a_scenario_is_one_of_the_same_map(session):
    session.run(set_measures, node(session, SCENARIO, "Call"), wait_days=5.0)
    session.run(copy_map, SCENARIO, "Bold", MapKind.SCENARIO, new_map_id="map-00000000bead")
    assert session.store.get(ProcessMap, "map-00000000bead").based_on == base(session)
    assert wait(session, "map-00000000bead") == 5.0
    session.run(rename_node, node(session, base(session), "Call"), "Ring")
    for map_id in (SCENARIO, "map-00000000bead"):
        assert node(session, map_id, "Ring")


def test_made_a_map_of_its_own_it_is_drawn_on(session):
    session.run(set_map, SCENARIO, kind=MapKind.TO_BE)
    session.run(rename_node, node(session, SCENARIO, "Call"), "Ring")
    session.run(rename_node, node(session, base(session), "Meet"), "Visit")
    assert node(session, SCENARIO, "Meet")


def test_without_its_base_it_is_a_map_of_its_own(session):
    session.run(delete_map, base(session))
    session.run(rename_node, node(session, SCENARIO, "Call"), "Ring")


@given(st.data())
def test_whatever_is_drawn_the_two_differ_in_numbers_only(data):
    numbers = count(1000)
    with mock.patch("mapper.core.draft.new_id", lambda prefix: f"{prefix}-{next(numbers):012x}"):
        session = (
            a_map()
            .stage("One")
            .lane("Sales")
            .step("Call", touch_hours=1, wait_days=2)
            .tool("CRM")
            .to("Offer", 0.4)
            .stage("Two")
            .step("Offer")
            .to("Won", 0.3)
            .session()
        )
        first = base(session)
        session.run(copy_map, first, "Cautious", MapKind.SCENARIO, new_map_id=SCENARIO)
        for _ in range(data.draw(st.integers(1, 10))):
            edit = data.draw(st.sampled_from(sorted(EDITS, key=edit_name)))
            call = drawn(edit, session.store, data.draw)
            if call is not None:
                with suppress(Refused):
                    session.run(edit, *call[0], **call[1])
            scenario = session.store.find(ProcessMap, SCENARIO)
            if scenario is None or scenario.based_on != first or scenario.kind is not MapKind.SCENARIO:
                return
            found = compare(Side(session.store, first), Side(session.store, SCENARIO))
            for change in found.changes:
                if change.record_type is not ProcessMap:
                    assert change.fields, change
                    assert {f.aspect for f in change.fields} <= {Aspect.NUMBERS, Aspect.LAYOUT}, change
