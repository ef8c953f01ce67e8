"""The way back: what the formats of cells and headings that were changed say of numbers, in every home."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from mapper.core import queries
from mapper.core.records import ProcessMap, SaleEffort, SaleType
from mapper.core.store import Store
from mapper.exchange.excel.homes import HOMES, Counted, Home, Kind, Spot
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.writer import write_workbook
from mapper.exchange.tables.cells import EMPTY, Cell, Form, Place
from mapper.exchange.tables.source import read_book
from mapper.services import samples
from mapper.services.returning.cells import COUNTED
from mapper.services.returning.plan import plan_return
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.reading import WHEN, opened
from tests.unit.services.returning.edited import Desk, codes, of_slipping, written

DEAL: Final = {"key": "deal_value"}
DATES: Final = {"step": "review", "metric": "Dates held"}
COUNTING: Final = sorted(key for key, home in HOMES.items() if home.kind in COUNTED)
# What no home counts in, but those that stand behind it.
OTHER: Final = (
    *("k€", "T€", "Mio. EUR", "$", "CHF", "Pfund", "₹ Lakh", "AED", "1.000 €", "in Hunderten", "thousands"),
    *("min", "Minuten", "weeks", "in Wochen", "a week", "weekly", "im Quartal", "pro Woche", "‰", "bps"),
)
TOLD: Final = frozenset(
    (
        "cell_other_currency",
        "cell_unknown_unit",
        "cell_heading_unit",
        "cell_heading_thousands",
        "cell_heading_days",
        "cell_heading_hours",
    )
)


class Typed(NamedTuple):
    """A workbook in which of every home one number is another: by home its cell, and where its heading is."""

    store: Store
    desk: Desk
    cells: Mapping[tuple[str, str], tuple[str, int, int]]

    def headed(self, heading: Callable[[str], str]) -> Desk:
        """The workbook with other headings above all these cells."""
        desk = self.desk
        for sheet, row, column in self.cells.values():
            tables = (each for each in desk.book.tables if each.sheet == sheet and row > each.area.top)
            at = max(each.area.top for each in tables if each.area.left <= column <= each.area.right)
            desk = desk.put(sheet, at, column, heading(str(desk.sheet(sheet).cell(at, column).value)))
        return desk

    def taken(self, desk: Desk) -> set[tuple[str, str]]:
        """The homes of which the number is taken."""
        plan = desk.plan(self.store)
        taken = {each.cell for each in (*plan.changed, *plan.both)}
        told = {each.place for each in plan.misread if each.problem.code in TOLD}
        names = {home: _name(*cell) for home, cell in self.cells.items()}
        assert {names[home] for home in names} <= taken | told
        assert not taken & told
        return {home for home, name in names.items() if name in taken}


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.fixture(scope="module")
def workbook(document: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("formats") / "book.xlsx"
    write_workbook(document, path, generated=WHEN)
    return path


def _name(sheet: str, row: int, column: int) -> str:
    return f"{sheet}!{Place(row, column).name}"


def _typed(store: Store) -> Typed:
    maps = tuple(each.id for each in store.all(ProcessMap))
    desk = Desk(written(store, Options(maps=maps)))
    cells: dict[tuple[str, str], tuple[str, int, int]] = {}
    spots: set[Spot] = set()
    for name, home in ((t.name, each) for t in desk.book.tables for each in COUNTING):
        if name.partition("_map")[0] != home[0] or home in cells:
            continue
        there, column = desk.table(name), desk.column(name, home[1])
        for number, row in desk.book.rows_of(there):
            cell = row.get(column, EMPTY)
            tried = desk.put(
                there.sheet, number, column, cell._replace(value=_other(cell.value, HOMES[home]))
            )
            found = {each.spot for each in tried.plan(store).changed}
            if len(found) > len(spots):
                desk, spots, cells[home] = tried, found, (there.sheet, number, column)
                break
    return Typed(store, desk, cells)


def _other(now: Any, home: Home) -> float:
    """Another sensible number."""
    if not isinstance(now, float):
        return 2.0 if home.kind is not Kind.SHARE else 0.25
    return now + (1.0 if home.kind is Kind.WHOLE else now / 8 or 0.125)


@pytest.fixture(scope="module")
def all_typed() -> Sequence[Typed]:
    """Two documents that have numbers in all homes between them; the demo with all types of sales on one map."""
    demo = samples.demo_records()
    first = next(each for each in demo if isinstance(each, ProcessMap))
    demo = [replace(each, map_id=first.id) if isinstance(each, SaleType) else each for each in demo]
    return _typed(Store(demo)), _typed(Store(slipping().records()))


def test_every_home_of_a_number_is_met(all_typed: Sequence[Typed]) -> None:
    assert set(COUNTING) == {home for typed in all_typed for home in typed.cells}
    assert all(typed.taken(typed.desk) == typed.cells.keys() for typed in all_typed)


@pytest.mark.parametrize("said", OTHER)
def test_a_heading_that_names_another_unit_is_told_in_every_home(
    all_typed: Sequence[Typed], said: str
) -> None:
    text = said if " " in said or (said.isalpha() and len(said) > 3) else f"({said})"
    for typed in all_typed:
        assert typed.taken(typed.headed(lambda heading: f"{heading} {text}")) == set()


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("(€)", Counted.MONEY),
        ("in EUR", Counted.MONEY),
        ("(Tage)", Counted.DAYS),
        ("[Stunden]", Counted.HOURS),
    ],
)
def test_a_heading_that_names_what_is_counted_in_is_none_of_another(
    all_typed: Sequence[Typed], said: str, counted: Counted
) -> None:
    for typed in all_typed:
        own = {home for home in typed.cells if HOMES[home].counted is counted}
        assert typed.taken(typed.headed(lambda heading: f"{heading} {said}")) >= own


@pytest.mark.parametrize("said", ["(brutto)", "2027", "(first try)", "bis Jahresende", "!", "Ø"])
def test_other_words_in_a_heading_are_no_units(all_typed: Sequence[Typed], said: str) -> None:
    for typed in all_typed:
        assert typed.taken(typed.headed(lambda heading: f"{heading} {said}")) == typed.cells.keys()


def test_three_capitals_in_brackets_are_a_currency_above_money_alone(all_typed: Sequence[Typed]) -> None:
    for typed in all_typed:
        money = {home for home in typed.cells if HOMES[home].counted is Counted.MONEY}
        assert typed.taken(typed.headed(lambda heading: f"{heading} (AVG)")) == typed.cells.keys() - money


@pytest.mark.parametrize("unit", ["T€", "CHF", "$", "k", "Mio. €", "weeks", "‰", "Stück", "TEUR", "Lakh"])
def test_what_only_the_format_of_a_cell_says_is_told_in_every_home(
    all_typed: Sequence[Typed], unit: str
) -> None:
    for typed in all_typed:
        desk = typed.desk
        for sheet, row, column in typed.cells.values():
            cell = desk.sheet(sheet).cell(row, column)
            desk = desk.put(sheet, row, column, Cell(cell.value, unit=unit))
        assert typed.taken(desk) == set()


@pytest.mark.parametrize(
    ("table", "key", "row", "look", "value", "there"),
    [
        ("tblInputs", "value", DEAL, "[$CHF-807] #,##0", 95_000, None),
        ("tblInputs", "value", DEAL, '#,##0 "T€"', 95, None),
        ("tblInputs", "value", DEAL, '#,##0 "k"', 95, None),
        ("tblInputs", "value", DEAL, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\)', 95_000, None),
        ("tblInputs", "value", DEAL, "#,##0,", 95_000, 95_000.0),
        ("tblInputs", "value", DEAL, '#,##0,"T€"', 95_000, 95_000.0),  # shown in thousands, and whole
        ("tblInputs", "value", DEAL, '#,##0,," T€"', 95_000, None),
        ("tblInputs", "value", DEAL, "#,##0.00\\ [$€-407];[Red]\\-#,##0.00\\ [$€-407]", 95_000, 95_000.0),
        ("tblInputs", "value", DEAL, "#,##0_);[Red](#,##0)", 95_000, 95_000.0),
        ("tblInputs", "value", DEAL, "0%", 950, None),
        ("tblSteps", "wait", {"step": "review"}, '0.0" h"', 16, None),
        ("tblSteps", "wait", {"step": "review"}, '0.0" days"', 16, 16.0),
        ("tblSteps", "wait", {"step": "review"}, "# ?/?", 16.5, 16.5),
        ("tblSteps", "wait", {"step": "review"}, "0%", 0.5, None),
        ("tblWork", "hours", {"step": "review"}, '0 "min"', 90, 1.5),
        ("tblWork", "hours", {"step": "review"}, "[h]:mm", 0.0625, 1.5),
        ("tblWork", "hours", {"step": "review"}, "h:mm", 0.0625, 1.5),
        ("tblTargets", "target", DATES, '0.0"%"', 95, 0.95),
        ("tblTargets", "target", DATES, "0.00%", 0.955, 0.955),
        ("tblTargets", "target", DATES, '0 "days"', 0.95, None),
        ("tblBranches", "share", {"from": "pitch", "to": "agree"}, '0"%"', 20, 0.2),
        ("tblBranches", "share", {"from": "pitch", "to": "agree"}, '0"‰"', 200, None),
    ],
)
def test_a_number_is_read_as_the_format_of_its_cell_shows_it(
    document: Store,
    workbook: Path,
    tmp_path: Path,
    table: str,
    key: str,
    row: dict[str, str],
    look: str,
    value: float,
    there: Any,
) -> None:
    """In a workbook that another program saved."""
    desk, path = Desk(of_slipping()), tmp_path / "book.xlsx"
    number = desk.row(table, **row)
    book = opened(workbook)
    cell = book[desk.table(table).sheet].cell(number, desk.column(table, key))
    cell.value, cell.number_format = value, look
    book.save(path)
    plan = plan_return(document, read_book(path), path.name)
    assert [each.there for each in plan.changed] == ([] if there is None else [there])
    told = {code for _, code in codes(plan.misread)}
    assert told <= {"cell_unknown_unit"}
    assert bool(told) == (there is None)


@pytest.mark.parametrize(
    ("heading", "typed", "value", "code"),
    [
        ("Share (%)", 0.2, None, "cell_share_ambiguous"),  # half of one per cent, or half
        ("Share (%)", Cell(0.2, Form.PERCENT), 0.2, None),
        ("Share (%)", "20 %", 0.2, None),
        ("Share (‰)", 200.0, None, "cell_heading_unit"),
    ],
)
def test_a_heading_in_per_cent_above_fractions_is_asked_about(
    document: Store, heading: str, typed: Any, value: float | None, code: str | None
) -> None:
    desk = Desk(of_slipping()).type("tblBranches", "share", typed, **{"from": "pitch", "to": "agree"})
    there = desk.table("tblBranches")
    desk = desk.put(there.sheet, there.body.top - 1, desk.column("tblBranches", "share"), heading)
    plan = desk.plan(document)
    assert [each.there for each in plan.changed] == ([] if value is None else [value])
    assert [each for _, each in codes(plan.misread)] == ([] if code is None else [code])


def test_a_formula_that_comes_to_the_hours_of_another_role_is_no_formula_of_ours() -> None:
    document = Store([each for each in samples.demo_records() if not isinstance(each, SaleEffort)])
    maps = tuple(each.id for each in queries.maps(document))
    desk = Desk(written(document, Options(maps=maps)))
    table, column = desk.table("tblEffort"), desk.column("tblEffort", "hours_each")
    row, cells = next(iter(desk.book.rows_of(table)))
    own = cells[desk.column("tblEffort", "role")].value
    hours: dict[Any, set[Any]] = {}
    for roles in (each.name for each in desk.book.tables if each.name.startswith("tblRoles")):
        for _, there in desk.book.rows_of(desk.table(roles)):
            name, value = (
                there.get(desk.column(roles, key), EMPTY).value for key in ("role", "hours_per_entry")
            )
            hours.setdefault(name, set()).add(value)
    others = set().union(*hours.values()) - hours[own] - {cells[column].value, None, ""}
    for value, told in ((min(others), ["return_gone"]), (min(hours[own] - {None, ""}), [])):
        plan = desk.put(table.sheet, row, column, Cell(value, is_formula=True)).plan(document)
        assert plan.is_empty
        assert [code for _, code in codes(plan.left)] == told


@pytest.mark.parametrize(
    ("typed", "value"),
    [(Cell(75.0, unit="%"), 0.75), (Cell(0.75, Form.PERCENT), 0.75), (Cell(0.75, unit="FTE"), 0.75)],
)
def test_full_time_as_a_format_shows_it(all_typed: Sequence[Typed], typed: Cell, value: float) -> None:
    demo = all_typed[0]
    plan = demo.desk.put(*demo.cells["tblStaff", "fte"], typed).plan(demo.store)
    assert [each.there for each in plan.changed if each.key == "fte"] == [value]


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("All in T€", {Counted.MONEY}),
        ("Angaben in USD", {Counted.MONEY}),
        ("Zeiten in Minuten", {Counted.HOURS, Counted.DAYS}),
        ("Plan 2027 (draft 3)", set()),
        ("Money in EUR", set()),
    ],
)
def test_a_title_that_gives_another_unit_is_told(
    all_typed: Sequence[Typed], title: str, counted: set[Counted]
) -> None:
    for typed in all_typed:
        desk = typed.desk
        for sheet, row, _ in typed.cells.values():
            above = max(
                each.area.top for each in desk.book.tables if each.sheet == sheet and row > each.area.top
            )
            desk = desk.put(sheet, above - 1, 1, title)
        others = {home for home in typed.cells if HOMES[home].counted in counted}
        assert typed.taken(desk) == typed.cells.keys() - others


def test_a_fraction_of_a_metric_nothing_is_known_of_is_told_how_it_is_read(document: Store) -> None:
    desk = Desk(of_slipping())
    there = desk.table("tblTargets")
    for key, value in {"step": "review", "metric": "Right first time", "unit": "%", "target": 0.5}.items():
        desk = desk.put(there.sheet, there.body.bottom + 1, desk.column("tblTargets", key), value)
    (row,) = desk.plan(document).added
    assert row.fields == {"target": 0.5}
    assert [each.problem.params for each in row.remarks] == [{"text": "50 %"}]
