"""How to begin is said on a map on which nothing stands, and no longer than that."""

import pytest
from PySide6.QtCore import Qt

from mapper.core.values import Point
from tests.builders import a_map


@pytest.fixture
def empty(opened):
    return opened(a_map().lane("Sales"))


def test_it_is_there_below_the_map_until_the_first_step_is(empty):
    hint = empty.view._hint
    below = empty.place(Point(0, empty.view.sheet.scene.map_rect.bottom)).y()
    assert hint.isVisible()
    assert hint.y() >= below + empty.port.y()
    assert empty.view.rect().contains(hint.geometry())
    assert empty.view.childAt(hint.geometry().center()) is not hint, "a double-click goes through it"
    empty.key(Qt.Key.Key_N)
    empty.type("Call")
    assert not hint.isVisible()
    empty.bridge.undo()
    assert hint.isVisible()


def test_it_stays_in_sight_in_a_small_window_and_under_a_large_map(empty):
    empty.view.resize(500, 300)
    empty.view.camera.zoom_to(4.0)
    assert empty.view.rect().contains(empty.view._hint.geometry())


def test_nobody_is_told_to_begin_before_a_room_or_where_nothing_can_be_written(empty):
    empty.view.set_clean(True)
    assert not empty.view._hint.isVisible()
    empty.view.set_clean(False)
    assert empty.view._hint.isVisible()
    empty.bridge.session._keeper.is_read_only = True
    empty.view.camera.zoom_to(0.5)
    assert not empty.view._hint.isVisible()
