"""LibreOffice recalculates Gap fill after a change of what it rests on, and comes to what the program says of it."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mapper.analysis.gap.best_mix import best_mix
from mapper.analysis.gap.closing import Method
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.gap_fill import Mix, evaluated
from mapper.analysis.gap.program import Aim
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import GapId, SaleTypeId
from mapper.core.records import Gap, Role, SaleType
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.words.instruments import (
    AIM_COST,
    MORE_CHANGED,
    SINCE_CHANGED,
    SINCE_OWN,
    SINCE_STALE,
)
from mapper.exchange.tables.source import read_book
from mapper.services.returning.plan import plan_return
from tests.builders import a_map
from tests.unit.exchange.excel.changing import demo
from tests.unit.exchange.excel.gap_changing import CHANGES, Change, crowded, mixes, over
from tests.unit.exchange.excel.gaps_say import gap_disagreements
from tests.unit.exchange.excel.reading import (
    ERRORS,
    WHEN,
    Office,
    differences,
    formulas,
    has_office,
    stored,
    table,
    written,
)
from tests.unit.exchange.excel.test_workbook import KNOWN_FUNCTIONS
from tests.unit.exchange.excel.typed_in import Typing

pytestmark = pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")


def workless() -> Store:
    """A gap, and a sale that fills it by what can be started alone: no map says hours of it."""
    sketch = a_map(deal_value=900.0).start().measured(entries_a_month=30.0).to("Call")
    sketch.step("Call").to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    said: Any = {"cycle_days": 5.0, "value": 100.0, "win_rate": 0.5, "cap": 10}
    sketch.put(SaleType(id=SaleTypeId("sale_type-1"), name="Renewal", position=1, **said))
    sketch.put(Gap(id=GapId("gap-1"), name="Year", target=50_000.0, due="2026-12-31"))
    return Store(sketch.records())


_DOCUMENTS = {"crowded": crowded, "demo": demo, "over": over, "workless": workless}
_FAR = date(2099, 12, 31)
_LESS_BOOKED = 1_080_000.0


class Books:
    """The workbooks before and after the changes, as LibreOffice makes them."""

    def __init__(self, paths: dict[str, Path], drafts: dict[str, Draft], office: Office) -> None:
        self.paths, self.drafts, self._office = paths, drafts, office

    def __getitem__(self, name: str) -> Path:
        return self._office.recalculated(self.paths[name])


def _before(name: str, folder: Path) -> Path:
    """The workbook of the first two maps: what the third one of `crowded` does is the program's."""
    document = _DOCUMENTS[name]()
    maps = tuple(each.id for each in queries.maps(document)[: 2 if name == "crowded" else 1])
    return written(document, folder / f"{name}.xlsx", Options(maps=maps, sheets=frozenset({"gaps"})))


def _odd(typing: Typing, _: Draft) -> None:
    """A formula of somebody's own in place of ours, a win rate that is none, a gap due too late for the sheet."""
    typing.cell("tblMix", "sale_type-1", "Value of a win", "=700+35")
    typing.cell("tblMix", "sale_type-2", "Win rate", 1.5)
    typing.cell("tblGaps", "gap-3", "Due", _FAR)


def _less_booked(typing: Typing, draft: Draft) -> None:
    [gap] = draft.all(Gap)
    typing.cell("tblGaps", gap.id, "Booked", _LESS_BOOKED)
    draft.update(gap, booked=_LESS_BOOKED)


def _another_mix(typing: Typing, draft: Draft) -> None:
    _less_booked(typing, draft)
    mixes(typing, draft)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    folder = tmp_path_factory.mktemp("gaps")
    paths = {name: _before(name, folder) for name in _DOCUMENTS}
    drafts: dict[str, Draft] = {}
    changes: dict[str, tuple[str, Change]] = {
        name: (make.__name__, change) for name, (make, change) in CHANGES.items()
    }
    changes |= {
        "another mix": ("demo", _another_mix),
        "another best mix": ("demo", _less_booked),
        "odd": ("crowded", _odd),
    }
    for name, (document, change) in changes.items():
        typing, drafts[name] = Typing(paths[document]), Draft(_DOCUMENTS[document]())
        change(typing, drafts[name])
        paths[name] = typing.save(folder / f"{name}.xlsx")
    office = Office(list(paths.values()), folder)
    yield Books(paths, drafts, office)
    office.close()


@pytest.mark.parametrize("name", list(_DOCUMENTS))
def test_every_stored_value_is_the_recalculated_one(name: str, books: Books) -> None:
    assert differences(books.paths[name], books[name]) == []


@pytest.mark.parametrize("name", list(CHANGES))
def test_gap_fill_follows_what_changes_as_the_program_does(name: str, books: Books) -> None:
    assert gap_disagreements(books[name], books.drafts[name]) == []
    for row in table(books[name], "tblGaps"):
        if row["Chance as of export"] is not None:
            assert row["Remarks"].startswith(SINCE_OWN if row["Is tried"] else SINCE_CHANGED)


def _case(books: Books) -> Filling:
    reader = books.drafts["another mix"]
    return filling(reader, next(iter(reader.all(Gap))).id, WHEN.date())


def _mix(books: Books) -> Mix:
    """What the program says of the gap of the demo with more missing, and 1, 2 and 3 of its sale types started."""
    case = _case(books)
    return evaluated(case, {each.sale_type_id: no for no, each in enumerate(case.offers, 1)})


def test_another_mix_brings_what_the_program_says_and_is_told_to_be_ones_own(books: Books) -> None:
    mix = _mix(books)
    (row, *_), spare = table(books["another mix"], "tblGaps"), table(books["another mix"], "tblSpareHours")
    assert row["Missing"] == pytest.approx(mix.missing)
    assert row["Expected of the mix"] == pytest.approx(mix.money, rel=1e-9)
    assert row["Still missing"] == pytest.approx(mix.shortfall, rel=1e-9)
    assert row["Verdict"] == ("more than there is" if mix.broken else "not filled")
    assert row["Spread of the mix"] == pytest.approx(mix.closing.spread, rel=1e-9)
    assert mix.closing.method is Method.EXACT
    assert row["Chance of the mix"] == pytest.approx(mix.closing.chance, rel=1e-9)
    taken = {each["Role"]: each["Hours taken"] for each in spare}
    assert taken == pytest.approx(
        {demo().get(Role, key).name: used for key, used in mix.hours.items()}, rel=1e-9
    )
    assert row["Remarks"] == f"{SINCE_OWN} {AIM_COST}"
    assert table(books["another mix"], "tblOneMore")[0]["What one more is worth"] == MORE_CHANGED
    best = best_mix(_case(books), Aim.COST).mix
    assert best is not None
    shown = {each["Row id"]: each["Best mix"] for each in table(books["another mix"], "tblMix")}
    assert shown == dict(best.counts)
    assert row["Chance by wins"] == row["Chance of the mix"]  # exact, for few sums can come about
    assert {each["Chance by wins"] or "" for each in table(books["due dates"], "tblGaps")} == {""}
    assert max(len(formula) for *_, formula in formulas(books.paths["crowded"])) < 8_192  # no cell holds more


def test_a_day_that_is_too_far_ahead_leaves_empty_what_nobody_but_the_program_knows(books: Books) -> None:
    row = next(row for row in table(books["odd"], "tblGaps") if row["Row id"] == "gap-3")
    assert row["Remarks"] == SINCE_STALE
    told = ("Days left", "Expected of the mix", "Still missing", "Verdict", "Chance of the mix")
    assert [row[key] for key in told if row[key] not in (None, "")] == []
    sales, roles = table(books["odd"], "tblMix"), table(books["odd"], "tblSpareHours")
    assert {each["Share in time"] or "" for each in sales if each["Gap no"] == row["No"]} == {""}
    assert {each["Hours to spare"] or "" for each in roles if each["Gap no"] == row["No"]} == {""}
    assert next(each for each in table(books["odd"], "tblGaps") if each["Row id"] == "gap-1")["Days left"]


def test_a_win_rate_that_is_none_is_not_reckoned_with(books: Books) -> None:
    row = next(each for each in table(books["odd"], "tblMix") if each["Win rate"] == 1.5)
    assert {row[key] or "" for key in ("Share in time", "Expected of one", "Expected money")} == {""}
    assert not {*stored(books["odd"]).values()} & {*ERRORS}


def test_what_a_map_says_of_sales_is_not_taken_for_what_somebody_typed(books: Books) -> None:
    """Of value, win rate and hours that follow a map only what was typed on the map comes back."""
    name = "money, hours and entries"
    plan = plan_return(crowded(), read_book(books[name]), name)
    came = {change.key for change in plan.changed}
    assert came == {"aimed_money", "booked", "deal_value", "hours", "wait", "entries"}
    assert plan.left == ()
    name = "shares and attempts"
    plan = plan_return(crowded(), read_book(books[name]), name)
    assert {change.key for change in plan.changed} == {"limit"}
    assert {remark.problem.code for remark in plan.left} == {"return_only_there"}  # target shares


def test_a_best_mix_that_follows_is_no_edit_and_one_that_is_typed_is_said_to_stay_there(books: Books) -> None:
    name = "another best mix"
    plan = plan_return(demo(), read_book(books[name]), name)
    assert [(change.key, change.there) for change in plan.changed] == [("booked", _LESS_BOOKED)]
    assert plan.left == ()
    assert {row["Started"] for row in table(books[name], "tblMix")} != {
        row["Started"] for row in table(books.paths["demo"], "tblMix")
    }
    name = "another mix"
    left = plan_return(demo(), read_book(books[name]), name).left
    assert {remark.problem.code for remark in left} == {"return_only_there"}


def test_a_formula_typed_over_what_a_map_says_comes_back(books: Books) -> None:
    plan = plan_return(crowded(), read_book(books["odd"]), "odd")
    came = sorted((change.key, change.there) for change in plan.changed)
    assert came == [("due", _FAR.isoformat()), ("value_of_win", 735.0)]


def test_gap_fill_needs_no_function_that_some_programs_lack(books: Books) -> None:
    used = {
        function
        for _, _, formula in formulas(books.paths["crowded"])
        for function in re.findall(r"([A-Z][A-Z.]*)\(", re.sub(r'"[^"]*"', "", formula))
    }
    assert used - KNOWN_FUNCTIONS == {"BINOMDIST", "DATE", "DAY", "GAMMADIST", "MONTH", "PI", "YEAR"}
