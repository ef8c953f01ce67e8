"""The inspector: the line to name the next thing, which comes when it is asked for and goes when it is left empty."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton

from mapper.ui.widgets import ChipField

# The list of suggestions and another window only borrow the focus.
_BORROWED = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class Adder(QObject):
    """Shows and hides the line of a chip field; `link` is the button that asks for it."""

    def __init__(self, field: ChipField, link: QPushButton, invitation: str) -> None:
        super().__init__(field)
        self._field = field
        field.line.setAccessibleName(invitation)
        field.line.setPlaceholderText(f"{invitation}…")
        field.line.hide()
        field.hide()
        field.line.installEventFilter(self)
        link.setAccessibleName(invitation)
        link.setToolTip(invitation)
        link.setAutoDefault(True)  # Enter presses it, not only Space

    def open(self) -> None:
        """Bring the line and put the cursor into it."""
        self._field.line.show()
        self._field.show()
        self._field.start_adding()

    def settle(self) -> None:
        """Take no room while there is neither a chip nor the line."""
        self._field.setVisible(bool(self._field.chips()) or not self._field.line.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            if event.reason() not in _BORROWED:
                # Not now: a line that is being deleted loses the focus too.
                QTimer.singleShot(0, self, self._leave)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        line = self._field.line
        if not line.hasFocus() and not line.text():
            line.hide()
            self.settle()
