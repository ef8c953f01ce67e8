"""The canvas's still picture: lines and nodes that stand still in a drag, painted once and put down at each move."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from mapper.core.values import Rect
from mapper.ui.canvas.plane import to_rect

Draw = Callable[[QPainter, Rect], None]


class Still:
    """A picture of what the viewport shows between the ground and the marks of the drag.

    It is made when the same sight is painted a second time: while the map scrolls under a drag, or lines still find
    their way, every sight is another one, and what is exposed is painted as ever.
    """

    def __init__(self) -> None:
        self._sight: tuple[QTransform, QSize, float] | None = None
        self._picture: QPixmap | None = None
        self._is_down = False

    @property
    def is_down(self) -> bool:
        """Whether the picture stands for lines and nodes in the painting that goes on."""
        return self._is_down

    def drop(self) -> None:
        """Something in it is no longer as it was, or there is no drag."""
        self._sight = self._picture = None
        self._is_down = False

    def put_down(self, painter: QPainter, size: QSize, draw: Draw) -> bool:
        """Paint the picture of a viewport of `size` pixels with what `draw` paints there; False for a new sight."""
        sight = (painter.worldTransform(), size, painter.device().devicePixelRatio())
        if sight != self._sight:
            self._sight, self._picture, self._is_down = sight, None, False
            return False
        if self._picture is None:
            self._picture = _painted(*sight, painter.renderHints(), draw)
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._picture)
        painter.restore()
        self._is_down = True
        return True


def _painted(
    transform: QTransform, size: QSize, ratio: float, hints: QPainter.RenderHint, draw: Draw
) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(hints)
    painter.setTransform(transform)
    back, _ = transform.inverted()
    draw(painter, to_rect(back.mapRect(picture.rect().toRectF())))
    painter.end()
    return picture
