"""The canvas's motion: the one piece that animates. The document never waits for it: only the picture is on its way."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

MOTION_MS = 160

Step = Callable[[float], None]


class Motion(QObject):
    """Moves pictures to their goals, each kind of picture by its own name; without leave they are there at once.

    Still by default: the program allows motion where the person and the system want it. Whoever begins something else
    calls `finish`, and all is where it goes.
    """

    ended = Signal()  # everything is at its goal

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_allowed = False
        self._steps: dict[str, Step] = {}
        self._runs: dict[str, QVariantAnimation] = {}

    @property
    def is_allowed(self) -> bool:
        return self._is_allowed

    @property
    def is_running(self) -> bool:
        return bool(self._steps)

    def allow(self, is_allowed: bool) -> None:  # it mirrors a switch
        """Whether pictures move, or are at their goals at once."""
        self._is_allowed = is_allowed
        if not is_allowed:
            self.finish()

    def run(self, name: str, step: Step, ms: int = MOTION_MS) -> None:
        """Call `step` with the part of the way that is done, up to 1; what ran by that name before is dropped."""
        if not self._is_allowed:
            step(1.0)
            return
        run = self._runs.get(name)
        if run is None:
            run = self._runs[name] = QVariantAnimation(self)
            run.setEasingCurve(QEasingCurve.Type.OutCubic)
            run.setStartValue(0.0)
            run.setEndValue(1.0)
            run.valueChanged.connect(lambda part: self._advance(name, float(part)))
            run.finished.connect(lambda: self._end(name))
        run.stop()
        self._steps[name] = step
        step(0.0)  # the next frame is painted before the first tick
        run.setDuration(ms)
        run.start()

    def drop(self, name: str) -> None:
        """What ran by this name has another goal now, which its owner sees to."""
        if self._steps.pop(name, None) is not None:
            self._runs[name].stop()

    def finish(self) -> None:
        """Everything is at its goal now."""
        for name in tuple(self._steps):
            step = self._steps[name]
            self._runs[name].stop()
            step(1.0)
            self._end(name)

    def _advance(self, name: str, part: float) -> None:
        step = self._steps.get(name)
        if step is not None:
            step(part)

    def _end(self, name: str) -> None:
        if self._steps.pop(name, None) is not None and not self._steps:
            self.ended.emit()
