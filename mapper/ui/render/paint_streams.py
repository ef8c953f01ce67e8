"""The drawing of maps: on each line how many of 100 cases go along it, and what of them is lost.

What is lost stands on a tag with sharp corners and behind a minus; what is left of more, behind that and an arrow.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mapper.core.geometry.labels import label_place
from mapper.core.values import Point, Rect
from mapper.ui import spoken
from mapper.ui.render.detail import Detail
from mapper.ui.render.paint_pills import FAR_SIDES, Ground, Label, around, label_of, on_line, paint_labels
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Seen
from mapper.ui.render.strokes import stroke_of
from mapper.ui.render.surface import Sprites, Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.render.volume import Stream
from mapper.ui.theme.tokens import Tokens

MINUS: Final = "\u2212"
_NEAR_SIDES: Final = 13.0  # of a tag, both sides of its text together
_SHARP, _ROUND = 1.5, 10.0  # radius of corners
REACH: Final = 48.0  # a figure reaches so far out of its line
_SEEN: Final = 18.0  # of a level line so much is seen beside its figure: the arrow head and a little more
_WHOLE_FROM: Final = 9.95  # larger amounts are told as whole cases
_LEAST: Final = 0.05
_MOST: Final = 40_000


class _Told(NamedTuple):
    """A figure in its place."""

    text: str
    rect: Rect
    kind: Type
    is_lost: bool


class _Placing(NamedTuple):
    """Where figures are to be placed: on what map, as it is seen, and from how far."""

    projection: Projection
    seen: Seen
    is_far: bool


class Tag:
    """The ground of a figure: round, with sharp corners for what is lost, and dashed while it is not sure any more."""

    def __init__(self, rect: QRectF, fill: QColor, pen: QPen, radius: float) -> None:
        self._rect, self._fill, self._pen, self._radius = rect, fill, pen, radius

    def __call__(self, painter: QPainter, pixel: float) -> None:
        pen = QPen(self._pen)
        pen.setWidthF(max(pen.widthF(), pixel))
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(self._fill)
        radius = min(self._rect.height() / 2 - half, self._radius)
        painter.drawRoundedRect(self._rect.adjusted(half, half, -half, -half), radius, radius)


def tag_of(
    tokens: Tokens, width: float, height: float, *, is_lost: bool, is_stale: bool
) -> tuple[Ground, QColor]:
    """The ground of a figure of a size in units, and the colour it is written in."""
    pen = QPen(tokens.status.off.fill if is_lost else tokens.connector.pill_border)
    pen.setWidthF(tokens.strength * (1.4 if is_lost or is_stale else 1.0))
    colour = tokens.message.error if is_lost else tokens.connector.pill_text
    if is_stale:
        pen.setColor(tokens.text.muted)
        pen.setStyle(Qt.PenStyle.DashLine)
        colour = tokens.text.muted
    tag = Tag(QRectF(0, 0, width, height), tokens.connector.pill_fill, pen, _SHARP if is_lost else _ROUND)
    return Ground(f"figure {width} {height} {is_lost} {is_stale}", tag), colour


def amount_text(amount: float, locale: QLocale) -> str:
    """Cases of 100, to be read from far: whole ones, a tenth only where they are few.

    >>> [amount_text(amount, QLocale("en_GB")) for amount in (100.0, 38.4, 9.96, 4.24, 0.3, 0.04, 0.0)]
    ['100', '38', '10', '4.2', '0.3', '<0.1', '0']
    """
    if 0 < amount < _LEAST:
        return f"<{locale.toString(0.1, 'f', 1)}"
    is_whole = amount >= _WHOLE_FROM or amount == round(amount, 1) == int(amount)
    return locale.toString(amount, "f", 0 if is_whole else 1)


def stream_texts(stream: Stream, locale: QLocale) -> list[str]:
    """What may stand on a line, the fullest first: "100 → 38", then "38"; of what is lost, "−62"."""
    if stream.amount is None:
        return []
    amount = amount_text(stream.amount, locale)
    if stream.is_lost:
        return [f"{MINUS}{amount}" if stream.amount else amount]
    if stream.before is None:
        return [amount]
    return [f"{amount_text(stream.before, locale)} → {amount}", amount]


class StreamFigures:
    """Paints the figures of one theme, and keeps where they stand as long as their lines stay the same."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._dresses: dict[tuple[float, float, bool, bool], tuple[Ground, QColor]] = {}
        self._kept: dict[tuple[str, bool], tuple[ConnectorPicture, _Told | None]] = {}
        self._labels: dict[tuple[str, bool, bool], tuple[ConnectorPicture, Label | None]] = {}

    def paint(
        self,
        surface: Surface,
        projection: Projection,
        pictures: Iterable[ConnectorPicture],
        detail: Detail,
        sprites: Sprites,
        seen: Seen,
    ) -> None:
        """The figures of these lines as they are seen, from level PATH on, as far as there is room for them."""
        if detail is Detail.OVERVIEW:
            return
        place = _Placing(projection, seen, is_far=detail is Detail.PATH)
        found = (self._label(place, picture) for picture in pictures)
        labels = [each for each in found if each is not None]
        paint_labels(surface, labels, sprites.sheet(surface), self._setter)

    def _label(self, place: _Placing, picture: ConnectorPicture) -> Label | None:
        """The figure of a line, made ready once."""
        key = (picture.id, place.is_far, place.seen.is_stale)
        kept = self._labels.get(key)
        if kept is None or kept[0] is not picture:
            if len(self._labels) >= _MOST:
                self._labels.clear()
            kept = self._labels[key] = (picture, self._made(place, picture))
        return kept[1]

    def _made(self, place: _Placing, picture: ConnectorPicture) -> Label | None:
        told = self._told(place, picture)
        if told is None:
            return None
        ground, colour = self._dress(told, is_stale=place.seen.is_stale)
        block = self._setter.block(told.text, told.kind, told.rect.width - 8, 1, Align.CENTER)
        return label_of(told.rect, [block], colour, ground)

    def _dress(self, told: _Told, *, is_stale: bool) -> tuple[Ground, QColor]:
        _, _, width, height = told.rect
        key = (width, height, told.is_lost, is_stale)
        dress = self._dresses.get(key)
        if dress is None:
            dress = tag_of(self._tokens, width, height, is_lost=told.is_lost, is_stale=is_stale)
            self._dresses[key] = dress
        return dress

    def _told(self, place: _Placing, picture: ConnectorPicture) -> _Told | None:
        key = (picture.id, place.is_far)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not picture:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            kept = self._kept[key] = (picture, self._placed(place, picture))
        return kept[1]

    def _placed(self, place: _Placing, picture: ConnectorPicture) -> _Told | None:
        """A figure where it covers no node and no other label; None where there is no room."""
        stream = picture.stream
        if stream is None:
            return None
        kind = Type.FIGURE_FAR if place.is_far else Type.LANE
        sides, height = (FAR_SIDES, kind.leading + 3) if place.is_far else (_NEAR_SIDES, kind.leading + 4)
        taken = self._taken(place, picture)
        texts = stream_texts(stream, spoken.locale())
        for text in texts:
            size = (self._setter.width(text, kind) + sides, height)
            for center, is_own in _places(picture, size, taken):
                rect = around(center, *size)
                if (is_own and text is texts[-1]) or not any(rect.intersects(other) for other in taken):
                    return _Told(text, rect, kind, stream.is_lost)
        return None

    def _taken(self, place: _Placing, picture: ConnectorPicture) -> list[Rect]:
        """What a figure shall not cover: nodes, and what stands on other lines in the places of their labels.

        A line without a label gives way to those that have one: what stands there is known by then.
        """
        near = picture.extent.grown(REACH)
        taken = [node.rect for node in place.projection.nodes_in(near)]
        for line in place.projection.connectors_in(near):
            if line.id == picture.id or line.label_rect is None:
                continue
            told = self._told(place, place.seen.line(line)) if picture.label_rect is None else None
            taken.append(told.rect if told is not None else line.label_rect)
        return taken


def _places(
    picture: ConnectorPicture, size: tuple[float, float], taken: list[Rect]
) -> Iterator[tuple[Point, bool]]:
    """Where a figure may stand, and whether that is the place of the line's own label; else where there is most room.

    Of a short level line it would leave nothing to be seen: there it stands above the line, or below.
    """
    (width, height), points = size, picture.points
    if len(points) == 2 and points[0][1] == points[1][1] and abs(points[1][0] - points[0][0]) < width + _SEEN:
        x, y = (points[0][0] + points[1][0]) / 2, points[0][1]
        away = (height + stroke_of(picture).width) / 2 + 2
        yield Point(x, y - away), False
        yield Point(x, y + away), False
    elif picture.label_rect is not None:
        yield on_line(points, picture.label_rect.center), True
    else:
        yield label_place(points, width, height, taken), False
