"""The flow of a map as a network: its nodes as positions, the moves between them, and what is at fault with it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mapper.analysis.flow.attempts import Tries
from mapper.analysis.flow.moves import (
    Branch,
    Move,
    Stays,
    fault,
    giving_up,
    stays_at,
    straight_back,
)
from mapper.analysis.graph import FlowGraph
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeMeasures
from mapper.core.records.limits import RANGES
from mapper.core.values import NodeKind, Outcome


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

    def reread(self, reader: Reader, node_id: NodeId) -> "tuple[Network, Stays] | None":
        """This network where only the shares or the limit of attempts at one node are other ones, and its stays now.

        None where it has to be read as a whole: there are other connectors, one that was closed is open, the shares are
        at fault, or attempts are limited now that were not. What nobody comes to any more stays in it, with no visits.
        """
        graph, at = self.graph.reread(reader, node_id), self.position[node_id]
        limit = _limit(reader, self.nodes[at])
        if graph is None or fault(graph.shares[line.id] for line in graph.leaving[node_id]):
            return None
        if any(graph.is_open(line) and not self.graph.is_open(line) for line in graph.leaving[node_id]):
            return None
        there = stays_at(graph, self.position, node_id, limit)
        if (at in self.counted) != (there.counted is not None):
            return None
        branches, moves = (
            [
                *known[: bisect_left(known, at, key=_source)],
                *found,
                *known[bisect_right(known, at, key=_source) :],
            ]
            for known, found in ((self.branches, there.branches), (self.moves, there.moves))
        )
        counted, limits = self.counted, self.limits
        if there.counted is not None and limit is not None:
            counted, limits = {**counted, at: there.counted}, {**limits, at: limit}
        known = replace(self, graph=graph, branches=branches, moves=moves, counted=counted, limits=limits)
        return known, there

    def entered(self, reader: Reader) -> "Network | None":
        """This network where only the entries a month are other ones; None where not every start states them."""
        starts = [node.id for node in self.nodes if node.kind is NodeKind.START]
        entry, total, said = _entries(reader, starts, self.position)
        return None if said or not total else replace(self, entry=entry, entries_a_month=total)


def network(reader: Reader, map_id: MapId, *, limits: bool = True) -> Network:
    """The flow of a map read as a network of positions and moves; what it lacks comes back as obstacles and cautions,
    never as an exception.

    Without `limits` the chain is the plain one, and attempts limits are said to be ignored. The codes are those of
    `flow.flow`.

    Formula: the nodes that are no notes, in the order of their ids; of each one that cases come to its branches and
    moves (`moves.stays_at`); at each start its entries a month over those of all, where all state them and some are
    above 0, else 1 / starts.
    Assumes: lines are open unless their share is 0, so cases may come by a share that is not known. A limit counts the
    tries of one stay, at least one, and only where a line leads straight back; a case is trapped where no way leads to
    an end, nor to a place that gives up on the spot.
    Source: docs/formulas.md, The flow through a map, and Limits of attempts.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = network(sale(), SALE)
    >>> found.entries_a_month, len(found.branches), found.obstacles
    (10.0, 6, ())
    """
    return _Reading(reader, map_id, is_limited=limits).network()


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
        self.counting = frozenset(
            node_id for node_id in self.limits if is_limited and straight_back(self.graph, node_id)
        )
        self.ways = {node.id: self._ways(node) for node in self.nodes}
        self.reached = self._spread(self.starts, {key: list(there) for key, there in self.ways.items()})

    def network(self) -> Network:
        obstacles = self._obstacles()
        entry, entries_a_month, of_entries = _entries(self.reader, self.starts, self.position)
        branches: list[Branch] = []
        moves: list[Move] = []
        counted: dict[int, Tries] = {}
        for node in [] if obstacles else self.nodes:
            if node.id not in self.reached or node.kind is NodeKind.END:
                continue
            limit = self.limits[node.id] if node.id in self.counting else None
            there = stays_at(self.graph, self.position, node.id, limit)
            branches += there.branches
            moves += there.moves
            if there.counted is not None:
                counted[self.position[node.id]] = there.counted
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
            limit = _limit(self.reader, node)
            if limit is not None:
                found[node.id] = limit
        return found

    def _ways(self, node: Node) -> set[NodeId]:
        """Where cases may go from a node."""
        if node.kind is NodeKind.END:
            return set()
        there = {line.target_id for line in self.graph.leaving[node.id] if self.graph.is_open(line)}
        if node.id in self.counting:
            there |= {line.target_id for line in giving_up(self.graph, node.id)}
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
                code = fault(shares)
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
        out = [*self.ends, *(node_id for node_id in self.counting if not giving_up(self.graph, node_id))]
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
        counting, numbers = self.counting, self.graph.loops
        members: dict[int, int] = {}
        for number in numbers.values():
            members[number] = members.get(number, 0) + 1
        winding = {node_id for node_id in self.limits if members[numbers[node_id]] > 1}
        parking = {node_id for node_id in counting if not giving_up(self.graph, node_id)}
        said = {
            "attempts_limit_ignored": winding - counting,
            "attempts_limit_anew": winding & counting,
            "given_up_parked": parking,
        }
        return [Remark(code, tuple(sorted(ids))) for code, ids in said.items() if ids]


def _source(way: Branch | Move) -> int:
    return way.source


def _limit(reader: Reader, node: Node) -> int | None:
    """The most tries of a stay at a node; once is tried whatever a file says."""
    measures = queries.measures(reader, node.id)
    if measures is None or measures.attempts_limit is None or node.kind is NodeKind.END:
        return None
    return max(measures.attempts_limit, 1)


def _entries(
    reader: Reader, starts: Sequence[NodeId], position: Mapping[NodeId, int]
) -> tuple[dict[int, float], float | None, list[Remark]]:
    """The share of the cases that enters at each start, how many a month where all say so, and what is to be said."""
    rates: list[float | None] = []
    odd: list[NodeId] = []
    for node_id in starts:
        measures = queries.measures(reader, node_id)
        rate = None if measures is None else measures.entries_a_month
        if rate is not None and not RANGES[NodeMeasures, "entries_a_month"].holds(rate):
            odd.append(node_id)
            rate = None
        rates.append(rate)
    known = [rate for rate in rates if rate is not None]
    places = [position[node_id] for node_id in starts]
    total = sum(known) if known and len(known) == len(rates) else None
    if total:
        return {at: rate / total for at, rate in zip(places, known, strict=True)}, total, []
    said = [Remark("not_a_number", tuple(odd))] if odd else []
    said += [Remark("several_starts", tuple(starts))] if len(places) > 1 else []
    return {at: 1 / len(places) for at in places}, total, said
