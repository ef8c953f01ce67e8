"""Zooming, panning, fitting: the camera keeps what the person looks at."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits.stages import resize_stage
from mapper.core.values import Point, Rect
from tests.ui.canvas.conftest import CTRL, SHIFT, wheel

MIDDLE = Qt.MouseButton.MiddleButton


def test_ctrl_and_the_wheel_zoom_about_the_pointer(canvas):
    place = QPoint(333, 222)
    before = canvas.view.camera.on_map(place)
    for steps in (1, 3, -2, 5, -9):
        canvas.wheel(place, steps, CTRL)
        now = canvas.view.camera.on_map(place)
        assert abs(now.x - before.x) * canvas.view.zoom <= 1
        assert abs(now.y - before.y) * canvas.view.zoom <= 1


def test_wheel_steps_are_equal_ratios(canvas):
    canvas.wheel(QPoint(50, 50), 1, CTRL)
    first = canvas.view.zoom
    canvas.wheel(QPoint(50, 50), 1, CTRL)
    assert canvas.view.zoom / first == pytest.approx(first)


def test_zooming_in_and_out_again_is_where_it_was(canvas):
    place = QPoint(401, 207)
    before = canvas.view.camera.on_map(place)
    for _ in range(5):
        canvas.wheel(place, 4, CTRL)
        canvas.wheel(place, -4, CTRL)
    now = canvas.view.camera.on_map(place)
    assert abs(now.x - before.x) <= 1
    assert canvas.view.zoom == pytest.approx(1.0)


def test_zoom_has_its_limits(canvas):
    canvas.wheel(QPoint(50, 50), 60, CTRL)
    assert canvas.view.zoom == 4
    canvas.wheel(QPoint(50, 50), -90, CTRL)
    assert canvas.view.zoom == pytest.approx(0.1)


def test_buttons_step_over_100_percent(canvas, qtbot):
    canvas.view.camera.zoom_to(0.9)
    with qtbot.waitSignal(canvas.view.zoom_changed) as told:
        canvas.view.looking.zoom_in()
    assert told.args[0] == pytest.approx(1.0)
    canvas.view.looking.zoom_out()
    assert canvas.view.zoom == pytest.approx(1 / 1.35)
    canvas.key(Qt.Key.Key_0, CTRL)
    assert canvas.view.zoom == 1
    canvas.key(Qt.Key.Key_Plus, CTRL)
    assert canvas.view.zoom == pytest.approx(1.35)


def test_the_wheel_scrolls_and_with_shift_sideways(canvas):
    before = canvas.view.camera.visible
    canvas.wheel(QPoint(50, 50), -1)
    assert canvas.view.camera.visible.y == before.y + 80
    canvas.wheel(QPoint(50, 50), -1, SHIFT)
    assert canvas.view.camera.visible.x == before.x + 80


@pytest.mark.parametrize("button", [MIDDLE, Qt.MouseButton.RightButton])
def test_dragging_with_the_middle_or_right_button_pans(canvas, button, qtbot):
    start = canvas.at("Call")
    before = canvas.view.camera.on_map(start)
    with qtbot.assertNotEmitted(canvas.view.context_menu_requested):
        canvas.drag(start, start + QPoint(-70, -33), button=button)
    now = canvas.view.camera.on_map(start + QPoint(-70, -33))
    assert (now.x, now.y) == (pytest.approx(before.x, abs=1), pytest.approx(before.y, abs=1))
    assert canvas.commands == 0


def test_space_pans_even_over_a_node_and_gives_the_tool_back(canvas):
    from PySide6.QtTest import QTest

    QTest.keyPress(canvas.view, Qt.Key.Key_Space)
    assert canvas.port.cursor().shape() is Qt.CursorShape.OpenHandCursor
    start = canvas.at("Call")
    before, rect = canvas.view.camera.visible.x, canvas.rect("Call")
    canvas.drag(start, start + QPoint(-60, 0))
    QTest.keyRelease(canvas.view, Qt.Key.Key_Space)
    assert canvas.view.camera.visible.x == before + 60
    assert canvas.rect("Call") == rect
    assert not len(canvas.selection)
    canvas.click(canvas.at("Call"))
    assert len(canvas.selection) == 1


def test_fit_shows_the_whole_map(canvas):
    canvas.view.camera.zoom_to(3)
    canvas.key(Qt.Key.Key_1, CTRL)
    assert canvas.view.camera.visible.encloses(canvas.view.sheet.projection.bounds)


def test_fit_shows_a_map_that_needs_less_than_the_least_zoom(canvas):
    canvas.bridge.run(resize_stage, canvas.stage("Second").id, 30_000)
    canvas.key(Qt.Key.Key_1, CTRL)
    assert canvas.view.zoom < 0.1
    assert canvas.view.camera.visible.encloses(canvas.view.sheet.projection.bounds)
    fitted = canvas.view.zoom
    canvas.wheel(QPoint(50, 50), -90, CTRL)
    assert canvas.view.zoom == pytest.approx(0.9 * fitted, rel=0.01)


def test_fit_selection_and_reveal(canvas):
    canvas.view.camera.zoom_to(3)
    canvas.view.looking.reveal([canvas.node("Offer").id])
    assert canvas.view.camera.visible.encloses(canvas.rect("Offer"))
    assert canvas.view.zoom == 3
    before = canvas.view.camera.visible
    canvas.view.looking.reveal([canvas.node("Offer").id])
    assert canvas.view.camera.visible == before
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.view.looking.fit_selection()
    assert canvas.view.camera.visible.encloses(canvas.rect("Call").united(canvas.rect("Meet")))
    canvas.view.looking.reveal([canvas.stage("Second").id])


def test_what_is_seen_near_the_border_does_not_move_the_map(canvas):
    rect = canvas.rect("Offer")
    on_screen = canvas.view.camera.rect_on_screen(rect)
    canvas.view.camera.scroll_by(on_screen.left() - 5, on_screen.top() - 5)
    before = canvas.view.camera.visible
    canvas.view.camera.reveal(rect)
    assert canvas.view.camera.visible == before
    canvas.view.camera.scroll_by(10, 0)
    canvas.view.camera.reveal(rect)
    assert canvas.view.camera.rect_on_screen(rect).left() > 20


def test_the_camera_stays_when_the_document_changes(canvas):
    canvas.view.camera.scroll_by(120, 80)
    before = canvas.view.camera.visible
    canvas.view.lane_header.axis.add(0)
    canvas.bridge.undo()
    canvas.view.stage_header.axis.resize(canvas.stage("Second").id, 1500)
    assert canvas.view.camera.visible == before
    canvas.bridge.undo()
    assert canvas.view.camera.visible == before


def test_there_is_room_around_the_map(canvas):
    bounds = canvas.view.sheet.projection.bounds
    canvas.view.camera.center_on(Point(bounds.right, bounds.bottom))
    assert canvas.view.camera.visible.center.x == pytest.approx(bounds.right, abs=1)
    canvas.view.camera.center_on(Point(0, 0))
    assert canvas.view.camera.visible.center.y == pytest.approx(0, abs=1)


def test_a_resized_window_keeps_its_corner(canvas):
    before = canvas.view.camera.on_map(QPoint(0, 0))
    canvas.view.resize(700, 500)
    assert canvas.view.camera.on_map(QPoint(0, 0)) == before
    canvas.view.resize(1300, 900)
    assert canvas.view.camera.on_map(QPoint(0, 0)) == before


def test_zooming_over_a_header_keeps_what_is_beside_the_pointer(canvas):
    header = canvas.view.stage_header
    before = canvas.view.camera.on_map(QPoint(300, 0))
    spot = header.mapFrom(canvas.view, canvas.port.mapTo(canvas.view, QPoint(300, -20)))
    wheel(header, spot, 3, CTRL)
    assert canvas.view.camera.on_map(QPoint(300, 0)).x == pytest.approx(before.x, abs=1)
    assert canvas.view.zoom > 1.3


def test_zooming_by_key_never_loses_the_map(canvas):
    canvas.view.resize(900, 1400)
    canvas.view.looking.fit_all()
    for _ in range(4):
        canvas.view.looking.zoom_in()
    port = canvas.view.viewport().rect()
    names = [name for name in canvas.node_names() if port.contains(canvas.at(name))]
    assert names


def test_the_wheel_needs_no_click_before(canvas):
    """canvas.md 20: it turns what the pointer is over, whoever has the keys."""
    canvas.view.clearFocus()
    before = canvas.view.camera.visible
    canvas.wheel(QPoint(300, 300), -1)
    assert canvas.view.camera.visible.y > before.y
    assert not canvas.view.hasFocus()


def test_what_is_out_of_sight_at_the_side_moves_the_map_that_way_only(canvas):
    camera = canvas.view.camera
    before = camera.visible
    camera.reveal(Rect(before.right - 20, before.y + 5, 120, 70))
    assert camera.visible.x > before.x
    assert camera.visible.y == before.y
