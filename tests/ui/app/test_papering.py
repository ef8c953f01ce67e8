"""Pictures, tables and pages of the map that is shown: through the window's actions, to the clipboard and to files."""

import csv
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.core.records import Node
from mapper.exchange.excel.tongue import Language
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.paper.dialog import PaperDialog
from mapper.ui.paper.language_field import LanguageField
from mapper.ui.paper.picture_dialog import PictureExportDialog
from mapper.ui.paper.plan import Fit, PageSetup
from mapper.ui.theme.theme import Mode, Theme
from tests.builders import named


@pytest.fixture
def desk(qtbot, qapp, tmp_path: Path) -> Iterator[Desk]:
    office = Office(Theme(Mode.LIGHT), Settings(tmp_path / "settings.ini"))
    office.new_from_template("b2b_complex")
    yield office.desks[-1]
    office.quit()
    qtbot.waitUntil(lambda: not office.desks)
    office.deleteLater()


def act(desk: Desk, action_id: str) -> None:
    next(action for action in CATALOGUE if action.id == action_id).run(desk)


def with_dialog(kind: type, do) -> None:
    """What a person does in the dialog that is about to open; it is closed if it still stands after that."""

    def found() -> None:
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind))
        try:
            do(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, found)


def test_what_is_selected_is_copied_as_picture_and_as_table(desk):
    steps = [named(desk.bridge.reader, Node, name) for name in ("First contact", "Agree terms")]
    act(desk, "edit.copy_picture")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    whole = QImage.fromData(data.data("image/png"))
    assert b"<svg" in data.data("image/svg+xml").data()
    desk.selection.set([step.id for step in steps])
    act(desk, "edit.copy_picture")
    svg = QGuiApplication.clipboard().mimeData().data("image/svg+xml").data().decode()
    assert "First contact" in svg
    assert "Demonstrate" not in svg
    assert QImage.fromData(QGuiApplication.clipboard().mimeData().data("image/png")).width() < whole.width()
    act(desk, "edit.copy_table")
    data = QGuiApplication.clipboard().mimeData()
    rows = list(csv.reader(io.StringIO(data.text()), delimiter="\t"))
    assert [row[0] for row in rows[1:]] == [step.name for step in steps]
    assert data.html().count("<tr>") == 3
    desk.office.settings.keep_table_columns("steps", "lane=90 name gone")
    desk.selection.clear()
    act(desk, "edit.copy_table")
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
    assert {len(row) for row in rows} == {2}, "the columns a person chose that there are"
    assert rows[1][0] == "Customer"


def test_a_poster_is_laid_out_and_written_where_the_person_says(desk, tmp_path, monkeypatch):
    target = tmp_path / "poster.pdf"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_: target)

    def do(dialog: PaperDialog) -> None:
        dialog.options.legend.setChecked(False)
        dialog.save.click()
        assert not dialog.isVisible(), "what was wanted is done"

    with_dialog(PaperDialog, do)
    act(desk, "file.export_poster")
    assert target.read_bytes().startswith(b"%PDF")
    assert "has_legend=False" in desk.office.settings.page_setup
    with_dialog(PaperDialog, lambda dialog: _expect(not dialog.options.legend.isChecked()))
    act(desk, "file.print")


def test_a_picture_of_what_is_selected_is_written_in_each_format(desk, tmp_path, monkeypatch):
    target = tmp_path / "some"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *asked: target.with_suffix(asked[-1]))
    desk.selection.set([named(desk.bridge.reader, Node, "First contact").id])

    def do(dialog: PictureExportDialog, ending: str) -> None:
        dialog.part.set_value("What is selected")
        dialog.restore(f"{ending} 1.0")
        dialog.save.click()

    for ending, begins in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        with_dialog(PictureExportDialog, partial(do, ending=ending))
        act(desk, "file.export_picture")
        assert target.with_suffix(ending).read_bytes().startswith(begins)
    assert desk.office.settings.picture.startswith(".pdf")


def test_pictures_and_posters_may_speak_another_language_than_the_windows(desk, tmp_path, monkeypatch):
    target = tmp_path / "some"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *asked: target.with_suffix(asked[-1]))

    def picture(dialog: PictureExportDialog) -> None:
        dialog.format.set_value(".svg")
        _choose(dialog.language, Language.GERMAN)
        dialog.save.click()

    def poster(dialog: PaperDialog) -> None:
        dialog.options.show_setup(PageSetup(fit=Fit.WIDE))
        _choose(dialog.language, Language.GERMAN)
        assert dialog.pages.name(0) == "Übersicht"
        _choose(dialog.language, Language.ENGLISH)
        assert dialog.pages.name(0) == "Overview"

    with_dialog(PictureExportDialog, picture)
    act(desk, "file.export_picture")
    assert "Schritte</text>" in target.with_suffix(".svg").read_text(encoding="utf-8")
    with_dialog(PaperDialog, poster)
    act(desk, "file.export_poster")


def _choose(field: LanguageField, language: Language) -> None:
    field.set_value(language)
    field.committed.emit(language)


def test_a_disk_that_fails_is_told_and_the_dialog_stays(desk, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_: tmp_path / "nowhere" / "map.pdf")
    monkeypatch.setattr("mapper.app.papering.TroubleDialog.ask", lambda _, sentence: told.append(sentence))

    def do(dialog: PaperDialog) -> None:
        dialog.save.click()
        assert dialog.isVisible()

    with_dialog(PaperDialog, do)
    act(desk, "file.export_poster")
    assert len(told) == 1


def _expect(holds: bool) -> None:
    assert holds
