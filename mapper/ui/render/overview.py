"""The drawing of maps: the whole map from far, drawn square by square from lists that are made once."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mapper.core.values import ConnectorKind, NodeKind, Rect
from mapper.ui.render.paint_badges import status_colours
from mapper.ui.render.paint_connectors import connector_colour
from mapper.ui.render.pictures import NodePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.shapes import outcome_colour
from mapper.ui.render.surface import Surface
from mapper.ui.render.tiles import Tile, TileKey
from mapper.ui.theme.tokens import Tokens

_BORDER = 5.0
_SOFTNESS = 0.45


class _Marks(NamedTuple):
    """The nodes of a square as rectangles by colour, the lower ones first."""

    stamp: object
    hidden: frozenset[str]
    layers: list[tuple[QColor, list[QRectF]]]


class _Wires(NamedTuple):
    """The connectors of a square as one path for each kind."""

    stamp: object
    hidden: frozenset[str]
    paths: list[tuple[ConnectorKind, QPainterPath]]


class Overview:
    """Paints marks and thin lines, and keeps what it drew of each square until the square changes."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._marks: dict[TileKey, _Marks] = {}
        self._wires: dict[TileKey, _Wires] = {}
        ground = tokens.lane.tints[0]
        self._colours = {kind: _mixed(connector_colour(tokens, kind), ground) for kind in ConnectorKind}

    def paint_marks(
        self, surface: Surface, projection: Projection, exposed: Rect, hidden: frozenset[str]
    ) -> None:
        """Paint every node as a mark."""
        painter = surface.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        for key, tile in projection.tiles.meeting(exposed):
            away = hidden & tile.nodes if hidden else hidden
            kept = self._marks.get(key)
            if kept is None or kept.stamp is not tile.stamp or kept.hidden != away:
                kept = self._marks[key] = self._marked(projection, tile, away)
            for colour, rects in kept.layers:
                painter.setBrush(colour)
                painter.drawRects(rects)
        painter.restore()

    def paint_wires(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        hidden: frozenset[str],
        *,
        is_smooth: bool,
    ) -> None:
        """Paint every connector as a thin line without an arrow head."""
        painter = surface.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=is_smooth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen()
        pen.setCosmetic(True)
        pen.setWidth(1)
        for key, tile in projection.tiles.meeting(exposed):
            away = hidden & tile.connectors if hidden else hidden
            kept = self._wires.get(key)
            if kept is None or kept.stamp is not tile.stamp or kept.hidden != away:
                kept = self._wires[key] = self._wired(projection, tile, away)
            for kind, path in kept.paths:
                pen.setColor(self._colours[kind])
                painter.setPen(pen)
                painter.drawPath(path)
        painter.restore()

    def _marked(self, projection: Projection, tile: Tile, hidden: frozenset[str]) -> _Marks:
        layers: dict[int, tuple[QColor, list[QRectF]]] = {}
        nodes: dict[str, NodePicture] = dict(projection.nodes)  # type: ignore[arg-type]  # ids are strings
        pictures = [nodes[id] for id in sorted(tile.nodes - hidden)]
        for picture in pictures:
            _add(layers, 0, self._border(picture), QRectF(*picture.rect))
        for picture in pictures:
            inner = QRectF(*picture.rect.grown(-_BORDER))
            _add(layers, 1, self._fill(picture), inner)
            if picture.status in (Status.OFF, Status.NEAR):
                x, y, width, height = picture.rect
                mark = QRectF(x + width * 0.55, y + height * 0.5, width * 0.38, height * 0.38)
                _add(layers, 2, status_colours(self._tokens, picture.status).fill, mark)
        ordered = [layers[key] for key in sorted(layers)]
        return _Marks(tile.stamp, hidden, ordered)

    def _wired(self, projection: Projection, tile: Tile, hidden: frozenset[str]) -> _Wires:
        paths: dict[ConnectorKind, QPainterPath] = {}
        connectors = projection.connectors
        for id in sorted(tile.connectors - hidden):
            picture = connectors[id]  # type: ignore[index]  # ids are strings
            path = paths.setdefault(picture.kind, QPainterPath())
            points = picture.points
            path.moveTo(*points[0])
            for x, y in points[1:]:
                path.lineTo(x, y)
        return _Wires(tile.stamp, hidden, sorted(paths.items()))

    def _border(self, picture: NodePicture) -> QColor:
        node = self._tokens.node
        if picture.kind is NodeKind.END:
            return outcome_colour(self._tokens, picture.outcome)
        return {
            NodeKind.START: node.start_border,
            NodeKind.DECISION: node.decision_border,
            NodeKind.STALL: node.stall_border,
            NodeKind.NOTE: node.note_border,
        }.get(picture.kind, node.step_border)

    def _fill(self, picture: NodePicture) -> QColor:
        node = self._tokens.node
        return {
            NodeKind.START: node.start_border,
            NodeKind.DECISION: node.decision_border,
            NodeKind.STALL: node.stall_fill,
            NodeKind.NOTE: node.note_fill,
            NodeKind.END: node.end_fill,
        }.get(picture.kind, node.step_fill)


def _add(layers: dict[int, tuple[QColor, list[QRectF]]], level: int, colour: QColor, rect: QRectF) -> None:
    key = (level << 32) | int(colour.rgba())
    layers.setdefault(key, (colour, []))[1].append(rect)


def _mixed(colour: QColor, ground: QColor) -> QColor:
    """The colour washed with its ground: as light as a half-transparent one, and far quicker to paint."""
    share = _SOFTNESS
    return QColor.fromRgbF(
        colour.redF() * (1 - share) + ground.redF() * share,
        colour.greenF() * (1 - share) + ground.greenF() * share,
        colour.blueF() * (1 - share) + ground.blueF() * share,
    )
