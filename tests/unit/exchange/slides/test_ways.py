"""Connectors on slides as a presentation draws them: inside, over no shape, and so too when a shape is moved."""

import math
import random
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pptx
import pytest

from mapper.core import queries
from mapper.core.geometry.hit import route_meets
from mapper.core.store import Store
from mapper.core.values import Point, Rect
from mapper.exchange.slides.captions import Ground, write_labels
from mapper.exchange.slides.labelling import place_labels
from mapper.exchange.slides.leading import shared
from mapper.exchange.slides.options import Options
from mapper.exchange.slides.palette import light
from mapper.exchange.slides.writer import write_slides
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.slides.connectors import (
    box_of,
    connectors_of,
    drawn_beside,
    drawn_way,
    ends_of,
    with_short_names,
)

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
    shown = Store(with_short_names(samples.demo_records()))
    return _slides(shown, tmp_path_factory.mktemp("slides") / "demo.pptx")


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
    for slide in demo_slides:
        shapes = {shape.shape_id: shape for shape in slide.shapes}
        found = [(connector, ends_of(connector)) for connector in connectors_of(slide)]
        boxes = {id: box_of(shapes[id]).grown(-1) for _, ends in found for id, _ in ends}
        for connector, _ in found:
            way = tuple(drawn_way(connector))
            assert not [shapes[id].name for id, box in boxes.items() if route_meets(way, box)], connector.name


def test_a_line_that_others_would_lay_elsewhere_is_drawn_for_them_too(demo_slides: list[Any]) -> None:
    """LibreOffice 7.4 lays straight ones as they are kept, and puts the middle part of others in the middle."""
    drawn = 0
    for slide in demo_slides:
        for connector in connectors_of(slide):
            way, beside = drawn_way(connector), drawn_beside(connector)
            if beside is None:
                assert way == [pytest.approx(point, abs=1) for point in _halfway(way)], connector.name
            else:
                assert _corners(beside) == [pytest.approx(point, abs=0.5) for point in _corners(way)]
                drawn += 1
    assert drawn > 20


def test_every_label_stands_on_its_slide_over_no_shape_and_no_other_label(demo_slides: list[Any]) -> None:
    overview = next(s for s in demo_slides if s.shapes.title.text_frame.text == "The whole map")
    said = {s.text_frame.text for s in overview.shapes if s.has_text_frame}
    assert {"rework 15\u00a0%", "no fit 15\u00a0%", "disqualified 40\u00a0%"} <= said
    seen = 0
    for slide in demo_slides:
        glued = _glued(slide)
        boxes = [box_of(shape) for shape in slide.shapes if shape.shape_id in glued]
        labels = _labels(slide)
        for place, label in enumerate(labels):
            assert SLIDE.encloses(label)
            # a leader ends at its label, to the 12,700th of a point
            assert not any(label.intersects(other.grown(-0.001)) for other in (*boxes, *labels[:place]))
        seen += len(labels)
    assert seen > 80


def test_a_stage_without_steps_says_what_it_asks_for(demo_slides: list[Any]) -> None:
    said = [shape.text_frame.text for s in demo_slides for shape in s.shapes if shape.has_text_frame]
    empty = [text for text in said if text.startswith("Nothing stands in this stage yet.")]
    assert empty
    assert all("What must be true before a case goes on:\v• " in text for text in empty)


def test_a_label_without_room_is_a_number_that_is_explained() -> None:
    area = Rect(0, 0, 700, 340)
    ways = {"line": (Point(300, 150), Point(400, 150))}
    boxes = {"above": Rect(0, 0, 700, 140), "below": Rect(0, 160, 700, 140)}
    assert place_labels({"line": "two words"}, ways, boxes, 10.0, area)["line"].number == 0
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    write_labels(slide, {"line": "of words too many"}, Ground(ways, boxes, area), 10.0, light())
    number, legend = slide.shapes
    assert (number.text_frame.text, legend.text_frame.text) == ("1", "1: of words too many")
    assert Rect(0, 300, 700, 40).encloses(box_of(legend))
    assert not any(box_of(number).intersects(box) for box in boxes.values())


def test_no_two_lines_lie_on_one_another_but_where_they_fork(
    demo_slides: list[Any], template_slides: Mapping[str, list[Any]]
) -> None:
    slides = [*demo_slides, *chain.from_iterable(template_slides.values())]
    seen = 0
    for slide in slides:
        ways = [(each, tuple(drawn_way(each)), ends_of(each)) for each in connectors_of(slide)]
        for (line, way, ends), (other, theirs, their_ends) in combinations(ways, 2):
            if ends[0] != their_ends[0] and ends[1] != their_ends[1]:
                assert shared(way, theirs) <= 17, (line.name, other.name)
                seen += 1
    assert seen > 1000


def _glued(slide: Any) -> set[int]:
    return {id for connector in connectors_of(slide) for id, _ in ends_of(connector)}


def _labels(slide: Any) -> list[Rect]:
    """Where it says what a line says too, which has its text at the end of its alternative one."""
    texts = {
        c.element.xpath(".//p:cNvPr/@descr")[0].removeprefix(c.name).strip() for c in connectors_of(slide)
    }
    glued = _glued(slide)
    return [box_of(each) for each in slide.shapes if each.name in texts and each.shape_id not in glued]


def _corners(way: list[Point]) -> list[Point]:
    return [point for place, point in enumerate(way) if place == 0 or math.dist(point, way[place - 1]) > 0.5]


def _halfway(way: list[Point]) -> list[Point]:
    """The same as LibreOffice 7.4 draws it: with a middle part in the middle."""
    if len(way) != 4:
        return way
    start, end = way[0], way[-1]
    if start.x == way[1].x:
        middle = (start.y + end.y) / 2
        return [start, Point(start.x, middle), Point(end.x, middle), end]
    middle = (start.x + end.x) / 2
    return [start, Point(middle, start.y), Point(middle, end.y), end]
