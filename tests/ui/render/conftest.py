"""What the tests of the drawing share: theme tokens, ids that count, and a map painted into an image."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtGui import QImage, QPainter

from mapper.core.values import Rect
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.theme.tokens import Tokens, load_tokens

Painted = Callable[..., QImage]


@pytest.fixture
def counted_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """New records get ids in the order of making, so that a failing example fails again."""
    numbers: Iterator[int] = count(1)
    monkeypatch.setattr("mapper.core.draft.new_id", lambda prefix: f"{prefix}-n{next(numbers):06}")


@pytest.fixture
def tokens() -> Tokens:
    return load_tokens("light")


@pytest.fixture
def painted(qapp: object) -> Painted:
    """A part of a map as the canvas paints it."""

    def paint(
        painter: MapPainter,
        projection: Projection,
        scale: float,
        *,
        seen: Rect | None = None,
        hidden: frozenset[str] = frozenset(),
        density: float = 1.0,
    ) -> QImage:
        seen = seen or projection.bounds
        image = QImage(
            round(seen.width * scale * density),
            round(seen.height * scale * density),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(density)
        image.fill(0)
        pen = QPainter(image)
        pen.scale(scale, scale)
        pen.translate(-seen.x, -seen.y)
        painter.paint_background(pen, projection, seen, scale)
        painter.paint_connectors(pen, projection, seen, scale, hidden=hidden)
        painter.paint_nodes(pen, projection, seen, scale, hidden=hidden)
        pen.end()
        return image

    return paint
