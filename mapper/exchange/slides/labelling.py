"""The slides: where what is written on lines stands - on its line, or beside it where it would cover a name."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from mapper.core.geometry.labels import LabelMap
from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import Rect
from mapper.exchange.slides.fitting import LINE, fit, width_of

_MOST: Final = 96.0  # points a label may be wide
_LEAST: Final = 34.0
_AIR: Final = 2.0
_ENDS: Final = 14.0  # of a line, seen beside its label
_LINES, _MORE_LINES = 2, 3
_STEP: Final = 5.0
_FARTHEST: Final = 90.0

Size = tuple[float, float]


def label_boxes(
    texts: Mapping[str, str],
    routes: Mapping[str, Route],
    boxes: Mapping[str, Rect],
    size: float,
    area: Rect,
    *,
    drops_covering: bool,
) -> dict[str, Rect]:
    """The boxes of labels in points, by the ids of their lines.

    One that would cover a shape is broken into shorter lines, and then moved off its line; with `drops_covering` it is
    left out instead.
    """
    labels = LabelMap(ObstacleIndex(boxes))
    sizes = {id: made for id, text in texts.items() if (made := _size(text, _MOST, _LINES, size)) is not None}
    labels.update(dict(routes), dict(sizes))
    placed = {id: _box(labels, sizes, id) for id in labels.places}
    covering = [id for id, box in placed.items() if _is_over(box, boxes)]
    if drops_covering:
        return {id: box for id, box in placed.items() if id not in covering}
    for id in covering:
        narrow = _size(texts[id], max(_LEAST, _longest(routes[id]) - _ENDS), _MORE_LINES, size, is_whole=True)
        if narrow is not None:
            sizes[id] = narrow
            labels.update({}, {id: narrow})
    placed = {id: _box(labels, sizes, id) for id in labels.places}
    for id in covering:
        if _is_over(placed[id], boxes):
            others = {**boxes, **{f"\0{key}": box for key, box in placed.items() if key != id}}
            free = (box for box in _beside(placed[id]) if area.encloses(box) and not _is_over(box, others))
            placed[id] = next(free, placed[id])
    return placed


def _size(text: str, width: float, lines: int, size: float, *, is_whole: bool = False) -> Size | None:
    fitted = fit(text, width, size * LINE * lines + 1, (size,))
    if not fitted.lines or (is_whole and fitted.is_cut):
        return None
    return max(width_of(line, size) for line in fitted.lines) + 2 * _AIR, fitted.height + 1


def _box(labels: LabelMap, sizes: Mapping[str, Size], id: str) -> Rect:
    (x, y), (wide, high) = labels.places[id], sizes[id]
    return Rect(x - wide / 2, y - high / 2, wide, high)


def _is_over(box: Rect, others: Mapping[str, Rect]) -> bool:
    return any(box.intersects(other) for other in others.values())


def _longest(route: Route) -> float:
    """The length of the longest level part of a line."""
    return max((abs(a[0] - b[0]) for a, b in pairwise(route) if a[1] == b[1]), default=0.0)


def _beside(box: Rect) -> Iterator[Rect]:
    """Above and below, farther and farther."""
    for step in range(1, int(_FARTHEST / _STEP)):
        yield box.moved(0, -step * _STEP)
        yield box.moved(0, step * _STEP)
