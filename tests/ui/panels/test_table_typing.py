"""The table panel: what is typed where nothing is taken, into choices, and into the line that adds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core.edits import nodes
from mapper.core.values import NodeKind
from mapper.ui.panels.table.panel import TablePanel
from mapper.ui.widgets.choice_box import ChoiceBox
from tests.ui.panels.test_table import CTRL, _click, _document, _here, _type, _value


@pytest.fixture
def room(furnish):
    return furnish(TablePanel, _document(), width=1100, height=420)


def test_a_wait_is_for_steps_and_no_keys_go_astray(room):
    view = _click(room, "Won", "wait")
    QTest.keyClicks(view, "2")  # which is what a cell above says
    assert _here(room) == ("Won", "wait")
    assert room.panel.message.text() == "“Waiting” is not for this kind: End."
    QGuiApplication.clipboard().setText("5")
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert room.panel.message.text() == "“Waiting” is not for this kind: End."
    assert room.entries() == 0


def test_what_was_entered_before_a_step_became_an_end_can_still_be_changed(room):
    room.bridge.run(nodes.set_node_kind, room.node("Meet").id, NodeKind.END)
    room.panel.model.settle()
    _click(room, "Meet", "wait")
    _type("7")
    assert _value(room, "Meet", "wait") == 7
    QTest.keyClick(_click(room, "Meet", "wait"), Qt.Key.Key_Delete)
    assert _value(room, "Meet", "wait") is None


def test_letters_lead_through_the_choices_and_take_none_by_the_first(room):
    view = _click(room, "Call", "kind")
    QTest.keyClicks(view, "s")
    box = next(each for each in view.viewport().findChildren(ChoiceBox) if each.isVisible())
    assert _value(room, "Call", "kind") is NodeKind.STEP
    QTest.keyClicks(box.view(), "li")
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert _value(room, "Call", "kind") is NodeKind.SLIP
    assert room.entries() == 1


def test_up_leads_from_the_line_that_adds_to_what_was_added(room):
    room.panel.adder.setFocus()
    _type("Close")
    QTest.keyClick(room.panel.adder, Qt.Key.Key_Up)
    assert room.panel.view.hasFocus()
    assert _here(room)[0] == "Close"
