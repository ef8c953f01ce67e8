"""The rooms' paint: the program's own icons, drawn in the colours of the theme."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mapper.core.resources import resource
from mapper.ui.theme.tokens import Tokens


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

    def __init__(self, tokens: Tokens) -> None:
        self._disabled = tokens.text.disabled
        self._colours = _colours(tokens)
        self._icons: dict[tuple[str, IconRole], QIcon] = {}
        self._pictures = _Pictures()
        self._renderers: dict[tuple[str, int], QSvgRenderer] = {}

    def icon(self, name: str, role: IconRole = IconRole.NORMAL) -> QIcon:
        """The icon with its disabled look. An unknown name raises `FileNotFoundError`."""
        key = (name, role)
        if key not in self._icons:
            _file(name).stat()
            self._icons[key] = QIcon(_Engine(name, self._colours[role], self._disabled, self._pictures))
        return self._icons[key]

    def picture(self, name: str, size: int, colour: QColor, density: float = 1.0) -> QPixmap:
        """The icon as a square picture of `size` logical pixels, in any colour."""
        return self._pictures.drawn(name, size, colour, density)

    def draw(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw the icon as lines into the rectangle: sharp at every zoom, and still lines in a PDF."""
        key = (name, int(colour.rgba()))
        if key not in self._renderers:
            self._renderers[key] = _renderer(name, colour)
        self._renderers[key].render(painter, rect)


class _Pictures:
    """The pictures of icons drawn so far."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, int, float, int], QPixmap] = {}

    def drawn(self, name: str, size: int, colour: QColor, density: float) -> QPixmap:
        key = (name, size, density, int(colour.rgba()))
        if key not in self._drawn:
            self._drawn[key] = _tinted(_mask(_renderer(name), size, density), colour)
        return self._drawn[key]


class _Engine(QIconEngine):
    """Draws one icon when it is first shown, in the size and density it is shown in.

    A window has some two hundred icons, most of them in menus that nobody opens.
    """

    def __init__(self, name: str, colour: QColor, disabled: QColor, pictures: _Pictures) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._disabled = disabled
        self._pictures = pictures

    def clone(self) -> QIconEngine:
        """Asked for by `addPixmap` and its like alone; PySide would free at once what it gave back to Qt."""
        raise NotImplementedError

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        density = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, density))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        if size.isEmpty():
            return QPixmap()  # a cell too narrow for its icon asks all the same
        # Qt would wash what is chosen or under the mouse with the highlight colour; here both look as ever.
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        return self._pictures.drawn(self._name, min(size.width(), size.height()), colour, scale)


def icon_names() -> list[str]:
    """The names of all icons shipped, sorted."""
    return sorted(file.stem for file in resource("icons").glob("*.svg"))


def application_icon() -> QIcon:
    """The program's own icon, from the pictures made for each size."""
    icon = QIcon()
    for file in sorted(resource("icons", "app").glob("mapper-*.png")):
        icon.addFile(str(file))
    return icon


def _file(name: str) -> Path:
    return resource("icons", f"{name}.svg")


def _renderer(name: str, colour: QColor | None = None) -> QSvgRenderer:
    text = _file(name).read_text(encoding="utf-8")
    # Qt's SVG knows no currentColor. Where only the alpha is used, any solid colour does.
    word = colour.name() if colour is not None else "black"
    return QSvgRenderer(QByteArray(text.replace("currentColor", word).encode()))


def _mask(renderer: QSvgRenderer, size: int, density: float) -> QPixmap:
    pixels = round(size * density)
    mask = QPixmap(QSize(pixels, pixels))
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    mask.setDevicePixelRatio(density)
    return mask


def _tinted(mask: QPixmap, colour: QColor) -> QPixmap:
    picture = QPixmap(mask)
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
