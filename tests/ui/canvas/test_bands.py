"""What hands and keys do to lanes and stages: canvas.md 15 and 16, wants 2 to 6."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mapper.core import queries
from mapper.core.bands import tint_of
from mapper.core.edits import bands, maps, stages
from mapper.core.records import Lane
from mapper.core.values import Point
from mapper.ui.canvas.aloud.words import said
from mapper.ui.canvas.headers.corner import Corner
from tests.builders import a_map
from tests.ui.canvas.conftest import ALT, CTRL, NONE, SHIFT, mouse
from tests.ui.canvas.test_headers import border, choose, click, lane_names, spot, stage_names


def fold(canvas, *records) -> None:
    canvas.bridge.run(bands.set_collapsed, [record.id for record in records], True)


def chevron(header, name) -> QPoint:
    section = next(s for s in header._sections if s.name == name)
    return header.chevron_rect(section).center().toPoint()


def border_drag(header, start, way, modifiers, *, drops=True) -> None:
    mouse(header, QMouseEvent.Type.MouseMove, start, Qt.MouseButton.NoButton)
    mouse(header, QMouseEvent.Type.MouseButtonPress, start)
    for part in (0.3, 0.7, 1.0):
        mouse(header, QMouseEvent.Type.MouseMove, start + way * part, modifiers=modifiers)
    if drops:
        mouse(header, QMouseEvent.Type.MouseButtonRelease, start + way, modifiers=modifiers)


def cells(canvas) -> dict[str, tuple[str, str]]:
    return {node.name: (node.stage_id, node.lane_id) for node in canvas.nodes}


# -- borders


def test_with_alt_the_neighbour_shares_and_all_else_stays(canvas):
    header = canvas.view.lane_header
    before, owners = canvas.rect("Offer"), cells(canvas)
    delivery = canvas.lane("Delivery").height
    border_drag(header, border(header, "Sales"), QPoint(0, -12), ALT)
    assert canvas.lane("Sales").height == 110
    assert canvas.lane("Delivery").height == delivery + 10
    assert canvas.rect("Offer") == before
    assert cells(canvas) == owners
    canvas.bridge.undo()
    assert (canvas.lane("Sales").height, canvas.lane("Delivery").height) == (120, delivery)


def test_a_shared_border_stops_at_the_neighbours_content(canvas):
    header = canvas.view.lane_header
    owners = cells(canvas)
    border_drag(header, border(header, "Sales"), QPoint(0, -20), ALT)
    border_drag(header, border(header, "Sales"), QPoint(0, 300), ALT)
    lane = canvas.lane("Delivery")
    assert min(n.y for n in canvas.nodes if n.lane_id == lane.id) == 10
    assert cells(canvas) == owners


def test_alt_can_be_pressed_and_let_go_while_the_border_is_held(canvas):
    header, shift = canvas.view.stage_header, lambda: canvas.view.sheet.scene.shift
    border_drag(header, border(header, "First"), QPoint(40, 0), NONE, drops=False)
    assert not shift().is_shared
    QTest.keyPress(canvas.view, Qt.Key.Key_Alt)
    assert shift().is_shared
    second = next(s for s in header._sections if s.name == "Second")
    end = header.section_rect(second).right()
    assert end == pytest.approx(canvas.place(Point(second.end, 0)).x(), abs=1), "the far border stays"
    canvas.key(Qt.Key.Key_Escape)
    assert shift() is None
    assert canvas.commands == 0


def test_a_double_click_on_a_border_fits_the_lane(canvas):
    header = canvas.view.lane_header
    border_drag(header, border(header, "Sales"), QPoint(0, 200), NONE)
    place = border(header, "Sales")
    mouse(header, QMouseEvent.Type.MouseButtonDblClick, place)
    mouse(header, QMouseEvent.Type.MouseButtonRelease, place)
    low = max(n.y + n.height for n in canvas.nodes if n.lane_id == canvas.lane("Sales").id)
    assert canvas.lane("Sales").height == low + 20
    assert canvas.commands == 2


def test_growing_on_drop_and_shrinking_again_are_parts_of_one_command(canvas):
    """canvas.md 16, want 4."""
    choose(canvas, "lane", canvas.lane("Delivery").id, "Shrink")
    height = canvas.lane("Delivery").height
    start = canvas.at("Offer")
    canvas.drag(start, start + QPoint(0, 45), CTRL)
    assert canvas.lane("Delivery").height > height
    grown = canvas.commands
    canvas.drag(canvas.at("Offer"), canvas.at("Offer") - QPoint(0, 45), CTRL)
    assert canvas.lane("Delivery").height == height
    assert canvas.commands == grown + 1


# -- order and number


def test_alt_and_an_arrow_move_the_selected_lane_or_stage(canvas):
    """Want 2."""
    canvas.selection.set([canvas.lane("Sales").id])
    canvas.key(Qt.Key.Key_Down, ALT)
    assert lane_names(canvas) == ["Customer", "Delivery", "Sales"]
    canvas.key(Qt.Key.Key_Down, ALT)
    assert canvas.commands == 1, "it is the last already"
    canvas.key(Qt.Key.Key_Up, ALT)
    assert lane_names(canvas) == ["Customer", "Sales", "Delivery"]
    canvas.selection.set([canvas.stage("First").id])
    canvas.key(Qt.Key.Key_Right, ALT)
    assert stage_names(canvas) == ["Second", "First"]
    canvas.bridge.undo()
    assert stage_names(canvas) == ["First", "Second"]


def test_several_lanes_move_together(canvas):
    canvas.selection.set([canvas.lane("Delivery").id, canvas.lane("Sales").id])
    canvas.key(Qt.Key.Key_Up, ALT)
    assert lane_names(canvas) == ["Sales", "Delivery", "Customer"]
    canvas.key(Qt.Key.Key_Up, ALT)
    assert canvas.commands == 1
    canvas.key(Qt.Key.Key_Down, ALT)
    assert lane_names(canvas) == ["Customer", "Sales", "Delivery"]


@pytest.mark.parametrize("keeps", [True, False])
def test_several_lanes_are_deleted_by_one_answer(canvas, keeps):
    before = {name: canvas.rect(name) for name in canvas.node_names()}
    canvas.selection.set([canvas.lane("Sales").id, canvas.lane("Delivery").id])
    canvas.key(Qt.Key.Key_Delete)
    popup = canvas.view.sections["lane"].popup
    (popup.keep_button if keeps else popup.drop_button).click()
    assert lane_names(canvas) == ["Customer"]
    assert canvas.commands == 1
    assert {name: canvas.rect(name) for name in canvas.node_names()} == (before if keeps else {})
    canvas.bridge.undo()
    assert lane_names(canvas) == ["Customer", "Sales", "Delivery"]


def test_all_lanes_are_not_deleted_and_it_says_so(canvas):
    canvas.selection.set([lane.id for lane in canvas.bridge.reader.all(Lane)])
    canvas.key(Qt.Key.Key_Delete)
    assert len(lane_names(canvas)) == 3
    assert canvas.view.sheet._message.text()


def test_arrows_walk_and_resize_lanes_and_stages(canvas):
    canvas.selection.set([canvas.lane("Sales").id])
    canvas.key(Qt.Key.Key_Up)
    assert canvas.selection.ids == (canvas.lane("Customer").id,)
    canvas.key(Qt.Key.Key_Down, ALT | SHIFT)
    assert canvas.lane("Customer").height == 130
    canvas.selection.set([canvas.stage("First").id])
    canvas.key(Qt.Key.Key_Right)
    assert canvas.selection.ids == (canvas.stage("Second").id,)


def test_a_border_is_shared_by_keys_too(canvas):
    """Every drag has its key: with Ctrl too the next lane gives what this one takes."""
    canvas.selection.set([canvas.lane("Customer").id])
    canvas.key(Qt.Key.Key_Down, ALT | SHIFT)
    high, below = canvas.lane("Customer").height, canvas.lane("Sales").height
    rects = {name: canvas.rect(name) for name in canvas.node_names()}
    canvas.key(Qt.Key.Key_Up, CTRL | ALT | SHIFT)
    assert canvas.lane("Customer").height == high - 10
    assert canvas.lane("Sales").height == below + 10
    assert {name: canvas.rect(name) for name in canvas.node_names()} == rects


def test_a_lane_is_split_only_where_its_parts_are_large_enough(canvas):
    lane = canvas.lane("Sales")
    texts = [action.text() for action in canvas.view.sections["lane"].menu(lane.id).actions()]
    assert not [text for text in texts if "Split" in text]
    header = canvas.view.lane_header
    border_drag(header, border(header, "Sales"), QPoint(0, 90), NONE)
    before = canvas.rect("Call")
    choose(canvas, "lane", lane.id, "three")
    assert lane_names(canvas) == ["Customer", "Sales", "Sales 2", "Sales 3", "Delivery"]
    assert canvas.rect("Call").x == before.x
    canvas.bridge.undo()
    assert canvas.rect("Call") == before


def test_a_stage_merges_with_the_next(canvas):
    before = {name: canvas.rect(name) for name in canvas.node_names()}
    choose(canvas, "stage", canvas.stage("First").id, "Merge")
    assert stage_names(canvas) == ["First"]
    assert {name: canvas.rect(name) for name in canvas.node_names()} == before
    menu = canvas.view.sections["stage"].menu(canvas.stage("First").id)
    assert not next(a for a in menu.actions() if "Merge" in a.text()).isEnabled()
    menu.deleteLater()


def test_the_neighbours_may_take_the_room_of_what_is_deleted(canvas):
    whole = sum(lane.height for lane in canvas.bridge.reader.all(Lane))
    canvas.selection.set([canvas.lane("Sales").id])
    canvas.key(Qt.Key.Key_Delete)
    popup = canvas.view.sections["lane"].popup
    popup.room_box.click()
    before = canvas.rect("Offer")
    popup.drop_button.click()
    assert lane_names(canvas) == ["Customer", "Delivery"]
    assert sum(lane.height for lane in canvas.bridge.reader.all(Lane)) == whole
    assert canvas.rect("Offer") == before
    assert canvas.commands == 1


# -- collapse


def test_the_sign_in_the_header_collapses_and_expands(canvas):
    header, records = canvas.view.lane_header, set(canvas.nodes)
    before = {name: canvas.rect(name) for name in canvas.node_names()}
    mouse(header, QMouseEvent.Type.MouseMove, spot(header, "Sales"), Qt.MouseButton.NoButton)
    click(header, chevron(header, "Sales"))
    assert canvas.lane("Sales").is_collapsed
    assert canvas.rect("Call").height < 28
    assert canvas.rect("Offer").y == before["Offer"].y - 120 + 28
    shown = canvas.view.sheet.projection.nodes[canvas.node("Call").id]
    assert shown.is_squeezed
    assert shown.rect == canvas.rect("Call")
    click(header, chevron(header, "Sales"))
    assert {name: canvas.rect(name) for name in canvas.node_names()} == before
    assert set(canvas.nodes) == records
    assert canvas.selection.ids == ()


def test_minus_and_plus_collapse_and_expand_what_is_selected(canvas):
    canvas.selection.set([canvas.stage("First").id, canvas.stage("Second").id])
    QTest.keyClicks(canvas.view, "-")
    assert canvas.stage("First").is_collapsed
    assert canvas.stage("Second").is_collapsed
    assert canvas.commands == 1
    QTest.keyClicks(canvas.view, "+")
    assert not canvas.stage("First").is_collapsed
    canvas.selection.clear()
    QTest.keyClicks(canvas.view, "-")
    assert canvas.commands == 2
    assert "Select" in canvas.view.sheet._message.text()


def test_a_collapsed_lane_has_no_border_to_drag_and_its_name_in_the_tip(canvas):
    fold(canvas, canvas.lane("Sales"))
    header = canvas.view.lane_header
    assert header.border_at(QPointF(border(header, "Sales"))) is None
    assert "Sales" in header.tooltip(next(s for s in header._sections if s.name == "Sales"))


def test_dragging_along_a_collapsed_lane_keeps_its_nodes_where_they_are_in_it(canvas):
    y = canvas.node("Call").y
    fold(canvas, canvas.lane("Sales"))
    start = canvas.at("Call")
    canvas.drag(start, start + QPoint(30, 0), CTRL)
    assert canvas.node("Call").y == y
    assert canvas.node("Call").lane_id == canvas.lane("Sales").id
    canvas.key(Qt.Key.Key_Right)
    assert canvas.node("Call").y == y


def test_dragging_out_of_a_collapsed_lane_makes_a_node_whole(canvas):
    fold(canvas, canvas.lane("Sales"))
    start = canvas.at("Call")
    canvas.drag(start, QPoint(start.x(), canvas.at("Offer").y()), CTRL)
    assert canvas.node("Call").lane_id == canvas.lane("Delivery").id
    assert canvas.rect("Call").height == canvas.node("Call").height


def test_a_squeezed_node_is_renamed_in_a_field_one_can_read(canvas):
    fold(canvas, canvas.lane("Sales"), canvas.stage("First"))
    canvas.double_click(canvas.at("Call"))
    assert canvas.view.editing.editor.width() > 60
    canvas.view.editing.editor.selectAll()
    canvas.type("Phone")
    assert "Phone" in canvas.node_names()


def test_words_on_lines_inside_what_is_collapsed_are_left_away(opened):
    builder = a_map().stage("One").lane("Sales").step("Call").to("Meet", 0.5).to("Lost", 0.5)
    canvas = opened(builder.lane("Sales").step("Meet"))
    line = canvas.line("Call", "Meet").id
    labels = lambda: canvas.view.sheet.projection.connectors[line].label_rect  # noqa: E731
    assert labels() is not None
    fold(canvas, canvas.lane("Sales"))
    assert labels() is None
    canvas.bridge.undo()
    assert labels() is not None


def test_what_is_squeezed_follows_when_its_stage_takes_another_size(canvas):
    fold(canvas, canvas.stage("First"))
    before = canvas.rect("Call")
    canvas.bridge.run(stages.resize_stage, canvas.stage("First").id, 900)
    assert canvas.rect("Call").width < before.width
    assert canvas.view.sheet.projection.nodes[canvas.node("Call").id].rect == canvas.rect("Call")


# -- colours and the whole


def test_a_lanes_colour_is_chosen_in_its_menu_and_moves_along(canvas):
    lane = canvas.lane("Sales").id
    menu = canvas.view.sections["lane"].menu(lane)
    inner = next(a for a in menu.actions() if a.text() == "Colour").menu()
    next(a for a in inner.actions() if a.text() == "Red").trigger()
    menu.deleteLater()
    assert canvas.lane("Sales").tint == 4
    canvas.selection.set([lane])
    canvas.key(Qt.Key.Key_Up, ALT)
    assert tint_of(canvas.lane("Sales")) == 4
    shown = canvas.view.sheet.projection.lanes[0]
    assert (shown.name, shown.tint) == ("Sales", 4)


def test_the_corner_offers_what_concerns_all(canvas):
    corner = canvas.view.findChild(Corner)
    assert corner.accessibleName()
    fold(canvas, canvas.lane("Sales"), canvas.stage("First"))
    menu = corner.menu()
    next(a for a in menu.actions() if a.text() == "Expand all").trigger()
    assert not canvas.lane("Sales").is_collapsed
    assert not canvas.stage("First").is_collapsed
    next(a for a in menu.actions() if "Fit all" in a.text()).trigger()
    assert canvas.lane("Customer").height == 70
    next(a for a in menu.actions() if "Add a lane" in a.text()).trigger()
    canvas.view.lane_header.editor.cancel()
    assert len(lane_names(canvas)) == 4
    menu.deleteLater()
    assert canvas.commands == 4


@pytest.mark.parametrize("zoom", [0.3, 0.5, 1.0, 2.0])
def test_headers_of_long_and_collapsed_names_are_painted_at_every_zoom(opened, zoom):
    name = "Everything between the first word and the signature under it"
    canvas = opened(a_map().stage(name).stage("B" * 60).lane(name).lane("Sales").step("Call"))
    for is_folded in (False, True):
        if is_folded:
            fold(canvas, *queries.lanes(canvas.bridge.reader, canvas.bridge.map_id), canvas.stage(name))
        canvas.view.camera.zoom_to(zoom, QPoint(0, 0))
        for header in (canvas.view.stage_header, canvas.view.lane_header):
            header.grab()
            assert any(name in header.tooltip(section) for section in header._sections)


def test_the_menu_key_opens_the_menu_of_the_selected_lane(canvas):
    canvas.selection.set([canvas.lane("Sales").id])
    place = QPoint(10, 10)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, canvas.view.mapToGlobal(place))
    QApplication.sendEvent(canvas.view, event)
    menu = next(m for m in canvas.view.findChildren(QMenu) if m.isVisible())
    assert "Collapse" in [action.text() for action in menu.actions()]
    menu.close()


def test_in_a_map_that_flows_left_the_words_and_keys_say_where_it_goes(canvas):
    canvas.bridge.run(maps.set_map, canvas.bridge.map_id, flows_left=True)
    choose(canvas, "stage", canvas.stage("First").id, "Move left")
    assert stage_names(canvas) == ["Second", "First"]
    canvas.selection.set([canvas.stage("First").id])
    canvas.key(Qt.Key.Key_Right, ALT)
    assert stage_names(canvas) == ["First", "Second"]


def test_a_screen_reader_is_told_what_is_collapsed(canvas):
    fold(canvas, canvas.lane("Customer"), canvas.stage("First"))
    for record in (canvas.lane("Customer"), canvas.stage("First")):
        assert said(canvas.view.sheet, record.id).endswith("collapsed")


def test_nothing_of_it_is_offered_to_who_may_only_read(canvas):
    fold(canvas, canvas.lane("Sales"))
    canvas.bridge.session._keeper.is_read_only = True
    header = canvas.view.lane_header
    click(header, chevron(header, "Sales"))
    canvas.selection.set([canvas.lane("Sales").id])
    QTest.keyClicks(canvas.view, "+")
    canvas.key(Qt.Key.Key_Up, ALT)
    assert canvas.lane("Sales").is_collapsed
    for menu in (
        canvas.view.sections["lane"].menu(canvas.lane("Sales").id),
        canvas.view.findChild(Corner).menu(),
    ):
        assert not any(a.isEnabled() for a in menu.actions() if a.text() not in ("", "Show the whole map"))
        menu.deleteLater()
