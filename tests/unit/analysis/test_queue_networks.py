"""Impatience, priorities and networks against balance equations, a conservation law and a simulation made here."""

import heapq
import math
import random
from fractions import Fraction
from itertools import pairwise
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.waiting.impatience import erlang_a
from mapper.analysis.waiting.jackson import jackson
from mapper.analysis.waiting.priorities import Urgency, cobham
from mapper.analysis.waiting.queues import erlang_b, m_g_1, m_m_c
from tests.unit.analysis.test_queues import birth_death

# -- Erlang A


@pytest.mark.parametrize("arrivals", [2.9, 2.9997, 3.0, 3.0003, 3.01])
def test_erlang_a_of_a_very_long_patience_is_the_sum_over_its_states(arrivals):
    patience = 1e9  # summed over the states from three busy people on, which are few enough here to be walked
    weights = np.cumsum(np.log(arrivals) - np.log(3.0 + np.arange(1, 400_000) / patience))
    start = max(0, int((arrivals - 3.0) * patience) - 200_000)
    near = np.arange(start + 1, start + 400_000)
    if start:
        weights = np.cumsum(np.log(arrivals) - np.log(3.0 + near / patience))
    else:
        near = np.arange(1, 400_000)
    scaled = np.exp(weights - weights.max())
    first = np.exp(-weights.max()) if not start else 0.0
    below = 1 / erlang_b(3, arrivals) - 1
    whole = scaled.sum() + first * (1 + below)
    found = erlang_a(arrivals, 1.0, 3, patience)
    assert found.waiting.queue == pytest.approx((near * scaled).sum() / whole, rel=1e-6)
    assert found.waiting.waits == pytest.approx((scaled.sum() + first) / whole, rel=1e-6)
    assert erlang_a(arrivals, 1.0, 3, 1e12).waiting.mean > 0, "in no time"


@pytest.mark.parametrize(
    ("arrivals", "work", "servers", "patience"),
    [(1.0, 1.0, 2, 3.0), (2.0, 1.0, 2, 1.0), (9.0, 1.0, 3, 4.0), (0.2, 2.0, 5, 0.1), (30.0, 0.5, 20, 6.0)],
)
def test_erlang_a_is_the_birth_death_chain_also_when_too_much_comes(arrivals, work, servers, patience):
    states = birth_death(
        lambda _: arrivals, lambda n: min(n, servers) / work + max(n - servers, 0) / patience, 500
    )
    found = erlang_a(arrivals, work, servers, patience)
    queue = sum((n - servers) * p for n, p in enumerate(states) if n > servers)
    assert found.waiting.waits == pytest.approx(states[servers:].sum())
    assert found.waiting.queue == pytest.approx(queue)
    assert found.waiting.mean == pytest.approx(queue / arrivals)
    assert found.gives_up == pytest.approx(queue / patience / arrivals)
    busy = sum(min(n, servers) * p for n, p in enumerate(states))
    assert found.waiting.utilisation == pytest.approx(busy / servers)


@given(st.integers(1, 15), st.floats(0.05, 0.9))
def test_with_endless_patience_erlang_a_is_erlang_c(servers, load):
    endless = m_m_c(load * servers, 1.0, servers)
    nearly = erlang_a(load * servers, 1.0, servers, 1e9)
    assert nearly.waiting.mean == pytest.approx(endless.mean, rel=1e-4)
    assert nearly.gives_up == pytest.approx(0.0, abs=1e-6)
    assert erlang_a(load * servers, 1.0, servers, math.inf).waiting == endless


def test_without_any_patience_erlang_a_is_erlang_b():
    assert erlang_a(3.0, 1.0, 4, 0.0).gives_up == pytest.approx(erlang_b(4, 3.0))
    assert erlang_a(3.0, 1.0, 4, 1e-6).gives_up == pytest.approx(erlang_b(4, 3.0), rel=1e-5)


def test_far_too_much_work_is_a_fluid():
    # what people cannot do gives up: 1 - c mu / lambda; no number overflows on the way
    found = erlang_a(100_000.0, 1.0, 50, 1_000.0)
    assert found.gives_up == pytest.approx(1 - 50 / 100_000)
    assert found.waiting.utilisation == pytest.approx(1.0)
    assert erlang_a(1e-6, 1.0, 500, 5.0).gives_up == pytest.approx(0.0)


@given(st.integers(1, 12), st.floats(0.1, 3), st.floats(0.1, 20))
def test_more_people_lose_fewer_customers(servers, load, patience):
    one = erlang_a(load * servers, 1.0, servers, patience)
    more = erlang_a(load * servers, 1.0, servers + 1, patience)
    assert more.gives_up <= one.gives_up + 1e-12
    assert more.waiting.mean <= one.waiting.mean + 1e-12


# -- Cobham

classes = st.lists(
    st.builds(Urgency, arrivals=st.floats(0.01, 1), work=st.floats(0.05, 2), cs2=st.floats(0, 3)),
    min_size=1,
    max_size=5,
)


def simulated_priorities(urgencies, until, seed, people=1):
    """Mean wait by class of people who take the most urgent case, and finish it; exponential work."""
    generator = random.Random(seed)
    cases = []
    for rank, each in enumerate(urgencies):
        now = generator.expovariate(each.arrivals)
        while now < until:
            cases.append((now, rank))
            now += generator.expovariate(each.arrivals)
    cases.sort()
    waits: list[list[float]] = [[] for _ in urgencies]
    queue: list[tuple[int, float]] = []
    now, at = 0.0, 0
    free = [0.0] * people
    while now < until and (at < len(cases) or queue):
        now = max(now, heapq.heappop(free))
        if not queue:
            now = max(now, cases[at][0])
        while at < len(cases) and cases[at][0] <= now:
            heapq.heappush(queue, (cases[at][1], cases[at][0]))
            at += 1
        rank, came = heapq.heappop(queue)
        waits[rank].append(now - came)
        heapq.heappush(free, now + generator.expovariate(1 / urgencies[rank].work))
    return [sum(each) / len(each) if each else None for each in waits]


def test_cobham_is_the_simulation():
    urgencies = [
        Urgency(arrivals=0.3, work=0.5),
        Urgency(arrivals=0.2, work=1.0),
        Urgency(arrivals=0.4, work=1.0),
    ]
    measured = simulated_priorities(urgencies, 400_000, seed=11)
    for found, mean in zip(cobham(urgencies), measured, strict=True):
        assert found.mean == pytest.approx(mean, rel=0.04)


def test_cobham_of_several_people_is_the_simulation_and_the_sum_of_fractions():
    urgencies = [Urgency(arrivals=rate, work=1.0) for rate in (0.4, 0.6, 0.8)]
    found = cobham(urgencies, 3)
    # Erlang's C as the sum of its series, and the rest of the formula, in fractions: load 9/5 of 3
    a, c = Fraction(9, 5), 3
    tail = a**c / factorial(c) / (1 - a / c)
    left = tail / (sum(a**n / factorial(n) for n in range(c)) + tail) / c
    use = [Fraction(0), Fraction(2, 15), Fraction(1, 3), Fraction(3, 5)]
    expected = [left / ((1 - before) * (1 - now)) for before, now in pairwise(use)]
    assert [each.mean for each in found] == pytest.approx([float(each) for each in expected])
    measured = simulated_priorities(urgencies, 60_000, seed=3, people=3)
    for each, mean in zip(found, measured, strict=True):
        assert each.mean == pytest.approx(mean, rel=0.06)


def test_several_people_leave_the_urgent_a_wait_in_overload():
    urgencies = [Urgency(arrivals=1.0, work=1.0), Urgency(arrivals=1.5, work=1.0)]
    first, second = cobham(urgencies, 2)
    assert first.mean == pytest.approx(1.0), (
        "the next of two is free after half an hour, and half the time is taken"
    )
    assert [each.code for each in second.obstacles] == ["overload"]
    assert first.mean == pytest.approx(simulated_priorities(urgencies, 20_000, seed=7, people=2)[0], rel=0.06)


@pytest.mark.parametrize("other", [Urgency(arrivals=0.2, work=2.0), Urgency(arrivals=0.2, work=1.0, cs2=0.5)])
def test_several_people_with_unlike_work_have_no_law(other):
    found = cobham([Urgency(arrivals=0.2, work=1.0), other], 2)
    assert {each.code for wait in found for each in wait.obstacles} == {"priorities"}
    assert all(wait.mean is None for wait in found)


def test_the_urgent_still_have_a_wait_when_the_rest_is_too_much():
    urgencies = [
        Urgency(arrivals=0.4, work=0.5),
        Urgency(arrivals=0.9, work=2.0),
        Urgency(arrivals=0.1, work=1.0),
    ]
    first, second, third = cobham(urgencies)
    assert [[r.code for r in each.obstacles] for each in (first, second, third)] == [
        [],
        ["overload"],
        ["overload"],
    ]
    assert second.mean is third.mean is None
    assert first.mean == pytest.approx(simulated_priorities(urgencies, 200_000, seed=5)[0], rel=0.04)


@given(classes)
def test_priorities_only_shift_waiting_from_class_to_class(urgencies):
    """Kleinrock's conservation law: the waits weighted by load are those of first come first served."""
    load = sum(each.arrivals * each.work for each in urgencies)
    found = cobham(urgencies)
    if load >= 0.99:
        return
    in_hand = sum(each.arrivals * each.work**2 * (1 + each.cs2) / 2 for each in urgencies)
    together = sum(each.arrivals * each.work * wait.mean for each, wait in zip(urgencies, found, strict=True))
    assert together == pytest.approx(load * in_hand / (1 - load))
    assert [wait.mean for wait in found] == sorted(wait.mean for wait in found)


def test_one_class_is_m_g_1():
    assert cobham([Urgency(arrivals=0.6, work=1.2, cs2=0.3)])[0].mean == pytest.approx(
        m_g_1(0.6, 1.2, 0.3).mean
    )


# -- Jackson


def test_two_stations_with_feedback_are_the_joint_chain():
    """Product form against the balance equations of both queues together, cut off where hardly anybody is."""
    gamma, on, back, work, servers = 0.4, 0.8, 0.25, (1.0, 0.7), (1, 2)
    size = 32
    states = [(i, j) for i in range(size) for j in range(size)]
    place = {state: number for number, state in enumerate(states)}
    generator = np.zeros((len(states), len(states)))
    for i, j in states:
        first, second = min(i, servers[0]) / work[0], min(j, servers[1]) / work[1]
        moves = [
            ((i + 1, j), gamma),
            ((i - 1, j + 1), first * on),
            ((i - 1, j), first * (1 - on)),
            ((i + 1, j - 1), second * back),
            ((i, j - 1), second * (1 - back)),
        ]
        for target, rate in moves:
            if rate and target in place:
                generator[place[i, j], place[target]] += rate
    generator -= np.diag(generator.sum(axis=1))
    balance = generator.T.copy()
    balance[-1] = 1.0
    share = np.linalg.solve(balance, np.eye(len(states))[-1])
    inside = sum((i + j) * share[place[i, j]] for i, j in states)

    found = jackson([gamma, 0.0], [[0.0, on], [back, 0.0]], work, servers)
    assert found.cases == pytest.approx(inside, rel=1e-4)
    assert found.time == pytest.approx(inside / gamma, rel=1e-4)
    assert found.arrivals == pytest.approx((gamma / (1 - on * back), gamma * on / (1 - on * back)))


def test_a_network_says_what_is_the_matter():
    assert [r.code for r in jackson([0.1], [[1.0]], [1.0], [1]).obstacles] == ["no_way_out"]
    over = jackson([0.4, 0.0], [[0.0, 1.0], [0.0, 0.0]], [1.0, 3.0], [1, 1])
    assert over.time is over.cases is None
    assert over.stations[0].mean is not None
    assert [r.code for r in over.stations[1].obstacles] == ["overload"]
    assert [r.code for r in jackson([0.1], [[1.5]], [1.0], [1]).obstacles] == ["number_unknown"]
