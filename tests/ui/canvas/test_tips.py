"""What is said about the thing under a pointer at rest, and who gets the focus."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from mapper.core.values import Point
from tests.builders import a_map

LONG = "Ask for everything that the committee wants to know before it decides about anything at all"


@pytest.fixture
def canvas(opened):
    builder = a_map().stage("One").lane("Sales").step(LONG).to("Meet")
    builder.step("Meet").tool("CRM").tool("<b>Phone</b>").skill("Listening").metric("Answer rate")
    return opened(builder.step("Plain").step("Told", description="More about it"))


def tip(canvas, place) -> str:
    found = canvas.view.hand.tool.tooltip(canvas.view.hand.locate(place))
    return found[0] if found is not None else ""


def test_a_name_that_is_cut_is_told_in_full(canvas):
    assert LONG in tip(canvas, canvas.at(LONG))


def test_badges_tell_what_they_count(canvas):
    told = tip(canvas, canvas.at("Meet"))
    assert "CRM" in told
    assert "Listening" in told
    assert "Answer rate" in told
    assert "&lt;b&gt;Phone" in told


def test_what_can_be_read_is_not_told_again(canvas):
    assert tip(canvas, canvas.at("Plain")) == ""
    canvas.view.camera.zoom_to(0.3)
    assert "Plain" in tip(canvas, canvas.at("Plain"))


def test_descriptions_are_told(canvas):
    assert "More about it" in tip(canvas, canvas.at("Told"))


def test_a_line_tells_its_ends_when_they_are_out_of_sight(canvas):
    points = canvas.view.sheet.projection.connectors[canvas.line(LONG, "Meet").id].points
    middle = Point((points[0].x + points[-1].x) / 2, points[0].y)
    assert tip(canvas, canvas.place(middle)) == ""
    canvas.view.camera.zoom_to(4)
    canvas.view.camera.center_on(middle)
    canvas.view.resize(200, 200)
    canvas.view.camera.center_on(middle)
    assert "Meet" in tip(canvas, canvas.place(middle))


def test_bare_ground_says_nothing(canvas):
    assert tip(canvas, canvas.place(Point(3, 3))) == ""


def test_who_comes_by_tab_sees_where_the_keys_go(canvas):
    QApplication.sendEvent(canvas.view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert canvas.selection.ids == (canvas.node(LONG).id,)


def test_pinching_zooms_about_the_fingers(canvas):
    place = QPointF(200, 150)
    before = canvas.view.camera.on_map(place)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        place,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(canvas.port, event)
    assert canvas.view.zoom == pytest.approx(1.25)
    after = canvas.view.camera.on_map(place)
    assert (after.x, after.y) == (pytest.approx(before.x, abs=1), pytest.approx(before.y, abs=1))


def test_the_first_sight_of_a_map_can_be_read(opened):
    small = opened(a_map().lane("Sales").step("Call"))
    small.view.looking.show_start()
    assert small.view.camera.visible.encloses(small.view.sheet.projection.bounds)
    wide = a_map()
    for number in range(12):
        wide.stage(f"Stage {number}").lane("Sales").step(f"Step {number}")
    large = opened(wide)
    large.view.looking.show_start()
    assert large.view.zoom == 1
    assert large.view.camera.visible.x == pytest.approx(0, abs=1)
