"""The flow through a map: visits, outcomes and the chance to win, from an absorbing Markov chain.

Visits n solve (I - Q^T) n = a, where Q holds the shares between the nodes that are no ends and a says where cases
enter; the chance to win h solves (I - Q) h = r, where r holds the shares that lead to a won end
(Kemeny and Snell, Finite Markov Chains, 1960; Grinstead and Snell, Introduction to Probability, chapter 11.2).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome

DENSE_LIMIT: Final = 500  # nodes; measured: a dense solve is faster up to here, a sparse one above
_ROUNDING: Final = 1e-9
_LOST_FLOW: Final = 1e-6  # what enters must come out; more than this missing is no answer


@dataclass(frozen=True, slots=True)
class _Network:
    """The nodes a case can come to, as positions, and the shares between them."""

    nodes: Sequence[Node]
    starts: tuple[int, ...]
    links: Sequence[Mapping[int, float | None]]  # for each node: target -> share, None where unknown
    reached: Sequence[bool]

    def ids(self, positions: Iterable[int]) -> tuple[NodeId, ...]:
        return tuple(self.nodes[i].id for i in positions)


def flow(reader: Reader, map_id: MapId) -> Flow:
    """Visits, outcomes and win probability of a map, for one case that enters it.

    Several starts get the same share of the cases. Shares that miss 100 % by no more than the health report lets
    pass are rescaled; attempts limits are not looked at. What an incomplete map lacks comes back as `obstacles`, never
    as an exception: no_start, no_end, no_way_out, share_unknown, shares_not_one, trapped (no way to an end) and
    not_solvable. `cautions`: several_starts, unreachable, attempts_limit_ignored, no_won_end.

    Example: of the calls a half is tried again, a quarter won, a quarter lost: 2 visits, win probability 0.5.
    """
    network = _network(reader, map_id)
    cautions = _cautions(reader, network)
    obstacles = _obstacles(network)
    if obstacles:
        return Flow(obstacles=obstacles, cautions=cautions)
    return _solved(network, cautions)


def _network(reader: Reader, map_id: MapId) -> _Network:
    nodes = sorted(
        (n for n in queries.nodes(reader, map_id) if n.kind is not NodeKind.NOTE), key=lambda n: n.id
    )
    position = {node.id: i for i, node in enumerate(nodes)}
    starts = tuple(i for i, node in enumerate(nodes) if node.kind is NodeKind.START)
    links: list[dict[int, float | None]] = []
    for node in nodes:
        there: dict[int, float | None] = {}
        links.append(there)
        if node.kind is NodeKind.END:
            continue
        shares = queries.shares_out(reader, node.id)
        for connector in queries.outgoing(reader, node.id):
            target, share = position.get(connector.target_id), shares[connector.id]
            if target is not None:
                known = there.get(target, 0.0)
                there[target] = None if share is None or known is None else known + share
    return _Network(nodes, starts, links, _reached(starts, [list(there) for there in _open(links)]))


def _open(links: Sequence[Mapping[int, float | None]]) -> list[dict[int, float | None]]:
    """The links that cases may take: those not known to carry none."""
    return [{target: share for target, share in there.items() if share != 0} for there in links]


def _reached(seeds: Iterable[int], neighbours: Sequence[Sequence[int]]) -> list[bool]:
    reached = [False] * len(neighbours)
    waiting = list(seeds)
    for seed in waiting:
        reached[seed] = True
    while waiting:
        for other in neighbours[waiting.pop()]:
            if not reached[other]:
                reached[other] = True
                waiting.append(other)
    return reached


def _cautions(reader: Reader, network: _Network) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if len(network.starts) > 1:
        found.append(Remark("several_starts", network.ids(network.starts)))
    apart = [i for i, reached in enumerate(network.reached) if not reached]
    if apart and network.starts:
        found.append(Remark("unreachable", network.ids(apart)))
    limited = []
    for i, node in enumerate(network.nodes):
        measures = queries.measures(reader, node.id)
        if measures is not None and measures.attempts_limit is not None:
            limited.append(i)
    if limited:
        found.append(Remark("attempts_limit_ignored", network.ids(limited)))
    ends = [node for node in network.nodes if node.kind is NodeKind.END]
    if ends and all(node.outcome is not Outcome.WON for node in ends):
        found.append(Remark("no_won_end", tuple(node.id for node in ends)))
    return tuple(found)


def _obstacles(network: _Network) -> tuple[Remark, ...]:
    ends = [i for i, node in enumerate(network.nodes) if node.kind is NodeKind.END]
    found: list[Remark] = []
    if not network.starts:
        found.append(Remark("no_start"))
    if not ends:
        found.append(Remark("no_end"))
    blind, unknown, uneven = [], [], []
    for i, there in enumerate(network.links):
        if not network.reached[i] or network.nodes[i].kind is NodeKind.END:
            continue
        shares = list(there.values())
        known = [share for share in shares if share is not None]
        if not shares:
            blind.append(i)
        elif len(known) < len(shares):
            unknown.append(i)
        elif abs(sum(known) - 1) > SHARE_TOLERANCE + _ROUNDING:
            uneven.append(i)
    for code, positions in (("no_way_out", blind), ("share_unknown", unknown), ("shares_not_one", uneven)):
        if positions:
            found.append(Remark(code, network.ids(positions)))
    if not found:
        trapped = _trapped(network, ends)
        if trapped:
            found.append(Remark("trapped", network.ids(trapped)))
    return tuple(found)


def _trapped(network: _Network, ends: Sequence[int]) -> list[int]:
    """The nodes a case can come to and from which it never gets to an end: they make the equations singular."""
    backwards: list[list[int]] = [[] for _ in network.nodes]
    for source, there in enumerate(_open(network.links)):
        for target in there:
            backwards[target].append(source)
    saved = _reached(ends, backwards)
    return [i for i, reached in enumerate(network.reached) if reached and not saved[i]]


@dataclass(frozen=True, slots=True)
class _Equations:
    """What is to be solved: the shares between the inner nodes, and from them to the ends."""

    inner: list[int]  # positions of the nodes that cases come to and leave again
    rows: list[int]
    columns: list[int]
    shares: list[float]
    to_ends: list[tuple[int, int, float]]  # row, position of the end, share


def _equations(network: _Network) -> _Equations:
    nodes = network.nodes
    inner = [i for i, node in enumerate(nodes) if network.reached[i] and node.kind is not NodeKind.END]
    row_of = {i: row for row, i in enumerate(inner)}
    equations = _Equations(inner, [], [], [], [])
    for row, i in enumerate(inner):
        total = sum(share or 0.0 for share in network.links[i].values())
        for target, share in network.links[i].items():
            if not share:
                continue
            if nodes[target].kind is NodeKind.END:
                equations.to_ends.append((row, target, share / total))
            else:
                equations.rows.append(row)
                equations.columns.append(row_of[target])
                equations.shares.append(share / total)
    return equations


def _solved(network: _Network, cautions: tuple[Remark, ...]) -> Flow:
    nodes, equations = network.nodes, _equations(network)
    starts = set(network.starts)
    entry = 1 / len(starts)
    to_won = [0.0] * len(equations.inner)
    for row, end, share in equations.to_ends:
        to_won[row] += share if nodes[end].outcome is Outcome.WON else 0.0
    enters = [entry if i in starts else 0.0 for i in equations.inner]
    solved_visits, solved_wins = _solve(equations, enters, to_won)

    visits = dict.fromkeys((node.id for node in nodes), 0.0)
    for i, amount in zip(equations.inner, solved_visits, strict=True):
        visits[nodes[i].id] = max(amount, 0.0)
    outcomes = dict.fromkeys(Outcome, 0.0)
    for row, end, share in equations.to_ends:
        amount = max(solved_visits[row], 0.0) * share
        visits[nodes[end].id] += amount
        outcomes[nodes[end].outcome or Outcome.PARKED] += amount
    if not abs(sum(outcomes.values()) - 1) <= _LOST_FLOW:  # said so that a NaN does not pass
        busiest = sorted(equations.inner, key=lambda i: -visits[nodes[i].id])[:3]
        return Flow(obstacles=(Remark("not_solvable", network.ids(busiest)),), cautions=cautions)

    has_won = any(node.outcome is Outcome.WON for node in nodes)
    wins = {nodes[i].id: min(max(h, 0.0), 1.0) for i, h in zip(equations.inner, solved_wins, strict=True)}
    wins.update({n.id: float(n.outcome is Outcome.WON) for n in nodes if n.kind is NodeKind.END})
    return Flow(
        cautions=cautions,
        entries=MappingProxyType({nodes[i].id: entry for i in network.starts}),
        visits=MappingProxyType(visits),
        wins_from=MappingProxyType(wins if has_won else {}),
        outcomes=MappingProxyType(outcomes),
        win_probability=outcomes[Outcome.WON] if has_won else None,
    )


def _solve(
    equations: _Equations, enters: list[float], to_won: list[float]
) -> tuple[list[float], list[float]]:
    """Visits and win chances of the inner nodes; values that are not finite when rounding made it singular."""
    import numpy as np

    size = len(equations.inner)
    no_answer = [float("nan")] * size
    if size <= DENSE_LIMIT:
        matrix = np.eye(size)
        np.subtract.at(matrix, (equations.rows, equations.columns), equations.shares)
        try:
            return np.linalg.solve(matrix.T, enters).tolist(), np.linalg.solve(matrix, to_won).tolist()
        except np.linalg.LinAlgError:
            return no_answer, no_answer
    from scipy.sparse import csc_array, eye_array
    from scipy.sparse.linalg import splu

    places = (equations.rows, equations.columns)
    inside = csc_array((equations.shares, places), shape=(size, size))
    try:
        factors = splu((eye_array(size, format="csc") - inside).tocsc())
    except RuntimeError:  # what splu raises for a singular matrix
        return no_answer, no_answer
    visits = factors.solve(np.array(enters), trans="T")  # type: ignore[call-overload]  # the stubs forget trans
    return visits.tolist(), factors.solve(np.array(to_won)).tolist()
