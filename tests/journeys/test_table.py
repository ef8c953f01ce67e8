"""F8 opens all steps as a table below the map: one selection, one undo, and the columns a person has stay theirs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.tabling import book_of
from mapper.core import queries
from mapper.core.records import Node
from mapper.ui.panels.table.panel import TablePanel

CTRL = Qt.KeyboardModifier.ControlModifier


def _panel(desk: Desk) -> TablePanel:
    return book_of(desk).current


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def _type(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def _open(desk: Desk, qtbot: QtBot) -> TablePanel:
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    desk.canvas.setFocus()
    _press(Qt.Key.Key_F8)
    return _panel(desk)


def test_the_rooms_below_the_map_lie_one_behind_the_other(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, qtbot)
    width = panel.width()
    _press(Qt.Key.Key_F9)
    figures = desk.window.docks["figures"]
    qtbot.waitUntil(lambda: not figures.visibleRegion().isEmpty())
    assert figures.width() == width, "neither has half of the room"
    assert panel.visibleRegion().isEmpty()
    assert not desk.window.docks["table"].isHidden()
    _press(Qt.Key.Key_F8)
    assert not panel.visibleRegion().isEmpty(), "what lies behind comes to the front"
    _press(Qt.Key.Key_F9)
    assert not figures.visibleRegion().isEmpty()


def test_map_and_table_are_one_truth(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.docks["table"].isHidden(), "closed at first"
    panel = _open(desk, qtbot)
    assert panel.isVisible()
    assert panel.view.hasFocus()
    assert panel.model.rowCount() == len(queries.nodes(desk.bridge.reader, desk.bridge.map_id))
    # A number typed in the table is on the map, and one Ctrl+Z takes it back.
    column = [field.key for field in panel.model.fields].index("wait")
    row = next(
        row
        for row in range(panel.model.rowCount())
        if panel.model.index(row, column).data() not in ("", "33")
    )
    panel.view.setCurrentIndex(panel.model.index(row, column))
    node_id = panel.model.id_at(row)
    before = queries.measures(desk.bridge.reader, node_id)
    assert desk.selection.ids == (node_id,)
    _type("33")
    _press(Qt.Key.Key_Return)
    assert panel.model.index(row, column).data() == "33"
    assert queries.measures(desk.bridge.reader, node_id) != before
    _press(Qt.Key.Key_Z, CTRL)
    assert queries.measures(desk.bridge.reader, node_id) == before
    # The same key closes it and gives the keys back to the map.
    assert panel.view.hasFocus()
    _press(Qt.Key.Key_F8)
    assert desk.window.docks["table"].isHidden()
    assert desk.canvas.hasFocus() or desk.canvas.isAncestorOf(QApplication.focusWidget())


def test_a_spreadsheet_is_pasted_over_the_steps(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, qtbot)
    names = [panel.model.index(row, 0).data() for row in range(3)]
    QGuiApplication.clipboard().setText("\n".join(f"{name} anew" for name in names))
    panel.view.setCurrentIndex(panel.model.index(0, 0))
    entries = len(desk.bridge.session.history.done)
    _press(Qt.Key.Key_V, CTRL)
    assert {f"{name} anew" for name in names} <= {node.name for node in desk.bridge.reader.all(Node)}
    assert len(desk.bridge.session.history.done) == entries + 1
    assert len(desk.selection.nodes) == 3
    _press(Qt.Key.Key_Z, CTRL)
    assert {*names} <= {node.name for node in desk.bridge.reader.all(Node)}


def test_ctrl_enter_goes_to_the_step_on_the_map(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, qtbot)
    last = panel.model.rowCount() - 1
    panel.view.setCurrentIndex(panel.model.index(last, 0))
    _press(Qt.Key.Key_Return, CTRL)
    assert not panel.has_keys
    assert desk.selection.ids == (panel.model.id_at(last),)


def test_columns_are_kept_for_the_next_document(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = _open(desk, qtbot)
    panel.chooser.show("attempts")
    panel.view.setColumnWidth(0, 300)
    office.new_from_template("b2b_complex")
    other = _panel(office.desks[-1])
    assert other.model.wishes == panel.model.wishes
    assert "attempts" in other.model.wishes
    assert office.settings.table_columns("steps").startswith("name=300 ")


def test_the_table_leaves_when_the_room_is_presented_to(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, qtbot)
    desk.presentation.toggle()
    assert not panel.isVisible()
    desk.presentation.leave()
    assert panel.isVisible()


def test_in_a_small_window_no_panel_lies_on_another(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1280, 720)
    _open(desk, qtbot)
    desk.window.activateWindow()
    QApplication.processEvents()
    boxes = {
        key: dock.geometry() for key, dock in desk.window.docks.items() if not dock.visibleRegion().isEmpty()
    }
    assert {"table", "palette", "inspector"} <= boxes.keys()
    table = boxes.pop("table")
    assert [key for key, box in boxes.items() if box.intersects(table)] == []
    assert desk.window.rect().contains(table)
