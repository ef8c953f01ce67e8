"""The measured promises of routing: what an edge costs, beside a line drawn between the same boxes without a look."""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from statistics import median

from benchmarks.clock import cpu_ms, once, quiet
from benchmarks.maps import MAP, BenchMap, generated
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.geometry.bends import bends_of
from mapper.core.geometry.bent import bent_route
from mapper.core.geometry.jumps import jumps_of
from mapper.core.geometry.links import Link, Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan
from mapper.core.geometry.route_map import RouteMap
from mapper.core.grid import Grid
from mapper.core.store import Store
from mapper.core.values import Point, Rect

# In microseconds an edge, and in milliseconds a move.
_DIRECT, _AROUND, _DRAG = 100.0, 1000.0, 16.0
_SAMPLE = 400
_MANY_IN_SIGHT = 100


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """All figures for each generated size."""
    for steps in sizes:
        bench = _Bench(generated(steps), 3 if is_quick else 9)
        with quiet():
            yield from bench.figures()


class _Bench:
    """One map as boxes and links."""

    def __init__(self, bench_map: BenchMap, repeats: int) -> None:
        self._steps, self._hub, self._repeats = bench_map.steps, bench_map.hub, repeats
        store = Store(bench_map.records)
        grid = Grid.of(store, MAP)
        self._boxes = {node.id: grid.node_rect(node) for node in queries.nodes(store, MAP)}
        self._index = ObstacleIndex(dict(self._boxes))
        self._links = [Link(c.id, c.source_id, c.target_id) for c in queries.connectors(store, MAP)]

    def figures(self) -> Iterator[Figure]:
        """Edge by edge, then the whole map, and then what follows the pointer."""
        direct, around = self._sorted()
        yield self._each("an edge, direct", direct, self._plan, _DIRECT)
        yield self._each("an edge, around what is in the way", around, self._plan, _AROUND)
        whole = once(self._whole)
        bare = once(lambda: [self._bare(link) for link in self._links])
        count = len(self._links)
        yield _an_edge("the whole map, an edge", self._steps, bare / count, whole / count, _AROUND)
        yield from self._dragged()
        routes = RouteMap(dict(self._boxes), self._links).routes
        bent = {link: bends_of(routes[link.id]) for link in self._links[:_SAMPLE]}
        yield self._each(
            "an edge bent by hand",
            list(bent),
            lambda link: bent_route(self._boxes[link.source], self._boxes[link.target], bent[link]),
            _DIRECT,
        )
        yield self._jumps(routes[link.id] for link in self._links)

    def _dragged(self) -> Iterator[Figure]:
        """The node with ten edges goes to and fro: drawn on its way, and laid for good."""
        rect = self._boxes[self._hub]
        links = [link for link in self._links if self._hub in (link.source, link.target)]
        ways = cycle((rect.moved(7, 3), rect.moved(-9, 4), rect.moved(3, -6)))
        bare = cpu_ms(lambda: [self._bare(link) for link in links], self._repeats)

        def preview() -> None:
            self._boxes[self._hub] = next(ways)
            for link in links:
                self._plan(link)
            self._boxes[self._hub] = rect

        drawn = cpu_ms(preview, self._repeats)
        yield Figure("edges of a dragged node, drawn", self._steps, bare, drawn, _DRAG)
        routes = RouteMap(dict(self._boxes), self._links)
        laid = cpu_ms(lambda: routes.update({self._hub: next(ways)}), self._repeats)
        yield Figure("edges of a dragged node, laid for good", self._steps, bare, laid, _DRAG)

    def _jumps(self, routes: Iterator[Route]) -> Figure:
        """The jumps of all lines of a screen, when they are seen first."""
        lines = [route for route, _ in zip(routes, range(_MANY_IN_SIGHT), strict=False)]
        ours = cpu_ms(lambda: [jumps_of(line, lines) for line in lines], self._repeats)
        return Figure(f"jumps of {len(lines)} lines, all pairs", self._steps, None, ours, _DRAG)

    def _sorted(self) -> tuple[list[Link], list[Link]]:
        """Some links that go straight or with at most two bends between their boxes, and some that cannot."""
        direct: list[Link] = []
        around: list[Link] = []
        for link in self._links:
            region = self._boxes[link.source].united(self._boxes[link.target])
            is_direct = len(plan(link, *self._ends(link), self._index).points) <= 4 and not (
                self._index.ids_meeting(region) - {link.source, link.target}
            )
            (direct if is_direct else around).append(link)
        return direct[:_SAMPLE], around[:_SAMPLE]

    def _each(self, name: str, links: Sequence[Link], deed: Callable[[Link], object], most: float) -> Figure:
        """The median cost of an edge; the whole sample is run each time, as a single one is too short to measure."""
        bare = median(once(lambda: [self._bare(link) for link in links]) for _ in range(self._repeats))
        ours = median(once(lambda: [deed(link) for link in links]) for _ in range(self._repeats))
        count = max(1, len(links))
        return _an_edge(name, self._steps, bare / count, ours / count, most)

    def _plan(self, link: Link) -> Route:
        return plan(link, *self._ends(link), self._index).points

    def _whole(self) -> RouteMap:
        return RouteMap(dict(self._boxes), self._links)

    def _ends(self, link: Link) -> tuple[Rect, Rect]:
        return self._boxes[link.source], self._boxes[link.target]

    def _bare(self, link: Link) -> Route:
        """Out at the side, across in the middle, in at the side; whatever lies there."""
        source, target = self._ends(link)
        start = Point(source.x + source.width, source.y + source.height / 2)
        end = Point(target.x, target.y + target.height / 2)
        middle = (start.x + end.x) / 2
        return (start, Point(middle, start.y), Point(middle, end.y), end)


def _an_edge(name: str, steps: int, bare: float, ours: float, most: float) -> Figure:
    """Milliseconds told in microseconds."""
    return Figure(name, steps, bare * 1000, ours * 1000, most, unit="µs")
