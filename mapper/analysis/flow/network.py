"""The flow of a map as a network: its nodes as positions, the moves between them, and what is at fault with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final, NamedTuple

from mapper.analysis.flow.attempts import Tries, tries
from mapper.analysis.graph import SHARE_TOLERANCE, FlowGraph
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A map read for computing. Nodes are positions in `nodes`, which are in the order of their ids.

    `branches` are what is drawn, `moves` what becomes of stays; both leave the nodes a case can come to, in the order
    of these. `counted`: the positions whose attempts limit is unrolled, with their tries. `limits`: the most tries at
    each of these. `entry`: share of the cases that enters at each start. `entries_a_month`: of all starts together,
    None where one is not known. Where there are obstacles there are no branches and no moves.
    """

    graph: FlowGraph  # what it was read from
    nodes: Sequence[Node]
    position: Mapping[NodeId, int]
    entry: Mapping[int, float]
    entries_a_month: float | None
    branches: Sequence[Branch]
    moves: Sequence[Move]
    counted: Mapping[int, Tries]
    limits: Mapping[int, int]
    obstacles: tuple[Remark, ...]
    cautions: tuple[Remark, ...]


def network(reader: Reader, map_id: MapId, *, limits: bool = True) -> Network:
    """Read the flow of a map; what it lacks comes back as obstacles and cautions, never as an exception.

    With `limits` a step that leads straight back to itself and has an attempts limit counts its tries: after the last
    one a case leaves by the branches to ends that are not won, in proportion of their shares (alike where they have
    none), and is parked on the spot where the step has no such branch. A limit counts the tries of one stay. Without
    `limits` the chain is the plain one, and limits are said to be ignored.
    """
    return _Reading(reader, map_id, is_limited=limits).network()


def is_given_up(node: Node) -> bool:
    """Whether cases go there that are given up: an end that is not won."""
    return node.kind is NodeKind.END and node.outcome is not Outcome.WON


class _Reading:
    """The map while it is read."""

    def __init__(self, reader: Reader, map_id: MapId, *, is_limited: bool) -> None:
        self.reader = reader
        self.graph = FlowGraph.of(reader, map_id)
        self.is_limited = is_limited
        self.nodes = sorted(self.graph.nodes.values(), key=lambda node: node.id)
        self.position = {node.id: i for i, node in enumerate(self.nodes)}
        self.starts = [node.id for node in self.nodes if node.kind is NodeKind.START]
        self.ends = [node.id for node in self.nodes if node.kind is NodeKind.END]
        self.limits = self._limits()
        # the nodes whose attempts are counted
        self.counting = frozenset(node_id for node_id in self.limits if is_limited and self._back(node_id))
        self.ways = {node.id: self._ways(node) for node in self.nodes}
        self.reached = self._spread(self.starts, {key: list(there) for key, there in self.ways.items()})

    def network(self) -> Network:
        obstacles = self._obstacles()
        entry, entries_a_month, of_entries = self._entries()
        branches: list[Branch] = []
        moves: list[Move] = []
        counted: dict[int, Tries] = {}
        for node in [] if obstacles else self.nodes:
            if node.id not in self.reached or node.kind is NodeKind.END:
                continue
            there = self._branches(node.id)
            branches += there
            if node.id in self.counting:
                at = self.position[node.id]
                counted[at] = tries(_straight_back(there), self.limits[node.id])
                moves += self._counted_moves(node.id, there, counted[at])
            else:
                moves += [Move(*branch) for branch in there]
        return Network(
            graph=self.graph,
            nodes=self.nodes,
            position=self.position,
            entry=entry,
            entries_a_month=entries_a_month,
            branches=branches,
            moves=moves,
            counted=counted,
            limits={at: self.limits[self.nodes[at].id] for at in counted},
            obstacles=obstacles,
            cautions=(*of_entries, *self._cautions()),
        )

    # -- what leads where

    def _limits(self) -> dict[NodeId, int]:
        found: dict[NodeId, int] = {}
        for node in self.nodes:
            measures = queries.measures(self.reader, node.id)
            if measures is not None and measures.attempts_limit is not None and node.kind is not NodeKind.END:
                found[node.id] = max(measures.attempts_limit, 1)  # once is tried whatever a file says
        return found

    def _back(self, node_id: NodeId) -> list[Connector]:
        """The connectors that lead straight back and that cases may take."""
        lines = self.graph.leaving[node_id]
        return [line for line in lines if line.target_id == node_id and self.graph.is_open(line)]

    def _giving_up(self, node_id: NodeId) -> list[Connector]:
        """The branches of a node to ends that are not won."""
        return [line for line in self.graph.leaving[node_id] if is_given_up(self.graph.nodes[line.target_id])]

    def _ways(self, node: Node) -> set[NodeId]:
        """Where cases may go from a node."""
        if node.kind is NodeKind.END:
            return set()
        there = {line.target_id for line in self.graph.leaving[node.id] if self.graph.is_open(line)}
        if node.id in self.counting:
            there |= {line.target_id for line in self._giving_up(node.id)}
        return there

    @staticmethod
    def _spread(first: Iterable[NodeId], ways: Mapping[NodeId, Iterable[NodeId]]) -> frozenset[NodeId]:
        waiting = list(first)
        seen = set(waiting)
        while waiting:
            for other in ways[waiting.pop()]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return frozenset(seen)

    # -- moves

    def _branches(self, node_id: NodeId) -> list[Branch]:
        """The branches of a node that cases take, their shares rescaled to add up to 1."""
        lines = self.graph.leaving[node_id]
        known = {line.id: self.graph.shares[line.id] or 0.0 for line in lines}
        total, at = sum(known.values()), self.position[node_id]
        return [
            Branch(at, self.position[line.target_id], line.id, known[line.id] / total)
            for line in lines
            if known[line.id]
        ]

    def _counted_moves(self, node_id: NodeId, branches: Sequence[Branch], found: Tries) -> list[Move]:
        """How stays of counted tries end: by a branch, or given up after the last one."""
        moves = [
            Move(*branch._replace(share=branch.share * found.mean), found.on_mean, found.on_variance)
            for branch in branches
            if branch.target != branch.source
        ]
        if not found.spent:
            return moves
        at, limit = self.position[node_id], float(self.limits[node_id])
        giving_up = self._giving_up(node_id)
        if not giving_up:
            return [*moves, Move(at, None, None, found.spent, limit)]
        shares = {branch.connector_id: branch.share for branch in branches}
        weights = [shares.get(line.id, 0.0) for line in giving_up]
        weights = weights if sum(weights) else [1.0] * len(giving_up)
        return moves + [
            Move(at, self.position[line.target_id], line.id, found.spent * weight / sum(weights), limit)
            for line, weight in zip(giving_up, weights, strict=True)
            if weight
        ]

    # -- where cases enter

    def _entries(self) -> tuple[dict[int, float], float | None, list[Remark]]:
        rates: list[float | None] = []
        odd: list[NodeId] = []
        for node_id in self.starts:
            measures = queries.measures(self.reader, node_id)
            rate = None if measures is None else measures.entries_a_month
            if rate is not None and not (isfinite(rate) and rate >= 0):
                odd.append(node_id)
                rate = None
            rates.append(rate)
        known = [rate for rate in rates if rate is not None]
        places = [self.position[node_id] for node_id in self.starts]
        total = sum(known) if known and len(known) == len(rates) else None
        if total:
            return {at: rate / total for at, rate in zip(places, known, strict=True)}, total, []
        said = [Remark("not_a_number", tuple(odd))] if odd else []
        said += [Remark("several_starts", tuple(self.starts))] if len(places) > 1 else []
        return {at: 1 / len(places) for at in places}, total, said

    # -- what is to be said

    def _obstacles(self) -> tuple[Remark, ...]:
        found: list[Remark] = []
        if not self.starts:
            found.append(Remark("no_start"))
        if not self.ends:
            found.append(Remark("no_end"))
        at_fault: dict[str, list[NodeId]] = {}
        for node in self.nodes:
            if node.id in self.reached and node.kind is not NodeKind.END:
                shares = [self.graph.shares[line.id] for line in self.graph.leaving[node.id]]
                code = _fault(shares)
                if code:
                    at_fault.setdefault(code, []).append(node.id)
        codes = ("no_way_out", "share_unknown", "no_share", "shares_not_one")
        found += [Remark(code, tuple(at_fault[code])) for code in codes if code in at_fault]
        if not found:
            trapped = self._trapped()
            if trapped:
                found.append(Remark("trapped", trapped))
        return tuple(found)

    def _trapped(self) -> tuple[NodeId, ...]:
        """The nodes a case can come to and from which it never gets to an end: they make the equations singular.

        Where a limit parks cases on the spot a case gets out too.
        """
        backwards: dict[NodeId, list[NodeId]] = {node.id: [] for node in self.nodes}
        for source, there in self.ways.items():
            for target in there:
                backwards[target].append(source)
        out = [*self.ends, *(node_id for node_id in self.counting if not self._giving_up(node_id))]
        saved = self._spread(out, backwards)
        return tuple(node.id for node in self.nodes if node.id in self.reached and node.id not in saved)

    def _cautions(self) -> list[Remark]:
        found: list[Remark] = []
        apart = tuple(node.id for node in self.nodes if node.id not in self.reached)
        if apart and self.starts:
            found.append(Remark("unreachable", apart))
        found += self._about_limits()
        ends = [self.graph.nodes[node_id] for node_id in self.ends]
        if ends and all(node.outcome is not Outcome.WON for node in ends):
            found.append(Remark("no_won_end", tuple(self.ends)))
        return found

    def _about_limits(self) -> list[Remark]:
        """Which limits are not looked at, which start anew at each return, and where they park cases."""
        if not self.limits:
            return []
        if not self.is_limited:
            return [Remark("attempts_limit_ignored", tuple(self.limits))]
        counting, numbers = self.counting, self.graph.loops()
        members: dict[int, int] = {}
        for number in numbers.values():
            members[number] = members.get(number, 0) + 1
        winding = {node_id for node_id in self.limits if members[numbers[node_id]] > 1}
        parking = {node_id for node_id in counting if not self._giving_up(node_id)}
        said = {
            "attempts_limit_ignored": winding - counting,
            "attempts_limit_anew": winding & counting,
            "given_up_parked": parking,
        }
        return [Remark(code, tuple(sorted(ids))) for code, ids in said.items() if ids]


def _straight_back(branches: Iterable[Branch]) -> float:
    """The share of the tries that is tried again at once."""
    return min(sum(branch.share for branch in branches if branch.target == branch.source), 1.0)


def _fault(shares: Sequence[float | None]) -> str:
    """What keeps the branches of a node from being counted; "" where nothing does.

    >>> _fault([0.5, 0.5]), _fault([0.5, 0.4]), _fault([0.5, None]), _fault([float("nan")]), _fault([])
    ('', 'shares_not_one', 'share_unknown', 'no_share', 'no_way_out')
    """
    if not shares:
        return "no_way_out"
    known = [share for share in shares if share is not None]
    if len(known) < len(shares):
        return "share_unknown"
    if not all(0 <= share <= 1 + SHARE_TOLERANCE for share in known):  # said so that a NaN does not pass
        return "no_share"
    return "" if abs(sum(known) - 1) <= SHARE_TOLERANCE + _ROUNDING else "shares_not_one"
