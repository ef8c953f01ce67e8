"""Round numbers beside a line: few, evenly apart, around all that is shown."""

from itertools import pairwise
from math import log10

from hypothesis import given
from hypothesis import strategies as st

from mapper.ui.charts.scale import round_numbers


@given(
    low=st.floats(-1e9, 0, allow_subnormal=False),
    high=st.floats(0, 1e9, allow_subnormal=False),
    most=st.integers(3, 8),
)
def test_round_numbers_hold_what_is_shown(low, high, most):
    if high - low < 1e-6:
        high = low + 1
    found = round_numbers(low, high, most)
    step = found[1] - found[0]
    slack = step * 1e-6
    assert 2 <= len(found) <= most
    assert found[0] <= low + slack
    assert found[-1] >= high - slack
    assert all(abs((b - a) - step) < slack for a, b in pairwise(found))
    leading = step / 10.0 ** int(f"{step:e}".partition("e")[2])
    assert any(abs(leading - each) < 1e-6 for each in (1, 2, 2.5, 5, 10)), (step, log10(step))
