"""The grid of a map: stages are its columns, lanes its rows."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.geometry.sizes import LANE_HEIGHT, STAGE_WIDTH
from mapper.core.ids import LaneId, MapId, StageId
from mapper.core.records.record import Record, refers
from mapper.core.values import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Record):
    """A column: a span of the process such as Prospecting or Selling."""

    prefix: ClassVar[str] = "stage"
    id: StageId
    map_id: MapId = field(metadata=refers("map"))
    name: str
    position: int  # 0 is the first column
    width: float = STAGE_WIDTH  # map units
    description: str = ""
    origin: StageId | None = None  # lineage: the stage this one was copied from, which may be gone
    is_collapsed: bool = False  # drawn as a narrow band; `width` is what it takes again when it is expanded
    least_width: float | None = (
        None  # it shrinks with its content, not below this; None: it never shrinks by itself
    )
    phase: Phase | None = None  # which part of a sale it is, whatever its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane(Record):
    """A row: a function that does work, or the customer."""

    prefix: ClassVar[str] = "lane"
    id: LaneId
    map_id: MapId = field(metadata=refers("map"))
    name: str
    position: int  # 0 is the top row
    height: float = LANE_HEIGHT  # map units
    is_customer: bool = False
    description: str = ""
    origin: LaneId | None = None
    is_collapsed: bool = False  # drawn as a low band; `height` is what it takes again when it is expanded
    least_height: float | None = None  # it shrinks with its content, not below this; None: never by itself
    tint: int | None = None  # number of its colour in the theme; None: by its position
