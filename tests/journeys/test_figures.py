"""F9 shows the figures of the map below it; a click on a bar goes to what it is about, and back to the map with F9."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mapper.analysis.results import Remark
from mapper.app.desk import Desk
from mapper.app.figure_room import ROOM, figures_panel
from mapper.app.tabling import book_of
from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.edits.connectors import set_connector
from mapper.core.records import ProcessMap, Role
from mapper.core.values import NodeKind
from mapper.ui.panels.figures.panel import FiguresPanel


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def _turn(panel: FiguresPanel, key: str, qtbot: QtBot) -> None:
    panel.show_topic(key)
    qtbot.waitUntil(lambda: not panel.results.is_stale and panel.topic.key == key and panel.page is not None)
    qtbot.waitUntil(lambda: panel._shown is not None and panel._shown.topic == key)


def test_figures_are_one_key_away_and_lead_back_to_the_map(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    desk.canvas.setFocus()
    assert desk.window.docks[ROOM].isHidden(), "closed at first"
    _press(Qt.Key.Key_F9)
    panel = figures_panel(desk)
    assert panel.isVisible()
    _turn(panel, "funnel", qtbot)
    stages = [stage.id for stage in queries.stages(desk.bridge.reader, desk.bridge.map_id)]
    chart = panel.body.charts[0]
    assert [row.key for row in chart.chart.rows] == stages
    qtbot.waitUntil(chart.isVisible)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.hasFocus()
    _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Return)
    assert desk.selection.ids == (stages[1],)
    _press(Qt.Key.Key_F9)
    assert desk.window.docks[ROOM].isHidden()


def test_a_role_is_found_in_its_list(desk: Desk, qtbot: QtBot) -> None:
    role = min(desk.bridge.reader.all(Role), key=lambda each: each.id)
    panel = figures_panel(desk)
    panel.jump_wanted.emit(role.id)
    assert not desk.window.docks["table"].isHidden()
    assert book_of(desk).current.subject.key == "roles"
    panel.jump_wanted.emit(desk.bridge.map_id)
    assert desk.selection.ids == ()
    panel.list_wanted.emit("gaps")
    assert book_of(desk).current.subject.key == "gaps"


def test_what_is_missing_leads_into_the_field_where_it_is_said(desk: Desk, qtbot: QtBot) -> None:
    bridge, panel = desk.bridge, figures_panel(desk)
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    bridge.run(maps.set_map, bridge.map_id, deal_value=None)
    start = next(n for n in queries.nodes(bridge.reader, bridge.map_id) if n.kind is NodeKind.START)
    line = queries.outgoing(bridge.reader, start.id)[0]
    source = line.target_id
    for each in queries.outgoing(bridge.reader, source):
        bridge.run(set_connector, each.id, share=None)
    _press_f9(desk)
    _turn(panel, "levers", qtbot)
    for remark, typed, read in (
        (Remark("share_unknown", (source,)), "", lambda: desk.selection.ids == (source,)),
        (
            Remark("entries_unknown"),
            "12",
            lambda: queries.measures(bridge.reader, start.id).entries_a_month == 12,
        ),
        (
            Remark("value_missing"),
            "900",
            lambda: bridge.reader.get(ProcessMap, bridge.map_id).deal_value == 900,
        ),
    ):
        panel._go_to_lack(remark)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit), remark.code
        assert desk.window.docks["inspector"].isAncestorOf(focus)
        if typed:
            focus.selectAll()
            QTest.keyClicks(focus, typed)
            QTest.keyClick(focus, Qt.Key.Key_Return)
        assert read(), remark.code


def _press_f9(desk: Desk) -> None:
    desk.canvas.setFocus()
    _press(Qt.Key.Key_F9)
