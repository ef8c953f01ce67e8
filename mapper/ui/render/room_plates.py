"""The drawing of maps: what stands at nodes before a room: their names in a stage, their numbers on a way that is lit.

As large at every zoom as the last row reads. A name stands on its box as if that were larger, where it has room there.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen, QTransform

from mapper.core.geometry.labels import Size
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface
from mapper.ui.render.trail import Trail
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.theme.tokens import Tokens

KIND: Final = Type.LANE
_SIDES, _AIR = 0.6, 0.3  # of a plate, in parts of the size of its letters: both sides together
_ROUND, _ROUND_END = 0.3, 0.75
_DISC = 1.45  # its diameter
_WIDEST = 14.0  # of a name in a line, in parts of the size of its letters
_EASY = 9.0  # what is wider in one line is told in two where it can be
_PRICES: Final[Mapping[int, float]] = {1: 0.7, 2: 0.0, 3: 0.3}  # of so many lines
_SHORTENED, _SHORT_WIDTH, _SHORT_LINES = 2.4, 8.0, 2
_LEANING: Final = ((0, 0), (0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1))
_HIDING = 0.7  # of the height of a box: a larger disc leaves nothing of it to be read
_TRIES = 8  # widths of which the narrowest is taken in which a name is whole
# What a name is worth to a room: what must be passed most, what only lies there least.
_WORTH: Final[Mapping[NodeKind, int]] = {NodeKind.START: 20, NodeKind.END: 20, NodeKind.NOTE: 1}
_STEP_WORTH = 100


class Plate(NamedTuple):
    """What may stand at a node: its texts, the fullest first, with the price of each, and where on it for a size."""

    node: NodePicture
    blocks: Sequence[tuple[Block, float]]
    on: Callable[[Size], Sequence[Point]]
    is_number: bool

    @property
    def worth(self) -> int:
        """What it is worth to a room that it is told."""
        return _STEP_WORTH if self.is_number else _WORTH.get(self.node.kind, _STEP_WORTH)

    def sizes(self, letters: int, unit: float) -> list[tuple[Size, float]]:
        """With the price of each, in map units: letters so many pixels high, and a pixel of this size."""
        pixels = ((self.pixels(letters, choice), price) for choice, (_, price) in enumerate(self.blocks))
        return [((width * unit, height * unit), price) for (width, height), price in pixels]

    def pixels(self, letters: int, choice: int) -> tuple[int, int]:
        """The size of a plate with one of its texts."""
        block, growth = self.blocks[choice][0], letters / KIND.size
        written = max((line.width for line in block.lines), default=0.0) * growth
        if self.is_number:
            disc = round(_DISC * letters)
            return max(disc, round(written + _SIDES * letters)), disc
        return ceil(written + _SIDES * letters), ceil(block.height * growth + _AIR * letters)


class RoomPlates:
    """Makes and paints the plates of one theme."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter

    def numbers(self, projection: Projection, trail: Trail) -> list[Plate]:
        """Of the places of a way, on the corner where one begins to read a box."""
        found = []
        for number, node_id in enumerate(trail.node_ids, 1):
            node = projection.nodes.get(node_id)
            if node is None or node.is_squeezed:
                continue
            block = self._setter.block(str(number), KIND, 4.0 * KIND.size, 1, Align.CENTER)
            on = partial(_corners, node, flows_left=projection.flows_left)
            found.append(Plate(node, [(block, 0.0)], on, True))
        return found

    def names(self, projection: Projection, lit: Rect) -> list[Plate]:
        """Of the nodes in a part of the map, as they are read; what ends or explains the way comes after it."""
        nodes = [
            node
            for node in projection.nodes_in(lit)
            if node.name.strip() and not node.is_squeezed and lit.contains(node.rect.center)
        ]
        way = -1 if projection.flows_left else 1
        plates = [Plate(node, self._settings(node.name), partial(_over, node), False) for node in nodes]

        def order(plate: Plate) -> tuple[int, float, float, str]:
            return -plate.worth, way * plate.node.rect.x, plate.node.rect.y, plate.node.id

        return sorted(plates, key=order)

    def paint(self, surface: Surface, plate: Plate, choice: int, place: Rect, letters: int) -> None:
        """A plate in its place; without the painter's transformation afterwards."""
        width, height = plate.pixels(letters, choice)
        painter, growth, tokens = surface.painter, letters / KIND.size, self._tokens
        x, y = surface.snapped(*place.center)
        left, top = round(x - width / 2), round(y - height / 2)
        painter.setWorldTransform(QTransform())
        box = QRectF(left, top, width, height)
        if plate.is_number:
            painter.setPen(QPen(tokens.accent.on, 2 * tokens.strength))
            painter.setBrush(tokens.accent.fill)
            painter.drawRoundedRect(box, height / 2, height / 2)
        else:
            is_end = plate.node.kind is NodeKind.END
            radius = (_ROUND_END if is_end else _ROUND) * letters
            painter.setPen(QPen(tokens.node.text, 1.5 * tokens.strength))
            painter.setBrush(tokens.node.step_fill)
            painter.drawRoundedRect(box, radius, radius)
        block = plate.blocks[choice][0]
        painter.setWorldTransform(QTransform.fromTranslate(left, top).scale(growth, growth))
        ink = tokens.accent.on if plate.is_number else tokens.node.text
        at = (width / growth - block.width) / 2, (height / growth - block.height) / 2
        self._setter.draw(painter, block, *at, ink, as_text=False)

    def _settings(self, name: str) -> list[tuple[Block, float]]:
        """A name as narrow as it can be in one, two and three lines, the cheapest first, and at last shortened."""
        name = " ".join(name.split())
        whole, most = self._setter.width(name, KIND) + 1, _WIDEST * KIND.size
        longest = max(self._setter.width(word, KIND) for word in name.split()) + 1
        found: dict[int, tuple[Block, float]] = {}
        for lines, price in _PRICES.items():
            narrowest = max(whole / lines, longest)
            for step in range(_TRIES):
                width = ceil(narrowest * (1 + step / _TRIES))
                block = self._setter.block(name, KIND, width, lines, Align.CENTER)
                if width <= most and block.is_whole:
                    is_easy = lines == 1 and width <= _EASY * KIND.size
                    found.setdefault(len(block.lines), (block, 0.0 if is_easy else price))
                    break
        if not found or _SHORT_LINES not in found:
            room = ceil(min(max(_SHORT_WIDTH * KIND.size, longest), most, whole))
            short = self._setter.block(name, KIND, room, _SHORT_LINES, Align.CENTER)
            if not short.is_whole:
                found[0] = short, _SHORTENED
        return sorted(found.values(), key=lambda setting: setting[1])


def _over(node: NodePicture, size: Size) -> Sequence[Point]:
    """As if the box were larger, to all sides or to some. A decision is known by its shape, a start by its sign."""
    if node.kind in (NodeKind.DECISION, NodeKind.START):
        return ()
    _, _, width, height = node.rect
    across, down = max(size[0] - width, 0.0) / 2, max(size[1] - height, 0.0) / 2
    middle = node.rect.center
    return [Point(middle.x + right * across, middle.y + below * down) for right, below in _LEANING]


def _corners(node: NodePicture, size: Size, *, flows_left: bool) -> Sequence[Point]:
    """On the corner where one begins to read, or on another one; in the middle where that hides all in any case."""
    box = node.rect
    if node.kind is NodeKind.START:
        return _beside_name(node, size)
    near, far = (box.right, box.x) if flows_left else (box.x, box.right)
    corners = Point(near, box.y), Point(near, box.bottom), Point(far, box.y), Point(far, box.bottom)
    return (box.center, *corners) if size[1] > _HIDING * box.height else (*corners, box.center)


def _beside_name(node: NodePicture, size: Size) -> Sequence[Point]:
    """On a start, but not on its name; where there is no room for that, on both."""
    name, (x, y), (width, height) = node.name_written, node.rect.center, size
    if not node.name:
        return [Point(x, y)]
    if node.name_side.is_level:
        is_right = name.center.x > x
        aside = Point(min(x, name.x - width / 2) if is_right else max(x, name.right + width / 2), y)
    else:
        is_below = name.center.y > y
        aside = Point(x, min(y, name.y - height / 2) if is_below else max(y, name.bottom + height / 2))
    return [aside, Point(x, y)]
