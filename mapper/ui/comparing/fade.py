"""Fade between two maps in place: a bar with a slider from the one to the other, and a picture on its way."""

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

from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.bottom_bar import BottomBar
from mapper.ui.comparing.comparing import Compared, Comparing
from mapper.ui.comparing.morph import Morph
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
        self.before, self.after = ElidedLabel(), ElidedLabel()
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

    def tell(self, before: str, after: str) -> None:
        """Which maps stand at its ends."""
        self.before.set_text(self.tr("Before: {name}").replace("{name}", before))
        self.after.set_text(self.tr("After: {name}").replace("{name}", after))

    def _widest(self) -> int:
        return self._theme.px(_WIDTH)


class Fade(QObject):
    """The picture on its way follows the slider, which is made when it is needed first."""

    toggled = Signal(bool)
    opened = Signal()

    def __init__(self, comparing: Comparing, view: MapView, theme: Theme) -> None:
        super().__init__(view)
        self._comparing = comparing
        self._view = view
        self._theme = theme
        self._shown: tuple[Compared, int] | None = None
        self._is_on = False
        self._is_whole = False  # all of the map was seen at the beginning
        self._was_away = False  # the minimap, before
        self._run = QVariantAnimation(self)
        self._run.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._run.valueChanged.connect(lambda value: self.bar.slider.setValue(round(value)))
        comparing.changed.connect(self._follow)
        comparing.chosen.connect(self.leave)
        view.sheet.bridge.map_switched.connect(self.leave)

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
        self._is_on = True
        camera, scene = self._view.camera, self._view.sheet.scene
        self._is_whole = camera.visible.encloses(scene.map_rect)
        self._view.viewport().installEventFilter(self)
        self._was_away = self._view.looking.minimap.is_away
        self._view.looking.minimap.set_away(True)
        self._view.finish_typing()
        self._view.sheet.selection.clear()
        self._comparing.want(_WHO, True)
        self.bar.tell(*(self._comparing.name_of(is_after=each) for each in (False, True)))
        with QSignalBlocker(self.bar.slider):
            self.bar.slider.setValue(STEPS if self._comparing.shown else 0)
        self.bar.open()
        self.bar.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self._follow()
        self.opened.emit()
        self.toggled.emit(True)

    def leave(self) -> None:
        """The map as it is."""
        if not self._is_on:
            return
        self._is_on = False
        self._view.viewport().removeEventFilter(self)
        self._view.looking.minimap.set_away(self._was_away)
        self._run.stop()
        self._shown = None
        self._comparing.want(_WHO, False)
        self._view.sheet.scene.show_morph(None)
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
            self._view.camera.fit(self.bar.above(self._view.sheet.scene.map_rect), in_corner=True)
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
        found, scene = self._comparing.value, self._view.sheet.scene
        if not self._is_on or found is None:
            return
        state = (found, scene.projection.revision)
        if self._shown != state:
            self._shown = state
            scene.show_morph(Morph(found.comparison, scene.projection, is_after=bool(self._comparing.shown)))
        self._show()

    def _show(self) -> None:
        morph = self._view.sheet.scene.morph
        if morph is not None:
            share = self.bar.slider.value() / STEPS
            morph.part = share if self._comparing.shown else 1 - share
            self._view.sheet.scene.repaint()
