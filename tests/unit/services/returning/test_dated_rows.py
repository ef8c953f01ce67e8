"""The way back: targets and measured values with a period - changed, agreed on, and new rows of them."""

from datetime import datetime
from typing import Any

import pytest

from mapper.core.draft import Draft
from mapper.core.records import Actual, Metric, Person, Target
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import TargetState
from mapper.exchange.tables.cells import EMPTY, Book, Cell, Form
from mapper.services import samples
from mapper.services.returning.bring import bring_back
from mapper.services.returning.items import ReturnPlan
from tests.unit.services.returning.edited import Desk, codes, written


@pytest.fixture(scope="module")
def store() -> Store:
    return Store(samples.demo_records())


@pytest.fixture(scope="module")
def book(store: Store) -> Book:
    return written(store)


def _row(desk: Desk, table: str, **cells: Any) -> Desk:
    """A row typed right below a table."""
    there = desk.table(table)
    for key, value in cells.items():
        desk = desk.put(there.sheet, there.area.bottom + 1, desk.column(table, key), value)
    return desk


def _brought(store: Store, plan: ReturnPlan) -> Draft:
    draft = Draft(store)
    bring_back(draft, plan.changed, plan.added, "book.xlsx")
    run_rules(draft)
    return draft


def _agreed(store: Store, desk: Desk) -> tuple[Target, dict[str, str]]:
    """A target of a person that was agreed on, and what its row says of it."""
    target = next(t for t in store.all(Target) if t.agreed is not None and t.own is not None and t.person_id)
    return target, {"row_id": target.id}


def test_a_person_s_own_number_opens_again_what_was_agreed_on(store: Store, book: Book) -> None:
    desk = Desk(book)
    target, row = _agreed(store, desk)
    typed = Cell(target.own + 1.0, Form.PERCENT)  # type: ignore[operator]
    (scaled,) = desk.type("tblPeriodTargets", "own", typed.value, **row).plan(store).changed
    plan = desk.type("tblPeriodTargets", "own", typed, **row).plan(store)
    (change,) = plan.changed
    assert [each.remark and each.remark.code for each in (scaled, change)] == [
        "return_reopens_read",  # the cell does not say that 1 is 100 %
        "return_reopens",
    ]
    now = _brought(store, plan).get(Target, target.id)
    assert (now.own, now.agreed, now.state) == (change.there, None, TargetState.PROPOSED)


def test_a_number_is_agreed_on_or_no_longer(store: Store, book: Book) -> None:
    desk = Desk(book)
    target, row = _agreed(store, desk)
    plan = desk.type("tblPeriodTargets", "agreed", "7,5 %", **row).plan(store)
    assert _brought(store, plan).get(Target, target.id).agreed == 0.075
    plan = desk.type("tblPeriodTargets", "agreed", None, **row).plan(store)
    now = _brought(store, plan).get(Target, target.id)
    assert (now.agreed, now.state, now.own) == (None, TargetState.PROPOSED, target.own)


def test_a_new_measured_value_and_a_new_target_come_in(store: Store, book: Book) -> None:
    metric = next(each for each in store.all(Metric) if each.unit not in ("", "%"))
    person = next(iter(store.all(Person)))
    desk = _row(
        Desk(book),
        "tblActuals",
        metric=metric.name,
        person=person.name.upper(),
        period="Monat",
        starts="17.5.2031",
        measured="1.234,5",
        origin="by hand",
    )
    desk = _row(
        desk,
        "tblPeriodTargets",
        metric=metric.name,
        period="quarter",
        starts=datetime(2031, 5, 2),  # noqa: DTZ001  # as sheets have them
        own=3.0,
    )
    plan = desk.plan(store)
    assert [*plan.misread, *plan.left, *plan.changed] == []
    draft = _brought(store, plan)
    actual = next(each for each in draft.all(Actual) if each.starts == "2031-05-01")
    assert (actual.metric_id, actual.person_id, actual.period) == (metric.id, person.id, "month")
    assert (actual.value, actual.source) == (1234.5, "by hand")
    target = next(each for each in draft.all(Target) if each.starts == "2031-04-01")
    assert (target.metric_id, target.own, target.state) == (metric.id, 3.0, TargetState.PROPOSED)
    again = desk.plan(draft)
    assert {code for _, code in codes(again.misread)} == {"return_row_exists"}
    assert not again.added


def test_a_copied_row_of_another_month_is_new(store: Store, book: Book) -> None:
    desk = Desk(book)
    table = desk.table("tblActuals")
    number, row = next(iter(desk.book.rows_of(table)))
    below = table.area.bottom + 1
    for column in range(table.area.left, table.area.right + 1):
        desk = desk.put(table.sheet, below, column, row.get(column, EMPTY))
    assert [code for _, code in codes(desk.plan(store).left)] == ["return_row_twice"]
    plan = desk.put(table.sheet, below, desk.column("tblActuals", "starts"), "1.2.2031").plan(store)
    assert [new.fields["starts"] for new in plan.added] == ["2031-02-01"]
    assert not plan.changed, f"row {number} is as it was"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"period": "month", "starts": "2031-05-01", "measured": 3.0}, "return_row_without_metric"),
        (
            {"metric": "Nothing", "period": "month", "starts": "2031-05-01", "measured": 3.0},
            "return_name_unknown",
        ),
        ({"metric": "", "starts": "2031-05-01", "measured": 3.0}, "row_without_period"),
        ({"metric": "", "period": "month", "measured": 3.0}, "row_without_period"),
        ({"metric": "", "period": "month", "starts": "2031-05-01"}, "row_without_value"),
        ({"metric": "", "period": "month", "starts": "soon", "measured": 3.0}, "cell_not_a_day"),
        (
            {"metric": "", "person": "Nobody", "period": "month", "starts": "2031-05-01"},
            "return_name_unknown",
        ),
    ],
)
def test_a_new_row_that_makes_no_sense_is_told(store: Store, book: Book, cells: Any, code: str) -> None:
    named = next(each for each in store.all(Metric) if each.unit not in ("", "%")).name
    cells = {key: named if (key, value) == ("metric", "") else value for key, value in cells.items()}
    plan = _row(Desk(book), "tblActuals", **cells).plan(store)
    assert not plan.added
    assert [found for _, found in codes(plan.misread)] == [code]


def test_a_level_nobody_stated_yet_comes_in(store: Store, book: Book) -> None:
    desk = Desk(book)
    sheet, level = desk.table("tblSkills").sheet, desk.column("tblSkills", "level_held")
    number, row = next((n, r) for n, r in desk.book.rows_of(desk.table("tblSkills")) if level not in r)
    plan = desk.put(sheet, number, level, 3.0).plan(store)
    (change,) = plan.changed
    assert (change.before, change.here, change.there) == (None, None, 3)
    draft = _brought(store, plan)
    assert desk.put(sheet, number, level, 3.0).plan(draft).agreed == 1
    assert [c for _, c in codes(desk.put(sheet, number, level, 5.0).plan(store).misread)] == [
        "return_out_of_range"
    ]
    assert row
