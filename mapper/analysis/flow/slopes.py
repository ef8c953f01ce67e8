"""What a little more of a branch's share does to wins and to time: all slopes from one factorisation."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from mapper.analysis.flow.attempts import rise_of_tries, tries
from mapper.analysis.flow.moves import Branch
from mapper.analysis.flow.solved import Solved
from mapper.analysis.flow.times import Times
from mapper.analysis.results import Flow
from mapper.core.ids import ConnectorId, NodeId


class Slope(NamedTuple):
    """Change per unit of a branch's share, its siblings keeping their proportions.

    `wins`: of the win probability. `elasticity`: per cent of win probability for one per cent of the share; None where
    nothing is won. `days`: of the working days from entry to end.
    """

    wins: float
    elasticity: float | None
    days: float


def slopes(found: Flow, timed: Times) -> Mapping[ConnectorId, Slope]:
    """The slope of every branch that has siblings, by connector: of the win probability, of it in per cent for one per
    cent, and of the working days from entry to end.

    Empty where the flow could not be computed. A branch that takes all has none, for nothing could give way, nor has
    one that nobody takes.

    Formula: dw/dp_ij = n_i (h_j - h_i) / (1 - p_ij); elasticity = p_ij / w x that, None where nothing is won; time
    likewise, with the days still to come in place of h and the days of the visit taken off m_i. Where attempts are
    counted the closed form of a stay is differentiated.
    Assumes: the other branches of i keep their proportions. A branch that leads straight back changes no wins (unless
    attempts are counted) and much time; who gives up wins nothing and has no days left.
    Source: dN = N dQ N, the derivative of an inverse: Caswell, Matrix Population Models, 2001, chapter 9.

    Example: half tried again, a quarter won, a quarter lost: n = 2, h = 0.5, so won + 1 point is 2 (1 - 0.5) / 0.75 =
    1.33 points of wins.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.flow.times import times
    >>> found = flow(sale(), SALE)
    >>> slope = slopes(found, times(sale(), found))[ConnectorId("connector-offer-won")]
    >>> round(slope.wins, 9), round(slope.elasticity, 9), slope.days
    (0.5, 1.0, 0.0)
    """
    solved = found.ground
    if solved is None or timed.days is None:
        return MappingProxyType({})
    days = {node_id: spread.mean for node_id, spread in timed.days.ahead.items()}
    a_try = {node_id: delay.mean for node_id, delay in timed.visit.items()}
    stays, w = solved.chain.visits.tolist(), solved.win_probability
    of_wins, of_days = _of_stays(solved, found.wins_from, {}), _of_stays(solved, days, a_try)
    slopes_of: dict[ConnectorId, Slope] = {}
    for branch, of_win, of_day in zip(solved.network.branches, of_wins, of_days, strict=True):
        if branch.share < 1:
            amount = stays[solved.state[branch.source]]
            more_wins = amount * of_win
            elasticity = more_wins * branch.share / w if w else None
            slopes_of[branch.connector_id] = Slope(more_wins, elasticity, amount * of_day)
    return MappingProxyType(slopes_of)


def _of_stays(solved: Solved, values: Mapping[NodeId, float], a_try: Mapping[NodeId, float]) -> list[float]:
    """For each branch the slope of what a stay at its source comes to (`Stay.slope`); 0 where it takes all.

    `values`: of nodes; at an end that is not won nothing is won and no time is left. All at once, for branches are
    many; where attempts are counted, which they seldom are, node by node.
    """
    import numpy as np

    nodes, branches, limits = solved.network.nodes, solved.network.branches, solved.network.limits
    sources = np.array([branch.source for branch in branches], dtype=np.intp)
    targets = np.array([branch.target for branch in branches], dtype=np.intp)
    shares = np.array([branch.share for branch in branches], dtype=np.float64)
    worth = np.array([values.get(node.id, 0.0) for node in nodes], dtype=np.float64)[targets]
    whole = np.bincount(sources, shares * worth, minlength=len(nodes))[sources]
    slopes = np.divide(worth - whole, 1 - shares, out=np.zeros(len(branches)), where=shares < 1)
    for at, limit in limits.items():
        here = slice(*np.searchsorted(sources, [at, at + 1]))
        stay = Stay(branches[here], worth[here].tolist(), a_try.get(nodes[at].id, 0.0), limit)
        slopes[here] = [
            stay.slope(place) if share < 1 else 0.0 for place, share in enumerate(shares[here].tolist())
        ]
    found: list[float] = slopes.tolist()
    return found


class Stay:
    """What one stay at a node comes to: `a_try` at each try, and at its end the value of where it leads.

    `values` are those of the targets of the branches; that of the node itself is what a stay comes to in all. `limit`
    is that of attempts, None where they are not counted.
    """

    def __init__(
        self, branches: Sequence[Branch], values: Sequence[float], a_try: float, limit: int | None
    ) -> None:
        self._shares = [branch.share for branch in branches]
        self._values, self._limit = values, limit
        self._back = [branch.target == branch.source for branch in branches]
        self._whole = sum(share * value for share, value in zip(self._shares, values, strict=True))
        if limit is not None:
            again = sum(share for share, back in zip(self._shares, self._back, strict=True) if back)
            self._again = min(again, 1.0)
            onward = zip(self._shares, values, self._back, strict=True)
            self._once = a_try + sum(share * value for share, value, back in onward if not back)
            self._tries, self._rise = tries(self._again, limit).mean, rise_of_tries(self._again, limit)

    def slope(self, place: int) -> float:
        """Change of what a stay comes to per unit of a branch's share, of which the others give way in proportion."""
        share, value = self._shares[place], self._values[place]
        left = 1 - share
        if self._limit is None:
            return (value - self._whole) / left
        change = [-other / left for other in self._shares]
        change[place] = 1.0
        parts = list(zip(change, self._values, self._back, strict=True))
        more_once = sum(part * of_target for part, of_target, back in parts if not back)
        more_again = sum(part for part, _, back in parts if back)
        # who gives up goes to an end that is not won: nothing is won there and no time is left
        return self._tries * more_once + self._rise * more_again * self._once
