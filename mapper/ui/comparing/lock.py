"""Two views of two maps that go together: where the one looks the other looks, and what is chosen is chosen in both."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from mapper.analysis.comparison.pairs import Pairs
from mapper.core.values import Point
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.alignment import Alignment, alignment

_NO_PAIRS: Final = Pairs(stages={}, lanes={}, nodes={}, connectors={})


class Held(NamedTuple):
    """A point of a map that two views show at the same place: so far across and down what is seen, 0 to 1."""

    point: Point
    across: float
    down: float


class Lock(QObject):
    """Joins two views while it is there. `release` it before one of them goes."""

    chosen = Signal()  # something else is selected, in either

    def __init__(self, view: MapView, other: MapView) -> None:
        super().__init__(other)
        self._view = view
        self._other = other
        self._is_locked = True
        self._is_leading = False
        self._pairs = {True: _NO_PAIRS, False: _NO_PAIRS}  # from the first view to the other, and back
        self._slots: list[tuple[Callable[[Callable[[], None]], object], Callable[[], None]]] = [
            (view.camera.changed.disconnect, self._look_there),
            (other.camera.changed.disconnect, self._look_here),
            (view.sheet.selection.changed.disconnect, self._choose_there),
            (other.sheet.selection.changed.disconnect, self._choose_here),
        ]
        view.camera.changed.connect(self._look_there)
        other.camera.changed.connect(self._look_here)
        view.sheet.selection.changed.connect(self._choose_there)
        other.sheet.selection.changed.connect(self._choose_here)

    @property
    def is_locked(self) -> bool:
        """Whether the views look at the same place."""
        return self._is_locked

    def set_locked(self, is_locked: bool) -> None:  # it mirrors a switch
        """Let both look at the same place, the second going to that of the first; or each for itself."""
        self._is_locked = is_locked
        self._look_there()

    def tell_pairs(self, pairs: Pairs) -> None:
        """What of the first view's map is what of the other's."""
        self._pairs = {True: pairs, False: pairs.mirrored()}
        self._look_there()
        self._choose_there()

    def release(self) -> None:
        """Join them no longer."""
        for disconnect, slot in self._slots:
            disconnect(slot)
        self._slots.clear()

    # -- looking

    def _look_there(self) -> None:
        self._lead(self._view, self._other)

    def _look_here(self) -> None:
        self._lead(self._other, self._view)

    def _lead(self, leader: MapView, follower: MapView) -> None:
        if self._is_leading or not self._is_locked or not leader.isVisible():
            return
        self._is_leading = True
        try:
            camera, held = leader.camera, _held(leader)
            place = self._between(leader, follower).at(held.point)
            follower.camera.zoom_to(camera.zoom, at_once=True)
            seen, room = camera.visible, follower.camera.visible
            middle = Point(
                place.x - held.across * seen.width + room.width / 2,
                place.y - held.down * seen.height + room.height / 2,
            )
            follower.camera.center_on(middle, at_once=True)
        finally:
            self._is_leading = False

    def _between(self, leader: MapView, follower: MapView) -> Alignment:
        pairs = self._pairs[leader is self._view]
        return alignment(
            leader.sheet.projection.grid, follower.sheet.projection.grid, pairs.stages, pairs.lanes
        )

    def place_here(self, point: Point) -> Point:
        """The place of the first map that is this one of the other."""
        return self._between(self._other, self._view).at(point)

    # -- choosing

    def _choose_there(self) -> None:
        self._choose(self._view, self._other)

    def _choose_here(self) -> None:
        self._choose(self._other, self._view)

    def _choose(self, leader: MapView, follower: MapView) -> None:
        if self._is_leading:
            return
        self._is_leading = True
        try:
            partners = self._pairs[leader is self._view].after
            follower.sheet.selection.set(partners[i] for i in leader.sheet.selection.ids if i in partners)
            follower.looking.reveal(follower.sheet.selection.ids)
        finally:
            self._is_leading = False
        self.chosen.emit()


def _held(view: MapView) -> Held:
    """What is seen first while the beginning of the map is seen, what is seen last at its end, and so on between.

    So beginnings stand beside beginnings, and in the middle of a map what is in the middle of the view.
    """
    seen, whole = view.camera.visible, view.sheet.scene.map_rect
    across = _share(seen.x - whole.x, whole.width - seen.width)
    down = _share(seen.y - whole.y, whole.height - seen.height)
    return Held(Point(seen.x + across * seen.width, seen.y + down * seen.height), across, down)


def _share(way: float, most: float) -> float:
    """How much of what can be scrolled was scrolled, 0 to 1."""
    return min(max(way / most, 0.0), 1.0) if most > 0 else 0.0
