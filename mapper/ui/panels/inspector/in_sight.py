"""The inspector: what is typed in or has just come is brought into sight."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def show_soon(widget: QWidget) -> None:
    """Bring a widget that comes, or that others push down, into sight once all have their places."""
    # New rows of a layout are shown in the next turn of the event loop, and only then ask for room.
    QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, lambda: _show(widget)))


def _show(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea) and widget.isVisible():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        above.ensureWidgetVisible(widget)
