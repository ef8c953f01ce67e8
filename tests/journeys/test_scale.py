"""How large panels and menus are: chosen in a menu, at once, remembered; the map keeps its own zoom (want 14)."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.settings import SCALES, Settings
from mapper.core import queries
from mapper.ui.widgets.section import Section
from tests.ui.words.clipping import clipped


def _take(desk: Desk, percent: int, qtbot: QtBot, office: Office) -> Desk:
    former = desk.window
    next(a for a in desk.window.actions() if a.objectName() == f"view.scale.{percent}").trigger()
    qtbot.waitUntil(lambda: not isValid(former))
    return office.desks[-1]


def test_the_chrome_grows_and_the_map_does_not(office: Office, desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.camera.zoom_to(1.25)
    letters = desk.window.menuBar().fontMetrics().height()
    panel = desk.window.docks["inspector"].width()
    header = desk.canvas.lane_header.width()

    large = _take(desk, 150, qtbot, office)

    qtbot.waitUntil(lambda: large.canvas.zoom == 1.25)
    assert large.document is desk.document
    assert large.window.menuBar().fontMetrics().height() == pytest.approx(1.5 * letters, abs=2)
    assert large.window.docks["inspector"].width() > 1.3 * panel  # the screen of the test is narrow
    assert large.canvas.lane_header.width() == 1.5 * header
    assert office.settings.scale == 150
    usual = _take(large, 100, qtbot, office)
    assert usual.window.docks["inspector"].width() <= panel


@pytest.mark.parametrize("percent", [SCALES[0], SCALES[-1]])
def test_no_text_is_cut_at_either_end(office: Office, qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    office.theme.set_scale(percent / 100)
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    desk.window.resize(1920, 1600)
    node = next(n for n in queries.nodes(desk.bridge.reader, desk.bridge.map_id) if n.kind == "step")
    desk.selection.set([node.id])
    for section in desk.window.findChildren(Section):
        section.set_folded(False)
    qtbot.waitExposed(desk.window)
    qapp.processEvents()
    assert clipped(desk.window) == []


def test_header_letters_stay_readable_when_all_else_is_small(office: Office, qtbot: QtBot) -> None:
    office.theme.set_scale(0.8)
    office.new_from_template("b2b_complex")
    header = office.desks[-1].canvas.lane_header
    assert header.small_font.pixelSize() >= 11
    assert header.name_font.pixelSize() >= 11


def test_nonsense_in_the_settings_is_the_usual_size(office: Office) -> None:
    settings: Settings = office.settings
    for nonsense in ("huge", "-100", "5000", ""):
        settings._store.setValue("scale", nonsense)
        assert settings.scale == 100
