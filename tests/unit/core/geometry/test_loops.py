"""Loops of a box to itself: seen as loops, around a free corner, through no neighbour."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.links import Link
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import ConnectorKind, Rect
from tests.unit.core.geometry.shapes import is_on_border, is_right_angled, runs_into

BOX = Rect(300, 200, 120, 70)
PLACES = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def looped(neighbours: list[Rect]) -> tuple:
    boxes = {"a": BOX} | {f"n{i}": rect for i, rect in enumerate(neighbours)}
    return RouteMap(boxes, [Link("l", "a", "a", ConnectorKind.RETURNS)]).routes["l"]


def test_alone_it_goes_around_the_top_right_corner() -> None:
    route = looped([])
    assert (route[0].x, route[-1].y) == (BOX.right, BOX.y)
    assert max(p.x for p in route) == BOX.right + 22


def test_beside_a_near_neighbour_it_takes_another_corner() -> None:
    route = looped([BOX.moved(140, 0), BOX.moved(140, -90)])
    assert route[0].x == BOX.x
    assert min(p.x for p in route) == BOX.x - 22


@given(st.sets(st.sampled_from(PLACES)), st.integers(15, 40))
def test_it_runs_through_no_neighbour(places: set[tuple[int, int]], gap: int) -> None:
    neighbours = [BOX.moved(dx * (BOX.width + gap), dy * (BOX.height + gap)) for dx, dy in sorted(places)]
    route = looped(neighbours)
    assert is_right_angled(route)
    assert len(route) == 5
    assert is_on_border(route[0], BOX)
    assert is_on_border(route[-1], BOX)
    assert not any(runs_into(route, rect) for rect in [BOX, *neighbours])
