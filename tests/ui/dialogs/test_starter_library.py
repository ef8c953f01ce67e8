"""The starter library's dialog: search, tick, read what an entry is, and add."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.services.starter_library import starter_library
from mapper.ui.dialogs.starter_library import StarterLibraryDialog
from mapper.ui.theme import Mode, Theme


@pytest.fixture
def dialog(qtbot, qapp):
    library = starter_library("en")
    there = {entry for entry in library.entries if entry.name in {"Price list", "Connect rate"}}
    dialog = StarterLibraryDialog(None, Theme(Mode.LIGHT), library, there)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    return dialog


def _shown(dialog, number=0):
    view = dialog.views[number]
    rows = dialog.models[number].rows()
    return [entry.name for item, entry in rows if not view.isRowHidden(item.row(), item.parent().index())]


def test_typing_leaves_what_has_the_words_and_enter_ticks_it(dialog):
    QTest.keyClicks(dialog.search, "response")
    assert _shown(dialog) == ["Response minutes"]
    assert "first personal answer" in dialog.about.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.views[0], Qt.Key.Key_Space)
    assert [entry.name for entry in dialog.chosen()] == ["Response minutes"]
    QTest.keyClick(dialog.views[0], Qt.Key.Key_Space)
    assert dialog.chosen() == []


def test_german_words_find_an_entry_too(dialog):
    QTest.keyClicks(dialog.search, "antwortzeit")
    assert _shown(dialog) == ["Response minutes"]


def test_nothing_found_says_so(dialog):
    QTest.keyClicks(dialog.search, "zzzz")
    assert _shown(dialog) == []
    assert dialog._nothing.isVisible()


def test_what_the_document_has_cannot_be_chosen_again(dialog):
    item, _ = next(row for row in dialog.models[0].rows() if row[1].name == "Connect rate")
    assert item.text() == "Connect rate (in this document)"
    assert not item.isCheckable()
    dialog._toggle(item.index())
    assert dialog.chosen() == []


def test_ticks_of_all_lists_are_added_together(dialog, qtbot):
    assert not dialog.add.isEnabled()
    for number in range(3):
        dialog.tabs.setCurrentIndex(number)
        item, _ = dialog.models[number].rows()[0]
        dialog.views[number].setCurrentIndex(item.index())
        dialog.views[number].setFocus()
        QTest.keyClick(dialog.views[number], Qt.Key.Key_Space)
    assert [entry.name for entry in dialog.chosen()] == [
        "Visitor to lead",
        "Target account list",
        "Segmentation",
    ]
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)


def test_a_metric_says_how_it_is_counted_and_what_is_usual(dialog):
    item, _ = dialog.models[0].rows()[0]
    dialog.views[0].setCurrentIndex(item.index())
    text = dialog.about.text()
    assert "leads / visitors" in text
    assert "1–5 %" in text  # a range has an en dash
    assert "b2blead.io" in text
    dialog.tabs.setCurrentIndex(2)
    assert "4  teaches" in dialog.about.text()


def test_escape_empties_the_search_and_then_leaves(dialog, qtbot):
    QTest.keyClicks(dialog.search, "response")
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
