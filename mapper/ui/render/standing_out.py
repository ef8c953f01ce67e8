"""The drawing of maps: the signs that stand half out of a node, which the labels of lines must not lie under."""

from mapper.core.values import Rect
from mapper.ui.render.owner import owner_place
from mapper.ui.render.paint_votes import vote_place
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.pinned import places


def signs_out(picture: NodePicture) -> tuple[Rect, ...]:
    """Where they lie on the map. A fault comes and goes with the check-up, and no label moves for it."""
    if picture.is_squeezed or (picture.owner is None and picture.agreement is None and not picture.pins):
        return ()
    found = [place for _, _, place in places(picture)]
    owner = owner_place(picture)
    if owner is not None:
        found.append(owner)
    if picture.agreement is not None:
        found.append(vote_place(picture.rect.width))
    x, y = picture.rect[:2]
    return tuple(place.moved(x, y) for place in found)
