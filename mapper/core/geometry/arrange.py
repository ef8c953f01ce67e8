"""Laying out a whole map: every node a place in its stage and lane, every stage and lane its size."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mapper.core.geometry.balancing import balanced
from mapper.core.geometry.folding import folded
from mapper.core.geometry.layering import columns
from mapper.core.geometry.links import Link
from mapper.core.geometry.ordering import rows
from mapper.core.geometry.polish import polished
from mapper.core.geometry.slots import Chart, LaneSpec, NodeSpec, Slots, StageSpec, compact
from mapper.core.geometry.spacing import Spacing
from mapper.core.geometry.untangling import untangled
from mapper.core.values import Point, Rect

__all__ = ["Arrangement", "LaneSpec", "Link", "NodeSpec", "StageSpec", "arrange"]


MOST_JUDGED = 60  # nodes of a chart whose every line is drawn and judged
_WORK, _LEAST_WORK, _MOST_WORK = 1_300, 500_000, 5_500_000  # lines compared for each node of a larger one


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sizes of stages and lanes, and every node's top left corner within its cell, in units."""

    stage_widths: dict[str, float]
    lane_heights: dict[str, float]
    positions: dict[str, Point]

    def boxes(self, nodes: Sequence[NodeSpec]) -> dict[str, Rect]:
        """The nodes' rectangles on a map whose top left cell starts at (0, 0)."""
        left = dict(zip(self.stage_widths, accumulate([0.0, *self.stage_widths.values()]), strict=False))
        top = dict(zip(self.lane_heights, accumulate([0.0, *self.lane_heights.values()]), strict=False))
        return {
            node.id: Rect(
                left[node.stage] + self.positions[node.id].x,
                top[node.lane] + self.positions[node.id].y,
                node.width,
                node.height,
            )
            for node in nodes
        }


def arrange(
    stages: Sequence[StageSpec],
    lanes: Sequence[LaneSpec],
    nodes: Sequence[NodeSpec],
    links: Sequence[Link],
    *,
    patience: float = 1.0,
    is_over: Callable[[], bool] | None = None,
) -> Arrangement:
    """Lay out a map; the order of stages and lanes is kept, and every node stays in its cell.

    More `patience` gives a large map fewer crossings for so many times the work, until `is_over` says that nobody
    waits any more. A stage that is mainly one long chain is wrapped into rows.

    Links with an end that is not among `nodes` are left out of account. The same input gives the same output. A
    node that names a stage or lane that is not there raises KeyError.
    """
    chart = Chart.of(stages, lanes, nodes, links)
    spacing = Spacing(chart, folded(_slots(chart, patience, is_over)))
    return Arrangement(spacing.stage_widths(), spacing.lane_heights(), spacing.positions())


def _slots(chart: Chart, patience: float, is_over: Callable[[], bool] | None) -> Slots:
    """Small charts are judged by their lines as drawn, large ones by their crossings."""
    if len(chart.nodes) <= MOST_JUDGED or not chart.links:
        firsts = [columns(chart), columns(chart, are_ends_beneath=True)]
        return polished(chart, [compact(rows(chart, column)) for column in firsts])
    work = max(_LEAST_WORK, min(_WORK * len(chart.nodes), _MOST_WORK))
    first = compact(rows(chart, balanced(chart, columns(chart))))
    return untangled(chart, first, round(patience * work), is_over)
