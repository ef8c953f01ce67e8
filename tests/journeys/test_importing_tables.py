"""Tables come into an open document: by the menu, dropped on the window, pasted; as one command; and go out again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from mapper.app import table_filing
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.records import Actual, Metric, ProcessMap
from mapper.services import documents, exporting
from mapper.services.tables.sorts import Sort
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.dialogs.table_import.dialog import TableImportDialog
from mapper.ui.theme import Role
from mapper.ui.window.welcome_window import WelcomeWindow
from tests.builders import a_map

STEPS = "Step\tNext step\tLane\nCall\tMeet\tSales\nMeet\t\tSales\n"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Sort]:
    """The preview is accepted as it is; what it showed."""
    sorts: list[Sort] = []

    def accept(dialog: TableImportDialog) -> int:
        sorts.append(Sort(str(dialog.sort.value())))
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(TableImportDialog, "exec", accept)
    return sorts


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)


def maps(desk: Desk) -> list[str]:
    return [each.name for each in queries.maps(desk.bridge.reader)]


def test_a_dropped_list_becomes_a_map_and_one_undo_takes_it_away(
    desk: Desk, qtbot: QtBot, tmp_path: Path, seen: list[Sort], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = maps(desk)
    path = tmp_path / "ours.tsv"
    path.write_text(STEPS)
    drop(desk, path)
    qtbot.waitUntil(lambda: len(maps(desk)) > len(before))
    assert maps(desk) == [*before, "ours"]
    assert desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name == "ours"
    # its columns are known again
    key = "steps:" + "|".join(sorted(("step", "next step", "lane")))
    assert desk.office.settings.table_uses(key).split("\n")[0] == "name=step"
    # out again, as a table
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_: target)
    desk.office.filing.export_steps(desk)
    desk.office.filing.finish(desk)
    desk.bridge.undo()
    assert maps(desk) == before
    table_filing.import_table(desk, target)
    assert [n.name for n in queries.nodes(desk.bridge.reader, desk.bridge.map_id)] == ["Call", "Meet"]
    desk.bridge.undo()
    # what is no table leaves all as it is, with a sentence
    told: list[str] = []
    monkeypatch.setattr(TroubleDialog, "ask", lambda _parent, sentence: told.append(sentence))
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04")
    table_filing.import_table(desk, bad)
    assert told == ["bad.xlsx is damaged: open it in Excel, let it be mended, and save it again."]
    assert maps(desk) == before
    assert seen == [Sort.STEPS, Sort.STEPS]


def test_files_dropped_on_the_welcome_window_are_opened_or_begin_a_document(
    office: Office, qtbot: QtBot, tmp_path: Path, seen: list[Sort], monkeypatch: pytest.MonkeyPatch
) -> None:
    table, kept = tmp_path / "ours.tsv", tmp_path / "kept.salesmap"
    table.write_text(STEPS)
    documents.close(documents.new_document(kept, records=a_map("Kept").stage("S").records()))
    office.show_welcome()
    (welcome,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, WelcomeWindow)]
    welcome.files_dropped.emit([str(table)])
    qtbot.waitUntil(lambda: bool(office.desks) and maps(office.desks[0]) == ["ours"])
    begun = office.desks[0]
    assert queries.document_info(begun.bridge.reader).title == "ours"
    assert [n.name for n in queries.nodes(begun.bridge.reader, begun.bridge.map_id)] == ["Call", "Meet"]
    office.show_welcome()
    (welcome,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, WelcomeWindow) and each.isVisible()
    ]
    welcome.files_dropped.emit([str(kept)])
    qtbot.waitUntil(lambda: len(office.desks) == 2)
    assert maps(office.desks[1]) == ["Kept"]
    # one that nothing came of leaves an empty map
    monkeypatch.setattr(TableImportDialog, "exec", lambda _: int(QDialog.DialogCode.Rejected))
    office._take_dropped([str(table)])
    qtbot.waitUntil(lambda: len(office.desks) == 3)
    assert len(maps(office.desks[2])) == 1


def test_a_document_of_which_all_is_here_already_is_not_passed_over_in_silence(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "again.json"
    exporting.export(desk.bridge.session.snapshot(), path)
    drop(desk, path)
    qtbot.waitUntil(
        lambda: desk.window.status.currentMessage() == "All that is in again.json is here already."
    )


def test_several_files_are_asked_about_one_after_the_other(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(dialog: TableImportDialog) -> int:
        asked.append(dialog.map_name.value())
        QApplication.processEvents()  # while a question stands, no other one comes over it
        asked.append("answered")
        return int(QDialog.DialogCode.Rejected)

    def told(_cls: type, _parent: object, text: str) -> None:
        asked.append(text)

    monkeypatch.setattr(TableImportDialog, "exec", answer)
    monkeypatch.setattr(TroubleDialog, "ask", classmethod(told))
    names = ("first.tsv", "second.tsv", "old.xls", "photo.png")
    for name in names:
        (tmp_path / name).write_text(STEPS)
    drop(desk, *(tmp_path / name for name in names))
    qtbot.waitUntil(lambda: len(asked) == 6)
    assert asked[:4] == ["first", "answered", "second", "answered"]
    assert asked[4].startswith("old.xls has a format that is not read: save it as an Excel workbook")
    assert asked[5] == "A picture belongs to a step: drop photo.png on the one it is of."


def test_a_pasted_list_with_headings_is_looked_at_and_measured_values_come_in(
    desk: Desk, tmp_path: Path, seen: list[Sort], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_filing, "_LONG_TEXT", 10)  # from here on it is read in the background
    clipboard = QGuiApplication.clipboard()
    before = maps(desk)
    clipboard.setText(STEPS)
    desk.canvas.commands.paste()
    assert maps(desk) == before  # what is pasted on a map goes into it, unless a new one is asked for
    assert len(desk.selection.nodes) == len(STEPS.splitlines()) - 1
    desk.bridge.undo()
    assert not desk.selection.nodes
    clipboard.setText("Call\nMeet\n")
    desk.canvas.commands.paste()
    assert maps(desk) == before
    metric = next(each for each in desk.bridge.reader.all(Metric) if each.unit not in ("", "%"))
    path = tmp_path / "values.csv"
    path.write_text(f"metric;month;value\n{metric.name};2026-03;3\n")
    table_filing.import_table(desk, path)
    assert [each.metric_id for each in desk.bridge.reader.all(Actual)] == [metric.id]
    # what came of it is told, and the findings wait until that was read
    status = desk.window.status
    assert status.currentMessage() == "Measured values that came in: 1"
    status.tell_findings("3 hints", Role.LINK, "")
    assert not status.findings.isVisible()
    status.clearMessage()
    assert status.findings.isVisible()
    assert seen == [Sort.STEPS, Sort.ACTUALS]
