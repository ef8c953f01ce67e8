"""What the sheets that tell of people and plans show, each part gathered when it is first asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from mapper.analysis.levers.effects import Effect, Pair
from mapper.analysis.levers.levers import ranked
from mapper.analysis.map_figures import LeverFigures, MapFigures, lever_figures
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Lever, Stage
from mapper.exchange.excel.against import Against, gather_against
from mapper.exchange.excel.courses import Courses, gather_courses
from mapper.exchange.excel.gaps import GapsToFill, gather_gaps
from mapper.exchange.excel.polls import Polls, gather_polls
from mapper.exchange.excel.skilled import Skilled, gather_skilled
from mapper.exchange.excel.stalls import Stalls, gather_stalls

if TYPE_CHECKING:
    from mapper.exchange.excel.facts import Step, Target


class Further:
    """Of one map what is not needed for every workbook. `document`: as it is, without strategy and plays."""

    def __init__(
        self,
        document: Reader,
        figures: MapFigures,
        steps: "Sequence[Step]",
        stages: Sequence[Stage],
        targets: "Sequence[Target]",
        today: date,
    ) -> None:
        self._document, self._figures = document, figures
        self._steps, self._stages, self._targets = steps, stages, targets
        self._today = today

    @property
    def _by_node(self) -> "Mapping[NodeId, Step]":
        return {step.node.id: step for step in self._steps}

    @cached_property
    def courses(self) -> Courses:
        """Targets and measured values by period."""
        return gather_courses(self._document, self._steps, self._stages, self._targets, self._today)

    @cached_property
    def lever_figures(self) -> LeverFigures:
        """What the levers of the map would bring, the team's own and the usual ones."""
        return lever_figures(self._figures)

    @cached_property
    def levers(self) -> Sequence[Effect]:
        """The team's levers and the usual ones of what these leave alone, what brings most first."""
        touched = {_touches(each.lever) for each in self.lever_figures.own}
        usual = [each for each in self.lever_figures.usual if _touches(each.lever) not in touched]
        return list(ranked((*self.lever_figures.own, *usual)))

    @property
    def levers_left_out(self) -> int:
        """Usual levers that are not among `levers`, for the team has some on the same."""
        return len(self.lever_figures.own) + len(self.lever_figures.usual) - len(self.levers)

    @cached_property
    def own_levers(self) -> Sequence[Lever]:
        """Those the team has set."""
        return [each.lever for each in self.lever_figures.own]

    @property
    def lever_pairs(self) -> Sequence[Pair]:
        """Two of them together, the best pair first."""
        return self.lever_figures.pairs

    @cached_property
    def stalls(self) -> Stalls:
        """What waits, and dates that move."""
        return gather_stalls(self._figures, self._by_node)

    @cached_property
    def polls(self) -> Polls:
        """Ballots, votes and how far people agree."""
        return gather_polls(self._document, self._figures.map_id, self._steps)

    @cached_property
    def skilled(self) -> Skilled:
        """What steps ask for, what people can do, and where the two part."""
        return gather_skilled(self._figures, self._by_node)

    @cached_property
    def gaps(self) -> GapsToFill:
        """Gaps, what they can be filled with, and the best mix of each."""
        return gather_gaps(self._document, self._today)

    @cached_property
    def against(self) -> Against | None:
        """The map beside the one it is based on, or the one that is based on it."""
        return gather_against(self._document, self._figures, self._today)


def _touches(lever: Lever) -> tuple[object, ...]:
    """What a lever changes, whatever by."""
    return lever.kind, lever.connector_id, lever.node_id, lever.role_id
