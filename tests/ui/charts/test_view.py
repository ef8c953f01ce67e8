"""The widget: keys walk, a click goes, hovering tells, the theme is followed, copies go to the clipboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mapper.ui.charts.view import ChartView
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.theme import Mode, Theme
from tests.ui.charts.conftest import AGES, EMPTY, FUNNEL, LEVERS, LONG, row


@pytest.fixture
def theme(qapp):
    return Theme(Mode.LIGHT)


@pytest.fixture
def show(qtbot, theme):
    def make(chart, width=480, height=320):
        view = ChartView(theme, chart)
        qtbot.addWidget(view)
        view.setLocale(QLocale("en_GB"))
        view.resize(width, height)
        view.told = []
        view.chosen.connect(view.told.append)
        view.show()
        view.activateWindow()
        QTest.qWaitForWindowActive(view)
        view.setFocus(Qt.FocusReason.TabFocusReason)
        return view

    return make


def middle(view, place):
    spot = view._planned().spots[place].rect
    return (spot.center() + QPoint(4, 4)).toPoint()


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view, key)


def test_keys_walk_the_rows_and_enter_goes_there(show, qtbot):
    view = show(FUNNEL)
    assert view.current.name == "Prospecting"
    press(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    press(qtbot, view, Qt.Key.Key_End, Qt.Key.Key_Return)  # this row leads nowhere
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.current.name == "Delivering"
    press(qtbot, view, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_Enter)
    assert view.told == ["stage-2", "stage-3", "stage-1"]


def test_columns_are_walked_along_also_from_the_right(show, qtbot):
    view = show(AGES)
    press(qtbot, view, Qt.Key.Key_Right)
    assert view.current.name == "31-60"
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(qtbot, view, Qt.Key.Key_Left)
    assert view.current.name == "61-90"


def test_a_click_goes_to_the_place(show, qtbot):
    view = show(FUNNEL)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, 1))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, 3))
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(view, 0))
    assert view.told == ["stage-2"]
    assert view.current.name == "Prospecting"


def test_hovering_tells_the_whole_name_the_numbers_and_how_they_came_about(show):
    view = show(FUNNEL)
    place = middle(view, 1)
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, help_wanted)
    told = QToolTip.text()
    assert LONG in told
    assert "Deals that reached it: 17, Visits: 19.2" in told
    assert "17 = 100 x 0.17" in told
    QToolTip.hideText()


def test_names_in_tips_are_no_pages(show):
    view = show(replace(FUNNEL, rows=(row("<img src=x>", 1.0, 2.0),)))
    assert "&lt;img" in view.tip(0)


def test_a_screen_reader_hears_all_and_then_the_row_the_keys_are_at(show, qtbot):
    view = show(LEVERS)
    assert view.accessibleName() == "Fix or hire"
    assert view.accessibleDescription() == f"{LONG}: +412,000\u00a0EUR"
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.accessibleDescription() == "One more account executive: \u221284,000\u00a0EUR"
    view.set_stale(True)
    assert view.accessibleDescription().startswith("Being worked out anew.")
    view.show_chart(EMPTY)
    assert EMPTY.empty in view.accessibleDescription()


def test_the_keys_stay_with_their_row_when_numbers_are_others(show, qtbot):
    view = show(FUNNEL)
    press(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    view.show_chart(replace(FUNNEL, rows=FUNNEL.rows[1:]))
    assert view.current.key == "stage-3"
    view.show_chart(replace(FUNNEL, rows=FUNNEL.rows[:1]))
    assert view.current is None


def test_theme_and_staleness_are_seen_at_once(show, theme):
    view = show(FUNNEL)
    light = view.grab().toImage()
    view.set_stale(True)
    pale = view.grab().toImage()
    assert pale != light
    view.set_stale(False)
    assert view.grab().toImage() == light
    theme.set_mode(Mode.DARK)
    assert view.grab().toImage() != light


def test_it_is_as_high_as_its_rows_need(show):
    view = show(FUNNEL)
    assert view.heightForWidth(900) < view.heightForWidth(220)
    small = view.heightForWidth(480)
    view.set_text_size(38.0)
    assert view.heightForWidth(480) > 2 * small


def test_the_menu_copies_saves_and_goes(show, qtbot, monkeypatch, tmp_path):
    view = show(FUNNEL)
    place = middle(view, 0)
    qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=place)
    texts = [action.text() for action in view.menu().actions() if action.text()]
    assert texts == ["Go there", "Copy as picture", "Copy as table", "Save picture…"]
    view.menu().actions()[0].trigger()
    assert view.told == ["stage-1"]
    view.copy_table()
    assert QGuiApplication.clipboard().text().startswith("Funnel\tDeals that reached it\tVisits")
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QGuiApplication.clipboard().image().isNull()
    path = tmp_path / "funnel.svg"
    monkeypatch.setattr(SaveFileDialog, "ask", classmethod(lambda *_args: path))
    view.save_picture()
    assert path.read_bytes().startswith(b"<?xml")
    failures = []
    view.failed.connect(failures.append)
    path = tmp_path / "nowhere" / "funnel.png"
    view.save_picture()
    assert len(failures) == 1


def test_a_menu_comes_up_where_it_is_asked_for(show, qtbot):
    view = show(AGES)
    place = middle(view, 0)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, asked)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == [
        "Copy as picture",
        "Copy as table",
        "Save picture…",
    ]
    menu.close()
