"""The way back: files as people and other programs leave them - saved by LibreOffice, sheets moved, cells merged."""

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from mapper.core.errors import Trouble
from mapper.core.store import Store
from mapper.exchange.excel.returned import is_ours
from mapper.exchange.excel.writer import write_workbook
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.delimited import read_text
from mapper.exchange.tables.source import read_book
from mapper.services.returning.items import ReturnPlan
from mapper.services.returning.plan import plan_return
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.reading import WHEN, opened
from tests.unit.services.returning.edited import Desk, codes, of_demo, of_slipping

DATES = {"step": "review", "metric": "Dates held"}


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.fixture
def desk() -> Desk:
    return Desk(of_slipping())


def _only(plan: ReturnPlan) -> tuple[str, Any]:
    (change,) = plan.changed
    assert [*plan.both, *plan.added, *plan.misread, *plan.left] == []
    return change.spot.field, change.there


def _is_nothing(plan: ReturnPlan) -> bool:
    told = [*plan.changed, *plan.both, *plan.added, *plan.misread, *plan.left, *plan.notes]
    return plan.is_based and not told


# -- other programs


def test_nothing_comes_of_what_openpyxl_saved(document: Store, tmp_path: Path) -> None:
    """Which leaves out what it does not know, and works nothing out."""
    path = tmp_path / "book.xlsx"
    write_workbook(document, path, generated=WHEN)
    opened(path).save(path)
    assert _is_nothing(plan_return(document, read_book(path), path.name))


def test_a_workbook_without_macros_saved_as_one_with_them(document: Store, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_workbook(document, path, generated=WHEN)
    shutil.move(path, other := tmp_path / "book.xlsm")
    assert _is_nothing(plan_return(document, read_book(other), other.name))


@pytest.mark.parametrize("ending", [".ods", ".xls", ".xlsb", ".numbers"])
def test_other_kinds_of_workbook_are_refused_with_what_to_do(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"book{ending}"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(Trouble, match="table_old_workbook"):
        read_book(path)


# -- sheets


def test_more_sheets_and_notes_beside_the_tables(desk: Desk, document: Store) -> None:
    own = replace(
        desk.sheet("Read me"), name="My notes", kept={1: {1: "call Ana"}, 2: {1: "Step", 2: "Target"}}
    )
    desk = Desk(replace(desk.book, sheets=(own, *desk.book.sheets)))
    right, below = desk.table("tblTargets").area.right + 2, desk.table("tblTargets").area.bottom + 4
    desk = desk.put("Targets", 6, right, "see mail of 3 May").put("Targets", below, 1, "sum")
    assert _is_nothing(desk.plan(document))


def test_sheets_that_were_renamed_and_turned_round(desk: Desk, document: Store) -> None:
    names = {"Targets": "Ziele 2026", "Steps": "Process"}
    desk = desk.type("tblTargets", "target", 0.95, **DATES)
    sheets = tuple(replace(s, name=names.get(s.name, s.name)) for s in reversed(desk.book.sheets))
    tables = tuple(replace(t, sheet=names.get(t.sheet, t.sheet)) for t in desk.book.tables)
    plan = Desk(replace(desk.book, sheets=sheets, tables=tables)).plan(document)
    assert _only(plan) == ("target", 0.95)
    assert plan.changed[0].cell.startswith("Ziele 2026!")


def test_every_sheet_but_one_was_deleted(desk: Desk, document: Store) -> None:
    desk = desk.type("tblTargets", "target", 0.95, **DATES)
    for sheet in desk.book.sheets:
        if sheet.name not in ("Targets", "Mapper base"):
            desk = desk.without_sheet(sheet.name)
    plan = desk.plan(document)
    assert [change.there for change in plan.changed] == [0.95]
    assert {note.code for note in plan.notes} == {"return_table_missing"}


def test_a_copied_sheet_is_told_and_not_read(desk: Desk, document: Store) -> None:
    own = replace(desk.sheet("Targets"), name="Targets (2)")
    table = replace(desk.table("tblTargets"), name="tblTargets3", sheet=own.name)
    book = replace(desk.book, sheets=(*desk.book.sheets, own), tables=(*desk.book.tables, table))
    plan = Desk(book).plan(document)
    assert plan.is_empty
    assert {(note.code, note.params["sheet"]) for note in plan.notes} == {
        ("return_table_twice", "Targets (2)")
    }


def _as_csv(desk: Desk, name: str, path: Path) -> Book:
    """A sheet as a spreadsheet saves it in German, with its hidden columns."""

    def said(value: Any) -> str:
        if isinstance(value, datetime):
            return value.strftime("%d.%m.%Y")
        return str(value).replace(".", ",") if isinstance(value, float) else str(value)

    sheet = desk.sheet(name)
    width = max(max(row) for row in sheet.kept.values())
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=";")
        for number in range(1, max(sheet.kept) + 1):
            row = sheet.row(number)
            cells = [row[column].value if column in row else "" for column in range(1, width + 1)]
            out.writerow([said(cell) if cell is not None else "" for cell in cells])
    return read_book(path)


@pytest.mark.parametrize("name", ["Targets", "Steps", "Branches", "Capacity"])
def test_one_sheet_saved_as_csv_comes_back_by_its_ids(
    desk: Desk, document: Store, name: str, tmp_path: Path
) -> None:
    """It is no list of steps, although it has a column of that name."""
    book = _as_csv(desk, name, tmp_path / "sheet.csv")
    assert is_ours(book)
    plan = plan_return(document, book, "sheet.csv")
    assert plan.is_empty
    assert [*plan.misread, *plan.left] == []
    assert [note.code for note in plan.notes] == ["return_no_base"]
    assert plan.seen > 0


def test_what_was_changed_in_a_csv_is_a_choice(desk: Desk, document: Store, tmp_path: Path) -> None:
    changed = desk.type("tblTargets", "target", 0.955, **DATES).type(
        "tblTargets", "due", "31.12.2031", **DATES
    )
    plan = plan_return(document, _as_csv(changed, "Targets", tmp_path / "sheet.csv"), "sheet.csv")
    assert {change.spot.field: change.there for change in plan.both} == {"target": 0.955, "due": "2031-12-31"}
    assert not plan.changed


def test_lists_with_ids_of_their_own_are_not_taken_for_ours() -> None:
    for text in (
        "Step id;Step;Next step\n1;Call;2\n2;Won;\n",
        "Row id;Step\nstep-12;Call\n",
        "Node;Step\nnode-5204a5dc7ee7;Call\n",
    ):
        assert not is_ours(read_text(text))


# -- rows


def test_rows_that_a_filter_hides_are_read(desk: Desk, document: Store) -> None:
    desk = desk.type("tblTargets", "target", 0.95, **DATES)
    desk = desk.with_sheet(replace(desk.sheet("Targets"), hidden_rows=3))
    assert _only(desk.plan(document)) == ("target", 0.95)


def test_rows_that_were_put_in_above_and_between(desk: Desk, document: Store) -> None:
    """Excel moves the tables down; an empty row between is no row."""
    sheet, table = desk.sheet("Targets"), desk.table("tblTargets")
    middle = table.body.top + 1
    kept = {n + 2 + (n >= middle): row for n, row in sheet.kept.items()}
    tables = [
        replace(t, area=t.area._replace(top=t.area.top + 2 + (t.area.top > middle), bottom=t.area.bottom + 3))
        if t.sheet == "Targets"
        else t
        for t in desk.book.tables
    ]
    moved = desk.with_sheet(replace(sheet, kept=kept)).with_tables(tables)
    assert _is_nothing(moved.plan(document))
    assert _only(moved.type("tblTargets", "target", 0.95, **DATES).plan(document)) == ("target", 0.95)


def test_cells_that_were_merged_say_what_the_first_says(desk: Desk, document: Store) -> None:
    sheet, owner = desk.sheet("Targets"), desk.column("tblTargets", "owner")
    first = desk.table("tblTargets").body.top
    desk = desk.put("Targets", first, owner, "Ana").put("Targets", first + 1, owner, None)
    merged = {(first, owner): (first, owner), (first + 1, owner): (first, owner)}
    plan = desk.with_sheet(replace(desk.sheet("Targets"), merged=merged)).plan(document)
    assert [change.there for change in plan.changed] == ["Ana", "Ana"]
    assert sheet.merged == {}


def _emptied(desk: Desk) -> Desk:
    body, ids = desk.table("tblTargets").body, desk.column("tblTargets", "row_id")
    return desk.put("Targets", body.top, ids, "node_metric-of-nobody")


def _twice(desk: Desk) -> Desk:
    body, ids = desk.table("tblTargets").body, desk.column("tblTargets", "row_id")
    first = desk.sheet("Targets").cell(body.top, ids).value
    return desk.put("Targets", body.top + 1, ids, first)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (_emptied, {"return_row_unknown", "return_rows_missing"}),
        (_twice, {"return_rows_missing"}),
    ],
)
def test_ids_that_were_overwritten(
    desk: Desk, document: Store, edit: Callable[[Desk], Desk], told: set[str]
) -> None:
    plan = edit(desk).plan(document)
    assert not [*plan.changed, *plan.both]
    assert {code for _, code in codes(plan.left)} >= told


# -- the whole demo in one sweep


@pytest.fixture(scope="module")
def demo() -> tuple[Store, Book]:
    return of_demo()


def test_all_tables_sorted_the_other_way_round(demo: tuple[Store, Book]) -> None:
    store, book = demo
    desk = Desk(book)
    for table in book.tables:
        sheet = desk.sheet(table.sheet)
        inside = [n for n in sheet.kept if table.body.top <= n <= table.body.bottom]
        turned = dict(zip(inside, reversed([sheet.kept[n] for n in inside]), strict=True))
        desk = desk.with_sheet(replace(sheet, kept={**sheet.kept, **turned}))
    assert _is_nothing(desk.plan(store))
