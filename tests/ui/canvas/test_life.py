"""The view may be thrown away at any moment: nothing of it stays, nothing crashes."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mapper.core import queries
from mapper.core.edits import maps, nodes
from mapper.core.values import MapKind, NodeKind, Point
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.render.projection import Projection
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme
from tests.builders import a_map


@pytest.mark.parametrize("moment", ["idle", "typing", "dragging", "telling", "asking"])
def test_a_window_is_deleted_with_its_view_at_any_moment(opened, moment):
    window = QWidget()
    canvas = opened(a_map().stage("One").lane("Sales").step("Call").lane("Other").step("Meet"), window)
    if moment == "typing":
        canvas.double_click(canvas.at("Call"))
    elif moment == "dragging":
        canvas.pull(canvas.at("Call"), canvas.at("Call") + QPoint(60, 0))
    elif moment == "telling":
        canvas.view.sheet.say("Something", QPoint(30, 30))
    elif moment == "asking":
        canvas.selection.set([canvas.lane("Sales").id])
        canvas.key(Qt.Key.Key_Delete)
    shiboken6.delete(window)


def test_a_view_made_anew_shows_the_same(canvas, qtbot):
    canvas.view.acts.add_node(NodeKind.STEP, Point(150, 300), opens_editor=False)
    again = MapView(canvas.bridge, canvas.selection, Theme(Mode.LIGHT))
    qtbot.addWidget(again)
    assert again.sheet.projection == canvas.view.sheet.projection


def test_two_views_of_one_document_follow_each_other(canvas, qtbot):
    other = MapView(canvas.bridge, canvas.selection, Theme(Mode.LIGHT))
    qtbot.addWidget(other)
    canvas.view.acts.add_node(NodeKind.STEP, Point(150, 300), opens_editor=False)
    assert other.sheet.projection == canvas.view.sheet.projection


def test_switching_maps_shows_the_other_and_ends_what_goes_on(canvas):
    canvas.bridge.run(maps.copy_map, canvas.bridge.map_id, "To be", MapKind.TO_BE)
    canvas.double_click(canvas.at("Call"))
    QTest.keyClicks(canvas.view.editing.editor, "typed")
    other = queries.maps(canvas.bridge.reader)[1].id
    canvas.bridge.switch_map(other)
    assert canvas.view.editing.editor is None
    assert canvas.view.sheet.projection == Projection(canvas.bridge.reader, other)
    assert not len(canvas.selection)
    assert [s.id for s in canvas.view.stage_header._sections] == [
        s.id for s in queries.stages(canvas.bridge.reader, other)
    ]


def test_switching_maps_in_the_middle_of_a_drag(canvas):
    canvas.bridge.run(maps.copy_map, canvas.bridge.map_id, "To be", MapKind.TO_BE)
    place = canvas.at("Call") + QPoint(60, 0)
    canvas.pull(canvas.at("Call"), place)
    canvas.bridge.switch_map(queries.maps(canvas.bridge.reader)[1].id)
    canvas.release(place)
    assert canvas.commands == 1
    assert not canvas.selection.nodes
    assert not list(canvas.view.sheet.overlay)


def test_deleting_the_shown_map_shows_the_next_one(canvas):
    canvas.bridge.run(maps.copy_map, canvas.bridge.map_id, "To be", MapKind.TO_BE)
    canvas.double_click(canvas.at("Call"))
    canvas.bridge.run(maps.delete_map, canvas.bridge.map_id)
    assert canvas.view.sheet.projection.map_id == queries.maps(canvas.bridge.reader)[0].id


def test_a_theme_switch_reaches_everything(qtbot):
    bridge = Bridge(a_map().lane("Sales").step("Call").session())
    theme = Theme(Mode.LIGHT)
    view = MapView(bridge, Selection(bridge, bridge), theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    before = view.grab().toImage()
    theme.set_mode(Mode.DARK)
    after = view.grab().toImage()
    assert before.pixelColor(10, 10) != after.pixelColor(10, 10)
    assert before.pixelColor(400, 300) != after.pixelColor(400, 300)


def test_a_drag_outlives_the_deletion_of_what_is_dragged(canvas):
    canvas.pull(canvas.at("Call"), canvas.at("Call") + QPoint(60, 0))
    canvas.bridge.run(nodes.delete_items, [canvas.node("Call").id])
    canvas.release(canvas.at("Meet"))
    assert "Call" not in canvas.node_names()
    assert canvas.commands == 1
