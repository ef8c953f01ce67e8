"""Aligning and distributing boxes: where they come to lie, and how large they become. One unit is one map unit."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from mapper.core.values import Rect

Boxes = Mapping[str, Rect]


class Arrangement(StrEnum):
    """What can be done to several boxes at once."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"
    ACROSS = "across"
    DOWN = "down"
    SAME_WIDTH = "same_width"
    SAME_HEIGHT = "same_height"

    @property
    def is_level(self) -> bool:
        """Whether it changes where boxes lie from left to right, or how wide they are; else from top to bottom."""
        return self in _LEVEL

    @property
    def mirrored(self) -> "Arrangement":
        """What it is on a map that is seen in a mirror."""
        turned = {Arrangement.LEFT: Arrangement.RIGHT, Arrangement.RIGHT: Arrangement.LEFT}
        return turned.get(self, self)

    @property
    def is_spread(self) -> bool:
        """Whether it evens the gaps."""
        return self in (Arrangement.ACROSS, Arrangement.DOWN)

    @property
    def least(self) -> int:
        """So many boxes it needs."""
        return 3 if self.is_spread else 2


_LEVEL = frozenset(
    {Arrangement.LEFT, Arrangement.CENTER, Arrangement.RIGHT, Arrangement.ACROSS, Arrangement.SAME_WIDTH}
)


def arranged(boxes: Boxes, how: Arrangement) -> dict[str, Rect]:
    """The boxes that lie elsewhere or are larger afterwards, by id; empty when there is nothing to do.

    Left, right, top and bottom go by the outermost box. Centre and middle go by a centre line that most of the boxes
    share already, else by the middle of the room they take. Spreading keeps the first and the last where they are,
    moves boxes that overlap along the way as one, and evens the gaps. The same width or height is the largest of them,
    about the centre each has.

    >>> arranged({"a": Rect(0, 0, 10, 10), "b": Rect(4, 20, 10, 10)}, Arrangement.LEFT)
    {'b': Rect(x=0, y=20, width=10, height=10)}
    """
    if len(boxes) < how.least:
        return {}
    turned = boxes if how.is_level else {id: box.turned() for id, box in boxes.items()}
    if how.is_spread:
        found = _spread(turned)
    elif how in (Arrangement.SAME_WIDTH, Arrangement.SAME_HEIGHT):
        found = _widened(turned)
    else:
        found = _aligned(turned, how)
    if not how.is_level:
        found = {id: box.turned() for id, box in found.items()}
    return {id: box for id, box in found.items() if box != boxes[id]}


def _aligned(boxes: Boxes, how: Arrangement) -> dict[str, Rect]:
    low, high = min(box.x for box in boxes.values()), max(box.right for box in boxes.values())
    if how in (Arrangement.LEFT, Arrangement.TOP):
        return {id: box._replace(x=low) for id, box in boxes.items()}
    if how in (Arrangement.RIGHT, Arrangement.BOTTOM):
        return {id: box._replace(x=high - box.width) for id, box in boxes.items()}
    center = _shared_center(boxes)
    at = (low + high) / 2 if center is None else center
    return {id: box._replace(x=_whole(at - box.width / 2, box.x)) for id, box in boxes.items()}


def _shared_center(boxes: Boxes) -> float | None:
    """The centre that more boxes share than any other, if at least two do."""
    counts = Counter(round(box.center.x, 3) for box in boxes.values()).most_common(2)
    center, count = counts[0]
    is_tie = len(counts) > 1 and counts[1][1] == count
    return center if count > 1 and not is_tie else None


def _spread(boxes: Boxes) -> dict[str, Rect]:
    groups: list[list[str]] = []
    end = 0.0
    for id in sorted(boxes, key=lambda id: (boxes[id].x, id)):
        if groups and boxes[id].x < end:
            groups[-1].append(id)
            end = max(end, boxes[id].right)
        else:
            groups.append([id])
            end = boxes[id].right
    if len(groups) < 3:
        return {}
    lows = [min(boxes[id].x for id in group) for group in groups]
    lengths = [max(boxes[id].right for id in group) - low for group, low in zip(groups, lows, strict=True)]
    gap = (lows[-1] - lows[0] - sum(lengths[:-1])) / (len(groups) - 1)
    found: dict[str, Rect] = {}
    at = lows[0]
    for group, low, length in zip(groups, lows, lengths, strict=True):
        place = _whole(at, low)
        found |= {id: boxes[id]._replace(x=boxes[id].x + place - low) for id in group}
        at += length + gap
    return found


def _widened(boxes: Boxes) -> dict[str, Rect]:
    width = max(box.width for box in boxes.values())
    return {
        id: box._replace(x=_whole(box.x - (width - box.width) / 2, box.x), width=width)
        for id, box in boxes.items()
    }


def _whole(wish: float, now: float) -> float:
    """The place in whole units, but never moved for less than one: what lies right within rounding stays."""
    return now if abs(wish - now) < 0.5 else float(round(wish))
