"""From a goal back, and by months, against sums made by hand."""

import math

import pytest

from mapper.analysis.flow.flow import flow, reached
from mapper.analysis.flow.required import required, wins_for_revenue
from mapper.analysis.flow.seasons import WORKING_DAYS_A_MONTH, earlier, seasonal
from mapper.analysis.flow.stages import stage_flow
from mapper.analysis.flow.times import times
from mapper.core.records import Stage
from tests.builders import MapBuilder, a_map, named
from tests.unit.analysis.test_times import tangle
from tests.unit.analysis.walking import read, solved


def test_what_a_goal_takes() -> None:
    sketch = a_map().start().to("Call").step("Call", wait_days=5).to("Call", 0.5)
    reader, _, ids, found = solved(sketch.to("Won", 0.125).to("Lost", 0.375))
    told = required(found, times(reader, found), 10, 20)
    assert told.entries.value == pytest.approx(40)
    assert told.visits[ids["Call"]] == pytest.approx(80)
    assert told.reaching[ids["Call"]] == pytest.approx(40)
    assert told.open_work[ids["Call"]] == pytest.approx(2 * 2 * 5)
    assert told.open_total.value == pytest.approx(20)
    assert told.visits[ids["Won"]] == pytest.approx(10)


def test_nothing_is_rounded_inside() -> None:
    reader, _, ids, found = solved(tangle())
    told = required(found, times(reader, found), 1, 7)
    entries = 1 / (found.win_probability or 1)
    assert told.entries.value == entries != round(entries)
    for node_id in ids.values():
        assert told.reaching[node_id] == pytest.approx(entries * reached(found)[node_id])


@pytest.mark.parametrize(
    ("wins", "days", "code"),
    [
        (math.nan, 20, "goal_invalid"),
        (-1, 20, "goal_invalid"),
        (math.inf, 20, "goal_invalid"),
        (1e308, 20, "goal_invalid"),
        (5, 0, "period_invalid"),
    ],
)
def test_goals_and_periods_that_are_none_are_named(wins: float, days: float, code: str) -> None:
    reader, _, _, found = solved(tangle())
    told = required(found, times(reader, found), wins, days)
    assert [remark.code for remark in told.open_total.missing] == [code]
    assert told.open_total.value is None
    assert (told.entries.value is None) == (code == "goal_invalid")


def test_where_nothing_is_won_no_number_of_entries_is_enough() -> None:
    reader, _, _, found = solved(a_map().start().to("Lost"))
    told = required(found, times(reader, found), 10, 20)
    assert [remark.code for remark in told.entries.missing] == ["no_win"]
    assert told.visits == {}
    empty, map_id, _ = read(a_map())
    none = flow(empty, map_id)
    missing = required(none, times(empty, none), 10, 20).entries.missing
    assert {remark.code for remark in missing} == {"no_start", "no_end"}


@pytest.mark.parametrize(
    ("revenue", "value", "codes"),
    [(1.0, None, ["value_missing"]), (1.0, 0.0, ["value_missing"]), (math.nan, 2.0, ["goal_invalid"])],
)
def test_a_goal_in_money_needs_the_value_of_a_case(
    revenue: float, value: float | None, codes: list[str]
) -> None:
    told = wins_for_revenue(revenue, value)
    assert told.value is None
    assert [remark.code for remark in told.missing] == codes


def test_months_keep_their_cases_when_they_are_moved() -> None:
    moved = earlier({0: 12.0, 5: 3.0}, 2.25)
    assert moved == pytest.approx({-3: 3.0, -2: 9.0, 2: 0.75, 3: 2.25})


def plain() -> MapBuilder:
    """Calling takes two months, selling one and a half; half are won."""
    days = WORKING_DAYS_A_MONTH
    sketch = a_map().stage("Calling").start().to("Call").step("Call", wait_days=2 * days).to("Offer")
    sketch.stage("Selling").step("Offer", wait_days=1.5 * days).to("Won", 0.5).to("Lost", 0.5)
    return sketch


def test_each_stage_is_busy_so_much_earlier() -> None:
    reader, map_id, _, found = solved(plain())
    told = seasonal(stage_flow(reader, map_id, found), found, times(reader, found), 10, [0, 0, 1, *[0] * 9])
    calling, selling = named(reader, Stage, "Calling").id, named(reader, Stage, "Selling").id
    assert told.wins[2] == 10
    assert told.lags == pytest.approx(
        {calling: 3.5 * WORKING_DAYS_A_MONTH, selling: 1.5 * WORKING_DAYS_A_MONTH}
    )
    assert told.stages[selling] == pytest.approx(
        {m: 10.0 if m in (0, 1) else 0.0 for m in told.stages[selling]}
    )
    busy = {month: cases for month, cases in told.stages[calling].items() if cases > 1e-9}
    assert busy == pytest.approx({-2: 10.0, -1: 10.0})


def test_months_without_weights_are_alike_and_all_cases_are_kept() -> None:
    reader, map_id, _, found = solved(tangle())
    stages = stage_flow(reader, map_id, found)
    told = seasonal(stages, found, times(reader, found), 24)
    assert set(told.wins.values()) == {2.0}
    for stage in stages:
        needed = 24 * stage.reached / (found.win_probability or 1)
        assert sum(told.stages[stage.stage_id].values()) == pytest.approx(needed)


@pytest.mark.parametrize("weights", [[1.0], [0.0] * 12, [math.nan] * 12, [-1.0, *[1.0] * 11]])
def test_weights_that_are_none_are_named(weights: list[float]) -> None:
    reader, map_id, _, found = solved(plain())
    told = seasonal(stage_flow(reader, map_id, found), found, times(reader, found), 24, weights)
    assert [remark.code for remark in told.missing] == ["weights_invalid"]
    assert told.wins == {}


def test_a_season_without_wins_says_why() -> None:
    reader, map_id, _, found = solved(a_map().start().to("Lost"))
    told = seasonal(stage_flow(reader, map_id, found), found, times(reader, found), 24)
    assert [remark.code for remark in told.missing] == ["no_win"]
