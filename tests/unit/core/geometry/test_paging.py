"""Where a strip is cut: nothing is cut that need not be, in as few pages as can be; a slow search says the same."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.paging import Strip, cut_through, page_edges

LENGTH = 60
spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda s: (s[0], min(LENGTH, s[0] + s[1]))
)
things = st.lists(spans, max_size=12)


def fewest_pages(found: list[tuple[int, int]], room: int) -> int | None:
    """So many pages with cuts at whole numbers and nothing cut; None where that cannot be. Tries all."""
    reached = {0: 0}
    for place in range(1, LENGTH + 1):
        if place < LENGTH and any(start < place < end for start, end in found):
            continue
        before = [n for at, n in reached.items() if place - at <= room]
        if before:
            reached[place] = min(before) + 1
    return reached.get(LENGTH)


@given(things, st.integers(5, 70))
def test_pages_are_as_few_as_can_be_and_cut_nothing_where_that_can_be(found, room):
    strip = Strip(0, LENGTH, tuple(found))
    edges = page_edges(strip, room)
    assert (edges[0], edges[-1]) == (0, LENGTH)
    assert all(0 < b - a <= room + 1e-6 for a, b in pairwise(edges))
    wanted = fewest_pages(found, room)
    if wanted is not None:
        assert cut_through(strip, edges) == 0
        assert len(edges) - 1 == wanted


@given(
    things, st.lists(spans, max_size=6), st.lists(st.integers(1, LENGTH - 1), max_size=4), st.integers(5, 70)
)
def test_words_and_borders_cost_neither_pages_nor_cuts(found, words, borders, room):
    bare = Strip(0, LENGTH, tuple(found))
    kind = bare._replace(words=tuple(words), borders=tuple(borders))
    edges, plain = page_edges(kind, room), page_edges(bare, room)
    assert len(edges) == len(plain)
    assert cut_through(bare, edges) <= cut_through(bare, plain)


def test_pages_end_at_borders_and_are_of_like_length():
    strip = Strip(0, 1000, (), (), (240, 500, 760))
    assert page_edges(strip, 280) == (0, 240, 500, 760, 1000)
    assert page_edges(Strip(0, 1000, ()), 600) == pytest.approx((0, 500, 1000), abs=80)


def test_a_label_is_rather_not_cut():
    strip = Strip(0, 100, ((0, 40), (60, 100)), ((41, 52),))
    assert 52 <= page_edges(strip, 70)[1] <= 60


def test_what_is_longer_than_a_page_is_cut_where_it_costs_least():
    long, short = (0, 100), ((30, 45), (50, 58))
    strip = Strip(0, 100, (long, *short))
    edges = page_edges(strip, 60)
    assert cut_through(strip, edges) == 1, "the long one alone"
