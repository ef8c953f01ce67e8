"""The inspector on a locked map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import set_map
from mapper.core.insides import inside_of
from mapper.core.records import ProcessMap
from mapper.ui.panels.inspector.panel import InspectorPanel
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
