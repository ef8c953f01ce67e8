"""Lanes and stages in a window without a mouse: found from a step, collapsed, moved, resized, cut, joined, kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.core import queries
from mapper.core.records import Lane, Node, Stage
from tests.builders import named

_ALT, _SHIFT, _CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def _lanes(desk: Desk) -> list[str]:
    return [lane.name for lane in queries.lanes(desk.bridge.reader, desk.bridge.map_id)]


def _do(desk: Desk, action_id: str) -> None:
    action = desk.window.findChild(QAction, action_id)
    assert isinstance(action, QAction)
    assert action.isEnabled(), action_id
    action.trigger()


def test_a_lane_is_found_collapsed_moved_resized_and_named_by_keys(desk: Desk, qtbot: QtBot) -> None:
    canvas = desk.canvas
    before = desk.bridge.session.snapshot()
    canvas.grab_focus()
    node = queries.nodes(desk.bridge.reader, desk.bridge.map_id)[0]
    lane = desk.bridge.reader.get(Lane, node.lane_id)
    desk.selection.set([node.id])
    qtbot.keyClick(canvas, Qt.Key.Key_L, _SHIFT)
    assert desk.selection.ids == (lane.id,)
    qtbot.keyClicks(canvas, "-")
    assert desk.bridge.reader.get(Lane, lane.id).is_collapsed
    qtbot.keyClicks(canvas, "+")
    assert not desk.bridge.reader.get(Lane, lane.id).is_collapsed
    place = _lanes(desk).index(lane.name)
    step = Qt.Key.Key_Down if place == 0 else Qt.Key.Key_Up
    qtbot.keyClick(canvas, step, _ALT)
    assert _lanes(desk).index(lane.name) == (1 if place == 0 else place - 1)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, _ALT | _SHIFT)
    assert desk.bridge.reader.get(Lane, lane.id).height == lane.height + 10
    qtbot.keyClick(canvas, Qt.Key.Key_0, _CTRL | _ALT)
    qtbot.keyClicks(desk.window.focusWidget(), "Partners")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert _lanes(desk).index("Partners") == _lanes(desk).index(lane.name) + 1
    while desk.bridge.session.history.undoable is not None:
        desk.bridge.undo()
    assert desk.bridge.session.snapshot() == before


def test_a_stage_is_cut_joined_and_fitted_from_the_menu(desk: Desk) -> None:
    stage = named(desk.bridge.reader, Stage, "Selling")
    nodes = {n.id for n in desk.bridge.reader.all(Node) if n.stage_id == stage.id}
    desk.selection.set([stage.id])
    _do(desk, "grid.split_two")
    parts = [
        s for s in queries.stages(desk.bridge.reader, desk.bridge.map_id) if s.name.startswith("Selling")
    ]
    assert [part.name for part in parts] == ["Selling", "Selling 2"]
    _do(desk, "grid.merge")
    _do(desk, "grid.shrinks")
    _do(desk, "grid.fit")
    assert {n.id for n in desk.bridge.reader.all(Node) if n.stage_id == stage.id} == nodes
    assert desk.bridge.reader.get(Stage, stage.id).least_width is not None
    _do(desk, "grid.fit_all")
    desk.selection.clear()
    action = desk.window.findChild(QAction, "grid.fit")
    assert isinstance(action, QAction)
    assert not action.isEnabled()


def test_what_is_collapsed_is_so_tomorrow(desk: Desk, reopened: Callable[[Path], Desk]) -> None:
    stage = named(desk.bridge.reader, Stage, "Selling")
    desk.selection.set([stage.id])
    _do(desk, "grid.collapse")
    path = desk.document.path
    again = reopened(path)
    assert again.bridge.reader.get(Stage, stage.id).is_collapsed
    _do(again, "grid.expand_all")
    assert again.bridge.reader.get(Stage, stage.id) == stage
