"""Ranges of figures: 90 % of the values that what is counted or estimated allows, and how several go together."""

from collections.abc import Iterable
from math import exp, inf, isfinite, sqrt
from typing import Final, NamedTuple

COVERED: Final = 0.9  # of the samples like the one that was counted
NOTHING: Final = 1e-12  # a share, or a standard deviation, that is rounding
_Z: Final = 1.6448536269514722  # so many standard deviations to either side hold 90 % of a normal law


class Range(NamedTuple):
    """From where to where a figure may lie."""

    low: float
    high: float


def wilson(share: float, cases: float) -> Range:
    """The range, two shares of 0 to 1, of a share that was seen among so many cases.

    It tells something of none and of all too, unlike p +- z sqrt(p (1 - p) / N). Where no case was seen, or a number is
    none or a share no share, it may be anything from 0 to 1. `cases` need not be a whole number.

    Formula: (p + z^2 / 2N +- z sqrt(p (1 - p) / N + z^2 / 4N^2)) / (1 + z^2 / N), z = 1.645 for 90 of 100, cut to 0 to
    1.
    Assumes: the cases are alike and independent, and were not chosen by how they ended.
    Source: Wilson 1927.

    >>> [round(each, 4) for each in wilson(0.25, 40)], [round(each, 4) for each in wilson(1.0, 10)]
    ([0.1557, 0.376], [0.7871, 1.0])
    """
    if not (0 <= share <= 1 and 0 < cases < inf):
        return Range(0.0, 1.0)
    more = _Z**2 / cases
    middle, half = share + more / 2, _Z * sqrt(share * (1 - share) / cases + more / cases / 4)
    return Range(max((middle - half) / (1 + more), 0.0), min((middle + half) / (1 + more), 1.0))


def of_share(share: float, variance: float) -> Range | None:
    """The range, two shares of 0 to 1, of a share that several samples make; None where it is 0 or 1, or the variance
    is none.

    Formula: Wilson's range of the share among N = p (1 - p) / variance cases: as many as would spread as much in one
    sample. That of one sample is its own.
    Assumes: the variance is that of the share to first order (`counted`); a standard deviation of no more than 10^-12
    is rounding.
    Source: Korn and Graubard 1998 (effective number of cases); with Wilson's law Dean and Pagano 2015.

    >>> of_share(0.25, 0.25 * 0.75 / 40) == wilson(0.25, 40), of_share(0.25, 0.0)
    (True, None)
    """
    is_open = NOTHING < share < 1 - NOTHING
    return wilson(share, share * (1 - share) / variance) if is_open and variance > NOTHING**2 else None


def of_outcome(wins: float, rate: float) -> Range | None:
    """The range of the number of wins of a period by chance alone; None where nothing is won, or none or all of the
    cases are.

    `wins` are those expected, `rate` the win probability of a case, 0 to 1.

    Formula: wins +- z sqrt(wins (1 - rate)), z = 1.645 for 90 of 100, cut to 0 to n = wins / rate, the cases.
    Assumes: each of the n cases is won or not by itself with the same chance (binomial), by the normal law: rough below
    some ten wins; how well rate and cases are known is not in it.
    Source: docs/formulas.md, Ranges.

    >>> [round(each, 1) for each in of_outcome(40.0, 0.1)], of_outcome(1.0, 0.5), of_outcome(7.0, 1.0)
    ([30.1, 49.9], Range(low=0.0, high=2.0), None)
    """
    if not wins > 0 or not NOTHING < rate < 1 - NOTHING:
        return None
    half = _Z * sqrt(wins * (1 - rate))
    return Range(max(wins - half, 0.0), min(wins + half, wins / rate))


def around(amount: float, relative: float) -> Range:
    """The range of an amount above 0 by its relative standard deviation: as many times less as more, never below 0.

    Formula: amount x e^(+-z x relative), z = 1.645 for 90 of 100.
    Assumes: the amount is above 0 and its logarithm normal, with the relative deviation as its own (to first order the
    same).
    Source: Cramer, Mathematical Methods of Statistics, 1946 (delta method, of the logarithm); docs/formulas.md, Ranges.

    >>> [round(each, 3) for each in around(20.0, 0.1)]
    [16.967, 23.576]
    """
    return Range(amount * exp(-_Z * relative), amount * exp(_Z * relative))


def together(amount: float, ranges: Iterable[Range]) -> Range | None:
    """The range that independent ones make together, in the unit of the amount; None of none.

    Ranges with an end that is infinite or no number are passed over. What lies on one side of the amount only widens
    that side.

    Formula: below it sqrt(sum of max(amount - low, 0)^2), above it sqrt(sum of max(high - amount, 0)^2).
    Assumes: what the ranges rest on is independent, and each moves the amount as if the others stood still.
    Source: docs/formulas.md, Ranges (variances of independent parts add up; here side by side).

    >>> together(10.0, [Range(7.0, 14.0), Range(6.0, 10.0)])
    Range(low=5.0, high=14.0)
    >>> together(10.0, []) is None
    True
    """
    known = [each for each in ranges if isfinite(each.low) and isfinite(each.high)]
    if not known:
        return None
    below = sqrt(sum(max(amount - each.low, 0.0) ** 2 for each in known))
    above = sqrt(sum(max(each.high - amount, 0.0) ** 2 for each in known))
    return Range(amount - below, amount + above)
