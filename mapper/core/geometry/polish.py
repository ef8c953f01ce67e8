"""Small charts made better by trying: nodes moved to slots near, judged by the lines as they will be drawn."""

from collections.abc import Iterator, Sequence

from mapper.core.geometry.judge import judge, troubles
from mapper.core.geometry.slots import Chart, Slot, Slots, compact
from mapper.core.values import NodeKind

_MOST_JUDGED = 300
_MOST_TRIED = 60
_WORK = 4500
_WORTH = 0.5


def polished(chart: Chart, firsts: Sequence[Slots]) -> Slots:
    """The best of some first layouts, bettered by moving one node at a time until nothing helps or enough is tried.

    A chart of more than 60 nodes stays as it was first laid out, one of more than 300 as in `firsts[0]`.
    """
    if len(chart.nodes) > _MOST_JUDGED or not chart.links:
        return firsts[0]
    first = min(firsts, key=lambda slots: judge(chart, slots))
    if len(chart.nodes) > _MOST_TRIED:
        return first
    search = _Search(chart, first)
    while search.left > 0 and search.round():
        pass
    return search.best


class _Search:
    """One descent: the best slots so far, their cost, and how many charts may still be judged."""

    def __init__(self, chart: Chart, slots: Slots) -> None:
        self._chart = chart
        self.best = slots
        self.cost = judge(chart, slots)
        self.left = _WORK // len(chart.links)

    def round(self) -> bool:
        """Try every node once, the one with the most tangled lines first; whether anything got better."""
        before = self.cost
        trouble = troubles(self._chart, self.best)
        for id in sorted(self._chart.nodes, key=lambda id: -trouble[id]):
            if self.left <= 0:
                break
            self._move(id)
        return self.cost < before

    def _move(self, id: str) -> None:
        start = self.best
        wide = {key: Slot(s.stage, 2 * s.column, s.lane, 2 * s.row) for key, s in start.items()}
        holder = {slot: key for key, slot in wide.items()}
        for slot in _candidates(self._chart, wide, id):
            moved = {**wide, id: slot}
            if slot in holder:
                moved[holder[slot]] = wide[id]
            tried = compact(moved)
            if self.left <= 0 or tried == start:
                continue
            self.left -= 1
            cost = judge(self._chart, tried, self.cost - _WORTH)
            if cost < self.cost - _WORTH:
                self.best, self.cost = tried, cost


def _candidates(chart: Chart, slots: Slots, id: str) -> Iterator[Slot]:
    """Slots near to where a node is and to what it is linked to; one that is taken means a swap.

    Rows and columns are even, so that odd ones lie between.
    """
    own = slots[id]
    is_step = chart.nodes[id].kind not in (NodeKind.END, NodeKind.START)
    columns = [own.column]
    if is_step:
        columns += [own.column + 2, own.column - 2]
    for link in chart.links:
        if link.target == id and slots[link.source].stage == own.stage:
            columns += [slots[link.source].column, slots[link.source].column + 2]
        if link.source == id and slots[link.target].stage == own.stage:
            columns += [slots[link.target].column, slots[link.target].column - 2]
    most = max(slot.column for slot in slots.values() if slot.stage == own.stage)
    rows = sorted({slot.row for slot in slots.values() if slot.lane == own.lane})
    near = [own.row + step for step in (0, 1, -1, 2, -2) if rows[0] - 1 <= own.row + step <= rows[-1] + 1]
    for column in dict.fromkeys(columns):
        if 0 <= column <= most + 2:
            yield from (Slot(own.stage, column, own.lane, row) for row in near)
