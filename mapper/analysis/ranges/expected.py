"""Expected results: what the figures of a map say of one, and whether they still say what it says (domain row 7)."""

import re
from collections.abc import Mapping
from enum import StrEnum
from math import isclose
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.levers.planned import is_money
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.goals import unit_of
from mapper.analysis.ranges.headlines import Headlines
from mapper.core.periods import span
from mapper.core.records import Expectation, Goal, Metric
from mapper.core.values import MetricKind

_ROUNDING: Final = 0.005  # what three digits can be off by


class _Result(StrEnum):
    """What of the figures an expected result can be."""

    WINS = "wins"
    REVENUE = "revenue"
    DAYS = "days"
    RATE = "rate"


# How people write what counts in days, and how they name what the figures know, in the languages of the program.
_DAYS: Final = frozenset({"d", "day", "days", "working days", "tag", "tage", "arbeitstage"})
_NAMES: Final[Mapping[_Result, re.Pattern[str]]] = MappingProxyType(
    {
        _Result.RATE: re.compile(r"\b(win|winning|close|closing) rate\b|abschlussquote|gewinnquote"),
        _Result.DAYS: re.compile(
            r"\b(days|time) to (a win|win|close)\b|\b(sales|deal) cycle\b|\b(tage|zeit) bis zum|verkaufszyklus"
        ),
        _Result.WINS: re.compile(r"\b(wins?|won)\b|gewonnen|\bgewinne\b|\babschlüsse\b"),
    }
)
_KINDS: Final[Mapping[_Result, tuple[MetricKind | None, ...]]] = MappingProxyType(
    {
        _Result.RATE: (None, MetricKind.RATE),
        _Result.DAYS: (None, MetricKind.MEAN_TIME),
        _Result.WINS: (None, MetricKind.COUNT),
    }
)


def by_figures(figures: MapFigures, expectation: Expectation) -> Figure | None:
    """What the figures of its map say of an expected result, with its range; None where they do not know such a thing.

    The figure is the one of `headlines`, range and all, so that no two places tell two ranges of one thing.

    Formula: by its unit (its own, else its metric's, else its goal's) the revenue where that is the document's money,
    the win rate where it is %, the working days to a win where it counts days, else the wins; and, but for money, only
    where a name (of the result, its goal, its metric, or the unit) says so, or for wins the goal is the one that is
    planned.
    Assumes: names are English or German; a metric of another kind matches nothing; wins and money are of the planned
    span, so a goal of another period matches nothing, and one without a period is of this one.
    Source: docs/formulas.md, Expected results.

    Example: of 400 cases a tenth is won: 40 wins, by chance from 30.1 to 49.9; the win rate 10 %, without a range.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> asked = Expectation(id="expectation-1", map_id=SALE, name="Win rate", unit="%")
    >>> by_figures(map_figures(sale(), SALE, date(2027, 1, 1)), asked).value
    0.2
    """
    found = _what(figures, expectation)
    return None if found is None else _of(figures.headlines, found)


def says_otherwise(expectation: Expectation, figure: Figure) -> bool:
    """Whether a figure is another one than what is expected, by more than three digits tell.

    Formula: the middle and the value, low and low, or high and high differ by more than 0.5 % of the larger one; of an
    expected result without a middle, with both ends: the value is not from low x 0.995 to high x 1.005.
    Assumes: only what both sides say is compared, so a figure without a value or a range says nothing else; ends are 0
    or more.
    Source: docs/formulas.md, Expected results.

    >>> from mapper.analysis.example import SALE
    >>> from mapper.analysis.figure import Unit
    >>> asked = Expectation(id="expectation-1", map_id=SALE, name="Wins", mid=20.0)
    >>> figure = Figure(value=24.0, unit=Unit.CASES, formula="wins")
    >>> says_otherwise(asked, figure)
    True
    """
    pairs = [(expectation.mid, figure.value)]
    if expectation.mid is None and expectation.low is not None and expectation.high is not None:
        low, high = expectation.low, expectation.high
        return figure.value is not None and not low * (1 - _ROUNDING) <= figure.value <= high * (
            1 + _ROUNDING
        )
    pairs += [(expectation.low, figure.low), (expectation.high, figure.high)]
    return any(
        said is not None and told is not None and not isclose(said, told, rel_tol=_ROUNDING)
        for said, told in pairs
    )


def _of(told: Headlines, result: _Result) -> Figure:
    of_results = {
        _Result.WINS: told.wins,
        _Result.REVENUE: told.revenue,
        _Result.DAYS: told.days_to_win,
        _Result.RATE: told.win_probability,
    }
    return of_results[result]


def _what(figures: MapFigures, expectation: Expectation) -> _Result | None:
    reader = figures.reader
    goal = reader.find(Goal, expectation.goal_id)
    metric = reader.find(Metric, expectation.metric_id)
    if metric is None and goal is not None:
        metric = reader.find(Metric, goal.metric_id)
    unit = unit_of(reader, expectation).strip()
    kind = None if metric is None else metric.kind
    if is_money(reader, kind, unit):
        found = _Result.REVENUE
    elif unit == "%":
        found = _Result.RATE
    elif unit.casefold() in _DAYS:
        found = _Result.DAYS
    else:
        found = _Result.WINS
    if found is not _Result.REVENUE:
        names = (expectation.name, *(each.name for each in (goal, metric) if each is not None), unit)
        is_named = _NAMES[found].search(" ".join(names).casefold()) is not None
        is_planned = found is _Result.WINS and goal is not None and goal == figures.planned.goal
        if kind not in _KINDS[found] or not (is_named or is_planned):
            return None
    return found if found in {_Result.RATE, _Result.DAYS} or _is_of_span(figures, goal) else None


def _is_of_span(figures: MapFigures, goal: Goal | None) -> bool:
    """Whether the goal counts in the period the figures are of, or in none."""
    plan = figures.planned
    if goal is None or goal.period is None:
        return True
    return span(goal.period, plan.first.isoformat()) == (plan.first, plan.last)
