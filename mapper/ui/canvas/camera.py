"""The canvas's camera: which part of the map is seen, and how large. It belongs to the view, never to the file."""

from collections.abc import Callable
from math import ceil, floor, log

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView, QWidget

from mapper.core.values import Point, Rect
from mapper.ui.canvas.plane import to_point, to_qpoint, to_qrect, to_rect

LEAST_ZOOM = 0.1
MOST_ZOOM = 4.0
STEP = 1.35  # the ratio between two zooms of the buttons and keys
WHEEL_STEP = 1.16
_FIT_MARGIN = 36  # pixels left free around what is fitted
_FIT_MOST = 1.5  # a small map is not blown up further than this
_READABLE = 0.82  # from here on names are shown whole
_REVEAL_MARGIN = 40
# How much of the viewport may be scrolled past the map's border.
_OUTSIDE = 0.75


class Camera(QObject):
    """Zooms and scrolls one view. Distances on the screen are pixels of the viewport, all others map units."""

    changed = Signal()  # the view shows another part of the map, or the same at another size
    zoom_changed = Signal(float)

    def __init__(self, view: QGraphicsView, scroll: Callable[[int, int], None]) -> None:
        """`scroll` moves the view's picture by so many pixels."""
        super().__init__(view)
        self._view = view
        self._scroll = scroll
        self._gathered: QPoint | None = None
        self._content = Rect(0, 0, 0, 0)
        self._anchor: tuple[QPoint, QPointF] | None = None

    # -- what is seen

    @property
    def port(self) -> QWidget:
        """The viewport."""
        return self._view.viewport()

    @property
    def zoom(self) -> float:
        """Pixels for one map unit."""
        return self._view.transform().m11()

    @property
    def unit(self) -> float:
        """Map units for one pixel."""
        return 1 / self.zoom

    @property
    def visible(self) -> Rect:
        """The part of the map in the viewport."""
        inverse, _ = self._view.viewportTransform().inverted()
        return to_rect(inverse.mapRect(QRectF(self._view.viewport().rect())))

    def on_map(self, place: QPoint | QPointF) -> Point:
        """The map's point at a place of the viewport."""
        inverse, _ = self._view.viewportTransform().inverted()
        return to_point(inverse.map(QPointF(place)))

    def on_screen(self, point: Point) -> QPointF:
        """Where a point of the map is in the viewport."""
        return self._view.viewportTransform().map(to_qpoint(point))

    def rect_on_screen(self, rect: Rect) -> QRectF:
        """Where a rectangle of the map is in the viewport."""
        return self._view.viewportTransform().mapRect(to_qrect(rect))

    # -- moving it

    def set_content(self, rect: Rect) -> None:
        """The extent of the map: what can be scrolled to. What is seen stays."""
        self._content = rect
        self._make_room()

    def zoom_to(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom; the map's point at that place of the viewport (None: its middle) stays where it is."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if zoom == self.zoom:
            return
        place = at if at is not None else self._view.viewport().rect().center()
        # The scroll bars hold whole pixels: zooming in and out again about one place must not creep.
        if self._anchor is None or self._anchor[0] != place:
            self._anchor = (place, to_qpoint(self.on_map(place)))
        self._set(zoom, self._anchor[1], QPointF(place))

    def place_to_hold(self, chosen: Rect | None, content: Rect) -> QPoint:
        """The place of the viewport that a zoom without a pointer holds on to.

        The middle of what is chosen when that is in sight, else the middle of what the viewport shows of the content;
        never a place beside the content, which would then leave the view.
        """
        port = self._view.viewport().rect()
        if chosen is not None:
            place = self.on_screen(chosen.center).toPoint()
            if port.contains(place):
                return place
        corner, end = (
            self.on_screen(Point(content.x, content.y)),
            self.on_screen(Point(content.right, content.bottom)),
        )
        shown = QRect(corner.toPoint(), end.toPoint()).intersected(port)
        return shown.center() if shown.isValid() else port.center()

    def step_zoom(self, steps: int, at: QPoint | None = None) -> None:
        """Go to the next of the fixed zooms, each `STEP` times the one before; 100 % is one of them."""
        exact = log(self.zoom) / log(STEP)
        nearest = round(exact)
        start = nearest if abs(exact - nearest) < 0.01 else (floor(exact) if steps > 0 else ceil(exact))
        self.zoom_to(STEP ** (start + steps), at)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Show more of what lies to the right (dx > 0) and below (dy > 0), in pixels."""
        self._anchor = None
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        # Qt scrolls once for each bar, and would then paint everything anew instead of moving it.
        self._gathered = QPoint()
        across.setValue(round(across.value() + dx))
        down.setValue(round(down.value() + dy))
        way, self._gathered = self._gathered, None
        if not way.isNull():
            self._scroll(way.x(), way.y())

    def gathers(self, dx: int, dy: int) -> bool:
        """A bar moved by so many pixels; True when the camera will scroll later, for both bars at once."""
        if self._gathered is None:
            return False
        self._gathered += QPoint(dx, dy)
        return True

    def fit(self, rect: Rect, *, in_corner: bool = False) -> None:
        """Show a rectangle of the map as large as it goes, but not blown up.

        It stands in the middle, or `in_corner` right at the headers.
        """
        port = self._view.viewport()
        free = _FIT_MARGIN if in_corner else 2 * _FIT_MARGIN
        zoom = min((port.width() - free) / max(rect.width, 1), (port.height() - free) / max(rect.height, 1))
        zoom = min(max(zoom, LEAST_ZOOM), _FIT_MOST)
        place = QRectF(0, 0, rect.width * zoom, rect.height * zoom)
        if not in_corner:
            place.moveCenter(QRectF(port.rect()).center())
        self._anchor = None
        self._set(zoom, QPointF(rect.x, rect.y), place.topLeft())

    def show_start(self, rect: Rect) -> None:
        """Show a whole map where its names can be read then; else its beginning, all its lanes if they fit."""
        port = self._view.viewport()
        wide = (port.width() - _FIT_MARGIN) / max(rect.width, 1)
        high = (port.height() - _FIT_MARGIN) / max(rect.height, 1)
        zoom = min(wide, high, _FIT_MOST)
        if zoom < _READABLE:
            zoom = min(max(high, _READABLE), 1.0)
        self._anchor = None
        self._set(zoom, QPointF(rect.x, rect.y), QPointF(0, 0))

    def center_on(self, point: Point) -> None:
        self._anchor = None
        self._set(self.zoom, to_qpoint(point), QPointF(self._view.viewport().rect().center()))

    def reveal(self, rect: Rect) -> None:
        """Scroll just enough that the rectangle is seen, with some room; nothing moves if it is."""
        port, box = self._view.viewport().rect(), self.rect_on_screen(rect)
        if QRectF(port).contains(box):
            return  # a map that jumps under what one just dropped is worse than a step near the border
        seen = port.adjusted(_REVEAL_MARGIN, _REVEAL_MARGIN, -_REVEAL_MARGIN, -_REVEAL_MARGIN)
        dx = _shift(box.left(), box.right(), seen.left(), seen.right())
        dy = _shift(box.top(), box.bottom(), seen.top(), seen.bottom())
        if dx or dy:
            self.scroll_by(dx, dy)

    def follow(self, *, is_resized: bool = False) -> None:
        """The view was scrolled by its bars or got another size."""
        if is_resized:
            self._make_room()
        self.changed.emit()

    # -- the scroll bars

    def _set(self, zoom: float, point: QPointF, place: QPointF) -> None:
        """Show `point` of the map at `place` of the viewport."""
        view, port = self._view, self._view.viewport()
        is_zoomed = zoom != self.zoom
        if is_zoomed:
            view.setTransform(QTransform.fromScale(zoom, zoom))
        left, top = point.x() * zoom - place.x(), point.y() * zoom - place.y()
        seen = QRectF(left / zoom, top / zoom, port.width() / zoom, port.height() / zoom)
        view.setSceneRect(self._room().united(seen))
        view.horizontalScrollBar().setValue(round(left))
        view.verticalScrollBar().setValue(round(top))
        if is_zoomed:
            self.zoom_changed.emit(zoom)
        self.changed.emit()

    def _make_room(self) -> None:
        """Let the scroll bars reach all of the map and what is seen now."""
        self._view.setSceneRect(self._room().united(to_qrect(self.visible)))

    def _room(self) -> QRectF:
        port = self._view.viewport()
        x, y = port.width() * _OUTSIDE / self.zoom, port.height() * _OUTSIDE / self.zoom
        return to_qrect(self._content).adjusted(-x, -y, x, y)


def _shift(low: float, high: float, first: float, last: float) -> float:
    """By how much to move the window [first, last] to hold [low, high]; its beginning where it does not fit."""
    if low < first or high - low > last - first:
        return low - first
    return max(high - last, 0.0)
