"""The room check follows the map and offers the zoom at which its names are read; it is in nobody's way (want 14)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.ui.present.legibility import TextKind, Verdict
from mapper.ui.present.room_check import RoomCheck

Key = Qt.Key


@pytest.fixture
def check(desk: Desk, qtbot: QtBot) -> RoomCheck:
    desk.canvas.motion.allow(False)
    desk.window.activateWindow()
    desk.canvas.setFocus()
    qtbot.waitUntil(desk.canvas.hasFocus)
    next(action for action in desk.window.actions() if action.objectName() == "view.room_check").trigger()
    return desk.room_check


def _verdict(check: RoomCheck, kind: TextKind) -> Verdict:
    return check.told()[kind][1]


def test_it_says_what_is_too_small_and_the_zoom_it_offers_helps(desk: Desk, check: RoomCheck) -> None:
    desk.canvas.camera.zoom_to(0.9)
    assert _verdict(check, TextKind.NAMES) is Verdict.TOO_SMALL
    QTest.mouseClick(check.enlarge, Qt.MouseButton.LeftButton)
    assert _verdict(check, TextKind.NAMES) is Verdict.READABLE
    assert not check.enlarge.isEnabled()
    desk.canvas.camera.zoom_to(0.2)
    assert _verdict(check, TextKind.NAMES) is Verdict.HIDDEN


def test_another_room_needs_other_letters(desk: Desk, check: RoomCheck) -> None:
    before = check.enlarge.text()
    check.distance.line.setFocus()
    check.distance.line.selectAll()
    QTest.keyClicks(check.distance.line, "2")
    QTest.keyClick(check.distance.line, Key.Key_Return)
    assert check.audience.distance == 2.0
    assert check.enlarge.text() != before
    check.image.line.selectAll()
    QTest.keyClicks(check.image.line, "0")
    QTest.keyClick(check.image.line, Key.Key_Return)
    assert check.image.reason()
    assert check.audience.image == 1.5


def test_it_is_not_modal_and_escape_puts_it_away(desk: Desk, check: RoomCheck) -> None:
    assert not check.isWindow()
    assert QApplication.activeModalWidget() is None
    count = len(desk.bridge.session.history.done)
    desk.canvas.commands.add_kind("step")
    assert len(desk.bridge.session.history.done) == count + 1
    check.image.line.setFocus()
    QTest.keyClick(check.image.line, Key.Key_Escape)
    assert not check.isVisible()
    assert desk.canvas.hasFocus()


def test_presenting_letters_the_headers_for_the_room(desk: Desk, check: RoomCheck, qtbot: QtBot) -> None:
    assert _verdict(check, TextKind.HEADERS) is Verdict.TOO_SMALL
    desk.presentation.enter()
    desk.presentation._settle()
    header = desk.canvas.stage_header
    assert header.name_font.pixelSize() > 13
    desk.presentation.leave()
    assert header.name_font.pixelSize() == 13
