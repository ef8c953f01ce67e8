"""Asking who has the focus, and who follows in the chain, leaves PySide's idea of parents as it is."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from shiboken6 import isValid

from mapper.ui.widgets.focus_chain import focus_in, next_in_chain


def test_what_follows_outlives_what_was_asked(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    first, doomed, last = (QPushButton(window) for _ in range(3))
    entry = QMenu(last).addAction("Entry")
    around = [next_in_chain(widget) for widget in (window, first, doomed, last)]
    assert around == [first, doomed, last, window]
    doomed.deleteLater()
    QCoreApplication.sendPostedEvents(doomed, QEvent.Type.DeferredDelete)
    assert not isValid(doomed)
    assert all(isValid(each) for each in (window, first, last, entry))
    assert next_in_chain(first) is last


def test_what_had_the_focus_is_known_to_be_gone_with_its_row(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QWidget(window)
    button = QPushButton(row)
    window.show()
    window.activateWindow()
    button.setFocus()
    assert focus_in(window) is button
    row.deleteLater()
    QCoreApplication.sendPostedEvents(row, QEvent.Type.DeferredDelete)
    assert not isValid(button)
    assert focus_in(window) is None
