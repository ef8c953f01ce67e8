"""The laws of queues against balance equations, exact sums, embedded chains and simulations made here."""

import heapq
import math
import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.waiting import queues
from mapper.analysis.waiting.impatience import erlang_a
from mapper.analysis.waiting.jackson import jackson
from mapper.analysis.waiting.priorities import Urgency, cobham
from mapper.analysis.waiting.queues import Law, Waiting

POOLS = [(1, 0.5), (1, 0.95), (2, 1.0), (3, 2.4), (7, 5.5), (40, 36.0)]  # people, offered work
variations = st.floats(0, 4)
loads = st.floats(0.01, 0.97)


def codes(waiting: Waiting) -> list[str]:
    return [remark.code for remark in waiting.obstacles]


def birth_death(up, down, size):
    """The share of time in each of the states 0 to size, by the balance equations of the whole chain."""
    generator = np.zeros((size + 1, size + 1))
    for state in range(size):
        generator[state, state + 1] = up(state)
        generator[state + 1, state] = down(state + 1)
    generator -= np.diag(generator.sum(axis=1))
    equations = np.vstack([generator.T[:-1], np.ones(size + 1)])
    return np.linalg.solve(equations, np.eye(size + 1)[-1])


def simulated(between, work, servers, cases, seed):
    """Mean wait of cases that come one by one to alike people, the longest waiting first."""
    generator = random.Random(seed)
    free, now, total, warm = [0.0] * servers, 0.0, 0.0, cases // 20
    for number in range(cases):
        now += between(generator)
        begins = max(now, free[0])
        heapq.heapreplace(free, begins + work(generator))
        total += (begins - now) * (number >= warm)
    return total / (cases - warm)


# -- Erlang C and M/M/c


@pytest.mark.parametrize(("servers", "offered"), POOLS)
def test_erlang_c_is_the_sum_in_exact_fractions(servers, offered):
    a = Fraction(offered).limit_denominator(1000)
    terms = [a**k / math.factorial(k) for k in range(servers + 1)]
    all_busy = terms[-1] * servers / (servers - a)
    assert queues.erlang_c(servers, float(a)) == pytest.approx(float(all_busy / (sum(terms[:-1]) + all_busy)))
    assert queues.erlang_b(servers, float(a)) == pytest.approx(float(terms[-1] / sum(terms)))


@pytest.mark.parametrize(("servers", "offered"), POOLS[:1] + POOLS[2:5])
def test_m_m_c_is_the_birth_death_chain(servers, offered):
    work = 2.5
    arrivals = offered / work
    states = birth_death(lambda _: arrivals, lambda n: min(n, servers) / work, 600)
    found = queues.m_m_c(arrivals, work, servers)
    assert found.waits == pytest.approx(states[servers:].sum())
    assert found.queue == pytest.approx(sum((n - servers) * p for n, p in enumerate(states) if n > servers))
    assert found.mean == pytest.approx(found.queue / arrivals)
    # who finds n cases waits for n - c + 1 of those that leave at c mu: longer than t when fewer have left by then
    rate = servers / work
    for time in (0.0, 0.3, 2.0, 9.0):
        fewer, chance, longer = 0.0, math.exp(-rate * time), 0.0
        for left in range(600 - servers):
            fewer += chance
            longer += states[servers + left] * min(fewer, 1.0)
            chance *= rate * time / (left + 1)
        assert found.longer_than(time) == pytest.approx(longer, abs=1e-9)


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_a_percentile_is_what_the_rest_waits_longer_than(share):
    found = queues.m_m_c(1.7, 1.0, 2)
    assert found.longer_than(found.percentile(share)) == pytest.approx(1 - share)
    assert queues.m_m_c(0.1, 1.0, 2).percentile(0.5) == 0.0  # half do not wait at all


def test_many_people_overflow_nothing():
    found = queues.m_m_c(9_900.0, 1.0, 10_000)
    assert 0 < found.waits < 1
    assert found.mean == pytest.approx(found.waits / 100)


# -- one person


def embedded(arrivals, works):
    """Mean wait of M/G/1 from the chain of what each leaving case leaves behind; works: (share, fixed time)."""
    size = 400
    comes = [
        sum(
            share * math.exp(-arrivals * work + k * math.log(arrivals * work) - math.lgamma(k + 1))
            for share, work in works
        )
        for k in range(size)
    ]
    left = [1.0]
    for state in range(size - 1):  # p(0) comes(j) + sum p(i) comes(j - i + 1) = p(j), solved for p(j + 1)
        known = left[0] * comes[state] + sum(left[i] * comes[state - i + 1] for i in range(1, state + 1))
        left.append((left[state] - known) / comes[0])
        if left[-1] < 1e-13:
            break
    mean_left = sum(n * p for n, p in enumerate(left)) / sum(left)
    return mean_left / arrivals - sum(share * work for share, work in works)


@pytest.mark.parametrize("works", [[(1.0, 1.0)], [(0.5, 0.5), (0.5, 1.5)], [(0.9, 0.6), (0.1, 4.6)]])
def test_m_g_1_is_the_embedded_chain(works):
    work, cs2 = queues.mixture([(share, time, 0.0) for share, time in works])
    assert work == pytest.approx(1.0)
    found = queues.m_g_1(0.5, work, cs2)
    assert found.mean == pytest.approx(embedded(0.5, works), rel=1e-6)
    assert found.waits == pytest.approx(0.5)


@given(loads)
def test_m_g_1_with_exponential_work_is_m_m_1(load):
    assert queues.m_g_1(load, 1.0, 1.0).mean == pytest.approx(queues.m_m_c(load, 1.0, 1).mean)


@given(loads, variations)
def test_kingman_and_marchal_are_exact_for_poisson_arrivals(load, cs2):
    exact = queues.m_g_1(load, 1.0, cs2).mean
    assert queues.kingman(load, 1.0, ca2=1.0, cs2=cs2).mean == pytest.approx(exact)
    assert queues.marchal(load, 1.0, ca2=1.0, cs2=cs2).mean == pytest.approx(exact)
    assert queues.sakasegawa(load, 1.0, 1, ca2=1.0, cs2=cs2).mean == pytest.approx(exact)


@given(loads, variations, variations)
def test_marchal_stays_below_kingmans_bound(load, ca2, cs2):
    bound = load * (ca2 / load**2 + cs2) / (2 * (1 - load))  # lambda (var a + var s) / (2 (1 - rho))
    assert queues.kingman_bound(load, 1.0, ca2=ca2, cs2=cs2).mean == pytest.approx(bound)
    assert queues.marchal(load, 1.0, ca2=ca2, cs2=cs2).mean <= bound * (1 + 1e-12)


def test_marchal_is_another_law_than_kingman():
    kingman = queues.kingman(0.9, 1.0, ca2=0.5, cs2=0.5)
    marchal = queues.marchal(0.9, 1.0, ca2=0.5, cs2=0.5)
    assert (kingman.law, marchal.law) == (Law.KINGMAN, Law.MARCHAL)
    assert marchal.mean / kingman.mean == pytest.approx(0.967, abs=0.001)
    assert kingman.waits is None
    assert kingman.percentile(0.9) is None


@pytest.mark.parametrize(("load", "ca2", "cs2"), [(0.6, 0.3, 1.5), (0.8, 2.0, 0.5), (0.8, 0.25, 0.25)])
def test_what_one_person_is_waited_for_lies_below_kingmans_bound_and_near_marchal(load, ca2, cs2):
    measured = simulated(gamma(1 / load, ca2), gamma(1.0, cs2), 1, 300_000, seed=5)
    assert measured < queues.kingman_bound(load, 1.0, ca2=ca2, cs2=cs2).mean
    assert queues.marchal(load, 1.0, ca2=ca2, cs2=cs2).mean == pytest.approx(measured, rel=0.25)


@pytest.mark.parametrize("servers", [2, 5])
def test_sakasegawa_is_near_a_simulation_of_several_people(servers):
    measured = simulated(poisson(0.8 * servers), gamma(1.0, 0.5), servers, 300_000, seed=6)
    found = queues.sakasegawa(0.8 * servers, 1.0, servers, ca2=1.0, cs2=0.5)
    assert found.mean == pytest.approx(measured, rel=0.1)


# -- several people, any work


def gamma(mean, squared):
    return lambda generator: generator.gammavariate(1 / squared, mean * squared)


def poisson(rate):
    return lambda generator: generator.expovariate(rate)


TWO_KINDS = queues.mixture([(3, 0.5, 1.0), (1, 2.5, 1.0)])  # a mean of 1 hour


@pytest.mark.parametrize(
    ("servers", "load", "between", "ca2", "work", "cs2"),
    [
        (3, 0.8, poisson(2.4), 1.0, gamma(1.0, 2.0), 2.0),
        (3, 0.7, poisson(2.1), 1.0, gamma(1.0, 0.25), 0.25),
        (2, 0.75, poisson(1.5), 1.0, lambda _: 1.0, 0.0),
        (2, 0.8, gamma(1 / 1.6, 0.5), 0.5, gamma(1.0, 1.0), 1.0),
        (2, 0.8, poisson(1.6), 1.0, lambda g: g.expovariate(2 if g.random() < 0.75 else 0.4), TWO_KINDS[1]),
    ],
    ids=["M/G/3 uneven", "M/G/3 even", "M/D/2", "G/M/2", "two kinds"],
)
def test_allen_cunneen_is_within_eight_per_cent_of_a_simulation(servers, load, between, ca2, work, cs2):
    measured = simulated(between, work, servers, 300_000, seed=7)
    found = queues.allen_cunneen(load * servers, 1.0, servers, ca2=ca2, cs2=cs2)
    assert found.mean == pytest.approx(measured, rel=0.08)


@pytest.mark.parametrize(("servers", "offered"), POOLS)
def test_allen_cunneen_is_exact_where_the_exact_laws_hold(servers, offered):
    exact = queues.m_m_c(offered, 1.0, servers)
    found = queues.allen_cunneen(offered, 1.0, servers, ca2=1.0, cs2=1.0)
    assert found.mean == pytest.approx(exact.mean)
    assert found.longer_than(1.0) == pytest.approx(exact.longer_than(1.0))
    assert queues.sakasegawa(offered, 1.0, servers, ca2=1.0, cs2=1.0).mean == pytest.approx(
        exact.mean, rel=0.12
    )


@given(st.integers(1, 30), loads, variations, variations)
def test_more_people_never_wait_longer(servers, load, ca2, cs2):
    arrivals = load * servers
    one = queues.allen_cunneen(arrivals, 1.0, servers, ca2=ca2, cs2=cs2)
    more = queues.allen_cunneen(arrivals, 1.0, servers + 1, ca2=ca2, cs2=cs2)
    assert more.mean <= one.mean
    assert more.waits <= one.waits


@given(st.integers(1, 20), loads, variations)
def test_a_pool_twice_as_large_with_twice_the_work_waits_less(servers, load, cs2):
    small = queues.allen_cunneen(load * servers, 1.0, servers, ca2=1.0, cs2=cs2)
    large = queues.allen_cunneen(2 * load * servers, 1.0, 2 * servers, ca2=1.0, cs2=cs2)
    assert large.utilisation == pytest.approx(small.utilisation)
    assert large.mean <= small.mean


@given(st.integers(1, 20), loads, st.floats(0.01, 100))
def test_the_unit_of_time_does_not_matter(servers, load, factor):
    hours = queues.m_m_c(load * servers, 1.0, servers)
    other = queues.m_m_c(load * servers / factor, factor, servers)
    assert other.mean == pytest.approx(hours.mean * factor)
    assert other.queue == pytest.approx(hours.queue)


def test_a_mixture_has_mean_and_variance_of_its_draws():
    generator = np.random.default_rng(3)
    kind = generator.random(400_000) < 0.3
    draws = np.where(kind, generator.exponential(4.0, kind.size), generator.gamma(4.0, 0.25, kind.size))
    mean, cs2 = queues.mixture([(30, 4.0, 1.0), (70, 1.0, 0.25)])
    assert mean == pytest.approx(draws.mean(), rel=0.01)
    assert cs2 == pytest.approx(draws.var() / draws.mean() ** 2, rel=0.03)


# -- where no law holds


@pytest.mark.parametrize(
    "found",
    [
        queues.m_m_c(2.0, 1.0, 2),
        queues.m_g_1(1.5, 1.0, 1.0),
        queues.allen_cunneen(3.0, 1.0, 2, ca2=1.0, cs2=1.0),
        queues.sakasegawa(2.0, 1.0, 2, ca2=1.0, cs2=1.0),
        queues.kingman(1.0, 1.0, ca2=1.0, cs2=1.0),
        queues.kingman_bound(1.0, 1.0, ca2=1.0, cs2=1.0),
        queues.marchal(1.0, 1.0, ca2=1.0, cs2=1.0),
    ],
)
def test_overload_has_a_utilisation_and_no_wait(found):
    assert codes(found) == ["overload"]
    assert found.utilisation >= 1
    assert found.mean is found.waits is found.queue is None
    assert found.longer_than(1.0) is found.percentile(0.5) is None


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
def test_numbers_that_are_none_give_a_code(bad):
    for found in (
        queues.m_m_c(bad, 1.0, 2),
        queues.m_m_c(1.0, bad, 2),
        queues.allen_cunneen(1.0, 1.0, 2, ca2=bad, cs2=1.0),
        queues.m_g_1(0.5, 1.0, bad),
        queues.board(bad),
        erlang_a(bad, 1.0, 2, 1.0).waiting,
        cobham([Urgency(arrivals=0.1, work=bad)])[0],
    ):
        assert codes(found) == ["number_unknown"]
        assert found.mean is None
    assert queues.mixture([(1.0, bad, 1.0)]) is None
    assert [r.code for r in jackson([bad], [[0.0]], [1.0], [1]).obstacles] == ["number_unknown"]


def test_nobody_and_nothing():
    assert codes(queues.m_m_c(1.0, 1.0, 0)) == ["no_servers"]
    assert codes(erlang_a(1.0, 1.0, 0, 1.0).waiting) == ["no_servers"]
    for found in (
        queues.m_m_c(0.0, 1.0, 2),
        queues.m_g_1(0.0, 1.0, 1.0),
        queues.kingman_bound(0.0, 1.0, ca2=1.0, cs2=1.0),
        queues.marchal(0.0, 1.0, ca2=1.0, cs2=1.0),
        queues.m_m_c(1.0, 0.0, 1),
        erlang_a(0.0, 1.0, 2, 1.0).waiting,
    ):
        assert (found.mean, found.queue) == (0.0, 0.0)
    assert queues.m_m_c(0.0, 1.0, 2).longer_than(0.0) == 0.0
    assert queues.mixture([]) is None
    assert cobham([]) == []
    assert jackson([], [], [], []).cases == 0


# -- a board


def test_a_board_waits_half_its_period():
    generator = random.Random(1)
    waits = [math.ceil(t / 5) * 5 - t for t in (generator.uniform(0, 5_000) for _ in range(50_000))]
    weekly = queues.board(5.0)
    assert weekly.mean == 2.5 == pytest.approx(sum(waits) / len(waits), abs=0.02)
    assert weekly.longer_than(4.0) == pytest.approx(sum(w > 4 for w in waits) / len(waits), abs=0.01)
    assert weekly.percentile(0.8) == pytest.approx(sorted(waits)[40_000], abs=0.05)
    assert weekly.longer_than(6.0) == queues.board(0.0).mean == 0.0
