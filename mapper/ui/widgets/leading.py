"""The rooms' furniture: what makes a figure a button - a click, Enter or Space leads to what it is about."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Leading(QObject):
    """Watches over a widget as long as that leads somewhere."""

    chosen = Signal(object)  # what it leads to

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._goal: object = None
        widget.installEventFilter(self)

    @property
    def goal(self) -> object:
        """What it leads to; None for nothing."""
        return self._goal

    def lead_to(self, goal: object) -> None:
        """Lead there from now on; None: nowhere."""
        self._goal = goal
        is_led = goal is not None
        self._widget.setCursor(Qt.CursorShape.PointingHandCursor if is_led else Qt.CursorShape.ArrowCursor)
        self._widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_led else Qt.FocusPolicy.NoFocus)

    def choose(self) -> None:
        """Go there."""
        if self._goal is not None:
            self.chosen.emit(self._goal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._goal is None:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonPress:
            return True  # who presses it wants it, and nothing below it
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if self._widget.rect().contains(event.position().toPoint()):
                self.choose()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            self.choose()
            return True
        return super().eventFilter(watched, event)
