"""Laying out a whole map: every node a place in its stage and lane, every stage and lane its size."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from mapper.core.geometry.layering import columns, forward_links
from mapper.core.geometry.links import Link
from mapper.core.geometry.sizes import GRID, LANE_HEIGHT
from mapper.core.values import NodeKind, Point, Rect

COLUMN_GAP = 50.0
ROW_GAP = 40.0
PADDING = 30.0
STAGE_MIN = 200.0


@dataclass(frozen=True, slots=True)
class StageSpec:
    """A stage to lay out, at least `min_width` units wide."""

    id: str
    min_width: float = STAGE_MIN


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """A lane to lay out, at least `min_height` units high."""

    id: str
    min_height: float = LANE_HEIGHT


@dataclass(frozen=True, slots=True)
class NodeSpec:
    """A node to lay out: where it belongs and its size in units."""

    id: str
    stage: str
    lane: str
    width: float
    height: float
    kind: NodeKind = NodeKind.STEP


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sizes of stages and lanes, and every node's top left corner within its cell, in units."""

    stage_widths: dict[str, float]
    lane_heights: dict[str, float]
    positions: dict[str, Point]

    def boxes(self, nodes: Sequence[NodeSpec]) -> dict[str, Rect]:
        """The nodes' rectangles on a map whose top left cell starts at (0, 0)."""
        left: dict[str, float] = {}
        top: dict[str, float] = {}
        at = 0.0
        for stage, width in self.stage_widths.items():
            left[stage] = at
            at += width
        at = 0.0
        for lane, height in self.lane_heights.items():
            top[lane] = at
            at += height
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

    Links with an end that is not among `nodes` are left out of account. The same input gives the same output.
    """
    stage_of = {stage.id: index for index, stage in enumerate(stages)}
    lane_of = {lane.id: index for index, lane in enumerate(lanes)}
    ids = [node.id for node in nodes]
    node_stage = {node.id: stage_of[node.stage] for node in nodes}
    node_lane = {node.id: lane_of[node.lane] for node in nodes}
    known = [link for link in links if link.source in node_stage and link.target in node_stage]
    forward = forward_links(ids, node_stage, known)
    ends = frozenset(node.id for node in nodes if node.kind is NodeKind.END)
    starts = frozenset(node.id for node in nodes if node.kind is NodeKind.START)
    column = columns(ids, node_stage, node_lane, forward, ends, starts)
    stacks: dict[tuple[int, int, int], list[NodeSpec]] = {}
    for node in nodes:
        stacks.setdefault((node_stage[node.id], column[node.id], node_lane[node.id]), []).append(node)
    return _placed(stages, lanes, stacks)


def _placed(
    stages: Sequence[StageSpec],
    lanes: Sequence[LaneSpec],
    stacks: dict[tuple[int, int, int], list[NodeSpec]],
) -> Arrangement:
    widths: list[list[float]] = []
    for index, _ in enumerate(stages):
        used = max((key[1] for key in stacks if key[0] == index), default=-1) + 1
        widths.append(
            [
                max(
                    (n.width for key, stack in stacks.items() if key[:2] == (index, c) for n in stack),
                    default=0,
                )
                for c in range(used)
            ]
        )
    heights = [0.0] * len(lanes)
    for key, stack in stacks.items():
        heights[key[2]] = max(heights[key[2]], sum(n.height for n in stack) + ROW_GAP * (len(stack) - 1))
    stage_widths = {
        stage.id: max(stage.min_width, _up(sum(w) + COLUMN_GAP * max(0, len(w) - 1) + 2 * PADDING))
        for stage, w in zip(stages, widths, strict=True)
    }
    lane_heights = {
        lane.id: max(lane.min_height, _up(h + 2 * PADDING)) for lane, h in zip(lanes, heights, strict=True)
    }
    positions: dict[str, Point] = {}
    for (stage, col, lane), stack in stacks.items():
        x = PADDING + sum(widths[stage][:col]) + COLUMN_GAP * col
        total = sum(n.height for n in stack) + ROW_GAP * (len(stack) - 1)
        y = (lane_heights[lanes[lane].id] - total) / 2
        for node in stack:
            positions[node.id] = Point(x + (widths[stage][col] - node.width) / 2, y)
            y += node.height + ROW_GAP
    return Arrangement(stage_widths, lane_heights, positions)


def _up(value: float) -> float:
    return ceil(value / GRID) * GRID
