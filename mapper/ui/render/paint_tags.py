"""The drawing of maps: tags of a comparison's marks, each with a shape, a sign and its number in the list."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from mapper.analysis.comparison.change import ChangeKind
from mapper.core.values import Point, Rect
from mapper.ui.render.changes import SIGNS, Mark
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Type, Typesetter
from mapper.ui.theme.tokens import Tokens

SIDE: Final = 6.0  # units of a tag or a plate, left and right of its text
TAG: Final = 16.0  # units: the height of a tag
WIDEST: Final = 176.0
DISC: Final = 15.0  # pixels: what stands for a mark from far
_CHIP_SIDE: Final = 3.5  # units of a number, left and right of it
_CHIP: Final = 0.94  # how high it is, in parts of the tag
_NOSE: Final = 0.32  # how far the tag of what moved points out, in parts of its height


def ink(kind: ChangeKind, tokens: Tokens) -> QColor:
    """The colour that goes with the shape of a mark."""
    return {
        ChangeKind.ADDED: tokens.badge.value.fill,
        ChangeKind.REMOVED: tokens.badge.problem.fill,
        ChangeKind.MOVED: tokens.badge.skill.fill,
        ChangeKind.CHANGED: tokens.accent.fill,
    }[kind]


def on_ink(kind: ChangeKind, tokens: Tokens) -> QColor:
    """What is written on that colour."""
    return {
        ChangeKind.ADDED: tokens.badge.value.glyph,
        ChangeKind.REMOVED: tokens.badge.problem.glyph,
        ChangeKind.MOVED: tokens.badge.skill.glyph,
        ChangeKind.CHANGED: tokens.accent.on,
    }[kind]


def tag_path(kind: ChangeKind, rect: QRectF) -> QPainterPath:
    """The shape of a tag: round for what is new, cut off at the corners for what is gone, pointed for what moved."""
    path = QPainterPath()
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    middle, cut = rect.center().y(), rect.height() * _NOSE
    if kind is ChangeKind.ADDED:
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    elif kind is ChangeKind.CHANGED:
        path.addRect(rect)
    elif kind is ChangeKind.MOVED:
        path.addPolygon(
            _polygon((left, top), (right, top), (right + cut, middle), (right, bottom), (left, bottom))
        )
        path.closeSubpath()
    else:
        path.addPolygon(
            _polygon(
                (left + cut, top),
                (right - cut, top),
                (right, top + cut),
                (right, bottom - cut),
                (right - cut, bottom),
                (left + cut, bottom),
                (left, bottom - cut),
                (left, top + cut),
            )
        )
        path.closeSubpath()
    return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


def paint_chip(painter: QPainter, rect: QRectF, kind: ChangeKind, tokens: Tokens, border: float) -> QColor:
    """The ground of a mark's number; the colour in which the number is written is returned."""
    painter.setPen(QPen(ink(kind, tokens), border))
    painter.setBrush(tokens.node.step_fill)
    painter.drawRoundedRect(rect, rect.height() * 0.25, rect.height() * 0.25)
    return tokens.node.text


class Tag(NamedTuple):
    """What a tag says: sign and word, what follows them, and its number in the list; "" for none."""

    mark: Mark
    text: str = ""
    number: str = ""

    @property
    def said(self) -> str:
        said = f"{SIGNS[self.mark.kind]} {self.mark.word}".strip()
        return f"{said}: {self.text}" if self.text else said

    @property
    def bare(self) -> "Tag":
        """The sign with its number alone."""
        return Tag(self.mark._replace(word=""), "", self.number)


class Tags:
    """Paints tags in one theme, upright at a place of the map; `size`: so many times their units."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter

    def width(self, tag: Tag, size: float) -> float:
        """How wide it is, in map units."""
        return self._label_width(tag, size) + self._chip_width(tag, size)

    def paint(self, surface: Surface, tag: Tag, at: Point, shift: QPointF, size: float) -> None:
        """With its corner so far from a place as it is seen."""
        painter, high = surface.painter, TAG * size
        painter.setWorldTransform(surface.upright(Rect(at.x, at.y, 0, 0)))
        self._chip(surface, tag, shift.x() + self._label_width(tag, size), shift.y(), high)
        rect = QRectF(shift.x(), shift.y(), self._label_width(tag, size), high)
        self._ground(surface, tag.mark.kind, rect, 1.2 * size)
        self._write(surface, tag.said, rect, size, on_ink(tag.mark.kind, self._tokens))
        painter.setWorldTransform(surface.world)

    def disc_width(self, tag: Tag, disc: float) -> float:
        """How wide the disc of that size is with its number, in map units."""
        return disc + self._chip_width(tag, disc / TAG)

    def paint_disc(self, surface: Surface, tag: Tag, at: Point, shift: QPointF, disc: float) -> None:
        """From far: the shape with its sign and number alone, as large at every scale."""
        painter = surface.painter
        painter.setWorldTransform(surface.upright(Rect(at.x, at.y, 0, 0)))
        self._chip(surface, tag, shift.x() + disc, shift.y(), disc)
        rect = QRectF(shift.x(), shift.y(), disc, disc)
        self._ground(surface, tag.mark.kind, rect, disc * 0.08)
        self._write(surface, SIGNS[tag.mark.kind], rect, disc / DISC, on_ink(tag.mark.kind, self._tokens))
        painter.setWorldTransform(surface.world)

    # -- parts

    def _label_width(self, tag: Tag, size: float) -> float:
        block = self._setter.block(tag.said, Type.COUNT, WIDEST)
        return (block.lines[0].width + 2 * SIDE + 2) * size

    def _chip_width(self, tag: Tag, size: float) -> float:
        """How far the number comes out behind the tag."""
        if not tag.number:
            return 0.0
        width = self._setter.width(tag.number, Type.COUNT) + 2 * _CHIP_SIDE
        return (width + (_NOSE * TAG if tag.mark.kind is ChangeKind.MOVED else 0)) * size

    def _chip(self, surface: Surface, tag: Tag, left: float, top: float, high: float) -> None:
        """The number behind the tag, which lies on its edge."""
        if not tag.number:
            return
        size, inset, under = high / TAG, high * (1 - _CHIP) / 2, high / 2
        rect = QRectF(left - under, top + inset, under + self._chip_width(tag, size), high - 2 * inset)
        colour = paint_chip(surface.painter, rect, tag.mark.kind, self._tokens, 1.2 * size)
        nose = _NOSE * high if tag.mark.kind is ChangeKind.MOVED else 0
        self._write(surface, tag.number, rect.adjusted(under + nose, 0, 0, 0), size, colour)

    def _ground(self, surface: Surface, kind: ChangeKind, rect: QRectF, border: float) -> None:
        painter = surface.painter
        painter.setPen(QPen(self._tokens.node.step_fill, border))
        painter.setBrush(ink(kind, self._tokens))
        painter.drawPath(tag_path(kind, rect))

    def _write(self, surface: Surface, text: str, rect: QRectF, size: float, colour: QColor) -> None:
        """In the middle of a box."""
        painter = surface.painter
        block = self._setter.block(text, Type.COUNT, WIDEST)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.translate(
            rect.center().x() - block.lines[0].width * size / 2, rect.center().y() - block.height * size / 2
        )
        painter.scale(size, size)
        self._setter.draw(painter, block, 0, 0, colour, as_text=not surface.is_screen)
        painter.restore()
