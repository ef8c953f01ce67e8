"""The drawing of maps: names of what is marked, as large at every scale, while nodes are too small for them."""

from collections import Counter
from collections.abc import Iterator
from math import floor, log2
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from mapper.core.geometry.callouts import stem_start
from mapper.core.geometry.nameplates import Wanted, is_away, place_nameplates
from mapper.core.ids import NodeId
from mapper.core.values import Point, Rect
from mapper.ui.render.changes import Changes, Mark
from mapper.ui.render.detail import PATH_NAME_SIZE
from mapper.ui.render.paint_tags import WIDEST, Tag, Tags, ink
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface
from mapper.ui.render.tag_places import band_shift, border_point, corner_of, disc_shift, disc_size, tag_rect
from mapper.ui.render.typeset import Block, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

_READABLE: Final = 10 / 12  # of a plate's letters: smaller ones are not read at a glance
_WIDE: Final = 104.0  # units of a plate's own scale: where a name goes on in the next line
_LINES: Final = 2
_SIDE, _ABOVE, _GAP = 5.0, 1.5, 3.0
_BORDER: Final = 0.55  # how much of its ink is seen around a plate: the boxes themselves stand out more
_MOST: Final = 200  # plates; nobody reads more of them at once


class _Plate(NamedTuple):
    """A name in its place."""

    rect: Rect
    block: Block
    mark: Mark
    led: tuple[QPointF, QPointF] | None  # from its box to it, where it stands away


class Nameplates:
    """Paints the plates of one map in one theme. Where they stand is found once for each scale and answer."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._tags = Tags(tokens, setter)
        self._plates: list[_Plate] = []
        # What they were placed for.
        self._changes: Changes | None = None
        self._projection: Projection | None = None
        self._at: tuple[int, float, bool] | None = None

    def paint(self, surface: Surface, projection: Projection, changes: Changes, exposed: Rect) -> None:
        """On a screen, as long as names in nodes are too small to be read."""
        if not surface.is_screen or surface.scale * PATH_NAME_SIZE >= _READABLE * changes.letters:
            return
        scale = _held(surface.scale)
        at = (projection.revision, scale, surface.is_mirrored)
        if self._changes is not changes or self._projection is not projection or self._at != at:
            self._changes, self._projection, self._at = changes, projection, at
            self._plates = list(self._placed(surface, projection, changes, scale))
        painter, size = surface.painter, changes.letters / Type.LABEL.size / scale
        for plate in self._plates:  # nothing that leads to one lies over another one
            if plate.led is not None:
                painter.setPen(self._pen(plate.mark, size))
                painter.drawLine(*plate.led)
        painter.setBrush(self._tokens.node.step_fill)
        for rect, block, mark, _ in self._plates:
            if not rect.intersects(exposed):
                continue
            painter.setPen(self._pen(mark, size))
            painter.setWorldTransform(surface.upright(rect))
            painter.drawRoundedRect(QRectF(0, 0, rect.width, rect.height), 3 * size, 3 * size)
            painter.translate(_SIDE * size, _ABOVE * size)
            painter.scale(size, size)
            self._setter.draw(painter, block, 0, 0, self._tokens.node.text, as_text=False)
            painter.setWorldTransform(surface.world)

    def _pen(self, mark: Mark, size: float) -> QPen:
        colour = QColor(ink(mark.kind, self._tokens))
        colour.setAlphaF(_BORDER)
        return QPen(colour, self._tokens.strength * size)

    def _placed(
        self, surface: Surface, projection: Projection, changes: Changes, scale: float
    ) -> Iterator[_Plate]:
        size, marks = changes.letters / Type.LABEL.size / scale, {}
        wanted: dict[str, Wanted] = {}
        blocks: dict[str, Block] = {}
        for thing_id, name, mark, box, tag in self._named(surface, projection, changes, scale):
            is_node = box is not tag
            wide, lines = (_WIDE, _LINES) if is_node else (WIDEST, 1)
            block = self._setter.block(name, Type.LABEL, wide, lines)
            width = max(line.width for line in block.lines) + 2 * _SIDE
            high = block.height + 2 * _ABOVE
            wanted[thing_id] = Wanted(thing_id, box, tag, width * size, high * size)
            blocks[thing_id], marks[thing_id] = block, mark
        others = {str(node.id): node.rect for node in projection.nodes.values() if node.id not in wanted}
        # The first in the list come first.
        order = sorted(wanted.values(), key=lambda each: changes.numbers.get(each.id, 0))[:_MOST]
        gap, room = _GAP * size, Rect(0, 0, projection.grid.width, projection.grid.height)
        for thing_id, rect in place_nameplates(order, others, room, gap).items():
            box, led = wanted[thing_id].box, None
            if is_away(rect, wanted[thing_id], gap):
                end = stem_start(rect, box.center)
                led = border_point(box, end), QPointF(*end)
            yield _Plate(rect, blocks[thing_id], marks[thing_id], led)

    def _named(
        self, surface: Surface, projection: Projection, changes: Changes, scale: float
    ) -> Iterator[tuple[str, str, Mark, Rect, Rect]]:
        """What is marked and lit: its id, what is said of it, its mark, its box and that of its tag."""
        disc = disc_size(scale, changes)
        stacked: Counter[Point] = Counter()
        for band in changes.bands:
            if changes.lit is not None and band.id not in changes.lit:
                continue
            wide = self._tags.disc_width(self._tag(changes, band.id, band.mark), disc)
            shift = band_shift(surface, projection, band, (wide, disc), stacked[band.at])
            stacked[band.at] += 1
            rect = tag_rect(surface, band.at, shift, wide, disc)
            text = band.name or "; ".join(band.mark.lines[:1])
            if text:
                yield band.id, text[:1].upper() + text[1:], band.mark, rect, rect
        nodes: list[tuple[NodePicture, Mark]] = [
            (projection.nodes[NodeId(thing_id)], mark)
            for thing_id, mark in changes.marks.items()
            if thing_id in projection.nodes
        ]
        if changes.ghost_mark is not None:
            nodes += [(ghost, changes.ghost_mark) for ghost in changes.ghosts]
        for node, mark in nodes:
            if changes.lit is not None and node.id not in changes.lit:
                continue
            wide = self._tags.disc_width(self._tag(changes, node.id, mark), disc)
            at = corner_of(surface, node.rect)
            rect = tag_rect(surface, at, disc_shift(surface, at, disc), wide, disc)
            if node.name.strip():
                yield str(node.id), node.name, mark, node.rect, rect

    def _tag(self, changes: Changes, thing_id: str, mark: Mark) -> Tag:
        number = changes.numbers.get(thing_id)
        return Tag(mark, "", str(number) if number is not None else "")


def _held(scale: float) -> float:
    """The smallest of an eighth of a doubling: while one glides, places are found a few times, not at each frame."""
    return float(2 ** (floor(log2(scale) * 8) / 8))
