"""The drawing of maps: what stands on lines and at nodes, before a room: as large at every zoom as the last row reads.

Where the flow is looked at that is what goes along, else the share; in a stage that is looked at also the names of what
is in it, and on a way that is lit the numbers of its places. From far there is no room for all of them. Names and
numbers come first, then the largest losses, then what is left of them; what finds no place beside boxes and other
figures is not told rather than told too small.
"""

from collections.abc import Mapping, Sequence
from math import floor, log2
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QColor, QPen, QTransform

from mapper.core.geometry.callouts import Callout, Ground, box_callout, callout, stem_start
from mapper.core.geometry.labels import Size
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import NodeKind, Outcome, Point, Rect
from mapper.ui import spoken
from mapper.ui.render.paint_streams import stream_texts, tag_of
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_plates import KIND, Plate, RoomPlates
from mapper.ui.render.seen import Seen
from mapper.ui.render.surface import Surface
from mapper.ui.render.trail import Trail
from mapper.ui.render.typeset import Align, Typesetter
from mapper.ui.render.volume import Stream, Volume
from mapper.ui.theme.tokens import Tokens

_SIDES, _HEIGHT = 0.7, 1.25  # of a figure, in parts of the size of its letters
_GAP = 0.35
_CELL = 0.08  # of the size of letters: so exactly it is known what is taken
_SHARE = 0.35  # of an area, at the most, for figures
_AIR = 3.0  # pixels between a figure and what it must not cover
_STEM, _TIP = 2.0, 3.5  # pixels: how wide a stem is, and how large the point at its end
_STEPS = 8  # places hold while the zoom changes by less than such a part of its double
_ROUNDS = 6  # until all that stands at nodes has found its place
_FEW = 3  # of more that found none, another order helps no further
_MOST = 150  # figures of one map
_LONGEST = 18  # letters of a label that is told with its word
_LOSS = 10  # what a loss weighs more than the heaviest line
_ON_WAY = 1000  # what the lines of a way that is lit weigh more than what branches off
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


class _Named(NamedTuple):
    """What stands at a node, in its place."""

    plate: Plate
    place: Callout

    @property
    def is_over(self) -> bool:
        """Whether it lies in the middle of its node."""
        return self.place.rect.contains(self.plate.node.rect.center)


class _Kept(NamedTuple):
    """All that is told, by what it is told of."""

    figures: Mapping[ConnectorId, _Told]
    plates: Mapping[NodeId, _Named]


class Lettered(NamedTuple):
    """How large the letters are, in pixels, in what part of the map something is told, and where it may stand.

    `room` is None for that part alone. Where it `has_names`, the nodes in the part are named as well.
    """

    size: int
    area: Rect
    room: Rect | None = None
    has_names: bool = False


class _Look(NamedTuple):
    """What the places of the figures depend on."""

    projection: Projection
    revision: int
    streams: Volume | None  # None: shares are told
    trail: Trail | None
    zoom: float
    lettered: Lettered
    locale: QLocale


class RoomFigures:
    """Paints the figures of one theme, and keeps where they stand as long as map and zoom stay about the same."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._plates = RoomPlates(tokens, setter)
        self._kept: tuple[_Look, _Kept] | None = None

    def paint(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        seen: Seen | None,
        lettered: Lettered,
        hidden: frozenset[str],
    ) -> None:
        """The figures so lettered, of the lines that are drawn."""
        told = self.told(projection, seen, surface.scale, lettered)
        painter = surface.painter
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        near = exposed.grown(_AIR / surface.scale)
        for id, figure in told.items():
            if id not in hidden and figure.place.extent.intersects(near):
                is_stale = seen is not None and seen.streams is not None and seen.is_stale
                self._paint(surface, figure, lettered.size, is_stale=is_stale)
        painter.restore()

    def paint_plates(
        self,
        surface: Surface,
        projection: Projection,
        exposed: Rect,
        seen: Seen | None,
        lettered: Lettered,
        hidden: frozenset[str],
    ) -> None:
        """What stands at nodes; paint it over them."""
        plates = self._told(projection, seen, surface.scale, lettered).plates
        painter, near = surface.painter, exposed.grown(_AIR / surface.scale)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for id, (plate, place) in plates.items():
            if id in hidden or not place.extent.intersects(near):
                continue
            if place.tip is not None:
                width, height = plate.pixels(lettered.size, place.choice)
                colour = self._tokens.accent.fill if plate.is_number else self._tokens.node.text
                painter.setWorldTransform(QTransform())
                self._paint_stem(surface, place, (width, height), colour)
            self._plates.paint(surface, plate, place.choice, place.rect, lettered.size)
        painter.restore()

    def told(
        self, projection: Projection, seen: Seen | None, scale: float, lettered: Lettered
    ) -> Mapping[ConnectorId, _Told]:
        """The figures by line, placed for about this scale: for one a little smaller, so that all have room."""
        return self._told(projection, seen, scale, lettered).figures

    def named(
        self, projection: Projection, seen: Seen | None, scale: float, lettered: Lettered
    ) -> Mapping[NodeId, _Named]:
        """What stands at nodes, placed in the same way."""
        return self._told(projection, seen, scale, lettered).plates

    def _told(self, projection: Projection, seen: Seen | None, scale: float, lettered: Lettered) -> _Kept:
        streams, trail = (seen.streams, seen.trail) if seen is not None else (None, None)
        zoom = 2 ** (floor(log2(scale) * _STEPS) / _STEPS)
        look = _Look(projection, projection.revision, streams, trail, zoom, lettered, spoken.locale())
        if self._kept is None or self._kept[0] != look:
            self._kept = (look, self._placed(look))
        return self._kept[1]

    def _placed(self, look: _Look) -> _Kept:
        """One after the other, the weightiest first: each keeps off those before it."""
        placing, plates = self._with_plates(look)
        figures: dict[ConnectorId, _Told] = {}
        for id, (texts, _, is_lost) in _ranked(look):
            sizes = [self._size(each, look.lettered.size) for each in texts]
            place = placing.on_line(id, sizes, is_lost=is_lost)
            if place is not None:
                figures[id] = _Told(texts[place.choice], place, is_lost)
        return _Kept(figures, plates)

    def _with_plates(self, look: _Look) -> tuple["_Placing", Mapping[NodeId, _Named]]:
        """What stands at nodes, in the order in which most of it finds room: what found none comes first then."""
        wanted = self._wanted(look)
        best: tuple[int, _Placing, Mapping[NodeId, _Named]] | None = None
        for _ in range(_ROUNDS):
            placing, found = _Placing(look), dict[NodeId, _Named]()
            for plate in wanted:
                place = placing.at_box(plate)
                if place is not None:
                    found[plate.node.id] = _Named(plate, place)
            worth = sum(each.plate.worth for each in found.values())
            if best is None or worth > best[0]:
                best = worth, placing, found
            elif len(wanted) - len(found) > _FEW:
                break
            if len(found) == len(wanted):
                break
            # Nothing goes before what is worth more.
            wanted.sort(key=lambda plate: (-plate.worth, plate.node.id in found))
        assert best is not None, "there is at least one round"
        return best[1:]

    def _wanted(self, look: _Look) -> list[Plate]:
        """What is to be told at nodes."""
        lettered = look.lettered
        if look.trail is not None:
            return self._plates.numbers(look.projection, look.trail)
        return self._plates.names(look.projection, lettered.area) if lettered.has_names else []

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
            tokens = self._tokens
            colour = tokens.status.off.fill if figure.is_lost else tokens.connector.pill_text
            self._paint_stem(surface, figure.place, (width, height), colour)
        painter.setWorldTransform(QTransform.fromTranslate(left, top).scale(growth, growth))
        ground.draw(painter, 1 / growth)
        block = self._setter.block(figure.text, KIND, width / growth, 1, Align.CENTER)
        self._setter.draw(painter, block, 0, (height / growth - block.height) / 2, ink, as_text=False)

    def _paint_stem(self, surface: Surface, place: Callout, size: Size, colour: QColor) -> None:
        """From what is so large on the screen to the place of the map that it tells of."""
        painter, tip = surface.painter, place.tip
        assert tip is not None, "it is asked for by who has one"
        end, middle = QPointF(*surface.snapped(*tip)), surface.snapped(*place.rect.center)
        box = Rect(round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2), *size)
        painter.setPen(QPen(colour, _STEM * self._tokens.strength))
        painter.drawLine(QPointF(*stem_start(box, Point(end.x(), end.y()))), end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(end, _TIP, _TIP)


class _Placing:
    """Where the next one stands: what was told before it is in its way."""

    def __init__(self, look: _Look) -> None:
        letters = look.lettered.size
        self._projection = look.projection
        self._letters = letters
        self._unit = 1 / look.zoom
        self._gap, self._reach = _GAP * letters * self._unit, 6 * letters * self._unit
        room = look.lettered.room or look.lettered.area
        self._ground = Ground(room, _CELL * letters * self._unit)
        self._lit = look.lettered.area if look.lettered.has_names else None
        self._known: set[NodeId] = set()
        map_ends = look.projection.bounds.bottom
        self._below = map_ends if room.bottom > map_ends else None
        if self._lit is not None:
            self._get_near(self._lit)  # a name may stand far from its box

    def at_box(self, plate: Plate) -> Callout | None:
        """The place of what stands at a node."""
        node, unit = plate.node, self._unit
        near = self._get_near(node.rect)
        place = box_callout(
            node.rect,
            plate.on,
            plate.sizes(self._letters, unit),
            self._ground,
            lambda: [
                line.points for line in self._lines(near) if node.id not in (line.source_id, line.target_id)
            ],
            None if plate.is_number else self._gap,  # a number far from its box tells of none
            _covered(node) if plate.is_number else None,
        )
        return self._taken(place)

    def on_line(self, id: ConnectorId, sizes: Sequence[Size], *, is_lost: bool) -> Callout | None:
        """The place of the figure of a line, of which these are the sizes in pixels; what is lost goes further."""
        points, unit = self._projection.connectors[id].points, self._unit
        near = self._get_near(Rect.through(points))
        below = self._below if is_lost else None
        if below is not None:  # a stem may lead past all that lies between
            self._get_near(Rect(near.x, near.y, near.width, below - near.y))
        place = callout(
            points,
            [(width * unit, height * unit) for width, height in sizes],
            self._ground,
            lambda: [line.points for line in self._lines(near) if line.id != id],
            self._gap,
            below,
            self._projection.nodes[self._projection.connectors[id].target_id].rect,
        )
        return self._taken(place)

    def _get_near(self, rect: Rect) -> Rect:
        """What is near, its boxes being taken from now on."""
        near = rect.grown(self._reach)
        for node in self._projection.nodes_in(near):
            # Beside a stage that is looked at the boxes are in the dark.
            is_seen = self._lit is None or self._lit.contains(node.rect.center)
            if is_seen and node.id not in self._known:
                self._known.add(node.id)
                self._ground.take(_covered(node))
        return near

    def _lines(self, near: Rect) -> Sequence[ConnectorPicture]:
        return self._projection.connectors_in(near)

    def _taken(self, place: Callout | None) -> Callout | None:
        """It, and nothing may stand there any more."""
        if place is not None:
            self._ground.take(place.rect)
            if place.stem is not None:
                self._ground.take(place.stem)
        return place


def _ranked(look: _Look) -> list[tuple[ConnectorId, _Said]]:
    """The lines that tell something in the part that is looked at, the weightiest first; of a way that is lit its own,
    then those that branch off.
    """
    lines, nodes, area = look.projection.connectors, look.projection.nodes, look.lettered.area
    streams = look.streams
    said = _shares(look.projection) if streams is None else _amounts(streams, look.locale)

    on_way = frozenset(look.trail.connector_ids) if look.trail is not None else frozenset()
    begins = frozenset(look.trail.node_ids) if look.trail is not None else nodes.keys()

    def is_there(id: ConnectorId) -> bool:
        if id not in lines or lines[id].source_id not in begins:
            return False
        ends = lines[id].source_id, lines[id].target_id
        return any(area.contains(nodes[end].rect.center) for end in ends)

    found = [
        (id, each._replace(weight=each.weight + _ON_WAY * (id in on_way)))
        for id, each in said
        if is_there(id)
    ]
    # From very far there is room for a few, and each that finds none costs its time.
    room = look.lettered.room or area
    pixels = room.width * room.height * look.zoom**2
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
