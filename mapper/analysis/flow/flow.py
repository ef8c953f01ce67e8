"""The flow through a map: visits, outcomes and the chance to win, from an absorbing Markov chain.

Visits n solve (I - Q^T) n = a, where Q holds the shares between the nodes that are no ends and a says where cases
enter; the chance to win h solves (I - Q) h = r, where r holds the shares that lead to a won end
(Kemeny and Snell, Finite Markov Chains, 1960; Grinstead and Snell, Introduction to Probability, chapter 11.2).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from mapper.analysis.flow.network import Network, network
from mapper.analysis.flow.solved import LOST_FLOW, Solved
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import NodeKind, Outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def flow(reader: Reader, map_id: MapId, *, limits: bool = True) -> Flow:
    """Visits, outcomes and win probability of a map, for one case that enters it.

    With `limits` False attempts are not counted and the plain shares hold without end. What an incomplete map lacks
    comes back as `obstacles`, never as an exception: no_start, no_end, no_way_out, share_unknown, no_share (not a
    number from 0 to 1), shares_not_one, trapped (no way to an end) and not_solvable. `cautions`: several_starts,
    not_a_number (entries a month that are none), unreachable, no_won_end, attempts_limit_ignored, attempts_limit_anew,
    given_up_parked.

    Formula: visits n = (I - Q^T)^-1 a; of an end the share of the cases that ends there; chance to win h = (I - Q)^-1
    r; win probability w = the sum of n over the won ends; what a connector carries = visits of its source x its share.
    Assumes: where a case goes hangs only on where it is. Cases enter by the entries a month of the starts; where one
    does not state them, the same share at each. Shares that miss 100 % by no more than 0.5 points are rescaled.
    Attempts limits are unrolled as counters (`network`).
    Source: Kemeny and Snell, Finite Markov Chains, 1960; Grinstead and Snell, Introduction to Probability, chapter
    11.2.

    Example: of the calls a half is tried again, a quarter won, a quarter lost: 2 visits, win probability 0.5. With at
    most two tries: 1.5 visits; 0.375 are won, and 0.375 + 0.25 given up are lost.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = flow(sale(), SALE)
    >>> found.win_probability, found.visits["node-call"], found.visits["node-offer"]
    (0.2, 2.0, 0.5)
    """
    read = network(reader, map_id, limits=limits)
    if read.obstacles:
        return Flow(obstacles=read.obstacles, cautions=read.cautions)
    return _figures(Solved.of(read), read)


def reached(found: Flow) -> Mapping[NodeId, float]:
    """Share of the cases that ever come to each node, 0 to 1; empty where the flow could not be computed.

    Formula: n / N_jj, visits over the visits of a case that is there; of an end the share that ends there.
    Assumes: this is what the funnel of a customer database counts, while visits count every return. Of counted attempts
    a stay is one visit, both above and below the line. A node that nobody comes to has 0.
    Source: Kemeny and Snell, Finite Markov Chains, 1960, theorem 3.5.7.

    Example: of the calls a half is tried again: 2 visits to the call by 1 case.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = reached(flow(sale(), SALE))
    >>> found["node-call"], found["node-offer"]
    (1.0, 0.5)
    """
    if found.ground is None:
        return MappingProxyType({})
    nodes, chain = found.ground.network.nodes, found.ground.chain
    shares = dict(found.visits)  # an end is come to once, and what is not reached by nobody
    for at, share in zip(found.ground.places, chain.reached.tolist(), strict=True):
        shares[nodes[at].id] = share
    return MappingProxyType(shares)


def winning_visits(found: Flow) -> Mapping[NodeId, float]:
    """Mean visits to each node of a case that is won; empty where no case is, or the flow could not be computed.

    Formula: n h / w, visits of all cases x chance to be won from there over the win probability; where attempts are
    counted, stays so, times the tries of those who leave by a branch that can still be won.
    Assumes: of an end the share of the won cases that ends there: together the won ends have 1, all others 0.
    Source: Kemeny and Snell, Finite Markov Chains, 1960, chapter 3.6 (the chain given its end).

    Example: 0.6 visits to the demo, from which half are won, at a win probability of 0.4: 0.6 x 0.5 / 0.4 = 0.75.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = winning_visits(flow(sale(), SALE))
    >>> found["node-call"], found["node-offer"]
    (2.0, 1.0)
    """
    if found.ground is None or not found.win_probability:
        return MappingProxyType({})
    return found.ground.visits_of_won


def _figures(solved: Solved, read: Network) -> Flow:
    nodes, chain = read.nodes, solved.chain
    visits = dict.fromkeys((node.id for node in nodes), 0.0)
    for at, amount in zip(solved.places, solved.visits.tolist(), strict=True):
        visits[nodes[at].id] = max(amount, 0.0)
    for at, share in read.entry.items():
        if at not in solved.state:
            visits[nodes[at].id] = share
    outcomes = dict.fromkeys(Outcome, 0.0)
    stays: NDArray[np.float64] = chain.visits[chain.rows] * chain.shares
    for move, amount in zip(read.moves, stays.tolist(), strict=True):
        end = None if move.target is None else nodes[move.target]
        if end is None:
            outcomes[Outcome.PARKED] += max(amount, 0.0)
        elif end.kind is NodeKind.END:
            visits[end.id] += max(amount, 0.0)
            outcomes[end.outcome or Outcome.PARKED] += max(amount, 0.0)
    if not abs(sum(outcomes.values()) - 1) <= LOST_FLOW:  # said so that a NaN does not pass
        busiest = sorted(solved.places, key=lambda at: -visits[nodes[at].id])[:3]
        named = Remark("not_solvable", tuple(nodes[at].id for at in busiest))
        return Flow(obstacles=(named,), cautions=read.cautions)

    has_won = any(node.outcome is Outcome.WON for node in nodes)
    wins = {nodes[at].id: chance for at, chance in zip(solved.places, solved.wins.tolist(), strict=True)}
    wins.update({n.id: float(n.outcome is Outcome.WON) for n in nodes if n.kind is NodeKind.END})
    return Flow(
        cautions=read.cautions,
        entries=MappingProxyType({nodes[at].id: share for at, share in read.entry.items()}),
        entries_a_month=read.entries_a_month,
        visits=MappingProxyType(visits),
        carried=MappingProxyType(_carried(solved, stays.tolist())),
        wins_from=MappingProxyType(wins if has_won else {}),
        outcomes=MappingProxyType(outcomes),
        win_probability=outcomes[Outcome.WON] if has_won else None,
        ground=solved,
    )


def _carried(solved: Solved, stays: list[float]) -> dict[ConnectorId, float]:
    """How often each connector is gone along; of a step whose attempts are counted, back once less than it tries."""
    carried: dict[ConnectorId, float] = {}
    for move, amount in zip(solved.network.moves, stays, strict=True):
        if move.connector_id is not None:
            carried[move.connector_id] = carried.get(move.connector_id, 0.0) + amount
    stays_at, counted = solved.chain.visits.tolist(), solved.network.counted
    loops = [b for b in solved.network.branches if b.source == b.target and b.source in counted]
    together: dict[int, float] = {}
    for loop in loops:
        together[loop.source] = together.get(loop.source, 0.0) + loop.share
    for loop in loops:
        again = stays_at[solved.state[loop.source]] * (counted[loop.source].mean - 1)
        carried[loop.connector_id] = again * loop.share / together[loop.source]
    return carried
