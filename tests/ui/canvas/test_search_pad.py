"""canvas.md 8: the search pad scrolls to what is typed, and Escape brings back what was seen and selected."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mapper.core.edits.nodes import rename_node
from mapper.core.records import Tool
from tests.builders import a_map, named
from tests.ui.canvas.conftest import CTRL, mouse


@pytest.fixture
def far(opened):
    """Three steps far from one another, beyond what the view shows at once."""
    builder = a_map().stage("First").stage("Middle").stage("Middle two").stage("Last")
    builder.lane("Customer", is_customer=True).lane("Sales").lane("Delivery")
    builder.stage("First").lane("Sales").step("Call").to("Recall").tool("CRM")
    builder.stage("Middle").step("Recall").step("First call")
    builder.stage("Last").lane("Delivery").step("Hand over").tool("CRM").step("Plan the visit")
    return opened(builder)


def titles(canvas):
    return [hit.title for hit in canvas.view.looking.search.hits.hits]


def chosen(canvas):
    return {node.name for node in canvas.nodes if node.id in canvas.selection}


def search(canvas, words, *, key=(Qt.Key.Key_F, CTRL)):
    canvas.key(*key)
    assert canvas.view.looking.search.isVisible()
    QTest.keyClicks(canvas.view.looking.search.field, words)


def test_each_keystroke_lists_ranks_and_preselects(far):
    search(far, "c")
    assert far.view.looking.search.field.hasFocus()
    QTest.keyClicks(far.view.looking.search.field, "all")
    assert titles(far)[:3] == ["Call", "First call", "Recall"]
    assert chosen(far) == {"Call"}
    hit = far.view.looking.search.hits.hits[2]
    assert [hit.title[s.start : s.end] for s in hit.title_spans] == ["call"]
    assert far.commands == 0


def test_the_map_scrolls_but_does_not_zoom_and_the_hit_lies_beside_the_pad(far):
    zoom = far.view.zoom
    search(far, "hand over")
    box = far.view.camera.rect_on_screen(far.rect("Hand over")).toRect()
    assert far.view.zoom == zoom
    assert far.port.rect().contains(box)
    pad = far.view.looking.search
    assert not pad.geometry().translated(-far.port.pos()).intersects(box)


def test_escape_returns_to_the_exact_view_and_selection(far):
    far.selection.set([far.node("Recall").id, far.node("Call").id])
    far.view.camera.scroll_by(33, 17)
    sight, ids = far.view.camera.goal, far.selection.ids
    search(far, "visit", key=(Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier))
    assert chosen(far) == {"Plan the visit"}
    assert far.view.camera.goal != sight
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Escape)
    assert (far.view.camera.goal, far.selection.ids) == (sight, ids)
    assert not far.view.looking.search.isVisible()
    assert far.view.hasFocus()


def test_enter_stays(far):
    search(far, "visit")
    sight = far.view.camera.goal
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Return)
    assert not far.view.looking.search.isVisible()
    assert far.view.camera.goal == sight
    assert chosen(far) == {"Plan the visit"}


def test_arrows_and_the_pointer_move_the_preselection(far):
    search(far, "call")
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Down)
    assert chosen(far) == {"First call"}
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Up)
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Up)
    assert chosen(far) == {"Recall"}
    rows = far.view.looking.search.hits
    for y in (40, 45):
        place = QPoint(60, y)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(place),
            QPointF(rows.viewport().mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(rows.viewport(), event)
    assert chosen(far) == {"First call"}
    mouse(rows.viewport(), QMouseEvent.Type.MouseButtonRelease, QPoint(60, 45))
    assert not far.view.looking.search.isVisible()
    assert chosen(far) == {"First call"}


def test_any_edit_closes_it(far):
    search(far, "call")
    far.bridge.run(rename_node, far.node("Recall").id, "Else")
    assert not far.view.looking.search.isVisible()


def test_lanes_stages_and_what_hangs_on_nodes_are_found(far):
    search(far, "crm")
    assert titles(far) == ["CRM"]
    assert chosen(far) == {"Call", "Hand over"}
    assert named(far.bridge.reader, Tool, "CRM").id not in far.selection
    far.view.looking.search.field.setText("delivery")
    assert far.selection.lanes == (far.lane("Delivery").id,)
    far.view.looking.search.field.setText("last")
    assert far.selection.stages == (far.stage("Last").id,)
    assert far.view.camera.visible.x < far.stage("Last").width * 4


def test_nothing_found_is_said_and_shows_what_was_there_before(far):
    sight = far.view.camera.goal
    search(far, "visit")
    far.view.looking.search.field.setText("no such thing")
    assert far.view.looking.search.count.text() == "Nothing found"
    assert far.view.camera.goal == sight
    assert not len(far.selection)


def test_a_press_on_the_map_stays_there(far):
    search(far, "visit")
    far.click(far.at("Plan the visit"))
    assert not far.view.looking.search.isVisible()
    assert chosen(far) == {"Plan the visit"}


def test_the_pad_beside_a_step_stays_away_while_one_searches(far):
    """canvas.md 2 and 8: what is found is selected to be seen, not to be worked on yet."""
    far.click(far.at("Call"))
    assert far.view.pad.isVisible()
    search(far, "recall")
    assert chosen(far) == {"Recall"}
    assert not far.view.pad.isVisible()
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Return)
    assert chosen(far) == {"Recall"}
    assert far.view.pad.isVisible()


def test_what_is_being_typed_is_taken_over_before_one_searches(far):
    far.double_click(far.at("Call"))
    QTest.keyClicks(far.view.editing.editor, "Ring up")
    QTest.keyClick(far.view.editing.editor, Qt.Key.Key_F, CTRL)
    assert far.view.looking.search.isVisible()
    assert "Ring up" in far.node_names()
    QTest.keyClicks(far.view.looking.search.field, "recall")
    assert chosen(far) == {"Recall"}
    QTest.keyClick(far.view.looking.search.field, Qt.Key.Key_Escape)
    assert chosen(far) == {"Ring up"}


def test_so_is_the_name_of_a_lane(far):
    header = far.view.lane_header
    header.rename(far.lane("Sales").id)
    QTest.keyClicks(QApplication.focusWidget(), "Field sales")
    far.view.looking.search.open()
    assert far.view.looking.search.isVisible()
    assert far.lane("Field sales")
    QTest.keyClicks(far.view.looking.search.field, "field")
    assert titles(far) == ["Field sales"]
