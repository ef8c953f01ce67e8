"""The drawing of maps: how much room a node's content needs, so that boxes are made large enough for their names."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core.geometry.sizes import CELL_MARGIN, MIN_NODE_SIZE
from mapper.core.grid import Grid
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Item, Node
from mapper.core.rules.naming import note_like
from mapper.core.values import NodeKind, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.gather import node_picture
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.typeset import Type, Typesetter
from mapper.ui.theme.tokens import Tokens

# How large a box grows by itself for its name. Beyond that the type gets smaller, and at last something is left away.
_MOST: Final[Mapping[NodeKind, tuple[float, float]]] = MappingProxyType(
    {
        NodeKind.STEP: (180.0, 110.0),
        NodeKind.STALL: (180.0, 110.0),
        NodeKind.SLIP: (180.0, 110.0),
        NodeKind.DECISION: (180.0, 120.0),
        NodeKind.NOTE: (180.0, 110.0),
        NodeKind.END: (150.0, 32.0),
    }
)
_STEP = 10.0
_AIR_ACROSS, _AIR_DOWN = 24.0, 10.0  # left free between a box that grows and what stands beside it
_WIDTH_COSTS = 1.5  # lines run between boxes that stand side by side: room there is dearer
_ASKEW_COSTS = 3.0  # a middle that moves bends the lines
_LARGER_CELL = 60.0

# Beside and above the longest word of a name; of a diamond only the middle holds text.
_BESIDE = 20.0
_STRIP = 24.0
_ABOVE = 12.0
_DIAMOND = 0.64
_WIDEST_WORD = 130.0


class _Fit(NamedTuple):
    """How well a name is to be read in a box: the less, the better."""

    is_cut: bool
    smaller: int  # so much smaller than the type it should have
    shown: float  # of a name that is cut: the room its lines have, counted down


class NameFit:
    """Measures names exactly as they are drawn."""

    def __init__(self, tokens: Tokens, setter: Typesetter | None = None) -> None:
        self._looks = NodeLooks(tokens, setter or Typesetter())

    def grown(self, reader: Reader, node_id: NodeId, name: str) -> Rect | None:
        """The rectangle a node should have with this name, None for the one it has.

        It grows about its middle, so that lines stay straight, and only into room that is free; it never shrinks.
        """
        node = reader.find(Node, node_id)
        if node is None or node.kind not in _MOST:
            return None
        grid = Grid.of(reader, node.map_id)
        picture = node_picture(reader, node, grid)._replace(name=name.strip())
        rect = grid.node_rect(node)
        if picture.is_squeezed:
            return None
        best, found = self._fit(picture, rect), rect
        if _is_good(best):
            return None
        cell = grid.cell_rect(node.stage_id, node.lane_id).grown(-CELL_MARGIN)
        others = _beside(reader, node, grid, rect)
        for wish in _larger(rect, cell, _MOST[node.kind]):
            if not _is_free(wish, rect, others):
                continue
            fit = self._fit(picture, wish)
            if fit < best:
                best, found = fit, wish
            if _is_good(best):
                break
        return found if found != rect else None

    def grown_with(self, reader: Reader, item: Item, name: str) -> Rect | None:
        """The rectangle of the note that is renamed with an entry of the register; None for the one it has."""
        note = note_like(reader, item)
        return self.grown(reader, note.id, name) if note is not None else None

    def _fit(self, picture: NodePicture, rect: Rect) -> _Fit:
        words = self._looks.measured(picture._replace(rect=rect), Detail.WORK).words
        if not words:  # too small, in a collapsed lane, for any
            return _Fit(is_cut=False, smaller=0, shown=0.0)
        block = words[0].block
        wanted = Type.END if picture.kind is NodeKind.END else Type.NAME
        shown = 0.0 if block.is_whole else -len(block.lines) * block.width
        return _Fit(not block.is_whole, wanted.size - block.kind.size, shown)


def _is_good(fit: _Fit) -> bool:
    return not fit.is_cut and fit.smaller <= 0


def least_size(node: NodePicture, setter: Typesetter) -> tuple[float, float]:
    """Width and height below which the node would break a word of its name, or lose its badges."""
    words = node.name.split()
    word = min(max((setter.width(each, Type.LABEL) for each in words), default=0.0), _WIDEST_WORD)
    width, height = word + _BESIDE, Type.LABEL.leading + _ABOVE
    if node.kind is NodeKind.DECISION:
        width, height = word / _DIAMOND, 2 * Type.LABEL.leading / (1 - _DIAMOND)
    elif node.kind is NodeKind.END:
        height = MIN_NODE_SIZE[1]
    elif node.kind in (NodeKind.STALL, NodeKind.SLIP) or node.badges or node.status is not None:
        height += _STRIP
    return max(width, MIN_NODE_SIZE[0]), max(height, MIN_NODE_SIZE[1])


def _larger(rect: Rect, cell: Rect, most: tuple[float, float]) -> list[Rect]:
    """Larger boxes about the same middle, the cheapest first; off the cell's left and top."""
    found = []
    for across in range(int(max(most[0] - rect.width, 0.0) // _STEP) + 1):
        for down in range(int(max(most[1] - rect.height, 0.0) // _STEP) + 1):
            dx, dy = across * _STEP, down * _STEP
            x, y = max(rect.x - dx / 2, min(cell.x, rect.x)), max(rect.y - dy / 2, min(cell.y, rect.y))
            wish = Rect(x, y, rect.width + dx, rect.height + dy)
            cost = _WIDTH_COSTS * dx + dy + _ASKEW_COSTS * abs(wish.center.y - rect.center.y)
            cost += _LARGER_CELL if wish.right > cell.right or wish.bottom > cell.bottom else 0.0
            found.append((cost, wish))
    return [wish for _, wish in sorted(found)[1:]]


def _beside(reader: Reader, node: Node, grid: Grid, rect: Rect) -> list[Rect]:
    """The boxes near enough to be in the way."""
    near = {
        other.id: other
        for field, id in (("lane_id", node.lane_id), ("stage_id", node.stage_id))
        for other in reader.referring(Node, field, id)
        if other.id != node.id
    }
    reach = rect.grown(max(_MOST[node.kind]))
    return [box for other in near.values() if (box := grid.node_rect(other)).intersects(reach)]


def _is_free(wish: Rect, rect: Rect, others: list[Rect]) -> bool:
    """Whether the larger box comes no nearer to any other than it should; those that are nearer already may stay so."""
    for other in others:
        is_beside = other.y < wish.bottom and wish.y < other.bottom
        is_near = _with_air(wish, is_beside=is_beside).intersects(other)
        if is_near and (not _with_air(rect, is_beside=is_beside).intersects(other) or wish.intersects(other)):
            return False
    return True


def _with_air(rect: Rect, *, is_beside: bool) -> Rect:
    air = (_AIR_ACROSS, 0.0) if is_beside else (0.0, _AIR_DOWN)
    return Rect(rect.x - air[0], rect.y - air[1], rect.width + 2 * air[0], rect.height + 2 * air[1])
