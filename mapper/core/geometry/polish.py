"""Small charts made better by trying: nodes moved to slots near, judged by the lines as they will be drawn."""

from collections.abc import Iterator

from mapper.core.geometry.judge import judge
from mapper.core.geometry.slots import Chart, Slot, Slots, compact
from mapper.core.values import NodeKind

MOST_NODES = 60
_WORK = 4500


def polished(chart: Chart, slots: Slots) -> Slots:
    """The slots bettered by moving one node at a time until nothing helps or enough has been tried."""
    if not 2 <= len(chart.nodes) <= MOST_NODES or not chart.links:
        return slots
    left = _WORK // len(chart.links)
    best, least = slots, judge(chart, slots)
    order = sorted(chart.nodes, key=lambda id: chart.nodes[id].kind is not NodeKind.END)
    last_moved = ""
    while True:
        for id in order:
            if id == last_moved:
                return best
            start, wide = best, _doubled(best)
            for slot in _candidates(chart, wide, id):
                if left <= 0:
                    return best
                tried = compact({**wide, id: slot})
                if tried == start:
                    continue
                left -= 1
                cost = judge(chart, tried, least - 0.5)
                if cost < least - 0.5:
                    best, least = tried, cost
            if best is not start:
                last_moved = id
        if not last_moved:
            return best


def _doubled(slots: Slots) -> Slots:
    """The same slots with an empty row and column between any two, to put something there."""
    return {id: Slot(s.stage, 2 * s.column, s.lane, 2 * s.row) for id, s in slots.items()}


def _candidates(chart: Chart, slots: Slots, id: str) -> Iterator[Slot]:
    """Free slots near to where a node is and to what it is linked to."""
    own = slots[id]
    taken = set(slots.values())
    columns = [own.column, own.column - 2, own.column + 2]
    for link in chart.links:
        if link.target == id and slots[link.source].stage == own.stage:
            columns += [slots[link.source].column, slots[link.source].column + 2]
        if link.source == id and slots[link.target].stage == own.stage:
            columns += [slots[link.target].column, slots[link.target].column - 2]
    most = max(slot.column for slot in slots.values() if slot.stage == own.stage)
    columns = [column for column in dict.fromkeys(columns) if 0 <= column <= most + 2]
    rows = sorted({slot.row for slot in slots.values() if slot.lane == own.lane})
    near = [own.row, own.row + 1, own.row - 1, own.row + 2, own.row - 2]
    near = [row for row in near if rows[0] - 1 <= row <= rows[-1] + 1]
    for column in columns:
        for row in near:
            slot = Slot(own.stage, column, own.lane, row)
            if slot not in taken:
                yield slot
