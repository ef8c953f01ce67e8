"""Arranging and resizing in the whole window: by the keys of the menu, and from the pad of several things."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.core.values import NodeKind, Rect

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_ctrl_alt_and_arrows_resize_what_is_selected(desk: Desk, qtbot: QtBot) -> None:
    canvas, reader = desk.canvas, desk.bridge.reader
    node = next(n for n in queries.nodes(reader, desk.bridge.map_id) if n.kind is NodeKind.STEP)
    desk.selection.set([node.id])
    canvas.grab_focus()
    qtbot.waitUntil(canvas.hasFocus)
    QTest.keyClick(canvas, Qt.Key.Key_Right, CTRL_ALT)
    assert reader.get(type(node), node.id).width == node.width + 10
    QTest.keyClick(canvas, Qt.Key.Key_Left, CTRL_ALT)
    assert reader.get(type(node), node.id).width == node.width
    QTest.keyClick(canvas, Qt.Key.Key_Down, CTRL_ALT)
    assert reader.get(type(node), node.id).height == node.height + 10


def test_the_menu_offers_only_what_would_change_something(desk: Desk) -> None:
    """canvas.md 24."""
    actions = {action.objectName(): action for action in desk.window.actions()}
    steps = [n for n in queries.nodes(desk.bridge.reader, desk.bridge.map_id) if n.kind is NodeKind.STEP]
    alike = [n for n in steps if (n.width, n.height) == (steps[0].width, steps[0].height)]
    desk.selection.set([steps[0].id])
    assert not actions["arrange.same_width"].isEnabled()
    desk.selection.set([node.id for node in alike])
    assert len(alike) > 1
    assert not actions["arrange.same_width"].isEnabled()
    desk.bridge.run(nodes.resize_node, alike[0].id, _larger(desk, alike[0]))
    assert actions["arrange.same_width"].isEnabled()


def _larger(desk: Desk, node: Node) -> Rect:
    rect = Grid.of(desk.bridge.reader, desk.bridge.map_id).node_rect(node)
    return rect._replace(width=rect.width + 20)
