"""Two maps as one picture on its way from the one to the other: what both have moves, all else comes or goes."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QPainter

from mapper.analysis.comparison.compare import Comparison
from mapper.core.values import Point, Rect
from mapper.ui.comparing.alignment import alignment
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection

_SETTLED_UP_TO = 400  # nodes: lines of a larger map are shown as they are laid in haste


class _Node(NamedTuple):
    """A node as it is on the map that is shown and as it is on the other one, in its place on this; None: not there."""

    own: NodePicture | None
    other: NodePicture | None


class Morph:
    """`part`: 0 is the other map, 1 the one that is shown. Everything stands on the cells of the latter."""

    def __init__(self, comparison: Comparison, own: Projection, *, is_after: bool) -> None:
        pairs = (
            comparison.pairs if is_after else comparison.pairs.mirrored()
        )  # from the other map to this one
        side = comparison.before if is_after else comparison.after
        other = Projection(side.reader, side.map_id)
        if len(other.nodes) <= _SETTLED_UP_TO:
            other.settle()
        self._align = alignment(other.grid, own.grid, pairs.stages, pairs.lanes)
        self._own = own
        self._others = {node.id: self._moved(node) for node in other.nodes.values()}
        self._other_lines = [self._led(line, other) for line in other.connectors.values()]
        self._here = pairs.after
        self._there = pairs.before
        self.part = 1.0

    def paint_lines(self, drawn: MapPainter, painter: QPainter, scale: float) -> None:
        """Those of the one map go before those of the other come: half way nodes stand where neither lead."""
        own = list(self._own.connectors.values())
        for lines, share in ((self._other_lines, 1 - 2 * self.part), (own, 2 * self.part - 1)):
            if share > 0:
                painter.setOpacity(share)
                drawn.paint_pictures(painter, lines, scale)
        painter.setOpacity(1.0)

    def paint_nodes(self, drawn: MapPainter, painter: QPainter, scale: float) -> None:
        """What both maps have is never faint: it says the one, then the other."""
        for node in self._nodes():
            for picture, share in self._seen(node):
                if share > 0:
                    painter.setOpacity(share)
                    drawn.paint_node(painter, picture, scale)
        painter.setOpacity(1.0)

    def _nodes(self) -> Iterator[_Node]:
        for node in self._own.nodes.values():
            yield _Node(node, self._others.get(self._there.get(node.id, "")))  # type: ignore[call-overload]
        for other in self._others.values():
            if other.id not in self._here:
                yield _Node(None, other)

    def _seen(self, node: _Node) -> Iterator[tuple[NodePicture, float]]:
        own, other = node
        if own is None:
            if other is not None:
                yield other, 1 - self.part
        elif other is None:
            yield own, self.part
        else:
            rect = _between(other.rect, own.rect, self.part)
            is_same = other._replace(rect=rect, id=own.id) == own._replace(rect=rect)
            if is_same or self.part < 1:  # a name may stand beside its node, where nothing covers it
                yield other._replace(rect=rect), 1.0
            if not is_same:
                yield own._replace(rect=rect), self.part

    def _moved(self, node: NodePicture) -> NodePicture:
        middle = self._align.at(node.rect.center)
        x, y = middle.x - node.rect.width / 2, middle.y - node.rect.height / 2
        return node._replace(rect=Rect(x, y, node.rect.width, node.rect.height))

    def _led(self, line: ConnectorPicture, other: Projection) -> ConnectorPicture:
        """Bent with the cells; its ends go with their nodes, which keep their size, and its first and last part too."""
        points = [self._align.at(Point(*point)) for point in line.points]
        for end, beside, node_id in ((0, 1, line.source_id), (-1, -2, line.target_id)):
            was, now = other.nodes[node_id].rect, self._others[node_id].rect
            (x, y), (next_x, next_y) = line.points[end], line.points[beside]
            points[end] = Point(x + now.x - was.x, y + now.y - was.y)
            if len(points) > 2 and x == next_x:
                points[beside] = points[beside]._replace(x=points[end].x)
            elif len(points) > 2 and y == next_y:
                points[beside] = points[beside]._replace(y=points[end].y)
        label = line.label_rect
        if label is not None:
            middle = self._align.at(label.center)
            label = label._replace(x=middle.x - label.width / 2, y=middle.y - label.height / 2)
        return line._replace(points=tuple(points), label_rect=label)


def _between(start: Rect, end: Rect, part: float) -> Rect:
    return Rect(*(a + (b - a) * part for a, b in zip(start, end, strict=True)))
