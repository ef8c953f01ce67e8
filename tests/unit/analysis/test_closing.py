"""The chance of closing a gap, against going through every way the cases can end."""

import math
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow.required import wins_for_revenue
from mapper.analysis.flow.seasons import earlier
from mapper.analysis.gap.closing import Batch, Method, closing
from mapper.analysis.ranges.ranges import wilson
from tests.searching import briefly

batches = st.lists(
    st.builds(
        Batch,
        cases=st.integers(0, 4),
        value=st.sampled_from([0, 0.5, 10, 12.25, 99.99]),
        chance=st.sampled_from([0.0, 0.125, 0.25, 0.5, 0.75, 1.0]),
    ),
    max_size=3,
)


def by_every_ending(missing, listed):
    """The chance, mean and variance from each win or loss of each case, in exact fractions."""
    cases = [(Fraction(str(b.value)), Fraction(b.chance)) for b in listed for _ in range(int(b.cases))]
    chance = mean = square = Fraction(0)
    for ending in product((0, 1), repeat=len(cases)):
        weight, money = Fraction(1), Fraction(0)
        for won, (value, p) in zip(ending, cases, strict=True):
            weight *= p if won else 1 - p
            money += value if won else 0
        chance += weight if money >= Fraction(str(missing)) else 0
        mean += weight * money
        square += weight * money * money
    return float(chance), float(mean), float(square - mean * mean)


def test_what_is_no_number_brings_nothing_and_is_never_brought():
    odd = [
        Batch(math.nan, 10, 0.5),
        Batch(math.inf, 10, 0.5),
        Batch(2, math.nan, 0.5),
        Batch(2, 10, math.nan),
    ]
    assert closing(10, [*odd, Batch(2, 10, 0.5)]) == closing(10, [Batch(2, 10, 0.5)])
    assert closing(math.nan, [Batch(2, 10, 1.0)]).chance == 0
    assert closing(math.inf, [Batch(2, 10, 1.0)]).chance == 0
    assert earlier({2: 20.0}, math.nan) == earlier({2: 20.0}, math.inf) == {}
    assert wilson(0.5, 0.0) == wilson(math.nan, 10) == wilson(0.5, math.nan) == (0.0, 1.0)
    assert wins_for_revenue(1e308, 0.5).value is None


@briefly()
@given(st.sampled_from([0, 0.5, 10, 22.25, 100, 150.5]), batches)
def test_row_4_the_chance_is_that_of_all_endings(missing, listed):
    found = closing(missing, listed)
    chance, mean, variance = by_every_ending(missing, listed)
    assert found.method is Method.EXACT
    assert found.chance == pytest.approx(chance, abs=1e-12)
    assert found.mean == pytest.approx(mean)
    assert found.spread**2 == pytest.approx(variance)


def test_expecting_exactly_what_is_missing_means_even_odds():
    parts = closing(1_000_000, [Batch(99.5, 40_000, 1_000_000 / 99.5 / 40_000)])
    assert (parts.method, parts.chance) == (Method.NORMAL, pytest.approx(0.5))
    assert closing(1_000_000, [Batch(100, 40_000, 0.25)]).chance == pytest.approx(0.5, abs=0.05)


def test_the_normal_law_is_near_the_exact_one_for_many_cases():
    exact = closing(45_050, [Batch(400, 100, 0.75), Batch(800, 50, 0.375)])
    normal = closing(45_050, [Batch(400.0001, 100, 0.75), Batch(800, 50, 0.375)])
    assert (exact.method, normal.method) == (Method.EXACT, Method.NORMAL)
    assert normal.chance == pytest.approx(exact.chance, abs=0.02)


def test_too_many_different_sums_are_taken_as_normal():
    odd = [Batch(90, 10_000 + number * 1.37, 0.3) for number in range(12)]
    assert closing(3_000_000, odd).method is Method.NORMAL
    assert closing(1e18, [Batch(1, 1e18, 0.5)]).method is Method.NORMAL


def test_nothing_missing_is_closed_and_nothing_started_closes_nothing():
    assert closing(0, []).chance == 1.0
    assert closing(5, []).chance == 0.0
    assert closing(5, [Batch(10, 0, 1.0)]).chance == 0.0


def test_money_that_cannot_be_counted_counts_nothing():
    for value in (1e308, float("nan"), float("inf"), -5.0):
        found = closing(10, [Batch(2, 10, 0.5), Batch(3, value, 0.5)])
        assert (found.chance, found.mean) == (0.75, 10.0)
