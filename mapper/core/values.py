"""Small value types shared by the whole program: points, rectangles and the words of the domain."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final, NamedTuple


class Point(NamedTuple):
    """A place on the map, in map units (one unit is one screen pixel at 100 % zoom), y downwards."""

    x: float
    y: float


class Rect(NamedTuple):
    """An axis-parallel rectangle in map units; `x, y` is its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def contains(self, point: Point) -> bool:
        """Whether the point lies inside or on the top or left border.

        >>> Rect(0, 0, 10, 10).contains(Point(0, 5)), Rect(0, 0, 10, 10).contains(Point(10, 5))
        (True, False)
        """
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def encloses(self, other: "Rect") -> bool:
        """Whether the other rectangle lies wholly inside this one; borders may touch."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def intersects(self, other: "Rect") -> bool:
        """Whether the two share an area; rectangles that only touch do not."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def grown(self, margin: float) -> "Rect":
        """The rectangle with `margin` units added on every side (negative: taken away)."""
        return Rect(self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin)

    def united(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def moved(self, dx: float, dy: float) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def turned(self) -> "Rect":
        """The rectangle with down as x, so that what is told along x holds for it; twice gives it back."""
        return Rect(self.y, self.x, self.height, self.width)

    @classmethod
    def around(cls, rects: Collection["Rect"]) -> "Rect":
        """The smallest rectangle around all of these, of which there is at least one.

        >>> Rect.around([Rect(0, 0, 10, 10), Rect(20, 5, 10, 10)])
        Rect(x=0, y=0, width=30, height=15)
        """
        x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
        return cls(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)

    @classmethod
    def through(cls, points: Collection[Point]) -> "Rect":
        """The smallest rectangle that all of these points are in or on the border of; there is at least one.

        >>> Rect.through([Point(3, 0), Point(0, 4)])
        Rect(x=0, y=0, width=3, height=4)
        """
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


class MapKind(StrEnum):
    """What a map shows: how it is, how it shall be, or one way it might be."""

    AS_IS = "as_is"
    TO_BE = "to_be"
    SCENARIO = "scenario"


class NodeKind(StrEnum):
    """The kinds of thing drawn in a cell. A note takes no part in the flow.

    A stall is a wait for somebody who promised to come back, a slip a date that was agreed and moves.
    """

    START = "start"
    STEP = "step"
    DECISION = "decision"
    STALL = "stall"
    SLIP = "slip"
    END = "end"
    NOTE = "note"


# What people call the steps of a process: the nodes where something is done, decided or waited for.
STEP_KINDS: Final[frozenset[NodeKind]] = frozenset(
    {NodeKind.STEP, NodeKind.DECISION, NodeKind.STALL, NodeKind.SLIP}
)


class Outcome(StrEnum):
    """How a case ends at an end node."""

    WON = "won"
    LOST = "lost"
    DISQUALIFIED = "disqualified"
    PARKED = "parked"


class ConnectorKind(StrEnum):
    """What a connector means: forward flow, a loop back, chasing a silent customer, or a way round the process."""

    FLOW = "flow"
    RETURNS = "returns"
    CHASE = "chase"
    BYPASS = "bypass"


class ValueClass(StrEnum):
    """Value-adding, business-necessary but not value-adding, and non-value-adding work."""

    VA = "VA"
    BNVA = "BNVA"
    NVA = "NVA"


class Direction(StrEnum):
    """Which way is better for a metric."""

    UP = "up"
    DOWN = "down"


class Period(StrEnum):
    """The span of time a goal's amount is for."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Phase(StrEnum):
    """The four phases in which a sale makes value for the customer, whatever the stages are called."""

    PROSPECTING = "prospecting"
    QUALIFYING = "qualifying"
    SELLING = "selling"
    DELIVERING = "delivering"


class ToolKind(StrEnum):
    """What kind of thing a tool is."""

    SYSTEM = "system"
    TEMPLATE = "template"
    DOCUMENT = "document"
    LIST = "list"
    SCRIPT = "script"
    METHOD = "method"


class MetricKind(StrEnum):
    """How a metric's values come together over people, steps and periods (domain 2h).

    Counts and money add up; rates are formed again from their counts; mean times are weighted by visits; stocks are
    averaged over time; a ratio of ratios is never added up.
    """

    COUNT = "count"
    MONEY = "money"
    RATE = "rate"
    MEAN_TIME = "mean_time"
    STOCK = "stock"
    RATIO = "ratio"


class WaitOwner(StrEnum):
    """In whose hands a wait is."""

    CUSTOMER = "customer"
    TEAM = "team"
    PARTNER = "partner"
    NOBODY = "nobody"


class WaitLaw(StrEnum):
    """How waits spread about their mean."""

    EXPONENTIAL = "exponential"
    GAMMA = "gamma"
    FIXED = "fixed"


class LifeStage(StrEnum):
    """Where a product is in its economic life."""

    INTRODUCTION = "introduction"
    GROWTH = "growth"
    MATURITY = "maturity"
    DECLINE = "decline"


class Raci(StrEnum):
    """Who does a step, who answers for it, who is asked and who is told."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"


class TargetState(StrEnum):
    """How far a target has come: nobody has said a number, its owner has, or both sides agree."""

    OPEN = "open"
    PROPOSED = "proposed"
    AGREED = "agreed"


class ItemKind(StrEnum):
    """What an entry of the register is."""

    PROBLEM = "problem"
    IDEA = "idea"
    CONSTRAINT = "constraint"
    DECISION = "decision"
    ACTION = "action"
    PARKING = "parking"


class ItemState(StrEnum):
    """How far an entry of the register has come."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class ConstraintKind(StrEnum):
    """What a roadblock is made of."""

    POLICY = "policy"
    TOOL = "tool"
    SKILL = "skill"
    CAPACITY = "capacity"
    CUSTOMER = "customer"


class BallotKind(StrEnum):
    """How people vote: fist of five, dots spread over entries, or a low, middle and high estimate."""

    FIST = "fist"
    DOTS = "dots"
    ESTIMATE = "estimate"


class AgreementState(StrEnum):
    """How far people agree on a step."""

    DRAFT = "draft"
    DISCUSS = "discuss"
    AGREED = "agreed"
    BLOCKED = "blocked"


class PlanKind(StrEnum):
    """What a dated action of the plan does."""

    FIX = "fix"
    HIRE = "hire"
    TRAIN = "train"
    OTHER = "other"


class LeverKind(StrEnum):
    """What a lever changes: a branch, the work, the wait, those who drop out, tries, what comes in, or who works."""

    SHARE = "share"
    TOUCH = "touch"
    WAIT = "wait"
    DROP_OUT = "drop_out"
    ATTEMPTS = "attempts"
    ENTRIES = "entries"
    HIRE = "hire"


class HandoverState(StrEnum):
    """Whether those concerned accept that a step changes hands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class AttachmentKind(StrEnum):
    """What hangs on a step beside tools, skills and metrics."""

    LINK = "link"
    FILE = "file"
    PICTURE = "picture"
