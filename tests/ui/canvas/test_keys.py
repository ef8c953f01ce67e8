"""Keys, the clipboard, and what the actions of the window call."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.records import Tool
from mapper.core.values import NodeKind, Point
from tests.builders import Clock, a_map, named
from tests.ui.canvas.conftest import CTRL, SHIFT


@pytest.mark.parametrize(
    ("key", "modifiers", "way"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (1, 0)),
        (Qt.Key.Key_Down, SHIFT, (0, 10)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, -1)),
    ],
)
def test_arrows_nudge(canvas, key, modifiers, way):
    canvas.drag(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(0, 20), CTRL)
    before = canvas.rect("Qualify")
    canvas.key(key, modifiers)
    assert canvas.rect("Qualify") == before.moved(*way)


def test_nudges_in_a_row_are_one_command(opened):
    builder = a_map().lane("Sales").step("Call")
    clock = Clock(step=0.1)
    original = builder.session
    builder.session = lambda: original(clock)
    canvas = opened(builder)
    canvas.click(canvas.at("Call"))
    before = canvas.rect("Call")
    for _ in range(5):
        canvas.key(Qt.Key.Key_Right)
    assert canvas.rect("Call") == before.moved(5, 0)
    assert canvas.commands == 1


def test_arrows_without_a_selection_scroll(canvas):
    before = canvas.view.camera.visible.x
    canvas.key(Qt.Key.Key_Right)
    assert canvas.view.camera.visible.x == before + 50


def test_delete_heals(canvas):
    canvas.click(canvas.at("Meet"))
    canvas.key(Qt.Key.Key_Delete)
    assert canvas.lines() == {("Call", "Offer")}
    assert not len(canvas.selection)
    canvas.bridge.undo()
    canvas.click(canvas.at("Meet"))
    canvas.key(Qt.Key.Key_Backspace)
    assert canvas.lines() == {("Call", "Offer")}


def test_copy_and_paste_at_the_pointer(canvas):
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.key(Qt.Key.Key_C, CTRL)
    place = canvas.place(Point(260, 300))
    canvas.hover(place)
    canvas.key(Qt.Key.Key_V, CTRL)
    canvas.click(place)
    pasted = [node for node in canvas.nodes if node.id in canvas.selection]
    assert {node.name for node in pasted} == {"Call", "Meet"}
    assert all(node.lane_id == canvas.lane("Delivery").id for node in pasted)
    assert len(queries.connectors(canvas.bridge.reader, canvas.bridge.map_id)) == 3
    assert canvas.commands == 1


def test_pastes_do_not_cover_one_another(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.view.commands.copy()
    canvas.view.hand.leave()
    for _ in range(3):
        canvas.view.commands.paste()
    corners = {(n.stage_id, n.lane_id, n.x, n.y) for n in canvas.nodes if n.name == "Qualify"}
    assert len(corners) == 4


def test_cut_takes_away_what_it_copied(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_X, CTRL)
    assert "Qualify" not in canvas.node_names()
    canvas.view.hand.leave()
    canvas.view.commands.paste()
    assert "Qualify" in canvas.node_names()


def test_paste_goes_to_another_document_with_what_hangs_on_it(canvas, opened):
    canvas.click(canvas.at("Offer"))
    canvas.view.commands.copy()
    other = opened(a_map().lane("Sales").step("There"))
    other.view.commands.paste()
    assert "Offer" in other.node_names()
    link = queries.node_tools(other.bridge.reader, other.node("Offer").id)[0]
    assert other.bridge.reader.get(Tool, link.tool_id).name == "CRM"


def test_there_may_be_nothing_to_paste(canvas):
    QGuiApplication.clipboard().setText("word after word, " * 50)
    canvas.view.commands.paste()
    assert canvas.commands == 0
    assert "clipboard" in canvas.view.sheet._message.text()


def test_ctrl_d_duplicates_beside(canvas):
    QGuiApplication.clipboard().setText("kept")
    canvas.click(canvas.at("Qualify"))
    canvas.view.hand.leave()
    canvas.key(Qt.Key.Key_D, CTRL)
    assert sorted(n.name for n in canvas.nodes).count("Qualify") == 2
    assert QGuiApplication.clipboard().text() == "kept"
    assert canvas.selection.ids != ()


def test_add_kind_goes_on_from_the_selected_node(canvas):
    canvas.click(canvas.at("Offer"))
    canvas.view.commands.add_kind("step")
    canvas.type("Close")
    assert ("Offer", "Close") in canvas.lines()
    note = canvas.rect("Remember")  # it stands in the way
    assert (canvas.rect("Close").x, canvas.rect("Close").y) == (
        canvas.rect("Offer").right + 50,
        note.bottom + 30,
    )
    assert canvas.node("Close").lane_id == canvas.node("Offer").lane_id
    assert not any(
        canvas.rect("Close").intersects(canvas.rect(name)) for name in canvas.node_names() - {"Close"}
    )


def test_add_kind_without_a_selection_finds_room_in_sight(canvas):
    for _ in range(6):
        canvas.selection.clear()
        canvas.view.commands.add_kind("step")
        canvas.view.editing.cancel()
    rects = [node.rect for node in canvas.view.sheet.projection.nodes.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])


def test_an_end_is_not_gone_on_from(opened):
    canvas = opened(a_map().lane("Sales").step("Call").to("Lost"))
    canvas.click(canvas.at("Lost"))
    canvas.view.commands.add_kind("step")
    canvas.type("Alone")
    assert ("Lost", "Alone") not in canvas.lines()


def test_add_stage_and_lane_behind_the_selected(canvas):
    canvas.selection.set([canvas.stage("First").id])
    canvas.view.commands.add_kind("stage")
    canvas.view.stage_header.editor.cancel()
    assert queries.stages(canvas.bridge.reader, canvas.bridge.map_id)[1].name == "New stage"
    canvas.selection.clear()
    canvas.view.commands.add_kind("lane")
    canvas.view.lane_header.editor.cancel()
    assert queries.lanes(canvas.bridge.reader, canvas.bridge.map_id)[-1].name == "New lane"


def test_attach_to_all_selected_is_one_command(canvas):
    tool = named(canvas.bridge.reader, Tool, "CRM").id
    canvas.view.commands.attach(tool)
    assert "Select" in canvas.view.sheet._message.text()
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.view.commands.attach(tool)
    assert canvas.commands == 1
    assert all(
        len(queries.node_tools(canvas.bridge.reader, canvas.node(n).id)) == 1 for n in ("Call", "Meet")
    )
    canvas.view.commands.attach(tool)
    assert canvas.commands == 1


def test_refusals_are_told_while_the_canvas_has_the_focus(canvas, qtbot):
    qtbot.waitUntil(canvas.view.hasFocus)
    while canvas.commands:
        canvas.bridge.undo()
    canvas.bridge.undo()
    assert "nothing to undo" in canvas.view.sheet._message.text()


def test_a_message_goes_away(canvas, qtbot):
    canvas.view.sheet._message._timer.setInterval(10)
    canvas.view.commands.attach("tool-none")
    assert canvas.view.sheet._message.isVisible()
    qtbot.waitUntil(lambda: not canvas.view.sheet._message.isVisible())


def test_unnamed_kinds_stay_what_they_are(canvas):
    canvas.view.commands.add_kind("stall")
    QTest.keyClick(canvas.view.editing.editor, Qt.Key.Key_Escape)
    assert [n.kind for n in canvas.nodes if not n.name] == [NodeKind.STALL]
