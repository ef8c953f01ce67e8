"""What is on two maps, on its way from its place on the one to that on the other: nodes, lines, stages and lanes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from mapper.core.values import Point, Rect
from mapper.ui.comparing.alignment import Alignment, Axis
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

T = TypeVar("T", bound=object)


@dataclass(frozen=True, slots=True)
class Both(Generic[T]):
    """A thing as it is before and after; None where it is not there."""

    before: T | None
    after: T | None

    def nearer(self, part: float) -> T:
        """As it is on the map that is nearer: two names in one place can be read neither of them."""
        first = (self.before, self.after) if part < 0.5 else (self.after, self.before)
        return next(each for each in first if each is not None)

    def is_told(self, part: float) -> bool:
        """Whether the nearer map has it."""
        return (self.before if part < 0.5 else self.after) is not None

    def share(self, part: float) -> float:
        """How much of it is seen. What both maps have is never faint."""
        if self.before is None:
            return part
        return 1 - part if self.after is None else 1.0

    def share_alone(self, part: float) -> float:
        """The same, where what is on one map alone is gone before anything else comes."""
        return max(2 * self.share(part) - 1, 0.0)


class Span(NamedTuple):
    """From where to where something is along one direction."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class GoingBand(Generic[T]):
    """A stage or a lane, and where it is on both maps; on one that does not have it, it has no room."""

    both: Both[T]
    before: Span
    after: Span

    def span(self, part: float) -> Span:
        """Where it is at a part of its way."""
        return Span(*(mixed(a, b, part) for a, b in zip(self.before, self.after, strict=True)))


@dataclass(frozen=True, slots=True)
class GoingNode:
    """A node and its places on both maps."""

    both: Both[NodePicture]
    before: Rect
    after: Rect

    def seen(self, part: float) -> NodePicture:
        """The node at a part of its way."""
        both = self.both
        slides = [each.name_slide for each in (both.before, both.after) if each is not None]
        rect = Rect(*(mixed(a, b, part) for a, b in zip(self.before, self.after, strict=True)))
        return both.nearer(part)._replace(rect=rect, name_slide=mixed(slides[0], slides[-1], part))


@dataclass(frozen=True, slots=True)
class GoingLine:
    """A line, its bends on both maps - as many on each - and the middle of its label."""

    both: Both[ConnectorPicture]
    before: Sequence[Point]
    after: Sequence[Point]

    def seen(self, part: float) -> ConnectorPicture:
        """The line at a part of its way; its label is told while the map it is from is the nearer one."""
        nearer = self.both.nearer(part)
        *points, label = (
            Point(mixed(a[0], b[0], part), mixed(a[1], b[1], part))
            for a, b in zip(self.before, self.after, strict=True)
        )
        rect = nearer.label_rect if self.both.is_told(part) else None
        if rect is not None:
            rect = rect._replace(x=label.x - rect.width / 2, y=label.y - rect.height / 2)
        return nearer._replace(points=tuple(points), label_rect=rect)


def carried(
    line: ConnectorPicture, start: Sequence[Rect], end: Sequence[Rect], way: Alignment
) -> list[Point]:
    """The bends of a line and the middle of its label on the map where it is not.

    It is bent with the cells. Its ends go with its nodes, which are at `start` here and at `end` there, the source
    first; and so do its first and last part, which stay level or upright.
    """
    points = [way.at(Point(*point)) for point in line.points]
    for at, beside, was, now in zip((0, -1), (1, -2), start, end, strict=True):
        (x, y), (next_x, next_y) = line.points[at], line.points[beside]
        points[at] = Point(
            now.x + now.width * (x - was.x) / was.width, now.y + now.height * (y - was.y) / was.height
        )
        if len(points) > 2 and x == next_x:
            points[beside] = points[beside]._replace(x=points[at].x)
        elif len(points) > 2 and y == next_y:
            points[beside] = points[beside]._replace(y=points[at].y)
    return [*points, way.at(middle(line))]


def bends_of(line: ConnectorPicture) -> list[Point]:
    """The bends of a line and the middle of its label, where it is."""
    return [*(Point(*point) for point in line.points), middle(line)]


def middle(line: ConnectorPicture) -> Point:
    """The middle of its label; of one without a label its beginning, where nothing will stand."""
    return Point(*line.points[0]) if line.label_rect is None else line.label_rect.center


def bent_alike(one: ConnectorPicture, other: ConnectorPicture) -> tuple[list[Point], list[Point]] | None:
    """`bends_of` two lines with as many bends each, so that what is level or upright stays so on the way; None where
    the one leaves its node or comes to it otherwise than the other.
    """
    first, second = bends_of(one), bends_of(other)
    is_odd = (len(first) - len(second)) % 2 == 1
    if is_odd or _is_level(one) != _is_level(other):
        return None
    most = max(len(first), len(second))
    return _with_bends(first, most), _with_bends(second, most)


def _is_level(line: ConnectorPicture) -> bool:
    return bool(line.points[0][1] == line.points[1][1])


def _with_bends(points: list[Point], count: int) -> list[Point]:
    """Bends of no length in the middle of the way, in pairs; the last of the points is no bend, but the label."""
    while len(points) < count:
        at = (len(points) - 1) // 2
        one, other = points[at - 1], points[at]
        half = Point((one.x + other.x) / 2, (one.y + other.y) / 2)
        points = [*points[:at], half, half, *points[at:]]
    return points


def squeezed(own: Span, way: Axis) -> Span:
    """Where a band of one map is on the other, which does not have it."""
    return Span(way.at(own.start), way.at(own.end))


def mixed(start: float, end: float, part: float) -> float:
    """A part of the way from one number to the other."""
    return start + (end - start) * part
