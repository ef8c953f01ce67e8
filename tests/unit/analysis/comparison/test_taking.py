"""Taking changes over from one map into the other: one by one, single fields, either way, from another file."""

from dataclasses import replace

import pytest

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.taking import Into, taken
from mapper.analysis.people.handovers import changes_of_hands
from mapper.core import fragment, queries
from mapper.core.edits.connectors import add_connector
from mapper.core.edits.insides import make_inside
from mapper.core.edits.lanes import add_lane, delete_lane
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, rename_node, set_node_kind
from mapper.core.edits.pairing import pair_things, part_things
from mapper.core.edits.paste import paste
from mapper.core.edits.resources import attach_named, set_link
from mapper.core.edits.stages import add_stage, move_stage
from mapper.core.edits.taking_over import take_over
from mapper.core.edits.things import set_thing
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.insides import inside_of
from mapper.core.records import Lane, Node, NodeTool, ProcessMap, Role, Skill, Stage, Tool
from mapper.core.values import MapKind, NodeKind, Outcome, Point
from mapper.services.samples import demo_records
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map

AS_IS, TO_BE = "map-000000000002", "map-0000000000c0"


@pytest.fixture
def session():
    session = (
        a_map()
        .stage("Find")
        .lane("Sales")
        .step("Call", touch_hours=1, wait_days=2)
        .tool("CRM")
        .skill("Listening", 2)
        .to("Meet", 0.4)
        .to("Lost", 0.6)
        .stage("Sell")
        .step("Meet")
        .to("Won")
        .session()
    )
    session.run(copy_map, AS_IS, "To be", MapKind.TO_BE, new_map_id=TO_BE)
    return session


def found(session):
    return compare(Side(session.store, AS_IS), Side(session.store, TO_BE))


def of(session, map_id, record_type, name):
    return next(r for r in session.store.referring(record_type, "map_id", map_id) if r.name == name)


def take(session, changes, into=Into.BEFORE):
    session.run(take_over, *taken(found(session), changes, into=into))


def test_one_field_is_taken_and_the_other_left(session):
    call = of(session, TO_BE, Node, "Call").id
    session.run(set_measures, call, wait_days=1.0)
    session.run(rename_node, call, "Ring")
    (change,) = found(session).changes
    (wait,) = [field for field in change.fields if field.name == "wait_days"]
    take(session, [replace(change, fields=(wait,))])
    old = of(session, AS_IS, Node, "Call")
    assert queries.measures(session.store, old.id).wait_days == 1.0
    ((field,),) = [change.fields for change in found(session).changes]
    assert field.name == "name"
    session.undo()
    assert queries.measures(session.store, old.id).wait_days == 2.0


def test_what_hangs_is_taken_by_the_piece(session):
    call = of(session, TO_BE, Node, "Call").id
    (crm,), (skill,) = queries.node_tools(session.store, call), queries.node_skills(session.store, call)
    session.run(attach_named, [call], Tool, "Phone")
    session.run(set_link, skill.id, level=4)
    session.run(set_touch_named, [call], "Engineer", 3.0)
    (change,) = found(session).changes
    numbers = tuple(field for field in change.fields if field.aspect is Aspect.NUMBERS)
    take(session, [replace(change, fields=numbers)])
    old = of(session, AS_IS, Node, "Call").id
    engineer = next(r.id for r in session.store.all(Role) if r.name == "Engineer")
    assert queries.touch_hours(session.store, old)[engineer] == 3.0
    assert {f.record_type.prefix for f in found(session).changes[0].fields} == {"node_tool", "node_skill"}
    take(session, found(session).changes)
    assert found(session).changes == ()
    assert session.store.get(NodeTool, crm.id).node_id == call, "what the other map has stays its own"


def test_a_step_comes_with_its_stage_its_lane_and_the_lines_to_what_is_there(session):
    session.run(add_lane, TO_BE, "Field")
    field = of(session, TO_BE, Lane, "Field")
    session.run(add_node, TO_BE, NodeKind.STEP, Point(200, 60), "Visit")
    visit = of(session, TO_BE, Node, "Visit")
    session.run(make_inside, visit.id)
    session.run(add_connector, of(session, TO_BE, Node, "Call").id, visit.id)
    session.run(add_connector, visit.id, of(session, TO_BE, Node, "Meet").id)
    draft_lane = {"lane_id": field.id}
    session.run(lambda draft: _moved(draft, visit.id, draft_lane))
    (change,) = [c for c in found(session).changes if c.record_type is Node]
    take(session, [change])
    brought = of(session, AS_IS, Node, "Visit")
    assert session.store.get(Lane, brought.lane_id).name == "Field"
    assert brought.origin == visit.id
    assert inside_of(session.store, brought.id) is not None
    assert {line.target_id for line in queries.outgoing(session.store, brought.id)} == {
        of(session, AS_IS, Node, "Meet").id
    }
    assert not found(session)
    session.undo()
    assert all(node.name != "Visit" for node in queries.nodes(session.store, AS_IS))


def _moved(draft, node_id, fields):
    draft.update(draft.get(Node, node_id), **fields)
    return Label("move")


def test_a_step_comes_with_the_line_to_itself_once(session):
    session.run(add_node, TO_BE, NodeKind.STEP, Point(600, 300), "Check")
    check = of(session, TO_BE, Node, "Check").id
    session.run(add_connector, check, check)
    take(session, found(session).changes)
    assert not found(session)
    brought = of(session, AS_IS, Node, "Check").id
    assert [(line.target_id, line.map_id) for line in queries.outgoing(session.store, brought)] == [
        (brought, AS_IS)
    ]


def test_a_line_brings_its_ends(session):
    session.run(add_node, TO_BE, NodeKind.STEP, Point(600, 300), "Check")
    session.run(add_node, TO_BE, NodeKind.STEP, Point(900, 300), "Sign")
    check, sign = (of(session, TO_BE, Node, name).id for name in ("Check", "Sign"))
    session.run(add_connector, check, sign)
    (line,) = [c for c in found(session).changes if c.with_id is not None]
    take(session, [line])
    assert not found(session)


def test_what_went_is_taken_away_and_what_moved_out_of_its_lane_stays(session):
    session.run(add_lane, TO_BE, "Field")
    field = of(session, TO_BE, Lane, "Field").id
    for name in ("Call", "Meet"):
        node = of(session, TO_BE, Node, name)
        session.run(lambda draft, node=node: _moved(draft, node.id, {"lane_id": field}))
    session.run(delete_lane, of(session, TO_BE, Lane, "Sales").id, keep_content=False)
    (gone,) = [c for c in found(session).changes if c.record_type is Lane and c.kind is ChangeKind.REMOVED]
    take(session, [gone])
    names = {
        node.name: session.store.get(Lane, node.lane_id).name for node in queries.nodes(session.store, AS_IS)
    }
    assert names == {"Call": "Field", "Meet": "Field"}
    take(session, found(session).changes)
    assert not found(session)


def test_the_kind_of_a_step_brings_its_outcome(session):
    end = of(session, TO_BE, Node, "Won").id
    session.run(set_node_kind, end, NodeKind.STEP)
    (change,) = found(session).changes
    (kind,) = [field for field in change.fields if field.name == "kind"]
    take(session, [replace(change, fields=(kind,))])
    assert of(session, AS_IS, Node, "Won").outcome is None
    session.run(set_node_kind, end, NodeKind.END, Outcome.PARKED)
    take(session, found(session).changes)
    assert of(session, AS_IS, Node, "Won").outcome is Outcome.PARKED


def test_the_other_way_it_undoes_what_was_done_to_the_copy(session):
    session.run(delete_items, [of(session, TO_BE, Node, "Meet").id])
    session.run(set_measures, of(session, TO_BE, Node, "Call").id, wait_days=None)
    as_it_was = {n.name for n in queries.nodes(session.store, AS_IS)}
    take(session, found(session).changes, Into.AFTER)
    assert not found(session)
    assert {n.name for n in queries.nodes(session.store, TO_BE)} == as_it_was


def test_a_locked_map_takes_nothing(session):
    session.run(rename_node, of(session, TO_BE, Node, "Call").id, "Ring")
    session.run(set_map, AS_IS, is_locked=True)
    with pytest.raises(Refused, match="map_is_locked"):
        take(session, found(session).changes)


def test_another_file_is_taken_from_with_what_its_steps_need(session):
    """The other file began as a copy; what it calls the same is the same, what is new comes along."""
    other = Session(MemoryKeeper.of(_all(session)), Clock())
    other.run(attach_named, [of(other, AS_IS, Node, "Meet").id], Skill, "Negotiation")
    other.run(set_touch_named, [of(other, AS_IS, Node, "Meet").id], "Lawyer", 2.0)
    session.run(attach_named, [of(session, TO_BE, Node, "Meet").id], Skill, "negotiation")
    comparison = compare(Side(session.store, AS_IS), Side(other.store, AS_IS))
    session.run(take_over, *taken(comparison, comparison.changes, into=Into.BEFORE))
    assert not compare(Side(session.store, AS_IS), Side(other.store, AS_IS)).changes
    assert sum(skill.name.casefold() == "negotiation" for skill in session.store.all(Skill)) == 1
    assert "Lawyer" in {role.name for role in session.store.all(Role)}


def _all(session):
    return [record for records in session.snapshot()._records.values() for record in records.values()]


@pytest.mark.parametrize("into", Into)
def test_the_refined_map_of_the_demo_is_taken_over_whole(into):
    demo = Session(MemoryKeeper.of(demo_records()), Clock())
    refined = next(m for m in queries.maps(demo.store) if m.kind is MapKind.TO_BE)
    for map_id in (refined.id, refined.based_on):
        if demo.store.get(ProcessMap, map_id).is_locked:
            demo.run(set_map, map_id, is_locked=False)
    sides = Side(demo.store, refined.based_on), Side(demo.store, refined.id)
    comparison = compare(*sides)
    assert comparison
    demo.run(take_over, *taken(comparison, comparison.changes, into=into))
    assert not compare(*sides)


def test_a_stage_comes_in_its_place(session):
    session.run(add_stage, TO_BE, "Check", 1)
    session.run(move_stage, of(session, TO_BE, Stage, "Sell").id, 0)
    take(session, [c for c in found(session).changes if c.kind is ChangeKind.ADDED])
    take(session, found(session).changes)
    assert [s.name for s in queries.stages(session.store, AS_IS)] == [
        s.name for s in queries.stages(session.store, TO_BE)
    ]


def test_a_step_that_is_cut_and_pasted_on_its_map_is_the_same_step(session):
    call = of(session, TO_BE, Node, "Call")
    session.run(make_inside, call.id)
    session.run(add_node, inside_of(session.store, call.id).id, NodeKind.STEP, Point(20, 20), "Dial")
    base = of(session, AS_IS, Node, "Call")
    for map_id, cut in ((TO_BE, call), (AS_IS, base)):
        parts = fragment.take(session.store, [cut.id])
        session.run(delete_items, [cut.id])
        session.run(paste, map_id, parts, 40.0, 40.0)
        [change] = [each for each in found(session).changes if each.record_type is Node]
        assert change.kind is ChangeKind.CHANGED, "it lies elsewhere and has an inside, no more"
        session.run(paste, map_id, parts, 200.0, 60.0)
        again = [each.kind for each in found(session).changes if each.record_type is Node]
        assert sorted(again) == sorted(
            [ChangeKind.CHANGED, ChangeKind.ADDED if map_id == TO_BE else ChangeKind.REMOVED]
        )
        session.undo()
    kept = of(session, TO_BE, Node, "Meet")
    session.run(paste, TO_BE, fragment.take(session.store, [kept.id]), 10.0, 300.0)
    assert sum(each.origin == kept.origin for each in queries.nodes(session.store, TO_BE)) == 1, (
        "a copy is another step"
    )


def test_steps_said_to_be_the_same_change_hands_too_though_the_later_map_is_locked(session):
    session.run(add_lane, TO_BE, "Delivery")
    was, call = (of(session, each, Node, "Call") for each in (AS_IS, TO_BE))
    session.run(set_thing, call.id, lane_id=of(session, TO_BE, Lane, "Delivery").id)
    session.run(part_things, [(was.id, call.id)])
    assert changes_of_hands(session.store, TO_BE) == []
    session.run(set_map, TO_BE, is_locked=True)
    session.run(pair_things, [(was.id, call.id)])
    assert session.store.get(Node, call.id).origin is None, "it is the earlier one that remembers"
    [found] = changes_of_hands(session.store, TO_BE)
    assert (found.old_id, found.node_id, found.to_lane) == (was.id, call.id, "Delivery")
