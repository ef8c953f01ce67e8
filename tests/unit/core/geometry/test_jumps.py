"""Jumps: at every crossing with room for it, counted by a plain look at all pairs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.jumps import RADIUS, jumps_of
from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Rect
from tests.unit.core.geometry.shapes import tidy_maps


@given(tidy_maps(), st.data())
def test_a_line_jumps_where_it_crosses(
    drawn: tuple[dict[str, Rect], list[Link]], data: st.DataObject
) -> None:
    routes = RouteMap(*drawn).routes
    if not routes:
        return
    id = data.draw(st.sampled_from(sorted(routes)))
    others = [points for other, points in routes.items() if other != id]
    crossed = {
        (index, c[0])
        for index, (a, b) in enumerate(pairwise(routes[id]))
        if a[1] == b[1]
        for other in others
        for c, d in pairwise(other)
        if c[0] == d[0] and min(c[1], d[1]) < a[1] < max(c[1], d[1])
        if min(a[0], b[0]) + 11 <= c[0] <= max(a[0], b[0]) - 11
    }
    jumps = jumps_of(routes[id], others)
    assert {(segment, x) for segment, places in jumps.items() for x in places} <= crossed
    for segment, x in crossed:
        assert any(abs(place - x) < 2 * RADIUS for place in jumps[segment])
    for places in jumps.values():
        assert all(abs(a - b) >= 2 * RADIUS for a, b in pairwise(places))


def test_they_come_in_the_order_of_the_line() -> None:
    others = [((x, -40), (x, 40)) for x in (60, 30, 90)]
    assert jumps_of(((0, 0), (120, 0)), others) == {0: (30, 60, 90)}
    assert jumps_of(((120, 0), (0, 0)), others) == {0: (90, 60, 30)}
