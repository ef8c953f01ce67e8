"""Solving the flow of a map cell by cell: sums and products in an order in which each rests on earlier ones only.

A sheet has no equations, but it can do what elimination does by hand: a step is taken out of the network, and whoever
came to it comes at once to where it leads. Kept as one cell for each pair of steps, that is the whole factorisation of
I - Q, and follows every change of a share (Kemeny and Snell, Finite Markov Chains, 1960, chapter VI; Grassmann, Taksar
and Heyman, Operations Research 33, 1985). The expected returns to a step come from the same cells (Takahashi, Fagan and
Chen 1973). Steps with few neighbours are taken out first, which keeps the cells few.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Final

# What a cell holds and for which steps: ("link", i, j) the cases from i to j once those before both are taken out,
# ("out", k) visits until they leave k, ("enter", k) and ("won", k) who enters and is won there by then; ("stays", k),
# ("wins", k) and ("returns", l, m), the stays at m of who is at l, are what is wanted. Where asked for, ("due", k) are
# the days of won cases there and at steps taken out before, and ("days", k) those from k on, times the chance of a win.
Place = tuple[str, int] | tuple[str, int, int]

_FEW: Final = 6  # neighbours: with so many or fewer a step adds few cells when it is taken out
NOWHERE: Final = 1e-12  # of the cases: where fewer leave, nobody does, and the step counts nothing


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one cell is computed: times x (what the map gives here + one + the sum of the products of other cells).

    Of ("out", k) it is 1 / (1 - link), 0 where nobody leaves. `weighed`: what the map gives counts so often.
    """

    place: Place
    is_given: bool = False  # shares, entries and wins are given by the map
    one: int = 0
    products: Sequence[tuple[Place, ...]] = ()
    times: Place | None = None
    weighed: Place | None = None


def recipes(
    steps: Collection[int], links: Iterable[tuple[int, int]], *, with_days: bool = False
) -> list[Recipe]:
    """The cells for a network of steps, in their order. `links`: which steps may lead to which, themselves included."""
    plan = _Plan(steps, links)
    found = plan.taken_out()
    found += plan.solved()
    if with_days:
        found += plan.timed()
    return found + plan.returned()


def computed(made: Sequence[Recipe], given: Mapping[Place, float]) -> dict[Place, float]:
    """The values of the cells, from what the map gives.

    Example: half of the calls are tried again: two stays an entry.

    >>> made = recipes([1], [(1, 1)])
    >>> values = computed(made, {("link", 1, 1): 0.5, ("enter", 1): 1.0, ("won", 1): 0.25})
    >>> values["stays", 1], values["wins", 1], values["returns", 1, 1]
    (2.0, 0.5, 2.0)
    """
    values: dict[Place, float] = {}
    for each in made:
        total = float(each.one)
        if each.is_given:
            total += given.get(each.place, 0.0) * (1.0 if each.weighed is None else values[each.weighed])
        for product in each.products:
            amount = 1.0
            for place in product:
                amount *= values[place]
            total += amount
        if each.place[0] == "out":
            leaving = 1.0 - total
            total = 1.0 / leaving if leaving > NOWHERE else 0.0
        values[each.place] = total if each.times is None else total * values[each.times]
    return values


class _Plan:
    """The order in which steps are taken out, and who then leads where."""

    def __init__(self, steps: Collection[int], links: Iterable[tuple[int, int]]) -> None:
        self.targets: dict[int, set[int]] = {step: set() for step in steps}
        self.sources: dict[int, set[int]] = {step: set() for step in steps}
        self.through: dict[tuple[int, int], list[int]] = {}
        self.rank: dict[int, int] = {}
        self.ahead: dict[int, list[int]] = {}  # where a step leads of those taken out after it
        self.behind: dict[int, list[int]] = {}  # which of those lead to it
        for source, target in links:
            self._join(source, target)
        for step in steps:  # a step may come back to itself once others are taken out
            self.through.setdefault((step, step), [])
        self._order()

    def _join(self, source: int, target: int) -> list[int]:
        self.targets[source].add(target)
        self.sources[target].add(source)
        return self.through.setdefault((source, target), [])

    def _order(self) -> None:
        """Take out the step with the fewest neighbours, again and again.

        Of those with few the one is taken that rests on the shortest row of others: a chain is halved and halved again,
        so that no cell hangs on a long row of cells, which spreadsheets follow only so far.
        """
        left = set(self.targets)
        level = dict.fromkeys(self.targets, 0)

        def rank_of(step: int) -> tuple[int, int, int]:
            near = (self.targets[step] | self.sources[step]) - {step}
            return max(len(near), _FEW), level[step], step

        known = {step: rank_of(step) for step in left}
        waiting = list(known.values())
        heapify(waiting)
        while waiting:
            found = heappop(waiting)
            step = found[2]
            if step not in left or known[step] != found:
                continue
            left.discard(step)
            self.rank[step] = len(self.rank)
            ahead, behind = sorted(self.targets[step] & left), sorted(self.sources[step] & left)
            self.ahead[step], self.behind[step] = ahead, behind
            for source in behind:
                for target in ahead:
                    self._join(source, target).append(step)
            for near in {*ahead, *behind}:
                self.targets[near].discard(step)
                self.sources[near].discard(step)
                level[near] = max(level[near], level[step] + 1)
            for near in {*ahead, *behind}:
                known[near] = rank_of(near)
                heappush(waiting, known[near])

    @property
    def order(self) -> list[int]:
        return list(self.rank)

    def taken_out(self) -> list[Recipe]:
        """The cells from the first step to the last: links, who enters and is won, and how long a step is held."""
        found: list[Recipe] = []
        by_first: dict[int, list[tuple[int, int]]] = {step: [] for step in self.rank}
        for source, target in self.through:
            by_first[min(source, target, key=self.rank.__getitem__)].append((source, target))
        came: dict[int, list[int]] = {step: [] for step in self.rank}
        left: dict[int, list[int]] = {step: [] for step in self.rank}
        for step in self.order:
            for source, target in sorted(by_first[step]):
                between = self.through[source, target]
                products = [(("link", source, k), ("out", k), ("link", k, target)) for k in between]
                found.append(Recipe(("link", source, target), is_given=True, products=products))
            found.append(Recipe(("out", step), products=[(("link", step, step),)]))
            entering = [(("enter", k), ("out", k), ("link", k, step)) for k in came[step]]
            found.append(Recipe(("enter", step), is_given=True, products=entering))
            winning = [(("link", step, k), ("out", k), ("won", k)) for k in left[step]]
            found.append(Recipe(("won", step), is_given=True, products=winning))
            for target in self.ahead[step]:
                came[target].append(step)
            for source in self.behind[step]:
                left[source].append(step)
        return found

    def solved(self) -> list[Recipe]:
        """Stays and wins, from the last step back."""
        found: list[Recipe] = []
        for step in reversed(self.order):
            stays = [(("stays", i), ("link", i, step)) for i in self.behind[step]]
            wins = [(("link", step, j), ("wins", j)) for j in self.ahead[step]]
            found.append(Recipe(("stays", step), products=[(("enter", step),), *stays], times=("out", step)))
            found.append(Recipe(("wins", step), products=[(("won", step),), *wins], times=("out", step)))
        return found

    def timed(self) -> list[Recipe]:
        """What cases that are won still take from each step, times the chance that they are: as wins are solved."""
        found: list[Recipe] = []
        left: dict[int, list[int]] = {step: [] for step in self.rank}
        for step in self.order:
            taking = [(("link", step, k), ("out", k), ("due", k)) for k in left[step]]
            found.append(Recipe(("due", step), is_given=True, products=taking, weighed=("wins", step)))
            for source in self.behind[step]:
                left[source].append(step)
        for step in reversed(self.order):
            days = [(("link", step, j), ("days", j)) for j in self.ahead[step]]
            found.append(Recipe(("days", step), products=[(("due", step),), *days], times=("out", step)))
        return found

    def returned(self) -> list[Recipe]:
        """The returns to each step, and those of pairs that they rest on, from the last step back."""
        wanted = dict.fromkeys((step, step) for step in self.rank)
        waiting = list(wanted)
        while waiting:
            for pair in self._asked(*waiting.pop()):
                if pair not in wanted:
                    wanted[pair] = None
                    waiting.append(pair)
        ordered = sorted(wanted, key=lambda pair: (-min(self._ranks(pair)), -max(self._ranks(pair))))
        return [self._returns(*pair) for pair in ordered]

    def _ranks(self, pair: tuple[int, int]) -> tuple[int, int]:
        return self.rank[pair[0]], self.rank[pair[1]]

    def _asked(self, source: int, target: int) -> list[tuple[int, int]]:
        """The pairs that the returns from one step to another rest on."""
        if self.rank[target] < self.rank[source]:
            return [(source, near) for near in self.behind[target]]
        return [(near, target) for near in self.ahead[source]]

    def _returns(self, source: int, target: int) -> Recipe:
        place: Place = ("returns", source, target)
        if self.rank[target] < self.rank[source]:
            back = [(("returns", source, near), ("link", near, target)) for near in self.behind[target]]
            return Recipe(place, products=back, times=("out", target))
        on = [(("link", source, near), ("returns", near, target)) for near in self.ahead[source]]
        return Recipe(place, one=int(source == target), products=on, times=("out", source))
