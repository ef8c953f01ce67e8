"""The loop of a link back to its own box: around the corner that is free, as wide as there is room."""

from mapper.core.geometry.links import Route, Side, side_center
from mapper.core.geometry.obstacles import Bounds, ObstacleIndex
from mapper.core.geometry.ports import Choice, End
from mapper.core.values import Point, Rect

# How far it goes off the box, and how near it may come to others then; the best first.
_SIZES = ((22.0, 6.0), (16.0, 4.0), (12.0, 2.0))
_CORNERS: tuple[Choice, ...] = (
    (Side.RIGHT, Side.TOP),
    (Side.RIGHT, Side.BOTTOM),
    (Side.LEFT, Side.BOTTOM),
    (Side.LEFT, Side.TOP),
)


def loop_region(box: Rect) -> Rect:
    """Where boxes decide how a loop runs."""
    size, clearance = _SIZES[0]
    return box.grown(size + clearance)


def loop_choice(id: str, box: Rect, boxes: ObstacleIndex) -> Choice:
    """The sides a loop leaves and enters: of the corners that are free at the widest, the first."""
    for size, clearance in _SIZES:
        for choice in _CORNERS:
            if _is_free(id, box, choice, size, clearance, boxes):
                return choice
    return _CORNERS[0]


def loop_size(id: str, box: Rect, choice: Choice, boxes: ObstacleIndex) -> float:
    """How far off the box a loop around this corner goes."""
    for size, clearance in _SIZES:
        if _is_free(id, box, choice, size, clearance, boxes):
            return size
    return _SIZES[-1][0]


def self_loop(
    box: Rect,
    start: Point | None = None,
    end: Point | None = None,
    choice: Choice = _CORNERS[0],
    size: float = _SIZES[0][0],
) -> Route:
    """A loop around a corner of the box, from `start` on its one side to `end` on its other."""
    start = start or side_center(box, choice[0])
    end = end or side_center(box, choice[1])
    x = box.right + size if choice[0] is Side.RIGHT else box.x - size
    y = box.y - size if choice[1] is Side.TOP else box.bottom + size
    return (start, Point(x, start.y), Point(x, y), Point(end.x, y), end)


def loop_ends(choice: Choice) -> tuple[End, End]:
    """Both ends, each the nearest of its side to the corner they share."""
    up = -1 if choice[1] is Side.TOP else 1
    aside = 1 if choice[0] is Side.RIGHT else -1
    return End(choice[0], up, 0.0, float(up)), End(choice[1], aside, 0.0, float(aside))


def _is_free(id: str, box: Rect, choice: Choice, size: float, clearance: float, boxes: ObstacleIndex) -> bool:
    reach = size + clearance
    is_right, is_top = choice[0] is Side.RIGHT, choice[1] is Side.TOP
    center = box.center
    left = box.right if is_right else box.x - reach
    top = box.y - reach if is_top else box.bottom
    beside: Bounds = (
        left,
        box.y - reach if is_top else center.y,
        left + reach,
        center.y if is_top else box.bottom + reach,
    )
    over: Bounds = (
        center.x if is_right else box.x - reach,
        top,
        box.right + reach if is_right else center.x,
        top + reach,
    )
    return all(other == id for bounds in (beside, over) for other in boxes.bounds_meeting(*bounds))
