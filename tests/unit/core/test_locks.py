"""A locked map stays as it is drawn; what is said about it goes on, and so does work on a copy (domain row 6)."""

import pytest

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.comparison.told_fields import FIELDS
from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.insides import make_inside
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.edits.resources import attach_named, delete_resource
from mapper.core.edits.things import add_thing
from mapper.core.errors import Refused
from mapper.core.insides import inside_of
from mapper.core.records import Comment, Goal, Item, Node, ProcessMap, Tool
from mapper.core.rules.locks import HELD
from mapper.core.values import ItemKind, LifeStage, MapKind, NodeKind, Point
from tests.builders import a_map, named


@pytest.fixture
def locked():
    session = a_map().stage("Find").lane("Sales").step("Call", wait_days=2).tool("CRM").to("Meet").session()
    map_id = queries.maps(session.store)[0].id
    session.run(set_map, map_id, is_locked=True)
    return session


def as_is(session):
    return queries.maps(session.store)[0].id


def test_nothing_drawn_on_it_changes(locked):
    before = locked.snapshot()
    call, crm = named(locked.store, Node, "Call").id, named(locked.store, Tool, "CRM").id
    for edit, arguments in (
        (rename_node, (call, "Ring")),
        (delete_items, ([call],)),
        (set_measures, (call,)),
        (add_node, (as_is(locked), NodeKind.STEP, Point(200, 200), "New")),
        (add_lane, (as_is(locked), "More")),
        (attach_named, ([call], Tool, "Phone")),
        (delete_resource, (crm,)),
        (delete_map, (as_is(locked),)),
    ):
        fields = {"wait_days": 3.0} if edit is set_measures else {}
        with pytest.raises(Refused, match=r"map_is_locked|last_map"):
            locked.run(edit, *arguments, **fields)
    assert locked.snapshot() == before


def test_it_may_be_talked_about_renamed_and_unlocked(locked):
    call = named(locked.store, Node, "Call").id
    locked.run(add_thing, Comment, node_id=call, text="Why?")
    locked.run(add_thing, Item, map_id=as_is(locked), node_id=call, kind=ItemKind.PROBLEM, name="Slow")
    locked.run(add_node, as_is(locked), NodeKind.NOTE, Point(120, 60), "Ask Ana")
    locked.run(set_map, as_is(locked), name="As it was in May")
    locked.run(set_map, as_is(locked), is_locked=False)
    locked.run(rename_node, call, "Ring")
    assert named(locked.store, Node, "Ring")


# Another value of what a map says for itself.
HELD_SAYINGS = {
    "purpose": "Other",
    "statement": "Other",
    "deal_value": 1.0,
    "margin": 0.5,
    "seasons": "1 1 1 1 1 1 1 1 1 1 1 2",
    "flows_left": True,
}


def inside(session, name):
    return inside_of(session.store, named(session.store, Node, name).id)


@pytest.fixture
def deep():
    """Locked: a map whose step Call has an inside, with a step that has one as well."""
    session = a_map().stage("Find").lane("Sales").step("Call").to("Meet").session()
    session.run(make_inside, named(session.store, Node, "Call").id)
    for outer, name in (("Call", "Dial"), ("Dial", "Wait")):
        if inside(session, outer) is None:
            session.run(make_inside, named(session.store, Node, outer).id)
        session.run(add_node, inside(session, outer).id, NodeKind.STEP, Point(200, 60), name)
        session.run(set_measures, named(session.store, Node, name).id, wait_days=1.0)
    session.run(set_map, as_is(session), is_locked=True)
    return session


def test_what_lies_inside_it_is_held_however_deep(deep):
    before = deep.snapshot()
    wait = named(deep.store, Node, "Wait").id
    for edit, arguments in (
        (rename_node, (wait, "Other")),
        (delete_items, ([wait],)),
        (add_node, (inside(deep, "Dial").id, NodeKind.STEP, Point(500, 60), "New")),
        (attach_named, ([wait], Tool, "Phone")),
        (delete_map, (inside(deep, "Dial").id,)),
        (delete_map, (inside(deep, "Call").id,)),
        (make_inside, (named(deep.store, Node, "Meet").id,)),
        (make_inside, (wait,)),
    ):
        with pytest.raises(Refused, match="map_is_locked") as refused:
            deep.run(edit, *arguments)
        assert refused.value.params == {"name": before.get(ProcessMap, as_is(deep)).name}
    assert deep.snapshot() == before
    deep.run(set_map, as_is(deep), is_locked=False)
    deep.run(rename_node, wait, "Other")


def test_what_it_says_for_itself_is_held_and_what_tells_it_apart_is_not(deep):
    for map_id in (as_is(deep), inside(deep, "Call").id):
        for field, value in HELD_SAYINGS.items():
            with pytest.raises(Refused, match="map_is_locked"):
                deep.run(set_map, map_id, **{field: value})
        deep.run(set_map, map_id, name="In May", life_stage=LifeStage.GROWTH)
    deep.run(add_thing, Goal, name="Grow")
    with pytest.raises(Refused, match="map_is_locked"):
        deep.run(set_map, as_is(deep), goal_id=named(deep.store, Goal, "Grow").id)


def test_held_is_all_that_a_comparison_tells_but_the_strategy():
    assert set(FIELDS[ProcessMap]) - HELD == {"life_stage"}
    assert set(FIELDS[ProcessMap]) >= HELD


def test_a_copy_and_a_scenario_of_it_go_on_with_their_own_insides(deep):
    deep.run(set_map, inside(deep, "Call").id, is_locked=True)
    for kind in (MapKind.TO_BE, MapKind.SCENARIO):
        deep.run(copy_map, as_is(deep), kind.value, kind)
        copy = named(deep.store, ProcessMap, kind.value).id
        call = next(n for n in queries.nodes(deep.store, copy) if n.name == "Call")
        dial = next(
            n for n in queries.nodes(deep.store, inside_of(deep.store, call.id).id) if n.name == "Dial"
        )
        deep.run(set_measures, dial.id, wait_days=3.0)
        deep.run(set_map, copy, deal_value=9.0)


def test_row_6_a_step_deleted_in_the_copy_is_exactly_the_difference_and_the_first_map_stays(locked):
    before = {r.id: r for r in locked.store.all(Node)}
    locked.run(copy_map, as_is(locked), "To be", MapKind.TO_BE)
    to_be = queries.maps(locked.store)[1]
    assert not to_be.is_locked
    assert against_base(locked.store, to_be.id).changes == ()
    gone = next(n for n in queries.nodes(locked.store, to_be.id) if n.name == "Meet")
    locked.run(delete_items, [gone.id])
    found = step_changes(against_base(locked.store, to_be.id))
    assert [(step.kind, step.node.name) for step in found] == [(ChangeKind.REMOVED, "Meet")]
    assert {n.id: n for n in queries.nodes(locked.store, as_is(locked))} == before
    assert locked.store.get(ProcessMap, as_is(locked)).is_locked


def test_what_is_added_or_changed_is_told_by_field(locked):
    locked.run(copy_map, as_is(locked), "To be", MapKind.TO_BE)
    to_be = queries.maps(locked.store)[1].id
    call = next(n for n in queries.nodes(locked.store, to_be) if n.name == "Call")
    locked.run(set_measures, call.id, wait_days=1.0)
    locked.run(set_touch_named, [call.id], "Seller", 2.0)
    locked.run(add_node, to_be, NodeKind.STEP, Point(400, 60), "Check")
    found = step_changes(against_base(locked.store, to_be))
    assert [(step.kind.value, step.node.name, step.words) for step in found] == [
        ("changed", "Call", ("wait_days", "touch_hours")),
        ("added", "Check", ()),
    ]
    assert against_base(locked.store, as_is(locked)) is None


def test_what_leaves_a_step_and_hangs_on_it_is_told_too(locked):
    locked.run(copy_map, as_is(locked), "To be", MapKind.TO_BE)
    to_be = queries.maps(locked.store)[1].id
    steps = {n.name: n for n in queries.nodes(locked.store, to_be)}
    for line in queries.outgoing(locked.store, steps["Call"].id):
        locked.run(set_connector, line.id, share=0.3)
    locked.run(attach_named, [steps["Meet"].id], Tool, "Phone")
    found = {step.node.name: step.words for step in step_changes(against_base(locked.store, to_be))}
    assert found == {"Call": ("ways_out",), "Meet": ("node_tool",)}
