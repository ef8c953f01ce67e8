"""Play the change: it is told on the map step by step, each lit by itself, and at last what can be expected of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from mapper.core.ids import MapId
from mapper.core.values import Point, Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Compared, Comparing
from mapper.ui.comparing.play_bar import PlayBar
from mapper.ui.comparing.story import Beat
from mapper.ui.reading_sizes import LEAST_SHARE
from mapper.ui.render.detail import NAME_SIZE
from mapper.ui.render.seen import Layer
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Theme

_WHO = "play"
_NEAR: Final = 180.0  # map units around what is lit, at the least
_PLAIN_ZOOM: Final = 1.1  # in a larger window more of them are seen, rather than larger ones
_BAND: Final = 400.0  # what is wider is a stage or a lane
_BELOW: Final = 24  # pixels the bar stands away
_PLATE: Final = 120  # pixels for what is told below a step
_MOST_ZOOM: Final = 4.0
_WAYS: Final[Mapping[Qt.Key, int]] = MappingProxyType(
    {
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Space: 1,
        Qt.Key.Key_PageDown: 1,
        Qt.Key.Key_Return: 1,
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_PageUp: -1,
        Qt.Key.Key_Backspace: -1,
    }
)
_ENDS: Final = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})


class Play(QObject):
    """Begins with the whole map, all changes lit, and comes back to how the map was looked at."""

    toggled = Signal(bool)
    opening = Signal()  # before anything is otherwise
    opened = Signal()

    def __init__(
        self, comparing: Comparing, view: MapView, theme: Theme, is_for_room: Callable[[], bool]
    ) -> None:
        """`is_for_room`: whether the map is shown to a room just now."""
        super().__init__(view)
        self._comparing = comparing
        self._view = view
        self._is_for_room = is_for_room
        self._beats: tuple[Beat, ...] = ()
        self._told: Compared | None = None
        self._number = 0  # 0: the whole
        self._former = ""  # how the map was looked at
        self._sight: tuple[MapId, Sight] | None = None  # and what of it
        self._is_on = False
        self._theme = theme
        comparing.changed.connect(self._follow)
        comparing.figures.changed.connect(self._follow_figures)
        comparing.chosen.connect(self.leave)
        view.sheet.bridge.map_switched.connect(self._follow_map)

    @cached_property
    def bar(self) -> PlayBar:
        """Made when it is needed first."""
        bar = PlayBar(self._theme, self._view)
        bar.stepped.connect(self.step)
        bar.dismissed.connect(self.leave)
        return bar

    @property
    def is_on(self) -> bool:
        return self._is_on

    def toggle(self) -> None:
        self.leave() if self._is_on else self.start()

    def start(self) -> None:
        """From the first change on, on the later of the two maps; nothing happens where there is none."""
        comparing, sheet = self._comparing, self._view.sheet
        if comparing.shown is None:
            comparing.follow_shown()
        if comparing.choice is None or self._is_on:
            return
        self.opening.emit()
        self._is_on = True
        self._view.finish_typing()
        sheet.bridge.switch_map(comparing.choice.after)
        sheet.selection.clear()
        lens = sheet.scene.lens
        self._former = lens.state()
        lens.restore(f"{Layer.CHANGES:x}:")
        comparing.want(_WHO, True)
        comparing.want_figures(_WHO, True)
        self._number, self._told = 0, None
        self._sight = (sheet.bridge.map_id, self._view.camera.goal)
        for part in (self._view, self._view.viewport()):
            part.installEventFilter(self)
        self._view.looking.minimap.set_away(True)
        self._view.looking.fit_all()
        self.bar.open()
        sheet.grab_keys()
        self._follow()
        self.opened.emit()
        self.toggled.emit(True)

    def leave(self) -> None:
        """The map as it was looked at before."""
        if not self._is_on:
            return
        self._is_on = False
        for part in (self._view, self._view.viewport()):
            part.removeEventFilter(self)
        self.bar.hide()
        self._view.looking.minimap.set_away(self._is_for_room())
        self._comparing.want(_WHO, False)
        self._comparing.want_figures(_WHO, False)
        lens = self._view.sheet.scene.lens
        lens.restore(self._former)
        lens.tell_changes(self._comparing.marks)
        self._view.sheet.grab_keys()
        self.toggled.emit(False)
        if self._sight is not None and self._sight[0] == self._view.sheet.bridge.map_id:
            QTimer.singleShot(0, self, partial(self._go_back, self._sight[1]))  # when it has got its room

    def step(self, way: int) -> None:
        """On (1) or back (-1), as far as there is anything."""
        self._go(self._number + way)

    def _go_back(self, former: Sight) -> None:
        if not self._is_on:
            self._view.camera.show(former)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._look)  # panels gave way, or the window is larger now
        if not isinstance(event, QKeyEvent) or self._view.is_busy:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not plain or (key not in _WAYS and key not in _ENDS and key is not Qt.Key.Key_Escape):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._press(key)
        return True

    def _press(self, key: Qt.Key) -> None:
        if key is Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENDS:
            self._go(0 if key is Qt.Key.Key_Home else len(self._beats) + 1)
        else:
            way = _WAYS[key]
            is_arrow = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.step(-way if is_arrow and self._view.camera.is_mirrored else way)

    # -- telling

    def _follow_map(self) -> None:
        """Who goes to another map has left."""
        choice = self._comparing.choice
        if self._is_on and (choice is None or self._view.sheet.bridge.map_id != choice.after):
            self.leave()

    def _follow(self) -> None:
        """What differs is known, or otherwise now: the place in the story stays."""
        found = self._comparing.value
        if not self._is_on or found is self._told:
            return
        self._told = found
        self._beats = found.beats if found is not None else ()
        self._go(self._number)

    def _follow_figures(self) -> None:
        if self._is_on and self._number == len(self._beats) + 1:
            self._go(self._number)

    def _go(self, number: int) -> None:
        """0 is the whole, the last one what can be expected."""
        self._number = min(max(number, 0), len(self._beats) + 1)
        beat = self._beat
        marks = self._comparing.marks
        lens = self._view.sheet.scene.lens
        if marks is not None:
            height = self._view.window().height()
            letters = height * LEAST_SHARE if self._is_for_room() else marks.letters
            lit = beat.lit if beat is not None else None
            lens.tell_changes(replace(marks, lit=lit, has_legend=False, letters=letters))
        title, lines = self._words(beat)
        count = len(self._beats) + 2
        self.bar.tell(title, lines, self._number + 1, count, is_for_room=self._is_for_room())
        self.bar.raise_()
        self._look()

    @property
    def _beat(self) -> Beat | None:
        """What is told; None of the whole."""
        return self._beats[self._number - 1] if 0 < self._number <= len(self._beats) else None

    def _look(self) -> None:
        if not self._is_on:
            return
        if self._beat is None:
            self._view.camera.fit(self.bar.above(self._view.sheet.scene.map_rect), in_corner=True)
        elif self._beat.place is not None:
            self._show(self._beat.place)

    def _words(self, beat: Beat | None) -> tuple[str, tuple[str, ...]]:
        if beat is not None:
            return beat.title, beat.lines
        if self._told is None:
            return translate("Play", "Comparing…"), ()
        before, after = (self._comparing.name_of(is_after=each) for each in (False, True))
        if self._number:
            return translate("Play", "What can be expected"), self._expected()
        text = translate("Play", "From “{before}” to “{after}”")
        said = text.replace("{before}", before).replace("{after}", after)
        if not self._beats:
            return said, (translate("Play", "Both maps are the same."),)
        one = translate("Play", "1 change, as the process goes")
        many = translate("Play", "{n} changes, one after the other as the process goes")
        return said, (one if len(self._beats) == 1 else many.replace("{n}", str(len(self._beats))),)

    def _expected(self) -> tuple[str, ...]:
        """The figures; what they were before an edit is not told."""
        if self._comparing.figures.is_stale:
            return (translate("Play", "Being worked out"),)
        nothing = translate("Play", "Nothing can be worked out yet: the check-up says what is missing.")
        return tuple(each.line for each in self._comparing.expected.figures) or (nothing,)

    def _show(self, place: Rect) -> None:
        """Bring it near, with its surroundings, above the bar; before a room so near that the last row can read it."""
        camera, covered = self._view.camera, self.bar.height() + _BELOW
        if self._is_for_room() and place.width < _BAND:
            zoom = min(self._view.window().height() * LEAST_SHARE / NAME_SIZE, _MOST_ZOOM)
            middle = place.center
            camera.look_at(Point(middle.x, middle.y + (covered + _PLATE) / 2 / zoom), zoom)
            return
        port = self._view.viewport()
        around = (min(port.width(), port.height() - covered) / _PLAIN_ZOOM - place.height) / 2
        camera.fit(self.bar.above(place.grown(max(_NEAR, around))))
