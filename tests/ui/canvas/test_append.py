"""Growing a flow by keys (canvas.md 27, want 15): steps to come while Ctrl is held, chains, branches, cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mapper.core.edits import connectors
from mapper.core.edits.nodes import move_nodes
from mapper.core.records import Connector
from mapper.core.values import NodeKind, Outcome, Point
from mapper.ui.canvas.line_words import line_fields, line_words
from tests.builders import a_map
from tests.ui.canvas.conftest import ALT, CTRL, NONE, SHIFT

RIGHT, LEFT, UP, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down


def hold(canvas, *keys: Qt.Key) -> None:
    """Press keys while Ctrl stays down. A release of QTest's would let go of Ctrl too."""
    for key in keys:
        QTest.keyPress(canvas.view, key, CTRL)


def let_go(canvas) -> None:
    QTest.keyRelease(canvas.view, Qt.Key.Key_Control, NONE)


def ghosts(canvas):
    mark = canvas.view.sheet.overlay.get("future")
    return mark.nodes if mark is not None else ()


def editor(canvas):
    return canvas.view.editing.editor


@pytest.fixture
def alone(opened):
    """A step in a tall lane, with room on all sides."""
    builder = a_map().stage("One", width=700).stage("Two", width=400)
    canvas = opened(builder.lane("Sales", height=400).step("Call").stage("One"))
    canvas.drag(canvas.at("Call"), canvas.place(canvas.rect("Call").center._replace(x=250, y=320)), CTRL)
    assert canvas.selection.ids == (canvas.node("Call").id,)
    return canvas


def test_ctrl_and_an_arrow_show_what_is_to_come_and_change_nothing(alone):
    before = alone.commands
    hold(alone, RIGHT)
    (ghost,) = ghosts(alone)
    call = alone.rect("Call")
    assert (ghost.rect.x, ghost.rect.center.y) == (call.right + 50, call.center.y)
    assert len(alone.view.sheet.overlay.get("future").routes) == 1
    assert alone.commands == before


def test_letting_go_makes_it_connected_and_typing_starts_at_once(alone):
    before = alone.commands
    hold(alone, RIGHT)
    (ghost,) = ghosts(alone)
    let_go(alone)
    assert ghosts(alone) == ()
    assert alone.commands == before + 1
    alone.type("Meet")
    assert alone.rect("Meet") == ghost.rect
    assert alone.lines() == {("Call", "Meet")}
    assert alone.selection.ids == (alone.node("Meet").id,)


def test_more_presses_fan_out_about_the_source_and_earlier_ones_keep_their_places(alone):
    before = alone.commands
    seen = []
    for _ in range(3):
        hold(alone, RIGHT)
        seen.append([ghost.rect for ghost in ghosts(alone)])
    first, second, third = seen[2]
    assert seen[0] == [first]
    assert seen[1] == [first, second]
    middle = alone.rect("Call").center.y
    assert first.center.y == middle
    assert (second.center.y - middle) == -(third.center.y - middle) != 0
    let_go(alone)
    assert alone.commands == before + 1
    assert len(alone.nodes) == 4
    alone.view.editing.cancel()
    alone.bridge.undo()
    assert len(alone.nodes) == 1


def test_escape_gives_up_and_brings_the_view_back(alone):
    sight = alone.view.camera.visible
    before = alone.commands
    hold(alone, *[RIGHT] * 6)
    hold(alone, Qt.Key.Key_Escape)
    let_go(alone)
    assert ghosts(alone) == ()
    assert alone.commands == before
    assert alone.view.camera.visible == sight
    assert alone.selection.ids == (alone.node("Call").id,)


@pytest.mark.parametrize(
    ("letter", "kind"),
    [
        (Qt.Key.Key_S, NodeKind.STEP),
        (Qt.Key.Key_D, NodeKind.DECISION),
        (Qt.Key.Key_W, NodeKind.STALL),
        (Qt.Key.Key_E, NodeKind.END),
    ],
)
def test_a_letter_picks_the_kind_while_ctrl_is_held(alone, letter, kind):
    hold(alone, RIGHT, letter)
    assert ghosts(alone)[0].kind is kind
    let_go(alone)
    alone.type("Next")
    assert alone.node("Next").kind is kind
    assert alone.node("Next").outcome is (Outcome.LOST if kind is NodeKind.END else None)


def test_each_of_several_has_its_kind(alone):
    hold(alone, RIGHT, RIGHT, Qt.Key.Key_E)
    assert [ghost.kind for ghost in ghosts(alone)] == [NodeKind.STEP, NodeKind.END]


def test_another_direction_starts_anew(alone):
    hold(alone, RIGHT, RIGHT, DOWN)
    (ghost,) = ghosts(alone)
    call = alone.rect("Call")
    assert ghost.rect.y > call.bottom or ghost.rect.x > call.right
    let_go(alone)
    alone.type("Under")
    assert alone.lines() == {("Call", "Under")}
    assert alone.node("Under").lane_id == alone.node("Call").lane_id


def test_above(alone):
    hold(alone, UP)
    let_go(alone)
    alone.type("Over")
    assert alone.rect("Over").bottom < alone.rect("Call").y
    assert alone.rect("Over").center.x == alone.rect("Call").center.x


def test_before_without_a_line_leads_to_the_selected(alone):
    hold(alone, LEFT, LEFT)
    assert len(ghosts(alone)) == 1
    let_go(alone)
    alone.type("Plan")
    assert alone.lines() == {("Plan", "Call")}
    assert alone.rect("Plan").right < alone.rect("Call").x


def test_before_goes_into_the_line_that_leads_there_and_room_is_made(canvas):
    canvas.click(canvas.at("Meet"))
    hold(canvas, LEFT)
    assert len(canvas.view.sheet.overlay.get("future").routes) == 2
    let_go(canvas)
    canvas.type("Ask")
    assert canvas.lines() == {("Call", "Ask"), ("Ask", "Meet"), ("Meet", "Offer")}
    rects = [canvas.rect(name) for name in canvas.node_names()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert canvas.lines() == {("Call", "Meet"), ("Meet", "Offer")}


def test_nothing_follows_an_end_and_it_says_so(opened):
    canvas = opened(a_map().lane("Sales").step("Call").to("Lost"))
    canvas.click(canvas.at("Lost"))
    hold(canvas, RIGHT)
    assert ghosts(canvas) == ()
    assert "leaves an end" in canvas.view.sheet._message.text()
    hold(canvas, LEFT, Qt.Key.Key_E)
    assert ghosts(canvas)[0].kind is NodeKind.STEP


def test_it_stays_in_the_cell_which_grows(canvas):
    canvas.click(canvas.at("Qualify"))
    width = canvas.stage("First").width
    hold(canvas, RIGHT)
    let_go(canvas)
    canvas.type("Next")
    assert canvas.node("Next").stage_id == canvas.stage("First").id
    assert canvas.node("Next").lane_id == canvas.lane("Sales").id
    assert canvas.stage("First").width > width


def test_keys_that_repeat_by_themselves_add_one_step(alone):
    hold(alone, RIGHT)
    QApplication.sendEvent(alone.view, QKeyEvent(QEvent.Type.KeyPress, RIGHT, CTRL, "", True))
    assert len(ghosts(alone)) == 1


def test_losing_the_keys_or_pressing_the_mouse_gives_up(alone):
    hold(alone, RIGHT)
    alone.view.clearFocus()
    assert ghosts(alone) == ()
    alone.view.setFocus()
    hold(alone, RIGHT)
    alone.click(alone.at("Call"))
    let_go(alone)
    assert len(alone.nodes) == 1


def test_with_several_selected_ctrl_and_an_arrow_pan(canvas):
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    before = canvas.view.camera.visible.x
    canvas.key(RIGHT, CTRL)
    assert canvas.view.camera.visible.x == before + 50
    canvas.click(canvas.at("Call"))
    canvas.key(RIGHT, CTRL | SHIFT)
    assert canvas.view.camera.visible.x == before + 250


def test_in_a_collapsed_lane_it_says_to_expand_it_first(canvas):
    canvas.selection.set([canvas.lane("Sales").id])
    canvas.key(Qt.Key.Key_Minus)
    canvas.selection.set([canvas.node("Qualify").id])
    before = canvas.commands
    hold(canvas, RIGHT)
    assert ghosts(canvas) == ()
    assert "expand it first" in canvas.view.sheet._message.text()
    let_go(canvas)
    canvas.key(Qt.Key.Key_B)
    assert canvas.commands == before


# -- chains, branches, single steps


def test_tab_commits_and_goes_on_with_the_next_step(alone):
    hold(alone, RIGHT)
    let_go(alone)
    for name in ("Meet", "Offer"):
        QTest.keyClicks(editor(alone), name)
        QTest.keyClick(editor(alone), Qt.Key.Key_Tab)
    alone.type("Close")
    assert alone.lines() == {("Call", "Meet"), ("Meet", "Offer"), ("Offer", "Close")}
    assert alone.view.hasFocus()


def test_tab_makes_nothing_where_the_way_goes_on_already(canvas):
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_F2)
    QTest.keyClicks(editor(canvas), "Ring")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Tab)
    assert editor(canvas) is None
    assert len(canvas.nodes) == 5
    assert canvas.node("Ring")


def test_b_is_one_more_way_out(canvas):
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_B)
    canvas.type("Write")
    assert ("Call", "Write") in canvas.lines()
    assert ("Call", "Meet") in canvas.lines()


def test_b_puts_a_step_into_the_selected_line(canvas):
    canvas.selection.set([canvas.line("Call", "Meet").id])
    canvas.key(Qt.Key.Key_B)
    canvas.type("Ask")
    assert canvas.lines() == {("Call", "Ask"), ("Ask", "Meet"), ("Meet", "Offer")}


def test_n_is_a_step_of_its_own_in_sight(canvas):
    lines = canvas.lines()
    canvas.key(Qt.Key.Key_N)
    canvas.type("Alone")
    assert canvas.lines() == lines
    assert canvas.view.camera.visible.encloses(canvas.rect("Alone"))


def test_n_goes_into_the_selected_lane(canvas):
    canvas.selection.set([canvas.lane("Delivery").id])
    canvas.key(Qt.Key.Key_N)
    canvas.type("Alone")
    assert canvas.node("Alone").lane_id == canvas.lane("Delivery").id


# -- walking and moving over


def test_alt_and_an_arrow_walk_to_the_nearest_and_prefer_what_is_joined(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(LEFT, ALT)
    assert canvas.selection.ids == (canvas.node("Call").id,)
    canvas.key(RIGHT, ALT)
    assert canvas.selection.ids == (canvas.node("Meet").id,)


def test_alt_shift_and_an_arrow_move_over_into_the_next_cell_in_order(canvas):
    chosen = ["Call", "Qualify"]
    canvas.selection.set([canvas.node(name).id for name in chosen])
    canvas.key(RIGHT, ALT | SHIFT)
    assert {canvas.node(name).stage_id for name in chosen} == {canvas.stage("Second").id}
    assert canvas.rect("Call").x < canvas.rect("Qualify").x
    assert canvas.commands == 1
    rects = [canvas.rect(name) for name in canvas.node_names()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
    canvas.key(DOWN, ALT | SHIFT)
    assert {canvas.node(name).lane_id for name in chosen} == {canvas.lane("Delivery").id}
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert {canvas.node(name).stage_id for name in chosen} == {canvas.stage("First").id}


@pytest.mark.parametrize(("key", "said"), [(DOWN, "lane below"), (RIGHT, "last stage")])
def test_at_the_border_it_says_why_nothing_moves(canvas, key, said):
    canvas.click(canvas.at("Offer"))
    canvas.key(key, ALT | SHIFT)
    assert said in canvas.view.sheet._message.text()
    assert canvas.commands == 0


def test_a_document_for_reading_shows_nothing_to_come(canvas):
    canvas.bridge.session._keeper.is_read_only = True
    canvas.click(canvas.at("Call"))
    hold(canvas, RIGHT)
    assert ghosts(canvas) == ()
    for key in (Qt.Key.Key_N, Qt.Key.Key_B):
        canvas.key(key)
        assert "reading only" in canvas.view.sheet._message.text()


# -- lines by keys


def test_o_goes_through_the_ways_out_and_shift_o_through_the_ways_in(canvas):
    canvas.bridge.run(connectors.add_connector, canvas.node("Call").id, canvas.node("Offer").id)
    canvas.click(canvas.at("Call"))
    outs = []
    for _ in range(3):
        canvas.key(Qt.Key.Key_O)
        outs.append(canvas.selection.ids[0])
    assert set(outs) == {canvas.line("Call", "Meet").id, canvas.line("Call", "Offer").id}
    assert outs[0] == outs[2] != outs[1]
    canvas.click(canvas.at("Meet"))
    canvas.key(Qt.Key.Key_O, SHIFT)
    assert canvas.selection.ids == (canvas.line("Call", "Meet").id,)


def test_from_a_line_alt_and_an_arrow_go_to_its_end(canvas):
    canvas.selection.set([canvas.line("Call", "Meet").id])
    canvas.key(RIGHT, ALT)
    assert canvas.selection.ids == (canvas.node("Meet").id,)
    canvas.selection.set([canvas.line("Call", "Meet").id])
    canvas.key(LEFT, ALT)
    assert canvas.selection.ids == (canvas.node("Call").id,)


def test_a_lines_label_and_share_are_typed_as_one_text(canvas):
    canvas.selection.set([canvas.line("Call", "Meet").id])
    canvas.key(Qt.Key.Key_F2)
    canvas.type("fits 85 %")
    line = canvas.line("Call", "Meet")
    assert (line.label, line.share) == ("fits", 0.85)
    canvas.key(Qt.Key.Key_F2)
    assert editor(canvas).toPlainText() == "fits 85 %"
    canvas.type("fits")
    assert canvas.line("Call", "Meet").share is None


@given(st.text(alphabet="ab %1", max_size=8), st.none() | st.sampled_from((0.0, 0.0133, 0.25, 0.855, 1.0)))
def test_typing_a_lines_words_again_changes_nothing(label, share):
    line = Connector(
        id="connector-1",
        map_id="map-1",
        source_id="node-1",
        target_id="node-2",
        label=" ".join(label.replace("%", "").split()),
        share=share,
    )
    assert line_fields(line_words(line), line) == {}


def test_the_tinted_cell_holds_what_is_to_come_where_stage_and_lane_both_grow(opened):
    canvas = opened(a_map().stage("First").stage("Second").lane("Sales").step("Call").lane("Delivery"))
    sales = canvas.view.sheet.projection.grid.row(canvas.lane("Sales").id)
    canvas.bridge.run(move_nodes, {canvas.node("Call").id: Point(170, sales.start + 10)})
    canvas.click(canvas.at("Call"))
    hold(canvas, Qt.Key.Key_Down, Qt.Key.Key_Down)
    cell = canvas.view.sheet.overlay.get("cell").rect
    assert canvas.view.sheet.scene.shift.is_level
    assert max(ghost.rect.bottom for ghost in ghosts(canvas)) > sales.end - 10, "it has to grow downwards too"
    assert all(ghost.rect.bottom <= cell.bottom for ghost in ghosts(canvas))


def test_the_letters_stay_with_what_they_pick(alone):
    hold(alone, Qt.Key.Key_Right)
    words = alone.view.sheet._message.text().split(" · ")
    assert len(words) == 4
    assert all(" " not in word for word in words), "no line ends between them"
