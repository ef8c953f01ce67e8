"""The canvas's tools: the one state machine of all drags, from the press over the threshold to drop or cancel."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, Signal

from mapper.ui.canvas.tools.autoscroll import AutoScroll
from mapper.ui.canvas.tools.pointer import Pointer

THRESHOLD = 5  # pixels
_ECHO_MS = 400  # a click this soon after a drop is the drop's own


class Drag(ABC):
    """One drag. `begin` comes once with the pointer where it was pressed, then `move`s, then `finish` or `cancel`."""

    cursor: Qt.CursorShape | None = None
    scrolls_across = True
    scrolls_down = True
    threshold = THRESHOLD
    writes = False  # whether the drop changes the document
    hides_selection = True  # the rings of what is selected are not drawn meanwhile

    @abstractmethod
    def begin(self, origin: Pointer) -> None: ...

    @abstractmethod
    def move(self, pointer: Pointer) -> None: ...

    @abstractmethod
    def finish(self, pointer: Pointer) -> None:
        """The drop: at most one edit, and nothing of the preview is left."""

    @abstractmethod
    def cancel(self) -> None:
        """Everything is as it was before `begin`."""


class DragMachine(QObject):
    """Holds at most one drag: armed by a press, begun beyond the threshold, ended by release or Escape."""

    beginning = Signal()  # a drag is about to begin: what was hovered is no longer
    changed = Signal()  # a drag began or ended

    def __init__(self, autoscroll: AutoScroll, locate: Callable[[QPoint], Pointer], parent: QObject) -> None:
        super().__init__(parent)
        self._autoscroll = autoscroll
        self._locate = locate
        self._armed: Drag | None = None
        self._drag: Drag | None = None
        self._origin: Pointer | None = None
        self._last: Pointer | None = None
        self._since_drop = QElapsedTimer()
        self._is_given_up = False  # the button is still down after Escape: its release is no click
        autoscroll.scrolled.connect(self._follow_scroll)

    @property
    def drag(self) -> Drag | None:
        """The drag that goes on."""
        return self._drag

    @property
    def is_echo(self) -> bool:
        """Whether a drag ended so lately that a double-click now is not meant."""
        return self._since_drop.isValid() and self._since_drop.elapsed() < _ECHO_MS

    def press(self, pointer: Pointer, drag: Drag | None) -> None:
        """A button went down; moving on would become this drag."""
        self.cancel()
        self._is_given_up = False
        self._origin = pointer
        self._armed = drag

    def start(self, pointer: Pointer, drag: Drag) -> None:
        """Begin a drag at once, without a threshold."""
        self.press(pointer, drag)
        self._begin()

    def move(self, pointer: Pointer) -> None:
        if self._drag is None and self._armed is not None and self._origin is not None:
            way = pointer.place - self._origin.place
            if max(abs(way.x()), abs(way.y())) > self._armed.threshold:
                self._begin()
        if self._drag is not None:
            self._last = pointer
            self._autoscroll.follow(
                pointer.place, across=self._drag.scrolls_across, down=self._drag.scrolls_down
            )
            self._drag.move(pointer)

    def release(self, pointer: Pointer) -> bool:
        """Drop. False if there was no drag, so that the release was a click."""
        drag, is_given_up = self._drag, self._is_given_up
        self._is_given_up = False
        self._end()
        if drag is None:
            return is_given_up
        self._since_drop.start()
        drag.finish(pointer)
        self.changed.emit()
        return True

    def modify(self, modifiers: Qt.KeyboardModifier) -> None:
        """A modifier key went down or up while the pointer rests."""
        if self._drag is not None and self._last is not None:
            self.move(replace(self._last, modifiers=modifiers))

    def cancel(self) -> bool:
        """Give up the drag; everything is as before. False if there was none."""
        drag = self._drag
        self._end()
        if drag is None:
            return False
        self._is_given_up = True
        drag.cancel()
        self.changed.emit()
        return True

    def _begin(self) -> None:
        assert self._armed is not None, "a drag begins after a press"
        self._drag, self._armed = self._armed, None
        self._last = self._origin
        self.beginning.emit()
        assert self._origin is not None, "a press has a place"
        self._drag.begin(self._origin)
        self.changed.emit()

    def _end(self) -> None:
        self._autoscroll.stop()
        self._drag = self._armed = self._origin = self._last = None

    def _follow_scroll(self) -> None:
        """The map went on under a pointer at rest."""
        if self._drag is not None and self._last is not None:
            self._last = replace(self._locate(self._last.place), modifiers=self._last.modifiers)
            self._drag.move(self._last)
