"""Bending a line by hand: segments, bends, stubs, keys, and routing it anew (canvas.md 11)."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits import connectors
from mapper.core.geometry.bends import parse_bends
from mapper.core.values import Point
from mapper.ui.canvas.line_marks import GripsMark
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, SHIFT

SHIFT_CTRL = SHIFT | CTRL


@pytest.fixture
def z(opened):
    """A line from the first cell down to the second lane of the second stage, and a level one below."""
    builder = a_map().stage("First").stage("Second")
    builder.lane("Customer", is_customer=True).lane("Sales").lane("Delivery")
    builder.stage("First").lane("Customer").step("Ask").to("Meet")
    builder.stage("First").lane("Delivery").step("Buy").to("Use")
    builder.stage("Second").lane("Sales").step("Meet")
    builder.stage("Second").lane("Delivery").step("Use")
    canvas = opened(builder)
    line = canvas.line("Ask", "Meet")
    canvas.selection.set([line.id])
    return canvas


def drawn(canvas, source="Ask", target="Meet"):
    return canvas.view.sheet.projection.connectors[canvas.line(source, target).id].points


def bends(canvas, source="Ask", target="Meet"):
    return parse_bends(canvas.line(source, target).bends)


def middle(canvas, index, source="Ask", target="Meet"):
    a, b = drawn(canvas, source, target)[index : index + 2]
    return canvas.place(Point((a.x + b.x) / 2, (a.y + b.y) / 2))


def z_shape(canvas):
    """Level out of the first box, down in the middle, level into the second."""
    a, b = canvas.rect("Ask"), canvas.rect("Meet")
    x = (a.right + b.x) / 2
    made = (Point(x, a.center.y), Point(x, b.center.y))
    canvas.bridge.run(connectors.set_bends, canvas.line("Ask", "Meet").id, made)
    return made


def test_dragging_a_segment_moves_it_sideways_only(z):
    made = z_shape(z)
    before = z.commands
    start = middle(z, 1)
    z.hover(start)
    assert z.port.cursor().shape() is Qt.CursorShape.SizeHorCursor
    assert isinstance(z.view.sheet.overlay.get("grips"), GripsMark)
    z.pull(start, start + QPoint(-40, 33))
    shown = z.view.sheet.overlay.get("nodes").connectors[0].points
    z.release(start + QPoint(-40, 33))
    assert bends(z) == tuple(Point(p.x - 40, p.y) for p in made)
    assert drawn(z) == shown
    assert z.commands == before + 1
    z.bridge.undo()
    assert bends(z) == made


def test_escape_puts_it_back(z):
    made = z_shape(z)
    before = z.commands
    start = middle(z, 1)
    z.pull(start, start + QPoint(-40, 0))
    z.key(Qt.Key.Key_Escape)
    assert not z.view.scene().hidden
    assert z.view.sheet.overlay.get("nodes") is None
    assert z.selection.ids == (z.line("Ask", "Meet").id,)
    z.release(start + QPoint(-40, 0))
    assert (bends(z), z.commands) == (made, before)


def test_pulling_the_first_segment_off_its_box_adds_a_stub_and_pushing_it_back_removes_it(z):
    made = z_shape(z)
    start = middle(z, 0)
    z.drag(start, start + QPoint(0, 60), CTRL)
    assert len(bends(z)) == 4
    assert bends(z)[1].y == made[0].y + 60
    start = middle(z, 2)
    z.drag(start, start + QPoint(0, -60))
    assert bends(z) == made


def test_a_segment_level_with_the_next_makes_the_line_simple_again(z):
    z_shape(z)
    z.drag(middle(z, 0), middle(z, 0) + QPoint(0, 60), CTRL)
    level = z.place(Point(0, drawn(z)[-1].y)).y()
    start = middle(z, 2)
    z.drag(start, QPoint(start.x(), level - 4))
    assert bends(z)[-1].y == drawn(z)[-1].y
    assert len(bends(z)) == 2


def test_a_bend_goes_anywhere(z):
    made = z_shape(z)
    start = z.place(made[1])
    z.hover(start)
    assert z.port.cursor().shape() is Qt.CursorShape.SizeAllCursor
    z.drag(start, start + QPoint(25, 17), CTRL)
    assert bends(z)[0] == Point(made[0].x + 25, made[0].y)
    assert bends(z)[1] == Point(made[1].x + 25, made[1].y + 17)


def test_a_straight_line_pulled_aside_keeps_its_ends_on_the_boxes(z):
    start = middle(z, 0, "Buy", "Use")
    z.drag(start, start + QPoint(0, 20), CTRL)
    assert len(drawn(z, "Buy", "Use")) == 2
    assert drawn(z, "Buy", "Use")[0].y == z.rect("Buy").center.y + 20
    start = middle(z, 0, "Buy", "Use")
    z.drag(start, start + QPoint(0, -18))
    assert bends(z, "Buy", "Use") == ()
    start = middle(z, 0, "Buy", "Use")
    z.drag(start, start + QPoint(0, 70))
    assert len(drawn(z, "Buy", "Use")) == 6


def test_a_line_led_by_hand_stays_when_a_node_moves_and_so_it_is_shown_on_the_way(z):
    made = z_shape(z)
    z.selection.clear()
    start = z.at("Meet")
    z.pull(start, start + QPoint(0, 15), CTRL)
    shown = next(c for c in z.view.sheet.overlay.get("nodes").connectors if c.id == z.line("Ask", "Meet").id)
    z.release(start + QPoint(0, 15), CTRL)
    assert drawn(z) == shown.points
    assert bends(z) == (made[0], Point(made[1].x, made[1].y + 15))


def test_the_label_of_a_line_goes_along_while_a_node_is_dragged(z):
    line = z.line("Ask", "Meet")
    z.bridge.run(connectors.set_connector, line.id, label="agrees")
    z.selection.clear()
    start = z.at("Meet")
    z.pull(start, start + QPoint(60, 10), CTRL)
    shown = next(c for c in z.view.sheet.overlay.get("nodes").connectors if c.id == line.id)
    z.release(start + QPoint(60, 10), CTRL)
    assert shown.label_rect is not None
    assert z.view.sheet.projection.connectors[line.id].label_rect == shown.label_rect


def test_arrows_move_the_longest_part_of_a_selected_line(z):
    made = z_shape(z)
    z.key(Qt.Key.Key_Right)
    z.key(Qt.Key.Key_Right, SHIFT)
    assert bends(z) == tuple(Point(p.x + 11, p.y) for p in made)
    z.key(Qt.Key.Key_Down)
    assert bends(z)[0].y == made[0].y + 1


def test_route_anew_by_key(z):
    z_shape(z)
    z.key(Qt.Key.Key_R, SHIFT_CTRL)
    assert bends(z) == ()
    z.key(Qt.Key.Key_R, SHIFT_CTRL)
    assert "own way" in z.view.sheet._message.text()
    z.bridge.undo()
    assert len(bends(z)) == 2


def test_double_click_still_types_its_label(z):
    z_shape(z)
    z.double_click(middle(z, 1))
    z.type("yes")
    assert z.line("Ask", "Meet").label == "yes"


def test_a_document_to_read_only_offers_no_grips(z, monkeypatch):
    z_shape(z)
    before = z.commands
    monkeypatch.setattr(z.bridge.session._keeper, "is_read_only", True)
    z.hover(middle(z, 1))
    assert z.view.sheet.overlay.get("grips") is None
    z.drag(middle(z, 1), middle(z, 1) + QPoint(40, 0))
    assert z.commands == before
