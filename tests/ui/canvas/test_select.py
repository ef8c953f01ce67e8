"""Selecting: click, Shift, rubber band, keys, and walking from node to node."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication

from mapper.core.edits.connectors import set_bends
from mapper.core.edits.nodes import move_nodes
from mapper.core.values import NodeKind, Point
from tests.builders import a_map
from tests.ui.canvas.conftest import ALT, CTRL, LEFT, SHIFT


def names(canvas) -> set[str]:
    return {node.name for node in canvas.nodes if node.id in canvas.selection}


def test_a_click_selects_and_a_click_on_nothing_clears(canvas):
    canvas.click(canvas.at("Call"))
    assert names(canvas) == {"Call"}
    canvas.click(canvas.at("Meet"))
    assert names(canvas) == {"Meet"}
    canvas.click(canvas.place(Point(5, 5)))
    assert not len(canvas.selection)


def test_shift_adds_and_takes_away(canvas):
    canvas.click(canvas.at("Call"))
    canvas.click(canvas.at("Meet"), SHIFT)
    assert names(canvas) == {"Call", "Meet"}
    canvas.click(canvas.at("Call"), SHIFT)
    assert names(canvas) == {"Meet"}
    canvas.click(canvas.place(Point(5, 5)), SHIFT)
    assert names(canvas) == {"Meet"}


def test_a_click_on_one_of_several_selects_that_one(canvas):
    canvas.view.commands.select_all()
    canvas.click(canvas.at("Meet"))
    assert names(canvas) == {"Meet"}
    assert len(canvas.selection) == 1


def test_a_line_is_selected_by_a_click_near_it(canvas):
    line = canvas.line("Meet", "Offer")
    points = canvas.view.sheet.projection.connectors[line.id].points
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    canvas.click(canvas.place(middle) + QPoint(4, 0))
    assert canvas.selection.ids == (line.id,)


def test_the_band_selects_what_it_encloses_and_says_so_while_it_is_drawn(canvas):
    call, qualify = canvas.rect("Call"), canvas.rect("Qualify")
    start, end = (
        canvas.place(Point(2, call.y - 5)),
        canvas.place(Point(qualify.right + 5, qualify.bottom + 5)),
    )
    canvas.pull(start, end)
    assert names(canvas) == {"Call", "Qualify"}
    assert canvas.view.sheet.overlay.get("band") is not None
    canvas.move(canvas.place(Point(qualify.center.x, qualify.bottom + 5)))
    assert names(canvas) == {"Call"}
    canvas.move(end)
    canvas.release(end)
    assert names(canvas) == {"Call", "Qualify"}
    assert canvas.view.sheet.overlay.get("band") is None


def test_the_band_takes_lines_that_lie_wholly_inside(canvas):
    call, meet = canvas.rect("Call"), canvas.rect("Meet")
    canvas.drag(canvas.place(Point(2, call.y - 8)), canvas.place(Point(meet.right + 8, meet.bottom + 45)))
    assert canvas.line("Call", "Meet").id in canvas.selection
    assert canvas.line("Meet", "Offer").id not in canvas.selection


def test_escape_in_the_band_brings_the_old_selection_back(canvas):
    canvas.click(canvas.at("Offer"))
    call = canvas.rect("Call")
    canvas.pull(canvas.place(Point(2, call.y - 8)), canvas.place(Point(call.right + 8, call.bottom + 8)))
    assert names(canvas) == {"Call"}
    canvas.key(Qt.Key.Key_Escape)
    assert names(canvas) == {"Offer"}


def test_with_shift_the_band_adds(canvas):
    canvas.click(canvas.at("Offer"))
    call = canvas.rect("Call")
    canvas.drag(
        canvas.place(Point(2, call.y - 8)), canvas.place(Point(call.right + 8, call.bottom + 8)), SHIFT
    )
    assert names(canvas) == {"Call", "Offer"}


def test_ctrl_a_and_escape(canvas):
    canvas.key(Qt.Key.Key_A, CTRL)
    assert len(canvas.selection) == len(canvas.nodes) + len(canvas.lines())
    canvas.key(Qt.Key.Key_Escape)
    assert not len(canvas.selection)


def test_tab_walks_in_reading_order_and_leaves_at_the_end(canvas):
    seen = []
    for _ in canvas.nodes:
        canvas.key(Qt.Key.Key_Tab)
        seen += names(canvas)
    assert seen == ["Call", "Qualify", "Meet", "Offer", "Remember"]
    canvas.view.focusNextPrevChild(True)
    assert names(canvas) == {"Remember"}
    canvas.key(Qt.Key.Key_Backtab, SHIFT)
    assert names(canvas) == {"Offer"}


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_Right, "Meet"),
        (Qt.Key.Key_Left, "Call"),
        (Qt.Key.Key_Up, "Qualify"),
        (Qt.Key.Key_Down, "Offer"),
    ],
)
def test_alt_and_an_arrow_walk_to_the_nearest_node_that_way(canvas, key, there):
    canvas.click(canvas.at("Qualify"))
    canvas.key(key, ALT)
    assert names(canvas) == {there}


def test_a_double_click_on_nothing_makes_a_step_to_be_named(canvas):
    canvas.double_click(canvas.place(Point(150, 300)))
    canvas.type("Written")
    made = canvas.node("Written")
    assert made.kind is NodeKind.STEP
    assert (made.stage_id, made.lane_id) == (canvas.stage("First").id, canvas.lane("Delivery").id)
    assert names(canvas) == {"Written"}


def test_the_right_button_selects_and_asks_for_a_menu(canvas, qtbot):
    right = Qt.MouseButton.RightButton
    with qtbot.waitSignal(canvas.view.context_menu_requested) as asked:
        canvas.click(canvas.at("Call"), button=right)
    assert asked.args[1] == (canvas.node("Call").id,)
    with qtbot.waitSignal(canvas.view.context_menu_requested) as asked:
        canvas.click(canvas.place(Point(5, 5)), button=right)
    assert asked.args[1] == ()


def test_the_right_button_keeps_a_selection_it_is_pressed_on(canvas, qtbot):
    canvas.click(canvas.at("Call"))
    canvas.click(canvas.at("Meet"), SHIFT)
    with qtbot.waitSignal(canvas.view.context_menu_requested) as asked:
        canvas.click(canvas.at("Call"), button=Qt.MouseButton.RightButton)
    assert len(asked.args[1]) == 2


def test_what_is_deleted_elsewhere_is_no_longer_selected(canvas):
    canvas.click(canvas.at("Call"))
    canvas.view.commands.delete_selected()
    assert canvas.node("Meet").id not in canvas.selection
    canvas.bridge.undo()
    assert len(canvas.nodes) == 5


def test_a_second_button_means_nothing_while_one_is_down(canvas):
    before = canvas.rect("Call")
    canvas.press(canvas.at("Call"))
    canvas.press(canvas.at("Call"), button=Qt.MouseButton.RightButton)
    canvas.release(canvas.at("Call"), button=Qt.MouseButton.RightButton)
    canvas.release(canvas.at("Call"), button=LEFT)
    assert canvas.rect("Call") == before
    assert names(canvas) == {"Call"}


def test_overlapping_nodes_give_the_upper_one(opened):
    canvas = opened(a_map().lane("Sales").step("Low").step("High"))
    canvas.drag(canvas.at("High"), canvas.at("Low") + QPoint(30, 10), CTRL)
    found = canvas.view.sheet.projection.node_at(canvas.rect("High").center)
    canvas.click(canvas.at("High"))
    assert canvas.selection.ids == (found.id,)


def test_a_second_click_changes_nothing_of_the_selection(canvas):
    """Whoever clicks again on what is selected wants to be sure of it, or was too slow for a double-click."""
    canvas.click(canvas.at("Call"))
    seen = []
    canvas.selection.changed.connect(lambda: seen.append(canvas.selection.ids))
    canvas.click(canvas.at("Call"))
    canvas.double_click(canvas.at("Call"))
    assert canvas.view.editing.editor is not None
    assert (seen, names(canvas)) == ([], {"Call"})


@pytest.mark.parametrize("key", [SHIFT, CTRL])
def test_shift_or_ctrl_and_a_click_add_and_take_away(canvas, key):
    canvas.click(canvas.at("Call"))
    canvas.click(canvas.at("Meet"), key)
    assert names(canvas) == {"Call", "Meet"}
    canvas.click(canvas.at("Meet"), key)
    assert names(canvas) == {"Call"}
    canvas.click(canvas.place(Point(5, 5)), key)
    assert names(canvas) == {"Call"}
    canvas.click(canvas.at("Call"), key)
    assert not len(canvas.selection)


def test_dragging_with_ctrl_moves_what_is_under_the_pointer_alone(canvas):
    canvas.click(canvas.at("Call"))
    before = canvas.rect("Call"), canvas.rect("Meet")
    canvas.drag(canvas.at("Meet"), canvas.at("Meet") + QPoint(13, 7), CTRL)
    assert names(canvas) == {"Meet"}
    assert canvas.rect("Call") == before[0]
    assert canvas.rect("Meet") != before[1]


def test_no_handles_to_connect_on_what_is_one_of_several(canvas):
    """canvas.md 19: a group can be moved by every part of its nodes."""
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.hover(canvas.handle("Call", "right") - QPoint(3, 0))
    assert canvas.view.sheet.overlay.get("handles") is None
    canvas.click(canvas.at("Call"))
    canvas.hover(canvas.handle("Call", "right") - QPoint(3, 0))
    assert canvas.view.sheet.overlay.get("handles") is not None


def test_what_is_selected_stays_in_sight_when_the_view_shrinks(canvas):
    """canvas.md 30; what was out of sight already moves nothing."""
    canvas.selection.set([canvas.node("Offer").id])
    canvas.view.resize(500, 400)
    seen = canvas.view.camera.visible
    assert seen.encloses(canvas.rect("Offer"))
    canvas.view.camera.center_on(Point(2000, 2000))
    before = canvas.view.camera.visible
    canvas.view.resize(450, 380)
    assert (canvas.view.camera.visible.x, canvas.view.camera.visible.y) == (before.x, before.y)


def test_several_have_a_frame_six_pixels_outside(canvas):
    """canvas.md 19; one alone has none."""
    around = canvas.rect("Call").united(canvas.rect("Qualify"))
    corner, end = canvas.place(Point(around.x, around.y)), canvas.place(Point(around.right, around.bottom))

    def row(y: int) -> list[int]:
        image = canvas.port.grab().toImage()
        return [image.pixel(x, y) for x in range(corner.x(), end.x())]

    canvas.selection.set([canvas.node("Call").id])
    alone = row(corner.y() - 6)
    canvas.selection.set([canvas.node("Call").id, canvas.node("Qualify").id])
    framed = row(corner.y() - 6)
    changed = sum(a != b for a, b in zip(alone, framed, strict=True))
    assert changed > len(framed) / 3


def test_what_tells_of_the_thing_under_the_pointer_goes_when_that_does(canvas):
    overlay = canvas.view.sheet.overlay
    canvas.hover(canvas.at("Call"))
    canvas.selection.set([canvas.node("Call").id])
    assert overlay.get("handles") is not None
    canvas.key(Qt.Key.Key_Delete)
    assert overlay.get("handles") is None
    canvas.bridge.undo()
    assert overlay.get("handles") is not None, "it is under the pointer again"


def test_the_grip_of_a_line_goes_along_when_that_finds_its_own_way_again(level):
    canvas = level
    line = canvas.line("Call", "Meet")
    points = canvas.view.sheet.projection.connectors[line.id].points
    middle = Point((points[0].x + points[1].x) / 2, points[0].y)
    canvas.bridge.run(set_bends, line.id, (Point(200, middle.y + 60), Point(260, middle.y + 60)))
    canvas.selection.set([line.id])
    canvas.hover(canvas.place(Point(230, middle.y + 60)))
    assert canvas.view.sheet.overlay.get("grips") is not None
    canvas.view.commands.route_anew()
    assert canvas.view.sheet.overlay.get("grips") is None


def test_a_node_that_becomes_one_of_a_group_has_no_handles_under_the_pointer(canvas):
    canvas.hover(canvas.at("Call"))
    assert canvas.view.sheet.overlay.get("handles") is not None
    canvas.view.commands.select_all()
    assert canvas.view.sheet.overlay.get("handles") is None
    canvas.selection.set([canvas.node("Call").id])
    assert canvas.view.sheet.overlay.get("handles") is not None


def test_the_frame_of_a_group_is_painted_anew_where_it_was(canvas, qtbot):
    call, offer = canvas.rect("Call"), canvas.rect("Offer")
    canvas.selection.set([canvas.node("Call").id, canvas.node("Offer").id])
    QApplication.processEvents()
    frame = QRectF(call.x, call.y, offer.right - call.x, offer.bottom - call.y)
    with qtbot.waitSignal(canvas.view.scene().changed) as told:
        canvas.bridge.run(move_nodes, {canvas.node("Offer").id: Point(offer.x, call.y)})
    (rects,) = told.args
    for corner in (frame.bottomLeft(), frame.bottomRight(), frame.topLeft()):
        assert any(rect.contains(corner) for rect in rects)
