"""Painted in a mirror, a map is turned round, and what is written on it is not."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from mapper.core.records import ProcessMap
from mapper.core.values import Rect
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import png_bytes
from mapper.ui.render.legend import Legend
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.poster import Poster, Words
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface
from mapper.ui.render.thumbnail import thumbnail
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import Tokens
from tests.builders import MapBuilder, a_map, named


def a_flow(*, flows_left: bool = True) -> MapBuilder:
    builder = a_map(flows_left=flows_left).stage("First", width=400.0).stage("Second", width=300.0)
    builder.lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").start("Begin").to("Sure?", label="asks").decision("Sure?")
    return builder.stage("Second").lane("Sales").step("Call", touch_hours=1).tool("CRM")


def _projection(builder: MapBuilder) -> Projection:
    reader = builder.snapshot()
    return Projection(reader, named(reader, ProcessMap, "As is").id)


def _painted(projection: Projection, tokens: Tokens, scale: float, *, in_mirror: bool) -> QImage:
    """The nodes alone, on white."""
    bounds = projection.bounds
    image = QImage(round(bounds.width * scale), round(bounds.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    if in_mirror:
        painter.translate(image.width(), 0)
    painter.scale(-scale if in_mirror else scale, scale)
    MapPainter(tokens).paint_nodes(painter, projection, bounds, scale)
    painter.end()
    return image


def _crop(image: QImage, rect: Rect, scale: float) -> QImage:
    return image.copy(QRect(*(round(value * scale) for value in rect)))


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])  # stamped, stamped with more detail, drawn as shapes
def test_what_is_written_is_read_as_ever(tokens: Tokens, qapp: object, scale: float) -> None:
    """A decision looks the same from both sides, so its picture must be the very same, with the name in it."""
    projection = _projection(a_flow())
    width = projection.bounds.width
    straight, turned = (
        _painted(projection, tokens, scale, in_mirror=in_mirror) for in_mirror in (False, True)
    )
    rect = next(node.rect for node in projection.nodes.values() if node.name == "Sure?")
    mirror = rect._replace(x=width - rect.right)
    one, other = _crop(straight, rect, scale), _crop(turned, mirror, scale)
    assert _difference(one, other) < 2.0
    assert _difference(one, other.flipped(Qt.Orientation.Horizontal)) > 2.0, "the name is no palindrome"


def test_a_start_points_on(tokens: Tokens, qapp: object) -> None:
    projection = _projection(a_flow())
    straight, turned = (_painted(projection, tokens, 2.0, in_mirror=in_mirror) for in_mirror in (False, True))
    rect = next(node.rect for node in projection.nodes.values() if node.name == "Begin")
    mirror = rect._replace(x=projection.bounds.width - rect.right)
    one, other = _crop(straight, rect, 2.0), _crop(turned, mirror, 2.0)
    assert _difference(one, other.flipped(Qt.Orientation.Horizontal)) < _difference(one, other) / 3


def test_a_map_in_a_file_and_in_a_list_flows_as_it_does(tokens: Tokens, qapp: object) -> None:
    bar = tokens.lane.bars[0].rgb()
    for flows_left in (False, True):
        reader = a_flow(flows_left=flows_left).snapshot()
        map_id = named(reader, ProcessMap, "As is").id
        sheet = QImage.fromData(
            png_bytes(Poster(DrawnMap(reader, map_id, tokens), Words("Title", "", "Footer")), 1.0)
        )
        y = 28 + 46 + 46 + 20  # in the first lane, below title and stages
        bars = [x for x in range(sheet.width()) if sheet.pixel(x, y) == bar]
        assert bars, "the lane's bar is there"
        assert all((x > sheet.width() / 2) is flows_left for x in bars)
        small = thumbnail(reader, map_id, 350, 150, tokens)
        start = tokens.node.start_border.rgb()
        green = [x for x in range(small.width()) for y in range(small.height()) if small.pixel(x, y) == start]
        assert green, "the start is there"
        assert all((x > small.width() / 2) is flows_left for x in green)


def _difference(one: QImage, other: QImage) -> float:
    """The mean difference of the colour channels, of 255."""
    assert one.size() == other.size()
    a, b = (bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()) for image in (one, other))
    return sum(abs(p - q) for p, q in zip(a, b, strict=True)) / len(a)


@pytest.mark.parametrize("flows_left", [False, True])
def test_the_legend_begins_where_the_map_begins(tokens: Tokens, qapp: object, flows_left: bool) -> None:
    projection = _projection(a_flow(flows_left=flows_left))
    legend = Legend(projection, tokens, Typesetter())
    area = Rect(20, 10, 900, legend.height(900))
    image = QImage(940, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    legend.paint(Surface(painter), area, tokens.text.primary, from_right=flows_left)
    painter.end()
    inked = [x for x in range(940) if any(image.pixel(x, y) != 0xFFFFFFFF for y in range(60))]
    assert area.x - 2 <= inked[0]
    assert inked[-1] <= area.right + 2
    middle = sum(inked) / len(inked)
    assert (middle > area.center.x) is flows_left


def test_a_block_in_a_low_lane_stays_on_the_map(tokens: Tokens, qapp: object) -> None:
    builder = a_map().stage("First", width=900.0)
    projection = _projection(builder.lane("Sales").step("Call"))
    scale = 0.2
    bounds = projection.bounds
    image = QImage(round(bounds.width * scale), 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.translate(0, 40)
    painter.scale(scale, scale)
    MapPainter(tokens).paint_blocks(painter, projection, bounds.grown(1000), scale)
    painter.end()
    rows = [y for y in range(120) if any(image.pixel(x, y) != 0xFFFFFFFF for x in range(image.width()))]
    assert rows[0] >= 40, "not above the first lane"
