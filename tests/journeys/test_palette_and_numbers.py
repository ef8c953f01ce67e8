"""Journeys 1, 2 and 8: a step dragged from the palette, a number in the inspector, files that are not as usual."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.grid import Grid
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point
from mapper.services import documents
from mapper.storage.document_file import DocumentFile
from mapper.ui.canvas.mime import kind_data
from mapper.ui.widgets.number_field import NumberField
from tests.builders import named

_ACTION, _LEFT, _NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def _drop(desk: Desk, data: QMimeData, place: QPoint) -> None:
    viewport = desk.canvas.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(place, _ACTION, data, _LEFT, _NONE))
    QApplication.sendEvent(viewport, QDragMoveEvent(place, _ACTION, data, _LEFT, _NONE))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), _ACTION, data, _LEFT, _NONE))


def _free_place(desk: Desk, stage: str, lane: str) -> QPoint:
    """The lower right corner of a cell, where the templates leave room."""
    reader = desk.bridge.reader
    cell = Grid.of(reader, desk.bridge.map_id).cell_rect(
        named(reader, Stage, stage).id, named(reader, Lane, lane).id
    )
    point = Point(cell.right - 90, cell.bottom - 60)
    return desk.canvas.mapFromScene(QPointF(*point))


def test_a_step_dragged_from_the_palette_is_named_at_once_and_kept(desk: Desk, qtbot: QtBot) -> None:
    done = len(desk.bridge.session.history.done)
    _drop(desk, kind_data("step"), _free_place(desk, "Delivering", "Customer"))
    assert len(desk.bridge.session.history.done) == done + 1
    qtbot.keyClicks(desk.window.focusWidget(), "Confirm the start")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    node = named(desk.bridge.reader, Node, "Confirm the start")
    assert desk.bridge.reader.get(Lane, node.lane_id).name == "Customer"
    assert desk.bridge.reader.get(Stage, node.stage_id).name == "Delivering"
    assert desk.selection.ids == (node.id,)
    file = DocumentFile.open(desk.document.path, read_only=True)
    assert node in file.load()
    file.close()


def test_a_number_in_the_inspector_is_read_by_locale(german: None, desk: Desk, qtbot: QtBot) -> None:
    node = named(desk.bridge.reader, Node, "First contact")
    desk.selection.set([node.id])
    field = next(f for f in desk.window.findChildren(NumberField) if f.label() == "Mean" and f.isVisible())
    line = field.findChild(QLineEdit)
    done = len(desk.bridge.session.history.done)
    line.selectAll()
    qtbot.keyClicks(line, "1,5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert _wait_days(desk, node) == 1.5
    assert len(desk.bridge.session.history.done) == done + 1
    line.selectAll()
    qtbot.keyClicks(line, "soon")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), _wait_days(desk, node)) == ("soon", 1.5)
    assert field.reason()
    assert len(desk.bridge.session.history.done) == done + 1
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), field.reason()) == ("1,5", "")
    desk.bridge.undo()
    assert _wait_days(desk, node) == 6
    assert line.text() == "6"


def _wait_days(desk: Desk, node: Node) -> float | None:
    measures = queries.measures(desk.bridge.reader, node.id)
    return measures.wait_days if measures else None


def test_a_document_of_a_newer_mapper_is_shown_to_be_read(desk: Desk, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "future.salesmap"
    documents.save_copy(desk.document, path)
    with path.open("r+b") as file:
        file.seek(60)  # user_version in SQLite's header
        file.write(struct.pack(">I", 999))
    before = path.read_bytes()
    office.open_document(path)
    shown = office.desks[-1]
    assert shown.document.path == path
    assert shown.bridge.session.is_read_only
    assert any("newer" in label.text() for label in shown.window.notices.findChildren(QLabel))
    shown.window.close()
    assert path.read_bytes() == before
