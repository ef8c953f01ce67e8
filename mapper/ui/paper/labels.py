"""Paper: which sheet shows a label whole that lies across the edges of several. No Qt."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from mapper.core.values import Rect

_EPSILON = 1e-6


def whole_labels(
    labels: Iterable[Rect], own: Sequence[Rect], shown: Sequence[Rect], room: tuple[float, float]
) -> tuple[list[Rect], list[Rect]]:
    """What the sheets show when each label is whole on one of them, and the labels for which none has room.

    `own` are the parts of the map up to where sheets are cut, `shown` with what overlaps; `room` is how wide and high
    a part can be.
    """
    found, lacking = list(shown), []
    edges = (
        sorted({each for part in own for each in (part.x, part.right)}),
        sorted({each for part in own for each in (part.y, part.bottom)}),
    )
    for label in labels:
        if not (
            _lies_across(label.x, label.right, edges[0]) or _lies_across(label.y, label.bottom, edges[1])
        ):
            continue
        if any(part.grown(_EPSILON).encloses(label) for part in found):
            continue
        for number, part in enumerate(own):
            larger = Rect.around([found[number], label])
            has_room = larger.width <= room[0] + _EPSILON and larger.height <= room[1] + _EPSILON
            if has_room and part.intersects(label):
                found[number] = larger
                break
        else:
            lacking.append(label)
    return found, lacking


def _lies_across(begin: float, end: float, edges: Sequence[float]) -> bool:
    at = bisect_left(edges, begin)
    return at < len(edges) and edges[at] < end
