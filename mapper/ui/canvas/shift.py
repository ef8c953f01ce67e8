"""The canvas's shift: the preview of a border that is dragged - what lies beyond it is drawn further on, or back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mapper.core.values import Point, Rect
from mapper.ui.render.pictures import ConnectorPicture, LanePicture, NodePicture, StagePicture

# The map is cut just before the border, so that the border's own line goes along.
_BEFORE_BORDER = 4.0


@dataclass(frozen=True, slots=True)
class Shift:
    """All that lies beyond the border at `at` is drawn `delta` units further on; where it is `shared`, only the border.

    A shared border takes from the one side what it gives to the other, so everything else stays where it is.
    """

    is_level: bool  # whether what lies to the right moves, or what lies below
    at: float
    delta: float
    is_shared: bool = False

    @property
    def cut(self) -> float:
        """What lies beyond this place moves."""
        return self.at - _BEFORE_BORDER

    @property
    def way(self) -> tuple[float, float]:
        """By how much it moves along x and y."""
        if self.is_shared:
            return (0.0, 0.0)
        return (self.delta, 0.0) if self.is_level else (0.0, self.delta)

    def border(self, value: float) -> float:
        """Where the border at a place of the axis is drawn."""
        moves = value == self.at if self.is_shared else value >= self.at
        return value + self.delta if moves else value

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

    def stages(self, stages: Sequence[StagePicture]) -> Sequence[StagePicture]:
        """The stages as a shared border between two of them would leave them."""
        if not (self.is_shared and self.is_level):
            return stages
        spans = [self._span(stage.left, stage.width) for stage in stages]
        return [replace(stage, left=x, width=w) for stage, (x, w) in zip(stages, spans, strict=True)]

    def lanes(self, lanes: Sequence[LanePicture]) -> Sequence[LanePicture]:
        """The lanes as a shared border between two of them would leave them."""
        if not self.is_shared or self.is_level:
            return lanes
        spans = [self._span(lane.top, lane.height) for lane in lanes]
        return [replace(lane, top=y, height=h) for lane, (y, h) in zip(lanes, spans, strict=True)]

    def _span(self, start: float, size: float) -> tuple[float, float]:
        end = self.border(start + size)
        start = self.border(start)
        return start, end - start

    def _rect(self, rect: Rect) -> Rect:
        return rect.moved(*self.way)
