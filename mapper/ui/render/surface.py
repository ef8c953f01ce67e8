"""The drawing of maps: what is painted on, how far it is zoomed, and pieces drawn once and stamped many times."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

# A piece is drawn into a picture of this many units around it, for shadows and borders.
MARGIN = 4.0
_MOST_PIXELS = 12_000_000

Draw = Callable[[QPainter, float], None]


class Part(NamedTuple):
    """A piece of a node: its place and size in units, what makes it look as it does, and how it is drawn.

    `draw` is called with a painter whose origin is the part's corner and the size of a device pixel in units.
    Parts with equal keys must look alike.
    """

    x: float
    y: float
    width: float
    height: float
    key: tuple[object, ...]
    draw: Draw


class Sprites:
    """Pictures of parts at the scales in use."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._pixels = 0

    def clear(self) -> None:
        self._pictures.clear()
        self._pixels = 0

    def get(self, part: Part, scale: float, density: float) -> QPixmap:
        """The picture of a part with its margin; `scale` is in logical, `density` in device pixels a logical one."""
        key = (part.key, scale, density)
        found = self._pictures.get(key)
        if found is None:
            if self._pixels > _MOST_PIXELS:
                self.clear()
            found = self._pictures[key] = _drawn(part, scale * density)
            self._pixels += found.width() * found.height()
            found.setDevicePixelRatio(density)
        return found


def margin_pixels(scale: float) -> int:
    """How many device pixels a picture has around its part."""
    return int(MARGIN * scale) + 1


def _drawn(part: Part, scale: float) -> QPixmap:
    margin = margin_pixels(scale)
    width = max(1, round(part.width * scale))
    height = max(1, round(part.height * scale))
    picture = QPixmap(width + 2 * margin, height + 2 * margin)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(margin, margin)
    # Whole pixels, so that borders at the far sides are as sharp as at the near ones.
    painter.scale(width / part.width, height / part.height)
    part.draw(painter, 1 / scale)
    painter.end()
    return picture


class Surface:
    """A painter with its zoom. On a screen places are rounded to pixels; in a file nothing is rounded."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        world = painter.worldTransform()
        engine = painter.paintEngine()
        self.is_screen = (
            engine.type() == QPaintEngine.Type.Raster
            and not world.isRotating()
            and world.m11() == world.m22()
        )
        self.world = world
        self.scale = world.m11()
        self.density = painter.device().devicePixelRatio() if self.is_screen else 1.0
        self.dx, self.dy = world.dx(), world.dy()
        # Device pixels a map unit, and the other way round.
        self.zoom = self.scale * self.density
        self.pixel = 1 / self.zoom if self.zoom else 1.0

    def snapped(self, x: float, y: float) -> tuple[float, float]:
        """A point of the map in logical pixels, moved to the nearest device pixel's corner."""
        density = self.density
        return (
            round((self.scale * x + self.dx) * density) / density,
            round((self.scale * y + self.dy) * density) / density,
        )

    def stamp(self, sprites: Sprites, part: Part, px: float, py: float) -> None:
        """Put a part whose owner's corner is at a logical pixel; the painter must be without transformation."""
        density, zoom = self.density, self.zoom
        margin = margin_pixels(zoom)
        x = px + (round(part.x * zoom) - margin) / density
        y = py + (round(part.y * zoom) - margin) / density
        self.painter.drawPixmap(QPointF(x, y), sprites.get(part, self.scale, density))
