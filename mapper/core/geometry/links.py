"""What a route joins: links between boxes and the sides of a box."""

from dataclasses import dataclass
from enum import IntEnum

from mapper.core.values import ConnectorKind, Point, Rect


class Side(IntEnum):
    """A side of a box, clockwise from the right."""

    RIGHT = 0
    BOTTOM = 1
    LEFT = 2
    TOP = 3

    @property
    def is_level(self) -> bool:
        """Whether a line through this side runs left-right."""
        return self is Side.RIGHT or self is Side.LEFT


Route = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A connector as geometry sees it: from box `source` to box `target`; with `bends` it was led by hand.

    One that `is_branch` leaves a decision, and goes up or down first.
    """

    id: str
    source: str
    target: str
    kind: ConnectorKind = ConnectorKind.FLOW
    bends: Route = ()
    is_branch: bool = False


def side_center(rect: Rect, side: Side) -> Point:
    """The middle of a side.

    >>> side_center(Rect(0, 0, 120, 70), Side.RIGHT)
    Point(x=120, y=35.0)
    """
    if side is Side.RIGHT:
        return Point(rect.x + rect.width, rect.y + rect.height / 2)
    if side is Side.LEFT:
        return Point(rect.x, rect.y + rect.height / 2)
    if side is Side.BOTTOM:
        return Point(rect.x + rect.width / 2, rect.y + rect.height)
    return Point(rect.x + rect.width / 2, rect.y)
