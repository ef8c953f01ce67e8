"""Paper: the preview - the pages that get printed or written, painted by the same painter and turned one by one."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.tokens import load_tokens

_AROUND = 18
_SHADOW = 3
_SQUARE = 8  # of the ground that shines through what is clear
_NOTCH = 120  # of a wheel
_KEPT = 24  # pages
_STEP = 80.0  # pixels for an arrow key
_LEAST_NEARER = 1.5  # where a page is seen as large as on paper already, it comes nearer all the same


class Leaves(Protocol):
    """Pages to be looked at, in units of their own."""

    @property
    def pages(self) -> int: ...

    @property
    def is_clear(self) -> bool: ...

    @property
    def actual(self) -> float:
        """Pixels of a unit where it is as large as on paper."""
        ...

    def size(self, page: int) -> tuple[float, float]: ...

    def name(self, page: int) -> str: ...

    def paint(self, painter: QPainter, page: int) -> None: ...

    def page_at(self, page: int, x: float, y: float) -> int | None: ...


class LeafView(QWidget):
    """One page, as large as there is room. Keys and the wheel turn pages; a click on an overview goes to its sheet.

    A click on a sheet, or Z, brings it near, as large as on paper; it is then moved by dragging and by the arrow keys.
    """

    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._leaves: Leaves | None = None
        self._page = 0
        self._wheel = 0
        self._near: QPointF | None = None  # what is in the middle while it is near, in units of the page
        self._grip: QPointF | None = None  # where the pointer went down, and then was last
        self._is_dragged = False
        self._kept: dict[int, QImage] = {}
        light = load_tokens("light").chrome  # what is clear is for light slides and pages
        self._squares = (light.panel, light.border)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(280), theme.px(220))
        self.setToolTip(self.tr("Click or press Z to see it as large as on paper"))
        theme.changed.connect(self.update)

    @property
    def is_near(self) -> bool:
        return self._near is not None

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return self._leaves.pages if self._leaves is not None else 0

    def show_leaves(self, leaves: Leaves | None) -> None:
        """Show other pages, from the one with the same number on; None: there is nothing to be shown."""
        self._leaves = leaves
        self._kept.clear()
        self._page = max(0, min(self._page, self.pages - 1))
        self._near = None
        self._tell()

    def turn_to(self, page: int) -> None:
        """Show this page; the nearest where there are not so many."""
        page = max(0, min(page, self.pages - 1))
        if page != self._page:
            self._page, self._near = page, None
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(520))

    def place(self) -> QRectF:
        """Where the page is in the widget."""
        if self._leaves is None:
            return QRectF()
        width, height = self._leaves.size(self._page)
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        scale = max(0.0, min(room.width() / width, room.height() / height))
        if self._near is None:
            wide, high = width * scale, height * scale
            return QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)
        scale = max(self._leaves.actual, scale * _LEAST_NEARER)
        x = _held(room.center().x() - self._near.x() * scale, room.left(), room.width(), width * scale)
        y = _held(room.center().y() - self._near.y() * scale, room.top(), room.height(), height * scale)
        return QRectF(x, y, width * scale, height * scale)

    def come_near(self, at: QPointF | None) -> None:
        """Show the page as large as on paper with this place of it in the middle; None: all of it again."""
        self._near = at
        self.update()

    def image(self) -> QImage:
        """The page as it is painted."""
        found = self._kept.get(self._page)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[self._page] = self._painted()
        return found

    def _painted(self) -> QImage:
        assert self._leaves is not None
        density, place = self.devicePixelRatioF(), self.place()
        size = (place.size() * density).toSize().expandedTo(QSize(1, 1))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, _ = self._leaves.size(self._page)
        painter.scale(size.width() / width, size.width() / width)
        self._leaves.paint(painter, self._page)
        painter.end()
        image.setDevicePixelRatio(density)
        return image

    def _paint_near(self, painter: QPainter, place: QRectF) -> None:
        assert self._leaves is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.topLeft())
        width, _ = self._leaves.size(self._page)
        painter.scale(place.width() / width, place.width() / width)
        self._leaves.paint(painter, self._page)
        painter.restore()

    def _unit_at(self, spot: QPointF) -> QPointF:
        """The place of the page below a spot of the widget."""
        assert self._leaves is not None
        place, (width, _) = self.place(), self._leaves.size(self._page)
        return (spot - place.topLeft()) * (width / place.width())

    def _pan(self, by: QPointF) -> None:
        """Move what is near so many pixels; it stops at the edges of the page."""
        assert self._leaves is not None
        middle = QRectF(self.rect()).center()
        width, height = self._leaves.size(self._page)
        at = self._unit_at(middle - by)
        self.come_near(QPointF(max(0.0, min(at.x(), width)), max(0.0, min(at.y(), height))))

    def _tell(self) -> None:
        self.update()
        self.turned.emit(self._page)

    # -- what Qt asks for

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chrome = self._theme.tokens.chrome
        painter.fillRect(self.rect(), chrome.sunken)
        if self._leaves is not None:
            place = self.place()
            shadow = QColor(chrome.shadow)
            painter.fillRect(place.translated(_SHADOW, _SHADOW), shadow)
            if self._leaves.is_clear:
                _paint_squares(painter, place, *self._squares)
            if self._near is None:
                painter.drawImage(place.topLeft(), self.image())
            else:
                self._paint_near(painter, place)
            painter.setPen(QPen(chrome.border, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.tokens.accent.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.DevicePixelRatioChange):
            self._kept.clear()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turn = _TURNS.get(key)
        if key == Qt.Key.Key_Z and self._leaves is not None:
            width, height = self._leaves.size(self._page)
            self.come_near(None if self.is_near else QPointF(width / 2, height / 2))
        elif key == Qt.Key.Key_Escape and self.is_near:
            self.come_near(None)
        elif key in _PANS and self.is_near:
            self._pan(_PANS[key])
        elif turn is not None:
            self.turn_to(turn(self._page, self.pages))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / _NOTCH)
        self._wheel -= turns * _NOTCH
        self.turn_to(self._page - turns)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.place().contains(event.position()):
            self._grip, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or not self.is_near:
            return
        way = event.position() - self._grip
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged, self._grip = True, event.position()
            self._pan(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip, self._grip = self._grip, None
        if grip is None or self._is_dragged or self._leaves is None:
            return
        at = self._unit_at(event.position())
        page = self._leaves.page_at(self._page, at.x(), at.y())
        if page is not None:
            self.turn_to(page)
        else:
            self.come_near(None if self.is_near else at)


_TURNS: Final[Mapping[Qt.Key, Callable[[int, int], int]]] = MappingProxyType(
    {
        Qt.Key.Key_PageDown: lambda page, _: page + 1,
        Qt.Key.Key_PageUp: lambda page, _: page - 1,
        Qt.Key.Key_Right: lambda page, _: page + 1,
        Qt.Key.Key_Left: lambda page, _: page - 1,
        Qt.Key.Key_Down: lambda page, _: page + 1,
        Qt.Key.Key_Up: lambda page, _: page - 1,
        Qt.Key.Key_Home: lambda _, __: 0,
        Qt.Key.Key_End: lambda _, pages: pages - 1,
    }
)


_PANS: Final[Mapping[Qt.Key, QPointF]] = MappingProxyType(
    {
        Qt.Key.Key_Left: QPointF(_STEP, 0),
        Qt.Key.Key_Right: QPointF(-_STEP, 0),
        Qt.Key.Key_Up: QPointF(0, _STEP),
        Qt.Key.Key_Down: QPointF(0, -_STEP),
    }
)


class Preview(QWidget):
    """A page with what turns pages below it; with a single one there is nothing to turn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.view = LeafView(theme)
        self.back, self.on = QToolButton(), QToolButton()
        self.where = QLabel()
        set_role(self.where, Role.SECONDARY)
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, icon, text, step in (
            (self.back, "chevron-left", self.tr("The page before"), -1),
            (self.on, "chevron-right", self.tr("The next page"), 1),
        ):
            theme.bind_icon(button, icon)
            button.setAutoRaise(True)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, step=step: self.view.turn_to(self.view.page + step))
        self._turning = QWidget()
        row = QHBoxLayout(self._turning)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for part in (self.back, self.where, self.on):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.view, 1)
        column.addWidget(self._turning)
        self.view.turned.connect(self._tell)

    def show_leaves(self, leaves: Leaves | None) -> None:
        self._leaves = leaves
        self.view.show_leaves(leaves)

    def _tell(self, page: int) -> None:
        pages = self.view.pages
        self._turning.setVisible(pages > 1)
        if self._leaves is None or not pages:
            return
        text = self.tr("Page {n} of {all}: {name}")
        locale = self.locale()
        numbers = {"{n}": locale.toString(page + 1), "{all}": locale.toString(pages)}
        for mark, number in numbers.items():
            text = text.replace(mark, number)
        text = text.replace("{name}", self._leaves.name(page))
        self.where.setText(text)
        self.view.setAccessibleName(text)
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < pages - 1)


def _paint_squares(painter: QPainter, place: QRectF, light: QColor, dark: QColor) -> None:
    """What stands for nothing, as in every program that knows clear pictures."""
    painter.save()
    painter.setClipRect(place)
    painter.fillRect(place, light)
    left, top = int(place.x()), int(place.y())
    for y in range(top, int(place.bottom()) + 1, _SQUARE):
        for x in range(left + (y - top) % (2 * _SQUARE), int(place.right()) + 1, 2 * _SQUARE):
            painter.fillRect(x, y, _SQUARE, _SQUARE, dark)
    painter.restore()


def _held(wish: float, start: float, room: float, length: float) -> float:
    """Where a page begins: as wished, without a gap beside it; in the middle where it is shorter than the room."""
    if length <= room:
        return start + (room - length) / 2
    return max(start + room - length, min(wish, start))
