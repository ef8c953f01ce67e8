"""Parts and wholes of metrics: how figures of people, steps and weeks come together, and how a whole is shared out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, TypeVar

from mapper.core.records import Actual
from mapper.core.values import MetricKind

K = TypeVar("K")

_ALIKE: Final = frozenset({MetricKind.RATE, MetricKind.MEAN_TIME, MetricKind.RATIO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One figure to be rolled up: a value, and of a rate or a mean what it was formed from."""

    value: float | None = None
    hits: float | None = None
    cases: float | None = None

    @classmethod
    def of(cls, actual: Actual) -> "Part":
        return cls(value=actual.value, hits=actual.hits, cases=actual.cases)


def rolled_up(kind: MetricKind | None, parts: Iterable[Part], *, days: Sequence[float] = ()) -> float | None:
    """The figure of the whole in the parts' unit; None when the parts do not say enough, or the kind is never rolled
    up.

    `days`: how long each part lasts where they follow one another; none where all are at one time.

    Formula: count and money the sum; rate sum of hits / sum of cases; mean time sum of value x cases / sum of cases;
    stock the sum, over time sum of value x days / sum of days; ratio, and no kind, none.
    Assumes: no case, person or step is in two parts; if one part is unknown, so is the whole, and of no part there is
    none.
    Source: docs/formulas.md, Parts and wholes.

    >>> rolled_up(MetricKind.RATE, [Part(hits=1, cases=10), Part(hits=45, cases=50)])
    0.7666666666666667
    >>> rolled_up(MetricKind.MEAN_TIME, [Part(value=2, cases=30), Part(value=8, cases=10)])
    3.5
    >>> rolled_up(MetricKind.STOCK, [Part(value=10), Part(value=20)], days=(31, 28))  # January and February
    14.745762711864407
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
    if total is not None and kind is MetricKind.STOCK and days:
        weighed = zip(found, days, strict=True)
        return sum((part.value or 0.0) * length for part, length in weighed) / sum(days)
    return total


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def passed_down(
    kind: MetricKind | None,
    total: float,
    weights: Mapping[K, float],
    *,
    locked: Mapping[K, float] | None = None,
    over_time: bool = False,
) -> dict[K, float]:
    """What a target of the whole asks of each part, by their keys, so that the parts roll up to it again.

    Locked parts keep their number.

    Formula: a rate, a mean time or a ratio is asked of each part alike, and so is a stock `over_time`; all others,
    those of no kind too, are shared out (`shared_out`).
    Assumes: parts that share a rate have cases in any proportion, so nothing but the same rate is sure to give it
    together; what locked parts have otherwise is not made up for by the others there.
    Source: docs/formulas.md, Parts and wholes.

    >>> passed_down(MetricKind.COUNT, 12, {"Ana": 2, "Ben": 1})
    {'Ana': 8.0, 'Ben': 4.0}
    >>> passed_down(MetricKind.RATE, 0.25, {"Ana": 2, "Ben": 1})
    {'Ana': 0.25, 'Ben': 0.25}
    """
    is_alike = kind in _ALIKE or (kind is MetricKind.STOCK and over_time)
    if not is_alike:
        return shared_out(total, weights, locked=locked)
    kept = locked or {}
    return {key: kept.get(key, total) for key in weights}


def shared_out(
    total: float, weights: Mapping[K, float], *, locked: Mapping[K, float] | None = None, unit: float = 1.0
) -> dict[K, float]:
    """A whole shared out by weight so that the parts add up to it again, in steps of `unit`.

    `locked` parts keep their number and the others share the rest; when the locked ones are more than the whole, the
    others get nothing and the parts add up to more.

    Formula: each gets the whole units of rest x weight / sum of the weights; the units left over go one each to the
    largest remainders, equal ones in their order; what is no whole unit goes to the heaviest part.
    Assumes: a weight below 0 is 0; where all are 0 they weigh alike; keys of `locked` that have no weight are passed
    over.
    Source: Hamilton's method (largest remainders); docs/formulas.md, Parts and wholes.

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
