"""The drawing of maps: the whole map from far, drawn square by square from lists that are made once."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import ConnectorKind, NodeKind, Outcome, Rect
from mapper.ui.render.paint_badges import status_colours
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.pictures import ConnectorPicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import DIM, Seen
from mapper.ui.render.shapes import outcome_colour
from mapper.ui.render.strokes import Stroke, connector_colour, stroke_of
from mapper.ui.render.surface import Surface
from mapper.ui.render.tiles import Tile, TileKey
from mapper.ui.theme.tokens import Tokens, mixed

# Below this scale a mark is too small for a border of its own.
_SOLID_BELOW = 0.16
_SOFTNESS = 0.5
_FAR_SOFTNESS = 0.65
# Below this scale lines that tell their volume get no thinner: else none could be told from the others.
_BROAD_FROM = 0.3


class _Ink(NamedTuple):
    """How a mark is drawn: bordered and filled from near, in one colour from far."""

    border: QColor
    fill: QColor
    solid: QColor


# Kind, outcome, heat, colour of its own, and whether it is lit: nodes alike in these are drawn together.
_Key = tuple[NodeKind, Outcome | None, int | None, int | None, bool]


class _Marks(NamedTuple):
    """The nodes of a square as rectangles of one look each, and the states on them."""

    stamp: object
    lens: object
    hidden: frozenset[str]
    nodes: list[tuple[_Ink, list[QRectF]]]
    states: list[tuple[QColor, list[QRectF]]]


class _Wires(NamedTuple):
    """The connectors of a square as one path for each way to draw them."""

    stamp: object
    lens: object
    hidden: frozenset[str]
    paths: list[tuple[Stroke, QPainterPath]]


class Overview:
    """Paints marks and thin lines, and keeps what it drew of each square until the square changes."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._marks: dict[TileKey, _Marks] = {}
        self._wires: dict[TileKey, _Wires] = {}
        self._inks: dict[Stroke, QColor] = {}
        ground = tokens.lane.tints[0]
        self._near, self._far = (
            {kind: mixed(connector_colour(tokens, kind), ground, softness) for kind in ConnectorKind}
            for softness in ((0.0, 0.0) if tokens.is_contrast else (_SOFTNESS, _FAR_SOFTNESS))
        )

    def paint_marks(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        hidden: frozenset[str],
        seen: Seen | None = None,
    ) -> None:
        """Paint every node as a mark."""
        lens = seen.stamp if seen is not None else None
        painter = surface.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        is_solid = surface.scale < _SOLID_BELOW
        pen = QPen()
        pen.setCosmetic(True)
        pen.setWidth(1)
        for key, tile in projection.tiles.meeting(exposed):
            away = hidden & tile.nodes if hidden else hidden
            kept = self._marks.get(key)
            is_known = kept is not None and kept.stamp is tile.stamp and kept.lens is lens
            if kept is None or not is_known or kept.hidden != away:
                kept = self._marks[key] = self._marked(projection, tile, away, seen)
            painter.translate(*tile.way)
            painter.setPen(Qt.PenStyle.NoPen)
            for ink, rects in kept.nodes:
                if not is_solid:
                    pen.setColor(ink.border)
                    painter.setPen(pen)
                painter.setBrush(ink.solid if is_solid else ink.fill)
                painter.drawRects(rects)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, rects in kept.states:
                painter.setBrush(colour)
                painter.drawRects(rects)
            painter.translate(-tile.way[0], -tile.way[1])
        painter.restore()

    def paint_wires(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        hidden: frozenset[str],
        seen: Seen | None = None,
        *,
        is_smooth: bool,
    ) -> None:
        """Paint every connector as a line without an arrow head: a thin one, or as thick as what it carries."""
        streams = seen.streams if seen is not None else None
        drawn = seen.line if seen is not None else _as_it_is
        painter = surface.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=is_smooth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen()
        pen.setCosmetic(True)
        softness = self._far if surface.scale < _SOLID_BELOW else self._near

        def draw(stroke: Stroke, path: QPainterPath) -> None:
            has_volume = stroke.thickness >= 0
            pen.setColor(self._ink_of(stroke) if has_volume else softness[stroke.kind])
            painter.setPen(pen)
            _draw_beside(painter, path, _copies(stroke, surface.scale) if has_volume else 1, surface.scale)

        for key, tile in projection.tiles.meeting(exposed):
            away = hidden & tile.connectors if hidden else hidden
            kept = self._wires.get(key)
            if (
                kept is None
                or kept.stamp is not tile.stamp
                or kept.lens is not streams
                or kept.hidden != away
            ):
                pictures = [
                    drawn(projection.connectors[ConnectorId(id)]) for id in sorted(tile.connectors - away)
                ]
                kept = self._wires[key] = _Wires(tile.stamp, streams, away, _paths(pictures))
            painter.translate(*tile.way)
            for stroke, path in kept.paths:
                draw(stroke, path)
            painter.translate(-tile.way[0], -tile.way[1])
        lines = projection.connectors
        loose = [
            drawn(lines[id])._replace(points=points)
            for id, points in projection.loose.items()
            if id not in hidden
        ]
        for stroke, path in _paths(loose):
            draw(stroke, path)
        painter.restore()

    def _ink_of(self, stroke: Stroke) -> QColor:
        """The colour of a line that tells its volume; asked for some hundred times in a frame."""
        colour = self._inks.get(stroke)
        if colour is None:
            colour = self._inks[stroke] = stroke.colour(self._tokens)
        return colour

    def _marked(
        self, projection: Projection, tile: Tile, hidden: frozenset[str], seen: Seen | None
    ) -> _Marks:
        inks: dict[_Key, tuple[_Ink, list[QRectF]]] = {}
        states: dict[Status, tuple[QColor, list[QRectF]]] = {}
        for id in sorted(tile.nodes - hidden):
            picture = projection.nodes[NodeId(id)]
            rect = QRectF(*picture.rect)
            is_lit = True
            if seen is not None:
                is_lit, picture = seen.is_lit(picture), seen.picture(picture)
            look = (picture.kind, picture.outcome, picture.heat, picture.tint, is_lit)
            if look not in inks:
                inks[look] = (self._shaded(*look), [])
            inks[look][1].append(rect)
            status = picture.status
            if is_lit and picture.heat is None and (status is Status.OFF or status is Status.NEAR):
                width, height = rect.width(), rect.height()
                mark = rect.adjusted(width * 0.55, height * 0.5, -width * 0.07, -height * 0.1)
                colour = status_colours(self._tokens, status).fill
                states.setdefault(status, (colour, []))[1].append(mark)
        lens = seen.stamp if seen is not None else None
        return _Marks(tile.stamp, lens, hidden, list(inks.values()), list(states.values()))

    def _shaded(
        self,
        kind: NodeKind,
        outcome: Outcome | None,
        heat: int | None,
        tint: int | None,
        is_lit: bool,  # it comes out of a key
    ) -> _Ink:
        ink = self._ink(kind, outcome)
        if heat is not None:
            fill = self._tokens.heat.fills[heat]
            ink = _Ink(ink.border, fill, fill)
        elif tint is not None:
            fill = lane_bar(self._tokens, tint)
            # From farthest an end is one spot of colour, and how the case ended is said by that.
            ink = _Ink(ink.border, fill, ink.solid if kind is NodeKind.END else fill)
        if is_lit:
            return ink
        ground = self._tokens.lane.tints[0]
        return _Ink(*(mixed(colour, ground, DIM) for colour in ink))

    def _ink(self, kind: NodeKind, outcome: Outcome | None) -> _Ink:
        node, plain = self._tokens.node, self._tokens.minimap.node
        if kind is NodeKind.END:
            colour = outcome_colour(self._tokens, outcome)
            return _Ink(colour, node.end_fill, colour)
        return {
            NodeKind.START: _Ink(node.start_border, node.start_border, node.start_border),
            NodeKind.DECISION: _Ink(node.decision_border, node.decision_border, node.decision_border),
            NodeKind.STALL: _Ink(node.stall_border, node.stall_fill, node.stall_border),
            NodeKind.SLIP: _Ink(node.stall_border, node.stall_fill, node.stall_border),
            NodeKind.NOTE: _Ink(node.note_border, node.note_fill, node.note_fill),
        }.get(kind, _Ink(node.step_border, node.step_fill, plain))


def _copies(stroke: Stroke, scale: float) -> int:
    """As how many thin lines side by side a broad one is drawn: that costs a fraction of a broad pen."""
    return max(1, round(stroke.width * max(scale, _BROAD_FROM)))


def _draw_beside(painter: QPainter, path: QPainterPath, copies: int, scale: float) -> None:
    """Draw a path so many times, each a pixel further on."""
    pixel = 1 / scale
    painter.drawPath(path)
    for _ in range(copies - 1):
        painter.translate(pixel, pixel)
        painter.drawPath(path)
    if copies > 1:
        painter.translate(-(copies - 1) * pixel, -(copies - 1) * pixel)


def _as_it_is(picture: ConnectorPicture) -> ConnectorPicture:
    """Nothing else than the line is looked at."""
    return picture


def _paths(lines: Iterable[ConnectorPicture]) -> list[tuple[Stroke, QPainterPath]]:
    """Lines as one path for each way to draw them, the broad ones first."""
    paths: dict[Stroke, QPainterPath] = {}
    for picture in lines:
        path = paths.setdefault(stroke_of(picture).from_far, QPainterPath())
        points = picture.points
        path.moveTo(*points[0])
        for x, y in points[1:]:
            path.lineTo(x, y)
    return sorted(paths.items(), key=lambda group: (group[0].kind, -group[0].thickness, group[0].is_lost))
