"""What holds for the cases that take one named path, and for no others; each figure says which one it is (2i)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapper.analysis.figure import Basis, Figure, Term, Unit
from mapper.analysis.graph import FlowGraph
from mapper.analysis.measures.lean import Lean, lean, visits_on
from mapper.analysis.measures.yields import Passing, first_pass, shares_of
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Along:
    """The measures of one path; none of them mixes two branches, and all of them say so by `follows_path`.

    `probability`: the product of its branches, for a case at its first node. `accuracy`: rolled %C&A. `rolled_yield`:
    the chance to take no rework at any of its nodes. `of_wins`: the share of all wins that go straight this way.
    `hand_offs`: changes of lane on it. `lean`: where its time goes.
    """

    path: tuple[NodeId, ...]
    probability: Figure
    accuracy: Figure
    rolled_yield: Figure
    of_wins: Figure
    hand_offs: Figure
    lean: Lean


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A path read once: its nodes, the share each branch takes, the share each node lets pass, and what is wrong."""

    path: tuple[NodeId, ...]
    graph: FlowGraph
    branches: Mapping[int, float | None]  # by the position of the node they leave
    passing: Mapping[int, float | None]
    reworks: tuple[NodeId, ...]  # nodes that the path leaves by nothing but rework
    wrong: tuple[Remark, ...]

    def figure(self, code: str, unit: Unit, value: float | None, terms: tuple[Term, ...] = ()) -> Figure:
        """A figure of the path as it stands; without a value where the path itself is no path."""
        followed = (Remark("follows_path", self.path),)
        return Figure(
            value=None if self.wrong else value,
            unit=unit,
            formula=code,
            terms=terms,
            missing=self.wrong,
            assumed=followed,
        )


def along(
    reader: Reader,
    map_id: MapId,
    path: Sequence[NodeId],
    found: Flow,
    *,
    hours_a_day: float | None = None,
    ground: Passing | None = None,
) -> Along:
    """What holds along a path of nodes, such as the most likely one to a win: shares 0 to 1, changes of lane, and the
    time of one visit to each node.

    `hours_a_day`: of a working day, where not given by the map's calendar, else 8. `ground`: what is told of many paths
    of one map is told faster where this is known. Missing: path_empty, path_broken (no open line between two nodes),
    share_unknown, accuracy_unknown, and of the wins path_not_won, path_reworks, never_won, and what kept the flow from
    being computed.

    Formula: path product = product of the shares of its branches. Rolled %C&A = product of the shares of work that is
    complete and accurate. Rolled yield = product of the first-pass yields. First-pass share of the wins = share of the
    entries at its first node x path product / win probability. Hand-offs = the nodes that are followed by one in
    another lane.
    Assumes: what happens at one step does not hang on the others. Lines to the same next node count together. Accuracy
    is asked of the nodes where somebody works, or says how good the work is; a yield has every node that a line leaves,
    the path's last one too.
    Source: Martin and Osterling 2014 (%C&A); Harry and Schroeder 2000 (yields); docs/formulas.md, Lean measures.

    Example: 50 % go on from Call, the others call again; 40 % of the offers are won: path product 0.2. At a win
    probability of 0.4 half of the wins go straight, and rolled yield is 50 %, for no offer is done again.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> way = [NodeId(f"node-{name}") for name in ("lead", "call", "offer", "won")]
    >>> found = along(sale(), SALE, way, flow(sale(), SALE))
    >>> found.probability.value, found.of_wins.value, found.rolled_yield.value
    (0.1, 0.5, 0.5)
    """
    way = _way(ground or Passing.of(reader, map_id, found), tuple(path))
    lanes = [way.graph.nodes[node_id].lane_id for node_id in way.path if node_id in way.graph.nodes]
    moved = sum(a != b for a, b in pairwise(lanes))
    branches = tuple(
        Term("branch", share, Unit.SHARE, way.path[at]) for at, share in sorted(way.branches.items())
    )
    passing = tuple(
        Term("first_pass", share, Unit.SHARE, way.path[at]) for at, share in sorted(way.passing.items())
    )
    product = _product(way.branches.values())
    lines = Term("lines", float(max(len(lanes) - 1, 0)), Unit.TIMES)
    return Along(
        path=way.path,
        probability=way.figure("path_product", Unit.SHARE, product, branches),
        accuracy=_accuracy(reader, way),
        rolled_yield=way.figure("rolled_yield", Unit.SHARE, _product(way.passing.values()), passing),
        of_wins=_of_wins(way, product, found),
        hand_offs=way.figure("hand_offs_on_path", Unit.TIMES, float(moved), (lines,)),
        lean=lean(reader, map_id, visits_on(way.path), hours_a_day=hours_a_day),
    )


def _way(ground: Passing, path: tuple[NodeId, ...]) -> _Way:
    graph, again = ground
    branches: dict[int, float | None] = {}
    passing: dict[int, float | None] = {}
    reworks: list[NodeId] = []
    broken = [node_id for node_id in path if node_id not in graph.nodes]
    for at, node_id in enumerate(path if not broken else ()):
        lines, shares = graph.leaving[node_id], shares_of(graph, graph.leaving[node_id])
        if lines:
            passing[at] = first_pass(shares, again)
        if at + 1 == len(path):
            break
        taken = [line.id for line in lines if line.target_id == path[at + 1] and graph.is_open(line)]
        if not taken:
            broken.append(node_id)
        elif all(line_id in again for line_id in taken):
            reworks.append(node_id)
        branches[at] = None if shares is None else sum(shares[line_id] for line_id in taken)
    wrong = [] if path else [Remark("path_empty")]
    wrong += [Remark("path_broken", tuple(broken))] if broken else []
    unknown = [path[at] for at, share in branches.items() if share is None]
    wrong += [Remark("share_unknown", tuple(unknown))] if unknown and not broken else []
    return _Way(
        path=path,
        graph=graph,
        branches=branches,
        passing=passing,
        reworks=tuple(reworks),
        wrong=tuple(wrong),
    )


def _accuracy(reader: Reader, way: _Way) -> Figure:
    """Rolled %C&A over the nodes of a path where somebody works, or says how good the work is."""
    shares: list[tuple[NodeId, float | None]] = []
    for node_id in way.path:
        measures = queries.measures(reader, node_id)
        share = measures.accurate_share if measures is not None else None
        if share is not None or any(queries.touch_hours(reader, node_id).values()):
            shares.append((node_id, share))
    terms = tuple(Term("accurate_share", share, Unit.SHARE, node_id) for node_id, share in shares)
    found = way.figure("rolled_accuracy", Unit.SHARE, _product(share for _, share in shares), terms)
    unknown = tuple(node_id for node_id, share in shares if share is None)
    if way.wrong or (shares and not unknown):
        return found
    return replace(found, value=None, basis=Basis.NONE, missing=(Remark("accuracy_unknown", unknown),))


def _of_wins(way: _Way, product: float | None, found: Flow) -> Figure:
    """The share of all wins that go straight along a path."""
    entry = found.entries.get(way.path[0], 0.0) if way.path else 0.0
    won = found.win_probability
    terms = (
        Term("entry", entry, Unit.SHARE),
        Term("path_product", product, Unit.SHARE),
        Term("win_probability", won, Unit.SHARE),
    )
    value = None if product is None or not won else entry * product / won
    figure = way.figure("first_pass_of_wins_on_path", Unit.SHARE, value, terms)
    if way.wrong:
        return figure
    lacks = list(found.obstacles) or ([] if won else [Remark("never_won")])
    if way.graph.nodes[way.path[-1]].outcome is not Outcome.WON:
        lacks.append(Remark("path_not_won", way.path[-1:]))
    if way.reworks:
        lacks.append(Remark("path_reworks", way.reworks))
    return replace(figure, value=None, basis=Basis.NONE, missing=tuple(lacks)) if lacks else figure


def _product(factors: Iterable[float | None]) -> float | None:
    """None where one of them is not known; nothing multiplied is 1.

    >>> _product([0.5, 0.5]), _product([0.5, None])
    (0.25, None)
    """
    product = 1.0
    for factor in factors:
        if factor is None:
            return None
        product *= factor
    return product
