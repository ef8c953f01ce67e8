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
    stays = solved.chain.visits.tolist()
    by_source: dict[int, list[Branch]] = {}
    for branch in solved.network.branches:
        by_source.setdefault(branch.source, []).append(branch)
    slopes_of: dict[ConnectorId, Slope] = {}
    for source, branches in by_source.items():
        node_id = solved.network.nodes[source].id
        limit = solved.network.limits.get(source)
        wins = Stay(branches, _values(solved, branches, found.wins_from), 0.0, limit)
        ahead = Stay(branches, _values(solved, branches, days), a_try.get(node_id, 0.0), limit)
        amount, w = stays[solved.state[source]], solved.win_probability
        for place, branch in enumerate(branches):
            if branch.share < 1:
                of_wins = amount * wins.slope(place)
                elasticity = of_wins * branch.share / w if w else None
                slopes_of[branch.connector_id] = Slope(of_wins, elasticity, amount * ahead.slope(place))
    return MappingProxyType(slopes_of)


def _values(solved: Solved, branches: Sequence[Branch], of_nodes: Mapping[NodeId, float]) -> list[float]:
    """The values of the targets; at an end that is not won nothing is won and no time is left."""
    nodes = solved.network.nodes
    return [of_nodes.get(nodes[branch.target].id, 0.0) for branch in branches]


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
