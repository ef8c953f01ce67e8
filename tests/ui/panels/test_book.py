"""The tables of a document: every kind of record is typed, changed and taken away in the same way."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mapper.core.edits import comments
from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Actual,
    Comment,
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
from mapper.core.values import ItemKind, LifeStage, Period
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.table.book import BookPanel
from tests.builders import named
from tests.ui.panels.pages import a_book, add_row, page_at, put
from tests.unit.exchange.sample_records import full_records, own_id

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    return a_book(furnish)


def test_goals_are_typed_and_form_a_tree(room):
    add_row(room, "goals", "More wins")
    page = add_row(room, "goals", "More calls")
    put(page, "More calls", "parent_id", "more wins")
    assert put(page, "More wins", "amount", "120").data() == "120"
    put(page, "More wins", "period", "year")
    wins = named(room.bridge.reader, Goal, "More wins")
    assert (wins.amount, wins.period) == (120.0, Period.YEAR)
    assert named(room.bridge.reader, Goal, "More calls").parent_id == wins.id
    assert [page.model.index(r, 0).data() for r in range(2)] == ["More wins", "More calls"]


def test_a_goal_comes_to_stand_last_below_its_new_parent(room):
    for name in ("Sales", "Wins", "Calls", "Profit"):
        page = add_row(room, "goals", name)
    for name in ("Wins", "Calls"):
        put(page, name, "parent_id", "Profit")
    put(page, "Sales", "parent_id", "Profit")
    shown = [page.model.index(row, 0).data() for row in range(4)]
    assert shown == ["Profit", "Wins", "Calls", "Sales"]
    put(page, "Wins", "parent_id", "")
    assert [page.model.index(row, 0).data() for row in range(4)] == ["Profit", "Calls", "Sales", "Wins"]
    room.bridge.undo()
    room.bridge.undo()
    page.model.settle()
    assert [page.model.index(row, 0).data() for row in range(4)] == ["Sales", "Profit", "Wins", "Calls"]


def test_what_is_typed_wrong_stays_with_the_reason(room):
    page = add_row(room, "goals", "More wins")
    cell = put(page, "More wins", "parent_id", "nothing such")
    assert page.model.misreading(cell).text == "nothing such"
    cell = put(page, "More wins", "parent_id", "More wins")
    assert "back to itself" in page.model.misreading(cell).reason


def test_people_get_shares_of_roles_and_the_sum_is_shown(room):
    page = add_row(room, "people", "Ana")
    role = named(room.bridge.reader, Role, "Seller")
    page.model.show_columns(["name", f"share:{role.id}", "allocated", "takes_part"])
    put(page, "Ana", f"share:{role.id}", "60 %")
    assert [page.model.index(0, c).data() for c in range(4)] == ["Ana", "60 %", "60 %", "Yes"]
    put(page, "Ana", f"share:{role.id}", "")
    assert page.model.index(0, 2).data() == ""


def test_an_entry_of_the_register_names_its_step_and_shows_it(room, qtbot):
    page = add_row(room, "register", "Nobody calls back")
    put(page, "Nobody calls back", "node_id", "Call")
    put(page, "Nobody calls back", "kind", "Constraint")
    item = named(room.bridge.reader, Item, "Nobody calls back")
    call = named(room.bridge.reader, Node, "Call")
    assert (item.kind, item.node_id) == (ItemKind.CONSTRAINT, call.id)
    page.view.setCurrentIndex(page.model.index(0, 0))
    with qtbot.waitSignal(room.panel.reveal_wanted) as told:
        QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    assert told.args == [[call.id]]


def test_a_target_is_added_by_its_metric_and_rows_are_removed_as_one(room):
    add_row(room, "targets", "Calls")
    page = add_row(room, "targets", "Offers")
    assert len(list(room.bridge.reader.all(Target))) == 2
    page.view.selectAll()
    QTest.keyClick(page.view, Qt.Key.Key_Delete, CTRL)
    assert not list(room.bridge.reader.all(Target))
    room.bridge.undo()
    assert len(list(room.bridge.reader.all(Target))) == 2


def test_a_product_brings_a_strategy_for_each_stage_of_its_life(room):
    add_row(room, "products", "Pump")
    page = page_at(room, "strategies")
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
    add_row(room, "tools", "CRM")
    page = add_row(room, "tools", "C.R.M.")
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
    page = page_at(room, "roles")
    page.view.setCurrentIndex(page.model.index(0, 0))
    page.view.remove_wanted.emit()
    assert asked[0][0] == "Remove “Seller”?"
    assert [role.name for role in room.bridge.reader.all(Role)] == ["Seller"]
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_words: True)
    page.view.remove_wanted.emit()
    assert not list(room.bridge.reader.all(Role))
    add_row(room, "tools", "Unused")
    room.panel.current.view.selectAll()
    room.panel.current.view.remove_wanted.emit()
    assert len(asked) == 1, "what nobody uses goes without a question"


def test_a_change_elsewhere_is_followed(room):
    page = add_row(room, "goals", "More wins")
    goal = named(room.bridge.reader, Goal, "More wins")
    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(add_thing, NodeGoal, node_id=call.id, goal_id=goal.id)
    page.model.settle()
    column = [field.key for field in page.model.fields].index("served")
    assert page.model.index(0, column).data() == "1"
    room.bridge.run(add_resource, Person, "Ben")
    assert page_at(room, "people").model.rowCount() == 1


def test_ctrl_page_down_turns_the_page_and_takes_the_keys_along(room):
    page_at(room, "steps").enter()
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
    page = add_row(room, "actuals", "Win rate")
    for typed in ("68 %", "68"):
        assert put(page, "Win rate", "value", typed).data() == "68 %"
        assert [each.value for each in reader.all(Actual)] == [0.68]
        put(page, "Win rate", "value", "")
    page = add_row(room, "targets", "Win rate")
    assert put(page, "Win rate", "required", "72.5").data() == "72.5 %"
    assert [each.required for each in reader.all(Target)] == [0.725]
    page = add_row(room, "goals", "More money")
    assert put(page, "More money", "amount", "870000").data() == "870,000"
    put(page, "More money", "unit", "€")
    assert put(page, "More money", "amount", "870,000 €").data() == "870,000 €"


@pytest.mark.parametrize(("key", "field"), [("goals", "amount"), ("expectations", "mid")])
def test_figures_stay_as_they_read_when_they_become_percentages(room, locale, key, field):
    page = add_row(room, key, "Wins")
    record_type = page.subject.record_type
    put(page, "Wins", field, "68")
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    put(page, "Wins", "metric_id", "Win rate")
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 0.68
    room.bridge.undo()
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 68
    put(page, "Wins", "unit", "%")
    assert put(page, "Wins", field, "70").data() == "70 %"
    put(page, "Wins", "unit", "h")
    assert getattr(named(room.bridge.reader, record_type, "Wins"), field) == 70


def test_figures_in_units_of_their_own_are_sorted_by_their_numbers(room, locale):
    for name, amount in (("More wins", "120"), ("More calls", "68 %"), ("Less waste", "7")):
        page = add_row(room, "goals", name)
        if amount.endswith("%"):
            put(page, name, "unit", "%")
        put(page, name, "amount", amount)
    page.model.sort_by(Sorting("amount"))
    names = [page.model.index(r, 0).data() for r in range(3)]
    assert names == ["More calls", "Less waste", "More wins"]


def test_a_thread_of_comments_stands_together_and_is_resolved_as_one(room, locale):
    call = named(room.bridge.reader, Node, "Call").id
    for text, day in (("Who calls?", 3), ("And when?", 4)):
        about = {"author": "Ana", "written": f"2026-05-0{day}T10:00:00"}
        room.bridge.run(comments.add_comment, call, text, **about)
    first = next(each for each in room.bridge.reader.all(Comment) if each.text == "Who calls?")
    about = {"author": "Ben", "written": "2026-05-05T10:00:00"}
    room.bridge.run(comments.answer_comment, first.id, "I do", **about)
    page = page_at(room, "comments")
    keys = [field.key for field in page.model.fields]

    def shown(key):
        return [page.model.index(row, keys.index(key)).data() for row in range(page.model.rowCount())]

    assert shown("text") == ["Who calls?", "I do", "And when?"]
    assert shown("written") == ["3 May 2026", "5 May 2026", "4 May 2026"]
    page._put(page.model.index(1, keys.index("is_resolved")), "Yes")
    page.model.settle()
    assert shown("is_resolved") == ["Yes", "Yes", "No"]
    page.model.filter_column("is_resolved", "no")
    assert shown("text") == ["And when?"]


def test_a_list_offers_for_whole_rows_only_what_it_can_do(room):
    def offered(key):
        page = add_row(room, key, "Ana") if key != "adoption" else page_at(room, key)
        page.model.settle()
        page.view.setCurrentIndex(page.model.index(0, 0))
        page._open_menu(page.view.pos())
        menu = page.view.findChild(QMenu)
        texts = [action.text().split("\t")[0] for action in menu.actions()]
        menu.close()
        return {"Remove the rows", "Show on the map"} & set(texts)

    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(add_thing, Practice, node_id=call.id, name="Call early")
    assert offered("people") == {"Remove the rows", "Show on the map"}
    assert offered("signatures") == {"Remove the rows"}
    assert offered("adoption") == set(), "people and practices are taken away on their own pages"


def test_a_table_is_found_by_its_name(room):
    room.panel.enter()
    QTest.keyClick(room.panel.current.view, Qt.Key.Key_L, CTRL)
    (menu,) = room.window.findChildren(SearchMenu)
    assert menu.field.isVisible()
    QTest.keyClicks(menu.field, "attach")
    assert menu.current.text == "Attachments"
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    assert room.panel.current.subject.key == "attachments"
    assert room.panel.current.view.hasFocus()


def test_a_name_that_is_there_is_refused_where_it_was_typed(room):
    add_row(room, "tools", "CRM")
    page = add_row(room, "tools", "CRM")
    assert page.message.text() == "“CRM” is there already."
    assert page.adder.selectedText() == "CRM", "the next letters say it otherwise"
    page = add_row(room, "tools", "Phone")
    assert page.message.text() == ""


def _merged(room, kept, other):
    page = page_at(room, "metrics")
    page.model.settle()
    names = [page.model.index(r, 0).data() for r in range(page.model.rowCount())]
    page.view.choose_rows([(names.index(other),) * 2, (names.index(kept),) * 2], names.index(kept))
    page._merge()


def test_a_metric_without_a_unit_is_merged_as_its_figures_read(room):
    add_row(room, "metrics", "Won")
    room.bridge.run(set_resource, named(room.bridge.reader, Metric, "Won").id, range_high=20.0)
    page = add_row(room, "metrics", "Win rate")
    put(page, "Win rate", "unit", "%")
    _merged(room, "Win rate", "Won")
    (metric,) = room.bridge.reader.all(Metric)
    assert (metric.unit, metric.range_high) == ("%", 0.2), "20 became 20 %, not 2,000 %"
    room.bridge.undo()
    assert named(room.bridge.reader, Metric, "Won").range_high == 20


def test_percent_and_days_are_not_merged(room):
    for name, unit in (("Win rate", "%"), ("Answer time", "days")):
        put(add_row(room, "metrics", name), name, "unit", unit)
    _merged(room, "Win rate", "Answer time")
    assert len(list(room.bridge.reader.all(Metric))) == 2
    assert room.refusals == ["“Answer time” counts in days, the others in percent: give them one unit first."]
