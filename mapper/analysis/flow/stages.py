"""The funnel by stages: cases that reach each, what share of them goes on to the next, and how many are won."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.solved import Solved
from mapper.analysis.ranges.counted import Counted
from mapper.analysis.ranges.ranges import Range, of_share
from mapper.analysis.results import Flow, Remark
from mapper.analysis.roundings import LEFT_OVER, UNTOLD
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Connector
from mapper.core.values import NodeKind, Outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageFlow:
    """A stage in the funnel, per case that enters the map.

    `visits` to its nodes. `reached`: share of the cases that ever come to it. `conversion`: of those, the share that
    comes to the next stage, `next_id`, afterwards; None in the last. `wins`: of those that come to it, the share that
    is won; None where nobody comes. `first`: of the cases that enter the map, those that come into the stage at each of
    its nodes. `reached_range`: that of `reached`, None where it hangs on nothing that is counted; `counted`: the nodes
    whose counts it rests on. `arrivals`: how often a case that enters comes into it from outside, each return again.
    """

    stage_id: StageId
    visits: float
    reached: float
    next_id: StageId | None
    conversion: float | None
    wins: float | None
    first: Mapping[NodeId, float]
    reached_range: Range | None = None
    counted: tuple[NodeId, ...] = ()
    arrivals: float = 0.0

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, its range, what it misses and what was assumed."""
        low, high = self.reached_range or (None, None)
        come, all_come = Term("reached", self.reached, Unit.SHARE), self.reached or None
        of_each = Term("of_each", self.visits / all_come if all_come else None, Unit.TIMES)
        on = Term("come_on", None if self.conversion is None else self.conversion * self.reached, Unit.SHARE)
        won = Term("won", None if self.wins is None else self.wins * self.reached, Unit.SHARE)
        again = Term("returns", self.arrivals - self.reached, Unit.TIMES)
        nobody = (Remark("unreached_stage"),)
        last = nobody if self.next_id is not None else (Remark("last_stage"),)
        return {
            "visits": accounted(self.visits, Unit.TIMES, "stage_visits", come, of_each),
            "reached": Figure(
                value=self.reached,
                unit=Unit.SHARE,
                formula="reached",
                terms=tuple(
                    Term("first_here", share, Unit.SHARE, key)
                    for key, share in self.first.items()
                    if share > UNTOLD
                ),
                low=low,
                high=high,
                assumed=() if low is None else (Remark("range_of_counts", self.counted),),
            ),
            "arrivals": accounted(self.arrivals, Unit.TIMES, "arrivals", come, again),
            "conversion": accounted(
                self.conversion,
                Unit.SHARE,
                "conversion",
                on,
                come,
                remarks=last if self.conversion is None else (),
            ),
            "wins": accounted(
                self.wins,
                Unit.SHARE,
                "wins_from_stage",
                won,
                come,
                remarks=nobody if self.wins is None else (),
            ),
        }


def stage_flow(reader: Reader, map_id: MapId, found: Flow) -> Sequence[StageFlow]:
    """The stages of a map from left to right, per case that enters: visits, shares that reach, convert and are won, 0
    to 1.

    Those without a node of the flow are left out; none where there is no flow.

    Formula: reached = the cases that ever come to one of its nodes; with f where they first do and c the chance from
    there to come to the next stage, conversion = sum of f c / reached, wins = (sum of f h + those that come straight to
    its won ends) / reached.
    Assumes: of the ends only a won one counts, for a lost case has come to nothing in whatever stage its end is drawn.
    A case that skips a stage has not reached it, so the conversions do not multiply up where stages are skipped; who
    comes back to an earlier stage converts if it comes to the next one after all.
    Source: Kemeny and Snell, Finite Markov Chains, 1960, chapter VI (lumping by first entry).

    Example: 0.8 of the cases come from calling to selling, and half of these fall back to calling first: the conversion
    of calling stays 0.8, however often they are called.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> [(stage.reached, stage.conversion) for stage in stage_flow(sale(), SALE, flow(sale(), SALE))]
    [(1.0, 0.5), (0.5, None)]
    """
    if found.ground is None:
        return ()
    solved = found.ground
    stages = [_Stage(solved, stage.id) for stage in queries.stages(reader, map_id)]
    stages = [stage for stage in stages if stage.is_there]
    following: list[_Stage | None] = [*stages[1:], None] if stages else []
    counted = Counted(found, solved)
    come = _arrivals(reader, map_id, found)
    return [
        stage.told(after, counted, come.get(stage.id, 0.0))
        for stage, after in zip(stages, following, strict=True)
    ]


def _arrivals(reader: Reader, map_id: MapId, found: Flow) -> Mapping[StageId, float]:
    """How often a case that enters comes into each stage from another; of the ends only a won one counts."""
    nodes = {node.id: node for node in queries.nodes(reader, map_id)}
    come: dict[StageId, float] = {}
    for node_id, share in found.entries.items():
        come[nodes[node_id].stage_id] = come.get(nodes[node_id].stage_id, 0.0) + share
    for connector_id, often in found.carried.items():
        line = reader.get(Connector, connector_id)
        source, target = nodes[line.source_id], nodes[line.target_id]
        is_lost = target.kind is NodeKind.END and target.outcome is not Outcome.WON
        if source.stage_id != target.stage_id and not is_lost:
            come[target.stage_id] = come.get(target.stage_id, 0.0) + often
    return come


class _Stage:
    """A stage as a set of states, and the chain that ends there."""

    def __init__(self, solved: Solved, stage_id: StageId) -> None:
        import numpy as np

        self.id, self._solved = stage_id, solved
        nodes, chain = solved.network.nodes, solved.chain
        self.is_there = any(
            node.stage_id == stage_id and (node.kind is not NodeKind.END or node.outcome is Outcome.WON)
            for node in nodes
        )
        self._inside = np.array([nodes[at].stage_id == stage_id for at in solved.places], dtype=np.bool_)
        won = solved.ending(
            lambda node: node is not None and node.stage_id == stage_id and node.outcome is Outcome.WON
        )
        self._until = chain.until(self._inside)
        self._coming: Vector = self._inside + self._until.from_state(won)  # 1 where one is there
        self._first: Vector = np.where(
            self._inside, self._until.visits, 0.0
        )  # where cases first come into it
        self._reached = float(self._until.visits @ self._coming)
        self._visits = float(solved.visits[self._inside].sum() + chain.visits @ chain.from_state(won))

    def chance(self) -> "Vector":
        """The chance from each state to come to this stage, at once or later."""
        return self._until.ahead(self._coming)

    def told(self, after: "_Stage | None", counted: Counted, arrivals: float) -> StageFlow:
        ranging, resting = self._range(counted)
        some = self._reached > 0
        straight = self._reached - float(self._first.sum())  # to its won ends, without a step of the stage
        won = float(self._first @ self._solved.wins) + straight
        return StageFlow(
            stage_id=self.id,
            visits=self._visits,
            reached=min(self._reached, 1.0),
            next_id=after.id if after is not None else None,
            conversion=float(self._first @ after.chance()) / self._reached if after and some else None,
            wins=min(won / self._reached, 1.0) if some else None,
            first=MappingProxyType(self._entries()),
            reached_range=ranging,
            counted=resting,
            arrivals=arrivals,
        )

    def _range(self, counted: Counted) -> tuple[Range | None, tuple[NodeId, ...]]:
        """The range of what is reached, and whose counts it rests on; after they came, cases do not count any more."""
        import numpy as np

        if not counted.node_ids:
            return None, ()
        nodes, places = self._solved.network.nodes, self._solved.places
        chances = {nodes[at].id: each for at, each in zip(places, self.chance().tolist(), strict=True)}
        chances |= {
            node.id: 1.0 for node in nodes if node.stage_id == self.id and node.outcome is Outcome.WON
        }
        before = np.where(self._inside, 0.0, self._until.visits)
        slopes = counted.of_reaching(before, chances)
        found = of_share(self._reached, counted.variance(slopes))
        return found, () if found is None else counted.resting(slopes)

    def _entries(self) -> dict[NodeId, float]:
        nodes, places = self._solved.network.nodes, self._solved.places
        return {
            nodes[at].id: share
            for at, share in zip(places, self._first.tolist(), strict=True)
            if share > LEFT_OVER
        }
