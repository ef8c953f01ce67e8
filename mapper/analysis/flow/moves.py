"""What becomes of stays at one node: the branches cases take, and the moves by which a stay ends."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from mapper.analysis.flow.attempts import Tries, tries
from mapper.analysis.graph import SHARE_TOLERANCE, FlowGraph
from mapper.analysis.roundings import OF_SUM
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind, Outcome


class Branch(NamedTuple):
    """A connector cases take. `share`: of the tries at its source, 0 to 1; those of a node add up to 1."""

    source: int
    target: int
    connector_id: ConnectorId
    share: float


class Move(NamedTuple):
    """A way a stay at a node can end: along a connector, or given up on the spot where `target` is None.

    `share`: of the stays, 0 to 1; those of a node add up to 1. `tries`, `tries_variance`: how often those who go this
    way were at the node; 1 and 0 but for nodes whose attempts are counted.
    """

    source: int
    target: int | None
    connector_id: ConnectorId | None
    share: float
    tries: float = 1.0
    tries_variance: float = 0.0


class Stays(NamedTuple):
    """What becomes of the stays at one node. `counted`: its tries, None where they are not counted."""

    branches: Sequence[Branch]
    moves: Sequence[Move]
    counted: Tries | None


def stays_at(graph: FlowGraph, position: Mapping[NodeId, int], node_id: NodeId, limit: int | None) -> Stays:
    """What becomes of the stays at a node whose shares have no fault (`fault`): its branches, the moves that end a
    stay, and its tries where they are counted.

    `position`: the number of each node. `limit`: the most tries of a stay, None where none counts.

    Formula: a branch has its share over the sum of all; without a limit a move is a branch. With one, leaving by a
    branch b has p(b) (1 - q^K) / (1 - q) of the stays and giving up q^K, q being the shares that lead straight back
    together.
    Assumes: who gives up leaves by the branches to ends that are not won, in proportion of their shares, alike where
    all are 0, and is parked on the spot where there are none. Branches with a share of 0 are none. A limit where
    nothing leads straight back counts nothing.
    Source: docs/formulas.md, Limits of attempts.

    >>> from mapper.analysis.example import SALE, sale
    >>> graph = FlowGraph.of(sale(), SALE)
    >>> position = {node_id: at for at, node_id in enumerate(sorted(graph.nodes))}
    >>> [move.share for move in stays_at(graph, position, NodeId("node-offer"), None).moves]
    [0.6, 0.4]
    """
    lines = graph.leaving[node_id]
    known = {line.id: graph.shares[line.id] or 0.0 for line in lines}
    total, at = sum(known.values()), position[node_id]
    branches = [
        Branch(at, position[line.target_id], line.id, known[line.id] / total)
        for line in lines
        if known[line.id]
    ]
    if limit is None or not straight_back(graph, node_id):
        return Stays(branches, [Move(*branch) for branch in branches], None)
    again = min(sum(branch.share for branch in branches if branch.target == at), 1.0)
    counted = tries(again, limit)
    moves = [
        Move(*branch._replace(share=branch.share * counted.mean), counted.on_mean, counted.on_variance)
        for branch in branches
        if branch.target != at
    ]
    return Stays(
        branches,
        moves + _given_up(giving_up(graph, node_id), position, branches, counted, at, limit),
        counted,
    )


def _given_up(
    leaving: Sequence[Connector],
    position: Mapping[NodeId, int],
    branches: Sequence[Branch],
    counted: Tries,
    at: int,
    limit: int,
) -> list[Move]:
    """How those leave who have used up their tries."""
    if not counted.spent:
        return []
    if not leaving:
        return [Move(at, None, None, counted.spent, float(limit))]
    shares = {branch.connector_id: branch.share for branch in branches}
    weights = [shares.get(line.id, 0.0) for line in leaving]
    weights = weights if sum(weights) else [1.0] * len(leaving)
    return [
        Move(at, position[line.target_id], line.id, counted.spent * weight / sum(weights), float(limit))
        for line, weight in zip(leaving, weights, strict=True)
        if weight
    ]


def straight_back(graph: FlowGraph, node_id: NodeId) -> list[Connector]:
    """The connectors that lead straight back to a node and that cases may take, in the order of the graph.

    Formula: the connectors that leave the node, lead to it and have a share other than 0.
    Assumes: a share that is not known may be taken; the kind of the connector does not matter.
    Source: docs/formulas.md, Limits of attempts.

    >>> from mapper.analysis.example import SALE, sale
    >>> [line.id for line in straight_back(FlowGraph.of(sale(), SALE), NodeId("node-call"))]
    ['connector-call-call']
    """
    return [line for line in graph.leaving[node_id] if line.target_id == node_id and graph.is_open(line)]


def giving_up(graph: FlowGraph, node_id: NodeId) -> list[Connector]:
    """The connectors of a node to ends that are not won, in the order of the graph.

    Formula: the connectors that leave the node for a node of which `is_given_up` holds.
    Assumes: those with a share of 0 are among them: by them alone may go who has used up the attempts.
    Source: docs/formulas.md, Limits of attempts.

    >>> from mapper.analysis.example import SALE, sale
    >>> [line.id for line in giving_up(FlowGraph.of(sale(), SALE), NodeId("node-offer"))]
    ['connector-offer-lost']
    """
    return [line for line in graph.leaving[node_id] if is_given_up(graph.nodes[line.target_id])]


def is_given_up(node: Node) -> bool:
    """Whether cases go to a node that are given up.

    Formula: it is an end and its outcome is not won.
    Assumes: an end that states no outcome is not won.
    Source: docs/formulas.md, Limits of attempts.

    >>> from mapper.analysis.example import sale
    >>> [node.name for node in sale().all(Node) if is_given_up(node)]
    ['Lost']
    """
    return node.kind is NodeKind.END and node.outcome is not Outcome.WON


def fault(shares: Iterable[float | None]) -> str:
    """What keeps the branches of a node from being counted, as a code; "" where nothing does.

    `shares`: of the branches, 0 to 1, None where one is not known. The codes: no_way_out, share_unknown, no_share,
    shares_not_one.

    Formula: none there; one of them not known; one below 0, above 1.005 or no number; their sum further than 0.005 from
    1: the first that holds, in this order.
    Assumes: half a point is what the rounding of a few percentages may leave over; a thousand-millionth more is let
    pass for the rounding of sums.
    Source: docs/formulas.md, The flow through a map.

    >>> fault([0.5, 0.5]), fault([0.5, 0.4]), fault([0.5, None]), fault([float("nan")]), fault([])
    ('', 'shares_not_one', 'share_unknown', 'no_share', 'no_way_out')
    """
    told = list(shares)
    if not told:
        return "no_way_out"
    known = [share for share in told if share is not None]
    if len(known) < len(told):
        return "share_unknown"
    if not all(0 <= share <= 1 + SHARE_TOLERANCE for share in known):  # said so that a NaN does not pass
        return "no_share"
    return "" if abs(sum(known) - 1) <= SHARE_TOLERANCE + OF_SUM else "shares_not_one"
