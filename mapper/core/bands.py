"""Bands: what lanes and stages have in common - a row or a column with a place, a size and content along one axis."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from mapper.core import queries
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, MIN_LANE_HEIGHT, MIN_STAGE_WIDTH
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Lane, Node, Stage, record_type_of

Band = Lane | Stage

# So many colours a theme has for lanes and nodes; a lane without one of its own takes that of its place.
LANE_TINTS: Final = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """The lanes or the stages: which fields of a band and of a node are the ones along it."""

    record_type: type[Lane] | type[Stage]
    of: str  # a node's field that names its band
    start: str  # a node's field for its place along the axis
    size: str  # the field for the size along the axis, of a node and of a band
    floor: str  # a band's field for what it does not shrink below by itself
    least: float  # no band is smaller

    def bands(self, reader: Reader, map_id: MapId) -> list[Any]:
        """The bands of a map, from first to last."""
        found = queries.lanes if self.record_type is Lane else queries.stages
        return list(found(reader, map_id))

    def size_of(self, thing: Band | Node) -> float:
        return float(getattr(thing, self.size))

    def start_of(self, node: Node) -> float:
        return float(getattr(node, self.start))

    def floor_of(self, band: Band) -> float | None:
        floor: float | None = getattr(band, self.floor)
        return floor

    def is_resized(self, before: Band, after: Band) -> bool:
        """Whether a band was given another size, or another floor."""
        return (self.size_of(before), self.floor_of(before)) != (self.size_of(after), self.floor_of(after))

    def content(self, reader: Reader, band: Band) -> list[Node]:
        return reader.referring(Node, self.of, band.id)

    def content_end(self, reader: Reader, band: Band) -> float:
        """How far the content reaches into the band; 0 without any."""
        start, size = attrgetter(self.start), attrgetter(self.size)
        return float(max([start(node) + size(node) for node in self.content(reader, band)], default=0.0))

    def least_size(self, reader: Reader, band: Band) -> float:
        """The smallest size that cuts off nothing of the content."""
        end = self.content_end(reader, band)
        return max(self.least, end + CELL_MARGIN) if end else self.least

    def settled_size(self, size: float, floor: float | None, content_end: float) -> float:
        """The size a band takes by itself: large enough for its content, and no larger where it may shrink.

        >>> LANES.settled_size(100, None, 130), LANES.settled_size(300, None, 130), LANES.settled_size(300, 80, 130)
        (150.0, 300, 150.0)
        """
        size = max(size, self.least)
        needed = content_end + CELL_PADDING if content_end else 0.0
        if content_end and content_end + CELL_MARGIN > size:
            return needed
        return size if floor is None else min(size, max(floor, self.least, needed))


LANES: Final = Axis(Lane, "lane_id", "y", "height", "least_height", MIN_LANE_HEIGHT)
STAGES: Final = Axis(Stage, "stage_id", "x", "width", "least_width", MIN_STAGE_WIDTH)


def axis_of(band_id: str) -> Axis:
    """The axis of the band with this id."""
    return LANES if record_type_of(band_id) is Lane else STAGES


def tint_of(lane: Lane) -> int:
    """The number of a lane's colour: its own, or that of its place."""
    return (lane.position if lane.tint is None else lane.tint) % LANE_TINTS


def tint_of_node(node: Node) -> int | None:
    """The number of a node's own colour; None where it has that of its kind."""
    return None if node.tint is None else node.tint % LANE_TINTS


def fresh_tint(lanes: Sequence[Lane]) -> int:
    """The colour that a new lane takes beside these: the one used least, the first of several."""
    used = Counter(tint_of(lane) for lane in lanes)
    return min(range(LANE_TINTS), key=lambda tint: used[tint])
