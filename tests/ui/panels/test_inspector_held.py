"""The inspector on a locked map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from mapper.core.edits import nodes
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.insides import inside_of
from mapper.core.queries import measures
from mapper.core.records import Comment, ProcessMap
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services.moments import Replay
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.widgets.labelled import LabelledField
from tests.builders import a_map


def test_of_a_locked_map_the_inspector_says_so_on_every_page_and_unlocks_it(furnish):
    room = furnish(InspectorPanel, a_map("Sale").stage("Selling").lane("Sales").step("Call"))
    held, call = room.panel.held, room.node("Call")
    assert not held.isVisible()
    room.bridge.run(make_inside, call.id)
    room.bridge.run(set_map, room.bridge.map_id, is_locked=True)
    assert held.text.text() == "This map is locked. Talk about it goes on."
    room.selection.set([call.id])
    assert held.isVisible()
    room.bridge.switch_map(inside_of(room.reader, call.id).id)
    assert held.text.text() == "“Sale” is locked, and with it what lies inside. Talk about it goes on."
    assert held.text.textFormat() is Qt.TextFormat.PlainText  # of maps with tags in their names too
    QTest.mouseClick(held.unlocker, Qt.MouseButton.LeftButton)
    assert not held.isVisible()
    assert not any(each.is_locked for each in room.reader.all(ProcessMap))


def editable(page):
    """The labels of the fields that are seen and take something."""
    fields = [each for each in page.findChildren(LabelledField) if each.isVisibleTo(page)]
    return {each.label() for each in fields if not is_locked(each)}


def is_locked(field):
    editors = [*field.findChildren(QLineEdit), *field.findChildren(QPlainTextEdit)]
    return all(each.isReadOnly() for each in editors) and not any(
        box.isEnabled() for box in field.findChildren(QComboBox)
    )


def test_what_a_lock_holds_is_only_read_there_and_talk_about_it_is_not(furnish, type_into):
    room = furnish(InspectorPanel, a_map("Sale").stage("Selling").lane("Sales").step("Call", wait_days=3))
    panel, map_id = room.panel, room.bridge.map_id
    free = panel.page
    assert {"Name", "Shows", "Deal value", "Purpose"} <= editable(free)
    room.bridge.run(set_map, map_id, is_locked=True)
    # Its name and what it shows are no figures of it, and the document is not held by one of its maps.
    of_map = {"Name", "Shows", "Title", "Author", "Currency"}
    assert editable(panel.page) == of_map
    room.select("Call")
    held = panel.page
    assert editable(held) == {"New comment"}
    assert not held.kind.isEnabled()
    assert not held.tools.section.action.isVisibleTo(held)
    assert held.agreement.section.action.isVisibleTo(held), "a vote is talk"
    wait = held.waiting.wait
    wait.line.setFocus()
    QTest.keyClicks(wait.line, "7")
    QTest.keyClick(wait.line, Qt.Key.Key_Up)  # where it may be written it goes a step up
    assert (wait.line.text(), room.refusals) == ("3", [])
    wait.line.selectAll()
    assert wait.line.selectedText() == "3", "it can be copied"
    assert not held.own.description.editor.placeholderText(), "nothing asks for more"
    type_into(held.comments.field.editor, "As it was in March")
    held.comments.field.commit()
    assert [each.text for each in room.reader.all(Comment)] == ["As it was in March"]
    QTest.mouseClick(panel.held.unlocker, Qt.MouseButton.LeftButton)
    assert panel.page is not held
    type_into(panel.page.waiting.wait.line, "7", then=Qt.Key.Key_Return)
    assert measures(room.reader, room.node("Call").id).wait_days == 7


def test_a_note_on_a_locked_map_may_be_written_and_so_may_what_lies_on_another_map(furnish):
    room = furnish(InspectorPanel, a_map("Sale").stage("Selling").lane("Sales").step("Call"))
    note = room.bridge.run(nodes.add_node, room.bridge.map_id, NodeKind.NOTE, Point(300, 60), "Ask Ines")
    assert note is not None
    room.bridge.run(set_map, room.bridge.map_id, is_locked=True)
    room.select("Ask Ines")
    assert "Name" in editable(room.panel.page)
    room.select("Ask Ines", "Call")
    assert editable(room.panel.page) == {"New comment"}
    room.bridge.run(copy_map, room.bridge.map_id, "To-be", MapKind.TO_BE)
    copy = next(each for each in room.reader.all(ProcessMap) if each.name == "To-be")
    room.bridge.switch_map(copy.id)
    room.selection.clear()
    assert "Purpose" in editable(room.panel.page)


def test_of_an_earlier_moment_all_is_only_read(furnish):
    room = furnish(InspectorPanel, a_map("Sale").stage("Selling").lane("Sales").step("Call"))
    now = room.bridge.session
    room.select("Call")
    room.bridge.turn_to(Replay(now))
    assert not editable(room.panel.page)
    room.bridge.turn_to(now)
    assert {"Name", "New comment"} <= editable(room.panel.page)
