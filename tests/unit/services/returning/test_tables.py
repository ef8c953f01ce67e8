"""The way back: whose workbook it is, and what people do to its tables and rows."""

import time
from dataclasses import replace
from typing import Any

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Trouble
from mapper.core.ids import ProductId, RoleId
from mapper.core.records import (
    RECORD_TYPES,
    DocumentInfo,
    Metric,
    NodeMeasures,
    Overlay,
    Product,
    Record,
    Role,
)
from mapper.core.store import Store
from mapper.core.values import LifeStage
from mapper.exchange.excel import written_base
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.returned import _LIKE_ID, is_ours
from mapper.exchange.tables.cells import Cell, Form
from mapper.services import samples
from mapper.services.returning.items import ReturnPlan
from mapper.services.returning.sums import sums_told
from tests.unit.exchange.excel.documents import chain, slipping
from tests.unit.exchange.excel.reading import WHEN
from tests.unit.services.returning.edited import Desk, codes, heading, of_demo, of_slipping, written

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


# -- whose workbook it is


def test_a_workbook_of_another_document_is_refused(desk: Desk, document: Store) -> None:
    other = Store(samples.records_of_template("rfp_tender"))
    with pytest.raises(Trouble, match="return_other_document"):
        desk.plan(other)
    title = next(iter(document.all(DocumentInfo))).title
    alike = [replace(r, title=title) if isinstance(r, DocumentInfo) else r for r in _all(other)]
    with pytest.raises(Trouble, match="return_same_title") as told:
        desk.plan(Store(alike))
    assert told.value.params["day"] == WHEN.date().isoformat()
    assert told.value.params["id"] != told.value.params["here"]


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
    with pytest.raises(Trouble, match="return_unknown_rows"):
        bare.plan(Store(samples.records_of_template("rfp_tender")))


def _only_with(desk: Desk, *tables: str) -> Desk:
    """Only the sheets of these tables, and only these tables on them, as in a template of somebody's own."""
    kept = [desk.table(name) for name in tables]
    for sheet in desk.book.sheets:
        if sheet.name not in {table.sheet for table in kept}:
            desk = desk.without_sheet(sheet.name)
    return desk.with_tables(kept)


def test_one_table_with_ids_is_enough_to_know_workbook_and_map(desk: Desk, document: Store) -> None:
    alone = _only_with(desk.type("tblTargets", "target", 0.95, **DATES), "tblTargets")
    assert is_ours(alone.book)
    plan = alone.plan(document)
    assert [(c.spot.field, c.there, c.here) for c in plan.both] == [("target", 0.95, 0.8)]
    ids, area = alone.column("tblTargets", "row_id"), alone.table("tblTargets").area
    strange = alone.put("Targets", area.top, ids, "Our number")
    for number in range(area.top + 1, area.bottom + 1):
        strange = strange.put("Targets", number, ids, f"node_metric-{number:012x}")
    assert is_ours(strange.book)
    with pytest.raises(Trouble, match="return_unknown_rows"):
        strange.plan(document)
    people = _only_with(desk, "tblRoles")  # which lie on no map
    assert people.plan(document).is_empty


def test_rows_without_ids_are_not_said_to_be_of_another_document(desk: Desk, document: Store) -> None:
    bare = _only_with(desk, "tblTargets", "tblSteps")
    for table, key in (("tblTargets", "row_id"), ("tblSteps", "step_id")):
        for row in range(bare.table(table).area.top, bare.table(table).area.bottom + 1):
            bare = bare.put(bare.table(table).sheet, row, bare.column(table, key), None)
    with pytest.raises(Trouble, match="return_no_ids"):
        bare.plan(document)
    alone = _only_with(bare, "tblTargets")  # nor are targets alone a list of steps
    assert is_ours(alone.book)
    with pytest.raises(Trouble, match="return_no_ids"):
        alone.plan(document)


@pytest.mark.parametrize("text", ["", "{}", "[" * 5000, '{"format":2}', '[["x",1]]', '{"format":1e999}'])
def test_a_base_that_somebody_changed_is_none(desk: Desk, document: Store, text: str) -> None:
    for row in (1, 3):
        plan = desk.put("Mapper base", row, 2, text or None).plan(document)
        assert not plan.is_based
        assert plan.is_empty


def test_a_base_of_more_rows_than_a_workbook_can_have_is_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written_base.read_base(desk.book, "book.xlsx") is not None
    monkeypatch.setattr(written_base, "_MOST_ROWS", 3)
    assert written_base.read_base(desk.book, "book.xlsx") is None


def test_many_rows_of_nobody_are_told_soon(desk: Desk, document: Store) -> None:
    """Somebody put thirty thousand rows into a table of ours."""
    sheet, area, ids = (
        desk.sheet("Targets"),
        desk.table("tblTargets").area,
        desk.column("tblTargets", "row_id"),
    )
    last = max(sheet.kept)
    more = {last + 1 + n: {ids: f"node_metric-{n}"} for n in range(30_000)}
    tables = [
        replace(t, area=t.area._replace(bottom=last + 30_000))
        if t.area == area and t.sheet == "Targets"
        else t
        for t in desk.book.tables
    ]
    began = time.process_time()
    plan = desk.with_sheet(replace(sheet, kept={**sheet.kept, **more})).with_tables(tables).plan(document)
    assert plan.is_empty
    assert sum(remark.problem.code == "return_row_unknown" for remark in plan.left) >= 30_000
    assert time.process_time() - began < 5


def test_a_workbook_of_others_is_refused(desk: Desk, document: Store) -> None:
    """Whatever it looks like: without the base and tables of ours it is known by ids alone."""
    bare = desk.without_sheet("Mapper base").with_tables(())
    assert not bare.plan(document).is_based
    for sheet in bare.book.sheets:
        kept = {
            number: {at: each for at, each in row.items() if not _LIKE_ID.fullmatch(str(each))}
            for number, row in sheet.kept.items()
        }
        bare = bare.with_sheet(replace(sheet, kept=kept))
    with pytest.raises(Trouble, match="return_not_ours"):
        bare.plan(document)


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


def test_rows_sorted_without_their_ids_are_not_read(desk: Desk, document: Store) -> None:
    """Their names are those of other rows, and so would the values be."""
    area, sheet = desk.table("tblTargets").body, desk.sheet("Targets")
    rows = {n: row for n, row in sheet.kept.items() if area.top <= n <= area.bottom}
    hidden = [desk.column("tblTargets", key) for key in ("row_id", "step_id", "metric_id")]
    turned = {
        n: {**other, **{at: row[at] for at in hidden}}
        for (n, row), other in zip(rows.items(), reversed(rows.values()), strict=True)
    }
    plan = desk.with_sheet(replace(sheet, kept={**sheet.kept, **turned})).plan(document)
    assert plan.is_empty
    told = [remark.problem for remark in plan.misread]
    assert [(each.code, each.params["count"]) for each in told] == [("return_rows_torn", len(rows) // 2 * 2)]
    renamed = desk.type("tblTargets", "target", 0.95, **DATES).type("tblTargets", "step", "Review", **DATES)
    assert [(change.key, change.there) for change in renamed.plan(document).changed] == [("target", 0.95)]


def test_shares_that_do_not_come_to_a_hundred_are_told_with_their_sum(desk: Desk, document: Store) -> None:
    about = {"from": "review"}
    plan = desk.type("tblBranches", "share", 0.6, **about).plan(document)
    first = plan.changed[0]
    (told,) = sums_told(plan, plan.changed)
    assert (told.code, told.params) == (
        "return_shares_off",
        {"name": "review", "text": f"{(1 - first.here + 0.6) * 100:.4g} %"},
    )
    assert list(sums_told(plan, ())) == []


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
        ("return_column_missing", "Target")
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
    assert not [*plan.misread, *new.remarks]
    reckoned = Cell(0.75, Form.PERCENT, is_formula=True)
    (new,) = _row(desk, step="agree", metric="Dates held", target=reckoned).plan(document).added
    number = desk.table("tblTargets").area.bottom + 1
    assert codes(new.remarks) == [(f"Targets!J{number}", "return_formula")]


def test_a_row_below_a_gap_is_told_and_a_heading_that_is_guessed(desk: Desk, document: Store) -> None:
    number = desk.table("tblTargets").area.bottom + 3
    for key, value in {"step": "agree", "metric": "Dates held", "target": 0.7}.items():
        desk = desk.put("Targets", number, desk.column("tblTargets", key), value)
    desk = desk.put("Targets", desk.table("tblTargets").area.top, desk.column("tblTargets", "target"), "2027")
    plan = desk.plan(document)
    assert plan.is_empty
    assert [(note.code, note.params.get("place", note.params.get("heading"))) for note in plan.notes] == [
        ("return_rows_apart", f"Targets!A{number}"),
        ("return_heading_guessed", "2027"),
    ]


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


def test_hours_in_a_new_row_are_those_the_sheet_shows(document: Store) -> None:
    """Under a strategy that doubles them what is typed is twice what is stated."""
    draft = Draft(document)
    product = Product(id=ProductId("product-1"), name="Crane")
    draft.put(product)
    draft.put(Overlay(id="overlay-1", product_id=product.id, life_stage=LifeStage.GROWTH, touch_factor=2.0))
    process_map = queries.maps(draft)[0]
    draft.update(process_map, product_id=product.id, life_stage=LifeStage.GROWTH)
    draft.put(Role(id=RoleId("role-9"), name="Clerk"))
    desk = Desk(written(Store(_all(draft))))
    number = desk.table("tblWork").area.bottom + 1
    for key, value in {"step": "agree", "role": "Clerk", "hours": 3.0}.items():
        desk = desk.put("Capacity", number, desk.column("tblWork", key), value)
    (new,) = desk.plan(Store(_all(draft))).added
    assert new.fields == {"touch_hours": 1.5}
    assert codes(new.remarks) == [(f"Capacity!D{number}", "return_hours_stated")]


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


def test_a_table_that_is_none_to_excel_any_more_is_no_rows_apart_below_another() -> None:
    store, book = of_demo()
    desk = Desk(book)
    for name in ("tblStaff", "tblWork"):
        plain_range = desk.with_tables(each for each in desk.book.tables if each.name != name)
        assert not plain_range.plan(store).notes, name
