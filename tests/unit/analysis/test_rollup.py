"""Parts and wholes: rates are formed again from counts, and what is shared out adds up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.measures.rollup import Part, passed_down, rolled_up, shared_out
from mapper.core.values import MetricKind

amounts = st.integers(0, 5000)
weights = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 50).map(float), min_size=1)


def test_row_26_rates_are_formed_again_from_counts_never_averaged():
    ana, ben = Part(value=0.1, hits=1, cases=10), Part(value=0.9, hits=45, cases=50)
    assert rolled_up(MetricKind.RATE, [ana, ben]) == pytest.approx(46 / 60)
    assert rolled_up(MetricKind.RATE, [Part(value=0.1), ben]) is None


def test_counts_add_up_stocks_are_averaged_over_time_and_ratios_stay_apart():
    parts = [Part(value=4), Part(value=8)]
    assert rolled_up(MetricKind.COUNT, parts) == rolled_up(MetricKind.STOCK, parts) == 12
    assert rolled_up(MetricKind.STOCK, parts, days=(7, 7)) == 6
    assert rolled_up(MetricKind.RATIO, parts) is None
    assert rolled_up(None, parts) is None
    assert rolled_up(MetricKind.COUNT, [Part(value=4), Part()]) is None


@given(amounts, weights)
def test_row_20_parts_re_add_to_the_whole_and_none_is_a_unit_off_its_due(total, weights):
    parts = shared_out(total, weights)
    assert sum(parts.values()) == pytest.approx(total)
    whole = sum(weights.values())
    for key, part in parts.items():
        due = total * (weights[key] / whole if whole else 1 / len(weights))
        assert abs(part - due) < 1 + 1e-6
        assert part == int(part)


@given(amounts, weights, st.sampled_from("abcdefgh"), amounts)
def test_row_20_a_locked_part_keeps_its_number(total, weights, name, number):
    parts = shared_out(total, weights, locked={name: number})
    if name in weights:
        assert parts[name] == number
    if name not in weights or (len(weights) > 1 and number <= total):
        assert sum(parts.values()) == pytest.approx(total)
    elif len(weights) == 1 or number > total:
        assert sum(parts.values()) == pytest.approx(number)


def test_money_is_shared_out_to_the_cent():
    parts = shared_out(100, {"a": 1, "b": 1, "c": 1}, unit=0.01)
    assert sorted(parts.values()) == pytest.approx([33.33, 33.33, 33.34])


@given(
    st.sampled_from([MetricKind.COUNT, MetricKind.MONEY, MetricKind.STOCK]),
    st.booleans(),
    amounts,
    weights,
)
def test_row_20_what_is_passed_down_rolls_up_to_the_whole_again(kind, over_time, total, weights):
    parts = passed_down(kind, total, weights, over_time=over_time)
    days = list(range(7, 7 + len(parts))) if over_time else ()
    found = rolled_up(kind, [Part(value=part) for part in parts.values()], days=days)
    assert found == pytest.approx(total)


@given(
    st.sampled_from([MetricKind.RATE, MetricKind.MEAN_TIME]),
    st.floats(0, 1),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1),
)
def test_row_26_a_rate_that_everybody_reaches_is_that_of_the_whole_whatever_the_cases(kind, rate, cases):
    parts = passed_down(kind, rate, cases)
    counted = [Part(value=parts[key], hits=parts[key] * n, cases=n) for key, n in cases.items()]
    assert rolled_up(kind, counted) == pytest.approx(rate)
