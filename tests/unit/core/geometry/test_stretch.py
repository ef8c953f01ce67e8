"""Stretching a box (canvas.md 17 and 18): held by edges, by others' sizes, by the grid; never too small."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.snap import Around, Guide
from mapper.core.geometry.stretch import Sides, stretch, stretched
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import rects

STEP = Rect(0, 0, 120, 70)
CORNERS = [Sides(x, y) for x in (-1, 1) for y in (-1, 1)]


def test_only_the_sides_that_are_pulled_move() -> None:
    assert stretched(STEP, Sides(1, 1), 10, 20) == Rect(0, 0, 130, 90)
    assert stretched(STEP, Sides(-1, -1), 10, 20) == Rect(10, 20, 110, 50)
    assert stretched(STEP, Sides(-1, 0), 200, 20) == Rect(120, 0, 0, 70)


def test_an_edge_goes_in_line_with_another() -> None:
    found = stretch(Rect(0, 0, 197, 70), Sides(1, 0), Around([Rect(80, 200, 120, 70)]))
    assert found.rect == Rect(0, 0, 200, 70)
    assert found.guides == (Guide(Point(200, 0), Point(200, 270)),)


def test_it_becomes_as_large_as_another_and_both_are_measured() -> None:
    found = stretch(Rect(0, 0, 138, 70), Sides(1, 0), Around([Rect(400, 0, 140, 70)]))
    assert found.rect.width == 140
    assert found.sizes == (Guide(Point(0, 78), Point(140, 78)), Guide(Point(400, 78), Point(540, 78)))


def test_the_grid_is_the_weakest_and_may_be_off() -> None:
    assert stretch(Rect(0, 0, 133, 70), Sides(1, 0), Around()).rect.width == 130
    assert stretch(Rect(0, 0, 133, 70), Sides(1, 0), Around(), grid=0).rect.width == 133


@given(
    rects,
    st.sampled_from(CORNERS),
    st.integers(-300, 300),
    st.integers(-300, 300),
    st.lists(rects, max_size=5),
)
def test_the_corner_across_stays_and_it_never_gets_too_small(
    box: Rect, sides: Sides, dx: int, dy: int, others: list[Rect]
) -> None:
    found = stretch(stretched(box, sides, dx, dy), sides, Around(others), least=(50, 40)).rect
    assert found.width >= 50
    assert found.height >= 40
    assert (found.right if sides.across < 0 else found.x) == (box.right if sides.across < 0 else box.x)
    assert (found.bottom if sides.down < 0 else found.y) == (box.bottom if sides.down < 0 else box.y)
