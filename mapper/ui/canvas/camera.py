"""The canvas's camera: which part of the map is seen, and how large. It belongs to the view, never to the file."""

from collections.abc import Callable
from math import ceil, floor, log
from typing import NamedTuple

from PySide6.QtCore import QMargins, QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView, QWidget

from mapper.core.values import Point, Rect
from mapper.ui.canvas.motion import Motion
from mapper.ui.canvas.plane import to_point, to_qpoint, to_qrect, to_rect

LEAST_ZOOM = 0.1
MOST_ZOOM = 4.0
STEP = 1.35  # the ratio between two zooms of the buttons and keys
WHEEL_STEP = 1.16
FIT_MARGIN = 36  # pixels left free around what is fitted
_FIT_MOST = 1.5  # a small map is not blown up further than this
_READABLE = 0.82  # from here on names are shown whole
_REVEAL_MARGIN = 40
# How much of the viewport may be scrolled past the map's border.
_OUTSIDE = 0.75


class Sight(NamedTuple):
    """What a camera shows: the zoom, and the pixels between the map's origin and the viewport's corner."""

    zoom: float
    left: float
    top: float


class Camera(QObject):
    """Zooms and scrolls one view. Distances on the screen are pixels of the viewport, all others map units.

    A map that flows from right to left is seen in a mirror: its x grows to the left of the screen. That is the
    camera's affair alone, and nobody who thinks in map units needs to know.

    Where motion is allowed it glides to its goals; what it is asked meanwhile counts from the goal.
    """

    changed = Signal()  # the view shows another part of the map, or the same at another size
    zoom_changed = Signal(float)

    def __init__(self, view: QGraphicsView, scroll: Callable[[int, int], None], motion: Motion) -> None:
        """`scroll` moves the view's picture by so many pixels."""
        super().__init__(view)
        self._view = view
        self._scroll = scroll
        self._motion = motion
        self._goal: Sight | None = None
        self._gathered: QPoint | None = None
        self._content = Rect(0, 0, 0, 0)
        self._is_mirrored = False
        self._anchor: tuple[QPoint, QPointF] | None = None

    # -- what is seen

    @property
    def port(self) -> QWidget:
        """The viewport."""
        return self._view.viewport()

    @property
    def zoom(self) -> float:
        """Pixels for one map unit."""
        return self._view.transform().m22()

    @property
    def is_mirrored(self) -> bool:
        """Whether x grows to the left of the screen."""
        return self._is_mirrored

    @property
    def goal(self) -> Sight:
        """What is shown, or will be when the camera has come to rest."""
        view = self._view
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        return self._goal or Sight(self.zoom, across.value(), down.value())

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

    def set_mirrored(self, is_mirrored: bool) -> None:  # it follows the map's field
        """Show the map from right to left, or as it is; the middle of what is seen stays there."""
        if is_mirrored != self._is_mirrored:
            self._rest()
            middle = to_qpoint(self.visible.center)
            self._is_mirrored = is_mirrored
            self._anchor = None
            self._aim(self.zoom, middle, QRectF(self._view.viewport().rect()).center(), at_once=True)

    def zoom_to(self, zoom: float, at: QPoint | None = None, *, at_once: bool = False) -> None:
        """Zoom; the map's point at that place of the viewport (None: its middle) stays where it is.

        `at_once` is for fingers and wheels that glide by themselves.
        """
        zoom = self._bounded(zoom)
        if zoom == self.goal.zoom:
            return
        place = at if at is not None else self._view.viewport().rect().center()
        # The scroll bars hold whole pixels: zooming in and out again about one place must not creep.
        if self._anchor is None or self._anchor[0] != place:
            self._anchor = (place, to_qpoint(self.on_map(place)))
        self._aim(zoom, self._anchor[1], QPointF(place), at_once=at_once)

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
        box = self.rect_on_screen(content)
        shown = QRect(box.topLeft().toPoint(), box.bottomRight().toPoint()).intersected(port)
        return shown.center() if shown.isValid() else port.center()

    def step_zoom(self, steps: int, at: QPoint | None = None) -> None:
        """Go to the next of the fixed zooms, each `STEP` times the one before; 100 % is one of them."""
        exact = log(self.goal.zoom) / log(STEP)
        nearest = round(exact)
        start = nearest if abs(exact - nearest) < 0.01 else (floor(exact) if steps > 0 else ceil(exact))
        self.zoom_to(STEP ** (start + steps), at)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Show more of what lies to the right (dx > 0) and below (dy > 0), in pixels."""
        self._anchor = None
        self._rest()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        self._turn_bars(across.value() + dx, down.value() + dy)

    def gathers(self, dx: int, dy: int) -> bool:
        """A bar moved by so many pixels; True when the camera will scroll later, for both bars at once."""
        if self._gathered is None:
            return False
        self._gathered += QPoint(dx, dy)
        return True

    def fit(self, rect: Rect, *, in_corner: bool = False) -> None:
        """Show a rectangle of the map as large as it goes, but not blown up: in the middle, or right at the headers."""
        self.show(self.fitted(rect, in_corner=in_corner))

    def fitted(
        self,
        rect: Rect,
        *,
        in_corner: bool = False,
        kept_free: QMargins | None = None,
        most: float = _FIT_MOST,
    ) -> Sight:
        """What shows a rectangle of the map as large as it goes, but not blown up to more than `most`.

        It stands in the middle, or `in_corner` right at the headers. Pixels `kept_free` at the viewport's borders are
        covered by something else.
        """
        port = QRectF(self._view.viewport().rect().marginsRemoved(kept_free or QMargins()))
        zoom = min(self._fitting(rect, FIT_MARGIN if in_corner else 2 * FIT_MARGIN, port.size()), most)
        place = QRectF(port.topLeft(), QSizeF(rect.width * zoom, rect.height * zoom))
        if not in_corner:
            place.moveCenter(port.center())
        elif self._is_mirrored:
            place.moveRight(port.right())
        corner = place.topRight() if self._is_mirrored else place.topLeft()
        return self._sight(zoom, QPointF(rect.x, rect.y), corner)

    def _fitting(self, rect: Rect, free: float, port: QSizeF | None = None) -> float:
        """The zoom that shows all of a rectangle, with so many pixels free; in a part of the viewport so large."""
        room = port or QSizeF(self._view.viewport().size())
        wide, high = max(room.width() - free, 1), max(room.height() - free, 1)
        return min(wide / max(rect.width, 1), high / max(rect.height, 1))

    def _bounded(self, zoom: float) -> float:
        """A zoom within its bounds: a map so large that it needs less to be seen whole may have less."""
        least = min(LEAST_ZOOM, 0.9 * self._fitting(self._content, FIT_MARGIN))
        return min(max(zoom, least), MOST_ZOOM)

    def show_start(self, rect: Rect) -> None:
        """Show a whole map where its names can be read then; else its beginning, all its lanes if they fit."""
        port = self._view.viewport()
        wide = (port.width() - FIT_MARGIN) / max(rect.width, 1)
        high = (port.height() - FIT_MARGIN) / max(rect.height, 1)
        zoom = min(wide, high, _FIT_MOST)
        if zoom < _READABLE:
            zoom = min(max(high, _READABLE), 1.0)
        self._anchor = None
        corner = QPointF(port.width() if self._is_mirrored else 0, 0)
        self._aim(zoom, QPointF(rect.x, rect.y), corner, at_once=True)

    def center_on(self, point: Point, *, at_once: bool = False) -> None:
        self._anchor = None
        self._aim(
            self.goal.zoom, to_qpoint(point), QRectF(self._view.viewport().rect()).center(), at_once=at_once
        )

    def look_at(self, point: Point, zoom: float) -> None:
        """Show a point in the middle, at a zoom."""
        self._anchor = None
        zoom = self._bounded(zoom)
        self._aim(zoom, to_qpoint(point), QRectF(self._view.viewport().rect()).center())

    def show(self, sight: Sight, *, at_once: bool = False) -> None:
        """Go back to what was seen before."""
        self._anchor = None
        self._go(sight, at_once=at_once)

    def reveal(self, rect: Rect, kept_free: QMargins | None = None) -> None:
        """Scroll just enough that the rectangle is seen, with some room; nothing moves if it is.

        Pixels `kept_free` at the viewport's borders are covered by something else.
        """
        goal = self.goal
        across = -goal.zoom if self._is_mirrored else goal.zoom
        on_screen = QTransform(across, 0, 0, goal.zoom, -goal.left, -goal.top)
        box = on_screen.mapRect(to_qrect(rect))
        port = self._view.viewport().rect().marginsRemoved(kept_free or QMargins())
        if QRectF(port).contains(box):
            return  # a map that jumps under what one just dropped is worse than a step near the border
        seen = port.adjusted(_REVEAL_MARGIN, _REVEAL_MARGIN, -_REVEAL_MARGIN, -_REVEAL_MARGIN)
        if self._is_mirrored:  # what does not fit shows its beginning, which is at the right
            dx = -_shift(-box.right(), -box.left(), -seen.right(), -seen.left())
        else:
            dx = _shift(box.left(), box.right(), seen.left(), seen.right())
        dy = _shift(box.top(), box.bottom(), seen.top(), seen.bottom())
        # What is out of sight at one side only is no reason to leave the map's edge at the other.
        dx = 0.0 if port.left() <= box.left() and box.right() <= port.right() + 1 else dx
        dy = 0.0 if port.top() <= box.top() and box.bottom() <= port.bottom() + 1 else dy
        if dx or dy:
            self._anchor = None
            self._go(Sight(goal.zoom, goal.left + dx, goal.top + dy))

    def follow(self, *, is_resized: bool = False) -> None:
        """The view was scrolled by its bars or got another size."""
        if is_resized:
            self._rest()
            self._make_room()
        self.changed.emit()

    def hold_beginning(self, before: QSize) -> None:
        """The viewport had another size: where a mirrored map begins stays; Qt holds what is at the left."""
        if self._is_mirrored and before.isValid():
            self.scroll_by(before.width() - self._view.viewport().width(), 0)

    # -- on the way

    def _aim(self, zoom: float, point: QPointF, place: QPointF, *, at_once: bool = False) -> None:
        """Show `point` of the map at `place` of the viewport."""
        self._go(self._sight(zoom, point, place), at_once=at_once)

    def _sight(self, zoom: float, point: QPointF, place: QPointF) -> Sight:
        across = -zoom if self._is_mirrored else zoom
        return Sight(zoom, point.x() * across - place.x(), point.y() * zoom - place.y())

    def _go(self, goal: Sight, *, at_once: bool = False) -> None:
        self._motion.drop("camera")
        self._goal = None
        if at_once or not self._motion.is_allowed or not self._view.isVisible():
            self._set(goal)
            return
        start = self.goal
        self._goal = goal

        def step(part: float) -> None:
            if part < 1.0:
                self._set(_between(start, goal, part))
            else:
                self._goal = None
                self._set(goal)

        self._motion.run("camera", step)

    def _rest(self) -> None:
        """Be at the goal now."""
        if self._goal is not None:
            self._go(self._goal, at_once=True)

    # -- the scroll bars

    def _set(self, sight: Sight) -> None:
        zoom, left, top = sight
        view = self._view
        is_zoomed = zoom != self.zoom
        across = -zoom if self._is_mirrored else zoom
        if is_zoomed or across != view.transform().m11():
            view.setTransform(QTransform.fromScale(across, zoom))
        view.setSceneRect(self._room().united(to_qrect(self.part_at(sight))))
        self._turn_bars(left, top, is_painted_anew=is_zoomed)
        if is_zoomed:
            self.zoom_changed.emit(zoom)
        self.changed.emit()

    def part_at(self, sight: Sight) -> Rect:
        """The part of the map that is seen then."""
        zoom, left, top = sight
        across, port = -zoom if self._is_mirrored else zoom, self._view.viewport()
        seen = QRectF(left / across, top / zoom, port.width() / across, port.height() / zoom)
        return to_rect(seen.normalized())

    def rect_then(self, rect: Rect, sight: Sight) -> QRectF:
        """Where a rectangle of the map is in the viewport then."""
        seen = self.part_at(sight)
        left = seen.right - rect.right if self._is_mirrored else rect.x - seen.x
        zoom = sight.zoom
        return QRectF(left * zoom, (rect.y - seen.y) * zoom, rect.width * zoom, rect.height * zoom)

    def _turn_bars(self, left: float, top: float, *, is_painted_anew: bool = False) -> None:
        # Qt scrolls once for each bar, and would then paint everything anew instead of moving it.
        self._gathered = QPoint()
        self._view.horizontalScrollBar().setValue(round(left))
        self._view.verticalScrollBar().setValue(round(top))
        way, self._gathered = self._gathered, None
        if is_painted_anew:
            self._scroll(0, 0)  # the view must know that its bars moved, but no pixels need to be
        elif not way.isNull():
            self._scroll(way.x(), way.y())

    def _make_room(self) -> None:
        """Let the scroll bars reach all of the map and what is seen now."""
        self._view.setSceneRect(self._room().united(to_qrect(self.visible)))

    def _room(self) -> QRectF:
        port = self._view.viewport()
        x, y = port.width() * _OUTSIDE / self.zoom, port.height() * _OUTSIDE / self.zoom
        return to_qrect(self._content).adjusted(-x, -y, x, y)


def _between(start: Sight, goal: Sight, part: float) -> Sight:
    """A part of the way: zooms grow by equal ratios, about the one place that stays where it is.

    >>> _between(Sight(1, 0, 0), Sight(4, 300, 150), 0.5)
    Sight(zoom=2.0, left=100.0, top=50.0)
    """
    zoom = start.zoom * (goal.zoom / start.zoom) ** part
    share = part if goal.zoom == start.zoom else (zoom - start.zoom) / (goal.zoom - start.zoom)
    return Sight(
        zoom, start.left + (goal.left - start.left) * share, start.top + (goal.top - start.top) * share
    )


def _shift(low: float, high: float, first: float, last: float) -> float:
    """By how much to move the window [first, last] to hold [low, high]; its beginning where it does not fit."""
    if low < first or high - low > last - first:
        return low - first
    return max(high - last, 0.0)
