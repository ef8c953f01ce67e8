"""The routes of a whole map, kept up to date box by box: an update gives the same as a rebuild."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mapper.core.geometry.links import Link, Route, Side
from mapper.core.geometry.loops import loop_ends
from mapper.core.geometry.nudge import Borders, Nudger, Way
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.ports import End, Port, aligned, end_of, spread
from mapper.core.geometry.route import Plan, plan, route
from mapper.core.values import Rect

_LOOPED = "\0"


class RouteMap:
    """All boxes and links of a map with the route of every link.

    A link with an end that is not there is kept but has no route until the box comes.

    >>> routes = RouteMap({"a": Rect(0, 0, 120, 70), "b": Rect(200, 0, 120, 70)}, [Link("l", "a", "b")])
    >>> routes.routes["l"]
    (Point(x=120, y=35.0), Point(x=200, y=35.0))
    >>> routes.update({"b": Rect(200, 200, 120, 70)})
    {'l'}
    >>> routes.routes["l"]
    (Point(x=120, y=35.0), Point(x=260.0, y=35.0), Point(x=260.0, y=200))
    """

    def __init__(
        self,
        boxes: Mapping[str, Rect] | None = None,
        links: Iterable[Link] = (),
        borders: Borders | None = None,
    ) -> None:
        self._boxes = ObstacleIndex()
        self._links: dict[str, Link] = {}
        self._at: dict[str, set[str]] = {}
        self._plans: dict[str, Plan] = {}
        self._ends: dict[str, dict[str, End]] = {}
        self._ports: dict[str, dict[str, Port]] = {}
        self._regions = ObstacleIndex()
        self._nudger = Nudger(self._boxes)
        self._ways: dict[str, Way] = {}
        self._routes: dict[str, Route] = {}
        self.update(boxes or {}, links=links, borders=borders)

    @property
    def routes(self) -> Mapping[str, Route]:
        """The routes by link id; a view that follows later updates."""
        return MappingProxyType(self._routes)

    @property
    def boxes(self) -> ObstacleIndex:
        """The boxes; to be changed through `update` only."""
        return self._boxes

    @property
    def links(self) -> Mapping[str, Link]:
        """The links by id, those without a route among them."""
        return MappingProxyType(self._links)

    def links_at(self, node: str) -> frozenset[str]:
        """The ids of the links that start or end at a box."""
        return frozenset(self._at.get(node, ()))

    def update(
        self,
        changed: Mapping[str, Rect] | None = None,
        removed: Iterable[str] = (),
        links: Iterable[Link] = (),
        removed_links: Iterable[str] = (),
        borders: Borders | None = None,
    ) -> set[str]:
        """Take over new, moved and removed boxes and links and other borders (None: as they are); the ids of links
        whose route came, went or changed.

        A box that is removed leaves its links without a route; name them in `removed_links` if they go too.
        """
        stale, dirty = self._take_links(links, removed_links)
        moved, touched = self._take_boxes(changed or {}, removed)
        for node in moved:
            stale |= self._at.get(node, set())
        for rect in touched:
            stale |= self._regions.ids_meeting(rect)
        dirty |= moved
        for id in stale:
            dirty |= self._plan(id)
        again = stale | self._settle(dirty)
        rerouted = {id: self._ways.get(id) for id in again if self._route(id)}
        return self._publish(rerouted, touched, borders)

    def _publish(
        self, rerouted: Mapping[str, Way | None], touched: Iterable[Rect], borders: Borders | None
    ) -> set[str]:
        """Shift what lies too close, and take over all routes that are other than before."""
        changed: set[str] = set()
        for id in self._nudger.change(rerouted, touched, borders) | rerouted.keys():
            points = self._nudger.shifted(id) if id in self._ways else None
            if points != self._routes.get(id):
                changed.add(id)
                if points is None:
                    del self._routes[id]
                else:
                    self._routes[id] = points
        return changed

    def _take_links(self, links: Iterable[Link], removed: Iterable[str]) -> tuple[set[str], set[str]]:
        stale: set[str] = set()
        dirty: set[str] = set()
        gone = [self._links[id] for id in removed if id in self._links]
        new = [link for link in links if self._links.get(link.id) != link]
        gone += [self._links[link.id] for link in new if link.id in self._links]
        for link in gone:
            stale.add(link.id)
            self._links.pop(link.id, None)
            dirty |= self._drop_ends(link)
            for node in (link.source, link.target):
                self._at.get(node, set()).discard(link.id)
        for link in new:
            stale.add(link.id)
            self._links[link.id] = link
            for node in (link.source, link.target):
                self._at.setdefault(node, set()).add(link.id)
        return stale, dirty

    def _take_boxes(self, changed: Mapping[str, Rect], removed: Iterable[str]) -> tuple[set[str], list[Rect]]:
        moved: set[str] = set()
        touched: list[Rect] = []
        for node in removed:
            old = self._boxes.get(node)
            if old is not None and node not in changed:
                self._boxes.remove(node)
                moved.add(node)
                touched.append(old)
        for node, rect in changed.items():
            old = self._boxes.get(node)
            if old == rect:
                continue
            if old is not None:
                touched.append(old)
            self._boxes.set(node, rect)
            moved.add(node)
            touched.append(rect)
        return moved, touched

    def _plan(self, id: str) -> set[str]:
        """Plan one link anew; the boxes at which its ends are ordered otherwise than before."""
        link = self._links.get(id)
        source = self._boxes.get(link.source) if link else None
        target = self._boxes.get(link.target) if link else None
        if link is None or source is None or target is None:
            self._plans.pop(id, None)
            self._regions.remove(id)
            return self._drop_ends(link) if link else set()
        made = plan(link, source, target, self._boxes)
        self._plans[id] = made
        if made.by_hand:
            self._regions.remove(id)
            return self._drop_ends(link)
        if link.source == link.target:
            start, end = loop_ends(made.sides)
        else:
            start = end_of(made.points, made.sides[0])
            end = end_of(made.points[::-1], made.sides[1])
        dirty: set[str] = set()
        for node, key, new in ((link.source, id, start), (link.target, _target_key(link), end)):
            ends = self._ends.setdefault(node, {})
            if ends.get(key) != new:
                ends[key] = new
                dirty.add(node)
        return dirty

    def _drop_ends(self, link: Link) -> set[str]:
        """Forget the ends of a link; the boxes at which there were any."""
        keys = ((link.source, link.id), (link.target, _target_key(link)))
        return {node for node, key in keys if self._ends.get(node, {}).pop(key, None) is not None}

    def _settle(self, nodes: Iterable[str]) -> set[str]:
        """Spread the ends at the boxes anew; the links that got another place."""
        shifted: set[str] = set()
        for node in nodes:
            old = self._ports.get(node, {})
            rect = self._boxes.get(node)
            new: dict[str, Port] = {}
            if rect is not None:
                by_side: dict[Side, list[tuple[str, End]]] = {}
                for id, end in self._ends.get(node, {}).items():
                    by_side.setdefault(end.side, []).append((id, end))
                for side, ends in by_side.items():
                    new |= spread(rect, side, ends)
            self._ports[node] = new
            shifted.update(
                key.rstrip(_LOOPED) for key in old.keys() | new.keys() if old.get(key) != new.get(key)
            )
        return shifted

    def _route(self, id: str) -> bool:
        """Route one link anew; whether its way is another than before."""
        before = self._ways.get(id)
        made = self._plans.get(id)
        if made is None:
            self._ways.pop(id, None)
            return before is not None
        if made.by_hand:
            self._ways[id] = way = Way(made.points, (0.0, 0.0), (0.0, 0.0), by_hand=True)
            return way != before
        link = self._links[id]
        start_port = self._ports[link.source][id]
        end_port = self._ports[link.target][_target_key(link)]
        start, end = aligned(start_port, end_port, made.sides)
        points, region = made.points, made.region
        if start != points[0] or end != points[-1]:
            source, target = self._rect(link.source), self._rect(link.target)
            points, asked = route(link, source, target, made.sides, start, end, self._boxes)
            region = region.united(asked)
        self._regions.set(id, region)
        way = Way(points, (start_port.low, start_port.high), (end_port.low, end_port.high))
        self._ways[id] = way
        return way != before

    def _rect(self, node: str) -> Rect:
        rect = self._boxes.get(node)
        if rect is None:
            raise KeyError(node)
        return rect


def _target_key(link: Link) -> str:
    """Under which key the target's end of a link is kept at its box: one of its own for a link back to the same box."""
    return link.id + _LOOPED if link.source == link.target else link.id
