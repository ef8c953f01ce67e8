"""Which row of its lane a node stands in: sweeps that bring every node level with what it is linked to."""

from collections.abc import Mapping, Sequence

from mapper.core.geometry.slots import Chart, Slot, Slots

_SWEEPS = 6
_SAME_LANE = 3.0


def rows(chart: Chart, column: Mapping[str, int]) -> Slots:
    """A slot for every node, given its column within its stage: no two in one slot, linked nodes level if may be."""
    cells: dict[tuple[int, int, int], list[str]] = {}
    for id in chart.nodes:
        cells.setdefault((chart.stage_of[id], column[id], chart.lane_of[id]), []).append(id)
    depth = [1] * len(chart.lanes)
    for (_, _, lane), ids in cells.items():
        depth[lane] = max(depth[lane], len(ids))
    base = [sum(depth[:lane]) + lane for lane in range(len(depth))]
    sweep = _Sweep(chart, cells, depth, base)
    best, least = dict(sweep.row), sweep.cost()
    for turn in range(_SWEEPS):
        sweep.run(backwards=turn % 2 == 1)
        cost = sweep.cost()
        if cost < least:
            best, least = dict(sweep.row), cost
    return {id: Slot(chart.stage_of[id], column[id], chart.lane_of[id], best[id]) for id in chart.nodes}


class _Sweep:
    def __init__(
        self,
        chart: Chart,
        cells: dict[tuple[int, int, int], list[str]],
        depth: Sequence[int],
        base: Sequence[int],
    ) -> None:
        self._chart, self._cells, self._depth, self._base = chart, cells, depth, base
        self.row: dict[str, int] = {}
        for (_, _, lane), ids in cells.items():
            first = (depth[lane] - len(ids)) // 2
            self.row.update({id: first + index for index, id in enumerate(ids)})
        self._linked: dict[str, list[tuple[str, float]]] = {id: [] for id in chart.nodes}
        for link in chart.links:
            if link.source != link.target:
                is_level = chart.lane_of[link.source] == chart.lane_of[link.target]
                weight = _SAME_LANE if is_level else 1.0
                self._linked[link.source].append((link.target, weight))
                self._linked[link.target].append((link.source, weight))

    def run(self, backwards: bool) -> None:
        for key in sorted(self._cells, reverse=backwards):
            self._settle(key[2], self._cells[key])

    def cost(self) -> float:
        """How far apart linked nodes are up and down, in rows."""
        at = {id: self._base[self._chart.lane_of[id]] + row for id, row in self.row.items()}
        return sum(abs(at[link.source] - at[link.target]) for link in self._chart.links)

    def _settle(self, lane: int, ids: list[str]) -> None:
        wishes = {id: self._wish(id) for id in ids}
        ids.sort(key=lambda id: (wishes[id], self.row[id]))
        depth = self._depth[lane]
        places = fitted([wishes[id] - self._base[lane] for id in ids], depth)
        for id, place in zip(ids, places, strict=True):
            self.row[id] = place

    def _wish(self, id: str) -> float:
        linked = self._linked[id]
        if not linked:
            return self._base[self._chart.lane_of[id]] + self.row[id]
        total = sum(weight for _, weight in linked)
        lane_of, base, row = self._chart.lane_of, self._base, self.row
        return sum((base[lane_of[other]] + row[other]) * weight for other, weight in linked) / total


def fitted(wishes: Sequence[float], count: int) -> list[int]:
    """Rising places out of `count`, one for each of the rising wishes, with the least distance in all.

    >>> fitted([0.2, 0.3, 2.0], 4)
    [0, 1, 2]
    """
    width = len(wishes)
    slack = count - width
    least: list[float] = [0.0] * (slack + 1)
    taken: list[list[int]] = []
    for index, wish in enumerate(wishes):
        row: list[int] = []
        best, best_shift = float("inf"), 0
        costs: list[float] = []
        for shift in range(slack + 1):
            cost = least[shift] + abs(wish - index - shift)
            if cost < best:
                best, best_shift = cost, shift
            costs.append(best)
            row.append(best_shift)
        least = costs
        taken.append(row)
    places: list[int] = []
    shift = slack
    for index in range(width - 1, -1, -1):
        shift = taken[index][shift]
        places.append(index + shift)
    places.reverse()
    return places
