"""The coarse grid a map is laid out on: columns of a stage, rows of a lane, one node in each slot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mapper.core.geometry.links import Link
from mapper.core.geometry.sizes import LANE_HEIGHT
from mapper.core.values import NodeKind

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


class Slot(NamedTuple):
    """Where a node stands: stage and column in it, lane and row in it, all counted from 0."""

    stage: int
    column: int
    lane: int
    row: int


Slots = dict[str, Slot]


@dataclass(frozen=True, slots=True)
class Chart:
    """What is to be laid out, with the links that have both ends in it."""

    stages: Sequence[StageSpec]
    lanes: Sequence[LaneSpec]
    nodes: Mapping[str, NodeSpec]
    links: Sequence[Link]
    stage_of: Mapping[str, int]
    lane_of: Mapping[str, int]

    @classmethod
    def of(
        cls,
        stages: Sequence[StageSpec],
        lanes: Sequence[LaneSpec],
        nodes: Sequence[NodeSpec],
        links: Iterable[Link],
    ) -> "Chart":
        stage_index = {stage.id: index for index, stage in enumerate(stages)}
        lane_index = {lane.id: index for index, lane in enumerate(lanes)}
        by_id = {node.id: node for node in nodes}
        return cls(
            stages,
            lanes,
            by_id,
            [link for link in links if link.source in by_id and link.target in by_id],
            {node.id: stage_index[node.stage] for node in nodes},
            {node.id: lane_index[node.lane] for node in nodes},
        )

    def of_kind(self, kind: NodeKind) -> frozenset[str]:
        return frozenset(id for id, node in self.nodes.items() if node.kind is kind)


def compact(slots: Slots) -> Slots:
    """The same slots without empty columns and empty rows, counted from 0.

    >>> compact({"a": Slot(0, 2, 0, -1), "b": Slot(0, 5, 0, 1)})
    {'a': Slot(stage=0, column=0, lane=0, row=0), 'b': Slot(stage=0, column=1, lane=0, row=1)}
    """
    columns = _numbered((slot.stage, slot.column) for slot in slots.values())
    rows = _numbered((slot.lane, slot.row) for slot in slots.values())
    return {
        id: Slot(slot.stage, columns[slot.stage, slot.column], slot.lane, rows[slot.lane, slot.row])
        for id, slot in slots.items()
    }


def _numbered(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    numbers: dict[tuple[int, int], int] = {}
    group, count = None, 0
    for pair in sorted(set(pairs)):
        count = count + 1 if pair[0] == group else 0
        group = pair[0]
        numbers[pair] = count
    return numbers
