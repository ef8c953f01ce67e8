"""The canvas's tools: the pointer at one moment, on the map and on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt

from mapper.core.values import Point


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is: on the map, and in pixels of the viewport."""

    at: Point
    place: QPoint
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    @property
    def is_shift(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def is_ctrl(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def is_adding(self) -> bool:
        """Whether a click adds to what is selected or takes away from it."""
        return self.is_shift or self.is_ctrl

    @property
    def is_alt(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)
