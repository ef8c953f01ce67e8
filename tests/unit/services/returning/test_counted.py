"""The way back: what numbers are counted in, and cells that say less than they seem to."""

from dataclasses import replace
from functools import cache

import pytest

from mapper.core import queries
from mapper.core.ids import GoalId
from mapper.core.records import Goal
from mapper.core.store import Store
from mapper.core.values import Period
from mapper.exchange.excel.options import Options
from mapper.exchange.tables.cells import Book, Cell, NotWorkedOut, Place
from mapper.services import samples
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, codes, of_demo, of_slipping, written


@pytest.fixture
def desk() -> Desk:
    return Desk(of_slipping())


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.mark.parametrize(
    ("table", "key", "typed", "value"),
    [
        ("tblSteps", "wait", "4 h", None),  # a wait is days, and what is behind a number says what it is
        ("tblSteps", "wait", "4 days", 4.0),
        ("tblWork", "hours", "2 days", None),
        ("tblWork", "hours", "90 min", 1.5),
        ("tblWork", "hours", "1:30", 1.5),
        ("tblInputs", "value", "$ 50", None),  # the document is in EUR
        ("tblInputs", "value", "50 h", None),
        ("tblInputs", "value", "€ 50", 50.0),
    ],
)
def test_what_a_number_is_counted_in_is_taken_as_it_says(
    desk: Desk, document: Store, table: str, key: str, typed: str, value: float | None
) -> None:
    row = {"tblSteps": {"step": "review"}, "tblWork": {"step": "review"}, "tblInputs": {"key": "deal_value"}}[
        table
    ]
    plan = desk.type(table, key, typed, **row).plan(document)
    if value is None:
        assert (plan.is_empty, [code for _, code in codes(plan.misread)]) == (True, ["cell_unknown_unit"])
    else:
        assert [change.there for change in plan.changed] == [value]


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("500.000,00 EUR", 500_000, None),
        ("€ 500000", 500_000, None),
        ("500,000.5 €", 500_000.5, None),
        ("500.000 EUR", None, "cell_number_ambiguous"),
        ("500000 $", None, "cell_unknown_unit"),
        ("500000 h", None, "cell_unknown_unit"),
    ],
)
def test_a_goal_of_money_is_read_with_the_currency_beside_it(typed, value, code) -> None:
    document, book = _of_money()
    plan = Desk(book).type("tblInputs", "value", typed, key="goal_amount").plan(document)
    assert [change.there for change in plan.changed] == ([] if value is None else [value])
    assert [each for _, each in codes(plan.misread)] == ([] if code is None else [code])


@cache
def _of_money() -> tuple[Store, Book]:
    document = _with_goal("EUR")
    return document, written(document)


def test_a_goal_of_won_cases_counts_no_money() -> None:
    document = _with_goal("wins")
    plan = Desk(written(document)).type("tblInputs", "value", "50 EUR", key="goal_amount").plan(document)
    assert (plan.is_empty, [each for _, each in codes(plan.misread)]) == (True, ["cell_unknown_unit"])


def _with_goal(unit: str) -> Store:
    records = [each for each in slipping().records() if not isinstance(each, Goal)]
    goal = Goal(id=GoalId("goal-1"), name="Aim", amount=400.0, unit=unit, period=Period.YEAR)
    return Store([*records, goal])


@pytest.mark.parametrize(
    ("table", "key", "heading", "value", "code"),
    [
        ("tblSteps", "wait", "Waiting hours", 16.0, "cell_heading_days"),
        ("tblSteps", "wait", "Wartezeit (Wochen)", 3.0, "cell_heading_days"),
        ("tblSteps", "wait", "Wartezeit", 16.0, None),
        ("tblWork", "hours", "Minutes per visit", 90.0, "cell_heading_hours"),
        ("tblStaff", "cost_year", "Cost k€", 95.0, "cell_heading_thousands"),
        ("tblStaff", "cost_year", "Cost ($)", 95_000.0, "cell_other_currency"),
        ("tblStaff", "cost_year", "Salary", 95_000.0, None),
    ],
)
def test_a_column_that_was_given_another_unit_is_not_read_in_its_own(
    table, key, heading, value, code
) -> None:
    store, book = of_demo()
    desk = Desk(book)
    there = desk.table(table)
    desk = desk.put(there.sheet, there.body.top - 1, desk.column(table, key), heading)
    row = next(number for number, cells in desk.book.rows_of(there) if desk.column(table, key) in cells)
    plan = desk.put(there.sheet, row, desk.column(table, key), value).plan(store)
    assert [change.there for change in plan.changed] == ([] if code else [value])
    assert [each for _, each in codes(plan.misread)] == ([code] if code else [])


def test_a_value_whose_unit_was_changed_beside_it_is_left(desk: Desk, document: Store) -> None:
    row = {"step": "review", "metric": "Dates held"}
    plan = (
        desk.type("tblTargets", "target", 0.95, **row)
        .type("tblTargets", "unit", "days", **row)
        .plan(document)
    )
    assert plan.is_empty
    assert sorted(code for _, code in codes(plan.left)) == ["return_locked", "return_unit_otherwise"]


@pytest.mark.parametrize(("label", "is_taken"), [("Deal size (k€)", False), ("Deal size", True)])
def test_an_input_that_was_called_by_another_unit_is_left(
    desk: Desk, document: Store, label: str, *, is_taken: bool
) -> None:
    desk = desk.type("tblInputs", "value", 50.0, key="deal_value")
    plan = desk.type("tblInputs", "input", label, key="deal_value").plan(document)
    assert [change.there for change in plan.changed] == ([50.0] if is_taken else [])
    told = ["return_locked"] + ([] if is_taken else ["return_unit_otherwise"])
    assert sorted(code for _, code in codes(plan.left)) == told


def test_an_amount_of_another_thing_than_the_goal_counts_is_left(desk: Desk, document: Store) -> None:
    desk = desk.type("tblInputs", "value", "money", key="goal_counts")
    plan = desk.type("tblInputs", "value", 500_000.0, key="goal_amount").plan(document)
    assert plan.is_empty
    assert [code for _, code in codes(plan.left)] == ["return_counts_otherwise", "return_only_there"]


def test_cells_that_were_merged_say_nothing_but_in_the_first_of_them(desk: Desk, document: Store) -> None:
    row, column = desk.row("tblSteps", step="review"), desk.column("tblSteps", "wait")
    merged = {(row, column): (row, column), (row + 1, column): (row, column)}
    both = desk.put("Steps", row, column, 7.0).put("Steps", row + 1, column, None)
    plan = both.with_sheet(replace(both.sheet("Steps"), merged=merged)).plan(document)
    assert [(each.name, each.there) for each in plan.changed] == [("review", 7.0)]
    assert codes(plan.misread) == [(f"Steps!{Place(row + 1, column).name}", "return_merged")]


def test_formulas_that_show_an_earlier_map_and_were_not_worked_out_are_no_news() -> None:
    store = Store(samples.demo_records())
    maps = tuple(each.id for each in queries.maps(store)[:2])
    desk = Desk(written(store, Options(maps=maps, sheets=frozenset({"capacity"}))))
    table = desk.table("tblStaff_map2")
    untouched = Cell(NotWorkedOut(), is_formula=True)
    plan = desk.put(table.sheet, table.body.top, desk.column("tblStaff_map2", "fte"), untouched).plan(store)
    assert plan.is_empty
    assert [*plan.misread, *plan.left] == []
