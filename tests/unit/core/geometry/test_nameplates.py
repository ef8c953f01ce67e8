"""Names beside what is marked: readable, none over another one, and none where it would be cut off."""

from itertools import combinations

import pytest

from mapper.core.geometry.nameplates import Wanted, place_nameplates
from mapper.core.values import Rect

MAP = Rect(0, 0, 1000, 400)


def row(count, apart, width=44.0):
    """So many boxes in a row, each with a tag at its first corner."""
    boxes = [Rect(10 + apart * i, 100, 40, 24) for i in range(count)]
    return [Wanted(str(i), box, Rect(box.x - 6, box.y - 6, 20, 12), width, 16) for i, box in enumerate(boxes)]


@pytest.mark.parametrize("apart", [41, 60, 90, 140])
def test_no_name_lies_on_a_name_a_mark_or_another_marked_box(apart):
    wanted = row(7, apart)
    found = place_nameplates(wanted, {}, MAP, 2)
    assert len(found) >= 5
    assert not any(a.intersects(b) for a, b in combinations(found.values(), 2))
    for each in wanted:
        assert not any(place.intersects(each.tag) for place in found.values())
        assert not any(place.intersects(each.box) for key, place in found.items() if key != each.id)


def test_where_there_is_room_all_stand_below_and_leave_other_boxes_free():
    wanted = row(4, 140)
    found = place_nameplates(wanted, {"other": Rect(10, 126, 40, 24)}, MAP, 2)
    assert not found["0"].intersects(Rect(10, 126, 40, 24))
    assert [found[str(i)].center.x for i in (1, 2, 3)] == [each.box.center.x for each in wanted[1:]]


def test_none_stands_under_the_headers():
    (one,) = row(1, 0, width=300.0)
    one = one._replace(box=one.box._replace(y=2), tag=one.tag._replace(y=0))
    place = place_nameplates([one], {}, MAP, 2)["0"]
    assert place.x >= MAP.x
    assert place.y >= MAP.y


def test_what_has_no_room_has_no_name():
    box = Rect(0, 0, 40, 24)
    crowd = {
        str(i): box._replace(x=x, y=y) for i, (x, y) in enumerate((x, y) for x in (0, 41) for y in (0, 25))
    }
    wanted = [Wanted(key, each, each, 200, 80) for key, each in crowd.items()]
    assert len(place_nameplates(wanted, {}, Rect(0, 0, 81, 49), 2)) < len(wanted)
