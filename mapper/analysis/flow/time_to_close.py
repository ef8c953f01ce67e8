"""The chance that a case is won by a date: the law of the time to a win, exact where it can be, else fitted."""

from dataclasses import dataclass
from math import exp, log, log1p, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Final, Protocol

from mapper.analysis.figure import Basis, Figure, Term, Unit
from mapper.analysis.flow.phases import Phases, phases_to_win
from mapper.analysis.flow.times import Spread, Times
from mapper.analysis.results import Flow, Remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    Vector = NDArray[np.float64]

_MOST_MOVES: Final = 50_000  # a quarter of a second
_FEW: Final = 64  # phases; more are kept sparse
_FAR: Final = 12.0  # standard deviations beyond the mean up to which a law is asked
_GONE: Final = 1e-13  # of the cases; fewer are none
_HALVINGS: Final = 60


class Law(Protocol):
    """A law of times in working days."""

    def by(self, days: float) -> float:
        """Share of the cases that take no longer, 0 to 1."""
        ...

    def within(self, share: float) -> float:
        """The days that this share of the cases, between 0 and 1, takes at most."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeToClose:
    """Working days from entry to a win. `basis`: computed from the waits, or fitted to their mean and spread."""

    law: Law
    basis: Basis
    win_probability: float

    def by(self, days: float) -> Figure:
        """Share of the won cases that are won after so many working days at the latest, 0 to 1."""
        return self._figure(self.law.by(days), Unit.SHARE, "closed_by", Term("days", days, Unit.DAYS))

    def won_by(self, days: float) -> Figure:
        """Share of all cases that enter that are won after so many working days at the latest, 0 to 1."""
        closed = self.law.by(days)
        return self._figure(
            self.win_probability * closed,
            Unit.SHARE,
            "won_by",
            Term("win_probability", self.win_probability, Unit.SHARE),
            Term("closed", closed, Unit.SHARE),
            Term("days", days, Unit.DAYS),
        )

    def within(self, share: float) -> Figure:
        """The working days that this share of the won cases takes at most; 0.8 is the 80th percentile."""
        value = self.law.within(share)
        return self._figure(value, Unit.DAYS, "closed_within", Term("share", share, Unit.SHARE))

    def _figure(self, value: float, unit: Unit, formula: str, *terms: Term) -> Figure:
        is_fitted = self.basis is Basis.FITTED
        assumed = (Remark("fitted_lognormal"),) if is_fitted else ()
        return Figure(value=value, unit=unit, formula=formula, basis=self.basis, terms=terms, assumed=assumed)


def time_to_close(found: Flow, timed: Times) -> TimeToClose | None:
    """The law of the working days from entry to a win, of the cases that are won; None where none is, or there is no
    flow.

    Formula: the share won after t days = 1 - the sum over k of Poisson(k; v t) x share left after k moves, all rates
    brought to the largest, v. Where that law cannot be had, a lognormal law with the mean and variance given a win: ln
    T is normal with variance ln(1 + variance / mean^2).
    Assumes: exact where each wait is exponential or a sum of such (Erlang, as steps have it unless told otherwise) and
    visits are independent. Otherwise, or where there are more than 1,000 phases or 50,000 moves to follow up to 12
    standard deviations beyond the mean, fitted and labelled as fitted. Who takes longer than that, by Cantelli's
    inequality one case in 145 at most, counts as won by then.
    Source: Jensen 1953; Neuts, Matrix-Geometric Solutions in Stochastic Models, 1981; docs/formulas.md, Won by a date.

    Example: one exponential wait of 10 days: 1 - exp(-1.5) = 77.7 % are won within 15 days, 80 % within 16.1.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.flow.times import times
    >>> found = flow(sale(), SALE)
    >>> closing = time_to_close(found, times(sale(), found))
    >>> closing.basis.value, round(closing.by(1000.0).value, 6), round(closing.won_by(1000.0).value, 6)
    ('computed', 1.0, 0.2)
    """
    if found.ground is None or timed.days_won is None:
        return None
    phases = phases_to_win(found.ground, timed.visit)
    entering = timed.days_won.entering
    law: Law | None = PhaseType.of(phases, entering) if phases is not None else None
    basis = Basis.COMPUTED if law is not None else Basis.FITTED
    return TimeToClose(
        law=law or Lognormal(entering), basis=basis, win_probability=found.ground.win_probability
    )


class Lognormal:
    """The lognormal law with a mean and a variance: ln T is normal with variance ln(1 + variance / mean^2).

    >>> law = Lognormal(Spread(10.0, 100.0))
    >>> round(law.by(10.0), 4), round(law.within(law.by(10.0)), 6)
    (0.6614, 10.0)
    >>> Lognormal(Spread(10.0, 0.0)).by(9.9), Lognormal(Spread(10.0, 0.0)).within(0.8)
    (0.0, 10.0)
    """

    def __init__(self, spread: Spread) -> None:
        self._spread = spread
        self._normal: NormalDist | None = None
        square = log1p((spread.deviation / spread.mean) ** 2) if spread.mean > 0 else 0.0
        if square > 0:
            self._normal = NormalDist(log(spread.mean) - square / 2, sqrt(square))

    def by(self, days: float) -> float:
        if self._normal is None:
            return float(days >= self._spread.mean)
        return self._normal.cdf(log(days)) if days > 0 else 0.0

    def within(self, share: float) -> float:
        if self._normal is None:
            return self._spread.mean
        return exp(self._normal.inv_cdf(share))


class PhaseType:
    """The law of the way through phases.

    By uniformisation: with all rates brought to the largest, v, what is left after t days is the sum over k of
    Poisson(k; v t) x what is left after k moves.

    >>> import numpy as np
    >>> law = PhaseType(Phases(np.array([1.0]), np.array([[0.0]]), np.array([0.1])), 200.0)
    >>> round(law.by(15.0), 4), round(law.within(0.8), 2)
    (0.7769, 16.09)
    """

    def __init__(self, phases: Phases, most_days: float) -> None:
        import numpy as np

        self._most_days = most_days
        self._rate = float(phases.rates.max()) if len(phases.rates) else 0.0
        size = len(phases.rates)
        leaving = (phases.rates / self._rate if size else phases.rates)[:, None]
        jump = np.eye(size) + leaving * (phases.moves - np.eye(size))
        left, here, onward = [float(phases.entry.sum())], phases.entry, _transposed(jump)
        while left[-1] > _GONE and len(left) <= self._moves(most_days):
            here = onward @ here
            left.append(float(here.sum()))
        self._left: Vector = np.array(left)
        self._log_factorial: Vector = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, len(left))))))

    @classmethod
    def of(cls, phases: Phases, spread: Spread) -> "PhaseType | None":
        """The law, up to where next to nobody is left; None where that takes too long."""
        most_days = spread.mean + _FAR * spread.deviation
        moves = float(phases.rates.max()) * most_days if len(phases.rates) else 0.0
        return cls(phases, most_days) if moves <= _MOST_MOVES else None

    def by(self, days: float) -> float:
        import numpy as np

        if days < 0:
            return 0.0
        mean = self._rate * days
        if mean == 0:
            return 1 - float(self._left[0])
        k = np.arange(len(self._left))
        weights = np.exp(k * log(mean) - mean - self._log_factorial)
        return min(max(1 - float(weights @ self._left), 0.0), 1.0)

    def within(self, share: float) -> float:
        low, high = 0.0, self._most_days
        if self.by(low) >= share:
            return low
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if self.by(middle) >= share else (middle, high)
        return high

    def _moves(self, days: float) -> float:
        """Moves that more than all but a trifle of the cases make in so many days."""
        mean = self._rate * days
        return mean + 10 * sqrt(mean) + 20


def _transposed(matrix: "Vector") -> "Vector | csr_array":
    """The transposed matrix, in the form that is multiplied fastest."""
    if len(matrix) <= _FEW:
        return matrix.T.copy()
    from scipy.sparse import csr_array

    return csr_array(matrix.T)
