"""F6 goes round the window, Shift+F6 back; where the keys go is seen (desktop.md, keyboard)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.ui.widgets import SearchField


def _pane(desk: Desk, qapp: QApplication) -> str:
    widget: QWidget | None = qapp.focusWidget()
    while widget is not None and widget.objectName() not in {*desk.window.docks, "toolbar", "map_view"}:
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _press(desk: Desk, qapp: QApplication, modifier: Qt.KeyboardModifier) -> str:
    QTest.keyClick(qapp.focusWidget() or desk.window, Qt.Key.Key_F6, modifier)
    return _pane(desk, qapp)


def test_f6_goes_round_and_back(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    desk.canvas.setFocus()
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    round_trip = [_press(desk, qapp, none) for _ in range(6)]
    assert round_trip == ["inspector", "toolbar", "palette", "outline", "checkup", "map_view"]
    back = [_press(desk, qapp, shift) for _ in range(6)]
    assert back == ["checkup", "outline", "palette", "toolbar", "inspector", "map_view"]

    # What a notice offers is one step away, and done the keys are on the map again.
    done: list[str] = []
    notice = desk.window.notices.show_notice(
        "Something happened", offers=[("Mend", lambda: done.append("x"))]
    )
    _press(desk, qapp, shift)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    notice.close()
    assert (done, _pane(desk, qapp)) == (["x"], "map_view")


def test_a_closed_panel_is_passed_by_and_one_behind_another_comes_forward(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    desk.window.docks["palette"].close()
    desk.canvas.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    assert _press(desk, qapp, shift) == "checkup"
    assert _press(desk, qapp, shift) == "outline"
    assert _press(desk, qapp, shift) == "toolbar"


def test_a_pane_takes_up_where_it_was_left(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    search = desk.window.docks["palette"].findChild(SearchField)
    assert search is not None
    search.setFocus()
    desk.canvas.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        _press(desk, qapp, shift)
    assert qapp.focusWidget() is search


def test_a_frame_is_around_the_pane_until_the_pointer_is_used(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    desk.canvas.setFocus()
    frame = desk.window.findChild(QWidget, "pane_frame")
    assert frame is not None
    assert not frame.isVisible()
    _press(desk, qapp, Qt.KeyboardModifier.NoModifier)
    assert frame.isVisible()
    assert frame.geometry() == desk.window.docks["inspector"].geometry()
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert frame.isVisible()
    desk.canvas.setFocus()
    assert not frame.isVisible()
