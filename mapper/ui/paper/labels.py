"""Paper: which sheets show whole what lies across the edges of several. No Qt."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from mapper.core.values import Rect

_EPSILON = 1e-6


def whole_labels(
    labels: Iterable[Rect],
    boxes: Iterable[Rect],
    own: Sequence[Rect],
    shown: Sequence[Rect],
    room: tuple[float, float],
) -> tuple[list[Rect], list[Rect]]:
    """What the sheets show when each label is whole on one of them, and the labels for which none has room.

    `own` are the parts of the map up to where sheets are cut, `shown` with what overlaps; `room` is how wide and high
    a part can be. Where there is room, a label or box is whole on each sheet of which it is a part: when sheets are cut
    and put together, what lies across the cut is there on both sides of it.
    """
    found, lacking = list(shown), []
    edges = (
        sorted({each for part in own for each in (part.x, part.right)}),
        sorted({each for part in own for each in (part.y, part.bottom)}),
    )
    parted = list(_parted(labels, edges))
    for label in parted:
        if any(part.grown(_EPSILON).encloses(label) for part in found):
            continue
        if not any(_grow(found, number, label, room) for number in _meeting(own, label)):
            lacking.append(label)
    for thing in (*_parted(boxes, edges), *parted):
        for number in _meeting(own, thing):
            _grow(found, number, thing, room)
    return found, lacking


def _parted(things: Iterable[Rect], edges: tuple[Sequence[float], Sequence[float]]) -> Iterator[Rect]:
    """Those that lie across an edge of a sheet."""
    for each in things:
        if _lies_across(each.x, each.right, edges[0]) or _lies_across(each.y, each.bottom, edges[1]):
            yield each


def _meeting(own: Sequence[Rect], thing: Rect) -> list[int]:
    """The sheets of which something is a part, and not only a hair of it."""
    return [number for number, part in enumerate(own) if part.grown(-_EPSILON).intersects(thing)]


def _grow(found: list[Rect], number: int, thing: Rect, room: tuple[float, float]) -> bool:
    """Let a sheet show something whole, if there is room for that."""
    larger = Rect.around([found[number], thing])
    if larger.width > room[0] + _EPSILON or larger.height > room[1] + _EPSILON:
        return False
    found[number] = larger
    return True


def _lies_across(begin: float, end: float, edges: Sequence[float]) -> bool:
    at = bisect_left(edges, begin)
    return at < len(edges) and edges[at] < end
