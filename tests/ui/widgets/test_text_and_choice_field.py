"""Text and choice fields keep the number field's contract."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from mapper.ui.widgets import ChoiceField, TextField

CLASSES = [("VA", "Value-adding"), ("BNVA", "Necessary"), ("NVA", "Waste")]


@pytest.fixture(params=[False, True], ids=["line", "lines"])
def field(request, theme, room):
    field = TextField(theme, "Name", has_lines=request.param, is_required=True)
    field.told = []
    field.committed.connect(field.told.append)
    field.set_value("Qualify need")
    room(field)
    field.setFocus()
    return field


def finish(qtbot, field):
    qtbot.keyClick(field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def type_over(qtbot, field, text):
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, text) if text else qtbot.keyClick(field.editor, Qt.Key.Key_Delete)


def test_a_finished_text_is_told_once_and_without_spaces_around_it(field, qtbot):
    type_over(qtbot, field, "  Call back ")
    assert field.told == []
    finish(qtbot, field)
    finish(qtbot, field)
    assert field.told == ["Call back"]
    assert field._text() == "Call back"


def test_leaving_commits_a_text(field, qtbot, room):
    type_over(qtbot, field, "Call")
    room.window.elsewhere.setFocus()
    assert field.told == ["Call"]


def test_escape_restores_a_text(field, qtbot):
    type_over(qtbot, field, "Call")
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    finish(qtbot, field)
    assert field.told == []
    assert field._text() == "Qualify need"


def test_a_required_text_may_not_be_emptied(field, qtbot):
    type_over(qtbot, field, "")
    finish(qtbot, field)
    assert field.told == []
    assert field.reason() == "A text is needed here."
    qtbot.keyClicks(field.editor, "C")
    assert field.reason() == ""


def test_a_refresh_leaves_typing_alone(field, qtbot):
    type_over(qtbot, field, "Ca")
    field.set_value("Qualify need")
    field.set_value("Renamed elsewhere")
    assert field._text() == "Ca"
    field.reset("Another step")
    assert field._text() == "Another step"


def test_several_texts_are_said(field, qtbot):
    field.set_mixed()
    assert field.editor.placeholderText() == "– several –"
    finish(qtbot, field)
    type_over(qtbot, field, "Same")
    finish(qtbot, field)
    assert field.told == ["Same"]


def test_enter_makes_a_line_in_a_text_of_several(theme, room, qtbot):
    field = TextField(theme, "Notes", has_lines=True)
    told = []
    field.committed.connect(told.append)
    room(field)
    qtbot.keyClicks(field.editor, "one")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(field.editor, "two")
    assert told == []
    finish(qtbot, field)
    assert told == ["one\ntwo"]
    type_over(qtbot, field, "")
    finish(qtbot, field)
    assert told[-1] == ""


@pytest.fixture
def choice(theme, room):
    choice = ChoiceField(theme, "Class", CLASSES, none_label="Not said")
    choice.told = []
    choice.committed.connect(choice.told.append)
    choice.set_value("BNVA")
    room(choice)
    choice.setFocus()
    return choice


def test_a_choice_is_told_by_its_key(choice, qtbot):
    assert choice.box.currentText() == "Necessary"
    qtbot.keyClick(choice.box, Qt.Key.Key_Down)
    qtbot.keyClick(choice.box, Qt.Key.Key_Home)
    assert choice.told == ["NVA", None]
    assert choice.value() is None


def test_showing_a_choice_tells_nobody(choice):
    choice.set_value("VA")
    choice.set_mixed()
    choice.set_value(None)
    choice.set_choices(CLASSES[:1])
    choice.reset("unheard of")
    assert choice.told == []
    assert choice.box.currentIndex() == -1


def test_several_choices_are_said(choice, qtbot):
    choice.set_mixed()
    assert choice.box.currentIndex() == -1
    assert choice.box.placeholderText() == "– several –"
    qtbot.keyClick(choice.box, Qt.Key.Key_Home)
    assert choice.told == [None]


def test_without_an_empty_choice_there_is_none(theme, room):
    choice = ChoiceField(theme, "Class", CLASSES)
    assert [choice.box.itemText(row) for row in range(choice.box.count())] == [label for _, label in CLASSES]


def test_scrolling_over_a_box_that_is_not_in_use_changes_nothing(choice, room):
    room.window.elsewhere.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice.box, wheel)
    assert choice.value() == "BNVA"
    assert choice.told == []
    assert not wheel.isAccepted()


def test_a_long_line_shows_its_beginning_and_dots_while_nobody_is_in_it(theme, room, qtbot):
    field = TextField(theme, "Name")
    room(field)
    field.setFixedWidth(120)
    line = field.editor
    field.set_value("Qualify")
    assert line.shown(100) == "Qualify"
    field.set_value("Qualify need, money, authority and date with the sponsor")
    shown = line.shown(100)
    assert shown.startswith("Qual")
    assert shown.endswith("…")
    room.window.elsewhere.setFocus()
    line.setCursorPosition(0)
    at_start = line.grab().toImage()
    line.end(False)
    assert line.grab().toImage() == at_start, "the beginning is shown wherever the cursor was left"
