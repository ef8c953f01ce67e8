"""The frozen headers: always in line with the map, and all that is done to stages and lanes there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from mapper.core import queries
from mapper.core.edits.things import add_thing
from mapper.core.records import Lane, Stage, StageCriterion
from mapper.core.values import Point
from tests.builders import a_map
from tests.ui.canvas.conftest import mouse


def spot(header, name) -> QPoint:
    section = next(s for s in header._sections if s.name == name)
    return header.section_rect(section).center().toPoint()


def border(header, name) -> QPoint:
    rect = header.section_rect(next(s for s in header._sections if s.name == name))
    corner = QPointF(rect.right(), 20) if header.axis.is_level else QPointF(60, rect.bottom())
    return corner.toPoint()


def stage_names(canvas) -> list[str]:
    return [s.name for s in queries.stages(canvas.bridge.reader, canvas.bridge.map_id)]


def lane_names(canvas) -> list[str]:
    return [lane.name for lane in queries.lanes(canvas.bridge.reader, canvas.bridge.map_id)]


def click(header, place) -> None:
    mouse(header, QMouseEvent.Type.MouseButtonPress, place)
    mouse(header, QMouseEvent.Type.MouseButtonRelease, place)


def choose(canvas, kind, record_id, text) -> None:
    """Take an entry of a section's menu."""
    menu = canvas.view.sections[kind].menu(record_id)
    next(action for action in menu.actions() if text in action.text()).trigger()
    menu.deleteLater()


@pytest.mark.parametrize("zoom", [0.35, 1.0, 2.6])
@pytest.mark.parametrize("scroll", [0, 137])
def test_headers_stand_at_their_cells_at_every_zoom_and_scroll(canvas, zoom, scroll):
    view = canvas.view
    view.camera.zoom_to(zoom, QPoint(40, 40))
    view.camera.scroll_by(scroll, scroll)
    for section in view.stage_header._sections:
        stage = canvas.stage(section.name)
        left = sum(s.width for s in queries.stages(canvas.bridge.reader, stage.map_id)[: stage.position])
        on_map = view.camera.on_screen(Point(left, 0)).x()
        assert view.stage_header.section_rect(section).left() == pytest.approx(on_map)
        assert view.stage_header.section_rect(section).width() == pytest.approx(stage.width * zoom)
    assert view.stage_header.geometry().bottom() + 1 == view.viewport().geometry().top()
    assert view.lane_header.geometry().right() + 1 == view.viewport().geometry().left()


def test_a_click_selects(canvas):
    click(canvas.view.stage_header, spot(canvas.view.stage_header, "Second"))
    assert canvas.selection.ids == (canvas.stage("Second").id,)
    click(canvas.view.lane_header, spot(canvas.view.lane_header, "Sales"))
    assert canvas.selection.ids == (canvas.lane("Sales").id,)


def test_a_double_click_renames_in_place(canvas):
    header = canvas.view.lane_header
    mouse(header, QMouseEvent.Type.MouseButtonDblClick, spot(header, "Sales"))
    QTest.keyClicks(header.editor, "Inside sales")
    QTest.keyClick(header.editor, Qt.Key.Key_Return)
    assert "Inside sales" in lane_names(canvas)


def test_f2_renames_the_selected_stage(canvas):
    canvas.selection.set([canvas.stage("Second").id])
    canvas.key(Qt.Key.Key_F2)
    QTest.keyClicks(canvas.view.stage_header.editor, "Winning")
    QTest.keyClick(canvas.view.stage_header.editor, Qt.Key.Key_Return)
    assert stage_names(canvas) == ["First", "Winning"]


def test_an_empty_name_is_not_taken(canvas):
    canvas.view.lane_header.rename(canvas.lane("Sales").id)
    QTest.keyClick(canvas.view.lane_header.editor, Qt.Key.Key_Delete)
    QTest.keyClick(canvas.view.lane_header.editor, Qt.Key.Key_Return)
    assert "Sales" in lane_names(canvas)


def test_dragging_a_border_resizes_and_pushes(canvas):
    header = canvas.view.lane_header
    offer = canvas.rect("Offer")
    place = border(header, "Sales")
    canvas.header_drag(header, place, place + QPoint(0, 57))
    assert canvas.lane("Sales").height == 180
    assert canvas.rect("Offer") == offer.moved(0, 60)
    assert canvas.commands == 1


def test_the_preview_of_a_resize_is_live_and_escape_takes_it_back(canvas):
    header = canvas.view.stage_header
    width = canvas.stage("First").width
    place = border(header, "First")
    canvas.header_drag(header, place, place + QPoint(80, 0), drops=False)
    assert canvas.view.sheet.scene.shift.delta == 80
    second = next(s for s in header._sections if s.name == "Second")
    assert header.section_rect(second).left() == pytest.approx(canvas.place(Point(width + 80, 0)).x(), abs=1)
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.sheet.scene.shift is None
    mouse(header, QMouseEvent.Type.MouseButtonRelease, place + QPoint(80, 0))
    assert canvas.stage("First").width == width
    assert canvas.commands == 0


def test_a_resize_never_cuts_off_content(canvas):
    header = canvas.view.stage_header
    place = border(header, "First")
    canvas.header_drag(header, place, place - QPoint(280, 0))
    assert canvas.stage("First").width >= canvas.rect("Qualify").right + 10


def test_dragging_a_lane_moves_it_with_its_content(canvas):
    header = canvas.view.lane_header
    start, end = spot(header, "Delivery"), spot(header, "Sales") - QPoint(0, 50)
    canvas.header_drag(header, start, end, drops=False)
    assert canvas.view.sheet.overlay.get("insertion") is not None
    mouse(header, QMouseEvent.Type.MouseButtonRelease, end)
    assert lane_names(canvas) == ["Customer", "Delivery", "Sales"]
    assert canvas.node("Offer").lane_id == canvas.lane("Delivery").id
    assert canvas.rect("Offer").y < canvas.rect("Call").y
    assert canvas.view.sheet.overlay.get("insertion") is None


def test_dragging_a_stage_to_the_end(canvas):
    header = canvas.view.stage_header
    start = spot(header, "First")
    canvas.header_drag(header, start, QPoint(border(header, "Second").x() - 5, start.y()))
    assert stage_names(canvas) == ["Second", "First"]


def test_dropping_a_lane_where_it_is_changes_nothing(canvas):
    header = canvas.view.lane_header
    start = spot(header, "Sales")
    canvas.header_drag(header, start, start + QPoint(0, 40))
    assert canvas.commands == 0


def test_the_plus_adds_at_the_end_and_asks_for_the_name(canvas):
    for header, names in ((canvas.view.stage_header, stage_names), (canvas.view.lane_header, lane_names)):
        header.findChild(QToolButton).click()
        QTest.keyClicks(header.editor, "Later")
        QTest.keyClick(header.editor, Qt.Key.Key_Return)
        assert names(canvas)[-1] == "Later"


def test_the_menu_adds_moves_and_marks_the_customer(canvas):
    lane, stage = canvas.lane("Sales").id, canvas.stage("Second").id
    choose(canvas, "lane", lane, "below")
    canvas.view.lane_header.editor.cancel()
    assert lane_names(canvas) == ["Customer", "Sales", "New lane", "Delivery"]
    choose(canvas, "lane", lane, "Move up")
    assert lane_names(canvas)[0] == "Sales"
    choose(canvas, "lane", lane, "customer")
    assert canvas.bridge.reader.get(Lane, lane).is_customer
    choose(canvas, "stage", stage, "before")
    canvas.view.stage_header.editor.cancel()
    assert stage_names(canvas) == ["First", "New stage", "Second"]
    choose(canvas, "stage", stage, "Move left")
    assert stage_names(canvas) == ["First", "Second", "New stage"]


def test_deleting_an_empty_stage_asks_nothing(opened):
    canvas = opened(a_map().stage("One").lane("Sales").step("Call").stage("Two"))
    canvas.selection.set([canvas.stage("Two").id])
    canvas.key(Qt.Key.Key_Delete)
    assert stage_names(canvas) == ["One"]


@pytest.mark.parametrize("keeps", [True, False])
def test_deleting_a_lane_with_content_asks_in_place(canvas, keeps):
    canvas.selection.set([canvas.lane("Delivery").id])
    canvas.key(Qt.Key.Key_Delete)
    popup = canvas.view.sections["lane"].popup
    assert canvas.view.rect().contains(popup.geometry())
    assert lane_names(canvas) == ["Customer", "Sales", "Delivery"]
    (popup.keep_button if keeps else popup.drop_button).click()
    assert lane_names(canvas) == ["Customer", "Sales"]
    assert ("Offer" in canvas.node_names()) is keeps
    assert canvas.commands == 1


def test_the_question_is_answered_by_keys_alone_and_tells_what_goes_in_any_case(opened, qtbot):
    canvas = opened(a_map().stage("One").lane("Sales").step("Call").stage("Two").step("Meet"))
    qtbot.waitUntil(canvas.view.isActiveWindow)
    two = canvas.stage("Two").id
    canvas.bridge.run(add_thing, StageCriterion, stage_id=two, name="Asked for")
    canvas.selection.set([two])
    canvas.key(Qt.Key.Key_Delete)
    popup = canvas.view.sections["stage"].popup
    assert popup.remark.text() == "Goes with it in any case: exit criterion (1)"
    focus = popup.keep_button
    for button in (
        popup.drop_button,
        popup.cancel_button,
        popup.room_box,
        popup.keep_button,
        popup.drop_button,
    ):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert button.hasFocus()
        focus = button
        assert popup.isVisible()
    QTest.keyClick(popup.drop_button, Qt.Key.Key_Return)
    assert stage_names(canvas) == ["One"]
    assert canvas.node_names() == {"Call"}
    canvas.bridge.undo()
    assert (stage_names(canvas), canvas.node_names()) == (["One", "Two"], {"Call", "Meet"})
    assert [each.name for each in canvas.bridge.reader.all(StageCriterion)] == ["Asked for"]


def test_the_question_goes_away_by_escape_or_by_going_elsewhere(canvas, qtbot):
    lane = canvas.lane("Delivery").id
    for leave in (lambda popup: QTest.keyClick(popup, Qt.Key.Key_Escape), lambda _: canvas.view.setFocus()):
        canvas.selection.set([lane])
        canvas.key(Qt.Key.Key_Delete)
        popup = canvas.view.sections["lane"].popup
        leave(popup)
        assert not popup.isVisible()
        assert canvas.commands == 0


def test_the_customer_lane_stays_and_says_so(canvas):
    canvas.selection.set([canvas.lane("Customer").id])
    canvas.key(Qt.Key.Key_Delete)
    assert "Customer" in lane_names(canvas)
    assert "customer" in canvas.view.sheet._message.text()


def test_headers_follow_undo(canvas):
    canvas.view.stage_header.add(0)
    canvas.view.stage_header.editor.cancel()
    assert [s.name for s in canvas.view.stage_header._sections] == ["New stage", "First", "Second"]
    canvas.bridge.undo()
    assert [s.name for s in canvas.view.stage_header._sections] == ["First", "Second"]


def test_a_long_name_is_told_in_full(opened):
    name = "Everything that happens between the first word and the signature under it"
    canvas = opened(a_map().stage(name).lane("Sales").step("Call"))
    header = canvas.view.stage_header
    assert name in header.tooltip(header._sections[0])
    header.grab()


def test_they_have_names_for_those_who_do_not_see(canvas):
    assert canvas.view.accessibleName()
    assert canvas.view.stage_header.accessibleName()
    assert canvas.view.lane_header.accessibleName()


def test_read_only_headers_change_nothing(canvas):
    canvas.bridge.session._keeper.is_read_only = True
    header = canvas.view.lane_header
    place = border(header, "Sales")
    canvas.header_drag(header, place, place + QPoint(0, 60))
    canvas.header_drag(header, spot(header, "Delivery"), spot(header, "Customer"))
    mouse(header, QMouseEvent.Type.MouseButtonDblClick, spot(header, "Sales"))
    assert header.editor is None
    assert lane_names(canvas) == ["Customer", "Sales", "Delivery"]
    assert {r.name for r in canvas.bridge.reader.all(Stage)} == {"First", "Second"}


def test_dragging_one_of_several_selected_lanes_takes_them_all_along(opened):
    builder = a_map()
    for name in ("One", "Two", "Three", "Four", "Five"):
        builder.lane(name)
    canvas = opened(builder)
    header = canvas.view.lane_header
    canvas.selection.set([canvas.lane("One").id, canvas.lane("Three").id])
    canvas.header_drag(header, spot(header, "Three"), spot(header, "Five") + QPoint(0, 40), drops=False)
    canvas.key(Qt.Key.Key_Escape)
    assert lane_names(canvas) == ["Customer", "One", "Two", "Three", "Four", "Five"]
    assert canvas.view.sheet.overlay.get("section") is None
    mouse(header, QMouseEvent.Type.MouseButtonRelease, spot(header, "Five"))
    canvas.header_drag(header, spot(header, "Three"), spot(header, "Five") + QPoint(0, 40))
    assert lane_names(canvas) == ["Customer", "Two", "Four", "Five", "One", "Three"]
    assert canvas.selection.ids == (canvas.lane("One").id, canvas.lane("Three").id)
    assert canvas.commands == 1
    canvas.header_drag(header, spot(header, "Four"), spot(header, "Two") - QPoint(0, 40))
    assert lane_names(canvas) == ["Customer", "Four", "Two", "Five", "One", "Three"], "of others only itself"
