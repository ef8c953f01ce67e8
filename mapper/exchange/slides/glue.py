"""The slides: how a connector that is glued to two shapes has to be bent so that it lies where the map's line lies.

A presentation keeps of an elbow connector its two ends, a form by the number of its bends, and how far along each of
its middle parts lies. Forms begin level; one that begins upright is turned by a quarter.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from mapper.core.geometry.bends import right_angled
from mapper.core.geometry.links import Route, Side, side_center
from mapper.core.values import Point, Rect

# In which order a preset shape counts its connection sites; all shapes that are drawn have these four.
SITES: Final = (Side.TOP, Side.LEFT, Side.BOTTOM, Side.RIGHT)
_WHOLE: Final = 100_000
_LEAST: Final = 0.25  # points: a form without any width cannot say how far its bends stand out
_STRAIGHT: Final = 0.6
_MOST_BARS: Final = 3


class Elbow(NamedTuple):
    """A connector as it is kept: its form, how far its middle parts lie, its frame, and how that is turned."""

    preset: str
    adjusts: tuple[int, ...]
    frame: Rect
    is_turned: bool
    flips_across: bool
    flips_down: bool
    points: Route  # where it lies
    is_alike: (
        bool  # whether it lies so too in a program that puts middle parts in the middle, and sites likewise
    )


class Site(NamedTuple):
    """A shape that a line is glued to: its box, and what its upper and lower sites stand aside of its middle."""

    box: Rect
    aside: float = 0.0

    def at(self, side: Side) -> Point:
        """Where its connection site at a side lies."""
        x, y = side_center(self.box, side)
        return Point(x, y) if side.is_level else Point(x + self.aside, y)


class Ends(NamedTuple):
    """At which sides of their shapes a line leaves and enters."""

    leaves: Side
    enters: Side


def ends_of(route: Route) -> Ends:
    """The sides that a route leaves and enters its boxes by.

    >>> ends_of((Point(0, 0), Point(10, 0), Point(10, 20)))
    Ends(leaves=<Side.RIGHT: 0>, enters=<Side.TOP: 3>)
    """
    corners = corners_of(route)
    return Ends(_side(corners[0], corners[1]), _side(corners[-1], corners[-2]))


def elbow(route: Route, source: Site, target: Site) -> Elbow:
    """The connector between the sites of two shapes that is nearest to a route between their boxes.

    >>> elbow((Point(10, 5), Point(30, 5)), Site(Rect(0, 0, 10, 10)), Site(Rect(30, 0, 10, 10))).preset
    'straightConnector1'
    """
    sides = ends_of(route)
    start, end = source.at(sides.leaves), target.at(sides.enters)
    bars = _bars(corners_of(route), start, end, sides)
    is_aside = any(
        site.at(side) != side_center(site.box, side)
        for site, side in ((source, sides.leaves), (target, sides.enters))
    )
    if not bars and sides.leaves.is_level == sides.enters.is_level:
        return _kept("straightConnector1", (), (start, end), is_upright=False, is_aside=is_aside)
    adjusts = []
    is_upright = not sides.leaves.is_level
    along, across = (1, 0) if is_upright else (0, 1)
    for place, bar in enumerate(bars):
        axis = across if place % 2 else along
        length = end[axis] - start[axis]
        if abs(length) < _LEAST:
            length = _LEAST
        adjusts.append(round((bar - start[axis]) / length * _WHOLE))
    points = _through(start, end, bars, along)
    return _kept(
        f"bentConnector{len(bars) + 2}", tuple(adjusts), points, is_upright=is_upright, is_aside=is_aside
    )


def _through(start: Point, end: Point, bars: Sequence[float], along: int) -> Route:
    """The corners of a line that leaves along an axis, with its middle parts there."""
    points, here, axis = [start], list(start), along
    for bar in [*bars, end[(along + len(bars)) % 2]]:
        here[axis] = bar
        points.append(Point(*here))
        axis = 1 - axis
    return (*points, end)


def _kept(preset: str, adjusts: tuple[int, ...], points: Route, *, is_upright: bool, is_aside: bool) -> Elbow:
    start, end = points[0], points[-1]
    dx, dy = end.x - start.x, end.y - start.y
    if preset != "straightConnector1":
        # An end that is level with the other is taken to lie a hair behind it, to the right or below.
        dx = dx if abs(dx) >= _LEAST else _LEAST
        dy = dy if abs(dy) >= _LEAST else _LEAST
    middle = Point(start.x + dx / 2, start.y + dy / 2)
    width, height = (abs(dy), abs(dx)) if is_upright else (abs(dx), abs(dy))
    frame = Rect(middle.x - width / 2, middle.y - height / 2, width, height)
    is_alike = not is_aside and len(adjusts) < 2 and all(_is_halfway(each, width) for each in adjusts)
    if is_upright:  # turned clockwise: what was across is down, what was down is to the left
        return Elbow(preset, adjusts, frame, True, dy < 0, dx > 0, points, is_alike)
    return Elbow(preset, adjusts, frame, False, dx < 0, dy < 0, points, is_alike)


def _is_halfway(adjust: int, length: float) -> bool:
    return abs(adjust / _WHOLE - 0.5) * length < _STRAIGHT


def _bars(corners: Sequence[Point], start: Point, end: Point, sides: Ends) -> list[float]:
    """Where the middle parts of the line lie, by turns along the axis on which it leaves and across it."""
    along = 0 if sides.leaves.is_level else 1
    inner = list(pairwise(corners))[1:-1]
    bars = [a[0] if a[0] == b[0] else a[1] for a, b in inner]
    is_same = sides.leaves.is_level == sides.enters.is_level
    if is_same and not bars:
        off = abs(start[1 - along] - end[1 - along])
        return [] if off < _STRAIGHT else [(start[along] + end[along]) / 2]
    if len(bars) > _MOST_BARS:
        lengths = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in inner]
        crossing = max(range(1, len(bars) - 1, 2), key=lambda place: lengths[place])
        return [bars[0], bars[crossing], bars[-1]] if is_same else [bars[0], bars[-1]]
    return bars


def corners_of(route: Route) -> list[Point]:
    """The route without points that are no corners."""
    found: list[Point] = []
    for point in right_angled(route):
        if found and point == found[-1]:
            continue
        if len(found) > 1 and _is_level(found[-2], found[-1]) == _is_level(found[-1], point):
            found.pop()
        found.append(point)
    return found if len(found) > 1 else [*found, Point(found[0].x + 1, found[0].y)]


def _is_level(a: Point, b: Point) -> bool:
    return a[1] == b[1]


def _side(end: Point, inner: Point) -> Side:
    if _is_level(end, inner):
        return Side.RIGHT if inner[0] > end[0] else Side.LEFT
    return Side.BOTTOM if inner[1] > end[1] else Side.TOP
