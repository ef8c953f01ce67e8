"""The number field: finished numbers are told once, wrong ones stay and are told by nobody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mapper.ui.widgets import NumberField
from mapper.ui.widgets.parsing import NumberForm

SHARE = NumberForm(is_share=True, minimum=0, maximum=1)


@pytest.fixture
def field(theme, room):
    field = NumberField(theme, "Wins", SHARE)
    field.told = []
    field.committed.connect(field.told.append)
    field.set_value(0.2)
    room(field)
    field.setFocus()
    return field


def type_over(qtbot, field, text):
    field.line.selectAll()
    qtbot.keyClicks(field.line, text) if text else qtbot.keyClick(field.line, Qt.Key.Key_Delete)


@pytest.mark.parametrize(("text", "value"), [("35 %", 0.35), ("35", 0.35), ("7,5", 0.075), ("", None)])
def test_enter_commits_once(field, qtbot, text, value):
    type_over(qtbot, field, text)
    assert field.told == []
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.told == [value]
    assert field.value() == value


def test_leaving_commits(field, qtbot, room):
    type_over(qtbot, field, "40")
    room.window.elsewhere.setFocus()
    assert field.told == [0.4]


def test_the_number_is_shown_as_the_locale_writes_it(theme, room, locale):
    locale("de_DE")
    field = NumberField(theme, "Wert", NumberForm(unit="Euro"))
    field.set_value(1234.5)
    assert field.line.text() == "1.234,5"
    assert field.line.unit() == "Euro"


def test_what_was_not_changed_is_not_told(field, qtbot, room):
    type_over(qtbot, field, "20 %")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    room.window.elsewhere.setFocus()
    assert field.told == []
    assert field.line.text() == "20"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("abc", "Not a number. Write it like 1.5."),
        ("135", "Not above 100\u00a0%."),
        ("-1", "Not below 0\u00a0%."),
        ("3 days", "“days” is not known here; the unit is %."),
    ],
)
def test_a_wrong_text_stays_with_its_reason_and_is_not_told(field, qtbot, room, text, reason):
    type_over(qtbot, field, text)
    room.window.elsewhere.setFocus()
    assert field.told == []
    assert field.line.text() == text
    assert field.reason() == reason
    assert field.line.property("invalid") is True
    assert field.line.accessibleDescription() == reason
    assert field.value() == 0.2


def test_escape_restores(field, qtbot):
    type_over(qtbot, field, "abc")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "20"
    assert field.reason() == ""
    assert field.line.property("invalid") is False
    assert field.told == []


def test_escape_wins_over_the_windows_only_while_something_was_typed(field, qtbot, room):
    away = []
    QShortcut(QKeySequence(Qt.Key.Key_Escape), room.window).activated.connect(lambda: away.append(1))
    type_over(qtbot, field, "55")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), away) == ("20", [])
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert away == [1]


def test_a_wrong_text_that_is_mended_loses_its_reason_at_once(field, qtbot):
    type_over(qtbot, field, "1350")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.reason()
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.reason() == "Not above 100\u00a0%."
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.reason() == ""
    assert field.told == []


def test_a_refresh_overwrites_neither_typing_nor_a_wrong_text(field, qtbot, room):
    type_over(qtbot, field, "5")
    field.set_value(0.2)
    assert field.line.text() == "5"
    field.set_value(0.9)
    assert field.line.text() == "5"
    type_over(qtbot, field, "abc")
    room.window.elsewhere.setFocus()
    field.set_value(0.9)
    assert field.line.text() == "abc"
    field.set_value(0.8)
    assert (field.line.text(), field.reason()) == ("80", "")


def test_another_selection_clears_all(field, qtbot):
    type_over(qtbot, field, "abc")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    field.reset(None)
    assert (field.line.text(), field.reason(), field.value()) == ("", "", None)


def test_several_values_are_said_and_only_a_typed_one_is_told(field, qtbot, room):
    field.set_mixed()
    assert field.is_mixed()
    assert (field.line.text(), field.line.placeholderText()) == ("", "– several –")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClicks(field.line, "3")
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.told == []
    assert field.is_mixed()
    qtbot.keyClicks(field.line, "30")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.told == [0.3]
    assert not field.is_mixed()


def test_arrow_keys_step_within_the_limits(theme, room, qtbot):
    field = NumberField(theme, "Wins", SHARE, step=0.05)
    told = []
    field.committed.connect(told.append)
    field.set_value(0.9)
    room(field)
    for _ in range(4):
        qtbot.keyClick(field.line, Qt.Key.Key_Up)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert told == [0.95, 1.0, 0.95]


def test_the_form_can_change(field):
    field.set_form(NumberForm(unit="days"))
    assert (field.line.unit(), field.line.text()) == ("days", "0.2")


def test_a_refusal_from_elsewhere_is_shown_too(field):
    field.refuse("The document is read-only.")
    assert field.reason() == "The document is read-only."
    field.accept()
    assert field.reason() == ""


def test_the_unit_stands_inside_and_the_text_ends_before_it(field):
    unit = field.line._unit
    assert field.line.rect().contains(unit.geometry())
    assert field.line.textMargins().right() >= unit.width()


def test_it_is_named_for_a_screen_reader(field):
    assert field.line.accessibleName() == "Wins"
    field.set_label("Losses")
    assert (field.label(), field.line.accessibleName()) == ("Losses", "Losses")
