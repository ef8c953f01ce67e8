"""Room-making: a step put into a line pushes the later steps of that flow and nothing else; deleting can close it."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import connectors, nodes, stages
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind, NodeKind, Point, Rect
from tests.unit.core.conftest import Sheet

STEP_GAP = 50.0


def rects(sheet: Sheet) -> dict[str, Rect]:
    grid = Grid.of(sheet.session.store, sheet.map_id)
    return {node.name: grid.node_rect(node) for node in sheet.session.store.all(Node)}


def cells(sheet: Sheet) -> dict[NodeId, tuple[str, str]]:
    return {node.id: (node.stage_id, node.lane_id) for node in alone(sheet)}


def places(sheet: Sheet) -> dict[NodeId, tuple[float, float]]:
    """Of every node, within its cell."""
    return {node.id: (node.x, node.y) for node in alone(sheet)}


def alone(sheet: Sheet) -> list[Node]:
    """All nodes but the notes that stick to a step: those go where it goes."""
    return [node for node in sheet.session.store.all(Node) if node.attached_to is None]


def chain(sheet: Sheet, *names: str, y: float = 60, gap: float = 50, width: float = 1000) -> list[Node]:
    stage = queries.stages(sheet.session.store, sheet.map_id)[0]
    sheet.session.run(stages.resize_stage, stage.id, width)
    made = [sheet.node(name, 80 + (120 + gap) * i, y) for i, name in enumerate(names)]
    for a, b in pairwise(made):
        sheet.session.run(connectors.add_connector, a.id, b.id)
    return made


def line(sheet: Sheet, source: Node, target: Node) -> Connector:
    return next(c for c in queries.outgoing(sheet.session.store, source.id) if c.target_id == target.id)


def insert(sheet: Sheet, on: Connector, center: Point, name: str = "new") -> None:
    sheet.session.run(nodes.add_node, sheet.map_id, NodeKind.STEP, center, name, on_connector=on.id)


def overlaps(sheet: Sheet) -> set[frozenset[str]]:
    """Pairs of nodes by id, by looking at every two of them."""
    grid = Grid.of(sheet.session.store, sheet.map_id)
    found = {node.id: grid.node_rect(node) for node in alone(sheet)}
    return {frozenset((a, b)) for a, b in combinations(found, 2) if found[a].intersects(found[b])}


def test_later_steps_move_on_and_the_stage_grows(sheet: Sheet) -> None:
    """wants.md 7: nobody pushes half a map by hand."""
    sheet.session.run(nodes.add_node, sheet.map_id, NodeKind.STEP, Point(900, 60), "elsewhere")
    a, b = chain(sheet, "A", "B", width=330)
    before, cells_before = rects(sheet), cells(sheet)
    insert(sheet, line(sheet, a, b), Point(165, 60))
    after = rects(sheet)
    assert after["A"] == before["A"]
    assert after["new"].x == after["A"].right + STEP_GAP
    assert after["B"].x == after["new"].right + STEP_GAP
    assert queries.stages(sheet.session.store, sheet.map_id)[0].width == after["B"].right + 20
    assert {id: cell for id, cell in cells(sheet).items() if id in cells_before} == cells_before
    sheet.session.undo()
    assert rects(sheet) == before


def test_it_is_passed_on_only_as_far_as_needed(sheet: Sheet) -> None:
    a, b = chain(sheet, "A", "B")
    far, on = sheet.node("Far", 590, 60), line(sheet, a, b)
    sheet.session.run(connectors.add_connector, b.id, far.id)
    before = places(sheet)
    insert(sheet, on, Point(165, 60))
    after = rects(sheet)
    assert after["Far"].x == after["B"].right + STEP_GAP
    assert places(sheet)[a.id] == before[a.id]


def test_where_there_is_room_nothing_moves(sheet: Sheet) -> None:
    a, b = chain(sheet, "A", "B", gap=240)
    before = places(sheet)
    insert(sheet, line(sheet, a, b), Point(260, 60))
    assert {id: place for id, place in places(sheet).items() if id in before} == before


def test_other_flows_and_notes_stay_and_are_jumped_over(sheet: Sheet) -> None:
    a, b = chain(sheet, "A", "B")
    note = sheet.node("Note", 480, 60, NodeKind.NOTE)
    other = sheet.node("Other", 250, 180)
    before = places(sheet)
    insert(sheet, line(sheet, a, b), Point(165, 60))
    after = rects(sheet)
    assert {i: places(sheet)[i] for i in (note.id, other.id)} == {i: before[i] for i in (note.id, other.id)}
    assert after["B"].x == after["Note"].right + 30


def test_a_loop_does_not_make_it_circle(sheet: Sheet) -> None:
    a, b, c = chain(sheet, "A", "B", "C")
    sheet.session.run(connectors.add_connector, c.id, a.id, kind=ConnectorKind.FLOW)
    first = rects(sheet)["A"]
    insert(sheet, line(sheet, a, b), Point(165, 60))
    after = rects(sheet)
    assert after["A"] == first
    assert after["A"].x < after["new"].x < after["B"].x < after["C"].x
    assert len(places(sheet)) == 4
    assert b.id != c.id


def test_a_flow_that_runs_down_opens_downwards(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 170), sheet.node("B", 80, 280)
    sheet.session.run(connectors.add_connector, a.id, b.id)
    insert(sheet, line(sheet, a, b), Point(80, 230))
    after = rects(sheet)
    assert after["A"].x == after["new"].x == after["B"].x
    assert not overlaps(sheet)


def test_a_step_moved_on_to_a_line_makes_room_too(sheet: Sheet) -> None:
    a, b = chain(sheet, "A", "B")
    lone = sheet.node("Lone", 80, 200)
    sheet.session.run(nodes.move_on_to_connector, lone.id, Point(105, 25), line(sheet, a, b).id)
    after = rects(sheet)
    assert after["Lone"].x == after["A"].right + STEP_GAP
    assert after["B"].x == after["Lone"].right + STEP_GAP


def test_deleting_closes_the_gap_when_asked(sheet: Sheet) -> None:
    _, b, _, _ = chain(sheet, "A", "B", "C", "D")
    before = rects(sheet)
    sheet.session.run(nodes.delete_items, [b.id])
    assert rects(sheet) == {name: rect for name, rect in before.items() if name != "B"}
    sheet.session.undo()
    sheet.session.run(nodes.delete_items, [b.id], closes_gap=True)
    after = rects(sheet)
    assert (after["A"], after["C"].x, after["D"].x) == (before["A"], before["B"].x, before["C"].x)
    sheet.session.undo()
    assert rects(sheet) == before


def test_closing_brings_back_what_inserting_opened(sheet: Sheet) -> None:
    a, b, _ = chain(sheet, "A", "B", "C", width=500)
    before, widths = rects(sheet), [s.width for s in queries.stages(sheet.session.store, sheet.map_id)]
    insert(sheet, line(sheet, a, b), Point(165, 60))
    new = next(n for n in sheet.session.store.all(Node) if n.name == "new")
    sheet.session.run(nodes.delete_items, [new.id], closes_gap=True)
    assert rects(sheet) == before
    assert [s.width for s in queries.stages(sheet.session.store, sheet.map_id)] == widths


def test_closing_stops_at_what_stays(sheet: Sheet) -> None:
    a, b, c = chain(sheet, "A", "B", "C")
    note = sheet.node("Note", 270, 100, NodeKind.STALL)  # partly on B, before C
    sheet.session.run(nodes.delete_items, [b.id], closes_gap=True)
    assert sheet.current(c).x - (note.x + note.width) == c.x - (note.x + note.width) == 30
    assert sheet.current(a) == a


@st.composite
def tangles(draw: st.DrawFn) -> tuple[list[tuple[int, int, NodeKind]], list[tuple[int, int]], int, Point]:
    kinds = st.sampled_from([NodeKind.STEP, NodeKind.DECISION, NodeKind.STALL, NodeKind.NOTE])
    spots = st.tuples(st.integers(20, 900), st.integers(20, 400), kinds)
    made = draw(st.lists(spots, min_size=2, max_size=9))
    ends = st.integers(0, len(made) - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=12, unique=True))
    center = Point(float(draw(st.integers(20, 900))), float(draw(st.integers(20, 400))))
    return made, pairs, draw(st.integers(0, 11)), center


def drawn(tangle: tuple) -> tuple[Sheet, list[Node]]:
    made, pairs, _, _ = tangle
    sheet = Sheet()
    found = [sheet.node(f"n{i}", x, y, kind) for i, (x, y, kind) in enumerate(made)]
    for a, b in pairs:
        if NodeKind.NOTE not in (found[a].kind, found[b].kind):
            sheet.session.run(connectors.add_connector, found[a].id, found[b].id)
    return sheet, [sheet.current(node) for node in found]


def downstream(sheet: Sheet, first: str) -> set[str]:
    """By following every line until nothing new comes."""
    reached = {first}
    while True:
        more = {
            c.target_id
            for c in sheet.session.store.all(Connector)
            if c.source_id in reached and c.kind is ConnectorKind.FLOW
        }
        if more <= reached:
            return reached
        reached |= more


@given(tangles())
def test_inserting_moves_later_steps_only_and_covers_nothing(tangle: tuple) -> None:
    sheet, _ = drawn(tangle)
    lines = sorted(sheet.session.store.all(Connector), key=lambda c: (c.source_id, c.target_id))
    if not lines:
        return
    on = lines[tangle[2] % len(lines)]
    later = downstream(sheet, on.target_id) - {on.source_id}
    before, cells_before, covered = places(sheet), cells(sheet), overlaps(sheet)
    insert(sheet, on, tangle[3])
    after = places(sheet)
    assert {id for id in before if after[id] != before[id]} <= later
    assert all(cells(sheet)[id] == cells_before[id] for id in before)
    assert overlaps(sheet) <= covered
    for id, (x, y) in before.items():
        assert after[id][0] >= x
        assert after[id][1] >= y
    sheet.session.undo()
    assert places(sheet) == before


@given(tangles())
def test_closing_moves_later_steps_back_only_and_covers_nothing(tangle: tuple) -> None:
    sheet, found = drawn(tangle)
    gone = found[tangle[2] % len(found)]
    later = downstream(sheet, gone.id) - {gone.id}
    before, cells_before, covered = places(sheet), cells(sheet), overlaps(sheet)
    sheet.session.run(nodes.delete_items, [gone.id], closes_gap=True)
    after = {id: place for id, place in places(sheet).items() if id in before}  # not the notes it held
    assert after.keys() == before.keys() - {gone.id}
    assert {id for id in after if after[id] != before[id]} <= later
    assert all(cells(sheet)[id] == cells_before[id] for id in after)
    assert {pair for pair in overlaps(sheet) if pair <= before.keys()} <= covered
    for id, (x, y) in after.items():
        assert CELL_MARGIN <= x <= before[id][0]
        assert CELL_MARGIN <= y <= before[id][1]
    sheet.session.undo()
    assert places(sheet) == before
