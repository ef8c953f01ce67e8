"""Side by side: both maps of a comparison in one window, looking at the same place; the earlier one stands first.

Long maps stand one below the other where they are seen larger so.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.core.ids import MapId
from mapper.core.values import Point, Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.comparing.lock import Lock
from mapper.ui.comparing.map_title import MapTitle
from mapper.ui.comparing.second import SecondView
from mapper.ui.theme.theme import Theme
from mapper.ui.window.halves import Halves

_WHO = "side by side"
_MUCH_LARGER = 1.15  # times as large two maps are below each other, where that is worth it


class SideBySide(QObject):
    """The canvas goes on as it is; the other map stands beside it until it is closed."""

    toggled = Signal(bool)

    def __init__(self, comparing: Comparing, view: MapView, halves: Halves, theme: Theme) -> None:
        super().__init__(halves)
        self._comparing = comparing
        self._view = view
        self._halves = halves
        self._theme = theme
        self._is_locked = True
        self._is_new = False  # it was opened just now, and where the two lie to one another is not known yet
        self._fitted = 0.0  # the zoom at which both were seen whole
        self._former: tuple[MapId, Sight] | None = None  # what the canvas alone showed
        self.second: SecondView | None = None
        self.lock: Lock | None = None
        self.title: MapTitle | None = None
        self.other_title: MapTitle | None = None
        view.viewport().installEventFilter(self)
        comparing.chosen.connect(self._renew)
        comparing.changed.connect(self._tell_pairs)
        view.sheet.bridge.map_switched.connect(self._renew)
        view.sheet.bridge.turned.connect(self._renew)  # both look at the same moment
        view.sheet.bridge.changed.connect(self._tell_names)
        view.sheet.scene.lens.changed.connect(self._look_alike)

    @property
    def is_on(self) -> bool:
        return self.second is not None

    def toggle(self) -> None:
        """Show the other map beside the canvas, or the canvas alone again."""
        self.close() if self.is_on else self.open()

    def open(self) -> None:
        """Nothing happens where there is no other map."""
        if self.is_on:
            return
        former, self._former = self._former, None
        comparing = self._comparing
        if comparing.shown is None:
            comparing.follow_shown()
        is_after, choice = comparing.shown, comparing.choice
        if is_after is None or choice is None:
            return
        self._former = former or (self._view.sheet.bridge.map_id, self._view.camera.goal)
        session = comparing.session_of(is_after=not is_after)
        other = choice.before if is_after else choice.after
        half = QWidget()
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.second = SecondView(session, other, self._theme, half)
        self.title = MapTitle(self._theme, is_after=is_after, is_other=False)
        self.other_title = MapTitle(self._theme, is_after=not is_after, is_other=True)
        self.other_title.work.setVisible(not choice.is_elsewhere)
        self.other_title.lock.setChecked(self._is_locked)
        column.addWidget(self.other_title)
        column.addWidget(self.second.view, 1)
        self._halves.put_beside(self.title, half, is_first=is_after)
        self.lock = Lock(self._view, self.second.view)
        self.lock.set_locked(self._is_locked)
        self.lock.chosen.connect(self._tell_names)
        self.other_title.work_wanted.connect(self._change_over)
        self.other_title.lock_wanted.connect(self._set_locked)
        self.other_title.closed.connect(self.close)
        self._view.sheet.scene.lens.mark_changes(_WHO, True)
        self._look_alike()
        self._tell_names()
        self._is_new, self._fitted = True, 0.0
        comparing.want(_WHO, True)
        self._tell_pairs()
        self.toggled.emit(True)

    def close(self) -> None:
        """The canvas alone, at the place it showed before where it is the same map still."""
        if self.second is None or self.lock is None:
            return
        self._put_away()
        former, self._former = self._former, None
        if former is not None and former[0] == self._view.sheet.bridge.map_id:
            QTimer.singleShot(0, self, lambda: self._go_back(former[1]))  # when it has got its room

    # -- parts

    def _go_back(self, former: Sight) -> None:
        if not self.is_on:
            self._view.camera.show(former)

    def _put_away(self) -> None:
        assert self.lock is not None, "it is on"
        assert self.second is not None, "it is on"
        self._comparing.want(_WHO, False)
        self._view.sheet.scene.lens.mark_changes(_WHO, False)
        self.lock.release()
        self.second.close()
        self.second = self.lock = self.title = self.other_title = None
        self._halves.put_away()
        self.toggled.emit(False)

    def _renew(self) -> None:
        """Other maps are compared, or the other one of the two is shown."""
        if self.is_on:
            self._put_away()
            self.open()

    def _change_over(self) -> None:
        """Work on the other map, at the same place."""
        if self.second is None:
            return
        camera, there = self.second.view.camera, self.second.bridge.map_id
        middle, zoom, chosen = camera.visible.center, camera.zoom, self.second.view.sheet.selection.ids
        self._view.finish_typing()
        self._view.sheet.bridge.switch_map(there)
        self._view.camera.look_at(middle, zoom)
        self._view.sheet.selection.set(chosen)
        self._view.sheet.grab_keys()

    def _set_locked(self, is_locked: bool) -> None:  # a switch's slot
        self._is_locked = is_locked
        if self.lock is not None:
            self.lock.set_locked(is_locked)

    def _tell_pairs(self) -> None:
        found = self._comparing.value
        if self.lock is None or found is None:
            return
        is_after = bool(self._comparing.shown)
        if self.second is not None:
            marks = self._comparing.marks_of(is_after=not is_after)
            told = replace(marks, has_legend=False) if marks is not None else None
            self.second.view.sheet.scene.lens.tell_changes(told)
        pairs = found.comparison.pairs
        self.lock.tell_pairs(pairs.mirrored() if is_after else pairs)
        if self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self, self._fit_both)  # when both have got their room
        self._tell_names()

    def _tell_names(self) -> None:
        is_after, second = self._comparing.shown, self.second
        if is_after is None or second is None or self.title is None or self.other_title is None:
            return
        own, there = self._view.sheet.selection.nodes, second.view.sheet.selection.nodes
        only = self.tr("what is selected is only here")
        is_known = self._comparing.value is not None
        self.title.tell(
            self._comparing.name_of(is_after=is_after), only if own and not there and is_known else ""
        )
        note = only if there and not own and is_known else ""
        self.other_title.tell(self._comparing.name_of(is_after=not is_after), note)

    def _look_alike(self) -> None:
        """The same layers, colours and rows in both."""
        if self.second is None:
            return
        lens, own = self.second.view.sheet.scene.lens, self._view.sheet.scene.lens
        lens.show_grid(own.has_grid)
        lens.show_value_row(own.has_value_row)
        lens.show_loads(own.shows_loads)
        lens.show_ladder(own.shows_ladder)
        lens.mark_changes(_WHO, own.has_changes)
        if lens.state() != own.state():
            lens.restore(own.state())

    def _fit_both(self) -> None:
        """Show both maps whole, as they lie to one another."""
        if self.second is None or self.lock is None or not self._is_locked:
            return
        there, here = self.second.view.sheet.scene.map_rect, self._view.sheet.scene.map_rect
        corner = self.lock.place_here(Point(there.x, there.y))
        end = self.lock.place_here(Point(there.right, there.bottom))
        both = here.united(Rect(corner.x, corner.y, end.x - corner.x, end.y - corner.y))
        if self._halves.lay(is_level=self._is_seen_level(both)):
            QTimer.singleShot(0, self, self._fit_both)  # when they have got their room
            return
        self._view.camera.fit(both, in_corner=True)
        self._fitted = self._view.camera.goal.zoom

    def _is_seen_level(self, both: Rect) -> bool:
        """Whether as much of two maps is seen beside each other; long ones are larger one below the other."""
        assert self.title is not None, "it is on"
        room, taken = self._halves.size(), self._view.frame.margins
        across = taken.left() + taken.right()
        down = taken.top() + taken.bottom() + self.title.sizeHint().height()
        wide, high = max(both.width, 1), max(both.height, 1)
        level = min((room.width() / 2 - across) / wide, (room.height() - down) / high)
        upright = min((room.width() - across) / wide, (room.height() / 2 - down) / high)
        return upright < level * _MUCH_LARGER

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Panels that give way do so a little later; who has zoomed since wants no other zoom.
        is_resized = event.type() is QEvent.Type.Resize and self.is_on
        if is_resized and self._view.camera.goal.zoom == self._fitted:
            QTimer.singleShot(0, self, self._fit_both)
        return super().eventFilter(watched, event)
