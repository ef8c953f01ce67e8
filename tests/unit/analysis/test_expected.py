"""What the figures say of expected results, against numbers of a map that can be worked out by hand."""

from datetime import date
from math import comb

import pytest

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.map_figures import map_figures
from mapper.analysis.ranges.expected import by_figures, says_otherwise
from mapper.core import queries
from mapper.core.ids import ExpectationId, GoalId, MetricId
from mapper.core.records import Expectation, Goal, Metric
from mapper.core.store import Store
from mapper.core.values import MetricKind, Period
from tests.builders import a_map

TODAY = date(2026, 11, 27)
ENTRIES, RATE, DAYS, WORTH = 1200, 0.1, 10.0, 50_000.0  # 100 a month; days: one exponential wait


def told(*others, **fields):
    """What the figures say of an expected result with these fields, in a document with these goals and metrics."""
    builder = a_map("Sale", deal_value=WORTH).stage("Selling").start().measured(entries_a_month=ENTRIES / 12)
    builder.to("Call").stall("Call", wait_days=DAYS).to("Won", RATE).to("Lost", 1 - RATE)
    return _of(Store([*builder.records(), *others]), **fields)[0]


def _of(store, **fields):
    """What the figures say of an expected result, and the figures."""
    map_id = queries.maps(store)[0].id
    expected = Expectation(id=ExpectationId("expectation-1"), map_id=map_id, **fields)
    figures = map_figures(store, map_id, TODAY)
    return by_figures(figures, expected), figures


def exactly(most):
    """The chance of a binomial law of these cases to be at most this number of wins, term by term."""
    return sum(comb(ENTRIES, k) * RATE**k * (1 - RATE) ** (ENTRIES - k) for k in range(most + 1))


def test_wins_are_those_that_enter_times_the_share_that_is_won():
    figure = told(name="Wins next year")
    assert figure.value == pytest.approx(ENTRIES * RATE)
    assert figure.unit is Unit.CASES
    # The oracle: the exact law leaves a twentieth of the years below the range and a twentieth above it.
    assert exactly(round(figure.low)) == pytest.approx(0.05, abs=0.01)
    assert exactly(round(figure.high)) == pytest.approx(0.95, abs=0.01)
    assert "range_of_chance" in [each.code for each in figure.assumed]


def test_the_card_says_what_is_read_first_range_and_all():
    builder = a_map("Sale", deal_value=WORTH).start().measured(entries_a_month=10).to("Call")
    builder.step("Call", wait_days=2).to("Won", count=10).to("Lost", count=30).end("Won").end("Lost")
    store = Store(builder.records())
    for name, unit, of in (
        ("Won", "", "wins"),
        ("Money", "EUR", "revenue"),
        ("Win rate", "%", "win_probability"),
        ("Days to a win", "days", "days_to_win"),
    ):
        card, figures = _of(store, name=name, unit=unit)
        assert card == getattr(figures.headlines, of)


def test_money_is_what_the_wins_bring_before_the_margin():
    """As a goal in money is turned into wins by their value: what is aimed at and what comes are one measure."""
    wins, money = told(name="Won"), told(name="Turnover", unit="€")
    assert money.value == pytest.approx(6_000_000)
    assert (money.low, money.high) == pytest.approx((wins.low * WORTH, wins.high * WORTH))
    builder = a_map("Sale", deal_value=WORTH, margin=0.5).start().measured(entries_a_month=10).to("Call")
    store = Store(builder.step("Call").to("Won", 0.5).to("Lost", 0.5).records())
    card, figures = _of(store, name="Turnover", unit="EUR")
    assert card.value == pytest.approx(60 * WORTH)
    assert figures.headlines.money.value == pytest.approx(30 * WORTH)


def test_rates_and_mean_days_have_no_chance_in_them():
    """They are of all cases to come: a range is what was counted or estimated, and here nothing was."""
    rate, days = told(name="Win rate", unit="%"), told(name="Days to a win", unit="days")
    assert (rate.value, rate.low) == (pytest.approx(RATE), None)
    assert (days.value, days.low) == (pytest.approx(DAYS), None)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Calls"},
        {"name": "Winter campaign"},
        {"name": "Answers", "unit": "%"},
        {"name": "Time to an answer", "unit": "days"},
        {"name": "Wins", "unit": "%"},
    ],
)
def test_of_other_things_the_figures_know_nothing(fields):
    assert told(**fields) is None


def test_the_metric_of_the_goal_tells_what_is_counted():
    metric = Metric(id=MetricId("metric-1"), name="Abschlussquote", unit="%", kind=MetricKind.RATE)
    goal = Goal(id=GoalId("goal-1"), name="Besser werden", metric_id=metric.id)
    assert told(metric, goal, name="Nächstes Jahr", goal_id=goal.id).value == pytest.approx(RATE)
    ratio = Metric(id=MetricId("metric-1"), name="Win rate to last year", unit="%", kind=MetricKind.RATIO)
    assert told(ratio, name="Next year", metric_id=ratio.id) is None


def test_wins_of_another_period_are_not_those_of_the_year_that_is_planned():
    monthly = Goal(id=GoalId("goal-1"), name="Wins", period=Period.MONTH)
    assert told(monthly, name="Wins", goal_id=monthly.id) is None
    yearly = Goal(id=GoalId("goal-1"), name="Wins", period=Period.YEAR)
    assert told(yearly, name="Wins", goal_id=yearly.id).value == pytest.approx(120)


@pytest.mark.parametrize(
    ("low", "mid", "high", "differs"),
    [
        (32.3, 40.0, 47.7, False),
        (None, 40.1, None, False),  # 40.1 and 40 read alike to three digits or so
        (None, 41.0, None, True),
        (30.0, 40.0, None, True),
        (39.0, None, 41.0, False),
        (20.0, None, 30.0, True),
        (None, None, None, False),
    ],
)
def test_it_says_otherwise_beyond_rounding(low, mid, high, differs):
    expected = Expectation(
        id=ExpectationId("expectation-1"), map_id="map-1", name="Wins", low=low, mid=mid, high=high
    )
    figure = Figure(value=40.0, low=32.31, high=47.69, unit=Unit.CASES, formula="wins_possible")
    assert says_otherwise(expected, figure) is differs
