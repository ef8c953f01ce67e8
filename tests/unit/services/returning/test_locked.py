"""The way back: what was typed over locked cells - names, grey values, formulas - is told and never taken."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.returned import find_tables
from mapper.exchange.excel.written_base import read_base
from mapper.exchange.tables.cells import Cell, Kept
from mapper.services import samples
from mapper.services.returning.locked import formulas_typed_over
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, codes, of_demo, of_slipping, written

DATES = {"step": "review", "metric": "Dates held"}


@pytest.fixture
def desk() -> Desk:
    return Desk(of_slipping())


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.mark.parametrize(
    ("table", "key", "typed", "row", "code"),
    [
        ("tblSteps", "step", "chase them", {"step": "chase"}, "return_locked"),
        ("tblSteps", "stage", "Closing", {"step": "chase"}, "return_locked"),
        ("tblTargets", "unit", "days", DATES, "return_locked"),
        ("tblBranches", "label", "maybe", {"from": "pitch", "to": "agree"}, "return_locked"),
        ("tblRoles", "role", "Seller", {"role": "AE"}, "return_locked"),
        ("tblTargets", "variance", 0.3, DATES, "return_computed"),
        ("tblSteps", "visits", 1.5, {"step": "chase"}, "return_computed"),
        ("tblRoles", "people_exact", "three", {"role": "AE"}, "return_computed"),
    ],
)
def test_what_was_typed_over_a_locked_cell_is_told(
    desk: Desk, document: Store, table: str, key: str, typed: Any, row: dict[str, str], code: str
) -> None:
    place = f"{desk.table(table).sheet}!"
    plan = desk.type(table, key, typed, **row).plan(document)
    assert plan.is_empty
    ((told_at, told),) = codes(plan.left)
    assert (told_at.startswith(place), told) == (True, code)
    (remark,) = plan.left
    assert remark.problem.params["text"] == str(typed)


def test_what_an_earlier_version_wrote_as_a_value_is_no_formula_that_was_typed_over(desk: Desk) -> None:
    book = desk.type("tblSteps", "visits", 1.5, step="chase").book
    tables, _ = find_tables(book, read_base(book, "book.xlsx"))
    steps = next(each for each in tables if each.name == "tblSteps")
    assert [each.key for each in formulas_typed_over(steps, ())] == ["visits"]
    assert list(formulas_typed_over(steps, ("visits",))) == []


def test_a_name_that_was_emptied_is_told(desk: Desk, document: Store) -> None:
    plan = desk.type("tblSteps", "lane", None, step="chase").plan(document)
    assert [code for _, code in codes(plan.left)] == ["return_locked"]


def test_a_grey_value_of_the_program_is_told() -> None:
    store, book = of_demo()
    desk = Desk(book)
    days = desk.column("tblGaps", "days_left")
    number, row = next(iter(desk.book.rows_of(desk.table("tblGaps"))))
    plan = desk.put("Gap fill", number, days, row[days].value + 5).plan(store)  # type: ignore[operator]
    assert [code for _, code in codes(plan.left)] == ["return_computed"]
    assert plan.is_empty


def test_a_result_on_the_summary_is_told(desk: Desk, document: Store) -> None:
    found = desk.book.area_of("goal_wins")
    assert found is not None
    sheet, area = found
    plan = desk.put(sheet.name, area.top, area.left, 60.0).plan(document)
    assert codes(plan.left) == [(f"Summary!{area.name}", "return_computed")]


def test_a_column_that_was_filled_anew_is_told_once(desk: Desk, document: Store) -> None:
    stage, rows = desk.column("tblSteps", "stage"), list(desk.book.rows_of(desk.table("tblSteps")))
    for number, _ in rows:
        desk = desk.put("Steps", number, stage, "All")
    (remark,) = desk.plan(document).left
    assert (remark.problem.code, remark.problem.params) == (
        "return_locked_many",
        {"text": "All", "count": len(rows) - 1},
    )


def test_a_copy_of_the_values_alone_is_read_as_any_other(desk: Desk, document: Store) -> None:
    def still(kept: Kept) -> Kept:
        return kept._replace(is_formula=False) if isinstance(kept, Cell) else kept

    for sheet in desk.book.sheets:
        kept = {number: {at: still(each) for at, each in row.items()} for number, row in sheet.kept.items()}
        if sheet.name not in ("Summary", "Mapper base"):
            desk = desk.with_sheet(replace(sheet, kept=kept))
    plan = desk.type("tblTargets", "target", 0.95, **DATES).plan(document)
    assert [change.there for change in plan.changed] == [0.95]
    assert not plan.left


@pytest.mark.parametrize("signs", [".,", ",.", ".’"])
def test_locked_numbers_and_days_that_became_texts_are_no_news(signs: str) -> None:
    """As where cells are pasted as texts, in whatever way of writing."""
    decimal, group = signs

    def as_text(kept: Kept) -> Kept:
        value = kept.value if isinstance(kept, Cell) else kept
        if isinstance(value, datetime):
            return value.strftime("%d.%m.%Y")
        if not isinstance(value, float):
            return kept
        return f"{value:,.15g}".replace(",", "_").replace(".", decimal).replace("_", group)

    store, book = of_demo()
    desk = Desk(book)
    for name in ("tblPeriodTargets", "tblActuals"):
        table = desk.table(name)
        no, starts = desk.column(name, "no"), desk.column(name, "starts")
        for number, row in desk.book.rows_of(table):
            for column in (no, starts):
                desk = desk.put(table.sheet, number, column, as_text(row[column].value))
    plan = desk.plan(store)
    assert plan.is_empty
    assert [*plan.left, *plan.misread] == []
    number = next(number for number, _ in desk.book.rows_of(desk.table("tblActuals")))
    other = desk.put("Scorecard", number, desk.column("tblActuals", "starts"), "02.01.2020").plan(store)
    assert [code for _, code in codes(other.left)] == ["return_locked"]


def test_names_left_out_of_a_workbook_are_no_changes() -> None:
    store = Store(samples.demo_records())
    assert not Desk(written(store, Options(with_names=False))).plan(store).left
