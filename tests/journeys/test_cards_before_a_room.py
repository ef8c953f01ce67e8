"""While the map is shown to a room, the last row reads the cards over it as well: legend, traced way, fix or hire."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.languages import Language
from mapper.app.office import Office
from mapper.services import samples
from mapper.storage.document_file import DocumentFile
from mapper.ui.canvas.legend_card import LegendCard, LegendRow
from mapper.ui.reading_sizes import Audience
from mapper.ui.render.seen import Layer
from mapper.ui.widgets.choice_box import ChoiceBox
from mapper.ui.widgets.hit_list import SMALL, HitList
from tests.journeys.conftest import shown
from tests.ui.words.clipping import clipped

_READ = (QLabel, QAbstractButton, QLineEdit, ChoiceBox)
_SIZES = [(1280, 720, Language.GERMAN), (1280, 720, Language.ENGLISH), (1920, 1080, Language.ENGLISH)]


pytestmark = pytest.mark.usefixtures("english_again")


@pytest.fixture
def presented(office: Office, qtbot: QtBot, tmp_path: Path):
    """Opens the demo in a language and shows it on a picture of a size, coloured by the hours of work."""

    def open_demo(width: int, height: int, language: Language) -> Desk:
        office.languages.speak(language)
        DocumentFile.create(tmp_path / "demo.salesmap", samples.demo_records())
        office.open_document(tmp_path / "demo.salesmap")
        desk = shown(office, qtbot)
        desk.canvas.motion.allow(False)
        desk.presentation.enter()
        desk.window.showNormal()
        desk.window.resize(width, height)
        desk.canvas.sheet.scene.lens.show_heat("touch")
        qtbot.waitUntil(lambda: desk.canvas.viewport().window().height() == height)
        QApplication.processEvents()
        return desk

    return open_demo


def _traced(desk: Desk, qtbot: QtBot) -> QWidget:
    tracing = desk.canvas.tracing
    tracing.begin()
    if tracing.told is None:
        start = next(node for node in desk.canvas.sheet.projection.nodes.values() if node.kind == "start")
        tracing.start(start.id)
    qtbot.waitUntil(lambda: tracing.told is not None and not tracing.results.is_stale, timeout=20_000)
    card, camera = tracing.card, desk.canvas.camera
    card.fold_button.click()
    assert not card.is_folded
    QApplication.processEvents()
    assert [part for part in card.lines if part.isVisible() and part.width() > card.width()] == []
    assert desk.canvas.rect().contains(card.geometry())
    card.fold_button.click()
    assert card.is_folded, "it covers nothing of the way"
    nodes = desk.canvas.sheet.projection.nodes
    for node_id in tracing.told.ways.ways[0].path.node_ids:
        box = camera.rect_on_screen(nodes[node_id].rect).toAlignedRect().translated(camera.port.pos())
        assert not card.geometry().intersects(box)
    return card


def _weighed(desk: Desk, qtbot: QtBot) -> QWidget:
    desk.canvas.weighing.open()
    card = desk.canvas.weighing.card
    qtbot.waitUntil(lambda: card.weighed.value is not None and not card.weighed.is_stale, timeout=20_000)
    return card


def _letters(card: QWidget) -> list[tuple[str, int]]:
    """The sizes of all that is written on a card."""
    found = []
    for part in card.findChildren(QWidget):
        if part.isVisible() and isinstance(part, (*_READ, HitList)):
            share = SMALL if isinstance(part, HitList) else 1.0
            text = part.text() if isinstance(part, (QLabel, QAbstractButton)) else type(part).__name__
            if text:
                found.append((text, round(QFontInfo(part.font()).pixelSize() * share)))
    return found


def _legend(desk: Desk) -> LegendCard:
    return desk.canvas.looking.legend


@pytest.mark.parametrize("open_card", [_traced, _weighed])
@pytest.mark.parametrize(("width", "height", "language"), _SIZES)
def test_the_last_row_reads_the_cards_and_none_lies_over_another(
    presented, qtbot: QtBot, width: int, height: int, language: Language, open_card
) -> None:
    desk = presented(width, height, language)
    card, legend = open_card(desk, qtbot), _legend(desk)
    for _ in range(3):
        QApplication.processEvents()
    least = Audience().least_size(height)
    for each in (card, legend):
        assert each.isVisible()
        assert [(text, size) for text, size in _letters(each) if size < least] == []
        assert clipped(each) == []
        assert desk.canvas.rect().contains(each.geometry())
    assert not card.geometry().intersects(legend.geometry())
    words = desk.presentation.lower_third
    assert words.isHidden() or not words.geometry().intersects(card.geometry())
    assert words.isHidden() or not words.geometry().intersects(legend.geometry())


def test_afterwards_they_are_lettered_as_the_desk_is(presented, qtbot: QtBot) -> None:
    desk = presented(1280, 720, Language.ENGLISH)
    card = _weighed(desk, qtbot)
    large = card.width(), _legend(desk).height()
    desk.presentation.leave()
    QApplication.processEvents()
    usual = round(desk.window.fontInfo().pixelSize())
    assert card.width() < large[0]
    assert _legend(desk).isVisible()
    assert max(size for _, size in _letters(card)) < Audience().least_size(720)
    assert {size for text, size in _letters(_legend(desk)) if text} <= {usual, usual - 1, usual - 2}


def test_the_legend_gives_way_to_a_step_that_is_looked_at(presented, qtbot: QtBot) -> None:
    desk = presented(1280, 720, Language.ENGLISH)
    legend = desk.canvas.findChild(LegendCard)
    qtbot.waitUntil(legend.isVisible)
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Right)
    assert desk.presentation.walk.node is not None
    assert not legend.isVisible()
    desk.presentation.leave()
    qtbot.waitUntil(legend.isVisible)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_the_figures_around_the_map_are_read_and_the_legend_is_a_strip_below_it(
    presented, qtbot: QtBot, width: int, height: int
) -> None:
    desk = presented(width, height, Language.ENGLISH)
    canvas, least = desk.canvas, Audience().least_size(height)
    lens = canvas.sheet.scene.lens
    lens.show_heat(None)
    lens.show_legend(False)
    lens.toggle_layer(Layer.FLOW)
    qtbot.waitUntil(lambda: lens.seen is not None and bool(lens.seen.streams.streams), timeout=20_000)
    for header in (canvas.stage_header, canvas.lane_header):
        assert min(header.name_font.pixelSize(), header.small_font.pixelSize()) >= least
    ladder = canvas.frame.ladder
    assert ladder.letters >= least
    legend = _legend(desk)
    assert legend.height() < 3 * least
    assert all(row.text().count(" ") <= 2 for row in legend.findChildren(LegendRow))
    painter = canvas.sheet.scene.painter
    assert painter._lettered.size == least
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_S)
    stage = desk.presentation.walk.stage
    assert stage is not None
    assert painter._lettered.has_names
    assert not legend.isVisible()
    seen = canvas.camera.visible
    inside = [canvas.sheet.projection.nodes[each].rect for each in desk.presentation.walk.nodes()]
    assert all(seen.encloses(rect) for rect in inside)
    desk.presentation.leave()
    assert painter._lettered is None
