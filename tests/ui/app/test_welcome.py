"""The welcome window: what it offers is asked for, by mouse and by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from mapper.core.store import Store
from mapper.services import samples
from mapper.ui.theme.fonts import application_font, load_fonts
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.window.template_tile import TemplateCard, TemplateTile
from mapper.ui.window.welcome_window import WelcomeWindow


@pytest.fixture
def card() -> TemplateCard:
    return TemplateCard(
        "b2b", "B2B", "several buyers", lambda: Store(samples.records_of_template("b2b_complex"))
    )


@pytest.fixture
def welcome(qtbot: QtBot, tmp_path: Path, card: TemplateCard) -> WelcomeWindow:
    there = tmp_path / "There & back.salesmap"
    there.touch()
    window = WelcomeWindow(Theme(Mode.LIGHT), [there, tmp_path / "Gone.salesmap"], [card])
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    tile = window.findChild(TemplateTile)
    qtbot.waitUntil(lambda: _colours(tile) > 10)
    return window


def test_enter_takes_the_empty_map(qtbot: QtBot, welcome: WelcomeWindow) -> None:
    with qtbot.waitSignal(welcome.empty_wanted):
        qtbot.keyClick(welcome, Qt.Key.Key_Return)


def test_the_keys_of_the_file_menu_work(qtbot: QtBot, welcome: WelcomeWindow) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(welcome.empty_wanted):
        qtbot.keyClick(welcome, Qt.Key.Key_N, ctrl)
    with qtbot.waitSignal(welcome.open_wanted):
        qtbot.keyClick(welcome, Qt.Key.Key_O, ctrl)


def test_a_template_is_taken_by_mouse_and_by_space(qtbot: QtBot, welcome: WelcomeWindow) -> None:
    tile = welcome.findChild(TemplateTile)
    with qtbot.waitSignal(welcome.template_wanted) as asked:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert asked.args == ["b2b"]
    with qtbot.waitSignal(welcome.template_wanted):
        qtbot.keyClick(tile, Qt.Key.Key_Space)


def test_documents_that_are_gone_are_grey_and_can_be_forgotten(
    qtbot: QtBot, welcome: WelcomeWindow, tmp_path: Path
) -> None:
    rows = {b.toolTip(): b for b in welcome.findChildren(QPushButton) if b.toolTip().endswith(".salesmap")}
    there, gone = str(tmp_path / "There & back.salesmap"), str(tmp_path / "Gone.salesmap")
    assert rows[there].isEnabled()
    assert rows[there].text() == "There && back"
    assert not rows[gone].isEnabled()
    with qtbot.waitSignal(welcome.document_wanted) as asked:
        qtbot.mouseClick(rows[there], Qt.MouseButton.LeftButton)
    assert asked.args == [there]
    forget = next(b for b in welcome.findChildren(QToolButton) if b.isVisible())
    with qtbot.waitSignal(welcome.forget_wanted) as asked:
        qtbot.mouseClick(forget, Qt.MouseButton.LeftButton)
    assert asked.args == [gone]


def test_maps_without_a_name_come_first_and_can_be_opened(
    qtbot: QtBot, welcome: WelcomeWindow, tmp_path: Path
) -> None:
    unnamed = tmp_path / "2026-11-24-033245-7ed7c1.salesmap"
    unnamed.touch()
    recent = [tmp_path / "a" / "Map.salesmap", tmp_path / "b" / "Map.salesmap"]
    welcome.show_recent(recent, {unnamed: "Renewals"})
    rows = [b for b in welcome.findChildren(QPushButton) if b.toolTip().endswith("p") and not b.isHidden()]
    texts = [row.text() for row in rows[-3:]]
    assert texts[0].startswith("Renewals\n")
    assert texts[1:] == ["Map – a (gone)", "Map – b (gone)"]
    assert all("text-align: left" in row.styleSheet() for row in rows[-3:]), "they stand under their heading"
    with qtbot.waitSignal(welcome.document_wanted) as asked:
        qtbot.mouseClick(rows[-3], Qt.MouseButton.LeftButton)
    assert asked.args == [str(unnamed)]


def test_every_template_says_in_full_what_it_is_for(qtbot: QtBot, card: TemplateCard) -> None:
    load_fonts()
    theme = Theme(Mode.LIGHT)
    for template in samples.templates():
        words = replace(card, name=template.name, use_when=template.use_when)
        tile = TemplateTile(theme, words)
        qtbot.addWidget(tile)
        tile.setFont(application_font(10))
        tile.resize(tile.sizeHint())
        tile.grab()
        assert tile.is_told_whole, template.name
        qtbot.waitUntil(lambda tile=tile: _colours(tile) > 10)  # it waits for its picture


def test_the_tile_shows_the_map_in_every_theme(qtbot: QtBot, card: TemplateCard) -> None:
    theme = Theme(Mode.LIGHT)
    tile = TemplateTile(theme, card)
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.show()
    qtbot.waitUntil(lambda: _colours(tile) > 10)
    theme.set_mode(Mode.DARK)
    qtbot.waitUntil(lambda: _colours(tile) > 10)


def _colours(tile: TemplateTile) -> int:
    image = tile.grab().toImage()
    return len({image.pixel(x, y) for x in range(14, 140, 2) for y in range(14, 94, 2)})


def _drop(window: WelcomeWindow, *paths: Path) -> None:
    """What Qt hands over when files are let go on a window, after it was asked whether they may come."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths] or [QUrl("https://example.com")])
    offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    how = (offered, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    entering = QDragEnterEvent(QPoint(9, 9), *how)
    entering.ignore()
    QCoreApplication.sendEvent(window, entering)
    assert entering.isAccepted() is bool(paths)
    event = QDropEvent(QPointF(9, 9), *how)
    QCoreApplication.sendEvent(window, event)
    if paths:  # what is moved, whoever gave it away deletes
        assert event.dropAction() is Qt.DropAction.CopyAction


def test_files_may_be_dropped_and_nothing_else(qtbot: QtBot, welcome: WelcomeWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(welcome.files_dropped) as asked:
        _drop(welcome, tmp_path / "a.salesmap", tmp_path / "b.csv")
    assert asked.args == [[str(tmp_path / "a.salesmap"), str(tmp_path / "b.csv")]]
    with qtbot.assertNotEmitted(welcome.files_dropped):
        _drop(welcome)
