"""How far figures may be off because shares were formed from counts: the spread of multinomial samples, to first order.

Cases that were counted at a node are a sample of those to come. A figure f of all shares has the variance sum over the
counted nodes i of (1 / N_i) (sum_j p_ij g_ij^2 - (sum_j p_ij g_ij)^2) with g_ij = df / dp_ij and N_i the cases counted
there (the delta method; Cramer, Mathematical Methods of Statistics, 1946, chapters 27 and 28). Assumptions: cases are
alike and independent, the nodes were counted apart, and a branch that none of them took stays without cases.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mapper.analysis.flow.attempts import rise_of_tries
from mapper.analysis.flow.moves import Branch
from mapper.analysis.flow.slopes import Stay
from mapper.analysis.flow.solved import Solved
from mapper.analysis.flow.times import Times
from mapper.analysis.ranges.ranges import NOTHING
from mapper.analysis.results import Flow
from mapper.core.ids import NodeId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]


class _Node(NamedTuple):
    """A node whose branches are counts. `branches`: those that some of its `cases` took."""

    state: int
    node_id: NodeId
    cases: int
    branches: Sequence[Branch]
    limit: int | None
    has_untaken: bool


class Counted:
    """What the counts of a map do to its figures. Slopes are vectors over the branches, less the mean at their node."""

    def __init__(self, found: Flow, solved: Solved) -> None:
        import numpy as np

        self._found, self._solved = found, solved
        self._nodes = _counted(solved)
        self._weights: Vector = np.array(
            [branch.share / node.cases for node in self._nodes for branch in node.branches], dtype=np.float64
        )

    @property
    def node_ids(self) -> tuple[NodeId, ...]:
        """The nodes whose branches are counts, in the order of their ids."""
        return tuple(sorted(node.node_id for node in self._nodes))

    @property
    def fewest(self) -> int | None:
        """The fewest cases counted at a node that left a branch without any; None where no node did."""
        return min((node.cases for node in self._nodes if node.has_untaken), default=None)

    def variance(self, slopes: "Vector") -> float:
        """Of the figure that has these slopes."""
        return float(self._weights @ slopes**2)

    def resting(self, slopes: "Vector") -> tuple[NodeId, ...]:
        """The nodes whose counts the figure that has these slopes hangs on, in the order of their ids."""
        ids = [node.node_id for node in self._nodes for _ in node.branches]
        told = zip(ids, slopes.tolist(), strict=True)
        return tuple(sorted({node_id for node_id, slope in told if abs(slope) > NOTHING}))

    @cached_property
    def of_wins(self) -> "Vector":
        """Slopes of the win probability: visits x chance to be won at the end of the branch."""
        return self._slopes(self._solved.chain.visits, self._found.wins_from, {})

    def of_amount(self, a_visit: Mapping[NodeId, float]) -> "Vector":
        """Slopes of what a case adds up on its way, so much at each visit: hours of work, days."""
        solved = self._solved
        each = self._by_state(a_visit)
        ahead = solved.chain.ahead(solved.chain.from_state(solved.tries * each[solved.chain.rows]))
        return self._slopes(solved.chain.visits, self._by_node(ahead), a_visit)

    def of_days_won(self, timed: Times) -> "Vector":
        """Slopes of the mean working days to a win: of days x won over the chance to be won.

        Days x won = n y with y what a case at a node still adds up if it is won; a share more of a branch changes what
        comes after it, and whether the days before it are those of a win.
        """
        solved, chain = self._solved, self._solved.chain
        days = {node_id: delay.mean for node_id, delay in timed.visit.items()}
        each, wins = self._by_state(days), solved.wins
        won = chain.along(wins) + solved.won  # the chance to be won from the end of each move
        ahead = chain.ahead(chain.from_state(solved.tries * each[chain.rows] * won))
        import numpy as np

        inflow = chain.visits[chain.rows] * chain.shares * solved.tries * each[chain.rows]
        inside = chain.columns >= 0
        before = chain.behind(
            np.bincount(chain.columns[inside], inflow[inside], minlength=chain.size).astype(np.float64)
        )
        slopes = self._slopes(chain.visits, self._by_node(ahead), {})
        slopes += self._slopes(before, self._found.wins_from, {})
        slopes += self._own_days(days)
        w = solved.win_probability
        in_all = float(chain.entry @ ahead)
        return slopes / w - in_all / w**2 * self.of_wins

    def of_reaching(self, before: "Vector", chances: Mapping[NodeId, float]) -> "Vector":
        """Slopes of the share that ever comes to some place: visits before it x chance to come there."""
        return self._slopes(before, chances, {})

    def _own_days(self, days: Mapping[NodeId, float]) -> "Vector":
        """What the days of the stay itself add to days x won: tries x days x chance to be won at the end of the branch.

        Where attempts are counted the tries hang on the shares too: sum over the tries k of k q^(k - 1), K at most.
        """
        import numpy as np

        found: list[float] = []
        for node in self._nodes:
            amount = float(self._solved.chain.visits[node.state]) * days.get(node.node_id, 0.0)
            values = [self._found.wins_from.get(target, 0.0) for target in self._targets(node)]
            shares = [branch.share for branch in node.branches]
            back = [branch.target == branch.source for branch in node.branches]
            if node.limit is None:
                risen, steeper, onward = 1.0, 0.0, values
            else:
                again = min(sum(share for share, is_back in zip(shares, back, strict=True) if is_back), 1.0)
                risen, steeper = rise_of_tries(again, node.limit + 1), _bend(again, node.limit)
                onward = [0.0 if is_back else value for value, is_back in zip(values, back, strict=True)]
            mean = sum(share * value for share, value in zip(shares, onward, strict=True))
            own = [
                risen * value + steeper * mean * is_back for value, is_back in zip(onward, back, strict=True)
            ]
            middle = sum(share * slope for share, slope in zip(shares, own, strict=True))
            found += [amount * (slope - middle) for slope in own]
        return np.array(found, dtype=np.float64)

    def _slopes(
        self, amounts: "Vector", values: Mapping[NodeId, float], a_try: Mapping[NodeId, float]
    ) -> "Vector":
        """`amounts`: what comes to each state; `values`: what a case is worth at a node."""
        import numpy as np

        found: list[float] = []
        for node in self._nodes:
            worth = [values.get(target, 0.0) for target in self._targets(node)]
            stay = Stay(node.branches, worth, a_try.get(node.node_id, 0.0), node.limit)
            amount = float(amounts[node.state])
            for place, branch in enumerate(node.branches):
                # a slope lets the others give way in proportion: (g - mean g) / (1 - p)
                found.append(amount * (1 - branch.share) * stay.slope(place) if branch.share < 1 else 0.0)
        return np.array(found, dtype=np.float64)

    def _targets(self, node: _Node) -> list[NodeId]:
        return [self._solved.network.nodes[branch.target].id for branch in node.branches]

    def _by_state(self, of_nodes: Mapping[NodeId, float]) -> "Vector":
        import numpy as np

        nodes = self._solved.network.nodes
        return np.array([of_nodes.get(nodes[at].id, 0.0) for at in self._solved.places], dtype=np.float64)

    def _by_node(self, of_states: "Vector") -> dict[NodeId, float]:
        nodes = self._solved.network.nodes
        return {
            nodes[at].id: value for at, value in zip(self._solved.places, of_states.tolist(), strict=True)
        }


def _counted(solved: Solved) -> list[_Node]:
    """The nodes all of whose branches are stated as counts. Shares a strategy or a play sets are none."""
    by_source: dict[int, list[Branch]] = {}
    for branch in solved.network.branches:
        by_source.setdefault(branch.source, []).append(branch)
    found: list[_Node] = []
    for source, branches in by_source.items():
        node_id = solved.network.nodes[source].id
        leaving = solved.network.graph.leaving[node_id]
        counts = [line.count for line in leaving if line.count is not None]
        cases = sum(counts)
        if len(counts) > 1 and len(counts) == len(leaving) and cases > 0:
            limit = solved.network.limits.get(source)
            has_untaken = len(branches) < len(leaving)
            found.append(_Node(solved.state[source], node_id, cases, branches, limit, has_untaken))
    return found


def _bend(again: float, limit: int) -> float:
    """How fast sum over k of k q^(k - 1), k from 1 to the limit, rises with q: sum of k (k - 1) q^(k - 2).

    >>> _bend(0.5, 3), round(_bend(0.5, 1_000_000), 9)
    (5.0, 16.0)
    """
    total, power = 0.0, 1.0
    for k in range(2, limit + 1):
        more = k * (k - 1) * power
        total += more
        power *= again
        if more <= total * 1e-17:  # nothing that follows is seen any more
            break
    return total
