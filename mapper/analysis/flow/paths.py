"""The most likely ways through a map: from the starts or any node to an outcome (domain row 23)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, pairwise
from math import log
from typing import TYPE_CHECKING, Final

from mapper.analysis.flow.delays import delays
from mapper.analysis.flow.moves import Branch
from mapper.analysis.flow.solved import Solved
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.core.values import NodeKind, Outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

_MOST_LOOKS: Final = 50_000  # beginnings of ways looked at: loops within loops can make the search endless


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way along which no node comes twice.

    `probability`: product of the shares of its branches, times the share of the cases that enter at its start where it
    is looked at from the starts; 0 to 1. `days`: working days of one visit to each of its nodes. `hand_offs`: how often
    the lane changes along it. `missing`: the nodes whose wait is not known and counts nothing (wait_missing).
    """

    node_ids: tuple[NodeId, ...]
    connector_ids: tuple[ConnectorId, ...]
    outcome: Outcome
    probability: float
    days: float
    hand_offs: int
    missing: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The ways from a node to an outcome, the likeliest first.

    `chance`: that a case at the node comes to the outcome by whatever way, all loops included; the paths, which take no
    loop, add up to less. None and no paths where the flow could not be computed or no case comes to the node.
    `cautions`: no_start_with_customer, paths_cut (there may be others as likely).
    """

    paths: tuple[Path, ...] = ()
    chance: float | None = None
    cautions: tuple[Remark, ...] = ()


def likely_paths(reader: Reader, found: Flow, outcome: Outcome | None = None, *, most: int = 5) -> Trace:
    """The most likely ways from the starts to an outcome, to any where none is named, with the chance of a case that
    enters to come there.

    `most`: so many ways at the most. Nothing where the flow could not be computed. Cautions: paths_cut (after 50,000
    looks).

    Formula: probability of a path = share of the cases that enter at its start x product of the shares of its branches,
    highest first; days = sum of the days of one visit to each of its nodes. A way is looked at before another when its
    probability so far, times that of the best way on, is higher.
    Assumes: no node comes twice on a path: of all ways that differ only in how often they go round it is the one that
    does not. Shares are those drawn: who gives up after the last attempt takes no path, and a counted step is tried
    once. Days that are not known count nothing, and are named.
    Source: Hart, Nilsson and Raphael 1968 (best first, with -log p as length); docs/formulas.md, Ways through the map.

    Example: half are called again, 0.3 won, 0.2 lost: the path to the win has probability 0.3; 0.6 are won in all.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = likely_paths(sale(), flow(sale(), SALE), Outcome.WON)
    >>> [(path.probability, path.days) for path in found.paths], found.chance
    ([(0.1, 7.0)], 0.2)
    """
    solved = found.ground
    if solved is None:
        return Trace()
    seeds = [(at, share) for at, share in solved.network.entry.items() if share > 0]
    chance = sum(amount for key, amount in found.outcomes.items() if outcome in (None, key))
    return _traced(reader, solved, _Search(solved, outcome), seeds, most, chance)


def trace(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    start: NodeId,
    outcome: Outcome | None = Outcome.WON,
    *,
    most: int = 5,
) -> Trace:
    """The most likely ways from a node to an outcome, as `likely_paths`, and the chance of a case there to come to it
    at all.

    `outcome`: None for any. No paths and no chance where the flow could not be computed, no case comes to the node, or
    it is an end. Cautions besides: no_start_with_customer.

    Formula: probability of a path = product of the shares of its branches, for a case at its first node; chance = (I -
    Q)^-1 x the shares that lead to the outcome, at the node.
    Assumes: as in `likely_paths`. A way begins with the customer where some start of the map lies in the customer's
    lane, whether or not this way begins there; the inside of a step begins on the map around it.
    Source: docs/formulas.md, Ways through the map.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = trace(sale(), SALE, flow(sale(), SALE), NodeId("node-offer"))
    >>> found.paths[0].probability, found.chance
    (0.4, 0.4)
    """
    return Tracer(reader, map_id, found).trace(start, outcome, most=most)


class Tracer:
    """Traces ways through one map from one node after another: what all of them need is worked out once."""

    def __init__(self, reader: Reader, map_id: MapId, found: Flow) -> None:
        self._reader, self._solved = reader, found.ground
        self._warned = _begun_elsewhere(reader, map_id)
        self._of: dict[Outcome | None, tuple[_Search, Vector]] = {}

    def trace(self, start: NodeId, outcome: Outcome | None = Outcome.WON, *, most: int = 5) -> Trace:
        """The most likely ways from a node to an outcome; see `trace`."""
        solved = self._solved
        at = None if solved is None else solved.network.position.get(start)
        if solved is None or at is None or at not in solved.state:
            return Trace(cautions=self._warned)
        if outcome not in self._of:
            ending = solved.ending(lambda end: outcome is None or _outcome(end) is outcome)
            self._of[outcome] = _Search(solved, outcome), solved.chances(ending)
        search, chances = self._of[outcome]
        chance = float(chances[solved.state[at]])
        traced = _traced(self._reader, solved, search, [(at, 1.0)], most, chance)
        return Trace(paths=traced.paths, chance=chance, cautions=(*self._warned, *traced.cautions))


def _begun_elsewhere(reader: Reader, map_id: MapId) -> tuple[Remark, ...]:
    """That no start lies in the customer's lane, where that is so and the map is no inside of a step."""
    lanes = {lane.id for lane in queries.lanes(reader, map_id) if lane.is_customer}
    starts = [node for node in queries.nodes(reader, map_id) if node.kind is NodeKind.START]
    is_inside = reader.get(ProcessMap, map_id).parent_node_id is not None
    is_begun = is_inside or any(node.lane_id in lanes for node in starts)
    return () if is_begun else (Remark("no_start_with_customer", tuple(node.id for node in starts)),)


def _outcome(end: Node | None) -> Outcome:
    """How a case ends at an end; on the spot where it is given up there is no end, and it is parked."""
    return (end.outcome if end is not None else None) or Outcome.PARKED


def _traced(
    reader: Reader,
    solved: Solved,
    search: "_Search",
    seeds: Iterable[tuple[int, float]],
    most: int,
    chance: float,
) -> Trace:
    found = search.best(seeds, most)
    cautions = (Remark("paths_cut"),) if search.is_cut else ()
    paths = tuple(_told(reader, solved.network.nodes, *way) for way in found)
    return Trace(paths=paths, chance=chance, cautions=cautions)


@dataclass(frozen=True, slots=True)
class _Way:
    """The beginning of a way: its last node, and what came before."""

    at: int
    probability: float
    been: int  # a bit for each node of it: long ways are many, and each is asked again and again
    branch: Branch | None = None
    before: "_Way | None" = None

    def onto(self, branch: Branch) -> "_Way":
        """The way with a branch more."""
        been = self.been | 1 << branch.target
        return _Way(branch.target, self.probability * branch.share, been, branch, self)

    def branches(self) -> list[Branch]:
        found: list[Branch] = []
        way: _Way | None = self
        while way is not None and way.branch is not None:
            found.append(way.branch)
            way = way.before
        return found[::-1]


class _Search:
    """Best-first search over ways, led by the best way on from each node."""

    def __init__(self, solved: Solved, outcome: Outcome | None) -> None:
        self._nodes = solved.network.nodes
        self._leaving: dict[int, list[Branch]] = {}
        self._entering: dict[int, list[Branch]] = {}
        for branch in solved.network.branches:
            if branch.source != branch.target:
                self._leaving.setdefault(branch.source, []).append(branch)
                self._entering.setdefault(branch.target, []).append(branch)
        self._ends = {
            at
            for at, node in enumerate(self._nodes)
            if node.kind is NodeKind.END and (outcome is None or _outcome(node) is outcome)
        }
        self._onward = self._best_onward()
        self.is_cut = False

    def _best_onward(self) -> Mapping[int, float]:
        """The length, -log p, of the best way from each node to a wanted end (Dijkstra 1959, backwards)."""
        settled: dict[int, float] = {}
        waiting = [(0.0, at) for at in sorted(self._ends)]
        while waiting:
            known, at = heappop(waiting)
            if at not in settled:
                settled[at] = known
                for branch in self._entering.get(at, ()):
                    heappush(waiting, (known - log(branch.share), branch.source))
        return settled

    def best(self, seeds: Iterable[tuple[int, float]], most: int) -> list[tuple[_Way, int]]:
        """The likeliest ways from weighted nodes, in order, each with the node it begins at.

        Waiting are ways with the branch they go on by. The length of the whole grows by what a branch is longer than
        the best one, which is exactly 0 for that, and of ways as long the newest goes first: ties cost nothing.
        """
        self.is_cut = False
        turn = count(0, -1)
        onward = self._onward
        waiting: list[tuple[float, int, _Way, Branch | None, int]] = []
        for at, weight in seeds:
            if at in onward:
                heappush(waiting, (onward[at] - log(weight), next(turn), _Way(at, weight, 1 << at), None, at))
        found: list[tuple[_Way, int]] = []
        looks = 0
        while waiting and len(found) < most:
            looks += 1
            if looks > _MOST_LOOKS:
                self.is_cut = True
                break
            length, _, before, taken, first = heappop(waiting)
            way = before if taken is None else before.onto(taken)
            if way.at in self._ends:
                found.append((way, first))
                continue
            for branch in self._leaving.get(way.at, ()):
                left = onward.get(branch.target)
                if left is not None and not way.been >> branch.target & 1:
                    longer = left - log(branch.share) - onward[way.at]
                    heappush(waiting, (length + longer, next(turn), way, branch, first))
        return found


def _told(reader: Reader, nodes: Sequence[Node], way: _Way, first: int) -> Path:
    branches = way.branches()
    along = [nodes[first], *(nodes[branch.target] for branch in branches)]
    known = delays(reader, along)
    return Path(
        node_ids=tuple(node.id for node in along),
        connector_ids=tuple(branch.connector_id for branch in branches),
        outcome=_outcome(along[-1]),
        probability=way.probability,
        days=sum(delay.mean for delay in known.of.values()),
        hand_offs=sum(a.lane_id != b.lane_id for a, b in pairwise(along)),
        missing=known.missing,
    )
