"""The grid of one map in map units: where cells lie, and the one answer to which cell a thing belongs to."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from mapper.core import queries
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.ids import LaneId, MapId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point, Rect


class Cell(NamedTuple):
    """A cell by its stage and its lane."""

    stage_id: StageId
    lane_id: LaneId


class Spot(NamedTuple):
    """A place in a cell: the top left corner of a thing, relative to the cell's."""

    stage_id: StageId
    lane_id: LaneId
    x: float
    y: float


class Grid:
    """Columns and rows with their offsets; the top left corner of the first cell is (0, 0)."""

    def __init__(self, stages: list[Stage], lanes: list[Lane]) -> None:
        self.stages = stages
        self.lanes = lanes
        self._lefts = [0.0, *accumulate(s.width for s in stages)]
        self._tops = [0.0, *accumulate(lane.height for lane in lanes)]
        self._column = {s.id: i for i, s in enumerate(stages)}
        self._row = {lane.id: i for i, lane in enumerate(lanes)}

    @classmethod
    def of(cls, reader: Reader, map_id: MapId) -> "Grid":
        return cls(queries.stages(reader, map_id), queries.lanes(reader, map_id))

    @property
    def width(self) -> float:
        return self._lefts[-1]

    @property
    def height(self) -> float:
        return self._tops[-1]

    def left(self, stage_id: StageId) -> float:
        return self._lefts[self._column[stage_id]]

    def top(self, lane_id: LaneId) -> float:
        return self._tops[self._row[lane_id]]

    def stage_at(self, x: float) -> Stage:
        """The stage over `x`; beyond the grid, the nearest one."""
        return self.stages[min(max(bisect_right(self._lefts, x) - 1, 0), len(self.stages) - 1)]

    def lane_at(self, y: float) -> Lane:
        """The lane beside `y`; beyond the grid, the nearest one."""
        return self.lanes[min(max(bisect_right(self._tops, y) - 1, 0), len(self.lanes) - 1)]

    def cell_rect(self, stage_id: StageId, lane_id: LaneId) -> Rect:
        column, row = self._column[stage_id], self._row[lane_id]
        x, y = self._lefts[column], self._tops[row]
        return Rect(x, y, self._lefts[column + 1] - x, self._tops[row + 1] - y)

    def node_rect(self, node: Node) -> Rect:
        """Where the node lies on the map."""
        x = self._lefts[self._column[node.stage_id]] + node.x
        y = self._tops[self._row[node.lane_id]] + node.y
        return Rect(x, y, node.width, node.height)

    def cell_at(self, point: Point) -> Cell:
        """The cell a point lies in; beyond the grid, the nearest one."""
        return Cell(self.stage_at(point.x).id, self.lane_at(point.y).id)

    def spot_for(self, rect: Rect) -> Spot:
        """The cell a thing drawn at `rect` belongs to, and its place there.

        The centre decides. The thing is kept off the left and top borders of its cell; where it sticks out to the
        right or below, the cell grows (the membership rule sees to that).
        """
        center = rect.center
        stage, lane = self.stage_at(center.x), self.lane_at(center.y)
        x = max(rect.x - self.left(stage.id), CELL_MARGIN)
        y = max(rect.y - self.top(lane.id), CELL_MARGIN)
        return Spot(stage.id, lane.id, x, y)

    def spot_at(self, center: Point, width: float, height: float) -> Spot:
        """The same for a thing of a size that is put with its centre at a point."""
        return self.spot_for(Rect(center.x - width / 2, center.y - height / 2, width, height))
