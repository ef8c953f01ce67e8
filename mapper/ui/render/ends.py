"""The drawing of maps: an end - its outcome and its name in a pill, or on its border where the name is long."""

from collections.abc import Callable

from mapper.ui.render.detail import Detail
from mapper.ui.render.paint_badges import status_part
from mapper.ui.render.pictures import NODE_EDGE, NodePicture
from mapper.ui.render.shapes import OutcomeMedal, OutcomeSign
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Block, Type
from mapper.ui.theme.tokens import Tokens

_OUTCOME = 12.0
_MEDAL = 15.0
_GAP, _SIDE = 4.0, 9.0
_LIFT = 3.5  # two lines make way for what is pinned below them

Named = Callable[
    [tuple[Type, ...], float, int, Align], Block
]  # the name in one of these types, in so many lines
Said = tuple[Block, float, float]


def end_parts(
    picture: NodePicture, detail: Detail, tokens: Tokens, name: Named
) -> tuple[list[Part], Said | None]:
    """Its signs, and its name with the place of that; from afar there is none."""
    sign = OutcomeSign(picture.outcome, _OUTCOME, tokens)
    key = f"outcome {picture.outcome}"
    width, height = picture.rect.width, picture.rect.height
    y = (height - _OUTCOME) / 2
    if detail is Detail.OVERVIEW:
        return [Part((width - _OUTCOME) / 2, y, _OUTCOME, _OUTCOME, key, sign)], None
    far = (Type.END_FAR,) if detail is Detail.PATH else ()
    room = width - 2 * _SIDE - _OUTCOME - _GAP
    block = name((*far, Type.END, Type.COUNT), room, 1, Align.LEADING)
    if block.is_whole:
        natural = max(line.width for line in block.lines)
        x = (width - _OUTCOME - _GAP - natural) / 2
        parts = [Part(x, y, _OUTCOME, _OUTCOME, key, sign)]
        said = block, x + _OUTCOME + _GAP, (height - block.height) / 2
    else:
        # A long name takes the whole pill, and the sign moves on to its border, beside where the lines begin.
        medal = OutcomeMedal(picture.outcome, _MEDAL, tokens)
        key = f"medal {picture.outcome}"
        parts = [Part(-NODE_EDGE, -NODE_EDGE, _MEDAL, _MEDAL, key, medal)]
        block = name((Type.COUNT, Type.END_TIGHT), width - 2 * _SIDE + 2, 1, Align.CENTER)
        if not block.is_whole:
            lines = max(1, int((height - 4) // Type.END_TIGHT.leading))
            block = name((Type.END_TIGHT,), width - 2 * _SIDE + 2, lines, Align.CENTER)
        lift = _LIFT if picture.pins and len(block.lines) > 1 else 0.0
        said = block, _SIDE - 1, (height - block.height) / 2 - lift
    if picture.status is not None:
        parts.append(status_part(picture.status, width + NODE_EDGE - _MEDAL, -6, tokens, _MEDAL))
    return parts, said
