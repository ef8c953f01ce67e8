"""Connecting: from a handle, by clicks, into empty space, and leading an end elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core.edits import connectors
from mapper.core.values import ConnectorKind, NodeKind, Point
from mapper.ui.canvas.marks import Verdict
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL


def aim(canvas, name, side="right"):
    """Hover a node and then its handle, as a person comes to it."""
    canvas.hover(canvas.at(name))
    place = canvas.handle(name, side)
    canvas.hover(place)
    return place


def test_hovering_shows_handles(canvas):
    canvas.hover(canvas.at("Qualify"))
    mark = canvas.view.sheet.overlay.get("handles")
    assert len(mark.points) == 4
    canvas.hover(canvas.place(Point(5, 5)))
    assert canvas.view.sheet.overlay.get("handles") is None


def test_the_edge_is_grabbed_from_outside_without_a_way_over_the_node(canvas):
    canvas.hover(canvas.place(Point(5, 5)))
    start = canvas.handle("Qualify", "right") + QPoint(4, 0)
    canvas.hover(start)
    assert len(canvas.view.sheet.overlay.get("handles").points) == 4
    canvas.pull(start, canvas.at("Offer"))
    canvas.release(canvas.at("Offer"))
    assert ("Qualify", "Offer") in canvas.lines()


def test_dragging_a_handle_to_a_node_connects(canvas):
    start = aim(canvas, "Qualify")
    canvas.pull(start, canvas.at("Offer"))
    assert canvas.view.sheet.overlay.get("route").verdict is Verdict.ALLOWED
    assert canvas.view.sheet.overlay.get("outline").verdict is Verdict.ALLOWED
    canvas.release(canvas.at("Offer"))
    assert ("Qualify", "Offer") in canvas.lines()
    assert canvas.selection.ids == (canvas.line("Qualify", "Offer").id,)
    assert canvas.commands == 1
    assert canvas.view.sheet.overlay.get("route") is None


def test_what_is_not_allowed_is_red_with_the_reason_and_nothing_happens(canvas):
    start = aim(canvas, "Call")
    canvas.pull(start, canvas.at("Meet"))
    assert canvas.view.sheet.overlay.get("route").verdict is Verdict.REFUSED
    assert "connected already" in canvas.view.sheet._message.text()
    assert canvas.view.sheet._message.isVisible()
    canvas.release(canvas.at("Meet"))
    assert canvas.commands == 0
    assert canvas.view.sheet.overlay.get("route") is None


def test_over_the_map_it_makes_a_step_there_and_lets_it_be_named(canvas):
    start = aim(canvas, "Qualify", "bottom")
    canvas.drag(start, start + QPoint(0, 130))
    QTest.keyClick(canvas.view.building.menus.menu.field, Qt.Key.Key_Return)
    canvas.type("Follow up")
    assert ("Qualify", "Follow up") in canvas.lines()
    assert canvas.node("Follow up").lane_id == canvas.lane("Delivery").id
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert len(canvas.nodes) == 5


def test_near_its_node_letting_go_means_nothing(canvas):
    start = aim(canvas, "Qualify")
    canvas.drag(start, start + QPoint(14, 0))
    assert canvas.commands == 0


def test_out_and_back_on_to_the_node_makes_a_loop(canvas):
    start = aim(canvas, "Qualify", "bottom")
    canvas.press(start)
    canvas.move(start + QPoint(0, 60))
    canvas.move(canvas.at("Qualify"))
    canvas.release(canvas.at("Qualify"))
    assert canvas.line("Qualify", "Qualify").kind is ConnectorKind.RETURNS


def test_from_an_end_the_line_is_made_the_other_way_round(opened):
    canvas = opened(a_map().lane("Sales").step("Call").step("Meet").to("Lost"))
    start = aim(canvas, "Lost", "bottom")
    canvas.drag(start, canvas.at("Call"))
    assert ("Call", "Lost") in canvas.lines()


def test_notes_have_no_handles(canvas):
    canvas.hover(canvas.at("Remember"))
    assert canvas.view.sheet.overlay.get("handles") is None


def test_c_and_two_clicks_connect(canvas):
    canvas.key(Qt.Key.Key_C)
    canvas.click(canvas.at("Qualify"))
    canvas.hover(canvas.at("Offer"))
    assert canvas.view.sheet.overlay.get("route") is not None
    canvas.click(canvas.at("Offer"))
    assert ("Qualify", "Offer") in canvas.lines()
    canvas.click(canvas.at("Call"))
    assert canvas.selection.ids == (canvas.node("Call").id,)


def test_c_begins_at_the_selected_node(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_C)
    canvas.click(canvas.at("Offer"))
    assert ("Qualify", "Offer") in canvas.lines()


def test_escape_leaves_connecting(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_C)
    canvas.hover(canvas.at("Offer"))
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.sheet.overlay.get("route") is None
    canvas.click(canvas.at("Offer"))
    assert canvas.commands == 0


def test_an_end_of_a_line_is_led_elsewhere(canvas):
    line = canvas.line("Meet", "Offer")
    canvas.selection.set([line.id])
    end = canvas.place(canvas.view.sheet.projection.connectors[line.id].points[-1])
    canvas.drag(end, canvas.at("Qualify"))
    assert ("Meet", "Qualify") in canvas.lines()
    assert canvas.line("Meet", "Qualify").id == line.id
    assert canvas.commands == 1


def test_an_end_let_go_over_nothing_goes_back(canvas):
    line = canvas.line("Meet", "Offer")
    canvas.selection.set([line.id])
    first, second = canvas.view.sheet.projection.connectors[line.id].points[:2]
    outside = QPoint(5 if second.x > first.x else 0, 5 if second.y > first.y else 0)
    start = canvas.place(first) + outside
    canvas.drag(start, start + QPoint(-200, 10))
    assert ("Meet", "Offer") in canvas.lines()
    assert canvas.commands == 0
    assert not canvas.view.sheet.scene.hidden


def test_a_node_that_is_gone_takes_the_drag_along(canvas):
    start = aim(canvas, "Qualify")
    canvas.pull(start, canvas.at("Offer"))
    from mapper.core.edits import nodes

    canvas.bridge.run(nodes.delete_items, [canvas.node("Qualify").id])
    canvas.move(canvas.at("Offer") + QPoint(2, 2))
    canvas.release(canvas.at("Offer"))
    assert canvas.commands == 1


def test_handles_are_there_only_where_there_is_room(canvas):
    canvas.view.camera.zoom_to(0.2)
    canvas.hover(canvas.at("Qualify"))
    assert canvas.view.sheet.overlay.get("handles") is None
    assert canvas.view.sheet.overlay.get("outline") is not None


def test_a_step_made_by_a_line_keeps_the_kind_of_things(canvas):
    start = aim(canvas, "Offer", "bottom")
    canvas.drag(start, start + QPoint(-60, 60))
    QTest.keyClick(canvas.view.building.menus.menu.field, Qt.Key.Key_Return)
    canvas.view.editing.cancel()
    made = next(n for n in canvas.nodes if n.name == "")
    assert made.kind is NodeKind.STEP


def test_a_second_branch_is_drawn_from_the_same_edge_while_the_first_is_still_selected(canvas):
    canvas.drag(aim(canvas, "Qualify", "bottom") - QPoint(0, 2), canvas.at("Offer"))
    assert canvas.selection.ids == (canvas.line("Qualify", "Offer").id,)
    canvas.drag(canvas.handle("Qualify", "bottom") - QPoint(0, 2), canvas.at("Call"))
    assert {("Qualify", "Offer"), ("Qualify", "Call")} <= canvas.lines()


def test_actual_size_keeps_what_is_selected_in_sight(canvas):
    canvas.view.looking.fit_all()
    canvas.click(canvas.at("Offer"))
    before = canvas.at("Offer")
    canvas.view.looking.zoom_in()
    canvas.view.looking.fit_all()
    canvas.view.looking.zoom_reset()
    assert (canvas.at("Offer") - before).manhattanLength() <= 40


def test_with_ctrl_the_line_ends_at_the_very_place_pointed_at(canvas):
    """canvas.md 9: Ctrl switches off that the end goes where it suits best."""
    start = aim(canvas, "Qualify")
    offer = canvas.rect("Offer")
    end = canvas.place(Point(offer.x + 25, offer.y + 3))
    canvas.pull(start, end, CTRL)
    shown = canvas.view.sheet.overlay.get("route").points
    canvas.release(end, CTRL)
    line = canvas.line("Qualify", "Offer")
    assert canvas.view.sheet.projection.connectors[line.id].points == shown
    assert shown[-1] == Point(offer.x + 25, offer.y)
    assert canvas.commands == 1


def test_an_end_goes_round_its_own_node_with_ctrl(canvas):
    line = canvas.line("Call", "Meet")
    canvas.selection.set([line.id])
    end = canvas.place(canvas.view.sheet.projection.connectors[line.id].points[-1])
    meet = canvas.rect("Meet")
    goal = canvas.place(Point(meet.center.x, meet.bottom - 4))
    canvas.drag(end, goal, CTRL)
    assert canvas.view.sheet.projection.connectors[line.id].points[-1] == Point(meet.center.x, meet.bottom)
    assert canvas.line("Call", "Meet").bends != ""


def test_a_bent_line_led_elsewhere_is_shown_as_it_will_be(canvas):
    line = canvas.line("Meet", "Offer")
    rect = canvas.rect("Meet")
    canvas.bridge.run(
        connectors.set_bends, line.id, [Point(rect.right + 40, rect.center.y), Point(rect.right + 40, 300)]
    )
    canvas.selection.set([line.id])
    end = canvas.place(canvas.view.sheet.projection.connectors[line.id].points[-1])
    canvas.pull(end, canvas.at("Qualify"))
    shown = canvas.view.sheet.overlay.get("route").points
    canvas.release(canvas.at("Qualify"))
    assert canvas.view.sheet.projection.connectors[line.id].points == shown


def test_a_step_that_a_line_will_make_is_held_like_one_that_is_dragged(canvas):
    """canvas.md 9 and 17: in line with the step it comes from, and the guide says so."""
    start = canvas.handle("Meet", "right") - QPoint(3, 0)
    canvas.pull(start, start + QPoint(160, 4))
    assert canvas.view.sheet.guides.is_shown
    ghost = canvas.view.sheet.overlay.get("ghost")
    assert ghost.picture.rect.center.y == canvas.rect("Meet").center.y
    canvas.key(Qt.Key.Key_Escape)
    assert not canvas.view.sheet.guides.is_shown
