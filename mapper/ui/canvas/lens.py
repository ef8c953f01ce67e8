"""The canvas's lens: how the map is looked at. It belongs to the view, never to the file and never to undo."""

from PySide6.QtCore import QObject, Signal


class Lens(QObject):
    """What one view shows beside the map itself: its grid."""

    changed = Signal()  # the map looks otherwise

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_grid = False

    @property
    def has_grid(self) -> bool:
        """Whether the grid is to be seen."""
        return self._has_grid

    def show_grid(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_grid:
            self._has_grid = is_shown
            self.changed.emit()
