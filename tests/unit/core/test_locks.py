"""A locked map stays as it is drawn; what is said about it goes on, and so does work on a copy (domain row 6)."""

import pytest

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.steps import step_changes
from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.edits.resources import attach_named, delete_resource
from mapper.core.edits.things import add_thing
from mapper.core.errors import Refused
from mapper.core.records import Comment, Item, Node, ProcessMap, Tool
from mapper.core.values import ItemKind, MapKind, NodeKind, Point
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
