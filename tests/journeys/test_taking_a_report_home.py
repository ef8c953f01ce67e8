"""Journey: a report is asked for, written beside the work in each format, and asked for alike the next time."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core.ids import MapId
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.tongue import Language
from mapper.exchange.report.options import Part, ReportOptions
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.dialogs.report import ReportDialog
from mapper.ui.dialogs.ticked_list import MapChoice


def _wanted(desk: Desk) -> ReportOptions:
    return ReportOptions(
        maps=(desk.bridge.map_id,),
        parts=frozenset({Part.MAP, Part.STAGES}),
        language=Language.GERMAN,
        paper=Paper.LETTER,
        with_names=False,
    )


@pytest.mark.parametrize(
    ("ending", "begins"), [(".html", b"<!DOCTYPE html>"), (".docx", b"PK"), (".pdf", b"%PDF")]
)
def test_a_report_is_written_beside_the_work_and_its_options_are_remembered(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    begins: bytes,
) -> None:
    target, wanted = tmp_path / f"report{ending}", _wanted(desk)
    monkeypatch.setattr(ReportDialog, "ask", lambda *_, **__: (wanted, ending))
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.export_report(desk)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert target.read_bytes().startswith(begins)
    assert office.settings.report == (replace(wanted, maps=()), ending)
    if ending == ".html":
        assert "<svg" in target.read_text(encoding="utf-8")
        assert "Inhalt" in target.read_text(encoding="utf-8")


def test_a_report_that_is_cancelled_leaves_nothing(
    desk: Desk, office: Office, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReportDialog, "ask", lambda *_, **__: (_wanted(desk), ".pdf"))
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: tmp_path / "report.pdf")
    office.filing.export_report(desk)
    cancel = next(b for b in desk.window.notices.findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    office.filing.finish(desk)
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".pdf"]


def test_the_dialog_gives_what_is_ticked(office: Office, qtbot: QtBot, qapp: QApplication) -> None:
    maps = [MapChoice(MapId("map-1"), "One"), MapChoice(MapId("map-2"), "Two")]
    last = ReportOptions(paper=Paper.LETTER)
    dialog = ReportDialog(None, office.theme, maps, MapId("map-2"), (last, ".docx"))
    qtbot.addWidget(dialog)
    assert dialog.asked() == (replace(last, maps=(MapId("map-2"),)), ".docx")
    office.settings.report = dialog.asked()
    assert office.settings.report == (last, ".docx")
    dialog.language.setCurrentIndex(1)
    assert dialog.parts.item(0).text() == "Ziele"
    dialog.parts.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.format.setCurrentIndex(0)
    assert not dialog.paper.isEnabled()
    options, ending = dialog.asked()
    assert (ending, options.language) == (".html", Language.GERMAN)
    assert not options.wants(Part.GOALS)
    assert options.wants(Part.TARGETS)
    for row in range(dialog.maps.count()):
        dialog.maps.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.act.isEnabled()
