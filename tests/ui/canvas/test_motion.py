"""Motion: pictures glide to their goals, the document never waits, and any input ends it at the goal."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits.nodes import move_nodes
from mapper.core.values import Point
from tests.ui.canvas.conftest import CTRL


@pytest.fixture
def moving(canvas):
    """The canvas with motion, which no other test has."""
    canvas.view.motion.allow(True)
    return canvas


def test_tests_stand_still(canvas):
    canvas.key(Qt.Key.Key_1, CTRL)
    assert not canvas.view.motion.is_running
    assert canvas.view.camera.visible.encloses(canvas.view.sheet.projection.bounds)


def test_zoom_and_fit_glide_to_where_they_would_have_jumped(moving, qtbot):
    camera = moving.view.camera
    camera.zoom_to(1.8, at_once=True)
    zooms: list[float] = []
    moving.view.zoom_changed.connect(zooms.append)
    with qtbot.waitSignal(moving.view.motion.ended):
        moving.key(Qt.Key.Key_1, CTRL)
        assert moving.view.zoom == 1.8, "the first frame is still to come"
    glided = camera.goal
    assert zooms == sorted(zooms, reverse=True)
    assert len(zooms) > 1
    moving.view.motion.allow(False)
    camera.zoom_to(1.8)
    moving.key(Qt.Key.Key_1, CTRL)
    assert camera.goal == glided


def test_the_place_under_the_pointer_stays_all_the_way(moving, qtbot):
    """canvas.md 20: the wheel zooms about the pointer."""
    camera, place = moving.view.camera, QPoint(333, 222)
    before = camera.on_map(place)
    drift: list[float] = []
    camera.changed.connect(lambda: drift.append(abs(camera.on_map(place).x - before.x) * camera.zoom))
    with qtbot.waitSignal(moving.view.motion.ended):
        moving.wheel(place, 1, CTRL)
        moving.wheel(place, 1, CTRL)
    assert moving.view.zoom == pytest.approx(1.16**2)
    assert max(drift) <= 1.5


@pytest.mark.parametrize("act", ["press", "key", "wheel"])
def test_any_input_ends_it_at_its_goal(moving, act):
    camera = moving.view.camera
    moving.key(Qt.Key.Key_Plus, CTRL)
    goal = camera.goal
    assert goal.zoom == pytest.approx(1.35)
    assert camera.zoom != goal.zoom
    if act == "press":
        moving.click(QPoint(700, 500))
    elif act == "key":
        moving.key(Qt.Key.Key_Shift)
    else:
        moving.wheel(QPoint(50, 50), -1)
        goal = goal._replace(top=goal.top + 80)
    assert not moving.view.motion.is_running
    assert camera.zoom == goal.zoom
    assert camera.goal.top == pytest.approx(goal.top, abs=1)


def test_moved_nodes_glide_while_the_document_is_there_already(moving, qtbot):
    view, call = moving.view, moving.node("Call")
    before = moving.rect("Call")
    with qtbot.waitSignal(view.motion.ended):
        with view.sheet.glide():
            moving.bridge.run(move_nodes, {call.id: Point(before.x + 90, before.y + 30)})
        assert moving.rect("Call").x == before.x + 90
        assert call.id in view.scene().hidden
        mark = view.sheet.overlay.get("glide")
        assert mark.nodes[0][0].rect == before
        view.viewport().repaint()
    assert view.scene().hidden == frozenset()
    assert view.sheet.overlay.get("glide") is None


def test_a_drag_finds_what_glides_at_its_goal(moving):
    view, call = moving.view, moving.node("Call")
    before = moving.rect("Call")
    with view.sheet.glide():
        moving.bridge.run(move_nodes, {call.id: Point(before.x + 90, before.y + 30)})
    moving.drag(moving.at("Call"), moving.at("Call") + QPoint(40, 0))
    assert moving.rect("Call").x == before.x + 130
    assert view.scene().hidden == frozenset()
