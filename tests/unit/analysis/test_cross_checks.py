"""Other methods for the headcount, against their own counting, one call and one person at a time."""

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.figure import Unit
from mapper.analysis.people.cross_checks import (
    Accounts,
    breakdown,
    incremental,
    square_root,
    top_down,
    workload,
)
from mapper.analysis.waiting.queues import erlang_c


def codes(figure) -> list[str]:
    return [remark.code for remark in figure.missing]


def test_workload_counts_every_call():
    classes = [
        Accounts(number=3, calls=4, hours=1.5),
        Accounts(number=5, calls=2, hours=0.5),
        Accounts(number=0, calls=9),
    ]
    hours = sum(each.hours for each in classes for _ in range(each.number) for _ in range(each.calls))
    assert workload(classes, 10.0).value == pytest.approx(hours / 10)
    assert codes(workload([], 10.0)) == ["accounts"]
    assert codes(workload([Accounts(number=None, calls=math.nan)], 0.0)) == [
        "accounts",
        "calls",
        "hours_a_person",
    ]


def test_breakdown_and_top_down_reach_the_target_with_so_many_people():
    people = breakdown(1_000_000.0, 80_000.0).value
    assert people * 80_000 == pytest.approx(1_000_000)
    assert top_down(1_000_000.0, 160_000.0, 0.5).value == pytest.approx(people)
    assert codes(breakdown(None, 0.0)) == ["target", "productivity"]
    assert codes(top_down(10.0, None, math.nan)) == ["quota", "attainment"]
    assert codes(breakdown(1.0, 1.0, leaving_share=-0.5)) == ["leaving_share"]


@given(st.lists(st.integers(0, 200), min_size=1, max_size=20), st.integers(1, 150))
def test_incremental_finds_the_most_profit_when_each_one_more_brings_less(gains, cost):
    gains.sort(reverse=True)
    margins = [float(sum(gains[:n])) for n in range(len(gains) + 1)]
    profits = [margin - n * cost for n, margin in enumerate(margins)]
    found = incremental(margins, float(cost))
    assert profits[int(found.value)] == max(profits)
    assert bool(found.assumed) == (found.value == len(gains))


def test_incremental_says_what_it_lacks():
    assert codes(incremental([], 1.0)) == codes(incremental([0.0, None], 1.0)) == ["margins"]
    assert codes(incremental([0.0, 1.0], None)) == ["cost"]
    assert incremental([0.0, -5.0], 1.0).value == 0.0


@pytest.mark.parametrize("beta", [0.5, 1.0, 1.5])
def test_square_root_staffing_makes_the_share_wait_that_halfin_and_whitt_say(beta):
    normal = NormalDist()
    share = 1 / (1 + beta * normal.cdf(beta) / normal.pdf(beta))
    people = square_root(10_000.0, 1.0, beta=beta).value
    assert erlang_c(round(people), 10_000.0) == pytest.approx(share, abs=0.01)
    assert codes(square_root(None, math.inf)) == ["arrivals", "work"]


def test_every_figure_counts_people_and_names_its_terms():
    for figure in (
        workload([Accounts(number=1, calls=1)], 1.0),
        breakdown(1.0, 1.0),
        incremental([0.0, 1.0], 1.0),
        top_down(1.0, 1.0, 1.0),
        square_root(1.0, 1.0),
    ):
        assert figure.unit is Unit.PEOPLE
        assert figure.terms
        assert figure.value is not None
