"""Notes that stick to steps (domain row 19): which way a note comes to a step, one rule decides."""

import pytest

from mapper.core import fragment, register
from mapper.core.edits import growing, lanes, nodes, paste, stages, things
from mapper.core.edits import register as writing
from mapper.core.errors import Refused
from mapper.core.grid import Grid
from mapper.core.records import Item, Lane, Node, Stage
from mapper.core.rules.sticking import RIM
from mapper.core.values import ItemKind, ItemState, NodeKind, Point
from tests.builders import a_map, named


@pytest.fixture
def session():
    described = a_map().stage("Selling", width=900.0).stage("Delivering").stage("Selling")
    return (
        described.lane("Sales", height=400.0)
        .step("Call")
        .step("Offer")
        .note("They never call back")
        .session()
    )


def node(session, name: str) -> Node:
    return named(session.store, Node, name)


def rect(session, name: str):
    found = node(session, name)
    return Grid.of(session.store, found.map_id).node_rect(found)


def drop_on(session, note: str, step: str, dx: float = 30.0, dy: float = 20.0) -> None:
    at = rect(session, step)
    session.run(nodes.move_nodes, {node(session, note).id: Point(at.x + dx, at.y + dy)})


def holder(session, note: str) -> str:
    found = session.store.find(Node, node(session, note).attached_to)
    return found.name if found is not None else ""


NOTE = "They never call back"


def test_a_note_dropped_on_a_step_attaches_to_it_and_moves_with_it(session):
    drop_on(session, NOTE, "Call")
    assert holder(session, NOTE) == "Call"
    before = rect(session, NOTE)
    at = rect(session, "Call")
    session.run(nodes.move_nodes, {node(session, "Call").id: Point(at.x + 150, at.y + 90)})
    assert rect(session, NOTE) == before.moved(150, 90)
    session.undo()
    assert rect(session, NOTE) == before


def test_it_covers_no_more_than_a_rim_of_the_step_and_none_of_its_neighbour(session):
    drop_on(session, NOTE, "Call", dx=60.0, dy=5.0)
    note, step = rect(session, NOTE), rect(session, "Call")
    covered = min(
        min(note.right, step.right) - max(note.x, step.x), min(note.bottom, step.bottom) - max(note.y, step.y)
    )
    assert 0 < covered <= RIM
    assert not note.intersects(rect(session, "Offer"))


def test_it_is_pulled_off_and_can_be_put_on_another_step(session):
    drop_on(session, NOTE, "Call")
    drop_on(session, NOTE, "Offer")
    assert holder(session, NOTE) == "Offer"
    session.run(nodes.move_nodes, {node(session, NOTE).id: Point(600, 300)})
    assert holder(session, NOTE) == ""


def test_a_note_that_touches_a_step_by_a_hair_does_not_stick(session):
    at = rect(session, "Call")
    session.run(nodes.move_nodes, {node(session, NOTE).id: Point(at.x, at.bottom - 3)})
    assert holder(session, NOTE) == ""


def test_nudges_take_it_on_and_off_as_dragging_does(session):
    at = rect(session, "Call")
    note = node(session, NOTE)
    session.run(nodes.move_nodes, {note.id: Point(at.x, at.bottom + 4)})
    for count in range(14):
        session.run(nodes.move_nodes, {note.id: Point(at.x, at.bottom + 3 - count)}, nudge=True)
    assert holder(session, NOTE) == "Call"
    for count in range(14):
        session.run(nodes.move_nodes, {note.id: Point(at.x, at.bottom - 9 + count)}, nudge=True)
    assert holder(session, NOTE) == ""


def test_a_new_and_a_pasted_note_stick_where_they_are_put(session):
    step = rect(session, "Call")
    session.run(nodes.add_node, node(session, "Call").map_id, NodeKind.NOTE, step.center, "New")
    assert holder(session, "New") == "Call"
    copied = fragment.take(session.store, [node(session, NOTE).id])
    own, offer = rect(session, NOTE), rect(session, "Offer")
    made = session.run(
        paste.paste, node(session, "Call").map_id, copied, offer.x - own.x + 10, offer.y - own.y + 40
    )
    assert [note.attached_to for note in made.added(Node)] == [node(session, "Offer").id]


def test_a_step_with_its_note_is_copied_with_it(session):
    drop_on(session, NOTE, "Call")
    copied = fragment.take(session.store, [node(session, "Call").id, node(session, NOTE).id])
    made = session.run(paste.paste, node(session, "Call").map_id, copied, 300.0, 150.0)
    step = next(n for n in made.added(Node) if n.kind is NodeKind.STEP)
    note = next(n for n in made.added(Node) if n.kind is NodeKind.NOTE)
    assert note.attached_to == step.id


@pytest.mark.parametrize("moved", ["cell", "lane", "stage"])
def test_whatever_moves_the_step_takes_the_note_along(session, moved):
    drop_on(session, NOTE, "Call", dx=-50.0, dy=40.0)
    before, step = rect(session, NOTE), rect(session, "Call")
    if moved == "cell":
        spot = node(session, "Call")
        session.run(
            growing.put_in_cells,
            {spot.id: Grid.of(session.store, spot.map_id).spot_for(step._replace(x=1000.0, y=step.y + 10))},
        )
    elif moved == "lane":
        session.run(lanes.move_lane, named(session.store, Lane, "Sales").id, 0)
    else:
        session.run(stages.move_stage, named(session.store, Stage, "Selling").id, 1)
    after = rect(session, "Call")
    assert (after.x, after.y) != (step.x, step.y)
    assert rect(session, NOTE) == before.moved(after.x - step.x, after.y - step.y)
    assert holder(session, NOTE) == "Call"


def test_a_deleted_step_leaves_its_note_behind(session):
    drop_on(session, NOTE, "Call")
    session.run(nodes.delete_items, [node(session, "Call").id])
    assert holder(session, NOTE) == ""
    session.undo()
    assert holder(session, NOTE) == "Call"


def test_a_note_that_becomes_a_step_sticks_no_longer_and_holds_nothing_as_a_note(session):
    drop_on(session, NOTE, "Call")
    session.run(nodes.set_node_kind, node(session, NOTE).id, NodeKind.STEP)
    assert holder(session, NOTE) == ""
    session.undo()
    session.run(nodes.set_node_kind, node(session, "Call").id, NodeKind.NOTE)
    assert holder(session, NOTE) == ""


# -- entries of the register


def test_a_note_becomes_a_problem_that_counts_at_its_step_while_it_is_open(session):
    drop_on(session, NOTE, "Call")
    note, step = node(session, NOTE), node(session, "Call")
    session.run(writing.make_items, [note.id], ItemKind.PROBLEM)
    item = named(session.store, Item, NOTE)
    assert register.step_of(session.store, item) == step.id
    assert [found.id for found in register.obstacles_at(session.store, step.id)] == [item.id]
    session.run(writing.make_items, [note.id], ItemKind.IDEA)
    assert [i.kind for i in session.store.all(Item)] == [ItemKind.IDEA], "it is not noted twice"
    assert register.obstacles_at(session.store, step.id) == []


def test_closing_a_constraint_takes_it_out_of_what_stands_in_the_way_and_keeps_it(session):
    step = node(session, "Call")
    session.run(writing.add_item_to_nodes, [step.id], ItemKind.CONSTRAINT, " No desk phone ")
    item = named(session.store, Item, "No desk phone")
    assert register.all_obstacles(session.store) == {step.id: [item]}
    session.run(things.set_thing, item.id, state=ItemState.DONE)
    assert register.all_obstacles(session.store) == {}
    assert [found.state for found in register.items_at(session.store, step.id)] == [ItemState.DONE]


def test_an_entry_needs_words_and_so_does_a_note_that_becomes_one(session):
    with pytest.raises(Refused) as told:
        session.run(writing.add_item, node(session, "Call").map_id, ItemKind.PARKING, "  ")
    assert told.value.code == "name_is_empty"
    session.run(nodes.add_node, node(session, "Call").map_id, NodeKind.NOTE, Point(700, 300))
    with pytest.raises(Refused) as told:
        session.run(writing.make_items, [node(session, "").id], ItemKind.IDEA)
    assert told.value.code == "write_on_a_note"


def test_a_note_and_its_entry_are_called_the_same_whichever_is_renamed(session):
    note = node(session, NOTE)
    session.run(writing.make_items, [note.id], ItemKind.PROBLEM)
    item = named(session.store, Item, NOTE)
    session.run(nodes.rename_node, note.id, "Nobody\ncalls back")
    assert session.store.get(Item, item.id).name == "Nobody calls back"
    session.undo()
    assert session.store.get(Item, item.id).name == NOTE
    session.run(things.set_thing, item.id, name="No call-backs")
    assert session.store.get(Node, note.id).name == "No call-backs"
    session.undo()
    assert session.store.get(Node, note.id).name == NOTE
    session.run(nodes.rename_node, note.id, "")
    assert session.store.get(Item, item.id).name == NOTE, "an entry is called something"
    session.run(things.set_thing, item.id, name="In other words")
    session.run(nodes.rename_node, note.id, "As it was said")
    assert session.store.get(Item, item.id).name == "In other words"
