"""Expected results: what the figures of a map say of one, and whether they still say what it says (domain row 7)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from math import isclose, sqrt
from statistics import NormalDist
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.levers.planned import is_money
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.goals import unit_of
from mapper.analysis.measures.targets import span
from mapper.analysis.results import Remark
from mapper.core.records import Expectation, Goal, Metric
from mapper.core.values import MetricKind

_INSIDE: Final = 0.8  # of the spans end within a range
_ROUNDING: Final = 0.005  # what three digits can be off by
_BY_CHANCE: Final = Remark("chance_alone")


class _Result(StrEnum):
    """What of the figures an expected result can be."""

    WINS = "wins"
    MONEY = "money"
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
    """What the figures of its map say of an expected result, with a range; None where they do not know such a thing.

    It is told by its unit - money, percent, days, or a count - and by its name, or that of its goal or metric: wins,
    money from wins, working days to a win, win rate. What is counted in a period must be of the one that is planned.

    The range is what chance alone does to a span, in eight of ten spans: each of n = wins / w cases is won or not by
    itself (binomial), so the wins have the variance n w (1 - w), the win rate w (1 - w) / n, the mean days of the wins
    that of one case divided by the wins. Normal law; what was entered is taken as true. None where n is not known.

    Example: 400 cases of which a tenth is won: 40 wins, standard deviation 6, range 40 - 1.28 x 6 = 32.3 to 47.7.
    """
    told = _result(figures, expectation)
    if told is None:
        return None
    figure, deviation, most = told
    if figure.value is None or deviation is None:
        return figure
    low, high = within(figure.value, deviation)
    high = high if most is None else min(high, most)
    return replace(figure, low=low, high=high, assumed=(*figure.assumed, _BY_CHANCE))


def within(mean: float, deviation: float) -> tuple[float, float]:
    """The range in which eight of ten values of a normal law lie, nothing below 0.

    >>> [round(each, 1) for each in within(40, 6)], within(1, 9)[0]
    ([32.3, 47.7], 0.0)
    """
    reach = NormalDist().inv_cdf((1 + _INSIDE) / 2) * deviation
    return max(mean - reach, 0.0), mean + reach


def says_otherwise(expectation: Expectation, figure: Figure) -> bool:
    """Whether a figure is another one than what is expected, by more than three digits tell.

    Only what both sides say is compared; a middle that nobody wrote lies between low and high.
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


def _result(
    figures: MapFigures, expectation: Expectation
) -> tuple[Figure, float | None, float | None] | None:
    """The figure without a range, its standard deviation where that is known, and the most it can be."""
    found = _what(figures, expectation)
    seen = figures.outlook
    wins, rate = seen.capacity.wins, seen.flow.win_probability
    luck = None if not wins.value or rate is None else sqrt(wins.value * (1 - rate))
    if found is _Result.WINS:
        return wins, luck, None
    if found is _Result.MONEY:
        worth = seen.worth.of_a_win
        terms = (Term("wins", wins.value, Unit.CASES), Term("worth", worth, Unit.MONEY))
        missing = (*wins.missing, *(() if worth is not None else (Remark("value_missing"),)))
        assumed = (*wins.assumed, *seen.worth.assumed)
        money = Figure(
            value=seen.money,
            unit=Unit.MONEY,
            formula="money_of_wins",
            terms=terms,
            missing=missing,
            assumed=assumed,
        )
        return money, None if luck is None or worth is None else luck * worth, None
    if found is _Result.RATE:
        share = Figure(value=rate, unit=Unit.SHARE, formula="win_probability", missing=seen.flow.obstacles)
        return (
            share,
            None if luck is None or rate is None or not wins.value else luck * rate / wins.value,
            1.0,
        )
    if found is _Result.DAYS:
        won = seen.times.days_won
        spread = None if won is None else won.entering.deviation
        days = Figure(
            value=seen.days_to_win,
            unit=Unit.DAYS,
            formula="days_to_win",
            terms=(Term("spread", spread, Unit.DAYS),),
            missing=seen.flow.obstacles,
            assumed=seen.times.missing,
        )
        return days, None if spread is None or not wins.value else spread / sqrt(wins.value), None
    return None


def _what(figures: MapFigures, expectation: Expectation) -> _Result | None:
    reader = figures.reader
    goal = reader.find(Goal, expectation.goal_id)
    metric = reader.find(Metric, expectation.metric_id)
    if metric is None and goal is not None:
        metric = reader.find(Metric, goal.metric_id)
    unit = unit_of(reader, expectation).strip()
    kind = None if metric is None else metric.kind
    if is_money(reader, kind, unit):
        found = _Result.MONEY
    elif unit == "%":
        found = _Result.RATE
    elif unit.casefold() in _DAYS:
        found = _Result.DAYS
    else:
        found = _Result.WINS
    if found is not _Result.MONEY:
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
