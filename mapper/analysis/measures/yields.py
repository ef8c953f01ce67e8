"""How much goes through without being done again, and how often cases change hands, over all of a map (2i).

A line is rework when it is a loop, a return or a chase, or when it leads to an earlier place of the flow from where a
case can come back: to an earlier stage, or in the same stage to a node that is fewer lines away from the start. Of two
nodes equally far that lead to one another both lines are rework, so that what is left never goes round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from operator import mul
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.graph import FlowGraph
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Stage
from mapper.core.values import ConnectorKind, NodeKind, Outcome

_AGAIN: Final = frozenset({ConnectorKind.RETURNS, ConnectorKind.CHASE})


def rework_lines(reader: Reader, graph: FlowGraph) -> frozenset[ConnectorId]:
    """The connectors by which work is done again, whatever their shares.

    Formula: loops to the same node, returns and chases, and lines within one loop of the graph that lead to a place not
    later than theirs: an earlier stage, or in the same stage a node as many or fewer lines away from the start.
    Assumes: lines are counted on the way that was meant, without ways round and returns and only along open ones; nodes
    no such way leads to are the farthest; of two nodes equally far that lead to one another both lines are rework.
    Source: docs/formulas.md, Lean measures.

    >>> from mapper.analysis.example import SALE, sale
    >>> rework_lines(sale(), FlowGraph.of(sale(), SALE))
    frozenset({'connector-call-call'})
    """
    loops, far = graph.loops, _distances(graph)
    place = {
        node.id: (reader.get(Stage, node.stage_id).position, far.get(node.id, len(far)))
        for node in graph.nodes.values()
    }
    return frozenset(
        line.id
        for lines in graph.leaving.values()
        for line in lines
        if line.kind in _AGAIN
        or line.source_id == line.target_id
        or (loops[line.source_id] == loops[line.target_id] and place[line.target_id] <= place[line.source_id])
    )


def _distances(graph: FlowGraph) -> dict[NodeId, int]:
    """How many lines each node is away from a start, on the way that was meant: no ways round, no returns."""
    found = dict.fromkeys(graph.of_kind(NodeKind.START), 0)
    waiting = list(found)
    for node_id in waiting:
        for line in graph.leaving[node_id]:
            is_meant = line.kind is ConnectorKind.FLOW and graph.is_open(line)
            if is_meant and line.target_id not in found:
                found[line.target_id] = found[node_id] + 1
                waiting.append(line.target_id)
    return found


class Passing(NamedTuple):
    """The graph of a map, and the connectors of it by which work is done again."""

    graph: FlowGraph
    again: frozenset[ConnectorId]

    @classmethod
    def of(cls, reader: Reader, map_id: MapId, found: Flow) -> "Passing":
        """`found`: the flow of the map, whose graph serves where it was computed."""
        graph = FlowGraph.of(reader, map_id) if found.ground is None else found.ground.network.graph
        return cls(graph, rework_lines(reader, graph))


@dataclass(frozen=True, slots=True, kw_only=True)
class Yields:
    """What goes through at the first pass.

    `of_nodes`: of the cases that leave a node the share that does not go into rework, 0 to 1; None where a share is not
    known. `of_wins`: the share of the wins that never went into rework, on whatever path.
    """

    of_nodes: Mapping[NodeId, float | None]
    of_wins: Figure


def yields(reader: Reader, map_id: MapId, found: Flow) -> Yields:
    """First-pass yields of a map: by node, and of the wins, shares of 0 to 1. Remarks: those of the flow, and
    never_won.

    Formula: of a node 1 - sum of the shares that go into rework; of the wins the win probability with all rework taken
    out / w.
    Assumes: taken out means that who would go into rework is lost, not sent on; a limit of attempts changes nothing of
    it.
    Source: Harry and Schroeder 2000 (first time yield); docs/formulas.md, Lean measures.

    Example: of the calls a half is tried again, a quarter won, a quarter lost: 50 % go through, and of the wins 0.25 /
    0.5 = 50 % at the first call.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = yields(sale(), SALE, flow(sale(), SALE))
    >>> found.of_nodes["node-call"], found.of_wins.value
    (0.5, 0.5)
    """
    graph, again = Passing.of(reader, map_id, found)
    shares = {node_id: shares_of(graph, lines) for node_id, lines in graph.leaving.items() if lines}
    of_nodes = {node_id: first_pass(of_lines, again) for node_id, of_lines in shares.items()}
    missing = found.obstacles or (() if found.win_probability else (Remark("never_won"),))
    straight = None if missing else _straight_wins(graph, shares, again, found)
    return Yields(
        of_nodes=MappingProxyType(of_nodes),
        of_wins=Figure(
            value=_over(straight, found.win_probability),
            unit=Unit.SHARE,
            formula="first_pass_of_wins",
            terms=(
                Term("straight_wins", straight, Unit.SHARE),
                Term("win_probability", found.win_probability, Unit.SHARE),
            ),
            missing=missing,
        ),
    )


def shares_of(graph: FlowGraph, lines: Sequence[Connector]) -> dict[ConnectorId, float] | None:
    """The shares of a node's lines by their ids, 0 to 1 and together 1; None where one is not known, or none leads on.

    Formula: share of a line / sum of the shares of these lines.
    Assumes: `lines` are all of the node; sums that miss 1 are rescaled, however far.
    Source: docs/formulas.md, The flow through a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> graph = FlowGraph.of(sale(), SALE)
    >>> shares_of(graph, graph.leaving["node-offer"])
    {'connector-offer-lost': 0.6, 'connector-offer-won': 0.4}
    """
    known = {line.id: graph.shares[line.id] for line in lines}
    total = sum(share or 0.0 for share in known.values())
    if total <= 0 or any(share is None for share in known.values()):
        return None
    return {line_id: (share or 0.0) / total for line_id, share in known.items()}


def first_pass(shares: Mapping[ConnectorId, float] | None, again: frozenset[ConnectorId]) -> float | None:
    """The part of the cases leaving a node that takes none of the lines `again`, 0 to 1; None where the shares are not
    known.

    Formula: 1 - sum of the shares of the lines that are in `again`, at least 0.
    Assumes: the shares are together 1 (`shares_of`).
    Source: Harry and Schroeder 2000 (first time yield).

    >>> on, back = ConnectorId("connector-1"), ConnectorId("connector-2")
    >>> first_pass({on: 0.75, back: 0.25}, frozenset({back})), first_pass(None, frozenset())
    (0.75, None)
    """
    if shares is None:
        return None
    return max(0.0, 1.0 - sum(share for line_id, share in shares.items() if line_id in again))


def _straight_wins(
    graph: FlowGraph,
    shares: Mapping[NodeId, Mapping[ConnectorId, float] | None],
    again: frozenset[ConnectorId],
    found: Flow,
) -> float:
    """The chance to win without rework: what comes to each node, in an order in which no line leads back."""
    entering = dict.fromkeys(graph.nodes, 0)
    for lines in graph.leaving.values():
        for line in lines:
            entering[line.target_id] += line.id not in again
    come = {node_id: found.entries.get(node_id, 0.0) for node_id in graph.nodes}
    waiting = [node_id for node_id, count in entering.items() if not count]
    for node_id in waiting:
        of_lines = shares.get(node_id) or {}
        for line in graph.leaving[node_id]:
            if line.id in again:
                continue
            come[line.target_id] += come[node_id] * of_lines.get(line.id, 0.0)
            entering[line.target_id] -= 1
            if not entering[line.target_id]:
                waiting.append(line.target_id)
    return sum(come[node.id] for node in graph.nodes.values() if node.outcome is Outcome.WON)


class HandOffs(NamedTuple):
    """Changes of lane. `an_entry`: of a case that enters; `a_win`: all that is needed for one win, those of the lost
    cases too; `on_wins`: of the cases that are won.
    """

    an_entry: Figure
    a_win: Figure
    on_wins: Figure


def hand_offs(reader: Reader, map_id: MapId, found: Flow) -> HandOffs:
    """How often a case goes from one lane to another: of a case that enters, for one win all in, and on the way of a
    won case.

    Times; remarks: those of the flow, and never_won.

    Formula: an entry: sum of n_i p_ij over the lines that change lane; a win, all in: the same / w; on the way of a
    case that is won: sum of n_i p_ij h_j / w.
    Assumes: lines from starts and to ends count as they are drawn, those by which cases are given up too; two lanes are
    two hands though the same role works in both.
    Source: docs/formulas.md, Lean measures.

    Example: of the calls by sales a half is tried again, and a quarter goes to delivery, which wins it: two calls an
    entry, 0.5 hand-offs, and 1 for each win, either way.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = hand_offs(sale(), SALE, flow(sale(), SALE))
    >>> [round(each.value, 9) for each in found]
    [2.0, 10.0, 2.0]
    """
    nodes = {node.id: node for node in queries.nodes(reader, map_id)}
    across = [
        line
        for line in queries.connectors(reader, map_id)
        if nodes[line.source_id].lane_id != nodes[line.target_id].lane_id
    ]
    moved = [found.carried.get(line.id, 0.0) for line in across]
    wins = [found.wins_from.get(line.target_id, 0.0) for line in across]
    an_entry, on_wins = fsum(moved), fsum(map(mul, moved, wins))
    won = found.win_probability
    missing = found.obstacles or (() if won else (Remark("never_won"),))
    crossing, rate = Term("lines", float(len(across)), Unit.TIMES), Term("win_probability", won, Unit.SHARE)
    of_all = Term("hand_offs_an_entry", an_entry, Unit.TIMES)
    of_wins = Term("hand_offs_of_won", on_wins, Unit.TIMES)
    return HandOffs(
        _times("hand_offs_an_entry", None if found.obstacles else an_entry, found.obstacles, crossing),
        _times("hand_offs_a_win", _over(an_entry, won), missing, of_all, rate),
        _times("hand_offs_on_wins", _over(on_wins, won), missing, of_wins, rate),
    )


def _over(part: float | None, whole: float | None) -> float | None:
    return None if part is None or not whole else part / whole


def _times(code: str, value: float | None, missing: tuple[Remark, ...], *terms: Term) -> Figure:
    return Figure(value=value, unit=Unit.TIMES, formula=code, terms=terms, missing=missing)
