"""LibreOffice computes every formula anew and must come to the stored values."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from mapper.analysis.levers.goal_plan import goal_plan
from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Lane, ProcessMap, Stage
from mapper.core.store import Store
from mapper.exchange.excel import tables
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.tongue import Language
from mapper.exchange.tables.source import read_book
from mapper.services.returning.plan import plan_return
from tests.builders import a_map
from tests.unit.exchange.excel.changing import CHANGES, demo, figures_of, shared, sorts
from tests.unit.exchange.excel.documents import chain, left_alone, priced, slipping
from tests.unit.exchange.excel.nasty import NASTY, nasty
from tests.unit.exchange.excel.program_says import disagreements
from tests.unit.exchange.excel.reading import (
    WHEN,
    Office,
    differences,
    has_office,
    named,
    opened,
    stored,
    table,
    written,
)
from tests.unit.exchange.excel.typed_in import Typing

pytestmark = pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")


def _edges() -> Store:
    """Maps of little or nothing, in one document: each of them has sheets of its own."""
    sketch = a_map("No grid")
    sketch.map("No end").start().to("Call").step("Call", touch_hours=1, wait_days=2).metric("Calls", target=3)
    sketch.map("No roles").start().measured(entries_a_month=30).to("Call").step("Call", wait_days=2).to("Won")
    sketch.map("Unknown shares").start().to("Call").step("Call", wait_days=2).to("Won", 0.5).to("Lost")
    records = sketch.map("Only lost").start().to("Call").step("Call", touch_hours=1).to("Lost").records()
    bare = next(r.id for r in records if isinstance(r, ProcessMap) and r.name == "No grid")
    return Store([r for r in records if not (isinstance(r, Stage | Lane) and r.map_id == bare)])


DOCUMENTS: dict[str, Callable[[], Store]] = {
    "slipping": lambda: Store(priced(slipping(), 26_000.0)),
    "edges": _edges,
    "left": left_alone,
    "long": lambda: chain(60, 0.25, with_targets=True),
    "nasty": lambda: Store(nasty(NASTY)),
}


_GROUND = Options(sheets=frozenset({"summary"}))  # with what it is computed from, for the sake of time
_RECKONED = frozenset(
    {"readme", "summary", "targets", "scorecard"}
)  # what is not hidden in the edges, with the same


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    """For each of the changes the document it was made in as well, once `pairs` has made it."""
    return {}


class Pairs:
    """For each document the workbook, and what LibreOffice made of it."""

    def __init__(self, paths: dict[str, Path], office: Office) -> None:
        self._paths, self._office = paths, office

    def __getitem__(self, name: str) -> tuple[Path, Path]:
        return self._paths[name], self._office.recalculated(self._paths[name])


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory, drafts: dict[str, Draft]) -> Iterator[Pairs]:
    """All workbooks, in one start of LibreOffice, in the order they are asked for.

    A workbook costs LibreOffice a second of work, however little is in it, so what can share one does.
    """
    folder = tmp_path_factory.mktemp("office")
    paths = {name: _written(name, folder) for name in ("edges", "long", "nasty")}
    paths["german"] = _german(folder / "german.xlsx")
    paths["lie"] = _lie(folder)
    paths["left"] = _written("left", folder)
    # without a lie it is the same workbook, so it need not be computed
    paths["changed"] = _changed(_written("slipping", folder), folder / "changed.xlsx")
    for name, (make, change) in CHANGES.items():
        before = folder / f"before {make.__name__}.xlsx"
        maps = tuple(each.id for each in queries.maps(make())[: 1 + (make in (shared, sorts))])
        asked = replace(_GROUND, maps=maps, sheets=_GROUND.sheets | ({"gaps"} if make is sorts else set()))
        typing = Typing(before if before.exists() else written(make(), before, asked))
        drafts[name] = Draft(make())
        change(typing, drafts[name])
        paths[name] = typing.save(folder / f"{name}.xlsx")
    office = Office(list(paths.values()), folder)
    yield Pairs(paths, office)
    office.close()


def _written(name: str, folder: Path, stem: str = "") -> Path:
    document = DOCUMENTS[name]()
    maps = tuple(each.id for each in queries.maps(document))
    asked = Options(maps=maps, sheets=_RECKONED if len(maps) > 1 else frozenset())
    return written(document, folder / f"{stem or name}.xlsx", asked)


def _german(path: Path) -> Path:
    """Two maps of the demo in German, one beside the map it is based on, nobody named."""
    reader = demo()
    maps = tuple(each.id for each in queries.maps(reader) if each.based_on is not None or "B2B" in each.name)
    assert len(maps) == 2
    asked = Options(maps=maps, language=Language.GERMAN, with_names=False)
    return written(reader, path, asked)


def _lie(folder: Path) -> Path:
    """A workbook with one wrong value, to prove that the comparison would see it."""
    honest, lies = tables.stored, iter([7.0])  # the goal comes first; the wins it needs are as many
    with patch.object(
        tables, "stored", lambda value, tongue: next(lies, value) if value == 120.0 else honest(value, tongue)
    ):
        return _written("slipping", folder, "lie")


def _changed(path: Path, to: Path) -> Path:
    """The workbook after a reader typed into it: twice the goal, two AEs, and a target that is met."""
    book = opened(path)
    for name, value in (("goal_amount", 240), ("goal_period", "quarter"), ("target_utilisation", 0.5)):
        sheet, cell = next(iter(book.defined_names[name].destinations))
        book[sheet][cell] = value
    book["Capacity"]["E5"] = 2
    targets = book["Targets"]
    row = next(
        r for r in range(5, 12) if targets.cell(r, 6).value == "Dates held" and targets.cell(r, 11).value
    )
    targets.cell(row, 11).value = 0.81
    book.save(to)
    return to


@pytest.mark.parametrize("name", ["edges", "long", "nasty", "german"])
def test_every_stored_value_is_the_recalculated_one_and_the_same_pages_are_printed(
    name: str, pairs: Pairs
) -> None:
    assert differences(*pairs[name]) == []
    assert len({tuple(_printed(path)) for path in pairs[name]}) == 1


def _printed(path: Path) -> list[tuple[str, str | None, str | None, str]]:
    """What is printed of each sheet, and what is repeated on its pages."""
    return [
        (each.title, each.print_title_rows, each.print_title_cols, str(each.print_area))
        for each in opened(path, values=True)
    ]


@pytest.mark.parametrize("name", ["lie", "nasty", "edges"])
def test_nothing_comes_back_through_libreoffice(name: str, pairs: Pairs) -> None:
    """Of the workbook with a lie in it the document is the same, and LibreOffice told the truth again."""
    document = DOCUMENTS["slipping" if name == "lie" else name]()
    plan = plan_return(document, read_book(pairs[name][1]), name)
    assert plan.is_based
    assert plan.is_empty
    assert [*plan.misread, *plan.left, *plan.notes] == []


def test_a_role_whose_only_person_has_left_has_no_hours_and_lets_nothing_through(
    pairs: Pairs,
) -> None:
    document = left_alone()
    figures = map_figures(document, queries.maps(document)[0].id, WHEN.date())
    assert figures.outlook.wins == 0
    assert figures.needed[0].for_wait is None
    assert disagreements(pairs["left"][1], figures) == []


def test_nothing_comes_back_of_the_demo_either(pairs: Pairs) -> None:
    plan = plan_return(demo(), read_book(pairs["german"][1]), "german")
    assert plan.is_empty
    assert [*plan.misread, *plan.left] == []
    assert [note.code for note in plan.notes] == ["return_without_names"]


def test_what_was_typed_comes_back_through_libreoffice(pairs: Pairs) -> None:
    plan = plan_return(slipping().snapshot(), read_book(pairs["changed"][1]), "changed")
    came = {(change.key, change.there) for change in plan.changed}
    assert came == {("goal_period", "quarter"), ("goal_amount", 240.0), ("actual", 0.81)}
    assert {remark.problem.code for remark in plan.left} == {"return_only_there"}  # two AEs, and their use


def test_a_wrong_value_would_be_seen_and_all_others_are_right(pairs: Pairs) -> None:
    assert differences(*pairs["lie"]) == ["Summary!B5: 7.0 became 120.0"]


def test_typing_into_the_yellow_cells_recalculates_what_rests_on_them(
    pairs: Pairs,
) -> None:
    before, after = pairs["lie"][1], pairs["changed"][1]
    assert named(after, "required_entries") == pytest.approx(2 * named(before, "required_entries"))
    assert named(after, "hours_needed") == pytest.approx(2 * named(before, "hours_needed"))
    assert named(after, "case_hours_per_person") == pytest.approx(named(before, "case_hours_per_person") / 4)
    old, new = table(before, "tblRoles")[0], table(after, "tblRoles")[0]
    assert new["People needed exact"] == pytest.approx(old["People needed exact"] * 2 * 4 * 0.85 / 0.5)
    assert new["Use for the goal"] == pytest.approx(new["Hours needed"] / (2 * 220 * 8 / 4 * 0.65))
    assert new["Staffing"] == "overloaded"
    assert new["Gap"] == 2 - new["People needed"]
    assert named(after, "limiting_role") == "AE"
    assert named(after, "wins_expected") == pytest.approx(240 / new["Use for the goal"])
    states = [row["Status"] for row in table(after, "tblTargets")]
    assert (states.count("on target"), states.count("near")) == (2, 0)


@pytest.mark.parametrize("name", list(CHANGES))
def test_a_change_in_the_sheet_gives_what_the_program_says_of_the_same_change(
    name: str, pairs: Pairs, drafts: dict[str, Draft]
) -> None:
    assert disagreements(pairs[name][1], figures_of(drafts[name])) == []


def test_what_a_goal_asks_of_sale_types_follows_and_comes_back(
    pairs: Pairs, drafts: dict[str, Draft]
) -> None:
    path, draft = pairs["sale types"][1], drafts["sale types"]
    figures = figures_of(draft)
    told = goal_plan(figures).sales.types
    assert len(told) == 3
    rows = table(path, "tblSaleTypes")
    for row, need in zip(rows, told, strict=True):
        shown = [
            row[name] for name in ("Share of the wins", "Wins needed", "Entries for them", "Money they bring")
        ]
        assert shown == pytest.approx([need.share, need.wins, need.entries, need.money])
    assert sum(row["Money they bring"] for row in rows) == pytest.approx(120_000)
    assert disagreements(path, figures_of(draft, 1), "_map2") == []
    assert named(path, "value_of_win_map2") == 810
    mix = {
        row["Sale type"]: (row["Most"], row["Value of a win"], row["Win rate"])
        for row in table(path, "tblMix")
    }
    assert mix["T1"] == (40, 500, 0.42)
    assert mix["T3"][:2] == (10, 3_300)
    plan = plan_return(sorts(), read_book(path), "sale types")
    came = {(change.key, change.there) for change in plan.changed}
    assert {each for each in came if each[0] in ("cap", "value_of_win", "win_rate")} == {
        ("win_rate", 0.42),
        ("cap", 61.0),
        ("value_of_win", 3_300.0),
        ("value_of_win", 810.0),
    }


def test_what_another_map_of_the_workbook_asks_of_people_follows_from_its_sheets(
    pairs: Pairs, drafts: dict[str, Draft]
) -> None:
    before, after = (figures_of(each) for each in (shared(), drafts["shared"]))
    assert before.outlook.pools[0].hours_elsewhere < after.outlook.pools[0].hours_elsewhere
    assert after.outlook.capacity.wins.formula == "wins_in_time"
    assert disagreements(pairs["shared"][1], figures_of(drafts["shared"], 1), "_map2") == []
    plan = plan_return(shared(), read_book(book := pairs["shared"][1]), "shared")
    came = sorted((change.key, change.there) for change in plan.changed)  # each once, though on two sheets
    assert came == [("entries", 33.0), ("goal_amount", 650.0), ("hours", 1.75), ("share_of_time", 0.9)]
    assert [*plan.misread, *plan.left] == []
    # all its hours would do, but not those of its busy months: that is what limits, and what is done in time
    assert named(book, "entries_expected") < named(book, "entries_possible")
    assert named(book, "what_limits") == "AE"
    year = next(row for row in table(book, "tblPeriods") if row["Period"] == "year")
    assert year["Done in time"] == pytest.approx(
        named(book, "wins_expected") / named(book, "win_probability") / named(book, "entries_expected")
    )


def test_people_without_hours_are_no_number_and_the_sheet_says_so(
    pairs: Pairs,
) -> None:
    after = pairs["no hours"][1]
    assert named(after, "people_needed") is None
    assert {row["Role"]: row["Staffing"] for row in table(after, "tblRoles")} == {
        "AE": "enough",
        "SDR": "no hours for cases",
    }
    assert "not told for a role, see Capacity" in stored(after).values()


def test_the_sheet_says_what_the_program_says(tmp_path: Path) -> None:
    book = written(demo(), tmp_path / "as it was.xlsx", _GROUND)
    assert disagreements(book, figures_of(demo())) == []
    # a role that is used little, but has too few people for the wait that is allowed, is not called enough
    staffing = {row["Role"]: (row["Staffing"], row["Gap"]) for row in table(book, "tblRoles")}
    assert staffing["SE"][0] == "too few for its wait"
    assert [gap for said, gap in staffing.values() if said == "enough" and gap <= -1] == []
