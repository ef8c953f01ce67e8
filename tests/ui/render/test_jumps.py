"""Line jumps are painted from near, in files too, and go with the line they go over."""

import pytest

from mapper.core import queries
from mapper.core.edits import connectors
from mapper.core.geometry.jumps import RADIUS
from mapper.core.records import Connector, Node
from mapper.core.values import Point, Rect
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from tests.builders import a_map


@pytest.fixture
def crossing():
    """A level line from left to right, and an upright one through its middle."""
    builder = (
        a_map().stage("One").stage("Two").lane("Customer", is_customer=True).lane("Sales").lane("Delivery")
    )
    builder.stage("One").lane("Sales").step("A").to("B").stage("Two").step("B")
    builder.stage("One").lane("Customer").step("C").to("D").lane("Delivery").step("D")
    session = builder.session()
    upright = next(
        c for c in session.store.all(Connector) if session.store.get(Node, c.source_id).name == "C"
    )
    session.run(connectors.set_bends, upright.id, [Point(200, 45), Point(200, 285)])
    return session, upright


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_the_level_line_goes_over_the_upright_one(crossing, painted, tokens, scale):
    session, upright = crossing
    projection = Projection(session.store, queries.maps(session.store)[0].id)
    level = next(line for line in projection.connectors.values() if line.id != upright.id)
    y = level.points[0].y
    assert projection.jumps.of([level]) == {level.id: {0: (200,)}}
    seen = Rect(150, y - 30, 100, 60)
    painter = MapPainter(tokens)
    both = painted(painter, projection, scale, seen=seen)
    alone = painted(painter, projection, scale, seen=seen, hidden=frozenset({upright.id}))
    side = RADIUS * 0.75
    at = round((50 + side) * scale), round((30 - side) * scale)
    near = [(at[0] + dx, at[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    assert any(both.pixel(*place) != alone.pixel(*place) for place in near)


def test_from_afar_lines_just_cross(crossing, painted, tokens, monkeypatch):
    session, _ = crossing
    projection = Projection(session.store, queries.maps(session.store)[0].id)
    asked = []
    monkeypatch.setattr(projection.jumps, "of", lambda *args: asked.append(args) or {})
    painted(MapPainter(tokens), projection, 0.75)
    assert asked == []
    painted(MapPainter(tokens), projection, 0.85)
    assert len(asked) == 1
