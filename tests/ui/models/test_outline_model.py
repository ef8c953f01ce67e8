"""The document as a tree: in reading order, filtered, and the same as a new one whatever was edited."""

import random

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from mapper.core import queries
from mapper.core.edits import lanes, maps, nodes, resources, stages
from mapper.core.edits.insides import make_inside
from mapper.core.grid import Grid
from mapper.core.insides import inside_of
from mapper.core.records import Lane, Node, ProcessMap, Stage, Tool
from mapper.core.values import STEP_KINDS, MapKind, NodeKind, Point
from mapper.ui.models.outline import OutlineModel
from mapper.ui.models.outline_roles import OutlineRole
from tests.builders import a_map, named


def _tree(model, parent=None):
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(index.data(), index.data(OutlineRole.DETAIL), _tree(model, index)) for index in rows]


def _names(tree):
    return [(name, _names(below)) for name, _, below in tree]


def _awake(bridge):
    model = OutlineModel(bridge)
    model.sleep(False)
    return model


def _document():
    return (
        a_map("As is")
        .stage("Find")
        .lane("Sales")
        .step("Call")
        .step("Visit")
        .lane("Delivery")
        .step("Prepare")
        .stage("Win")
        .end("Won")
    )


def test_maps_stages_and_nodes_in_reading_order(opened):
    bridge, _ = opened(_document())
    assert _names(_tree(_awake(bridge))) == [
        ("As is", [("Find", [("Call", []), ("Prepare", []), ("Visit", [])]), ("Win", [("Won", [])])])
    ]


def test_the_inside_of_a_step_stands_below_it(opened, qtbot):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    call = named(bridge.reader, Node, "Call")
    bridge.run(make_inside, call.id)
    inside = inside_of(bridge.reader, call.id)
    bridge.run(nodes.add_node, inside.id, NodeKind.STEP, Point(100, 100), "Dial")
    bridge.run(stages.add_stage, inside.id, "After it")
    model.settle()
    finding = _names(_tree(model))[0][1][0]
    assert finding == (
        "Find",
        [("Call", [("Call", [("Dial", [])]), ("After it", [])]), ("Prepare", []), ("Visit", [])],
    )
    assert _tree(model) == _tree(_awake(bridge))
    first = next(stage for stage in bridge.reader.all(Stage) if stage.map_id == inside.id)
    assert model.index_of(first.id).parent() == model.index_of(call.id)
    assert model.begin_line(first.id, is_stage=True).parent() == model.index_of(call.id)
    model.drop_line()
    model.set_words("dial")
    assert _names(_tree(model)) == [("As is", [("Find", [("Call", [("Call", [("Dial", [])])])])])]
    model.set_words("")
    for _ in range(3):
        bridge.undo()
    model.settle()
    assert _tree(model) == _tree(_awake(bridge))
    assert model.rowCount(model.index_of(call.id)) == 0


def test_lane_and_count_stand_beside_the_name(opened):
    bridge, _ = opened(_document().tool("CRM").metric("Won deals"))
    model = _awake(bridge)
    index = model.index_of(named(bridge.reader, Node, "Won").id)
    assert (index.data(OutlineRole.DETAIL), index.data(OutlineRole.COUNT)) == ("Delivery", 2)
    assert index.data(OutlineRole.ICON) == "end"


def _random_edit(bridge, chance, number):
    reader, map_id = bridge.reader, bridge.map_id
    here = queries.nodes(reader, map_id)
    columns, rows = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    act = chance.randrange(10)
    if act <= 1 or not here:
        point = Point(chance.uniform(0, 900), chance.uniform(0, 400))
        bridge.run(nodes.add_node, map_id, chance.choice(list(NodeKind)), point, f"N{number}")
    elif act <= 3:
        grid = Grid.of(reader, map_id)
        moved = chance.sample(here, min(3, len(here)))
        corners = {n.id: Point(chance.uniform(0, grid.width), chance.uniform(0, grid.height)) for n in moved}
        bridge.run(nodes.move_nodes, corners)
    elif act == 4:
        bridge.run(nodes.delete_items, [n.id for n in chance.sample(here, min(2, len(here)))])
    elif act == 5:
        chance.choice([_add_row, _move_row, _delete_row])(bridge, chance, columns, rows, number)
    elif act == 6:
        bridge.run(nodes.rename_node, chance.choice(here).id, f"R{number}")
    elif act == 7 and len(queries.maps(reader)) < 4:
        bridge.run(maps.copy_map, map_id, f"Map {number}", MapKind.TO_BE)
    elif act == 7:
        bridge.run(maps.delete_map, queries.maps(reader)[-1].id)
    else:
        chance.choice([bridge.undo, bridge.redo])()


def _add_row(bridge, chance, columns, rows, number):
    bridge.run(stages.add_stage, bridge.map_id, f"S{number}", chance.randrange(len(columns) + 1))


def _move_row(bridge, chance, columns, rows, number):
    bridge.run(stages.move_stage, chance.choice(columns).id, chance.randrange(len(columns)))
    bridge.run(lanes.move_lane, chance.choice(rows).id, chance.randrange(len(rows)))


def _delete_row(bridge, chance, columns, rows, number):
    if len(columns) > 1:
        bridge.run(stages.delete_stage, chance.choice(columns).id, keep_content=chance.random() < 0.5)


def test_after_any_edits_the_tree_equals_a_new_one(opened):
    for seed in range(4):
        chance = random.Random(seed)
        bridge, _ = opened(_document())
        model = _awake(bridge)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
        for number in range(80):
            _random_edit(bridge, chance, number)
            if chance.random() < 0.6:
                model.settle()
                assert _tree(model) == _tree(OutlineModel(bridge)), (seed, number)


def test_after_any_edits_the_counts_are_those_of_the_nodes(opened):
    chance = random.Random(7)
    bridge, _ = opened(_document())
    for number in range(120):
        _random_edit(bridge, chance, number)
        everywhere = list(bridge.reader.all(Node))
        for band in (*bridge.reader.all(Stage), *bridge.reader.all(Lane)):
            within = [node.kind for node in everywhere if band.id in (node.stage_id, node.lane_id)]
            steps = sum(within.count(kind) for kind in STEP_KINDS)
            counts = bridge.counts
            assert (counts.nodes(band.id), counts.steps(band.id)) == (len(within), steps), (number, band)


def test_a_new_lane_asks_for_no_row_and_a_lane_that_moves_for_those_of_every_stage(opened):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    asked = []
    wanted = model._wanted
    model._wanted = lambda parent: asked.append(parent) or wanted(parent)
    bridge.run(lanes.add_lane, bridge.map_id, "Before all others", 0)
    model.settle()
    assert not asked
    bridge.run(lanes.move_lane, named(bridge.reader, Lane, "Delivery").id, 0)
    model.settle()
    assert {bridge.reader.get(Stage, i).name for i in asked} == {"Find", "Win"}
    assert _tree(model) == _tree(OutlineModel(bridge))


def test_another_name_of_a_lane_stands_beside_its_nodes_and_counts_for_the_filter(opened, qtbot):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    with qtbot.waitSignal(model.dataChanged):
        bridge.run(lanes.set_lane, named(bridge.reader, Lane, "Delivery").id, name="Service")
    model.set_words("service")
    assert _names(_tree(model)) == [("As is", [("Find", [("Prepare", [])]), ("Win", [("Won", [])])])]
    bridge.run(lanes.set_lane, named(bridge.reader, Lane, "Service").id, name="Delivery")
    model.settle()
    assert _tree(model) == []


def test_a_filtered_tree_equals_a_new_one_too(opened):
    chance = random.Random(3)
    bridge, _ = opened(_document())
    model = _awake(bridge)
    model.set_words("1")
    for number in range(80):
        _random_edit(bridge, chance, number)
        model.settle()
        fresh = OutlineModel(bridge)
        fresh.set_words("1")
        assert _tree(model) == _tree(fresh), number


def test_rows_keep_their_indexes_while_others_come_and_go(opened):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    visit = named(bridge.reader, Node, "Visit").id
    kept = QPersistentModelIndex(model.index_of(visit))
    bridge.run(nodes.delete_items, [named(bridge.reader, Node, "Call").id])
    bridge.run(stages.add_stage, bridge.map_id, "First", 0)
    model.settle()
    assert kept.isValid()
    assert kept.data() == "Visit"


def test_nothing_is_done_while_nobody_looks(opened):
    bridge, _ = opened(_document())
    model = OutlineModel(bridge)
    bridge.run(nodes.delete_items, [named(bridge.reader, Node, "Call").id])
    assert not model._timer.isActive()
    assert model.index_of(named(bridge.reader, Stage, "Find").id).isValid()
    model.sleep(False)
    assert "Call" not in str(_tree(model))


def test_many_changes_in_one_turn_are_taken_over_once(opened, qtbot):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    seen = []
    model.rowsInserted.connect(lambda *_: seen.append("row"))
    bridge.run(nodes.add_node, bridge.map_id, NodeKind.STEP, Point(50, 50), "A")
    bridge.run(nodes.add_node, bridge.map_id, NodeKind.STEP, Point(50, 50), "B")
    assert not seen
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert not model._timer.isActive()


def test_the_filter_shows_matches_with_what_they_are_in(opened):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    model.set_words("deliv pre")
    assert _names(_tree(model)) == [("As is", [("Find", [("Prepare", [])])])]
    assert model.first_match().data() == "Prepare"
    model.set_words("nothing like it")
    assert _tree(model) == []
    assert not model.first_match().isValid()


def test_names_are_edited_in_place(opened):
    bridge, _ = opened(_document())
    model = _awake(bridge)
    reader = bridge.reader
    call, find = named(reader, Node, "Call"), named(reader, Stage, "Find")
    assert model.setData(model.index_of(call.id), " Ring ")
    assert model.setData(model.index_of(find.id), "Search")
    assert model.setData(model.index_of(bridge.map_id), "Now")
    assert not model.setData(model.index_of(find.id), "  "), "a stage keeps a name"
    names = (reader.get(Node, call.id).name, reader.get(Stage, find.id).name)
    assert (*names, reader.get(ProcessMap, bridge.map_id).name) == ("Ring", "Search", "Now")


def test_counts_follow_what_hangs_on_a_node(opened, qtbot):
    bridge, _ = opened(_document().tool("CRM"))
    model = _awake(bridge)
    call = named(bridge.reader, Node, "Call").id
    with qtbot.waitSignal(model.dataChanged):
        bridge.run(resources.attach, call, named(bridge.reader, Tool, "CRM").id)
    assert model.index_of(call).data(OutlineRole.COUNT) == 1


def test_five_thousand_nodes_take_one_more_without_a_rebuild(opened):
    builder = a_map()
    for stage in range(20):
        builder.stage(f"Stage {stage}").lane("Sales")
        for number in range(250):
            builder.step(f"Step {stage}.{number}")
    bridge, _ = opened(builder)
    model = _awake(bridge)
    asked = []
    wanted = model._wanted
    model._wanted = lambda parent: asked.append(parent) or wanted(parent)
    bridge.run(nodes.add_node, bridge.map_id, NodeKind.STEP, Point(50, 150), "One more")
    model.settle()
    assert len(asked) <= 2, "only the stage that changed is looked at"
    assert model.index_of(named(bridge.reader, Node, "One more").id).isValid()
