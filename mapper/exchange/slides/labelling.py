"""The slides: where what is written on lines stands - every label, and none over a shape or another label.

Each is tried in as few lines of text as it takes: on its line, close beside it, or farther off with a thin line that
leads to it. One that finds no place is a number on its line, and the number's text stands where there is room.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import Point, Rect
from mapper.exchange.slides.fitting import LINE, fit, width_of

_MOST: Final = 96.0  # points a label may be wide
_MOST_LINES: Final = 4
_AIR: Final = 2.0  # in a label, at the left and at the right of its text
_APART: Final = 1.0  # between a label and what it must not cover
_START, _CORNER, _ARROW = 3.0, 4.0, 9.0  # of a line, seen beside its label
_STEP: Final = 5.0
_FARTHEST: Final = 90.0
_ROUNDS: Final = 3
# What a place costs, in points that it would be worth to be nearer to the middle of the longest part of its line.
_A_LINE_MORE, _BESIDE, _LED, _OVER_LINE, _SHORTER_PART = 6.0, 16.0, 60.0, 120.0, 12.0

Size = tuple[float, float]


class Label(NamedTuple):
    """A label's box in points. `leader`: the line that leads to it, where it stands off; `number`: for its text."""

    box: Rect
    leader: Route = ()
    number: int = 0


class _Spot(NamedTuple):
    cost: float
    box: Rect
    leader: Route = ()


def place_labels(
    texts: Mapping[str, str], routes: Mapping[str, Route], boxes: Mapping[str, Rect], size: float, area: Rect
) -> dict[str, Label]:
    """The labels of lines within an area, by the ids of the lines; `boxes` are what they must not cover."""
    placing = _Placing(routes, boxes, area)
    spots = {id: sorted(_spots(routes[id], _sizes(text, size)), key=_cost) for id, text in texts.items()}
    # Those with least choice first, as on the map; a second look finds room that others left.
    order = sorted(texts, key=lambda id: (_longest(routes[id]) - width_of(texts[id], size), id))
    for _ in range(_ROUNDS):
        for id in order:
            placing.place(id, spots[id])
    missing = [id for id in sorted(texts) if id not in placing.found]
    for number, id in enumerate(missing, 1):
        small = width_of(str(number), size) + 2 * _AIR, size * LINE + 1
        placing.place(id, sorted(_spots(routes[id], [small]), key=_cost))
        spot = placing.found.get(id) or next(_on(routes[id], small, 0.0))
        placing.found[id] = spot
    numbers = {id: number for number, id in enumerate(missing, 1)}
    return {id: Label(spot.box, spot.leader, numbers.get(id, 0)) for id, spot in placing.found.items()}


def free_place(size: Size, taken: Sequence[Rect], area: Rect) -> Rect | None:
    """Where a box of a size has room in an area, from below and from the left; None where there is none."""
    index = ObstacleIndex({str(number): box for number, box in enumerate(taken)})
    top = area.bottom - size[1]
    while top >= area.y:
        left = area.x
        while left + size[0] <= area.right:
            box = Rect(left, top, *size)
            if not index.ids_meeting(box):
                return box
            left += 2 * _STEP
        top -= _STEP
    return None


class _Placing:
    """The labels placed so far, and what each must keep off."""

    def __init__(self, routes: Mapping[str, Route], boxes: Mapping[str, Rect], area: Rect) -> None:
        self.found: dict[str, _Spot] = {}
        self._area = area
        self._boxes = ObstacleIndex(boxes)
        self._labels = ObstacleIndex()
        self._lines = ObstacleIndex(
            {
                f"{id}\0{number}": Rect.through(part).grown(_APART / 2)
                for id, route in routes.items()
                for number, part in enumerate(pairwise(route))
            }
        )

    def place(self, id: str, spots: Sequence[_Spot]) -> None:
        """The cheapest of the spots that are free, which are sorted by what they cost with nothing near."""
        best: _Spot | None = None
        for spot in spots:
            if best is not None and spot.cost >= best.cost:
                break
            if self._is_free(id, spot):
                cost = spot.cost + _OVER_LINE * self._lines_under(id, spot)
                best = spot._replace(cost=cost) if best is None or cost < best.cost else best
        if best is not None:
            self.found[id] = best
            self._labels.set(id, best.box)
            self._labels.remove(f"{id}\0")
            if best.leader:
                self._labels.set(f"{id}\0", Rect.through(best.leader))

    def _is_free(self, id: str, spot: _Spot) -> bool:
        if not self._area.encloses(spot.box):
            return False
        own = (id, f"{id}\0")
        return all(
            self._boxes.is_free(each) and self._labels.is_free(each, own)
            for each in (spot.box.grown(_APART), *_led_through(spot, _APART))
        )

    def _lines_under(self, id: str, spot: _Spot) -> int:
        under = {
            key for each in (spot.box, *_led_through(spot, 0.1)) for key in self._lines.ids_meeting(each)
        }
        return len({key.partition("\0")[0] for key in under} - {id})


def _led_through(spot: _Spot, margin: float) -> tuple[Rect, ...]:
    return (Rect.through(spot.leader).grown(margin),) if spot.leader else ()


def _sizes(text: str, size: float) -> list[Size]:
    """How wide and high a label may be, in more and more lines of text; no word is broken."""
    found: list[Size] = []
    words = [width_of(word, size) for word in text.split(" ") if word]
    blank = width_of(" ", size)
    widths = {
        sum(words[start:end]) + blank * (end - start - 1)
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    for count in range(1, _MOST_LINES + 1):
        for width in sorted(width for width in widths if max(words) <= width <= _MOST):
            fitted = fit(text, width + 0.01, size * LINE * count + 1, (size,))
            if not fitted.is_cut and len(fitted.lines) == count:
                found.append((width + 2 * _AIR, fitted.height + 1))
                break
    if not found:  # too long a text, or too long a word
        fitted = fit(text, _MOST, size * LINE * 2 + 1, (size,))
        widest = max((width_of(line, size) for line in fitted.lines), default=size)
        found.append((widest + 2 * _AIR, fitted.height + 1))
    return found


def _cost(spot: _Spot) -> float:
    return spot.cost


def _spots(route: Route, sizes: Sequence[Size]) -> Iterator[_Spot]:
    for number, size in enumerate(sizes):
        more = number * _A_LINE_MORE
        yield from _on(route, size, more)
        yield from _off(route, size, more)


def _parts(route: Route) -> Iterator[tuple[int, Point, Point, float, float]]:
    """The parts of a line: number, ends, length, and what it costs that others are longer."""
    lengths = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(route)]
    for number, (a, b) in enumerate(pairwise(route)):
        if lengths[number] > 0:
            yield number, a, b, lengths[number], _SHORTER_PART * (lengths[number] < max(lengths))


def _on(route: Route, size: Size, more: float) -> Iterator[_Spot]:
    """On the parts of a line on which so much room is that both ends and corners are seen; else on its middle."""
    last = len(route) - 2
    found = False
    for number, a, b, length, shorter in _parts(route):
        extent = size[0] if _is_level(a, b) else size[1]
        low = extent / 2 + (_START if number == 0 else _CORNER)
        high = length - extent / 2 - (_ARROW if number == last else _CORNER)
        for at in _spaced(low, high):
            found = True
            yield _Spot(more + shorter + abs(at - length / 2) / 2, _around(_along(a, b, at / length), size))
    if not found:
        yield _Spot(more + _OVER_LINE, _around(_along(route[0], route[-1], 0.5), size))


def _off(route: Route, size: Size, more: float) -> Iterator[_Spot]:
    """Beside the parts of a line: close by, and farther off with a line that leads there."""
    for _, a, b, length, shorter in _parts(route):
        is_level = _is_level(a, b)
        extent, across = size if is_level else size[::-1]
        for at in _spaced(-extent / 2 + _AIR, length + extent / 2 - _AIR):
            near = _along(a, b, at / length)
            overhang = max(0.0, extent / 2 - at, at + extent / 2 - length)
            cost = more + shorter + abs(at - length / 2) / 2 + overhang
            for side in (-1, 1):
                aside = side * (across / 2 + _AIR)
                yield _Spot(cost + _BESIDE, _around(_aside(near, aside, is_level=is_level), size))
                if 0 <= at <= length:
                    yield from _led(near, size, side, cost, is_level=is_level)


def _led(near: Point, size: Size, side: int, cost: float, *, is_level: bool) -> Iterator[_Spot]:
    across = size[1] if is_level else size[0]
    for step in range(2, int(_FARTHEST / _STEP), 2):
        away = step * _STEP
        box = _around(_aside(near, side * (across / 2 + away), is_level=is_level), size)
        leader = (near, _aside(near, side * away, is_level=is_level))
        yield _Spot(cost + _LED + away, box, leader)


def _spaced(low: float, high: float) -> list[float]:
    if low > high:
        return []
    count = int((high - low) / _STEP)
    return (
        [low + (high - low) * number / count for number in range(count + 1)] if count else [(low + high) / 2]
    )


def _along(a: Point, b: Point, share: float) -> Point:
    return Point(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _aside(point: Point, by: float, *, is_level: bool) -> Point:
    return Point(point.x, point.y + by) if is_level else Point(point.x + by, point.y)


def _around(center: Point, size: Size) -> Rect:
    return Rect(center.x - size[0] / 2, center.y - size[1] / 2, *size)


def _is_level(a: Point, b: Point) -> bool:
    return abs(a.y - b.y) < abs(a.x - b.x)


def _longest(route: Route) -> float:
    return max((abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(route)), default=0.0)
