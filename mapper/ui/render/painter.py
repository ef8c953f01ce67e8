"""The drawing of maps: the one painter of the canvas, which chooses for each scale how much is drawn and how."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtGui import QPainter

from mapper.core.geometry.callouts import Callout
from mapper.core.geometry.jumps import Jumps
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.render.detail import JUMPS_FROM, MARKS_BELOW, Detail, detail_for
from mapper.ui.render.fault_signs import paint_band_faults
from mapper.ui.render.faults import Faults
from mapper.ui.render.line_plans import LinePlans
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.overview import Overview
from mapper.ui.render.paint_changes import GHOST, ChangeSigns
from mapper.ui.render.paint_connectors import NO_JUMPS, paint_lines
from mapper.ui.render.paint_grid import paint_ground, paint_raster
from mapper.ui.render.paint_nodes import paint_nodes
from mapper.ui.render.paint_pills import paint_pills
from mapper.ui.render.paint_streams import REACH, StreamFigures
from mapper.ui.render.paint_trail import paint_band, paint_numbers
from mapper.ui.render.pictures import ConnectorPicture, LanePicture, NodePicture, StagePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_figures import Lettered, RoomFigures
from mapper.ui.render.room_plates import KIND
from mapper.ui.render.seen import DIM, Seen
from mapper.ui.render.stage_blocks import StageBlocks
from mapper.ui.render.surface import Sprites, Surface
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import Tokens

_NONE: frozenset[str] = frozenset()


class MapPainter:
    """Paints maps in one theme, in map coordinates: the painter is scaled and moved by the caller.

    `scale` is the on-screen scale (1: one logical pixel a unit); it decides what is shown. `hidden` names nodes or
    connectors that somebody else draws for the moment, because they are being dragged. Into a file everything is
    drawn as shapes and text instead of stamps. `least` is the level below which it never goes; at `fixed` it is
    whatever the scale.
    """

    def __init__(
        self, tokens: Tokens, *, least: Detail = Detail.OVERVIEW, fixed: Detail | None = None
    ) -> None:
        self._least, self._fixed = least, fixed
        self._setter = Typesetter()
        self._sprites = Sprites()
        self._plans = LinePlans()
        self._seen: Seen | None = None
        self._faults: Faults | None = None
        self._lettered: Lettered | None = None
        self.set_tokens(tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in another theme from now on."""
        self._tokens = tokens
        self._sprites.clear()
        self._looks = NodeLooks(tokens, self._setter)
        self._overview = Overview(tokens)
        self._blocks = StageBlocks(tokens, self._setter)
        self._figures = StreamFigures(tokens, self._setter)
        self._room_figures = RoomFigures(tokens, self._setter)
        self._signs = ChangeSigns(tokens, self._setter)

    def look_through(self, seen: Seen | None) -> None:
        """Paint nodes and lines as they look through this from now on; None: as they are."""
        self._seen = seen

    def tell_faults(self, faults: Faults | None) -> None:
        """Put signs where there is something to mend; what is looked through tells them by itself."""
        self._faults = faults

    @property
    def lettered(self) -> Lettered | None:
        """How what leaves the map's scale is written for a room; None: nothing does."""
        return self._lettered

    def letter_for_room(self, lettered: Lettered | None) -> bool:
        """Write what goes along lines in no smaller letters from now on at every scale; None: as it comes.

        Whether anything is otherwise now.
        """
        former, self._lettered = self._lettered, lettered
        return former != lettered

    def told_places(
        self, projection: Projection, scale: float, of: Collection[str] | None = None
    ) -> list[Callout]:
        """Where something is written for a room at a scale, of these lines and nodes or of all; not what comes so."""
        if self._lettered is None or not self._is_for_room(scale):
            return []
        look = (projection, self._seen, scale, self._lettered)
        told, named = self._room_figures.told(*look), self._room_figures.named(*look)
        places = [(id, each.place) for found in (told, named) for id, each in found.items()]
        return [place for id, place in places if of is None or id in of]

    def named(self, projection: Projection, scale: float, lettered: Lettered) -> frozenset[NodeId] | None:
        """The nodes of which something is told for a room so lettered; None where names are read as they come."""
        if KIND.size * scale >= lettered.size:
            return None
        return frozenset(self._room_figures.named(projection, self._seen, scale, lettered))

    def forget(self, ids: frozenset[str]) -> None:
        """Let go of what is kept about nodes that changed or went; what is shown stays right without it."""
        self._looks.forget(ids)

    def detail(self, scale: float) -> Detail:
        """The level shown at a scale."""
        return max(self._least, detail_for(scale)) if self._fixed is None else self._fixed

    def paint_background(
        self,
        painter: QPainter,
        projection: Projection,
        exposed: Rect,
        scale: float,  # the three layers are called alike
        *,
        stages: Sequence[StagePicture] | None = None,
        lanes: Sequence[LanePicture] | None = None,
        bounds: Rect | None = None,
        has_grid: bool = False,
        is_clear: bool = False,
    ) -> None:
        """The lanes and stages, and the ground around them; `stages`, `lanes` and `bounds` in place of the projection's
        own.

        Where it `is_clear` there are only the lines between them.
        """
        surface = Surface(painter)
        lanes = projection.lanes if lanes is None else lanes
        stages = projection.stages if stages is None else stages
        bounds = projection.bounds if bounds is None else bounds
        paint_ground(surface, lanes, stages, bounds, exposed, self._tokens, is_clear=is_clear)
        if has_grid:
            paint_raster(surface, exposed, bounds, self._tokens)
        is_told = self._seen is None or self._seen.shows_faults
        if self._faults is not None and is_told and self.detail(scale) >= Detail.WORK:
            paint_band_faults(surface, lanes, stages, bounds, self._faults, self._tokens)

    def paint_connectors(
        self,
        painter: QPainter,
        projection: Projection,
        exposed: Rect,
        scale: float,
        *,
        hidden: frozenset[str] = _NONE,
        unlabelled: frozenset[str] = _NONE,
    ) -> None:
        """All lines with their labels, but for those that are `unlabelled` here; paint them before the nodes."""
        surface = Surface(painter)
        self._paint_connectors(surface, projection, exposed, scale, hidden, unlabelled)
        if self._lettered is not None and self._is_for_room(scale):
            self._room_figures.paint(surface, projection, exposed, self._seen, self._lettered, hidden)

    def _is_for_room(self, scale: float) -> bool:
        """Whether what goes along lines is to be read by a room, and would be too small as it comes."""
        return self._lettered is not None and KIND.size * scale < self._lettered.size

    def _paint_connectors(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        scale: float,
        hidden: frozenset[str],
        unlabelled: frozenset[str],
    ) -> None:
        painter, detail = surface.painter, self.detail(scale)
        trail = self._seen.trail if self._seen is not None else None
        if detail is Detail.OVERVIEW:
            is_smooth = scale >= MARKS_BELOW
            painter.setOpacity(1.0 if trail is None else 1 - DIM)
            self._overview.paint_wires(surface, projection, exposed, hidden, self._seen, is_smooth=is_smooth)
            painter.setOpacity(1.0)
            if trail is not None and self._seen is not None:
                paint_band(surface, projection, self._seen, exposed, self._tokens)
            self._trace_lines(surface, projection, exposed)
            return
        if self._streams is not None:
            exposed = exposed.grown(REACH)
        pictures = projection.connectors_in(exposed)
        if hidden:
            pictures = [picture for picture in pictures if picture.id not in hidden]
        if unlabelled:
            pictures = [p._replace(label_rect=None) if p.id in unlabelled else p for p in pictures]
        is_near = scale >= JUMPS_FROM or not surface.is_screen
        jumps = projection.jumps.of(pictures, hidden) if is_near else NO_JUMPS
        if trail is not None and self._seen is not None:
            seen = self._seen
            painter.setOpacity(1 - DIM)
            faint = [picture for picture in pictures if not seen.is_on_trail(picture)]
            self._paint_lines(surface, projection, faint, detail, jumps)
            painter.setOpacity(1.0)
            paint_band(surface, projection, seen, exposed, self._tokens)
            pictures = [picture for picture in pictures if seen.is_on_trail(picture)]
        elif self._seen is not None and self._seen.changes is not None:
            seen = self._seen
            painter.setOpacity(1 - seen.dim)
            faint = [picture for picture in pictures if not seen.is_line_lit(picture)]
            self._paint_lines(surface, projection, faint, detail, jumps)
            painter.setOpacity(1.0)
            self._trace_lines(surface, projection, exposed)
            pictures = [picture for picture in pictures if seen.is_line_lit(picture)]
        self._paint_lines(surface, projection, pictures, detail, jumps)
        if self._seen is not None and self._seen.changes is not None:
            self._signs.tell_lines(surface, projection, self._seen.changes, exposed, detail)

    def _trace_lines(self, surface: Surface, projection: Projection, exposed: Rect) -> None:
        """What a comparison says of lines, under them."""
        if self._seen is not None and self._seen.changes is not None:
            self._signs.trace_lines(surface, projection, self._seen.changes, exposed)

    @property
    def _streams(self) -> Seen | None:
        """How lines look where they tell what goes along them."""
        return self._seen if self._seen is not None and self._seen.streams is not None else None

    def _paint_lines(
        self,
        surface: Surface,
        projection: Projection,
        pictures: Sequence[ConnectorPicture],
        detail: Detail,
        jumps: Mapping[ConnectorId, Jumps],
    ) -> None:
        """Lines and what stands on them: their labels, or what goes along."""
        tokens, streams, kept = self._tokens, self._streams, (self._plans, self._sprites)
        if streams is None:
            paint_lines(surface, pictures, tokens, jumps, kept)
            if not self._is_for_room(surface.scale):
                paint_pills(surface, pictures, detail, tokens, self._sprites, self._setter)
            return
        lines = [streams.line(picture) for picture in pictures]
        paint_lines(surface, lines, tokens, jumps, kept)
        if not self._is_for_room(surface.scale):
            self._figures.paint(surface, projection, lines, detail, self._sprites, streams)

    def paint_nodes(
        self,
        painter: QPainter,
        projection: Projection,
        exposed: Rect,
        scale: float,
        *,
        hidden: frozenset[str] = _NONE,
        former: tuple[Detail, float] | None = None,
    ) -> None:
        """All nodes; `former` is a level that goes, and how much of the one at this scale has come already."""
        if former is not None:
            self._paint_level(painter, projection, exposed, scale, hidden, former[0])
            painter.setOpacity(former[1])
        self._paint_level(painter, projection, exposed, scale, hidden, self.detail(scale))
        painter.setOpacity(1.0)
        trail = self._seen.trail if self._seen is not None else None
        if self._seen is not None and self._seen.changes is not None:
            changes, detail = self._seen.changes, self.detail(scale)
            self._signs.paint_signs(Surface(painter), projection, changes, exposed, detail)
        if self._lettered is not None and self._is_for_room(scale):
            surface = Surface(painter)
            self._room_figures.paint_plates(surface, projection, exposed, self._seen, self._lettered, hidden)
        elif trail is not None:
            paint_numbers(Surface(painter), projection, trail, exposed, hidden, self._tokens, self._setter)

    def _paint_level(
        self,
        painter: QPainter,
        projection: Projection,
        exposed: Rect,
        scale: float,
        hidden: frozenset[str],
        detail: Detail,
    ) -> None:
        surface = Surface(painter)
        if detail is Detail.OVERVIEW and scale < MARKS_BELOW:
            self._overview.paint_marks(surface, projection, exposed, hidden, self._seen)
            return
        pictures = projection.nodes_in(exposed)
        if hidden:
            pictures = [picture for picture in pictures if picture.id not in hidden]
        covered = self._covered(projection, scale)
        if covered:
            self._paint_bare(surface, [picture for picture in pictures if picture.id in covered])
            pictures = [picture for picture in pictures if picture.id not in covered]
        if self._seen is not None:
            seen = self._seen
            faint = [seen.picture(picture) for picture in pictures if not seen.is_lit(picture)]
            opacity = painter.opacity()
            self._paint_ghosts(surface, seen, exposed, detail)
            painter.setOpacity(opacity * (1 - seen.dim))
            paint_nodes(surface, faint, detail, self._looks, self._sprites, self._setter)
            painter.setOpacity(opacity)
            pictures = [seen.picture(picture) for picture in pictures if seen.is_lit(picture)]
        elif self._faults is not None:
            pictures = list(map(self._faults.picture, pictures))
        paint_nodes(surface, pictures, detail, self._looks, self._sprites, self._setter)

    def _covered(self, projection: Projection, scale: float) -> frozenset[NodeId]:
        """The nodes of which something is told for a room that would cut through what is written in them."""
        if self._lettered is None or not self._is_for_room(scale):
            return frozenset()
        named = self._room_figures.named(projection, self._seen, scale, self._lettered)
        return frozenset(id for id, each in named.items() if not each.plate.is_number or each.is_over)

    def _paint_bare(self, surface: Surface, pictures: Sequence[NodePicture]) -> None:
        """Nodes as they are from far, without names and badges: these are told over them."""
        if self._seen is not None:
            pictures = list(map(self._seen.picture, pictures))
        paint_nodes(surface, pictures, Detail.OVERVIEW, self._looks, self._sprites, self._setter)

    def _paint_ghosts(self, surface: Surface, seen: Seen, exposed: Rect, detail: Detail) -> None:
        """What only the other map has, under what is there."""
        changes, painter = seen.changes, surface.painter
        if changes is None:
            return
        near = [ghost for ghost in changes.ghosts if ghost.extent.intersects(exposed)]
        lit = [ghost for ghost in near if changes.lit is None or ghost.id in changes.lit]
        opacity = painter.opacity()
        painter.setOpacity(opacity * GHOST)
        paint_nodes(surface, lit, detail, self._looks, self._sprites, self._setter)
        painter.setOpacity(opacity)

    def paint_blocks(self, painter: QPainter, projection: Projection, exposed: Rect, scale: float) -> None:
        """Over all, from so far that no node can be read: what is in each stage, as large at every scale.

        Not over a way that is lit, nor over what is otherwise than on another map, nor over what a room reads there.
        """
        seen = self._seen
        is_lit = seen is not None and (seen.trail is not None or seen.changes is not None)
        if self.detail(scale) is Detail.OVERVIEW and not is_lit and not self._is_for_room(scale):
            self._blocks.paint(Surface(painter), projection, exposed)

    def paint_node(
        self, painter: QPainter, picture: NodePicture, scale: float, *, detail: Detail | None = None
    ) -> None:
        """One node where its picture says, for ghosts, dragged copies and spotlights."""
        level = self.detail(scale) if detail is None else detail
        if self._seen is not None:
            picture = self._seen.picture(picture)
        elif self._faults is not None:
            picture = self._faults.picture(picture)
        paint_nodes(Surface(painter), [picture], level, self._looks, self._sprites, self._setter)

    def paint_pictures(self, painter: QPainter, pictures: Sequence[ConnectorPicture], scale: float) -> None:
        """These lines with their labels, wherever their pictures say: on their way, or stretched by a drag.

        What goes along a line on its way is told by how thick it is alone.
        """
        surface, streams = Surface(painter), self._streams
        if streams is not None:
            paint_lines(surface, [streams.line(picture) for picture in pictures], self._tokens)
            return
        paint_lines(surface, pictures, self._tokens)
        paint_pills(surface, pictures, self.detail(scale), self._tokens, self._sprites, self._setter)
