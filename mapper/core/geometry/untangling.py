"""Large charts untangled: nodes moved to other slots of their cells by chance, ever more choosily, for fewer crossings.

The judge of small charts draws every line; here lines are straight, from middle to middle, which is what can be counted
a hundred thousand times in a second or two. The same chart always gives the same answer.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise
from math import inf, log
from random import Random

from mapper.core.geometry.layering import forward_links
from mapper.core.geometry.slots import Chart, Slot, Slots, compact
from mapper.core.geometry.spacing import Spacing

_LOOKS_UP = 500
_HOPELESS = 4
_LOOK = 15  # to look at a node costs as much as comparing so many lines
_REACH = 8  # columns a node may move at once
_BUCKET = 4
_WARM, _COLD = 0.5, 0.15
_LENGTH = 0.0008  # a line longer by one unit counts as so much of a crossing

_Segment = tuple[float, float, float, float]
_Moves = dict[int, tuple[int, int]]  # by node its new column and row


def untangled(chart: Chart, slots: Slots, work: int, is_over: Callable[[], bool] | None = None) -> Slots:
    """The slots after moves tried until `work` lines were compared, or it `is_over`.

    The flow keeps its order, and every node its cell. Where so many lines lie on one another that the first look
    would take all the time, the slots stay as they are.
    """
    tangle = _Tangle(chart, slots)
    if tangle.effort > _HOPELESS * work:
        return slots
    tangle.look()
    chance = Random(1)  # nothing secret: the same chance every time
    movable = tangle.movable()
    number = 0
    while movable and tangle.effort < work:
        if is_over is not None and number % _LOOKS_UP == 0 and is_over():
            break
        number += 1
        heat = _WARM * (_COLD / _WARM) ** (tangle.effort / work)
        tangle.attempt(movable[int(chance.random() * len(movable))], heat, chance)
    return compact(tangle.slots())


class _Tangle:
    """Nodes in slots by number, straight lines between them, and which of them cross."""

    def __init__(self, chart: Chart, slots: Slots) -> None:
        self._ids = list(slots)
        number = {id: index for index, id in enumerate(self._ids)}
        widths = [1] * len(chart.stages)
        depths = [1] * len(chart.lanes)
        for slot in slots.values():
            widths[slot.stage] = max(widths[slot.stage], slot.column + 1)
            depths[slot.lane] = max(depths[slot.lane], slot.row + 1)
        self._first_column = [0, *accumulate(widths)]
        self._first_row = [0, *accumulate(depths)]
        self._stage = [slots[id].stage for id in self._ids]
        self._lane = [slots[id].lane for id in self._ids]
        self._column = [self._first_column[s.stage] + s.column for s in slots.values()]
        self._row = [self._first_row[s.lane] + s.row for s in slots.values()]
        self._x, self._y = _middles(chart, slots, self._first_column, self._first_row)
        self._holder = {(self._column[i], self._row[i]): i for i in range(len(self._ids))}
        # with the least distance: what was put into one column may stay in one
        self._before: list[list[tuple[int, int]]] = [[] for _ in self._ids]
        self._behind: list[list[tuple[int, int]]] = [[] for _ in self._ids]
        for link in forward_links(chart):
            source, target = number[link.source], number[link.target]
            if self._stage[source] == self._stage[target] and self._column[source] <= self._column[target]:
                step = int(self._column[source] < self._column[target])
                self._before[target].append((source, step))
                self._behind[source].append((target, step))
        pairs = {
            tuple(sorted((number[k.source], number[k.target]))) for k in chart.links if k.source != k.target
        }
        self._ends = sorted(pairs)
        self.edges_at: list[list[int]] = [[] for _ in self._ids]
        for edge, (a, b) in enumerate(self._ends):
            self.edges_at[a].append(edge)
            self.edges_at[b].append(edge)
        self._segments: list[_Segment] = [self._segment(edge, {}) for edge in range(len(self._ends))]
        self._place_keys: dict[int, list[tuple[int, int]]] = {}
        self._buckets: dict[tuple[int, int], set[int]] = {}
        for edge in range(len(self._ends)):
            self._enter(edge)
        self.effort = sum(len(edges) ** 2 for edges in self._buckets.values())
        self._crossed: list[set[int]] = []

    def look(self) -> None:
        """Find what crosses what, before anything is tried."""
        nothing: frozenset[int] = frozenset()
        self.effort = 0
        self._crossed = [
            set(self._crossings(edge, self._segments[edge], {}, nothing, inf) or ())
            for edge in range(len(self._ends))
        ]

    def movable(self) -> list[int]:
        """The nodes with lines that have more than one slot to choose from; none where nothing crosses."""
        if not any(self._crossed):
            return []
        depth = [end - start for start, end in pairwise(self._first_row)]
        found = []
        for node, edges in enumerate(self.edges_at):
            low, high = self._range(node)
            if edges and (high > low or depth[self._lane[node]] > 1):
                found.append(node)
        return found

    def slots(self) -> Slots:
        return {
            id: Slot(
                self._stage[i],
                self._column[i] - self._first_column[self._stage[i]],
                self._lane[i],
                self._row[i] - self._first_row[self._lane[i]],
            )
            for i, id in enumerate(self._ids)
        }

    def attempt(self, node: int, heat: float, chance: Random) -> None:
        """Try one other slot for a node, changing places with who stands there; keep it if it is not much worse."""
        self.effort += _LOOK
        low, high = self._range(node)
        here = (self._column[node], self._row[node])
        low, high = max(low, here[0] - _REACH), min(high, here[0] + _REACH)
        top, end = self._first_row[self._lane[node]], self._first_row[self._lane[node] + 1]
        there = (low + int(chance.random() * (high - low + 1)), top + int(chance.random() * (end - top)))
        if there == here:
            return
        other = self._holder.get(there)
        moves: _Moves = {node: there}
        if other is not None:
            least, most = self._range(other)
            linked = (*self._before[node], *self._behind[node])
            if not least <= here[0] <= most or any(i == other for i, _ in linked):
                return
            moves[other] = here
        self._judge(moves, -heat * log(1.0 - chance.random()))

    def _judge(self, moves: _Moves, grace: float) -> None:
        """Make the moves unless they cost more than `grace`."""
        edges = {edge for node in moves for edge in self.edges_at[node]}
        fresh = {edge: self._segment(edge, moves) for edge in edges}
        limit = grace
        for edge, segment in fresh.items():
            limit += len(self._crossed[edge]) + _length(self._segments[edge]) - _length(segment)
        mutual: list[tuple[int, int]] = []
        if len(moves) > 1:
            listed = list(edges)
            limit -= sum(len(self._crossed[edge] & edges) for edge in edges) / 2
            mutual = [
                (a, b) for i, a in enumerate(listed) for b in listed[:i] if _do_cross(fresh[a], fresh[b])
            ]
            limit -= len(mutual)
        if limit < 0:
            return
        found: dict[int, list[int]] = {}
        for edge, segment in fresh.items():
            crossings = self._crossings(edge, segment, moves, edges, limit)
            if crossings is None:
                return
            limit -= len(crossings)
            found[edge] = crossings
        self._move(moves, fresh, found, mutual)

    def _move(
        self,
        moves: _Moves,
        fresh: dict[int, _Segment],
        found: dict[int, list[int]],
        mutual: list[tuple[int, int]],
    ) -> None:
        for edge in fresh:
            self._leave(edge)
            for other in self._crossed[edge]:
                self._crossed[other].discard(edge)
        for node in moves:
            del self._holder[self._column[node], self._row[node]]
        for node, (column, row) in moves.items():
            self._column[node], self._row[node] = column, row
            self._holder[column, row] = node
        for edge, segment in fresh.items():
            self._segments[edge] = segment
            self._enter(edge)
            self._crossed[edge] = set(found[edge])
            for other in found[edge]:
                self._crossed[other].add(edge)
        for a, b in mutual:
            self._crossed[a].add(b)
            self._crossed[b].add(a)

    def _range(self, node: int) -> tuple[int, int]:
        """The columns a node may stand in: behind what leads to it within its stage, before what it leads to."""
        stage, column = self._stage[node], self._column
        low = max([self._first_column[stage], *(column[i] + step for i, step in self._before[node])])
        high = min([self._first_column[stage + 1] - 1, *(column[i] - step for i, step in self._behind[node])])
        return low, high

    def _segment(self, edge: int, moves: _Moves) -> _Segment:
        a, b = self._ends[edge]
        column, row = moves.get(a) or (self._column[a], self._row[a])
        other_column, other_row = moves.get(b) or (self._column[b], self._row[b])
        return self._x[column], self._y[row], self._x[other_column], self._y[other_row]

    def _keys(self, edge: int, moves: _Moves) -> list[tuple[int, int]]:
        """The buckets that a line may run through."""
        a, b = self._ends[edge]
        column, row = moves.get(a) or (self._column[a], self._row[a])
        other_column, other_row = moves.get(b) or (self._column[b], self._row[b])
        left, right = column // _BUCKET, other_column // _BUCKET
        top, low = row // _BUCKET, other_row // _BUCKET
        if left > right:
            left, right = right, left
        if top > low:
            top, low = low, top
        return [(i, j) for i in range(left, right + 1) for j in range(top, low + 1)]

    def _enter(self, edge: int) -> None:
        keys = self._place_keys[edge] = self._keys(edge, {})
        for key in keys:
            self._buckets.setdefault(key, set()).add(edge)

    def _leave(self, edge: int) -> None:
        for key in self._place_keys[edge]:
            self._buckets[key].discard(edge)

    def _crossings(
        self, edge: int, segment: _Segment, moves: _Moves, skip: AbstractSet[int], limit: float
    ) -> list[int] | None:
        """The lines that a line so drawn crosses, without those to skip; None as soon as they are more than `limit`."""
        x1, y1, x2, y2 = segment
        dx, dy = x2 - x1, y2 - y1
        keys = self._keys(edge, moves)
        near: set[int] = self._buckets.get(keys[0], set())
        if len(keys) > 1:
            near = near.union(*(self._buckets.get(key, ()) for key in keys[1:]))
        segments = self._segments
        found: list[int] = []
        self.effort += len(near)
        for other in near:
            u1, v1, u2, v2 = segments[other]
            if (dx * (v1 - y1) - dy * (u1 - x1)) * (dx * (v2 - y1) - dy * (u2 - x1)) >= 0:
                continue
            ex, ey = u2 - u1, v2 - v1
            if (ex * (y1 - v1) - ey * (x1 - u1)) * (
                ex * (y2 - v1) - ey * (x2 - u1)
            ) < 0 and other not in skip:
                found.append(other)
                if len(found) > limit:
                    return None
        return found


def _length(segment: _Segment) -> float:
    x1, y1, x2, y2 = segment
    return _LENGTH * (abs(x1 - x2) + abs(y1 - y2))


def _do_cross(a: _Segment, b: _Segment) -> bool:
    x1, y1, x2, y2 = a
    u1, v1, u2, v2 = b
    dx, dy, ex, ey = x2 - x1, y2 - y1, u2 - u1, v2 - v1
    if (dx * (v1 - y1) - dy * (u1 - x1)) * (dx * (v2 - y1) - dy * (u2 - x1)) >= 0:
        return False
    return (ex * (y1 - v1) - ey * (x1 - u1)) * (ex * (y2 - v1) - ey * (x2 - u1)) < 0


def _middles(
    chart: Chart, slots: Slots, first_column: list[int], first_row: list[int]
) -> tuple[list[float], list[float]]:
    """Where the middles of all columns and rows are drawn, as the slots are now."""
    spacing = Spacing(chart, slots)
    lefts = [0.0, *accumulate(spacing.stage_widths().values())]
    tops = [0.0, *accumulate(spacing.lane_heights().values())]
    xs, ys = [0.0] * first_column[-1], [0.0] * first_row[-1]
    for id, place in spacing.positions().items():
        slot, node = slots[id], chart.nodes[id]
        xs[first_column[slot.stage] + slot.column] = lefts[slot.stage] + place.x + node.width / 2
        ys[first_row[slot.lane] + slot.row] = tops[slot.lane] + place.y + node.height / 2
    return xs, ys
