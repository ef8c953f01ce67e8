"""The tables of a document: every kind of record is typed, changed and taken away in the same way."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Actual,
    Agreement,
    Goal,
    Item,
    Metric,
    Node,
    NodeGoal,
    Overlay,
    Person,
    Practice,
    Role,
    Target,
)
from mapper.core.values import AgreementState, ItemKind, LifeStage, Period
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map, named
from tests.unit.exchange.sample_records import full_records, own_id

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Find").lane("Sales").step("Call", wait_days=2, touch_hours=1, role="Seller")
    return furnish(lambda *about: BookPanel(*about, SUBJECTS), builder.step("Meet"), width=1100, height=420)


def _page(room, key):
    room.panel.show_page(key)
    return room.panel.current


def _add(room, key, name):
    page = _page(room, key)
    page.adder.setText(name)
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    return page


def _put(page, name, key, text):
    row = next(r for r in range(page.model.rowCount()) if page.model.index(r, 0).data() == name)
    column = [field.key for field in page.model.fields].index(key)
    page._put(page.model.index(row, column), text)
    page.model.settle()
    return page.model.index(row, column)


def test_goals_are_typed_and_form_a_tree(room):
    _add(room, "goals", "More wins")
    page = _add(room, "goals", "More calls")
    _put(page, "More calls", "parent_id", "more wins")
    assert _put(page, "More wins", "amount", "120").data() == "120"
    _put(page, "More wins", "period", "year")
    wins = named(room.bridge.reader, Goal, "More wins")
    assert (wins.amount, wins.period) == (120.0, Period.YEAR)
    assert named(room.bridge.reader, Goal, "More calls").parent_id == wins.id
    assert [page.model.index(r, 0).data() for r in range(2)] == ["More wins", "More calls"]


def test_what_is_typed_wrong_stays_with_the_reason(room):
    page = _add(room, "goals", "More wins")
    cell = _put(page, "More wins", "parent_id", "nothing such")
    assert page.model.misreading(cell).text == "nothing such"
    cell = _put(page, "More wins", "parent_id", "More wins")
    assert "back to itself" in page.model.misreading(cell).reason


def test_people_get_shares_of_roles_and_the_sum_is_shown(room):
    page = _add(room, "people", "Ana")
    role = named(room.bridge.reader, Role, "Seller")
    page.model.show_columns(["name", f"share:{role.id}", "allocated", "takes_part"])
    _put(page, "Ana", f"share:{role.id}", "60 %")
    assert [page.model.index(0, c).data() for c in range(4)] == ["Ana", "60 %", "60 %", "Yes"]
    _put(page, "Ana", f"share:{role.id}", "")
    assert page.model.index(0, 2).data() == ""


def test_an_entry_of_the_register_names_its_step_and_shows_it(room, qtbot):
    page = _add(room, "register", "Nobody calls back")
    _put(page, "Nobody calls back", "node_id", "Call")
    _put(page, "Nobody calls back", "kind", "Constraint")
    item = named(room.bridge.reader, Item, "Nobody calls back")
    call = named(room.bridge.reader, Node, "Call")
    assert (item.kind, item.node_id) == (ItemKind.CONSTRAINT, call.id)
    page.view.setCurrentIndex(page.model.index(0, 0))
    with qtbot.waitSignal(room.panel.reveal_wanted) as told:
        QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    assert told.args == [[call.id]]


def test_a_target_is_added_by_its_metric_and_rows_are_removed_as_one(room):
    _add(room, "targets", "Calls")
    page = _add(room, "targets", "Offers")
    assert len(list(room.bridge.reader.all(Target))) == 2
    page.view.selectAll()
    QTest.keyClick(page.view, Qt.Key.Key_Delete, CTRL)
    assert not list(room.bridge.reader.all(Target))
    room.bridge.undo()
    assert len(list(room.bridge.reader.all(Target))) == 2


def test_a_product_brings_a_strategy_for_each_stage_of_its_life(room):
    _add(room, "products", "Pump")
    page = _page(room, "strategies")
    assert [page.model.index(r, 1).data() for r in range(4)] == [
        "Introduction",
        "Growth",
        "Maturity",
        "Decline",
    ]
    page._put(page.model.index(2, 4), "0.9")
    found = {each.life_stage: each for each in room.bridge.reader.all(Overlay)}
    assert 0.9 in {found[LifeStage.MATURITY].contact_factor, found[LifeStage.MATURITY].qualify_factor}


def test_rows_that_mean_the_same_are_merged_and_undone_as_one(room):
    _add(room, "tools", "CRM")
    page = _add(room, "tools", "C.R.M.")
    page.view.selectAll()
    page.view.setCurrentIndex(page.model.index(0, 0))
    page.view.selectAll()
    kept = page.model.record_at(page.view.currentIndex()).name
    page._merge()
    page.model.settle()
    assert [page.model.index(r, 0).data() for r in range(page.model.rowCount())] == [kept]
    room.bridge.undo()
    page.model.settle()
    assert page.model.rowCount() == 2


def test_removing_what_is_used_asks_first(room, monkeypatch):
    asked = []
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *words: asked.append(words[1:]) or False)
    page = _page(room, "roles")
    page.view.setCurrentIndex(page.model.index(0, 0))
    page.view.remove_wanted.emit()
    assert asked[0][0] == "Remove “Seller”?"
    assert [role.name for role in room.bridge.reader.all(Role)] == ["Seller"]
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_words: True)
    page.view.remove_wanted.emit()
    assert not list(room.bridge.reader.all(Role))
    _add(room, "tools", "Unused")
    room.panel.current.view.selectAll()
    room.panel.current.view.remove_wanted.emit()
    assert len(asked) == 1, "what nobody uses goes without a question"


def test_a_change_elsewhere_is_followed(room):
    page = _add(room, "goals", "More wins")
    goal = named(room.bridge.reader, Goal, "More wins")
    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(add_thing, NodeGoal, node_id=call.id, goal_id=goal.id)
    page.model.settle()
    column = [field.key for field in page.model.fields].index("served")
    assert page.model.index(0, column).data() == "1"
    room.bridge.run(add_resource, Person, "Ben")
    assert _page(room, "people").model.rowCount() == 1


def test_ctrl_page_down_turns_the_page_and_takes_the_keys_along(room):
    _page(room, "steps").enter()
    QTest.keyClick(room.panel.current.view, Qt.Key.Key_PageDown, CTRL)
    assert room.panel.current.subject.key == "goals"
    assert room.panel.has_keys


def _full_and_based():
    """A full document whose map is based on another one, where its step lay in another lane."""
    records = full_records()
    older = []
    for record in records:
        if record.prefix not in {"map", "stage", "lane", "node"}:
            continue
        number = 77 if record.prefix == "node" else 2
        fields = {"origin": None, "based_on": None, "name": f"Former {record.name}"}
        fields |= {name: own_id(name.removesuffix("_id"), 2) for name in ("map_id", "stage_id", "lane_id")}
        known = {name: value for name, value in fields.items() if hasattr(record, name)}
        older.append(replace(record, id=own_id(record.prefix, number), **known))
    based = [replace(r, based_on=own_id("map", 2)) if r.prefix == "map" else r for r in records]
    return [*based, *older]


@pytest.mark.parametrize("subject", SUBJECTS[1:], ids=lambda s: s.key)
def test_every_field_of_every_table_reads_and_writes_a_full_document(furnish, subject):
    full = SimpleNamespace(records=_full_and_based)
    room = furnish(lambda *about: BookPanel(*about, [subject]), full, width=900)
    page = room.panel.current
    reader, map_id = room.bridge.reader, room.bridge.map_id
    rows = list(subject.records(reader, map_id))
    assert rows, "the full document has one of each"
    for field in subject.fields(reader):
        for record in rows:
            shown = page.model.rows.spelling.typed(field, record)
            if field.write is not None and shown:
                value = page.model.rows.spelling.read(field, record, shown)
                assert value == field.read(reader, record), field.key
                room.bridge.run(field.write, record.id, value)
    assert set(subject.first) <= {field.key for field in subject.fields(reader)}


def test_figures_are_shown_and_read_in_the_unit_of_what_they_count(room, locale):
    reader = room.bridge.reader
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    page = _add(room, "actuals", "Win rate")
    for typed in ("68 %", "68"):
        assert _put(page, "Win rate", "value", typed).data() == "68 %"
        assert [each.value for each in reader.all(Actual)] == [0.68]
        _put(page, "Win rate", "value", "")
    page = _add(room, "targets", "Win rate")
    assert _put(page, "Win rate", "required", "72.5").data() == "72.5 %"
    assert [each.required for each in reader.all(Target)] == [0.725]
    page = _add(room, "goals", "More money")
    assert _put(page, "More money", "amount", "870000").data() == "870,000"
    _put(page, "More money", "unit", "€")
    assert _put(page, "More money", "amount", "870,000 €").data() == "870,000 €"


@pytest.mark.parametrize(("key", "field"), [("goals", "amount"), ("expectations", "mid")])
def test_figures_stay_as_they_read_when_they_become_percentages(room, locale, key, field):
    page = _add(room, key, "Wins")
    record_type = page.subject.record_type
    _put(page, "Wins", field, "68")
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    _put(page, "Wins", "metric_id", "Win rate")
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 0.68
    room.bridge.undo()
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 68
    _put(page, "Wins", "unit", "%")
    assert _put(page, "Wins", field, "70").data() == "70 %"
    _put(page, "Wins", "unit", "h")
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 70


def test_figures_in_units_of_their_own_are_sorted_by_their_numbers(room, locale):
    for name, amount in (("More wins", "120"), ("More calls", "68 %"), ("Less waste", "7")):
        page = _add(room, "goals", name)
        if amount.endswith("%"):
            _put(page, name, "unit", "%")
        _put(page, name, "amount", amount)
    page.model.sort_by(Sorting("amount"))
    names = [page.model.index(r, 0).data() for r in range(3)]
    assert names == ["More calls", "Less waste", "More wins"]


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
    page = _page(room, "actuals") if where != "last row" else _add(room, "actuals", "Offers")
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
    assert "3 cells could not be read" in page.message.text()
    assert "no room" not in page.message.text()
    room.bridge.undo()
    assert {each.id for each in reader.all(Actual)} == records
    room.bridge.redo()
    assert len(list(reader.all(Actual))) == 4


def test_dated_values_that_are_there_are_replaced_by_pasted_ones(room, locale):
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    room.bridge.run(add_resource, Person, "Ana")
    page = _page(room, "actuals")
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
    page = _add(room, key, "Calls" if key != "metrics" else "Offers")
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
    page = _page(room, "goals")
    _paste(page.adder, ["More wins\t\t\t40 %\t68\t%\tYear"])
    wins = named(room.bridge.reader, Goal, "More wins")
    assert (wins.baseline, wins.amount, wins.period) == (0.4, 0.68, Period.YEAR)


def test_a_refused_cell_stays_red_and_the_rest_of_the_block_is_written(room, locale):
    page = _add(room, "goals", "More wins")
    _add(room, "goals", "More calls")
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
    assert "One cell could not be read" in page.message.text()
    assert _entries(room) == before + 1


@pytest.mark.parametrize("where", ["list", "block"])
def test_a_refused_row_is_told_and_the_others_are_added(room, locale, where):
    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(add_thing, Agreement, node_id=call.id, state=AgreementState.AGREED)
    page, tail = _page(room, "practices"), "\tAs written" if where == "block" else ""
    _paste(page.adder, [f"{name}{tail}" for name in ("Nowhere", "Call")])
    assert [each.name for each in room.bridge.reader.all(Practice)] == ["Call"]
    assert [each.description for each in room.bridge.reader.all(Practice)] == [tail.strip()]
    assert page.message.text().startswith("No row was added for “Nowhere”: ")
    _paste(page.adder, [f"{name}{tail}" for name in ("Meet", "Nowhere")])
    assert page.message.text().startswith("No rows were added for 2 lines; for “Meet”: ")
    _paste(_page(room, "tools").adder, ["CRM", "Phone"])
    _paste(_page(room, "tools").adder, ["crm", "phone"])
    assert room.panel.current.message.text() == "All of these are there already."
