"""A dressed theme for the furniture, and a way to put a piece of it on the screen."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mapper.ui.theme import Mode, Theme


@pytest.fixture
def theme(qapp):
    """A light theme; the application itself stays as it is."""
    return Theme(Mode.LIGHT)


@pytest.fixture
def locale():
    """Sets the locale fields made afterwards read and write by."""
    before = QLocale()

    def choose(name):
        QLocale.setDefault(QLocale(name))

    choose("en_GB")
    yield choose
    QLocale.setDefault(before)


@pytest.fixture
def room(qtbot, locale):
    """Puts widgets one above the other into a shown window, with a place to go to when leaving them."""
    window = QWidget()
    column = QVBoxLayout(window)
    window.elsewhere = QLineEdit()
    column.addWidget(window.elsewhere)
    qtbot.addWidget(window)

    def put(*widgets):
        for widget in widgets:
            column.addWidget(widget)
        window.resize(320, 240)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return window

    put.window = window
    return put
