"""The way back: every cell of the workbook that is not locked has a home, or is known to live in the workbook alone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mapper.core.draft import Draft
from mapper.core.records import ProcessMap
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.exchange.excel.book import Table
from mapper.exchange.excel.homes import HOMES, INPUT_HOMES, INPUTS, Kind, Plain, Spot, home_of
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.registry import TABLES
from mapper.exchange.excel.style import Source
from mapper.exchange.excel.writer import write_workbook
from mapper.exchange.tables.cells import EMPTY, Place, read_area
from mapper.exchange.tables.source import read_book
from mapper.services import samples
from mapper.services.returning.bring import bring_back
from mapper.ui.return_words import field_word
from tests.unit.exchange.excel.reading import WHEN, opened
from tests.unit.services.returning.edited import Desk

# What is tried out in the workbook: the document keeps no such value.
ALONE = {
    *((INPUTS, key) for key in ("basis", "goal_counts", "target_utilisation", "near_margin")),
    ("tblBranches", "target_share"),
    ("tblRoles", "added"),
    ("tblMix", "started"),
}
# What shows the usual thing where the document says nothing of its own.
FOLLOWING = {("tblTargets", "direction")}
WORDS = {
    Kind.CLASS: ("VA", "NVA"),
    Kind.DIRECTION: ("higher is better", "lower is better"),
    Kind.PERIOD: ("month", "quarter"),
}


class Open(NamedTuple):
    """A cell that is not locked: where it is, of which table the column, the row's id and the record's."""

    sheet: str
    place: Place
    table: Table
    key: str
    row_id: str
    record_id: str

    @property
    def name(self) -> str:
        return f"{self.sheet}!{self.place.name}"


@pytest.fixture(scope="module")
def store() -> Store:
    return Store(samples.demo_records())


@pytest.fixture(scope="module")
def path(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("every") / "book.xlsx"
    write_workbook(
        store, path, generated=WHEN, options=Options(maps=tuple(m.id for m in store.all(ProcessMap)))
    )
    return path


@pytest.fixture(scope="module")
def desk(path: Path) -> Desk:
    return Desk(read_book(path))


@pytest.fixture(scope="module")
def cells(path: Path, desk: Desk) -> list[Open]:
    """What is not locked, as openpyxl reads the file."""
    return list(_open_cells(path, desk))


def _open_cells(path: Path, desk: Desk) -> Iterator[Open]:
    for sheet in opened(path):
        places = {Place(c.row, c.column) for row in sheet.iter_rows() for c in row if not c.protection.locked}
        for name, ref in sheet.tables.items():
            area = read_area(ref)
            assert area is not None
            taught = next(each for each in TABLES if name == each.name or name.startswith(f"{each.name}_map"))
            keys = [column.key for column in taught.columns]
            columns = (taught.ids, "row_id" if taught.name == INPUTS else taught.ids)
            for place in sorted(p for p in places if area.top < p.row <= area.bottom):
                row = desk.sheet(sheet.title).row(place.row)
                ids = (row.get(area.left + keys.index(key), EMPTY).value for key in columns)
                yield Open(sheet.title, place, taught, keys[place.column - area.left], *map(str, ids))
                places.remove(place)
        assert not places, f"{sheet.title}: cells to type into that are in no table"


def _other(cell: Open, now: Any) -> Any:
    """Another sensible value for a cell."""
    home = home_of(cell.table.name, cell.key, cell.row_id)
    kind = Kind.SHARE if home is None else home.kind
    if kind in WORDS:
        return next(word for word in WORDS[kind] if word != now)
    if kind is Kind.TEXT:
        return f"{now or ''} anew".strip()
    if kind is Kind.DAY:
        return (now or datetime(2026, 5, 1)) + timedelta(days=3)  # noqa: DTZ001  # as sheets have them
    number = now if isinstance(now, float) else 0.0
    if kind in (Kind.SHARE, Kind.AMOUNT):
        return number + 0.125 if number < 0.5 or number > 1 else number - 0.125
    return number + 1 if number < 4 else number - 1


def _takes(table: Table) -> bool:
    return any(column.source is Source.INPUT and not column.formula for column in table.columns)


def _topic(cell: Open) -> tuple[str, str]:
    if cell.table.name == INPUTS and cell.key == "value":
        return INPUTS, cell.row_id
    return cell.table.name, cell.key


@pytest.fixture(scope="module")
def edited(desk: Desk, cells: list[Open]) -> Desk:
    """Every cell that is not locked holds another value, formatted as it was."""
    for cell in cells:
        there = desk.sheet(cell.sheet).cell(*cell.place)
        desk = desk.put(cell.sheet, *cell.place, there._replace(value=_other(cell, there.value)))
    return desk


def _said(value: Any) -> Plain:
    """What a cell says, told in a simpler way than the program's."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return {"higher is better": "up", "lower is better": "down"}.get(value, value) or None


def test_every_cell_that_is_not_locked_tells_that_it_was_changed(
    store: Store, desk: Desk, edited: Desk, cells: list[Open]
) -> None:
    plan = edited.plan(store)
    changes = {change.spot: change for change in plan.changed}
    told = {each.place: each.problem.code for each in plan.left}
    met: set[Spot] = set()
    for cell in cells:
        home = home_of(cell.table.name, cell.key, cell.row_id)
        if cell.row_id == "None":  # the one row of a table that has nothing to show
            continue
        if home is None:
            assert _topic(cell) in ALONE, f"{cell.name} ({cell.table.name}, {cell.key}) has no home"
            assert told[cell.name] == "return_only_there"
            continue
        if cell.record_id == "None":  # a map without a goal, or people without a calendar of the document's
            assert told[cell.name] == "return_no_home"
            continue
        record = home.row(store, cell.record_id)
        assert record is not None, cell.name
        if told.get(cell.name) == "return_counts_otherwise":  # for what the goal counts was changed as well
            assert _topic(cell)[1] == "goal_amount"
            continue
        if told.get(cell.name) == "return_shown_otherwise":
            assert home.follows
            continue
        change = changes[home.spot(record)]
        met.add(change.spot)
        was, now = (_said(each.sheet(cell.sheet).cell(*cell.place).value) for each in (desk, edited))
        if _topic(cell) in FOLLOWING and change.here is None:
            was = None
        assert (change.before or None, change.here or None, change.there) == (was, was, now), cell.name
    assert {cell.table.name for cell in cells} == {
        table.name for table in TABLES if table.ids and _takes(table)
    }
    assert met == set(changes)
    assert not plan.both
    empty = {"return_row_without_names", "return_row_without_metric"}
    assert {each.problem.code for each in plan.misread} <= empty


def test_what_every_cell_says_is_in_the_document_when_it_was_brought(store: Store, edited: Desk) -> None:
    draft = Draft(store)
    plan = edited.plan(store)
    bring_back(draft, plan.changed, plan.added, "book.xlsx")
    run_rules(draft)
    again = edited.plan(draft)
    assert (again.changed, again.both) == ((), ())
    assert again.agreed >= len(plan.changed)


def test_every_value_that_comes_back_is_called_by_a_word() -> None:
    of_new_rows = {"value", "hits", "cases", "source", "required", "own", "agreed", "period", "starts"}
    keys = {key for _, key in HOMES} | set(INPUT_HOMES) | of_new_rows
    assert {key for key in keys if field_word(key) == key} == set()
