"""The drawing of maps: what a node consists of on the screen, and the same on a mirrored map."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from mapper.ui.render.surface import Part, turned
from mapper.ui.render.typeset import Block


class Words(NamedTuple):
    """A block of text with its corner at a place of the node."""

    x: float
    y: float
    block: Block
    colour: QColor


class NodeLook(NamedTuple):
    """A node's pieces, lowest first, and the text over them; places are relative to the node's corner."""

    parts: tuple[Part, ...]
    words: tuple[Words, ...]

    def mirrored(self, width: float) -> "NodeLook":
        """The look of a node of this width in a mirror: shapes are turned, what is read goes across as it is."""
        parts = (part._replace(x=width - part.x - part.width) for part in self.parts)
        return NodeLook(
            tuple(turned(part) if part.turns else part for part in parts),
            tuple(words._replace(x=width - words.x - words.block.width) for words in self.words),
        )
