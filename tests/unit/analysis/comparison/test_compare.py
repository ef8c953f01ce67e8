"""What a comparison tells of two maps: each kind of change, each aspect, each thing once."""

from dataclasses import fields, replace

import pytest

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.comparison.told_fields import FIELDS, TIES
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.connectors import add_connector, set_connector
from mapper.core.edits.lanes import add_lane, move_lane
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, move_nodes, rename_node
from mapper.core.edits.resources import attach_named, set_link
from mapper.core.edits.stages import add_stage, move_stage
from mapper.core.edits.things import add_thing, remove_thing, set_thing
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.records import (
    Connector,
    Lane,
    Node,
    NodeCriterion,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Role,
    RoleTouch,
    Stage,
    Tool,
)
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import MapKind, NodeKind, Point
from mapper.exchange.excel.words.compared import OTHERWISE
from mapper.ui.vocabulary import WORDS
from tests.builders import a_map


@pytest.fixture
def draft():
    """A map and its copy, "As is" and "To be"."""
    store = Store(
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
        .records()
    )
    draft = Draft(store)
    copy_map(draft, queries.maps(draft)[0].id, "To be", MapKind.TO_BE)
    return draft


def sides(reader):
    return tuple(Side(reader, process_map.id) for process_map in queries.maps(reader))


def found(reader):
    return compare(*sides(reader))


def of_copy(draft, record_type, name):
    to_be = queries.maps(draft)[1].id
    return next(r for r in draft.referring(record_type, "map_id", to_be) if r.name == name)


def told(comparison):
    """Each change in short: kind, what it is called, its fields."""
    return [
        (change.kind.value, comparison.called(change), *(field.name for field in change.fields))
        for change in comparison.changes
    ]


def test_a_copy_is_the_same(draft):
    comparison = found(draft)
    assert comparison.changes == ()
    assert not comparison
    assert len(comparison.pairs.nodes) == 4
    assert len(comparison.pairs.connectors) == 3


def test_a_step_that_came_and_the_lines_with_it(draft):
    add_node(draft, queries.maps(draft)[1].id, NodeKind.STEP, Point(600, 300), "Check")
    check, meet = of_copy(draft, Node, "Check"), of_copy(draft, Node, "Meet")
    add_connector(draft, check.id, meet.id)
    comparison = found(draft)
    assert told(comparison) == [("added", "Check"), ("added", "Check → Meet")]
    node, line = comparison.changes
    assert (node.before_id, node.after_id) == (None, check.id)
    assert line.with_id == check.id
    assert comparison.by_id[check.id] is node
    assert [(step.kind, step.node.name, step.words) for step in step_changes(comparison)] == [
        (ChangeKind.ADDED, "Check", ())
    ]


def test_a_step_that_went_is_told_last_with_its_lines(draft):
    meet = of_copy(draft, Node, "Meet")
    delete_items(draft, [meet.id], [line.id for line in queries.connectors_at(draft, meet.id)])
    rename_node(draft, of_copy(draft, Node, "Won").id, "Won it")
    run_rules(draft)
    assert told(found(draft)) == [
        ("changed", "Won it", "name"),
        ("removed", "Meet"),
        ("removed", "Call → Meet"),
        ("removed", "Meet → Won"),
    ]


def test_a_step_in_another_lane_has_moved(draft):
    add_lane(draft, queries.maps(draft)[1].id, "Field")
    node, lane = of_copy(draft, Node, "Call"), of_copy(draft, Lane, "Field")
    draft.update(node, lane_id=lane.id)
    comparison = found(draft)
    assert told(comparison) == [("added", "Field"), ("moved", "Call", "lane_id")]
    (field,) = comparison.by_id[node.id].fields
    assert (field.before, field.after, field.aspect) == ("Sales", "Field", Aspect.MEANING)


def test_a_step_in_another_stage_has_moved(draft):
    node = of_copy(draft, Node, "Call")
    draft.update(node, stage_id=of_copy(draft, Stage, "Sell").id)
    assert told(found(draft)) == [("moved", "Call", "stage_id")]


def test_numbers_are_told_apart(draft):
    call = of_copy(draft, Node, "Call")
    set_measures(draft, call.id, wait_days=1.0)
    set_touch_named(draft, [call.id], "Seller", 2.0)
    (line,) = [c for c in queries.outgoing(draft, call.id) if c.share == 0.4]
    set_connector(draft, line.id, share=0.5)
    set_map(draft, queries.maps(draft)[1].id, deal_value=500.0)
    comparison = found(draft)
    assert {change.aspects for change in comparison.changes} == {frozenset({Aspect.NUMBERS})}
    assert [
        (change.record_type, [(f.name, f.of, f.before, f.after) for f in change.fields])
        for change in comparison.changes
    ] == [
        (ProcessMap, [("deal_value", "", None, 500.0)]),
        (Node, [("wait_days", "", 2.0, 1.0), ("touch_hours", "Seller", 1.0, 2.0)]),
        (Connector, [("share", "", 0.4, 0.5)]),
    ]
    assert [(s.node.name, s.words) for s in step_changes(comparison)] == [
        ("Call", ("wait_days", "touch_hours", "ways_out"))
    ]


def test_resources_are_told_apart(draft):
    call = of_copy(draft, Node, "Call")
    (tool,), (skill,) = queries.node_tools(draft, call.id), queries.node_skills(draft, call.id)
    draft.remove(tool)
    attach_named(draft, [call.id], Tool, "Phone")
    set_link(draft, skill.id, level=3)
    (change,) = found(draft).changes
    assert change.aspects == {Aspect.RESOURCES}
    assert [(f.record_type, f.name, f.of, f.before, f.after) for f in change.fields] == [
        (NodeTool, "node_tool", "", "CRM", None),
        (NodeTool, "node_tool", "", None, "Phone"),
        (NodeSkill, "level", "Listening", 2, 3),
    ]
    assert (change.fields[0].before_id is None, change.fields[0].after_id) == (False, None)


def test_the_hours_of_a_role_that_came_say_how_many(draft):
    set_touch_named(draft, [of_copy(draft, Node, "Meet").id], "Engineer", 3.0)
    ((field,),) = [change.fields for change in found(draft).changes]
    assert (field.record_type, field.name, field.of) == (RoleTouch, "touch_hours", "Engineer")
    assert (field.before, field.after) == (None, 3.0)


def test_the_drawing_is_told_apart_and_counts_for_no_change(draft):
    node = of_copy(draft, Node, "Call")
    move_nodes(draft, {node.id: Point(200, 300)})
    draft.update(of_copy(draft, Lane, "Sales"), height=900.0, tint=3)
    comparison = found(draft)
    assert all(change.is_layout for change in comparison.changes)
    assert {Lane, Node} == {change.record_type for change in comparison.changes}
    assert not comparison


def test_a_stage_that_moved_does_not_take_the_others_along(draft):
    to_be = queries.maps(draft)[1].id
    add_stage(draft, to_be, "Deliver", 0)
    assert told(found(draft)) == [("added", "Deliver")]
    move_stage(draft, of_copy(draft, Stage, "Sell").id, 0)
    comparison = found(draft)
    assert sorted(kind for kind, *_ in told(comparison)) == ["added", "moved"]
    (moved,) = [change for change in comparison.changes if change.kind is ChangeKind.MOVED]
    assert moved.aspects == {Aspect.MEANING}


def test_the_order_of_lanes_is_drawing(draft):
    move_lane(draft, of_copy(draft, Lane, "Sales").id, 0)
    changes = found(draft).changes  # they keep their colours, which were those of their places
    assert all(change.record_type is Lane and change.is_layout for change in changes)
    assert [change.kind for change in changes].count(ChangeKind.MOVED) == 1


def test_a_line_that_leads_elsewhere_is_the_same_line(draft):
    call, won = of_copy(draft, Node, "Call"), of_copy(draft, Node, "Won")
    (line,) = [c for c in queries.outgoing(draft, call.id) if c.share == 0.4]
    draft.update(line, target_id=won.id)
    (change,) = found(draft).changes
    assert [(f.name, f.before, f.after) for f in change.fields] == [("target_id", "Meet", "Won")]


def test_a_step_of_which_only_ways_out_differ_is_told_in_its_place(draft):
    call, meet = of_copy(draft, Node, "Call"), of_copy(draft, Node, "Meet")
    set_connector(draft, queries.outgoing(draft, call.id)[0].id, label="Hot")
    rename_node(draft, meet.id, "Visit")
    assert [step.node.name for step in step_changes(found(draft))] == ["Call", "Visit"]


def test_a_line_drawn_anew_between_the_same_steps_is_the_same_line(draft):
    call = of_copy(draft, Node, "Call")
    (line,) = [c for c in queries.outgoing(draft, call.id) if c.share == 0.4]
    draft.remove(line)
    add_connector(draft, call.id, line.target_id)
    assert told(found(draft)) == [("changed", "Call → Meet", "share")]


def test_criteria_written_anew_are_told_by_their_text(draft):
    for name in ("Budget is known", "Date is set"):
        add_thing(draft, NodeCriterion, node_id=of_copy(draft, Node, "Call").id, name=name)
    before = queries.maps(draft)[0].id
    old = next(n for n in queries.nodes(draft, before) if n.name == "Call")
    add_thing(draft, NodeCriterion, node_id=old.id, name="Budget is there")
    (change,) = found(draft).changes
    assert [(f.name, f.before, f.after) for f in change.fields] == [
        ("name", "Budget is there", "Budget is known"),
        ("node_criterion", None, "Date is set"),
    ]


def test_notes_are_no_part_of_it(draft):
    add_node(draft, queries.maps(draft)[1].id, NodeKind.NOTE, Point(120, 60), "Ask Ana")
    assert found(draft).changes == ()


def test_the_other_way_round_is_the_mirror(draft):
    delete_items(draft, [of_copy(draft, Node, "Meet").id])
    set_measures(draft, of_copy(draft, Node, "Call").id, wait_days=1.0)
    run_rules(draft)
    before, after = sides(draft)
    there, back = compare(before, after), compare(after, before)
    assert set(there.mirrored().changes) == set(back.changes)
    assert there.mirrored().pairs == back.pairs
    assert there.mirrored().mirrored() == there


def test_two_files_that_began_as_one_are_matched_by_their_ids():
    own = a_map().stage("Find").lane("Sales").step("Call", wait_days=2).tool("CRM")
    before = Store(own.records())
    after = Draft(before.snapshot())
    map_id = queries.maps(before)[0].id
    rename_node(after, queries.nodes(before, map_id)[0].id, "Ring")
    comparison = compare(Side(before, map_id), Side(after, map_id))
    assert told(comparison) == [("changed", "Ring", "name")]


def test_between_files_entries_of_libraries_are_the_same_by_name():
    one = a_map().stage("Find").lane("Sales").step("Call", touch_hours=1, role="Seller").tool("CRM")
    before = Store(one.records())
    map_id = queries.maps(before)[0].id
    (node,) = queries.nodes(before, map_id)
    other = []
    for record in before.snapshot()._records.values():
        other += record.values()
    renamed = {r.id: f"{r.prefix}-{900 + n:012x}" for n, r in enumerate(other) if isinstance(r, Role | Tool)}

    def changed(record):
        mine = {f.name: renamed.get(getattr(record, f.name)) for f in fields(record)}
        return replace(record, **{name: value for name, value in mine.items() if value is not None})

    after = Store([changed(record) for record in other])
    comparison = compare(Side(before, map_id), Side(after, map_id))
    assert comparison.changes == ()
    draft = Draft(after)
    draft.update(next(iter(draft.all(Tool))), name="Spreadsheet")
    comparison = compare(Side(before, map_id), Side(draft, map_id))
    assert [(f.name, f.before, f.after) for f in comparison.by_id[node.id].fields] == [
        ("node_tool", "CRM", None),
        ("node_tool", None, "Spreadsheet"),
    ]


def test_a_criterion_that_went_is_told(draft):
    thing = "node_criterion-00000000abcd"
    call = next(n for n in queries.nodes(draft, queries.maps(draft)[0].id) if n.name == "Call")
    add_thing(draft, NodeCriterion, thing_id=thing, node_id=call.id, name="Budget is known")
    (change,) = found(draft).changes
    assert [(f.name, f.before, f.after) for f in change.fields] == [
        ("node_criterion", "Budget is known", None)
    ]
    remove_thing(draft, thing)
    assert found(draft).changes == ()


def test_every_field_is_told_or_left_out_on_purpose():
    apart = {"id", "origin", "map_id", "node_id", "stage_id", "role_id", "person_id"}
    left_out = {
        ProcessMap: {"name", "kind", "based_on", "position", "parent_node_id", "is_locked"},
        Stage: {"position"},
        Lane: {"position"},
        Node: {"attached_to"},  # of notes
    }
    for record_type, told_fields in FIELDS.items():
        there = {field.name for field in fields(record_type)}
        assert told_fields.keys() <= there
        assert there - told_fields.keys() - left_out.get(record_type, set()) <= apart, record_type


def test_all_that_hangs_on_steps_and_stages_is_told():
    assert {tie.record_type for tie in TIES[Node]} == set(OF_NODE)
    assert {tie.record_type for tie in TIES[Stage]} == set(OF_STAGE)


def test_what_is_set_back_is_no_change(draft):
    call = of_copy(draft, Node, "Meet")
    set_measures(draft, call.id, wait_days=1.0)
    assert told(found(draft)) == [("changed", "Meet", "wait_days")]
    set_thing(draft, queries.measures(draft, call.id).id, wait_days=None)
    assert found(draft).changes == ()


def test_the_windows_and_the_workbook_have_a_word_for_all_that_is_told():
    names = {name for told_fields in FIELDS.values() for name in told_fields}
    names |= {tie.word for ties in TIES.values() for tie in ties if tie.key} | {"ways_out", "position"}
    assert names <= WORDS.keys()
    types = (Node, *(tie.record_type for tie in TIES[Node]))
    of_steps = {
        name for each in types for name, aspect in FIELDS[each].items() if aspect is not Aspect.LAYOUT
    }
    of_steps |= {tie.word for tie in TIES[Node] if tie.key} | {"ways_out"}
    assert of_steps <= OTHERWISE.keys()
