"""The canvas's shift: the preview of a border that is dragged - what lies beyond it is drawn further on, or back."""

from dataclasses import dataclass

from mapper.core.values import Point, Rect
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

# The map is cut just before the border, so that the border's own line goes along.
_BEFORE_BORDER = 4.0


@dataclass(frozen=True, slots=True)
class Shift:
    """All that lies beyond the border at `at` is drawn `delta` units further on."""

    is_level: bool  # whether what lies to the right moves, or what lies below
    at: float
    delta: float

    @property
    def cut(self) -> float:
        """What lies beyond this place moves."""
        return self.at - _BEFORE_BORDER

    @property
    def way(self) -> tuple[float, float]:
        """By how much it moves along x and y."""
        return (self.delta, 0.0) if self.is_level else (0.0, self.delta)

    def is_beyond(self, point: Point) -> bool:
        return (point.x if self.is_level else point.y) > self.cut

    def point(self, point: Point) -> Point:
        """Where a point of the map is drawn."""
        dx, dy = self.way
        return Point(point.x + dx, point.y + dy) if self.is_beyond(point) else point

    def node(self, node: NodePicture) -> NodePicture:
        """A node where it is drawn."""
        return node._replace(rect=self._rect(node.rect)) if self.is_beyond(node.rect.center) else node

    def line(self, line: ConnectorPicture) -> ConnectorPicture:
        """A line drawn longer or shorter: every run along the shift that crosses the border."""
        label = line.label_rect
        if label is not None and self.is_beyond(label.center):
            label = self._rect(label)
        return line._replace(points=tuple(self.point(p) for p in line.points), label_rect=label)

    def _rect(self, rect: Rect) -> Rect:
        return rect.moved(*self.way)
