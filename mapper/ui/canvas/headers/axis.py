"""The canvas's headers: what runs along one - stages across or lanes down - and what can be done to it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.core import bands as rows
from mapper.core.bands import Band
from mapper.core.changes import ChangeSet
from mapper.core.edits import bands, lanes, stages
from mapper.core.errors import Problem
from mapper.core.grid import Grid, Span
from mapper.core.history import Label
from mapper.core.ids import LaneId, StageId
from mapper.core.records import Lane, Node, Record, Stage
from mapper.core.rules import permits
from mapper.core.values import Point, Rect
from mapper.ui.bridge import Bridge
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.ui.canvas.scene import Morphing


@dataclass(frozen=True, slots=True)
class Section:
    """A stage or a lane as its header shows it; `start` and `size` in map units."""

    id: str
    name: str
    start: float
    size: float
    count: int  # nodes in it
    steps: int  # those of them that are called steps
    tint: int = 0  # number of a lane's colour
    is_customer: bool = False
    is_collapsed: bool = False
    shrinks: bool = False

    @property
    def end(self) -> float:
        return self.start + self.size


def going_stages(going: "Morphing") -> list[Section]:
    """The stages of a map on its way to another one."""
    return [
        Section(
            each.id, each.name, each.left, each.width, *going.counted(each.id), is_collapsed=each.is_collapsed
        )
        for each in going.stages
    ]


def going_lanes(going: "Morphing") -> list[Section]:
    """The lanes of a map on its way to another one."""
    return [
        Section(
            each.id,
            each.name,
            each.top,
            each.height,
            *going.counted(each.id),
            tint=each.tint,
            is_customer=each.is_customer,
            is_collapsed=each.is_collapsed,
        )
        for each in going.lanes
    ]


@dataclass(frozen=True, slots=True)
class AxisEdits:
    """The edits of lanes, or of stages."""

    add: Callable[..., Label]
    change: Callable[..., Label]
    move: Callable[..., Label]
    resize: Callable[..., Label]
    split: Callable[..., Label]
    merge: Callable[..., Label]
    delete: Callable[..., Label]


class Axis(ABC):
    """The stages or the lanes of the map that is shown, from first to last."""

    is_level: bool  # whether it runs from left to right
    kind: rows.Axis
    edits: AxisEdits

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    # -- what is there

    def sections(self) -> list[Section]:
        reader, map_id = self._bridge.reader, self._bridge.map_id
        grid = Grid.of(reader, map_id)
        return [self._section(grid, band) for band in self.kind.bands(reader, map_id)]

    def section(self, section_id: str) -> Section | None:
        """The one with this id as it is now; None where there is none."""
        reader = self._bridge.reader
        bands = self.kind.bands(reader, self._bridge.map_id)
        found = next((band for band in bands if band.id == section_id), None)
        return None if found is None else self._section(Grid.of(reader, self._bridge.map_id), found)

    def ids(self) -> list[str]:
        """The sections by their ids, from first to last."""
        return [band.id for band in self.kind.bands(self._bridge.reader, self._bridge.map_id)]

    def is_collapsed(self, section_id: str) -> bool:
        return self.band_of(section_id).is_collapsed

    def shrinks(self, section_id: str) -> bool:
        """Whether it shrinks by itself."""
        return self.kind.floor_of(self.band_of(section_id)) is not None

    def _section(self, grid: Grid, band: Any) -> Section:
        counts = self._bridge.counts
        span = self._span(grid, band)
        is_lane = isinstance(band, Lane)
        return Section(
            band.id,
            band.name,
            span.start,
            span.size,
            counts.nodes(band.id),
            counts.steps(band.id),
            tint=rows.tint_of(band) if is_lane else 0,
            is_customer=is_lane and band.is_customer,
            is_collapsed=band.is_collapsed,
            shrinks=self.kind.floor_of(band) is not None,
        )

    @abstractmethod
    def _span(self, grid: Grid, band: Any) -> Span: ...

    @property
    @abstractmethod
    def new_name(self) -> str:
        """A name that says that it is new."""

    @abstractmethod
    def may_delete(self, section_id: str) -> Problem | None:
        """Why it may not be deleted, or None."""

    def least_size(self, section_id: str) -> float:
        """The smallest size that cuts off nothing of its content."""
        return self.kind.least_size(self._bridge.reader, self.band_of(section_id))

    def share_limits(self, section_id: str) -> tuple[float, float] | None:
        """The least and the largest size while the next one shares; None where there is none that could."""
        reader, band = self._bridge.reader, self.band_of(section_id)
        follower = bands.next_of(reader, self.kind, band)
        if follower is None or follower.is_collapsed:
            return None
        return bands.share_limits(reader, self.kind, band, follower)

    def parts(self, section_id: str) -> int:
        """Into how many parts it may be split at most: three, two, or one where it is too small."""
        return min(int(self.kind.size_of(self.band_of(section_id)) // self.kind.least), 3)

    # -- what can be done

    def add(self, position: int) -> str | None:
        """Add one before that position; its id, None when refused."""
        made = self._bridge.run(self.edits.add, self._bridge.map_id, self.new_name, position)
        return made.added(self.kind.record_type)[0].id if made else None

    def rename(self, section_id: str, name: str, *, completes: int = 0) -> bool:
        """Whether that could be done. `completes`: the number of the command that made it, 0 for another one."""
        return self._bridge.complete(completes, self.edits.change, section_id, name=name) is not None

    def change(self, section_id: str, **fields: Any) -> None:
        self._bridge.run(self.edits.change, section_id, **fields)

    def move(self, section_id: str, position: int) -> None:
        self._bridge.run(self.edits.move, section_id, position)

    def resize(self, section_id: str, size: float, *, shares: bool = False) -> None:
        self._bridge.run(self.edits.resize, section_id, size, shares=shares)

    def split(self, section_id: str, parts: int) -> None:
        self._bridge.run(self.edits.split, section_id, parts)

    def merge(self, section_id: str) -> None:
        """Make one of it and the next."""
        self._bridge.run(self.edits.merge, section_id)

    def delete(self, section_id: str, *, keep_content: bool, gives_room: bool = False) -> None:
        self._bridge.run(self.edits.delete, section_id, keep_content=keep_content, gives_room=gives_room)

    def move_by(self, section_ids: Sequence[str], step: int) -> None:
        """Move them a place on (1) or back (-1), as one command."""
        self._bridge.run(bands.move_bands, list(section_ids), step)

    def put_at(self, section_ids: Sequence[str], position: int) -> None:
        """Put them side by side before what stands at that position, as one command."""
        self._bridge.run(bands.put_bands, list(section_ids), position)

    def may_delete_all(self, section_ids: Sequence[str]) -> Problem | None:
        """Why these may not be deleted together, or None."""
        return self._bridge.may(bands.delete_bands, list(section_ids))

    def delete_all(self, section_ids: Sequence[str], *, keep_content: bool, gives_room: bool) -> None:
        self._bridge.run(
            bands.delete_bands, list(section_ids), keep_content=keep_content, gives_room=gives_room
        )

    def fit(self, section_ids: Sequence[str]) -> None:
        self._bridge.run(bands.fit_bands, list(section_ids))

    def collapse(self, section_ids: Sequence[str], *, is_collapsed: bool) -> None:
        self._bridge.run(bands.set_collapsed, list(section_ids), is_collapsed)

    def let_shrink(self, section_ids: Sequence[str], *, shrinks: bool) -> None:
        self._bridge.run(bands.set_shrinking, list(section_ids), shrinks)

    # -- where is what

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

    def band_of(self, section_id: str) -> Band:
        return self._bridge.reader.get(self.kind.record_type, section_id)


class StageAxis(Axis):
    """The stages, from left to right."""

    is_level = True
    kind = rows.STAGES
    edits = AxisEdits(
        stages.add_stage,
        stages.set_stage,
        stages.move_stage,
        stages.resize_stage,
        stages.split_stage,
        stages.merge_stages,
        stages.delete_stage,
    )

    def _span(self, grid: Grid, band: Any) -> Span:
        return grid.column(band.id)

    @property
    def new_name(self) -> str:
        return translate("Headers", "New stage")

    def may_delete(self, section_id: str) -> Problem | None:
        return permits.may_delete_stage(self._bridge.reader, StageId(section_id))


class LaneAxis(Axis):
    """The lanes, from top to bottom."""

    is_level = False
    kind = rows.LANES
    edits = AxisEdits(
        lanes.add_lane,
        lanes.set_lane,
        lanes.move_lane,
        lanes.resize_lane,
        lanes.split_lane,
        lanes.merge_lanes,
        lanes.delete_lane,
    )

    def _span(self, grid: Grid, band: Any) -> Span:
        return grid.row(band.id)

    @property
    def new_name(self) -> str:
        return translate("Headers", "New lane")

    def may_delete(self, section_id: str) -> Problem | None:
        return permits.may_delete_lane(self._bridge.reader, LaneId(section_id))


def _cell(record: Record | None) -> tuple[str, str] | None:
    return (record.stage_id, record.lane_id) if isinstance(record, Node) else None
