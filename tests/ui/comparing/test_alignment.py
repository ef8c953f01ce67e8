"""Which place of the one map is which of the other."""

import pytest

from mapper.core.values import Point
from mapper.ui.comparing.alignment import Alignment, Axis, Stretch

# Two bands that both have, with one of the other map's own between them, 100 wide.
AXIS = Axis([Stretch(0, 100, 0, 200), Stretch(100, 300, 300, 500)])


@pytest.mark.parametrize(
    ("value", "other"),
    [(0, 0), (50, 50), (75, 75), (100, 200), (200, 400), (300, 500), (330, 530), (-20, -20)],
)
def test_a_place_in_a_band_lies_as_far_into_it_and_ends_are_ends(value, other):
    assert AXIS.at(value) == other


def test_a_band_that_only_this_map_has_is_squeezed_between_its_neighbours():
    axis = Axis([Stretch(0, 100, 0, 100), Stretch(200, 300, 100, 200)])
    assert [axis.at(value) for value in (100, 150, 199, 200)] == [100, 100, 100, 100]


def test_bands_in_another_order_take_their_places_along():
    axis = Axis([Stretch(0, 100, 200, 300), Stretch(150, 250, 0, 100)])
    assert [axis.at(value) for value in (50, 120, 200)] == [250, 0, 50]


def test_where_nothing_is_the_same_places_stay():
    assert Alignment(Axis([]), Axis([])).at(Point(12, 34)) == Point(12, 34)
