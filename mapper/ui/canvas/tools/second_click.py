"""The canvas's tools: a second click on the only thing that is selected deselects it, if it is no double-click."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from mapper.ui.canvas.sheet import Sheet


class SecondClick(QObject):
    """Waits as long as a double-click may take; whatever else happens meanwhile takes the click back."""

    def __init__(self, sheet: Sheet, is_typing: Callable[[], bool]) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._is_typing = is_typing
        self._pressed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deselect)
        sheet.selection.changed.connect(self._timer.stop)
        sheet.bridge.changed.connect(self._timer.stop)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    def press(self) -> None:
        """A button went down: a click on what is the only selected thing now would be its second."""
        self._timer.stop()
        chosen = self._sheet.selection.ids
        self._pressed = chosen[0] if len(chosen) == 1 else ""

    def click(self, thing_id: str) -> None:
        """That thing was clicked."""
        if thing_id == self._pressed:
            self._timer.start(QApplication.doubleClickInterval())

    def forget(self) -> None:
        """The click meant something else."""
        self._pressed = ""
        self._timer.stop()

    def _deselect(self) -> None:
        if self._sheet.selection.ids == (self._pressed,) and not self._is_typing():
            self._sheet.selection.clear()
