"""The canvas's gliding: what a command moved is drawn on its way from where it was. The document is there already."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from mapper.core.geometry.links import Route
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Point, Rect
from mapper.ui.canvas.marks import Brush, Mark, paint_line
from mapper.ui.canvas.motion import Motion
from mapper.ui.canvas.scene import MapScene
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

# Of more things nobody could follow one, and each frame would take too long.
_MOST = 300
_POINTS = 24  # two lines of different bends are compared at so many places along them


@dataclass(frozen=True, slots=True)
class GlideMark(Mark):
    """Nodes and lines a part of the way between two pictures of them."""

    nodes: tuple[tuple[NodePicture, NodePicture], ...]
    lines: tuple[tuple[ConnectorPicture, ConnectorPicture], ...]
    reach: Rect  # all places on the way
    part: float

    def extent(self, unit: float) -> Rect:
        return self.reach.grown(8 + 8 * unit)

    def paint(self, brush: Brush) -> None:
        for before, after in self.lines:
            paint_line(brush, _line_between(before, after, self.part))
        for old, new in self.nodes:
            node = new._replace(rect=_between(old.rect, new.rect, self.part))
            brush.map_painter.paint_node(brush.painter, node, 1 / brush.unit)


class Glide:
    """Watches a command move nodes, and lets them be seen moving."""

    def __init__(self, scene: MapScene, motion: Motion) -> None:
        self._scene = scene
        self._motion = motion

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Whatever is moved inside this context glides to its new place; nothing does where motion is not wanted."""
        if not self._motion.is_allowed:
            yield
            return
        self._motion.finish()
        projection = self._scene.projection
        nodes, lines = dict(projection.nodes), dict(projection.connectors)
        yield
        if self._scene.projection is projection:
            self._start(nodes, lines)

    def _start(
        self, nodes: Mapping[NodeId, NodePicture], lines: Mapping[ConnectorId, ConnectorPicture]
    ) -> None:
        scene = self._scene
        moved = tuple(
            (nodes[node.id], node)
            for node in scene.projection.nodes.values()
            if node.id in nodes and nodes[node.id].rect != node.rect
        )
        bent = tuple(
            (lines[line.id], line)
            for line in scene.projection.connectors.values()
            if line.id in lines and lines[line.id].points != line.points
        )
        if not moved or len(moved) + len(bent) > _MOST:
            return
        hidden = frozenset({*(node.id for _, node in moved), *(line.id for _, line in bent)})
        extents = [node.extent for pair in moved for node in pair]
        reach = Rect.around([*extents, *(line.extent for pair in bent for line in pair)])
        scene.hide(hidden)

        def step(part: float) -> None:
            if part < 1.0:
                scene.overlay.show("glide", GlideMark(moved, bent, reach, part))
                return
            scene.overlay.hide("glide")
            if scene.hidden == hidden:
                scene.hide(())

        self._motion.run("glide", step)


def _between(a: Rect, b: Rect, part: float) -> Rect:
    return Rect(
        a.x + (b.x - a.x) * part,
        a.y + (b.y - a.y) * part,
        a.width + (b.width - a.width) * part,
        a.height + (b.height - a.height) * part,
    )


def _line_between(before: ConnectorPicture, after: ConnectorPicture, part: float) -> ConnectorPicture:
    old, new = before.points, after.points
    if len(old) != len(new):
        old, new = _spread(old), _spread(new)
    points = tuple(
        Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part) for a, b in zip(old, new, strict=True)
    )
    rect = after.label_rect
    if rect is not None and before.label_rect is not None:
        rect = _between(before.label_rect, rect, part)
    return after._replace(points=points, label_rect=rect)


def _spread(points: Route) -> Route:
    """The same line as a fixed number of points at equal distances along it."""
    lengths = [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(points)]
    total = sum(lengths)
    found: list[Point] = []
    index, passed = 0, 0.0
    for number in range(_POINTS):
        way = total * number / (_POINTS - 1)
        while index < len(lengths) - 1 and passed + lengths[index] < way:
            passed += lengths[index]
            index += 1
        a, b = points[index], points[index + 1]
        share = min(1.0, (way - passed) / lengths[index]) if lengths[index] else 0.0
        found.append(Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share))
    return tuple(found)
