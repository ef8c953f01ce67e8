"""Side by side: two views that go together, one of which only looks, and nothing left of it when it is closed."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from mapper.core.records import Node
from mapper.core.values import Point
from tests.ui.canvas.conftest import CTRL, mouse, wheel


@pytest.fixture
def beside(pair, qtbot):
    pair.beside.open()
    qtbot.waitUntil(lambda: pair.comparing.value is not None and not pair.comparing.is_stale)
    QCoreApplication.processEvents()
    return pair


def left_of_sell(view):
    """Where the stage that both have begins on the screen."""
    grid = view.sheet.projection.grid
    stage = next(stage for stage in grid.stages if stage.name == "Sell")
    return view.camera.on_screen(Point(grid.left(stage.id), 0)).x()


def test_what_was_before_stands_first_each_map_under_its_name(beside):
    second, both = beside.beside.second, [beside.halves.widget(i) for i in (0, 1)]
    assert [both[0].isAncestorOf(second.view), both[1].isAncestorOf(beside.view)] == [True, True]
    assert beside.beside.other_title.name.full_text() == "As-is"
    assert beside.beside.title.name.full_text() == "To-be"
    assert second.bridge.map_id == beside.before.id
    lenses = [view.sheet.scene.lens for view in (beside.view, second.view)]
    assert all(lens.has_changes for lens in lenses), "what differs is marked on both"
    beside.beside.close()
    assert not lenses[0].has_changes


def test_both_maps_are_seen_whole_and_the_stage_they_share_stands_at_one_place(beside):
    second = beside.beside.second.view
    for view in (beside.view, second):
        assert view.camera.visible.encloses(view.sheet.scene.map_rect)
    assert abs(left_of_sell(beside.view) - left_of_sell(second)) <= 1.5


def test_long_maps_stand_one_below_the_other_where_they_are_larger_so(beside, qtbot):
    upright, level = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
    assert beside.halves.orientation() is upright
    room = beside.halves.window()
    size, zoom = room.size(), beside.view.camera.zoom
    room.resize(size.width(), 400)  # so low that half of the height is less than half of the width
    qtbot.waitUntil(lambda: beside.halves.orientation() is level)
    qtbot.waitUntil(lambda: beside.view.camera.visible.encloses(beside.view.sheet.scene.map_rect))
    room.resize(size)
    qtbot.waitUntil(lambda: beside.halves.orientation() is upright)
    qtbot.waitUntil(lambda: beside.view.camera.zoom == pytest.approx(zoom, abs=0.02))


def test_zoom_and_way_go_together_from_either_side(beside):
    second = beside.beside.second.view
    beside.view.camera.zoom_to(1.5, QPoint(0, 0))
    beside.view.camera.scroll_by(180, 0)
    assert second.camera.zoom == pytest.approx(1.5)
    assert abs(left_of_sell(beside.view) - left_of_sell(second)) <= 2.5
    wheel(second.viewport(), QPoint(200, 200), 1, CTRL)
    assert second.camera.zoom > 1.5
    assert beside.view.camera.zoom == pytest.approx(second.camera.zoom)


def test_unlocked_each_goes_its_own_way_and_locked_again_the_other_one_follows(beside):
    second = beside.beside.second.view
    zoom = second.camera.zoom
    QTest.mouseClick(beside.beside.other_title.lock, Qt.MouseButton.LeftButton)
    beside.view.camera.zoom_to(2.0)
    assert second.camera.zoom == pytest.approx(zoom)
    QTest.mouseClick(beside.beside.other_title.lock, Qt.MouseButton.LeftButton)
    assert second.camera.zoom == pytest.approx(2.0)


def click(view, node):
    place = view.camera.on_screen(view.sheet.projection.nodes[node.id].rect.center).toPoint()
    mouse(view.viewport(), QEvent.Type.MouseButtonPress, place)
    mouse(view.viewport(), QEvent.Type.MouseButtonRelease, place)


def test_what_is_chosen_in_one_is_chosen_in_the_other(beside):
    second = beside.beside.second.view
    click(beside.view, beside.new("Call"))
    assert second.sheet.selection.ids == (beside.old("Call").id,)
    click(second, beside.old("Check"))
    assert beside.view.sheet.selection.ids == (beside.new("Check").id,)


def test_what_only_one_map_has_is_told_so(beside):
    click(beside.beside.second.view, beside.old("Chase"))
    assert beside.view.sheet.selection.ids == ()
    assert beside.beside.other_title.note.text() == "what is selected is only here"
    assert beside.beside.title.note.text() == ""


def test_keys_and_drags_on_the_map_that_is_looked_at_change_neither(beside):
    second, done = beside.beside.second.view, len(beside.session.history.done)
    click(second, beside.old("Call"))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_N, Qt.Key.Key_Right):
        QTest.keyClick(second, key)
    QTest.keyClick(second, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    start = second.camera.on_screen(
        second.sheet.projection.nodes[beside.old("Call").id].rect.center
    ).toPoint()
    mouse(second.viewport(), QEvent.Type.MouseButtonPress, start)
    for way in (20, 60):
        mouse(second.viewport(), QEvent.Type.MouseMove, start + QPoint(way, 0))
    mouse(second.viewport(), QEvent.Type.MouseButtonRelease, start + QPoint(60, 0))
    assert len(beside.session.history.done) == done
    assert beside.session.store.find(Node, beside.old("Call").id) == beside.old("Call")


def test_the_other_map_is_worked_on_at_the_same_place_and_keeps_its_side(beside):
    second = beside.beside.second.view
    beside.view.camera.zoom_to(1.25)
    click(second, beside.old("Call"))
    middle = second.camera.visible.center
    QTest.mouseClick(beside.beside.other_title.work, Qt.MouseButton.LeftButton)
    assert beside.bridge.map_id == beside.before.id
    assert beside.view.sheet.selection.ids == (beside.old("Call").id,)
    assert beside.view.camera.zoom == pytest.approx(1.25)
    assert beside.view.camera.visible.center.x == pytest.approx(middle.x, abs=3)
    assert beside.halves.widget(0).isAncestorOf(beside.view), "what was before stands first"
    assert beside.beside.second.bridge.map_id == beside.after.id


def test_closing_gives_everything_back_and_leaves_nothing(pair, qtbot):
    heard = len(pair.session._observers)
    room = pair.view.width()
    pair.beside.open()
    qtbot.waitUntil(lambda: pair.comparing.value is not None)
    second = pair.beside.second
    parts = (second, second.view, second.bridge, pair.beside.title, pair.beside.other_title)
    QTest.mouseClick(pair.beside.other_title.close_button, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    assert not any(isValid(part) for part in parts)
    assert len(pair.session._observers) == heard
    assert (pair.halves.count(), pair.view.width()) == (1, room)
    pair.view.camera.zoom_to(0.9)  # nobody who is gone is told
    pair.view.sheet.selection.set([pair.new("Call").id])


def test_a_map_that_is_deleted_closes_what_stood_beside_it(pair, qtbot):
    from mapper.core.edits.maps import delete_map

    pair.beside.open()
    pair.bridge.run(delete_map, pair.before.id)
    assert not pair.beside.is_on
    assert pair.comparing.choice is None


def test_the_canvas_alone_shows_the_place_it_showed_before(compared, qtbot):
    camera = compared.view.camera
    middle = compared.view.sheet.projection.nodes[compared.new("Plan").id].rect.center
    camera.look_at(middle, 1.5)
    seen, zoom = camera.visible.center, camera.zoom
    compared.beside.open()
    qtbot.waitUntil(lambda: abs(camera.zoom - zoom) > 0.1)
    compared.beside.close()
    qtbot.waitUntil(lambda: abs(camera.zoom - zoom) < 0.001)
    assert abs(camera.visible.center.x - seen.x) < 2
    assert abs(camera.visible.center.y - seen.y) < 2
