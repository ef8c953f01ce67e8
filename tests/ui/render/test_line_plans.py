"""Lines drawn from plans lie where lines drawn point by point lie."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import ConnectorKind, Point
from mapper.ui.render.line_plans import LinePlans
from mapper.ui.render.paint_connectors import paint_lines
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.surface import Sprites, Surface
from mapper.ui.theme import load_tokens
from tests.searching import briefly

PARTS = st.lists(st.integers(-90, 90).filter(lambda n: abs(n) >= 12), min_size=1, max_size=5)


def _line(parts: list[int], weight: int, *, is_level: bool) -> ConnectorPicture:
    points = [Point(200, 200)]
    for part in parts:
        x, y = points[-1]
        points.append(Point(x + part, y) if is_level else Point(x, y + part))
        is_level = not is_level
    nobody = NodeId("")
    return ConnectorPicture(
        ConnectorId("c"), ConnectorKind.FLOW, nobody, nobody, tuple(points), weight=weight
    )


def _painted(picture: ConnectorPicture, scale: float, kept, jumps, *, is_mirrored: bool) -> QImage:
    image = QImage(800, 800, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(400, 400)
    painter.scale(-scale if is_mirrored else scale, scale)
    painter.translate(-200.3, -200.6)
    paint_lines(Surface(painter), [picture], load_tokens("light"), jumps, kept)
    painter.end()
    return image


def _middles(points) -> dict[int, list[float]]:
    """A jump over the middle of each level part."""
    return {number: [(a.x + b.x) / 2] for number, (a, b) in enumerate(pairwise(points)) if a.y == b.y}


def _ink(image: QImage) -> float:
    return sum(255 - value for value in bytes(image.constBits()))


@pytest.mark.usefixtures("qapp")
@briefly()
@given(
    PARTS,
    st.integers(1, 3),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([0.5, 0.8, 1.0, 1.7]),
)
def test_a_planned_line_covers_what_the_plain_one_covers(
    parts, weight, is_level, is_mirrored, has_jumps, scale
):
    picture = _line(parts, weight, is_level=is_level)
    jumps = {picture.id: _middles(picture.points)} if has_jumps else {}
    plain = _painted(picture, scale, None, jumps, is_mirrored=is_mirrored)
    planned = _painted(picture, scale, (LinePlans(), Sprites()), jumps, is_mirrored=is_mirrored)
    differs = sum(
        abs(a - b) for a, b in zip(bytes(plain.constBits()), bytes(planned.constBits()), strict=True)
    )
    # Curves and heads are rounded otherwise by parts of a pixel, never moved by one.
    assert differs <= 0.12 * _ink(plain) + 3000
