"""The outline typed in: lines, levels, order, lists from the clipboard, and why not, all by keys."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.edits import connectors, stages
from mapper.core.outline import in_order
from mapper.core.records import Node, Stage
from mapper.ui.canvas.mime import FRAGMENT_MIME
from mapper.ui.panels.outline import OutlinePanel
from tests.builders import a_map, named

_NONE = Qt.KeyboardModifier.NoModifier
_ALT, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def room(furnish):
    document = a_map().stage("Find").lane("Sales").step("Call").step("Visit").stage("Win").end("Won")
    room = furnish(OutlinePanel, document, width=280)
    for source, target in (("Call", "Visit"), ("Visit", "Won")):
        room.bridge.run(connectors.add_connector, room.node(source).id, room.node(target).id)
    return room


def _tree(room):
    return [
        (stage.name, [node.name for node in in_order(room.reader, stage.id)])
        for stage in queries.stages(room.reader, room.bridge.map_id)
    ]


def _flow(room):
    lines = queries.connectors(room.reader, room.bridge.map_id)
    get = room.reader.get
    return {(get(Node, c.source_id).name, get(Node, c.target_id).name) for c in lines}


def _go(room, record_type, name):
    """Click the row of a name."""
    view = room.panel.view
    room.panel.model.settle()
    view.setFocus()
    _click(view, room.panel.model.index_of(named(room.reader, record_type, name).id))
    return view


def _click(view, index):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def _type(room, text, key=None, modifier=_NONE):
    editor = room.panel.view.editor()
    QTest.keyClicks(editor, text)
    if key is not None:
        QTest.keyClick(editor, key, modifier)


def _wait_for_editor(room, qtbot):
    qtbot.waitUntil(lambda: room.panel.view.editor() is not None and not room.panel.view.editor().text())


def _wait_for_rest(room, qtbot):
    qtbot.waitUntil(lambda: room.panel.view.editor() is None and room.panel.model.line is None)


def _rows(room):
    view, found = room.panel.view, []
    index = room.panel.model.index(0, 0)
    while index.isValid():
        found.append(index.data())
        index = view.indexBelow(index)
    return found


def test_enter_and_lines_as_in_a_text_outline(room, qtbot):
    entries = room.entries()
    view = _go(room, Node, "Call")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert _rows(room) == ["As is", "Find", "Call", "", "Visit", "Win", "Won"]
    _type(room, "Ask", Qt.Key.Key_Return)
    _wait_for_editor(room, qtbot)
    assert _rows(room) == ["As is", "Find", "Call", "Ask", "", "Visit", "Win", "Won"]
    _type(room, "Check", Qt.Key.Key_Return)
    _wait_for_editor(room, qtbot)
    _type(room, "", Qt.Key.Key_Return)
    _wait_for_rest(room, qtbot)
    assert _tree(room) == [("Find", ["Call", "Ask", "Check", "Visit"]), ("Win", ["Won"])]
    assert _flow(room) == {("Call", "Ask"), ("Ask", "Check"), ("Check", "Visit"), ("Visit", "Won")}
    assert room.entries() == entries + 2
    assert room.selection.ids == (room.node("Check").id,)
    assert view.hasFocus()


def test_letters_on_a_row_begin_a_new_line(room, qtbot):
    QTest.keyClick(_go(room, Node, "Visit"), "A")
    assert room.panel.view.editor().text() == "A"
    _type(room, "sk", Qt.Key.Key_Return)
    _wait_for_editor(room, qtbot)
    _type(room, "", Qt.Key.Key_Escape)
    _wait_for_rest(room, qtbot)
    assert _tree(room)[0] == ("Find", ["Call", "Visit", "Ask"])


def test_escape_leaves_no_line(room, qtbot):
    entries = room.entries()
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_Return)
    _type(room, "Ask", Qt.Key.Key_Escape)
    _wait_for_rest(room, qtbot)
    assert _rows(room) == ["As is", "Find", "Call", "Visit", "Win", "Won"]
    assert room.entries() == entries
    assert room.panel.view.currentIndex().data() == "Call"


def test_a_line_is_kept_when_one_goes_elsewhere(room, qtbot):
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_Return)
    _type(room, "Ask")
    room.canvas.setFocus()
    _wait_for_rest(room, qtbot)
    assert _tree(room)[0] == ("Find", ["Call", "Ask", "Visit"])


def test_shift_tab_makes_the_line_that_is_typed_a_stage_and_tab_a_step_again(room, qtbot):
    QTest.keyClick(_go(room, Node, "Visit"), Qt.Key.Key_Return)
    _type(room, "Check", Qt.Key.Key_Backtab, _SHIFT)
    assert _rows(room) == ["As is", "Find", "Call", "Visit", "", "Win", "Won"]
    assert room.panel.model.line.is_stage
    QTest.keyClick(room.panel.view.editor(), Qt.Key.Key_Tab)
    assert not room.panel.model.line.is_stage
    QTest.keyClick(room.panel.view.editor(), Qt.Key.Key_Backtab, _SHIFT)
    assert room.panel.view.editor().text() == "Check"
    _type(room, "ed", Qt.Key.Key_Return)
    _wait_for_editor(room, qtbot)
    assert not room.panel.model.line.is_stage  # the first step of the new stage
    _type(room, "Ask", Qt.Key.Key_Return)
    _wait_for_editor(room, qtbot)
    _type(room, "", Qt.Key.Key_Escape)
    _wait_for_rest(room, qtbot)
    assert _tree(room) == [("Find", ["Call", "Visit"]), ("Checked", ["Ask"]), ("Win", ["Won"])]


def test_shift_tab_on_a_step_makes_it_a_stage(room, qtbot):
    entries = room.entries()
    QTest.keyClick(_go(room, Node, "Visit"), Qt.Key.Key_Backtab, _SHIFT)
    assert _tree(room) == [("Find", ["Call"]), ("Visit", []), ("Win", ["Won"])]
    assert _flow(room) == {("Call", "Won")}
    assert room.entries() == entries + 1
    assert room.selection.ids == (named(room.reader, Stage, "Visit").id,)
    QTest.keyClick(room.panel.view, Qt.Key.Key_Tab)
    assert _tree(room) == [("Find", ["Call", "Visit"]), ("Win", ["Won"])]


@pytest.mark.parametrize(
    ("record_type", "name", "key", "modifier", "reason"),
    [
        (Node, "Call", Qt.Key.Key_Tab, _NONE, "Nothing stands below a step in an outline."),
        (Stage, "Win", Qt.Key.Key_Tab, _NONE, "“Win” holds steps: move them into another stage first."),
        (Stage, "Win", Qt.Key.Key_Backtab, _SHIFT, "Nothing stands above a stage but the map."),
        (Node, "Won", Qt.Key.Key_Backtab, _SHIFT, "Only a step can become a stage."),
        (Node, "Call", Qt.Key.Key_Up, _ALT, "“Call” is the first already."),
        (Stage, "Win", Qt.Key.Key_Down, _ALT, "“Win” is the last already."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_why_beside_the_row(room, record_type, name, key, modifier, reason):
    before = _tree(room)
    view = _go(room, record_type, name)
    QTest.keyClick(view, key, modifier)
    message = room.panel.writing._message
    assert message.isVisible()
    assert message.text() == reason
    row = view.visualRect(view.currentIndex())
    top = view.viewport().mapFromGlobal(message.mapToGlobal(message.rect().topLeft())).y()
    assert abs(top - row.bottom()) < row.height()
    assert _tree(room) == before
    assert view.hasFocus()


def test_alt_and_arrows_move_a_step_and_a_stage(room):
    view = _go(room, Node, "Visit")
    QTest.keyClick(view, Qt.Key.Key_Up, _ALT)
    assert _tree(room)[0] == ("Find", ["Visit", "Call"])
    assert _flow(room) == {("Visit", "Call"), ("Call", "Won")}
    QTest.keyClick(view, Qt.Key.Key_Down, _ALT)
    QTest.keyClick(view, Qt.Key.Key_Down, _ALT)
    assert _tree(room) == [("Find", ["Call"]), ("Win", ["Visit", "Won"])]
    assert room.selection.ids == (room.node("Visit").id,)
    QTest.keyClick(_go(room, Stage, "Win"), Qt.Key.Key_Up, _ALT)
    assert _tree(room) == [("Win", ["Visit", "Won"]), ("Find", ["Call"])]


def test_a_pasted_list_is_one_edit_and_all_of_it_is_selected(room):
    QGuiApplication.clipboard().setText("1. Ask\n2. Note\nCheck:\n - Test")
    entries = room.entries()
    QTest.keyClick(_go(room, Node, "Visit"), Qt.Key.Key_V, _CTRL)
    assert _tree(room) == [("Find", ["Call", "Visit", "Ask", "Note"]), ("Check", ["Test"]), ("Win", ["Won"])]
    assert room.entries() == entries + 1
    assert set(room.selection.ids) == {room.node(name).id for name in ("Ask", "Note", "Test")}
    assert ("Test", "Won") in _flow(room)


def test_a_pasted_table_with_headings_asks_to_be_looked_at(room, qtbot):
    text = "Step\tNext step\nAsk\tNote\n"
    QGuiApplication.clipboard().setText(text)
    entries = room.entries()
    with qtbot.waitSignal(room.panel.writing._bridge.table_pasted, check_params_cb=lambda said: said == text):
        QTest.keyClick(_go(room, Node, "Visit"), Qt.Key.Key_V, _CTRL)
    assert room.entries() == entries


def test_nothing_to_paste_says_so(room):
    QGuiApplication.clipboard().setText("  \n")
    QTest.keyClick(_go(room, Node, "Visit"), Qt.Key.Key_V, _CTRL)
    assert room.panel.writing._message.text() == "There is no text to paste."


def test_copied_rows_are_indented_text_and_nodes_go_to_the_canvas_whole(room):
    view = _go(room, Stage, "Find")
    QTest.keyClick(view, Qt.Key.Key_Down, _SHIFT)
    QTest.keyClick(view, Qt.Key.Key_C, _CTRL)
    data: QMimeData = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Find\n\tCall"
    assert not data.hasFormat(FRAGMENT_MIME)
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_C, _CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Call"
    assert data.hasFormat(FRAGMENT_MIME)
    _click(view, room.panel.model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_C, _CTRL)
    assert QGuiApplication.clipboard().text() == "Find\n\tCall\n\tVisit\nWin\n\tWon"


def test_escape_leaves_the_rows(room):
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_Escape)
    assert room.panel.search.hasFocus()


def test_a_refused_line_can_be_put_right(room, qtbot):
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_Return)
    room.panel.view.editor().setText("x" * 501)
    QTest.keyClick(room.panel.view.editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.refusals == ["This text is too long."])
    qtbot.waitUntil(lambda: room.panel.model.line is not None and room.panel.view.editor() is not None)
    assert room.panel.view.editor().text() == "x" * 501


def test_a_line_goes_with_what_it_stood_behind(room, qtbot):
    QTest.keyClick(_go(room, Stage, "Find"), Qt.Key.Key_Return)
    _type(room, "Ask")
    room.bridge.run(stages.delete_stage, named(room.reader, Stage, "Find").id, keep_content=False)
    room.panel.model.settle()
    room.canvas.setFocus()
    _wait_for_rest(room, qtbot)
    assert _tree(room) == [("Win", ["Won"])]


def test_a_document_to_read_takes_no_line_and_tab_goes_on(furnish):
    room = furnish(OutlinePanel, a_map().stage("Find").lane("Sales").step("Call"), is_read_only=True)
    view = _go(room, Node, "Call")
    QTest.keyClicks(view, "Ask")
    assert room.panel.model.line is None
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()


def test_screen_readers_hear_what_a_new_line_is(room):
    QTest.keyClick(_go(room, Node, "Call"), Qt.Key.Key_Return)
    index = room.panel.view.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "New step"
    assert room.panel.view.editor().accessibleName() == "New step"
    QTest.keyClick(room.panel.view.editor(), Qt.Key.Key_Backtab, _SHIFT)
    assert room.panel.view.editor().accessibleName() == "New stage"
