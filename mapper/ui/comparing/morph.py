"""Two maps as one picture on its way from the one to the other: what both have moves, all else comes or goes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtGui import QPainter

from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.values import Rect
from mapper.ui.comparing.alignment import Axis, alignment
from mapper.ui.comparing.on_the_way import (
    Both,
    GoingBand,
    GoingLine,
    GoingNode,
    Span,
    bends_of,
    bent_alike,
    carried,
    mixed,
    squeezed,
)
from mapper.ui.counts import Counts
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import ConnectorPicture, LanePicture, StagePicture
from mapper.ui.render.projection import Projection

_SETTLED_UP_TO = 400  # nodes: lines of a larger map are shown as they are laid in haste
Band = TypeVar("Band", StagePicture, LanePicture)


class Morph:
    """`part`: 0 is the map before, 1 the one after; at either end all is as on that map, its stages and lanes too.

    `is_there`: the map of this end is the one that is shown, and needs no picture of it.
    """

    def __init__(self, comparison: Comparison) -> None:
        pairs, turned = comparison.pairs, comparison.pairs.mirrored()
        before, after = _laid(comparison.before), _laid(comparison.after)
        self._before, self._after = before, after
        self._same = pairs.after
        self._forth = alignment(before.grid, after.grid, pairs.stages, pairs.lanes, is_squeezed=True)
        self._back = alignment(after.grid, before.grid, turned.stages, turned.lanes, is_squeezed=True)
        self._stages = self._bands(
            before.stages, after.stages, _columns, (self._forth.across, self._back.across)
        )
        self._lanes = self._bands(before.lanes, after.lanes, _rows, (self._forth.down, self._back.down))
        self._nodes = [*self._going_nodes()]
        self._lines = [*self._going_lines()]
        sides = (comparison.before, comparison.after)  # which may know the same ids, of two files
        self._counts = [Counts(queries.nodes(side.reader, side.map_id)) for side in sides]
        self.part = 1.0
        self.is_there = False

    # -- its ground

    @property
    def room(self) -> Rect:
        """All that is to be seen of both maps: their cells, and what of their nodes stands out."""
        found = self._before.bounds.united(self._after.bounds)
        for projection in (self._before, self._after):
            for node in projection.nodes.values():
                found = found.united(node.extent)
        return found

    @property
    def bounds(self) -> Rect:
        """The rectangle of all cells."""
        return Rect(
            *(mixed(a, b, self.part) for a, b in zip(self._before.bounds, self._after.bounds, strict=True))
        )

    @property
    def stages(self) -> list[StagePicture]:
        """The stages from first to last; one that comes or goes has some of its width."""
        seen = [(each.both.nearer(self.part), each.span(self.part)) for each in self._stages]
        found = [replace(stage, left=span.start, width=span.end - span.start) for stage, span in seen]
        return sorted(found, key=lambda each: each.left)

    @property
    def lanes(self) -> list[LanePicture]:
        """The lanes from first to last; one that comes or goes has some of its height."""
        seen = [(each.both.nearer(self.part), each.span(self.part)) for each in self._lanes]
        found = [replace(lane, top=span.start, height=span.end - span.start) for lane, span in seen]
        return sorted(found, key=lambda each: each.top)

    def counted(self, band_id: str) -> tuple[int, int]:
        """How many nodes are in a stage or a lane, and how many of them are steps."""
        maps = list(zip((self._before, self._after), self._counts, strict=True))
        nearer_first = maps if self.part < 0.5 else maps[::-1]
        counts = next(counts for projection, counts in nearer_first if _has_band(projection, band_id))
        return counts.nodes(band_id), counts.steps(band_id)

    # -- what is on it

    def paint_lines(self, drawn: MapPainter, painter: QPainter, scale: float) -> None:
        """What both maps have is never faint. What is on one alone, or leads another way there, is gone before anything
        else comes: half way nodes stand where neither lead.
        """
        seen: dict[float, list[ConnectorPicture]] = {}
        for line in self._lines:
            seen.setdefault(line.both.share_alone(self.part), []).append(line.seen(self.part))
        for share, pictures in sorted(seen.items()):  # what is faint lies below
            if share > 0:
                painter.setOpacity(share)
                drawn.paint_pictures(painter, pictures, scale)
        painter.setOpacity(1.0)

    def paint_nodes(self, drawn: MapPainter, painter: QPainter, scale: float) -> None:
        """What both maps have is never faint: it says the one, then the other."""
        for node in self._nodes:
            share = node.both.share(self.part)
            if share > 0:
                painter.setOpacity(share)
                drawn.paint_node(painter, node.seen(self.part), scale)
        painter.setOpacity(1.0)

    # -- what goes where

    def _bands(
        self,
        before: Sequence[Band],
        after: Sequence[Band],
        span: Callable[[Band], Span],
        ways: tuple[Axis, Axis],
    ) -> list[GoingBand[Band]]:
        forth, back = ways
        later = {each.id: each for each in after}
        found = []
        for each in before:
            other = later.pop(self._same.get(each.id, ""), None)  # type: ignore[call-overload]
            end = span(other) if other is not None else squeezed(span(each), forth)
            found.append(GoingBand(Both(each, other), span(each), end))
        return found + [
            GoingBand(Both(None, each), squeezed(span(each), back), span(each)) for each in later.values()
        ]

    def _going_nodes(self) -> Iterator[GoingNode]:
        """What goes lies below what is there."""
        later = {str(node.id): node for node in self._after.nodes.values()}
        for node in self._before.nodes.values():
            other = later.pop(self._same.get(node.id, ""), None)
            end = other.rect if other is not None else self._forth.rect(node.rect)
            yield GoingNode(Both(node, other), node.rect, end)
        for node in later.values():
            yield GoingNode(Both(None, node), self._back.rect(node.rect), node.rect)

    def _going_lines(self) -> Iterator[GoingLine]:
        starts: Mapping[str, GoingNode] = {
            e.both.before.id: e for e in self._nodes if e.both.before is not None
        }
        ends: Mapping[str, GoingNode] = {e.both.after.id: e for e in self._nodes if e.both.after is not None}
        later = {str(line.id): line for line in self._after.connectors.values()}
        for line in self._before.connectors.values():
            other = later.get(self._same.get(line.id, ""))
            alike = bent_alike(line, other) if other is not None else None
            if other is not None and alike is not None:
                del later[other.id]
                yield GoingLine(Both(line, other), *alike)
                continue
            both = starts[line.source_id], starts[line.target_id]
            led = carried(line, [each.before for each in both], [each.after for each in both], self._forth)
            yield GoingLine(Both(line, None), bends_of(line), led)
        for line in later.values():
            both = ends[line.source_id], ends[line.target_id]
            led = carried(line, [each.after for each in both], [each.before for each in both], self._back)
            yield GoingLine(Both(None, line), led, bends_of(line))


def _laid(side: Side) -> Projection:
    found = Projection(side.reader, side.map_id)
    if len(found.nodes) <= _SETTLED_UP_TO:
        found.settle()
    return found


def _has_band(projection: Projection, band_id: str) -> bool:
    return band_id in {*(stage.id for stage in projection.stages), *(lane.id for lane in projection.lanes)}


def _columns(stage: StagePicture) -> Span:
    return Span(stage.left, stage.left + stage.width)


def _rows(lane: LanePicture) -> Span:
    return Span(lane.top, lane.top + lane.height)
