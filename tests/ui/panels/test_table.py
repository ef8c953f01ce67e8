"""The table panel: one selection with the canvas, typing, filling, pasting and columns, all by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.records import Node
from mapper.core.values import NodeKind, Point, ValueClass
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.fields.catalogue import field_of
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.table.panel import TablePanel
from tests.builders import a_map

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _document():
    builder = a_map().stage("Find").lane("Sales").step("Call", wait_days=2, touch_hours=1).tool("CRM")
    return builder.step("Meet", wait_days=10).stage("Win").step("Offer").end("Won")


@pytest.fixture
def room(furnish):
    return furnish(TablePanel, _document(), width=1100, height=420)


def _column(room, key):
    return [field.key for field in room.panel.model.fields].index(key)


def _cell(room, name, key):
    return room.panel.model.index(room.panel.model.row_of(room.node(name).id), _column(room, key))


def _click(room, name, key, modifiers=Qt.KeyboardModifier.NoModifier):
    view = room.panel.view
    view.setFocus()
    place = view.visualRect(_cell(room, name, key)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
    return view


def _type(text, then=Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.NoModifier):
    """Into whatever has the keys."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    if then is not None:
        QTest.keyClick(QApplication.focusWidget(), then, modifiers)


def _value(room, name, key):
    return field_of(room.reader, key).read(room.reader, room.node(name))


def _here(room):
    cell = room.panel.view.currentIndex()
    return room.reader.get(Node, room.panel.model.id_at(cell.row())).name, room.panel.model.fields[
        cell.column()
    ].key


# -- one selection


def test_a_chosen_cell_selects_its_step_on_the_canvas(room):
    view = _click(room, "Meet", "wait")
    assert room.selection.ids == (room.node("Meet").id,)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert room.selection.ids == (room.node("Meet").id, room.node("Offer").id)
    assert len(view.chosen_cells()) == 2, "only the cells that were chosen"


def test_the_canvas_selects_rows(room):
    room.select("Call", "Offer")
    assert room.panel.view.chosen_rows() == [0, 2]
    assert _here(room)[0] == "Offer"


def test_a_step_that_comes_from_the_canvas_is_a_row_and_keeps_what_is_chosen(room):
    view = _click(room, "Meet", "wait")
    room.bridge.run(nodes.add_node, room.bridge.map_id, NodeKind.STEP, Point(90, 250), "Plan")
    room.panel.model.settle()
    assert room.panel.model.rowCount() == 5
    assert _here(room) == ("Meet", "wait")
    assert room.selection.ids == (room.node("Meet").id,)
    assert len(view.chosen_cells()) == 1


# -- typing


def test_typing_begins_at_once_and_enter_goes_down(room):
    _click(room, "Call", "wait")
    _type("1,5 weeks".replace(",", "."))
    assert _value(room, "Call", "wait") == 7.5
    assert _here(room) == ("Meet", "wait")
    _type("3", Qt.Key.Key_Return, SHIFT)
    assert _here(room) == ("Call", "wait")
    assert _value(room, "Meet", "wait") == 3
    assert room.entries() == 2


def test_tab_types_on_in_the_next_cell(room):
    _click(room, "Call", "spread" if "spread" in room.panel.model.wishes else "name")
    _type("Ring", Qt.Key.Key_Tab)
    assert _here(room) == ("Ring", "kind")
    assert isinstance(QApplication.focusWidget().parent(), type(room.panel.view.viewport()))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_what_cannot_be_read_stays_in_the_cell_and_is_said(room):
    view = _click(room, "Call", "wait")
    _type("soon")
    assert _cell(room, "Call", "wait").data() == "soon"
    assert _here(room) == ("Call", "wait"), "the keys stay where something is wrong"
    assert room.panel.message.text().startswith("Waiting (days): Not a number.")
    assert room.entries() == 0
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "soon"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert _cell(room, "Call", "wait").data() == "2"
    assert room.panel.message.text() == ""


def test_escape_gives_up_what_was_typed(room):
    _click(room, "Call", "name")
    _type("Something", Qt.Key.Key_Escape)
    assert room.entries() == 0
    assert _cell(room, "Call", "name").data() == "Call"


def test_a_choice_is_chosen_from_its_list(room, qtbot):
    view = _click(room, "Call", "value")
    QTest.keyClick(view, Qt.Key.Key_F2)
    box = QApplication.focusWidget()
    qtbot.waitUntil(lambda: box.view().isVisible())
    popup = box.view()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert _value(room, "Call", "value") is ValueClass.VA
    assert room.entries() == 1


def test_tab_in_an_open_list_takes_the_choice_and_goes_on(room, qtbot):
    view = _click(room, "Call", "value")
    QTest.keyClick(view, Qt.Key.Key_F2)
    box = QApplication.focusWidget()
    qtbot.waitUntil(lambda: box.view().isVisible())
    longest = max(box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count()))
    assert box.view().viewport().width() >= longest, "no choice is cut off, however narrow the column"
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Tab)
    assert _value(room, "Call", "value") is ValueClass.VA
    assert view.currentIndex().column() == _column(room, "value") + 1


def test_worked_out_cells_are_not_typed_into(room):
    view = _click(room, "Call", "touch")
    QTest.keyClicks(view, "5")
    assert view.hasFocus()
    assert room.entries() == 0


def test_a_sorted_column_is_typed_down_step_by_step(room):
    room.panel.model.sort_by(Sorting("wait"))
    _click(room, "Call", "wait")
    _type("50")
    assert _here(room) == ("Meet", "wait"), "on to the one that was next, wherever the first went"


# -- many cells


def test_ctrl_d_fills_down_as_one_edit(room):
    view = _click(room, "Call", "wait")
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_D, CTRL)
    assert [_value(room, name, "wait") for name in ("Call", "Meet", "Offer")] == [2, 2, 2]
    assert room.entries() == 1
    _click(room, "Meet", "tools")
    QTest.keyClick(view, Qt.Key.Key_D, CTRL)
    assert [item.name for item in _value(room, "Meet", "tools")] == ["CRM"], (
        "one alone takes what is above it"
    )


def test_copied_cells_are_pasted_elsewhere(room):
    view = _click(room, "Call", "wait")
    _click(room, "Meet", "wait", SHIFT)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "2\n10"
    _click(room, "Meet", "wait")
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert [_value(room, name, "wait") for name in ("Call", "Meet", "Offer")] == [2, 2, 10]
    assert room.entries() == 1
    room.bridge.undo()
    assert _value(room, "Meet", "wait") == 10


def test_a_block_from_a_spreadsheet_is_one_edit_and_says_what_it_could_not_read(room):
    view = _click(room, "Call", "name")
    rows = [
        "Ring\tDecision\tFind\tSales\t\t4",
        "\tstep\tnowhere\tSales\t\tsoon",
        "Bid",
        "",
        "Then\t\tFind\t\t\t7",
        "\t\t\t\t\t3",
        "Last",
    ]
    QGuiApplication.clipboard().setText("\r\n".join(rows) + "\r\n")
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert room.node("Ring").kind is NodeKind.DECISION
    assert _value(room, "Ring", "wait") == 4
    assert room.node("Bid")
    assert room.entries() == 1
    said = room.panel.message.text()
    assert "2 cells were not taken and stand in red as they came." in said
    assert "One row had no room below." in said, "a line without a name adds no step"
    find = room.node("Ring").stage_id
    assert (room.node("Then").stage_id, _value(room, "Then", "wait")) == (find, 7)
    assert room.node("Last").stage_id == room.node("Bid").stage_id
    model = room.panel.model
    told = {model.index(r, c).data() for r in range(model.rowCount()) for c in range(model.columnCount())}
    assert told >= {"nowhere", "soon"}
    room.bridge.undo()
    assert {node.name for node in room.reader.all(Node)} == {"Call", "Meet", "Offer", "Won"}


def test_a_pasted_list_of_steps_stands_in_its_order_behind_the_current_one(room):
    view = _click(room, "Call", "name")
    room.panel.adder.setFocus()
    QGuiApplication.clipboard().setText("Ask\nListen\nAnswer\n")
    QTest.keyClick(room.panel.adder, Qt.Key.Key_V, CTRL)
    shown = [view.model().index(row, 0).data() for row in range(7)]
    assert shown == ["Call", "Ask", "Listen", "Answer", "Meet", "Offer", "Won"]
    assert room.entries() == 1


def test_delete_clears_and_the_step_stays(room):
    view = _click(room, "Call", "wait")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert _value(room, "Call", "wait") is None
    assert room.node("Call")
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "worked out" in room.panel.message.text()
    assert room.entries() == 1


def test_a_document_for_reading_only_is_read(furnish):
    room = furnish(TablePanel, _document(), is_read_only=True, width=900)
    view = _click(room, "Call", "wait")
    QTest.keyClicks(view, "5")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "2"
    assert not room.panel.adder.isVisible()
    assert _value(room, "Call", "wait") == 2


# -- columns, sorting, filters


def test_a_click_on_a_title_sorts_and_the_third_puts_it_back(room):
    header = room.panel.view.header
    place = header.viewport().rect().topLeft()
    place.setX(header.sectionViewportPosition(_column(room, "name")) + 20)
    place.setY(10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append([room.panel.model.index(row, 0).data() for row in range(4)])
    assert orders == [
        ["Call", "Meet", "Offer", "Won"],
        ["Won", "Offer", "Meet", "Call"],
        ["Call", "Meet", "Offer", "Won"],
    ]


def test_the_filter_of_a_column_is_reached_and_left_by_keys(room):
    view = _click(room, "Call", "wait")
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert room.panel.filter_button.isChecked()
    _type(">5", Qt.Key.Key_Down)
    assert [room.panel.model.index(row, 0).data() for row in range(room.panel.model.rowCount())] == ["Meet"]
    assert room.panel.count.text() == "1 of 4 rows"
    assert view.hasFocus()
    room.panel.filter_button.click()
    assert room.panel.model.rowCount() == 4


def test_columns_are_chosen_moved_and_kept(room, theme):
    panel = room.panel
    QTest.mouseClick(panel.column_button, Qt.MouseButton.LeftButton)
    menu = room.window.findChild(SearchMenu)
    _type("attempts")
    assert panel.model.wishes[6:8] == ("attempts", "value") or "attempts" in panel.model.wishes
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not menu.isVisible()
    _click(room, "Call", "wait")
    before = _column(room, "wait")
    QTest.keyClick(panel.view, Qt.Key.Key_Left, CTRL | SHIFT)
    assert _column(room, "wait") == before - 1
    assert _here(room) == ("Call", "wait")
    panel.view.setColumnWidth(_column(room, "wait"), 77)
    state = panel.columns.state()
    assert "wait=77" in state
    other = TablePanel(room.bridge, room.selection, theme, parent=room.window)
    other.columns.restore(state)
    assert other.model.wishes == panel.model.wishes
    assert other.view.columnWidth(_column(room, "wait")) == 77


def test_a_dragged_title_moves_its_column(room):
    panel = room.panel
    panel.view.header.moveSection(_column(room, "wait"), 1)
    assert [field.key for field in panel.model.fields][:3] == ["name", "wait", "kind"]
    assert panel.view.header.visualIndex(1) == 1


def test_a_step_is_added_after_the_current_one_by_typing(room):
    _click(room, "Call", "name")
    room.panel.adder.setFocus()
    _type("Plan the visit")
    _type("Drive there")
    names = [room.panel.model.index(row, 0).data() for row in range(room.panel.model.rowCount())]
    assert names[:4] == ["Call", "Plan the visit", "Drive there", "Meet"]
    assert room.entries() == 2
    assert room.panel.adder.hasFocus()
    assert queries.nodes(room.reader, room.bridge.map_id)


def test_tab_goes_through_the_cells_and_leaves_at_the_last(room):
    view = _click(room, "Call", "name")
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert _here(room) == ("Call", "kind")
    assert view.hasFocus()
    model = room.panel.model
    view.setCurrentIndex(model.index(0, model.columnCount() - 1))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 0)
    QTest.keyClick(view, Qt.Key.Key_Backtab, SHIFT)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, model.columnCount() - 1)
    view.setCurrentIndex(model.index(model.rowCount() - 1, model.columnCount() - 1))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()


def test_typing_where_nothing_is_taken_says_so(room):
    view = _click(room, "Won", "touch")
    QTest.keyClicks(view, "5")
    assert room.panel.message.text() == "“Hours of work” is worked out and cannot be typed."
    assert room.entries() == 0
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert room.panel.message.text() == ""
