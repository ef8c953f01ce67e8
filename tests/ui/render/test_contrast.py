"""In high contrast everything is drawn stronger, and lanes have no colour of their own."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage

from mapper.core.records import ProcessMap
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map, named

SCALE = 2.0


@pytest.fixture
def projection() -> Projection:
    builder = a_map().stage("One", width=500.0).lane("Customer", is_customer=True).lane("Sales")
    reader = builder.step("Call").to("Meet").step("Meet").snapshot()
    return Projection(reader, named(reader, ProcessMap, "As is").id)


def _run(image: QImage, x: int, y: int, ground: QColor) -> int:
    """How many pixels from (x, y) down are something else than the ground."""
    count = 0
    while image.pixelColor(x, y + count) != ground:
        count += 1
    return count


def _first(image: QImage, x: int, top: int, ground: QColor) -> int:
    return next(y for y in range(top, image.height()) if image.pixelColor(x, y) != ground)


@pytest.mark.parametrize(("plain", "strong"), [("light", "contrast"), ("dark", "contrast_dark")])
def test_lines_are_stronger(
    projection: Projection, painted: Callable[..., QImage], plain: str, strong: str
) -> None:
    """A line between two steps, measured across its middle."""
    (line,) = projection.connectors.values()
    widths: dict[str, int] = {}
    for name in (plain, strong):
        tokens = load_tokens(name)
        image = painted(MapPainter(tokens), projection, SCALE)
        ground = tokens.lane.tints[1]
        x = round((line.points[0].x + line.points[-1].x) / 2 * SCALE)
        y = _first(image, x, round((line.points[0].y - 20) * SCALE), ground)
        widths[name] = _run(image, x, y, ground)
    assert widths[strong] >= 1.4 * widths[plain]


@pytest.mark.parametrize("name", ["contrast", "contrast_dark"])
def test_lanes_are_told_by_lines_and_not_by_tints(
    projection: Projection, painted: Callable[..., QImage], name: str
) -> None:
    tokens = load_tokens(name)
    image = painted(MapPainter(tokens), projection, SCALE)
    x = image.width() - 8
    middles = [round((lane.top + lane.height / 2) * SCALE) for lane in projection.lanes]
    assert len({image.pixelColor(x, y).name() for y in middles}) == 1
    border = round(projection.lanes[1].top * SCALE)
    assert image.pixelColor(x, border) == tokens.canvas.separator
