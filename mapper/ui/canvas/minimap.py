"""The canvas's minimap: the whole map in a corner, with a frame around what is seen that can be pulled about."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from mapper.core.values import Point, Rect
from mapper.ui.canvas.covering import covered
from mapper.ui.canvas.mini_picture import mini_picture
from mapper.ui.canvas.sheet import Sheet

_WIDTH, _HEIGHT = 220, 150
_LEAST = 48
_SHARE = 0.25  # of a small view
_GAP = 12
_INSET = 6
_REST_MS = 200  # the picture is painted anew at most five times a second
_STILL_MS = 300  # it changes corners when the view has come to rest
_STEP, _FAR = 50, 200
_WAYS: Final[Mapping[Qt.Key, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Minimap(QWidget):
    """A click shows that place, a pull of the frame moves the view. It hides while the whole map is in sight.

    It stands at the lower right, or in another corner where it would cover less of the map.
    """

    moved = Signal()  # to another corner

    def __init__(self, sheet: Sheet, view: QWidget) -> None:
        super().__init__(view)
        self._sheet = sheet
        self._picture: QPixmap | None = None
        self._hold: QPointF | None = None  # from the middle of the frame to where it is held
        self._is_click = False
        self._is_away = False
        self._corner = 0  # of those in `_corners`
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Overview of the map"))
        self.setToolTip(self.tr("Click or drag to see another part of the map"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._paint_anew)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self._go_where_least_is)
        self.hide()
        sheet.camera.changed.connect(self._follow)
        sheet.bridge.changed.connect(self._soil)
        sheet.bridge.map_switched.connect(self._soil)
        sheet.scene.lens.changed.connect(self._soil)
        sheet.theme.changed.connect(self._soil)
        view.installEventFilter(self)

    @property
    def frame(self) -> QRectF:
        """What is seen, in this widget's pixels."""
        return self._whole_frame().intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _whole_frame(self) -> QRectF:
        """What is seen, with what of it lies beside the map."""
        seen = self._sheet.camera.visible
        a, b = self._to_mini(Point(seen.x, seen.y)), self._to_mini(Point(seen.right, seen.bottom))
        return QRectF(a, b).normalized()

    @property
    def is_away(self) -> bool:
        """Whether it gives way to what else is shown."""
        return self._is_away

    def set_away(self, is_away: bool) -> None:  # it follows the presentation
        """Keep it out of sight, whatever is chosen; or let it come as it is needed."""
        self._is_away = is_away
        self._follow()

    # -- keeping up

    def _follow(self) -> None:
        """The camera moved, or something else did that decides whether it is needed."""
        sheet = self._sheet
        is_wanted = sheet.scene.lens.has_minimap and not self._is_away
        is_needed = is_wanted and not sheet.camera.visible.encloses(self._bounds)
        if is_needed:
            self._place()
            if self._picture is None and not self._rest.isActive():
                self._paint_anew()
        if is_needed and not self.isVisible():
            self._go_where_least_is()
        if is_needed != self.isVisible():
            self.setVisible(is_needed)
        if is_needed:
            self._still.start()
            self.update()
        else:
            self._still.stop()

    def _soil(self) -> None:
        """The picture is no longer right; it is painted anew after a rest."""
        if not self._rest.isActive():
            self._rest.start()
        self._follow()

    def _paint_anew(self) -> None:
        if not self._sheet.scene.lens.has_minimap:
            self._picture = None
            return
        self._place()
        scene, inner = self._sheet.scene, self._inner.toRect()
        density = self.devicePixelRatioF()
        self._picture = mini_picture(
            scene.projection, inner.size(), density, self._sheet.theme.tokens, scene.lens.seen
        )
        self.update()

    def _place(self) -> None:
        """In its corner, in the shape of the map."""
        port, bounds = self._sheet.camera.port.geometry(), self._bounds
        # In a small view it takes no more than its share.
        most_wide = min(_WIDTH, port.width() * _SHARE - 2 * _INSET)
        most_high = min(_HEIGHT, port.height() * _SHARE - 2 * _INSET)
        scale = min(most_wide / max(bounds.width, 1), most_high / max(bounds.height, 1))
        width = max(int(bounds.width * scale), _LEAST) + 2 * _INSET
        height = max(int(bounds.height * scale), _LEAST) + 2 * _INSET
        size = QSize(width, height)
        if size != self.size():
            self.resize(size)
            self._picture = None
        self.move(self._corners()[self._corner].topLeft() + port.topLeft())

    def _corners(self) -> list[QRect]:
        """Where it could stand in the viewport, first where it is looked for; the search has the upper right."""
        port, width, height = self._sheet.camera.port.rect(), self.width(), self.height()
        left, top = _GAP, _GAP
        right, low = port.right() - width - _GAP, port.bottom() - height - _GAP
        return [QRect(x, y, width, height) for x, y in ((right, low), (left, low), (left, top))]

    def _go_where_least_is(self) -> None:
        """Stand at the lower right while nothing is covered there; else stay, or go to the corner where least is."""
        if self._hold is not None:
            return  # not from under the hand
        hidden = [covered(self._sheet, corner) for corner in self._corners()]
        best = hidden.index(min(hidden))  # of equals the first
        is_better = hidden[best] < hidden[self._corner] or hidden[best] == hidden[0]
        if best != self._corner and is_better:
            self._corner = best
            self._place()
            self.moved.emit()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._sheet.theme.tokens.minimap
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(tokens.background)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._picture is not None:
            painter.drawPixmap(self._inner.topLeft(), self._picture)
        painter.setPen(QPen(tokens.frame, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.frame.adjusted(1, 1, -1, -1), 2, 2)
        painter.end()

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place, frame = event.position(), self._whole_frame()
        self._is_click = True
        self._hold = place - frame.center() if frame.contains(place) else QPointF()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hold is not None:
            self._is_click = False
            self._sheet.camera.center_on(self._to_map(event.position() - self._hold), at_once=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hold is not None and self._is_click:
            self._sheet.camera.center_on(self._to_map(event.position()))
        self._hold = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            step = _FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            dx, dy = _WAYS[key]
            self._sheet.camera.scroll_by(dx * step, dy * step)
        elif key is Qt.Key.Key_Escape:
            self._sheet.grab_keys()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # -- places

    @property
    def _bounds(self) -> Rect:
        return self._sheet.scene.map_rect

    @property
    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)

    def _to_mini(self, point: Point) -> QPointF:
        inner, bounds = self._inner, self._bounds
        across = (point.x - bounds.x) / max(bounds.width, 1)
        if self._sheet.camera.is_mirrored:
            across = 1 - across
        down = (point.y - bounds.y) / max(bounds.height, 1)
        return QPointF(inner.left() + across * inner.width(), inner.top() + down * inner.height())

    def _to_map(self, place: QPointF | QPoint) -> Point:
        inner, bounds = self._inner, self._bounds
        across = (place.x() - inner.left()) / inner.width()
        if self._sheet.camera.is_mirrored:
            across = 1 - across
        down = (place.y() - inner.top()) / inner.height()
        return Point(bounds.x + across * bounds.width, bounds.y + down * bounds.height)
