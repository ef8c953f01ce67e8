"""A shown panel over a document in memory; what became of the document is read through the session."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mapper.core.records import Node
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence
from mapper.ui.theme import Mode, Theme
from tests.builders import Clock, MemoryKeeper, named


@dataclass
class Room:
    """A panel in a window, beside a line that stands for the canvas."""

    bridge: Bridge
    selection: Selection
    panel: QWidget
    canvas: QLineEdit
    refusals: list[str]
    window: QWidget

    @property
    def reader(self):
        return self.bridge.reader

    def node(self, name):
        return named(self.reader, Node, name)

    def select(self, *names):
        self.selection.set(self.node(name).id for name in names)
        self.wake()

    def wake(self):
        """Be the active window again, should a widget in the making have come up as a window for a moment."""
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def entries(self):
        """How many commands can be undone."""
        return len(self.bridge.session.history.done)

    def last(self):
        return self.bridge.session.history.done[-1].label


@pytest.fixture
def theme(qapp):
    return Theme(Mode.LIGHT)


@pytest.fixture
def locale():
    """Sets the locale that fields made afterwards read and write by."""
    before = QLocale()

    def choose(name):
        QLocale.setDefault(QLocale(name))

    choose("en_GB")
    yield choose
    QLocale.setDefault(before)


@pytest.fixture
def furnish(qtbot, theme, locale):
    """Opens a described document and shows a panel over it, active and with the focus on the canvas.

    `selected`: the names of the nodes that are selected before the panel is seen, so that it makes one page, not two.
    """

    def make(panel_type, builder, *, is_read_only=False, width=304, height=900, selected=()):
        keeper = MemoryKeeper.of(builder.records())
        keeper.is_read_only = is_read_only
        bridge = Bridge(Session(keeper, Clock()))
        window = QWidget()
        qtbot.addWidget(window)
        bridge.setParent(window)
        selection = Selection(bridge, bridge)
        refusals = []
        selection.set(named(bridge.reader, Node, name).id for name in selected)
        bridge.refused.connect(lambda problem: refusals.append(sentence(problem)))
        panel = panel_type(bridge, selection, theme)
        canvas = QLineEdit()
        row = QHBoxLayout(window)
        row.addWidget(canvas)
        row.addWidget(panel)
        canvas.setFixedWidth(60)
        panel.setFixedWidth(width)
        window.resize(width + 90, height)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        canvas.setFocus()
        return Room(bridge, selection, panel, canvas, refusals, window)

    return make


@pytest.fixture
def type_into(qtbot):
    """Writes into the line of a field as a person does: click, select all, type."""

    def write(line, text, *, then=None):
        line.setFocus(Qt.FocusReason.MouseFocusReason)
        line.selectAll()
        QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Backspace)
        if then is not None:
            QTest.keyClick(line, then)

    return write
