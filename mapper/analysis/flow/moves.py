"""What becomes of stays at one node: the branches cases take, and the moves by which a stay ends."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from mapper.analysis.flow.attempts import Tries, tries
from mapper.analysis.graph import SHARE_TOLERANCE, FlowGraph
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind, Outcome

_ROUNDING: Final = 1e-9


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
    """The stays at a node whose shares have no fault (`fault`). `limit`: of its attempts, None where none counts.

    The shares are rescaled to add up to 1. Where a limit counts a case leaves after the last try by the branches to
    ends that are not won, in proportion of their shares, alike where they have none, or is parked on the spot.

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
    """The connectors that lead straight back and that cases may take.

    >>> from mapper.analysis.example import SALE, sale
    >>> [line.id for line in straight_back(FlowGraph.of(sale(), SALE), NodeId("node-call"))]
    ['connector-call-call']
    """
    return [line for line in graph.leaving[node_id] if line.target_id == node_id and graph.is_open(line)]


def giving_up(graph: FlowGraph, node_id: NodeId) -> list[Connector]:
    """The connectors of a node to ends that are not won.

    >>> from mapper.analysis.example import SALE, sale
    >>> [line.id for line in giving_up(FlowGraph.of(sale(), SALE), NodeId("node-offer"))]
    ['connector-offer-lost']
    """
    return [line for line in graph.leaving[node_id] if is_given_up(graph.nodes[line.target_id])]


def is_given_up(node: Node) -> bool:
    """Whether cases go there that are given up: an end that is not won.

    >>> from mapper.analysis.example import sale
    >>> [node.name for node in sale().all(Node) if is_given_up(node)]
    ['Lost']
    """
    return node.kind is NodeKind.END and node.outcome is not Outcome.WON


def fault(shares: Iterable[float | None]) -> str:
    """What keeps the branches of a node from being counted; "" where nothing does.

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
    return "" if abs(sum(known) - 1) <= SHARE_TOLERANCE + _ROUNDING else "shares_not_one"
