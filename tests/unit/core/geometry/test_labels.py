"""Labels: clear of boxes and of one another, and the same whether updated or placed anew."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.labels import LabelMap, label_place, label_places
from mapper.core.geometry.links import Link
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route_map import RouteMap
from mapper.core.values import Point, Rect
from tests.unit.core.geometry.shapes import NODES, rects, tidy_maps

SIZES = st.one_of(st.none(), st.tuples(st.sampled_from([40.0, 60.0, 90.0]), st.just(18.0)))


def around(place: Point, size: tuple[float, float] = (60, 18)) -> Rect:
    return Rect(place.x - size[0] / 2, place.y - size[1] / 2, *size)


def test_a_label_stands_on_the_longest_segment_clear_of_the_arrow() -> None:
    points = (Point(0, 0), Point(40, 0), Point(40, 200), Point(80, 200))
    assert label_place(points, 60, 18) == Point(40, 100)
    x, y = label_place((Point(0, 0), Point(90, 0)), 60, 18)
    assert (y, x + 30 <= 70) == (0, True)


def test_a_label_moves_along_the_line_off_a_box_and_off_another_label() -> None:
    points = (Point(0, 0), Point(400, 0))
    box, other = Rect(150, -20, 90, 40), Rect(40, -9, 60, 18)
    place = label_place(points, 60, 18, [box, other])
    assert not around(place).intersects(box)
    assert not around(place).intersects(other)
    assert label_place(points, 60, 18, ObstacleIndex({"b": box, "o": other})) == place


def test_a_label_gives_way_to_what_stands_out_of_a_box_and_comes_back() -> None:
    boxes, signs = ObstacleIndex({"n": Rect(0, 100, 120, 70)}), ObstacleIndex()
    loop = (Point(120, 118), Point(136, 118), Point(136, 78), Point(90, 78), Point(90, 100))
    labels = LabelMap(boxes, signs)
    labels.update({"loop": loop}, {"loop": (97, 18)})
    before = labels.places["loop"]
    sign = Rect(before.x - 10, before.y - 4, 23, 16)
    signs.set("owner", sign)
    assert labels.update({}, {}, [sign]) == {"loop"}
    spot = around(labels.places["loop"], (97, 18))
    assert not any(spot.intersects(each) for each in (sign, Rect(0, 100, 120, 70)))
    signs.remove("owner")
    labels.update({}, {}, [sign])
    assert labels.places["loop"] == before


def test_a_line_without_room_still_says_where() -> None:
    assert label_place((Point(0, 0), Point(10, 0)), 60, 18, [Rect(-50, -50, 100, 100)]) == Point(5, 0)


def test_labels_of_neighbouring_lines_stand_clear_of_each_other() -> None:
    routes = {f"l{i}": (Point(0, 12.0 * i), Point(400, 12.0 * i)) for i in range(3)}
    places = label_places(routes, dict.fromkeys(routes, (60, 18)), {})
    spots = [around(place) for place in places.values()]
    assert not any(a.intersects(b) for i, a in enumerate(spots) for b in spots[:i])


@given(
    tidy_maps(),
    st.lists(
        st.tuples(st.dictionaries(st.sampled_from(NODES), rects, max_size=2), st.lists(SIZES, max_size=3)),
        min_size=1,
        max_size=4,
    ),
)
def test_after_any_updates_the_labels_are_those_of_a_rebuild(
    drawn: tuple[dict[str, Rect], list[Link]], steps: list[tuple[dict, list]]
) -> None:
    routes = RouteMap(*drawn)
    sizes = dict.fromkeys(routes.routes, (60.0, 18.0))
    labels = LabelMap(routes.boxes)
    labels.update(dict(routes.routes), sizes)
    for moved, new_sizes in steps:
        touched = [box for id in moved if (box := routes.boxes.get(id))] + list(moved.values())
        changed = routes.update(moved)
        resized = dict(zip(sorted(routes.routes), new_sizes, strict=False))
        sizes = {id: size for id, size in (sizes | resized).items() if size is not None}
        before = dict(labels.places)
        told = labels.update({id: routes.routes.get(id) for id in changed}, resized, touched)
        fresh = LabelMap(routes.boxes)
        fresh.update(dict(routes.routes), sizes)
        assert dict(labels.places) == dict(fresh.places)
        ids = before.keys() | labels.places.keys()
        assert told == {id for id in ids if before.get(id) != labels.places.get(id)}


def test_beside_an_upright_neighbour_a_label_stands_aside_of_its_line_and_still_touches_it() -> None:
    routes = {"a": (Point(0, 0), Point(0, 300)), "b": (Point(24, -50), Point(24, 350))}
    places = label_places(routes, {"a": (70, 18)}, {})
    assert places["a"].x < 0
    assert around(places["a"], (70, 18)).x < 0 < around(places["a"], (70, 18)).right <= 24
