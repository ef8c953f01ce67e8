"""Each number on a page of the figures, on a card over the map, on the goal strip and in the drill explains itself and
leads to what it is about: on the map, or in the list it stands in.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.analysis.figure import Figure
from mapper.app.desk import Desk
from mapper.app.figure_room import figures_panel, toggle_figures
from mapper.app.goals import strip_of
from mapper.app.office import Office
from mapper.app.tabling import book_of
from mapper.app.ways import _LISTS, _ON_MAP
from mapper.core import queries
from mapper.core.records import Connector, Node, ProcessMap, record_type_of
from mapper.core.values import NodeKind
from mapper.services import samples
from mapper.storage.document_file import DocumentFile
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.drill.panel import DrillPanel
from mapper.ui.panels.figures.page import Page, records_at
from mapper.ui.panels.figures.topics import TOPICS
from tests.journeys.conftest import shown

_KEYS = frozenset(subject.key for subject in SUBJECTS)


@pytest.fixture
def demo(office: Office, qtbot: QtBot, tmp_path: Path) -> Desk:
    DocumentFile.create(tmp_path / "demo.salesmap", samples.demo_records())
    office.open_document(tmp_path / "demo.salesmap")
    desk = shown(office, qtbot)
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    toggle_figures(desk)
    return desk


def _turn(desk: Desk, key: str, qtbot: QtBot) -> Page:
    panel = figures_panel(desk)
    panel.show_topic(key)
    qtbot.waitUntil(lambda: panel._shown is not None and panel._shown.topic == key, timeout=20_000)
    qtbot.waitUntil(lambda: not panel.results.is_stale)
    assert panel.page is not None
    return panel.page


def _places(page: Page) -> Iterator[tuple[str, str]]:
    """What tells a figure, and where it leads."""
    for chart in page.charts:
        yield from ((f"{chart.title}: {row.name}", row.key) for row in chart.rows)
    for table in page.all_tables():
        for line in table.lines:
            if any(isinstance(cell, Figure) for cell in line.cells):
                yield f"{table.title}: {line.name}", line.key


def _leads(desk: Desk, place: str) -> bool:
    """Whether what is there can be shown: things of the map, or one record of a list."""
    reader, ids = desk.bridge.reader, records_at(place)
    kinds = {record_type_of(each) for each in ids}
    are_there = bool(ids) and all(reader.find(record_type_of(each), each) is not None for each in ids)
    if not are_there or (len(ids) > 1 and not kinds <= set(_ON_MAP)):
        return False
    return all(kind in _ON_MAP or kind is ProcessMap or kind.prefix in _LISTS for kind in kinds)


def test_every_number_of_every_page_has_a_place(demo: Desk, qtbot: QtBot) -> None:
    panel, told = figures_panel(demo), 0
    for topic in TOPICS:
        page = _turn(demo, topic.key, qtbot)
        for name, place in _places(page):
            assert _leads(demo, place), f"{topic.key}: {name}"
            told += 1
        wanted: list[object] = []
        panel.jump_wanted.connect(wanted.append)
        panel.list_wanted.connect(wanted.append)
        board = panel.body.board
        tiles = [*panel.body.tiles, *(board.tiles if board is not None and board.isVisible() else ())]
        for tile in tiles:
            assert tile.focusPolicy() is not Qt.FocusPolicy.NoFocus, f"{topic.key}: {tile.name}"
            wanted.clear()
            tile.click()
            assert wanted, f"{topic.key}: {tile.name}"
        panel.jump_wanted.disconnect(wanted.append)
        panel.list_wanted.disconnect(wanted.append)
        if demo.window.docks["figures"].visibleRegion().isEmpty():  # a list came before it
            demo.window.docks["figures"].raise_()
            QApplication.processEvents()
    assert told > 100, "the demo has figures on every page"


def test_figures_of_a_way_select_all_of_it(demo: Desk, qtbot: QtBot) -> None:
    page = _turn(demo, "time", qtbot)
    way = page.tables[-1]
    figures_panel(demo).body.tables[-1].view.chosen.emit(way.lines[0].key)
    path = demo.selection.nodes
    reader = demo.bridge.reader
    lines = {(line.source_id, line.target_id) for line in reader.all(Connector)}
    assert len(path) > 5
    assert reader.get(Node, path[0]).kind is NodeKind.START
    assert all(step in lines for step in pairwise(path)), "one after another"


def test_what_all_that_enters_brings_leads_to_the_starts(demo: Desk, qtbot: QtBot) -> None:
    page = _turn(demo, "levers", qtbot)
    nodes = queries.nodes(demo.bridge.reader, demo.bridge.map_id)
    starts = tuple(node.id for node in nodes if node.kind is NodeKind.START)
    assert any(records_at(line.key) == starts for table in page.all_tables() for line in table.lines)
    figures_panel(demo).jump_wanted.emit(" ".join(starts))
    assert demo.selection.ids == starts
    assert book_of(demo).isHidden() or not book_of(demo).has_keys


class _Wanted(list[str]):
    """Where one was led to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        desk.canvas.sheet.place_wanted.connect(self.append)
        desk.canvas.sheet.lead_wanted.connect(lambda lead: self.append(lead.list_key or lead.record_id))


def _trace(desk: Desk, qtbot: QtBot) -> None:
    """Every figure of a way says how it came about, and shows the step it owes most to while the way stays lit."""
    tracing = desk.canvas.tracing
    tracing.begin()
    if tracing.told is None:
        nodes = desk.canvas.sheet.projection.nodes.values()
        tracing.start(next(node.id for node in nodes if node.kind is NodeKind.START))
    qtbot.waitUntil(lambda: tracing.told is not None and not tracing.results.is_stale, timeout=20_000)
    lines = [line for line in tracing.card.lines if line.isVisible()]
    assert len(lines) > 5
    seen: list[str] = []
    tracing.card.step_wanted.connect(seen.append)
    for line in lines:
        assert len(line.toolTip()) > len(line.name.text()) + len(line.value.text()), line.name.text()
        assert line.focusPolicy() is Qt.FocusPolicy.StrongFocus
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert len(seen) == len(lines)
    assert set(seen) <= set(tracing.told.ways.ways[0].path.node_ids)
    assert tracing.is_on
    tracing.leave()


def _weigh(desk: Desk, qtbot: QtBot, wanted: _Wanted) -> None:
    """Both bars and what stands below them: money with its terms, a step, a role, and where a cost is stated."""
    desk.canvas.weighing.open()
    card = desk.canvas.weighing.card
    assert card is not None
    qtbot.waitUntil(lambda: card.weighed.value is not None and not card.weighed.is_stale, timeout=20_000)
    page, weighed = card.page, card.weighed.value
    assert weighed is not None
    for side, labels in enumerate(page.told):
        why = page.bars.why_at(side * page.bars.width() * 0.9)
        assert "×" in why
        assert "with the lever −" in why
        assert labels[0].toolTip() == why
        page.ways[side][0].choose()
        if labels[-1].text():
            assert labels[-1].text()[0].isupper()
            page.ways[side][1].choose()
    assert weighed.hire is not None
    assert wanted[0] == weighed.node_id
    assert weighed.hire.lever.role_id in wanted
    assert "-" not in "".join(page.bars._texts), "a minus is as wide as a plus"
    desk.canvas.weighing.close()


def _drill(desk: Desk) -> None:
    """Every figure has a sentence, and what is not typed leads to a place or a list."""
    panel = desk.window.docks["drill"].widget()
    assert isinstance(panel, DrillPanel)
    places: list[str] = []
    panel.place_wanted.connect(places.append)
    panel.list_wanted.connect(places.append)
    rows = [panel.model.index(0, 0)]
    for row in rows:
        rows += [panel.model.index(number, 0, row) for number in range(panel.model.rowCount(row))]
        for column in range(panel.model.columnCount()):
            cell = row.siblingAtColumn(column)
            assert not column or str(cell.data(Qt.ItemDataRole.ToolTipRole)).endswith(".") or cell.data()
            assert not column or cell.data(Qt.ItemDataRole.ToolTipRole), (row.data(), column)
            before = len(places)
            panel.view.activated.emit(cell)
            is_typed = bool(cell.flags() & Qt.ItemFlag.ItemIsEditable)
            assert is_typed or len(places) == before + 1, (row.data(), column)
    assert len(rows) > 1, "the demo shares targets out"
    for place in places:
        assert place == "actuals" or _leads(desk, place), place


def test_every_figure_over_and_below_the_map_explains_itself_and_leads_somewhere(
    demo: Desk, qtbot: QtBot
) -> None:
    wanted = _Wanted(demo)
    goals = strip_of(demo)
    assert goals.tiles
    for tile in goals.tiles:
        assert len(tile.said.reasons) == 3, "what is wanted, how it stands, what is expected"
        assert all(reason in tile.toolTip() for reason in tile.said.reasons)
    _trace(demo, qtbot)
    _weigh(demo, qtbot, wanted)
    _drill(demo)
    assert not [place for place in wanted if place not in _KEYS and not _leads(demo, place)]
