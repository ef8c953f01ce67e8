"""From slots to units: widths of columns and gaps, heights of rows, sizes of stages and lanes, places of nodes."""

from collections import Counter
from collections.abc import Callable
from math import ceil, floor

from mapper.core.geometry.sizes import GRID
from mapper.core.geometry.slots import Chart, Slot, Slots
from mapper.core.values import Point

COLUMN_GAP = 50.0
ROW_GAP = 40.0
LABEL_ROOM_ACROSS = 90.0
LABEL_ROOM_DOWN = 50.0
LINE_ROOM = 10.0
PADDING_LEFT = 40.0
PADDING_RIGHT = 30.0
LOOP_ROOM = 40.0
_WRAPPED = 4

_Place = tuple[int, int]


class Spacing:
    """The measures of a chart laid out in slots that are compact."""

    def __init__(self, chart: Chart, slots: Slots) -> None:
        self._chart, self._slots = chart, slots
        self._taken = {slot: id for id, slot in slots.items()}
        self._by_column = _grouped(slots, lambda slot: (slot.stage, slot.column))
        self._by_row = _grouped(slots, lambda slot: (slot.lane, slot.row))
        self._widths = {
            key: _up(max(chart.nodes[id].width for id in ids)) for key, ids in self._by_column.items()
        }
        self._heights = {
            key: _up(max(chart.nodes[id].height for id in ids)) for key, ids in self._by_row.items()
        }
        self._across: dict[_Place, float] = {}
        self._down: dict[_Place, float] = {}
        self._upright: Counter[_Place] = Counter()
        self._level: Counter[_Place] = Counter()
        for link in chart.links:
            self._ask_room(slots[link.source], slots[link.target], link.source, link.target)
        pairs = Counter(frozenset((link.source, link.target)) for link in chart.links)
        for pair, count in pairs.items():
            if count > 1 and len(pair) > 1:
                self._ask_abreast(*sorted((slots[id] for id in pair), key=lambda slot: slot.lane))

    def stage_widths(self) -> dict[str, float]:
        return {
            stage.id: max(stage.min_width, _up(self._columns(index)[1]))
            for index, stage in enumerate(self._chart.stages)
        }

    def lane_heights(self) -> dict[str, float]:
        return {
            lane.id: max(lane.min_height, _up(self._rows(index)[1]))
            for index, lane in enumerate(self._chart.lanes)
        }

    def positions(self) -> dict[str, Point]:
        """The top left corner of every node relative to its cell."""
        widths, heights = self.stage_widths(), self.lane_heights()
        left: dict[_Place, float] = {}
        top: dict[_Place, float] = {}
        for index, stage in enumerate(self._chart.stages):
            columns, width = self._columns(index)
            extra = floor((widths[stage.id] - width) / 2 / GRID) * GRID
            left |= {(index, column): at + extra for column, at in columns.items()}
        for index, lane in enumerate(self._chart.lanes):
            rows, height = self._rows(index)
            extra = floor((heights[lane.id] - height) / 2)
            top |= {(index, row): at + extra for row, at in rows.items()}
        positions = {}
        for id, slot in self._slots.items():
            node = self._chart.nodes[id]
            column, row = (slot.stage, slot.column), (slot.lane, slot.row)
            positions[id] = Point(
                left[column] + floor((self._widths[column] - node.width) / 2),
                top[row] + floor((self._heights[row] - node.height) / 2),
            )
        return positions

    def _columns(self, stage: int) -> tuple[dict[int, float], float]:
        """Left edge of every column of a stage, and the width all need together with their padding."""
        edges: dict[int, float] = {}
        at = PADDING_LEFT + self._room_before(stage, 0)
        for column in range(sum(1 for key in self._widths if key[0] == stage)):
            if column:
                at += _up(self._gap(stage, column))
            edges[column] = at
            at += self._widths[stage, column]
        return edges, at + PADDING_RIGHT if edges else 0.0

    def _gap(self, stage: int, column: int) -> float:
        """The gap before a column of a stage but the first."""
        lines = 30.0 + LINE_ROOM * self._upright[stage, column]
        return max(COLUMN_GAP, lines, self._across.get((stage, column), 0.0))

    def _room_before(self, stage: int, column: int) -> float:
        """What the first column needs before it over the common padding."""
        have = PADDING_LEFT + PADDING_RIGHT
        need = max(30.0 + LINE_ROOM * self._upright[stage, column], self._across.get((stage, column), 0.0))
        return _up(max(0.0, need - have))

    def _rows(self, lane: int) -> tuple[dict[int, float], float]:
        """Top edge of every row of a lane, and the height all need together with their padding."""
        edges: dict[int, float] = {}
        at = self._padding(self._level[lane, 0])
        count = sum(1 for key in self._heights if key[0] == lane)
        for row in range(count):
            if row:
                lines = 20.0 + LINE_ROOM * self._level[lane, row]
                at += _up(max(ROW_GAP, lines, self._down.get((lane, row), 0.0)))
            edges[row] = at
            at += self._heights[lane, row]
        return edges, at + self._padding(self._level[lane, count]) if edges else 0.0

    @staticmethod
    def _padding(lines: int) -> float:
        return LOOP_ROOM + LINE_ROOM * (lines - 1) if lines else 25.0

    def _ask_room(self, a: Slot, b: Slot, source: str, target: str) -> None:
        """Note the room that one link needs between columns and rows."""
        if source == target:
            self._level[a.lane, a.row] += 1
            return
        same_row = (a.lane, a.row) == (b.lane, b.row)
        same_column = (a.stage, a.column) == (b.stage, b.column)
        if same_row and (b.stage, b.column) > (a.stage, a.column):
            if self._is_next(a, b):
                room = LABEL_ROOM_ACROSS - self._slack(source) - self._slack(target)
                key = (b.stage, b.column)
                self._across[key] = max(self._across.get(key, 0.0), room)
            elif not self._is_clear(a, b):
                self._level[a.lane, a.row + 1] += 1
        elif same_row:
            self._level[a.lane, a.row + 1] += 1
        elif _is_wrapped(a, b):
            self._level[b.lane, b.row] += 1
        elif same_column:
            if a.lane == b.lane and abs(a.row - b.row) == 1:
                key = (a.lane, max(a.row, b.row))
                self._down[key] = LABEL_ROOM_DOWN
        elif (b.stage, b.column) > (a.stage, a.column):
            self._upright[b.stage, b.column] += 1

    def _ask_abreast(self, upper: Slot, lower: Slot) -> None:
        """Note the room for the labels of two lines that run side by side over the border of two lanes."""
        last = max(row for lane, row in self._heights if lane == upper.lane)
        is_straight = (upper.stage, upper.column) == (lower.stage, lower.column)
        if is_straight and lower.lane == upper.lane + 1 and upper.row == last and lower.row == 0:
            self._level[upper.lane, last + 1] += 2
            self._level[lower.lane, 0] += 2

    def _slack(self, id: str) -> float:
        slot = self._slots[id]
        return (self._widths[slot.stage, slot.column] - self._chart.nodes[id].width) / 2

    def _is_next(self, a: Slot, b: Slot) -> bool:
        if a.stage == b.stage:
            return b.column == a.column + 1
        return b.stage == a.stage + 1 and b.column == 0 and (a.stage, a.column + 1) not in self._widths

    def _is_clear(self, a: Slot, b: Slot) -> bool:
        """Whether nothing stands between two slots of the same row."""
        return not any(
            (a.stage, a.column) < (slot.stage, slot.column) < (b.stage, b.column)
            for id in self._by_row[a.lane, a.row]
            for slot in (self._slots[id],)
        )


def _is_wrapped(a: Slot, b: Slot) -> bool:
    """Whether a line goes back from the end of a row to the beginning of the next one."""
    return (a.stage, a.lane, a.row + 1) == (b.stage, b.lane, b.row) and a.column - b.column >= _WRAPPED


def _grouped(slots: Slots, key: Callable[[Slot], _Place]) -> dict[_Place, list[str]]:
    groups: dict[_Place, list[str]] = {}
    for id, slot in slots.items():
        groups.setdefault(key(slot), []).append(id)
    return groups


def _up(value: float) -> float:
    return ceil(value / GRID) * GRID
