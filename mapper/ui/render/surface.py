"""The drawing of maps: what is painted on, how far it is zoomed, and pieces drawn once and stamped many times."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap, QTransform

from mapper.core.values import Rect
from mapper.ui.render.detail import NAME_SIZE

# A piece is drawn into a picture of this many units around it, for shadows and borders.
MARGIN = 4.0
_MOST_PIXELS = 12_000_000
_MOST_SHEETS = 24

Draw = Callable[[QPainter, float], None]


class Part(NamedTuple):
    """A piece of a node: its place and size in units, what makes it look as it does, and how it is drawn.

    `draw` is called with a painter whose origin is the part's corner and the size of a device pixel in units.
    Parts with equal keys must look alike. `turns`: on a mirrored map it is mirrored too, because it is a shape or
    points the way; what is read like a letter stays as it is.
    """

    x: float
    y: float
    width: float
    height: float
    key: str
    draw: Draw
    turns: bool = False


def turned(part: Part) -> Part:
    """The part as in a mirror."""

    def draw(painter: QPainter, pixel: float) -> None:
        painter.save()
        painter.translate(part.width, 0)
        painter.scale(-1, 1)
        part.draw(painter, pixel)
        painter.restore()

    return part._replace(key=f"{part.key} turned", draw=draw)


class SpriteSheet:
    """Pictures of parts at one scale and one density (device pixels a logical one)."""

    def __init__(self, zoom: float, density: float) -> None:
        self._zoom, self._density = zoom, density
        self._pictures: dict[str, QPixmap] = {}
        self.margin = margin_pixels(zoom)
        self.pixels = 0

    def picture(self, part: Part) -> QPixmap:
        """The picture of a part with its margin."""
        found = self._pictures.get(part.key)
        if found is None:
            found = self._pictures[part.key] = _drawn(part, self._zoom)
            self.pixels += found.width() * found.height()
            found.setDevicePixelRatio(self._density)
        return found

    def reach(self, radius: float) -> int:
        """Device pixels from the middle of a picture of that radius in units to its sides."""
        return int(radius * self._zoom) + 2

    def around(self, key: str, radius: float, draw: Draw) -> QPixmap:
        """A picture drawn around its own middle; equal keys must look alike."""
        found = self._pictures.get(key)
        if found is None:
            reach = self.reach(radius)
            found = QPixmap(2 * reach, 2 * reach)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(reach, reach)
            painter.scale(self._zoom, self._zoom)
            draw(painter, 1 / self._zoom)
            painter.end()
            found.setDevicePixelRatio(self._density)
            self._pictures[key] = found
            self.pixels += 4 * reach * reach
        return found


class Sprites:
    """The sheets of the scales last in use."""

    def __init__(self) -> None:
        self._sheets: dict[tuple[float, float], SpriteSheet] = {}

    def clear(self) -> None:
        self._sheets.clear()

    def sheet(self, surface: "Surface") -> SpriteSheet:
        """The pictures for a surface's scale."""
        key = (surface.zoom, surface.density)
        found = self._sheets.pop(key, None)
        if found is None:
            kept = sum(sheet.pixels for sheet in self._sheets.values())
            while self._sheets and (len(self._sheets) >= _MOST_SHEETS or kept > _MOST_PIXELS):
                kept -= self._sheets.pop(next(iter(self._sheets))).pixels
            found = SpriteSheet(*key)
        self._sheets[key] = found  # the last in use is the last to go
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
    """A painter with its zoom. On a screen places are rounded to pixels; in a file nothing is rounded.

    A map that flows from right to left is painted with a painter that mirrors it: lines and cells come out mirrored by
    themselves, and what must be read - text and signs - is put with `corner` or `upright` into its mirrored place.
    """

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        world = painter.worldTransform()
        engine = painter.paintEngine()
        self.is_screen = (
            engine.type() == QPaintEngine.Type.Raster
            and not world.isRotating()
            and abs(world.m11()) == world.m22()
        )
        self.is_svg = engine.type() == QPaintEngine.Type.SVG
        self.world = world
        self.is_mirrored = world.m11() < 0
        self.scale = abs(world.m11())
        self.density = painter.device().devicePixelRatio() if self.is_screen else 1.0
        self.dx, self.dy = world.dx(), world.dy()
        # Device pixels a map unit, and the other way round.
        self.zoom = self.scale * self.density
        self.across = -self.zoom if self.is_mirrored else self.zoom  # along x
        self.pixel = 1 / self.zoom if self.zoom else 1.0
        # Letters come in steps of half a pixel in height: their pictures are then found again from frame to frame,
        # which halves what text costs while zooming, and nobody sees two per cent.
        steps = round(self.zoom * NAME_SIZE * 2)
        self.text_scale = steps / (NAME_SIZE * 2) / self.density if self.is_screen and steps else self.scale

    def snapped(self, x: float, y: float) -> tuple[float, float]:
        """A point of the map in logical pixels, moved to the nearest device pixel's corner."""
        density = self.density
        return (
            round(self.across * x + self.dx * density) / density,
            round((self.scale * y + self.dy) * density) / density,
        )

    def corner(self, rect: Rect) -> tuple[float, float]:
        """The logical pixel at which a rectangle of the map begins on the screen: its top left corner there."""
        x, y, width, _ = rect
        return self.snapped(x + width if self.is_mirrored else x, y)

    def upright(self, rect: Rect) -> QTransform:
        """The painter's transformation with its origin where the rectangle begins, in which nothing is mirrored."""
        world = QTransform(self.world)
        if self.is_mirrored:
            return world.translate(rect.right, rect.y).scale(-1, 1)
        return world.translate(rect.x, rect.y)

    def stamp(self, sheet: SpriteSheet, part: Part, px: float, py: float) -> None:
        """Put a part whose owner's corner is at a logical pixel; the painter must be without transformation."""
        zoom, density, margin = self.zoom, self.density, sheet.margin
        x = px + (round(part.x * zoom) - margin) / density
        y = py + (round(part.y * zoom) - margin) / density
        self.painter.drawPixmap(QPointF(x, y), sheet.picture(part))
