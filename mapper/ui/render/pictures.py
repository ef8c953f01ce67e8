"""The drawing of maps: what is to be seen of one node, connector, lane or stage, as plain values without Qt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mapper.analysis.checkup.finding import Severity
from mapper.core.geometry.links import Route, Side
from mapper.core.ids import ConnectorId, LaneId, NodeId, StageId
from mapper.core.values import AgreementState, ConnectorKind, NodeKind, Outcome, Rect, ValueClass
from mapper.ui.render.label_text import width_of
from mapper.ui.render.volume import Stream

# A start's name stands outside its circle: this wide and high, this far from it.
START_NAME_WIDTH = 104.0
START_NAME_HEIGHT = 38.0
START_NAME_GAP = 5.0
START_NAME_TYPE = 13.0
# What is painted around a box: its shadow, half its border, and a status on its corner.
NODE_EDGE = 7.0
# So much of what is pinned to a node is seen below its box; on a decision it stands below the signs in its corners.
PINS_BELOW = 7.0
DECISION_PINS_BELOW = 19.0


class BadgeKind(StrEnum):
    """What may hang on a node, in the order of the badge strip; the words are those of `theme.badges`."""

    TOOL = "tool"
    SKILL = "skill"
    METRIC = "metric"
    PROBLEM = "problem"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Badge:
    """How many things of one kind hang on a node; at least one."""

    kind: BadgeKind
    count: int


class Status(StrEnum):
    """A figure against its target."""

    ON = "on"
    NEAR = "near"
    OFF = "off"
    NONE = "none"  # a metric hangs here, but its target or its actual is not known


class Hung(NamedTuple):
    """One thing that hangs on a node, by name; of a metric also what is told of it, and its actual by its target."""

    kind: BadgeKind
    name: str
    told: str = ""
    share: float | None = None
    status: Status | None = None


class Owner(NamedTuple):
    """Who answers for a node: initials to be drawn, and the name."""

    initials: str
    name: str


class NodePicture(NamedTuple):
    """A node as it is to be drawn. `status` is None where no metric hangs."""

    id: NodeId
    kind: NodeKind
    rect: Rect
    name: str
    outcome: Outcome | None = None
    value_class: ValueClass | None = None
    badges: tuple[Badge, ...] = ()
    status: Status | None = None
    has_description: bool = False
    name_side: Side = Side.BOTTOM  # of a start: beside which side of the circle its name stands
    name_slide: float = 0.0  # of a start at the map's edge: so far its name is moved along to stay on the map
    hung: tuple[Hung, ...] = ()
    heat: int | None = None  # its step of the heat ramp, 0 to 4; None: in its own colours
    agreement: AgreementState | None = None  # None: nobody has voted on it
    is_stuck: bool = False  # a note that sticks to a step
    pins: tuple[tuple[str, int], ...] = ()  # icon and number of each thing on the lower border
    owner: Owner | None = None
    tint: int | None = None  # number of the colour somebody gave it
    fault: Severity | None = None  # of the worst that the check-up has found there; no projection tells it
    is_fault_stale: bool = False  # it may be mended already
    is_squeezed: bool = False  # it lies in a collapsed lane or stage and is drawn as a small bar

    @property
    def extent(self) -> Rect:
        """All that is painted of it: the box with its edge, and the name of a start."""
        x, y, width, height = self.rect
        below = DECISION_PINS_BELOW if self.kind is NodeKind.DECISION and self.pins else NODE_EDGE
        box = Rect(x - NODE_EDGE, y - NODE_EDGE, width + 2 * NODE_EDGE, height + NODE_EDGE + below)
        has_name_outside = self.kind is NodeKind.START and not self.is_squeezed
        return box.united(self.name_rect) if has_name_outside else box

    @property
    def name_rect(self) -> Rect:
        """Where the name of a start stands."""
        rect, gap = self.rect, START_NAME_GAP
        middle = rect.center
        if self.name_side.is_level:
            is_right = self.name_side is Side.RIGHT
            left = rect.right + gap if is_right else rect.x - gap - START_NAME_WIDTH
            return Rect(left, middle.y - START_NAME_HEIGHT / 2, START_NAME_WIDTH, START_NAME_HEIGHT)
        is_below = self.name_side is Side.BOTTOM
        # Lines of letters have air of their own above and below: half the gap looks like the whole one at the sides,
        # and a start in the middle of a lane of usual height still has room above it.
        top = rect.bottom + gap / 2 if is_below else rect.y - gap / 2 - START_NAME_HEIGHT
        left = middle.x - START_NAME_WIDTH / 2 + self.name_slide
        return Rect(left, top, START_NAME_WIDTH, START_NAME_HEIGHT)

    @property
    def name_written(self) -> Rect:
        """What the letters of a start's name cover of `name_rect`, about: a short name leaves much of it free."""
        room = self.name_rect
        width = min(width_of(self.name, START_NAME_TYPE), room.width)
        if self.name_side is Side.RIGHT:
            return room._replace(width=width)
        if self.name_side is Side.LEFT:
            return room._replace(x=room.right - width, width=width)
        return room._replace(x=room.center.x - width / 2, width=width)


class ConnectorPicture(NamedTuple):
    """A connector as it is to be drawn: at least two points, from the source's border to the target's."""

    id: ConnectorId
    kind: ConnectorKind
    source_id: NodeId
    target_id: NodeId
    points: Route
    text: str = ""
    label_rect: Rect | None = (
        None  # the pill for `text`; None without a text or while the route is a rough one
    )
    weight: int = 1  # 1 to 3 by the share of cases
    label_lines: tuple[str, ...] = ()  # the text as it stands in the pill
    share: str = ""  # the share alone, for views from far
    is_rough: bool = False  # it was laid in haste, without a look at what is in the way
    stream: Stream | None = None  # what goes along it, where the map is looked at for that

    @property
    def extent(self) -> Rect:
        """All that is painted of it: line, arrow head and pill."""
        xs = [p[0] for p in self.points]
        ys = [p[1] for p in self.points]
        x, y = min(xs), min(ys)
        line = Rect(x - 6, y - 6, max(xs) - x + 12, max(ys) - y + 12)
        return line if self.label_rect is None else line.united(self.label_rect.grown(2))


@dataclass(frozen=True, slots=True)
class LanePicture:
    """A row with its place; `index` 0 is the top one. `tint` is the number of its colour in the theme."""

    id: LaneId
    name: str
    index: int
    top: float
    height: float
    is_customer: bool
    tint: int
    is_collapsed: bool = False


@dataclass(frozen=True, slots=True)
class StagePicture:
    """A column with its place; `index` 0 is the leftmost."""

    id: StageId
    name: str
    index: int
    left: float
    width: float
    is_collapsed: bool = False
