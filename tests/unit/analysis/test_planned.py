"""From which goal and span a map is planned."""

from dataclasses import replace
from datetime import date

import pytest

from mapper.analysis.flow.ways import ways_on
from mapper.analysis.levers.goal_plan import goal_plan
from mapper.analysis.levers.planned import planned
from mapper.analysis.map_figures import map_figures
from mapper.analysis.measures.pace import pace
from mapper.analysis.measures.periods import weeks_of
from mapper.analysis.people.hours import working_days
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import GoalId, MetricId
from mapper.core.records import Calendar, Goal, Holiday, Metric
from mapper.core.store import Store
from mapper.core.values import MetricKind, NodeKind, Period, ValueClass
from tests.builders import a_map

TODAY = date(2026, 11, 27)


def seen(*goals, goal_id=None, deal_value=50_000.0):
    builder = a_map("Sale", deal_value=deal_value, goal_id=goal_id).stage("Selling").start().to("Won")
    store = Store([*builder.records(), *goals])
    return planned(store, queries.maps(store)[0].id, TODAY)


def goal(number, **fields):
    return Goal(id=GoalId(f"goal-{number:012x}"), name=f"G{number}", position=number, **fields)


@pytest.mark.parametrize(("period", "is_said"), [(Period.QUARTER, True), (Period.YEAR, False)])
def test_months_are_of_a_whole_year_and_that_is_said_where_the_goal_asks_for_another_span(period, is_said):
    wins = goal(2, amount=24.0, unit="wins", period=period)
    store = Store(
        [*a_map("Sale", goal_id=wins.id).stage("Selling").start().to("Won").end("Won").records(), wins]
    )
    found = goal_plan(map_figures(store, queries.maps(store)[0].id, TODAY))
    assert found.season is not None
    assert sum(found.season.wins.values()) == pytest.approx(24 * (4 if is_said else 1))
    assert [each.code for each in found.cautions] == ["months_of_a_year"] * is_said


def of_a_map(aimed, today=TODAY, seasons=""):
    builder = a_map("Sale", goal_id=aimed.id, seasons=seasons).stage("Selling").start().to("Won").end("Won")
    store = Store([*builder.records(), aimed])
    return goal_plan(map_figures(store, queries.maps(store)[0].id, today))


@pytest.mark.parametrize(
    ("period", "due", "weights", "whole"),
    [
        (Period.QUARTER, "2027-12-31", (1,) * 9 + (5,) * 3, 19.2),
        (Period.QUARTER, "2027-03-31", (1,) * 9 + (5,) * 3, 96.0),
        (Period.MONTH, "2027-12-31", (1,) * 9 + (5,) * 3, 57.6),
        (Period.YEAR, "2027-12-31", (0,) * 3 + (1,) * 9, 12.0),
    ],
)
def test_the_months_of_a_goal_with_seasons_bring_what_it_asks_for(period, due, weights, whole):
    aimed = goal(2, amount=12.0, unit="wins", period=period, due=due)
    found = of_a_map(aimed, seasons=" ".join(map(str, weights)))
    first, last = found.planned.first.month - 1, found.planned.last.month - 1
    wins = found.season.wins
    assert sum(wins[month] for month in range(first, last + 1)) == pytest.approx(12)
    assert sum(wins.values()) == pytest.approx(whole)


def test_months_that_bring_nothing_by_the_seasons_cannot_bring_a_goal():
    aimed = goal(2, amount=12.0, unit="wins", period=Period.QUARTER, due="2027-03-31")
    found = of_a_map(aimed, seasons="0 0 0 1 1 1 1 1 1 1 1 4")
    assert dict(found.season.wins) == {}
    assert [each.code for each in found.season.missing] == ["goal_off_season"]
    assert found.cautions == ()
    builder = a_map("Sale", goal_id=aimed.id, seasons="0 0 0 1 1 1 1 1 1 1 1 4").start()
    builder = (
        builder.measured(entries_a_month=9.0).to("Call").step("Call", touch_hours=1, role="AE").to("Won")
    )
    store = Store([*builder.end("Won").records(), aimed])
    figures = map_figures(store, queries.maps(store)[0].id, TODAY)
    [of_role] = figures.staffing
    said = {each.code for each in of_role.short.missing}
    assert "goal_off_season" in said
    assert "entries_unknown" not in said
    assert [month.load for month in of_role.months] == [None] * 3
    store = Store([*builder.records(), replace(aimed, unit="calls")])
    [of_role] = map_figures(store, queries.maps(store)[0].id, TODAY).staffing
    assert [month.load for month in of_role.months] == [0.0] * 3, "nothing enters, and that is known"


def test_a_goal_of_which_no_case_is_ever_won_says_so_wherever_people_are_needed_for_it():
    aimed = goal(2, amount=12.0, unit="wins", period=Period.YEAR)
    builder = a_map("Sale", goal_id=aimed.id).start().measured(entries_a_month=9.0).to("Call")
    builder = builder.step("Call", touch_hours=1, role="AE").to("Lost").end("Lost").end("Won")
    store = Store([*builder.records(), aimed])
    figures = map_figures(store, queries.maps(store)[0].id, TODAY)
    [needed], [of_role] = figures.needed, figures.staffing
    for told in (needed.exact, of_role.short):
        assert {each.code for each in told.missing} >= {"no_win"}
        assert "entries_unknown" not in {each.code for each in told.missing}


@pytest.mark.parametrize("due", ["2025-12-31", "2026-11-26"])
def test_a_goal_whose_day_is_over_is_due_at_the_end_of_what_is_planned(due):
    aimed = goal(2, amount=24.0, unit="wins", period=Period.YEAR, due=due)
    found = of_a_map(aimed)
    assert found.due == date(2026, 12, 31)
    assert [(each.code, each.about) for each in found.cautions] == [("due_day_past", (aimed.id,))]


@pytest.mark.parametrize("period", [None, *Period])
def test_a_goal_of_the_last_day_of_all_is_planned_for_it(period):
    aimed = goal(2, amount=12.0, unit="wins", period=period, due="9999-12-31")
    found = of_a_map(aimed, seasons="1 1 1 1 1 1 1 1 1 5 5 5")
    assert (found.due, found.planned.last) == (date.max, date.max)
    assert found.cautions[:1] == (() if period in {None, Period.YEAR} else (Remark("months_of_a_year"),))
    assert sum(weeks_of(period or Period.YEAR, "9999-12-31").values()) == len(
        working_days("12345", (), found.planned.first, date.max)
    )


def test_starts_pace_and_months_of_staff_go_by_the_calendar_of_the_map_and_by_today():
    wins = goal(2, amount=24.0, unit="wins", period=Period.YEAR)
    builder = a_map("Sale", goal_id=wins.id, calendar_id="calendar-1").stage("Selling").start().to("Call")
    builder.step("Call", touch_hours=12, wait_days=1, role="AE", value_class=ValueClass.VA).to("Won").end(
        "Won"
    )
    free = [
        Holiday(id=f"holiday-{day}", calendar_id="calendar-1", day=f"2026-12-{day}") for day in range(20, 27)
    ]
    calendar = Calendar(id="calendar-1", name="Short", workdays="1234", hours_a_day=6.0)
    store = Store([*builder.records(), wins, calendar, *free])
    map_id = queries.maps(store)[0].id
    found = map_figures(store, map_id, TODAY)
    mean = goal_plan(found).starts[0]
    assert mean.days == 2, "12 hours at 6 a day"
    days = [date(2026, 12, number) for number in range(1, 32)]
    worked = [day for day in days if day.weekday() < 4 and not 20 <= day.day <= 26]
    assert mean.by == worked[-3], "two days of work lie between it and the end of the year"
    going = pace(found.reader, map_id, found.planned, found.outlook.flow, found.outlook.times)
    assert going.takt.value == pytest.approx(365 * 5 / 7 * 6 / 24)
    assert going.likeliest.lean.lead_days == found.lean.lead_days == 2
    assert going.likeliest.lean.activity_ratio.value == found.lean.activity_ratio.value == 1
    start = next(node for node in queries.nodes(store, map_id) if node.kind is NodeKind.START)
    assert [way.efficiency.value for way in ways_on(store, map_id, start.id).ways] == [1.0]
    [of_role] = found.staffing
    assert [each.month for each in of_role.months] == [date(2026, 11, 1), date(2026, 12, 1)]
    assert [each.load for each in of_role.months] == pytest.approx([24 * 12 / 12] * 2), "of the whole year's"
    ahead = map_figures(store, map_id, date(2025, 11, 27))
    assert len(replace(ahead, planned=found.planned).staffing[0].months) == 12


def test_the_goal_the_map_names_counts_wins():
    money = goal(1, amount=1_000_000.0, unit="EUR", period=Period.YEAR)
    wins = goal(2, amount=24.0, unit="wins", period=Period.QUARTER, due="2027-02-10")
    found = seen(money, wins, goal_id=wins.id)
    assert found.goal == wins
    assert found.is_chosen
    assert found.wins.value == 24
    assert (found.first, found.last) == (date(2027, 1, 1), date(2027, 3, 31))


def test_else_the_first_goal_of_money_is_divided_by_what_a_win_brings():
    found = seen(goal(1, amount=9.0, unit="meetings"), goal(2, amount=1_000_000.0, unit="€"))
    assert found.goal is not None
    assert not found.is_chosen
    assert found.wins.value == pytest.approx(20)
    assert (found.first, found.last) == (date(2026, 1, 1), date(2026, 12, 31))


def test_where_none_is_of_money_it_is_the_first_that_counts_wins():
    calls, wins, money = (
        goal(1, amount=9.0, unit="calls"),
        goal(2, amount=40.0, unit="wins"),
        goal(3, unit="EUR"),
    )
    found = seen(calls, wins, money)
    assert (found.goal, found.is_chosen, found.wins.value) == (wins, False, 40)
    assert [each.code for each in found.wins.assumed] == ["goal_not_chosen"]


def test_what_is_missing_is_named():
    assert [each.code for each in seen().wins.missing] == ["goal_missing"]
    unsaid = goal(1, unit="wins")
    assert [each.code for each in seen(unsaid, goal_id=unsaid.id).wins.missing] == ["amount_missing"]
    money = goal(1, amount=1.0, unit="EUR")
    assert [each.code for each in seen(money, deal_value=None).wins.missing] == ["value_missing"]


def test_a_goal_that_was_due_is_planned_again_for_today():
    past = goal(1, amount=3.0, unit="wins", period=Period.MONTH, due="2026-01-31")
    found = seen(past, goal_id=past.id)
    assert (found.first, found.last) == (date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize("amount", [-3.0, 1e300, float("inf")])
def test_an_amount_that_is_no_number_of_wins_is_not_planned_from(amount):
    aimed = Goal(id=GoalId("goal-000000000001"), name="Wins", amount=amount, unit="wins")
    found = seen(aimed, goal_id=aimed.id).wins
    assert found.value is None
    assert [each.code for each in found.missing] == ["goal_invalid"]


@pytest.mark.parametrize(
    ("name", "amount", "unit"),
    [
        ("Rate", 92.0, "%"),
        ("Days", 100.0, "days"),
        ("Revenue of deals", 1_150.0, "k€"),
        ("Calls", 50.0, "calls"),
    ],
)
def test_what_counts_neither_wins_nor_money_is_not_planned_from(name, amount, unit):
    other = Goal(id=GoalId("goal-000000000001"), name=name, amount=amount, unit=unit)
    found = seen(other, goal_id=other.id).wins
    assert found.value is None
    assert [(each.code, each.about) for each in found.missing] == [("goal_not_wins", (other.id,))]


@pytest.mark.parametrize(
    ("name", "unit"),
    [("X", "Wins"), ("X", "Abschlüsse"), ("Deals a year", ""), ("Bids won per year", "bids")],
)
def test_wins_are_told_by_the_unit_or_by_the_name_of_a_count(name, unit):
    of_wins = Goal(id=GoalId("goal-000000000001"), name=name, amount=7.0, unit=unit)
    assert seen(of_wins, goal_id=of_wins.id).wins.value == 7


def test_the_kind_of_its_metric_keeps_a_rate_from_counting_wins():
    metric = Metric(id=MetricId("metric-000000000001"), name="Wins", unit="wins", kind=MetricKind.RATE)
    of_rate = goal(1, amount=7.0, metric_id=metric.id)
    builder = a_map("Sale", goal_id=of_rate.id).stage("Selling").start().to("Won")
    store = Store([*builder.records(), of_rate, metric])
    assert planned(store, queries.maps(store)[0].id, TODAY).wins.value is None


def test_a_goal_that_no_map_names_is_said_to_be_asked_of_each():
    money = goal(1, amount=1_000_000.0, unit="EUR")
    builder = (
        a_map("New", deal_value=50_000.0).start().to("Won").map("Old", deal_value=10_000.0).start().to("Won")
    )
    store = Store([*builder.records(), money])
    first, second = queries.maps(store)
    found = planned(store, first.id, TODAY).wins
    assert found.value == pytest.approx(20)
    assert [(each.code, each.about) for each in found.assumed] == [
        ("goal_not_chosen", (money.id,)),
        ("goal_of_several_maps", (second.id,)),
    ]
    assert seen(money, goal_id=money.id).wins.assumed == ()
