"""The drawing of maps: what stands on the rim of a node - owner, agreement, fault, number of its colour, pins."""

from mapper.ui.render.detail import Detail
from mapper.ui.render.fault_signs import fault_parts
from mapper.ui.render.owner import owner_parts
from mapper.ui.render.paint_votes import vote_part
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.pinned import pinned_parts
from mapper.ui.render.surface import Part
from mapper.ui.render.tints import tint_parts
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens


def rim_parts(
    picture: NodePicture, detail: Detail, tokens: Tokens, setter: Typesetter, icons: IconSet
) -> list[Part]:
    """The signs that stand half over the border of a node at this level of detail."""
    parts = tint_parts(picture, detail, tokens, setter)
    if picture.pins and detail >= Detail.WORK:
        parts += pinned_parts(picture, tokens, setter, icons)
    if detail >= Detail.WORK:
        parts += owner_parts(picture, tokens, setter)
        parts += fault_parts(picture, tokens)
    if picture.agreement is not None and detail > Detail.OVERVIEW:
        parts.append(vote_part(picture.agreement, picture.rect.width, tokens))
    return parts
