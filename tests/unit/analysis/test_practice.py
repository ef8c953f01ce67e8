"""Best practices: since when a team lives them (domain row 9)."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.measures import practice


@given(
    st.dictionaries(st.integers(1, 30), st.sampled_from([0.0, 0.5, 0.8, 1.0]), max_size=12),
    st.integers(1, 6),
)
def test_row_9_entrenched_is_enough_in_each_of_the_last_months_on_end(shares, months):
    """Against asking for each of the months by its name, backwards from the last."""
    named_months = {f"{2026 + (n - 1) // 12}-{(n - 1) % 12 + 1:02d}": share for n, share in shares.items()}
    last = max(shares, default=0)
    expected = all(shares.get(last - back, 0.0) >= 0.8 for back in range(months))
    assert practice.is_entrenched(named_months, 0.8, months) is expected
    assert (practice.months_kept(named_months, 0.8) >= months) is expected
