"""Laying out a whole map: every node a place in its stage and lane, every stage and lane its size."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mapper.core.geometry.layering import columns
from mapper.core.geometry.links import Link
from mapper.core.geometry.ordering import rows
from mapper.core.geometry.polish import polished
from mapper.core.geometry.slots import Chart, LaneSpec, NodeSpec, StageSpec, compact
from mapper.core.geometry.spacing import Spacing
from mapper.core.values import Point, Rect

__all__ = ["Arrangement", "LaneSpec", "Link", "NodeSpec", "StageSpec", "arrange"]


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
    stages: Sequence[StageSpec], lanes: Sequence[LaneSpec], nodes: Sequence[NodeSpec], links: Sequence[Link]
) -> Arrangement:
    """Lay out a map; the order of stages and lanes is kept, and every node stays in its cell.

    Links with an end that is not among `nodes` are left out of account. The same input gives the same output. A
    node that names a stage or lane that is not there raises KeyError.
    """
    chart = Chart.of(stages, lanes, nodes, links)
    firsts = [columns(chart), columns(chart, are_ends_beneath=True)]
    slots = polished(chart, [compact(rows(chart, column)) for column in firsts])
    spacing = Spacing(chart, slots)
    return Arrangement(spacing.stage_widths(), spacing.lane_heights(), spacing.positions())
