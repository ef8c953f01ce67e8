"""The canvas's ground: Qt's view of a scene, set up so that nothing is done twice and nothing moves by itself."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

_MOST_PARTS = 6
_SCATTERED = (
    0.5  # of the rectangle around all places: what is painted in less of it is painted place by place
)


class PlainView(QGraphicsView):
    """No frame, no place it holds on to by itself, and only what has changed is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # Everything is painted: what is scrolled can be moved as it is, and only the new strip is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # While it is painted: the places that are, where they lie apart. Else all between them would be drawn too.
        self.exposed: list[QRect] = []
        # The scroll bars count pixels of the map; whichever way people write, they do so from the left.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        region = event.region()
        rects, whole = _rects(region), region.boundingRect()
        area = sum(rect.width() * rect.height() for rect in rects)
        is_scattered = 1 < len(rects) <= _MOST_PARTS and area < _SCATTERED * whole.width() * whole.height()
        self.exposed = rects if is_scattered else []
        super().paintEvent(event)
        self.exposed = []

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, part by part: Qt paints all of it anew as soon as anything lies over any of it."""
        port = self.viewport()
        covered = self._covered
        if covered.isEmpty() or port.findChild(QWidget) is not None:
            super().scrollContentsBy(dx, dy)
            return
        # What waits to be painted is known by its old place: it goes to the viewport, which moves it along.
        QCoreApplication.sendPostedEvents(self.scene(), QEvent.Type.MetaCall)
        mode = self.viewportUpdateMode()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        super().scrollContentsBy(dx, dy)
        self.setViewportUpdateMode(mode)
        for rect in _rects(QRegion(port.rect()).subtracted(covered)):
            port.scroll(dx, dy, rect)
        port.update(covered)

    @property
    def _covered(self) -> QRegion:
        """What of the viewport lies under something else."""
        port, is_above, covered = self.viewport(), False, QRegion()
        for each in self.children():
            if is_above and isinstance(each, QWidget) and each.isVisible() and not each.isWindow():
                covered += each.geometry()
            is_above |= each is port
        return covered.intersected(port.geometry()).translated(-port.pos())


def _rects(region: QRegion) -> list[QRect]:
    return list(cast(Iterable[QRect], region))  # PySide's stubs do not tell that it can be walked through
