"""How long cases take from entry to end, and how many steps: mean and spread, over all and given a win."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mapper.analysis.flow.chain import Chain
from mapper.analysis.flow.delays import Delay, delays
from mapper.analysis.flow.solved import Solved
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.values import STEP_KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]


class Spread(NamedTuple):
    """Mean and variance of an amount."""

    mean: float
    variance: float

    @property
    def deviation(self) -> float:
        """Standard deviation.

        >>> Spread(10.0, 25.0).deviation
        5.0
        """
        return sqrt(self.variance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An amount that adds up until a case is out: of the cases that enter, and still to come from each node."""

    entering: Spread
    ahead: Mapping[
        NodeId, Spread
    ]  # the visit to the node included; given a win, where a case can still be won


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Working days and steps of the cases of a map, over all and of those that are won.

    None where the flow could not be computed, and for wins where no case is won. `visit`: the delay of one visit.
    `missing`: what counted nothing (wait_missing, not_a_number), or by its work (wait_unknown, work_above_wait).
    """

    days: Span | None = None
    days_won: Span | None = None
    steps: Span | None = None
    steps_won: Span | None = None
    visit: Mapping[NodeId, Delay]
    missing: tuple[Remark, ...] = ()


def times(reader: Reader, found: Flow) -> Times:
    """Working days and steps from entry to end, mean and variance: of the cases that enter and still to come from each
    node, over all and given a win.

    `found` is the flow of a map in `reader`. None where it could not be computed, and for wins where no case is won.

    Formula: mean m = N d, variance N u with u(i) = v(i) + variance over the branches of m(target): it equals N (v + d^2
    + 2 d Qm) - m^2. Given a win the same of the chain of the won cases, p h(target) / h(source). From several starts
    the mean of the means, and the mean of the variances + the variance of the means. Steps have d = 1, v = 0.
    Assumes: visits are independent; work is done within the wait, so the days of a visit are its wait, or its work
    where that takes longer (`delays`). Steps are the visits to steps, decisions, stalls and slips; every counted try is
    one. What has no days counts nothing, and is named.
    Source: Kemeny and Snell, Finite Markov Chains, 1960, theorem 3.3.5 (for d = 1); docs/formulas.md, Time and stock.

    Example: 2 days a call, fixed; half are called again: mean 4 days, variance 2^2 x 0.5 / 0.5^2 = 8.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = times(sale(), flow(sale(), SALE))
    >>> found.days.entering.mean, found.days_won.entering.mean
    (6.5, 9.0)
    """
    if found.ground is None:
        return Times(visit=MappingProxyType({}))
    solved = found.ground
    nodes = [solved.network.nodes[at] for at in solved.places]
    known = delays(reader, nodes)
    waits = [known.of.get(node.id, Delay(0.0, 1.0)) for node in nodes]
    of_days = _Amounts(solved, [wait.mean for wait in waits], [wait.variance for wait in waits])
    of_steps = _Amounts(solved, [float(node.kind in STEP_KINDS) for node in nodes], [0.0] * len(nodes))
    is_won, can_win = solved.win_probability > 0, (solved.wins > 0).tolist()
    return Times(
        days=of_days.span(solved.chain, [True] * len(nodes)),
        days_won=of_days.span(solved.winning, can_win) if is_won else None,
        steps=of_steps.span(solved.chain, [True] * len(nodes)),
        steps_won=of_steps.span(solved.winning, can_win) if is_won else None,
        visit=MappingProxyType(known.of),
        missing=known.missing,
    )


class _Amounts:
    """What each move adds: so many tries at its source, each with a mean and a variance."""

    def __init__(self, solved: Solved, means: list[float], variances: list[float]) -> None:
        import numpy as np

        self._solved = solved
        mean = np.array(means)[solved.chain.rows]
        variance = np.array(variances)[solved.chain.rows]
        self._means: Vector = solved.tries * mean
        self._variances: Vector = solved.tries * variance + solved.tries_variance * mean**2

    def span(self, chain: Chain, is_meant: list[bool]) -> Span:
        mean, variance = chain.totals(self._means, self._variances)
        start = float(chain.entry @ mean)
        around = float(chain.entry @ (variance + (mean - start) ** 2))
        nodes, places = self._solved.network.nodes, self._solved.places
        of_states = zip(places, mean.tolist(), variance.tolist(), is_meant, strict=True)
        ahead = {
            nodes[at].id: Spread(value, max(spread, 0.0)) for at, value, spread, meant in of_states if meant
        }
        return Span(entering=Spread(start, max(around, 0.0)), ahead=MappingProxyType(ahead))
