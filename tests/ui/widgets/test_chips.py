"""Chips and the field around them: everything by keyboard, nothing changed by the furniture itself."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import BadgeKind
from mapper.ui.widgets import Chip, ChipField, FlowLayout

TOOLS = [(1, "Demo kit"), (2, "Call script")]
KNOWN = [*TOOLS, (3, "CRM list"), (4, "Contract template")]


@pytest.fixture
def field(theme, room):
    field = ChipField(theme, BadgeKind.TOOL, "Tools", placeholder="Add a tool…")
    field.told = []
    for name in ("added", "chosen", "removed", "activated"):
        getattr(field, name).connect(lambda what, name=name: field.told.append((name, what)))
    field.set_chips(TOOLS)
    field.set_suggestions(KNOWN)
    room(field)
    field.start_adding()
    return field


def offered(field):
    model = field.suggestions.popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def suggested(field, qtbot, text):
    """The list that comes while this is typed."""
    qtbot.keyClicks(field.line, text)
    qtbot.waitUntil(field.suggestions.popup.isVisible)
    return field.suggestions.popup


def test_a_new_name_is_added_and_a_known_one_chosen(field, qtbot):
    for text in ("Proof plan", "  crm   LIST ", "  "):
        qtbot.keyClicks(field.line, text)
        field.suggestions.popup.hide()
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.told == [("added", "Proof plan"), ("chosen", 3)]
    assert field.line.text() == ""
    assert [chip.key for chip in field.chips()] == [1, 2]


def test_only_what_is_not_attached_yet_is_offered(field):
    assert offered(field) == ["CRM list", "Contract template"]
    field.set_chips([*TOOLS, (3, "CRM list")])
    assert offered(field) == ["Contract template"]


def test_a_row_of_the_list_is_taken_with_the_keyboard(field, qtbot):
    popup = suggested(field, qtbot, "list")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(field.told))
    assert field.told == [("chosen", 3)]
    assert field.line.text() == ""


def test_enter_takes_the_marked_row_and_makes_no_second_entry_of_half_a_name(field, qtbot):
    popup = suggested(field, qtbot, "con")
    assert offered(field) == ["Contract template", "New: “con”"]
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.told == [("chosen", 4)]
    assert field.line.text() == ""


def test_the_last_row_makes_a_new_entry_of_what_is_typed(field, qtbot):
    popup = suggested(field, qtbot, "con")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    qtbot.waitUntil(lambda: bool(field.told))
    assert field.told == [("added", "con")]


def test_after_escape_enter_takes_what_is_typed(field, qtbot):
    popup = suggested(field, qtbot, "con")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert field.line.text() == "con"
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.told == [("added", "con")]


def test_the_suggestions_are_as_wide_as_their_names(field, qtbot):
    name = "Contract template for frame agreements"
    field.set_suggestions([*KNOWN, (5, name)])
    edge = field.screen().availableGeometry().right()
    field.line.setFixedWidth(90)
    field.window().move(edge - field.line.mapTo(field.window(), QPoint(100, 0)).x(), 80)
    popup = suggested(field, qtbot, "frame")
    assert popup.viewport().width() >= popup.fontMetrics().horizontalAdvance(name)
    assert popup.geometry().right() <= popup.screen().availableGeometry().right()


def test_undo_is_the_documents_once_the_line_has_nothing_of_its_own(field, qtbot):
    told = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), field.window())
    shortcut.activated.connect(lambda: told.append("undo"))
    field.window().activateWindow()
    qtbot.keyClicks(field.line, "zz")
    qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.line.text() != "zz", "what is being typed is undone first"
    assert not told
    qtbot.keyClicks(field.line, "Proof plan")
    field.suggestions.popup.hide()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told == ["undo"]
    assert field.line.text() == ""


def test_escape_empties_the_line(field, qtbot):
    qtbot.keyClicks(field.line, "zzz")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == ""


def test_backspace_in_the_empty_line_goes_to_the_last_chip_and_once_more_takes_it_off(field, qtbot):
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    chip = field.chips()[-1]
    assert chip.hasFocus()
    assert field.told == []
    qtbot.keyClick(chip, Qt.Key.Key_Backspace)
    assert field.told == [("removed", 2)]


def test_taking_one_off_keeps_the_focus_among_the_chips(field):
    field.chips()[0].setFocus()
    field.set_chips(TOOLS[1:])
    assert field.chips()[0].hasFocus()
    field.set_chips([])
    assert field.line.hasFocus()


def test_tab_goes_through_the_chips_in_order(field, qtbot):
    first, second = field.chips()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert field.line.hasFocus()


def test_the_same_chips_are_not_made_anew(field):
    before = field.chips()
    field.set_chips(list(TOOLS))
    assert field.chips() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_chip_is_opened_by_key_and_by_click(field, qtbot, key):
    chip = field.chips()[0]
    qtbot.keyClick(chip, key)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert field.told == [("activated", 1)] * 2


def test_a_chip_is_taken_off_by_its_button(field, qtbot):
    button = field.chips()[0].close_button
    assert button.accessibleName() == "Remove Demo kit"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.told == [("removed", 1)]


def test_delete_on_a_chip_is_not_the_windows_delete(field, qtbot, room):
    deleted = []
    QShortcut(QKeySequence(Qt.Key.Key_Delete), room.window).activated.connect(lambda: deleted.append(1))
    chip = field.chips()[0]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert (field.told, deleted) == ([("removed", 1)], [])


def test_a_fixed_chip_is_not_taken_off(theme, room, qtbot):
    chip = Chip(theme, 7, "CRM", BadgeKind.TOOL, is_removable=False)
    removed = []
    chip.removed.connect(removed.append)
    room(chip)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert removed == []
    assert not chip.close_button.isVisible()


def test_a_long_name_is_shortened_and_told_whole(theme, room):
    name = "A tool with a very long name that no panel has the room for"
    chip = Chip(theme, 7, name, BadgeKind.SKILL)
    room(chip)
    assert chip.width() <= chip.maximumWidth()
    assert chip._label.text().endswith("…")
    assert chip.toolTip() == chip.accessibleName() == chip.label() == name


def test_a_short_name_is_never_shortened(field):
    assert [chip._label.text() for chip in field.chips()] == ["Demo kit", "Call script"]


@pytest.fixture
def flow(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, gap=5)
    for _ in range(4):
        box = QWidget()
        box.setFixedSize(QSize(40, 10))
        layout.addWidget(box)
    # Without a name for the parent here it would go, and the layout with it.
    yield layout
    assert layout.parentWidget() is parent


@pytest.mark.parametrize(("width", "lines"), [(200, 1), (175, 1), (174, 2), (90, 2), (84, 4), (10, 4)])
def test_the_flow_breaks_like_text(flow, width, lines):
    assert flow.heightForWidth(width) == lines * 10 + (lines - 1) * 5
    flow.setGeometry(QRect(0, 0, width, 200))
    tops = {flow.itemAt(n).geometry().top() for n in range(4)}
    assert len(tops) == lines


def test_the_flow_is_mirrored_with_the_language(flow):
    flow.parentWidget().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(0, 0, 200, 50))
    assert [flow.itemAt(n).geometry().left() for n in range(4)] == [160, 115, 70, 25]


def test_a_widget_may_be_put_between_others(flow):
    box = QWidget()
    flow.insert_widget(1, box)
    assert flow.itemAt(1).widget() is box
    assert flow.count() == 5
    assert flow.takeAt(9) is None
