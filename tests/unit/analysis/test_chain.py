"""The chain as numbers, against exact fractions and against the dense inverse."""

from fractions import Fraction
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow import chain as chain_module
from mapper.analysis.flow.attempts import tries
from mapper.analysis.flow.chain import OUT, Chain

Matrix = list[list[Fraction]]


def inverse(matrix: Matrix) -> Matrix:
    """Gauss and Jordan with fractions: nothing is rounded."""
    size = len(matrix)
    rows = [[*row, *(Fraction(int(i == j)) for j in range(size))] for i, row in enumerate(matrix)]
    for i in range(size):
        pivot = next(k for k in range(i, size) if rows[k][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for k in range(size):
            if k != i and rows[k][i]:
                rows[k] = [a - rows[k][i] * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[size:] for row in rows]


@st.composite
def weights(draw: st.DrawFn) -> list[list[int]]:
    """For each state how many of its cases go to each state and, in the last column, out."""
    size = draw(st.integers(1, 7))
    row = st.lists(st.integers(0, 5), min_size=size, max_size=size)
    return [[*draw(row), draw(st.integers(1, 3))] for _ in range(size)]


def made(table: list[list[int]]) -> tuple[Chain, Matrix]:
    """The chain, and the same shares as fractions."""
    size = len(table)
    shares = [[Fraction(cell, sum(row)) for cell in row] for row in table]
    moves = [
        (i, j if j < size else OUT, share) for i, row in enumerate(shares) for j, share in enumerate(row)
    ]
    rows, columns, amounts = zip(*[move for move in moves if move[2]], strict=True)
    return Chain(size, rows, columns, [float(a) for a in amounts], [1 / size] * size), shares


def fundamental(shares: Matrix) -> Matrix:
    return inverse([[int(i == j) - row[j] for j in range(len(shares))] for i, row in enumerate(shares)])


@pytest.mark.parametrize("dense", [500, 0])
@given(table=weights())
def test_visits_returns_and_reach_are_those_of_exact_fractions(dense: int, table: list[list[int]]) -> None:
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        chain, shares = made(table)
        size, exact = len(table), fundamental(shares)
        for j in range(size):
            visits = sum((exact[i][j] for i in range(size)), Fraction(0)) / size
            assert chain.visits[j] == pytest.approx(float(visits), rel=1e-10, abs=1e-14)
            assert chain.returns[j] == pytest.approx(float(exact[j][j]), rel=1e-10)
            assert chain.reached[j] == pytest.approx(float(visits / exact[j][j]), rel=1e-10, abs=1e-14)


@pytest.mark.parametrize("dense", [500, 0])
@given(table=weights(), law=st.lists(st.integers(0, 9), min_size=16, max_size=16))
def test_totals_are_those_of_exact_fractions(dense: int, table: list[list[int]], law: list[int]) -> None:
    """Mean square by N (v + d^2 + 2 d Qm), as the books have it; the chain goes by total variance."""
    size = len(table)
    means, variances = law[:size], law[8 : 8 + size]
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        chain, shares = made(table)
        exact = fundamental(shares)
        mean = [sum(exact[i][j] * means[j] for j in range(size)) for i in range(size)]
        after = [sum(shares[i][j] * mean[j] for j in range(size)) for i in range(size)]
        added = [variances[i] + means[i] ** 2 + 2 * means[i] * after[i] for i in range(size)]
        square = [sum(exact[i][j] * added[j] for j in range(size)) for i in range(size)]
        of_moves = np.array(means, dtype=float)[chain.rows], np.array(variances, dtype=float)[chain.rows]
        got_mean, got_variance = chain.totals(*of_moves)
    for i in range(size):
        assert got_mean[i] == pytest.approx(float(mean[i]), rel=1e-10, abs=1e-12)
        assert got_variance[i] == pytest.approx(float(square[i] - mean[i] ** 2), rel=1e-9, abs=1e-9)


@given(table=weights())
def test_the_chain_of_those_with_an_end_is_that_of_its_own_shares(table: list[list[int]]) -> None:
    """The given chain is asked with the old factors; here it is built and factorised anew."""
    size = len(table)
    chain, _ = made(table)
    won = np.where((chain.columns == OUT) & (chain.rows % 2 == 0), 1.0, 0.0)
    chances = chain.ahead(chain.from_state(won))
    known = chain.given(chances, won)
    apart = Chain(size, known.rows, known.columns, known.shares, known.entry)
    assert known.shares.reshape(-1).sum() == pytest.approx(int((chances > 0).sum()))
    assert known.entry.sum() == pytest.approx(1)
    assert known.visits == pytest.approx(apart.visits)
    can = chances > 0
    assert known.returns[can] == pytest.approx(apart.returns[can])
    assert known.ahead(np.ones(size))[can] == pytest.approx(apart.ahead(np.ones(size))[can])
    many = np.arange(size * 2, dtype=float).reshape(size, 2)
    assert known.ahead(many)[can] == pytest.approx(apart.ahead(many)[can])
    assert known.behind(many)[can] == pytest.approx(apart.behind(many * can[:, None])[can])


@pytest.mark.parametrize("size", [3, 1_200])
def test_a_step_that_only_leads_back_to_itself_is_no_loop_of_several_but_comes_back(size: int) -> None:
    rows = [*range(size), *range(size)]
    columns = [*range(size), *range(1, size), OUT]
    chain = Chain(size, rows, columns, [0.75] * size + [0.25] * size, [1.0] + [0.0] * (size - 1))
    assert chain.returns == pytest.approx(np.full(size, 4.0))
    assert chain.reached == pytest.approx(np.ones(size))


@pytest.mark.parametrize("dense", [500, 0])
def test_equations_without_an_answer_give_no_number(dense: int) -> None:
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        chain = Chain(2, [0, 1], [1, 0], [1.0, 1.0], [1.0, 0.0])
        assert np.isnan(chain.visits).all()
        assert np.isnan(chain.returns).all()
        assert np.isnan(chain.ahead(np.ones(2))).all()


@given(st.floats(0, 1), st.integers(1, 60))
def test_tries_are_those_counted_one_by_one(again: float, limit: int) -> None:
    made_so_many = [(1 - again) * again ** (k - 1) for k in range(1, limit + 1)]
    left = again**limit
    found = tries(again, limit)
    mean = sum(k * share for k, share in enumerate(made_so_many, 1)) + limit * left
    assert found.mean == pytest.approx(mean, rel=1e-9)
    assert found.spent == pytest.approx(left, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("again", [0.5, 0.99, 0.999, 1 - 1e-6, 1 - 1e-9, 1 - 2**-53])
@pytest.mark.parametrize("limit", [1_001, 20_000])
def test_tries_by_the_closed_forms_are_those_added_up(again: float, limit: int) -> None:
    shares = np.power(again, np.arange(limit))
    shares /= shares.sum()
    number = np.arange(1, limit + 1)
    mean = float(shares @ number)
    found = tries(again, limit)
    assert found.on_mean == pytest.approx(mean, rel=1e-6)
    assert found.on_variance == pytest.approx(float(shares @ (number - mean) ** 2), rel=1e-4)


@pytest.mark.parametrize("dense", [500, 0])
@given(table=weights(), data=st.data())
def test_the_chain_until_some_states_is_the_one_without_their_moves(
    dense: int, table: list[list[int]], data: st.DataObject
) -> None:
    size = len(table)
    members, others = (
        np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size))) for _ in range(2)
    )
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        chain, _ = made(table)
        for until, ended in (
            (chain.until(members), members),
            (chain.until(members).until(others), members | others),
        ):
            free = ~ended[chain.rows]
            apart = Chain(size, chain.rows[free], chain.columns[free], chain.shares[free], chain.entry)
            many = np.arange(size * 2, dtype=float).reshape(size, 2)
            assert until.visits == pytest.approx(apart.visits)
            assert until.returns == pytest.approx(apart.returns)
            assert until.ahead(many) == pytest.approx(apart.ahead(many))
            assert until.behind(many) == pytest.approx(apart.behind(many))
            assert until.from_state(np.ones(len(chain.rows))) == pytest.approx((~ended).astype(float))


@pytest.mark.parametrize(("size", "span"), [(1, 1), (40, 40), (400, 8), (400, 100), (400, 400)])
def test_returns_of_tangles_are_the_diagonal_of_the_inverse(size: int, span: int) -> None:
    """Long tangles, narrow ones and such in which nearly all lead to all, each from its factors alone."""
    chance = np.random.default_rng(size + span)
    moves = np.zeros((size, size + 1))
    for place in range(size):
        moves[place, min(place + 1, size)] += 0.6
        moves[place, max(0, place - int(chance.integers(1, span + 1)))] += 0.25
        moves[place, int(chance.integers(max(0, place - span), min(size, place + span)))] += 0.1
        moves[place, size] += 0.05
    rows, columns = np.nonzero(moves)
    with patch.object(chain_module, "DENSE_LIMIT", 0):
        chain = Chain(
            size, rows, np.where(columns == size, OUT, columns), moves[rows, columns], np.full(size, 1 / size)
        )
        exact = np.linalg.inv(np.eye(size) - moves[:, :size])
        assert chain.returns == pytest.approx(exact.diagonal(), rel=1e-9)
        assert chain.visits == pytest.approx(exact.sum(axis=0) / size, rel=1e-9)


def test_returns_around_a_hub_and_apart_from_it() -> None:
    """One state that a hundred lead to and that leads to them, and a hundred that lead to themselves alone."""
    arms = 100
    hub, size = 2 * arms, 2 * arms + 1
    moves = np.zeros((size, size + 1))
    for place in range(arms):
        moves[place, hub], moves[hub, place] = 0.9 - place / 200, 0.5 / arms
        moves[arms + place, arms + place] = place / arms
    moves[:, size] = 1 - moves.sum(axis=1)
    rows, columns = np.nonzero(moves)
    with patch.object(chain_module, "DENSE_LIMIT", 0):
        targets = np.where(columns == size, OUT, columns)
        chain = Chain(size, rows, targets, moves[rows, columns], np.full(size, 1 / size))
        exact = np.linalg.inv(np.eye(size) - moves[:, :size])
        assert chain.returns == pytest.approx(exact.diagonal(), rel=1e-9)


@pytest.mark.parametrize("dense", [500, 0])
@given(table=weights(), data=st.data())
def test_a_changed_row_is_that_of_the_chain_made_anew(
    dense: int, table: list[list[int]], data: st.DataObject
) -> None:
    size = len(table)
    state = data.draw(st.integers(0, size - 1))
    members = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    row = [*data.draw(st.lists(st.integers(0, 5), min_size=size, max_size=size)), 1]
    with patch.object(chain_module, "DENSE_LIMIT", dense):
        before, _ = made(table)
        anew, _ = made([row if at == state else known for at, known in enumerate(table)])
        ways = [(at if at < size else OUT, cell / sum(row)) for at, cell in enumerate(row) if cell]
        found = before.changed(state, *zip(*ways, strict=True))
        won = found.from_state((found.columns == OUT) * (found.rows % 2 == 0))
        chains = [
            (each, each.until(members), each.given(each.ahead(won), won[each.rows])) for each in (found, anew)
        ]
        for here, there in zip(*chains, strict=True):
            assert here.visits == pytest.approx(there.visits, rel=1e-9, abs=1e-12)
            assert here.returns == pytest.approx(there.returns, rel=1e-9, abs=1e-12)
            assert here.ahead(np.eye(size)) == pytest.approx(there.ahead(np.eye(size)), rel=1e-9, abs=1e-12)
            assert here.behind(np.eye(size)) == pytest.approx(there.behind(np.eye(size)), rel=1e-9, abs=1e-12)
