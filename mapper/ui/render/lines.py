"""The drawing of maps: the lines of a map, seen at once and put right in slices of time.

On a small map every change is routed at once. On a larger one, what a change concerns directly is drawn at once from a
route of its own, and all that follows (lines that make way, labels that give room) is put right by `advance`.
However the work is sliced, it ends the same as if all had been done at once.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice
from time import perf_counter

from mapper.core.geometry.bent import Ends, bent_route, carried
from mapper.core.geometry.labels import LabelMap, Size, label_place
from mapper.core.geometry.links import Link, Route
from mapper.core.geometry.nudge import Borders
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan, quick_route
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Point, Rect
from mapper.ui.render.label_text import LabelForm, label_form

# A map with no more lines is routed before it is seen first, at about 0.4 ms a line.
EAGER = 400
# With no more lines than this, a change too is followed up at once.
AT_ONCE = 60
# So many lines, boxes and taken-off lines are dealt with before the clock is looked at.
SLICE = 6
BOXES = 2
FREE_BOXES = 500
DROPS = 24
# If more boxes move at once, it is quicker to begin anew.
MANY_BOXES = 600
# Up to so many lines of one change get a route that heeds what is in the way before they are seen first.
_CAREFUL = 24
_STILL = (0.0, 0.0)

Shift = tuple[float, float]  # how far to the right and down
Signs = tuple[Rect, ...]


class Lines:
    """Boxes, links and their texts in; routes and labels out."""

    def __init__(
        self,
        boxes: Mapping[str, Rect],
        links: Iterable[Link],
        texts: Mapping[str, str],
        borders: Borders | None = None,
        signs: Mapping[str, Signs] | None = None,
    ) -> None:
        """`signs`: those that stand out of a box, by its id; no label lies under them."""
        self._borders = borders or Borders()
        self._boxes = ObstacleIndex(boxes)
        self._signs = ObstacleIndex()
        self._signs_at: dict[str, Signs] = {}
        self._resigned: list[Rect] = []  # where signs came or went since the last update
        for id, places in (signs or {}).items():
            self.hang(id, places)
        self._resigned = []
        self._links: dict[str, Link] = {}
        self._at: dict[str, set[str]] = {}
        self._texts = dict(texts)
        self._rough: dict[str, Route] = {}
        self._rough_labels: dict[str, Point] = {}
        self._hasty: set[str] = set()
        # Lines that went along with both their boxes: what they were, and how far they went; moved when asked for.
        self._carried: dict[str, tuple[Route, Shift]] = {}
        self._along: dict[str, Shift] = {}
        self._former: object = None
        for link in links:
            self._note(link)
        self._begin()
        if len(self._links) <= EAGER:
            self._finish()

    def _begin(self) -> None:
        # To let go of thousands of routes takes its time too: that waits until something is put right.
        self._former = (getattr(self, "_routes", None), getattr(self, "_labels", None))
        self._routes = RouteMap()
        self._laid = self._routes.routes
        self._labels = LabelMap(self._routes.boxes, self._signs)
        # What the routes must still learn: boxes (None: gone), links that are gone, links to route.
        self._moved: dict[str, Rect | None] = {id: self._boxes.get(id) for id in self._boxes}
        self._dropped: dict[str, None] = {}
        self._waiting: dict[str, None] = dict.fromkeys(self._links)
        self._has_new_borders = self._borders != Borders()

    # -- what is seen

    @property
    def boxes(self) -> ObstacleIndex:
        """The boxes by place, to read."""
        return self._boxes

    @property
    def is_settled(self) -> bool:
        """Whether all routes and labels are as they should be."""
        return not (self._waiting or self._moved or self._dropped or self._has_new_borders)

    def points(self, id: str) -> Route:
        """The line of a link whose two boxes are there."""
        if id not in self._waiting:
            return self._laid[id]
        rough = self._rough.get(id)
        if rough is None and id in self._carried:
            points, shift = self._carried.pop(id)
            rough = self._rough[id] = moved_along(points, shift)
        elif rough is None:
            link = self._links[id]
            rough = self._rough[id] = self.quick(id, self._box(link.source), self._box(link.target))
            self._hasty.add(id)
        return rough

    def quick(self, id: str, source: Rect, target: Rect) -> Route:
        """The line of a link between boxes that may lie elsewhere, without a look at anything else."""
        link = self._links[id]
        return quick_route(source, target, link.kind, link.bends)

    def is_rough(self, id: str) -> bool:
        """Whether a link's line was laid without a look at what is in the way, and waits for a better one."""
        return id in self._hasty

    def label(self, id: str) -> tuple[tuple[str, ...], Rect] | None:
        """The lines of a link's label and its place; None without one, or as long as it has no place."""
        center, form = self._center(id), self._form(id)
        if center is None or form is None:
            return None
        width, height = form.size
        return form.lines, Rect(center[0] - width / 2, center[1] - height / 2, width, height)

    def label_on(self, id: str, points: Route) -> tuple[tuple[str, ...], Rect] | None:
        """The lines and the place that a link's label would have if the link ran elsewhere; None without one."""
        text = self._texts.get(id)
        form = label_form(text, points) if text else None
        if form is None:
            return None
        center, (width, height) = label_place(points, *form.size, self._boxes), form.size
        return form.lines, Rect(center[0] - width / 2, center[1] - height / 2, width, height)

    def carried(self) -> Mapping[str, Shift]:
        """Lines that lie as before the last update, but for a shift that they share with both their boxes."""
        return self._along

    def links_at(self, nodes: Iterable[str]) -> set[str]:
        """The ids of the links that touch any of these boxes."""
        return {id for node in nodes for id in self._at.get(node, ())}

    def redirected(self, id: str, source: str, target: str) -> Route | None:
        """The line of a bent link if it ran between other boxes; None where it would find its own way."""
        link = self._links[id]
        before = Ends(self._box(link.source), self._box(link.target))
        after = Ends(self._box(source), self._box(target))
        bends = carried(link.bends, before, after) if link.bends else ()
        return bent_route(*after, bends) if bends else None

    def preview(self, moved: Mapping[str, Rect]) -> dict[str, Route]:
        """The lines that the links of some boxes would take if these lay elsewhere; nothing is changed."""
        found: dict[str, Route] = {}
        for id in self.links_at(moved):
            link = self._links[id]
            source = moved.get(link.source) or self._box(link.source)
            target = moved.get(link.target) or self._box(link.target)
            if link.bends:
                before = Ends(self._box(link.source), self._box(link.target))
                link = replace(link, bends=carried(link.bends, before, Ends(source, target)))
            found[id] = plan(link, source, target, self._boxes).points
        return found

    # -- change

    def hang(self, id: str, signs: Signs) -> None:
        """Take over which signs stand out of a box; labels give way to them with the next update."""
        old = self._signs_at.get(id, ())
        if old == signs:
            return
        for number in range(len(signs), len(old)):
            self._signs.remove(f"{id}\0{number}")
        for number, rect in enumerate(signs):
            self._signs.set(f"{id}\0{number}", rect)
        self._signs_at[id] = signs
        self._resigned += [*old, *signs]

    def update(
        self,
        changed: Mapping[str, Rect],
        removed: Iterable[str],
        links: Iterable[Link],
        removed_links: Iterable[str],
        texts: Mapping[str, str],
        borders: Borders,
    ) -> set[str]:
        """Take over changed boxes, links, texts and borders; the links whose line or label is another than before."""
        if borders != self._borders:
            self._borders, self._has_new_borders = borders, True
        self._along = {}
        gone = set(removed_links)
        new = {link.id: link for link in links if self._links.get(link.id) != link}
        shifts = {id: _shift(self._boxes.get(id), rect) for id, rect in changed.items()}
        is_anew = len(changed) > MANY_BOXES
        seen = set(self._links) if is_anew else self.links_at(changed)
        old = {id: (self.points(id), self._center(id)) for id in seen - gone - new.keys()}
        self._take(changed, removed, new, gone, texts)
        reworded = {id for id in texts if id in self._links and id not in self._waiting}
        given_way, self._resigned = self._resigned, []
        sizes = {id: self._size(id) for id in reworded}
        relabelled = self._labels.update({}, sizes, given_way) & self._links.keys()
        relabelled |= reworded
        concerned = self.links_at(changed) | new.keys()
        if len(self._links) + len(gone) <= AT_ONCE:
            return gone | concerned | relabelled | self._finish()
        if is_anew:
            self._begin()
            self._sketch(self._links.keys() - concerned, old, shifts)
        self._sketch(concerned, old, shifts)
        return gone | concerned | relabelled

    def _take(
        self,
        changed: Mapping[str, Rect],
        removed: Iterable[str],
        new: Mapping[str, Link],
        gone: set[str],
        texts: Mapping[str, str],
    ) -> None:
        self._texts.update(texts)
        for id in gone:
            self._texts.pop(id, None)
            self._drop(id)
            self._waiting.pop(id, None)
            self._forget_sketch(id)
            self._dropped[id] = None
        for id, link in new.items():
            self._drop(id)
            self._note(link)
            self._dropped.pop(id, None)
            self._waiting[id] = None
        for id in removed:
            self._boxes.remove(id)
            self._moved[id] = None
        self._boxes.set_many(changed)
        for id, rect in changed.items():
            self._moved[id] = rect
            self._waiting.update(dict.fromkeys(self._at.get(id, ())))

    def _sketch(
        self,
        ids: AbstractSet[str],
        old: Mapping[str, tuple[Route, Point | None]],
        shifts: Mapping[str, Shift | None],
    ) -> None:
        """Draw lines for the time being: shifted with their boxes, around what is in the way, or quickly."""
        for id in ids:
            self._forget_sketch(id)
            link, known = self._links[id], old.get(id)
            shift = shifts.get(link.source, _STILL)
            if known is not None and shift is not None and shift == shifts.get(link.target, _STILL):
                points, center = known
                if shift == _STILL:
                    self._rough[id] = points
                else:
                    self._carried[id] = (points, shift)
                    self._along[id] = shift
                if center is not None:
                    self._rough_labels[id] = Point(center[0] + shift[0], center[1] + shift[1])
            elif len(ids) <= _CAREFUL:
                source, target = self._box(link.source), self._box(link.target)
                self._rough[id] = plan(link, source, target, self._boxes).points
                size = self._size(id)
                if size is not None:
                    self._rough_labels[id] = label_place(self._rough[id], *size, self._boxes)

    # -- putting right

    def advance(self, seconds: float, first: Iterable[str] = ()) -> set[str]:
        """Put things right for about so long, the links named first before others; those that changed.

        A little is done even when there is no time at all, so that the work always comes to its end.
        """
        until = perf_counter() + seconds
        self._former = None
        queue = iter([id for id in first if id in self._waiting])
        changed: set[str] = set()
        while not self.is_settled:
            changed |= self._advance_once(queue)
            if perf_counter() >= until:
                break
        return changed & self._links.keys()

    def finish(self) -> set[str]:
        """Put everything right at once, which is quicker than piece by piece; those that changed."""
        self._former = None
        return set() if self.is_settled else self._finish()

    def _advance_once(self, queue: Iterable[str]) -> set[str]:
        if self._dropped:
            return self._put_right([], [], list(islice(self._dropped, DROPS)))
        if self._moved:
            # No line has to make way as long as there is none.
            count = BOXES if self._routes.links else FREE_BOXES
            return self._put_right(list(islice(self._moved, count)), [], [])
        if self._has_new_borders:
            return self._put_right([], [], [])
        return self._put_right([], list(islice(queue, SLICE)) or list(islice(self._waiting, SLICE)), [])

    def _finish(self) -> set[str]:
        """Put everything right at once."""
        changed = self._put_right(list(self._moved), list(self._waiting), list(self._dropped))
        return changed & self._links.keys()

    def _put_right(self, boxes: list[str], links: list[str], dropped: list[str]) -> set[str]:
        """Tell the routes of some boxes and links; the links that look otherwise now."""
        told = {id: self._moved.pop(id) for id in boxes}
        changed = {id: rect for id, rect in told.items() if rect is not None}
        removed = [id for id, rect in told.items() if rect is None]
        touched = [rect for id in told if (rect := self._routes.boxes.get(id)) is not None]
        touched += changed.values()
        for id in dropped:
            self._dropped.pop(id, None)
        for id in links:
            self._waiting.pop(id, None)
            self._forget_sketch(id)
        # Lines that wait are not led around anything until it is their turn.
        idle = [id for id in self.links_at(told) & self._waiting.keys() if id in self._routes.links]
        borders = self._borders if self._has_new_borders and not self._moved else None
        self._has_new_borders = self._has_new_borders and borders is None
        rerouted = self._routes.update(
            changed, removed, [self._links[id] for id in links], [*dropped, *idle], borders
        )
        sizes: dict[str, Size | None] = dict.fromkeys([*dropped, *idle])
        # A line of another length may take another form of its label.
        sizes |= {id: self._size(id) for id in (rerouted | set(links)) - sizes.keys() if id in self._links}
        routes = {id: self._laid.get(id) for id in rerouted}
        return (rerouted | self._labels.update(routes, sizes, touched) | set(links)) - self._waiting.keys()

    # -- keeping books

    def _note(self, link: Link) -> None:
        self._links[link.id] = link
        for node in (link.source, link.target):
            self._at.setdefault(node, set()).add(link.id)

    def _drop(self, id: str) -> None:
        link = self._links.pop(id, None)
        if link is not None:
            for node in (link.source, link.target):
                self._at[node].discard(id)

    def _forget_sketch(self, id: str) -> None:
        self._rough.pop(id, None)
        self._rough_labels.pop(id, None)
        self._carried.pop(id, None)
        self._hasty.discard(id)

    def _center(self, id: str) -> Point | None:
        return self._rough_labels.get(id) if id in self._waiting else self._labels.places.get(id)

    def _form(self, id: str) -> LabelForm | None:
        text = self._texts.get(id)
        return label_form(text, self.points(id)) if text else None

    def _size(self, id: str) -> Size | None:
        form = self._form(id)
        return form.size if form else None

    def _box(self, id: str) -> Rect:
        rect = self._boxes.get(id)
        if rect is None:
            raise KeyError(id)
        return rect


def moved_along(points: Route, shift: Shift) -> Route:
    """The line so far to the right and down."""
    dx, dy = shift
    return tuple(Point(x + dx, y + dy) for x, y in points)


def _shift(before: Rect | None, after: Rect) -> Shift | None:
    """How far a box moved; None when it was not there before or has another size now."""
    if before is None or before[2:] != after[2:]:
        return None
    return (after.x - before.x, after.y - before.y)
