"""Tidy (wants.md 8) on the shipped maps: nothing moves where all is in order, a shaken map comes back as it was."""

import random
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import connectors, nodes, tidy
from mapper.core.grid import Grid
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import Point, Rect
from mapper.services import samples
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map, named

KEYS = [template.key for template in samples.templates()]


def session_of(key: str) -> Session:
    return Session(MemoryKeeper.of(samples.records_of_template(key)), Clock())


def the_map(session: Session):
    return queries.maps(session.store)[0].id


def tidied(session: Session, ids: list[NodeId] | None = None) -> None:
    session.run(tidy.apply_layout, tidy.tidy_layout(session.snapshot(), the_map(session), ids))


def rects(session: Session) -> dict[NodeId, Rect]:
    grid = Grid.of(session.store, the_map(session))
    return {node.id: grid.node_rect(node) for node in queries.nodes(session.store, the_map(session))}


def cells(session: Session) -> dict[NodeId, tuple[str, str]]:
    return {n.id: (n.stage_id, n.lane_id) for n in queries.nodes(session.store, the_map(session))}


def shake(session: Session, most: int, seed: int = 1) -> None:
    """Every node moved by chance, within its cell."""
    chance = random.Random(seed)
    for node in queries.nodes(session.store, the_map(session)):
        x = max(10.0, node.x + chance.randint(-most, most))
        y = max(10.0, node.y + chance.randint(-most, most))
        layout = tidy.Layout(the_map(session), {node.id: Point(x, y)})
        session.run(tidy.apply_layout, layout)


def turn_over(session: Session) -> None:
    """What stood above in its lane stands below: a person's own order, which a layout from scratch would undo."""
    for lane in queries.lanes(session.store, the_map(session)):
        for node in session.store.referring(Node, "lane_id", lane.id):
            place = Point(node.x, lane.height - node.y - node.height)
            session.run(tidy.apply_layout, tidy.Layout(the_map(session), {node.id: place}))


def distance(before: dict[NodeId, Rect], after: dict[NodeId, Rect]) -> float:
    return sum(abs(after[i].x - r.x) + abs(after[i].y - r.y) for i, r in before.items())


@pytest.mark.parametrize("key", KEYS)
def test_a_tidy_map_does_not_change_at_all(key: str) -> None:
    session = session_of(key)
    layout = tidy.tidy_layout(session.snapshot(), the_map(session))
    assert session.run(tidy.apply_layout, layout).is_empty


@pytest.mark.parametrize("key", KEYS)
def test_a_shaken_map_comes_back_nearly_as_it_was(key: str) -> None:
    """What stands alone in its column or row may stay a little off: there is nothing it is crooked to."""
    session = session_of(key)
    before = {node.id: Point(node.x, node.y) for node in session.store.all(Node)}
    shake(session, 14)
    tidied(session)
    after = {node.id: Point(node.x, node.y) for node in session.store.all(Node)}
    assert all(abs(after[i].x - p.x) <= 14 and abs(after[i].y - p.y) <= 14 for i, p in before.items())
    assert sum(after[i].y == p.y for i, p in before.items()) >= 0.6 * len(before)
    assert sum(after[i].x == p.x for i, p in before.items()) >= 0.6 * len(before)


@pytest.mark.parametrize("key", KEYS)
def test_it_moves_less_than_a_layout_from_scratch_and_covers_nothing(key: str) -> None:
    session = session_of(key)
    turn_over(session)
    shake(session, 12)
    before, cells_before = rects(session), cells(session)
    fresh = tidy.fresh_layout(session.snapshot(), the_map(session))
    session.run(tidy.apply_layout, fresh, is_fresh=True)
    moved_by_fresh = distance(before, rects(session))
    session.undo()
    assert rects(session) == before
    tidied(session)
    after = rects(session)
    assert distance(before, after) <= moved_by_fresh
    assert cells(session) == cells_before
    assert not [p for p in combinations(after.values(), 2) if p[0].grown(9).intersects(p[1])]
    tidied(session)
    assert rects(session) == after
    assert len(session.history.done) > 0


def test_order_in_a_row_stays_also_where_nodes_lie_on_one_another() -> None:
    builder = a_map().stage("One", width=900.0).lane("Customer", is_customer=True)
    for name in "ABCD":
        builder.step(name)
    session = builder.session()
    for name, x, y in (("A", 100, 40), ("B", 130, 50), ("C", 150, 35), ("D", 500, 60)):
        session.run(nodes.move_nodes, {named(session.store, Node, name).id: Point(x, y)})
    tidied(session)
    row = [rects(session)[named(session.store, Node, name).id] for name in "ABCD"]
    assert len({rect.y for rect in row}) == 1
    assert all(b.x >= a.right + 50 for a, b in pairwise(row))


def test_only_the_chosen_nodes_move() -> None:
    session = session_of(KEYS[0])
    shake(session, 40)
    early = {stage.id for stage in queries.stages(session.store, the_map(session))[:2]}
    chosen = [n.id for n in queries.nodes(session.store, the_map(session)) if n.stage_id in early]
    before = {n.id: (n.x, n.y) for n in queries.nodes(session.store, the_map(session))}
    tidied(session, chosen)
    after = {n.id: (n.x, n.y) for n in queries.nodes(session.store, the_map(session))}
    changed = {i for i in before if before[i] != after[i]}
    assert changed
    assert changed <= set(chosen)
    boxes = rects(session)
    assert not [1 for i in chosen for j in boxes if i != j and boxes[i].intersects(boxes[j])]


def test_bends_stay_where_both_ends_move_alike_and_go_where_they_do_not() -> None:
    builder = a_map().stage("One", width=900.0).lane("Customer", is_customer=True)
    builder.step("A").to("B").step("B").to("C").step("C")
    session = builder.session()
    a, b, c = (named(session.store, Node, name) for name in "ABC")
    lines = {line.target_id: line.id for line in session.store.all(Connector)}
    session.run(connectors.set_bends, lines[b.id], (Point(90.0, 200.0),))
    session.run(connectors.set_bends, lines[c.id], (Point(300.0, 200.0),))
    layout = tidy.Layout(
        the_map(session),
        {a.id: Point(a.x + 30, a.y + 20), b.id: Point(b.x + 30, b.y + 20), c.id: Point(c.x + 80, c.y)},
    )
    session.run(tidy.apply_layout, layout)
    assert session.store.get(Connector, lines[b.id]).bends != ""
    assert session.store.get(Connector, lines[c.id]).bends == ""


def test_what_was_deleted_meanwhile_is_left_alone() -> None:
    session = session_of(KEYS[0])
    shake(session, 40)
    layout = tidy.tidy_layout(session.snapshot(), the_map(session))
    gone = queries.nodes(session.store, the_map(session))[0].id
    session.run(nodes.delete_items, [gone])
    session.run(tidy.apply_layout, layout)
    assert session.store.find(Node, gone) is None


@given(
    st.lists(st.tuples(st.integers(10, 800), st.integers(10, 300)), max_size=9),
    st.sets(st.integers(0, 8), max_size=5),
)
def test_a_part_or_the_whole_covers_nothing_new_and_stays_in_its_cells(
    corners: list[tuple[int, int]], chosen: set[int]
) -> None:
    builder = a_map().stage("One").stage("Two").lane("Customer", is_customer=True).lane("Sales")
    for number in range(len(corners)):
        builder.step(f"n{number}")
    session = builder.session()
    ids = [named(session.store, Node, f"n{number}").id for number in range(len(corners))]
    session.run(nodes.move_nodes, {i: Point(*corner) for i, corner in zip(ids, corners, strict=True)})
    part = [ids[number] for number in chosen if number < len(ids)]
    before = cells(session)
    tidied(session, part)
    boxes = rects(session)
    assert not [1 for i in part for j in boxes if i != j and boxes[i].intersects(boxes[j])]
    tidied(session)
    boxes = rects(session)
    assert cells(session) == before
    assert not [1 for i, j in combinations(boxes, 2) if boxes[i].intersects(boxes[j])]
