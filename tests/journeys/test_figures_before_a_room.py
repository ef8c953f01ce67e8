"""While the map is shown to a room, F9 shows the figures so large that the last row reads every letter of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.desk import Desk
from mapper.app.figure_room import figures_panel, toggle_figures
from mapper.app.languages import Language
from mapper.app.office import Office
from mapper.services import samples
from mapper.storage.document_file import DocumentFile
from mapper.ui.charts.plan import Words
from mapper.ui.charts.view import ChartView
from mapper.ui.panels.figures.room_figures import RoomFigures
from mapper.ui.panels.figures.topics import TOPICS
from mapper.ui.reading_sizes import Audience
from tests.journeys.conftest import shown
from tests.ui.words.clipping import clipped

_READ = (QLabel, QAbstractButton, QTabBar, QTableView)


pytestmark = pytest.mark.usefixtures("english_again")


@pytest.fixture
def presented(office: Office, qtbot: QtBot, tmp_path: Path):
    """Opens the demo in a language and begins to show it."""

    def open_demo(language: Language = Language.ENGLISH) -> tuple[Desk, RoomFigures]:
        office.languages.speak(language)
        DocumentFile.create(tmp_path / "demo.salesmap", samples.demo_records())
        office.open_document(tmp_path / "demo.salesmap")
        desk = shown(office, qtbot)
        desk.presentation.enter()
        toggle_figures(desk)
        (room,) = desk.window.findChildren(RoomFigures)
        room.showNormal()
        return desk, room

    return open_demo


def _turn(room: RoomFigures, key: str, qtbot: QtBot) -> None:
    panel = room.panel
    panel.show_topic(key)
    qtbot.waitUntil(lambda: panel._shown is not None and panel._shown.topic == key, timeout=20_000)
    QApplication.processEvents()


def _small_letters(room: QWidget, least: int) -> list[str]:
    """What is written smaller than the last row reads."""
    found = []
    for part in room.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, (*_READ, ChartView)):
            continue
        if isinstance(part, ChartView):
            style = part.style_now()
            sizes = {
                style.font(each.letters).pixelSize()
                for each in part._planned().marks
                if isinstance(each, Words)
            }
            found += [f"{part.chart.title}: {size}" for size in sizes if size < least]
        elif QFontInfo(part.font()).pixelSize() < least:
            found.append(
                f"{type(part).__name__} {part.accessibleName()}: {QFontInfo(part.font()).pixelSize()}"
            )
    return found


@pytest.mark.parametrize(
    ("width", "height", "language"), [(1280, 720, Language.GERMAN), (1920, 1080, Language.ENGLISH)]
)
def test_the_last_row_reads_every_page_and_nothing_is_cut(
    presented, qtbot: QtBot, width: int, height: int, language: Language
) -> None:
    _, room = presented(language)
    room.resize(width, height)
    qtbot.waitExposed(room)
    least = Audience().least_size(height)
    for topic in TOPICS:
        _turn(room, topic.key, qtbot)
        assert _small_letters(room, least) == [], topic.key
        assert clipped(room) == [], topic.key
    room.close()


def test_keys_turn_pages_and_a_figure_leads_back_to_the_map(presented, qtbot: QtBot) -> None:
    desk, room = presented()
    assert desk.window.docks["figures"].isHidden(), "the panel of the desk is too small to be read"
    first = room.panel.topic
    QTest.keyClick(room.panel.tabs, Qt.Key.Key_Right)
    assert room.panel.topic is not first
    assert figures_panel(desk).topic is room.panel.topic, "on the desk one goes on with the same"
    _turn(room, "time", qtbot)
    room.panel.body.tables[-1].view.chosen.emit(room.panel.body.tables[-1].view.lines.line(0).key)
    assert len(desk.selection.nodes) > 5
    assert desk.presentation.is_on
    qtbot.waitUntil(lambda: not isValid(room))


def test_escape_puts_it_away_and_so_does_the_end_of_the_meeting(presented, qtbot: QtBot) -> None:
    desk, room = presented()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(room))
    assert desk.presentation.is_on
    toggle_figures(desk)
    (again,) = desk.window.findChildren(RoomFigures)
    desk.presentation.leave()
    qtbot.waitUntil(lambda: not isValid(again))
