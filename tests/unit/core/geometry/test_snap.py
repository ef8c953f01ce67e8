"""Snapping: to neighbours first, then to the grid, each axis by itself."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.snap import Guide, candidates, snap
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import rects

STEP = Rect(0, 0, 120, 70)


def test_a_middle_near_a_neighbours_middle_snaps_and_shows_a_line_over_both() -> None:
    found = snap(STEP.moved(300, 4), [STEP])
    assert found.dy == -4
    assert Guide(Point(0, 35), Point(420, 35)) in found.guides


def test_each_axis_is_decided_by_itself_and_the_grid_is_the_weaker() -> None:
    found = snap(STEP.moved(303, 4), [STEP])
    assert (found.dx, found.dy) == (-3, -4)
    assert not any(guide.start.x == guide.end.x for guide in found.guides)
    assert snap(STEP.moved(303, 4), [STEP], grid=0).dx == 0


def test_nothing_near_goes_to_the_grid_without_a_line() -> None:
    assert snap(STEP.moved(33, 48), []) == (-3, 2, ())


def test_the_reach_is_that_of_the_tolerance() -> None:
    assert snap(STEP.moved(300, 7), [STEP], grid=0, tolerance=7).dy == -7
    assert snap(STEP.moved(300, 7.5), [STEP], grid=0, tolerance=7).dy == 0
    assert snap(STEP.moved(300, 13), [STEP], grid=0, tolerance=14).dy == -13


def test_edges_hold_where_middles_do_not_meet() -> None:
    tall = Rect(300, 0, 120, 200)
    assert snap(STEP.moved(0, 3), [tall], grid=0).dy == -3
    assert snap(STEP.moved(0, 127), [tall], grid=0).dy == 3


def test_equal_gaps_hold_between_and_behind_two_neighbours() -> None:
    row = [STEP, STEP.moved(400, 0)]
    assert snap(STEP.moved(204, 0), row, grid=0).dx == -4
    assert snap(STEP.moved(796, 0), row, grid=0).dx == 4
    assert snap(STEP.moved(-403, 0), row, grid=0).dx == 3


@given(rects, st.lists(rects, max_size=6), st.integers(0, 9), st.integers(0, 9))
def test_what_has_snapped_stays_where_it_is(box: Rect, others: list[Rect], dx: int, dy: int) -> None:
    found = snap(box.moved(dx, dy), others, tolerance=7)
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


def test_candidates_are_the_boxes_of_the_same_rows_and_columns() -> None:
    boxes = {
        "me": STEP,
        "row": STEP.moved(300, 10),
        "column": STEP.moved(10, 300),
        "off": STEP.moved(300, 300),
    }
    index = ObstacleIndex(boxes)
    assert candidates(STEP, index, ignore=["me"]) == [boxes["column"], boxes["row"]]
