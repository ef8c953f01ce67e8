"""Asking who follows in the focus chain leaves PySide's idea of parents as it is."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from shiboken6 import isValid

from mapper.ui.widgets.focus_chain import next_in_chain


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
