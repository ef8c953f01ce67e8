"""The inspector: expected results beside what the figures say of them."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.edits.nodes import rename_node
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import Connector, Expectation
from mapper.services.session import LOOKED_AT
from mapper.ui.afterwards import Afterwards
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(furnish, qtbot, request):
    """The page of a map on which 1,200 cases a year enter and a tenth is won, with an expected result of its wins."""
    made = []

    def panel(bridge, selection, theme):
        def work(snapshot, rest):
            return map_figures(snapshot, queries.maps(snapshot)[0].id, date(2026, 11, 27), rest)

        made.append(Afterwards(bridge, work, bridge))
        request.addfinalizer(made[0].close)
        return InspectorPanel(bridge, selection, theme, figures=made[0])

    builder = a_map().stage("Selling").start().measured(entries_a_month=100)
    builder.to("Call").lane("Sales").stall("Call", wait_days=10).to("Won", 0.1).to("Lost", 0.9)
    room = furnish(panel, builder)
    room.bridge.run(add_thing, Expectation, map_id=room.bridge.map_id, name="Wins this year")
    room.settle = lambda: qtbot.waitUntil(lambda: not made[0].is_stale)
    room.settle()
    return room


def _row(room):
    (row,) = room.panel.page.expected.rows.rows().values()
    return row


def _expected(room):
    (found,) = room.reader.all(Expectation)
    return found


def _today():
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def test_row_7_the_figures_are_taken_in_one_command(room):
    now = _row(room).by_figures
    assert now.now.name.text() == "Wins by the figures"
    assert now.now.value.text() == "120"
    assert (
        now.more.text()
        == "Nine times out of ten 103 to 137, by chance. Counted from 1 Jan 2026 to 31 Dec 2026."
    )
    assert "Taken for granted" in now.now.toolTip()
    assert not now.stale.isVisible(), "nothing is expected yet"
    before = room.entries()
    QTest.mouseClick(now.taker, Qt.MouseButton.LeftButton)
    made = _expected(room)
    assert (round(made.low, 1), made.mid, round(made.high, 1)) == (102.9, pytest.approx(120), 137.1)
    assert (made.source, made.reviewed) == ("computed", _today())
    assert room.entries() == before + 1
    room.settle()
    assert not now.taker.isVisible()
    assert not now.stale.isVisible()
    room.bridge.undo()
    assert (_expected(room).mid, _expected(room).source) == (None, "")


def test_row_7_a_changed_map_makes_it_stale(room):
    row = _row(room)
    QTest.mouseClick(row.by_figures.taker, Qt.MouseButton.LeftButton)
    room.settle()
    lost, won = sorted(room.reader.all(Connector), key=lambda line: line.share or 1.0)[:2][::-1]
    room.bridge.run(set_thing, won.id, share=0.2)
    assert not row.by_figures.taker.isEnabled(), "it waits for the figures"
    room.bridge.run(set_thing, lost.id, share=0.8)
    room.settle()
    assert row.by_figures.now.value.text() == "240"
    assert row.by_figures.stale.isVisible()
    assert row.by_figures.stale.text.text() == "The figures say something else now"
    assert not row.by_figures.stale.sign.pixmap().isNull()
    QTest.mouseClick(row.by_figures.taker, Qt.MouseButton.LeftButton)
    room.settle()
    assert not row.by_figures.stale.isVisible()


def test_one_looked_at_before_the_map_came_to_mean_something_else_is_stale(room):
    row, call = _row(room), room.node("Call")
    room.bridge.run(set_thing, _expected(room).id, mid=120.0, reviewed="2023-11-01")
    room.bridge.run(set_thing, call.id, width=call.width + 8)
    room.settle()
    assert not row.by_figures.stale.isVisible(), "it was only drawn larger"
    room.bridge.run(rename_node, call.id, "Ring")
    room.settle()
    assert row.by_figures.stale.text.text() == "The map has changed since it was looked at"
    assert row.by_figures.stale.isVisible()
    room.bridge.run(set_thing, _expected(room).id, reviewed=_today())
    room.settle()
    assert not row.by_figures.stale.isVisible()


def test_it_is_stale_however_much_was_only_drawn_since_and_by_what_was_undone_too(room):
    row, call, clock = _row(room), room.node("Call"), room.bridge.session._clock
    room.bridge.run(rename_node, call.id, "Ring")
    room.bridge.run(set_thing, _expected(room).id, mid=120.0, reviewed="2023-11-20")
    room.settle()
    assert not row.by_figures.stale.isVisible()
    clock.now = datetime(2023, 11, 25, tzinfo=UTC).timestamp()
    for _ in range(2):
        room.bridge.undo()
    room.bridge.run(set_thing, _expected(room).id, mid=120.0, reviewed="2023-11-20")
    for width in range(LOOKED_AT + 1):
        room.bridge.run(set_thing, call.id, width=call.width + 1 + width)
    room.settle()
    assert room.node("Call"), "it has its first name again"
    assert row.by_figures.stale.text.text() == "The map has changed since it was looked at"
    assert row.by_figures.stale.isVisible()
    room.bridge.run(rename_node, call.id, "Ring")
    room.settle()
    assert not row.by_figures.stale.isVisible(), "it says what it said on that day"


def test_one_of_which_no_day_is_known_is_stale_by_what_came_after_it_was_written(room, type_into):
    row, stale = _row(room), _row(room).by_figures.stale
    type_into(row.name.editor, "Calls this year", then=ENTER)
    type_into(row.figures["mid"].line, "900", then=ENTER)
    room.settle()
    assert (_expected(room).reviewed, stale.isVisible()) == (None, False)
    room.bridge.run(rename_node, room.node("Call").id, "Ring")
    room.settle()
    assert stale.isVisible()
    type_into(row.figures["mid"].line, "950", then=ENTER)
    room.settle()
    assert not stale.isVisible()


def test_what_the_figures_do_not_know_is_not_offered(room, type_into):
    row = _row(room)
    assert row.by_figures.isVisible()
    type_into(row.name.editor, "Calls this year", then=ENTER)
    room.settle()
    assert not row.by_figures.isVisible()
    room.bridge.run(set_thing, _expected(room).id, mid=900.0, reviewed="2023-11-01")
    room.bridge.run(rename_node, room.node("Call").id, "Ring")
    room.settle()
    assert (row.by_figures.now.isVisible(), row.by_figures.taker.isVisible()) == (False, False)
    assert row.by_figures.stale.text.text() == "The map has changed since it was looked at"
    assert row.by_figures.stale.isVisible(), "that holds for what no figure knows, too"


def test_low_above_high_is_said_under_the_field(room, type_into):
    row = _row(room)
    type_into(row.figures["low"].line, "50", then=ENTER)
    type_into(row.figures["high"].line, "40", then=ENTER)
    assert row.figures["high"].reason() == "Less than “Low”"
    assert _expected(room).high == 40, "it stays as it was typed"
    type_into(row.figures["mid"].line, "45", then=ENTER)
    assert [bool(field.reason()) for field in row.figures.values()] == [False, True, True]
    type_into(row.figures["low"].line, "30", then=ENTER)
    type_into(row.figures["high"].line, "60", then=ENTER)
    assert not any(field.reason() for field in row.figures.values())
