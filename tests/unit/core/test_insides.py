"""The insides of steps: made, numbered, rolled up, copied and deleted with their step."""

import pytest

from mapper.app.commands import listing
from mapper.core import insides, queries
from mapper.core.edits import lanes, maps, nodes, resources
from mapper.core.edits.insides import make_inside
from mapper.core.edits.paste import paste
from mapper.core.errors import Refused
from mapper.core.fragment import take
from mapper.core.records import Lane, Metric, Node, NodeTool, ProcessMap, Skill, Stage, Tool
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services.clipboard import decode, encode


@pytest.fixture
def deep(sheet):
    """Call holds Dial and Talk, and Talk holds Listen."""
    sheet.call = sheet.node("Call", 200, 230)
    sheet.node("Offer", 400, 230)
    sheet.inside = _inside(sheet, sheet.call)
    sheet.dial = _into(sheet, sheet.inside, "Dial", 200)
    sheet.talk = _into(sheet, sheet.inside, "Talk", 400)
    sheet.innermost = _inside(sheet, sheet.talk)
    sheet.listen = _into(sheet, sheet.innermost, "Listen", 200)
    return sheet


def _inside(sheet, node):
    return sheet.session.run(make_inside, node.id).added(ProcessMap)[0]


def _into(sheet, process_map, name, x, kind=NodeKind.STEP):
    return sheet.session.run(nodes.add_node, process_map.id, kind, Point(x, 230), name).added(Node)[0]


def _names(reader, map_id):
    """All a map holds, as nested names: an oracle that knows nothing of ids."""
    found = {}
    for node in queries.nodes(reader, map_id):
        children = [m for m in reader.all(ProcessMap) if m.parent_node_id == node.id]
        found[node.name] = [_names(reader, child.id) for child in children]
    return found


def test_the_inside_has_the_step_as_stage_and_the_lanes_it_needs(sheet):
    call = sheet.node("Call", 200, 230)
    sheet.session.run(lanes.add_lane, sheet.map_id, "Delivery")
    inside = _inside(sheet, call)
    store = sheet.session.store
    assert (inside.name, inside.parent_node_id) == ("Call", call.id)
    assert [stage.name for stage in queries.stages(store, inside.id)] == ["Call"]
    assert [(lane.name, lane.is_customer) for lane in queries.lanes(store, inside.id)] == [
        ("Customer", True),
        ("Sales", False),
    ]
    in_customers_lane = sheet.node("Ask", 200, 60)
    assert [lane.name for lane in queries.lanes(store, _inside(sheet, in_customers_lane).id)] == ["Customer"]


def test_there_is_one_inside_and_only_of_steps(deep):
    with pytest.raises(Refused, match="has_inside"):
        deep.session.run(make_inside, deep.call.id)
    with pytest.raises(Refused, match="no_inside"):
        deep.session.run(make_inside, deep.node("Note", 300, 60, NodeKind.NOTE).id)


def test_the_way_in_is_told_from_outside(deep):
    store = deep.session.store
    way = insides.way_to(store, deep.innermost.id)
    assert [place.name for place in way] == ["As-is", "Call", "Talk"]
    assert insides.outer_maps(store) == [store.get(ProcessMap, deep.map_id)]


def test_steps_are_numbered_by_reading_order(deep):
    store = deep.session.store
    deep.node("Start", 60, 60, NodeKind.START)
    deep.node("Sign", 900, 230)
    by_name = {
        store.get(Node, node_id).name: number
        for process_map in queries.maps(store)
        for node_id, number in insides.numbers(store, process_map.id).items()
    }
    assert by_name == {
        "Call": "1.1",
        "Offer": "2.1",
        "Sign": "2.2",
        "Dial": "1.1.1",
        "Talk": "1.1.2",
        "Listen": "1.1.2.1",
    }
    assert insides.number_of(store, deep.listen.id) == "1.1.2.1"


def test_what_hangs_inside_rolls_up_to_the_step(deep):
    run, store = deep.session.run, deep.session.store
    run(resources.attach_named, [deep.dial.id, deep.listen.id], Tool, "Phone")
    run(resources.attach_named, [deep.talk.id], Skill, "Listening")
    run(resources.attach_named, [deep.call.id], Metric, "Calls")
    up = insides.rolled_up(store, deep.call.id)
    names = {store.get(Tool, tool).name: len(nodes) for tool, nodes in up.tools.items()}
    assert names == {"Phone": 2}
    assert [store.get(Skill, skill).name for skill in up.skills] == ["Listening"]
    assert up.metrics == {}  # that one hangs on the step itself
    assert insides.steps_within(store, [deep.call.id]) == 3


def test_the_inside_goes_with_its_step_and_comes_back_with_undo(deep):
    before = deep.session.store.snapshot()
    deep.session.run(nodes.delete_items, [deep.call.id])
    label = deep.session.history.undoable.label
    assert (label.code, label.params["inside"]) == ("delete_with_inside", 3)
    assert [m.name for m in queries.maps(deep.session.store)] == ["As-is"]
    deep.session.undo()
    assert deep.session.store == before


def test_the_inside_is_called_like_its_step(deep):
    deep.session.run(nodes.rename_node, deep.call.id, "Phone")
    assert deep.session.store.get(ProcessMap, deep.inside.id).name == "Phone"
    deep.session.run(maps.set_map, deep.inside.id, name="Script")
    deep.session.run(nodes.rename_node, deep.call.id, "Ring")
    assert deep.session.store.get(ProcessMap, deep.inside.id).name == "Script"


def test_a_copied_map_holds_the_insides_and_knows_where_they_come_from(deep):
    made = deep.session.run(maps.copy_map, deep.map_id, "To-be", MapKind.TO_BE)
    store = deep.session.store
    copy = next(m for m in made.added(ProcessMap) if m.parent_node_id is None)
    assert _names(store, copy.id) == _names(store, deep.map_id)
    assert {m.based_on for m in made.added(ProcessMap)} == {deep.map_id, deep.inside.id, deep.innermost.id}
    assert {m.kind for m in made.added(ProcessMap)} == {MapKind.TO_BE}
    for record_type in (Node, Stage, Lane):
        for record in made.added(record_type):
            assert store.get(record_type, record.origin).name == record.name


def test_a_pasted_step_has_an_inside_of_its_own(deep):
    deep.session.run(resources.attach_named, [deep.listen.id], Tool, "Notebook")
    made = deep.session.run(paste, deep.map_id, take(deep.session.store, [deep.call.id]), 0, 200)
    copy = next(node for node in made.added(Node) if node.map_id == deep.map_id)
    store = deep.session.store
    inside = insides.inside_of(store, copy.id)
    assert _names(store, inside.id) == _names(store, deep.inside.id)
    assert len(made.added(NodeTool)) == 1
    assert {node.origin for node in made.added(Node)} == {None}
    assert {m.based_on for m in made.added(ProcessMap)} == {None}


def test_a_step_is_pasted_into_its_own_inside(deep):
    fragment = take(deep.session.store, [deep.call.id])
    deep.session.run(paste, deep.innermost.id, fragment, 0, 0)
    assert len(queries.maps(deep.session.store)) == 5


def test_the_inside_comes_along_into_another_document(deep):
    other = type(deep)()
    fragment = decode(encode(take(deep.session.store, [deep.call.id])))
    other.session.run(paste, other.map_id, fragment, 0, 0)
    assert _names(other.session.store, other.map_id) == {"Call": [{"Dial": [], "Talk": [{"Listen": []}]}]}


def test_an_inside_without_its_step_is_no_fragment(deep):
    text = encode(take(deep.session.store, [deep.call.id]))
    assert decode(text.replace(f'"parent_node_id": "{deep.call.id}"', '"parent_node_id": null')) is None


def test_the_last_map_is_kept_though_it_has_insides(deep):
    """They go with it, so nothing would be left."""
    outer = deep.map_id
    before = deep.session.snapshot()
    with pytest.raises(Refused, match="last_map"):
        deep.session.run(maps.delete_map, outer)
    assert deep.session.snapshot() == before
    deep.session.run(maps.add_map, "Other", ("One",), ("Customer",))
    deep.session.run(maps.delete_map, outer)
    assert [m.name for m in queries.maps(deep.session.store)] == ["Other"]


def test_show_tells_where_an_inside_belongs(deep, capsys):
    listing._tell(deep.session.store)
    said = capsys.readouterr().out
    assert "Inside of: 1.1 Call" in said
    assert "Inside of: 1.1.2 Talk" in said
