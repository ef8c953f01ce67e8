"""The way back: what a workbook would bring, cell by cell, and what is told of the rest."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mapper.core import queries
from mapper.core.history import Entry, History, Label
from mapper.core.ids import PlayId
from mapper.core.records import (
    RECORD_TYPES,
    Calendar,
    Connector,
    Goal,
    Node,
    NodeMetric,
    Play,
    ProcessMap,
    Record,
)
from mapper.core.store import Store
from mapper.exchange.excel.homes import Spot
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.tongue import Language
from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.exchange.tables.readings import Shares
from mapper.services import samples
from mapper.services.returning.cells import unfit
from mapper.services.returning.items import ReturnPlan
from mapper.services.tables.columns import Ways
from tests.builders import a_map
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, codes, of_slipping, written

DATES = {"step": "review", "metric": "Dates held"}


@pytest.fixture
def desk() -> Desk:
    return Desk(of_slipping())


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.fixture(scope="module")
def demo() -> tuple[Store, Desk]:
    """The demo with all of its maps, in German."""
    store = Store(samples.demo_records())
    maps = tuple(each.id for each in store.all(ProcessMap))
    return store, Desk(written(store, Options(maps=maps, language=Language.GERMAN)))


def _changed(store: Store, old: Any, **fields: Any) -> Store:
    return Store(replace(r, **fields) if r == old else r for r in _all(store))


def _all(store: Store) -> list[Record]:
    return [record for record_type in RECORD_TYPES for record in store.all(record_type)]


def _only(plan: ReturnPlan) -> tuple[Any, Any]:
    (change,) = plan.changed
    assert [*plan.both, *plan.added, *plan.misread, *plan.left] == []
    return change.spot.field, change.there


def _is_nothing(plan: ReturnPlan) -> bool:
    return plan.is_empty and not (plan.misread or plan.left or plan.agreed or plan.here_only)


# -- nothing was changed


def test_nothing_comes_of_a_workbook_that_nobody_changed(demo: tuple[Store, Desk]) -> None:
    store, desk = demo
    plan = desk.plan(store)
    assert _is_nothing(plan)
    assert plan.is_based
    assert plan.seen > 400


@pytest.mark.parametrize("key", ["rfp_tender", "slipping_dates"])
def test_nothing_comes_of_the_templates(key: str) -> None:
    store = Store(samples.records_of_template(key))
    assert _is_nothing(Desk(written(store)).plan(store))


def test_nothing_comes_of_an_empty_map() -> None:
    store = Store(a_map().records())
    assert _is_nothing(Desk(written(store)).plan(store))


# -- what cells say


@pytest.mark.parametrize(
    ("key", "typed", "field", "value"),
    [
        ("target", 0.85, "target", 0.85),
        ("target", Cell(0.85, Form.PERCENT), "target", 0.85),
        ("target", "85 %", "target", 0.85),
        ("target", "85,5%", "target", 0.855),
        ("target", "85", "target", 0.85),
        ("actual", None, "actual", None),
        ("owner", "  Ana  Maria ", "owner", "Ana Maria"),
        ("owner", "=cmd", "owner", "=cmd"),
        ("due", datetime(2026, 9, 30), "due", "2026-09-30"),  # noqa: DTZ001  # as sheets have them
        ("due", "30.9.2026", "due", "2026-09-30"),
        ("direction", "weniger ist besser", "direction", "down"),
    ],
)
def test_a_target_is_read_as_it_was_meant(
    desk: Desk, document: Store, key: str, typed: Any, field: str, value: Any
) -> None:
    assert _only(desk.type("tblTargets", key, typed, **DATES).plan(document)) == (field, value)


@pytest.mark.parametrize(
    ("typed", "value"), [("2,5", 2.5), ("1.234,5", 1234.5), ("3 Tage", 3.0), (7.0, 7.0), (None, None)]
)
def test_a_wait_is_read_as_it_was_meant(desk: Desk, document: Store, typed: Any, value: Any) -> None:
    assert _only(desk.type("tblSteps", "wait", typed, step="chase").plan(document)) == ("wait_days", value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (0.35, 0.35),
        (35.0, 0.35),
        (Cell(0.35, Form.PERCENT), 0.35),
        (Cell(35.0, Form.PERCENT), 0.35),
        ("35 %", 0.35),
    ],
)
def test_a_share_is_one_of_a_hundred_or_of_one(desk: Desk, document: Store, typed: Any, value: float) -> None:
    row = {"from": "pitch", "to": "agree"}
    assert _only(desk.type("tblBranches", "share", typed, **row).plan(document)) == ("share", value)


def test_a_share_that_was_read_in_another_way_is_told(desk: Desk, document: Store) -> None:
    typed = desk.type("tblBranches", "share", Cell(35.0, Form.PERCENT), **{"from": "pitch", "to": "agree"})
    (change,) = typed.plan(document).changed
    assert change.remark is not None
    assert change.remark.code == "return_read_as_percent"


@pytest.mark.parametrize(
    ("typed", "ways", "value"),
    [
        (Cell(35.0, Form.PERCENT), Ways(), 0.35),  # 3,500 % is far from all that is known of it, 35 % is not
        (Cell(0.35, Form.PERCENT), Ways(), 0.35),
        (Cell(1.2, Form.PERCENT), Ways(), 1.2),
        (35.0, Ways(), 0.35),
        (Cell(35.0, Form.PERCENT), Ways(shares=Shares.FRACTION), 35.0),
        ("3500 %", Ways(), 35.0),
        # a text and a number that says nothing of its scale are read alike, by what is known, and told
        ("35", Ways(), 0.35),
        ("0,91", Ways(), 0.91),
        ("0.15", Ways(), 0.15),
        ("1,5", Ways(), 1.5),
        ("1.5", Ways(), 1.5),
        (1.5, Ways(), 1.5),
        ("1", Ways(), 1.0),
        (1.0, Ways(), 1.0),
        ("1,234", Ways(decimal=","), 1.234),
        ("35", Ways(shares=Shares.PERCENT), 0.35),  # the person said it
    ],
)
def test_per_cent_of_a_metric_is_read_as_it_is_surely_meant(
    desk: Desk, document: Store, typed: Any, ways: Ways, value: float
) -> None:
    plan = desk.type("tblTargets", "target", typed, **DATES).plan(document, ways=ways)
    assert _only(plan) == ("target", value)
    (change,) = plan.changed
    said = typed.value if isinstance(typed, Cell) else typed
    is_told = ways.shares is None and said != value and "%" not in str(said)
    is_told = is_told or (not isinstance(typed, Cell) and said in (1.0, 1.5))
    assert (change.remark is not None) == is_told


@pytest.mark.parametrize(
    ("target", "actual", "value"),
    [(None, None, None), (5.0, 0.3, None), (60.0, None, 35.0), (5.0, None, 35.0), (0.2, None, 0.35)],
)
def test_per_cent_that_can_be_meant_in_two_ways_is_asked(
    target: float | None, actual: float | None, value: float | None
) -> None:
    sketch = a_map("Growth").stage("One").lane("Us").start("in").to("Call").step("Call")
    document = sketch.metric("Growth", unit="%", target=target, actual=actual).to("Won").snapshot()
    desk = Desk(written(document)).type("tblTargets", "target", Cell(35.0, Form.PERCENT), step="Call")
    plan = desk.plan(document)
    assert [found for _, found in codes(plan.misread)] == ([] if value else ["cell_share_ambiguous"])
    assert [change.there for change in plan.changed] == ([value] if value else [])
    said = desk.plan(document, ways=Ways(shares=Shares.PERCENT))
    assert [change.there for change in said.changed] == [0.35]


@pytest.mark.parametrize("typed", ["80 %", "80%", 0.8, "0,8", Cell(0.8, Form.PERCENT)])
def test_full_time_in_per_cent(demo: tuple[Store, Desk], typed: Any) -> None:
    store, desk = demo
    there = desk.table("tblStaff")
    fte = desk.column("tblStaff", "fte")
    names = [row[desk.column("tblStaff", "person")].value for _, row in desk.book.rows_of(there)]
    number = next(n for n, row in desk.book.rows_of(there) if names.count(row[fte - 2].value) == 1)
    plan = desk.put(there.sheet, number, fte, typed).plan(store)
    assert [(change.spot.field, change.there) for change in plan.changed] == [("fte", 0.8)]


def test_a_target_below_nothing_is_told(desk: Desk, document: Store) -> None:
    (change,) = desk.type("tblTargets", "target", "-50 %", **DATES).plan(document).changed
    assert change.there == -0.5
    assert change.remark is not None
    assert change.remark.code == "return_below_nothing"


@pytest.mark.parametrize(
    ("field", "value", "most"), [("non_selling_share", 1.0, "99 %"), ("hours_a_day", 0.0, "24")]
)
def test_what_the_cells_of_a_workbook_forbid_is_none_of_its_values(
    field: str, value: float, most: str
) -> None:
    problem = unfit(Spot(Calendar, "", field), value)
    assert problem is not None
    assert (problem.code, problem.params["most"]) == ("return_out_of_range", most)


def test_the_value_of_a_formula_is_taken_and_told(desk: Desk, document: Store) -> None:
    plan = desk.type("tblTargets", "actual", Cell(0.77, is_formula=True), **DATES).plan(document)
    (change,) = plan.changed
    assert change.there == 0.77
    assert change.remark is not None
    assert change.remark.code == "return_formula"


@pytest.mark.parametrize(
    ("table", "row", "key", "typed", "code"),
    [
        ("tblTargets", DATES, "target", "soon", "cell_not_a_number"),
        ("tblTargets", DATES, "due", "next week", "cell_not_a_day"),
        ("tblTargets", DATES, "due", "1/2/2026", "cell_day_ambiguous"),
        ("tblTargets", DATES, "actual", Cell(ErrorValue("#DIV/0!"), is_formula=True), "cell_is_an_error"),
        ("tblTargets", DATES, "actual", Cell(NotWorkedOut(), is_formula=True), "cell_not_worked_out"),
        ("tblTargets", DATES, "direction", "sideways", "cell_unknown_word"),
        ("tblTargets", DATES, "target", Cell(8000.0, Form.PERCENT), "cell_share_ambiguous"),
        ("tblTargets", DATES, "target", "1'234", "cell_share_ambiguous"),
        ("tblSteps", {"step": "chase"}, "wait", -1.0, "cell_too_small"),
        ("tblSteps", {"step": "chase"}, "wait", "1e400", "cell_number_too_large"),
        ("tblSteps", {"step": "chase"}, "wait", "1_000", "cell_not_a_number"),
        ("tblTargets", DATES, "due", "13/14/2027", "cell_not_a_day"),
        ("tblTargets", DATES, "target", Cell(float("inf"), Form.PERCENT), "cell_number_too_large"),
        ("tblSteps", {"step": "chase"}, "class", "A", "cell_unknown_word"),
        ("tblSteps", {"step": "chase"}, "limit", 2.5, "cell_not_whole"),
        ("tblBranches", {"from": "pitch", "to": "agree"}, "share", 350.0, "cell_not_a_share"),
        ("tblBranches", {"from": "pitch", "to": "agree"}, "share", Cell(1.3, Form.PERCENT), "cell_share_ambiguous"),
        ("tblWork", {"step": "chase"}, "hours", None, "return_needed"),
        ("tblInputs", {"key": "deal_value"}, "value", "much", "cell_not_a_number"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_by_its_cell(
    desk: Desk, document: Store, table: str, row: Any, key: str, typed: Any, code: str
) -> None:
    plan = desk.type(table, key, typed, **row).plan(document)
    sheet, number, column = desk.table(table).sheet, desk.row(table, **row), desk.column(table, key)
    assert plan.is_empty
    assert codes(plan.misread) == [(f"{sheet}!{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column - 1]}{number}", code)]


@pytest.mark.parametrize(
    ("name", "typed", "record", "field", "value"),
    [
        ("goal_amount", 150.0, Goal, "amount", 150.0),
        ("goal_period", "quarter", Goal, "period", "quarter"),
        ("goal_period", "Quartal", Goal, "period", "quarter"),
        ("deal_value", "26.000,50 €", ProcessMap, "deal_value", 26000.5),
        ("deal_margin", "40 %", ProcessMap, "margin", 0.4),
    ],
)
def test_inputs_go_where_they_came_from(
    desk: Desk, document: Store, name: str, typed: Any, record: Any, field: str, value: Any
) -> None:
    plan = desk.type("tblInputs", "value", typed, key=name).plan(document)
    assert _only(plan) == (field, value)
    assert plan.changed[0].spot.record_type is record
    assert plan.changed[0].key == name


@pytest.mark.parametrize(
    ("table", "row", "key", "typed", "code"),
    [
        ("tblInputs", {"key": "near_margin"}, "value", 0.2, "return_only_there"),
        ("tblInputs", {"key": "hours_per_day"}, "value", 7.0, "return_no_home"),
        ("tblBranches", {"from": "pitch", "to": "agree"}, "target_share", 0.4, "return_only_there"),
        ("tblRoles", {"role": "AE"}, "added", 2.0, "return_only_there"),
        ("tblSteps", {"step": "chase"}, "entries", 9.0, "return_no_such_value"),
        ("tblSteps", {"kind": "end"}, "class", "VA", "return_no_such_value"),
    ],
)
def test_what_lives_in_the_workbook_alone_is_left_and_told(
    desk: Desk, document: Store, table: str, row: Any, key: str, typed: Any, code: str
) -> None:
    plan = desk.type(table, key, typed, **row).plan(document)
    assert plan.is_empty
    assert [problem for _, problem in codes(plan.left)] == [code]


# -- both went on


def test_each_side_is_weighed_against_what_was_written(desk: Desk, document: Store) -> None:
    target = next(each for each in document.all(NodeMetric) if each.owner == "Bo")
    here = _changed(document, target, target=0.9, actual=0.7, baseline=0.5, owner="Cy")
    for key, typed in {"target": 0.95, "actual": 0.7, "due": None}.items():
        desk = desk.type("tblTargets", key, typed, **DATES)
    plan = desk.plan(here)
    assert [(c.spot.field, c.there) for c in plan.changed] == [("due", None)]
    assert [(c.spot.field, c.before, c.there, c.here) for c in plan.both] == [("target", 0.8, 0.95, 0.9)]
    assert (plan.agreed, plan.here_only) == (1, 2)  # the actual; the baseline and the owner


def test_a_row_that_is_gone_here_is_told(desk: Desk, document: Store) -> None:
    gone = next(each for each in document.all(NodeMetric) if each.owner == "Bo")
    here = Store(r for r in _all(document) if r != gone)
    assert _is_nothing(desk.plan(here))
    plan = desk.type("tblTargets", "target", 0.95, **DATES).plan(here)
    assert plan.is_empty
    assert [code for _, code in codes(plan.left)] == ["return_gone"]


def test_a_locked_map_stays_as_it_is(desk: Desk, document: Store) -> None:
    own = next(iter(document.all(ProcessMap)))
    plan = desk.type("tblSteps", "wait", 9.0, step="chase").plan(_changed(document, own, is_locked=True))
    assert [code for _, code in codes(plan.left)] == ["return_map_locked"]


def test_what_a_locked_map_says_for_itself_stays(demo: tuple[Store, Desk]) -> None:
    store, desk = demo
    own = next(iter(store.all(ProcessMap)))
    for key in ("deal_value", "deal_margin", "hours_per_day"):
        desk = desk.type("tblInputs", "value", 0.5, key=key)
    plan = desk.plan(_changed(store, own, is_locked=True))
    assert [code for _, code in codes(plan.left)] == ["return_map_locked"] * 2
    assert [each.key for each in plan.changed] == ["hours_per_day"]


def test_how_far_the_document_went_on_is_told(desk: Desk, document: Store) -> None:
    history = History()
    for seq, time in enumerate((0.0, 2e9, 2e9), 1):
        history.push(Entry(seq, time, Label("rename_node")))
    notes = desk.plan(document, history=history).notes
    assert [(note.code, note.params) for note in notes] == [("return_went_on", {"count": 2})]
    known = Desk(written(document, Options(version=2))).plan(document, history=history).notes
    assert [note.params for note in known] == [{"count": 1}]


def test_what_a_strategy_shows_is_no_value_of_the_field(demo: tuple[Store, Desk]) -> None:
    store, desk = demo
    shown = next(
        (row[desk.column("tblSteps_map2", "step")].value)
        for _, row in desk.book.rows_of(desk.table("tblSteps_map2"))
        if row.get(desk.column("tblSteps_map2", "wait"), Cell()).value == 10.0
    )
    plan = desk.type("tblSteps_map2", "wait", 11.0, step=str(shown)).plan(store)
    assert [code for _, code in codes(plan.left)] == ["return_shown_otherwise"]


def test_what_a_play_sets_is_not_taken_even_where_it_says_what_is_stated(desk: Desk, document: Store) -> None:
    review = next(each for each in document.all(Node) if each.name == "review")
    holds = next(each for each in document.referring(Connector, "source_id", review.id) if each.share == 0.43)
    measures = queries.measures(document, review.id)
    assert measures is not None
    play = Play(id=PlayId("play"), node_id=review.id, name="As it is", position=0, is_on=True)
    play = replace(play, connector_id=holds.id, share=holds.share, wait_days=measures.wait_days)
    desk = desk.type("tblBranches", "share", 0.3, **{"from": "review", "to": "start"})
    desk = desk.type("tblBranches", "share", 0.58, **{"from": "review", "to": "slip"})
    desk = desk.type("tblSteps", "wait", 60.0, step="review")
    plan = desk.plan(Store([*_all(document), play]))
    assert plan.is_empty
    assert [code for _, code in codes(plan.left)] == ["return_shown_otherwise"] * 3
    assert len(desk.plan(Store([*_all(document), replace(play, is_on=False)])).changed) == 3


def test_somebody_in_two_roles_is_changed_once(demo: tuple[Store, Desk]) -> None:
    store, desk = demo
    sheet = desk.table("tblStaff").sheet
    rows = [(number, row) for number, row in desk.book.rows_of(desk.table("tblStaff"))]
    person, fte = desk.column("tblStaff", "person"), desk.column("tblStaff", "fte")
    names = [str(row[person].value) for _, row in rows]
    twice = next(name for name in names if names.count(name) > 1)
    first, second = [number for number, row in rows if row[person].value == twice][:2]
    plan = desk.put(sheet, first, fte, 0.55).plan(store)
    assert _only(plan) == ("fte", 0.55)
    torn = desk.put(sheet, first, fte, 0.55).put(sheet, second, fte, 0.45).plan(store)
    assert torn.is_empty
    assert [code for _, code in codes(torn.misread)] == ["return_two_values"]
