"""The minimap: there while only a part of the map is seen, a frame to pull, a place to click, arrows to go."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.core.edits.nodes import move_nodes
from mapper.core.values import Point
from tests.ui.canvas.conftest import mouse

PRESS, MOVE, RELEASE = (
    QMouseEvent.Type.MouseButtonPress,
    QMouseEvent.Type.MouseMove,
    QMouseEvent.Type.MouseButtonRelease,
)


@pytest.fixture
def mini(canvas):
    canvas.view.sheet.scene.lens.show_minimap(True)
    canvas.view.camera.zoom_to(3.0)
    assert canvas.view.looking.minimap.isVisible()
    return canvas.view.looking.minimap


def test_it_hides_while_everything_fits_and_when_it_is_switched_off(canvas, mini):
    canvas.view.looking.fit_all()
    assert not mini.isVisible()
    canvas.view.camera.zoom_to(3.0)
    assert mini.isVisible()
    canvas.view.sheet.scene.lens.show_minimap(False)
    assert not mini.isVisible()


def test_it_stands_in_the_corner_and_is_no_larger_than_it_should_be(canvas, mini):
    assert mini.width() <= 240
    assert mini.geometry().right() <= canvas.port.geometry().right()
    canvas.view.resize(900, 600)
    assert canvas.port.geometry().contains(mini.geometry())
    canvas.view.resize(520, 400)
    assert mini.width() <= 0.25 * canvas.port.width()


def test_a_click_shows_that_place(canvas, mini):
    target = canvas.rect("Offer").center
    bounds = canvas.view.sheet.projection.bounds
    place = QPoint(
        6 + round((mini.width() - 12) * target.x / bounds.width),
        6 + round((mini.height() - 12) * target.y / bounds.height),
    )
    mouse(mini, PRESS, place)
    mouse(mini, RELEASE, place)
    unit = bounds.width / (mini.width() - 12)
    assert canvas.view.camera.visible.center == pytest.approx(target, abs=2 * unit)


def test_the_frame_is_pulled_without_a_jump(canvas, mini):
    before = canvas.view.camera.visible
    start = (mini.frame.center() + QPointF(3, 2)).toPoint()
    mouse(mini, PRESS, start)
    assert canvas.view.camera.visible == before
    mouse(mini, MOVE, start + QPoint(20, 0))
    moved = canvas.view.camera.visible
    mouse(mini, RELEASE, start + QPoint(20, 0))
    unit = canvas.view.sheet.projection.bounds.width / (mini.width() - 12)
    assert moved.x - before.x == pytest.approx(20 * unit, abs=2 * unit)
    assert moved.y == pytest.approx(before.y, abs=2 * unit)


def test_arrows_go_and_escape_gives_the_keys_back(canvas, mini):
    mini.setFocus()
    before = canvas.view.camera.visible
    QTest.keyClick(mini, Qt.Key.Key_Right)
    assert canvas.view.camera.visible.x == pytest.approx(before.x + 50 / 3, abs=0.5)
    QTest.keyClick(mini, Qt.Key.Key_Escape)
    assert canvas.view.hasFocus()


def test_its_picture_follows_the_map_a_little_later(canvas, mini, qtbot):
    before = mini.grab().toImage()
    call = canvas.node("Call")
    canvas.bridge.run(move_nodes, {call.id: Point(canvas.rect("Call").x + 130, canvas.rect("Call").y)})
    assert mini.grab().toImage() == before, "at most five times a second"
    qtbot.waitUntil(lambda: mini.grab().toImage() != before)


def test_it_goes_where_it_covers_no_step(canvas, mini, qtbot):
    """look.md 4.4: it serves to see the map, so it does not lie on what is looked at while a corner is free."""
    view = canvas.view
    view.camera.zoom_to(1.0)
    view.resize(700, 500)
    corner = view.camera.on_map(QPoint(canvas.port.width() - 60, canvas.port.height() - 60))
    view.camera.scroll_by(*(round(v) for v in (canvas.rect("Meet").center.x - corner.x, 0)))
    view.camera.scroll_by(0, round(canvas.rect("Meet").center.y - corner.y))
    assert mini.isVisible()

    def covers() -> bool:
        on_view = mini.geometry().translated(-canvas.port.pos())
        boxes = (view.camera.rect_on_screen(canvas.rect(name)).toRect() for name in canvas.node_names())
        return any(box.intersects(on_view) for box in boxes)

    qtbot.waitUntil(lambda: not covers())
    assert canvas.port.geometry().contains(mini.geometry())
    aside = mini.pos()
    view.camera.scroll_by(-round(canvas.rect("Meet").width), round(3 * canvas.rect("Meet").height))
    qtbot.waitUntil(lambda: mini.pos() != aside)
    assert mini.geometry().right() + mini.geometry().bottom() > aside.x() + aside.y()
    assert not covers()


def test_the_legend_and_it_do_not_lie_on_each_other(canvas, mini):
    view = canvas.view
    view.sheet.scene.lens.show_legend(True)
    view.camera.zoom_to(1.5)
    for width in (900, 640, 560):
        view.resize(width, 620)
        for name in sorted(canvas.node_names()):
            view.camera.center_on(canvas.rect(name).center)
            view.camera.scroll_by(-width // 2 + 150, -150)
            for is_shown in (False, True):  # it chooses its corner when it comes
                view.sheet.scene.lens.show_minimap(is_shown)
            assert mini.isVisible()
            assert not view.looking.legend.geometry().intersects(mini.geometry()), (width, name)
