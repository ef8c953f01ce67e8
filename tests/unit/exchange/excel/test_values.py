"""The values in the cells against a second computation: the template's own check values and plain loops."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.analysis.steps.work import wait as step_wait
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Goal, Lane, Node, Role, RoleTouch, Stage
from mapper.core.store import Store
from mapper.core.values import Outcome, Period
from mapper.exchange.excel.facts import gather
from mapper.exchange.excel.options import Options
from mapper.services import samples
from tests.builders import MapBuilder, a_map
from tests.unit.exchange.excel.documents import (
    SLIPPING_BRANCHES,
    SLIPPING_DAYS,
    SLIPPING_DAYS_WON,
    SLIPPING_HOURS,
    SLIPPING_STEPS,
    SLIPPING_VISITS,
    SLIPPING_WIN,
    priced,
    slipping,
)
from tests.unit.exchange.excel.reading import WHEN, named, opened, table, written

GOAL = 120
HOURS_A_PERSON = 220 * 8 * 0.65


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(priced(slipping(), 26_000.0), tmp_path_factory.mktemp("values") / "slipping.xlsx")


def visits_by_walking() -> dict[str, float]:
    """How often each node is visited, by following the cases until none is left."""
    visits: dict[str, float] = {}
    here = {"pitch": 1.0}
    while sum(here.values()) > 1e-15:
        nexts: dict[str, float] = {}
        for name, amount in here.items():
            visits[name] = visits.get(name, 0.0) + amount
            for source, target, share, _label in SLIPPING_BRANCHES:
                if source == name:
                    nexts[target] = nexts.get(target, 0.0) + amount * share
        here = nexts
    return visits


def test_the_summary_shows_the_figures_of_the_template(path: Path) -> None:
    assert named(path, "win_probability") == pytest.approx(SLIPPING_WIN, abs=1e-6)
    assert named(path, "days_per_entry") == pytest.approx(SLIPPING_DAYS, abs=0.01)
    assert named(path, "days_per_win") == pytest.approx(SLIPPING_DAYS_WON, abs=0.05)
    assert named(path, "hours_per_entry") == pytest.approx(sum(SLIPPING_HOURS.values()), abs=1e-3)
    assert named(path, "required_entries") == pytest.approx(GOAL / SLIPPING_WIN, rel=1e-5)
    assert named(path, "goal_revenue") == pytest.approx(GOAL * 26_000)
    assert named(path, "hours_per_win") == pytest.approx(
        sum(SLIPPING_HOURS.values()) / SLIPPING_WIN, rel=1e-4
    )


def test_the_steps_carry_visits_hours_and_stock(path: Path) -> None:
    rows = {row["Step"]: row for row in table(path, "tblSteps")}
    walked = visits_by_walking()
    entries = GOAL / walked["won"]
    for name, _stage, lane, _kind, hours, wait, value_class in SLIPPING_STEPS:
        row, total = rows[name], sum(hours.values())
        assert row["Visits per entry"] == pytest.approx(walked[name], rel=1e-9)
        assert row["Visits per entry"] == pytest.approx(SLIPPING_VISITS[name], abs=5e-5)
        assert (row["Lane"], row["Class"], row["Wait days"]) == (lane, value_class.value, wait)
        assert row["Visits needed"] == pytest.approx(entries * walked[name])
        assert row["Open cases"] == pytest.approx(entries * walked[name] * wait / (365 * 5 / 7))
        if total:
            assert row["Hours needed"] == pytest.approx(entries * walked[name] * total)
        else:
            assert row["Hours per visit"] is None
            assert row["Hours needed"] is None
        assert row["Balance"] == pytest.approx(0, abs=1e-12)
    assert rows["won"]["Ends as"] == "won"
    assert rows["lost"]["Visits per entry"] == pytest.approx(1 - walked["won"])
    assert rows["enters"]["Win from here"] == pytest.approx(walked["won"])


def test_the_branches_carry_cases_and_their_sums(path: Path) -> None:
    walked = visits_by_walking()
    rows = {(row["From"], row["To"]): row for row in table(path, "tblBranches")}
    assert len(rows) == len(SLIPPING_BRANCHES) + 1
    for source, target, share, label in SLIPPING_BRANCHES:
        row = rows[source, target]
        assert (row["Share"], row["Label"], row["Check"]) == (share, label, "ok")
        assert row["Sum of shares"] == pytest.approx(1)
        assert row["Cases per entry"] == pytest.approx(walked[source] * share)


def test_the_roles_carry_load_and_people(path: Path) -> None:
    entries = GOAL / visits_by_walking()["won"]
    rows = table(path, "tblRoles")
    assert [row["Role"] for row in rows] == ["AE", "Delivery", "Sales manager"]
    for row in rows:
        hours = row["Hours per entry"]
        assert hours == pytest.approx(SLIPPING_HOURS[row["Role"]], abs=5e-4)
        exact = hours * entries / (HOURS_A_PERSON * 0.85)
        assert row["People needed exact"] == pytest.approx(exact)
        assert row["People needed"] == math.ceil(exact)
        assert (row["People full time"], row["Utilisation"], row["Staffing"]) == (None, None, "enter people")
    assert named(path, "people_needed") == sum(row["People needed"] for row in rows)
    work = table(path, "tblWork")
    assert sum(row["Hours needed"] for row in work) == pytest.approx(sum(row["Hours needed"] for row in rows))
    assert sum(row["Share of role"] for row in work) == pytest.approx(3)


def test_the_targets_carry_variance_and_status(path: Path) -> None:
    rows = {row["Step"]: row for row in table(path, "tblTargets")}
    states = {step: row["Status"] for step, row in rows.items()}
    assert states == {
        "pitch": "on target",
        "chase": "off target",
        "review": "near",
        "slip": "no data",
        "start": "no target",
    }
    assert rows["chase"]["Variance"] == pytest.approx(6)
    assert rows["review"]["Variance"] == pytest.approx(-0.06)
    assert rows["slip"]["Variance"] is None
    assert rows["review"]["Due"].date().isoformat() == "2026-06-30"
    assert rows["chase"]["Direction"] == "lower is better"


def test_percents_are_fractions_shown_as_percent(path: Path) -> None:
    sheet = opened(path)["Targets"]
    row = next(r for r in range(5, 10) if sheet.cell(r, 5).value == "review")
    assert [sheet.cell(row, column).number_format for column in (9, 10, 11, 12)] == ["0.0%"] * 4
    assert sheet.cell(row, 10).value == 0.8


@pytest.mark.parametrize(
    ("direction", "target", "actual", "expected"),
    [
        ("up", 100, 100, "on target"),
        ("up", 100, 90, "near"),
        ("up", 100, 89.9, "off target"),
        ("down", 100, 100, "on target"),
        ("down", 100, 110, "near"),
        ("down", 100, 110.1, "off target"),
        ("up", 0.1, 0.09, "near"),
        ("up", 0, 0, "on target"),
        ("up", 0, -0.1, "off target"),
        ("up", -10, -10.5, "near"),
        ("down", -10, -12, "on target"),
    ],
)
def test_the_status_rule_at_its_edges(
    direction: str, target: float, actual: float, expected: str, tmp_path: Path
) -> None:
    sketch = a_map().start().to("Won").step("Call")
    sketch.metric("Calls", direction=direction, target=float(target), actual=float(actual))
    assert table(written(sketch, tmp_path / "a.xlsx"), "tblTargets")[0]["Status"] == expected


def _with_goal(**goal: Any) -> MapBuilder:
    sketch = a_map(goal_id="goal-1").start().to("Won", 0.5).to("Lost", 0.5)
    return sketch.put(Goal(id="goal-1", **goal))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("goal", "wins", "period"),
    [
        ({"name": "Wins per year", "amount": 24.0}, 24, "year"),
        ({"name": "Orders", "amount": 5.0, "unit": "orders", "period": Period.WEEK}, 5, "week"),
        ({"name": "Revenue", "amount": 5_200.0, "unit": "EUR", "period": Period.MONTH}, 2, "month"),
        ({"name": "Hours per won bid", "amount": 40.0, "unit": "hours"}, None, "year"),
        ({"name": "Win rate", "amount": 0.3, "unit": "%"}, None, "year"),
        ({"name": "Wins per year"}, None, "year"),
    ],
)
def test_the_goal_of_the_workbook_is_the_one_the_map_is_planned_from(
    goal: dict[str, Any], wins: float | None, period: str, tmp_path: Path
) -> None:
    path = written(priced(_with_goal(**goal), 2_600.0), tmp_path / "a.xlsx")
    assert named(path, "goal_wins") == wins
    assert named(path, "goal_period") == period
    if wins is None:
        assert named(path, "required_entries") is None
    else:
        assert named(path, "required_entries") == wins * 2


def test_what_is_unknown_stays_empty(tmp_path: Path) -> None:
    sketch = a_map().start().to("Call").step("Call").to("Won", 0.5).to("Lost").metric("Calls")
    path = written(sketch, tmp_path / "a.xlsx")
    row = next(row for row in table(path, "tblSteps") if row["Step"] == "Call")
    for header in (
        "Class",
        "Hours per visit",
        "Wait days",
        "Visits per entry",
        "Visits needed",
        "Open cases",
    ):
        assert row[header] is None
    for name in ("win_probability", "required_entries", "hours_per_entry", "days_per_entry", "people_needed"):
        assert named(path, name) is None
    assert table(path, "tblTargets")[0]["Target"] is None


def test_a_map_that_cannot_be_computed_says_why_in_words(tmp_path: Path) -> None:
    sketch = a_map().start().to("Call").step("Call").to("Won", 0.5).to("Lost", 0.2)
    book = opened(written(sketch, tmp_path / "a.xlsx"), values=True)
    for sheet in ("Summary", "Read me"):
        said = {cell.value for row in book[sheet].iter_rows() for cell in row}
        assert "The branch shares do not add up to 100 % at: “Call”." in said
    assert [row["Check"] for row in table(tmp_path / "a.xlsx", "tblBranches")] == [
        "ok",
        "sum is not 100 %",
        "sum is not 100 %",
    ]


def test_numbers_beyond_all_bounds_give_a_file_all_the_same(tmp_path: Path) -> None:
    sketch = (
        a_map(goal_id="goal-1")
        .start()
        .to("Call")
        .step("Call", touch_hours=1e308, wait_days=1e308)
        .to("Won", 0.5)
        .to("Lost", 0.5)
    )
    sketch.metric("m", target=-1e308, actual=1e308).put(Goal(id="goal-1", name="Wins", amount=1e308))  # type: ignore[arg-type]
    path = written(priced(sketch, 1e308), tmp_path / "a.xlsx")
    assert named(path, "hours_needed") == "#NUM!"
    assert table(path, "tblSteps")[1]["Wait days"] == 1e308


def test_things_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    sketch = a_map().start().to("Call").step("Call", touch_hours=1, role="A").to("Then")
    records = sketch.step("Then", touch_hours=2, role="a").to("Won").stage("Two").records()
    alike = [replace(r, name="Call") if isinstance(r, Node) and r.name == "Then" else r for r in records]
    alike = [replace(r, name="Selling") if isinstance(r, Stage) else r for r in alike]
    path = written(alike, tmp_path / "a.xlsx")
    rows = [row for row in table(path, "tblSteps") if row["Step"] == "Call"]
    assert [row["Hours per visit"] for row in rows] == [1, 2]
    assert [row["Hours per entry"] for row in table(path, "tblRoles")] == [1, 2]


def test_a_map_without_stages_and_lanes(tmp_path: Path) -> None:
    records = [r for r in a_map().records() if not isinstance(r, Stage | Lane)]
    path = written(records, tmp_path / "a.xlsx")
    assert named(path, "visits_known") is None


def test_rows_come_in_the_order_of_the_process() -> None:
    sketch = a_map().stage("Two").stage("One")  # the grid's order counts, not the names
    sketch.stage("Two").lane("Sales").step("late").to("Won").step("early").to("late").start().to("early")
    sketch.stage("One").step("aside").end("Won", Outcome.WON)
    reader = sketch.snapshot()
    facts = gather(reader, queries.maps(reader)[0].id, WHEN.date())
    assert [step.name for step in facts.steps] == ["Start", "early", "late", "Won", "aside"]


def test_a_map_too_large_for_a_sheet_carries_the_values_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved = table(written(slipping(), tmp_path / "solved.xlsx"), "tblSteps")
    monkeypatch.setattr("mapper.exchange.excel.sheets.flow._MOST_STEPS", 1)
    path = written(slipping(), tmp_path / "fixed.xlsx")
    for row, other in zip(table(path, "tblSteps"), solved, strict=True):
        for header in ("Visits per entry", "Cases that come", "Win from here", "Stays per entry"):
            assert row[header] == pytest.approx(other[header], rel=1e-9)
    sheet = opened(path)["Mapper flow"]
    assert "values from Mapper" in sheet["A2"].value
    assert not any(cell.data_type == "f" for row in sheet for cell in row)


def test_where_customers_give_up_the_sheet_keeps_what_the_program_says(tmp_path: Path) -> None:
    document = Store(samples.demo_records())
    draft = Draft(document)
    touch = next(
        touch
        for touch in document.all(RoleTouch)
        if map_of(document, touch) == queries.maps(document)[0].id
        and document.get(Role, touch.role_id).name == "SDR"
    )
    measures = queries.measures(document, touch.node_id)
    assert measures is not None
    draft.update(measures, patience_days=2.0)
    document.apply(draft.changes())
    figures = map_figures(document, queries.maps(document)[0].id, WHEN.date())
    path = written(document, tmp_path / "a.xlsx", Options(sheets=frozenset({"summary"})))
    role = next(row for row in table(path, "tblRoles") if row["Role"] == "SDR")
    work = next(row for row in table(path, "tblWork") if row["Row id"] == touch.id)
    step = next(row for row in table(path, "tblSteps") if row["Step id"] == touch.node_id)
    told = step_wait(figures, touch.node_id).value
    assert told
    assert (role["Is computed here"], role["Days waiting"]) == (0, None)
    assert work["Wait by the program"] == work["Days waiting there"] == pytest.approx(told)
    assert step["Days waiting for people"] == pytest.approx(told)


def map_of(document: Store, touch: RoleTouch) -> str:
    return document.get(Stage, document.get(Node, touch.node_id).stage_id).map_id
