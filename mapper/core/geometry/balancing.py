"""Columns balanced: a node that has a choice stands near to what it is linked to, and where its lane is not crowded."""

from collections import Counter
from collections.abc import Mapping, Sequence

from mapper.core.geometry.layering import forward_links
from mapper.core.geometry.slots import Chart

_SWEEPS = 12
_CROWDED = 2  # one more node in a slot costs as much as lines longer by so many columns

_Columns = Mapping[str, int]


def balanced(chart: Chart, column: _Columns) -> dict[str, int]:
    """The columns of all nodes anew, still behind what leads to them and before what they lead to.

    No stage gets more columns than it had.
    """
    return _Balance(chart, column).found()


class _Balance:
    def __init__(self, chart: Chart, column: _Columns) -> None:
        self._chart = chart
        # with the least distance: what was put into one column may stay in one
        self._before: dict[str, list[tuple[str, int]]] = {id: [] for id in column}
        self._behind: dict[str, list[tuple[str, int]]] = {id: [] for id in column}
        for link in forward_links(chart):
            is_within = chart.stage_of[link.source] == chart.stage_of[link.target]
            if is_within and column[link.source] <= column[link.target]:
                step = int(column[link.source] < column[link.target])
                self._before[link.target].append((link.source, step))
                self._behind[link.source].append((link.target, step))
        self._linked: dict[str, list[str]] = {id: [] for id in column}
        for link in chart.links:
            if link.source != link.target:
                self._linked[link.source].append(link.target)
                self._linked[link.target].append(link.source)
        self._last: dict[int, int] = {}
        for id, at in column.items():
            self._last[chart.stage_of[id]] = max(self._last.get(chart.stage_of[id], 0), at)
        self._order = sorted(column, key=lambda id: (chart.stage_of[id], column[id]))
        self._column = self._halfway(column)
        self._crowd = Counter(self._slot(id, at) for id, at in self._column.items())

    def found(self) -> dict[str, int]:
        for sweep in range(_SWEEPS):
            order = self._order if sweep % 2 else self._order[::-1]
            if not sum(self._settle(id) for id in order):
                break
        return self._column

    def _halfway(self, column: _Columns) -> dict[str, int]:
        """Every node in the middle between its first column and the last that it may have."""
        latest: dict[str, int] = {}
        for id in reversed(self._order):
            latest[id] = min(
                (latest[other] - step for other, step in self._behind[id]), default=self._last_of(id)
            )
        found: dict[str, int] = {}
        for id in self._order:
            first = max((found[other] + step for other, step in self._before[id]), default=0)
            found[id] = max(first, (column[id] + latest[id]) // 2)
        return found

    def _settle(self, id: str) -> bool:
        """Put one node where it costs least; whether it was elsewhere."""
        here = self._column[id]
        low = max((self._column[other] + step for other, step in self._before[id]), default=0)
        high = min(
            (self._column[other] - step for other, step in self._behind[id]), default=self._last_of(id)
        )
        if low >= high:
            return False
        self._crowd[self._slot(id, here)] -= 1
        pulls = self._pulls(id)
        costs = [
            (
                sum(abs(at - pull) for pull in pulls) + _CROWDED * self._crowd[self._slot(id, at)],
                at != here,
                at,
            )
            for at in range(low, high + 1)
        ]
        at = self._column[id] = min(costs)[2]
        self._crowd[self._slot(id, at)] += 1
        return at != here

    def _pulls(self, id: str) -> Sequence[int]:
        """The columns of the stage that the node is drawn to; what is in another stage draws it to that side."""
        stage_of, own = self._chart.stage_of, self._chart.stage_of[id]
        return [
            self._column[other] if stage_of[other] == own else 0 if stage_of[other] < own else self._last[own]
            for other in self._linked[id]
        ]

    def _last_of(self, id: str) -> int:
        return self._last[self._chart.stage_of[id]]

    def _slot(self, id: str, at: int) -> tuple[int, int, int]:
        return self._chart.stage_of[id], at, self._chart.lane_of[id]
