"""How far a map is measured, and the trend of a metric against a search for the line that fits best."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.measures.measured import measured, trend
from mapper.analysis.people.hours import DAYS_A_MONTH
from mapper.core import queries
from mapper.core.records import Node
from mapper.core.values import Direction
from tests.builders import a_map, named


def test_row_12_steps_without_a_metric_are_counted_and_named():
    builder = a_map().start().to("Call").step("Call").metric("Calls", target=9).metric("Rate")
    builder.to("Offer").step("Offer").metric("Offers", actual=3).to("Sign").step("Sign").to("Won")
    reader = builder.note("Not a step").snapshot()
    found = measured(reader, queries.maps(reader)[0].id)
    assert (found.steps, found.with_metric, found.with_target, found.with_actual) == (3, 2, 1, 1)
    assert found.coverage == pytest.approx(2 / 3)
    assert found.blank == (named(reader, Node, "Sign").id,)
    empty = a_map().snapshot()
    assert measured(empty, queries.maps(empty)[0].id).coverage is None


@given(
    st.lists(
        st.tuples(st.integers(1, 28), st.floats(-100, 100)), min_size=2, max_size=8, unique_by=lambda x: x[0]
    )
)
def test_row_26_no_other_line_fits_better(pairs):
    values = [(f"2026-02-{day:02d}", value) for day, value in pairs]
    slope = trend(values).a_month / DAYS_A_MONTH
    middle = sum(day for day, _ in pairs) / len(pairs)
    mean = sum(value for _, value in pairs) / len(pairs)

    def missed(tilt):
        return sum((value - mean - tilt * (day - middle)) ** 2 for day, value in pairs)

    assert missed(slope) <= min(missed(slope + 0.01), missed(slope - 0.01)) + 1e-6


def test_row_26_better_is_what_the_metric_says():
    rising = [("2026-01-01", 1.0), ("2026-02-01", 2.0)]
    assert trend(rising).is_better is True
    assert trend(rising, Direction.DOWN).is_better is False
    assert trend(rising[::-1]).is_better is True, "whatever the order"
    flat = trend([("2026-01-01", 0.1), ("2026-02-01", 0.1), ("2026-03-01", 0.1)])
    assert (flat.a_month, flat.is_better) == (0.0, None)
    assert trend(rising[:1]) is None
    assert trend([rising[0], rising[0]]) is None
