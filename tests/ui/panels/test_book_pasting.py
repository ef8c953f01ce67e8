"""The tables of a document: what is pasted comes in whole, with its units, and one refusal stops nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource, attach
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Actual,
    Agreement,
    Expectation,
    Goal,
    Metric,
    Node,
    NodeMetric,
    Person,
    Practice,
    Target,
)
from mapper.core.values import AgreementState, ItemKind, Period
from tests.builders import named
from tests.ui.panels.pages import a_book, add_row, page_at, put

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    return a_book(furnish)


def _entries(room):
    return len(room.bridge.session.history.done)


def _paste(where, rows):
    QGuiApplication.clipboard().setText("\r\n".join(rows) + "\r\n")
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_V, CTRL)


_MEASURED = (
    "Win rate\tCall\tAna\tMonth\t2026-01-01\t68 %\t34\t50",
    "Win rate\tCall\tAna\tMonth\t2026-02-01\t70\t\t",
    "Calls\tMeet\t\tWeek\t2026-02-02\t1,200\t\t",
    "Calls\tMeet\tNobody\tWeek\tsoon\tmany\t\t",
    "\t\t\t\t\t\t\t",
)


@pytest.mark.parametrize("where", ["empty page", "adding line", "last row"])
def test_a_block_of_dated_values_is_pasted_as_one_command(room, locale, where):
    reader = room.bridge.reader
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    room.bridge.run(add_resource, Person, "Ana")
    page = page_at(room, "actuals") if where != "last row" else add_row(room, "actuals", "Offers")
    before, records = _entries(room), {each.id for each in reader.all(Actual)}
    if where == "last row":
        page.view.setCurrentIndex(page.model.index(0, 0))
    _paste(page.adder if where == "adding line" else page.view, _MEASURED)
    assert _entries(room) == before + 1
    assert room.bridge.session.history.done[-1].label.params["count"] == 4
    names = {each.id: each.name for kind in (Metric, Node, Person) for each in reader.all(kind)}
    found = {
        (names[a.metric_id], names.get(a.node_id), names.get(a.person_id), a.period, a.starts): a
        for a in reader.all(Actual)
    }
    first = found.pop(("Win rate", "Call", "Ana", Period.MONTH, "2026-01-01"))
    assert (first.value, first.hits, first.cases) == (0.68, 34, 50)
    assert found.pop(("Win rate", "Call", "Ana", Period.MONTH, "2026-02-01")).value == 0.7
    assert found.pop(("Calls", "Meet", None, Period.WEEK, "2026-02-02")).value == 1200
    ((key, odd),) = found.items()
    assert (key[0], key[1], odd.value) == ("Calls", "Meet", None)
    row = page.model.row_of(odd.id)
    kept = {}
    for column, field in enumerate(page.model.fields):
        misreading = page.model.misreading(page.model.index(row, column))
        if misreading is not None:
            kept[field.key] = misreading.text
            assert misreading.reason
    assert kept == {"person_id": "Nobody", "starts": "soon", "value": "many"}
    assert "3 cells were not taken" in page.message.text()
    assert "no room" not in page.message.text()
    room.bridge.undo()
    assert {each.id for each in reader.all(Actual)} == records
    room.bridge.redo()
    assert len(list(reader.all(Actual))) == 4


def test_dated_values_that_are_there_are_replaced_by_pasted_ones(room, locale):
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    room.bridge.run(add_resource, Person, "Ana")
    page = page_at(room, "actuals")
    _paste(page.adder, _MEASURED[:2])
    _paste(page.adder, [_MEASURED[0].replace("68 %", "69 %"), _MEASURED[1].replace("02-01", "03-01")])
    found = {each.starts: each.value for each in room.bridge.reader.all(Actual)}
    assert found == {"2026-01-01": 0.69, "2026-02-01": 0.7, "2026-03-01": 0.7}


@pytest.mark.parametrize(
    ("key", "line", "told"),
    [
        ("targets", "Calls\tMeet\tAna\tMonth\t2026-02-01\t12\t10", {"required": 12, "own": 10}),
        ("register", "Slow answers\tConstraint", {"name": "Slow answers", "kind": ItemKind.CONSTRAINT}),
        ("people", "Ben", {"name": "Ben"}),
        ("goals", "More wins\t\t\t40\t68", {"name": "More wins", "baseline": 40, "amount": 68}),
        ("expectations", "Wins\t\t\t1\t2\t3", {"low": 1, "mid": 2, "high": 3}),
        ("roles", "Buyer\t80 %", {"name": "Buyer", "target_utilisation": 0.8}),
        ("tools", "CRM", {"name": "CRM"}),
        ("skills", "Listening\tTalk", {"name": "Listening", "category": "Talk"}),
        ("metrics", "Calls\th", {"name": "Calls", "unit": "h"}),
    ],
)
def test_rows_that_are_not_there_are_made_by_a_pasted_block(room, locale, key, line, told):
    room.bridge.run(add_resource, Person, "Ana")
    page = add_row(room, key, "Calls" if key != "metrics" else "Offers")
    page.view.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 0))
    before = {each.id for each in page.subject.records(room.bridge.reader, room.bridge.map_id)}
    entries = _entries(room)
    last = page.model.typed(page.view.currentIndex())
    _paste(page.view, [last, line])
    after = list(page.subject.records(room.bridge.reader, room.bridge.map_id))
    (made,) = [each for each in after if each.id not in before]
    assert {name: getattr(made, name) for name in told} == told
    assert _entries(room) == entries + 1


def test_a_percentage_is_pasted_beside_its_unit(room, locale):
    page = page_at(room, "goals")
    _paste(page.adder, ["More wins\t\t\t40 %\t68\t%\tYear"])
    wins = named(room.bridge.reader, Goal, "More wins")
    assert (wins.baseline, wins.amount, wins.period) == (0.4, 0.68, Period.YEAR)


def test_a_refused_cell_stays_red_and_the_rest_of_the_block_is_written(room, locale):
    page = add_row(room, "goals", "More wins")
    add_row(room, "goals", "More calls")
    page.view.setCurrentIndex(page.model.index(0, 0))
    before = _entries(room)
    block = ["More wins\tMore calls\t\t10", "More calls\tMore wins\t\t20", "Less waste\tMore wins\t\t30"]
    _paste(page.view, block)
    reader = room.bridge.reader
    wins, calls = (named(reader, Goal, name) for name in ("More wins", "More calls"))
    waste = named(reader, Goal, "Less waste")
    assert {wins.parent_id, calls.parent_id} in ({None, wins.id}, {None, calls.id}), "one of the two goes"
    assert sorted(each.baseline for each in (wins, calls, waste)) == [10, 20, 30]
    assert waste.parent_id == wins.id
    red = [
        page.model.misreading(page.model.index(row, 1))
        for row in range(3)
        if page.model.misreading(page.model.index(row, 1)) is not None
    ]
    assert len(red) == 1
    assert "back to itself" in red[0].reason
    assert "One cell was not taken" in page.message.text()
    assert _entries(room) == before + 1


@pytest.mark.parametrize("where", ["list", "block"])
def test_a_refused_row_is_told_and_the_others_are_added(room, locale, where):
    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(add_thing, Agreement, node_id=call.id, state=AgreementState.AGREED)
    page, tail = page_at(room, "practices"), "\tAs written" if where == "block" else ""
    _paste(page.adder, [f"{name}{tail}" for name in ("Nowhere", "Call")])
    assert [each.name for each in room.bridge.reader.all(Practice)] == ["Call"]
    assert [each.description for each in room.bridge.reader.all(Practice)] == [tail.strip()]
    assert page.message.text().startswith("No row was added for “Nowhere”: ")
    _paste(page.adder, [f"{name}{tail}" for name in ("Meet", "Nowhere")])
    assert page.message.text().startswith("No rows were added for 2 lines; for “Meet”: ")
    _paste(page_at(room, "tools").adder, ["CRM", "Phone"])
    _paste(page_at(room, "tools").adder, ["crm", "phone"])
    assert room.panel.current.message.text() == "All of these are there already."


def test_a_pasted_value_brings_its_unit_where_nothing_counts_in_one_yet(room, locale):
    page, before = page_at(room, "actuals"), _entries(room)
    lines = ["Win rate\tCall\t\tMonth\t2026-01-01\t35", "Win rate\tCall\t\tMonth\t2026-02-01\t40 %"]
    _paste(
        page.adder,
        [*lines, "Deals\tCall\t\tMonth\t2026-01-01\t1,200 EUR", "Calls\t\t\tMonth\t2026-01-01\t12"],
    )
    reader = room.bridge.reader
    assert {each.name: each.unit for each in reader.all(Metric)} == {
        "Win rate": "%",
        "Deals": "EUR",
        "Calls": "",
    }
    assert sorted(each.value for each in reader.all(Actual)) == [0.35, 0.4, 12, 1200]
    assert page.model.misread == 0
    assert _entries(room) == before + 1
    _paste(page.adder, ["Calls\t\t\tMonth\t2026-02-01\t9 %", "Win rate\tCall\t\tMonth\t2026-03-01\t5 h"])
    assert page.model.misread == 2, "twelve calls do not become twelve per cent by the way"
    assert named(reader, Metric, "Calls").unit == ""
    room.bridge.undo()
    room.bridge.undo()
    assert not list(reader.all(Metric))
    goals = page_at(room, "goals")
    _paste(goals.adder, ["More wins\t\t\t40 %\t68"])
    wins = named(reader, Goal, "More wins")
    assert (wins.unit, wins.baseline, wins.amount) == ("%", 0.4, 0.68)


def test_what_counts_in_a_metric_stays_as_it_reads_when_its_unit_changes(room, locale):
    reader = room.bridge.reader
    room.bridge.run(add_resource, Metric, "Win rate", range_low=20.0)
    metric, call = named(reader, Metric, "Win rate").id, named(reader, Node, "Call").id
    about = {"metric_id": metric, "period": Period.MONTH, "starts": "2026-01-01"}
    room.bridge.run(add_thing, Target, required=40.0, own=35.0, **about)
    room.bridge.run(add_thing, Actual, value=31.0, **about)
    room.bridge.run(attach, call, metric, target=50.0)
    room.bridge.run(add_resource, Goal, "More wins", metric_id=metric, amount=45.0)
    room.bridge.run(add_resource, Goal, "More hours", metric_id=metric, unit="h", amount=7.0)
    wins = named(reader, Goal, "More wins").id
    room.bridge.run(add_thing, Expectation, map_id=room.bridge.map_id, name="Wins", goal_id=wins, high=48.0)

    def figures():
        (target,), (actual,), (link,) = (list(reader.all(each)) for each in (Target, Actual, NodeMetric))
        (expected,) = reader.all(Expectation)
        goals = [named(reader, Goal, name).amount for name in ("More wins", "More hours")]
        low = reader.get(Metric, metric).range_low
        return [low, target.required, target.own, actual.value, link.target, *goals, expected.high]

    plain, before = [20, 40, 35, 31, 50, 45, 7, 48], _entries(room)
    assert figures() == plain
    page = page_at(room, "metrics")
    put(page, "Win rate", "unit", "%")
    assert figures() == [0.2, 0.4, 0.35, 0.31, 0.5, 0.45, 7, 0.48]
    assert _entries(room) == before + 1
    actuals = page_at(room, "actuals")
    assert [
        actuals.model.index(0, c).data() for c, f in enumerate(actuals.model.fields) if f.key == "value"
    ] == ["31 %"]
    put(page, "Win rate", "unit", "")
    assert figures() == plain
    room.bridge.undo()
    room.bridge.undo()
    assert figures() == plain
