"""The catalogue: each field is read and written the same, and nothing else changes with it."""

import pytest

from mapper.core import queries
from mapper.core.edits import things
from mapper.core.records import Node, Person, Responsibility, Role
from mapper.core.values import NodeKind, Outcome, ValueClass
from mapper.ui.fields.catalogue import field_of, fields, group_name
from mapper.ui.fields.field import Holds, Item
from tests.builders import a_map, named

# What follows from the wait and the ways out is another figure when they are.
_WORKED_OUT = {"tries", "stay", "over_limit"}


_OF_KIND = {NodeKind.START: "Lead", NodeKind.SLIP: "Put off", NodeKind.END: "Lost"}


def _document():
    builder = a_map().stage("First").stage("Second").lane("Sales").lane("Support")
    builder.stage("First").lane("Sales").step("Call", touch_hours=1.5, wait_days=2, wait_spread_days=1)
    builder.measured(attempts_limit=3, age_limit_days=9, value_class=ValueClass.VA)
    builder.tool("CRM").skill("Listening", 2).metric("Rate", target=0.5, actual=0.4, owner="Ann")
    builder.to("Meet", share=0.7).to("Lost", share=0.3).step("Meet")
    builder.start("Lead").node(NodeKind.SLIP, "Put off")
    return builder.session()


def _other(field, session, node):
    """A value the field does not have yet."""
    if field.choices is not None:
        now = field.read(session.store, node)
        offered = [value for value, _ in field.choices(session.store, node.map_id) if value != now]
        return NodeKind.DECISION if field.key == "kind" else offered[-1]
    return {
        Holds.TEXT: "Other",
        Holds.LINES: "Two\nlines",
        Holds.NUMBER: 7 if field.is_whole else 7.25,
        Holds.SHARE: 0.125,
        Holds.NAMES: (Item("New one", 3 if field.has_levels else None), Item("Old, one")),
        Holds.DATE: "2026-03-31",
    }[field.holds]


def _keys():
    return [field.key for field in fields(_document().store)]


def test_each_key_is_there_once_and_each_has_a_name_and_a_group():
    found = fields(_document().store)
    assert len({field.key for field in found}) == len(found)
    assert all(field.name and group_name(field.group) for field in found)
    assert all("{" not in field.name + field.number_name for field in found)


@pytest.mark.parametrize("key", _keys())
def test_what_is_written_is_read_and_other_fields_stay(key):
    session = _document()
    field = field_of(session.store, key)
    node = named(session.store, Node, next((n for k, n in _OF_KIND.items() if field.kinds == {k}), "Call"))
    assert field.may_hold(node)
    if field.write is None:
        assert field.number(session.store, node) is None or field.is_number
        return
    before = {each.key: each.read(session.store, node) for each in fields(session.store)}
    value = _other(field, session, node)
    session.run(field.write, node.id, value)
    node = session.store.get(Node, node.id)
    assert field.read(session.store, node) == value
    touched = {
        "touch": "touch",
        "stage": "number",
        "metrics": "status",
        "target": "status",
        "actual": "status",
    }
    follows = {key, touched.get(key.partition(":")[0], "")}
    if key == "metrics":
        follows |= {each for each in before if ":metric-" in each}  # its figures go with it
    for each in fields(session.store):
        if each.key in before and each.key not in follows | _WORKED_OUT:
            assert each.read(session.store, node) == before[each.key], each.key
    if field.is_clearable:
        session.run(field.write, node.id, None)
        empty = () if field.holds is Holds.NAMES else None
        assert field.read(session.store, session.store.get(Node, node.id)) == empty
    session.undo()


def test_a_role_or_metric_that_is_gone_takes_its_fields_along():
    session = _document()
    role = next(key for key in _keys() if key.startswith("touch:"))
    assert field_of(session.store, role).name == "Hours of Seller"
    assert field_of(session.store, "touch:role-of-nobody") is None
    assert field_of(session.store, "nonsense") is None


def test_a_step_put_into_another_stage_lies_on_nothing():
    builder = a_map().stage("First").stage("Second").lane("Sales")
    builder.stage("First").step("Call").stage("Second").step("Meet").step("Offer")
    session = builder.session()
    call, meet = named(session.store, Node, "Call"), named(session.store, Node, "Meet")
    session.run(field_of(session.store, "stage").write, call.id, meet.stage_id)
    inside = [n for n in queries.nodes(session.store, call.map_id) if n.stage_id == meet.stage_id]
    assert [n.name for n in sorted(inside, key=lambda n: n.x)] == ["Meet", "Offer", "Call"]
    for a, b in zip(sorted(inside, key=lambda n: n.x), sorted(inside, key=lambda n: n.x)[1:], strict=False):
        assert a.x + a.width <= b.x


def test_an_outcome_is_that_of_an_end():
    session = _document()
    outcome = field_of(session.store, "outcome")
    end, step = named(session.store, Node, "Lost"), named(session.store, Node, "Call")
    assert (outcome.read(session.store, end), outcome.read(session.store, step)) == (Outcome.LOST, None)
    assert not outcome.may_hold(step)


def test_a_letter_goes_to_a_role_or_to_a_person_by_name():
    session = _document()
    session.run(things.add_thing, Person, name="Ann")
    responsible = field_of(session.store, "raci_r")
    call = named(session.store, Node, "Call")
    session.run(responsible.write, call.id, (Item("ann"), Item("seller"), Item("Lawyer")))
    found = session.store.referring(Responsibility, "node_id", call.id)
    people = {session.store.get(Person, r.person_id).name for r in found if r.person_id}
    roles = {session.store.get(Role, r.role_id).name for r in found if r.role_id}
    assert (people, roles) == ({"Ann"}, {"Seller", "Lawyer"})
    session.run(responsible.write, call.id, (Item("Ann"),))
    assert [item.name for item in responsible.read(session.store, call)] == ["Ann"]


def test_money_is_in_the_currency_of_the_document():
    session = _document()
    assert field_of(session.store, "money:delay_cost").unit == "EUR"
