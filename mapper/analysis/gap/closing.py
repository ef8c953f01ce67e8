"""The chance that cases started now close a gap: each is won in time or not, by itself (domain 2g)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, erf, exp, inf, isnan, lgamma, log, log1p, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.results import Remark
from mapper.core.ids import SaleTypeId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CENT: Final = 100  # money is added up in hundredths, so that equal sums are found to be equal
_MOST_SUMS: Final = 1_000_000  # different sums at one time; beyond them the normal law is taken
MOST_MONEY: Final = 10**15  # above it hundredths are no longer told apart


class Method(StrEnum):
    """How a chance was worked out."""

    EXACT = "exact"  # every sum of wins, each with its chance
    NORMAL = "normal"  # the normal law with the same mean and variance


class Batch(NamedTuple):
    """So many cases alike: the money one win brings, and the chance of each to be won in time, 0 to 1.

    `about`: the sale type they are of, None where they are of none.
    """

    cases: float
    value: float
    chance: float
    about: SaleTypeId | None = None

    @property
    def mean(self) -> float:
        """The money they bring on average."""
        return self.cases * self.value * self.chance

    @property
    def variance(self) -> float:
        """The variance of this money."""
        return self.cases * self.value**2 * self.chance * (1 - self.chance)

    @property
    def terms(self) -> tuple[Term, ...]:
        """How the mean comes about: what multiplies to it."""
        return (
            Term("cases", self.cases, Unit.CASES, self.about),
            Term("value", self.value, Unit.MONEY, self.about),
            Term("chance_in_time", self.chance, Unit.SHARE, self.about),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The chance, 0 to 1, that the wins bring what is missing; mean and standard deviation of the money they bring.

    `batches`: the cases that are counted.
    """

    missing: float
    chance: float
    mean: float
    spread: float
    method: Method
    batches: tuple[Batch, ...] = ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed; the formula of the chance names the method."""
        alone = (Remark("won_by_themselves"),)
        terms = (
            Term("missing", self.missing, Unit.MONEY),
            Term("mean", self.mean, Unit.MONEY),
            Term("spread", self.spread, Unit.MONEY),
        )
        code = f"closing_{self.method.value}"
        return {
            "chance": Figure(value=self.chance, unit=Unit.SHARE, formula=code, terms=terms, assumed=alone),
            "mean": accounted(
                self.mean,
                Unit.MONEY,
                "closing_mean",
                *(term for each in self.batches for term in each.terms),
                remarks=alone,
            ),
            "spread": accounted(self.spread, Unit.MONEY, "closing_spread", *self._spreads, remarks=alone),
        }

    @property
    def _spreads(self) -> tuple[Term, ...]:
        """The terms of the mean of each batch, and the spread of it alone, the squares of which add up."""
        return tuple(
            term
            for each in self.batches
            for term in (*each.terms, Term("spread_alone", sqrt(each.variance), Unit.MONEY, each.about))
        )


def closing(missing: float, batches: Iterable[Batch]) -> Closing:
    """The chance that the money of the wins comes to at least `missing`, with the mean and spread of that money.

    A mean of exactly what is missing gives about even odds, not certainty. What brings no money from 0 to `MOST_MONEY`,
    or says no number of cases and no chance from 0 to 1, counts nothing; what is missing and no number is never
    brought.

    Formula: mean = sum of cases x value x chance; variance = sum of cases x value^2 x chance x (1 - chance); the law of
    the sum is the convolution of the binomial laws of the batches, by hundredths of money.
    Assumes: cases are won or lost by themselves. For parts of cases, for more than a million different sums, and where
    more than 10^15 is missing the law is taken as normal with the same mean and variance (closing_normal).
    Source: Feller, An Introduction to Probability Theory and Its Applications, 1968, chapter VI (binomial laws); the
    normal law by the central limit theorem; docs/formulas.md, Filling a gap.

    Two cases of 10 that are won half the time bring at least 10 in three cases of four:

    >>> closing(10, [Batch(2, 10, 0.5)]).chance
    0.75
    >>> found = closing(500, [Batch(100, 10, 0.5)])
    >>> found.mean, found.spread, round(found.chance, 3), found.method.value
    (500.0, 50.0, 0.54, 'exact')
    """
    listed = [batch for batch in batches if _counts(batch)]
    mean, spread = sum(batch.mean for batch in listed), sqrt(sum(batch.variance for batch in listed))
    exact: float | None = 0.0
    if not isnan(missing):
        exact = 1.0 if missing <= 0 else _exact(missing, listed)
    return Closing(
        missing=missing,
        chance=_normal(missing, mean, spread) if exact is None else exact,
        mean=mean,
        spread=spread,
        method=Method.NORMAL if exact is None else Method.EXACT,
        batches=tuple(listed),
    )


def _counts(batch: Batch) -> bool:
    """Whether its cases, money and chance are numbers to reckon with."""
    return 0 < batch.cases < inf and 0 <= batch.value <= MOST_MONEY and 0 <= batch.chance <= 1


def _normal(missing: float, mean: float, spread: float) -> float:
    """The chance of a normal law to be at least `missing`.

    >>> _normal(10, 10, 2), round(_normal(8, 10, 2), 4), _normal(8, 10, 0)
    (0.5, 0.8413, 1.0)
    """
    if spread == 0:
        return float(mean >= missing)
    return (1 + erf((mean - missing) / spread / sqrt(2))) / 2


def _exact(missing: float, batches: Sequence[Batch]) -> float | None:
    """The chance by adding up the wins batch by batch; None where that cannot be done, or takes too much.

    Sums that reach what is missing are put together: more wins never take them below it again.
    """
    import numpy as np

    if missing > MOST_MONEY or any(batch.cases != int(batch.cases) for batch in batches):
        return None
    aim = ceil(missing * _CENT - 1e-6)
    sums: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
    chances: NDArray[np.float64] = np.ones(1)
    reached = 0.0
    for batch in batches:
        step = min(round(batch.value * _CENT), aim)
        if step <= 0:
            continue
        most = min(int(batch.cases), ceil(aim / step))
        if (most + 1) * len(sums) > _MOST_SUMS:
            return None
        wins = _binomial(int(batch.cases), batch.chance, most)
        added = np.add.outer(sums, step * np.arange(most + 1, dtype=np.int64)).ravel()
        weights = np.outer(chances, wins).ravel()
        is_there = added >= aim
        reached += float(weights[is_there].sum())
        sums, place = np.unique(added[~is_there], return_inverse=True)
        chances = np.zeros(len(sums))
        np.add.at(chances, place, weights[~is_there])
    return min(reached, 1.0)


def _binomial(count: int, chance: float, most: int) -> "NDArray[np.float64]":
    """The chances of 0, 1, ... `most` wins of `count` cases; the last one is that of so many or more.

    >>> _binomial(2, 0.5, 2).round(6).tolist(), _binomial(3, 0.5, 1).round(6).tolist()
    ([0.25, 0.5, 0.25], [0.125, 0.875])
    """
    import numpy as np

    yes = log(chance) if chance > 0 else -inf
    no = log1p(-chance) if chance < 1 else -inf
    found = [
        exp(
            lgamma(count + 1)
            - lgamma(wins + 1)
            - lgamma(count - wins + 1)
            + (wins * yes if wins else 0.0)
            + ((count - wins) * no if count > wins else 0.0)
        )
        for wins in range(most)
    ]
    return np.array([*found, max(0.0, 1.0 - sum(found))])
