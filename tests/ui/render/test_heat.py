"""The steps of a heat: every number lies in the step that the legend tells, the extremes at the ends of the ramp."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits.measures import set_measures
from mapper.core.values import Outcome, ValueClass
from mapper.ui.fields.catalogue import FIELDS as ALL
from mapper.ui.fields.catalogue import field_of, fields
from mapper.ui.render.heat import CHOSEN, NO_DATA, heat
from mapper.ui.worked import worked_out
from tests.builders import a_map

FIELDS = {field.key: field for field in ALL}
DAYS = st.one_of(st.none(), st.floats(0, 400, allow_nan=False))


@given(st.lists(DAYS, min_size=1, max_size=12))
def test_each_number_is_in_the_step_its_limits_tell(days):
    builder = a_map().stage("First").lane("Sales")
    for number in range(len(days)):
        builder.step(f"Step {number}")
    session = builder.session()
    wanted = {}
    for node in queries.nodes(session.store, _map(session)):
        wanted[node.id] = days[int(node.name.split()[1])]
        if wanted[node.id] is not None:
            session.run(set_measures, node.id, wait_days=wanted[node.id])
    found = heat(session.store, _map(session), FIELDS["wait"])
    ranges = dict(zip(found.shades, found.limits, strict=True))
    for node_id, number in wanted.items():
        step = found.step_of[node_id]
        if number is None:
            assert step == NO_DATA
        else:
            low, high = ranges[step]
            assert low - 1e-9 <= number <= high + 1e-9
    known = [number for number in wanted.values() if number is not None]
    if len(set(known)) > 1:
        assert found.step_of[max(wanted, key=lambda i: -1 if wanted[i] is None else wanted[i])] == 4
    assert sum(found.counts().values()) == len(days)


def test_lost_cases_are_those_that_leave_for_an_end_that_is_no_success():
    builder = a_map().stage("First").lane("Sales")
    builder.step("Call").to("Meet", share=0.7).to("Gone", share=0.3)
    builder.step("Meet").end("Gone", outcome=Outcome.LOST)
    session = builder.session()
    found = heat(session.store, _map(session), FIELDS["lost"])
    names = {node.id: node.name for node in queries.nodes(session.store, _map(session))}
    assert {names[node_id]: step for node_id, step in found.step_of.items()} == {"Call": 2, "Meet": NO_DATA}
    assert found.limits == ((0.3, 0.3),)


def test_any_number_of_the_catalogue_colours():
    builder = a_map().stage("First").lane("Sales")
    builder.step("Call").touch("Seller", 1.0).metric("Speed", actual=3.0).to("Meet")
    builder.step("Meet").touch("Seller", 4.0).metric("Speed", actual=9.0, unit="per week")
    session = builder.session()
    names = {node.id: node.name for node in queries.nodes(session.store, _map(session))}

    def steps(key):
        found = heat(session.store, _map(session), field_of(session.store, key))
        return {names[node_id]: step for node_id, step in found.step_of.items()}

    others = {field.name: field.key for field in fields(session.store) if field.key not in CHOSEN}
    assert steps(others["Hours of Seller"]) == {"Call": 0, "Meet": 4}
    assert steps(others["Leads to"]) == {"Call": 4, "Meet": 0}
    assert steps(others["Speed, actual"]) == {"Call": 2, "Meet": NO_DATA}, "another unit is no comparison"


def test_a_choice_with_an_order_has_a_step_for_each_value():
    builder = a_map().stage("First").lane("Sales").step("Call", value_class=ValueClass.VA)
    builder.step("Wait", value_class=ValueClass.NVA).step("Plan")
    session = builder.session()
    found = heat(session.store, _map(session), FIELDS["value"])
    names = {node.id: node.name for node in queries.nodes(session.store, _map(session))}
    assert {names[node_id]: step for node_id, step in found.step_of.items()} == {
        "Call": 0,
        "Wait": 4,
        "Plan": NO_DATA,
    }
    assert found.words == ("Value-adding", "Necessary", "Not adding")


def _map(session):
    return queries.maps(session.store)[0].id


def test_where_no_step_has_a_number_it_says_what_is_missing():
    builder = a_map().stage("First").lane("Sales").start("Lead").to("Call")
    builder.step("Call", touch_hours=1, role="Caller").to("Won", share=0.5).to("Lost", share=0.5)
    session = builder.end("Won").end("Lost").session()
    reader = worked_out(session.store, _map(session))
    found = heat(reader, _map(session), field_of(reader, "figure:weak"))
    assert set(found.step_of.values()) == {NO_DATA}
    assert "how many cases enter a month" in found.lack
    session.run(set_measures, next(iter(found.step_of)), wait_days=2.0)
    assert not heat(session.store, _map(session), FIELDS["wait"]).lack
