"""Journey 5: slides are asked for, written in the background, and asked for alike the next time."""

from dataclasses import replace
from pathlib import Path

import pptx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core.ids import MapId
from mapper.exchange.excel.tongue import Language
from mapper.exchange.slides.options import Options
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog, SaveFileDialog
from mapper.ui.dialogs.slides import SlidesDialog
from mapper.ui.dialogs.ticked_list import MapChoice


def test_slides_are_written_beside_the_work_and_their_options_are_remembered(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Options(maps=(desk.bridge.map_id,), language=Language.GERMAN, with_names=False)
    target = tmp_path / "home.pptx"
    monkeypatch.setattr(SlidesDialog, "ask", lambda *_, **__: wanted)
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.export_slides(desk)
    qtbot.waitUntil(target.exists, timeout=20_000)
    titles = [slide.shapes.title.text_frame.text for slide in pptx.Presentation(str(target)).slides]
    assert "Die Zahlen" in titles
    assert office.settings.slides == replace(wanted, maps=())


def test_a_template_that_is_none_is_said_and_nothing_is_written(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_text("no template")
    told: list[str] = []
    monkeypatch.setattr(SlidesDialog, "ask", lambda *_, **__: Options(template=broken))
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: tmp_path / "home.pptx")
    monkeypatch.setattr(TroubleDialog, "ask", lambda _, text: told.append(text))
    office.filing.export_slides(desk)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "broken.pptx cannot be used as a template" in told[0]
    assert not (tmp_path / "home.pptx").exists()


def test_the_dialog_gives_what_is_chosen(
    office: Office, qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maps = [MapChoice(MapId("map-1"), "One"), MapChoice(MapId("map-2"), "Two")]
    gone = Options(template=tmp_path / "gone.potx")
    dialog = SlidesDialog(None, office.theme, maps, MapId("map-2"), gone)
    qtbot.addWidget(dialog)
    assert dialog.options() == Options(maps=(MapId("map-2"),))
    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_: tmp_path / "ours.potx")
    qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    assert dialog.options().template == tmp_path / "ours.potx"
    office.settings.slides = dialog.options()
    assert office.settings.slides == replace(dialog.options(), maps=())
    for row in range(dialog.maps.count()):
        dialog.maps.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.act.isEnabled()
