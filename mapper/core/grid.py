"""The grid of one map in map units: where cells lie, and the one answer to which cell a thing belongs to."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from mapper.core import queries
from mapper.core.geometry.sizes import CELL_MARGIN, COLLAPSED_LANE_HEIGHT, COLLAPSED_STAGE_WIDTH
from mapper.core.ids import LaneId, MapId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point, Rect

# A collapsed band keeps this much free at both sides of the small picture of its content.
_INSET = 4.0
_LEAST_BAR = 4.0


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


class Span(NamedTuple):
    """A stage or a lane along its axis: where it is drawn, and the size it has in the file.

    A collapsed one is drawn as a small picture of itself, all places in it scaled.
    """

    start: float
    size: float
    kept: float
    is_open: bool
    kept_from: float  # where it begins with nothing collapsed

    @property
    def end(self) -> float:
        return self.start + self.size

    @property
    def scale(self) -> float:
        return (self.size - 2 * _INSET) / self.kept

    def drawn(self, start: float, length: float) -> tuple[float, float]:
        """Where something from `start` in the band on is drawn, and how long."""
        if self.is_open:
            return self.start + start, length
        middle = self.start + _INSET + (start + length / 2) * self.scale
        shown = max(length * self.scale, _LEAST_BAR)
        return middle - shown / 2, shown

    def seen(self, value: float) -> float:
        """Where a place of the axis with nothing collapsed, in this band, is drawn."""
        inside = value - self.kept_from
        return self.start + (inside if self.is_open else _INSET + inside * self.scale)

    def opened(self, value: float) -> float:
        """The other way round."""
        inside = value - self.start
        return self.kept_from + (inside if self.is_open else (inside - _INSET) / self.scale)

    def kept_start(self, drawn: float, length: float) -> float:
        """Where in the band something begins that is this long and is drawn about the middle of `drawn` and on.

        In a collapsed band it is kept where it does not have to grow, for nobody sees there where things end.
        """
        if self.is_open:
            return max(drawn - self.start, CELL_MARGIN)
        middle = (drawn + length / 2 - self.start - _INSET) / self.scale
        last = self.kept - CELL_MARGIN - length
        return max(min(float(round(middle - length / 2)), last), CELL_MARGIN)


class Grid:
    """Columns and rows with their offsets; the top left corner of the first cell is (0, 0)."""

    def __init__(self, stages: list[Stage], lanes: list[Lane], *, is_open: bool = False) -> None:
        """`is_open` takes no notice of what is collapsed."""
        self.stages = stages
        self.lanes = lanes
        columns = [(s.width, s.is_collapsed and not is_open) for s in stages]
        rows = [(lane.height, lane.is_collapsed and not is_open) for lane in lanes]
        spans_across = _spans(columns, COLLAPSED_STAGE_WIDTH)
        spans_down = _spans(rows, COLLAPSED_LANE_HEIGHT)
        self._lefts = [span.start for span in spans_across]
        self._tops = [span.start for span in spans_down]
        self._columns = {s.id: span for s, span in zip(stages, spans_across, strict=True)}
        self._rows = {lane.id: span for lane, span in zip(lanes, spans_down, strict=True)}
        self._is_open = all(span.is_open for span in (*spans_across, *spans_down))

    @classmethod
    def of(cls, reader: Reader, map_id: MapId, *, is_open: bool = False) -> "Grid":
        return cls(queries.stages(reader, map_id), queries.lanes(reader, map_id), is_open=is_open)

    @property
    def width(self) -> float:
        return self._columns[self.stages[-1].id].end if self.stages else 0.0

    @property
    def height(self) -> float:
        return self._rows[self.lanes[-1].id].end if self.lanes else 0.0

    @property
    def columns(self) -> Mapping[StageId, Span]:
        """Where each stage is drawn, from left to right."""
        return self._columns

    @property
    def rows(self) -> Mapping[LaneId, Span]:
        """Where each lane is drawn, from top to bottom."""
        return self._rows

    def left(self, stage_id: StageId) -> float:
        return self._columns[stage_id].start

    def top(self, lane_id: LaneId) -> float:
        return self._rows[lane_id].start

    def column(self, stage_id: StageId) -> Span:
        """Where a stage is drawn."""
        return self._columns[stage_id]

    def row(self, lane_id: LaneId) -> Span:
        """Where a lane is drawn."""
        return self._rows[lane_id]

    def stage_at(self, x: float) -> Stage:
        """The stage over `x`; beyond the grid, the nearest one."""
        return self.stages[_at(self._lefts, x)]

    def lane_at(self, y: float) -> Lane:
        """The lane beside `y`; beyond the grid, the nearest one."""
        return self.lanes[_at(self._tops, y)]

    def cell_rect(self, stage_id: StageId, lane_id: LaneId) -> Rect:
        column, row = self._columns[stage_id], self._rows[lane_id]
        return Rect(column.start, row.start, column.size, row.size)

    def seen(self, point: Point) -> Point:
        """Where a place that is kept as if nothing was collapsed, as bends of lines are, is drawn."""
        if self._is_open or not (self.stages and self.lanes):
            return point
        column = _at([span.kept_from for span in self._columns.values()], point.x)
        row = _at([span.kept_from for span in self._rows.values()], point.y)
        across, down = self._columns[self.stages[column].id], self._rows[self.lanes[row].id]
        return Point(across.seen(point.x), down.seen(point.y))

    def opened(self, point: Point) -> Point:
        """Where a place as it is drawn would be if nothing was collapsed."""
        if self._is_open or not (self.stages and self.lanes):
            return point
        column, row = self._columns[self.stage_at(point.x).id], self._rows[self.lane_at(point.y).id]
        return Point(column.opened(point.x), row.opened(point.y))

    def node_rect(self, node: Node) -> Rect:
        """Where the node is drawn on the map: in a collapsed band as a small bar."""
        column, row = self._columns[node.stage_id], self._rows[node.lane_id]
        if self._is_open or (column.is_open and row.is_open):
            return Rect(column.start + node.x, row.start + node.y, node.width, node.height)
        return self.drawn(Spot(node.stage_id, node.lane_id, node.x, node.y), node.width, node.height)

    def is_squeezed(self, node: Node) -> bool:
        """Whether the node lies in a collapsed band, and so is drawn smaller than it is."""
        return not (self._columns[node.stage_id].is_open and self._rows[node.lane_id].is_open)

    def drawn(self, spot: Spot, width: float, height: float) -> Rect:
        """Where a thing of a size that lies at a spot is drawn."""
        x, shown_width = self._columns[spot.stage_id].drawn(spot.x, width)
        y, shown_height = self._rows[spot.lane_id].drawn(spot.y, height)
        return Rect(x, y, shown_width, shown_height)

    def cell_at(self, point: Point) -> Cell:
        """The cell a point lies in; beyond the grid, the nearest one."""
        return Cell(self.stage_at(point.x).id, self.lane_at(point.y).id)

    def spot_for(self, rect: Rect) -> Spot:
        """The cell a thing of the size of `rect` belongs to when it is drawn there, and its place in the cell.

        The centre decides. The thing is kept off the left and top borders of its cell; where it sticks out to the
        right or below, the cell grows (the membership rule sees to that).
        """
        center = rect.center
        stage, lane = self.stage_at(center.x), self.lane_at(center.y)
        x = self._columns[stage.id].kept_start(rect.x, rect.width)
        y = self._rows[lane.id].kept_start(rect.y, rect.height)
        return Spot(stage.id, lane.id, x, y)

    def landing(self, rect: Rect) -> Rect:
        """Where a thing that is put there comes to lie: in its cell, off the cell's left and top border."""
        return self.drawn(self.spot_for(rect), rect.width, rect.height)

    def spot_of(self, node: Node, corner: Point) -> Spot:
        """The cell a node belongs to when it is moved so that it is drawn with its top left corner at a point."""
        drawn = self.node_rect(node)
        # As large as it is, about the middle of what is seen of it.
        x = corner.x + (drawn.width - node.width) / 2
        y = corner.y + (drawn.height - node.height) / 2
        spot = self.spot_for(Rect(x, y, node.width, node.height))
        # In a collapsed band a pixel is many units, and nobody sees where a thing lies in it: what stays in there keeps
        # its place across.
        if spot.stage_id == node.stage_id and (
            corner.x == drawn.x or not self._columns[node.stage_id].is_open
        ):
            spot = spot._replace(x=node.x)
        if spot.lane_id == node.lane_id and (corner.y == drawn.y or not self._rows[node.lane_id].is_open):
            spot = spot._replace(y=node.y)
        return spot

    def spot_at(self, center: Point, width: float, height: float) -> Spot:
        """The same for a thing of a size that is put with its centre at a point."""
        return self.spot_for(Rect(center.x - width / 2, center.y - height / 2, width, height))


def _spans(bands: list[tuple[float, bool]], collapsed: float) -> list[Span]:
    spans: list[Span] = []
    start = kept_from = 0.0
    for kept, is_collapsed in bands:
        size = collapsed if is_collapsed else kept
        spans.append(Span(start, size, kept, not is_collapsed, kept_from))
        start += size
        kept_from += kept
    return spans


def _at(starts: list[float], value: float) -> int:
    """Which of the bands that start there a place is in; beyond them, the nearest."""
    return min(max(bisect_right(starts, value) - 1, 0), len(starts) - 1)
