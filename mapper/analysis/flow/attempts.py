"""How often a case tries at a step that it comes straight back to, with or without a limit of attempts."""

from math import expm1, log
from typing import Final, NamedTuple

_SUMMED: Final = 1_000  # tries up to here are added up one by one; closed forms lose digits there
_NEARLY_EVEN: Final = (
    1e-4  # limit x chance to leave: below this all numbers of tries are as good as equally likely
)


class Tries(NamedTuple):
    """The tries of one stay at a step.

    `mean`: over all cases. `spent`: share of the cases, 0 to 1, that use up the limit and leave without an answer,
    after exactly as many tries as it allows. `on_mean`, `on_variance`: the tries of the cases that leave by a branch.
    """

    mean: float
    spent: float
    on_mean: float
    on_variance: float


def tries(again: float, limit: int | None) -> Tries:
    """The tries of one stay at a step: mean, variance, and the share of the cases that gives up.

    `again`: the share of the tries that fails and is made again, 0 to 1, below 1 where there is no limit. `limit`: the
    most tries K, from 1; None for as many as it takes.

    Formula: mean (1 - q^K) / (1 - q), given up q^K. Of those who leave by a branch, who are 1 - q^K of all, q^(k - 1)
    (1 - q) / (1 - q^K) make k tries, from 1 to K: mean and variance of that. Without a limit 1 / (1 - q), variance q /
    (1 - q)^2, none given up.
    Assumes: tries are independent and alike. Up to 1,000 tries are added up one by one, more are told in closed form;
    where K (1 - q) is below a ten-thousandth all numbers of tries are taken as equally likely, to the first order.
    Source: Feller, An Introduction to Probability Theory, volume 1, chapter VI.8 (geometric law, cut at K).

    >>> tries(0.5, None)
    Tries(mean=2.0, spent=0.0, on_mean=2.0, on_variance=2.0)
    >>> tries(0.5, 2)
    Tries(mean=1.5, spent=0.25, on_mean=1.3333333333333333, on_variance=0.2222222222222222)
    >>> tries(1.0, 3)
    Tries(mean=3.0, spent=1.0, on_mean=3.0, on_variance=0.0)
    """
    leaves = 1 - again
    if limit is None:
        return Tries(1 / leaves, 0.0, 1 / leaves, again / leaves**2)
    if again <= 0:
        return Tries(1.0, 0.0, 1.0, 0.0)
    if again >= 1:
        return Tries(float(limit), 1.0, float(limit), 0.0)
    spent, answered = again**limit, -expm1(limit * log(again))
    mean, variance = _cut_geometric(again, limit)
    return Tries(answered / leaves, spent, mean, variance)


def _cut_geometric(again: float, limit: int) -> tuple[float, float]:
    """Mean and variance of a geometric number of tries, of which it is known that it is at most `limit`."""
    leaves = 1 - again
    if limit <= _SUMMED:
        weights = [again**k for k in range(limit)]
        total = sum(weights)
        mean = sum(k * weight for k, weight in enumerate(weights, 1)) / total
        return mean, sum((k - mean) ** 2 * weight for k, weight in enumerate(weights, 1)) / total
    if limit * leaves < _NEARLY_EVEN:
        return (limit + 1) / 2 - leaves * (limit**2 - 1) / 12, (limit**2 - 1) / 12
    spent, answered = again**limit, -expm1(limit * log(again))
    return 1 / leaves - limit * spent / answered, again / leaves**2 - limit**2 * spent / answered**2


def rise_of_tries(again: float, limit: int) -> float:
    """How fast the mean tries of a stay rise with the share that tries again, in tries per unit of the share.

    `again`: the share q, 0 to 1. `limit`: the most tries K, from 1.

    Formula: the derivative by q of (1 - q^K) / (1 - q) = 1 + q + ... + q^(K - 1), which is the sum of k q^(k - 1) for k
    from 1 to K - 1.
    Assumes: as in `tries`; up to 1,000 tries the sum itself, above it the quotient, and where K (1 - q) is below a
    ten-thousandth its expansion around q = 1.
    Source: docs/formulas.md, Limits of attempts.

    >>> rise_of_tries(0.5, 3), rise_of_tries(1.0, 3)
    (2.0, 3.0)
    """
    leaves = 1 - again
    if limit <= _SUMMED:
        return sum(k * again ** (k - 1) for k in range(1, limit))
    if limit * leaves < _NEARLY_EVEN:
        return limit * (limit - 1) / 2 - leaves * limit * (limit - 1) * (limit - 2) / 3
    answered = -expm1(limit * log(again)) if again > 0 else 1.0
    return (answered / leaves - limit * again ** (limit - 1)) / leaves
