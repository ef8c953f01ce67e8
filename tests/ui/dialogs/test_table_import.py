"""The preview of an imported table: guesses shown and changed, what will come, names asked for, what is remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import CalendarId, MetricId, PersonId
from mapper.core.records import Actual, Calendar, Metric, Person
from mapper.core.values import MetricKind
from mapper.exchange.tables.delimited import read_text
from mapper.services.tables.actuals import add_actuals
from mapper.services.tables.columns import IGNORED, KEPT
from mapper.services.tables.sorts import Sort
from mapper.services.tables.step_map import Given
from mapper.ui.dialogs.table_import.dialog import Source, TableImportDialog
from mapper.ui.theme import Mode, Theme
from tests.builders import a_map

STEPS = "Step;Next step;Lane;Wait;Foo\nCall;Meet;Sales;1.500;bar\nMeet;;Sales;x;\n"
ACTUALS = "metric,date,value,person\nWinrate,2026-05-20,35%,\nWin rate,2026-05-21,36%,Bob\n"
Asking = Callable[..., TableImportDialog]


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return Theme(Mode.LIGHT)


@pytest.fixture
def draft() -> Draft:
    draft = Draft(a_map().lane("Sales").step("Call").snapshot())
    draft.put(Metric(id=MetricId("metric-1"), name="Win rate", unit="%", kind=MetricKind.RATE))
    draft.put(Person(id=PersonId("person-1"), name="Ann"))
    return draft


@pytest.fixture
def asking(qtbot: QtBot, theme: Theme, draft: Draft) -> Asking:
    def ask(text: str, recall: str = "", sort: Sort | None = None, shown: str = "") -> TableImportDialog:
        map_id = queries.maps(draft)[0].id
        given = Given("Customer", "Sales", "Process")
        source = Source(read_text(text), "list", draft, map_id, given, lambda _: recall, shown, bool(shown))
        dialog = TableImportDialog(None, theme, source, sort)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return ask


def choose(field, value) -> None:
    """As a person does: the choice in the list."""
    field.box.activated.emit(field._keys.index(value))


def told(dialog: TableImportDialog) -> list[str]:
    return [dialog.outlook.remarks.item(row).text() for row in range(dialog.outlook.remarks.count())]


def test_guesses_are_shown_and_can_be_changed(asking: Asking):
    dialog = asking(STEPS)
    assert dialog.sort.value() is Sort.STEPS
    assert list(dialog.columns.uses().values()) == ["name", "next", "lane", "wait_days", KEPT]
    assert dialog.outlook.summary.text().split("\n") == [
        "Steps, starts and ends: 2",
        "Lines: 1",
        "Lanes: Customer, Sales",
        "Stages: Process",
    ]
    assert [each.split(":")[0] for each in told(dialog)] == ["D2", "D3"]
    choose(dialog.columns.fields[5], "name")
    assert list(dialog.columns.uses().values()) == [KEPT, "next", "lane", "wait_days", "name"]
    assert dialog.chosen().steps.steps[0].name == "bar"


def test_what_can_be_read_in_two_ways_is_asked_only_then(asking: Asking):
    dialog = asking(STEPS)
    assert dialog.ways.decimal.isVisible()
    assert not dialog.ways.order.isVisible()
    choose(dialog.ways.decimal, ",")
    assert dialog.chosen().steps.steps[0].measures == {"wait_days": 1500}
    assert len(told(dialog)) == 1
    choose(dialog.columns.fields[4], IGNORED)
    assert told(dialog) == []
    assert not dialog.outlook.remarks.isVisible()


def test_the_name_of_the_map_is_taken_as_it_stands(asking: Asking):
    dialog = asking(STEPS)
    dialog.map_name.editor.setText("Ours")
    dialog.map_name.editor.setModified(True)
    assert dialog.chosen().name == "Ours"


def test_steps_go_into_the_map_that_is_shown_or_into_a_new_one(asking: Asking):
    dialog = asking(STEPS)
    assert not dialog.home.isVisible()
    assert not dialog.chosen().is_into
    dialog = asking(STEPS, shown="Into As is · Sales")
    assert (dialog.home.isVisible(), dialog.map_name.isVisible(), dialog.chosen().is_into) == (
        True,
        False,
        True,
    )
    choose(dialog.home, False)
    assert (dialog.map_name.isVisible(), dialog.chosen().is_into) == (True, False)


def test_what_was_said_of_such_columns_is_remembered(asking: Asking):
    dialog = asking(STEPS)
    choose(dialog.columns.fields[5], "tools")
    chosen = dialog.chosen()
    again = asking(STEPS, chosen.uses)
    assert again.columns.uses()[5] == "tools"
    assert again.chosen().signature == chosen.signature
    assert asking(STEPS, "gone=step").columns.uses()[5] == KEPT


def test_remarks_have_room_for_all_of_their_words(asking: Asking, dressed: Theme):
    rows = "".join(f"{n};Step {n};{'x' * n};Process\n" for n in range(1, 40))
    dialog = asking(f"Process Step ID;Process Step Description;Next Step ID;Shape Type\n{rows}")
    remarks = dialog.outlook.remarks
    beside = dressed.px(44)  # the sign before the words, and what is free around both
    for row in range(remarks.count()):
        item = remarks.item(row)
        room = QRect(0, 0, remarks.viewport().width() - beside, 1000)
        needed = remarks.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text())
        assert remarks.visualItemRect(item).height() >= needed.height(), item.text()
    assert remarks.count() > 30


def test_what_is_pasted_without_headings_keeps_its_first_row(asking: Asking):
    cells = "Call\tSales\nMeet\tSales\n"
    dialog = asking(cells, shown="Into As is")
    assert dialog.headed.isVisible()
    assert dialog.headed.text() == "Row 1 holds the headings"
    assert not dialog.headed.isChecked()
    assert dialog.columns.uses() == {1: "name", 2: KEPT}
    assert dialog.columns.fields[2].box.accessibleName() == "“Column B” is"
    assert [step.name for step in dialog.chosen().steps.steps] == ["Call", "Meet"]
    assert dialog.chosen().signature == ""  # such columns could be anything the next time
    dialog.headed.click()
    assert dialog.columns.uses() == {1: KEPT, 2: KEPT}
    assert not dialog.act.isEnabled()
    assert asking(cells).headed.isChecked()  # of a file the first row is what it mostly is
    assert asking(STEPS, shown="Into As is").headed.isChecked()


def test_a_table_is_again_what_it_was_imported_as(qtbot: QtBot, theme: Theme, draft: Draft):
    kept: dict[str, str] = {}

    def ask(sort: Sort | None = None) -> TableImportDialog:
        text = "metric,date,how many\nWin rate,2026-05-20,35%\n"
        map_id, given = queries.maps(draft)[0].id, Given("Customer", "Sales", "Process")
        source = Source(read_text(text), "list", draft, map_id, given, lambda key: kept.get(key, ""))
        dialog = TableImportDialog(None, theme, source, sort)
        qtbot.addWidget(dialog)
        return dialog

    assert ask().sort.value() is Sort.STEPS  # no heading says which numbers are the values
    dialog = ask(Sort.ACTUALS)
    choose(dialog.columns.fields[3], "value")
    kept[dialog.chosen().signature] = dialog.chosen().uses
    again = ask()
    assert again.sort.value() is Sort.ACTUALS
    assert [each.value for each in again.chosen().actuals.added] == [0.35]


def test_unknown_names_are_asked_for(asking: Asking):
    dialog = asking(ACTUALS)
    assert dialog.sort.value() is Sort.ACTUALS
    assert not dialog.map_name.isVisible()
    assert not dialog.act.isEnabled()
    winrate, bob = dialog.names.fields[("metric", "winrate")], dialog.names.fields[("person", "bob")]
    assert winrate.box.itemText(0) == "Left out. Is it “Win rate”?"
    assert [bob.box.itemText(row) for row in range(bob.box.count())] == ["– leave out –", "Ann"]
    choose(winrate, "metric-1")
    assert dialog.names.fields[("metric", "winrate")] is winrate  # the list stays as it is
    choose(bob, "person-1")
    assert dialog.act.isEnabled()
    plan = dialog.chosen().actuals
    assert [(a.value, a.person_id) for a in plan.added] == [(0.35, None), (0.36, "person-1")]
    assert dialog.names.isVisible()  # to be changed again


def test_what_names_stood_for_is_remembered_by_the_names_of_the_things(
    qtbot: QtBot, theme: Theme, draft: Draft
):
    kept: dict[str, str] = {}

    def ask() -> TableImportDialog:
        map_id, given = queries.maps(draft)[0].id, Given("Customer", "Sales", "Process")
        book = read_text(ACTUALS)
        source = Source(
            book, "l", draft, map_id, given, lambda _: "", recall_names=lambda key: kept.get(key, "")
        )
        dialog = TableImportDialog(None, theme, source)
        qtbot.addWidget(dialog)
        return dialog

    dialog = ask()
    choose(dialog.names.fields[("metric", "winrate")], "metric-1")
    kept[dialog.chosen().signature] = dialog.chosen().names
    assert dialog.chosen().names == '[["metric", "winrate", "Win rate"]]'
    again = ask()
    assert again.names.fields[("metric", "winrate")].value() == "metric-1"  # shown, and can be changed
    assert [each.value for each in again.chosen().actuals.added] == [0.35]
    draft.put(Metric(id=MetricId("metric-2"), name="Win rate", unit="%"))  # which of both, nobody knows
    assert ask().names.fields[("metric", "winrate")].value() is None
    assert (
        ask().names.written({}) == dialog.chosen().names
    )  # by what other documents have it stays remembered
    for nonsense in ("{", "3", '[3, ["metric"], ["metric", "winrate", 1]]'):
        kept[dialog.chosen().signature] = nonsense
        assert not ask().names.chosen


def test_what_is_here_already_may_stay(asking: Asking, draft: Draft):
    text = "metric,date,value\nWin rate,2026-05-20,35%\n"
    add_actuals(draft, asking(text).chosen().actuals, "x")
    assert not asking(text).act.isEnabled()
    dialog = asking(text.replace("35", "40"))
    assert dialog.same.isVisible()
    assert dialog.outlook.summary.text() == "New values: 0\nReplaced: 1"
    choose(dialog.same, False)
    assert not dialog.act.isEnabled()
    assert [a.value for a in draft.all(Actual)] == [0.35]


def test_users_texts_are_no_markup_and_no_shortcuts(asking: Asking):
    dialog = asking("Step;<b>&x</b>\n<img src=x>;<script>\n")
    texts = [label.text() for label in dialog.columns.findChildren(type(dialog.outlook.summary))]
    assert "<script>" in texts
    assert all(
        label.textFormat().name == "PlainText"
        for label in dialog.columns.findChildren(type(dialog.outlook.summary))
        if label.text().startswith("<")
    )


def test_how_units_are_read_is_told_by_the_map_the_steps_go_into(asking: Asking, draft: Draft):
    """A day of work has as many hours as the calendar of the map says, and of a new map as a usual one."""
    draft.put(Calendar(id=CalendarId("calendar-1"), name="Office", hours_a_day=7.0))
    draft.update(queries.maps(draft)[0], calendar_id=CalendarId("calendar-1"))
    dialog = asking("Schritt;Weiter mit;Rolle;Aufwand in Tagen\nCall;Meet;AE;2\nMeet;;AE;\n", shown="As-is")
    assert list(dialog.columns.uses().values()) == ["name", "next", "role", "hours"]
    assert told(dialog) == ["Below “Aufwand in Tagen” 2 is read as 14 h."]
    choose(dialog.home, False)
    assert told(dialog) == ["Below “Aufwand in Tagen” 2 is read as 16 h."]
    assert dialog.chosen().steps.steps[0].roles == (("AE", 16.0),)
