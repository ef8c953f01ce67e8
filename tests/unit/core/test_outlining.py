"""The outline: text read as lines and written, and what typing, moving and indenting lines does to map and flow."""

import random
from itertools import pairwise

import pytest

from mapper.core import outline, queries
from mapper.core.edits import connectors, insides, nodes, outlining, resources, stages, things
from mapper.core.errors import Refused
from mapper.core.grid import Grid
from mapper.core.outline import Line
from mapper.core.records import Attachment, Comment, Node, NodeCriterion, NodeTool, NodeValue, Stage, Tool
from mapper.core.values import AttachmentKind, Point
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map, named


class Board:
    """A document and short words for its outline."""

    def __init__(self, builder):
        self.session = Session(MemoryKeeper.of(builder.records()), Clock())
        self.map_id = queries.maps(self.session.store)[0].id

    @property
    def store(self):
        return self.session.store

    def node(self, name):
        return named(self.store, Node, name)

    def stage(self, name):
        return named(self.store, Stage, name)

    def tree(self):
        return [
            (stage.name, [node.name for node in outline.in_order(self.store, stage.id)])
            for stage in queries.stages(self.store, self.map_id)
        ]

    def flow(self):
        lines = queries.connectors(self.store, self.map_id)
        return {
            (self.store.get(Node, c.source_id).name, self.store.get(Node, c.target_id).name) for c in lines
        }

    def add(self, after, *lines):
        self.session.run(outlining.add_lines, self.map_id, [Line(*line) for line in lines], after)

    def overlaps(self):
        grid = Grid.of(self.store, self.map_id)
        rects = [(n.id, grid.node_rect(n)) for n in queries.nodes(self.store, self.map_id)]
        return {(a, b) for a, one in rects for b, other in rects if a < b and one.intersects(other)}


def _board():
    builder = a_map().stage("Find").lane("Buyer", is_customer=True).lane("Sales").step("Call").step("Visit")
    return Board(builder.stage("Win").step("Offer").end("Won"))


def _chained():
    board = _board()
    for source, target in (("Call", "Visit"), ("Visit", "Offer"), ("Offer", "Won")):
        board.session.run(connectors.add_connector, board.node(source).id, board.node(target).id)
    return board


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Call\nVisit", ["Call", "Visit"]),
        ("1. Call\n2.1 Visit\n3) Ask\n(4) Offer", ["Call", "Visit", "Ask", "Offer"]),
        ("- Call\n• Visit\n* [ ] Ask", ["Call", "Visit", "Ask"]),
        ("3 calls a day\n24 hours", ["3 calls a day", "24 hours"]),
        ("# Find\nCall\n\nWin:\n  Offer", ["+Find", "Call", "+Win", "Offer"]),
        ("Find\n\tCall\n\tVisit\nWin\n\tOffer", ["+Find", "Call", "Visit", "+Win", "Offer"]),
        ("  Find\n    Call\n        Ask", ["+Find", "Call", "Ask"]),
        ("1. Find:\n   a) Call", ["+Find", "Call"]),
        ("Find\r\n\tCall   again", ["+Find", "Call again"]),
    ],
)
def test_a_list_is_read_as_lines(text, wanted):
    assert ["+" * line.is_stage + line.name for line in outline.read_lines(text)] == wanted


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n \t", "list_is_empty"),
        ("a\n" * 501, "list_is_long"),
        ("a\n" + "b" * 201, "line_is_long"),
        ("#", "list_is_empty"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason(text, code):
    with pytest.raises(Refused) as told:
        outline.read_lines(text)
    assert told.value.code == code


def test_an_outline_is_written_as_it_is_read_again():
    board = _board()
    text = outline.written(board.store, board.map_id)
    assert text == "Find\n\tCall\n\tVisit\nWin\n\tOffer\n\tWon"
    lines = [(line.name, line.is_stage) for line in outline.read_lines(text)]
    assert lines == [
        row for name, below in board.tree() for row in [(name, True), *((n, False) for n in below)]
    ]


def test_only_what_is_chosen_is_written():
    board = _board()
    call, offer, win = board.node("Call").id, board.node("Offer").id, board.stage("Win").id
    assert outline.written(board.store, board.map_id, {call, offer}) == "Call\nOffer"
    assert outline.written(board.store, board.map_id, {win, offer}) == "Win\n\tOffer"


def test_a_line_typed_behind_a_step_goes_into_the_flow_there():
    board = _chained()
    board.add(board.node("Call").id, ("Ask",))
    assert board.tree() == [("Find", ["Call", "Ask", "Visit"]), ("Win", ["Offer", "Won"])]
    assert board.flow() == {("Call", "Ask"), ("Ask", "Visit"), ("Visit", "Offer"), ("Offer", "Won")}
    assert board.node("Ask").lane_id == board.node("Call").lane_id
    assert not board.overlaps()


def test_a_line_behind_what_leads_nowhere_is_its_next_step():
    board = _board()
    board.add(board.node("Visit").id, ("Ask",))
    assert board.flow() == {("Visit", "Ask")}


def test_a_line_behind_an_end_stands_alone():
    board = _chained()
    flow = board.flow()
    board.add(board.node("Won").id, ("Ask",))
    assert board.tree()[1] == ("Win", ["Offer", "Won", "Ask"])
    assert board.flow() == flow


def test_a_line_behind_a_stage_is_its_first_step():
    board = _chained()
    board.add(board.stage("Win").id, ("Ask",))
    assert board.tree()[1] == ("Win", ["Ask", "Offer", "Won"])
    assert {("Visit", "Ask"), ("Ask", "Offer")} <= board.flow()
    assert not board.overlaps()


def test_a_pasted_list_is_one_command_connected_in_order():
    board = _chained()
    done, before = len(board.session.history.done), board.tree()
    names = [f"Step {n}" for n in range(6)]
    board.add(board.node("Call").id, *((name,) for name in names))
    assert board.tree()[0] == ("Find", ["Call", *names, "Visit"])
    way = ["Call", *names, "Visit", "Offer", "Won"]
    assert board.flow() == set(pairwise(way))
    assert not board.overlaps()
    assert len(board.session.history.done) == done + 1
    board.session.undo()
    assert board.tree() == before


def test_headings_are_stages_and_a_known_name_means_that_stage():
    board = _chained()
    board.add(board.node("Visit").id, ("Note it",), ("Check", True), ("Ask",), ("win", True), ("Hand over",))
    assert board.tree() == [
        ("Find", ["Call", "Visit", "Note it"]),
        ("Check", ["Ask"]),
        ("Win", ["Offer", "Hand over", "Won"]),
    ]
    way = ["Call", "Visit", "Note it", "Ask", "Offer", "Hand over", "Won"]
    assert board.flow() == set(pairwise(way))


def test_an_end_stays_behind_the_last_step_of_stages_that_come_after_it():
    board = _chained()
    board.add(board.node("Offer").id, ("Follow up", True), ("Ask",), ("Review", True), ("Meet",))
    assert board.tree()[1:] == [("Win", ["Offer"]), ("Follow up", ["Ask"]), ("Review", ["Meet", "Won"])]
    assert {("Offer", "Ask"), ("Ask", "Meet"), ("Meet", "Won")} <= board.flow()
    assert not board.overlaps()


def test_a_list_on_an_empty_map_is_laid_out_in_the_first_lane_that_is_not_the_customers():
    board = Board(a_map().lane("Buyer", is_customer=True).lane("Sales").stage("Find"))
    board.add(board.stage("Find").id, ("A",), ("B",))
    sales = board.node("A").lane_id
    assert board.store.get(type(queries.lanes(board.store, board.map_id)[0]), sales).name == "Sales"
    assert board.flow() == {("A", "B")}


def test_a_step_moved_among_its_fellows_takes_its_place_in_the_flow():
    board = _chained()
    places = {name: board.node(name).x for name in ("Call", "Visit")}
    board.session.run(outlining.move_line, board.node("Visit").id, -1)
    assert board.tree()[0] == ("Find", ["Visit", "Call"])
    assert board.flow() == {("Visit", "Call"), ("Call", "Offer"), ("Offer", "Won")}
    assert board.node("Visit").x == places["Call"]
    board.session.run(outlining.move_line, board.node("Visit").id, 1)
    assert board.flow() == {("Call", "Visit"), ("Visit", "Offer"), ("Offer", "Won")}


def test_a_step_moved_over_the_edge_goes_into_the_next_stage():
    board = _chained()
    board.session.run(outlining.move_line, board.node("Visit").id, 1)
    assert board.tree() == [("Find", ["Call"]), ("Win", ["Visit", "Offer", "Won"])]
    assert not board.overlaps()
    board.session.run(outlining.move_line, board.node("Visit").id, -1)
    assert board.tree()[0] == ("Find", ["Call", "Visit"])


@pytest.mark.parametrize(("name", "step", "code"), [("Call", -1, "first_line"), ("Won", 1, "last_line")])
def test_the_first_and_the_last_line_say_that_they_are(name, step, code):
    board = _chained()
    with pytest.raises(Refused) as told:
        board.session.run(outlining.move_line, board.node(name).id, step)
    assert told.value.code == code


def test_nothing_comes_to_stand_behind_an_end():
    board = _chained()
    with pytest.raises(Refused, match="nothing_leaves_an_end"):
        board.session.run(outlining.move_line, board.node("Won").id, -1)


def test_an_outdented_step_is_a_stage_with_what_came_after_it():
    board = _chained()
    board.add(board.node("Call").id, ("Check",), ("Ask",))
    board.session.run(outlining.step_to_stage, board.node("Check").id)
    assert board.tree() == [("Find", ["Call"]), ("Check", ["Ask", "Visit"]), ("Win", ["Offer", "Won"])]
    assert {("Call", "Ask"), ("Ask", "Visit")} <= board.flow()
    board.session.undo()
    assert board.tree()[0] == ("Find", ["Call", "Check", "Ask", "Visit"])


@pytest.mark.parametrize(
    ("record_type", "said"),
    [
        (NodeValue, {"name": "Saves a week"}),
        (NodeCriterion, {"name": "Budget named"}),
        (Comment, {"text": "Why here?"}),
        (Attachment, {"kind": AttachmentKind.LINK, "name": "Guide", "target": "https://example.com"}),
    ],
)
def test_nothing_said_of_a_step_is_lost_by_outdenting_it(record_type, said):
    board = _chained()
    call = board.node("Call").id
    board.session.run(things.add_thing, record_type, node_id=call, **said)
    with pytest.raises(Refused, match="step_carries_things"):
        board.session.run(outlining.step_to_stage, call)


def test_a_step_with_an_inside_is_no_stage():
    board = _chained()
    call = board.node("Call").id
    board.session.run(insides.make_inside, call)
    with pytest.raises(Refused, match="step_carries_things"):
        board.session.run(outlining.step_to_stage, call)


def test_a_step_with_something_on_it_is_no_stage():
    board = _chained()
    board.session.run(resources.attach_named, [board.node("Call").id], Tool, "CRM")
    with pytest.raises(Refused, match="step_carries_things"):
        board.session.run(outlining.step_to_stage, board.node("Call").id)
    with pytest.raises(Refused, match="only_steps_become_stages"):
        board.session.run(outlining.step_to_stage, board.node("Won").id)
    assert len(list(board.store.all(NodeTool))) == 1


def test_an_indented_stage_is_the_last_step_of_the_one_before():
    board = _chained()
    board.session.run(stages.add_stage, board.map_id, "Check", 1)
    board.session.run(outlining.stage_to_step, board.stage("Check").id)
    assert board.tree() == [("Find", ["Call", "Visit", "Check"]), ("Win", ["Offer", "Won"])]
    assert {("Visit", "Check"), ("Check", "Offer")} <= board.flow()


@pytest.mark.parametrize(("name", "code"), [("Find", "first_stage"), ("Win", "stage_holds_steps")])
def test_a_stage_that_cannot_go_in_says_why(name, code):
    board = _chained()
    with pytest.raises(Refused, match=code):
        board.session.run(outlining.stage_to_step, board.stage(name).id)


@pytest.mark.parametrize("seed", range(12))
def test_lines_come_where_they_were_put_on_any_map_and_cover_nothing(seed):
    chance = random.Random(seed)
    builder = a_map().lane("Buyer", is_customer=True).stage("One")
    for number in range(12):
        builder.lane(f"Lane {number % 3}")
        if number == 6:
            builder.stage("Two")
        builder.step(f"S{number}")
    board = Board(builder)
    grid = Grid.of(board.store, board.map_id)
    shifted = {n.id: grid.node_rect(n) for n in queries.nodes(board.store, board.map_id)}
    corners = {i: Point(rect.x + chance.randrange(0, 60, 10), rect.y) for i, rect in shifted.items()}
    board.session.run(nodes.move_nodes, corners)
    before = board.overlaps()
    model = dict(board.tree())
    for number in range(12):
        stage = chance.choice(["One", "Two"])
        row = chance.randrange(len(model[stage]))
        name = f"N{number}"
        board.add(board.node(model[stage][row]).id, (name,))
        model[stage].insert(row + 1, name)
        assert dict(board.tree()) == model
        assert board.overlaps() <= before
