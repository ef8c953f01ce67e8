"""Journey 5: the workbook is asked for, written in the background, and asked for alike the next time."""

import threading
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mapper.app import workbooks
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.pictures import map_pictures
from mapper.core.ids import MapId
from mapper.exchange.excel.branded.example import write_example
from mapper.exchange.excel.options import Options, Paper
from mapper.exchange.excel.tongue import Language
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog, SaveFileDialog
from mapper.ui.dialogs.ticked_list import MapChoice
from mapper.ui.dialogs.workbook import WorkbookDialog


def _wanted(desk: Desk) -> Options:
    return Options(maps=(desk.bridge.map_id,), language=Language.GERMAN, paper=Paper.LETTER, with_names=False)


def test_a_workbook_is_written_beside_the_work_and_its_options_are_remembered(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, wanted = tmp_path / "home.xlsx", _wanted(desk)
    monkeypatch.setattr(WorkbookDialog, "ask", lambda *_, **__: wanted)
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.export_workbook(desk)
    qtbot.waitUntil(target.exists, timeout=20_000)
    with zipfile.ZipFile(target) as book:
        assert "Überblick" in book.read("xl/workbook.xml").decode()
        assert "xl/media/image1.png" in book.namelist()
    assert office.settings.workbook == replace(wanted, maps=())


def test_a_workbook_that_is_cancelled_leaves_nothing(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkbookDialog, "ask", lambda *_, **__: _wanted(desk))
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: tmp_path / "home.xlsx")
    office.filing.export_workbook(desk)
    cancel = next(b for b in desk.window.notices.findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    office.filing.finish(desk)
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".xlsx"]


def test_the_maps_are_painted_beside_the_work(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a map of 5,000 steps that takes seconds, in which the window stood still."""
    target, painted = tmp_path / "home.xlsx", list[bool]()

    def paint(*args: Any, **more: Any) -> Any:
        painted.append(threading.current_thread() is threading.main_thread())
        return map_pictures(*args, **more)

    monkeypatch.setattr(workbooks, "map_pictures", paint)
    monkeypatch.setattr(WorkbookDialog, "ask", lambda *_, **__: _wanted(desk))
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.export_workbook(desk)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert painted == [False]


def test_the_dialog_gives_what_is_ticked(office: Office, qtbot: QtBot, qapp: QApplication) -> None:
    maps = [MapChoice(MapId("map-1"), "One"), MapChoice(MapId("map-2"), "Two")]
    dialog = WorkbookDialog(None, office.theme, maps, MapId("map-2"), Options(paper=Paper.LETTER))
    qtbot.addWidget(dialog)
    assert dialog.options() == Options(maps=(MapId("map-2"),), paper=Paper.LETTER)
    dialog.maps.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.sheets.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.language.setCurrentIndex(1)
    assert dialog.sheets.item(1).text() == "Überblick"
    chosen = dialog.options()
    assert (chosen.maps, chosen.language) == ((MapId("map-1"), MapId("map-2")), Language.GERMAN)
    assert "readme" not in chosen.sheets
    assert "steps" in chosen.sheets
    for row in range(dialog.maps.count()):
        dialog.maps.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.act.isEnabled()


def test_a_workbook_of_ones_own_is_filled_and_remembered(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, target = tmp_path / "house.xlsx", tmp_path / "plan.xlsx"
    write_example(template, Language.ENGLISH)
    before = template.read_bytes()
    asked: list[Options] = []

    def accept(_parent: object, theme: object, maps: list[MapChoice], shown: MapId, last: Options) -> Options:
        dialog = WorkbookDialog(None, office.theme, maps, shown, last)
        qtbot.addWidget(dialog)
        assert not dialog.sheets.isEnabled()
        assert "house.xlsx" in dialog.note.text()
        asked.append(dialog.options())
        return asked[-1]

    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_, **__: template)
    monkeypatch.setattr(WorkbookDialog, "ask", accept)
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.fill_workbook(desk)
    assert asked[0].template == template
    qtbot.waitUntil(target.exists, timeout=20_000)
    with zipfile.ZipFile(target) as book:
        assert "xl/media/mapper-map.png" in book.namelist()
    assert template.read_bytes() == before
    assert office.settings.workbook.template == template

    told: list[str] = []
    monkeypatch.setattr(TroubleDialog, "ask", lambda _, text: told.append(text))

    def remarks() -> QPushButton | None:
        buttons = desk.window.notices.findChildren(QPushButton)
        return next((each for each in buttons if each.text() == "Remarks…"), None)

    qtbot.waitUntil(lambda: remarks() is not None)
    remarks().click()  # type: ignore[union-attr]  # waited for above
    assert "tblBranches" in told[0]


def test_another_workbook_can_be_chosen_in_the_dialog(
    office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = WorkbookDialog(
        None,
        office.theme,
        [MapChoice(MapId("map-1"), "One")],
        MapId("map-1"),
        Options(template=tmp_path / "gone.xlsx"),
    )
    qtbot.addWidget(dialog)
    assert dialog.options().template is None  # one that is no longer there is not offered
    answers = [None, tmp_path / "house.xltx"]
    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_, **__: answers.pop(0))
    into = dialog.into
    for expected in (None, tmp_path / "house.xltx"):
        into.activated.emit(into.count() - 1)
        assert dialog.options().template == expected
    assert into.currentText() == "house.xltx"
    into.activated.emit(0)
    assert dialog.options().template is None
    assert dialog.sheets.isEnabled()
