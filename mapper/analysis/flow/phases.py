"""The time to a win as the way through phases of constant rate: what makes its law exact (phase-type)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from mapper.analysis.flow.delays import Delay
from mapper.analysis.flow.moves import Branch
from mapper.analysis.flow.solved import Solved
from mapper.core.ids import NodeId
from mapper.core.values import NodeKind, Outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

_MOST_PHASES: Final = 1_000
_WHOLE: Final = 1e-9
_NO_MORE: Final = 1e-12  # a counter is left out where fewer cases than this use it up


class Phases(NamedTuple):
    """Where a won case begins, how it moves between phases, and how fast it leaves each, a working day.

    `entry` may add up to less than 1: the rest is won at once.
    """

    entry: "Vector"
    moves: "Vector"  # square: the share of a phase's cases that goes to each phase; the rest is won
    rates: "Vector"


def phases_to_win(solved: Solved, visit: Mapping[NodeId, Delay]) -> Phases | None:
    """The phases a won case goes through, with their rates a working day; None where a wait is no sum of exponential
    ones or they are more than 1,000.

    `visit`: the delay of one visit by node; a node without one takes no time. There has to be a case that is won.

    Formula: a wait of shape k is k phases of rate k / mean wait; the moves between nodes are p(i, j) h(j) / h(i), cases
    entering by a(i) h(i) / w. What takes no time is taken out: T + TZ (I - ZZ)^-1 ZT, for the moves between timed
    states T and others Z.
    Assumes: waits are independent; the shape is a whole number to a thousand-millionth. A counter of attempts is
    unrolled, try by try, each with its own chance to win, also where one try is all there is; not where fewer than one
    in 10^12 use it up.
    Source: Neuts, Matrix-Geometric Solutions in Stochastic Models, 1981, chapter 2; docs/formulas.md, Won by a date.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.flow.times import times
    >>> found = flow(sale(), SALE)
    >>> phases = phases_to_win(found.ground, times(sale(), found).visit)
    >>> phases.rates.tolist()
    [1.0, 1.0, 0.4, 0.4]
    """
    unrolled = _Unrolled(solved, visit)
    return unrolled.phases() if unrolled.is_exact else None


class _State(NamedTuple):
    """A phase of a try at a node, or a node passed through at once (`rate` None)."""

    at: int
    attempt: int
    rate: float | None
    is_last: bool


class _Unrolled:
    """The won cases' chain with a state for each phase of each counted try."""

    def __init__(self, solved: Solved, visit: Mapping[NodeId, Delay]) -> None:
        self._network = solved.network
        self._chance: dict[int, float] = dict(zip(solved.places, solved.wins.tolist(), strict=True))
        self._by_source: dict[int, list[Branch]] = {}
        for branch in solved.network.branches:
            self._by_source.setdefault(branch.source, []).append(branch)
        self._states: list[_State] = []
        self._first: dict[tuple[int, int], int] = {}  # the first state of each try at each node
        self._tried: dict[tuple[int, int], float] = {}  # the chance to win at the beginning of a counted try
        self.is_exact = True
        for at in solved.places:
            if self.is_exact and self._chance[at] > 0:
                self._lay_out(at, visit.get(self._network.nodes[at].id))

    def phases(self) -> Phases:
        """The phases, with what is passed through at once taken out: T + TZ (I - ZZ)^-1 ZT."""
        import numpy as np

        moves, entry = self._moves(), self._entry()
        timed = np.array([state.rate is not None for state in self._states], dtype=np.bool_)
        at_once = np.linalg.inv(np.eye(int((~timed).sum())) - moves[np.ix_(~timed, ~timed)])
        onward = at_once @ moves[np.ix_(~timed, timed)]
        return Phases(
            entry=entry[timed] + entry[~timed] @ onward,
            moves=moves[np.ix_(timed, timed)] + moves[np.ix_(timed, ~timed)] @ onward,
            rates=np.array([state.rate for state in self._states if state.rate is not None]),
        )

    def _lay_out(self, at: int, delay: Delay | None) -> None:
        attempts = self._attempts(at)
        parts = 1 if delay is None or delay.mean == 0 else _whole(delay.shape)
        if parts is None or len(self._states) + parts * attempts > _MOST_PHASES:
            self.is_exact = False
            return
        rate = parts / delay.mean if delay is not None and delay.mean > 0 else None
        for attempt in range(1, attempts + 1):
            self._first[at, attempt] = len(self._states)
            self._states += [_State(at, attempt, rate, part == parts) for part in range(1, parts + 1)]
        after = 0.0  # who has used up the attempts is not won
        for attempt in range(attempts, 0, -1):
            after = self._tried[at, attempt] = (
                self._won_by_try(at, after) if self._is_counted(at) else self._chance[at]
            )

    def _is_counted(self, at: int) -> bool:
        """Whether the tries at a node are told apart: a limit of one counts too, for nobody tries again there."""
        counted = self._network.counted.get(at)
        return counted is not None and counted.spent >= _NO_MORE

    def _attempts(self, at: int) -> int:
        """The tries to be told apart at a node."""
        return self._network.limits[at] if self._is_counted(at) else 1

    def _won_by_try(self, at: int, after: float) -> float:
        won = 0.0
        for branch in self._by_source[at]:
            won += branch.share * (after if branch.target == at else self._at_end_of(branch))
        return won

    def _at_end_of(self, branch: Branch) -> float:
        """The chance to win where a branch leads."""
        node = self._network.nodes[branch.target]
        if node.kind is NodeKind.END:
            return float(node.outcome is Outcome.WON)
        return self._chance[branch.target]

    def _moves(self) -> "Vector":
        import numpy as np

        moves = np.zeros((len(self._states), len(self._states)))
        for place, state in enumerate(self._states):
            if not state.is_last:
                moves[place, place + 1] = 1.0
                continue
            here = self._tried[state.at, state.attempt]
            is_counted = self._is_counted(state.at)
            for branch in self._by_source[state.at]:
                attempt = state.attempt + 1 if is_counted and branch.target == state.at else 1
                target = self._first.get((branch.target, attempt))
                if target is not None and here > 0:
                    there = self._tried[branch.target, attempt]
                    moves[place, target] += branch.share * there / here
        return moves

    def _entry(self) -> "Vector":
        import numpy as np

        entry = np.zeros(len(self._states))
        for at, share in self._network.entry.items():
            if (at, 1) in self._first:
                entry[self._first[at, 1]] = share * self._chance[at]
        total = entry.sum()
        normed: Vector = entry / total
        return normed


def _whole(shape: float) -> int | None:
    """A shape as a number of phases.

    >>> _whole(2.0), _whole(1.5), _whole(float("inf"))
    (2, None, None)
    """
    if not 0.5 < shape <= _MOST_PHASES:
        return None
    return round(shape) if abs(shape - round(shape)) < _WHOLE else None
