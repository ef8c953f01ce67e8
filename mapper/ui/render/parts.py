"""The drawing of maps: which part of a map a picture is to show, as people say it. No Qt in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mapper.core.values import Rect
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.poster import Part

_AROUND = 20.0  # units beside chosen steps
_BESIDE = 6.0  # beside what is written at an edge


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWish:
    """All of a map, or one of: a stage, what is in sight, some steps with the lines between them."""

    stage_id: str | None = None
    sight: Rect | None = None
    node_ids: frozenset[str] | None = None
    is_bare: bool = False  # without title, legend and footer
    is_clear: bool = False  # without a ground

    def of(self, drawn: DrawnMap) -> Part:
        """The part itself. Steps at its edges are in it as a whole; what is not on the map is not asked for."""
        window, chosen = None, None
        stage = next((stage for stage in drawn.projection.stages if stage.id == self.stage_id), None)
        if stage is not None:
            content = drawn.content
            window = _with_whole_steps(drawn, content._replace(x=stage.left, width=stage.width))
        elif self.sight is not None and self.sight.intersects(drawn.content):
            window = _with_whole_steps(drawn, self.sight)
        elif self.node_ids is not None and self.node_ids & drawn.projection.nodes.keys():
            chosen = self.node_ids
            window = _around(drawn, self.node_ids)
        return Part(window, chosen, self.is_bare, self.is_clear)


WHOLE: Final = PartWish()


def _with_whole_steps(drawn: DrawnMap, window: Rect) -> Rect:
    """The part with all of the steps in it, and with what is written on the lines to them."""
    projection = drawn.projection
    whole = Rect.around([window, *(node.extent for node in projection.nodes_in(window))])
    labels = [line.label_rect for line in projection.connectors_in(whole) if line.label_rect is not None]
    return _within(
        Rect.around([whole, *(label.grown(_BESIDE) for label in labels if label.intersects(whole))]),
        drawn.content,
    )


def _around(drawn: DrawnMap, node_ids: Iterable[str]) -> Rect:
    projection = drawn.projection
    ids = set(node_ids)
    extents = [node.extent for node in projection.nodes.values() if node.id in ids]
    extents += [line.extent for line in projection.lines_at(ids) if {line.source_id, line.target_id} <= ids]
    inner = Rect.around(extents)
    return _within(_within(inner.grown(_AROUND), _cells(drawn, inner)), drawn.content)


def _cells(drawn: DrawnMap, rect: Rect) -> Rect:
    """The rectangle with all of the lanes and stages that it reaches into; no other is to look in at the edges."""
    lanes = [Rect(rect.x, lane.top, rect.width, lane.height) for lane in drawn.projection.lanes]
    stages = [Rect(stage.left, rect.y, stage.width, rect.height) for stage in drawn.projection.stages]
    return Rect.around([rect, *(each for each in (*lanes, *stages) if each.intersects(rect))])


def _within(rect: Rect, bounds: Rect) -> Rect:
    x, y = max(rect.x, bounds.x), max(rect.y, bounds.y)
    return Rect(x, y, min(rect.right, bounds.right) - x, min(rect.bottom, bounds.bottom) - y)
