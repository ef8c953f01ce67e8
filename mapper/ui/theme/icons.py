"""The rooms' paint: the program's own icons, drawn in the colours of the theme."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mapper.core.resources import resource
from mapper.ui.theme.tokens import Tokens

# Drawn ahead at the sizes the chrome uses, for plain and for double density; Qt scales the nearest for others.
SIZES = (16, 20, 24)
DENSITIES = (1.0, 2.0)


class IconRole(StrEnum):
    """What an icon stands for, which gives it its colour."""

    NORMAL = "normal"
    QUIET = "quiet"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    ERROR = "error"
    WARNING = "warning"
    SUCCESS = "success"
    TOOL = "tool"
    SKILL = "skill"
    METRIC = "metric"
    PROBLEM = "problem"
    VALUE = "value"


class IconSet:
    """All icons in the colours of one theme; what was drawn once is kept."""

    def __init__(self, tokens: Tokens, scale: float = 1.0) -> None:
        self._tokens = tokens
        self._colours = _colours(tokens)
        self._sizes = tuple(sorted({*SIZES, *(round(size * scale) for size in SIZES)}))
        self._icons: dict[tuple[str, IconRole], QIcon] = {}
        self._pictures: dict[tuple[str, int, float, int], QPixmap] = {}
        self._renderers: dict[tuple[str, int], QSvgRenderer] = {}

    def icon(self, name: str, role: IconRole = IconRole.NORMAL) -> QIcon:
        """The icon with its disabled look. An unknown name raises `FileNotFoundError`."""
        key = (name, role)
        if key not in self._icons:
            self._icons[key] = self._drawn(name, self._colours[role])
        return self._icons[key]

    def picture(self, name: str, size: int, colour: QColor, density: float = 1.0) -> QPixmap:
        """The icon as a square picture of `size` logical pixels, in any colour."""
        key = (name, size, density, int(colour.rgba()))
        if key not in self._pictures:
            self._pictures[key] = _tinted(_mask(_renderer(name), size, density), colour)
        return self._pictures[key]

    def draw(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw the icon as lines into the rectangle: sharp at every zoom, and still lines in a PDF."""
        key = (name, int(colour.rgba()))
        if key not in self._renderers:
            self._renderers[key] = _renderer(name, colour)
        self._renderers[key].render(painter, rect)

    def _drawn(self, name: str, colour: QColor) -> QIcon:
        icon = QIcon()
        for mask in _masks(name, self._sizes):
            plain = _tinted(mask, colour)
            # Without pictures of their own Qt would wash these two modes with the highlight colour.
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                icon.addPixmap(plain, mode)
            icon.addPixmap(_tinted(mask, self._tokens.text.disabled), QIcon.Mode.Disabled)
        return icon


def icon_names() -> list[str]:
    """The names of all icons shipped, sorted."""
    return sorted(file.stem for file in resource("icons").glob("*.svg"))


def application_icon() -> QIcon:
    """The program's own icon, from the pictures made for each size."""
    icon = QIcon()
    for file in sorted(resource("icons", "app").glob("mapper-*.png")):
        icon.addFile(str(file))
    return icon


def _renderer(name: str, colour: QColor | None = None) -> QSvgRenderer:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    # Qt's SVG knows no currentColor. Where only the alpha is used, any solid colour does.
    word = colour.name() if colour is not None else "black"
    return QSvgRenderer(QByteArray(text.replace("currentColor", word).encode()))


@lru_cache(maxsize=256)  # the shapes are those of every theme and every window
def _masks(name: str, sizes: tuple[int, ...]) -> tuple[QImage, ...]:
    """The shape of an icon at these sizes, for each of the densities."""
    renderer = _renderer(name)
    return tuple(_mask(renderer, size, density) for size in sizes for density in DENSITIES)


def _mask(renderer: QSvgRenderer, size: int, density: float) -> QImage:
    pixels = round(size * density)
    # No pixmap: what is kept may outlive the application, and a pixmap must not.
    mask = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    mask.setDevicePixelRatio(density)
    return mask


def _tinted(mask: QImage, colour: QColor) -> QPixmap:
    picture = QPixmap.fromImage(mask.copy())  # without a copy of its own it would be painted into the mask
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), colour)
    painter.end()
    return picture


def _colours(tokens: Tokens) -> dict[IconRole, QColor]:
    badge = tokens.badge
    return {
        IconRole.NORMAL: tokens.text.primary,
        IconRole.QUIET: tokens.text.muted,
        IconRole.ACCENT: tokens.text.link,
        IconRole.ON_ACCENT: tokens.accent.on,
        IconRole.ERROR: tokens.message.error,
        IconRole.WARNING: tokens.message.warning,
        IconRole.SUCCESS: tokens.message.success,
        IconRole.TOOL: badge.tool.fill,
        IconRole.SKILL: badge.skill.fill,
        # The yellow alone is too pale on white: its outline colour carries the line.
        IconRole.METRIC: badge.metric.outline,
        IconRole.PROBLEM: badge.problem.fill,
        IconRole.VALUE: badge.value.fill,
    }
