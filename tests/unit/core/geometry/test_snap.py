"""Snapping: to neighbours first, then to the grid, each axis by itself."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.snap import Around, Guide, Snap, snap
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import rects

STEP = Rect(0, 0, 120, 70)


def test_a_middle_near_a_neighbours_middle_snaps_and_shows_a_line_over_both() -> None:
    found = snap(STEP.moved(300, 4), Around([STEP]))
    assert found.dy == -4
    assert Guide(Point(0, 35), Point(420, 35)) in found.guides


def test_each_axis_is_decided_by_itself_and_the_grid_is_the_weaker() -> None:
    found = snap(STEP.moved(303, 4), Around([STEP]))
    assert (found.dx, found.dy) == (-3, -4)
    assert not any(guide.start.x == guide.end.x for guide in found.guides)
    assert snap(STEP.moved(303, 4), Around([STEP]), grid=0).dx == 0


def test_nothing_near_goes_to_the_grid_without_a_line() -> None:
    assert snap(STEP.moved(33, 48), Around([])) == Snap(-3, 2)


def test_the_reach_is_that_of_the_tolerance() -> None:
    assert snap(STEP.moved(300, 7), Around([STEP]), grid=0, tolerance=7).dy == -7
    assert snap(STEP.moved(300, 8), Around([STEP]), grid=0, tolerance=7).dy == 0
    assert snap(STEP.moved(300, 13), Around([STEP]), grid=0, tolerance=14).dy == -13


def test_edges_hold_where_middles_do_not_meet() -> None:
    tall = Rect(300, 0, 120, 200)
    assert snap(STEP.moved(0, 3), Around([tall]), grid=0).dy == -3
    assert snap(STEP.moved(0, 127), Around([tall]), grid=0).dy == 3


def test_equal_gaps_hold_between_and_behind_two_neighbours() -> None:
    row = [STEP, STEP.moved(400, 0)]
    assert snap(STEP.moved(204, 0), Around(row), grid=0).dx == -4
    assert snap(STEP.moved(796, 0), Around(row), grid=0).dx == 4
    assert snap(STEP.moved(-403, 0), Around(row), grid=0).dx == 3


@given(rects, st.lists(rects, max_size=6), st.integers(0, 9), st.integers(0, 9))
def test_what_has_snapped_stays_where_it_is(box: Rect, others: list[Rect], dx: int, dy: int) -> None:
    found = snap(box.moved(dx, dy), Around(others), tolerance=7)
    assert abs(found.dx) <= 7
    assert abs(found.dy) <= 7
    resting = box.moved(dx + found.dx, dy + found.dy)
    for guide in found.guides:
        upright = guide.start.x == guide.end.x
        at = guide.start.x if upright else guide.start.y
        places = (
            (resting.x, resting.center.x, resting.right)
            if upright
            else (resting.y, resting.center.y, resting.bottom)
        )
        assert any(abs(at - place) < 0.02 for place in places)


def test_a_gap_that_is_found_anywhere_in_the_row_holds_and_is_shown_on_both() -> None:
    """canvas.md 17, yEd's rule: the third box comes to lie as far off as the first two are apart."""
    row = [STEP, STEP.moved(150, 0), STEP.moved(600, 0)]
    found = snap(STEP.moved(754, 0), Around(row), grid=0)
    assert found.dx == -4
    assert found.gaps == (
        Guide(Point(120, 52.5), Point(150, 52.5)),
        Guide(Point(720, 52.5), Point(750, 52.5)),
    )


def test_midway_between_two_both_gaps_are_shown() -> None:
    found = snap(STEP.moved(204, 0), Around([STEP, STEP.moved(400, 0)]), grid=0)
    assert found.gaps == (
        Guide(Point(120, 52.5), Point(200, 52.5)),
        Guide(Point(320, 52.5), Point(400, 52.5)),
    )


def test_a_gap_without_its_like_is_not_shown() -> None:
    assert snap(STEP.moved(200, 0), Around([STEP]), grid=0).gaps == ()


def test_the_middle_is_held_by_bends_and_by_the_frames_around() -> None:
    """canvas.md 17: inner bends, the cell's borders, the step's own old place."""
    assert snap(STEP.moved(300, 0), Around(uprights=[363.0]), grid=0).dx == 3
    assert snap(STEP.moved(300, 0), Around(levels=[33.0]), grid=0).dy == -2
    cell = Rect(10, 10, 280, 100)
    assert snap(STEP.moved(13, 28), Around(frames=[cell]), grid=0)[:2] == (-3, -3)
    assert snap(STEP.moved(13, 28), Around(frames=[cell]), grid=0).gaps == ()


@given(rects, st.lists(rects, max_size=6), st.integers(-8, 8))
def test_gaps_that_are_shown_are_free_and_equally_wide(box: Rect, others: list[Rect], dx: int) -> None:
    """The oracle measures each gap that is shown, and looks for a box that would lie in it."""
    found = snap(box.moved(dx, 0), Around(others), tolerance=7)
    resting = box.moved(dx + found.dx, found.dy)
    level = [gap for gap in found.gaps if gap.start.y == gap.end.y]
    widths = [gap.end.x - gap.start.x for gap in level]
    assert len(widths) != 1
    for gap, width in zip(level, widths, strict=True):
        assert sum(abs(width - other) < 0.05 for other in widths) > 1
        beside = [o for o in others if o.y < resting.bottom and resting.y < o.bottom]
        assert not [o for o in (*beside, resting) if o.x < gap.end.x - 0.1 and gap.start.x + 0.1 < o.right]
