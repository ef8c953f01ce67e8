"""Journey 6: an edited workbook is dropped on the window, looked at, and comes in as one command that is undone."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.workbook_filing import ask_for_workbook
from mapper.core import queries
from mapper.core.edits.measures import set_measures
from mapper.core.records import Node
from mapper.services import exporting
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.workbook_import.dialog import WorkbookImportDialog
from tests.journeys.test_importing_tables import drop
from tests.unit.exchange.excel.reading import opened


def _exported(desk: Desk, folder: Path) -> Path:
    path = folder / "home.xlsx"
    exporting.export(desk.bridge.session.snapshot(), path, desk.bridge.map_id)
    return path


def _waits(desk: Desk, *nodes: Node) -> list[float | None]:
    found = (queries.measures(desk.bridge.reader, node.id) for node in nodes)
    return [each.wait_days if each is not None else None for each in found]


def _brought(desk: Desk, path: Path) -> None:
    """Drop a file. It is taken when the drag is over, and the import waits for its own work, however long it takes."""
    drop(desk, path)
    QApplication.processEvents()


def test_an_edited_workbook_comes_home(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge, path = desk.bridge, _exported(desk, tmp_path)
    _brought(desk, path)  # nobody changed it
    assert any("brings nothing" in each.text() for each in desk.window.notices.findChildren(QLabel))
    book = opened(path)
    steps = book["Steps"]
    heads = {cell.value: cell.column for cell in steps[4]}
    rows = [row for row in range(5, 30) if steps.cell(row, heads["Kind"]).value == "step"][:2]
    one, other = (bridge.reader.get(Node, steps.cell(row, heads["Step id"]).value) for row in rows)
    before = _waits(desk, one, other)
    for row in rows:
        steps.cell(row, heads["Wait days"]).value = "12,5"
    book.save(path)
    # A while later: this workbook knows only the second in which it was written.
    monkeypatch.setattr(bridge.session, "_clock", lambda: time.time() + 5)
    bridge.run(set_measures, other.id, wait_days=99.0)

    def looked_at(dialog: WorkbookImportDialog) -> int:
        assert dialog.notes.text() == "Commands in the document since the workbook was written: 1."
        assert [change.there for change in dialog.chosen().changes] == [12.5]
        group = dialog.model.group("both")
        assert group is not None
        dialog.view.setCurrentIndex(group.child(0, 0).index())
        dialog.place.click()
        group.setCheckState(Qt.CheckState.Checked)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(WorkbookImportDialog, "exec", looked_at)
    _brought(desk, path)
    assert _waits(desk, one, other) == [12.5, 12.5]
    assert desk.selection.ids == (other.id,)
    assert bridge.session.history.undoable is not None
    assert bridge.session.history.undoable.label.params == {"name": "home.xlsx", "count": 2}
    bridge.session.undo()
    assert _waits(desk, one, other) == [before[0], 99.0]


def test_a_workbook_of_another_document_changes_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _exported(desk, tmp_path)
    desk.office.new_from_template("rfp_tender")
    other = desk.office.desks[-1]
    told: list[str] = []
    monkeypatch.setattr(TroubleDialog, "ask", lambda _, sentence: told.append(sentence))
    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_: path)
    before = other.bridge.session.snapshot()
    ask_for_workbook(other)
    path.write_bytes(path.read_bytes()[:9_000])
    ask_for_workbook(other)
    assert "was written from" in told[0]
    assert "is damaged" in told[1]
    assert other.bridge.session.snapshot() == before
