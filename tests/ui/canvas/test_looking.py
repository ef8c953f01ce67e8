"""What one looks at: a whole stage or lane, the grid, and coming back to where one was."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from mapper.core.edits import maps
from mapper.core.values import MapKind


def test_fit_the_stage_of_what_is_selected_or_seen(canvas):
    looking, camera = canvas.view.looking, canvas.view.camera
    canvas.selection.set([canvas.node("Offer").id])
    looking.fit_section("stage")
    grid, stage = canvas.view.sheet.projection.grid, canvas.stage("Second")
    assert camera.visible.x <= grid.left(stage.id)
    assert camera.visible.right >= grid.left(stage.id) + stage.width
    assert camera.visible.encloses(canvas.rect("Offer"))
    canvas.selection.set([canvas.lane("Sales").id])
    looking.fit_section("lane")
    lane = canvas.lane("Sales")
    assert camera.visible.y <= grid.top(lane.id)
    assert camera.visible.bottom >= grid.top(lane.id) + lane.height
    canvas.selection.clear()
    looking.fit_section("stage")
    assert canvas.view.zoom >= 0.1


def test_the_grid_is_drawn_when_it_is_asked_for(canvas):
    lens, at = canvas.view.sheet.scene.lens, QPoint(250, 31)
    colour = canvas.view.sheet.theme.tokens.canvas.grid
    row = [QColor(canvas.port.grab().toImage().pixel(x, at.y())) for x in range(240, 261)]
    assert colour not in row
    lens.show_grid(True)
    row = [QColor(canvas.port.grab().toImage().pixel(x, at.y())) for x in range(240, 261)]
    assert [i for i, each in enumerate(row) if each == colour] == [0, 10, 20]


def test_a_kept_view_comes_back(canvas):
    looking, camera = canvas.view.looking, canvas.view.camera
    camera.zoom_to(1.7)
    camera.scroll_by(93, 41)
    before, state = camera.visible.center, looking.view_state()
    looking.fit_all()
    looking.restore_view(state)
    assert canvas.view.zoom == pytest.approx(1.7, abs=1e-5)
    assert camera.visible.center == pytest.approx(before, abs=1)


def test_a_view_kept_in_a_low_window_comes_back_in_a_high_one_without_bare_ground_above(canvas):
    looking, camera = canvas.view.looking, canvas.view.camera
    size = canvas.view.size()
    camera.zoom_to(3.0)
    canvas.view.resize(size.width(), size.height() // 2)
    looking.show_start()
    camera.zoom_to(3.0)
    camera.scroll_by(0, -10_000)
    state = looking.view_state()
    canvas.view.resize(size)
    looking.restore_view(state)
    whole = canvas.view.sheet.scene.map_rect
    seen = camera.visible
    assert seen.bottom < whole.bottom, "there is more of the map below"
    assert seen.y >= whole.y - 1 / camera.goal.zoom


@pytest.mark.parametrize("state", ["", "nonsense", "map-0 1 2 3", "map-0 nan x"])
def test_a_view_that_is_no_longer_there_shows_the_beginning(canvas, state):
    looking = canvas.view.looking
    looking.show_start()
    start = canvas.view.camera.goal
    canvas.view.camera.zoom_to(3.0)
    looking.restore_view(state)
    assert canvas.view.camera.goal == start


def test_the_map_that_was_seen_is_shown_again(canvas):
    here = canvas.bridge.map_id
    canvas.bridge.run(maps.copy_map, here, "Better", MapKind.TO_BE)
    other = next(m.id for m in maps.queries.maps(canvas.bridge.reader) if m.id != here)
    canvas.bridge.switch_map(other)
    state = canvas.view.looking.view_state()
    canvas.bridge.switch_map(here)
    canvas.view.looking.restore_view(state)
    assert canvas.bridge.map_id == other
