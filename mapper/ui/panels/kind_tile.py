"""The palette: one kind as a tile to click or to drag on to the map."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.values import NodeKind
from mapper.ui.canvas.mime import LANE, STAGE, kind_data
from mapper.ui.render.shapes import Body
from mapper.ui.theme import Theme
from mapper.ui.theme.tokens import Tokens
from mapper.ui.widgets import Tile

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# A stage or lane is dragged as a small piece of the grid, not at its size.
_GRID_SIZES: Final[Mapping[str, tuple[float, float]]] = {STAGE: (96.0, 120.0), LANE: (150.0, 64.0)}
_EDGE = 3


class KindTile(Tile):
    """`chosen` on a click, Enter or Space; a pull with the pointer starts a drag of the kind instead."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, kind: str, text: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind, text, parent)
        self._theme = theme
        self._kind = kind
        self._pressed_at: QPoint | None = None
        self.setToolTip(f"{text}\n{hint}")
        self.setAccessibleDescription(hint)
        self.clicked.connect(lambda: self.chosen.emit(self._kind))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed_at = self._pressed_at
        if pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if (event.position().toPoint() - pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.drag().exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def drag(self) -> QDrag:
        """The kind in the pointer's hand, with its shape."""
        drag = QDrag(self)
        drag.setMimeData(kind_data(self._kind))
        picture = ghost(self._kind, self._theme.tokens, self.devicePixelRatioF())
        drag.setPixmap(picture)
        size = picture.deviceIndependentSize()
        drag.setHotSpot(QPointF(size.width() / 2, size.height() / 2).toPoint())
        return drag


def ghost(kind: str, tokens: Tokens, density: float) -> QPixmap:
    """The shape of a kind at its size on the map, half there."""
    width, height = _GRID_SIZES.get(kind) or NODE_SIZES[NodeKind(kind)]
    size = QSize(round(width) + 2 * _EDGE, round(height) + 2 * _EDGE)
    picture = QPixmap(size * density)
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.8)
    painter.translate(_EDGE, _EDGE)
    if kind in _GRID_SIZES:
        painter.setBrush(tokens.mark.ghost_fill)
        painter.setPen(QPen(tokens.mark.ghost_border, 1.5))
        painter.drawRoundedRect(QRectF(0, 0, width, height), 4, 4)
    else:
        Body(NodeKind(kind), width, height, tokens)(painter, 1.0)
    painter.end()
    return picture
