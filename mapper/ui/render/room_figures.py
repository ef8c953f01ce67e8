"""The drawing of maps: what stands on each line, before a room: as large at every zoom as the last row reads.

Where the flow is looked at that is what goes along, else the share. From far there is no room for all of them. The
largest losses come first, then what is left of them; what finds no place beside boxes and other figures is not told
rather than told too small.
"""

from collections.abc import Mapping, Sequence
from math import floor, log2
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QTransform

from mapper.core.geometry.callouts import Callout, Ground, callout, stem_start
from mapper.core.geometry.links import Route
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import NodeKind, Outcome, Point, Rect
from mapper.ui.render.paint_streams import stream_texts, tag_of
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Seen
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.render.volume import Stream, Volume
from mapper.ui.theme.tokens import Tokens

KIND: Final = Type.LANE
_SIDES, _HEIGHT = 0.7, 1.25  # of a figure, in parts of the size of its letters
_GAP = 0.35
_CELL = 0.08  # of the size of letters: so exactly it is known what is taken
_SHARE = 0.35  # of an area, at the most, for figures
_AIR = 3.0  # pixels between a figure and what it must not cover
_STEM, _TIP = 2.0, 3.5  # pixels: how wide a stem is, and how large the point at its end
_STEPS = 8  # places hold while the zoom changes by less than such a part of its double
_MOST = 150  # figures of one map
_LONGEST = 18  # letters of a label that is told with its word
_LOSS = 10  # what a loss weighs more than the heaviest line
_LEFT, _ON = 0.9, 0.1  # what weighs, against a loss: what the loss leaves, and what only goes on


class _Said(NamedTuple):
    """What may stand on a line, the fullest first, and how much it is worth to a room."""

    texts: Sequence[str]
    weight: float
    is_lost: bool = False


class _Told(NamedTuple):
    """A figure of a line in its place."""

    text: str
    place: Callout
    is_lost: bool


class Lettered(NamedTuple):
    """How large the letters are, in pixels, and in what part of the map something is told."""

    size: int
    area: Rect


class _Look(NamedTuple):
    """What the places of the figures depend on."""

    projection: Projection
    revision: int
    streams: Volume | None  # None: shares are told
    zoom: float
    lettered: Lettered
    locale: QLocale


class RoomFigures:
    """Paints the figures of one theme, and keeps where they stand as long as map and zoom stay about the same."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._kept: tuple[_Look, dict[ConnectorId, _Told]] | None = None

    def paint(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        seen: Seen | None,
        lettered: Lettered,
        hidden: frozenset[str],
    ) -> None:
        """The figures so lettered: of the lines that are drawn, and on a way that is lit only of its."""
        told = self.told(projection, seen, surface.scale, lettered)
        painter = surface.painter
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        near = exposed.grown(_AIR / surface.scale)
        for id, figure in told.items():
            is_lit = seen is None or seen.trail is None or seen.is_on_trail(projection.connectors[id])
            if id not in hidden and is_lit and _extent(figure.place).intersects(near):
                is_stale = seen is not None and seen.streams is not None and seen.is_stale
                self._paint(surface, figure, lettered.size, is_stale=is_stale)
        painter.restore()

    def told(
        self, projection: Projection, seen: Seen | None, scale: float, lettered: Lettered
    ) -> Mapping[ConnectorId, _Told]:
        """The figures by line, placed for about this scale: for one a little smaller, so that all have room."""
        streams = seen.streams if seen is not None else None
        zoom = 2 ** (floor(log2(scale) * _STEPS) / _STEPS)
        look = _Look(projection, projection.revision, streams, zoom, lettered, QLocale())
        if self._kept is None or self._kept[0] != look:
            self._kept = (look, self._placed(look))
        return self._kept[1]

    def _placed(self, look: _Look) -> dict[ConnectorId, _Told]:
        """One after the other, the weightiest first: each keeps off those before it."""
        unit, projection, letters = 1 / look.zoom, look.projection, look.lettered.size
        found: dict[ConnectorId, _Told] = {}
        ground = Ground(look.lettered.area, _CELL * letters * unit)
        known: set[NodeId] = set()
        reach, gap = 6 * letters * unit, _GAP * letters * unit
        for id, (texts, _, is_lost) in _ranked(look):
            picture = projection.connectors[id]
            pixels = (self._size(each, letters) for each in texts)
            sizes = [(width * unit, height * unit) for width, height in pixels]
            near = Rect.through(picture.points).grown(reach)
            for node in projection.nodes_in(near):
                if node.id not in known:
                    known.add(node.id)
                    ground.take(_covered(node))

            def others(id: ConnectorId = id, near: Rect = near) -> list[Route]:
                return [line.points for line in projection.connectors_in(near) if line.id != id]

            place = callout(picture.points, sizes, ground, others, gap)
            if place is not None:
                found[id] = _Told(texts[place.choice], place, is_lost)
                ground.take(place.rect)
        return found

    def _size(self, text: str, letters: int) -> tuple[float, float]:
        """Of a figure, in pixels."""
        growth = letters / KIND.size
        return round(self._setter.width(text, KIND) * growth + _SIDES * letters), round(_HEIGHT * letters)

    def _paint(self, surface: Surface, figure: _Told, letters: int, *, is_stale: bool) -> None:
        width, height = self._size(figure.text, letters)
        growth = letters / KIND.size
        # It was placed for a zoom a little smaller: in the middle of its place it keeps off all the same.
        painter, center = surface.painter, figure.place.rect.center
        x, y = surface.snapped(*center)
        left, top = round(x - width / 2), round(y - height / 2)
        painter.setWorldTransform(QTransform())
        ground, ink = tag_of(
            self._tokens, width / growth, height / growth, is_lost=figure.is_lost, is_stale=is_stale
        )
        if figure.place.tip is not None:
            self._paint_stem(surface, figure, QRectF(left, top, width, height))
        painter.setWorldTransform(QTransform.fromTranslate(left, top).scale(growth, growth))
        ground.draw(painter, 1 / growth)
        block = self._setter.block(figure.text, KIND, width / growth, 1, Align.CENTER)
        self._setter.draw(painter, block, 0, (height / growth - block.height) / 2, ink, as_text=False)

    def _paint_stem(self, surface: Surface, figure: _Told, box: QRectF) -> None:
        """From the figure to the place of the line that it tells of."""
        painter, tip = surface.painter, figure.place.tip
        assert tip is not None, "it is asked for by who has one"
        end = QPointF(*surface.snapped(*tip))
        tokens = self._tokens
        colour = tokens.status.off.fill if figure.is_lost else tokens.connector.pill_text
        start = stem_start(Rect(box.x(), box.y(), box.width(), box.height()), Point(end.x(), end.y()))
        painter.setPen(QPen(colour, _STEM * tokens.strength))
        painter.drawLine(QPointF(*start), end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(end, _TIP, _TIP)


def _ranked(look: _Look) -> list[tuple[ConnectorId, _Said]]:
    """The lines that tell something in the part that is looked at, the weightiest first."""
    lines, nodes, area = look.projection.connectors, look.projection.nodes, look.lettered.area
    streams = look.streams
    said = _shares(look.projection) if streams is None else _amounts(streams, look.locale)

    def is_there(id: ConnectorId) -> bool:
        ends = (lines[id].source_id, lines[id].target_id) if id in lines else ()
        return any(area.contains(nodes[end].rect.center) for end in ends)

    found = [(id, each) for id, each in said if is_there(id)]
    # From very far there is room for a few, and each that finds none costs its time.
    pixels = area.width * area.height * look.zoom**2
    most = round(_SHARE * pixels / (_HEIGHT * 3 * look.lettered.size**2))
    return sorted(found, key=lambda pair: (-pair[1].weight, pair[0]))[: min(most, _MOST)]


def _amounts(streams: Volume, locale: QLocale) -> list[tuple[ConnectorId, _Said]]:
    """What goes along each line of 100 cases that enter."""
    return [
        (id, _Said(stream_texts(each, locale), weight(each), each.is_lost))
        for id, each in streams.streams.items()
        if each.amount
    ]


def _shares(projection: Projection) -> list[tuple[ConnectorId, _Said]]:
    """The share of each line with its word, or else alone; those that lead to an end that is not won come first."""
    found = []
    for id, line in projection.connectors.items():
        if line.share:
            target = projection.nodes[line.target_id]
            is_lost = target.kind is NodeKind.END and target.outcome is not Outcome.WON
            texts = [line.text, line.share] if len(line.text) <= _LONGEST else [line.share]
            found.append((id, _Said(texts, line.weight + _LOSS * is_lost)))
    return found


def weight(stream: Stream) -> float:
    """How much a figure is worth to a room: what is lost, then what that leaves, then what only goes on."""
    amount = stream.amount or 0.0
    if stream.is_lost:
        return amount
    return _LEFT * (stream.before - amount) if stream.before is not None else _ON * amount


def _covered(node: NodePicture) -> Rect:
    """What a figure keeps off: the box, and a start's name beside it."""
    has_name_outside = node.kind is NodeKind.START and not node.is_squeezed
    return node.rect.united(node.name_written) if has_name_outside else node.rect


def _extent(place: Callout) -> Rect:
    return place.rect if place.tip is None else place.rect.united(Rect(*place.tip, 0.0, 0.0))
