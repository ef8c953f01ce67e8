"""The slides: each line led from site to site, over no shape and on no other line that it could be taken for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from mapper.core.geometry.hit import route_meets
from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import ConnectorKind, Point, Rect
from mapper.exchange.slides.detours import aside_ways, detours, flies_off, plain_ways
from mapper.exchange.slides.glue import Elbow, Site, elbow
from mapper.exchange.slides.scene import Line

_ROUNDS: Final = 3  # a line that was led first may have to give way to one that has no other way
_NEAR: Final = 2.0  # points: lines nearer than that are seen as one
_SHORT: Final = 16.0  # points of a way that two lines may share: what it takes to get to a site
_SHORTEST: Final = 3.0  # where one comes to a site from which the other leaves, an arrow stands in the way
_BACK: Final = (ConnectorKind.RETURNS, ConnectorKind.CHASE)

Led = tuple[Route, Elbow]


class _Fault(NamedTuple):
    """What is wrong with a way, worst first; the least is the best."""

    flies: bool
    over: int  # shapes that it runs over
    doubled: int  # lines that it could be taken for


def lead(lines: Sequence[Line], ways: Mapping[str, Sequence[Route]], sites: Mapping[str, Site]) -> list[Led]:
    """The lines from site to site, in their order. `ways`: those they would take on the map, on the slide.

    As on the map; else, where a line would run over shapes or on another one, or fly off when a shape is moved, from
    middle to middle, or around with other ends, or straight.
    """
    # Work that goes on has the straight ways, what leads back goes around it; ids, which are anew in each copy of a
    # map, do not matter.
    order = sorted(lines, key=lambda each: (each.kind in _BACK, ways[each.id][0], each.id))
    drawn = _Drawn()
    found: dict[str, Led] = {}
    faulty: set[str] = set()  # those that would do better if others went elsewhere
    for turn in range(_ROUNDS):
        for line in order:
            if turn == 0 or line.id in faulty or drawn.doubled(line, drawn.ways[line.id]):
                fault, led = _best(line, ways[line.id], sites, drawn)
                found[line.id] = led
                drawn.put(line, led[1].points)
                (faulty.add if any(fault) else faulty.discard)(line.id)
    return [found[line.id] for line in lines]


class _Drawn:
    """The lines that have been led so far, found by where they lie."""

    def __init__(self) -> None:
        self.ways: dict[str, Route] = {}
        self._lines: dict[str, Line] = {}
        self._extents = ObstacleIndex()

    def put(self, line: Line, way: Route) -> None:
        """A line is led so now."""
        self.ways[line.id], self._lines[line.id] = way, line
        self._extents.set(line.id, _extent(way))

    def doubled(self, line: Line, way: Route) -> int:
        """How many lines it could be taken for: more than a short stretch of it is theirs.

        Lines that leave a site together may part later, and those that enter one together meet sooner: so forks are
        read.
        """
        near = (id for id in self._extents.ids_meeting(_extent(way)) if id != line.id)
        return sum(
            shared(way, self.ways[id]) > _most_shared(way, self.ways[id])
            for id in near
            if not _is_fork(line, way, self._lines[id], self.ways[id])
        )


def _extent(way: Route) -> Rect:
    return Rect.around([Rect(x, y, 0.0, 0.0) for x, y in way]).grown(_NEAR)


def _is_fork(line: Line, way: Route, other: Line, theirs: Route) -> bool:
    leaves = other.source == line.source and _is_same(way[0], theirs[0])
    return leaves or (other.target == line.target and _is_same(way[-1], theirs[-1]))


def _most_shared(way: Route, theirs: Route) -> float:
    is_met = _is_same(way[0], theirs[-1]) or _is_same(way[-1], theirs[0])
    return _SHORTEST if is_met else _SHORT


def _is_same(site: Point, other: Point) -> bool:
    return abs(site.x - other.x) + abs(site.y - other.y) < 1


def _best(line: Line, ways: Sequence[Route], sites: Mapping[str, Site], drawn: _Drawn) -> tuple[_Fault, Led]:
    source, target = sites[line.source], sites[line.target]
    shapes = [site.box.grown(-1) for site in sites.values()]
    found: list[tuple[_Fault, Led]] = []
    for route in _candidates(ways, source.box, target.box):
        bent = elbow(route, source, target)
        fault = _Fault(
            flies_off(bent),
            sum(route_meets(bent.points, box) for box in shapes),
            drawn.doubled(line, bent.points),
        )
        if not any(fault):
            return fault, (route, bent)
        found.append((fault, (route, bent)))
    return min(found, key=lambda each: each[0])


def _candidates(ways: Sequence[Route], source: Rect, target: Rect) -> Iterator[Route]:
    around = (way for route in ways for way in detours(route, source, target))
    straight = [_straight(source, target)]
    own = (source.grown(-1), target.grown(-1))
    aside = (way for way in aside_ways(source, target) if not any(route_meets(way, box) for box in own))
    return chain(ways, around, straight, plain_ways(source, target), aside)


def shared(way: Route, other: Route) -> float:
    """How long two right-angled ways lie on one another, in points.

    >>> shared((Point(0, 0), Point(10, 0), Point(10, 5)), (Point(4, 0), Point(30, 0)))
    6.0
    """
    length = 0.0
    for a, b in pairwise(way):
        for c, d in pairwise(other):
            for axis in (0, 1):
                is_level = abs(a[axis] - b[axis]) < _NEAR / 2 and abs(c[axis] - d[axis]) < _NEAR / 2
                if is_level and abs(a[axis] - c[axis]) < _NEAR:
                    along = 1 - axis
                    until = min(max(a[along], b[along]), max(c[along], d[along]))
                    length += max(0.0, until - max(min(a[along], b[along]), min(c[along], d[along])))
    return length


def _straight(source: Rect, target: Rect) -> Route:
    """From the side of a box that looks to another one to its side that looks back."""
    if source.right <= target.x or target.right <= source.x:
        start, end = (source.right, target.x) if source.right <= target.x else (source.x, target.right)
        return Point(start, source.center.y), Point(end, source.center.y)
    start, end = (source.bottom, target.y) if source.center.y < target.center.y else (source.y, target.bottom)
    return Point(source.center.x, start), Point(source.center.x, end)
