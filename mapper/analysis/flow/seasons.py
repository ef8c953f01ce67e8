"""Wins by month, and how much earlier each stage has to be busy for them (domain 2b)."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor, isfinite
from types import MappingProxyType
from typing import Final

from mapper.analysis.flow.stages import StageFlow
from mapper.analysis.flow.times import Times
from mapper.analysis.people.hours import DAYS_A_MONTH, months_of
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

MONTHS: Final = 12
WORKING_DAYS_A_MONTH: Final = DAYS_A_MONTH * 5 / 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Cases by month: 0 is January of the year the wins are for, -1 the December before it."""

    wins: Mapping[int, float]
    stages: Mapping[StageId, Mapping[int, float]]
    lags: Mapping[StageId, float]  # working days from coming into each stage to the win
    # for each stage where the won cases first come into it: the share of them, 0 to 1, and the days from there
    first: Mapping[StageId, Mapping[NodeId, tuple[float, float]]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    missing: tuple[Remark, ...] = ()


def seasonal(
    stages: Sequence[StageFlow], found: Flow, timed: Times, wins: float, weights: Sequence[float] = ()
) -> Season:
    """Wins of a year by the weights of its months, and the cases that have to come into each stage for them, by month.

    `wins`: of the year. `weights`: of the months from January on; none: all alike. Missing: the obstacles of the flow,
    no_win, goal_invalid, weights_invalid (not twelve, negative, or all 0).

    Formula: wins of a month = wins x weight / sum of the weights. Cases that come into a stage = those wins x reached /
    w, earlier by its lag = sum of f h m / sum of f h, with f where cases first come into it and m the days still to
    come, given a win; over 365.25 / 12 x 5 / 7 working days a month.
    Assumes: lags are the same all year; cases come evenly within a month, so that a lag that is no whole number of
    months falls on two months in proportion; nothing is rounded. Who comes into the stage and is lost is taken to come
    when those come who are won.
    Source: docs/formulas.md, From the goal back.

    Example: 10 wins in March, half of the cases that come into selling are won, 32.6 working days later: 1.5 months, so
    10 cases come in January and 10 in February.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.flow.stages import stage_flow
    >>> from mapper.analysis.flow.times import times
    >>> found = flow(sale(), SALE)
    >>> season = seasonal(stage_flow(sale(), SALE, found), found, times(sale(), found), 24.0)
    >>> season.wins[0], season.lags[StageId("stage-sell")]
    (2.0, 5.0)
    """
    missing = list(found.obstacles)
    if not missing and (timed.days_won is None or not found.win_probability):
        missing.append(Remark("no_win"))
    if not isfinite(wins) or wins < 0:
        missing.append(Remark("goal_invalid"))
    if weights and not _are_weights(weights):
        missing.append(Remark("weights_invalid"))
    if missing or timed.days_won is None or not found.win_probability:
        return Season(wins={}, stages={}, lags={}, missing=tuple(missing))
    total = sum(weights) if weights else float(MONTHS)
    by_month = {month: wins * weight / total for month, weight in enumerate(weights or [1.0] * MONTHS)}
    days = {node_id: spread.mean for node_id, spread in timed.days_won.ahead.items()}
    first = _first(stages, found, days)
    lags = {key: sum(share * ahead for share, ahead in places.values()) for key, places in first.items()}
    return Season(
        wins=MappingProxyType(by_month),
        stages=MappingProxyType(
            {
                stage.stage_id: MappingProxyType(
                    earlier(
                        {m: amount * stage.reached / found.win_probability for m, amount in by_month.items()},
                        lags.get(stage.stage_id, 0.0) / WORKING_DAYS_A_MONTH,
                    )
                )
                for stage in stages
            }
        ),
        lags=MappingProxyType(lags),
        first=MappingProxyType(first),
    )


def _first(
    stages: Sequence[StageFlow], found: Flow, days: Mapping[NodeId, float]
) -> dict[StageId, Mapping[NodeId, tuple[float, float]]]:
    """For each stage of won cases where they first come into it: the share of them, and the days still to come."""
    first: dict[StageId, Mapping[NodeId, tuple[float, float]]] = {}
    for stage in stages:
        won = {key: share * found.wins_from[key] for key, share in stage.first.items() if key in days}
        all_won = sum(won.values())
        if all_won > 0:
            first[stage.stage_id] = {key: (share / all_won, days[key]) for key, share in won.items() if share}
    return first


def entering(reader: Reader, map_id: MapId, monthly: float | None, first: date, last: date) -> float | None:
    """The cases that enter a map from the first day to the last, both included; None where it is not known.

    `monthly`: the cases that enter in a mean month, None where not known.

    Formula: monthly x the mean months the span counts for (`seasonal_months`).
    Assumes: the seasons are those of the map; text that is no twelve weights counts as none.
    Source: docs/formulas.md, Levers in money (entries of a span).

    >>> from mapper.analysis.example import SALE, sale
    >>> entering(sale(), SALE, 10.0, date(2027, 1, 1), date(2027, 6, 30))
    60.0
    """
    weights = parse_seasons(reader.get(ProcessMap, map_id).seasons) or ()
    return None if monthly is None else monthly * seasonal_months(weights, first, last)


def seasonal_months(weights: Sequence[float], first: date, last: date) -> float:
    """How many mean months a span counts for, both of its days included.

    `weights`: of the twelve months from January on; none, or no sound ones: all alike.

    Formula: sum over the months of the span of the part of the month that lies in it (its days there / its days) x
    weight / mean of the twelve weights.
    Assumes: within a month all days are alike; a full year is 12 months whatever its days.
    Source: docs/formulas.md, Levers in money (entries of a span).

    >>> seasonal_months((), date(2026, 1, 1), date(2026, 12, 31))
    12.0
    >>> seasonal_months((1,) * 9 + (5,) * 3, date(2026, 10, 1), date(2026, 12, 31))
    7.5
    """
    if not weights or not _are_weights(weights):
        return months_of(first, last)
    mean = sum(weights) / MONTHS
    months = months_between(first, last)
    return sum(months_of(begins, ends) * weights[begins.month - 1] / mean for begins, ends in months)


def parts_of_months(weights: Sequence[float], first: date, last: date) -> tuple[float, ...]:
    """Of what comes in a span the part that comes in each of its months (`months_between`), together 1.

    `weights`: as in `seasonal_months`.

    Formula: mean months of a month / those of the span (`seasonal_months`).
    Assumes: where all months of the span weigh 0 nothing comes, and the parts are those of their days.
    Source: docs/formulas.md, What people can carry.

    >>> parts_of_months((1,) * 9 + (2, 3, 5), date(2026, 10, 1), date(2026, 12, 31))
    (0.2, 0.3, 0.5)
    """
    whole = seasonal_months(weights, first, last)
    told = weights if whole else ()
    whole = whole or months_of(first, last)
    return tuple(seasonal_months(told, *each) / whole for each in months_between(first, last))


def months_between(first: date, last: date) -> list[tuple[date, date]]:
    """The months that a span touches, each by the first and the last of its days that lie in the span.

    Formula: for each month from that of the first day to that of the last, the later of its first day and `first` and
    the earlier of its last day and `last`.
    Assumes: nothing; there are none where the last day is before the month of the first.
    Source: docs/formulas.md, Levers in money (entries of a span).

    >>> [(begins.day, ends.day) for begins, ends in months_between(date(2026, 1, 20), date(2026, 2, 10))]
    [(20, 31), (1, 10)]
    """
    found = []
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, month = divmod(number, 12)
        whole = date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
        found.append((max(first, whole[0]), min(last, whole[1])))
    return found


def rates(weights: Sequence[float], first: date, last: date) -> tuple[float, ...]:
    """How busy each month that a span touches is, over the mean month of the span; 1 where all are alike or nothing is
    said.

    `weights`: as in `seasonal_months`.

    Formula: weight of the month / mean of the weights over the span, each by the part of its month in the span.
    Assumes: months of which only a part lies in the span count whole, but in a span of no more than a month, which is
    one piece, all are 1; so they are where all weights of the span are 0.
    Source: docs/formulas.md, On a map (months of overload).

    >>> seasons = (1,) * 9 + (5,) * 3
    >>> max(rates(seasons, date(2026, 1, 1), date(2026, 12, 31))), rates(seasons, date(2026, 10, 1), date(2026, 12, 31))
    (2.5, (1.0, 1.0, 1.0))
    """
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    if not weights or not _are_weights(weights) or months_of(first, last) <= 1:
        return (1.0,) * len(months)
    mean = seasonal_months(weights, first, last) / months_of(first, last) * sum(weights) / MONTHS
    return tuple(weights[month % MONTHS] / mean if mean else 1.0 for month in months)


def earlier(amounts: Mapping[int, float], months: float) -> dict[int, float]:
    """Amounts by month, so many months earlier; empty where the months are no number.

    `amounts`: by the number of the month. The months may be below 0, for later.

    Formula: with the months as whole w and part s from 0 to 1, month k gives 1 - s of its amount to k - w and s to k -
    w - 1.
    Assumes: what belongs to a month is spread evenly over it, so a part of a month falls on two months in proportion.
    Source: docs/formulas.md, From the goal back.

    >>> earlier({2: 20.0}, 1.5), earlier({0: 4.0}, 1.0)
    ({0: 10.0, 1: 10.0}, {-1: 4.0})
    """
    if not isfinite(months):
        return {}
    whole = floor(months)
    part = months - whole
    found: dict[int, float] = {}
    for month, amount in amounts.items():
        for place, share in ((month - whole - 1, part), (month - whole, 1 - part)):
            if share:
                found[place] = found.get(place, 0.0) + amount * share
    return dict(sorted(found.items()))


def _are_weights(weights: Sequence[float]) -> bool:
    return (
        len(weights) == MONTHS
        and all(isfinite(weight) and weight >= 0 for weight in weights)
        and sum(weights) > 0
    )
