"""The painters: what is kept never shows, what is hidden is not drawn, and stamps look like what they stand for."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from mapper.core import queries
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import ConnectorKind, NodeKind, Outcome, Point, Rect, ValueClass
from mapper.ui.render import lines
from mapper.ui.render.detail import Detail, detail_for
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import Badge, BadgeKind, ConnectorPicture, NodePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map
from tests.ui.render.scribbler import Scribbler
from tests.ui.render.test_projection_law import a_small_process

SCALES = (0.12, 0.25, 0.45, 0.7, 1.0, 2.1)


def a_projection() -> Projection:
    reader = a_small_process().snapshot()
    return Projection(reader, queries.maps(reader)[0].id)


def a_picture(kind: NodeKind, **fields: object) -> NodePicture:
    sizes = {NodeKind.START: (40.0, 40.0), NodeKind.END: (80.0, 32.0), NodeKind.DECISION: (120.0, 80.0)}
    width, height = sizes.get(kind, (120.0, 70.0))
    about: dict = {"name": "Qualify need", "rect": Rect(30, 30, width, height)} | fields
    return NodePicture(id="node-1", kind=kind, **about)  # type: ignore[arg-type]


def painted_node(painter: MapPainter, picture: NodePicture, scale: float, *, as_shapes: bool) -> QImage:
    image = QImage(round(200 * scale), round(140 * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    pen = QPainter(image)
    if as_shapes:
        record = QPicture()
        recorder = QPainter(record)
        recorder.scale(scale, scale)
        painter.paint_node(recorder, picture, scale)
        recorder.end()
        pen.setRenderHint(QPainter.RenderHint.Antialiasing)
        record.play(pen)
    else:
        pen.scale(scale, scale)
        painter.paint_node(pen, picture, scale)
    pen.end()
    return image


def difference(a: QImage, b: QImage) -> float:
    """The mean difference of two images, 0 to 255."""
    total = 0
    for y in range(a.height()):
        for x in range(a.width()):
            one, other = QColor(a.pixel(x, y)), QColor(b.pixel(x, y))
            total += abs(one.lightness() - other.lightness())
    return total / (a.width() * a.height())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(data=st.data())
def test_what_is_kept_from_earlier_paintings_never_shows(data, painted, tokens, counted_ids, monkeypatch):
    """A painter and a projection that lived through edits paint the same pixels as new ones."""
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    with monkeypatch.context() as patch:
        patch.setattr(lines, "EAGER", data.draw(st.sampled_from([0, 400])))
        kept = Projection(session.store, scribbler.map_id)
        painter = MapPainter(tokens)
        session.subscribe(lambda notice: painter.forget(kept.update(session.store, notice.changes).ids))
        scales = data.draw(st.lists(st.sampled_from(SCALES), min_size=1, max_size=3))
        for _ in range(data.draw(st.integers(1, 5))):
            for scale in scales:
                painted(painter, kept, scale)
            scribbler.scribble()
        kept.settle()
    fresh = Projection(session.store, scribbler.map_id)
    for scale in scales:
        assert painted(painter, kept, scale) == painted(MapPainter(tokens), fresh, scale)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_is_painted_at_every_level(qapp, scale, theme):
    painter = MapPainter(load_tokens(theme))
    for kind in NodeKind:
        for name in ("Qualify need", "", "Is the need, the money and the authority there?"):
            picture = a_picture(
                kind,
                name=name,
                outcome=Outcome.PARKED if kind is NodeKind.END else None,
                value_class=ValueClass.NVA,
                badges=(Badge(BadgeKind.TOOL, 1), Badge(BadgeKind.SKILL, 12), Badge(BadgeKind.METRIC, 123)),
                status=Status.NEAR,
            )
            image = painted_node(painter, picture, scale, as_shapes=False)
            empty = QImage(image.size(), image.format())
            empty.fill(QColor("white"))
            assert image != empty


@pytest.mark.parametrize("kind", list(NodeKind))
@pytest.mark.parametrize("scale", [0.7, 1.0, 1.5])
def test_stamps_look_like_the_shapes_they_stand_for(qapp, tokens, kind, scale):
    picture = a_picture(
        kind, badges=(Badge(BadgeKind.TOOL, 2),), status=Status.OFF, value_class=ValueClass.VA
    )
    painter = MapPainter(tokens)
    stamped = painted_node(painter, picture, scale, as_shapes=False)
    drawn = painted_node(painter, picture, scale, as_shapes=True)
    assert difference(stamped, drawn) < 3.5


@pytest.mark.parametrize("scale", SCALES)
def test_what_is_hidden_is_not_painted(painted, tokens, scale):
    projection, painter = a_projection(), MapPainter(tokens)
    everything = painted(painter, projection, scale)
    hidden = frozenset({*projection.nodes, *projection.connectors})
    nothing = painted(painter, projection, scale, hidden=hidden)
    assert everything != nothing
    empty = Projection(a_map().stage("Prospecting").snapshot(), projection.map_id)
    assert painted(painter, projection, scale) == everything
    assert empty.nodes == {}


def test_a_new_theme_paints_in_its_colours(painted, tokens):
    projection = a_projection()
    painter = MapPainter(tokens)
    light = painted(painter, projection, 1.0)
    painter.set_tokens(load_tokens("dark"))
    dark = painted(painter, projection, 1.0)
    assert dark == painted(MapPainter(load_tokens("dark")), projection, 1.0)
    assert dark != light
    painter.set_tokens(tokens)
    assert painted(painter, projection, 1.0) == light


@pytest.mark.parametrize("scale", [0.25, 0.6, 1.0, 1.37])
@pytest.mark.parametrize("density", [1.0, 1.5])
def test_a_part_is_painted_as_in_the_whole(painted, tokens, scale, density):
    """What is exposed when the canvas scrolls meets what is there without a seam."""
    projection, painter = a_projection(), MapPainter(tokens)
    whole = painted(painter, projection, scale, density=density)
    part = QImage(whole)
    pen = QPainter(part)
    seen = Rect(100 / scale, 40 / scale, 160 / scale, 120 / scale)
    pen.setClipRect(QRectF(100, 40, 160, 120))
    pen.scale(scale, scale)
    painter.paint_background(pen, projection, seen, scale)
    painter.paint_connectors(pen, projection, seen, scale)
    painter.paint_nodes(pen, projection, seen, scale)
    pen.end()
    assert part == whole


def test_a_line_alone_is_painted_for_ghosts(qapp, tokens):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    pen = QPainter(image)
    points = (Point(10, 20), Point(100, 20), Point(100, 80))
    ends = ConnectorId("connector-1"), ConnectorKind.RETURNS, NodeId("node-1"), NodeId("node-2")
    line = ConnectorPicture(*ends, points, "10 %", Rect(30, 11, 40, 18), label_lines=("10 %",))
    MapPainter(tokens).paint_pictures(pen, [line], 1.0)
    pen.end()
    assert QColor(image.pixel(100, 76)).lightness() < 200, "the arrow head"
    label = [QColor(image.pixel(x, 20)).lightness() for x in range(34, 66)]
    assert min(label) < 160, "its label goes along"
    assert QColor(image.pixel(150, 50)) == QColor("white")


def test_levels_go_up_with_the_scale():
    levels = [detail_for(scale / 100) for scale in range(10, 400)]
    assert levels == sorted(levels)
    assert set(levels) == set(Detail)
    assert detail_for(1.0) is Detail.WORK
