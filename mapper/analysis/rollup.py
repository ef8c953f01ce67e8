"""Parts and wholes of metrics: how figures of people, steps and weeks come together, and how a whole is shared out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import TypeVar

from mapper.core.records import Actual
from mapper.core.values import MetricKind

K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One figure to be rolled up: a value, and of a rate or a mean what it was formed from."""

    value: float | None = None
    hits: float | None = None
    cases: float | None = None

    @classmethod
    def of(cls, actual: Actual) -> "Part":
        return cls(value=actual.value, hits=actual.hits, cases=actual.cases)


def rolled_up(kind: MetricKind | None, parts: Iterable[Part], *, over_time: bool = False) -> float | None:
    """The figure of the whole; None when the parts do not say enough, or the kind is never rolled up.

    Counts and money add up. A rate is formed again from hits and cases, never averaged; a mean is weighted by its
    cases. A stock adds up over steps and people, and is averaged `over_time`. A ratio of ratios is None (domain 2h).

    >>> rolled_up(MetricKind.RATE, [Part(hits=1, cases=10), Part(hits=45, cases=50)])
    0.7666666666666667
    >>> rolled_up(MetricKind.MEAN_TIME, [Part(value=2, cases=30), Part(value=8, cases=10)])
    3.5
    >>> rolled_up(MetricKind.RATIO, [Part(value=3), Part(value=4)]) is None
    True
    """
    found = list(parts)
    if not found or kind in (None, MetricKind.RATIO):
        return None
    if kind is MetricKind.RATE:
        hits, cases = _sum([part.hits for part in found]), _sum([part.cases for part in found])
        return None if hits is None or not cases else hits / cases
    if kind is MetricKind.MEAN_TIME:
        cases = _sum([part.cases for part in found])
        total = _sum([None if p.value is None or p.cases is None else p.value * p.cases for p in found])
        return None if total is None or not cases else total / cases
    total = _sum([part.value for part in found])
    if total is not None and kind is MetricKind.STOCK and over_time:
        return total / len(found)
    return total


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def shared_out(
    total: float, weights: Mapping[K, float], *, locked: Mapping[K, float] | None = None, unit: float = 1.0
) -> dict[K, float]:
    """A whole shared out by weight so that the parts add up to it again: largest remainder in steps of `unit`.

    `locked` parts keep their number and the others share the rest; when the locked ones are more than the whole, the
    others get nothing and the parts add up to more (`misfit` tells by how much). What is no whole number of units
    goes to the heaviest part.

    >>> shared_out(10, {"Ana": 1, "Ben": 1, "Cem": 1})
    {'Ana': 4.0, 'Ben': 3.0, 'Cem': 3.0}
    >>> shared_out(10, {"Ana": 1, "Ben": 1, "Cem": 1}, locked={"Ben": 5})
    {'Ana': 3.0, 'Ben': 5, 'Cem': 2.0}
    """
    kept = {key: value for key, value in (locked or {}).items() if key in weights}
    free = {key: max(weight, 0.0) for key, weight in weights.items() if key not in kept}
    rest = max(total - sum(kept.values()), 0.0)
    given = _largest_remainder(rest, free, unit)
    return {key: kept[key] if key in kept else given[key] for key in weights}


def _largest_remainder(total: float, weights: Mapping[K, float], unit: float) -> dict[K, float]:
    if not weights:
        return {}
    whole = sum(weights.values())
    wanted = {key: total * (weight / whole if whole else 1 / len(weights)) for key, weight in weights.items()}
    units = {key: floor(amount / unit + 1e-9) for key, amount in wanted.items()}
    left = floor(total / unit + 1e-9) - sum(units.values())
    for key in sorted(wanted, key=lambda k: units[k] - wanted[k] / unit)[: max(left, 0)]:
        units[key] += 1
    given = {key: count * unit for key, count in units.items()}
    heaviest = max(weights, key=lambda key: weights[key])
    given[heaviest] += total - sum(given.values())
    return given


def misfit(total: float, parts: Iterable[float | None]) -> float | None:
    """By how much the parts are more than the whole, negative: less; None when a part is not said yet.

    >>> misfit(10, [4, 5]), misfit(10, [4, None]) is None
    (-1, True)
    """
    found = _sum(list(parts))
    return None if found is None else found - total
