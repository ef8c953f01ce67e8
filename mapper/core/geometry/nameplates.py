"""Where names stand that are as large at every zoom, when the boxes they belong to are too small for them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import Rect

# A plate costs as much on its own box, so many of its heights away, or below the map, as on so many other boxes, which
# nobody reads now.
_COVERING: Final = 3.0
_AWAY: Final = 2.0
_FAR: Final = (0.6, 1.2, 1.8)  # plates' heights
_BELOW: Final = 0.5


class Wanted(NamedTuple):
    """A plate of a size that names what is in a box; `tag` is the mark at the box, which is never covered."""

    id: str
    box: Rect
    tag: Rect
    width: float
    height: float


def place_nameplates(
    wanted: Sequence[Wanted], others: Mapping[str, Rect], bounds: Rect, gap: float
) -> dict[str, Rect]:
    """A place for each plate near its box, the first ones first; none for those that have no room.

    No plate lies on another one, on a mark, at the box of another marked thing, or beside the map, where the headers
    are and what is seen ends. The boxes of `others` are left free where there is a choice. One that `is_away` from its
    box has to be led there. All in map units.

    >>> box, tag = Rect(0, 0, 50, 30), Rect(-5, -5, 10, 10)
    >>> place_nameplates([Wanted("a", box, tag, 44, 20)], {}, Rect(0, 0, 300, 300), 2)
    {'a': Rect(x=3.0, y=32, width=44, height=20)}
    """
    marked, signs, plates = ObstacleIndex(), ObstacleIndex(), ObstacleIndex()
    marked.set_many({each.id: each.box for each in wanted})
    signs.set_many({each.id: each.tag for each in wanted})
    rest = ObstacleIndex(others)
    found: dict[str, Rect] = {}
    for each in wanted:
        best: tuple[float, Rect] | None = None
        for order, (place, far) in enumerate(_places(each, gap)):
            if best is not None and far * _AWAY > best[0]:
                break
            is_taken = signs.ids_meeting(place) or plates.ids_meeting(place.grown(gap / 2))
            is_cut_off = place.x < bounds.x or place.y < bounds.y or place.right > bounds.right
            if is_taken or is_cut_off or marked.ids_meeting(place.grown(2 * gap)) - {each.id}:
                continue
            cost = order / 100 + far * _AWAY + len(rest.ids_meeting(place))
            cost += _COVERING * place.intersects(each.box) + _BELOW * (place.bottom > bounds.bottom)
            if best is None or cost < best[0]:
                best = (cost, place)
        if best is not None:
            found[each.id] = best[1]
            plates.set(each.id, best[1])
    return found


def is_away(plate: Rect, wanted: Wanted, gap: float) -> bool:
    """Whether a plate stands so far from its box and its tag that one does not see whose it is."""
    near = plate.grown(2 * gap)
    return not near.intersects(wanted.box) and not near.intersects(wanted.tag)


def _places(wanted: Wanted, gap: float) -> Iterator[tuple[Rect, float]]:
    """Below, above and beside its box, at its corners, and on it below its tag; then so many plates' heights away."""
    _, box, tag, width, height = wanted
    middle, centre, last = box.center.x - width / 2, box.center.y - height / 2, box.right - width
    below, above, on = box.bottom + gap, box.y - gap - height, tag.bottom + gap
    left, right = box.x - gap - width, box.right + gap
    for x, y in (
        (middle, below),
        (max(middle, tag.right + gap), above),
        (middle, min(tag.y, box.y) - gap - height),
        (right, centre),
        (left, centre),
        (box.x, below),
        (last, below),
        (last, above),
        (right, below - gap),
        (left, below - gap),
        (right, above + gap),
        (tag.right + gap, tag.y),
        (middle, on),
        (box.x, on),
        (last, on),
    ):
        yield Rect(x, y, width, height), 0.0
    for far in _FAR if box != tag else ():
        for y in (below + far * height, above - far * height):
            for x in (middle, right, left):
                yield Rect(x, y, width, height), far
