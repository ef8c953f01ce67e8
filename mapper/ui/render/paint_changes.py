"""The drawing of maps: the marks of a comparison - each told by its shape, a word and a line of what it was and is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from mapper.analysis.comparison.change import ChangeKind
from mapper.core.values import Point, Rect
from mapper.ui.render.changes import BandMark, Changes, Mark
from mapper.ui.render.detail import Detail
from mapper.ui.render.line_plans import CORNER
from mapper.ui.render.paint_connectors import rounded
from mapper.ui.render.paint_nameplates import Nameplates
from mapper.ui.render.paint_tags import DISC, SIDE, TAG, WIDEST, Tag, Tags, ink
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.shapes import node_path
from mapper.ui.render.surface import Surface
from mapper.ui.render.tag_places import band_shift, border_point, corner_of, disc_shift, disc_size
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens

REACH = 220.0  # units: so far from its thing a mark may be painted
_RIM = 4.0  # units between a node and its rim
_LEAST = 11.0  # pixels: letters of a tag or a plate on a screen are no smaller
_LARGEST = 2.2  # and no more than so many times those of the map
_LINES: Final[Mapping[Detail, int]] = MappingProxyType({Detail.WORK: 3, Detail.DETAIL: 6})
GHOST = 0.5  # how much of what is not there is seen

# The pens of rims, in their own widths; none is a line without a break.
_WIDTHS: Final[Mapping[ChangeKind, float]] = MappingProxyType(
    {
        ChangeKind.ADDED: 3.2,
        ChangeKind.CHANGED: 1.6,
        ChangeKind.MOVED: 2.4,
        ChangeKind.REMOVED: 2.4,
    }
)
_DASHES: Final[Mapping[ChangeKind, tuple[float, ...]]] = MappingProxyType(
    {
        ChangeKind.ADDED: (),
        ChangeKind.CHANGED: (),
        ChangeKind.MOVED: (4, 2),
        ChangeKind.REMOVED: (1, 1.6),
    }
)


class _Scale(NamedTuple):
    """How large marks are drawn: so many times their units."""

    detail: Detail
    letters: float
    disc: float  # units

    @classmethod
    def of(cls, surface: Surface, detail: Detail, changes: Changes) -> "_Scale":
        if not surface.is_screen:
            return cls(detail, 1.0, DISC)
        letters = min(max(1.0, _LEAST / (Type.LABEL.size * surface.scale)), _LARGEST)
        return cls(detail, letters, disc_size(surface.scale, changes))


class ChangeSigns:
    """Paints marks in one theme, in map coordinates: under the nodes what belongs to lines, over them all else."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._tags = Tags(tokens, setter)
        self._nameplates = Nameplates(tokens, setter)

    # -- lines

    def trace_lines(self, surface: Surface, projection: Projection, changes: Changes, exposed: Rect) -> None:
        """A band under lines that are new or lead elsewhere; those that are gone, as they may have run."""
        painter, absent = surface.painter, changes.ghost_mark
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in changes.ghost_lines if absent is not None else ():
            if absent is not None and line.extent.intersects(exposed) and _is_lit(changes, line.id):
                self._trace(surface, line, absent.kind)
        for line in projection.connectors_in(exposed.grown(REACH)):
            mark = changes.marks.get(line.id)
            if mark is not None and mark.kind is not ChangeKind.CHANGED and _is_lit(changes, line.id):
                self._trace(surface, line, mark.kind)
        painter.restore()

    def tell_lines(
        self, surface: Surface, projection: Projection, changes: Changes, exposed: Rect, detail: Detail
    ) -> None:
        """What lines said before."""
        if detail < Detail.WORK:
            return
        painter, scale = surface.painter, _Scale.of(surface, detail, changes)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in projection.connectors_in(exposed.grown(REACH)):
            mark = changes.marks.get(line.id)
            if mark is not None and mark.lines and _is_lit(changes, line.id):
                self._plate(surface, mark, _middle(line), scale)
        painter.restore()

    def _trace(self, surface: Surface, line: ConnectorPicture, kind: ChangeKind) -> None:
        painter = surface.painter
        is_solid = not _DASHES[kind]  # the line itself lies on it
        width = max((5.0 if is_solid else 3.0) * self._tokens.strength, 2.0 * surface.pixel)
        pen = QPen(ink(kind, self._tokens), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if _DASHES[kind]:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DASHES[kind])
        painter.strokePath(rounded(line.points, CORNER), pen)

    # -- nodes

    def strike_ghosts(self, surface: Surface, changes: Changes, exposed: Rect) -> None:
        """Over the ghosts: a rim, and a line through what is gone."""
        mark = changes.ghost_mark
        if mark is None:
            return
        for ghost in changes.ghosts:
            if ghost.rect.grown(REACH).intersects(exposed) and _is_lit(changes, ghost.id):
                self._rim(surface, ghost, mark.kind)

    def paint_signs(
        self, surface: Surface, projection: Projection, changes: Changes, exposed: Rect, detail: Detail
    ) -> None:
        """Rims, tags and plates of nodes, where moved ones come from, and tags of stages and lanes."""
        painter, scale = surface.painter, _Scale.of(surface, detail, changes)
        near = exposed.grown(REACH * scale.letters)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = [
            (node, changes.marks[node.id]) for node in projection.nodes_in(near) if node.id in changes.marks
        ]
        marked = [(node, mark) for node, mark in marked if _is_lit(changes, node.id)]
        stacked: Counter[Point] = Counter()
        for band in changes.bands:
            if not _is_lit(changes, band.id):
                continue
            number = _number(surface, changes, band.id)
            self._band(surface, projection, band, stacked[band.at], scale, number)
            stacked[band.at] += 1
        for node, mark in marked:
            former = changes.former.get(node.id)
            if former is not None and detail > Detail.OVERVIEW:
                self._way(surface, former, node.rect, mark.kind, changes.former_told)
            self._rim(surface, node, mark.kind)
        self.strike_ghosts(surface, changes, exposed)
        for node, mark in marked:
            self._sign(surface, node, mark, changes, scale)
        for ghost in changes.ghosts if changes.ghost_mark is not None else ():
            if changes.ghost_mark and ghost.rect.intersects(near) and _is_lit(changes, ghost.id):
                self._sign(surface, ghost, changes.ghost_mark, changes, scale)
        if detail <= Detail.PATH:
            self._number_lines(surface, projection, changes, near, scale)
            self._nameplates.paint(surface, projection, changes, exposed)
        painter.restore()

    def _number_lines(
        self, surface: Surface, projection: Projection, changes: Changes, near: Rect, scale: _Scale
    ) -> None:
        """From far: the tag of a line whose number stands at no node."""
        at_nodes = [
            *(each for each in changes.marks if each in projection.nodes),
            *(g.id for g in changes.ghosts),
        ]
        told = {changes.numbers.get(each) for each in at_nodes}
        for line in projection.connectors_in(near):
            mark, number = changes.marks.get(line.id), changes.numbers.get(line.id)
            if mark is not None and number not in told and _is_lit(changes, line.id):
                told.add(number)
                tag = Tag(mark, "", _number(surface, changes, line.id)).bare
                at = _middle(line)
                self._tags.paint_disc(surface, tag, at, disc_shift(surface, at, scale.disc), scale.disc)

    def _rim(self, surface: Surface, node: NodePicture, kind: ChangeKind) -> None:
        painter = surface.painter
        painter.setWorldTransform(surface.upright(node.rect))
        box = QRectF(0, 0, node.rect.width, node.rect.height)
        width = max(_WIDTHS[kind] * self._tokens.strength, 2 * surface.pixel)
        pen = QPen(ink(kind, self._tokens), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if _DASHES[kind]:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DASHES[kind])
        painter.strokePath(node_path(node.kind, box.adjusted(-_RIM, -_RIM, _RIM, _RIM)), pen)
        if kind is ChangeKind.REMOVED:
            painter.setPen(QPen(ink(kind, self._tokens), width * 0.8))
            painter.drawLine(QPointF(-_RIM, box.height() + _RIM), QPointF(box.width() + _RIM, -_RIM))
        painter.setWorldTransform(surface.world)

    def _way(self, surface: Surface, former: Rect, now: Rect, kind: ChangeKind, told: str) -> None:
        """An empty frame where it was, and an arrow from there."""
        painter = surface.painter
        pen = QPen(ink(kind, self._tokens), max(1.6 * self._tokens.strength, surface.pixel))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(*former), 7, 7)
        if told:
            painter.setWorldTransform(surface.upright(former))
            block = self._setter.block(told, Type.LABEL, former.width, 1, Align.CENTER)
            top = (former.height - block.height) / 2
            as_text = not surface.is_screen
            self._setter.draw(painter, block, 0, top, ink(kind, self._tokens), as_text=as_text)
            painter.setWorldTransform(surface.world)
            painter.setPen(pen)
        start, end = former.center, now.center
        long = QPointF(end.x - start.x, end.y - start.y)
        length = max((long.x() ** 2 + long.y() ** 2) ** 0.5, 1.0)
        tip = border_point(now, start)
        painter.drawLine(border_point(former, end), tip)
        unit = long / length
        across = QPointF(-unit.y(), unit.x())
        head = QPolygonF([tip, tip - unit * 11 + across * 5, tip - unit * 11 - across * 5])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(kind, self._tokens))
        painter.drawPolygon(head)

    def _sign(self, surface: Surface, node: NodePicture, mark: Mark, changes: Changes, scale: _Scale) -> None:
        tag, size = Tag(mark, "", _number(surface, changes, node.id)), scale.letters
        at = corner_of(surface, node.rect)
        if scale.detail <= Detail.PATH:  # the sign alone: names are small, and a word would cover them
            self._tags.paint_disc(surface, tag.bare, at, disc_shift(surface, at, scale.disc), scale.disc)
            return
        self._tags.paint(surface, tag, at, QPointF(-_RIM - SIDE * size, -_RIM - TAG * size * 0.6), size)
        if mark.lines:
            self._plate(surface, mark, Point(node.rect.center.x, node.rect.bottom + 2), scale, hangs=True)

    def _band(
        self, surface: Surface, projection: Projection, band: BandMark, above: int, scale: _Scale, number: str
    ) -> None:
        """The tag of a stage or a lane at its first corner, below so many others; one that is gone tells its name."""
        tag = Tag(band.mark, band.name or "; ".join(band.mark.lines[:1]), number)
        size, is_far = scale.letters, scale.detail <= Detail.PATH
        high = scale.disc if is_far else TAG * size
        wide = self._tags.disc_width(tag, scale.disc) if is_far else self._tags.width(tag, size)
        shift = band_shift(surface, projection, band, (wide, high), above)
        if is_far:
            self._tags.paint_disc(surface, tag.bare, band.at, shift, scale.disc)
        else:
            self._tags.paint(surface, tag, band.at, shift, size)

    def _plate(self, surface: Surface, mark: Mark, at: Point, scale: _Scale, *, hangs: bool = False) -> None:
        """What it was and what it is, line by line; it hangs below a place, or lies on its middle."""
        texts = _shortened(mark.lines, _LINES[scale.detail])
        blocks = [self._setter.block(text, Type.LABEL, WIDEST) for text in texts]
        size, leading = scale.letters, Type.LABEL.leading + 1
        width = (max(block.lines[0].width for block in blocks) + 2 * SIDE) * size
        height = (len(blocks) * leading + 5) * size
        painter = surface.painter
        at = Point(max(at.x, width / 2 + 2), at.y)  # not cut off where the map begins
        painter.setWorldTransform(surface.upright(Rect(at.x, at.y, 0, 0)))
        rect = QRectF(-width / 2, 0 if hangs else -height / 2, width, height)
        painter.setPen(QPen(ink(mark.kind, self._tokens), 1.3 * self._tokens.strength))
        painter.setBrush(self._tokens.node.step_fill)
        painter.drawRoundedRect(rect, 4 * size, 4 * size)
        painter.translate(rect.left() + SIDE * size, rect.top() + 2.5 * size)
        painter.scale(size, size)
        for number, block in enumerate(blocks):
            as_text = not surface.is_screen
            self._setter.draw(painter, block, 0, number * leading, self._tokens.node.text, as_text=as_text)
        painter.setWorldTransform(surface.world)


def _number(surface: Surface, changes: Changes, thing_id: str) -> str:
    """Its number in the list, which is only seen on a screen."""
    number = changes.numbers.get(thing_id)
    return str(number) if number is not None and surface.is_screen else ""


def _is_lit(changes: Changes, thing_id: str) -> bool:
    return changes.lit is None or thing_id in changes.lit


def _shortened(lines: Sequence[str], most: int) -> list[str]:
    """At most so many lines; the last one says how many more there are."""
    if len(lines) <= most:
        return list(lines)
    more = translate("Changes", "and {n} more").replace("{n}", str(len(lines) - most + 1))
    return [*lines[: most - 1], more]


def _middle(line: ConnectorPicture) -> Point:
    """Where what is told of a line stands: below its label, or in the middle of it."""
    if line.label_rect is not None:
        return Point(line.label_rect.center.x, line.label_rect.bottom + 9)
    a, b = line.points[(len(line.points) - 1) // 2], line.points[(len(line.points) - 1) // 2 + 1]
    return Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
