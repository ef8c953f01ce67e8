"""Stays at stalls and slips of dates, against the closed forms of the exponential law and a simulation."""

import random
from math import exp

import pytest

from mapper.analysis.waiting.stalls import slips, stall
from mapper.core.edits.measures import set_measures
from mapper.core.records import Commitment, Node
from mapper.core.values import WaitLaw
from tests.builders import a_map, named


def promising(again=0.5, **measures):
    """Pitch, a stall that comes back to itself, close."""
    builder = a_map().step("Pitch").to("Promised").stall("Promised", wait_days=20.0, **measures)
    return builder.to("Promised", again).to("Won", 1 - again).session()


def figures(session):
    return stall(session.store, named(session.store, Node, "Promised").id)


def test_row_1_half_of_the_calls_come_back():
    found = figures(promising())
    assert found.attempts == pytest.approx(2)
    assert found.days == pytest.approx(40)
    assert sum(found.shares[2:]) == pytest.approx(exp(-1.5), abs=1e-9)
    assert round(100 * sum(found.shares[2:]), 2) == 22.31


def test_row_1_a_limit_on_attempts_is_followed():
    session = promising()
    session.run(
        set_measures, named(session.store, Node, "Promised").id, attempts_limit=2, age_limit_days=60.0
    )
    found = figures(session)
    assert found.attempts == pytest.approx(1.5)
    assert found.days == pytest.approx(30)
    # of the stays half are one wait, half two: E[max(T - 60, 0)] / E[T] by hand
    one, two = 20 * exp(-3), 20 * exp(-3) * (2 + 3)
    assert found.over_limit == pytest.approx((one + two) / 2 / 30)


@pytest.mark.parametrize("law", list(WaitLaw))
def test_the_ages_are_those_of_a_simulated_process(law):
    session = promising(again=0.6, attempts_limit=4, wait_spread_days=10.0, wait_law=law)
    found = figures(session)
    draw = random.Random(7)
    one = {
        WaitLaw.EXPONENTIAL: lambda: draw.expovariate(1 / 20),
        WaitLaw.GAMMA: lambda: draw.gammavariate(4, 5),
        WaitLaw.FIXED: lambda: 20.0,
    }[law]
    stays = []
    for _ in range(40_000):
        stay = one()
        for _ in range(3):
            if draw.random() >= 0.6:
                break
            stay += one()
        stays.append(stay)
    total = sum(stays)
    older = [sum(max(stay - age, 0) for stay in stays) / total for age in (30, 60, 90)]
    wanted = [1 - older[0], older[0] - older[1], older[1] - older[2], older[2]]
    assert found.days == pytest.approx(total / len(stays), rel=0.02)
    assert found.shares == pytest.approx(wanted, abs=0.01)


def test_what_is_not_known_is_not_made_up():
    assert figures(a_map().stall("Promised").to("Won").session()) is None
    assert figures(promising(again=1.0)) is None
    assert figures(promising(again=1.0, attempts_limit=5)).days == pytest.approx(100)


def test_tries_without_an_end_in_sight_are_counted_to_the_end():
    assert figures(promising(again=0.9995)).attempts == pytest.approx(2000)
    assert figures(promising(again=1.0, attempts_limit=200_000)).days == pytest.approx(4_000_000)


def test_who_has_no_limit_of_age_is_never_over_it():
    session = promising()
    session.run(set_measures, named(session.store, Node, "Promised").id, wait_days=0.0)
    assert figures(session).over_limit is None


def committed(**fields):
    return Commitment(id="commitment-1", node_id="node-1", **fields)


def test_row_2_a_date_that_slips():
    found = slips(
        committed(hold_share=0.6, slip_share=0.3, cancel_share=0.1, slip_days=42.0, delay_cost_a_day=100.0)
    )
    assert round(100 * found.starts, 2) == 85.71
    assert found.slips == pytest.approx(0.3 / 0.7)
    assert found.days == pytest.approx(18)
    assert found.money == pytest.approx(1800)


@pytest.mark.parametrize("shares", [(0.5, 0.2, 0.1), (0.6, 0.5, 0.2), (0.1, 1.0, 0.0)])
def test_shares_that_miss_one_count_alike_for_starts_and_slips(shares):
    """Review by review: of what is still open so much holds, slips and is cancelled, all of it one of the three."""
    holds, again, ends = (share / sum(shares) for share in shares)
    found = slips(committed(hold_share=shares[0], slip_share=shares[1], cancel_share=shares[2]))
    starts = sum(again**review * holds for review in range(2000))
    late = sum(review * again**review * (holds + ends) for review in range(2000))
    assert (found.starts, found.slips) == pytest.approx((starts, late))


def test_row_2_a_missing_share_gives_no_figure():
    assert slips(committed(hold_share=0.6)) is None
    assert slips(committed(hold_share=0.0, slip_share=1.0, cancel_share=0.0)) is None
    assert slips(committed(hold_share=0.6, cancel_share=0.1)).slips == pytest.approx(0.3 / 0.7)


def test_calendar_days_become_working_days_where_stalls_are_added_up():
    session = promising(is_calendar_wait=True, age_limit_days=42.0)
    node_id = named(session.store, Node, "Promised").id
    found, own = stall(session.store, node_id, in_working_days=True), figures(session)
    assert (own.days, found.days) == (pytest.approx(40), pytest.approx(40 * 5 / 7))
    # the sum of exponential tries, half of which come back, is exponential with twice the mean
    assert sum(found.shares[1:]) == pytest.approx(exp(-30 / (40 * 5 / 7)), abs=1e-9)
    assert found.over_limit == pytest.approx(own.over_limit), "its limit is in the same days as its wait"
    assert own.over_limit == pytest.approx(exp(-42 / 40), abs=1e-9)
