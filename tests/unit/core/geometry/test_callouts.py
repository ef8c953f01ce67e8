"""Figures as large at every zoom stand on their lines or beside them, and never over a box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.callouts import Ground, callout, stem_start
from mapper.core.values import Point, Rect

AREA = Rect(0, 0, 1000, 600)
SIZES = [(120.0, 30.0), (50.0, 30.0)]

_points = st.builds(Point, st.integers(0, 1000), st.integers(0, 600))
_boxes = st.lists(
    st.builds(Rect, st.integers(0, 900), st.integers(0, 550), st.just(100), st.just(50)), max_size=9
)


def _ground(boxes=()):
    ground = Ground(AREA, 6.0)
    for box in boxes:
        ground.take(box)
    return ground


@st.composite
def _routes(draw):
    a, b = draw(_points), draw(_points)
    return (a, Point(b.x, a.y), b) if draw(st.booleans()) else (a, Point(a.x + 40, a.y))


@given(_routes(), _boxes, st.lists(_routes(), max_size=5))
def test_no_figure_leaves_the_area_or_covers_a_box_and_a_stem_ends_on_its_line(points, boxes, lines):
    found = callout(points, SIZES, _ground(boxes), lambda: lines, 9.0)
    if found is None:
        return
    assert AREA.encloses(found.rect)
    assert not any(found.rect.intersects(box) for box in boxes)
    # Put to its place by its edges: the last bit of a size may turn over.
    assert (found.rect.width, found.rect.height) == pytest.approx(SIZES[found.choice], abs=1e-9)
    if found.tip is not None:
        own = Rect.through(points).grown(1e-6)
        assert own.x <= found.tip.x <= own.right
        assert own.y <= found.tip.y <= own.bottom
        stem = Rect.through((stem_start(found.rect, found.tip), found.tip)).grown(0.4)
        assert not any(stem.intersects(box) for box in boxes)


def test_less_is_told_before_another_line_is_covered():
    near = (Point(0, 340), Point(1000, 340))
    line = (Point(500, 0), Point(500, 600))
    beside = [(Point(x, 0), Point(x, 600)) for x in (450, 550)]
    alone = callout(line, SIZES, _ground(), lambda: [near], 9.0)
    assert (alone.choice, alone.tip) == (0, None)
    assert not alone.rect.intersects(Rect(0, 339, 1000, 2))
    between = callout(line, SIZES, _ground(), lambda: beside, 9.0)
    assert (between.choice, between.tip) == (1, None)


def test_where_there_is_no_place_nothing_is_told():
    line = (Point(500, 200), Point(500, 400))
    assert callout(line, SIZES, _ground([AREA]), list, 9.0) is None
    lattice = [(Point(x, 0), Point(x, 600)) for x in range(0, 1000, 12)]
    assert callout(line, SIZES, _ground(), lambda: lattice, 9.0) is None


@given(_boxes, st.builds(Rect, st.integers(0, 900), st.integers(0, 550), st.just(60), st.just(30)))
def test_what_is_free_covers_nothing_and_what_is_not_is_near_to_something(boxes, spot):
    is_free = _ground(boxes).is_free((spot.x, spot.y, spot.right, spot.bottom))
    is_inside = AREA.encloses(spot)
    assert not is_free or (is_inside and not any(spot.intersects(box) for box in boxes))
    assert is_free or not is_inside or any(spot.grown(6.0).intersects(box) for box in boxes)
