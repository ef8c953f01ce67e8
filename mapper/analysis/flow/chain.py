"""An absorbing Markov chain as mere numbers: one factorisation, asked from both sides as often as one likes.

States are the numbers 0 to n - 1. A move leads from one to another, or out (-1). N = (I - Q)^-1, where Q holds the
shares between the states (Kemeny and Snell, Finite Markov Chains, 1960, chapter III), is never formed above
DENSE_LIMIT states.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

from mapper.analysis.flow.selected_inverse import diagonal_of_inverse

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray
    from scipy.sparse.linalg import SuperLU

    Vector = NDArray[np.float64]
    Places = NDArray[np.intp]

OUT: Final = -1  # the target of a move that leaves the chain
DENSE_LIMIT: Final = (
    500  # states; measured: a dense inverse is faster up to here, a sparse factorisation above
)

_SINGULAR: Final = 1e-9  # of 1 - d N e: below this a changed row is as good as singular


class Chain:
    """A chain with its moves and where cases enter it.

    `rows`, `columns`, `shares`: the moves; those of a state add up to 1, several may lead to the same state, and
    `columns` is OUT where a move leaves the chain. `entry`: the share of the cases that enters at each state, adding up
    to 1. Where rounding makes the equations singular all answers are NaN.

    Example: half of the cases try again, half leave: 2 visits.

    >>> again = Chain(1, [0, 0], [0, OUT], [0.5, 0.5], [1.0])
    >>> float(again.visits[0]), float(again.returns[0]), float(again.reached[0])
    (2.0, 2.0, 1.0)
    """

    def __init__(
        self, size: int, rows: "ArrayLike", columns: "ArrayLike", shares: "ArrayLike", entry: "ArrayLike"
    ) -> None:
        import numpy as np

        self.size = size
        self.rows: Places = np.asarray(rows, dtype=np.intp)
        self.columns: Places = np.asarray(columns, dtype=np.intp)
        self.shares: Vector = np.asarray(shares, dtype=np.float64)
        self.entry: Vector = np.asarray(entry, dtype=np.float64)
        inside = self.columns != OUT
        moves = self.rows[inside], self.columns[inside], self.shares[inside]
        self._equations: _Equations = _Dense(size, *moves) if size <= DENSE_LIMIT else _Sparse(size, *moves)

    def ahead(self, values: "Vector") -> "Vector":
        """What is still to come from each state, itself included: N x values, for one column or for many at once."""
        return self._equations.ahead(values)

    def behind(self, entry: "Vector") -> "Vector":
        """How often each state is visited when cases enter like this: entry x N, for one column or for many at once."""
        return self._equations.behind(entry)

    @cached_property
    def visits(self) -> "Vector":
        """Mean number of visits to each state of one case: n = a N."""
        return self.behind(self.entry)

    @cached_property
    def returns(self) -> "Vector":
        """N_jj: how often a case that is at a state is there in all, this time included."""
        return self._equations.returns()

    @cached_property
    def reached(self) -> "Vector":
        """Share of the cases that ever come to each state: n_j / N_jj (Kemeny and Snell, theorem 3.5.7).

        It holds for any mix of entries, those at the state itself included.
        """
        import numpy as np

        return np.clip(self.visits / self.returns, 0.0, 1.0)

    def along(self, at_target: "Vector", when_out: float = 0.0) -> "Vector":
        """For each move what a value of the states is at its target; `when_out` where it leaves."""
        import numpy as np

        return np.where(self.columns == OUT, when_out, at_target[self.columns])

    def from_state(self, of_moves: "Vector") -> "Vector":
        """The mean over the moves that leave each state, weighted by their shares."""
        import numpy as np

        summed = np.bincount(self.rows, self.shares * of_moves, minlength=self.size)
        return np.asarray(summed, dtype=np.float64)

    def totals(self, means: "Vector", variances: "Vector") -> tuple["Vector", "Vector"]:
        """Mean and variance of what adds up from each state until the case is out.

        `means`, `variances`: of what each move adds, given that it is the move that is made. m = N d with d the mean
        over the moves; Var = N u with u = mean over the moves of (variance + (mean + m at the target - m here)^2), the
        law of total variance, which unlike the mean square less the squared mean loses no digits.

        Example: each try takes 3, and half are tried again: mean 6, variance of a geometric number 2 x 3 x 3.

        >>> import numpy as np
        >>> again = Chain(1, [0, 0], [0, OUT], [0.5, 0.5], [1.0])
        >>> mean, variance = again.totals(np.array([3.0, 3.0]), np.zeros(2))
        >>> float(mean[0]), float(variance[0])
        (6.0, 18.0)
        """
        mean = self.ahead(self.from_state(means))
        beyond = means + self.along(mean) - mean[self.rows]
        return mean, self.ahead(self.from_state(variances + beyond**2))

    def given(self, chances: "Vector", when_out: "Vector") -> "Chain":
        """The chain of the cases of which it is known that they come to a certain end.

        `chances`: h, the chance of that end from each state; `when_out`: the same for each move that leaves (0 or 1;
        of the others it does not matter). p^h = p x h(target) / h(source) (Kemeny and Snell, chapter 3.6); it is solved
        with the factorisation of this chain, N^h = N x h(target) / h(source). States without a chance keep no moves.

        Example: of three ways out one is a win; of the wins all take it.

        >>> import numpy as np
        >>> three = Chain(1, [0, 0, 0], [0, OUT, OUT], [0.5, 0.2, 0.3], [1.0])
        >>> won = np.array([0.0, 1.0, 0.0])
        >>> chance = three.ahead(three.from_state(won))
        >>> [round(float(share), 6) for share in three.given(chance, won).shares]
        [0.5, 0.5, 0.0]
        """
        import numpy as np

        there = np.where(self.columns == OUT, when_out, self.along(chances))
        here = chances[self.rows]
        shares = np.divide(self.shares * there, here, out=np.zeros_like(self.shares), where=here > 0)
        total = float(self.entry @ chances)
        entry = self.entry * chances / total if total > 0 else np.zeros_like(self.entry)
        return self._like(_Given(self._equations, chances), shares, entry)

    def until(self, members: "NDArray[np.bool_]") -> "Chain":
        """The chain in which no case leaves the member states: their visits are where cases first come into them.

        Their moves stay in the list and carry nothing.

        Example: half of the cases at the first state come to the second, which sends them back: visited once at most.

        >>> import numpy as np
        >>> both = Chain(2, [0, 0, 1], [1, OUT, 0], [0.5, 0.5, 1.0], [1.0, 0.0])
        >>> [float(chain.visits[1]) for chain in (both, both.until(np.array([False, True])))]
        [1.0, 0.5]
        """
        import numpy as np

        shares = np.where(members[self.rows], 0.0, self.shares)
        return self._like(self._equations.until(members), shares, self.entry)

    def changed(self, state: int, columns: "ArrayLike", shares: "ArrayLike") -> "Chain":
        """The chain in which other moves leave one state, without factorising anew.

        Only a row of I - Q is another one, so its inverse is that of before and a product of two vectors more (Sherman
        and Morrison 1950). All answers are NaN where the new equations are as good as singular.

        Example: half of the cases try again, then only a fifth of them does: 1.25 visits instead of 2.

        >>> again = Chain(1, [0, 0], [0, OUT], [0.5, 0.5], [1.0])
        >>> float(again.changed(0, [0, OUT], [0.2, 0.8]).visits[0])
        1.25
        """
        import numpy as np

        places, parts = np.asarray(columns, dtype=np.intp), np.asarray(shares, dtype=np.float64)
        stays = self.rows != state
        before = self._row(self.columns[~stays], self.shares[~stays])
        equations = _Changed(self._equations, state, self._row(places, parts) - before)
        known = self._like(equations, np.concatenate((self.shares[stays], parts)), self.entry)
        known.rows = np.concatenate((self.rows[stays], np.full(len(places), state)))
        known.columns = np.concatenate((self.columns[stays], places))
        order = np.argsort(known.rows, kind="stable")
        known.rows, known.columns, known.shares = known.rows[order], known.columns[order], known.shares[order]
        return known

    def entered(self, entry: "ArrayLike") -> "Chain":
        """The chain that cases enter elsewhere."""
        import numpy as np

        return self._like(self._equations, self.shares, np.asarray(entry, dtype=np.float64))

    def _row(self, columns: "Places", shares: "Vector") -> "Vector":
        import numpy as np

        inside = columns != OUT
        return np.asarray(np.bincount(columns[inside], shares[inside], minlength=self.size), dtype=np.float64)

    def _like(self, equations: "_Equations", shares: "Vector", entry: "Vector") -> "Chain":
        """A chain with the same moves, other shares, and equations that are known."""
        known = object.__new__(Chain)
        known.size, known.rows, known.columns = self.size, self.rows, self.columns
        known.shares, known.entry, known._equations = shares, entry, equations
        return known


class _Equations(Protocol):
    """(I - Q) factorised."""

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        """The same where nothing leaves the members."""
        ...

    def ahead(self, values: "Vector") -> "Vector": ...
    def behind(self, entry: "Vector") -> "Vector": ...
    def returns(self) -> "Vector": ...


class _Dense:
    """Few states: the inverse itself. That of such a matrix has no negative entries, so no digits cancel."""

    def __init__(self, size: int, rows: "Places", columns: "Places", shares: "Vector") -> None:
        import numpy as np

        matrix = np.eye(size)
        np.subtract.at(matrix, (rows, columns), shares)
        try:
            self._inverse: Vector = np.asarray(np.linalg.inv(matrix), dtype=np.float64)
        except np.linalg.LinAlgError:
            self._inverse = np.full((size, size), np.nan)

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        return _Until(self._inverse, members)

    def ahead(self, values: "Vector") -> "Vector":
        return self._inverse @ values

    def behind(self, entry: "Vector") -> "Vector":
        return self._inverse.T @ entry

    def returns(self) -> "Vector":
        return self._inverse.diagonal()


class _Until:
    """The equations where nothing leaves the members S, by the inverse N of those where it does.

    H = N(., S) N(S, S)^-1 is where cases first come into S, and N - H N(S, .) what they do before.
    """

    def __init__(self, inverse: "Vector", members: "NDArray[np.bool_]") -> None:
        import numpy as np

        self._inverse, self._members = inverse, members
        self._among = np.linalg.inv(inverse[np.ix_(members, members)])

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        return _Until(self._inverse, self._members | members)

    def ahead(self, values: "Vector") -> "Vector":
        here = self._members
        before = values.copy()
        before[here] = 0.0
        onward = self._inverse @ before
        return onward + self._inverse[:, here] @ (self._among @ (values[here] - onward[here]))

    def behind(self, entry: "Vector") -> "Vector":
        here = self._members
        visits = self._inverse.T @ entry
        first = self._among.T @ visits[here]
        visits -= self._inverse[here].T @ first
        visits[here] = first
        return visits

    def returns(self) -> "Vector":
        import numpy as np

        here = self._members
        through = (self._inverse[:, here] @ self._among) * self._inverse[here].T
        return np.where(here, 1.0, self._inverse.diagonal() - through.sum(axis=1))


class _Changed:
    """The equations with one row of Q more by a vector d: N + N e d N / (1 - d N e), e the unit vector of the row."""

    def __init__(self, equations: _Equations, state: int, more: "Vector") -> None:
        import numpy as np

        unit = np.zeros(len(more))
        unit[state] = 1.0
        self._equations, self._state, self._more = equations, state, more
        self._column: Vector = equations.ahead(unit)
        left = 1.0 - float(more @ self._column)
        self._left = left if abs(left) > _SINGULAR else np.nan

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        known = self._equations.until(members)
        return known if members[self._state] else _Changed(known, self._state, self._more)

    def ahead(self, values: "Vector") -> "Vector":
        import numpy as np

        known = self._equations.ahead(values)
        more: Vector = np.multiply.outer(self._column, self._more @ known / self._left)
        return known + more

    def behind(self, entry: "Vector") -> "Vector":
        import numpy as np

        known = self._equations.behind(entry)
        more: Vector = np.multiply.outer(self._row, known[self._state] / self._left)
        return known + more

    def returns(self) -> "Vector":
        return self._equations.returns() + self._column * self._row / self._left

    @cached_property
    def _row(self) -> "Vector":
        """What is added, by the inverse: d N."""
        return self._equations.behind(self._more)


class _Sparse:
    """Many states: a sparse factorisation that fills in little, for maps are long and have few crosswise lines.

    The pivots stay on the diagonal: no row of I - Q adds up to less than 0, so nothing grows without them changing.
    """

    def __init__(self, size: int, rows: "Places", columns: "Places", shares: "Vector") -> None:
        from scipy.sparse import csc_array, eye_array
        from scipy.sparse.linalg import splu

        self._size, self._moves = size, (rows, columns, shares)
        inside = csc_array((shares, (rows, columns)), shape=(size, size))
        matrix = (eye_array(size, format="csc") - inside).tocsc()
        self._factors: SuperLU | None
        try:
            self._factors = splu(
                matrix, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options={"SymmetricMode": True}
            )
        except RuntimeError:  # what splu raises for a singular matrix
            self._factors = None
        if self._factors is not None and (self._factors.perm_r != self._factors.perm_c).any():
            self._factors = None  # a pivot of 0 was passed over

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        rows, columns, shares = self._moves
        free = ~members[rows]
        return _Sparse(self._size, rows[free], columns[free], shares[free])

    def ahead(self, values: "Vector") -> "Vector":
        return self._solve(values, "N")

    def behind(self, entry: "Vector") -> "Vector":
        return self._solve(entry, "T")

    def returns(self) -> "Vector":
        import numpy as np

        return np.array([np.nan]) if self._factors is None else diagonal_of_inverse(self._factors)

    def _solve(self, values: "Vector", side: str) -> "Vector":
        import numpy as np

        if self._factors is None:
            return np.full(values.shape, np.nan)
        solved: Vector = self._factors.solve(values, trans=side)  # type: ignore[call-overload]  # stubs forget it
        return solved


class _Given:
    """The equations of the chain of the cases with a certain end, by those of the chain of all."""

    def __init__(self, equations: _Equations, chances: "Vector") -> None:
        self._equations, self._chances = equations, chances

    def until(self, members: "NDArray[np.bool_]") -> "_Equations":
        return _Given(self._equations.until(members), self._chances)

    def ahead(self, values: "Vector") -> "Vector":
        return self._over(self._equations.ahead((values.T * self._chances).T))

    def behind(self, entry: "Vector") -> "Vector":
        return (self._equations.behind(self._over(entry)).T * self._chances).T

    def returns(self) -> "Vector":
        return self._equations.returns()

    def _over(self, values: "Vector") -> "Vector":
        import numpy as np

        zeros, chances = np.zeros(values.T.shape), np.broadcast_to(self._chances, values.T.shape)
        return np.divide(values.T, chances, out=zeros, where=chances > 0).T
