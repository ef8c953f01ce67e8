"""How far space may be opened or taken away: boxes that move together, held by those that stay."""

from collections.abc import Collection, Iterable

from mapper.core.geometry.room import AIR
from mapper.core.geometry.sizes import CELL_PADDING
from mapper.core.values import Rect


def moving(boxes: Iterable[tuple[str, Rect]], at: float, *, is_before: bool) -> set[str]:
    """The ids of what lies wholly past a place along x (before it: `is_before`); what crosses it stays.

    >>> sorted(moving([("a", Rect(0, 0, 10, 10)), ("b", Rect(20, 0, 10, 10))], 15, is_before=False))
    ['b']
    """
    return {id for id, box in boxes if (box.right <= at if is_before else box.x >= at)}


def held(delta: float, moved: Collection[Rect], staying: Collection[Rect], area: Rect) -> float:
    """The part of a move along x that is free: no box comes nearer than 20 to one that stays in its way, or to the
    left border of the area; where it is nearer already it does not move. To the right only boxes hold.
    """
    if delta < 0:
        for box in moved:
            edges = [other.right for other in staying if other.right <= box.x and _is_in_way(box, other)]
            edge = max([area.x, *edges])
            delta = max(delta, min(0.0, edge + CELL_PADDING - box.x))
    else:
        for box in moved:
            edges = [other.x for other in staying if other.x >= box.right and _is_in_way(box, other)]
            if edges:
                delta = min(delta, max(0.0, min(edges) - CELL_PADDING - box.right))
    return delta


def _is_in_way(a: Rect, b: Rect) -> bool:
    return a.y < b.bottom + AIR and b.y < a.bottom + AIR
