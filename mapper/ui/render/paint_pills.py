"""The drawing of maps: the pills on lines that say what share goes along."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from mapper.core.geometry.links import Route
from mapper.core.values import ConnectorKind, Point, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.label_text import LABEL_LEADING
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.surface import Draw, Part, Sprites, SpriteSheet, Surface
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

FAR_SIDES = 14.0  # of a pill seen from far, both sides of its text together


class Pill:
    """The ground of a label."""

    def __init__(self, width: float, height: float, tokens: Tokens) -> None:
        self._rect = QRectF(0, 0, width, height)
        self._fill, self._border = tokens.connector.pill_fill, tokens.connector.pill_border
        self._line = tokens.strength

    def __call__(self, painter: QPainter, pixel: float) -> None:
        line = max(self._line, pixel)
        painter.setPen(QPen(self._border, line))
        painter.setBrush(self._fill)
        radius = min((self._rect.height() - line) / 2, 9.0)
        painter.drawRoundedRect(self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)


class Ground(NamedTuple):
    """What a label is written on; grounds with equal keys look alike."""

    key: str
    draw: Draw


class Label(NamedTuple):
    """A label made ready: its place on the map, its ground, and its lines with how far down each stands."""

    rect: Rect
    part: Part
    lines: tuple[tuple[float, Block], ...]
    colour: QColor


def paint_pills(
    surface: Surface,
    pictures: Iterable[ConnectorPicture],
    detail: Detail,
    tokens: Tokens,
    sprites: Sprites,
    setter: Typesetter,
) -> None:
    """Paint the labels of lines: from level PATH on their shares, larger; from level WORK on the whole text."""
    if detail is Detail.OVERVIEW:
        return
    labels = []
    for picture in pictures:
        rect, lines, kind = picture.label_rect, picture.label_lines, Type.LABEL
        if rect is None:
            continue
        if detail is Detail.PATH:
            if not picture.share:
                continue
            lines, kind = (picture.share,), Type.SHARE_FAR
            center = on_line(picture.points, rect.center)
            rect = around(center, setter.width(picture.share, kind) + FAR_SIDES, kind.leading + 3)
        colour = tokens.connector.pill_text
        if picture.kind in (ConnectorKind.RETURNS, ConnectorKind.CHASE):
            colour = tokens.connector.loop_text
        blocks = [setter.block(line, kind, rect.width - 8, 1, Align.CENTER) for line in lines]
        ground = Ground(f"pill {rect.width} {rect.height}", Pill(rect.width, rect.height, tokens))
        labels.append(label_of(rect, blocks, colour, ground))
    paint_labels(surface, labels, sprites.sheet(surface), setter)


def on_line(points: Route, center: Point) -> Point:
    """The middle of a label, moved on to its line where it stands aside of an upright part of it."""
    x, y = center
    if any(a[0] == x == b[0] or a[1] == y == b[1] for a, b in pairwise(points)):
        return center
    beside = [a[0] for a, b in pairwise(points) if a[0] == b[0] and min(a[1], b[1]) <= y <= max(a[1], b[1])]
    return Point(min(beside, key=lambda at: abs(at - x)), y) if beside else center


def around(center: Point, width: float, height: float) -> Rect:
    """A rectangle of a size about a middle."""
    width, height = round(width), round(height)
    return Rect(center.x - width / 2, center.y - height / 2, width, height)


def label_of(rect: Rect, blocks: Sequence[Block], colour: QColor, ground: Ground) -> Label:
    """Lines of text in the middle of their ground."""
    # Lines of a label stand closer than those of a name.
    leading = LABEL_LEADING if len(blocks) > 1 else blocks[0].height
    top = (rect.height - leading * len(blocks)) / 2
    part = Part(0, 0, rect.width, rect.height, ground.key, ground.draw)
    return Label(rect, part, tuple((top + at * leading, block) for at, block in enumerate(blocks)), colour)


def paint_labels(surface: Surface, labels: Iterable[Label], sheet: SpriteSheet, setter: Typesetter) -> None:
    """Paint labels, stamped on a screen and drawn as shapes and text into a file."""
    painter = surface.painter
    painter.save()
    if surface.is_screen:
        _stamp_labels(surface, labels, sheet)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, part, lines, colour in labels:
            painter.setWorldTransform(surface.upright(rect))
            part.draw(painter, 0.0)
            for y, block in lines:
                setter.draw(painter, block, 4, y, colour, as_text=True)
    painter.restore()


def _stamp_labels(surface: Surface, labels: Iterable[Label], sheet: SpriteSheet) -> None:
    # Run for hundreds of labels in every frame, hence written out.
    painter, letters, zoom, density = surface.painter, surface.text_scale, surface.zoom, surface.density
    transform, draw_pixmap, draw_run = painter.setWorldTransform, painter.drawPixmap, painter.drawGlyphRun
    corner, picture, set_pen = surface.corner, sheet.picture, painter.setPen
    out, side, plain = sheet.margin / density, 4 * surface.scale, QTransform()
    for rect, part, lines, colour in labels:
        px, py = corner(rect)
        transform(plain)
        draw_pixmap(QPointF(px - out, py - out), picture(part))
        set_pen(colour)
        for y, block in lines:
            transform(QTransform(letters, 0, 0, letters, px + side, py + round(y * zoom) / density))
            for place, run in block.glyphs:
                draw_run(place, run)
