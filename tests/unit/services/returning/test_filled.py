"""The way back of a workbook of somebody's own: it says what it was filled with, as one of ours does."""

from pathlib import Path

import pytest
import xlsxwriter

from mapper.core.store import Store
from mapper.exchange.excel.branded.example import write_example
from mapper.exchange.excel.branded.filling import fill_template
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.tongue import Language
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.source import read_book
from mapper.services import samples
from tests.unit.exchange.excel.branded.house_styles import fill, simple
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.reading import WHEN
from tests.unit.services.returning.edited import Desk


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.fixture(scope="module")
def filled(document: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    write_example(folder / "house.xlsx", Language.GERMAN)
    options = Options(language=Language.GERMAN, version=7)
    fill_template(document, folder / "house.xlsx", folder / "plan.xlsx", generated=WHEN, options=options)
    return folder / "plan.xlsx"


def _typed(book: Book, heading: str, value: object, **said: str) -> Desk:
    """Type into the row of the targets that says this, by its headings."""
    desk = Desk(book)
    table = desk.table("tblTargets")
    sheet = desk.sheet(table.sheet)
    at = {str(sheet.cell(table.area.top, c).value): c for c in range(table.area.left, table.area.right + 1)}
    row = next(
        n for n, _ in book.rows_of(table) if all(sheet.cell(n, at[k]).value == v for k, v in said.items())
    )
    return desk.put(table.sheet, row, at[heading], value)


def test_nothing_comes_of_it_until_somebody_types_into_it(document: Store, filled: Path) -> None:
    book = read_book(filled)
    plan = Desk(book).plan(document)
    assert plan.is_based
    assert [*plan.changed, *plan.both, *plan.added, *plan.misread, *plan.left, *plan.notes] == []
    plan = _typed(book, "Zielwert", 0.95, Schritt="review", Kennzahl="Dates held").plan(document)
    assert [(c.spot.field, c.before, c.there, c.here) for c in plan.changed] == [("target", 0.8, 0.95, 0.8)]
    assert [*plan.both, *plan.left, *plan.misread] == []
    renamed = _typed(book, "Kennzahl", "Days kept", Schritt="review", Kennzahl="Dates held").plan(document)
    assert [remark.problem.code for remark in renamed.left] == ["return_locked"]


def test_an_input_in_a_cell_of_theirs_comes_back_by_its_name(document: Store, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "house.xlsx") as workbook:
        workbook.add_worksheet("Plan")
        for number, name in enumerate(("goal_amount", "goal_period", "deal_value", "hours_per_day"), 1):
            workbook.define_name(name, f"=Plan!$B${number}")
    fill(document, tmp_path / "house.xlsx", tmp_path / "plan.xlsx")
    desk = Desk(read_book(tmp_path / "plan.xlsx"))
    assert desk.plan(document).is_empty
    plan = desk.put("Plan", 1, 2, 240.0).put("Plan", 2, 2, "Quartal").put("Plan", 3, 2, "lots").plan(document)
    assert [(c.cell, c.key, c.before, c.there) for c in plan.changed] == [
        ("Plan!B1", "goal_amount", 120.0, 240.0),
        ("Plan!B2", "goal_period", "year", "quarter"),
    ]
    assert [remark.place for remark in plan.misread] == ["Plan!B3"]
    assert [*plan.both, *plan.left, *plan.notes] == []


def test_filled_again_it_says_what_it_was_filled_with_then(filled: Path, tmp_path: Path) -> None:
    other = Store(samples.records_of_template("rfp_tender"))
    fill(other, filled, tmp_path / "next.xlsx", language=Language.GERMAN)
    book = read_book(tmp_path / "next.xlsx")
    assert [sheet.name for sheet in book.sheets].count("Mapper base") == 1
    plan = Desk(book).plan(other)
    assert plan.is_based
    assert plan.is_empty
    assert plan.notes == ()


def test_a_workbook_without_ids_gets_no_base(document: Store, tmp_path: Path) -> None:
    fill(document, simple(tmp_path / "house.xlsx"), tmp_path / "plan.xlsx")
    assert read_book(tmp_path / "plan.xlsx").sheet("Mapper base") is None
