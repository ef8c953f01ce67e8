"""The widgets' sides: where a line begins, which is at the right for those who write from right to left."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QApplication


def is_leftwards() -> bool:
    """Whether the person's language is written from right to left."""
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins by the sides of a line; Qt turns what stands in a layout, but not the room around it."""
    return QMargins(end, top, start, bottom) if is_leftwards() else QMargins(start, top, end, bottom)


def dock_area(area: Qt.DockWidgetArea) -> Qt.DockWidgetArea:
    """The side of a window for a panel that those who write from left to right have at `area`."""
    other = {
        Qt.DockWidgetArea.LeftDockWidgetArea: Qt.DockWidgetArea.RightDockWidgetArea,
        Qt.DockWidgetArea.RightDockWidgetArea: Qt.DockWidgetArea.LeftDockWidgetArea,
    }
    return other.get(area, area) if is_leftwards() else area
