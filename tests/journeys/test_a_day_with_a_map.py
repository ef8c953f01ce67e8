"""From a template to yesterday's undo: draw, attach, close, find everything again, undo, export."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.filing import Job
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.edits import nodes, resources
from mapper.core.records import RECORD_TYPES, Node, NodeTool, Tool
from mapper.core.values import NodeKind, Point
from mapper.services import documents
from mapper.storage.document_file import DocumentFile
from mapper.ui.dialogs.confirm import ConfirmDialog, TroubleDialog
from mapper.ui.dialogs.files import SaveFileDialog


def _named(desk: Desk, name: str) -> Node:
    return next(n for n in queries.nodes(desk.bridge.reader, desk.bridge.map_id) if n.name == name)


def _kept(path: Path) -> dict[str, object]:
    file = DocumentFile.open(path, read_only=True)
    records = {record.id: record for record in file.load()}
    file.close()
    return records


def _answer_with(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: path)


def test_draw_attach_close_reopen_undo(
    desk: Desk,
    office: Office,
    reopened: Callable[[Path], Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "Northwind.salesmap"
    _answer_with(monkeypatch, target)
    office.filing.save_as(desk)
    assert desk.document.path == target
    assert target.name in desk.window.windowTitle()

    desk.bridge.run(nodes.add_node, desk.bridge.map_id, NodeKind.STEP, Point(700, 300), "Send a summary")
    tool = next(t for t in desk.bridge.reader.all(Tool) if t.name == "Phone")
    desk.selection.set([_named(desk, "Send a summary").id])
    desk.canvas.commands.attach(tool.id)
    before = {r.id: r for r in _records(desk)}

    desk = reopened(target)
    assert {r.id: r for r in _records(desk)} == before
    assert [t.tool_id for t in queries.node_tools(desk.bridge.reader, _named(desk, "Send a summary").id)] == [
        tool.id
    ]

    desk.bridge.undo()
    desk.bridge.undo()
    assert all(n.name != "Send a summary" for n in desk.bridge.reader.all(Node))
    desk.window.close()
    assert [p.name for p in tmp_path.glob("Northwind*")] == [target.name]


def _records(desk: Desk) -> list[object]:
    snapshot = desk.bridge.session.snapshot()
    return [record for record_type in RECORD_TYPES for record in snapshot.all(record_type)]


def test_everything_shown_is_on_the_disk(desk: Desk) -> None:
    desk.bridge.run(nodes.add_node, desk.bridge.map_id, NodeKind.NOTE, Point(100, 100), "Ask Ann")
    kept = _kept(desk.document.path)
    assert {r.id: r for r in _records(desk)} == kept
    assert desk.window.status.saved_text.startswith("Saved ")


def test_the_edit_menu_names_what_it_undoes(desk: Desk) -> None:
    desk.bridge.run(nodes.rename_node, _named(desk, "First contact").id, "Call & meet")
    undo = next(a for a in desk.window.actions() if a.objectName() == "edit.undo")
    assert undo.text() == "&Undo Rename to 'Call && meet'"
    undo.trigger()
    redo = next(a for a in desk.window.actions() if a.objectName() == "edit.redo")
    assert redo.isEnabled()
    assert _named(desk, "First contact")


def test_what_an_undo_brings_back_is_selected_again(desk: Desk) -> None:
    undo = next(a for a in desk.window.actions() if a.objectName() == "edit.undo")
    step = _named(desk, "First contact").id
    line = queries.outgoing(desk.bridge.reader, step)[0].id
    for chosen in (step, line):
        desk.selection.set([chosen])
        QTest.keyClick(desk.canvas, Qt.Key.Key_Delete)
        assert not desk.selection.ids
        undo.trigger()
        assert desk.selection.ids == (chosen,)
    desk.selection.set([step])
    desk.bridge.run(nodes.rename_node, step, "Call")
    undo.trigger()
    assert desk.selection.ids == (step,)


@pytest.mark.parametrize("ending", [".xlsx", ".png", ".svg", ".pdf", ".json"])
def test_export_writes_a_whole_file(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    target = tmp_path / f"Targets{ending}"
    _answer_with(monkeypatch, target)
    office.filing.export(desk, ending)
    qtbot.waitUntil(lambda: not desk.window.findChildren(Job) or target.exists(), timeout=20_000)
    office.filing.finish(desk)
    qtbot.waitUntil(target.exists)
    assert target.stat().st_size > 1000
    assert [p.name for p in tmp_path.glob("*Targets*")] == [target.name]
    if ending == ".xlsx":
        with zipfile.ZipFile(target) as book:
            assert b'name="Steps"' in book.read("xl/workbook.xml")


def test_deleting_a_tool_in_use_can_be_undone_after_reopening(
    desk: Desk,
    reopened: Callable[[Path], Desk],
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "a.salesmap"
    _answer_with(monkeypatch, target)
    office.filing.save_as(desk)
    tool = next(t for t in desk.bridge.reader.all(Tool) if t.name == "CRM")
    links = [link.id for link in desk.bridge.reader.referring(NodeTool, "tool_id", tool.id)]
    desk.bridge.run(resources.delete_resource, tool.id)
    desk = reopened(target)
    desk.bridge.undo()
    assert [link.id for link in desk.bridge.reader.referring(NodeTool, "tool_id", tool.id)] == links


def test_a_new_empty_map_is_durable_before_it_has_a_name(office: Office, qtbot: QtBot) -> None:
    office.new_document()
    desk = office.desks[-1]
    assert documents.is_unnamed(desk.document)
    lanes = queries.lanes(desk.bridge.reader, desk.bridge.map_id)
    assert [lane.name for lane in lanes if lane.is_customer] == ["Customer"]
    desk.bridge.run(nodes.add_node, desk.bridge.map_id, NodeKind.STEP, Point(100, 100), "Call")
    path = desk.document.path
    desk.window.close()
    office.open_document(path)
    assert _named(office.desks[-1], "Call")


def test_the_keyboard_builds_names_and_removes_a_step(desk: Desk, qtbot: QtBot) -> None:
    before = len(queries.nodes(desk.bridge.reader, desk.bridge.map_id))
    desk.canvas.grab_focus()
    desk.canvas.commands.add_kind("step")
    editor = desk.window.focusWidget()
    qtbot.keyClicks(editor, "Write a summary")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _named(desk, "Write a summary")
    desk.canvas.grab_focus()
    qtbot.keyClick(desk.canvas, Qt.Key.Key_Delete)
    assert len(queries.nodes(desk.bridge.reader, desk.bridge.map_id)) == before


def test_a_document_open_elsewhere_can_be_read_and_copied(
    desk: Desk, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "held.salesmap"
    documents.save_copy(desk.document, path)
    holder = documents.open_document(path)
    office.open_document(path)
    reader = office.desks[-1]
    assert reader.bridge.session.is_read_only
    assert reader.window.status.saved_text == "Read only"
    texts = [label.text() for label in reader.window.notices.findChildren(QLabel)]
    assert len(texts) == 1
    assert "open already" in texts[0]
    copy = tmp_path / "copy.salesmap"
    _answer_with(monkeypatch, copy)
    office.filing.save_copy_and_open(reader)
    assert not office.desks[-1].bridge.session.is_read_only
    assert office.desks[-1].document.path == copy
    documents.close(holder)


def test_a_damaged_document_is_salvaged_into_a_copy(
    desk: Desk, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hurt.salesmap"
    documents.save_copy(desk.document, path)
    data = bytearray(path.read_bytes())
    data[20 * 4096 : 20 * 4096 + 2000] = b"\xde\xad" * 1000
    path.write_bytes(data)
    before = bytes(data)
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    monkeypatch.setattr(TroubleDialog, "ask", lambda *_: None)
    office.open_document(path)
    assert path.read_bytes() == before
    salvaged = office.desks[-1].document.path
    assert salvaged.name == "hurt (salvaged).salesmap"


def test_what_is_no_document_is_refused_with_a_sentence(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(TroubleDialog, "ask", lambda _, text: told.append(text))
    strange = tmp_path / "strange.salesmap"
    strange.write_bytes(b"PK\x03\x04 not a map")
    for path in (strange, tmp_path / "gone.salesmap", tmp_path):
        office.open_document(path)
    assert len(told) == 3
    assert all(text.endswith((".", ")")) and "Traceback" not in text for text in told)
    assert office.desks == ()


def test_nothing_but_the_window_flashes_up(shown_windows: list[str], office: Office, qtbot: QtBot) -> None:
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    for node in queries.nodes(desk.bridge.reader, desk.bridge.map_id)[:6]:
        desk.selection.set([node.id])
    desk.selection.set([c.id for c in queries.connectors(desk.bridge.reader, desk.bridge.map_id)[:1]])
    desk.selection.clear()
    assert set(shown_windows) == {"DocumentWindow"}


def test_panels_come_back_as_they_were_left(
    desk: Desk,
    office: Office,
    reopened: Callable[[Path], Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "a.salesmap"
    _answer_with(monkeypatch, target)
    office.filing.save_as(desk)
    desk.window.docks["inspector"].hide()
    desk.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, desk.window.docks["outline"])
    desk = reopened(target)
    assert not desk.window.docks["inspector"].isVisible()
    assert desk.window.dockWidgetArea(desk.window.docks["outline"]) is Qt.DockWidgetArea.RightDockWidgetArea
    next(a for a in desk.window.actions() if a.objectName() == "view.reset_layout").trigger()
    assert desk.window.docks["inspector"].isVisible()
    assert desk.window.dockWidgetArea(desk.window.docks["outline"]) is Qt.DockWidgetArea.LeftDockWidgetArea
