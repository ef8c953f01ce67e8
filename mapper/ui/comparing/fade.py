"""Fade between two maps in place: a bar with a slider from the one to the other, and a picture on its way.

At either end the map of that end is shown, as if somebody had gone to it: all that the window tells is of that map.
"""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QSignalBlocker,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider

from mapper.analysis.comparison.side import Side
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.bottom_bar import BottomBar
from mapper.ui.comparing.comparing import Compared, Comparing
from mapper.ui.comparing.morph import Morph
from mapper.ui.reading_sizes import LEAST_SHARE
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.elided import ElidedLabel

_WHO = "fade"
STEPS = 100  # of the slider
_MS = 1800  # from one end to the other
_WIDTH = 760


class FadeBar(BottomBar):
    """Before at the left, after at the right, whichever of the two is shown."""

    def __init__(self, theme: Theme, view: MapView) -> None:
        super().__init__(theme, view, "")
        self.setAccessibleName(self.tr("Fade between both maps"))
        self.setObjectName("fade_bar")
        self._is_for_room = False
        in_middle = Qt.TextElideMode.ElideMiddle  # names of files stand at the end
        self.before, self.after = ElidedLabel(mode=in_middle), ElidedLabel(mode=in_middle)
        for label in (self.before, self.after):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.before.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.slider.setAccessibleName(self.tr("From before to after"))
        self.play = self._button("play", self.tr("Let it go over by itself"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.before, 2)
        row.addWidget(self.slider, 3)
        row.addWidget(self.after, 2)
        row.addWidget(self.play)
        row.addWidget(self.close_button)

    def tell(self, before: str, after: str, *, is_for_room: bool) -> None:
        """Which maps stand at its ends; `is_for_room`: in letters the last row can read."""
        letters = round(self._view.window().height() * LEAST_SHARE)
        for label in (self.before, self.after):
            # A font size of the application's style sheet would win over that of a widget's font.
            label.setStyleSheet(f"font-size: {letters}px;" if is_for_room else "")
        self._is_for_room = is_for_room
        texts = (self.tr("Before"), self.tr("After"))
        if not is_for_room:  # where letters are large the names of maps have no room
            texts = (self.tr("Before: {name}"), self.tr("After: {name}"))
        self.before.set_text(texts[0].replace("{name}", before))
        self.after.set_text(texts[1].replace("{name}", after))

    def _widest(self) -> int:
        return self._view.viewport().width() if self._is_for_room else self._theme.px(_WIDTH)


class Fade(QObject):
    """The picture on its way follows the slider, which is made when it is needed first."""

    toggled = Signal(bool)
    opening = Signal()  # before anything is otherwise
    opened = Signal()
    stood_elsewhere = Signal(
        object
    )  # Side: a map of another document is seen at this end; None: one of this again

    def __init__(
        self,
        comparing: Comparing,
        view: MapView,
        theme: Theme,
        is_for_room: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_for_room`: whether the map is shown to a room just now."""
        super().__init__(view)
        self._is_for_room = is_for_room
        self._comparing = comparing
        self._view = view
        self._theme = theme
        self._told: Compared | None = None
        self._morph: Morph | None = None
        self._is_on = False
        self._is_turning = False  # to the map of the other end
        self._home: MapId | None = None  # the map that was shown before
        self._is_whole = False  # all of the map was seen at the beginning
        self._was_away = False  # the minimap, before
        self._run = QVariantAnimation(self)
        self._run.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._run.valueChanged.connect(lambda value: self.bar.slider.setValue(round(value)))
        comparing.changed.connect(self._follow)
        comparing.chosen.connect(self.leave)
        view.sheet.bridge.map_switched.connect(self._follow_map)

    @cached_property
    def bar(self) -> FadeBar:
        bar = FadeBar(self._theme, self._view)
        bar.slider.valueChanged.connect(self._show)
        bar.slider.sliderPressed.connect(self._run.stop)
        bar.play.clicked.connect(self.go_over)
        bar.dismissed.connect(self.leave)
        return bar

    @property
    def is_on(self) -> bool:
        return self._is_on

    def toggle(self) -> None:
        self.leave() if self._is_on else self.start()

    def start(self) -> None:
        """Both maps in place, at first the one that is shown; nothing happens where there is no other one."""
        if self._comparing.shown is None:
            self._comparing.follow_shown()
        if self._is_on or self._comparing.shown is None:
            return
        self.opening.emit()
        self._is_on = True
        self._home = self._view.sheet.bridge.map_id
        camera, scene = self._view.camera, self._view.sheet.scene
        self._is_whole = camera.visible.encloses(scene.map_rect)
        self._view.viewport().installEventFilter(self)
        self._was_away = self._view.looking.minimap.is_away
        self._view.looking.minimap.set_away(True)
        self._view.finish_typing()
        self._view.sheet.selection.clear()
        self._comparing.want(_WHO, True)
        before, after = (self._comparing.name_of(is_after=each) for each in (False, True))
        self.bar.tell(before, after, is_for_room=self._is_for_room())
        with QSignalBlocker(self.bar.slider):
            self.bar.slider.setValue(STEPS if self._comparing.shown else 0)
        self.bar.open()
        self.bar.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self._follow()
        self.opened.emit()
        self.toggled.emit(True)

    def leave(self) -> None:
        """The map that was shown before, as it is."""
        if not self._is_on:
            return
        self._is_on = False
        bridge, home = self._view.sheet.bridge, self._home
        if home is not None and bridge.reader.find(ProcessMap, home) is not None:
            bridge.switch_map(home)
        self._end()

    def _follow_map(self) -> None:
        """Who goes to another map has left."""
        if self._is_on and not self._is_turning:
            self._is_on = False
            self._end()

    def _end(self) -> None:
        self._view.viewport().removeEventFilter(self)
        self._view.looking.minimap.set_away(self._was_away)
        self._run.stop()
        self._told = self._morph = None
        self._comparing.want(_WHO, False)
        self._view.sheet.scene.show_morph(None)
        self.stood_elsewhere.emit(None)
        self.bar.hide()
        self._view.sheet.grab_keys()
        self.toggled.emit(False)
        QTimer.singleShot(0, self, self._fit)  # when it has got its room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # panels gave way
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """What was seen whole is seen whole with more room, too, or with less; above the bar while that is there."""
        if not self._is_whole:
            return
        if self._is_on:
            room = self._morph.room if self._morph is not None else self._view.sheet.scene.map_rect
            self._view.camera.fit(self.bar.above(room), in_corner=True)
        else:
            self._view.looking.fit_all()

    def go_over(self) -> None:
        """To the other end, in a while; at once where pictures do not move."""
        start = self.bar.slider.value()
        end = 0 if start > STEPS // 2 else STEPS
        self._run.stop()
        if not self._view.motion.is_allowed:
            self.bar.slider.setValue(end)
            return
        self._run.setStartValue(float(start))
        self._run.setEndValue(float(end))
        self._run.setDuration(round(_MS * abs(end - start) / STEPS))
        self._run.start()

    def _follow(self) -> None:
        """What differs is known, or one of the maps is otherwise now."""
        found = self._comparing.value
        if not self._is_on or found is None:
            return
        if found is not self._told:
            self._told, self._morph = found, Morph(found.comparison)
            self._fit()
        self._show()

    def _show(self) -> None:
        """What there is at the place of the slider: a map at either end, else their picture between the two."""
        morph, value, scene = self._morph, self.bar.slider.value(), self._view.sheet.scene
        if morph is None:
            return
        morph.part = value / STEPS
        if value in (0, STEPS):
            self._stand(is_after=value == STEPS)
        morph.is_there = value == (STEPS if self._comparing.shown else 0)
        if scene.morph is morph:
            scene.move_morph()
        else:
            scene.show_morph(morph)

    def _stand(self, *, is_after: bool) -> None:
        """Go to the map of an end, seen from where one is; one of another document has its picture alone."""
        choice, bridge, camera = self._comparing.choice, self._view.sheet.bridge, self._view.camera
        if choice is None:
            return
        if choice.is_elsewhere:
            reader = self._comparing.reader_of(is_after=False)
            self.stood_elsewhere.emit(None if is_after else Side(reader, choice.before))
        if choice.is_elsewhere and not is_after:
            return
        sight, is_mirrored, self._is_turning = camera.goal, camera.is_mirrored, True
        try:
            bridge.switch_map(choice.after if is_after else choice.before)
        finally:
            self._is_turning = False
        if camera.is_mirrored is is_mirrored:
            camera.show(sight, at_once=True)
        else:  # what was seen lies on the other side
            self._fit()
