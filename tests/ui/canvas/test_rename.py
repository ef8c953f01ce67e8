"""Typing a name in place: where the editor stands, what commits it, what gives it up."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core.edits import nodes
from mapper.core.records import Connector
from mapper.core.values import Point
from tests.ui.canvas.conftest import CTRL, SHIFT


def editor(canvas):
    return canvas.view.editing.editor


def test_a_double_click_opens_the_editor_with_all_selected(canvas):
    canvas.double_click(canvas.at("Call"))
    assert editor(canvas).toPlainText() == "Call"
    canvas.type("Ring up")
    assert canvas.node_names() == {"Ring up", "Qualify", "Meet", "Offer", "Remember"}
    assert editor(canvas) is None
    assert canvas.commands == 1


def test_it_stands_over_the_text_in_the_same_size(canvas):
    for zoom in (1.0, 2.0):
        canvas.view.camera.zoom_to(zoom)
        canvas.view.camera.reveal(canvas.rect("Call"))
        canvas.double_click(canvas.at("Call"))
        node = canvas.view.camera.rect_on_screen(canvas.rect("Call")).toAlignedRect()
        assert node.contains(editor(canvas).geometry())
        assert editor(canvas).document().defaultFont().pixelSize() == round(13 * zoom)
        canvas.view.editing.cancel()


def test_f2_and_enter_open_it_too(canvas):
    canvas.click(canvas.at("Meet"))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return):
        canvas.key(key)
        assert editor(canvas).toPlainText() == "Meet"
        QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
        assert editor(canvas) is None
    assert canvas.commands == 0


def test_shift_enter_breaks_the_line(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "One")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return, SHIFT)
    canvas.type("Two")
    assert canvas.node("One\nTwo")


def test_escape_leaves_the_name_as_it_was(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Nothing")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert canvas.node("Call")
    assert canvas.commands == 0


def test_a_press_on_the_map_commits(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Ring up")
    canvas.click(canvas.place(Point(5, 5)))
    assert canvas.node("Ring up")


def test_zooming_and_scrolling_commit(canvas):
    for act in (lambda: canvas.wheel(QPoint(200, 200), 1, CTRL), lambda: canvas.wheel(QPoint(200, 200), -1)):
        canvas.click(canvas.at("Meet"))
        canvas.key(Qt.Key.Key_F2)
        QTest.keyClicks(editor(canvas), "M")
        act()
        assert editor(canvas) is None
        assert canvas.node("M")
        canvas.bridge.undo()


def test_another_selection_commits(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Ring up")
    canvas.selection.set([canvas.node("Meet").id])
    assert canvas.node("Ring up")


def test_losing_the_focus_commits(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Ring up")
    canvas.view.setFocus()
    assert canvas.node("Ring up")


def test_it_goes_with_its_node(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Ring up")
    canvas.bridge.run(nodes.delete_items, [canvas.node("Call").id])
    assert editor(canvas) is None
    assert canvas.commands == 1


def test_undo_of_a_new_node_takes_the_editor_along(canvas):
    canvas.double_click(canvas.place(Point(150, 300)))
    QTest.keyClicks(editor(canvas), "Typed")
    canvas.bridge.undo()
    assert editor(canvas) is None
    assert len(canvas.nodes) == 5


def test_a_rename_elsewhere_wins(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(editor(canvas), "Mine")
    canvas.bridge.run(nodes.rename_node, canvas.node("Call").id, "Theirs")
    assert editor(canvas) is None
    assert canvas.node("Theirs")


def test_a_change_of_something_else_does_not_disturb(canvas):
    canvas.double_click(canvas.at("Call"))
    canvas.bridge.run(nodes.rename_node, canvas.node("Meet").id, "Other")
    canvas.type("Mine")
    assert canvas.node("Mine")


def test_the_label_of_a_line(canvas):
    line = canvas.line("Meet", "Offer")
    points = canvas.view.sheet.projection.connectors[line.id].points
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    canvas.double_click(canvas.place(middle))
    canvas.type("wants one")
    assert canvas.bridge.reader.get(Connector, line.id).label == "wants one"


def test_letters_and_delete_belong_to_the_text(canvas):
    canvas.double_click(canvas.at("Call"))
    QTest.keyClick(editor(canvas), Qt.Key.Key_Delete)
    QTest.keyClicks(editor(canvas), "cc")
    assert editor(canvas).toPlainText() == "cc"
    assert canvas.node("Call")


def test_nothing_is_typed_in_a_read_only_document(canvas):
    canvas.bridge.session._keeper.is_read_only = True
    canvas.double_click(canvas.at("Call"))
    assert editor(canvas) is None


def test_a_very_long_name_stays_in_sight(canvas):
    canvas.selection.set([canvas.node("Call").id])
    canvas.view.commands.rename_selected()
    editor = canvas.view.editing.editor
    editor.insertPlainText("A very long name " * 28)
    port = canvas.view.viewport()
    assert editor.geometry().top() >= 0
    assert editor.geometry().bottom() <= port.height()
    canvas.view.finish_typing()
    assert any(name.startswith("A very long name") for name in canvas.node_names())


def test_typing_in_a_header_is_finished_too(canvas):
    canvas.selection.set([canvas.stage("Second").id])
    canvas.view.commands.rename_selected()
    canvas.view.stage_header.editor.setPlainText("Another")
    canvas.view.finish_typing()
    assert canvas.stage("Another")
