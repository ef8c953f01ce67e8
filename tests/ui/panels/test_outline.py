"""The outline: one selection with the canvas, filter, rename, delete and reveal, all by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mapper.core import queries
from mapper.core.edits import maps, nodes
from mapper.core.records import Node, ProcessMap, Stage
from mapper.core.values import MapKind, NodeKind, Point
from mapper.ui.panels import outline
from mapper.ui.panels.outline import OutlinePanel
from tests.builders import a_map, named


@pytest.fixture
def room(furnish):
    document = a_map().stage("Find").lane("Sales").step("Call").step("Visit").stage("Win").end("Won")
    return furnish(OutlinePanel, document, width=240)


def _chosen(panel):
    return [index.data() for index in panel.view.selectionModel().selectedIndexes()]


def _go(room, name):
    """Click the row of a name."""
    view = room.panel.view
    view.setFocus()
    record = named(room.reader, Node, name) if name in ("Call", "Visit", "Won") else None
    index = room.panel.model.index_of((record or named(room.reader, Stage, name)).id)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    return view


def test_all_is_open_at_first(room):
    view, names = room.panel.view, []
    index = room.panel.model.index(0, 0)
    while index.isValid():
        names.append(index.data())
        index = view.indexBelow(index)
    assert names == ["As is", "Find", "Call", "Visit", "Win", "Won"]


def test_a_click_selects_on_the_canvas(room):
    _go(room, "Visit")
    assert room.selection.ids == (room.node("Visit").id,)
    _go(room, "Win")
    assert room.selection.ids == (named(room.reader, Stage, "Win").id,)


def test_shift_and_arrow_select_several(room):
    view = _go(room, "Call")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert set(room.selection.ids) == {room.node("Call").id, room.node("Visit").id}


def test_the_canvas_selects_in_the_tree_once_its_frame_is_painted(room, qtbot):
    room.select("Call", "Won")
    assert _chosen(room.panel) == [], "the canvas does not wait for it"
    qtbot.waitUntil(lambda: _chosen(room.panel) == ["Call", "Won"])
    room.selection.clear()
    qtbot.waitUntil(lambda: _chosen(room.panel) == [])


def test_who_works_in_the_tree_has_the_selection_there_at_once(room):
    _go(room, "Visit")
    room.select("Call", "Won")
    assert _chosen(room.panel) == ["Call", "Won"]


def test_what_was_just_made_can_be_selected_at_once(room, qtbot):
    room.bridge.run(nodes.add_node, room.bridge.map_id, NodeKind.STEP, Point(50, 50), "New")
    room.select("New")
    qtbot.waitUntil(lambda: _chosen(room.panel) == ["New"])


def test_a_selected_node_that_moves_to_another_stage_stays_selected(room, qtbot):
    room.select("Call")
    corner = Point(room.reader.get(Stage, room.node("Call").stage_id).width + 50, 150)
    room.bridge.run(nodes.move_nodes, {room.node("Call").id: corner})
    assert room.node("Call").stage_id == named(room.reader, Stage, "Win").id
    with qtbot.waitSignal(room.panel.model.settled):
        pass
    assert room.selection.ids == (room.node("Call").id,)
    assert _chosen(room.panel) == ["Call"]


def test_the_map_itself_means_nothing_selected(room):
    view = _go(room, "Call")
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().data() == "As is"
    assert room.selection.ids == ()


def test_a_node_of_another_map_is_shown_there(room):
    room.bridge.run(maps.copy_map, room.bridge.map_id, "To be", MapKind.TO_BE)
    room.panel.model.settle()
    other = queries.maps(room.reader)[1].id
    twin = next(n for n in room.reader.all(Node) if n.map_id == other and n.name == "Visit")
    room.panel.view.setCurrentIndex(room.panel.model.index_of(twin.id))
    assert room.bridge.map_id == other
    assert room.selection.ids == (twin.id,)


def test_ctrl_enter_and_double_click_reveal(room, qtbot):
    view = _go(room, "Won")
    with qtbot.waitSignal(room.panel.reveal_wanted) as told:
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [room.node("Won").id]
    place = view.visualRect(room.panel.model.index_of(room.node("Call").id)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(room.panel.reveal_wanted) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [room.node("Call").id]


def test_f2_renames_as_one_edit(room, qtbot):
    view, entries = _go(room, "Call"), room.entries()
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Ring")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.viewport().findChild(QLineEdit) is None)
    assert room.node("Ring")
    assert room.entries() == entries + 1


def test_a_name_half_typed_is_taken_when_the_window_closes(room):
    view, names = _go(room, "Call"), []
    node_id = room.node("Call").id
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Ring")
    room.window.closeEvent = lambda event: names.append(room.reader.get(Node, node_id).name)
    room.window.close()
    assert names == ["Ring"]


def test_delete_takes_all_selected_nodes_as_one_edit(room):
    view = _go(room, "Call")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    entries = room.entries()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [node.name for node in room.reader.all(Node)] == ["Won"]
    assert room.entries() == entries + 1


def test_delete_on_a_stage_keeps_its_content(room):
    QTest.keyClick(_go(room, "Win"), Qt.Key.Key_Delete)
    assert [stage.name for stage in room.reader.all(Stage)] == ["Find"]
    assert room.node("Won")
    QTest.keyClick(_go(room, "Find"), Qt.Key.Key_Delete)
    assert room.refusals == ["A map keeps at least one stage."]


def test_delete_on_a_map_asks(room, monkeypatch):
    room.bridge.run(maps.copy_map, room.bridge.map_id, "To be", MapKind.TO_BE)
    room.panel.model.settle()
    answers = [False, True]
    monkeypatch.setattr(outline.ConfirmDialog, "ask", classmethod(lambda cls, *_: answers.pop(0)))
    room.panel.view.setCurrentIndex(room.panel.model.index_of(queries.maps(room.reader)[1].id))
    QTest.keyClick(room.panel.view, Qt.Key.Key_Delete)
    assert len(list(room.reader.all(ProcessMap))) == 2
    QTest.keyClick(room.panel.view, Qt.Key.Key_Delete)
    assert [each.name for each in room.reader.all(ProcessMap)] == ["As is"]
    assert room.bridge.map_id == queries.maps(room.reader)[0].id


def test_the_filter_shows_matches_open_and_enter_reveals_the_first(room, qtbot):
    QTest.keyClicks(room.panel.search, "vis")
    assert (
        room.panel.view.indexBelow(room.panel.view.indexBelow(room.panel.model.index(0, 0))).data() == "Visit"
    )
    with qtbot.waitSignal(room.panel.reveal_wanted) as told:
        QTest.keyClick(room.panel.search, Qt.Key.Key_Return)
    assert told.args == [room.node("Visit").id]
    assert room.selection.ids == (room.node("Visit").id,)
    QTest.keyClicks(room.panel.search, "zzz")
    assert room.panel._nothing.isVisible()
    QTest.keyClick(room.panel.search, Qt.Key.Key_Escape)
    assert not room.panel._nothing.isVisible()
    assert _chosen(room.panel) == ["Visit"]


def test_arrows_lead_from_the_filter_into_the_tree_and_back(room):
    room.panel.search.setFocus()
    QTest.keyClick(room.panel.search, Qt.Key.Key_Down)
    assert room.panel.view.hasFocus()
    QTest.keyClick(room.panel.view, Qt.Key.Key_Up)
    assert room.panel.search.hasFocus()


def test_a_hidden_outline_catches_up_when_it_comes_back(room):
    room.panel.hide()
    room.bridge.run(nodes.delete_items, [room.node("Call").id])
    room.select("Won")
    room.panel.show()
    assert _chosen(room.panel) == ["Won"]
    assert room.panel.model.rows_of(named(room.reader, Stage, "Find").id) == [room.node("Visit").id]


def test_selecting_everything_in_a_large_map_is_few_ranges(furnish, qtbot):
    builder = a_map()
    for stage in range(10):
        builder.stage(f"Stage {stage}").lane("Sales")
        for number in range(100):
            builder.step(f"Step {stage}.{number}")
    room = furnish(OutlinePanel, builder)
    room.selection.set(node.id for node in queries.nodes(room.reader, room.bridge.map_id))
    ranges = room.panel.view.selectionModel().selection
    qtbot.waitUntil(lambda: len(ranges()) == 10)


def test_a_document_to_read_is_not_changed(furnish):
    room = furnish(OutlinePanel, a_map().stage("Find").lane("Sales").step("Call"), is_read_only=True)
    view = _go(room, "Call")
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.viewport().findChild(QLineEdit) is None
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert room.node("Call")
