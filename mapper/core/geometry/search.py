"""A shortest right-angled way around boxes, on a grid made of the lines along the boxes near."""

from heapq import heappop, heappush

from mapper.core.geometry.direct import MIN_STUB, STUB, simplified
from mapper.core.geometry.links import Side
from mapper.core.geometry.obstacles import Bounds
from mapper.core.values import Point

_BEND_COST = 60.0
_STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1))


def search(
    start: Point,
    start_side: Side,
    end: Point,
    end_side: Side,
    walls: list[Bounds],
    region: Bounds,
    clearance: float,
) -> tuple[Point, ...] | None:
    """The cheapest route inside `region` that stays `clearance` units off all `walls` (source and target
    among them), cost being length plus 60 a bend; None if there is none. The order of `walls` does not
    matter.
    """
    for stub in (STUB, MIN_STUB) if clearance <= MIN_STUB else (STUB,):
        first, last = _outward(start, start_side, stub), _outward(end, end_side, stub)
        if _is_walled_in(first, walls, clearance) or _is_walled_in(last, walls, clearance):
            continue
        grid = _Grid(walls, region, clearance, first, last)
        middle = grid.path(first, start_side, last, Side((end_side + 2) % 4))
        if middle is not None:
            return simplified([start, *middle, end])
    return None


def _is_walled_in(point: Point, walls: list[Bounds], clearance: float) -> bool:
    x, y = point
    return any(
        wall[0] - clearance < x < wall[2] + clearance and wall[1] - clearance < y < wall[3] + clearance
        for wall in walls
    )


def _outward(point: Point, side: Side, length: float) -> Point:
    dx, dy = _STEPS[side]
    return Point(point.x + dx * length, point.y + dy * length)


class _Grid:
    """Lines along all walls and through both ends, and which pieces of them are blocked."""

    def __init__(
        self, walls: list[Bounds], region: Bounds, clearance: float, first: Point, last: Point
    ) -> None:
        left, top, right, bottom = region
        grown = [(w[0] - clearance, w[1] - clearance, w[2] + clearance, w[3] + clearance) for w in walls]
        xs = {first.x, last.x, (first.x + last.x) / 2}
        ys = {first.y, last.y, (first.y + last.y) / 2}
        for wall in grown:
            xs.update((wall[0], wall[2]))
            ys.update((wall[1], wall[3]))
        self.xs = sorted(x for x in xs if left <= x <= right)
        self.ys = sorted(y for y in ys if top <= y <= bottom)
        self.column = {x: i for i, x in enumerate(self.xs)}
        self.row = {y: i for i, y in enumerate(self.ys)}
        self.level_blocked = bytearray(len(self.xs) * len(self.ys))
        self.upright_blocked = bytearray(len(self.xs) * len(self.ys))
        for wall in grown:
            self._block(wall)

    def _block(self, wall: Bounds) -> None:
        left, top, right, bottom = wall
        xs, ys, width = self.xs, self.ys, len(self.xs)
        columns = [i for i, x in enumerate(xs) if left < x < right]
        rows = [i for i, y in enumerate(ys) if top < y < bottom]
        level = [i for i in range(len(xs) - 1) if xs[i] < right and xs[i + 1] > left]
        upright = [i for i in range(len(ys) - 1) if ys[i] < bottom and ys[i + 1] > top]
        for row in rows:
            for i in level:
                self.level_blocked[row * width + i] = 1
        for i in columns:
            for row in upright:
                self.upright_blocked[row * width + i] = 1

    def path(self, first: Point, heading: Side, last: Point, arrival: Side) -> list[Point] | None:
        """Points from `first` to `last`, leaving with one heading and arriving with another."""
        xs, ys, width, height = self.xs, self.ys, len(self.xs), len(self.ys)
        if first.x not in self.column or first.y not in self.row:
            return None
        if last.x not in self.column or last.y not in self.row:
            return None
        start = ((self.row[first.y] * width) + self.column[first.x]) * 4 + heading
        goal = ((self.row[last.y] * width) + self.column[last.x]) * 4 + arrival
        best = {start: 0.0}
        before: dict[int, int] = {}
        queue = [(abs(first.x - last.x) + abs(first.y - last.y), start)]
        done: set[int] = set()
        while queue:
            _, state = heappop(queue)
            if state == goal:
                return self._points(state, before)
            if state in done:
                continue
            done.add(state)
            place, direction = divmod(state, 4)
            row, column = divmod(place, width)
            for turn in (0, 1, 3):
                side = (direction + turn) % 4
                dx, dy = _STEPS[side]
                next_column, next_row = column + dx, row + dy
                if not (0 <= next_column < width and 0 <= next_row < height):
                    continue
                if dx:
                    if self.level_blocked[row * width + min(column, next_column)]:
                        continue
                elif self.upright_blocked[min(row, next_row) * width + column]:
                    continue
                x, y = xs[next_column], ys[next_row]
                cost = best[state] + abs(x - xs[column]) + abs(y - ys[row]) + (_BEND_COST if turn else 0)
                reached = (next_row * width + next_column) * 4 + side
                if cost < best.get(reached, float("inf")):
                    best[reached] = cost
                    before[reached] = state
                    heappush(queue, (cost + abs(x - last.x) + abs(y - last.y), reached))
        return None

    def _points(self, state: int, before: dict[int, int]) -> list[Point]:
        width = len(self.xs)
        points: list[Point] = []
        while True:
            row, column = divmod(state // 4, width)
            points.append(Point(self.xs[column], self.ys[row]))
            if state not in before:
                points.reverse()
                return points
            state = before[state]
