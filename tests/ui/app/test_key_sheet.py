"""The sheet of all keys: complete, from one list of data, searchable, opened by F1 everywhere and by ? on the map."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import shortcuts
from mapper.app.key_sheet import key_groups
from mapper.ui.canvas.key_list import CANVAS_KEYS
from mapper.ui.dialogs.keys import KeysDialog
from tests.builders import a_map
from tests.ui.canvas.conftest import Opened, opened

__all__ = ["opened"]


def test_every_key_of_the_canvas_stands_on_the_sheet(opened: Opened) -> None:
    """A key that somebody adds to the canvas and tells nobody about fails here."""
    keys = opened(a_map().lane("Sales").step("Call")).view._keys
    told = {key for action in CATALOGUE for key in shortcuts((*action.keys, *action.canvas_keys))}
    told |= {QKeySequence(key) for listed in CANVAS_KEYS for key in listed.keys}
    bound = {QKeySequence(key | modifiers) for key, modifiers in keys._plain}
    assert sorted(key.toString() for key in bound - told) == []


def test_no_letter_means_two_things_on_the_map(qapp: QGuiApplication) -> None:
    listed = [key for line in CANVAS_KEYS for key in line.keys if len(key) == 1]
    actions = [k.toString() for a in CATALOGUE for k in shortcuts((*a.keys, *a.canvas_keys))]
    letters = Counter([*listed, *(key for key in actions if len(key) == 1)])
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_the_sheet_has_the_actions_and_what_only_the_map_knows(qapp: QGuiApplication) -> None:
    groups = dict(key_groups(CATALOGUE))
    assert ("Make it something else", "R") in groups["Insert"]
    assert ("All keys", "F1, ?") in groups["Help"]
    assert ("Nearest step in that direction", "Alt+← ↑ → ↓") in groups["Walking on the map"]
    assert ("Fill the chosen cells with the uppermost", "Ctrl+D") in groups["In the table"]
    assert all(keys for lines in groups.values() for _, keys in lines)


@pytest.fixture
def sheet(qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog(None, key_groups(CATALOGUE))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_typing_finds_by_what_a_key_does_by_the_key_and_by_the_group(sheet: KeysDialog) -> None:
    total = len(sheet.shown())
    QTest.keyClicks(sheet.search, "undo")
    assert [what for what, _ in sheet.shown()] == ["Undo"]
    sheet.search.clear()
    assert len(sheet.shown()) == total
    QTest.keyClicks(sheet.search, "ctrl+k")
    assert any("Ctrl+K" in keys for _, keys in sheet.shown())
    sheet.search.clear()
    QTest.keyClicks(sheet.search, "while dragging")
    assert [keys for _, keys in sheet.shown()] == ["Ctrl", "Shift", "Alt", "Alt", "Esc"]
    QTest.keyClicks(sheet.search, "xyz")
    assert sheet.shown() == []


def test_escape_closes_it(sheet: KeysDialog) -> None:
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
