"""A chart on the whole screen: letters for the back row, all rows in sight, and away with Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mapper.ui.charts.large import LargeChart, fitting
from mapper.ui.charts.layout import lay_out
from mapper.ui.charts.view import ChartView
from mapper.ui.theme import Mode, Theme
from tests.ui.charts.conftest import FUNNEL, USE, replace, row, style


@pytest.fixture
def source(qtbot):
    theme = Theme(Mode.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    view = ChartView(theme, FUNNEL, window)
    view.theme, view.around = theme, window  # a window lasts as long as somebody knows it
    window.show()
    return view


def test_letters_are_as_large_as_is_comfortable_where_all_rows_fit(chart):
    # 4.5 % of the height of the picture
    size = fitting(chart, style(), 1728, 972)
    assert size <= 44.0
    assert lay_out(chart, style(text=size), 1728).height <= 972
    assert size == 44.0 or lay_out(chart, style(text=size + 1), 1728).height > 972


def test_many_rows_are_written_smaller_but_never_too_small(qapp):
    many = replace(USE, rows=tuple(row(f"Role {number}", 0.5) for number in range(36)))
    size = fitting(many, style(), 1728, 972)
    assert 12.0 <= size < 44.0
    assert lay_out(many, style(text=size), 1728).height <= 972
    endless = replace(USE, rows=many.rows * 20)
    assert fitting(endless, style(), 1728, 972) == 12.0


def test_it_follows_goes_and_is_put_away(source, qtbot):
    large = LargeChart(source.theme, source)
    told = []
    large.chosen.connect(told.append)
    large.resize(1280, 720)
    large.show()
    large.activateWindow()
    QTest.qWaitForWindowActive(large)
    assert large.view.style_now().text == fitting(FUNNEL, large.view.style_now(), 1280 - 72, 720 - 72)
    source.set_stale(True)
    assert large.view.is_stale
    source.show_chart(USE)
    source.set_stale(False)
    assert large.view.chart is USE
    assert not large.view.is_stale
    assert large.windowTitle() == "Use of people's time"
    source.show_chart(FUNNEL)
    QTest.keyClick(large.view, Qt.Key.Key_Home)
    QTest.keyClick(large.view, Qt.Key.Key_Return)
    assert told == ["stage-1"]
    gone = []
    large.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(large.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))
    source.show_chart(USE)  # nobody is told any more
