"""Looking back: the meeting as a film, from one moment to another, faster or slower."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from mapper.ui.past.past import Past

PACES: Final = (10, 30, 60, 180)  # seconds that a film takes
_TICK_MS = 40


class Film(QObject):
    """Plays the moments between two of them. Each is shown as long as the others, however long ago they were made."""

    changed = Signal()  # it plays, stands still, or goes otherwise

    def __init__(self, past: Past) -> None:
        super().__init__(past)
        self._past = past
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._clock = QElapsedTimer()
        self._start = 0
        self._seconds = PACES[1]
        self.first = 0  # place of the moment it begins with
        self.last: int | None = None  # of the one it ends with; None: the latest
        past.moved.connect(self._follow)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    @property
    def seconds(self) -> int:
        """How long the whole film takes, one of PACES."""
        return self._seconds

    @property
    def end(self) -> int:
        """Place of the moment it ends with."""
        latest = len(self._past.lines) - 1
        return latest if self.last is None else min(self.last, latest)

    def set_seconds(self, seconds: int) -> None:
        """Let the whole film take so long; what plays goes on from where it is."""
        self._seconds = seconds
        self._begin_at(self._past.at)
        self.changed.emit()

    def play(self) -> None:
        """Go on from the moment shown, or from the first one where that lies outside the film or at its end."""
        at = self._past.at
        if not self._past.is_on or not self.first <= at < self.end:
            at = self.first
            if not self._past.go_to(at):
                return
        self._begin_at(at)
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stand still at the moment shown."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit()

    def _begin_at(self, place: int) -> None:
        self._start = place
        self._clock.restart()

    def _tick(self) -> None:
        length = max(1, self.end - self.first)
        shown = self._start + int(self._clock.elapsed() * length / (self._seconds * 1000))
        place = min(shown, self.end)
        if (place != self._past.at and not self._past.go_to(place)) or place == self.end:
            self.pause()

    def _follow(self) -> None:
        if not self._past.is_on:
            self.pause()
