"""What a little more of a branch's share does to wins and to time: all slopes from one factorisation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from mapper.analysis.attempts import rise_of_tries, tries
from mapper.analysis.network import Branch
from mapper.analysis.results import Flow
from mapper.analysis.solved import Solved
from mapper.analysis.times import Times
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
    """The slope of every branch that has siblings; a branch that takes all has none, for nothing could give way.

    dw/dp_ij = n_i (h_j - h_i) / (1 - p_ij), with the visits n from the transposed equations and h from the others, so
    that one factorisation serves all branches; time likewise with the days still to come in place of h and the wait of
    the visit taken off. Where attempts are counted the closed form of a stay is differentiated. A branch that leads
    straight back changes no wins (unless attempts are counted) and much time. Source: dN = N dQ N, the derivative of
    an inverse; see Caswell, Matrix Population Models, 2001, chapter 9.

    Example: half tried again, a quarter won, a quarter lost: n = 2, h = 0.5, so won + 1 point is
    2 (1 - 0.5) / 0.75 = 1.33 points of wins.
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
        wins = _stay(solved, branches, found.wins_from, 0.0)
        ahead = _stay(solved, branches, days, a_try.get(node_id, 0.0))
        amount, w = stays[solved.state[source]], solved.win_probability
        for branch in branches:
            if branch.share < 1:
                of_wins = amount * wins.slope(branch)
                elasticity = of_wins * branch.share / w if w else None
                slopes_of[branch.connector_id] = Slope(of_wins, elasticity, amount * ahead.slope(branch))
    return MappingProxyType(slopes_of)


@dataclass(frozen=True, slots=True)
class _Stay:
    """What one stay at a node comes to: `a_try` at each try, and at its end the value of where it leads."""

    branches: Sequence[Branch]
    values: Mapping[int, float]  # of the targets; that of the node itself is what a stay comes to in all
    a_try: float
    limit: int | None  # of attempts, None where they are not counted

    def slope(self, moved: Branch) -> float:
        """Change of what a stay comes to per unit of a branch's share, of which the others give way in proportion."""
        left = 1 - moved.share
        change = [1.0 if branch is moved else -branch.share / left for branch in self.branches]
        back = [branch.target == branch.source for branch in self.branches]
        value = [self.values.get(branch.target, 0.0) for branch in self.branches]
        if self.limit is None:
            return sum(x * y for x, y in zip(change, value, strict=True))
        share = [branch.share for branch in self.branches]
        again = sum(s for s, b in zip(share, back, strict=True) if b)
        more_again = sum(c for c, b in zip(change, back, strict=True) if b)
        onward = [i for i, b in enumerate(back) if not b]
        once = self.a_try + sum(share[i] * value[i] for i in onward)
        more_once = sum(change[i] * value[i] for i in onward)
        # who gives up goes to an end that is not won: nothing is won there and no time is left
        more_tries = rise_of_tries(again, self.limit) * more_again
        return tries(min(again, 1.0), self.limit).mean * more_once + more_tries * once


def _stay(
    solved: Solved, branches: Sequence[Branch], of_nodes: Mapping[NodeId, float], a_try: float
) -> _Stay:
    nodes, source = solved.network.nodes, branches[0].source
    return _Stay(
        branches,
        {branch.target: of_nodes.get(nodes[branch.target].id, 0.0) for branch in branches},
        a_try,
        solved.network.limits.get(source),
    )
