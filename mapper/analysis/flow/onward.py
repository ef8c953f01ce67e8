"""The first step on from a node: how its chance of a win comes of those where its cases go next."""

from collections.abc import Mapping
from typing import Final

from mapper.analysis.figure import Term, Unit
from mapper.analysis.flow.network import Network
from mapper.analysis.results import Flow
from mapper.core.ids import NodeId

_ALL: Final = 1 - 1e-12  # of the stays, for the rounding of sums


def onward(found: Flow, node_id: NodeId) -> tuple[Term, ...]:
    """For each node where cases go on to, the share of the stays that goes there and the chance of a win from it, 0 to
    1, in the order of the lines: from the node itself, or where all cases take one way from where they first part.

    None for an end, for a node that nobody comes to, and where the flow could not be computed.

    Formula: h = sum over the next nodes of p h(next), p the share of the stays that ends with a line there: what is
    told multiplies and adds up to the chance at the node itself.
    Assumes: of counted attempts the shares are those of the whole stay; several lines to one node count as one; who
    gives up on the spot goes nowhere and is not won.
    Source: Kemeny and Snell, Finite Markov Chains, 1960, chapter III (first-step analysis); docs/formulas.md, The flow
    through a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> [(term.node_id, term.value) for term in onward(flow(sale(), SALE), NodeId("node-offer"))]
    [('node-lost', 0.6), ('node-lost', 0.0), ('node-won', 0.4), ('node-won', 1.0)]
    """
    if found.ground is None or node_id not in found.ground.network.position:
        return ()
    network = found.ground.network
    shares = _shares(network, node_id)
    been = {node_id}
    while len(shares) == 1:
        [(only, share)] = shares.items()
        further = _shares(network, only)
        if only in been or share < _ALL or not further:
            break
        been.add(only)
        shares = further
    return tuple(
        term
        for target, share in shares.items()
        for term in (
            Term("goes_there", share, Unit.SHARE, target),
            Term("wins_there", found.wins_from.get(target, 0.0), Unit.SHARE, target),
        )
    )


def _shares(network: Network, node_id: NodeId) -> Mapping[NodeId, float]:
    """The share of the stays at a node that goes to each other one."""
    at = network.position[node_id]
    shares: dict[NodeId, float] = {}
    for move in network.moves:
        if move.source == at and move.target is not None:
            target = network.nodes[move.target].id
            shares[target] = shares.get(target, 0.0) + move.share
    return shares
