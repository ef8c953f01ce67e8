"""The panels: the last moment at which what has been typed can still be written."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class LastCall(QObject):
    """`window_closing` comes before the main window itself hears that it closes, and so before its document does.

    A field would commit a moment later, when the focus leaves it, and find the document closed.
    """

    window_closing = Signal()

    # On the class too: a filter may still be asked after Python has let go of what the object itself held.
    _panel: QWidget | None = None
    _outermost: QWidget | None = None

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() is QEvent.Type.Show:
            self._watch_window()
        elif watched is self._outermost and event.type() is QEvent.Type.Close:
            self.window_closing.emit()
        return super().eventFilter(watched, event)

    def _watch_window(self) -> None:
        """Listen to the main window, even while the panel floats in one of its own."""
        assert self._panel is not None, "it has just been shown"
        outermost = self._panel
        while (parent := outermost.parentWidget()) is not None:
            outermost = parent
        if outermost is self._outermost:
            return
        if self._outermost is not None and self._outermost is not self._panel:
            self._outermost.removeEventFilter(self)
        self._outermost = outermost
        outermost.installEventFilter(self)
