"""Aligning, distributing, equal sizes (canvas.md 24): by the outermost, by shared centres, by even gaps."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.align import Arrangement, arranged
from mapper.core.values import Rect
from tests.unit.core.geometry.shapes import rects

boxes = st.lists(rects, max_size=7).map(lambda found: {f"n{i}": rect for i, rect in enumerate(found)})
ROW = {"a": Rect(0, 0, 100, 50), "b": Rect(130, 8, 100, 50), "c": Rect(400, 30, 60, 90)}


def test_left_right_top_and_bottom_go_by_the_outermost() -> None:
    after = {how: {**ROW, **arranged(ROW, how)} for how in Arrangement}
    assert {box.x for box in after[Arrangement.LEFT].values()} == {0}
    assert {box.right for box in after[Arrangement.RIGHT].values()} == {460}
    assert {box.y for box in after[Arrangement.TOP].values()} == {0}
    assert {box.bottom for box in after[Arrangement.BOTTOM].values()} == {120}


def test_the_middle_is_a_line_several_share_already_else_that_of_the_room_they_take() -> None:
    shared = {"a": Rect(0, 0, 100, 50), "b": Rect(200, 0, 100, 50), "c": Rect(400, 300, 100, 50)}
    assert arranged(shared, Arrangement.MIDDLE) == {"c": Rect(400, 0, 100, 50)}
    nobody = {"a": Rect(0, 0, 100, 50), "b": Rect(200, 100, 100, 50)}
    assert {box.center.y for box in arranged(nobody, Arrangement.MIDDLE).values()} == {75}


def test_two_lines_shared_by_equally_many_count_as_none() -> None:
    two = {f"n{i}": Rect(200.0 * i, 100.0 * (i // 2), 100, 50) for i in range(4)}
    assert {box.center.y for box in arranged(two, Arrangement.MIDDLE).values()} == {75}


def test_spreading_evens_the_gaps_and_keeps_the_outermost() -> None:
    assert arranged(ROW, Arrangement.ACROSS) == {"b": Rect(200, 8, 100, 50)}


def test_spreading_needs_three_that_do_not_overlap_and_moves_overlapping_ones_as_one() -> None:
    assert arranged({k: ROW[k] for k in "ab"}, Arrangement.ACROSS) == {}
    assert arranged({"a": ROW["a"], "b": ROW["b"], "d": Rect(220, 90, 50, 50)}, Arrangement.ACROSS) == {}
    both = {**ROW, "d": Rect(180, 90, 80, 50)}
    assert arranged(both, Arrangement.ACROSS) == {"b": Rect(185, 8, 100, 50), "d": Rect(235, 90, 80, 50)}


def test_equal_sizes_are_the_largest_about_the_centres() -> None:
    assert arranged(ROW, Arrangement.SAME_WIDTH) == {"c": Rect(380, 30, 100, 90)}
    assert {box.height for box in arranged(ROW, Arrangement.SAME_HEIGHT).values()} == {90}


@pytest.mark.parametrize("how", Arrangement)
@given(boxes)
def test_doing_it_twice_changes_nothing_more(how: Arrangement, found: dict[str, Rect]) -> None:
    once = {**found, **arranged(found, how)}
    again = {**once, **arranged(once, how)}
    for id, box in once.items():
        assert max(abs(a - b) for a, b in zip(box, again[id], strict=True)) <= (
            1 if how.is_spread or how in (Arrangement.CENTER, Arrangement.MIDDLE) else 0
        )


@given(boxes, st.sampled_from([how for how in Arrangement if how.is_level]))
def test_the_way_across_leaves_the_other_way_alone(found: dict[str, Rect], how: Arrangement) -> None:
    after = arranged(found, how)
    assert all((box.y, box.height) == (found[id].y, found[id].height) for id, box in after.items())


@given(st.lists(rects, min_size=3, max_size=7))
def test_gaps_of_a_spread_row_differ_by_no_more_than_rounding(found: list[Rect]) -> None:
    """The oracle: the boxes in their order, the free room between neighbours measured one by one."""
    row = {f"n{i}": rect._replace(x=rect.x + 300 * i) for i, rect in enumerate(sorted(found))}
    apart = sorted(row.values())
    if any(a.right > b.x for a, b in pairwise(apart)):
        return
    after = sorted({**row, **arranged(row, Arrangement.ACROSS)}.values())
    gaps = [b.x - a.right for a, b in pairwise(after)]
    assert max(gaps) - min(gaps) <= 2
    assert (after[0].x, after[-1].right) == (apart[0].x, apart[-1].right)
