"""Long chains folded: a lane that goes on and on within one stage is written in rows, as text is."""

from collections import Counter
from math import ceil, sqrt

from mapper.core.geometry.slots import Slot, Slots, compact

LONGEST = 7  # columns of a chain that stay one row
_LONGEST_MIXED = 12  # and where it goes from lane to lane
_CHAIN = 1.5  # with more nodes a column than this it is no chain
_MAINLY = 0.7  # the part of a stage's nodes that must be in one lane for it to be that lane's chain


def folded(slots: Slots) -> Slots:
    """The slots with every stage that is one long chain wrapped into several rows.

    All lanes of such a stage are wrapped at the same columns, so that what is linked stays near. Each row is read from
    left to right, and the next one begins below it at the left.
    """
    stages: dict[int, dict[str, Slot]] = {}
    for id, slot in slots.items():
        stages.setdefault(slot.stage, {})[id] = slot
    found = dict(slots)
    for members in stages.values():
        width = 1 + max(slot.column for slot in members.values())
        lanes = Counter(slot.lane for slot in members.values())
        is_mixed = lanes.most_common(1)[0][1] < _MAINLY * len(members)
        if width <= (_LONGEST_MIXED if is_mixed else LONGEST) or len(members) > _CHAIN * width:
            continue
        found |= _wrapped(members, width)
    return compact(found)


def _wrapped(members: dict[str, Slot], width: int) -> dict[str, Slot]:
    rows = max(2, min(ceil(width / (LONGEST - 1)), round(sqrt(width / 1.5))))
    length = ceil(width / rows)
    depth: dict[int, int] = {}
    for slot in members.values():
        depth[slot.lane] = max(depth.get(slot.lane, 0), slot.row + 1)
    return {
        id: slot._replace(
            column=slot.column % length, row=slot.row + slot.column // length * depth[slot.lane]
        )
        for id, slot in members.items()
    }
