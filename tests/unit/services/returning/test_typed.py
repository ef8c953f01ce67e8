"""The way back: what people type into cells, in the ways of several countries: read right, or told and left."""

from datetime import datetime, time, timedelta
from typing import Any, Final

import pytest

from mapper.core import queries
from mapper.core.records import SaleEffort
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.services import samples
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, codes, of_slipping, written

TOLD: Final = "told"
SAME: Final = "same"
STEP: Final = {"step": "review"}
TARGET: Final = {"step": "review", "metric": "Dates held"}

# Numbers with a unit of their column or none; 1.234 alone may be two numbers.
NUMBERS: Final[dict[Any, Any]] = {
    "4": 4,
    "4,5": 4.5,
    "4.5": 4.5,
    " 4 ": 4,
    "4\u00a0": 4,
    "\u00a04\u200b": 4,
    "04": 4,
    "+4": 4,
    "4\n": 4,
    "4,0": 4,
    "1.234,5": 1234.5,
    "1,234.5": 1234.5,
    "1'234.5": 1234.5,
    "1’234,5": 1234.5,
    "12'345": 12345,
    "4,-": 4,
    "4.--": 4,
    "1 234,5": 1234.5,
    "1\u00a0234,5": 1234.5,
    "1\u2009234.5": 1234.5,
    "1\u202f234": 1234,
    "4e0": 4,
    ".5": 0.5,
    ",5": 0.5,
    "１２": 12,
    "٤": 4,
    "4 days": 4,
    "4 Tage": 4,
    "4 d": 4,
    "4 AT": 4,
    **dict.fromkeys(
        ("1.234", "1,234", "~4", "ca. 4", "4-5", "4–5", ">4", "4?", "four", "vier", "-", "n/a", "?"), TOLD
    ),
    **dict.fromkeys(
        ("½", "2½", "10²", "0x4", "1/2", "4 1/2", "1.2.3", "#N/A", "=4", "'4", "-4", "(4)", "4-", "4_000"),
        TOLD,
    ),
    **dict.fromkeys(("4 h", "4 weeks", "4 Wochen", "4 €", "4 %", "4 days/week", "1 234 5", "\u202e42"), TOLD),
}
SHARES: Final[dict[Any, Any]] = {
    "20 %": 0.2,
    "20%": 0.2,
    "20\u00a0%": 0.2,
    "20 ％": 0.2,
    "20,5 %": 0.205,
    "20.5%": 0.205,
    "0,2": 0.2,
    "0.2": 0.2,
    **dict.fromkeys(("120 %", "-5 %", "1/5", "20 Prozent", "20‰", "1.500 %"), TOLD),
}
DAYS: Final[dict[Any, Any]] = dict.fromkeys(
    (
        *("31.12.2027", "31/12/2027", "12/31/2027", "2027-12-31", "2027/12/31", "31-12-2027", "31.12.27"),
        *("31. Dezember 2027", "31 December 2027", "December 31, 2027", "31. Dez. 2027", "Dec 31 2027"),
        *("31-Dec-2027", "31-Dec-27", "Fr, 31.12.2027", "31.12.2027 10:00", "2027-12-31T00:00:00"),
    ),
    "2027-12-31",
) | dict.fromkeys(
    (
        "1/2/2027",
        "1-2-2027",
        "31.12.",
        "Dec 2027",
        "Q4 2027",
        "12/2027",
        "31.02.2027",
        "31.13.2027",
        "asap",
        "46387",
        "20271231",
    ),
    TOLD,
)
CELLS: Final = (
    *(("tblSteps", "wait", STEP, each, value) for each, value in NUMBERS.items()),
    *(("tblBranches", "share", {}, each, value) for each, value in SHARES.items()),
    *(("tblTargets", "due", TARGET, each, value) for each, value in DAYS.items()),
    # what Excel makes of what was typed
    *(
        ("tblSteps", "wait", STEP, each, TOLD)
        for each in (True, datetime(2026, 5, 4), time(4, 30), timedelta(hours=30), ErrorValue("#REF!"), 1e16)  # noqa: DTZ001
    ),
    ("tblSteps", "wait", STEP, Cell("#DIV/0!", Form.TEXT), TOLD),
    ("tblWork", "hours", STEP, time(2, 15), 2.25),
    ("tblWork", "hours", STEP, timedelta(hours=30), 30),
    ("tblWork", "hours", STEP, "90 min", 1.5),
    ("tblWork", "hours", STEP, "2 Std.", 2),
    ("tblWork", "hours", STEP, "2:15", 2.25),
    ("tblWork", "hours", STEP, "1h30", TOLD),
    ("tblWork", "hours", STEP, "2 days", TOLD),
    ("tblTargets", "due", TARGET, datetime(2027, 12, 31, 15, 30), "2027-12-31"),  # noqa: DTZ001
    ("tblTargets", "due", TARGET, 46752.0, TOLD),
    ("tblTargets", "target", TARGET, "95 %", 0.95),
    ("tblTargets", "target", TARGET, "0,95", 0.95),
    ("tblTargets", "target", TARGET, "95", 0.95),
    ("tblTargets", "target", TARGET, 95.0, 0.95),
    ("tblTargets", "owner", TARGET, " Bo ", SAME),
    ("tblTargets", "owner", TARGET, "Bo\u200b", SAME),
    ("tblTargets", "owner", TARGET, "=1+1", "=1+1"),
    ("tblTargets", "owner", TARGET, 42.0, "42"),
    ("tblTargets", "owner", TARGET, "x" * 5000, TOLD),
    ("tblTargets", "direction", TARGET, "weniger ist besser", "down"),
    ("tblTargets", "direction", TARGET, "↓", TOLD),
)


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(slipping().records())


@pytest.mark.parametrize(("table", "key", "row", "typed", "value"), CELLS, ids=lambda each: repr(each)[:30])
def test_what_is_typed_is_read_right_or_told(
    document: Store, table: str, key: str, row: dict[str, str], typed: Any, value: Any
) -> None:
    plan = Desk(of_slipping()).type(table, key, typed, **row).plan(document)
    told = [*plan.misread, *plan.left]
    assert not [*plan.both, *plan.added, *plan.notes]
    if value in (TOLD, SAME):
        assert not plan.changed
        assert bool(told) == (value is TOLD)
    else:
        assert not told
        assert [change.there for change in plan.changed] == [
            pytest.approx(value) if isinstance(value, float) else value
        ]


def test_a_formula_typed_over_hours_that_a_sale_leaves_to_its_map_is_told() -> None:
    """Ours, worked out anew or not, says nothing; another one has no record to go to, which is said."""
    records = [each for each in samples.demo_records() if not isinstance(each, SaleEffort)]
    document = Store(records)
    maps = tuple(each.id for each in queries.maps(document))
    desk = Desk(written(document, Options(maps=maps, sheets=frozenset({"gaps"}))))
    table, column = desk.table("tblEffort"), desk.column("tblEffort", "hours_each")
    row, cells = next(iter(desk.book.rows_of(table)))
    shown = cells[column].value
    for value, told in ((77.0, ["return_gone"]), (shown, []), (NotWorkedOut(), [])):
        plan = desk.put(table.sheet, row, column, Cell(value, is_formula=True)).plan(document)
        assert plan.is_empty
        assert [code for _, code in codes(plan.left)] == told
