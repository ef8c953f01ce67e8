"""The drill into targets: a person sets the own number, what is required is shared out beside it."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Actual, Goal, Metric, Node, Person, Target
from mapper.core.values import MetricKind, Period, TargetState
from mapper.ui.panels.drill.figures import line_box
from mapper.ui.panels.drill.panel import DrillPanel
from mapper.ui.panels.drill.rows import OWN, REQUIRED, SERIES
from tests.builders import a_map, named

MAY = "2026-05-01"


@pytest.fixture
def room(furnish):
    def made(bridge, _selection, theme):
        return DrillPanel(bridge, theme)

    room = furnish(made, a_map().stage("Selling").step("Call"), width=1000, height=420)
    run = room.bridge.run
    run(add_resource, Metric, "Calls", kind=MetricKind.COUNT)
    for name in ("Ana", "Ben"):
        run(add_resource, Person, name)
    metric_id = named(room.reader, Metric, "Calls").id
    about = {"metric_id": metric_id, "period": Period.MONTH, "starts": MAY}
    run(add_thing, Target, node_id=named(room.reader, Node, "Call").id, required=101.0, **about)
    room.panel.look_at(metric_id, Period.MONTH, MAY)
    return room


def index(room, *names):
    found = room.panel.model.index(0, 0)
    for name in names:
        rows = range(room.panel.model.rowCount(found))
        found = next(i for r in rows if (i := room.panel.model.index(r, 0, found)).data() == name)
    return found


def row(room, *names):
    first = index(room, *names)
    return [first.siblingAtColumn(column).data() for column in range(1, 5)]


def choose(room, *names):
    room.panel.view.setCurrentIndex(index(room, *names))


def test_row_20_shared_out_and_set_by_the_person(room, qtbot):
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    assert row(room, "Selling", "Call", "Ana")[0] == "51"
    assert row(room, "Selling", "Call", "Ben")[0] == "50"
    cell = index(room, "Selling", "Call", "Ana").siblingAtColumn(OWN)
    with qtbot.waitSignal(room.bridge.changed):
        room.panel.model.setData(cell, "60")
    ana = next(t for t in room.reader.all(Target) if t.person_id == named(room.reader, Person, "Ana").id)
    assert (ana.own, ana.state, ana.required) == (60.0, TargetState.PROPOSED, 51.0)
    assert row(room, "Selling", "Call", "Ana") == ["51", "60", "+9", ""]
    assert row(room, "Selling", "Call") == ["101", "60 (1 of 2 said)", "−41", ""]
    choose(room, "Selling", "Call")
    room.panel.equally.trigger()
    assert row(room, "Selling", "Call", "Ana")[1] == "60"
    choose(room, "Selling", "Call", "Ana")
    room.panel.agree.click()
    assert row(room, "Selling", "Call", "Ana")[3] == "60"


def test_row_2h_what_was_measured_of_people_weighs_what_each_is_asked_for(room):
    run = room.bridge.run
    run(add_resource, Metric, "Accounts", kind=MetricKind.STOCK)
    accounts = {"metric_id": named(room.reader, Metric, "Accounts").id, "period": Period.MONTH}
    ana, ben = (named(room.reader, Person, name).id for name in ("Ana", "Ben"))
    for person_id, starts, value in (
        (ana, "2026-04-01", 9.0),
        (ana, "2026-05-01", 40.0),
        (ben, "2026-03-01", 10.0),
    ):
        run(add_thing, Actual, person_id=person_id, starts=starts, value=value, **accounts)
    choose(room, "Selling", "Call")
    room.panel.weights.aboutToShow.emit()
    (by_accounts,) = room.panel.weights.actions()
    assert by_accounts.text() == "Accounts", "nobody was measured by anything else"
    by_accounts.trigger()
    assert [row(room, "Selling", "Call", name)[0] for name in ("Ana", "Ben")] == [
        "81",
        "20",
    ]  # 101 as 40 to 10


def test_what_is_no_number_is_told_and_changes_nothing(room):
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    before = room.entries()
    cell = index(room, "Selling", "Call", "Ana").siblingAtColumn(OWN)
    room.panel.model.setData(cell, "many")
    assert room.panel.message.text()
    assert room.entries() == before


def test_only_a_person_s_own_number_is_typed(room):
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    editable = Qt.ItemFlag.ItemIsEditable
    assert not index(room, "Selling", "Call").siblingAtColumn(OWN).flags() & editable
    assert index(room, "Selling", "Call", "Ana").siblingAtColumn(OWN).flags() & editable
    assert not index(room, "Selling", "Call", "Ana").siblingAtColumn(1).flags() & editable


def test_what_is_required_of_all_is_typed_and_shared_out_by_keys_alone(room, qtbot):
    view = room.panel.view
    view.setCurrentIndex(index(room).siblingAtColumn(REQUIRED))
    view.setFocus()
    QTest.keyClicks(view, "3")
    with qtbot.waitSignal(room.bridge.changed):
        QTest.keyClicks(view.focusWidget(), "0")
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    (whole,) = (t for t in room.reader.all(Target) if t.node_id is None)
    assert (whole.required, whole.period, whole.starts, whole.person_id) == (30.0, Period.MONTH, MAY, None)
    assert room.panel.sharing.isEnabled()
    room.panel.equally.trigger()
    assert [row(room, name)[0] for name in ("Ana", "Ben")] == ["15", "15"]
    view.setCurrentIndex(index(room, "Ana").siblingAtColumn(REQUIRED))
    QTest.keyClicks(view, "3")
    assert view.currentIndex().siblingAtColumn(0).data() == "Ana", "keys seek no other line"
    assert "share it out" in room.panel.message.text()


def test_a_locked_number_stays_and_weeks_add_up(room):
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    choose(room, "Selling", "Call", "Ben")
    room.panel.lock.click()
    room.panel.weeks.trigger()
    parts = room.panel.line(index(room, "Selling", "Call", "Ben")).below
    assert sum(part.required for part in parts) == 50.0
    call = next(t for t in room.reader.all(Target) if t.person_id is None)
    room.bridge.run(add_thing, Target, **{f: getattr(call, f) for f in _TIES}, required=201.0)
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    assert row(room, "Selling", "Call", "Ben")[0] == "50"
    assert row(room, "Selling", "Call", "Ana")[0] == "151"


_TIES = ("metric_id", "stage_id", "node_id", "person_id", "period", "starts")


def test_a_line_is_drawn_of_three_dated_values(room):
    node_id, metric_id = named(room.reader, Node, "Call").id, named(room.reader, Metric, "Calls").id
    for starts, value in (("2026-03-01", 70.0), ("2026-04-01", 80.0), ("2026-05-01", 75.0)):
        about = {"node_id": node_id, "period": Period.MONTH, "starts": starts, "value": value}
        room.bridge.run(add_thing, Actual, metric_id=metric_id, **about)
    cell = index(room, "Selling", "Call").siblingAtColumn(5)
    assert cell.data() == "75"
    assert cell.data(SERIES) == [70.0, 80.0, 75.0]
    assert not room.panel.grab().isNull()


def test_a_goal_is_looked_at_by_its_metric_in_its_period(room):
    metric_id = named(room.reader, Metric, "Calls").id
    room.bridge.run(add_resource, Goal, "More calls", metric_id=metric_id, period=Period.QUARTER)
    field = room.panel.metric_field
    goal_id = named(room.reader, Goal, "More calls").id
    field.committed.emit(goal_id)
    assert field.value() == goal_id
    assert room.panel.period.value() is Period.QUARTER
    assert row(room, "Selling", "Call"), "what is required in May lies in the quarter"
    field.committed.emit(metric_id)
    assert field.value() == metric_id


@pytest.mark.parametrize("written", [20.0, 42.0, 60.0])
def test_the_line_of_what_was_measured_stays_clear_of_the_figure(written):
    cell = QRectF(0, 0, 118, 26)
    box = line_box(cell, written)
    assert box.right() + 4 <= cell.right() - written
    assert box.width() > 8


def test_after_typing_the_keys_stay_in_their_column(room, qtbot):
    choose(room, "Selling", "Call")
    room.panel.people.trigger()
    cell = index(room, "Selling", "Call", "Ana").siblingAtColumn(OWN)
    room.panel.view.setCurrentIndex(cell)
    with qtbot.waitSignal(room.bridge.changed):
        room.panel.model.setData(cell, "60")
    here = room.panel.view.currentIndex()
    assert (here.siblingAtColumn(0).data(), here.column()) == ("Ana", OWN)
