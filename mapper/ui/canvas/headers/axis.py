"""The canvas's headers: what runs along one - stages across or lanes down - and what can be done to it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.edits import lanes, stages
from mapper.core.errors import Problem
from mapper.core.geometry.sizes import CELL_MARGIN, MIN_LANE_HEIGHT, MIN_STAGE_WIDTH
from mapper.core.ids import LaneId, StageId
from mapper.core.records import Lane, Node, Record, Stage
from mapper.core.rules import permits
from mapper.core.values import STEP_KINDS, Point, Rect
from mapper.ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Section:
    """A stage or a lane as its header shows it; `start` and `size` in map units."""

    id: str
    name: str
    start: float
    size: float
    count: int  # nodes in it
    steps: int  # those of them that are steps, decisions or stalls
    is_customer: bool = False

    @property
    def end(self) -> float:
        return self.start + self.size


class Axis(ABC):
    """The stages or the lanes of the map that is shown, from first to last."""

    is_level: bool  # whether it runs from left to right

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    @abstractmethod
    def sections(self) -> list[Section]: ...

    @abstractmethod
    def add(self, position: int) -> str | None:
        """Add one before that position, under a name that says it is new; its id, None when refused."""

    @abstractmethod
    def rename(self, section_id: str, name: str) -> None: ...

    @abstractmethod
    def move(self, section_id: str, position: int) -> None: ...

    @abstractmethod
    def resize(self, section_id: str, size: float) -> None: ...

    @abstractmethod
    def delete(self, section_id: str, *, keep_content: bool) -> None: ...

    @abstractmethod
    def may_delete(self, section_id: str) -> Problem | None:
        """Why it may not be deleted, or None."""

    @abstractmethod
    def least_size(self, section_id: str) -> float:
        """The smallest size that cuts off nothing of its content."""

    def concerns(self, changes: ChangeSet) -> bool:
        """Whether a command changed a section or how many nodes are in one."""
        return any(
            not isinstance(change.record, Node) or _cell(change.before) != _cell(change.after)
            for change in changes
            if isinstance(change.record, Stage | Lane | Node)
        )

    def along(self, point: Point) -> float:
        return point.x if self.is_level else point.y

    def position_at(self, value: float) -> int:
        """The border nearest to a place: 0 before the first section, their number after the last."""
        borders = [0.0, *(section.end for section in self.sections())]
        return min(range(len(borders)), key=lambda i: abs(borders[i] - value))

    def border(self, position: int) -> float:
        """Where the border before that position is."""
        sections = self.sections()
        return sections[position].start if position < len(sections) else sections[-1].end

    def band(self, start: float, end: float, across: Rect) -> Rect:
        """The part of `across` between two places of the axis."""
        if self.is_level:
            return Rect(start, across.y, end - start, across.height)
        return Rect(across.x, start, across.width, end - start)


class StageAxis(Axis):
    """The stages, from left to right."""

    is_level = True

    def sections(self) -> list[Section]:
        reader, start, found = self._bridge.reader, 0.0, []
        for stage in queries.stages(reader, self._bridge.map_id):
            nodes = reader.referring(Node, "stage_id", stage.id)
            found.append(Section(stage.id, stage.name, start, stage.width, len(nodes), _steps(nodes)))
            start += stage.width
        return found

    def add(self, position: int) -> str | None:
        name = QCoreApplication.translate("Headers", "New stage")
        made = self._bridge.run(stages.add_stage, self._bridge.map_id, name, position)
        return made.added(Stage)[0].id if made else None

    def rename(self, section_id: str, name: str) -> None:
        self._bridge.run(stages.set_stage, StageId(section_id), name=name)

    def move(self, section_id: str, position: int) -> None:
        self._bridge.run(stages.move_stage, StageId(section_id), position)

    def resize(self, section_id: str, size: float) -> None:
        self._bridge.run(stages.resize_stage, StageId(section_id), size)

    def delete(self, section_id: str, *, keep_content: bool) -> None:
        self._bridge.run(stages.delete_stage, StageId(section_id), keep_content=keep_content)

    def may_delete(self, section_id: str) -> Problem | None:
        return permits.may_delete_stage(self._bridge.reader, StageId(section_id))

    def least_size(self, section_id: str) -> float:
        nodes = self._bridge.reader.referring(Node, "stage_id", section_id)
        return max([MIN_STAGE_WIDTH, *(node.x + node.width + CELL_MARGIN for node in nodes)])


class LaneAxis(Axis):
    """The lanes, from top to bottom."""

    is_level = False

    def sections(self) -> list[Section]:
        reader, start, found = self._bridge.reader, 0.0, []
        for lane in queries.lanes(reader, self._bridge.map_id):
            nodes = reader.referring(Node, "lane_id", lane.id)
            numbers = (len(nodes), _steps(nodes))
            found.append(Section(lane.id, lane.name, start, lane.height, *numbers, lane.is_customer))
            start += lane.height
        return found

    def add(self, position: int) -> str | None:
        name = QCoreApplication.translate("Headers", "New lane")
        made = self._bridge.run(lanes.add_lane, self._bridge.map_id, name, position)
        return made.added(Lane)[0].id if made else None

    def rename(self, section_id: str, name: str) -> None:
        self._bridge.run(lanes.set_lane, LaneId(section_id), name=name)

    def move(self, section_id: str, position: int) -> None:
        self._bridge.run(lanes.move_lane, LaneId(section_id), position)

    def resize(self, section_id: str, size: float) -> None:
        self._bridge.run(lanes.resize_lane, LaneId(section_id), size)

    def delete(self, section_id: str, *, keep_content: bool) -> None:
        self._bridge.run(lanes.delete_lane, LaneId(section_id), keep_content=keep_content)

    def may_delete(self, section_id: str) -> Problem | None:
        return permits.may_delete_lane(self._bridge.reader, LaneId(section_id))

    def least_size(self, section_id: str) -> float:
        nodes = self._bridge.reader.referring(Node, "lane_id", section_id)
        return max([MIN_LANE_HEIGHT, *(node.y + node.height + CELL_MARGIN for node in nodes)])


def _cell(record: Record | None) -> tuple[str, str] | None:
    return (record.stage_id, record.lane_id) if isinstance(record, Node) else None


def _steps(nodes: list[Node]) -> int:
    return sum(node.kind in STEP_KINDS for node in nodes)
