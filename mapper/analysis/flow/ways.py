"""What can be told of the ways that lead on from a node: to the wins and to the losses, each with its measures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mapper.analysis.customer_eyes import customer_sight
from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.flow.along import along
from mapper.analysis.flow.delays import delays
from mapper.analysis.flow.flow import flow, reached
from mapper.analysis.flow.onward import onward
from mapper.analysis.flow.paths import Path, Trace, Tracer
from mapper.analysis.measures.lean import Lean
from mapper.analysis.measures.yields import Passing
from mapper.analysis.results import Flow, Remark
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome

_MOST_WINS: Final = 5
_MOST_LOSSES: Final = 3
_AGAIN: Final = 1 + 1e-9  # visits of a case that comes: more, and it comes back

_LOSSES: Final = tuple(outcome for outcome in Outcome if outcome is not Outcome.WON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A path from a node to an end with what holds for the cases that take it, and for no others.

    `probability`: product of its branches. `of_outcome`: of all that end like this from the same node, the share that
    goes straight this way. `days`: one visit to each of its nodes. `touchpoints`: its nodes before the end that the
    customer sees. `rolled_yield`, `accuracy` and `efficiency` are those of `along`.
    """

    path: Path
    probability: Figure
    of_outcome: Figure
    days: Figure
    hand_offs: Figure
    touchpoints: Figure
    rolled_yield: Figure
    accuracy: Figure
    efficiency: Figure

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All of them, in the order in which they are told."""
        return (
            self.probability,
            self.of_outcome,
            self.days,
            self.hand_offs,
            self.touchpoints,
            self.rolled_yield,
            self.accuracy,
            self.efficiency,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways on from a node, those to wins first, each sort with its likeliest first.

    `chance`: that a case there is won at all. `missing`: why there are none, or none to a win. `cautions`: what to
    know of them (no_start_with_customer, loops_not_taken, paths_cut).
    """

    start: NodeId
    ways: tuple[Way, ...] = ()
    chance: Figure
    missing: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()


def _no_rest() -> None:
    """Nobody waits."""


def ways_on(
    reader: Reader,
    map_id: MapId,
    start: NodeId,
    rest: Callable[[], None] = _no_rest,
    *,
    found: Flow | None = None,
) -> Ways:
    """The likeliest five ways from a node to a win, and the likeliest three to another end, each with its measures.

    `rest` is called between the ways; `found`: the flow of the map, where it is known already. Missing: the obstacles
    of the flow, unreachable (no case comes to the node), path_ends_here (it is an end), no_win_from (no way leads to a
    win). Cautions: no_start_with_customer, loops_not_taken, paths_cut.

    Formula: share = product of the shares of the branches; of those that end like this = that / the chance from here to
    end like this by whatever way; touchpoints = its nodes before the end that the customer sees; days, hand-offs,
    yields and efficiency as in `along`.
    Assumes: a path takes no loop; the nodes to which cases come back are named. To other ends: all outcomes but won
    together, each compared with the chance of its own outcome. Days that are not known count nothing; efficiency is not
    known where no hour of the work is classed.
    Source: docs/formulas.md, Ways through the map.

    Example: half are called again, 0.3 won, 0.2 lost: the way to the win has probability 0.3; 0.6 are won in all, so
    half of the wins go straight.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = ways_on(sale(), SALE, NodeId("node-lead"))
    >>> [(way.probability.value, way.of_outcome.value) for way in found.ways[:1]]
    [(0.1, 0.5)]
    """
    return WaysOfMap(reader, map_id, found).on(start, rest)


def _lacks(reader: Reader, found: Flow, start: NodeId, won: Trace) -> tuple[Remark, ...]:
    """Why there is no way from a node, or none to a win."""
    if found.obstacles or won.paths:
        return found.obstacles
    node = reader.find(Node, start)
    if node is not None and node.kind is NodeKind.END:
        return (Remark("path_ends_here", (start,)),)
    return (Remark("unreachable" if won.chance is None else "no_win_from", (start,)),)


def _efficiency(measured: Lean) -> Figure:
    """The cycle efficiency; not known where no hour of the work is classed."""
    found = measured.cycle_efficiency
    if found.value is None or measured.hours.get(None, 0.0) < measured.touch_hours:
        return found
    unclassed = tuple(remark for remark in found.assumed if remark.code == "class_unknown")
    lacks = unclassed or (Remark("touch_unknown"),)
    return replace(found, value=None, basis=Basis.NONE, missing=lacks, assumed=())


class WaysOfMap:
    """The ways on from one node of a map after another: what all of them are measured with is worked out once."""

    def __init__(self, reader: Reader, map_id: MapId, found: Flow | None = None) -> None:
        found = flow(reader, map_id) if found is None else found
        self._reader = reader
        self._map_id = map_id
        self._found = found
        self._tracer = Tracer(reader, map_id, found)
        self._passing = Passing.of(reader, map_id, found)
        self._seen = customer_sight(reader, map_id).seen
        branches = found.ground.network.branches if found.ground is not None else ()
        self._shares: Mapping[ConnectorId, float] = {each.connector_id: each.share for each in branches}
        come = reached(found)
        self._looping = frozenset(
            node_id for node_id, visits in found.visits.items() if visits > come.get(node_id, 0.0) * _AGAIN
        )

    def on(self, start: NodeId, rest: Callable[[], None] = _no_rest) -> Ways:
        """The ways on from a node; see `ways_on`."""
        traced = {outcome: self._tracer.trace(start, outcome, most=_MOST_WINS) for outcome in Outcome}
        won = traced[Outcome.WON]
        rest()
        losses = [(path, traced[outcome].chance) for outcome in _LOSSES for path in traced[outcome].paths]
        losses.sort(key=lambda pair: -pair[0].probability)
        told: list[Way] = []
        for path, chance in [*((path, won.chance) for path in won.paths), *losses[:_MOST_LOSSES]]:
            told.append(self._way(path, chance))
            rest()
        lacks = _lacks(self._reader, self._found, start, won)
        return Ways(
            start=start,
            ways=tuple(told),
            chance=accounted(
                won.chance, Unit.SHARE, "chance_from_here", *onward(self._found, start), remarks=lacks
            ),
            missing=lacks,
            cautions=(*won.cautions, *self._loops(told)),
        )

    def _way(self, path: Path, chance: float | None) -> Way:
        """`chance`: that a case at the first node of the path ends like this, by whatever way."""
        measured = along(self._reader, self._map_id, path.node_ids, self._found, ground=self._passing)
        return Way(
            path=path,
            probability=self._probability(path),
            of_outcome=self._of_outcome(path, chance),
            days=self._days(path),
            hand_offs=measured.hand_offs,
            touchpoints=self._touchpoints(path),
            rolled_yield=measured.rolled_yield,
            accuracy=measured.accuracy,
            efficiency=_efficiency(measured.lean),
        )

    def _loops(self, ways: list[Way]) -> tuple[Remark, ...]:
        """The nodes of these ways to which cases come back."""
        there = {node_id for way in ways for node_id in way.path.node_ids} & self._looping
        return (Remark("loops_not_taken", tuple(sorted(there))),) if there else ()

    def _probability(self, path: Path) -> Figure:
        """The branches that all cases take say nothing."""
        taken = zip(path.node_ids, path.connector_ids, strict=False)
        terms = tuple(
            Term("branch", self._shares[line_id], Unit.SHARE, node_id)
            for node_id, line_id in taken
            if self._shares[line_id] != 1
        )
        return Figure(value=path.probability, unit=Unit.SHARE, formula="path_product", terms=terms)

    def _of_outcome(self, path: Path, chance: float | None) -> Figure:
        terms = (
            Term("path_product", path.probability, Unit.SHARE),
            Term("chance", chance, Unit.SHARE),
        )
        value = path.probability / chance if chance else None
        code = "path_of_wins" if path.outcome is Outcome.WON else "path_of_losses"
        return Figure(value=value, unit=Unit.SHARE, formula=code, terms=terms)

    def _days(self, path: Path) -> Figure:
        known = delays(self._reader, [self._reader.get(Node, node_id) for node_id in path.node_ids]).of
        terms = tuple(Term("days", delay.mean, Unit.DAYS, node_id) for node_id, delay in known.items())
        told = path.missing
        return Figure(
            value=path.days if known else None,
            unit=Unit.DAYS,
            formula="path_days",
            terms=terms,
            missing=() if known else told or (Remark("lead_time_unknown"),),
            assumed=told if known else (),
        )

    def _touchpoints(self, path: Path) -> Figure:
        before = path.node_ids[:-1]
        met = sum(node_id in self._seen for node_id in before)
        terms = (
            Term("touchpoints", float(met), Unit.TIMES),
            Term("places", float(len(before)), Unit.TIMES),
        )
        return Figure(value=float(met), unit=Unit.TIMES, formula="touchpoints_on_path", terms=terms)
