"""The drawing of maps: how much room a node's content needs, so that boxes are made large enough for their names."""

from mapper.core.geometry.sizes import MIN_NODE_SIZE
from mapper.core.values import NodeKind
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.typeset import Type, Typesetter

# Beside and above the longest word of a name, by kind; of a diamond only the middle holds text.
_BESIDE = 20.0
_STRIP = 24.0
_ABOVE = 12.0
_DIAMOND = 0.64
_WIDEST_WORD = 130.0


def least_size(node: NodePicture, setter: Typesetter) -> tuple[float, float]:
    """Width and height below which the node would break a word of its name, or lose its badges."""
    words = node.name.split()
    word = min(max((setter.width(each, Type.LABEL) for each in words), default=0.0), _WIDEST_WORD)
    width, height = word + _BESIDE, Type.LABEL.leading + _ABOVE
    if node.kind is NodeKind.DECISION:
        width, height = word / _DIAMOND, 2 * Type.LABEL.leading / (1 - _DIAMOND)
    elif node.kind is NodeKind.END:
        height = MIN_NODE_SIZE[1]
    elif node.kind is NodeKind.STALL or node.badges or node.status is not None:
        height += _STRIP
    return max(width, MIN_NODE_SIZE[0]), max(height, MIN_NODE_SIZE[1])
