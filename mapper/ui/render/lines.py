"""The drawing of maps: the lines of a map, drawn roughly at once and routed properly in slices of time."""

from collections.abc import Iterable, Mapping
from itertools import islice
from time import perf_counter

from mapper.core.geometry.labels import LabelMap, Size
from mapper.core.geometry.links import Link, Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan, quick_route
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Point, Rect

# Up to so many links are routed at once; more would keep the person waiting, about 0.4 ms each.
EAGER = 400
# Of a larger map, so many boxes may move before all lines are routed anew in slices instead of at once.
FEW_BOXES = 40
SLICE = 6


class Lines:
    """Routes and label places of all links. What is not routed yet has a rough line that heeds no other box.

    However the work is sliced, a link ends at the same route as if all had been routed at once.
    """

    def __init__(self, boxes: Mapping[str, Rect], links: Iterable[Link], sizes: Mapping[str, Size]) -> None:
        self._links: dict[str, Link] = {}
        self._at: dict[str, set[str]] = {}
        for link in links:
            self._note(link)
        self._sizes = dict(sizes)
        self._rough: dict[str, Route] = {}
        self._start(boxes)
        if len(self._links) <= EAGER:
            self._take(list(self._links.values()))
        else:
            self._waiting.update(self._links)

    def _start(self, boxes: Mapping[str, Rect]) -> None:
        self._routes = RouteMap(boxes)
        self._labels = LabelMap(self._routes.boxes)
        self._waiting: dict[str, Link] = {}

    @property
    def boxes(self) -> ObstacleIndex:
        """The boxes by place, to read."""
        return self._routes.boxes

    @property
    def waiting(self) -> int:
        """How many links have a rough line only."""
        return len(self._waiting)

    def points(self, id: str) -> Route:
        """The line of a link whose two boxes are there."""
        found = self._routes.routes.get(id)
        if found is not None:
            return found
        rough = self._rough.get(id)
        if rough is None:
            rough = self._rough[id] = self._guess(self._links[id])
        return rough

    def label(self, id: str) -> Point | None:
        """The centre of a link's label; None without one or while its line is rough."""
        return self._labels.places.get(id)

    def is_waiting(self, id: str) -> bool:
        return id in self._waiting

    def links_at(self, nodes: Iterable[str]) -> set[str]:
        """The ids of the links that touch any of these boxes."""
        return {id for node in nodes for id in self._at.get(node, ())}

    def preview(self, moved: Mapping[str, Rect]) -> dict[str, Route]:
        """The lines that the links of some boxes would take if these lay elsewhere; nothing is changed."""
        found: dict[str, Route] = {}
        for id in self.links_at(moved):
            link = self._links[id]
            source = moved.get(link.source) or self.boxes.get(link.source)
            target = moved.get(link.target) or self.boxes.get(link.target)
            if source is not None and target is not None:
                found[id] = plan(link, source, target, self.boxes).points
        return found

    def update(
        self,
        changed: Mapping[str, Rect],
        removed: Iterable[str],
        links: Iterable[Link],
        removed_links: Iterable[str],
        sizes: Mapping[str, Size | None],
    ) -> set[str]:
        """Take over changed boxes, links and label sizes; the links whose line or label is another than before."""
        gone = set(removed_links)
        new = [link for link in links if self._links.get(link.id) != link]
        for id, size in sizes.items():
            if size is None:
                self._sizes.pop(id, None)
            else:
                self._sizes[id] = size
        for id in gone:
            self._drop(id)
            self._waiting.pop(id, None)
            self._rough.pop(id, None)
        for link in new:
            self._drop(link.id)
            self._note(link)
        if len(changed) > FEW_BOXES and len(self._links) > EAGER:
            return gone | self._restart(changed, removed)
        return gone | self._update_few(changed, list(removed), new, gone, sizes)

    def _update_few(
        self,
        changed: Mapping[str, Rect],
        removed: list[str],
        new: list[Link],
        gone: set[str],
        sizes: Mapping[str, Size | None],
    ) -> set[str]:
        touched = [*changed.values()]
        touched += [rect for id in (*changed, *removed) if (rect := self.boxes.get(id)) is not None]
        rough = self.links_at(changed) & self._waiting.keys()
        later = [link for link in new if link.id in self._waiting or len(new) > EAGER]
        self._waiting.update((link.id, link) for link in later)
        rough.update(link.id for link in later)
        for id in rough:
            self._rough.pop(id, None)
        now = [link for link in new if link.id not in self._waiting]
        away = gone | {link.id for link in later}
        rerouted = self._routes.update(changed, removed, now, away)
        resized = {id: size for id, size in sizes.items() if id not in self._waiting}
        relabelled = self._label(rerouted, resized, touched)
        return rough | rerouted | relabelled

    def _restart(self, changed: Mapping[str, Rect], removed: Iterable[str]) -> set[str]:
        """Move many boxes: lines between boxes that went the same way go along, until their turn comes."""
        before = {id: self.boxes.get(id) for id in self.boxes}
        boxes = {id: rect for id, rect in before.items() if rect is not None}
        boxes.update(changed)
        for id in removed:
            boxes.pop(id, None)
        old = {id: self._routes.routes.get(id) or self._rough.get(id) for id in self._links}
        self._start(boxes)
        self._waiting.update(self._links)
        self._rough = {}
        for id, link in self._links.items():
            points = old[id]
            shift = _shift(before.get(link.source), boxes.get(link.source))
            if points is not None and shift is not None:
                if shift == _shift(before.get(link.target), boxes.get(link.target)):
                    self._rough[id] = tuple(Point(p[0] + shift[0], p[1] + shift[1]) for p in points)
        return set(self._links)

    def advance(self, seconds: float, first: Iterable[str] = ()) -> set[str]:
        """Route waiting links for about so long, those named first; the links whose line or label changed.

        A few are routed even when there is no time at all, so that the work always comes to its end.
        """
        until = perf_counter() + seconds
        queue = iter([id for id in first if id in self._waiting])
        changed: set[str] = set()
        while self._waiting:
            ids = list(islice(queue, SLICE)) or list(islice(self._waiting, SLICE))
            changed |= self._take([link for link in map(self._waiting.get, ids) if link is not None])
            if perf_counter() >= until:
                break
        return changed

    def _take(self, links: list[Link]) -> set[str]:
        for link in links:
            self._waiting.pop(link.id, None)
            self._rough.pop(link.id, None)
        rerouted = self._routes.update(links=links)
        sizes = {link.id: self._sizes.get(link.id) for link in links}
        return {link.id for link in links} | rerouted | self._label(rerouted, sizes, ())

    def _note(self, link: Link) -> None:
        self._links[link.id] = link
        for node in (link.source, link.target):
            self._at.setdefault(node, set()).add(link.id)

    def _drop(self, id: str) -> None:
        link = self._links.pop(id, None)
        if link is not None:
            for node in (link.source, link.target):
                self._at[node].discard(id)

    def _label(
        self, rerouted: Iterable[str], sizes: Mapping[str, Size | None], touched: Iterable[Rect]
    ) -> set[str]:
        return self._labels.update({id: self._routes.routes.get(id) for id in rerouted}, sizes, touched)

    def _guess(self, link: Link) -> Route:
        source, target = self.boxes.get(link.source), self.boxes.get(link.target)
        if source is None or target is None:
            raise KeyError(link.id)
        return quick_route(source, target, link.kind)


def _shift(before: Rect | None, after: Rect | None) -> tuple[float, float] | None:
    """How far a box moved; None when it was not there before, is not now, or has another size."""
    if before is None or after is None or before[2:] != after[2:]:
        return None
    return (after.x - before.x, after.y - before.y)
