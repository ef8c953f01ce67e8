"""A stage is walked through whole where all its names find room, else in as few parts as that takes."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize

from mapper.core.records import ProcessMap
from mapper.core.values import Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.present.stage_sight import Framed, StageSight
from mapper.ui.present.walk import Walk
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_figures import Lettered
from mapper.ui.theme.theme import Mode, Theme
from tests.builders import a_map

_PORT, _LETTERS = QSize(1000, 500), 26


def _framed(rect: Rect) -> Framed:
    zoom = min(_PORT.width() / rect.width, _PORT.height() / rect.height, 2.0)
    around = (_PORT.width() / zoom - rect.width) / 2, (_PORT.height() / zoom - rect.height) / 2
    room = Rect(
        rect.x - around[0], rect.y - around[1], rect.width + 2 * around[0], rect.height + 2 * around[1]
    )
    return Framed(Sight(zoom, 0, 0), room)


@pytest.fixture
def stage(qapp):
    """Steps in a row with such a name, and their parts."""
    painter = MapPainter(Theme(Mode.LIGHT).tokens)

    def parts_of(count: int, name: str):
        document = a_map().stage("Selling").lane("Sales")
        for number in range(count):
            document = document.step(f"{name} {number}")
        reader = document.snapshot()
        projection = Projection(reader, next(iter(reader.all(ProcessMap))).id)
        projection.settle()
        lens = SimpleNamespace(seen=None)
        scene = SimpleNamespace(projection=projection, painter=painter, lens=lens)
        sheet = SimpleNamespace(scene=scene, projection=projection, camera=SimpleNamespace(port=_PORT))
        sight = StageSight(sheet, _framed)
        nodes = list(projection.nodes.values())
        return projection, painter, sight.parts(projection.stages[0].id, nodes, _LETTERS)

    return parts_of


def test_a_stage_in_which_all_names_find_room_is_seen_whole(stage) -> None:
    projection, _, parts = stage(5, "Call")
    assert len(parts) == 1
    assert all(parts[0].area.encloses(node.rect) for node in projection.nodes.values())


def test_names_that_find_none_are_told_in_parts_one_after_the_other(stage) -> None:
    projection, painter, parts = stage(
        14, "Negotiate the conditions of the contract with the legal department"
    )
    assert 1 < len(parts) <= 6
    assert [part.area.x for part in parts] == sorted(part.area.x for part in parts)
    told: set[str] = set()
    for part in parts:
        lettered = Lettered(_LETTERS, part.area, part.framed.room, has_names=True)
        named = painter.named(projection, part.framed.sight.zoom, lettered)
        told |= named if named is not None else set(projection.nodes)
    assert told == set(projection.nodes)


def test_one_walks_through_all_parts_of_a_stage_before_the_next_one_and_back_the_same_way(qapp) -> None:
    reader = a_map().stage("Selling").step("Call").stage("Delivering").step("Hand over").snapshot()
    projection = Projection(reader, next(iter(reader.all(ProcessMap))).id)
    first, second = (stage.id for stage in projection.stages)
    walk = Walk(SimpleNamespace(projection=projection, reader=reader), {first: 3, second: 1}.__getitem__)
    walk.turn()
    seen = [(walk.stage, walk.part)]
    for go in (walk.on, walk.on, walk.on, walk.on, walk.back, walk.back):
        go()
        seen.append((walk.stage, walk.part))
    assert seen == [
        (first, 0),
        (first, 1),
        (first, 2),
        (second, 0),
        (second, 0),
        (first, 2),
        (first, 1),
    ]
