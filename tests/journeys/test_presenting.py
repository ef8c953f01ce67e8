"""F5 shows the map alone; keys walk along the flow; leaving brings everything back as it was (want 13)."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.edits import nodes as node_edits
from mapper.core.edits.maps import copy_map
from mapper.core.records import Node
from mapper.core.values import MapKind, NodeKind, Point, Rect
from mapper.ui.present.spotlight import SpotlightMark
from mapper.ui.reading_sizes import LEAST_SHARE
from mapper.ui.render.detail import NAME_SIZE
from mapper.ui.theme.theme import Mode

Key = Qt.Key


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Desk:
    """The map before a room."""
    desk.canvas.motion.allow(False)
    desk.window.activateWindow()
    desk.canvas.setFocus()
    qtbot.waitUntil(desk.canvas.hasFocus)
    QTest.keyClick(desk.canvas, Key.Key_F5)
    assert desk.presentation.is_on
    return desk


def _named(desk: Desk) -> str:
    node_id = desk.presentation.walk.node
    return desk.bridge.reader.get(Node, node_id).name if node_id is not None else ""


def _press(desk: Desk, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk.canvas, key)
    return _named(desk)


def _lit(desk: Desk) -> tuple[Rect, ...]:
    mark = desk.canvas.sheet.overlay.get("spotlight")
    assert isinstance(mark, SpotlightMark)
    return tuple(mark.rects)


def _seen(desk: Desk) -> set[str]:
    parts: list[QWidget] = [desk.window.menuBar(), desk.window.statusBar(), *desk.window.docks.values()]
    parts += desk.window.findChildren(QToolBar)
    return {part.objectName() or type(part).__name__ for part in parts if part.isVisible()}


def test_nothing_but_the_map_and_its_headers(room: Desk) -> None:
    assert room.window.isFullScreen()
    assert _seen(room) == set()
    assert room.canvas.isVisible()
    _press(room, Key.Key_Space)
    assert not room.canvas.looking.minimap.isVisible()
    assert not room.canvas.pad.isVisible()
    assert room.canvas.stage_header.isVisible()
    assert room.canvas.lane_header.isVisible()
    # The map's names in the headers are read from the last row.
    assert room.canvas.stage_header.name_font.pixelSize() >= 0.9 * LEAST_SHARE * room.window.height()


def test_the_place_stands_below_a_name_that_leaves_it_no_room(room: Desk) -> None:
    lower = room.presentation.lower_third
    place = "Selling · Sales"
    lower.tell("Qualify")
    low = lower.height()
    for name in ("Qualify", "A name that is longer than what there is of room for it in this window"):
        lower.tell(name, place, "1/2 yes")
        assert lower.texts() == (name, place, "1/2 yes")
        labels = {label.text(): label.geometry() for label in lower.findChildren(QLabel)}
        assert place in labels, "it is not cut"
        assert labels.keys() >= {"1/2 yes"}
        assert ("Qualify" in labels) is (name == "Qualify")
        assert all(not one.intersects(other) for one, other in combinations(labels.values(), 2))
        assert all(lower.rect().contains(each) for each in labels.values())
        assert lower.height() > low, "the window is too wide for this test"


def test_the_walk_goes_along_the_flow_and_back(room: Desk) -> None:
    assert _named(room) == ""
    way = [_press(room, key) for key in (Key.Key_Space, Key.Key_PageDown, Key.Key_Right)]
    assert way == ["Account with a need", "Choose target accounts", "First contact"]
    assert room.presentation.lower_third.texts()[:2] == ("First contact", "Prospecting · Sales development")
    assert _press(room, Key.Key_PageUp) == "Choose target accounts"
    assert _press(room, Key.Key_Left) == "Account with a need"
    assert _press(room, Key.Key_End) == "Won"
    assert _press(room, Key.Key_Home) == "Account with a need"


def test_a_whole_way_leads_from_the_start_to_the_end(room: Desk) -> None:
    kinds = []
    for _ in range(20):
        _press(room, Key.Key_Space)
        node_id = room.presentation.walk.node
        kinds.append(room.bridge.reader.get(Node, node_id).kind)
        if kinds[-1] is NodeKind.END:
            break
    assert kinds[0] is NodeKind.START
    assert kinds[-1] is NodeKind.END
    assert _named(room) == "Won"


def test_up_and_down_choose_where_a_way_divides(room: Desk) -> None:
    _press(room, Key.Key_Space, Key.Key_Space, Key.Key_Space)
    first = room.presentation.walk.way
    assert first is not None
    _press(room, Key.Key_Down)
    other = room.presentation.walk.way
    assert other is not None
    assert other.id != first.id
    assert room.presentation.lower_third.texts()[2].startswith("2/2")
    assert _press(room, Key.Key_Space) == "Lost"
    _press(room, Key.Key_PageUp, Key.Key_Up, Key.Key_Up)
    assert room.presentation.walk.way == first


def test_what_one_looks_at_is_lit_selected_and_large_enough(room: Desk) -> None:
    _press(room, Key.Key_Space, Key.Key_Space)
    node_id = room.presentation.walk.node
    assert node_id is not None
    mark = room.canvas.sheet.overlay.get("spotlight")
    assert isinstance(mark, SpotlightMark)
    assert mark.rects[0] == room.canvas.sheet.projection.nodes[node_id].extent
    assert room.selection.ids == (node_id,)
    assert room.canvas.sheet.overlay.get("corners") is None
    assert NAME_SIZE * room.canvas.zoom >= 0.99 * LEAST_SHARE * room.window.height()
    assert room.canvas.camera.visible.encloses(mark.rects[0])


def test_s_shows_whole_stages_one_after_the_other(room: Desk) -> None:
    _press(room, Key.Key_Space, Key.Key_S)
    stages = queries.stages(room.bridge.reader, room.bridge.map_id)
    assert room.presentation.walk.stage == stages[0].id
    assert room.selection.ids == (stages[0].id,)
    _press(room, Key.Key_Space)
    assert room.presentation.walk.stage == stages[1].id
    assert room.presentation.lower_third.texts()[0] == stages[1].name
    _press(room, Key.Key_S)
    node_id = room.presentation.walk.node
    assert node_id is not None
    assert room.bridge.reader.get(Node, node_id).stage_id == stages[1].id


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F5])
def test_leaving_brings_everything_back(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.canvas.motion.allow(False)
    desk.window.activateWindow()
    desk.window.docks["outline"].close()
    chosen = queries.nodes(desk.bridge.reader, desk.bridge.map_id)[4].id
    desk.selection.set([chosen])
    desk.canvas.camera.zoom_to(0.9)
    desk.canvas.setFocus()
    before = (
        _seen(desk),
        desk.canvas.camera.goal,
        desk.selection.ids,
        desk.window.size(),
        desk.window.widths(),
    )
    scale = desk.canvas.stage_header.scale
    _press(desk, Key.Key_F5, Key.Key_Space, Key.Key_Space, Key.Key_S)
    assert desk.presentation.is_on
    _press(desk, key)
    qtbot.waitUntil(lambda: desk.window.size() == before[3])
    after = (
        _seen(desk),
        desk.canvas.camera.goal,
        desk.selection.ids,
        desk.window.size(),
        desk.window.widths(),
    )
    assert after == before
    assert desk.canvas.stage_header.scale == scale
    assert desk.canvas.sheet.overlay.get("spotlight") is None
    assert not desk.presentation.lower_third.isVisible()


def test_e_edits_at_once_and_escape_ends_only_the_typing(room: Desk, qtbot: QtBot) -> None:
    _press(room, Key.Key_Space, Key.Key_Space)
    node_id = room.presentation.walk.node
    assert node_id is not None
    _press(room, Key.Key_E)
    editor = room.canvas.editing.editor
    assert editor is not None
    QTest.keyClicks(editor, "Pick accounts")
    _press(room, Key.Key_Return)
    assert room.bridge.reader.get(Node, node_id).name == "Pick accounts"
    assert room.presentation.lower_third.texts()[0] == "Pick accounts"
    assert _seen(room) == set()
    _press(room, Key.Key_E, Key.Key_Escape)
    assert room.presentation.is_on


def test_a_click_moves_the_light_and_other_edits_keep_it(room: Desk, qtbot: QtBot) -> None:
    _press(room, Key.Key_Space, Key.Key_Space)
    node_id = room.presentation.walk.node
    assert node_id is not None
    room.bridge.run(node_edits.move_nodes, {node_id: Point(40.0, 160.0)})
    mark = room.canvas.sheet.overlay.get("spotlight")
    assert isinstance(mark, SpotlightMark)
    assert mark.rects[0] == room.canvas.sheet.projection.nodes[node_id].extent
    other = next(i for i in room.canvas.sheet.projection.nodes if i != node_id)
    room.selection.set([other])
    assert room.presentation.walk.node == other
    QTest.keyClick(room.canvas, Key.Key_Delete)
    assert room.presentation.walk.node is None
    assert room.canvas.sheet.overlay.get("spotlight") is None


def test_a_dark_system_is_shown_light_and_a_chosen_dark_stays(office: Office, desk: Desk) -> None:
    office.theme.set_mode(Mode.DARK)
    desk.presentation.enter()
    assert office.theme.is_dark
    desk.presentation.leave()
    assert office.theme.mode is Mode.DARK


def test_no_question_stands_before_a_room(room: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked_while_presenting: list[bool] = []
    monkeypatch.setattr(
        "mapper.app.filing.SaveFileDialog.ask",
        lambda *_: asked_while_presenting.append(room.presentation.is_on),
    )
    monkeypatch.setattr(QDialog, "exec", lambda _self: asked_while_presenting.append(room.presentation.is_on))
    QTest.keyClick(
        room.canvas, Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert asked_while_presenting == [False]


def test_closing_the_window_remembers_the_editors_layout(office: Office, room: Desk, qtbot: QtBot) -> None:
    room.window.close()
    qtbot.waitUntil(lambda: not office.desks and not isValid(room.window))
    office.new_document()
    again = office.desks[-1]
    assert not again.window.docks["inspector"].isHidden()
    assert not again.window.menuBar().isHidden()


@pytest.mark.parametrize("stands_at", ["node", "stage"])
def test_whoever_fades_between_both_maps_comes_back_to_the_place_of_the_walk(
    room: Desk, qtbot: QtBot, stands_at: str
) -> None:
    as_is, walk = room.bridge.map_id, room.presentation.walk
    room.bridge.run(copy_map, as_is, "To be", MapKind.TO_BE)
    room.bridge.switch_map(as_is)
    _press(room, *[Key.Key_Space] * 3, Key.Key_Down, *([Key.Key_S] if stands_at == "stage" else []))
    place, selected = walk.place, room.selection.ids
    lit = _lit(room)
    room.fade.start()
    assert room.fade.is_on
    assert (room.selection.ids, walk.node, walk.stage) == ((), None, None), (
        "nothing is in the way of both maps"
    )
    qtbot.waitUntil(lambda: room.canvas.sheet.scene.morph is not None)
    _press(room, Key.Key_End)
    assert room.bridge.map_id != as_is
    _press(room, Key.Key_Escape)
    assert room.presentation.is_on
    assert (room.bridge.map_id, walk.place, room.selection.ids) == (as_is, place, selected)
    assert _lit(room) == lit
    if stands_at == "node":
        assert all(room.canvas.camera.visible.encloses(each) for each in lit)
        assert _press(room, Key.Key_Left) == "Choose target accounts"


def test_a_fade_that_gives_way_to_playing_the_change_leaves_no_place_behind(room: Desk, qtbot: QtBot) -> None:
    as_is, walk = room.bridge.map_id, room.presentation.walk
    room.bridge.run(copy_map, as_is, "To be", MapKind.TO_BE)
    to_be = next(each.id for each in queries.maps(room.bridge.reader) if each.id != as_is)
    room.bridge.switch_map(to_be)
    _press(room, *[Key.Key_Space] * 2)
    place = walk.place
    room.fade.start()
    room.play.start()
    assert (room.fade.is_on, room.play.is_on, walk.node) == (False, True, None)
    _press(room, Key.Key_Escape)
    assert (room.play.is_on, room.bridge.map_id, walk.place) == (False, to_be, place)
    room.bridge.switch_map(as_is)
    _press(room, Key.Key_Space)
    room.play.start()
    _press(room, Key.Key_Escape)
    assert (room.bridge.map_id, walk.node) == (to_be, None), "playing ends on the later map, where nobody was"


def test_a_way_is_traced_before_the_room(room: Desk, qtbot: QtBot) -> None:
    _press(room, Key.Key_Space)
    assert isinstance(room.canvas.sheet.overlay.get("spotlight"), SpotlightMark)
    _press(room, Key.Key_P)
    tracing = room.canvas.tracing
    qtbot.waitUntil(lambda: tracing.told is not None, timeout=5000)
    # Nothing but the way is lit, and what holds for it is read from the last row.
    assert room.canvas.sheet.overlay.get("spotlight") is None
    told = tracing.told
    assert told is not None
    count = len(told.ways.ways)
    assert room.presentation.lower_third.texts() == (told.title(0), told.short(0), f"1/{count}")
    _press(room, Key.Key_Right)
    assert room.presentation.lower_third.texts()[2] == f"2/{count}"
    _press(room, Key.Key_Escape)
    assert room.presentation.is_on
    assert not tracing.is_on
    assert room.canvas.sheet.scene.lens.trail is None
    _press(room, Key.Key_P)
    _press(room, Key.Key_F5)
    assert not room.presentation.is_on
    assert not tracing.is_on
