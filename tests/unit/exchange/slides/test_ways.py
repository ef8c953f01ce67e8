"""Connectors on slides as a presentation draws them: inside, over no shape, and so too when a shape is moved."""

import random
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pptx
import pytest

from mapper.core import queries
from mapper.core.geometry.hit import route_meets
from mapper.core.store import Store
from mapper.core.values import Point, Rect
from mapper.exchange.slides.leading import shared
from mapper.exchange.slides.options import Options
from mapper.exchange.slides.writer import write_slides
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.slides.connectors import box_of, connectors_of, drawn_way, ends_of

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
SLIDE = Rect(0, 0, 960.1, 540.1)
MOVES = [Point(x, y) for x in (-6, 6) for y in (-6, 6)]


def _any_map(seed: int) -> Store:
    """A map of twelve steps in a few cells with lines from anywhere to anywhere, many of them back or level."""
    chance = random.Random(seed)
    sketch = a_map(f"Map {seed}")
    names = [f"Step {number}" for number in range(12)]
    lanes = [f"Lane {number}" for number in range(chance.randint(1, 4))]
    for number, name in enumerate(names):
        if number % 6 == 0:
            sketch.stage(f"Stage {number // 6}")
        sketch.lane(chance.choice(lanes)).step(name)
        for other in chance.sample(names, chance.randint(1, 3)):
            if other != name:
                sketch.to(other)
    return Store(sketch.records())


def _slides(reader: Store, path: Path) -> list[Any]:
    write_slides(reader, path, generated=NOW, options=Options(maps=tuple(m.id for m in queries.maps(reader))))
    return list(pptx.Presentation(str(path)).slides)


@pytest.fixture(scope="module")
def demo_slides(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Those of all maps of the demo."""
    return _slides(Store(samples.demo_records()), tmp_path_factory.mktemp("slides") / "demo.pptx")


@pytest.mark.parametrize("source", ["demo", *range(6)])
def test_lines_stay_on_the_slide_and_fly_nowhere_when_a_shape_is_moved_a_little(
    source: str | int, demo_slides: list[Any], tmp_path: Path
) -> None:
    seen = 0
    for slide in demo_slides if source == "demo" else _slides(_any_map(int(source)), tmp_path / "a.pptx"):
        for connector in connectors_of(slide):
            way = drawn_way(connector)
            assert all(SLIDE.contains(point) for point in way), connector.name
            for grown in MOVES:
                moved = drawn_way(connector, grown)
                far = max(abs(a.x - b.x) + abs(a.y - b.y) for a, b in zip(way, moved, strict=True))
                assert far <= 12 * 6.5, (connector.name, way, moved)
            seen += 1
    assert seen > 30


def test_lines_of_the_demo_run_over_no_shape(demo_slides: list[Any]) -> None:
    halved: list[str] = []
    for slide in demo_slides:
        shapes = {shape.shape_id: shape for shape in slide.shapes}
        found = [(connector, dict(ends_of(connector))) for connector in connectors_of(slide)]
        glued = {id for _, ends in found for id in ends}
        for connector, ends in found:
            way = tuple(drawn_way(connector))
            boxes = {shapes[id].name: box_of(shapes[id]).grown(-1) for id in glued - set(ends)}
            assert not [name for name, box in boxes.items() if route_meets(way, box)], connector.name
            halved += [connector.name for box in boxes.values() if route_meets(_halfway(way), box)]
    assert not halved


def test_no_two_lines_lie_on_one_another_but_where_they_fork(demo_slides: list[Any], tmp_path: Path) -> None:
    slides = list(demo_slides)
    for each in samples.templates():
        slides += _slides(Store(samples.records_of_template(each.key)), tmp_path / f"{each.key}.pptx")
    seen = 0
    for slide in slides:
        ways = [(each, tuple(drawn_way(each)), ends_of(each)) for each in connectors_of(slide)]
        for (line, way, ends), (other, theirs, their_ends) in combinations(ways, 2):
            if ends[0] != their_ends[0] and ends[1] != their_ends[1]:
                assert shared(way, theirs) <= 17, (line.name, other.name)
                seen += 1
    assert seen > 1000


def _halfway(way: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same as LibreOffice 7.4 draws it: with a middle part in the middle."""
    if len(way) != 4:
        return way
    start, end = way[0], way[-1]
    if start.x == way[1].x:
        middle = (start.y + end.y) / 2
        return (start, Point(start.x, middle), Point(end.x, middle), end)
    middle = (start.x + end.x) / 2
    return (start, Point(middle, start.y), Point(middle, end.y), end)
