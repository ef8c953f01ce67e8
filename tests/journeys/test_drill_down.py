"""A step is opened inside, worked on and left; what is said about it and belongs to it is there on another day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mapper.app.actions.registry import ActionRegistry
from mapper.app.desk import Desk
from mapper.core import insides, queries
from mapper.core.records import Attachment, Comment, Node, ProcessMap
from mapper.core.threads import open_threads
from mapper.ui.window.breadcrumbs import Breadcrumbs
from mapper.ui.window.map_tabs import MapTabs
from tests.builders import named

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
STEP = "First contact"


@pytest.fixture
def on_canvas(desk: Desk, qtbot: QtBot) -> Desk:
    """The keys go to the map, where one step is selected."""
    desk.canvas.motion.allow(False)
    desk.window.activateWindow()
    desk.canvas.setFocus()
    qtbot.waitUntil(desk.canvas.hasFocus)
    desk.selection.set([_step(desk).id])
    return desk


def _step(desk: Desk, name: str = STEP) -> Node:
    return named(desk.bridge.reader, Node, name)


def _press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        holder = QApplication.focusWidget()
        assert holder is not None
        QTest.keyClick(holder, key, modifier)


def _write(text: str) -> None:
    holder = QApplication.focusWidget()
    assert holder is not None
    QTest.keyClicks(holder, text)


def _crumbs(desk: Desk) -> Breadcrumbs:
    crumbs = desk.window.findChild(Breadcrumbs)
    assert crumbs is not None
    return crumbs


def test_in_by_a_key_a_step_there_and_out_again(on_canvas: Desk) -> None:
    desk, outer = on_canvas, on_canvas.bridge.map_id
    _press(Key.Key_I)
    inside = insides.inside_of(desk.bridge.reader, _step(desk).id)
    assert inside is not None
    assert desk.bridge.map_id == inside.id
    assert _crumbs(desk).isVisible()
    _press(Key.Key_N)
    _write("Dial")
    _press(Key.Key_Return)
    number = insides.number_of(desk.bridge.reader, _step(desk).id)
    assert insides.number_of(desk.bridge.reader, _step(desk, "Dial").id) == f"{number}.1"
    _press(Key.Key_U)
    assert desk.bridge.map_id == outer
    assert desk.selection.nodes == (_step(desk).id,)
    assert not _crumbs(desk).isVisible()
    tabs = desk.window.findChild(MapTabs)
    assert tabs is not None
    layout = tabs.layout()
    assert layout is not None
    shown = [tab for tab in tabs.findChildren(QPushButton) if layout.indexOf(tab) >= 0]
    assert len(shown) == len(insides.outer_maps(desk.bridge.reader))


def test_a_room_is_led_in_and_out_and_leaving_brings_back_the_map(on_canvas: Desk) -> None:
    desk, outer = on_canvas, on_canvas.bridge.map_id
    _press(Key.Key_F5)
    assert desk.presentation.is_on
    _press(Key.Key_I)
    assert desk.bridge.map_id != outer
    assert _crumbs(desk).isVisible()
    _press(Key.Key_U)
    assert desk.bridge.map_id == outer
    _press(Key.Key_I)
    desk.presentation.leave()
    assert desk.bridge.map_id == outer
    assert desk.selection.nodes == (_step(desk).id,)


def test_another_day_all_of_it_is_there(
    on_canvas: Desk, reopened: Callable[[Path], Desk], qtbot: QtBot
) -> None:
    desk = on_canvas
    _press(Key.Key_I, Key.Key_N)
    _write("Dial")
    _press(Key.Key_Return, Key.Key_U, Key.Key_K)
    _write("Who calls?")
    _press(Key.Key_Return, modifier=CTRL)
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor(30, 90, 160))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    desk.canvas.setFocus()
    desk.canvas.commands.paste()
    author = desk.office.settings.author
    path = desk.document.path
    desk = reopened(path)
    reader = desk.bridge.reader
    inside = insides.inside_of(reader, _step(desk).id)
    assert inside is not None
    assert [node.name for node in queries.nodes(reader, inside.id)] == ["Dial"]
    (thread,) = open_threads(reader)
    assert (thread.first.text, thread.first.author) == ("Who calls?", author)
    assert [attachment.node_id for attachment in reader.all(Attachment)] == [_step(desk).id]
    picture = desk.canvas.sheet.projection.nodes[_step(desk).id]
    assert picture.pins == (("inside", 1), ("comment", 1), ("attach", 1))


def test_a_to_be_copy_holds_the_inside_and_what_was_said_stays_with_the_old_map(on_canvas: Desk) -> None:
    desk = on_canvas
    _press(Key.Key_I, Key.Key_N)
    _write("Dial")
    _press(Key.Key_Return, Key.Key_U, Key.Key_K)
    _write("Who calls?")
    _press(Key.Key_Return, modifier=CTRL)
    _registry(desk)["map.to_be"].trigger()
    reader = desk.bridge.reader
    here = next(node for node in queries.nodes(reader, desk.bridge.map_id) if node.name == STEP)
    inside = insides.inside_of(reader, here.id)
    assert inside is not None
    assert [node.name for node in queries.nodes(reader, inside.id)] == ["Dial"]
    assert inside.based_on is not None
    assert reader.get(ProcessMap, inside.based_on).parent_node_id == here.origin
    assert [comment.node_id for comment in reader.all(Comment)] == [here.origin]


def _registry(desk: Desk) -> ActionRegistry:
    registry = desk.window.findChild(ActionRegistry)
    assert registry is not None
    return registry
