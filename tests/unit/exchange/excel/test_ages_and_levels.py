"""LibreOffice recalculates what follows levels, waits and limits, and what does not follow them says so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mapper.analysis.people.skills import needs_at
from mapper.analysis.waiting.ageing import ageing
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Node, Skill
from mapper.exchange.excel.options import Options
from mapper.exchange.tables.source import read_book
from mapper.services.returning.plan import plan_return
from tests.unit.exchange.excel.changing import ages_and_levels, figures_of, learning
from tests.unit.exchange.excel.program_says import agree, disagreements
from tests.unit.exchange.excel.reading import Office, has_office, table, values_in, written
from tests.unit.exchange.excel.typed_in import Typing

pytestmark = pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")

_SHEETS = frozenset({"summary", "stalls", "skills", "levers", "difference"})


@pytest.fixture(scope="module")
def draft() -> Draft:
    """The document in which the same was changed, once `book` was made."""
    return Draft(learning())


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, draft: Draft) -> Iterator[Path]:
    """The workbook that was typed into, as LibreOffice computes it anew."""
    folder = tmp_path_factory.mktemp("office")
    maps = tuple(each.id for each in queries.maps(learning()))
    typing = Typing(written(learning(), folder / "before.xlsx", Options(maps=maps, sheets=_SHEETS)))
    ages_and_levels(typing, draft)
    path = typing.save(folder / "typed.xlsx")
    office = Office([path], folder)
    yield office.recalculated(path)
    office.close()


def test_all_else_is_what_the_program_says_of_the_same_change(book: Path, draft: Draft) -> None:
    assert disagreements(book, figures_of(draft)) == []


def test_ages_that_a_sheet_cannot_work_out_are_empty_once_their_waits_change(
    book: Path, draft: Draft
) -> None:
    figures = figures_of(draft)
    told = {
        figures.reader.get(Node, each.node_id).name: each
        for each in ageing(figures.reader, figures.map_id, figures.outlook.flow)
    }
    rows = {row["Step"]: row for row in table(book, "tblStalls")}
    keys = ("Up to 30 days", "From 31 to 60 days", "From 61 to 90 days", "Over 90 days")
    for name, row in rows.items():
        ages = [row[key] for key in keys]
        if name in ("Limited", "Even"):
            assert ages == [None] * 4
        else:
            assert ages == pytest.approx([age["cases"].value for age in told[name].ages], rel=1e-9, abs=1e-12)
        over = None if name in ("Limited", "Even", "Calm") else pytest.approx(told[name].over_limit, rel=1e-9)
        assert row["Over the limit"] == over
    assert set(rows) == set(told) == {"Promised", "Limited", "Fixed", "Even", "Calm"}


def test_what_steps_lack_in_skills_follows_the_levels_typed_in_on_all_maps(book: Path, draft: Draft) -> None:
    figures = figures_of(draft)
    call = next(each for each in queries.nodes(figures.reader, figures.map_id) if each.name == "Call")
    needs = {
        figures.reader.get(Skill, each.skill_id).name: each
        for each in needs_at(figures.reader, call.id, *figures.ahead)
    }
    rows = {row["Skill"]: row for row in table(book, "tblStepSkills")}
    assert [rows[name]["Risk"] for name in ("Asking", "Listening")] == [
        "hangs on one person",
        "nobody at the level",
    ]
    for name, need in needs.items():
        shown = [rows[name][key] for key in ("At the level", "Mean levels lacking", "Train first")]
        gap = need.mean_gap
        assert gap is not None
        assert shown == pytest.approx([need.coverage, gap, gap * figures.outlook.flow.visits[call.id]])
    levels = {row["Person"]: row["Level held"] for row in table(book, "tblSkills_map2")}
    assert levels == {"ana": 3, "bo": 0, "cy": None}
    plan = plan_return(learning(), read_book(book), "levels")
    assert sorted(each.there for each in plan.changed if each.key == "level_held") == [0, 3]
    assert [*plan.misread, *plan.left] == []


def test_two_maps_side_by_side_follow_and_what_only_the_program_knows_says_that_it_is_old(
    book: Path, draft: Draft
) -> None:
    first, other = (figures_of(draft, place) for place in (0, 1))
    for name in ("tblDifference", "tblDifference_map2"):
        rows = {row["Figure of the map"]: row for row in table(book, name)}
        for shown, seen in ((_row_of(rows, "Before"), first), (_row_of(rows, "After"), other)):
            days = seen.outlook.times.days
            assert days is not None
            told = [
                seen.outlook.wins,
                seen.outlook.days_to_win,
                days.entering.mean,
                seen.costs.per_entry.value,
            ]
            assert all(map(agree, told, shown))
    waits = {row["Step"]: row["Wait before"] for row in table(book, "tblStepDifference")}
    assert (waits["Promised"], waits["Even"], waits["Call"]) == (35, 30, None)
    told = {each.title: each["A2"].value.startswith("Inputs changed since") for each in _telling(book)}
    assert values_in(book)["Stalls"]["A2"].value.startswith("Inputs changed since")  # what delay costs
    assert told == {"Levers": True, "Levers 2": False, "As-is vs refined": True, "As-is vs refined 2": True}


def _telling(path: Path) -> list[Any]:
    """The sheets that say when the figures they rest on have become others; not those on which they go on."""
    return [each for each in values_in(path) if each.title.startswith(("Levers", "As-is vs refined"))]


def _row_of(rows: dict[str, dict[str, float | None]], side: str) -> list[float | None]:
    """What one side of two maps says of some figures."""
    names = ("Won cases expected", "Working days to a win", "Working days per entry", "Cost per entry")
    return [rows[name][side] for name in names]
