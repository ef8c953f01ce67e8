"""The way back: what a workbook would bring, cell by cell, and what is told of the rest."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mapper.core.errors import Trouble
from mapper.core.history import Entry, History, Label
from mapper.core.records import (
    RECORD_TYPES,
    DocumentInfo,
    Goal,
    Metric,
    NodeMeasures,
    NodeMetric,
    ProcessMap,
    Record,
)
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.tongue import Language
from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.services import samples
from mapper.services.returning.items import ReturnPlan
from tests.builders import a_map
from tests.unit.exchange.excel.documents import chain, slipping
from tests.unit.exchange.excel.nasty import NASTY, nasty
from tests.unit.services.returning.edited import Desk, codes, heading, of_slipping, written

DATES = {"step": "review", "metric": "Dates held"}


@pytest.fixture
def desk() -> Desk:
    return Desk(of_slipping())


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


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


@pytest.mark.parametrize("language", list(Language))
def test_nothing_comes_of_a_workbook_that_nobody_changed(language: Language) -> None:
    store = Store(samples.demo_records())
    maps = tuple(each.id for each in store.all(ProcessMap))
    plan = Desk(written(store, Options(maps=maps, language=language))).plan(store)
    assert _is_nothing(plan)
    assert plan.is_based
    assert plan.seen > 400


@pytest.mark.parametrize("key", [each.key for each in samples.templates()])
def test_nothing_comes_of_the_templates(key: str) -> None:
    store = Store(samples.records_of_template(key))
    assert _is_nothing(Desk(written(store)).plan(store))


def test_nothing_comes_of_nasty_texts() -> None:
    store = Store(nasty(NASTY))
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
        ("tblTargets", DATES, "target", Cell(80.0, Form.PERCENT), "cell_share_ambiguous"),
        ("tblSteps", {"step": "chase"}, "wait", -1.0, "cell_too_small"),
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


def test_how_far_the_document_went_on_is_told(desk: Desk, document: Store) -> None:
    history = History()
    for seq, time in enumerate((0.0, 2e9, 2e9), 1):
        history.push(Entry(seq, time, Label("rename_node")))
    notes = desk.plan(document, history=history).notes
    assert [(note.code, note.params) for note in notes] == [("return_went_on", {"count": 2})]
    known = Desk(written(document, Options(version=2))).plan(document, history=history).notes
    assert [note.params for note in known] == [{"count": 1}]


def test_what_a_strategy_shows_is_no_value_of_the_field() -> None:
    store = Store(samples.demo_records())
    maps = tuple(each.id for each in store.all(ProcessMap))
    desk = Desk(written(store, Options(maps=maps)))
    shown = next(
        (row[desk.column("tblSteps_map2", "step")].value)
        for _, row in desk.book.rows_of(desk.table("tblSteps_map2"))
        if row.get(desk.column("tblSteps_map2", "wait"), Cell()).value == 10.0
    )
    plan = desk.type("tblSteps_map2", "wait", 11.0, step=str(shown)).plan(store)
    assert [code for _, code in codes(plan.left)] == ["return_shown_otherwise"]


def test_somebody_in_two_roles_is_changed_once(document: Store) -> None:
    store = Store(samples.demo_records())
    desk = Desk(written(store))
    rows = [(number, row) for number, row in desk.book.rows_of(desk.table("tblStaff"))]
    person, fte = desk.column("tblStaff", "person"), desk.column("tblStaff", "fte")
    names = [str(row[person].value) for _, row in rows]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is None:
        pytest.skip("nobody in the demo has two roles")
    first, second = [number for number, row in rows if row[person].value == twice][:2]
    plan = desk.put("Capacity", first, fte, 0.55).plan(store)
    assert _only(plan) == ("fte", 0.55)
    torn = desk.put("Capacity", first, fte, 0.55).put("Capacity", second, fte, 0.45).plan(store)
    assert torn.is_empty
    assert [code for _, code in codes(torn.misread)] == ["return_two_values"]


# -- whose workbook it is


def test_a_workbook_of_another_document_is_refused(desk: Desk) -> None:
    with pytest.raises(Trouble, match="return_other_document"):
        desk.plan(Store(samples.records_of_template("rfp_tender")))


def test_a_copy_of_the_document_is_told(desk: Desk, document: Store) -> None:
    info = next(iter(document.all(DocumentInfo)))
    copy = Store(replace(r, id="document-copy") if r == info else r for r in _all(document))  # type: ignore[arg-type]
    assert [note.code for note in desk.plan(copy).notes] == ["return_of_a_copy"]


def test_a_newer_workbook_is_refused(desk: Desk, document: Store) -> None:
    head = str(desk.sheet("Mapper base").cell(1, 2).value)
    with pytest.raises(Trouble, match="workbook_newer"):
        desk.put("Mapper base", 1, 2, head.replace('"format":2', '"format":99')).plan(document)


def test_without_a_base_every_difference_is_a_choice(desk: Desk, document: Store) -> None:
    bare = desk.without_sheet("Mapper base")
    assert bare.plan(document).is_empty
    plan = bare.type("tblTargets", "target", 0.95, **DATES).plan(document)
    assert not plan.is_based
    assert not plan.changed
    assert [(c.spot.field, c.there, c.here) for c in plan.both] == [("target", 0.95, 0.8)]
    assert plan.notes[0].code == "return_no_base"
    with pytest.raises(Trouble, match="return_other_document"):
        bare.plan(Store(samples.records_of_template("rfp_tender")))


@pytest.mark.parametrize("text", ["", "{}", "[" * 5000, '{"format":2}', '[["x",1]]', '{"format":1e999}'])
def test_a_base_that_somebody_changed_is_none(desk: Desk, document: Store, text: str) -> None:
    for row in (1, 3):
        plan = desk.put("Mapper base", row, 2, text or None).plan(document)
        assert not plan.is_based
        assert plan.is_empty


def test_a_workbook_of_others_is_refused(desk: Desk, document: Store) -> None:
    with pytest.raises(Trouble, match="return_not_ours"):
        desk.without_sheet("Mapper base").with_tables(()).plan(document)


def test_people_who_were_left_out_do_not_come_back_as_numbers(document: Store) -> None:
    desk = Desk(written(document, Options(with_names=False)))
    plan = desk.plan(document)
    assert plan.is_empty
    assert [note.code for note in plan.notes] == ["return_without_names"]
    typed = desk.type("tblTargets", "owner", "Ana", **DATES).plan(document)
    assert [code for _, code in codes(typed.left)] == ["return_name_left_out"]
    assert "Ada" not in str(desk.book)


# -- what people do to tables


def test_sorted_and_missing_rows(desk: Desk, document: Store) -> None:
    area = desk.table("tblTargets").body
    sheet = desk.sheet("Targets")
    rows = {n: row for n, row in sheet.kept.items() if area.top <= n <= area.bottom}
    turned = dict(zip(rows, reversed(rows.values()), strict=True))
    backwards = desk.with_sheet(replace(sheet, kept={**sheet.kept, **turned}))
    assert _is_nothing(backwards.plan(document))
    assert _only(backwards.type("tblTargets", "target", 0.95, **DATES).plan(document)) == ("target", 0.95)
    fewer = {n: row for n, row in sheet.kept.items() if n != area.top + 1}
    plan = desk.with_sheet(replace(sheet, kept=fewer)).plan(document)
    assert plan.is_empty
    assert [(r.problem.code, r.problem.params["count"]) for r in plan.left] == [("return_rows_missing", 1)]


def test_renamed_tables_are_found_by_their_rows(desk: Desk, document: Store) -> None:
    tables = [replace(t, name=f"Table{n}") for n, t in enumerate(desk.book.tables)]
    typed = desk.type("tblTargets", "target", 0.95, **DATES).type("tblWork", "hours", 4.0, step="pitch")
    plan = typed.with_tables(tables).plan(document)
    assert sorted(c.spot.field for c in plan.changed) == ["target", "touch_hours"]
    plan = typed.with_tables(()).plan(document)
    assert sorted(c.spot.field for c in plan.changed) == ["target", "touch_hours"]
    assert not plan.left


def test_moved_and_renamed_columns(desk: Desk, document: Store) -> None:
    typed = desk.type("tblTargets", "target", 0.95, **DATES)
    target, due = desk.column("tblTargets", "target"), desk.column("tblTargets", "due")
    swapped = typed.moved("tblTargets", {target: due, due: target}).plan(document)
    assert _only(swapped) == ("target", 0.95)
    heading_row = desk.table("tblTargets").area.top
    renamed = typed.put("Targets", heading_row, target, "Ziel bis Jahresende").plan(document)
    (change,) = renamed.changed
    assert change.remark is not None
    assert (change.there, change.remark.code) == (0.95, "return_column_guessed")
    gone = typed.put("Targets", heading_row, target, None).plan(document)
    assert [(r.problem.code, r.problem.params["column"]) for r in gone.left] == [
        ("return_column_missing", "target")
    ]
    assert heading("target") == "Target"


def test_a_missing_table_and_one_without_ids_are_told(desk: Desk, document: Store) -> None:
    plan = desk.without_sheet("Targets").plan(document)
    assert [(n.code, n.params) for n in plan.notes] == [("return_table_missing", {"table": "tblTargets"})]
    area, ids = desk.table("tblTargets").area, desk.column("tblTargets", "row_id")
    for row in range(area.top, area.bottom + 1):
        desk = desk.put("Targets", row, ids, None)
    plan = desk.plan(document)
    assert plan.is_empty
    assert [n.code for n in plan.notes] == ["return_ids_missing"]


# -- new rows


def _row(desk: Desk, **cells: Any) -> Desk:
    """A row typed right below the targets."""
    number = desk.table("tblTargets").area.bottom + 1
    for key, value in cells.items():
        desk = desk.put("Targets", number, desk.column("tblTargets", key), value)
    return desk


def test_a_new_target_at_a_step(desk: Desk, document: Store) -> None:
    plan = _row(desk, step="agree", metric="dates HELD", target="75 %", owner="Di").plan(document)
    (new,) = plan.added
    metric = next(each for each in document.all(Metric) if each.name == "Dates held")
    assert (new.node, new.other_id, new.fields) == ("agree", metric.id, {"target": 0.75, "owner": "Di"})
    assert not plan.misread


def test_a_copied_row_is_new_and_the_row_it_was_copied_from_is_not(desk: Desk, document: Store) -> None:
    row = desk.sheet("Targets").kept[desk.row("tblTargets", **DATES)]
    number = desk.table("tblTargets").area.bottom + 1
    copied = desk
    for column, value in row.items():
        copied = copied.put("Targets", number, column, value)
    plan = copied.plan(document)
    assert plan.is_empty
    assert [code for _, code in codes(plan.left)] == ["return_row_twice"]
    plan = copied.put("Targets", number, desk.column("tblTargets", "step"), "agree").plan(document)
    assert [(new.node, new.fields["target"]) for new in plan.added] == [("agree", 0.8)]
    assert not plan.changed


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"step": "nowhere", "metric": "Dates held", "target": 1.0}, "return_name_unknown"),
        ({"step": "review", "metric": "Dates held", "target": 1.0}, "return_row_exists"),
        ({"stage": "Selling", "metric": "Dates held", "target": 1.0}, "return_row_without_names"),
        ({"step": "agree", "metric": "Days to revive", "target": "many"}, "cell_not_a_number"),
    ],
)
def test_a_new_row_that_makes_no_sense_is_told(desk: Desk, document: Store, cells: Any, code: str) -> None:
    assert code in [found for _, found in codes(_row(desk, **cells).plan(document).misread)]


def test_many_targets_of_which_one_was_changed() -> None:
    store = chain(30, with_targets=True)
    desk = Desk(written(store)).type("tblTargets", "target", 7.5, step="Step 00023 of many")
    plan = desk.plan(store)
    assert _only(plan) == ("target", 7.5)
    assert next(iter(store.all(NodeMeasures))).wait_days == 2.0
